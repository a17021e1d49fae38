//! What the kernel logs: a line for each thing that it drops, and none while all is well.

use std::time::{Duration, Instant};

use bytes::Bytes;
use serde_json::json;

use crate::frontend::Frontend;
use crate::wire::PATIENCE;

/// Waits for a line with all of `parts` in it.
#[track_caller]
fn line_with(frontend: &Frontend, parts: &[&str]) -> String {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let log = frontend.log();
        let mut lines = log.lines();
        if let Some(line) = lines.find(|line| parts.iter().all(|part| line.contains(part))) {
            return line.to_owned();
        }
        assert!(Instant::now() < deadline, "no {parts:?} in:\n{log}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn nothing_is_logged_while_all_is_well() {
    let mut frontend = Frontend::start();
    frontend.execute("let x = 1;").ok();
    frontend.execute("x + 1").ok();
    frontend.request(
        "history_request",
        json!({"hist_access_type": "tail", "n": 1}),
    );
    frontend.control_request("interrupt_request", json!({}));
    assert_eq!(frontend.log(), "");
}

#[test]
fn a_forged_message_leaves_one_line_with_its_channel() {
    let mut frontend = Frontend::start();
    for channel in ["shell", "control", "stdin"] {
        let (_, mut parts) =
            frontend
                .wire
                .encode("kernel_info_request", json!({}), json!({}), vec![]);
        parts[1] = Bytes::from_static(b"00ff");
        frontend.send_raw_on(channel, parts);
        let line = line_with(
            &frontend,
            &["WARN", &format!("{channel}: a message was dropped")],
        );
        assert!(line.contains("signature"), "{line}");
    }
    assert_eq!(frontend.log().lines().count(), 3, "{}", frontend.log());
}

#[test]
fn a_request_that_cannot_be_read_is_logged_with_its_type_and_id() {
    let mut frontend = Frontend::start();
    let id = frontend.send_shell("execute_request", json!({}), json!({"code": 5}), vec![]);
    frontend.skip_until_idle(&id);
    let line = line_with(&frontend, &["WARN", &id]);
    assert!(
        line.contains("execute_request was dropped: the content is not valid"),
        "{line}"
    );
    assert_eq!(frontend.log().lines().count(), 1, "{}", frontend.log());
}

/// Writes to the socket that a cell process has its link by: the only one of its descriptors that is one.
const WRITE_TO_LINK: &str = r#"
fn write_to_link(bytes: &[u8]) -> std::io::Result<()> {
    use std::io::Write;
    use std::os::fd::FromRawFd;
    for entry in std::fs::read_dir("/proc/self/fd")?.flatten() {
        let is_socket = std::fs::read_link(entry.path())
            .is_ok_and(|target| target.to_string_lossy().starts_with("socket:"));
        if is_socket {
            let fd = entry.file_name().to_string_lossy().parse().unwrap();
            let link = unsafe { std::os::unix::net::UnixStream::from_raw_fd(fd) };
            std::mem::ManuallyDrop::new(link).write_all(bytes)?;
            return Ok(());
        }
    }
    panic!("no socket")
}
"#;

#[test]
fn an_undecodable_frame_leaves_a_line_and_the_cells_go_on() {
    let mut frontend = Frontend::start();
    frontend.execute(WRITE_TO_LINK).ok();
    // A header of four bytes, which are not JSON, and no buffers.
    frontend
        .execute("write_to_link(b\"\\x04\\0\\0\\0\\0\\0\\0\\0what\")?;")
        .ok();
    line_with(
        &frontend,
        &["WARN", "a frame of the cell process was dropped"],
    );
    assert_eq!(frontend.execute("6 * 7").result(), "42");
}

#[test]
fn a_broken_link_and_the_end_of_the_process_leave_a_line_each() {
    let mut frontend = Frontend::start();
    frontend.execute(WRITE_TO_LINK).ok();
    let cell = frontend.execute("write_to_link(&[0xff; 64])?; loop {}");
    assert!(cell.error().contains("ell process"), "{cell:#?}");
    line_with(&frontend, &["WARN", "the link to the cell process broke"]);
    line_with(&frontend, &["WARN", "the cell process"]);
    assert_eq!(frontend.execute("6 * 7").result(), "42");
}
