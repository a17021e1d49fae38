//! From HTTP to a WebSocket.

use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{HeaderValue, Request, Response, header};
use hyper::upgrade::OnUpgrade;
use tungstenite::handshake::server::create_response;

/// The answer to a request for a WebSocket of this protocol, and its stream, once the answer is written.
///
/// # Errors
/// What is wrong with the request.
pub(crate) fn accept(
    mut parts: Parts,
    protocol: &'static str,
) -> Result<(Response<Body>, OnUpgrade), String> {
    let stream = parts.extensions.remove::<OnUpgrade>();
    let stream = stream.ok_or("this connection cannot become a WebSocket")?;
    let answer = create_response(&Request::from_parts(parts, ()));
    let mut answer = answer.map_err(|error| error.to_string())?;
    let protocol = HeaderValue::from_static(protocol);
    answer
        .headers_mut()
        .insert(header::SEC_WEBSOCKET_PROTOCOL, protocol);
    Ok((answer.map(|()| Body::empty()), stream))
}
