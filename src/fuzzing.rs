//! What reads bytes from outside and is not public, for the targets in `tests/fuzz`.

use std::convert::Infallible;

use bytes::Bytes;
use cellbeat::link::frame::Frame;
use tokio::net::UnixStream;

use crate::commands;
use crate::link::Received;
use crate::link::frames::FromCell;
use crate::serve;
use crate::transport::{self, ConnectionFile};

/// Serves a connection to a ROUTER socket: each message goes back as it came. Returns why the connection has ended.
///
/// # Errors
/// Always.
pub async fn echo(stream: UnixStream, secret: Option<[u8; 32]>) -> Result<Infallible, String> {
    transport::echo(stream, secret).await
}

/// The shell's endpoint in a connection file.
///
/// # Errors
/// What the kernel would say of it.
pub fn connection_file(text: &[u8]) -> Result<String, String> {
    let file = ConnectionFile::parse(text, "kernel.json".to_owned());
    let file = file.map_err(|error| error.to_string())?;
    Ok(file.endpoint(file.shell_port))
}

/// The code cells of a notebook to serve.
///
/// # Errors
/// What `cellbeat serve` would say of it.
pub fn notebook(text: &[u8]) -> Result<Vec<String>, String> {
    commands::code_cells(text, "plot.ipynb").map_err(|error| format!("{error:#}"))
}

/// Reads a frame of the cell process.
///
/// # Errors
/// Why it is dropped.
pub fn link_frame(frame: Frame) -> Result<(), String> {
    let buffers = frame.buffers.into_iter().map(Bytes::from);
    let received =
        Received::new(frame.header, buffers.collect()).map_err(|error| error.to_string())?;
    let is_of_sessions = serve::takes(&received).map_err(|error| error.to_string())?;
    if !is_of_sessions {
        FromCell::decode(received).map_err(|error| error.to_string())?;
    }
    Ok(())
}
