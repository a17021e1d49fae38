//! cargo's errors, without what is only about the generated crate.

use super::{PREFIX, Spec, progress};
use crate::base::Error;
use crate::base::process::Finished;

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

/// Whether cargo failed since files that it has built earlier are damaged.
pub(super) fn is_of_damage(finished: &Finished) -> bool {
    let signs = [
        // "found invalid metadata files", of a library
        "\"E0786\"",
        // of a procedural macro
        "file too short",
        "invalid ELF header",
        // of a build script
        "Exec format error",
    ];
    let texts = [&finished.stdout, &finished.stderr].map(|text| String::from_utf8_lossy(text));
    let mut found = signs
        .iter()
        .filter(|sign| texts.iter().any(|text| text.contains(**sign)));
    found.next().is_some()
}

/// What to show of a failed cargo.
pub(super) fn read(finished: &Finished, specs: &[Spec]) -> Error {
    let stderr = String::from_utf8_lossy(&finished.stderr).replace('\r', "\n");
    let lines: Vec<String> = stderr
        .lines()
        .filter(|line| !progress::is_progress(line) && !line.contains("spurious network error"))
        .filter_map(without_ours)
        .collect();
    let mut text = lines.join("\n").trim().to_owned();
    let compiler = compile_errors(&finished.stdout);
    if !compiler.is_empty() {
        text = format!("{compiler}\n{text}");
    }
    if is_of_network(&finished.stderr) {
        text = format!(
            "the registry cannot be reached, and what is needed was not downloaded before\n\n{text}"
        );
    }
    let is_named = |spec: &&Spec| {
        text.contains(&spec.name) || spec.package().is_some_and(|name| text.contains(name))
    };
    let named: Vec<&str> = specs
        .iter()
        .filter(is_named)
        .map(|spec| spec.name.as_str())
        .collect();
    let head = match named.as_slice() {
        [] => ":dep".to_owned(),
        names => format!(":dep {}", names.join(", ")),
    };
    Error::Message(format!("{head}: {text}"))
}

/// A line that speaks of the notebook instead of the generated crate; none where only the crate's files are named.
fn without_ours(line: &str) -> Option<String> {
    if line.contains("offline mode (--offline)") {
        return Some("cargo is offline; `:offline 0` lets it use the network".to_owned());
    }
    let mut pieces: Vec<String> = line.split('`').map(str::to_owned).collect();
    for index in (1..pieces.len()).step_by(2) {
        if pieces[index].contains(PREFIX) {
            let before = pieces[index - 1].trim_end_matches("package ").to_owned();
            pieces[index - 1] = before;
            pieces[index] = "the notebook".to_owned();
        }
    }
    let text = pieces.join("`").replace("`the notebook`", "the notebook");
    // The notebook's crate within its workspace.
    let is_ours = text.contains(PREFIX) || text.matches("the notebook").count() > 1;
    (!is_ours).then_some(text)
}

/// The errors of crates that do not compile.
fn compile_errors(stdout: &[u8]) -> String {
    #[derive(serde::Deserialize)]
    struct Line {
        message: crate::diagnostics::message::Message,
    }
    let text = String::from_utf8_lossy(stdout);
    let messages = text
        .lines()
        .filter_map(|line| serde_json::from_str::<Line>(line).ok())
        .map(|line| line.message);
    let errors = messages
        .filter(|message| message.is_error())
        .filter_map(|message| message.rendered);
    errors.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generated_crate_is_called_the_notebook() {
        let line = "package `cell_deps_00ff` depends on `a` with feature `b`";
        assert_eq!(
            without_ours(line).as_deref(),
            Some("the notebook depends on `a` with feature `b`")
        );
        let line = "required by package `cell_deps_00ff v0.0.0 (/cache/cell_deps_00ff)`";
        assert_eq!(
            without_ours(line).as_deref(),
            Some("required by the notebook")
        );
        let line = "    ... which satisfies path dependency `cell_deps_00ff` of package `cell_deps_00ff_workspace`";
        assert_eq!(without_ours(line), None);
        assert_eq!(without_ours("  --> /cache/cell_deps_00ff/Cargo.toml"), None);
    }
}
