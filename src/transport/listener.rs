//! A place where clients connect: a TCP port, or a Unix socket in the file system.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rustix::net::sockopt;
use tokio::net::{TcpListener, TcpStream, UnixListener};
use tokio::time::Instant;

use super::stream::Stream;
use super::{TransportError, limits};

const TRY_AGAIN: Duration = Duration::from_millis(20);

/// How soon it is seen that a silent client's machine has gone: after a minute, and four probes 15 s apart.
const SILENCE: Duration = Duration::from_secs(60);
const PROBE: Duration = Duration::from_secs(15);
const PROBES: u32 = 4;

#[derive(Debug)]
pub(super) enum Listener {
    Tcp(TcpListener),
    Unix(UnixListener, PathBuf),
}

impl Listener {
    /// Binds an endpoint as ZeroMQ writes it. One that is in use is tried again for a while.
    pub(super) async fn bind(endpoint: &str) -> Result<Listener, TransportError> {
        let until = Instant::now() + limits::PORT_IN_USE;
        loop {
            match Listener::try_bind(endpoint).await {
                Err(error) if error.kind() == ErrorKind::AddrInUse && Instant::now() < until => {
                    tokio::time::sleep(TRY_AGAIN).await;
                }
                bound => {
                    return bound.map_err(|source| TransportError::Bind {
                        endpoint: endpoint.to_owned(),
                        source,
                    });
                }
            }
        }
    }

    async fn try_bind(endpoint: &str) -> io::Result<Listener> {
        if let Some(address) = endpoint.strip_prefix("tcp://") {
            return TcpListener::bind(address).await.map(Listener::Tcp);
        }
        let path = Path::new(endpoint.strip_prefix("ipc://").unwrap_or(endpoint));
        if std::os::unix::net::UnixStream::connect(path)
            .is_err_and(|error| error.kind() == ErrorKind::ConnectionRefused)
        {
            // Left by a kernel that was killed.
            std::fs::remove_file(path)?;
        }
        Ok(Listener::Unix(UnixListener::bind(path)?, path.to_owned()))
    }

    pub(super) async fn accept(&self) -> io::Result<Stream> {
        match self {
            Listener::Tcp(listener) => {
                let (stream, _) = listener.accept().await?;
                // One that has closed already is seen when it is read.
                let _ = set_options(&stream);
                Ok(Stream::Tcp(stream))
            }
            Listener::Unix(listener, _) => {
                let (stream, _) = listener.accept().await?;
                Ok(Stream::Unix(stream))
            }
        }
    }
}

fn set_options(stream: &TcpStream) -> io::Result<()> {
    stream.set_nodelay(true)?;
    sockopt::set_socket_keepalive(stream, true)?;
    sockopt::set_tcp_keepidle(stream, SILENCE)?;
    sockopt::set_tcp_keepintvl(stream, PROBE)?;
    Ok(sockopt::set_tcp_keepcnt(stream, PROBES)?)
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Listener::Unix(_, path) = self {
            let _ = std::fs::remove_file(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_port_in_use_is_tried_again_and_named_when_that_lasts() {
        let holder = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let endpoint = format!("tcp://{}", holder.local_addr().unwrap());
        let started = Instant::now();
        let error = Listener::bind(&endpoint).await.unwrap_err();
        assert!(started.elapsed() >= limits::PORT_IN_USE);
        assert!(error.to_string().contains(&endpoint), "{error}");

        let bind = tokio::spawn(async move { Listener::bind(&endpoint).await.map(|_| ()) });
        tokio::time::sleep(limits::PORT_IN_USE / 2).await;
        drop(holder);
        bind.await.unwrap().unwrap();
    }

    #[tokio::test(start_paused = true)]
    async fn a_socket_file_is_taken_over_only_where_nobody_listens() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("kernel-1");
        let endpoint = format!("ipc://{}", path.display());
        // What a killed kernel leaves.
        drop(std::os::unix::net::UnixListener::bind(&path).unwrap());
        assert!(path.exists());
        let listener = Listener::bind(&endpoint).await.unwrap();
        assert!(Listener::bind(&endpoint).await.is_err());
        drop(listener);
        assert!(!path.exists());
    }
}
