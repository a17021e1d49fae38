//! [`Listener`]: accepts connections, within limits, until it is told to stop.

use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::ConnectInfo;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, watch};
use tracing::{debug, warn};

use super::stopped;
use crate::client_address::ClientAddress;
use crate::limits::SHUTDOWN_TIMEOUT;
use crate::quota::Quota;

/// What is allowed.
///
/// ```
/// use cellbeat_server::limits::HEADER_TIMEOUT;
/// use cellbeat_server::transport::ListenerOptions;
///
/// let options = ListenerOptions {
///     max_connections: 1000,
///     max_connections_per_peer: 100,
///     header_timeout: HEADER_TIMEOUT,
/// };
/// ```
#[derive(Clone, Copy, Debug)]
pub struct ListenerOptions {
    /// Most connections at a time; more wait in the system's queue.
    pub max_connections: usize,
    /// Most of one peer that is not of this machine; more are closed at once.
    pub max_connections_per_peer: usize,
    /// How long a client may take to send the head of a request.
    pub header_timeout: Duration,
}

/// A bound port.
///
/// ```
/// use axum::Router;
/// use cellbeat_server::limits::HEADER_TIMEOUT;
/// use cellbeat_server::transport::{Listener, ListenerOptions};
/// use tokio::sync::watch;
///
/// async fn serve(router: Router, stop: watch::Receiver<bool>) -> std::io::Result<()> {
///     let options = ListenerOptions {
///         max_connections: 1000,
///         max_connections_per_peer: 100,
///         header_timeout: HEADER_TIMEOUT,
///     };
///     let listener = Listener::bind("127.0.0.1:0".parse().unwrap(), options)?;
///     println!("{}", listener.address()?);
///     listener.serve(router, stop).await;
///     Ok(())
/// }
/// ```
pub struct Listener {
    listener: TcpListener,
    options: ListenerOptions,
}

impl Listener {
    /// Binds; with port 0, one that is free. Within a runtime.
    ///
    /// # Errors
    /// When the address is taken or not of this machine.
    pub fn bind(address: SocketAddr, options: ListenerOptions) -> std::io::Result<Listener> {
        let listener = std::net::TcpListener::bind(address)?;
        listener.set_nonblocking(true)?;
        let listener = TcpListener::from_std(listener)?;
        Ok(Listener { listener, options })
    }

    /// The address it is bound to.
    ///
    /// # Errors
    /// When the system does not know.
    pub fn address(&self) -> std::io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// Answers requests until `stop` is true, and then those that have begun. They have the peer as [`ConnectInfo`].
    pub async fn serve(self, router: Router, mut stop: watch::Receiver<bool>) {
        let places = Arc::new(Semaphore::new(self.options.max_connections));
        let of_peers = Quota::new("connections", self.options.max_connections_per_peer, None);
        let mut http = http1::Builder::new();
        http.timer(TokioTimer::new())
            .header_read_timeout(self.options.header_timeout);
        loop {
            let next = async {
                let place = places.clone().acquire_owned().await;
                (place, self.listener.accept().await)
            };
            let (place, accepted) = tokio::select! {
                next = next => next,
                _ = stopped(&mut stop) => break,
            };
            let (stream, peer) = match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    // Too many open files, for instance: it passes when others end.
                    warn!("a connection could not be accepted: {error}");
                    tokio::time::sleep(Duration::from_millis(100)).await;
                    continue;
                }
            };
            let Some(place_of_peer) = of_peers.take(ClientAddress::of_peer(peer.ip())) else {
                continue;
            };
            // Patches are small and must not wait for the next.
            let _ = stream.set_nodelay(true);
            let router = TowerToHyperService::new(router.clone());
            let service = service_fn(move |mut request: Request<Incoming>| {
                request.extensions_mut().insert(ConnectInfo(peer));
                router.call(request)
            });
            let connection = http.serve_connection(TokioIo::new(stream), service);
            let connection = connection.with_upgrades();
            let mut stop = stop.clone();
            tokio::spawn(async move {
                let mut connection = pin!(connection);
                let ended = tokio::select! {
                    ended = connection.as_mut() => ended,
                    _ = stopped(&mut stop) => {
                        // The answer that is being given is the last.
                        connection.as_mut().graceful_shutdown();
                        connection.await
                    }
                };
                if let Err(error) = ended {
                    debug!("a connection ended: {error}");
                }
                drop((place, place_of_peer));
            });
        }
        let all = u32::try_from(self.options.max_connections).unwrap_or(u32::MAX);
        let _ = tokio::time::timeout(SHUTDOWN_TIMEOUT, places.acquire_many(all)).await;
    }
}
