//! HTTP and WebSocket.
//!
//! ```text
//! /            the app's page, or a list of the apps
//! /NAME        an app's page
//! /NAME/ws             the socket
//! /NAME/autoload.js    a script that shows the app in another site's page
//! /NAME/metadata       the app's address
//! /static/js/          BokehJS
//! /healthz             whether the server works
//! ```
//!
//! ```
//! use cellbeat_server::transport::Origins;
//!
//! let origins = Origins::new(&["example.com".to_owned()], "127.0.0.1:5006".parse().unwrap())?;
//! assert!(origins.allow("http://example.com") && !origins.allow("http://example.com.evil.org"));
//! # Ok::<(), cellbeat_server::transport::OriginError>(())
//! ```

mod access;
mod asking;
mod assets;
mod autoload;
mod client;
mod listener;
mod origin;
mod page;
mod request;
mod router;
mod socket;

pub use access::Access;
pub use assets::Assets;
pub use listener::{Listener, ListenerOptions};
pub use origin::{OriginError, Origins};
pub use router::{Site, router};

/// Waits until the server is told to stop.
async fn stopped(stop: &mut tokio::sync::watch::Receiver<bool>) {
    // An error means that nobody is left to tell.
    let _ = stop.wait_for(|stop| *stop).await;
}
