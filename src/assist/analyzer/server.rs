//! One rust-analyzer that runs: the Language Server Protocol, as far as it is needed here.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use cellbeat_cells::{Project, Source};
use serde_json::{Value, json};
use tokio::sync::{mpsc, oneshot};
use tracing::{debug, info, warn};

use super::connection::{self, Incoming};
use super::find::Found;
use super::project;

/// rust-analyzer says so when the text has changed since, and when it was disturbed: ask again.
const ASK_AGAIN: [i64; 2] = [-32801, -32802];

/// How often the same is asked again.
const ATTEMPTS: u32 = 3;

const INITIALIZE: i64 = 0;

/// What is asked about a place in the text.
#[derive(Debug, Clone, Copy)]
pub(super) enum Question {
    Completion,
    Hover,
}

impl Question {
    fn method(self) -> &'static str {
        match self {
            Question::Completion => "textDocument/completion",
            Question::Hover => "textDocument/hover",
        }
    }
}

struct Pending {
    question: Question,
    params: Value,
    answer: oneshot::Sender<Value>,
    attempts: u32,
}

pub(super) struct LanguageServer {
    child: Child,
    outgoing: mpsc::UnboundedSender<Value>,
    incoming: mpsc::UnboundedReceiver<Incoming>,
    pending: HashMap<i64, Pending>,
    next_id: i64,
    /// The file that stands for the notebook.
    file: PathBuf,
    project: Project,
    settings: Value,
    text: Arc<str>,
    version: i32,
    initialized: bool,
    utf16: bool,
    quiescent: bool,
    warmth: Warmth,
}

/// The first question about methods takes seconds: those of std are all looked through. So it is one of ours.
#[derive(Debug, PartialEq, Eq)]
enum Warmth {
    Cold,
    /// The question of this number is under way.
    Warming(i64),
    Warm,
}

/// A question about methods, at its last dot.
const WARM_UP: &str = "fn f() { let v = vec![1].into_iter().map(|x| x.to_string()); v. }";

impl LanguageServer {
    /// Starts the program. It answers when [`LanguageServer::is_ready`].
    pub(super) async fn start(
        found: &Found,
        project: &Project,
        folder: &Path,
    ) -> std::io::Result<LanguageServer> {
        let file = folder.join("cell.rs");
        let (project, at) = (project.clone(), file.clone());
        let mut command = Command::new(&found.program);
        command
            .current_dir(folder)
            .env("CARGO_NET_OFFLINE", "true")
            .env_remove("RUST_BACKTRACE")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let started = tokio::task::spawn_blocking(move || {
            std::fs::write(&at, "")?;
            let settings = settings(&project, &at);
            let child = cellbeat_cells::runtime::spawn_helper(command)?;
            Ok::<_, std::io::Error>((child, settings, project))
        });
        let (mut child, settings, project) = started.await.map_err(std::io::Error::other)??;
        let (outgoing, incoming) = connection::open(&mut child)?;
        info!("{} starts, process {}", found.version, child.id());
        let server = LanguageServer {
            child,
            outgoing,
            incoming,
            pending: HashMap::new(),
            next_id: INITIALIZE + 1,
            file,
            project,
            settings,
            text: "".into(),
            version: 0,
            initialized: false,
            utf16: false,
            quiescent: false,
            warmth: Warmth::Cold,
        };
        server.send(json!({
            "id": INITIALIZE,
            "method": "initialize",
            "params": {
                "processId": std::process::id(),
                "rootUri": uri(folder),
                "capabilities": {
                    "general": {"positionEncodings": ["utf-8", "utf-16"]},
                    "workspace": {"configuration": true},
                    "textDocument": {
                        "completion": {"completionItem": {"labelDetailsSupport": true}},
                        "hover": {"contentFormat": ["markdown"]},
                    },
                    "experimental": {"serverStatusNotification": true},
                },
                "initializationOptions": server.settings,
            },
        }));
        Ok(server)
    }

    /// Whether it has read everything and answers at once.
    pub(super) fn is_ready(&self) -> bool {
        self.initialized && self.quiescent && self.warmth == Warmth::Warm
    }

    /// What it says next; `None` when it has ended.
    pub(super) async fn next(&mut self) -> Option<Incoming> {
        self.incoming.recv().await
    }

    /// Acts on what it says.
    pub(super) fn take(&mut self, message: Incoming) {
        match message {
            Incoming::Response {
                id: INITIALIZE,
                result,
            } => self.initialized(result),
            Incoming::Response { id, result } => self.answered(id, result),
            Incoming::Request { id, method, params } => {
                let result = match method.as_str() {
                    "workspace/configuration" => {
                        let count = params["items"].as_array().map_or(1, Vec::len);
                        json!(vec![&self.settings; count])
                    }
                    _ => Value::Null,
                };
                self.send(json!({"id": id, "result": result}));
            }
            Incoming::Notification { method, params } => match method.as_str() {
                "experimental/serverStatus" => {
                    debug!("rust-analyzer: {params}");
                    self.quiescent = params["quiescent"].as_bool().unwrap_or(false);
                    if self.quiescent && self.warmth == Warmth::Cold {
                        self.warm_up();
                    }
                }
                "window/showMessage" => warn!("rust-analyzer: {}", params["message"]),
                _ => {}
            },
        }
    }

    fn initialized(&mut self, result: Result<Value, Value>) {
        match result {
            Ok(result) => {
                self.utf16 = result["capabilities"]["positionEncoding"] != "utf-8";
                self.initialized = true;
                self.notify("initialized", json!({}));
                self.notify(
                    "textDocument/didOpen",
                    json!({"textDocument": {
                        "uri": uri(&self.file), "languageId": "rust", "version": 0, "text": "",
                    }}),
                );
            }
            Err(error) => warn!("rust-analyzer does not start: {error}"),
        }
    }

    fn warm_up(&mut self) {
        let source = Source {
            text: WARM_UP.to_owned(),
            offset: 0,
        };
        let at = WARM_UP.rfind('.').map_or(0, |dot| dot + 1);
        let (answer, _) = oneshot::channel();
        self.warmth = Warmth::Warming(self.next_id);
        self.ask(Question::Completion, &source, at, answer);
    }

    fn answered(&mut self, id: i64, result: Result<Value, Value>) {
        if self.warmth == Warmth::Warming(id) {
            self.warmth = Warmth::Warm;
        }
        let Some(mut pending) = self.pending.remove(&id) else {
            return;
        };
        match result {
            Ok(result) => {
                // Who asked may have gone on without.
                let _ = pending.answer.send(result);
            }
            Err(error) => {
                let again = error["code"]
                    .as_i64()
                    .is_some_and(|code| ASK_AGAIN.contains(&code));
                pending.attempts += 1;
                if again && pending.attempts < ATTEMPTS {
                    self.request(pending);
                } else {
                    debug!("rust-analyzer: {error}");
                }
            }
        }
    }

    /// Sends new dependencies. It is not ready until it has read them.
    pub(super) async fn set_project(&mut self, project: &Project) {
        if *project == self.project {
            return;
        }
        let (new, file) = (project.clone(), self.file.clone());
        let settings = tokio::task::spawn_blocking(move || settings(&new, &file)).await;
        if let Ok(settings) = settings {
            self.project = project.clone();
            self.settings = settings;
            self.quiescent = false;
            self.warmth = Warmth::Cold;
            // It asks for the settings itself.
            self.notify(
                "workspace/didChangeConfiguration",
                json!({"settings": null}),
            );
        }
    }

    /// Asks about byte `at` of `source`. The answer is dropped when there is none.
    pub(super) fn ask(
        &mut self,
        question: Question,
        source: &Source,
        at: usize,
        answer: oneshot::Sender<Value>,
    ) {
        self.forget_abandoned();
        if *self.text != *source.text {
            self.version += 1;
            self.text = source.text.as_str().into();
            self.notify(
                "textDocument/didChange",
                json!({
                    "textDocument": {"uri": uri(&self.file), "version": self.version},
                    "contentChanges": [{"text": &*self.text}],
                }),
            );
        }
        let (line, character) = position(&self.text, at, self.utf16);
        self.request(Pending {
            question,
            params: json!({
                "textDocument": {"uri": uri(&self.file)},
                "position": {"line": line, "character": character},
            }),
            answer,
            attempts: 0,
        });
    }

    fn request(&mut self, pending: Pending) {
        let id = self.next_id;
        self.next_id += 1;
        self.send(json!({"id": id, "method": pending.question.method(), "params": pending.params}));
        self.pending.insert(id, pending);
    }

    /// Takes back the questions whose answers are too late.
    fn forget_abandoned(&mut self) {
        let abandoned = self
            .pending
            .iter()
            .filter(|(_, pending)| pending.answer.is_closed());
        let abandoned: Vec<i64> = abandoned.map(|(id, _)| *id).collect();
        for id in abandoned {
            self.pending.remove(&id);
            self.notify("$/cancelRequest", json!({"id": id}));
        }
    }

    fn notify(&self, method: &str, params: Value) {
        self.send(json!({"method": method, "params": params}));
    }

    fn send(&self, message: Value) {
        // It may have ended; `next` says so.
        let _ = self.outgoing.send(message);
    }
}

impl Drop for LanguageServer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// rust-analyzer's settings: nothing that starts cargo, changes text elsewhere, or is not asked for.
fn settings(project: &Project, file: &Path) -> Value {
    json!({
        "linkedProjects": [project::describe(project, file)],
        "checkOnSave": false,
        "cargo": {
            "buildScripts": {"enable": false},
            "extraEnv": {"CARGO_NET_OFFLINE": "true"},
        },
        "procMacro": {"enable": false},
        "cachePriming": {"enable": true, "numThreads": 1},
        "diagnostics": {"enable": false},
        "completion": {
            "autoimport": {"enable": false},
            "autoself": {"enable": false},
            "postfix": {"enable": false},
            "callable": {"snippets": "none"},
            "snippets": {"custom": {}},
            "fullFunctionSignatures": {"enable": true},
        },
        "hover": {
            "actions": {"enable": false},
            "links": {"enable": false},
            "memoryLayout": {"enable": false},
        },
    })
}

/// Line and column, from 0, of a byte.
fn position(text: &str, at: usize, utf16: bool) -> (usize, usize) {
    let before = &text[..text.floor_char_boundary(at)];
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let line = &before[start..];
    let column = if utf16 {
        line.encode_utf16().count()
    } else {
        line.len()
    };
    (before.matches('\n').count(), column)
}

fn uri(path: &Path) -> String {
    let mut uri = String::from("file://");
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' => {
                uri.push(char::from(*byte));
            }
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_in_the_agreed_unit() {
        assert_eq!(position("a\n🦀b", 7, false), (1, 5));
        assert_eq!(position("a\n🦀b", 7, true), (1, 3));
    }

    #[test]
    fn a_path_is_written_as_a_uri() {
        assert_eq!(
            uri(Path::new("/tmp/a b/é.rs")),
            "file:///tmp/a%20b/%C3%A9.rs"
        );
    }
}
