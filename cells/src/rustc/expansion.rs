//! What calls of macros leave: rustc expands them, and marks which names are of the call and which the macro's own. Nothing of
//! the expansion is compiled.

use crate::base::Error;
use crate::base::process::Started;
use crate::cell::call::{self, Contexts, Left};
use crate::emit::{Asked, Unit, marks, write_expansion};
use crate::rustc::tools::{Output, Tools};

/// What stands for a call that cannot be expanded.
const FAILED: &str = "(/*ERROR*/)";

/// Starts rustc.
///
/// # Errors
/// Where the files cannot be written, or rustc not started.
pub(crate) fn start(unit: &Unit<'_>, asked: &[Asked], tools: &Tools<'_>) -> Result<Started, Error> {
    write_expansion(unit, asked, tools.folder).map_err(|source| Error::File {
        path: tools.folder.to_owned(),
        source,
    })?;
    tools.start_rustc(tools.command(unit, Output::Expansion))
}

/// What each of the calls leaves; none for those that cannot be expanded.
///
/// # Errors
/// [`Error::Cancelled`], or what the system says.
pub(crate) fn finish(asked: &[Asked], started: Started) -> Result<Vec<Option<Left>>, Error> {
    let finished = started.finish(&mut |_| {})?;
    let text = String::from_utf8_lossy(&finished.stdout);
    let (text, table) = text
        .rsplit_once("\nSyntaxContexts:\n")
        .unwrap_or((&text, ""));
    let contexts = Contexts::read(table);
    let left = asked.iter().enumerate().map(|(number, asked)| {
        let [start, end] = marks(number);
        let (_, rest) = text.split_once(&format!("{start} "))?;
        let (expansion, _) = rest.split_once(';')?.1.split_once(&format!("{end} "))?;
        (!expansion.contains(FAILED)).then(|| call::read(&asked.call, expansion, &contexts))
    });
    Ok(left.collect())
}
