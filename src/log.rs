//! The kernel's log names the request that a line is about. It goes to stderr, which Jupyter shows in its own log.

use tracing::{Span, error_span};

use crate::wire::Message;

/// The span of a request on `channel`. At the level of errors, so that every line within it says which request it is about.
pub(crate) fn request_span(channel: &'static str, request: &Message) -> Span {
    let header = &request.header;
    error_span!("request", channel, msg_type = %header.msg_type, msg_id = %header.msg_id)
}
