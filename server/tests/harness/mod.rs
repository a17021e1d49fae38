//! A visitor: asks for pages as a browser does, and speaks Bokeh's protocol over a socket.

// Each test program uses a part of it.
#![allow(dead_code)]

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use cellbeat_server::{Running, Server};
use serde_json::{Value, json};
use tungstenite::client::IntoClientRequest;
use tungstenite::http::Response as HttpResponse;
use tungstenite::{Error, Message, WebSocket};

/// How long a test waits for what must happen.
pub const GENEROUS: Duration = Duration::from_secs(30);

/// A server on a free port, with a BokehJS that is none.
pub fn start(server: Server) -> Running {
    let directory = tempfile::tempdir().unwrap();
    for part in cellbeat_bokehjs::PARTS {
        let script = format!("/* {part} */ \"3.9.2\"");
        std::fs::write(directory.path().join(part), script).unwrap();
    }
    server.port(0).bokehjs(directory.path()).start().unwrap()
}

/// Waits until `condition` holds.
#[track_caller]
pub fn wait_until(mut condition: impl FnMut() -> bool) {
    let end = Instant::now() + GENEROUS;
    while !condition() {
        assert!(Instant::now() < end, "it did not happen");
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// An answer to a request.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    head: String,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        let mut found = lines.filter(|(own, _)| own.eq_ignore_ascii_case(name));
        found.next().map(|(_, value)| value)
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    /// The token that the page has.
    pub fn token(&self) -> String {
        let text = self.text();
        let start = text.find("\"token\":\"").expect("a token") + 9;
        text[start..].split('"').next().unwrap().to_owned()
    }
}

/// Asks for `target`, with further lines of the head.
pub fn get(address: SocketAddr, target: &str, headers: &[(&str, &str)]) -> Answer {
    request(address, "GET", target, headers)
}

pub fn request(
    address: SocketAddr,
    method: &str,
    target: &str,
    headers: &[(&str, &str)],
) -> Answer {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(GENEROUS)).unwrap();
    let mut head =
        format!("{method} {target} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n");
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let end = answer
        .windows(4)
        .position(|window| window == b"\r\n\r\n")
        .expect("an answer");
    let head = String::from_utf8(answer[..end].to_vec()).unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Answer {
        status,
        body: answer[end + 4..].to_vec(),
        head,
    }
}

/// A message of the server.
#[derive(Debug)]
pub struct Received {
    pub header: Value,
    pub content: Value,
    pub buffers: Vec<Vec<u8>>,
}

impl Received {
    pub fn kind(&self) -> &str {
        self.header["msgtype"].as_str().unwrap()
    }

    /// The kinds of the events of a patch.
    pub fn events(&self) -> Vec<&str> {
        let events = self.content["events"].as_array().unwrap();
        let kinds = events.iter().map(|event| event["kind"].as_str().unwrap());
        kinds.collect()
    }
}

/// A client with an open socket.
pub struct Client {
    socket: WebSocket<TcpStream>,
    next: u32,
}

/// Why there is no socket.
pub type Refused = HttpResponse<Option<Vec<u8>>>;

impl Client {
    /// Opens a socket at `path` with the token.
    pub fn open(
        address: SocketAddr,
        path: &str,
        token: &str,
        headers: &[(&'static str, &str)],
    ) -> Result<Client, Box<Refused>> {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(GENEROUS)).unwrap();
        let url = format!("ws://{address}{path}");
        let mut request = url.into_client_request().unwrap();
        let wanted = format!("bokeh, {token}");
        let all = [("sec-websocket-protocol", wanted.as_str())];
        for (name, value) in all.iter().chain(headers) {
            request.headers_mut().insert(*name, value.parse().unwrap());
        }
        match tungstenite::client::client(request, stream) {
            Ok((socket, response)) => {
                assert_eq!(response.headers()["sec-websocket-protocol"], "bokeh");
                Ok(Client { socket, next: 1 })
            }
            Err(tungstenite::HandshakeError::Failure(Error::Http(response))) => Err(response),
            Err(error) => panic!("{error}"),
        }
    }

    /// How long a send waits for the server to read.
    pub fn set_write_timeout(&mut self, timeout: Duration) {
        let stream = self.socket.get_ref();
        stream.set_write_timeout(Some(timeout)).unwrap();
    }

    /// Opens the page and the socket of a new session, and takes the first message.
    pub fn visit(address: SocketAddr) -> (Client, String) {
        let token = get(address, "/", &[]).token();
        (Client::join(address, &token), token)
    }

    /// Opens the socket of a session.
    pub fn join(address: SocketAddr, token: &str) -> Client {
        let mut client = Client::open(address, "/ws", token, &[]).expect("a socket");
        assert_eq!(client.receive().kind(), "ACK");
        client
    }

    /// Reads one message. Pings are answered on the way.
    #[track_caller]
    pub fn receive(&mut self) -> Received {
        let header: Value = serde_json::from_str(&self.text()).unwrap();
        assert_eq!(self.text(), "{}");
        let content = serde_json::from_str(&self.text()).unwrap();
        let count = header["num_buffers"].as_u64().unwrap_or(0);
        let buffers = (0..count).map(|_| {
            self.text();
            match self.frame() {
                Message::Binary(bytes) => bytes.to_vec(),
                other => panic!("{other:?}"),
            }
        });
        Received {
            buffers: buffers.collect(),
            header,
            content,
        }
    }

    #[track_caller]
    fn text(&mut self) -> String {
        match self.frame() {
            Message::Text(text) => text.to_string(),
            other => panic!("{other:?}"),
        }
    }

    #[track_caller]
    fn frame(&mut self) -> Message {
        loop {
            match self.socket.read().expect("a frame") {
                Message::Ping(_) | Message::Pong(_) => {}
                frame => return frame,
            }
        }
    }

    /// The code with which the server closes the socket.
    #[track_caller]
    pub fn closed(&mut self) -> Option<u16> {
        loop {
            match self.socket.read() {
                Ok(Message::Close(frame)) => return frame.map(|frame| frame.code.into()),
                Ok(_) => {}
                Err(_) => return None,
            }
        }
    }

    pub fn send_text(&mut self, text: &str) -> Result<(), Error> {
        self.socket.send(Message::text(text))
    }

    /// Sends a message, and gives the `msgid` that the answer names.
    pub fn send(&mut self, kind: &str, content: &Value, buffers: &[&[u8]]) -> String {
        let msgid = format!("c{}", self.next);
        self.next += 1;
        let mut header = json!({"msgid": msgid, "msgtype": kind});
        if !buffers.is_empty() {
            header["num_buffers"] = buffers.len().into();
        }
        for text in [&header, &json!({}), content] {
            self.send_text(&text.to_string()).unwrap();
        }
        for (index, buffer) in buffers.iter().enumerate() {
            self.send_text(&json!({"id": index.to_string()}).to_string())
                .unwrap();
            self.socket.send(Message::binary(buffer.to_vec())).unwrap();
        }
        msgid
    }

    /// Sends a message and waits for its answer; patches on the way are passed over.
    #[track_caller]
    pub fn ask(&mut self, kind: &str, content: &Value, buffers: &[&[u8]]) -> Received {
        let msgid = self.send(kind, content, buffers);
        loop {
            let received = self.receive();
            if received.header["reqid"] == msgid.as_str() {
                return received;
            }
            assert_eq!(received.kind(), "PATCH-DOC");
        }
    }

    /// The document.
    #[track_caller]
    pub fn pull(&mut self) -> Value {
        let reply = self.ask("PULL-DOC-REQ", &json!({}), &[]);
        assert_eq!(reply.kind(), "PULL-DOC-REPLY");
        reply.content["doc"].clone()
    }

    /// Sets a property, and waits until that was handled.
    #[track_caller]
    pub fn set(&mut self, model: &str, attr: &str, new: Value) {
        let event =
            json!({"kind": "ModelChanged", "model": {"id": model}, "attr": attr, "new": new});
        let answer = self.ask("PATCH-DOC", &json!({"events": [event]}), &[]);
        assert_eq!(answer.kind(), "OK");
    }
}

/// The first model of this class in a document.
pub fn find<'d>(document: &'d Value, class: &str) -> &'d Value {
    fn visit<'d>(value: &'d Value, class: &str) -> Option<&'d Value> {
        match value {
            Value::Object(map) => {
                if map.get("name").is_some_and(|name| name == class) && map.contains_key("id") {
                    return Some(value);
                }
                map.values().find_map(|value| visit(value, class))
            }
            Value::Array(items) => items.iter().find_map(|item| visit(item, class)),
            _ => None,
        }
    }
    visit(document, class).unwrap_or_else(|| panic!("no {class} in {document}"))
}

/// The id of the first model of this class.
pub fn id(document: &Value, class: &str) -> String {
    find(document, class)["id"].as_str().unwrap().to_owned()
}
