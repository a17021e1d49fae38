//! The socket of the link.

#[cfg(unix)]
pub use std::os::unix::net::UnixStream as Stream;

/// Elsewhere no kernel makes one yet, and programs need none: the library is to build there.
#[cfg(not(unix))]
pub use std::net::TcpStream as Stream;
