//! Periodic callbacks through the whole kernel. Their rules have tests of their own in the
//! library; here it is what the frontend sees of them.

use serde_json::json;

use crate::frontend::Frontend;

const PRELUDE: &str = "use cellbeat::prelude::*;";

#[test]
fn what_a_callback_prints_belongs_to_the_cell_that_made_it() {
    let mut frontend = Frontend::start();
    frontend.leave_the_rest();
    frontend.execute(PRELUDE).ok();
    let maker = frontend.execute(
        "let cb = state.add_periodic_callback(|| { println!(\"tick\"); eprintln!(\"tock\"); }, ms(50));",
    );
    let maker = maker.ok().outputs[0].parent["msg_id"].clone();
    // A later cell runs beside it, and prints too.
    let code = "for _ in 0..20 { println!(\"mine\"); std::thread::sleep(ms(20)); }";
    let cell = frontend.execute(code);
    assert_eq!(cell.ok().stream("stdout"), "mine\n".repeat(20));
    for (name, text) in [("stdout", "tick\n"), ("stderr", "tock\n")] {
        let tick = frontend.wait_for(|m| m.msg_type == "stream" && m.content["name"] == name);
        // Ticks that come close together are one message.
        let ticks = tick.content["text"].as_str().unwrap();
        assert!(
            ticks.split_inclusive('\n').all(|tick| tick == text),
            "{ticks}"
        );
        assert_eq!(tick.parent["msg_id"], maker);
    }
}

#[test]
fn a_panic_in_a_callback_is_told_once_under_its_cell_and_then_folded() {
    let mut frontend = Frontend::start();
    frontend.leave_the_rest();
    frontend.execute(PRELUDE).ok();
    let maker = frontend
        .execute("let cb = state.add_periodic_callback(|| panic!(\"broken tick\"), ms(20));");
    let id = maker.ok().outputs[0].parent["msg_id"].clone();
    let told = &frontend.outputs_of(&maker, "display_data", 1)[0];
    assert_eq!(told.parent["msg_id"], id);
    let text = told.content["data"]["text/plain"].as_str().unwrap();
    assert!(
        text.contains("broken tick") && text.contains("In[2]:1"),
        "{text}"
    );
    let display_id = told.content["transient"]["display_id"].clone();
    let folded = &frontend.outputs_of(&maker, "update_display_data", 1)[0];
    assert_eq!(folded.content["transient"]["display_id"], display_id);
    let text = folded.content["data"]["text/plain"].as_str().unwrap();
    assert!(text.contains("(×"), "{text}");
    let cell = frontend.execute("std::thread::sleep(ms(200)); cb.running()");
    assert_eq!(cell.result(), "true");
    assert!(cell.of_type("display_data").next().is_none());
}

#[test]
fn running_a_cell_again_replaces_its_callbacks() {
    let mut frontend = Frontend::start();
    frontend.execute(PRELUDE).ok();
    let make = "let cb = state.add_periodic_callback(|| {}, ms(20));";
    frontend.execute_cell("cell-1", make).ok();
    frontend.execute_cell("cell-2", make).ok();
    let count = "state.periodic_callbacks().iter().filter(|cb| cb.running()).count()";
    assert_eq!(frontend.execute(count).result(), "2");
    frontend.execute_cell("cell-1", make).ok();
    assert_eq!(frontend.execute(count).result(), "2");
}

#[test]
fn an_interrupt_between_cells_stops_every_callback_and_keeps_variables() {
    let mut frontend = Frontend::start();
    frontend.execute(PRELUDE).ok();
    frontend
        .execute("let cb = state.add_periodic_callback(|| {}, ms(20)); let kept = 3;")
        .ok();
    assert_eq!(frontend.execute("cb.running()").result(), "true");
    frontend.control_request("interrupt_request", json!({}));
    let stopped = "while cb.running() { std::thread::sleep(ms(5)); } kept";
    assert_eq!(frontend.execute(stopped).result(), "3");
}

#[test]
fn a_running_cell_can_see_that_it_was_interrupted() {
    let mut frontend = Frontend::start();
    frontend.execute(PRELUDE).ok();
    frontend
        .execute("let cb = state.add_periodic_callback(|| {}, ms(20)); let kept = 3;")
        .ok();
    let code = "println!(\"in it\"); while !cellbeat::interrupted() { std::thread::sleep(ms(5)); } \"stopped\"";
    let id = frontend.send_shell("execute_request", json!({}), json!({"code": code}), vec![]);
    frontend.wait_for(|m| m.content["text"] == "in it\n");
    frontend.control_request("interrupt_request", json!({}));
    assert_eq!(frontend.finish(&id).result(), "\"stopped\"");
    assert_eq!(
        frontend.execute("(kept, cb.running())").result(),
        "(3, true)"
    );
}

#[test]
fn ticks_go_on_while_a_cell_computes() {
    let mut frontend = Frontend::start();
    frontend.execute(PRELUDE).ok();
    frontend
        .execute("let cb = state.add_periodic_callback(|| {}, ms(10));")
        .ok();
    let cell = frontend.execute(
        "let before = cb.counter();\n\
         let until = std::time::Instant::now() + ms(1000);\n\
         let mut n = 0u64;\n\
         while std::time::Instant::now() < until { n = std::hint::black_box(n + 1); }\n\
         cb.counter() - before > 10",
    );
    assert_eq!(cell.result(), "true");
}

#[test]
fn with_no_view_nothing_is_sent() {
    let mut frontend = Frontend::start();
    frontend.execute(PRELUDE).ok();
    frontend
        .execute("let source = ColumnDataSource::new([(\"y\", range(0..3))]);")
        .ok();
    frontend.execute(
        "let cb = { let source = source.clone(); \
         state.add_periodic_callback(move || source.update(\"y\", random_integers(0..9, 3)), ms(10)) };",
    ).ok();
    frontend
        .execute("while cb.counter() < 20 { std::thread::sleep(ms(5)); }")
        .ok();
    let sent = frontend.try_wait_for(std::time::Duration::ZERO, |m| {
        m.msg_type.starts_with("comm")
    });
    assert!(sent.is_none(), "{sent:?}");
}
