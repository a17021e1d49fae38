//! Help while typing: completion, inspection, and whether code is complete.
//!
//! The first two are answered at once, whatever a cell or the compiler does, from a copy of what the notebook knew when its last cell
//! had ended. rust-analyzer, where it is installed, answers too; what it does not say in time the kernel says alone.
//!
//! - [`Assist`]: the answers
//! - `analyzer`: rust-analyzer, in its own process
//! - `positions`: Jupyter counts code points, everything else bytes
//! - `markdown`: explanations as text and as HTML

pub(crate) mod analyzer;
mod markdown;
mod positions;

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use cellbeat_cells::{Completions, Help, Kind, Knowledge};
use serde_json::{Map, Value};
use tokio::time::Instant;
use tracing::{Instrument, warn};

use analyzer::Analyzer;

use crate::channels::iopub::IoPub;
use crate::channels::{Replies, while_busy};
use crate::large::aside;
use crate::lock::lock;
use crate::log::request_span;
use crate::wire::Message;
use crate::wire::request::{
    CompleteRequest, InspectRequest, IsCompleteRequest, Match, complete_reply, inspect_reply,
    is_complete_reply,
};

/// rust-analyzer is waited for so long.
const ANALYZER_PATIENCE: Duration = Duration::from_millis(700);

/// An answer takes no longer than this, if only to say nothing.
const PATIENCE: Duration = Duration::from_millis(900);

/// More matches help nobody.
const MAX_MATCHES: usize = 1000;

/// Answers `complete_request` and `inspect_request`. Clones are the same.
#[derive(Clone)]
pub(crate) struct Assist {
    knowledge: Arc<Mutex<Knowledge>>,
    analyzer: Analyzer,
}

impl Assist {
    /// `scratch` is this kernel's own scratch directory.
    pub(crate) fn new(scratch: &Path) -> Assist {
        Assist {
            knowledge: Arc::default(),
            analyzer: Analyzer::new(scratch),
        }
    }

    /// Takes over what is known now.
    pub(crate) fn learn(&self, knowledge: Knowledge) {
        *self.slot() = knowledge;
    }

    fn slot(&self) -> std::sync::MutexGuard<'_, Knowledge> {
        lock(&self.knowledge)
    }

    /// Answers one of these requests, in its own time.
    pub(crate) fn answer(&self, request: Message, replies: &Replies, iopub: &IoPub) {
        let (assist, replies, iopub) = (self.clone(), replies.clone(), iopub.clone());
        tokio::spawn(async move {
            let work = async {
                let answer = match request.msg_type() {
                    "complete_request" => match request.content_or_log() {
                        Some(asked) => Some(("complete_reply", assist.complete(asked).await)),
                        None => None,
                    },
                    "is_complete_request" => match request.content_or_log() {
                        Some(asked) => Some(("is_complete_reply", is_complete(asked).await)),
                        None => None,
                    },
                    _ => match request.content_or_log() {
                        Some(asked) => Some(("inspect_reply", assist.inspect(asked).await)),
                        None => None,
                    },
                };
                if let Some((msg_type, content)) = answer {
                    replies.reply(&request, msg_type, &content);
                }
            };
            let work = work.instrument(request_span("shell", &request));
            while_busy(&iopub, &request.as_parent(), work).await;
        });
    }

    async fn complete(&self, asked: CompleteRequest) -> Value {
        let code: Arc<str> = asked.code.into();
        let at = aside(code.len(), || positions::byte(&code, asked.cursor_pos));
        let knowledge = self.slot().clone();
        let own = {
            let (knowledge, code) = (knowledge.clone(), code.clone());
            in_time(move || knowledge.complete(&code, at))
        };
        let theirs = self.analyzer.complete(&knowledge, &code, at);
        let theirs = tokio::time::timeout(ANALYZER_PATIENCE, theirs);
        let (own, theirs) = tokio::join!(own, theirs);
        let mut found = own.unwrap_or(Completions {
            range: at..at,
            items: Vec::new(),
            is_code: false,
        });
        if let (true, Ok(Some(theirs))) = (found.is_code, theirs) {
            found.put_first(theirs);
        }
        let matches: Vec<Match<'_>> = found
            .matching(&code)
            .into_iter()
            .take(MAX_MATCHES)
            .map(|found| Match {
                text: &found.text,
                kind: icon(found.kind),
                signature: &found.signature,
            })
            .collect();
        let point = |byte| positions::code_points(&code, byte);
        complete_reply(&matches, point(found.range.start)..point(found.range.end))
    }

    async fn inspect(&self, asked: InspectRequest) -> Value {
        let code: Arc<str> = asked.code.into();
        let at = aside(code.len(), || positions::byte(&code, asked.cursor_pos));
        let knowledge = self.slot().clone();
        let started = Instant::now();
        let own = {
            let (knowledge, code) = (knowledge.clone(), code.clone());
            in_time(move || (knowledge.explain(&code, at), knowledge.name_at(&code, at)))
        };
        let (own, name) = own.await.unwrap_or_default();
        let theirs = match name {
            Some(name) => {
                let theirs = self.analyzer.explain(&knowledge, &code, name);
                let theirs = tokio::time::timeout_at(started + ANALYZER_PATIENCE, theirs);
                theirs.await.ok().flatten()
            }
            None => None,
        };
        let own_text = own
            .as_ref()
            .map(|help| markdown::of(&help.signature, &help.docs));
        let Some(mut text) = theirs.or(own_text) else {
            return inspect_reply(Map::new());
        };
        if asked.detail_level > 0
            && let Some(Help { source, .. }) = &own
            && !source.is_empty()
        {
            text = format!("{}\n\n{}", text.trim_end(), markdown::code(source));
        }
        let mut data = Map::new();
        data.insert("text/plain".into(), markdown::plain(&text).into());
        data.insert("text/html".into(), markdown::html(&text).into());
        data.insert("text/markdown".into(), text.into());
        inspect_reply(data)
    }
}

async fn is_complete(asked: IsCompleteRequest) -> Value {
    is_complete_reply(in_time(move || cellbeat_cells::is_complete(&asked.code)).await)
}

/// Runs what computes on its own thread; `None` when it takes too long, or panics.
async fn in_time<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let work = tokio::task::spawn_blocking(work);
    match tokio::time::timeout(PATIENCE, work).await {
        Ok(result) => result
            .inspect_err(|error| warn!("help while typing failed: {error}"))
            .ok(),
        Err(_) => None,
    }
}

/// JupyterLab's name of the icon.
fn icon(kind: Kind) -> &'static str {
    match kind {
        Kind::Function | Kind::Macro => "function",
        Kind::Instance => "instance",
        Kind::Class => "class",
        Kind::Module => "module",
        Kind::Keyword => "keyword",
        Kind::Property => "property",
        Kind::Command => "magic",
    }
}
