//! Lines that start with `!`, and commands between statements.

use crate::common::{Notebook, scratch};

#[test]
fn a_line_of_the_shells_runs_where_it_stands() {
    let mut n = Notebook::new();
    let folder = scratch();
    let file = folder.join("made");
    let path = file.display();
    n.run(&format!(
        "print!(\"before \");\n!echo first; cat {path} 2>/dev/null; true\nstd::fs::write(\"{path}\", \"second \")?;\n!cat {path} | tr a-z A-Z\nlet x = 1;"
    ));
    assert_eq!(n.show("x"), "1");
    assert_eq!(n.show("!echo last >&2\nx + 1"), "2");
    assert_eq!(n.stdout(), "before first\nSECOND ");
    assert_eq!(n.stderr(), "last\n");
}

#[test]
fn a_line_of_the_shells_that_fails_ends_the_cell() {
    let mut n = Notebook::new();
    let outcome = n.try_run("let x = 1;\n!exit 3\nlet y = 2;").unwrap();
    assert_eq!(outcome.status, "error");
    assert_eq!(outcome.message, "`exit 3` failed: exit status: 3");
    assert_eq!(outcome.location, "In[1]:2:1");
    let outcome = n.try_run(":efmt {}\n!kill -9 $$").unwrap();
    assert!(outcome.message.contains("signal: 9"), "{}", outcome.message);
}

#[test]
fn a_mark_before_a_name_of_the_notebooks_is_rusts() {
    let mut n = Notebook::new();
    n.run("let flag = true; let v: Vec<i32> = vec![];");
    assert_eq!(n.show("!flag"), "false");
    assert_eq!(n.show("!v.is_empty()"), "false");
    assert_eq!(n.show("let other = false;\n!other"), "true");
    assert_eq!(n.show("!0u8"), "255");
    assert_eq!(n.show("!v\n    .iter()\n    .any(|x| *x > 0)"), "true");
}

#[test]
fn errors_beside_a_line_of_the_shells_are_at_their_place() {
    let mut n = Notebook::new();
    let errors = n.errors("!echo a\nlet x: i32 = \"\";");
    assert_eq!((errors[0].line, errors[0].column), (2, 14));
    let errors = n.errors("let a = 1;\n!echo a\n  let x: i32 = \"\";");
    assert_eq!((errors[0].line, errors[0].column), (3, 16));
}

#[test]
fn an_interrupt_ends_the_program_and_the_cell() {
    let mut n = Notebook::new();
    n.run("let keep = 1;");
    // The shell waits for a child, which is to end too.
    let outcome = n.interrupt("\n!sh -c 'sleep 987; true'; true");
    assert_eq!(outcome.status, "interrupted");
    assert_eq!(n.show("keep"), "1");
    let mut left = false;
    for process in std::fs::read_dir("/proc").unwrap().flatten() {
        let line = std::fs::read(process.path().join("cmdline")).unwrap_or_default();
        left |= line == b"sleep\x00987\x00";
    }
    assert!(!left);
}

#[test]
fn a_crate_that_the_shell_makes_can_be_depended_on() {
    let mut n = Notebook::new();
    let folder = scratch();
    let path = folder.display();
    let cell = format!(
        "!mkdir -p {path}/made/src && printf '[package]\\nname = \"made\"\\nversion = \"0.1.0\"' > {path}/made/Cargo.toml\n\
         !echo 'pub fn f() -> u8 {{ 7 }}' > {path}/made/src/lib.rs\n:dep {path}/made\nmade::f()"
    );
    assert_eq!(n.show(&cell), "7");
}

#[test]
fn commands_between_statements_run_where_they_stand() {
    let mut n = Notebook::new();
    let outcome = n.run("let z = 1;\n:type z\nlet y = z + 1;\n:vars\nfn f() -> u8 { 3 }\ny + 1");
    assert_eq!(outcome.notes[0].text, "z: i32");
    assert_eq!(outcome.notes[1].text, "y  i32\nz  i32");
    assert_eq!(outcome.text.as_deref(), Some("3"));
    assert_eq!(n.show("f()"), "3");
}

#[test]
fn the_parts_of_a_cell_are_one_cell() {
    let mut n = Notebook::new();
    let cell = "struct A(u8);\nfn one() -> u8 { 1 }\nlet a = A(one());\n:type a\nimpl A { fn get(&self) -> u8 { self.0 } }\nfn two() -> u8 { 2 }\n(a.get(), two(), panic!(\"no\"))";
    for round in 0..2 {
        let outcome = n.try_run_cell("c", cell).unwrap();
        assert_eq!(outcome.status, "panic", "{round}");
        assert!(outcome.location.ends_with(":7:18"), "{}", outcome.location);
    }
    assert_eq!(n.show("one() + two() + a.get()"), "4");
    // What the cell does not define any more is gone.
    n.run_cell("c", "fn one() -> u8 { 5 }\nlet b = 1;\n:type b");
    assert_eq!(n.show("one()"), "5");
    assert_eq!(n.errors("two()")[0].code, "E0425");
    // An expression before a command is not the last one.
    let outcome = n.run("let c = 1;\nif c > 0 { one(); }\n:type c\nc + 1");
    assert_eq!(outcome.text.as_deref(), Some("2"));
    let outcome = n.run("let c = 1;\nif c > 0 { 6 } else { 7 }\n:type c");
    assert_eq!(outcome.text.as_deref(), Some("6"));
    let error = &n.errors("let d = 1;\n:type d\nlet e: u8 = \"\";")[0];
    assert_eq!((error.line, error.column), (3, 13));
}

#[test]
fn clear_between_statements_forgets_what_stands_before() {
    let mut n = Notebook::new();
    assert_eq!(n.show("let a = 1;\n:clear\nlet b = 2;\nb"), "2");
    assert_eq!(n.variables(), ["b: i32"]);
}

#[test]
fn what_cannot_be_kept_lives_on_after_a_command_that_only_looks() {
    let mut n = Notebook::new();
    let outcome =
        n.run("let k = 3; let c = |x: i32| x + k;\n:type k\nlet z = c(1);\n:vars\n:type c\nc(z)");
    assert_eq!(outcome.text.as_deref(), Some("7"));
    let notes: Vec<&str> = outcome
        .notes
        .iter()
        .map(|note| note.text.as_str())
        .collect();
    assert_eq!(notes[0], "k: i32");
    assert_eq!(
        notes[1],
        "c  a value that borrows what ends with the cell\nk  i32\nz  i32"
    );
    assert_eq!(notes[2], "c: a value that borrows what ends with the cell");
    assert!(notes[3].starts_with("`c` borrows what ends with the cell, so that it is not kept"));
    assert_eq!(notes.len(), 4);
    assert_eq!(n.variables(), ["k: i32", "z: i32"]);

    // Its own `z` is another one there.
    let outcome = n.run("let f = || 1; let z = 'a';\n:type z\n:type f\nlet z = f(); z");
    assert_eq!(outcome.text.as_deref(), Some("1"));
    assert!(outcome.note_texts().starts_with("z: char\nf: a closure\n"));
    assert_eq!(n.variables(), ["k: i32", "z: i32"]);

    let outcome = n.run("let b = &k;\n!echo shell\n:type k\n*b + 1");
    assert_eq!(outcome.text.as_deref(), Some("4"));
    n.wait_for_stdout("shell");
}

#[test]
fn where_a_command_has_to_wait_for_the_shell_a_note_says_what_ends_there() {
    let library = crate::common::LocalCrate::new("from-shell", "pub fn one() -> u8 { 1 }");
    let mut n = Notebook::new();
    let code = format!(
        "let f = || 2;\n!echo made\n:dep {}\nfrom_shell::one() + f()",
        library.path()
    );
    let compiled = n.compiler.compile(1, &code, &mut |_| {}).unwrap();
    assert_eq!(compiled.next_part, Some(3));
    let last = compiled.notes.last().unwrap();
    assert_eq!(
        last.text,
        "The cell is cut before line 3, whose command has to come after what `!` runs: `f` does not live beyond that. Make \
         two cells of it."
    );
}
