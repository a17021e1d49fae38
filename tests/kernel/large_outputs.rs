//! Outputs of many megabytes: whole, at a cost that grows as they do, and gone afterwards.

use std::time::Instant;

use serde_json::json;

use crate::frontend::Frontend;
use crate::wire::PATIENCE;

/// Prints a block in so many pieces of 64 KiB.
fn block(mime: &str, pieces: usize) -> String {
    format!(
        "{{ use std::io::Write; let mut out = std::io::stdout().lock(); let piece = \"x\".repeat(65535) + \"\\n\";\n\
         writeln!(out, \"EVCXR_BEGIN_CONTENT {mime}\")?;\n\
         for _ in 0..{pieces} {{ out.write_all(piece.as_bytes())?; }}\n\
         writeln!(out, \"EVCXR_END_CONTENT\")?; }}"
    )
}

#[test]
fn a_large_block_is_one_display() {
    let mut frontend = Frontend::start();
    for mime in ["text/html", "text/plain"] {
        let cell = frontend.execute(&block(mime, 160));
        assert_eq!(cell.ok().kinds(), ["execute_input", "display_data"]);
        let shown = cell.of_type("display_data").next().unwrap();
        let text = shown.content["data"][mime].as_str().unwrap();
        assert_eq!(text.len(), 160 * 65536 - 1);
    }
}

#[test]
fn a_large_block_without_its_end_is_text_in_messages_of_a_bounded_size() {
    let mut frontend = Frontend::start();
    let code = block("text/html", 64).replace("EVCXR_END_CONTENT", "€");
    let cell = frontend.execute(&code);
    let text = cell.ok().stream("stdout");
    let begin = "EVCXR_BEGIN_CONTENT text/html\n";
    assert_eq!(text.len(), begin.len() + 64 * 65536 + "€\n".len());
    assert!(text.starts_with(begin) && text.ends_with("x\n€\n"));
    for message in cell.of_type("stream") {
        assert!(message.content["text"].as_str().unwrap().len() <= 1 << 20);
    }
}

/// What a kernel with one thread for its sockets could not do while its pipe is full.
#[test]
fn requests_are_answered_while_a_block_comes_that_does_not_end() {
    let mut frontend = Frontend::start();
    let folder = tempfile::tempdir().unwrap();
    let answered = folder.path().join("answered");
    let code = format!(
        "println!(\"begun\");\nprintln!(\"EVCXR_BEGIN_CONTENT text/html\");\nlet piece = \"x\".repeat(4095);\n\
         while !std::path::Path::new({answered:?}).exists() {{ println!(\"{{piece}}\"); }}"
    );
    let id = frontend.send_code(None, &code);
    frontend.wait_for(|m| m.msg_type == "stream");
    frontend.control_request("kernel_info_request", json!({}));
    frontend.request("kernel_info_request", json!({}));
    std::fs::write(answered, "").unwrap();
    frontend.skip_until_idle(&id);
    assert_eq!(frontend.finish_reply(&id)["status"], "ok");
}

#[test]
fn the_kernel_keeps_nothing_of_what_it_has_shown() {
    let mut frontend = Frontend::start();
    frontend.execute("use cellbeat::prelude::*;").ok();
    let before = frontend.resident();
    let id = frontend.send_code(
        None,
        "for _ in 0..30 { display(HTML(\"x\".repeat(5 << 20))); }",
    );
    frontend.skip_until_idle(&id);
    assert_eq!(frontend.finish_reply(&id)["status"], "ok");
    frontend.execute(&block("text/html", 320)).ok();
    // So small that they are not mapped each by itself, as those above.
    let id = frontend.send_code(
        None,
        "for _ in 0..5000 { display(HTML(\"x\".repeat(10 << 10))); }",
    );
    frontend.skip_until_idle(&id);
    assert_eq!(frontend.finish_reply(&id)["status"], "ok");
    // The last one is written by now, and its memory may be freed a moment later.
    let deadline = Instant::now() + PATIENCE;
    loop {
        let kept = frontend.resident().saturating_sub(before);
        if kept < 4 << 20 {
            return;
        }
        assert!(Instant::now() < deadline, "{} MiB are kept", kept >> 20);
        std::thread::yield_now();
    }
}
