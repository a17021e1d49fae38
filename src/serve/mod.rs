//! Pages: the kernel is the web server, the sessions of its visitors live in the cell process.
//!
//! - [`Relay`]: visitors' sessions and clients, as frames of the link
//! - [`frames`]: what the headers of those say
//! - [`Servers`]: the servers that cells have started
//! - [`NotebookProcess`]: a cell process that a whole notebook is served from; [`LeastLoaded`]: its visitors, spread over those

#[cfg(test)]
mod both_ends;
mod frames;
mod least_loaded;
mod process;
mod relay;
mod servers;

pub(crate) use frames::{ServedCell, notebook_frame};
pub(crate) use least_loaded::LeastLoaded;
pub(crate) use process::NotebookProcess;
pub(crate) use relay::{Apps, Relay};
pub(crate) use servers::Servers;

/// Whether a frame is about sessions.
pub(crate) fn takes(frame: &crate::link::Received) -> serde_json::Result<bool> {
    Ok(frames::FromCell::decode(frame)?.is_some())
}
