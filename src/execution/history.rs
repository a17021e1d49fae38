//! What was run, in this session and earlier ones, kept in a file that all kernels append to.
//! <https://jupyter-client.readthedocs.io/en/stable/messaging.html#history>

use std::fs::{File, OpenOptions, Permissions};
use std::io::{self, BufRead, BufReader, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crate::lock::lock;
use glob::Pattern;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tracing::warn;

/// How many cells are remembered. The file is cut to half of it when it grows past it.
const REMEMBERED: usize = 20_000;

/// Longest input or output that is remembered, in bytes: consoles load a thousand inputs at their start, and with megabytes among
/// them do not come to their first prompt.
const LONGEST: usize = 64 << 10;

/// What cells say is for their user alone.
const PRIVATE: u32 = 0o600;

#[derive(Clone, Debug, Deserialize, Serialize)]
struct Entry {
    session: u64,
    /// Jupyter's execution count; 0 marks the start of a session.
    line: u32,
    input: String,
    output: Option<String>,
}

/// The history of one shell: a session of the file that begins with the first cell, since most subshells never run one.
pub(crate) struct ShellHistory {
    path: PathBuf,
    session: Mutex<Option<History>>,
}

impl ShellHistory {
    /// `path` is the file of all kernels.
    pub(crate) fn new(path: PathBuf) -> ShellHistory {
        ShellHistory {
            path,
            session: Mutex::new(None),
        }
    }

    /// Remembers a cell. That the file cannot be written is logged: the cell was run all the same.
    pub(crate) fn add(&self, line: u32, input: &str, output: Option<String>) {
        self.with_session(|history| history.add(line, input, output));
    }

    /// The `history` of a `history_reply`; empty where the file cannot be read, which is logged.
    pub(crate) fn answer(&self, request: &HistoryRequest) -> Vec<Value> {
        self.with_session(|history| history.answer(request))
            .unwrap_or_default()
    }

    fn with_session<T>(&self, use_it: impl FnOnce(&History) -> T) -> Option<T> {
        let mut session = lock(&self.session);
        if session.is_none() {
            match History::open(&self.path) {
                Ok(history) => *session = Some(history),
                Err(error) => warn!("the history {}: {error}", self.path.display()),
            }
        }
        session.as_ref().map(use_it)
    }
}

/// One session's part in the file.
struct History {
    path: PathBuf,
    session: u64,
}

#[derive(Debug, Deserialize)]
#[serde(tag = "hist_access_type", rename_all = "lowercase")]
pub(crate) enum Access {
    Tail {
        n: usize,
    },
    Range {
        /// 0 is this session, -1 the one before it, a positive number the session itself.
        #[serde(default)]
        session: i64,
        #[serde(default)]
        start: u32,
        stop: Option<u32>,
    },
    Search {
        /// A glob: `*`, `?`, `[...]`.
        pattern: String,
        n: Option<usize>,
        #[serde(default)]
        unique: bool,
    },
}

#[derive(Debug, Deserialize)]
pub(crate) struct HistoryRequest {
    #[serde(default)]
    pub output: bool,
    #[serde(flatten)]
    pub access: Access,
}

impl History {
    /// Begins a session in the file at `path`, which is made where it is missing.
    fn open(path: &Path) -> io::Result<History> {
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        let file = OpenOptions::new()
            .read(true)
            .append(true)
            .create(true)
            .mode(PRIVATE)
            .open(path)?;
        // It may be of a time when it was not private.
        if file.metadata()?.mode() & 0o777 != PRIVATE {
            file.set_permissions(Permissions::from_mode(PRIVATE))?;
        }
        // Two kernels that start at once must not take the same number.
        file.lock()?;
        let mut entries = read(&file)?;
        // Not the last line's: several sessions append to the file.
        let session = entries.iter().map(|entry| entry.session).max().unwrap_or(0) + 1;
        if entries.len() > REMEMBERED {
            entries.drain(..entries.len() - REMEMBERED / 2);
            let text: String = entries.iter().map(line_of).collect();
            file.set_len(0)?;
            (&file).write_all(text.as_bytes())?;
        }
        let start = Entry {
            session,
            line: 0,
            input: String::new(),
            output: None,
        };
        (&file).write_all(line_of(&start).as_bytes())?;
        Ok(History {
            path: path.to_owned(),
            session,
        })
    }

    fn add(&self, line: u32, input: &str, output: Option<String>) {
        if input.len() > LONGEST {
            return;
        }
        let entry = Entry {
            session: self.session,
            line,
            input: input.to_owned(),
            output: output.filter(|output| output.len() <= LONGEST),
        };
        let appended = OpenOptions::new()
            .append(true)
            .open(&self.path)
            .and_then(|mut file| file.write_all(line_of(&entry).as_bytes()));
        if let Err(error) = appended {
            warn!(
                "the history {} was not written: {error}",
                self.path.display()
            );
        }
    }

    /// The `history` of a `history_reply`, oldest first: `[session, line, input]`, with
    /// `[input, output]` in place of the input where outputs are asked for.
    fn answer(&self, request: &HistoryRequest) -> Vec<Value> {
        let entries = File::open(&self.path).and_then(|file| read(&file));
        let mut entries = entries.unwrap_or_else(|error| {
            warn!("the history {} was not read: {error}", self.path.display());
            Vec::new()
        });
        entries.retain(|entry| entry.line > 0);
        self.select(&mut entries, &request.access);
        let with_output = |entry: Entry| {
            if request.output {
                json!([entry.session, entry.line, [entry.input, entry.output]])
            } else {
                json!([entry.session, entry.line, entry.input])
            }
        };
        entries.into_iter().map(with_output).collect()
    }

    fn select(&self, entries: &mut Vec<Entry>, access: &Access) {
        match access {
            Access::Tail { n } => keep_last(entries, *n),
            Access::Range {
                session,
                start,
                stop,
            } => {
                let session = match u64::try_from(*session) {
                    Ok(0) => Some(self.session),
                    Ok(session) => Some(session),
                    Err(_) => self.session.checked_sub(session.unsigned_abs()),
                };
                entries.retain(|entry| {
                    Some(entry.session) == session
                        && entry.line >= *start
                        && stop.is_none_or(|stop| entry.line < stop)
                });
            }
            Access::Search { pattern, n, unique } => {
                match Pattern::new(&as_a_glob(pattern)) {
                    Ok(glob) => entries.retain(|entry| glob.matches(&entry.input)),
                    Err(_) => entries.retain(|entry| entry.input.contains(pattern)),
                }
                if *unique {
                    keep_latest_of_each(entries);
                }
                if let Some(n) = n {
                    keep_last(entries, *n);
                }
            }
        }
    }
}

/// IPython matches with SQLite's GLOB, where `[^...]` negates and `**` is `*`.
fn as_a_glob(pattern: &str) -> String {
    let mut glob = pattern.replace("[^", "[!");
    while glob.contains("**") {
        glob = glob.replace("**", "*");
    }
    glob
}

fn keep_last(entries: &mut Vec<Entry>, n: usize) {
    entries.drain(..entries.len().saturating_sub(n));
}

fn keep_latest_of_each(entries: &mut Vec<Entry>) {
    let mut seen = std::collections::HashSet::new();
    entries.reverse();
    entries.retain(|entry| seen.insert(entry.input.clone()));
    entries.reverse();
}

fn read(file: &File) -> io::Result<Vec<Entry>> {
    let mut entries = Vec::new();
    for line in BufReader::new(file).lines() {
        // A line that was cut short by a crash is passed over.
        if let Ok(entry) = serde_json::from_str(&line?) {
            entries.push(entry);
        }
    }
    Ok(entries)
}

fn line_of(entry: &Entry) -> String {
    let mut line = serde_json::to_string(entry).expect("an entry is JSON");
    line.push('\n');
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(value: Value) -> HistoryRequest {
        serde_json::from_value(value).unwrap()
    }

    #[test]
    fn history_is_kept_over_sessions_and_selected() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("deep").join("history.jsonl");
        let first = History::open(&path).unwrap();
        first.add(1, "let a = 1;", None);
        first.add(2, "a + 1", Some("2".to_owned()));
        let second = History::open(&path).unwrap();
        second.add(1, "a + 1", Some("3".to_owned()));
        second.add(2, "let b = 2;", None);

        let ask = |value| second.answer(&request(value));
        assert_eq!(
            ask(json!({"hist_access_type": "tail", "n": 3})),
            [
                json!([1, 2, "a + 1"]),
                json!([2, 1, "a + 1"]),
                json!([2, 2, "let b = 2;"])
            ]
        );
        assert_eq!(
            ask(
                json!({"hist_access_type": "range", "session": 0, "start": 1, "stop": 2, "output": true})
            ),
            [json!([2, 1, ["a + 1", "3"]])]
        );
        assert_eq!(
            ask(json!({"hist_access_type": "range", "session": -1, "start": 1})),
            [json!([1, 1, "let a = 1;"]), json!([1, 2, "a + 1"])]
        );
        assert_eq!(
            ask(json!({"hist_access_type": "search", "pattern": "let ?*"})).len(),
            2
        );
        assert_eq!(
            ask(json!({"hist_access_type": "search", "pattern": "a*", "unique": true})),
            [json!([2, 1, "a + 1"])]
        );
    }

    #[test]
    fn a_pattern_is_a_glob_as_sqlite_has_it() {
        let dir = tempfile::tempdir().unwrap();
        let history = History::open(&dir.path().join("history.jsonl")).unwrap();
        history.add(1, "fn main() {\n    println!(\"{}\", a[0]);\n}", None);
        let found = |pattern| {
            let search = request(json!({"hist_access_type": "search", "pattern": pattern}));
            history.answer(&search).len()
        };
        for pattern in [
            "*",
            "fn *",
            "*main() {*",
            "**{}**",
            "*[^b][[]0]*",
            "*a?0*",
            "*[m-o]ain*",
        ] {
            assert_eq!(found(pattern), 1, "{pattern}");
        }
        for pattern in ["", "main", "FN *", "*[^f]n main*", "*{main,other}*", "*[x"] {
            assert_eq!(found(pattern), 0, "{pattern}");
        }
    }

    #[test]
    fn what_is_too_long_to_be_typed_again_is_not_remembered() {
        let dir = tempfile::tempdir().unwrap();
        let history = History::open(&dir.path().join("history.jsonl")).unwrap();
        history.add(1, &"x".repeat(LONGEST + 1), None);
        history.add(2, "x", Some("y".repeat(LONGEST + 1)));
        let all = json!({"hist_access_type": "tail", "n": 9, "output": true});
        let all = history.answer(&request(all));
        assert_eq!(all, [json!([1, 2, ["x", null]])]);
    }

    #[test]
    fn the_file_is_for_its_user_alone_also_where_it_was_not() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("history.jsonl");
        let mode = || std::fs::metadata(&path).unwrap().mode() & 0o777;
        History::open(&path).unwrap();
        assert_eq!(mode(), 0o600);
        std::fs::set_permissions(&path, Permissions::from_mode(0o644)).unwrap();
        History::open(&path).unwrap();
        assert_eq!(mode(), 0o600);
    }

    #[test]
    fn a_line_cut_short_is_passed_over() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("history.jsonl");
        let history = History::open(&path).unwrap();
        std::fs::write(&path, "{\"session\":1,\"li\n").unwrap();
        history.add(1, "x", None);
        let all = history.answer(&request(json!({"hist_access_type": "tail", "n": 9})));
        assert_eq!(all, [json!([1, 1, "x"])]);
    }
}
