//! The cell process that a notebook is served from, without Jupyter. When it ends, the next one is started: its sessions are
//! lost, and pages that are open get new ones.

use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::Child;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use cellbeat::link::names::FromCell;
use cellbeat_cells::Runtime;
use serde::Deserialize;
use serde_json::Value;
use tokio::time::{Instant, interval, sleep};
use tracing::{error, info};

use super::{Relay, Servers};
use crate::link::{
    Connection, EXIT_CHECK, NotStarted, Received, describe, end, is_unloadable, repair,
};
use crate::wire::output::StreamName;

/// After a process that did not live longer, the next one has to wait as long.
const SHORT: Duration = Duration::from_secs(1);

/// What the process may take to end when the server stops.
const GRACE: Duration = Duration::from_secs(1);

/// A notebook's cell process, and those after it. Ends with this.
pub(crate) struct NotebookProcess {
    servers: Servers,
    stop: Arc<AtomicBool>,
    ended: mpsc::Receiver<()>,
}

impl NotebookProcess {
    /// Starts it in the working directory `directory`, and waits until the notebook is loaded: `notebook` is the header of
    /// the frame that has it loaded, whose files have to outlive it.
    ///
    /// # Errors
    /// When it cannot be started, or ends before.
    pub(crate) fn start(
        runtime: Runtime,
        directory: PathBuf,
        notebook: Vec<u8>,
        servers: Servers,
    ) -> Result<NotebookProcess> {
        let stop = Arc::<AtomicBool>::default();
        let (ended_sender, ended) = mpsc::channel();
        let (loaded_sender, loaded) = mpsc::channel();
        let work = CellProcessLoop {
            runtime,
            directory,
            notebook,
            servers: servers.clone(),
            stop: stop.clone(),
            loaded: loaded_sender,
        };
        // The link has a thread beside the one that prints what sessions print: a terminal that stands still holds up nobody.
        let tokio = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()?;
        std::thread::Builder::new()
            .name("cell process".to_owned())
            .spawn(move || {
                tokio.block_on(work.run());
                let _ = ended_sender.send(());
            })?;
        let process = NotebookProcess {
            servers,
            stop,
            ended,
        };
        match loaded.recv() {
            Ok(None) => Ok(process),
            Ok(Some(why)) => bail!("the notebook cannot be loaded: {why}"),
            Err(_) => bail!("the cell process could not be kept"),
        }
    }

    /// The sessions in it.
    pub(crate) fn relay(&self) -> Arc<Relay> {
        self.servers.relay().clone()
    }
}

impl Drop for NotebookProcess {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Release);
        self.servers.relay().shut_down();
        // It is killed with this process at the latest.
        let _ = self.ended.recv_timeout(GRACE);
    }
}

struct CellProcessLoop {
    runtime: Runtime,
    directory: PathBuf,
    /// The header of the frame that makes the process load the notebook.
    notebook: Vec<u8>,
    servers: Servers,
    stop: Arc<AtomicBool>,
    /// Hears of each time that the notebook was loaded, or why it was not.
    loaded: mpsc::Sender<Option<String>>,
}

#[derive(Deserialize)]
pub(super) struct NotebookLoaded {
    pub(super) error: Option<String>,
}

/// A failure of the code of a visitor's session.
#[derive(Deserialize)]
struct Display {
    data: Value,
}

#[derive(Deserialize)]
struct Stream {
    name: StreamName,
    text: String,
}

impl CellProcessLoop {
    /// One process after another, until told to stop.
    async fn run(self) {
        loop {
            let started = Instant::now();
            let how = match self.serve().await {
                Ok(how) => how,
                Err(mut failure) => {
                    let show = |step: &str| info!("{step}");
                    if repair(&mut failure, &self.runtime, show).await {
                        continue;
                    }
                    format!("cannot be started: {}", failure.why)
                }
            };
            if self.stop.load(Ordering::Acquire) {
                return;
            }
            self.servers
                .relay()
                .lost(&format!("the cell process {how}"));
            error!("the cell process {how}; its sessions are lost, and the next one is started");
            // Nobody listens any more if it was the first.
            let _ = self.loaded.send(Some(format!("the cell process {how}")));
            if started.elapsed() < SHORT {
                sleep(SHORT).await;
            }
        }
    }

    /// Starts a process, and its end of the link.
    fn start(&self) -> Result<(Child, Connection)> {
        let spawned = self.runtime.spawn(&self.directory);
        let spawned = spawned.with_context(|| self.runtime.host.display().to_string())?;
        info!("cell process {} started", spawned.child.id());
        copy("stdout", spawned.stdout, std::io::stdout())?;
        copy("stderr", spawned.stderr, std::io::stderr())?;
        let connection = Connection::new(spawned.link, Arc::new(self.servers.clone()))?;
        Ok((spawned.child, connection))
    }

    /// How it ended.
    async fn serve(&self) -> Result<String, NotStarted> {
        let (mut child, mut connection) = self.start().map_err(|error| NotStarted {
            why: format!("{error:#}"),
            is_unloadable: false,
        })?;
        let mut is_ready = false;
        let mut exit_check = interval(EXIT_CHECK);
        loop {
            tokio::select! {
                frame = connection.incoming.recv() => match frame {
                    Some(frame) => {
                        is_ready |= frame.kind == FromCell::Ready;
                        if let Err(error) = self.frame(&connection, &frame) {
                            error!("a frame of the cell process was dropped: {error}");
                        }
                    }
                    None => break,
                },
                _ = exit_check.tick() => {
                    if matches!(child.try_wait(), Ok(Some(_)) | Err(_)) {
                        break;
                    }
                }
            }
        }
        let status = end(child).await;
        if is_ready {
            return Ok(describe(status));
        }
        // What the loader says went to stderr.
        Err(NotStarted {
            is_unloadable: is_unloadable(&status),
            why: format!("it {} at its start", describe(status)),
        })
    }

    fn frame(&self, connection: &Connection, frame: &Received) -> serde_json::Result<()> {
        match frame.kind {
            FromCell::Ready => connection.send(self.notebook.clone(), Vec::new()),
            FromCell::NotebookLoaded => {
                let NotebookLoaded { error } = frame.read()?;
                if error.is_none() {
                    self.servers.relay().attach(connection.sender());
                }
                let _ = self.loaded.send(error);
            }
            FromCell::Display => {
                let Display { data } = frame.read()?;
                error!("{}", data["text/plain"].as_str().unwrap_or_default());
            }
            FromCell::Stream => {
                let Stream { name, text } = frame.read()?;
                // A terminal that is gone is not a reason to stop.
                let _ = match name {
                    StreamName::Stdout => std::io::stdout().write_all(text.as_bytes()),
                    StreamName::Stderr => std::io::stderr().write_all(text.as_bytes()),
                };
            }
            // Nobody looks at what else sessions do.
            _ => {}
        }
        Ok(())
    }
}

/// Copies what cells print, on its own thread.
fn copy(
    name: &str,
    mut from: impl Read + Send + 'static,
    mut to: impl Write + Send + 'static,
) -> Result<()> {
    std::thread::Builder::new()
        .name(name.to_owned())
        .spawn(move || std::io::copy(&mut from, &mut to))
        .with_context(|| format!("no thread for {name}"))?;
    Ok(())
}
