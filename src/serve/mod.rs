//! Pages: the kernel is the web server, the sessions of its visitors live in the cell process.
//!
//! - [`Relay`]: visitors' sessions and clients, as frames of the link
//! - [`frames`]: what the headers of those say
//! - [`Servers`]: the servers that cells have started
//! - [`notebook`]: a whole notebook, compiled to be served; [`process`]: a cell process that it is served from; [`Spread`]: its
//!   visitors, spread over those
//! - [`program`]: a crate that serves by itself

mod frames;
pub mod notebook;
pub mod process;
pub mod program;
mod relay;
mod servers;
mod spread;

pub use relay::{Apps, Relay};
pub use servers::Servers;
pub use spread::Spread;
