use serde_json::json;

use crate::frontend::{Executed, Frontend};

#[test]
fn variables_items_and_moves_are_kept_over_cells() {
    let mut frontend = Frontend::start();
    frontend
        .execute("let mut words = vec![\"a\".to_string()];")
        .ok();
    frontend
        .execute("fn shout(word: &str) -> String { word.to_uppercase() }")
        .ok();
    frontend.execute("words.push(shout(\"b\"));").ok();
    assert_eq!(frontend.execute("words").result(), "[\"a\", \"B\"]");
    frontend.execute("drop(words);").ok();
    assert!(frontend.execute("words").error().contains("words"));
}

#[test]
fn a_cell_that_is_edited_and_run_again_replaces_what_it_had_defined() {
    let mut frontend = Frontend::start();
    frontend
        .execute_cell("type", "struct Cfg { width: u32 }")
        .ok();
    frontend
        .execute_cell("impl", "impl Cfg { fn area(&self) -> u32 { self.width } }")
        .ok();
    let edited = frontend.execute_cell("type", "struct Cfg { w: u32 }");
    let note = edited.ok().of_type("display_data").next().unwrap();
    let note = note.content["data"]["text/plain"].as_str().unwrap();
    assert!(
        note.starts_with("`Cfg::area` of In[2] no longer compiles"),
        "{note}"
    );
    let used = frontend.execute("Cfg { w: 2 }.area()");
    assert_eq!(used.error(), "no field `width` on type `&Cfg`");
    frontend
        .execute_cell("impl", "impl Cfg { fn size(&self) -> u32 { self.w } }")
        .ok();
    assert_eq!(frontend.execute("Cfg { w: 2 }.size()").result(), "2");
    assert_eq!(
        frontend.execute("Cfg { w: 2 }.area()").reply["ename"],
        "E0599"
    );
}

#[test]
fn a_unit_value_shows_nothing() {
    let mut frontend = Frontend::start();
    assert_eq!(frontend.execute("()").ok().kinds(), ["execute_input"]);
}

#[test]
fn a_compile_error_has_rustcs_text_at_the_users_own_line() {
    let mut frontend = Frontend::start();
    let cell = frontend.execute("let a = 1;\nlet b: String = a;");
    assert_eq!(cell.reply["ename"], "E0308");
    assert_eq!(cell.error(), "mismatched types");
    let traceback = cell.reply["traceback"][0].as_str().unwrap();
    assert!(traceback.contains("In[1]:2:17"), "{traceback}");
    assert_eq!(cell.kinds(), ["execute_input", "error"]);
    assert!(frontend.execute("a").error().contains("`a`"));
}

#[test]
fn a_panic_is_an_error_with_its_place_and_keeps_variables() {
    let mut frontend = Frontend::start();
    frontend.execute("let mut seen = vec![1];").ok();
    let cell = frontend.execute("seen.push(2);\npanic!(\"too {}\", \"bad\");");
    assert_eq!(cell.error(), "too bad");
    assert_eq!(cell.reply["ename"], "Panic");
    let traceback = cell.reply["traceback"].to_string();
    assert!(traceback.contains("In[2]:2:1"), "{traceback}");
    assert_eq!(cell.kinds(), ["execute_input", "error"]);
    assert_eq!(frontend.execute("seen").result(), "[1, 2]");
}

#[test]
fn an_error_of_the_question_mark_is_shown() {
    let mut frontend = Frontend::start();
    let cell = frontend.execute("\"x\".parse::<i32>()?;");
    assert!(cell.error().contains("InvalidDigit"));
}

#[test]
fn output_is_shown_while_the_cell_runs_and_before_the_reply() {
    let mut frontend = Frontend::start();
    frontend.execute("1").ok();
    let directory = tempfile::tempdir().unwrap();
    let go_on = directory.path().join("go_on");
    let code = format!(
        "use std::io::Write;\nprint!(\"no newline\"); std::io::stdout().flush()?;\n\
         while !std::path::Path::new({go_on:?}).exists() {{ std::thread::sleep(std::time::Duration::from_millis(1)); }}\n\
         print!(\" end\");"
    );
    let id = frontend.send_code(None, &code);
    let early = frontend.wait_for(|m| m.msg_type == "stream" && m.parent["msg_id"] == *id);
    assert_eq!(early.content["text"], "no newline");
    std::fs::write(&go_on, "").unwrap();
    let cell = frontend.finish(&id);
    assert_eq!(cell.ok().stream("stdout"), " end");
}

#[test]
fn all_that_a_cell_prints_arrives_in_order() {
    let mut frontend = Frontend::start();
    let cell = frontend.execute("for i in 0..20_000 { println!(\"line {i}\"); }");
    let expected: String = (0..20_000).map(|i| format!("line {i}\n")).collect();
    assert_eq!(cell.ok().stream("stdout"), expected);
}

#[test]
fn evcxr_content_blocks_become_display_data() {
    let mut frontend = Frontend::start();
    let cell = frontend.execute(
        "println!(\"before\");\n\
         println!(\"EVCXR_BEGIN_CONTENT text/html\\n<b>bold</b>\\nEVCXR_END_CONTENT\");\n\
         println!(\"after\");",
    );
    assert_eq!(
        cell.ok().kinds(),
        ["execute_input", "stream", "display_data", "stream"]
    );
    let shown = cell.of_type("display_data").next().unwrap();
    assert_eq!(shown.content["data"]["text/html"], "<b>bold</b>");
}

/// As plotly 0.14 shows a plot: by a method that prints blocks of several types.
const PLOTTING: &str = r##"
pub struct Plot(pub Vec<f64>);
impl Plot {
    pub fn to_json(&self) -> String {
        format!(r#"{{"data":[{{"type":"scatter","y":{:?}}}],"layout":{{"height":525}}}}"#, self.0)
    }
    pub fn lab_display(&self) {
        println!("EVCXR_BEGIN_CONTENT application/vnd.plotly.v1+json\n{}\nEVCXR_END_CONTENT", self.to_json());
        println!("EVCXR_BEGIN_CONTENT image/png\niVBORw0KGgo=\nEVCXR_END_CONTENT");
    }
    pub fn evcxr_display(&self) {
        self.lab_display();
    }
}
"##;

#[test]
fn a_notebook_of_plotlys_shows_its_plot() {
    let folder = tempfile::tempdir().unwrap();
    let file = |path: &str, text: &str| std::fs::write(folder.path().join(path), text).unwrap();
    std::fs::create_dir(folder.path().join("src")).unwrap();
    file(
        "Cargo.toml",
        "[package]\nname = \"plotting\"\nversion = \"0.14.0\"\nedition = \"2021\"\n",
    );
    file("src/lib.rs", PLOTTING);
    let mut frontend = Frontend::start();
    let dep = format!(":dep plotting = {{ path = {:?} }}", folder.path());
    frontend.execute(&dep).ok();
    frontend.execute("extern crate plotting;").ok();
    frontend.execute("use plotting::{Plot};").ok();
    let cell = frontend.execute(
        "let y0 = [1.0, 2.0].iter().map(|v| *v * 2.).collect();\nlet plot = Plot(y0);\nplot.lab_display();\n\
         format!(\"EVCXR_BEGIN_CONTENT application/vnd.plotly.v1+json\\n{}\\nEVCXR_END_CONTENT\", plot.to_json().len())",
    );
    let plot = json!({
        "application/vnd.plotly.v1+json": {"data": [{"type": "scatter", "y": [2.0, 4.0]}], "layout": {"height": 525}},
        "image/png": "iVBORw0KGgo=",
    });
    assert_eq!(
        cell.ok().kinds(),
        ["execute_input", "display_data", "execute_result"]
    );
    let shown =
        |cell: &Executed| cell.of_type("display_data").next().unwrap().content["data"].clone();
    assert_eq!(shown(&cell), plot);
    // Text is text, whatever it says.
    assert_eq!(
        cell.result(),
        r#""EVCXR_BEGIN_CONTENT application/vnd.plotly.v1+json\n68\nEVCXR_END_CONTENT""#
    );
    let cell = frontend.execute("plot");
    assert_eq!(cell.ok().kinds(), ["execute_input", "display_data"]);
    assert_eq!(shown(&cell), plot);
}

#[test]
fn evcxr_display_of_the_users_type_is_used() {
    let mut frontend = Frontend::start();
    let code = "struct Bold(&'static str);\nimpl Bold {\n    fn evcxr_display(&self) {\n        \
                println!(\"EVCXR_BEGIN_CONTENT text/html\\n<b>{}</b>\\nEVCXR_END_CONTENT\", self.0);\n    \
                }\n}\nBold(\"x\")";
    let cell = frontend.execute(code);
    let shown = cell.ok().of_type("display_data").next().expect("a display");
    assert_eq!(shown.content["data"]["text/html"], "<b>x</b>");
}

#[test]
fn the_variables_are_listed_with_their_types() {
    let mut frontend = Frontend::start();
    frontend.execute("let numbers = vec![1u8, 2];").ok();
    let cell = frontend.execute(":vars");
    let shown = cell.ok().of_type("display_data").next().expect("a table");
    let text = shown.content["data"]["text/plain"].as_str().unwrap();
    assert!(
        text.contains("numbers") && text.contains("Vec<u8>"),
        "{text}"
    );
}

#[test]
fn clear_and_restart_end_the_variables() {
    let mut frontend = Frontend::start();
    for command in [":clear", ":restart"] {
        frontend.execute("let x = 1;").ok();
        frontend.execute(command).ok();
        assert!(frontend.execute("x").error().contains("`x`"), "{command}");
    }
}

#[test]
fn a_panic_that_the_cell_catches_is_printed_like_any_other() {
    let mut frontend = Frontend::start();
    let cell = frontend.execute("std::panic::catch_unwind(|| panic!(\"caught\")).is_err()");
    assert_eq!(cell.result(), "true");
    assert!(cell.stream("stderr").contains("caught"));
    let cell = frontend.execute("std::thread::spawn(|| panic!(\"aside\")).join().is_err()");
    assert_eq!(cell.result(), "true");
    assert!(cell.stream("stderr").contains("aside"));
}

#[test]
fn a_question_mark_before_a_name_pages_what_it_is() {
    let mut frontend = Frontend::start();
    frontend
        .execute("let mut speeds = vec![1u8];\n/// Faster.\nfn faster(by: u8) -> u8 { by + 1 }")
        .ok();
    let mut page = |code: &str| {
        let cell = frontend.execute(code);
        assert_eq!(cell.ok().kinds(), ["execute_input"], "{code}");
        assert_eq!(cell.reply["payload"].as_array().unwrap().len(), 1, "{code}");
        let page = cell.reply["payload"][0].clone();
        assert_eq!(
            (&page["source"], &page["start"]),
            (&json!("page"), &json!(0))
        );
        page["data"]["text/plain"].as_str().unwrap().to_owned()
    };
    assert_eq!(page("?speeds"), "let speeds: Vec<u8>");
    assert_eq!(page("?faster"), "fn faster(by: u8) -> u8\n\nFaster.");
    assert_eq!(
        page("??faster"),
        "fn faster(by: u8) -> u8\n\nFaster.\n\n/// Faster.\nfn faster(by: u8) -> u8 { by + 1 }"
    );
    assert_eq!(page("?while"), "while\n\nA keyword of Rust.");
    assert!(page("?:vars").starts_with(":vars"));
    assert!(page("?").contains(":restart"));
    let unknown = frontend.execute("?slower");
    assert_eq!(unknown.ok().reply["payload"], json!([]));
    assert_eq!(unknown.kinds(), ["execute_input", "display_data"]);
}

#[test]
fn a_line_of_the_shells_streams_what_it_prints_in_its_place() {
    let mut frontend = Frontend::start();
    let cell = frontend.execute("println!(\"a\");\n!echo b\nprintln!(\"c\");\n!echo d");
    assert_eq!(cell.ok().stream("stdout"), "a\nb\nc\nd\n");
    let cell = frontend.execute("!echo e; exit 4\nprintln!(\"f\");");
    assert_eq!(cell.stream("stdout"), "e\n");
    assert_eq!(cell.error(), "`echo e; exit 4` failed: exit status: 4");
    let flag = frontend.execute("let flag = true;\n!flag");
    assert_eq!(flag.result(), "false");
}

#[test]
fn a_command_between_statements_has_its_turn_there() {
    let mut frontend = Frontend::start();
    let cell = frontend.execute("println!(\"a\");\nlet z = 1;\n:type z\nprintln!(\"b\");\nz + 1");
    assert_eq!(
        cell.kinds(),
        [
            "execute_input",
            "stream",
            "display_data",
            "stream",
            "execute_result"
        ]
    );
    assert_eq!(cell.result(), "2");
    let cell = frontend.execute("let y = 1;\npanic!(\"no\");\n:type y\ny");
    assert_eq!(cell.kinds(), ["execute_input", "error"]);
}
