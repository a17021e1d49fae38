//! What is for the host among the frames of the kernel process, and what only the host sends.

use super::link::{self, names};
use crate::base::json::Json;
use crate::session::outputs::StreamName;

pub use names::Status;

/// A compiled cell to run.
#[derive(Debug)]
pub struct Run {
    /// Unique in the kernel.
    pub execution: u64,
    /// The subshell whose thread runs it, empty for the main shell.
    pub subshell: String,
    /// Stable key of the notebook cell, empty for none.
    pub cell: String,
    /// What it was compiled to.
    pub program: Program,
}

/// What a cell was compiled to.
#[derive(Debug)]
pub struct Program {
    /// Path of the shared library.
    pub library: String,
    /// Name of its function.
    pub symbol: String,
    /// Later cells link against its statics.
    pub global: bool,
    /// Variables to drop before it runs.
    pub forget: Vec<String>,
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
#[derive(Debug, Clone)]
pub struct Done {
    /// How.
    pub status: Status,
    /// The error or panic message, empty where there is none.
    pub message: String,
    /// `In[n]:line:column`, empty where none is known.
    pub location: String,
    /// The user's frames of a panic.
    pub backtrace: Vec<String>,
    /// All that are stored now.
    pub variables: Vec<String>,
    /// Of two ends the later one has the larger number, in whichever order they are sent.
    pub order: u64,
}

/// A frame of the kernel process.
#[derive(Debug)]
pub enum Received {
    /// A cell to run.
    Run(Run),
    /// A notebook that is served as a whole: its title and cells.
    Notebook(String, Vec<Program>),
    /// No cell of this subshell comes any more.
    SubshellDeleted(String),
    /// The cell of this execution does not stop.
    GiveUp(u64),
    /// The process is to end.
    Shutdown,
    /// Not for the host: [`receive`](super::receive) takes it.
    Library(names::ToCell, Json),
}

impl Received {
    /// Reads a header.
    ///
    /// # Errors
    /// When it is not a JSON object of a known type.
    pub fn read(header: &[u8]) -> Result<Received, String> {
        let (kind, json) = link::read_header(header)?;
        let string = |key: &str| json.get_str(key).unwrap_or_default().to_owned();
        let execution = json.get("execution").and_then(Json::as_u64).unwrap_or(0);
        Ok(match kind {
            names::ToCell::Run => Received::Run(Run {
                execution,
                subshell: string("subshell"),
                cell: string("cell"),
                program: Program::read(&json),
            }),
            names::ToCell::Notebook => {
                let cells = json.get("cells").and_then(Json::as_array);
                let cells = cells.unwrap_or_default().iter().map(Program::read);
                Received::Notebook(string("title"), cells.collect())
            }
            names::ToCell::SubshellDeleted => Received::SubshellDeleted(string("subshell")),
            names::ToCell::GiveUp => Received::GiveUp(execution),
            names::ToCell::Shutdown => Received::Shutdown,
            kind => Received::Library(kind, json),
        })
    }
}

fn strings(items: &[Json]) -> Vec<String> {
    let items = items.iter().filter_map(Json::as_str);
    items.map(str::to_owned).collect()
}

/// The process takes cells now.
pub fn send_ready() {
    link::send(names::FromCell::Ready, [], &[]);
}

/// The notebook can be opened for visitors, or why it cannot.
pub fn send_notebook_loaded(loaded: Result<(), String>) {
    let error = loaded.err().map_or(Json::Null, Json::from);
    link::send(names::FromCell::NotebookLoaded, [("error", error)], &[]);
}

/// The thread of this cell cannot be given up.
pub fn send_not_given_up(execution: u64, why: &str) {
    let fields = [("execution", execution.into()), ("why", why.into())];
    link::send(names::FromCell::NotGivenUp, fields, &[]);
}

/// The cell of this execution ended.
pub fn send_done(execution: u64, done: Done) {
    let array = |items: Vec<String>| Json::Array(items.into_iter().map(Json::from).collect());
    let fields = [
        ("execution", execution.into()),
        ("status", done.status.as_str().into()),
        ("message", done.message.into()),
        ("location", done.location.into()),
        ("backtrace", array(done.backtrace)),
        ("variables", array(done.variables)),
        ("order", done.order.into()),
    ];
    link::send(names::FromCell::Done, fields, &[]);
}

/// Output of a callback, or of the cell of a subshell.
pub fn send_stream(execution: u64, name: StreamName, text: &str) {
    link::send_stream(execution, name, text);
}
