//! `serve` in a cell, without a browser.

use std::ffi::OsStr;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use serde_json::json;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::{Message, WebSocket, client};

use crate::frontend::Frontend;
use crate::wire::PATIENCE;

const APP: &str = "use cellbeat::prelude::*;\nserve(|| pane::html(\"page\"))";

/// The address after "Serving at ".
fn address(text: &str) -> (String, String) {
    let url = text.strip_prefix("Serving at http://").expect(text);
    let (host, path) = url.split_once('/').expect(text);
    (host.to_owned(), format!("/{path}"))
}

fn get(host: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(host).unwrap();
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn behind_a_hub_the_page_is_where_its_proxy_shows_it() {
    let mut frontend =
        Frontend::start_with(&[("JUPYTERHUB_SERVICE_PREFIX", OsStr::new("/user/ada/"))]);
    let cell = frontend.execute(APP);
    let (host, path) = address(cell.result());
    let port = host.rsplit_once(':').unwrap().1;
    assert_eq!(path, format!("/user/ada/proxy/absolute/{port}/"));
    let result = cell.ok().of_type("execute_result").next().unwrap();
    let html = result.content["data"]["text/html"].as_str().unwrap();
    assert!(html.contains(&format!("href=\"{path}\"")), "{html}");
    let page = get(&host, &path);
    assert!(page.starts_with("HTTP/1.1 200"), "{page}");
    assert!(
        page.contains(&format!("\"{path}static/js/")) || page.contains("cdn.bokeh.org"),
        "{page}"
    );
    assert!(get(&host, "/").starts_with("HTTP/1.1 404"));
}

#[test]
fn a_cell_serves_at_its_address_again_and_an_interrupt_leaves_the_page() {
    let mut frontend = Frontend::start();
    let first = frontend.execute_cell("cell", APP).result().to_owned();
    let (host, path) = address(&first);
    assert!(get(&host, &path).starts_with("HTTP/1.1 200"));
    frontend.control_request("interrupt_request", json!({}));
    assert!(get(&host, &path).starts_with("HTTP/1.1 200"));
    assert_eq!(frontend.execute_cell("cell", APP).result(), first);
    assert!(get(&host, &path).starts_with("HTTP/1.1 200"));
    frontend.execute_cell("cell", "1").ok();
    // The server ends beside the cells, when its sessions have ended.
    let deadline = Instant::now() + Duration::from_secs(30);
    while TcpStream::connect(&host).is_ok() {
        assert!(Instant::now() < deadline, "the page is still served");
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// A page that speaks Bokeh's protocol.
struct Page(WebSocket<TcpStream>);

impl Page {
    fn open(host: &str, path: &str) -> Page {
        let page = get(host, path);
        let (_, token) = page.split_once("\"token\":").expect(&page);
        let token = token.split('"').nth(1).unwrap();
        let mut request = format!("ws://{host}{path}ws")
            .into_client_request()
            .unwrap();
        let protocols = format!("bokeh, {token}").parse().unwrap();
        request
            .headers_mut()
            .insert("sec-websocket-protocol", protocols);
        let stream = TcpStream::connect(host).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let (socket, _) = client(request, stream).unwrap();
        let mut page = Page(socket);
        page.wait_for("ACK").unwrap();
        page
    }

    fn send(&mut self, msgtype: &str, msgid: &str, content: String) {
        let header = json!({"msgid": msgid, "msgtype": msgtype}).to_string();
        for part in [header, "{}".to_owned(), content] {
            self.0.send(Message::text(part)).unwrap();
        }
    }

    /// The header of the next message of this type; the reason where the page is disconnected before.
    fn wait_for(&mut self, msgtype: &str) -> Result<String, String> {
        loop {
            match self.0.read().unwrap() {
                Message::Text(text) if text.contains(msgtype) => return Ok(text.to_string()),
                Message::Close(frame) => return Err(frame.unwrap().reason.to_string()),
                _ => {}
            }
        }
    }
}

#[test]
fn a_flood_from_pages_disconnects_them_while_the_cell_process_reads_nothing() {
    let mut frontend = Frontend::start();
    let (host, path) = address(frontend.execute(APP).result());
    let mut pages: Vec<Page> = (0..24).map(|_| Page::open(&host, &path)).collect();
    let before = frontend.resident();
    let stopped = frontend.stop_cell_process();
    let patch = || format!(r#"{{"events":[],"filler":"{}"}}"#, "x".repeat(16 << 20));
    pages[0].send("PATCH-DOC", "1", patch());
    pages[0].send("PATCH-DOC", "2", patch());
    let mut answers = Vec::new();
    for page in &mut pages {
        page.send("PATCH-DOC", "3", patch());
        // The kernel answers this one itself, after it has taken the patch.
        page.send("SERVER-INFO-REQ", "4", "{}".to_owned());
        answers.push(page.wait_for("SERVER-INFO-REPLY").map(drop));
    }
    let disconnected = Err("the cell process does not answer".to_owned());
    assert_eq!(answers[0], Ok(()));
    assert_eq!(answers[1..], vec![disconnected; 23]);
    let grown = frontend.resident().saturating_sub(before);
    assert!(grown < 256 << 20, "the kernel grew by {} MiB", grown >> 20);
    let info = frontend.request("kernel_info_request", json!({}));
    assert_eq!(info.content["status"], "ok");

    drop(stopped);
    // What waited is done.
    for msgid in ["1", "2", "3"] {
        let ok = pages[0].wait_for("\"OK\"").unwrap();
        assert!(ok.contains(&format!("\"reqid\":\"{msgid}\"")), "{ok}");
    }
    let mut new = Page::open(&host, &path);
    new.send("PATCH-DOC", "1", r#"{"events":[]}"#.to_owned());
    new.wait_for("\"OK\"").unwrap();
    assert_eq!(frontend.execute("6 * 7").result(), "42");
}
