//! The kernel's own log, on stderr: Jupyter shows it among the server's.

use std::io::IsTerminal;

use tracing::{Span, error_span};
use tracing_subscriber::EnvFilter;

use crate::wire::Message;

/// Logs from here on: what `RUST_LOG` names, else warnings and errors.
pub(crate) fn to_stderr() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn"));
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .with_env_filter(filter)
        .init();
}

/// The span of a request on `channel`. At the level of errors, so that every line within it says which request it is about.
pub(crate) fn request_span(channel: &'static str, request: &Message) -> Span {
    let header = &request.header;
    error_span!("request", channel, msg_type = %header.msg_type, msg_id = %header.msg_id)
}
