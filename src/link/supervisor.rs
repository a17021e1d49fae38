//! The one task that owns the cell process.

use std::path::PathBuf;
use std::process::Child;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use cellbeat::link::names::NoInput;
use cellbeat_cells::Runtime;
use tokio::sync::oneshot;
use tokio::time::{Instant, interval, sleep_until};
use tracing::{error, info, warn};

use super::connection::Connection;
use super::executions::Executions;
use super::exit::{EXIT_CHECK, KILLED, describe, end, is_unloadable};
use super::frames::{DisplayKind, FromCell, InputRequest, ToCell};
use super::pipes::{self, Pipes};
use super::repair::{NotStarted, repair};
use super::running::{Due, RunningCells};
use super::{Command, CommandQueue, Ended, Loss, Received, SessionFrames};
use crate::channels::iopub::IoPub;
use crate::channels::stdin::Stdin;
use crate::large::{LARGE, aside};
use crate::lock::lock;
use crate::wire::output::StreamName;

/// Shows what is being built while cells wait, and none when they can go on.
pub(crate) type Show = Arc<dyn Fn(Option<&str>) + Send + Sync>;

pub(crate) struct Supervisor {
    queue: CommandQueue,
    executions: Executions,
    stdin: Stdin,
    sessions: Arc<dyn SessionFrames>,
    runtime: Arc<Runtime>,
    directory: PathBuf,
    show: Show,
    running: RunningCells,
    /// As the last cell left them.
    variables: Vec<String>,
}

struct Process {
    child: Child,
    connection: Connection,
    pipes: Pipes,
    /// It said that it takes cells.
    ready: bool,
}

/// Why one process is no longer served.
enum Stop {
    /// It ended by itself, or because a cell had to be killed.
    Lost,
    Restart(oneshot::Sender<()>),
    ShutDown(oneshot::Sender<()>),
    /// The kernel is gone.
    Closed,
}

enum Event {
    Frame(Option<Received>),
    Command(Option<Command>),
    Output(pipes::Event),
    /// A cell did not stop.
    InterruptDue,
    ExitCheck,
}

impl Supervisor {
    pub(crate) fn new(
        queue: CommandQueue,
        runtime: Arc<Runtime>,
        directory: PathBuf,
        iopub: IoPub,
        stdin: Stdin,
        sessions: Arc<dyn SessionFrames>,
        show: Show,
    ) -> Supervisor {
        Supervisor {
            queue,
            executions: Executions::new(iopub),
            stdin,
            sessions,
            runtime,
            directory,
            show,
            running: RunningCells::default(),
            variables: Vec::new(),
        }
    }

    /// Serves one cell process after another until the kernel ends.
    pub(crate) async fn run(mut self) {
        let mut restarted: Option<oneshot::Sender<()>> = None;
        loop {
            let mut process = match self.start() {
                Ok(process) => process,
                Err(error) => {
                    let failure = NotStarted {
                        why: format!("{}: {error}", self.runtime.host.display()),
                        is_unloadable: false,
                    };
                    if self.not_started(failure).await {
                        return;
                    }
                    continue;
                }
            };
            if let Some(done) = restarted.take() {
                let _ = done.send(());
            }
            let stop = self.serve(&mut process).await;
            self.drain(&mut process, true).await;
            let was_ready = process.ready;
            let out_of_memory = process.pipes.saw_out_of_memory();
            let first_words = process.pipes.first_words();
            let status = end(process.child).await;
            match stop {
                Stop::Lost if !was_ready => {
                    let is_unloadable = is_unloadable(&status);
                    let failure = NotStarted {
                        why: format!("it {} at its start{first_words}", describe(status)),
                        is_unloadable,
                    };
                    if self.not_started(failure).await {
                        return;
                    }
                }
                Stop::Lost => {
                    let mut how = if self.running.one_is_killed() {
                        KILLED.to_owned()
                    } else {
                        describe(status)
                    };
                    if out_of_memory {
                        how.push_str(", since there was not enough memory");
                    }
                    warn!("the cell process {how}");
                    self.lost(how).await;
                }
                Stop::Restart(done) => {
                    self.queue.losses.fetch_add(1, Ordering::Release);
                    self.sessions.lost("the cell process was restarted");
                    self.close_comms("the cell process was restarted").await;
                    self.running
                        .lost("was restarted by another shell", &self.variables);
                    self.variables.clear();
                    restarted = Some(done);
                }
                Stop::ShutDown(done) => {
                    let _ = done.send(());
                    return;
                }
                Stop::Closed => return,
            }
        }
    }

    fn start(&self) -> std::io::Result<Process> {
        let spawned = self.runtime.spawn(&self.directory)?;
        info!("cell process {} started", spawned.child.id());
        let connection = Connection::new(spawned.link, self.sessions.clone())?;
        self.sessions.attach(connection.sender());
        Ok(Process {
            connection,
            pipes: Pipes::new(spawned.stdout, spawned.stderr)?,
            child: spawned.child,
            ready: false,
        })
    }

    /// Has the runtime built once more where that may help; else answers that there is no cell process. Returns whether the
    /// kernel ends.
    async fn not_started(&mut self, mut failure: NotStarted) -> bool {
        let show = self.show.clone();
        let is_repaired = tokio::select! {
            is_repaired = repair(&mut failure, &self.runtime, move |step| show(Some(step))) => is_repaired,
            () = self.queue.shut_down_early() => return true,
        };
        (self.show)(None);
        if is_repaired {
            return false;
        }
        error!("the cell process cannot be started: {}", failure.why);
        self.sessions.lost("the cell process cannot be started");
        self.without_process(&failure.why).await
    }

    /// Answers that there is no cell process, until the next cell asks for another try.
    /// Returns whether the kernel ends.
    async fn without_process(&mut self, why: &str) -> bool {
        while let Some(command) = self.queue.next().await {
            match command {
                Command::Run { ended, .. } => {
                    let _ = ended.send(Ended::Lost(Loss {
                        how: format!("cannot be started: {why}"),
                        variables: Vec::new(),
                        killed_since: None,
                    }));
                    return false;
                }
                Command::ShutDown(done) => {
                    let _ = done.send(());
                    return true;
                }
                Command::Restart(done) => {
                    let _ = done.send(());
                    return false;
                }
                Command::Send { .. } | Command::Interrupt => {}
            }
        }
        true
    }

    async fn serve(&mut self, process: &mut Process) -> Stop {
        let mut exit_check = interval(EXIT_CHECK);
        loop {
            let due_at = self.running.due_at();
            // Not biased: neither a flood of output nor one of messages may hold up an interrupt or what follows on it.
            let event = tokio::select! {
                frame = process.connection.incoming.recv() => Event::Frame(frame),
                command = self.queue.next_for(process.ready) => Event::Command(command),
                event = process.pipes.next() => Event::Output(event),
                () = sleep_until(due_at.unwrap_or_else(Instant::now)), if due_at.is_some() => Event::InterruptDue,
                _ = exit_check.tick() => Event::ExitCheck,
            };
            match event {
                Event::Frame(Some(frame)) => {
                    let is_large = frame.length() >= LARGE;
                    self.frame(process, frame).await;
                    if is_large {
                        tokio::task::yield_now().await;
                    }
                }
                Event::Frame(None) => return Stop::Lost,
                Event::Command(None) => return Stop::Closed,
                Event::Command(Some(command)) => {
                    if let Some(stop) = self.command(process, command).await {
                        return stop;
                    }
                }
                Event::Output(event) => {
                    let parent = self.executions.parent(self.owner());
                    let quiet = process.connection.is_quiet();
                    process
                        .pipes
                        .handle(event, quiet, self.executions.iopub(), parent.as_ref())
                        .await;
                    // A pipe that is always full is always ready, and requests are only looked for between polls.
                    tokio::task::yield_now().await;
                }
                Event::InterruptDue => match self.running.due() {
                    Due::Kill => return Stop::Lost,
                    Due::GiveUp(cells) => {
                        for execution in cells {
                            let header = ToCell::GiveUp { execution }.encode();
                            process.connection.send(header, Vec::new());
                        }
                    }
                },
                Event::ExitCheck => {
                    if matches!(process.child.try_wait(), Ok(Some(_)) | Err(_)) {
                        return Stop::Lost;
                    }
                }
            }
        }
    }

    async fn command(&mut self, process: &mut Process, command: Command) -> Option<Stop> {
        match command {
            Command::Send {
                header,
                buffers,
                waiting,
            } => process.connection.send_waiting(header, buffers, waiting),
            Command::Run {
                execution,
                header,
                ended,
            } => {
                self.drain(process, true).await;
                process.pipes.cell_begins();
                if !execution.in_subshell {
                    process.pipes.count_from_zero();
                }
                self.running
                    .begin(execution.id, execution.in_subshell, ended);
                self.executions.begin(execution, |id| self.running.runs(id));
                process.connection.send(header, Vec::new());
            }
            Command::Interrupt => {
                self.stdin.cancel_all();
                process
                    .connection
                    .send(ToCell::Interrupt {}.encode(), Vec::new());
                self.running.interrupt();
            }
            Command::Restart(done) => {
                self.end_pages(process).await;
                process
                    .connection
                    .send(ToCell::Shutdown {}.encode(), Vec::new());
                return Some(Stop::Restart(done));
            }
            Command::ShutDown(done) => {
                self.end_pages(process).await;
                process
                    .connection
                    .send(ToCell::Shutdown {}.encode(), Vec::new());
                return Some(Stop::ShutDown(done));
            }
        }
        None
    }

    async fn frame(&mut self, process: &mut Process, frame: Received) {
        let (message, buffers) = match FromCell::decode(frame) {
            Ok(decoded) => decoded,
            Err(error) => {
                warn!("a frame of the cell process was dropped: {error}");
                return;
            }
        };
        match message {
            FromCell::Ready => {
                process.ready = true;
                process.pipes.started();
            }
            FromCell::Done(done) => {
                self.drain(process, true).await;
                self.variables.clone_from(&done.variables);
                let id = done.execution;
                let Some(rest) = self.running.rest_of_stdout(id) else {
                    warn!("the end of the execution {id}, which does not run");
                    return;
                };
                self.executions.stdout(id, rest).await;
                let losses = self.queue.losses.load(Ordering::Acquire);
                self.running.done(done, losses);
            }
            FromCell::Display(display) => {
                // What was printed before it is shown before it, and what was printed after it is not.
                self.drain_written(process, display.written).await;
                if matches!(display.kind, DisplayKind::ExecuteResult) {
                    let result = &display.data;
                    aside(result.get().len(), || {
                        self.running.set_result(display.execution, result)
                    });
                }
                self.executions.display(display).await;
            }
            FromCell::Stream(stream) => {
                let id = stream.execution;
                if stream.name == StreamName::Stdout
                    && let Some(pieces) = aside(stream.text.len(), || {
                        self.running.stdout_of_subshell(id, &stream.text)
                    })
                {
                    self.executions.stdout(id, pieces).await;
                } else {
                    self.executions.stream(id, stream.name, &stream.text).await;
                }
            }
            FromCell::ClearOutput(clear) => {
                self.drain_written(process, clear.written).await;
                self.executions.clear_output(clear).await;
            }
            FromCell::CommOpen(comm) => {
                lock(&self.queue.comms).insert(comm.comm_id.clone(), comm.target_name.clone());
                self.executions.comm("comm_open", comm, buffers).await;
            }
            FromCell::CommMsg(comm) => self.executions.comm("comm_msg", comm, buffers).await,
            FromCell::CommClose(comm) => {
                // JupyterLab complains of a close for a comm that it has closed itself.
                let is_open = lock(&self.queue.comms).remove(&comm.comm_id).is_some();
                if is_open {
                    self.executions.comm("comm_close", comm, buffers).await;
                }
            }
            FromCell::NotGivenUp(not) => self.running.not_given_up(not.execution, not.why),
            FromCell::InputRequest(request) => self.input(process, request).await,
        }
    }

    async fn input(&self, process: &mut Process, request: InputRequest) {
        // It waited for another cell's input, and was interrupted.
        if self.running.is_interrupted(request.execution) {
            let error = ToCell::no_input(NoInput::Interrupted);
            process.connection.send(error.encode(), Vec::new());
            return;
        }
        let execution = self.executions.get(request.execution);
        let Some((execution, identities)) =
            execution.and_then(|e| e.stdin.as_ref().map(|identities| (e, identities)))
        else {
            let error = ToCell::no_input(NoInput::NotAllowed);
            process.connection.send(error.encode(), Vec::new());
            return;
        };
        self.executions.iopub().flush().await;
        let answer = self.stdin.ask(
            identities,
            &execution.parent,
            &request.prompt,
            request.password,
        );
        let commands = self.queue.sender();
        tokio::spawn(async move {
            let header = match answer.await {
                Ok(value) => ToCell::InputReply { value: &value }.encode(),
                Err(_) => ToCell::no_input(NoInput::Interrupted).encode(),
            };
            if let Some(commands) = commands.upgrade() {
                let _ = commands.send(Command::Send {
                    header,
                    buffers: Vec::new(),
                    waiting: None,
                });
            }
        });
    }

    /// The process ended unasked: says so, closes its comms.
    async fn lost(&mut self, how: String) {
        self.sessions.lost(&format!("the cell process {how}"));
        // The next process may start before that.
        drop(self.sessions.stop_all());
        self.queue.losses.fetch_add(1, Ordering::Release);
        self.close_comms(&format!("the cell process {how}")).await;
        if self.running.is_empty()
            && let Some(parent) = self.executions.parent(self.executions.last())
        {
            let loss = Loss {
                how,
                variables: std::mem::take(&mut self.variables),
                killed_since: None,
            };
            let text = format!("\x1b[1;31mThe cell process {loss}\x1b[0m\n");
            self.executions
                .iopub()
                .stream(&parent, StreamName::Stderr, &text)
                .await;
        } else {
            self.running.lost(&how, &self.variables);
        }
        self.variables.clear();
    }

    /// Waits until the pages' sessions have ended, and their hooks have run.
    async fn end_pages(&mut self, process: &mut Process) {
        let mut ended = self.sessions.stop_all();
        loop {
            tokio::select! {
                // An error: there are none.
                _ = &mut ended => return,
                // They wait for what is said of them, which comes among all else.
                frame = process.connection.incoming.recv() => match frame {
                    Some(frame) => self.frame(process, frame).await,
                    None => return,
                },
            }
        }
    }

    /// The execution that output of the pipes belongs to.
    fn owner(&self) -> u64 {
        self.running.owner().unwrap_or(self.executions.last())
    }

    /// Publishes what was written to the pipes before this moment.
    async fn drain(&self, process: &mut Process, end: bool) {
        let parent = self.executions.parent(self.owner());
        process
            .pipes
            .drain(self.executions.iopub(), parent.as_ref(), end)
            .await;
    }

    /// Publishes the first bytes that the main shell's cell wrote to the pipes, so many of each.
    async fn drain_written(&self, process: &mut Process, written: Option<[u64; 2]>) {
        let parent = self.executions.parent(self.owner());
        process
            .pipes
            .drain_written(self.executions.iopub(), parent.as_ref(), written)
            .await;
    }

    async fn close_comms(&self, reason: &str) {
        let comms = std::mem::take(&mut *lock(&self.queue.comms));
        for comm_id in comms.into_keys() {
            self.executions.close_comm(&comm_id, reason).await;
        }
    }
}
