//! The load: sessions as pages have them, on one thread. Each loads the page, takes the token out of it, opens the socket, pulls
//! the document and reads patches from then on; pings are answered by the WebSocket library. Nothing is drawn.

use std::cell::{Cell, RefCell};
use std::io::{Error, Result};
use std::net::SocketAddr;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

use futures_util::{SinkExt, StreamExt};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::runtime::Runtime;
use tokio::task::LocalSet;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;
use tokio_tungstenite::{WebSocketStream, client_async_with_config};

const PERIOD: Duration = Duration::from_millis(200);
/// Sessions that are being opened at a time.
const OPENING: usize = 8;

/// A page, as its server has it.
#[derive(Clone, Copy)]
pub struct Page {
    pub path: &'static str,
    pub socket: &'static str,
    /// Whether patches are due on a fixed grid.
    pub has_grid: bool,
    /// New sessions of a second.
    pub per_second: f64,
}

/// Sessions at one server.
pub struct Load {
    runtime: Runtime,
    tasks: LocalSet,
    shared: Rc<Shared>,
}

struct Shared {
    address: SocketAddr,
    page: Page,
    sessions: Cell<usize>,
    recording: Cell<bool>,
    patches: RefCell<Patches>,
}

/// The patches of all sessions during one recording.
#[derive(Default)]
pub struct Patches {
    pub count: u64,
    pub bytes: u64,
    pub lags: Vec<Duration>,
}

impl Load {
    /// No sessions yet.
    pub fn new(address: SocketAddr, page: Page) -> Load {
        Load {
            runtime: tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap(),
            tasks: LocalSet::new(),
            shared: Rc::new(Shared {
                address,
                page,
                sessions: Cell::new(0),
                recording: Cell::new(false),
                patches: RefCell::default(),
            }),
        }
    }

    /// Adds sessions until there are so many; gives how long each took from the request for its page to its document.
    pub fn add_until(&self, sessions: usize) -> Vec<Duration> {
        let first = self.shared.sessions.replace(sessions);
        let times = Rc::new(RefCell::new(Vec::new()));
        self.tasks.block_on(&self.runtime, async {
            let mut pace =
                tokio::time::interval(Duration::from_secs_f64(1.0 / self.shared.page.per_second));
            let places = Arc::new(tokio::sync::Semaphore::new(OPENING));
            let mut opening = Vec::new();
            for _ in first..sessions {
                pace.tick().await;
                let place = places.clone().acquire_owned().await.unwrap();
                let (shared, times) = (self.shared.clone(), times.clone());
                opening.push(tokio::task::spawn_local(async move {
                    let begun = Instant::now();
                    let session = Session::open(shared).await.expect("a session");
                    times.borrow_mut().push(begun.elapsed());
                    drop(place);
                    tokio::task::spawn_local(session.read());
                }));
            }
            for opened in opening {
                opened.await.expect("a session opens");
            }
        });
        times.take()
    }

    /// Lets the sessions go on.
    pub fn run(&self, time: Duration) {
        let wait = async move { tokio::time::sleep(time).await };
        self.tasks.block_on(&self.runtime, wait);
    }

    /// Lets the sessions go on, and gives the patches of that time.
    pub fn record(&self, time: Duration) -> Patches {
        self.shared.recording.set(true);
        self.run(time);
        self.shared.recording.set(false);
        self.shared.patches.take()
    }
}

struct Session {
    shared: Rc<Shared>,
    socket: WebSocketStream<TcpStream>,
    grid: Grid,
}

impl Session {
    async fn open(shared: Rc<Shared>) -> Result<Session> {
        let token = shared.token().await?;
        let url = format!("ws://{}{}", shared.address, shared.page.socket);
        let mut request = url.into_client_request().map_err(Error::other)?;
        let protocols = format!("bokeh, {token}").parse().map_err(Error::other)?;
        request
            .headers_mut()
            .insert("sec-websocket-protocol", protocols);
        let stream = TcpStream::connect(shared.address).await?;
        stream.set_nodelay(true)?;
        // Thousands of them: the buffers that are the default would be hundreds of megabytes.
        let config = WebSocketConfig::default()
            .read_buffer_size(4096)
            .write_buffer_size(0);
        let opened = client_async_with_config(request, stream, Some(config)).await;
        let (socket, _) = opened.map_err(Error::other)?;
        let mut session = Session {
            shared,
            socket,
            grid: Grid::default(),
        };
        session.wait_for("ACK").await?;
        session.send("PULL-DOC-REQ", "{}").await?;
        session.wait_for("PULL-DOC-REPLY").await?;
        let ready = r#"{"type":"event","name":"document_ready","values":{"type":"map"}}"#;
        let ready = format!(
            r#"{{"events":[{{"kind":"MessageSent","msg_type":"bokeh_event","msg_data":{ready}}}]}}"#
        );
        session.send("PATCH-DOC", &ready).await?;
        Ok(session)
    }

    async fn send(&mut self, msgtype: &str, content: &str) -> Result<()> {
        let header = format!(r#"{{"msgid":"{msgtype}","msgtype":"{msgtype}"}}"#);
        for part in [&header, "{}", content] {
            let sent = self.socket.feed(Message::text(part.to_owned())).await;
            sent.map_err(Error::other)?;
        }
        self.socket.flush().await.map_err(Error::other)
    }

    async fn wait_for(&mut self, msgtype: &str) -> Result<()> {
        while self.receive().await?.msgtype != msgtype {}
        Ok(())
    }

    /// The patches, to the end of the program.
    async fn read(mut self) {
        loop {
            let message = self.receive().await.expect("the socket stays open");
            if message.msgtype != "PATCH-DOC" || !message.content.contains("ColumnDataChanged") {
                continue;
            }
            let now = Instant::now();
            let lag = if self.shared.page.has_grid {
                self.grid.lag(now)
            } else {
                self.grid.lag_after_last(now)
            };
            if self.shared.recording.get() {
                let mut patches = self.shared.patches.borrow_mut();
                patches.count += 1;
                patches.bytes += message.bytes as u64;
                patches.lags.extend(lag);
            }
        }
    }

    /// The next message, all its fragments read.
    async fn receive(&mut self) -> Result<Received> {
        let header = self.fragment().await?;
        let text = header.to_text().map_err(Error::other)?;
        let fields: serde_json::Value = serde_json::from_str(text)?;
        let msgtype = fields["msgtype"].as_str().unwrap_or_default().to_owned();
        let buffers = fields["num_buffers"].as_u64().unwrap_or(0);
        let mut bytes = header.len() + self.fragment().await?.len();
        let content = self.fragment().await?;
        bytes += content.len();
        for _ in 0..buffers * 2 {
            bytes += self.fragment().await?.len();
        }
        Ok(Received {
            msgtype,
            content: content.into_text().map_err(Error::other)?.to_string(),
            bytes,
        })
    }

    async fn fragment(&mut self) -> Result<Message> {
        loop {
            match self.socket.next().await {
                Some(Ok(message)) if message.is_text() || message.is_binary() => {
                    return Ok(message);
                }
                // Answered when the next is read.
                Some(Ok(message)) if message.is_ping() => {}
                Some(Ok(message)) => return Err(Error::other(format!("{message:?}"))),
                Some(Err(error)) => return Err(Error::other(error)),
                None => return Err(Error::other("the socket is closed")),
            }
        }
    }
}

struct Received {
    msgtype: String,
    content: String,
    bytes: usize,
}

impl Shared {
    /// Loads the page and takes the token out of it.
    async fn token(&self) -> Result<String> {
        let mut stream = TcpStream::connect(self.address).await?;
        let request = format!(
            "GET {} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
            self.page.path, self.address
        );
        stream.write_all(request.as_bytes()).await?;
        let mut page = String::new();
        stream.read_to_string(&mut page).await?;
        let token = page
            .split_once("\"token\":")
            .and_then(|(_, rest)| rest.split('"').nth(1));
        token
            .map(str::to_owned)
            .ok_or_else(|| Error::other(format!("a page without a token: {page}")))
    }
}

/// When the patches of a session are due.
#[derive(Default)]
struct Grid {
    /// The point of the grid of the last patch, where the earliest patch so far puts the grid.
    last: Option<Instant>,
}

impl Grid {
    /// How late the patch is that comes now. One that is a period late or more shows what others would have shown.
    fn lag(&mut self, now: Instant) -> Option<Duration> {
        let due = self.last.replace(now)? + PERIOD;
        let lag = now.saturating_duration_since(due);
        let skipped = (lag.as_nanos() / PERIOD.as_nanos()) as u32;
        self.last = Some(now.min(due + PERIOD * skipped));
        Some(lag)
    }

    fn lag_after_last(&mut self, now: Instant) -> Option<Duration> {
        let last = self.last.replace(now)?;
        Some(now.saturating_duration_since(last + PERIOD))
    }
}
