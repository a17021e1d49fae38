//! `serve` in a cell, without a browser.

use std::ffi::OsStr;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::frontend::Frontend;

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
