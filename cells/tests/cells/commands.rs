//! The lines that start with a colon.

use crate::common::Notebook;
use std::sync::mpsc;
use std::time::Duration;

#[test]
fn vars_lists_variables_as_text_and_as_a_table() {
    let mut n = Notebook::new();
    n.run("let number = 5; let list: Vec<Option<&'static str>> = vec![];");
    let outcome = n.run(":vars");
    assert_eq!(
        outcome.notes[0].text,
        "list    Vec<Option<&str>>\nnumber  i32"
    );
    let html = outcome.notes[0].html.clone().unwrap();
    assert!(
        html.starts_with("<table>") && html.contains(">Vec&lt;Option&lt;&amp;str&gt;&gt;<"),
        "{html}"
    );
    assert_eq!(n.run(":type number").notes[0].text, "number: i32");
    assert!(n.message(":type nothing").contains("nothing"));
    assert_eq!(
        n.message(":type"),
        "line 1: the name of a variable is missing: `:type x`"
    );
}

#[test]
fn doc_shows_signature_and_documentation() {
    let mut n = Notebook::new();
    n.run("/// A zebra.\nstruct Zebra;\nimpl Zebra {\n    /// Runs.\n    fn run(&self) {}\n}\nlet z = Zebra;");
    let mut doc = |name: &str| {
        let code = format!(":doc {name}");
        let compiled = n.compiler.compile(9, &code, &mut |_| {}).unwrap();
        compiled.page.unwrap().text
    };
    assert_eq!(doc("Zebra"), "struct Zebra;\n\nA zebra.");
    assert_eq!(doc("z"), "let z: Zebra\n\nA zebra.");
    assert_eq!(doc("z.run"), "fn run(&self)\n\nRuns.");
}

#[test]
fn commands_and_code_can_stand_in_one_cell() {
    let mut n = Notebook::new();
    let outcome = n.run(":vars\n// a comment\n:opt 1\nlet x = 1;\nx + 1");
    assert_eq!(outcome.text.as_deref(), Some("2"));
    let errors = n.errors(":opt 0\n\nlet y = unknown;");
    assert_eq!((errors[0].line, errors[0].column), (3, 9));
}

#[test]
fn opt_shows_and_sets_the_level() {
    let mut n = Notebook::new();
    n.run(":opt 2");
    assert_eq!(
        n.run(":opt").notes[0].text,
        "cells are compiled at opt-level 2"
    );
    assert!(
        n.message(":opt fast")
            .contains("expected 0, 1, 2, 3, s or z")
    );
}

#[test]
fn clear_forgets_everything() {
    let mut n = Notebook::new();
    n.run("fn f() -> i32 { 1 } let a = 1;");
    assert_eq!(n.show(":clear\n40 + 2"), "42");
    assert_eq!(n.compiler.items(), [""; 0]);
    assert_eq!(n.errors("a")[0].code, "E0425");
}

#[test]
fn restart_keeps_items_and_loses_variables() {
    let mut n = Notebook::new();
    n.run("fn f() -> i32 { 1 } let a = 1;");
    n.run(":restart");
    assert_eq!(n.variables(), [""; 0]);
    assert_eq!(n.show("f()"), "1");
}

#[test]
fn help_lists_the_commands() {
    let mut n = Notebook::new();
    let help = n.run(":help").notes[0].clone();
    for command in [":dep", ":vars", ":opt", ":clear", ":restart", ":help"] {
        assert!(help.text.contains(command), "{command}");
    }
    assert!(help.html.is_some());
}

#[test]
fn an_unknown_command_names_the_nearest_and_its_line() {
    let mut n = Notebook::new();
    assert_eq!(
        n.message("let x = 1;\n:vasr"),
        "line 2: there is no command `:vasr`. Did you mean `:vars`? `:help` lists all"
    );
    assert_eq!(n.variables(), [""; 0]);
}

#[test]
fn timing_says_how_long_a_cell_took() {
    let mut n = Notebook::new();
    assert_eq!(n.run(":timing").note_texts(), "Timing: true");
    assert!(n.run("1").note_texts().starts_with("compiled in "));
    assert_eq!(n.run(":timing").note_texts(), "Timing: false");
    assert_eq!(n.run("1").notes, []);
}

#[test]
fn explain_explains_the_last_errors() {
    let mut n = Notebook::new();
    n.errors("let x: u8 = \"a\"; let y: u8 = \"b\"; nope();");
    let text = n.run(":explain").note_texts();
    let heads: Vec<&str> = text.lines().filter(|line| line.starts_with("E0")).collect();
    assert_eq!(
        heads,
        [
            "E0308: Expected type did not match the received type.",
            "E0425: An unresolved name was used."
        ]
    );
}

#[test]
fn values_are_shown_by_any_format_of_rusts() {
    let mut n = Notebook::new();
    for (format, value, expected) in [
        ("{:.2}", "1.0 / 3.0", "0.33"),
        ("{:>6}", "\"a\"", "     a"),
        ("{:#06x}", "255", "0x00ff"),
        ("{:02x?}", "[1, 255]", "[01, ff]"),
        ("{:*^5}", "1", "**1**"),
        ("", "\"a\"", "\"a\""),
    ] {
        n.run(&format!(":fmt {format}"));
        assert_eq!(n.show(value), expected, "{format}");
    }
    n.run(":fmt {:b}");
    let error = &n.errors("1.5f64")[0];
    assert_eq!(
        error.message,
        "the last expression is a `f64`, which has no `Binary`, so that it cannot be shown"
    );
    assert_eq!(
        n.message(":fmt {x}"),
        "line 1: `{x}` is not a format of one value, such as {}, {:?}, {:#?} or {:.2}"
    );
}

#[test]
fn the_format_of_errors_is_set_by_evcxrs_names_too_and_shown() {
    let mut n = Notebook::new();
    assert_eq!(n.run(":efmt").note_texts(), "errors are shown by {:?}");
    n.run(":efmt Display");
    assert_eq!(n.run(":efmt").note_texts(), "errors are shown by {}");
    let error = n.try_run("std::env::var(\"NOT_THERE\")?").unwrap();
    assert_eq!(error.message, "environment variable not found");
    n.run(":efmt Debug");
    let error = n.try_run("std::env::var(\"NOT_THERE\")?").unwrap();
    assert_eq!(error.message, "NotPresent");
    assert!(
        n.message(":efmt {:x}")
            .contains("only by {}, {:#}, {:?} or {:#?}")
    );
}

#[test]
fn settings_are_loaded_in_silence_if_that_is_asked_for() {
    let mut n = Notebook::new();
    let folder = crate::common::scratch();
    std::fs::write(
        folder.join("evcxr.toml"),
        "[evcxr]\nprelude = \"const A: u8 = 3;\"",
    )
    .unwrap();
    n.compiler.set_directory(folder.clone());
    let loaded = format!("loaded {}", folder.join("evcxr.toml").display());
    assert_eq!(n.run(":load_config").note_texts(), loaded);
    assert_eq!(n.run(":load_config --quiet").note_texts(), "");
    assert_eq!(n.show("A"), "3");
}

#[test]
fn settings_of_evcxr_that_mean_nothing_here_are_no_errors() {
    let mut n = Notebook::new();
    assert!(
        n.run(":preserve_vars_on_panic 1\nlet a = 1;")
            .note_texts()
            .contains("always survive")
    );
}

#[test]
fn types_shows_types_with_values() {
    let mut n = Notebook::new();
    assert_eq!(n.run(":types").note_texts(), "Types: true");
    assert_eq!(n.show("42"), ": i32 = 42");
    assert_eq!(
        n.show("Some(std::collections::HashMap::from([(1, \"a\".to_string())]))"),
        ": Option<HashMap<i32, String>> = Some({1: \"a\"})"
    );
    assert!(n.try_run("()").unwrap().text.is_none());
    assert_eq!(n.run(":types").note_texts(), "Types: false");
    assert_eq!(n.show("42"), "42");
}

#[test]
fn env_is_for_the_next_process_and_build_env_for_the_compilers() {
    let mut n = Notebook::new();
    let variable = "std::env::var(\"CELLBEAT_TEST\").ok()";
    n.run(":env CELLBEAT_TEST=a b");
    assert_eq!(n.show(variable), "None");
    n.run(":restart");
    assert_eq!(n.show(variable), "Some(\"a b\")");
    n.run(":build_env CELLBEAT_TEST=c");
    assert_eq!(n.show("option_env!(\"CELLBEAT_TEST\")"), "Some(\"c\")");
    assert!(n.message(":env CELLBEAT_TEST").contains("NAME=value"));
}

#[test]
fn the_last_folder_and_the_last_messages_are_there_to_look_at() {
    let mut n = Notebook::new();
    assert_eq!(
        n.run(":last_error_json").note_texts(),
        "rustc reported no error"
    );
    n.errors("let x: u8 = \"a\";");
    assert!(
        n.run(":last_error_json")
            .note_texts()
            .contains("\"code\":\"E0308\"")
    );
    n.run("1 + 1");
    let folder = n.run(":last_compile_dir").note_texts();
    assert!(
        std::path::Path::new(&folder).join("cell.rs").is_file(),
        "{folder}"
    );
}

#[test]
fn a_cancelled_compile_ends_at_once_and_the_next_one_works() {
    let mut n = Notebook::new();
    let canceller = n.compiler.canceller();
    // Const evaluation that would take for ever.
    let slow = "const fn spin() -> u64 { let mut n = 0u64; loop { n = n.wrapping_add(1); if n == u64::MAX { return n } } }\n\
                #[allow(long_running_const_eval)] const X: u64 = spin();\nX";
    let (done, compiled) = mpsc::channel::<()>();
    // Cancelling before the compile has begun has no effect: again until it has ended.
    let stopper = std::thread::spawn(move || {
        while compiled.recv_timeout(Duration::from_millis(20))
            == Err(mpsc::RecvTimeoutError::Timeout)
        {
            canceller.cancel();
        }
    });
    let result = n.try_run(slow);
    drop(done);
    stopper.join().unwrap();
    assert!(
        matches!(
            result,
            Err(crate::common::Failed::Compile(
                cellbeat_cells::Error::Cancelled
            ))
        ),
        "{result:?}"
    );
    assert_eq!(n.show("1"), "1");
}

#[test]
fn features_are_those_of_the_notebooks_own_code() {
    let mut n = Notebook::new();
    assert_eq!(n.run(":features").notes[0].text, "no features are on");
    n.run(
        "#[cfg(feature = \"fast\")] fn how() -> &'static str { \"fast\" }
         #[cfg(not(feature = \"fast\"))] fn how() -> &'static str { \"slow\" }",
    );
    assert_eq!(n.show("how()"), "\"slow\"");
    assert_eq!(
        n.show(":features fast more-1\n(how(), cfg!(feature = \"more-1\"))"),
        "(\"fast\", true)"
    );
    assert_eq!(n.run(":features").notes[0].text, "features: fast more-1");
    assert_eq!(n.show(":features -fast\nhow()"), "\"slow\"");
    assert_eq!(
        n.message(":features -fast"),
        "line 1: the feature `fast` is not on"
    );
    assert_eq!(
        n.message(":features a\"b"),
        "line 1: `a\"b` is not a valid feature name"
    );
    n.run(":clear");
    assert_eq!(n.run(":features").notes[0].text, "no features are on");
}

#[test]
fn a_feature_that_changes_a_type_loses_its_variables() {
    let mut n = Notebook::new();
    n.run("struct P { a: u32, #[cfg(feature = \"turned\")] b: f32, #[cfg(not(feature = \"turned\"))] b: u32 }");
    n.run("#[cfg(feature = \"turned\")] static S: u8 = 1; #[cfg(not(feature = \"turned\"))] static S: u16 = 2;");
    n.run("let p = P { a: 1, b: 2 }; let v = vec![1];");
    assert_eq!(n.show("(p.b, S)"), "(2, 2)");
    let outcome = n.run(":features turned\nP { a: 1, b: 0.5 }.b");
    assert_eq!(outcome.text.as_deref(), Some("0.5"));
    assert_eq!(
        outcome.note_texts(),
        "These features change types, so these variables were lost: p."
    );
    assert_eq!(n.show("S"), "1");
    assert_eq!(n.variables(), ["v: Vec<i32>"]);
}

#[test]
fn a_type_that_a_macro_makes_for_a_feature_is_another_one_when_that_is_turned_on() {
    let mut n = Notebook::new();
    n.run("macro_rules! made { ($n:ident, $f:literal) => { #[derive(Debug)] struct $n { a: u8, #[cfg(feature = $f)] b: u64 } } }");
    n.run("made!(Made, \"wide\"); let made = Made { a: 1 };");
    n.run(
        "macro_rules! own { ($n:ident) => { #[derive(Debug)] struct $n { a: u8, #[cfg(feature = \"wide\")] b: u64 } } }",
    );
    n.run("own!(Own); let own = Own { a: 1 };");
    let outcome = n.run(":features wide");
    assert_eq!(
        outcome.note_texts(),
        "These features change types, so these variables were lost: made, own."
    );
    assert_eq!(
        n.show("(Made { a: 1, b: 2 }, Own { a: 3, b: 4 })"),
        "(Made { a: 1, b: 2 }, Own { a: 3, b: 4 })"
    );
}
