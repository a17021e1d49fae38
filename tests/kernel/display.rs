//! What cells show by the library: forms of an object, and displays that change.

use serde_json::{Value, json};

use crate::frontend::{Executed, Frontend};

/// The data of all that a cell displayed, in order.
#[track_caller]
fn shown(cell: &Executed) -> Vec<Value> {
    let displays = cell.ok().of_type("display_data");
    displays.map(|d| d.content["data"].clone()).collect()
}

#[test]
fn each_object_is_shown_when_it_is_made_in_its_forms() {
    let mut frontend = Frontend::start();
    frontend.execute("use cellbeat::prelude::*;").ok();
    let cell = frontend.execute(
        "display(HTML(\"<b>1</b>\"));
println!(\"between\");
display(debug(&[1, 2]));
display(PNG(b\"\\x89PNG\\r\\n\\x1a\\n\").width(30));
display(JSON(cellbeat::json::json!({\"a\": [1, null]})).expanded(true));
MimeBundle::new().with(\"text/latex\", \"$$x$$\").with(\"text/plain\", \"x\")",
    );
    let kinds = [
        "execute_input",
        "display_data",
        "stream",
        "display_data",
        "display_data",
        "display_data",
        "execute_result",
    ];
    assert_eq!(cell.kinds(), kinds);
    let [html, debug, png, tree] = &shown(&cell)[..] else {
        panic!("four displays: {cell:#?}");
    };
    assert_eq!(html["text/html"], "<b>1</b>");
    assert_eq!(*debug, json!({"text/plain": "[1, 2]"}));
    assert_eq!(png["image/png"], "iVBORw0KGgo=");
    assert_eq!(tree["application/json"], json!({"a": [1, null]}));
    let metadata: Vec<_> = cell
        .of_type("display_data")
        .map(|display| display.content["metadata"].clone())
        .collect();
    assert_eq!(metadata[2], json!({"image/png": {"width": 30}}));
    assert_eq!(metadata[3], json!({"application/json": {"expanded": true}}));
    let result = cell.of_type("execute_result").next().unwrap();
    let forms = json!({"text/latex": "$$x$$", "text/plain": "x"});
    assert_eq!(result.content["data"], forms);
}

#[test]
fn a_type_of_ones_own_is_displayed_by_its_bundle() {
    let mut frontend = Frontend::start();
    let definitions = "use cellbeat::prelude::*;
#[derive(Clone, Debug)]
struct Degrees(f64);
impl Displayable for Degrees {
    fn mime_bundle(&self) -> MimeBundle {
        MimeBundle::new().with(\"text/html\", format!(\"<b>{}</b> °C\", self.0))
    }
}
struct Hidden;
impl Displayable for Hidden {
    fn mime_bundle(&self) -> MimeBundle {
        MimeBundle::new().with(\"text/plain\", \"hidden\")
    }
}";
    frontend.execute(definitions).ok();
    let cell = frontend.execute("let d = Degrees(1.5);\ndisplay(&d);\ndisplay(Hidden);\nd");
    assert_eq!(shown(&cell)[0]["text/html"], "<b>1.5</b> °C");
    assert_eq!(shown(&cell)[1]["text/plain"], "hidden");
    // It has a `Debug` form too, which is not what is shown.
    for code in ["d", "&d", "d.clone()"] {
        let cell = frontend.execute(code);
        let result = cell
            .ok()
            .of_type("execute_result")
            .next()
            .expect("a result");
        assert_eq!(
            result.content["data"]["text/html"], "<b>1.5</b> °C",
            "{code}"
        );
    }
    assert_eq!(frontend.execute("Hidden").result(), "hidden");
    assert_eq!(frontend.execute("d.0").result(), "1.5");
    let error = frontend.execute("struct Nothing;\ndisplay(&Nothing);");
    assert!(
        error.error().contains("does not say how it is displayed"),
        "{error:#?}"
    );
}

#[test]
fn a_display_is_updated_from_callbacks_until_its_cell_is_run_again() {
    let mut frontend = Frontend::start();
    frontend.leave_the_rest();
    frontend.execute("use cellbeat::prelude::*;").ok();
    let code = "let clock = display_with_id(\"tick 0\");\nlet handle = clock.clone();
let mut tick = 0;
let cb = state.add_periodic_callback(move || { tick += 1; clock.update(format!(\"tick {tick}\")) }, ms(1)).count(2);";
    let cell = frontend.execute_cell("clock", code);
    let display = cell.ok().of_type("display_data").next().unwrap();
    let id = display.content["transient"]["display_id"].clone();
    let updates = frontend.outputs_of(&cell, "update_display_data", 2);
    for (update, text) in updates.iter().zip(["tick 1", "tick 2"]) {
        assert_eq!(update.content["transient"]["display_id"], id);
        assert_eq!(update.content["data"], json!({"text/plain": text}));
    }
    frontend.execute("let first = handle.clone();").ok();
    frontend.execute_cell("clock", code).ok();
    let cell = frontend.execute("first.update(HTML(\"late\"));");
    let id = id.as_str().unwrap();
    assert!(
        cell.error().contains(id) && cell.error().contains("was run again"),
        "{cell:#?}"
    );
}

#[test]
fn what_cannot_be_shown_is_an_error_that_names_it() {
    let mut frontend = Frontend::start();
    frontend.execute("use cellbeat::prelude::*;").ok();
    for (code, part) in [
        (
            "display(MimeBundle::new().with(\"html\", \"x\"))",
            "\"html\" is not a MIME type",
        ),
        (
            "display(HTML([b'<', 0xff]))",
            "text/html is text, and these 2 bytes are not UTF-8",
        ),
        ("SVG(vec![0xff])", "image/svg+xml is text"),
        (
            "display(PNG(vec![1, 2]))",
            "these bytes are not a valid image/png: they begin with 01 02",
        ),
        ("HTML::try_new(vec![0xff])?", "text/html is text"),
    ] {
        let cell = frontend.execute(code);
        assert!(cell.error().contains(part), "{code}: {}", cell.error());
    }
}

#[test]
fn a_trigger_that_no_view_can_show_refreshes_the_saved_form_by_the_end_of_the_cell() {
    let mut frontend = Frontend::start();
    frontend.execute("use cellbeat::prelude::*;").ok();
    let cell = frontend.execute("let pane = pane::html(\"first\"); pane");
    let result = cell.ok().of_type("execute_result").next().unwrap();
    let id = result.content["transient"]["display_id"].clone();
    assert!(id.is_string());
    let cell = frontend.execute(
        "for n in 0..100 { pane.set_object(format!(\"state {n}\")); pane.param().trigger(\"object\"); }",
    );
    let updates: Vec<_> = cell.ok().of_type("update_display_data").collect();
    assert!((1..=2).contains(&updates.len()), "{}", updates.len());
    let last = &updates.last().unwrap().content;
    assert_eq!(last["transient"]["display_id"], id);
    let html = last["data"]["text/html"].as_str().unwrap();
    assert!(html.contains("state 99"), "{html}");
}

#[test]
fn prints_and_displays_keep_their_order() {
    let mut frontend = Frontend::start();
    frontend.execute("use cellbeat::prelude::*;").ok();
    let code = "for n in 0..100 { print!(\"{n} \"); display(debug(&n)); }\nprintln!(\"end\");";
    let cell = frontend.execute(code);
    let mut shown = Vec::new();
    for output in &cell.ok().outputs {
        match output.msg_type.as_str() {
            "stream" => shown.extend(output.content["text"].as_str().map(str::to_owned)),
            "display_data" => shown.extend(
                output.content["data"]["text/plain"]
                    .as_str()
                    .map(|n| format!("({n})")),
            ),
            _ => {}
        }
    }
    let expected: String = (0..100).map(|n| format!("{n} ({n})")).collect();
    assert_eq!(shown.concat(), expected + "end\n");
}

#[test]
fn what_is_printed_after_an_output_was_cleared_stays() {
    let mut frontend = Frontend::start();
    frontend.execute("use cellbeat::prelude::*;").ok();
    let code = "for n in 0..100 { println!(\"{n}\"); clear_output(true); }\nprintln!(\"end\");";
    let cell = frontend.execute(code);
    let mut shown = String::new();
    for output in &cell.ok().outputs {
        match output.msg_type.as_str() {
            "stream" => shown += output.content["text"].as_str().unwrap(),
            "clear_output" => shown += "clear ",
            _ => {}
        }
    }
    let expected: String = (0..100).map(|n| format!("{n}\nclear ")).collect();
    assert_eq!(shown, expected + "end\n");
}

#[test]
fn the_prelude_leaves_names_to_the_cell() {
    let mut frontend = Frontend::start();
    frontend.execute("use cellbeat::prelude::*;").ok();
    let other = "mod other { macro_rules! json { ($($t:tt)*) => { 42 } } pub(crate) use json; }";
    frontend.execute(other).ok();
    let cell = frontend.execute("use other::json;\njson!({\"a\": 1})");
    assert_eq!(cell.result(), "42");
    let cell =
        frontend.execute("let (input, debug, password) = (1, 2, 3);\ninput + debug + password");
    assert_eq!(cell.result(), "6");
}
