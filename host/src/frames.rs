//! The headers that are read and written here; all others are the library's.

use cellbeat::__host::{self, json::Json};

/// How a cell ended.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Status {
    /// It ran to its end.
    Ok,
    /// A `?` at top level met an error.
    Error,
    /// It panicked.
    Panic,
    /// A stored variable is not what the cell was compiled for; nothing ran.
    Mismatch,
    /// It was interrupted, and has ended or had its thread given up.
    Interrupted,
}

impl Status {
    fn as_str(&self) -> &'static str {
        match self {
            Status::Ok => "ok",
            Status::Error => "error",
            Status::Panic => "panic",
            Status::Mismatch => "mismatch",
            Status::Interrupted => "interrupted",
        }
    }
}

/// A compiled cell to run.
#[derive(Debug)]
pub(crate) struct Run {
    /// Unique in the kernel.
    pub(crate) execution: u64,
    /// The subshell whose thread runs it, empty for the main shell.
    pub(crate) subshell: String,
    /// Stable key of the notebook cell, empty for none.
    pub(crate) cell: String,
    pub(crate) program: Program,
}

/// What a cell was compiled to.
#[derive(Debug)]
pub(crate) struct Program {
    /// Path of the shared library.
    pub(crate) library: String,
    /// Name of its function.
    pub(crate) symbol: String,
    /// Later cells link against its statics.
    pub(crate) global: bool,
    /// Variables to drop before it runs.
    pub(crate) forget: Vec<String>,
}

impl Program {
    fn read(json: &Json) -> Program {
        let string = |key: &str| json.get_str(key).unwrap_or_default().to_owned();
        let forget = json.get("forget").and_then(Json::as_array);
        Program {
            library: string("library"),
            symbol: string("symbol"),
            global: json.get("global").and_then(Json::as_bool).unwrap_or(false),
            forget: forget.map_or_else(Vec::new, strings),
        }
    }
}

/// How a cell ended, and what is stored after it.
#[derive(Debug)]
pub(crate) struct Done {
    pub(crate) status: Status,
    pub(crate) message: String,
    /// `In[n]:line:column`, empty where none is known.
    pub(crate) location: String,
    /// The user's frames of a panic.
    pub(crate) backtrace: Vec<String>,
    pub(crate) variables: Vec<String>,
    /// Of two ends the later one has the larger number, in whichever order they are sent.
    pub(crate) order: u64,
}

/// A frame from the kernel.
#[derive(Debug)]
pub(crate) enum Received {
    Run(Run),
    /// A notebook that is served as a whole: its title and cells.
    Notebook(String, Vec<Program>),
    /// No cell of this subshell comes any more.
    SubshellDeleted(String),
    /// The cell of this execution does not stop.
    GiveUp(u64),
    Shutdown,
    /// Not for the host.
    Library,
}

impl Received {
    pub(crate) fn from_header(header: &[u8]) -> Received {
        // The frames with much in them are the library's and are parsed there; look before parsing.
        let text = String::from_utf8_lossy(header);
        let ours = [
            "\"run\"",
            "\"notebook\"",
            "\"subshell_deleted\"",
            "\"give_up\"",
            "\"shutdown\"",
        ];
        if !ours.iter().any(|name| text.contains(name)) {
            return Received::Library;
        }
        let Ok(json) = __host::json::parse(&text) else {
            return Received::Library;
        };
        let string = |key: &str| json.get_str(key).unwrap_or_default().to_owned();
        let execution = json.get("execution").and_then(Json::as_u64).unwrap_or(0);
        match json.get_str("type") {
            Some("run") => Received::Run(Run {
                execution,
                subshell: string("subshell"),
                cell: string("cell"),
                program: Program::read(&json),
            }),
            Some("notebook") => {
                let cells = json
                    .get("cells")
                    .and_then(Json::as_array)
                    .unwrap_or_default();
                let cells = cells.iter().map(Program::read).collect();
                Received::Notebook(string("title"), cells)
            }
            Some("subshell_deleted") => Received::SubshellDeleted(string("subshell")),
            Some("give_up") => Received::GiveUp(execution),
            Some("shutdown") => Received::Shutdown,
            _ => Received::Library,
        }
    }
}

fn strings(items: &[Json]) -> Vec<String> {
    items
        .iter()
        .filter_map(Json::as_str)
        .map(str::to_owned)
        .collect()
}

/// The process takes cells now.
pub(crate) fn send_ready() {
    send([
        ("type", Json::from("ready")),
        ("protocol", Json::from(1)),
        ("pid", Json::from(std::process::id())),
    ]);
}

/// The notebook can be opened for visitors, or why it cannot.
pub(crate) fn send_notebook_loaded(loaded: Result<(), String>) {
    send([
        ("type", Json::from("notebook_loaded")),
        ("error", loaded.err().map_or(Json::Null, Json::from)),
    ]);
}

/// The thread of this cell cannot be given up.
pub(crate) fn send_not_given_up(execution: u64, why: &str) {
    send([
        ("type", Json::from("not_given_up")),
        ("execution", Json::from(execution)),
        ("why", Json::from(why)),
    ]);
}

/// The cell of this execution ended.
pub(crate) fn send_done(execution: u64, done: Done) {
    send([
        ("type", Json::from("done")),
        ("execution", Json::from(execution)),
        ("status", Json::from(done.status.as_str())),
        ("message", Json::from(done.message)),
        ("location", Json::from(done.location)),
        ("backtrace", array(done.backtrace)),
        ("variables", array(done.variables)),
        ("order", Json::from(done.order)),
    ]);
}

fn array(items: Vec<String>) -> Json {
    Json::Array(items.into_iter().map(Json::from).collect())
}

/// Output of a callback. `name` is `stdout` or `stderr`.
pub(crate) fn send_stream(execution: u64, name: &str, text: &str) {
    send([
        ("type", Json::from("stream")),
        ("execution", Json::from(execution)),
        ("name", Json::from(name)),
        ("text", Json::from(text)),
    ]);
}

fn send<const N: usize>(pairs: [(&str, Json); N]) {
    __host::send(&Json::object(pairs).to_string(), &[]);
}
