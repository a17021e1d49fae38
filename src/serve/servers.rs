//! [`Servers`]: the web servers that cells have started.

use std::collections::HashMap;
use std::net::TcpListener;
use std::sync::{Arc, Mutex, mpsc};
use std::time::Duration;

use cellbeat_server::{Running, ServeError, Server};
use tokio::sync::oneshot;
use tracing::{error, info};

use super::frames::{Outcome, Serve, ToCell};
use super::{Apps, Relay};
use crate::link::{LinkSender, Received, SessionFrames};
use crate::lock::lock;

/// Starts and stops servers, one after another on its own thread: a server that ends waits for its sessions.
#[derive(Clone)]
pub(crate) struct Servers {
    relay: Arc<Relay>,
    /// `None` before the first cell that serves.
    jobs: Arc<Mutex<Option<mpsc::Sender<Job>>>>,
}

enum Job {
    Serve(Box<Serve>),
    Stop(u64),
    StopAll(oneshot::Sender<()>),
}

impl Servers {
    pub(crate) fn new(relay: Arc<Relay>) -> Servers {
        Servers {
            relay,
            jobs: Arc::default(),
        }
    }

    /// The sessions of all of them.
    pub(crate) fn relay(&self) -> &Arc<Relay> {
        &self.relay
    }

    pub(super) fn serve(&self, serve: Box<Serve>) {
        let mut jobs = lock(&self.jobs);
        let sender = match &*jobs {
            Some(sender) => sender,
            None => {
                let (sender, received) = mpsc::channel();
                let relay = self.relay.clone();
                let started = std::thread::Builder::new()
                    .name("servers".to_owned())
                    .spawn(move || ServerThread::new(relay).run(&received));
                if let Err(error) = started {
                    return answer(&self.relay, serve.server, refused(&error));
                }
                jobs.insert(sender)
            }
        };
        // The thread ends after this.
        let _ = sender.send(Job::Serve(serve));
    }

    pub(super) fn stop(&self, server: u64) {
        self.send(Job::Stop(server));
    }

    fn send(&self, job: Job) {
        let jobs = lock(&self.jobs);
        if let Some(jobs) = &*jobs {
            let _ = jobs.send(job);
        }
    }
}

impl SessionFrames for Servers {
    fn attach(&self, link: LinkSender) {
        self.relay.attach(link);
    }

    fn receive(&self, frame: Received) -> Option<Received> {
        self.relay.receive(self, frame)
    }

    fn lost(&self, reason: &str) {
        self.relay.lost(reason);
    }

    fn stop_all(&self) -> oneshot::Receiver<()> {
        let (done, stopped) = oneshot::channel();
        self.send(Job::StopAll(done));
        stopped
    }
}

fn answer(relay: &Relay, server: u64, outcome: Outcome) {
    relay.send(&ToCell::Served { server, outcome });
}

fn refused(error: &dyn std::fmt::Display) -> Outcome {
    Outcome::Refused {
        error: error.to_string(),
    }
}

/// Tokens of cells' pages: the key that signs them ends with the kernel, and a page that was open for long shows the new app too
/// when its cell is run again.
const TOKEN_LIFETIME: Duration = Duration::from_secs(10 * 365 * 24 * 3600);

/// A cell, and the apps that it serves.
type Place = (String, Vec<String>);

struct ServerThread {
    relay: Arc<Relay>,
    running: HashMap<u64, Running>,
    /// Where a cell served before: it does so again, for the pages that are open.
    ports: HashMap<Place, u16>,
    /// Signs the sessions of all of them, so that those pages may connect.
    secret_key: String,
}

impl ServerThread {
    fn new(relay: Arc<Relay>) -> ServerThread {
        ServerThread {
            relay,
            running: HashMap::new(),
            ports: HashMap::new(),
            secret_key: std::env::var("BOKEH_SECRET_KEY")
                .unwrap_or_else(|_| uuid::Uuid::new_v4().simple().to_string()),
        }
    }

    fn run(mut self, jobs: &mpsc::Receiver<Job>) {
        for job in jobs {
            match job {
                Job::Serve(serve) => {
                    let server = serve.server;
                    let outcome = match self.serve(*serve) {
                        Ok(running) => {
                            let url = running.url();
                            let link = proxied(&running);
                            self.running.insert(server, running);
                            Outcome::Served { url, link }
                        }
                        Err(error) => refused(&error),
                    };
                    answer(&self.relay, server, outcome);
                }
                Job::Stop(server) => {
                    if let Some(running) = self.running.remove(&server) {
                        info!("no more serving at {}", running.url());
                        running.stop();
                    }
                }
                Job::StopAll(done) => {
                    self.running.clear();
                    let _ = done.send(());
                }
            }
        }
    }

    fn serve(&mut self, serve: Serve) -> Result<Running, ServeError> {
        let Serve {
            server: number,
            cell,
            apps,
            settings,
        } = serve;
        let place = (cell, apps.clone());
        let known = self.ports.get(&place).copied();
        let start = |port: u16| {
            let mut settings = settings.clone();
            let mut port = port;
            if let Ok(hub) = std::env::var(HUB)
                && settings.prefix.is_none()
            {
                if port == 0 {
                    port = free_port().map_err(ServeError::System)?;
                }
                settings.prefix = Some(format!("{hub}{PROXY}{port}"));
                if settings.origins.is_empty() {
                    // The hub's own, which is not known here. A page of another site has no token.
                    settings.origins.push("*".to_owned());
                }
            }
            settings.port = Some(port);
            let key = || self.secret_key.clone().into_bytes();
            settings.secret_key.get_or_insert_with(key);
            settings
                .session_token_expiration
                .get_or_insert(TOKEN_LIFETIME);
            let backend = Apps::of_cell(self.relay.clone(), number);
            Server::with(settings).start_with(apps.clone(), Arc::new(backend))
        };
        let running = match (settings.port, known) {
            (Some(port), _) => start(port),
            (None, Some(port)) => start(port).or_else(|why| {
                error!("not at the earlier address: {why}");
                start(0)
            }),
            (None, None) => start(0),
        }?;
        if !place.0.is_empty() {
            self.ports.insert(place, running.address().port());
        }
        Ok(running)
    }
}

/// The path of a user's server, as JupyterHub gives it.
const HUB: &str = "JUPYTERHUB_SERVICE_PREFIX";

/// After it, the path by which jupyter-server-proxy lets the browser reach ports of this machine. With `absolute`, since the
/// path stands in the pages.
const PROXY: &str = "proxy/absolute/";

/// What the browser calls it, where that is not by this machine's own address.
fn proxied(running: &Running) -> Option<String> {
    let url = running.url();
    let path = url.splitn(4, '/').nth(3)?;
    path.contains(PROXY).then(|| format!("/{path}"))
}

fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
