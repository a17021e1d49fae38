//! rust-analyzer in its own process: started at the first question, stopped when none has come for some minutes, started
//! again when it has died. It never makes anybody wait: where it is not ready there is no answer.

mod answers;
mod connection;
pub(crate) mod find;
mod project;
mod server;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use cellbeat_cells::{Completion, Knowledge, Source};
use serde_json::Value;
use tokio::sync::{mpsc, oneshot};
use tokio::time::Instant;
use tracing::{info, warn};

use server::{LanguageServer, Question};

/// Without a question for so long it is stopped: it takes hundreds of megabytes.
const IDLE: Duration = Duration::from_secs(10 * 60);

/// Sets [`IDLE`] to so many seconds.
const IDLE_VARIABLE: &str = "CELLBEAT_ANALYZER_IDLE";

/// Where it was not found, or ended before it was ready, it is tried again after so long.
const RETRY: Duration = Duration::from_secs(60);

/// Asks the one rust-analyzer of a kernel. Clones are the same.
#[derive(Clone)]
pub(crate) struct Analyzer {
    asks: mpsc::UnboundedSender<Ask>,
}

struct Ask {
    knowledge: Knowledge,
    source: Source,
    /// Byte of the source's text.
    at: usize,
    question: Question,
    answer: oneshot::Sender<Value>,
}

impl Analyzer {
    /// `scratch` is this kernel's own scratch directory.
    pub(crate) fn new(scratch: &Path) -> Analyzer {
        let (asks, queue) = mpsc::unbounded_channel();
        let idle = std::env::var(IDLE_VARIABLE).ok();
        let idle = idle.and_then(|seconds| seconds.parse().ok());
        let keeper = Keeper {
            asks: queue,
            folder: scratch.join("assist"),
            idle: idle.map_or(IDLE, Duration::from_secs_f64),
            server: None,
            has_been_ready: false,
            not_before: Instant::now(),
        };
        tokio::spawn(keeper.run());
        Analyzer { asks }
    }

    /// What can be written at byte `at` of a cell; `None` where rust-analyzer is not ready.
    pub(crate) async fn complete(
        &self,
        knowledge: &Knowledge,
        code: &Arc<str>,
        at: usize,
    ) -> Option<Vec<Completion>> {
        let answer = self.ask(knowledge, code, at, Question::Completion).await?;
        Some(answers::completions(answer))
    }

    /// What the name at byte `at` of a cell is, as Markdown.
    pub(crate) async fn explain(
        &self,
        knowledge: &Knowledge,
        code: &Arc<str>,
        at: usize,
    ) -> Option<String> {
        answers::explanation(self.ask(knowledge, code, at, Question::Hover).await?)
    }

    async fn ask(
        &self,
        knowledge: &Knowledge,
        code: &Arc<str>,
        at: usize,
        question: Question,
    ) -> Option<Value> {
        let source = knowledge.source(code);
        let (answer, answered) = oneshot::channel();
        let ask = Ask {
            knowledge: knowledge.clone(),
            at: source.offset + at,
            source,
            question,
            answer,
        };
        self.asks.send(ask).ok()?;
        answered.await.ok()
    }
}

/// Owns the process.
struct Keeper {
    asks: mpsc::UnboundedReceiver<Ask>,
    folder: PathBuf,
    idle: Duration,
    server: Option<LanguageServer>,
    has_been_ready: bool,
    not_before: Instant,
}

impl Keeper {
    async fn run(mut self) {
        let mut stop_at = Instant::now();
        loop {
            let is_running = self.server.is_some();
            let server = async {
                match &mut self.server {
                    Some(server) => server.next().await,
                    None => std::future::pending().await,
                }
            };
            tokio::select! {
                ask = self.asks.recv() => match ask {
                    Some(ask) => {
                        stop_at = Instant::now() + self.idle;
                        self.handle(ask).await;
                    }
                    None => return,
                },
                message = server => match (message, &mut self.server) {
                    (Some(message), Some(server)) => {
                        server.take(message);
                        self.has_been_ready |= server.is_ready();
                    }
                    _ => self.ended(),
                },
                () = tokio::time::sleep_until(stop_at), if is_running => {
                    info!("rust-analyzer is stopped: nothing was asked for {:?}", self.idle);
                    self.server = None;
                }
            }
        }
    }

    fn ended(&mut self) {
        self.server = None;
        if self.has_been_ready {
            warn!("rust-analyzer has ended; the next question starts it again");
        } else {
            warn!("rust-analyzer ended before it was ready; it is tried again later");
            self.not_before = Instant::now() + RETRY;
        }
    }

    /// Passes the question on. Where it cannot be answered now, it is dropped.
    async fn handle(&mut self, ask: Ask) {
        let Some(project) = ask.knowledge.project() else {
            return;
        };
        if self.server.is_none() {
            self.start(project).await;
        }
        if let Some(server) = &mut self.server {
            server.set_project(project).await;
            if server.is_ready() {
                server.ask(ask.question, &ask.source, ask.at, ask.answer);
            }
        }
    }

    async fn start(&mut self, project: &cellbeat_cells::Project) {
        if Instant::now() < self.not_before {
            return;
        }
        self.has_been_ready = false;
        let sysroot = project.sysroot.clone();
        let found = tokio::task::spawn_blocking(move || find::program(Some(&sysroot))).await;
        let Ok(Some(found)) = found else {
            self.not_before = Instant::now() + RETRY;
            return;
        };
        let started = async {
            tokio::fs::create_dir_all(&self.folder).await?;
            LanguageServer::start(&found, project, &self.folder).await
        };
        match started.await {
            Ok(server) => self.server = Some(server),
            Err(error) => {
                warn!("rust-analyzer cannot be started: {error}");
                self.not_before = Instant::now() + RETRY;
            }
        }
    }
}
