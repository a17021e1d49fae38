//! What the user sees of rustc's errors and warnings.

use crate::common::{Failed, Notebook, plain};

/// `code line:column-line:column`
fn places(n: &mut Notebook, code: &str) -> Vec<String> {
    let diagnostics = n.errors(code);
    diagnostics
        .iter()
        .map(|d| {
            format!(
                "{} {}:{}-{}:{}",
                d.code, d.line, d.column, d.end_line, d.end_column
            )
        })
        .collect()
}

#[test]
fn errors_have_the_users_lines_and_columns() {
    let mut n = Notebook::new();
    let code = "let a = 10;\nlet s2 = \"さび  äää\"; let s2: String = 42; fn foo() -> i32 {\n    println!(\"さび  äää\"); (\n    )\n}\n";
    assert_eq!(places(&mut n, code), ["E0308 3:26-4:6", "E0308 2:38-2:40"]);
}

#[test]
fn the_rendered_error_is_rustcs_own_with_the_users_line() {
    let mut n = Notebook::new();
    let errors = n.errors("let one = 1;\nlet c = y;");
    assert_eq!(
        plain(&errors[0].rendered),
        "error[E0425]: cannot find value `y` in this scope\n --> In[1]:2:9\n  |\n2 | let c = y;\n  |         ^ not found in this scope\n\n"
    );
    assert!(errors[0].rendered.contains('\x1b'), "no colours");
    let errors = n.errors("y + 1");
    assert!(
        plain(&errors[0].rendered).contains(" --> In[2]:1:1\n  |\n1 | y + 1\n  | ^ not"),
        "{}",
        plain(&errors[0].rendered)
    );
}

#[test]
fn what_is_not_closed_is_shown_without_a_line_of_ours() {
    let mut n = Notebook::new();
    let errors = n.errors("fn f() -> i32 {\n    2");
    assert_eq!(
        plain(&errors[0].rendered),
        "error: this file contains an unclosed delimiter\n --> In[1]:2:6\n  |\n1 | fn f() -> i32 {\n  |               - unclosed delimiter\n2 |     2\n  |      ^\n\n"
    );
    assert_eq!(places(&mut n, "let s = \"open;"), ["E0765 1:9-1:15"]);
    assert_eq!(places(&mut n, "1 /* open"), ["E0758 1:3-1:10"]);
    assert_eq!(places(&mut n, "println!(\"a\")); 1"), [" 1:14-1:15"]);
    assert_eq!(n.show("1 + 1"), "2");
}

#[test]
fn an_error_on_the_first_line_has_its_column_and_marks() {
    let mut n = Notebook::new();
    let errors = n.errors("let s: String = 5;");
    assert_eq!((errors[0].column, errors[0].end_column), (17, 18));
    let rendered = plain(&errors[0].rendered);
    assert!(
        rendered.contains("\n1 | let s: String = 5;\n  |        ------   ^"),
        "{rendered}"
    );
}

#[test]
fn an_error_over_lines_is_drawn_right() {
    let mut n = Notebook::new();
    let errors = n.errors("let s: String = (\n  5\n);");
    let rendered = plain(&errors[0].rendered);
    assert!(!rendered.contains('{'), "{rendered}");
    assert!(rendered.contains("In[1]:1:17"), "{rendered}");
}

#[test]
fn an_error_in_a_macro_is_at_its_call() {
    let mut n = Notebook::new();
    assert_eq!(
        places(
            &mut n,
            "let mut s = String::new(); s.push_str(format!(\"\"));"
        ),
        ["E0308 1:39-1:50"]
    );
    let place = places(
        &mut n,
        "let mut s = String::new(); write!(s, \"foo\").unwrap();",
    );
    assert_eq!(place, ["E0599 1:35-1:36"]);
}

#[test]
fn an_error_in_a_static_is_at_the_users_place() {
    let mut n = Notebook::new();
    assert_eq!(
        places(&mut n, "\n  static A: u8 = \"a\";"),
        ["E0308 2:18-2:21"]
    );
}

#[test]
fn code_that_is_not_rust_is_an_error_at_its_place() {
    let mut n = Notebook::new();
    let errors = n.errors("std::mem::drop(42); std::mem::drop(");
    assert_eq!(errors[0].line, 1);
    assert_eq!(errors[0].column, 36);
    assert!(!n.errors("This will not compile").is_empty());
    assert!(!n.errors("use crate;").is_empty());
    assert!(!n.errors("}").is_empty());
    assert!(!n.errors("let x = \"abc").is_empty());
    assert_eq!(n.show("1"), "1");
}

#[test]
fn a_missing_semicolon_is_named() {
    let mut n = Notebook::new();
    n.run("mod foo { pub mod bar { pub struct Baz {} } }");
    let errors = n.errors("let v1 = foo::bar::Baz {}");
    assert!(errors[0].message.contains(';'), "{}", errors[0].message);
}

#[test]
fn lines_that_are_not_the_users_are_not_shown() {
    let mut n = Notebook::new();
    let errors = n.errors("let v = 1");
    let rendered = plain(&errors[0].rendered);
    assert!(rendered.contains("help: add `;` here"), "{rendered}");
    assert!(
        !rendered.contains("__rt") && !rendered.contains("unexpected token"),
        "{rendered}"
    );
}

#[test]
fn a_bad_use_is_one_error_at_its_place() {
    let mut n = Notebook::new();
    assert_eq!(places(&mut n, "use std::foo::Bar;"), ["E0432 1:10-1:13"]);
    assert_eq!(places(&mut n, "use foobar;").len(), 1);
}

#[test]
fn a_value_without_debug_is_an_error_that_says_what_to_do() {
    let mut n = Notebook::new();
    n.run("struct Quiet;");
    let errors = n.errors("let x = 1;\n  Quiet");
    assert!(
        errors[0].message.contains("`Quiet`") && errors[0].message.contains("`Debug`"),
        "{}",
        errors[0].message
    );
    assert_eq!(
        (errors[0].line, errors[0].column, errors[0].end_column),
        (2, 3, 8)
    );
}

#[test]
fn a_borrow_error_of_the_user_stays_one() {
    let mut n = Notebook::new();
    n.run("let mut v = vec![1];");
    assert_eq!(
        places(
            &mut n,
            "let first = &v[0]; v.push(2); println!(\"{first}\");"
        )[0],
        "E0502 1:20-1:29"
    );
    assert_eq!(
        places(&mut n, "let s = String::new(); drop(s); s.len();")[0],
        "E0382 1:33-1:34"
    );
    let errors = n.errors("let t = std::thread::spawn(|| v.len());");
    assert_eq!(errors[0].code, "E0597");
    assert!(
        !errors[0].rendered.contains("cell.rs"),
        "{}",
        errors[0].rendered
    );
}

#[test]
fn warnings_are_given_for_functions_and_not_for_statements() {
    let mut n = Notebook::new();
    let outcome = n.run("fn foo() { let mut s = String::new(); }");
    let warnings = plain(&outcome.note_texts());
    assert!(warnings.contains("unused variable: `s`"), "{warnings}");
    assert!(warnings.contains("In[1]:1:16"), "{warnings}");
    assert_eq!(n.run("let mut s = String::new();").notes, []);
    assert_eq!(n.run("use std::fmt::Debug; fn unused() {}").notes, []);
}

#[test]
fn an_unused_result_is_warned_of_in_statements_too() {
    let mut n = Notebook::new();
    let outcome = n.run("std::fs::read(\"/nothing\");");
    assert!(
        outcome.note_texts().contains("unused `Result`"),
        "{:?}",
        outcome.notes
    );
}

#[test]
fn warnings_of_older_cells_are_not_given_again() {
    let mut n = Notebook::new();
    n.run("fn foo() -> i32 { let unused = 1; 2 }");
    assert_eq!(n.run("foo()").notes, []);
}

#[test]
fn a_failing_cell_changes_nothing() {
    let mut n = Notebook::new();
    n.run("let a = 1; struct S(u8); let s = S(1);");
    n.errors("struct S(u16); let a = unknown;");
    assert_eq!(n.variables(), ["a: i32", "s: S"]);
    assert_eq!(n.show("s.0"), "1");
}

#[test]
fn a_process_that_aborts_loses_variables_and_keeps_items() {
    let mut n = Notebook::new();
    n.run("pub fn foo() -> i32 { 42 } let a = 42i32;");
    assert!(matches!(
        n.try_run("std::process::abort();"),
        Err(Failed::Lost(_))
    ));
    assert_eq!(n.variables(), [""; 0]);
    assert_eq!(n.show("foo()"), "42");
    assert_eq!(n.errors("a")[0].code, "E0425");
}

#[test]
fn a_let_may_have_the_name_of_a_static_that_a_glob_brings_in() {
    let mut n = Notebook::new();
    n.run("use cellbeat::prelude::*;");
    n.run("let state = 5;");
    assert_eq!(n.show("let f = |state: i32| state + 1; f(state)"), "6");
    n.run("fn with(state: &str) -> usize { state.len() }");
    assert_eq!(n.show("with(\"abc\")"), "3");
}

#[test]
fn what_can_be_imported_is_suggested_as_a_line_for_the_cell() {
    let mut n = Notebook::new();
    for (code, help) in [
        (
            "Duration::from_secs(1)",
            "help: consider importing this struct\n  |\n1 + use std::time::Duration;\n  |\n",
        ),
        (
            "let order = Ordering::Less;",
            "help: consider importing one of these enums\n  |\n1 + use std::cmp::Ordering;\n  |\n1 + use std::sync::atomic::Ordering;\n  |\n",
        ),
        (
            "struct S;\nimpl Display for S {}",
            "help: consider importing this trait\n  |\n1 + use std::fmt::Display;\n  |\n",
        ),
        (
            "let mut s = String::new();\ns.write_str(\"a\")",
            "help: trait `Write` which provides `write_str` is implemented but not in scope; perhaps you want to import it\n  |\n\
             1 + use std::fmt::Write;\n  |\n",
        ),
    ] {
        let text = plain(&n.errors(code)[0].rendered);
        assert!(text.contains(help), "{code}:\n{text}");
        assert!(
            !text.contains("cell.rs") && !text.contains("__"),
            "{code}:\n{text}"
        );
    }
    // What only the generated code has is not suggested.
    let text = plain(&n.errors("Failure")[0].rendered);
    assert!(
        !text.contains("import") && !text.contains("cellbeat_cell"),
        "{text}"
    );
}

#[test]
fn an_excerpt_has_the_users_whole_line() {
    let mut n = Notebook::new();
    n.run("fn old(x: u8) {} let kept = 1;");
    for (code, expected) in [
        (
            "let s = \"abc\"; s.frobnicate(1)",
            "error[E0599]: no method named `frobnicate` found for reference `&str` in the current scope\n --> In[2]:1:18\n  |\n\
             1 | let s = \"abc\"; s.frobnicate(1)\n  |                  ^^^^^^^^^^ method not found in `&str`\n\n",
        ),
        (
            "let v = vec![1]; drop(v); v.len()",
            "error[E0382]: borrow of moved value: `v`\n --> In[3]:1:27\n  |\n\
             1 | let v = vec![1]; drop(v); v.len()\n  |     -                 -   ^ value borrowed here after move\n\
             \x20 |     |                 |\n  |     |                 value moved here\n\
             \x20 |     move occurs because `v` has type `Vec<i32>`, which does not implement the `Copy` trait\n  |\n\
             help: consider cloning the value if the performance cost is acceptable\n  |\n\
             1 | let v = vec![1]; drop(v.clone()); v.len()\n  |                        ++++++++\n\n",
        ),
        (
            "fn f() -> u8 { 1 }  let a = zz; f()",
            "error[E0425]: cannot find value `zz` in this scope\n --> In[4]:1:29\n  |\n\
             1 | fn f() -> u8 { 1 }  let a = zz; f()\n  |                             ^^ not found in this scope\n\n",
        ),
        (
            "let name = String::new(); name; name",
            "error[E0382]: borrow of moved value: `name`\n --> In[5]:1:33\n  |\n\
             1 | let name = String::new(); name; name\n  |     ----                  ----  ^^^^ value borrowed here after move\n\
             \x20 |     |                     |\n  |     |                     value moved here\n\
             \x20 |     move occurs because `name` has type `String`, which does not implement the `Copy` trait\n  |\n\
             help: consider cloning the value if the performance cost is acceptable\n  |\n\
             1 | let name = String::new(); name.clone(); name\n  |                               ++++++++\n\n",
        ),
    ] {
        assert_eq!(plain(&n.errors(code)[0].rendered), expected, "{code}");
    }
    let text = plain(&n.errors("old(\"a\")")[0].rendered);
    assert!(
        text.contains(
            " --> In[1]:1:4\n  |\n1 | fn old(x: u8) {} let kept = 1;\n  |    ^^^ -----\n"
        ),
        "{text}"
    );
}

#[test]
fn an_inserted_brace_is_in_no_excerpt_and_no_help() {
    let mut n = Notebook::new();
    n.run("fn f(x: u8) {}");
    for (code, expected) in [
        (
            "f(1, 2);",
            " --> In[2]:1:1\n  |\n1 | f(1, 2);\n  | ^    - unexpected argument #2 of type `{integer}`\n  |\n\
             note: function defined here\n --> In[1]:1:4\n  |\n1 | fn f(x: u8) {}\n  |    ^\n\
             help: remove the extra argument\n  |\n1 - f(1, 2);\n1 + f(1);\n  |\n\n",
        ),
        (
            "  let a: u8 = 1u16;",
            " --> In[3]:1:15\n  |\n1 |   let a: u8 = 1u16;\n  |          --   ^^^^ expected `u8`, found `u16`\n\
             \x20 |          |\n  |          expected due to this\n  |\n\
             help: change the type of the numeric literal from `u16` to `u8`\n  |\n\
             1 -   let a: u8 = 1u16;\n1 +   let a: u8 = 1u8;\n  |\n\n",
        ),
    ] {
        let text = plain(&n.errors(code)[0].rendered);
        let (_, text) = text.split_once('\n').unwrap();
        assert_eq!(text, expected, "{code}");
    }
}

#[test]
fn code_that_ends_too_early_misses_something_at_the_end_of_the_cell() {
    let mut n = Notebook::new();
    for (code, message, place) in [
        (
            "1 +",
            "expected expression, found the end of the cell",
            "1:4",
        ),
        (
            "let a = std::",
            "expected identifier, found the end of the cell",
            "1:14",
        ),
        (
            "let v = 1\n",
            "expected `;`, found the end of the cell",
            "1:10",
        ),
        ("if true", "expected `{`, found the end of the cell", "1:8"),
        (
            "fn f(x: u8) -> u8 { x }\nf(1) +\n\n",
            "expected expression, found the end of the cell",
            "2:7",
        ),
    ] {
        let errors = n.errors(code);
        assert_eq!(errors.len(), 1, "{code}: {errors:?}");
        assert_eq!(errors[0].message, message, "{code}");
        assert_eq!(
            format!("{}:{}", errors[0].line, errors[0].column),
            place,
            "{code}"
        );
    }
}

#[test]
fn what_can_only_stand_in_a_function_is_told_in_words_of_a_cell() {
    let mut n = Notebook::new();
    let errors = n.errors("continue;");
    assert_eq!(
        (errors[0].code.as_str(), errors[0].message.as_str()),
        ("E0268", "`continue` outside of a loop or labeled block")
    );
    let rendered = plain(&n.errors("return 5;")[0].rendered);
    assert_eq!(
        rendered,
        "error[E0308]: mismatched types\n --> In[2]:1:8\n  |\n1 | return 5;\n  |        ^ expected `()`, found integer\n\
         \x20 |\n  = note: expected unit type `()`\n             found type `{integer}`\n\n"
    );
    assert_eq!(
        n.run("let a = 1; if a > 0 { return (); } panic!()").status,
        "ok"
    );
}

#[test]
fn an_attribute_without_an_item_is_an_error_at_its_line() {
    let mut n = Notebook::new();
    for (code, place) in [
        ("#[derive(Debug)]", "1:1-1:17"),
        ("let a = 1;\n  #[test]\n", "2:3-2:10"),
    ] {
        let errors = n.errors(code);
        assert_eq!(
            errors[0].message, "expected statement after outer attribute",
            "{code}"
        );
        assert_eq!(places(&mut n, code), [format!(" {place}")]);
    }
}

#[test]
fn a_panic_has_its_column_behind_a_static_too() {
    let mut n = Notebook::new();
    let code = "fn f() { static N: u8 = 1; static M: u8 = 2; assert!(N == M) }";
    let place = format!("In[1]:1:{}", code.find("assert").unwrap() + 1);
    for code in [&format!("{code} f()"), "f()", "let a = 1; f()"] {
        assert_eq!(n.try_run(code).unwrap().location, place, "{code}");
    }
}

#[test]
fn a_panic_has_its_text_after_a_hook_of_the_users() {
    let mut n = Notebook::new();
    n.run("std::panic::set_hook(Box::new(|_| {}));");
    let outcome = n.try_run("panic!(\"the {}\", \"text\")").unwrap();
    assert_eq!(
        (outcome.status.as_str(), outcome.message.as_str()),
        ("panic", "the text")
    );
}

#[test]
fn an_exported_macro_can_be_called_by_its_path() {
    let mut n = Notebook::new();
    n.run("#[macro_export] macro_rules! five { () => { 5 } }");
    assert_eq!(n.show("crate::five!()"), "5");
    assert_eq!(
        n.show("mod m { pub fn f() -> i32 { crate::five!() } } m::f()"),
        "5"
    );
    assert_eq!(
        n.show("#[macro_export] macro_rules! six { () => { $crate::five!() + 1 } } crate::six!()"),
        "6"
    );
}
