//! cargo's errors, without what is only about the generated crate.

use super::{PREFIX, Spec, progress};
use crate::Error;
use crate::rustc::Finished;

/// Whether cargo failed because it could not reach a registry.
pub(super) fn is_of_network(stderr: &[u8]) -> bool {
    let text = String::from_utf8_lossy(stderr).to_lowercase();
    let signs = [
        "could not resolve host",
        "couldn't resolve host",
        "failed to connect",
        "could not connect",
        "couldn't connect",
        "network failure",
        "spurious network error",
        "failed to download",
        "timed out",
        "timeout was reached",
    ];
    signs.iter().any(|sign| text.contains(sign))
}

/// What to show of a failed cargo.
pub(super) fn read(finished: &Finished, specs: &[Spec]) -> Error {
    let stderr = String::from_utf8_lossy(&finished.stderr).replace('\r', "\n");
    let lines: Vec<&str> = stderr.lines().filter(|line| !progress::is_progress(line) && !is_ours(line)).collect();
    let mut text = lines.join("\n").trim().to_owned();
    let compiler = compile_errors(&finished.stdout);
    if !compiler.is_empty() {
        text = format!("{compiler}\n{text}");
    }
    if is_of_network(&finished.stderr) {
        text.push_str("\n\nThe registry cannot be reached, and what is needed was not downloaded before.");
    }
    let named: Vec<&str> = specs.iter().map(|spec| spec.name.as_str()).filter(|name| text.contains(*name)).collect();
    let head = match named.as_slice() {
        [] => ":dep".to_owned(),
        names => format!(":dep {}", names.join(", ")),
    };
    Error::Message(format!("{head}: {text}"))
}

/// Lines that name the generated crate.
fn is_ours(line: &str) -> bool {
    line.contains(PREFIX)
}

/// The errors of crates that do not compile.
fn compile_errors(stdout: &[u8]) -> String {
    #[derive(serde::Deserialize)]
    struct Line {
        message: crate::diagnostics::message::Message,
    }
    let text = String::from_utf8_lossy(stdout);
    let messages = text.lines().filter_map(|line| serde_json::from_str::<Line>(line).ok()).map(|line| line.message);
    let errors = messages.filter(|message| message.is_error()).filter_map(|message| message.rendered);
    errors.collect::<Vec<_>>().join("\n")
}
