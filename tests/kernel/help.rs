//! Help while typing from what the kernel knows itself; with rust-analyzer: `analyzer`.

use std::ffi::OsStr;
use std::time::Duration;

use serde_json::{Value, json};

use crate::frontend::Frontend;

/// A kernel that has no rust-analyzer.
fn alone() -> Frontend {
    Frontend::start().execute("1").ok();
    Frontend::start_with(&[("RUST_ANALYZER", OsStr::new(""))])
}

/// The content of the reply with the cursor at the `|` of `code`.
#[track_caller]
pub fn complete(frontend: &mut Frontend, code: &str) -> Value {
    let (code, cursor_pos) = cursor(code);
    let request = json!({"code": code, "cursor_pos": cursor_pos});
    let reply = frontend.request("complete_request", request);
    assert_eq!(reply.msg_type, "complete_reply");
    assert_eq!(reply.content["status"], "ok");
    reply.content
}

pub fn matches(frontend: &mut Frontend, code: &str) -> Vec<String> {
    serde_json::from_value(complete(frontend, code)["matches"].take()).unwrap()
}

/// The reply with the cursor at the `|` of `code`.
pub fn inspect(frontend: &mut Frontend, code: &str, detail_level: u8) -> Value {
    let (code, cursor_pos) = cursor(code);
    let request = json!({"code": code, "cursor_pos": cursor_pos, "detail_level": detail_level});
    let reply = frontend.request("inspect_request", request);
    assert_eq!(reply.msg_type, "inspect_reply");
    reply.content
}

fn cursor(code: &str) -> (String, usize) {
    let (before, after) = code.split_once('|').unwrap();
    (format!("{before}{after}"), before.chars().count())
}

/// Type and signature of a match.
fn described(reply: &Value, text: &str) -> (String, String) {
    let all = reply["metadata"]["_jupyter_types_experimental"]
        .as_array()
        .unwrap();
    let found = all.iter().find(|found| found["text"] == text);
    let found = found.unwrap_or_else(|| panic!("no {text} in {reply:#}"));
    assert_eq!(found["start"], reply["cursor_start"]);
    assert_eq!(found["end"], reply["cursor_end"]);
    let text = |name: &str| found[name].as_str().unwrap().to_owned();
    (text("type"), text("signature"))
}

const POINT: &str = "\
/// A place.
struct Point { x: i32, y: i32 }
impl Point {
    /// At zero.
    fn origin() -> Point { Point { x: 0, y: 0 } }
    fn moved(&self, by: i32) -> Self { Point { x: self.x + by, y: self.y } }
}
fn zebra_of(count: usize) -> Vec<String> { vec![String::new(); count] }
let zebra_point = Point::origin();";

#[test]
fn positions_are_code_points() {
    let mut frontend = alone();
    frontend.execute("let zebra = 1;").ok();
    // An emoji is four bytes and two UTF-16 units; an accent on its own is a code point.
    let reply = complete(&mut frontend, "let s = \"🦀e\u{301}\"; zeb|ra");
    assert_eq!(reply["matches"], json!(["zebra"]));
    assert_eq!(reply["cursor_start"], 15);
    assert_eq!(reply["cursor_end"], 18);
    let past_the_end = json!({"code": "zeb", "cursor_pos": 99});
    let reply = frontend.request("complete_request", past_the_end).content;
    assert_eq!(
        (&reply["cursor_start"], &reply["cursor_end"]),
        (&json!(0), &json!(3))
    );
}

#[test]
fn variables_and_items_of_earlier_cells_are_completed_with_their_types() {
    let mut frontend = alone();
    frontend.execute(POINT).ok();
    let reply = complete(&mut frontend, "zeb|");
    assert_eq!(reply["matches"], json!(["zebra_point", "zebra_of"]));
    let instance = |ty: &str| ("instance".to_owned(), ty.to_owned());
    assert_eq!(described(&reply, "zebra_point"), instance("Point"));
    let function = "fn zebra_of(count: usize) -> Vec<String>".to_owned();
    assert_eq!(
        described(&reply, "zebra_of"),
        ("function".to_owned(), function)
    );
    let reply = complete(&mut frontend, "zebra_point.|");
    assert_eq!(reply["matches"], json!(["x", "y", "moved"]));
    assert_eq!(
        described(&reply, "x"),
        ("property".to_owned(), "i32".to_owned())
    );
    assert_eq!(
        matches(&mut frontend, "zebra_point.moved(1).mo|"),
        ["moved"]
    );
    assert_eq!(matches(&mut frontend, "Point::or|"), ["origin"]);
    assert_eq!(
        matches(&mut frontend, "let p = &Point::origin();\np.mo|"),
        ["moved"]
    );
}

#[test]
fn a_half_typed_cell_has_its_own_names() {
    let mut frontend = alone();
    let cell =
        "fn zebra_one(first: u8) {}\nlet zebra_two = 1;\nif true {\n    let zebra_three = zeb|";
    let mut found = matches(&mut frontend, cell);
    found.sort();
    assert_eq!(found, ["zebra_one", "zebra_two"]);
    assert_eq!(matches(&mut frontend, "// zeb|"), [""; 0]);
    assert_eq!(matches(&mut frontend, "let zeb|"), [""; 0]);
    assert_eq!(matches(&mut frontend, "let zebra = 1; \"zeb|\""), [""; 0]);
    let method = "struct A { zebra: u8 }\nimpl A { fn f(&self) { self.zeb| } }";
    assert_eq!(matches(&mut frontend, method), ["zebra"]);
}

#[test]
fn keywords_macros_and_the_prelude_are_known() {
    let mut frontend = alone();
    let reply = complete(&mut frontend, "prin|");
    assert_eq!(reply["matches"], json!(["print!", "println!"]));
    assert_eq!(described(&reply, "println!").0, "function");
    assert_eq!(
        described(&complete(&mut frontend, "whi|"), "while").0,
        "keyword"
    );
    assert_eq!(
        described(&complete(&mut frontend, "Strin|"), "String").0,
        "class"
    );
    assert_eq!(
        described(&complete(&mut frontend, "use cellb|"), "cellbeat").0,
        "module"
    );
}

#[test]
fn the_library_is_known_with_its_methods_and_documentation() {
    let mut frontend = alone();
    until(&mut frontend, "use cellbeat::prelude::Togg|", "Toggle");
    let imported = frontend.execute("use cellbeat::prelude::*; let toggle = Toggle::new(\"On\");");
    imported.ok();
    let reply = complete(&mut frontend, "random_in|");
    assert_eq!(reply["matches"], json!(["random_integers"]));
    let reply = complete(&mut frontend, "toggle.val|");
    let signature = "pub fn value(&self, value: bool) -> Self".to_owned();
    assert_eq!(
        described(&reply, "value"),
        ("function".to_owned(), signature)
    );
    assert!(matches(&mut frontend, "toggle.|").contains(&"disabled".to_owned()));
    let chained = "let t = FloatSlider::new(\"a\").start(1.0);\nt.st|";
    assert_eq!(
        matches(&mut frontend, chained),
        ["start", "step", "styles", "stylesheets"]
    );
    let help = inspect(&mut frontend, "toggle.val|ue(true)", 0);
    let text = "pub fn value(&self, value: bool) -> Self\n\nWhether it is pressed.";
    assert_eq!(help["data"]["text/plain"], text);
    let styled = complete(&mut frontend, "figure().line(\"x\", \"y\").line_w|");
    let signature = "pub fn line_width(&self, value: impl Into<Value>) -> Self".to_owned();
    assert_eq!(
        described(&styled, "line_width"),
        ("function".to_owned(), signature)
    );
    // The widget and the layout, not the models of the same names.
    for (code, docs) in [
        ("Tog|gle::new(\"On\")", "Parameters: `value`"),
        ("But|ton::new(\"Go\")", "Parameters: `clicks`"),
        ("Colu|mn::new(items![])", "below"),
        ("models::Tog|gle::new()", "Bokeh's `Toggle`"),
    ] {
        let help = inspect(&mut frontend, code, 0);
        let text = help["data"]["text/plain"].as_str().unwrap();
        assert!(text.contains(docs), "{code}: {text}");
    }
    let property = inspect(
        &mut frontend,
        "models::Slider::new().bar_co|lor(\"red\")",
        0,
    );
    let text = property["data"]["text/plain"].as_str().unwrap();
    assert!(text.contains("https://docs.bokeh.org"), "{text}");
    let internal = |name: &String| name.starts_with("__") || name.starts_with("evcxr_");
    assert!(!matches(&mut frontend, "toggle.|").iter().any(internal));
}

#[test]
fn methods_of_std_are_those_of_the_documentation_that_is_installed() {
    let sysroot = std::process::Command::new("rustc")
        .args(["--print", "sysroot"])
        .output()
        .unwrap();
    let sysroot = String::from_utf8(sysroot.stdout).unwrap();
    let pages = std::path::Path::new(sysroot.trim()).join("share/doc/rust/html/std");
    let mut frontend = alone();
    frontend.execute("let words = vec![String::new()];").ok();
    let found = matches(&mut frontend, "words.pu|").contains(&"push".to_owned());
    assert_eq!(found, pages.join("all.html").is_file());
    if found {
        let help = inspect(&mut frontend, "words.pus|h(2)", 0);
        let text =
            "pub fn push(&mut self, value: T)\n\nAppends an element to the back of a collection.";
        assert_eq!(help["data"]["text/plain"], text);
        assert!(matches(&mut frontend, "words.iter().ma|").contains(&"map".to_owned()));
    }
}

/// The index of the library is made at the first question, which may be answered without it.
#[track_caller]
pub fn until(frontend: &mut Frontend, code: &str, wanted: &str) {
    let deadline = std::time::Instant::now() + Duration::from_secs(120);
    loop {
        let found = matches(frontend, code);
        if found.iter().any(|found| found == wanted) {
            return;
        }
        assert!(
            std::time::Instant::now() < deadline,
            "no {wanted} among {found:?}"
        );
    }
}

#[test]
fn inspection_tells_signature_documentation_and_source() {
    let mut frontend = alone();
    frontend.execute(POINT).ok();
    let brief = inspect(&mut frontend, "zebra_of(|", 0);
    assert_eq!(brief["found"], true);
    let signature = "fn zebra_of(count: usize) -> Vec<String>";
    assert_eq!(brief["data"]["text/plain"], signature);
    let html = brief["data"]["text/html"].as_str().unwrap();
    assert!(
        html.contains(
            "<code class=\"language-rust\">fn zebra_of(count: usize) -&gt; Vec&lt;String&gt;"
        ),
        "{html}"
    );
    let whole = inspect(&mut frontend, "zebra|_of(2)", 1);
    let source = format!("{signature}\n\n{signature} {{ vec![String::new(); count] }}");
    assert_eq!(whole["data"]["text/plain"], source);
    let variable = inspect(&mut frontend, "zebra_po|int", 0);
    assert_eq!(
        variable["data"]["text/plain"],
        "let zebra_point: Point\n\nA place."
    );
    let method = inspect(&mut frontend, "Point::orig|in()", 0);
    assert_eq!(
        method["data"]["text/plain"],
        "fn origin() -> Point\n\nAt zero."
    );
    let nothing = inspect(&mut frontend, "no_such_name|", 0);
    assert_eq!(
        nothing,
        json!({"status": "ok", "found": false, "data": {}, "metadata": {}})
    );
}

#[test]
fn commands_and_their_arguments_are_completed_and_explained() {
    let mut frontend = alone();
    frontend.execute("let zebra = 1.5;").ok();
    let reply = complete(&mut frontend, ":he|");
    assert_eq!(reply["matches"], json!([":help"]));
    assert_eq!(reply["cursor_start"], 0);
    assert!(matches(&mut frontend, ":dep ser|").contains(&"serde".to_owned()));
    assert_eq!(matches(&mut frontend, ":type |"), ["zebra"]);
    assert_eq!(
        inspect(&mut frontend, ":var|s", 0)["data"]["text/plain"],
        ":vars\n\nthe variables and their types"
    );
}

/// Asks for help while this cell, which does not end by itself, compiles or runs.
#[track_caller]
fn helps_during(code: &str) {
    let mut frontend = alone();
    frontend.execute("let zebra = 1;").ok();
    let request = json!({"code": code});
    let cell = frontend.send_shell("execute_request", json!({}), request, vec![]);
    frontend.wait_for(|m| m.msg_type == "execute_input" && m.content["execution_count"] == 2);
    assert_eq!(matches(&mut frontend, "zeb|"), ["zebra"]);
    assert_eq!(
        inspect(&mut frontend, "zebra|", 0)["data"]["text/plain"],
        "let zebra: i32"
    );
    frontend.control_request("interrupt_request", json!({}));
    assert_eq!(frontend.finish(&cell).reply["status"], "error");
}

#[test]
fn a_busy_cell_does_not_delay_help() {
    helps_during("loop { std::thread::sleep(std::time::Duration::from_millis(1)); }");
}

#[test]
fn a_compile_does_not_delay_help() {
    // Evaluated by the compiler, until that is interrupted.
    helps_during("#[allow(long_running_const_eval)]\nconst ENDLESS: () = loop {};\nENDLESS");
}

#[test]
fn an_open_block_asks_for_its_indent() {
    let mut frontend = alone();
    let mut indent = |code: &str| {
        let reply = frontend
            .request("is_complete_request", json!({"code": code}))
            .content;
        assert_eq!(reply["status"], "incomplete");
        reply["indent"].as_str().unwrap().to_owned()
    };
    assert_eq!(indent("fn f() {"), "    ");
    assert_eq!(indent("fn f() {\n    if true {"), "        ");
    assert_eq!(indent("fn f() {\n    if true {\n    }"), "    ");
    assert_eq!(indent("let x ="), "");
}

#[test]
fn doctor_says_how_to_get_rust_analyzer() {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_cellbeat"));
    let output = command
        .arg("doctor")
        .env("RUST_ANALYZER", "")
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let line = text.lines().find(|line| line.contains("rust-analyzer "));
    let line = line.unwrap_or_else(|| panic!("{text}"));
    assert!(line.starts_with('-'), "{line}");
    assert!(
        line.ends_with("`rustup component add rust-analyzer rust-src`"),
        "{line}"
    );
}
