//! Starts a kernel from a connection file and keeps it going.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, bail};
use cellbeat_cells::Runtime;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tracing::info;
use uuid::Uuid;

use crate::assist::Assist;
use crate::channels::iopub::{self, IoPub};
use crate::channels::stdin::Stdin;
use crate::channels::{Replies, Requests, heartbeat};
use crate::dispatch::{Control, Shell};
use crate::execution::{RuntimeState, Setup, Shells, Workspace};
use crate::link::{Cells, CommandQueue, Supervisor};
use crate::scratch::Scratch;
use crate::serve::Servers;
use crate::transport::{ConnectionFile, Publisher, bind_router};
use crate::wire::Parent;
use crate::wire::output::ExecutionState;
use crate::wire::signature::Signer;

/// How long the last replies and outputs may take to leave, as in ipykernel. Jupyter kills a kernel after 2.5 s and more.
const LINGER: Duration = Duration::from_secs(1);

/// The variable in which the library finds the folder of what goes to pages.
const FRONTEND: &str = "CELLBEAT_FRONTEND";

/// How often the death of the process that started the kernel is looked for.
const PARENT_CHECK: Duration = Duration::from_secs(1);

/// Serves until a frontend asks for the end. An error is the end of a task that no kernel can do
/// without: better no kernel than one that only answers heartbeats.
/// `frontend` is the folder of what goes to pages; without it their views need our extension.
pub(crate) async fn run(
    connection_file: &Path,
    frontend: Option<String>,
    cache: PathBuf,
) -> anyhow::Result<()> {
    let connection = ConnectionFile::read(connection_file)?;
    let session = Uuid::new_v4().to_string();
    let signer = Signer::new(&connection.key);
    let scratch = Scratch::new().context("cannot make a scratch directory for the cells")?;

    let bind = async |port: u16| bind_router(&connection, port).await;
    let (hb_sender, hb_receiver) = bind(connection.hb_port).await?;
    let (shell_sender, shell_receiver) = bind(connection.shell_port).await?;
    let (control_sender, control_receiver) = bind(connection.control_port).await?;
    let (stdin_sender, stdin_receiver) = bind(connection.stdin_port).await?;
    let publisher = Publisher::bind(&connection).await?;

    let replies = |socket| Replies::new(socket, &session, signer.clone());
    let (iopub, iopub_queue) = IoPub::new();
    let (cells, commands) = Cells::new();
    let stdin = Stdin::new(replies(stdin_sender));
    let assist = Assist::new(scratch.path());
    let history = cache.join("history.jsonl");
    let setup = Setup::start(cache, assist.clone());
    let workspace = Workspace::new(
        iopub.clone(),
        cells.clone(),
        setup.clone(),
        scratch.path().to_owned(),
        assist.clone(),
    );
    let shell_replies = replies(shell_sender);
    let (shells, queues) = Shells::new(workspace, shell_replies.clone(), history);
    let shell = Shell {
        replies: shell_replies.clone(),
        iopub: iopub.clone(),
        cells: cells.clone(),
        shells: shells.clone(),
        assist: assist.clone(),
        ports: connection.ports(),
    };
    let control_replies = replies(control_sender);
    let lasting = [shell_replies.clone(), control_replies.clone()];
    let control = Control {
        replies: control_replies,
        iopub: iopub.clone(),
        cells: cells.clone(),
        shells,
    };
    let requests = |name, socket| Requests::new(name, socket, signer.clone());

    // The first to end ends the kernel: `Ok` after a shutdown, `Err` for what cannot go on.
    let mut tasks: JoinSet<anyhow::Result<()>> = JoinSet::new();
    let shell_requests = requests("shell", shell_receiver);
    tasks.spawn(async { shell.run(shell_requests).await.context("shell") });
    let control_requests = requests("control", control_receiver);
    tasks.spawn(async { control.run(control_requests).await.context("control") });
    let stdin_requests = requests("stdin", stdin_receiver);
    tasks.spawn({
        let stdin = stdin.clone();
        async { stdin.run(stdin_requests).await.context("stdin") }
    });
    tasks.spawn(async {
        heartbeat::run(hb_receiver, hb_sender)
            .await
            .context("heartbeat")
    });
    tasks.spawn({
        let (session, signer) = (session.clone(), signer.clone());
        async {
            iopub::run(iopub_queue, publisher, session, signer).await;
            bail!("iopub ended")
        }
    });
    tasks.spawn(async { queues.run().await.context("the execution of cells") });
    tasks.spawn(parent_death());
    tasks.spawn(terminated());

    iopub
        .status(&Parent::none(), ExecutionState::Starting)
        .await;
    // Jupyter starts a kernel in the folder of its notebook, and what is relative in cells is so to that.
    let directory = std::env::current_dir().unwrap_or_else(|_| scratch.path().to_owned());
    // Not among the tasks that end the kernel: it ends first when the kernel is shut down.
    let cell_process = tokio::spawn({
        let iopub = iopub.clone();
        let servers = Arc::new(Servers::new(Arc::default()));
        async move {
            let mut built = setup.subscribe();
            let queue = supervise_when_built(&mut built, commands).await;
            if let Some((runtime, queue)) = queue {
                if let Some(folder) = frontend {
                    runtime.set_environment(FRONTEND, &folder);
                }
                let ready = runtime.clone();
                let show = Arc::new(move |step: Option<&str>| setup.show(&ready, step));
                Supervisor::new(queue, runtime, directory, iopub, stdin, servers, show)
                    .run()
                    .await;
            }
        }
    });

    scratch.remove_others();

    let ended = first_end(&mut tasks).await;
    let left = async {
        iopub.drained().await;
        for replies in lasting {
            replies.drained().await;
        }
    };
    // What has not left by then is for clients that do not read.
    let _ = tokio::time::timeout(LINGER, left).await;
    cell_process.abort();
    info!("the kernel ends");
    ended
}

/// The end of the first task that ends; an error where it panicked.
async fn first_end(tasks: &mut JoinSet<anyhow::Result<()>>) -> anyhow::Result<()> {
    match tasks.join_next().await {
        Some(Ok(result)) => result,
        Some(Err(panic)) => Err(panic).context("a task of the kernel failed"),
        None => Ok(()),
    }
}

/// `None` when a shutdown came first.
async fn supervise_when_built(
    built: &mut watch::Receiver<RuntimeState>,
    mut commands: CommandQueue,
) -> Option<(Arc<Runtime>, CommandQueue)> {
    let ready = async {
        loop {
            if let RuntimeState::Ready(runtime) = &*built.borrow_and_update() {
                return runtime.clone();
            }
            // Where building fails, each cell says so and has it tried again.
            if built.changed().await.is_err() {
                std::future::pending::<()>().await;
            }
        }
    };
    tokio::select! {
        runtime = ready => Some((runtime, commands)),
        () = commands.shut_down_early() => None,
    }
}

/// Ends the kernel when the process that started it, named in `JPY_PARENT_PID`, is gone.
async fn parent_death() -> anyhow::Result<()> {
    let parent = std::env::var("JPY_PARENT_PID").ok();
    let Some(parent) = parent
        .and_then(|pid| pid.parse::<u32>().ok())
        .filter(|pid| *pid > 1)
    else {
        return std::future::pending().await;
    };
    loop {
        tokio::time::sleep(PARENT_CHECK).await;
        if std::os::unix::process::parent_id() != parent {
            info!("the process {parent} that started the kernel is gone");
            return Ok(());
        }
    }
}

/// SIGTERM ends the kernel. SIGINT is for the cells and comes as an interrupt_request; a terminal
/// sends it to the kernel too.
async fn terminated() -> anyhow::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    loop {
        tokio::select! {
            _ = terminate.recv() => return Ok(()),
            _ = interrupt.recv() => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_task_that_panics_or_fails_ends_the_kernel_with_an_error() {
        let mut tasks = JoinSet::new();
        tasks.spawn(async { std::future::pending().await });
        tasks.spawn(async { panic!("the shell is gone") });
        let error = first_end(&mut tasks).await.unwrap_err();
        assert_eq!(error.to_string(), "a task of the kernel failed");
        assert!(
            format!("{error:#}").contains("the shell is gone"),
            "{error:#}"
        );
        tasks.spawn(async { bail!("no socket") });
        assert_eq!(
            first_end(&mut tasks).await.unwrap_err().to_string(),
            "no socket"
        );
        tasks.spawn(async { Ok(()) });
        first_end(&mut tasks).await.unwrap();
    }
}
