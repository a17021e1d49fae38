//! Cells with a bracket, string or comment that does not end, or ends twice. rustc reads such a cell alone: beside our own
//! lines it would take those for the rest of the user's text, and show them.

use crate::base::Diagnostic;
use crate::base::Error;
use crate::base::process::Canceller;
use crate::cell::text::CellText;
use crate::diagnostics::message::Message;
use crate::emit::Layout;
use crate::runtime::Runtime;
use crate::syntax::brackets::is_balanced;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

/// # Errors
/// What rustc says of an unbalanced cell.
pub(crate) fn check(
    cell: &Arc<CellText>,
    runtime: &Runtime,
    canceller: &Canceller,
    folder: &Path,
) -> Result<(), Error> {
    if is_balanced(&cell.code) {
        return Ok(());
    }
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(folder.join(&cell.file), &cell.code))
        .map_err(|source| Error::File {
            path: folder.to_owned(),
            source,
        })?;
    let mut command = Command::new(&runtime.toolchain.rustc);
    command
        .current_dir(folder)
        .env_remove("RUSTC_BOOTSTRAP")
        .args(["--edition=2024", "--crate-type=lib", "--crate-name=ctx"])
        .args(["--error-format=json", "--json=diagnostic-rendered-ansi"])
        .args(["--emit=metadata", "-o", "unbalanced.rmeta"])
        .arg(&cell.file);
    let finished = canceller.start(command)?.finish(&mut |_| {})?;
    let layout = Layout {
        statements: cell.file.clone(),
        user_lines: cell.code.lines().count().max(1),
        cells: vec![cell.clone()],
        ..Layout::default()
    };
    let messages = Message::read_all(&finished.stderr);
    let errors = messages.iter().filter(|message| message.is_error());
    let diagnostics: Vec<_> = errors
        .map(|message| Diagnostic::new(message, &layout))
        .collect();
    if diagnostics.is_empty() {
        // It is balanced after all, in a way that only rustc understands.
        return Ok(());
    }
    Err(Error::Compile(diagnostics))
}
