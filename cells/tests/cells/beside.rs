//! Files beside the notebook: modules, and what `include!` and its like bring in.

use crate::common::{LocalCrate, Notebook, plain, scratch};
use std::fs;
use std::path::{Path, PathBuf};

/// A notebook in a folder with these files.
fn notebook(files: &[(&str, &str)]) -> (Notebook, PathBuf) {
    let folder = scratch();
    for (path, text) in files {
        write(&folder, path, text);
    }
    let mut n = Notebook::new();
    n.compiler.set_directory(folder.clone());
    (n, folder)
}

fn write(folder: &Path, path: &str, text: &str) {
    let file = folder.join(path);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
}

#[test]
fn included_files_are_those_of_the_notebooks_folder() {
    let (mut n, folder) = notebook(&[
        ("nb/data.csv", "a,b"),
        ("over.txt", "over"),
        ("nb/in/x.bin", "12"),
    ]);
    n.compiler.set_directory(folder.join("nb"));
    assert_eq!(n.show("include_str!(\"data.csv\")"), "\"a,b\"");
    assert_eq!(n.show("let s = include_str!(\"data.csv\"); s.len()"), "3");
    n.run(
        "const DATA: &str = include_str!(\"data.csv\"); fn over() -> &'static str { include_str!(\"../over.txt\") }",
    );
    assert_eq!(n.show("(DATA, over(), s)"), "(\"a,b\", \"over\", \"a,b\")");
    assert_eq!(n.show("include_bytes!(\"in/x.bin\")[1]"), "50");
    assert_eq!(
        n.show("std::include_str!(\"in/../../over.txt\")"),
        "\"over\""
    );
    let absolute = folder.join("over.txt").display().to_string();
    assert_eq!(n.show(&format!("include_str!(\"{absolute}\").len()")), "4");
}

#[test]
fn a_path_that_a_macro_makes_is_found_too() {
    let (mut n, folder) = notebook(&[("in/data.csv", "a,b"), ("more.csv", "c")]);
    let concat = "include_str!(concat!(\"in/\", \"data.csv\"))";
    assert_eq!(n.show(concat), "\"a,b\"");
    n.run("macro_rules! load { ($f:literal) => { include_str!($f) } }");
    assert_eq!(n.show("load!(\"more.csv\")"), "\"c\"");
    n.run("fn more() -> &'static str { load!(\"more.csv\") } const IN: &str = include_str!(concat!(\"in/\", \"data.csv\"));");
    fs::remove_file(folder.join("more.csv")).unwrap();
    assert_eq!(n.show("more().len() + IN.len()"), "4");
}

#[test]
fn included_code_leaves_its_items_and_is_an_expression() {
    let (mut n, _) = notebook(&[
        (
            "defs.rs",
            "pub struct P(pub u8); fn twice(x: u8) -> u8 { 2 * x }",
        ),
        ("value.rs", "[1, 2, include_str!(\"n.txt\").len()]"),
        ("n.txt", "abcd"),
    ]);
    n.run("include!(\"defs.rs\");");
    n.run("let p = P(twice(2));");
    assert_eq!(n.show("p.0"), "4");
    assert_eq!(n.show("let v = include!(\"value.rs\"); v"), "[1, 2, 4]");
    assert_eq!(n.show("include!(\"value.rs\")[2]"), "4");
    assert_eq!(n.show("v[2]"), "4");
}

#[test]
fn statics_that_macros_make_in_files_are_one_for_all_cells() {
    let text = "pub fn next() -> u32 { thread_local! {\n    static N: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };\n} N.replace(N.get() + 1) }";
    let (mut n, _) = notebook(&[
        ("counts.rs", &format!("pub mod inner;\n{text}")),
        ("counts/inner.rs", text),
        (
            "included.rs",
            &format!(
                "mod included {{ {text} }} macro_rules! pass {{ ($($t:tt)*) => {{ $($t)* }} }}\n\
                 fn passed() -> u32 {{ use std::sync::atomic::*; pass! {{ static N: AtomicU32 = AtomicU32::new(0); fn get() -> u32 {{ N.fetch_add(1, Ordering::SeqCst) }} }} get() }}"
            ),
        ),
    ]);
    assert_eq!(
        n.run("mod counts;\ninclude!(\"included.rs\");")
            .note_texts(),
        ""
    );
    for round in 0..3 {
        assert_eq!(
            n.show("(counts::next(), counts::inner::next(), included::next(), passed())"),
            format!("({round}, {round}, {round}, {round})")
        );
    }
}

#[test]
fn what_crates_macros_make_in_a_file_of_its_own_has_a_note() {
    let makes = LocalCrate::new("makes", "#[macro_export] macro_rules! next { () => { 1 } }");
    let (mut n, _) = notebook(&[
        ("calls.rs", "pub fn next() -> u32 { makes::next!() }"),
        (
            "plain.rs",
            "pub fn next() -> String { format!(\"{:?}\", vec![1]) }",
        ),
        (
            "own.rs",
            "macro_rules! own { () => { 2 } } pub fn next() -> u32 { own!() }",
        ),
    ]);
    n.run(&format!(":dep {}", makes.path()));
    let outcome = n.run("mod calls;");
    assert_eq!(
        outcome.note_texts(),
        "Where macros of crates make statics within `calls`, these start over in every cell, since the module has its own file. \
         In a module that the cell writes out, all cells share them."
    );
    assert_eq!(n.run("mod plain; mod own;").note_texts(), "");
    assert_eq!(n.show("(calls::next(), own::next())"), "(1, 2)");
}

#[test]
fn items_of_an_included_file_are_kept_like_those_written_out() {
    let (mut n, folder) = notebook(&[
        (
            "lib/defs.rs",
            "mod sub;\nstatic COUNT: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);\n\
             fn next() -> u32 { COUNT.fetch_add(1, std::sync::atomic::Ordering::SeqCst) }\n\
             macro_rules! make { ($n:ident) => { fn $n() -> u8 { sub::N } } }\nmake!(made);\n\
             thread_local! { static LOCAL: std::cell::Cell<u8> = std::cell::Cell::new(1); }\n\
             include!(\"more.rs\");",
        ),
        ("lib/sub.rs", "pub const N: u8 = 3;"),
        (
            "lib/more.rs",
            "struct More; impl More { fn a(&self) -> u8 { 1 } fn b(&self) -> u8 { 2 } }",
        ),
    ]);
    n.run_cell("d", "include!(\"lib/defs.rs\")");
    n.run("LOCAL.set(5);");
    assert_eq!(n.show("(next(), made(), LOCAL.get())"), "(0, 3, 5)");
    n.run("impl More { fn b(&self) -> u8 { 4 } }");
    assert_eq!(n.show("(next(), More.a(), More.b())"), "(1, 1, 4)");
    n.run("make!(later);");
    assert_eq!(n.show("later()"), "3");

    write(
        &folder,
        "lib/defs.rs",
        "fn next() -> u32 {\n    panic!(\"no\") }",
    );
    n.run_cell("d", "include!(\"lib/defs.rs\");");
    let outcome = n.try_run("next()").unwrap();
    assert!(outcome.location.ends_with(":2:5"), "{}", outcome.location);
    assert_eq!(n.errors("made()")[0].code, "E0425");
}

#[test]
fn a_module_may_stand_in_files_of_its_own() {
    let (mut n, _) = notebook(&[
        (
            "hello.rs",
            "//! Says hello.\npub mod world;\npub mod deep { pub mod in_deep; }\n#[path = \"odd/name.rs\"] pub mod odd;\n\
             pub fn hi() -> String { format!(\"hi {} {} {}\", world::NAME, deep::in_deep::N, super::own()) }",
        ),
        (
            "hello/world.rs",
            "pub const NAME: &str = include_str!(\"name.txt\");",
        ),
        ("hello/name.txt", "world"),
        (
            "hello/deep/in_deep/mod.rs",
            "mod leaf; pub const N: u8 = leaf::N;",
        ),
        ("hello/deep/in_deep/leaf.rs", "pub const N: u8 = 7;"),
        ("odd/name.rs", "pub mod beside;"),
        ("odd/beside.rs", "pub const M: u8 = 9;"),
        ("inner/a.rs", "pub fn a() -> u8 { 1 }"),
    ]);
    n.run("fn own() -> u8 { 5 }\nmod hello;\nmod inner { pub mod a; }");
    assert_eq!(n.show("hello::hi()"), "\"hi world 7 5\"");
    assert_eq!(n.show("hello::odd::beside::M + inner::a::a()"), "10");
    n.run("use hello::world;");
    assert_eq!(n.show("world::NAME"), "\"world\"");
}

#[test]
fn a_module_in_a_file_is_kept_like_one_written_out() {
    let (mut n, folder) = notebook(&[(
        "counter.rs",
        "use std::sync::atomic::{AtomicU32, Ordering::SeqCst};\nstatic COUNT: AtomicU32 = AtomicU32::new(0);\n\
         pub fn next() -> u32 { COUNT.fetch_add(1, SeqCst) }\n#[derive(Debug)]\npub struct P { pub a: u8 }\n",
    )]);
    n.run_cell("m", "mod counter;");
    assert_eq!(n.show("counter::next()"), "0");
    assert_eq!(n.show("counter::next()"), "1");
    n.run("let p = counter::P { a: 1 };");
    assert_eq!(n.variables(), ["p: counter::P"]);

    // A later cell has what the cell has read; saving the file is noted once.
    write(
        &folder,
        "counter.rs",
        "#[derive(Debug)]\npub struct P { pub b: u16 }",
    );
    let outcome = n.run("(p.a, counter::next())");
    assert_eq!(outcome.text.as_deref(), Some("(1, 2)"));
    assert_eq!(
        outcome.note_texts(),
        "counter.rs has changed since In[1] read it. Run that cell again to use it as it is now."
    );
    assert_eq!(n.run("counter::next()").note_texts(), "");

    let notes = n.run_cell("m", "mod counter;").note_texts();
    assert!(notes.contains("p was redefined"), "{notes}");
    assert_eq!(n.show("counter::P { b: 3 }"), "P { b: 3 }");
    assert_eq!(n.errors("counter::next()")[0].code, "E0425");
}

#[test]
fn errors_in_a_file_are_at_its_own_place() {
    let (mut n, folder) = notebook(&[("hello.rs", "pub fn f() -> u8 {\n    zz\n}\n")]);
    let errors = n.errors("mod hello;");
    assert_eq!(
        (errors[0].code.as_str(), errors[0].file.as_str()),
        ("E0425", "hello.rs")
    );
    let shown = plain(&errors[0].rendered);
    assert!(shown.contains("--> hello.rs:2:5\n"), "{shown}");
    assert!(shown.contains("2 |     zz\n"), "{shown}");

    write(
        &folder,
        "hello.rs",
        "pub fn f(x: u8) -> u8 {\n    match x { 0 => panic!(\"no\"), x => x }\n}\npub fn g( {",
    );
    let shown = plain(&n.errors("mod hello;\nhello::f(1)")[0].rendered);
    assert!(shown.contains("--> hello.rs:4:"), "{shown}");

    write(
        &folder,
        "hello.rs",
        "pub fn f(x: u8) -> u8 {\n    match x { 0 => panic!(\"no\"), x => x }\n}",
    );
    n.run("mod hello;");
    let outcome = n.try_run("hello::f(0)").unwrap();
    assert_eq!(
        (outcome.status.as_str(), outcome.location.as_str()),
        ("panic", "hello.rs:2:20")
    );
    assert_eq!(
        outcome.line.as_deref(),
        Some("    match x { 0 => panic!(\"no\"), x => x }")
    );
}

#[test]
fn a_panic_in_a_file_that_was_read_again_is_at_its_own_place() {
    let (mut n, folder) = notebook(&[]);
    let write_with = |message: &str| {
        let text = format!(
            "use std::sync::atomic::{{AtomicU8, Ordering}};\nstatic CALLS: AtomicU8 = AtomicU8::new(0);\n\
             pub fn f() -> u8 {{\n    CALLS.fetch_add(1, Ordering::SeqCst);\n    panic!(\"{message}\")\n}}"
        );
        write(&folder, "hello.rs", &text);
    };
    for message in ["one", "two", "three"] {
        write_with(message);
        n.run_cell("a", "mod hello;");
        let outcome = n.try_run("hello::f()").unwrap();
        assert_eq!(
            (outcome.message.as_str(), outcome.location.as_str()),
            (message, "hello.rs:5:5")
        );
        let line = format!("    panic!(\"{message}\")");
        assert_eq!(outcome.line.as_deref(), Some(line.as_str()));
        n.run("std::thread::spawn(|| hello::f()).join().is_err()");
    }
    let stderr = n.stderr();
    assert_eq!(stderr.matches("hello.rs:5:5").count(), 3, "{stderr}");
}

#[test]
fn a_file_that_is_not_there_is_named_as_the_user_would() {
    let (mut n, folder) = notebook(&[]);
    let shown = plain(&n.errors("mod hello;")[0].rendered);
    assert!(
        shown.contains("create file \"hello.rs\" or \"hello/mod.rs\""),
        "{shown}"
    );
    for code in [
        "include_str!(\"no.csv\").len()",
        "const A: &str = include_str!(\"no.csv\");",
    ] {
        let error = &n.errors(code)[0];
        assert!(
            error.message.starts_with("couldn't read `no.csv`: "),
            "{}",
            error.message
        );
        assert!(plain(&error.rendered).contains("`no.csv`"));
    }
    let message = &n.errors("const A: &str = include_str!(\"../../no.csv\");")[0].message;
    assert!(message.contains("`../../no.csv`"), "{message}");
    write(&folder, "hello.rs", "");
    write(&folder, "hello/mod.rs", "");
    assert_eq!(n.errors("mod hello;")[0].code, "E0761");
}

#[test]
fn a_part_of_a_file_that_no_longer_compiles_is_set_aside() {
    let (mut n, _) = notebook(&[(
        "shapes.rs",
        "pub fn old(p: super::P) -> u8 {\n    p.a\n}\npub fn good() -> u8 { 1 }",
    )]);
    n.run("struct P { a: u8 }");
    n.run("mod shapes;");
    let notes = n.run("struct P { b: u8 }").note_texts();
    assert!(
        notes.contains("`shapes::old` of In[2] no longer compiles"),
        "{notes}"
    );
    assert_eq!(n.show("shapes::good()"), "1");
}

#[test]
fn what_stands_in_files_is_completed_and_documented() {
    let (mut n, _) = notebook(&[
        (
            "hello.rs",
            "//! Greets.\npub mod deep;\npub struct Bell { pub tone: u8 }\nimpl Bell { pub fn ring(&self) -> u8 { self.tone } }\n\
             /// A greeting.\npub fn greet(name: &str) -> Bell { Bell { tone: name.len() as u8 } }",
        ),
        ("hello/deep.rs", "pub fn dive() {}"),
        (
            "more.rs",
            "pub mod also { pub fn twice() {} }\npub fn included() {}",
        ),
    ]);
    n.run("mod hello;\ninclude!(\"more.rs\");\nuse hello::deep;\nlet bell = hello::greet(\"a\");");
    let knowledge = n.compiler.knowledge();
    let completed = |code: &str| -> Vec<String> {
        let found = knowledge.complete(code, code.len());
        let found = found.matching(code).into_iter();
        found.map(|found| found.text.clone()).collect()
    };
    assert_eq!(completed("hello::"), ["deep", "Bell", "greet"]);
    assert_eq!(completed("hello::deep::"), ["dive"]);
    assert_eq!(completed("deep::d"), ["dive"]);
    assert_eq!(completed("also::"), ["twice"]);
    assert_eq!(
        completed("inclu"),
        ["included", "include!", "include_bytes!", "include_str!"]
    );
    assert_eq!(completed("bell.r"), ["ring"]);
    let help = knowledge.explain("hello::greet", 9).unwrap();
    assert_eq!(help.signature, "pub fn greet(name: &str) -> Bell");
    assert_eq!(help.docs, "A greeting.");
    let source = knowledge.source("hello::");
    assert!(
        source.text.contains("pub mod deep {\npub fn dive() {}\n}"),
        "{}",
        source.text
    );
}
