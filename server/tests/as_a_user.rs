//! The example as a program of its own, built from its sources as a user builds it, and visited.

mod harness;

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::{env, fs};

use harness::{Client, find, wait_until};

const PACKAGE: &str = r#"[package]
name = "my-app"
edition = "2024"

[dependencies]
cellbeat = { path = "LIBRARY" }
cellbeat-server = { path = "SERVER" }

[workspace]
"#;

#[test]
fn a_program_with_two_dependencies_serves_its_app_until_it_is_told_to_stop() {
    let server = Path::new(env!("CARGO_MANIFEST_DIR"));
    let repository = server.parent().unwrap();
    let project = Path::new(env!("CARGO_TARGET_TMPDIR")).join("my-app");
    fs::create_dir_all(project.join("src")).unwrap();
    let package = PACKAGE
        .replace("LIBRARY", repository.join("library").to_str().unwrap())
        .replace("SERVER", server.to_str().unwrap());
    fs::write(project.join("Cargo.toml"), package).unwrap();
    let program = include_str!("../examples/periodic_callbacks.rs");
    fs::write(project.join("src/main.rs"), program).unwrap();
    // The versions that everything else here is tested with.
    fs::copy(repository.join("Cargo.lock"), project.join("Cargo.lock")).unwrap();
    let built = Command::new(env!("CARGO"))
        .args(["build", "--quiet"])
        .current_dir(&project)
        .env("CARGO_TARGET_DIR", project.join("target"))
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .status()
        .unwrap();
    assert!(built.success());

    let mut running = Command::new(project.join("target/debug/my-app"))
        .env("PORT", "0")
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    let stdout = running.stdout.take().unwrap();
    BufReader::new(stdout).read_line(&mut line).unwrap();
    let address = line.trim().strip_prefix("serving at http://").unwrap();
    let address = address.trim_end_matches('/').parse().unwrap();
    let (mut client, _) = Client::visit(address);
    client.pull();
    wait_until(|| {
        let text = find(&client.pull(), "Div")["attributes"]["text"].clone();
        text == "<pre>2</pre>"
    });
    let stopped = Command::new("kill").arg(running.id().to_string()).status();
    assert!(stopped.unwrap().success());
    assert_eq!(client.closed(), Some(1001));
    assert!(running.wait().unwrap().success());
}
