//! What is said below rustc's errors from what is known of the notebook.

use crate::common::{Failed, Notebook, plain};

/// What stands below the excerpt of the only error.
#[track_caller]
fn below(n: &mut Notebook, code: &str) -> String {
    let errors = n.errors(code);
    assert_eq!(errors.len(), 1, "{code}: {errors:?}");
    let text = plain(&errors[0].rendered);
    let lines = text.lines().skip_while(|line| !line.contains('^')).skip(1);
    let lines: Vec<&str> = lines.filter(|line| line.trim() != "|").collect();
    lines.join("\n").trim_end().to_owned()
}

#[test]
fn a_variable_that_was_moved_names_the_cell() {
    let mut n = Notebook::new();
    n.run("let source = vec![1]; let other = String::new();");
    n.run("let t = std::thread::spawn(move || source.len());");
    let told = "  = note: `source` was moved in In[2]\n  = help: use `source.clone()` there to keep it, and run In[1] again to have it back";
    assert_eq!(below(&mut n, "source.len()"), told);
    assert_eq!(below(&mut n, "println!(\"{source:?}\")"), told);
    assert_eq!(below(&mut n, "fn f() { source.len(); }"), told);
    n.run("let own = vec![1]; drop(own);");
    assert_eq!(
        below(&mut n, "own.len()"),
        "  = note: `own` was moved in In[6]\n  = help: use `own.clone()` there to keep it"
    );
    n.run("let source = 1;");
    assert_eq!(n.show("source"), "1");
}

#[test]
fn a_variable_that_was_not_kept_says_why() {
    let mut n = Notebook::new();
    n.run("let n = 5; let v = vec![1, 2];");
    let notes = n.run("let f = |x: i32| x + n;").note_texts();
    let advice = "make it an `fn`, or box it with `move` and clones of what it uses: `let f: Box<dyn Fn(i32) -> _> = Box::new(move |x: i32| x + n);`";
    assert_eq!(
        notes,
        format!(
            "`f` borrows what ends with the cell, so that it is not kept for later cells. To keep it, {advice}."
        )
    );
    assert_eq!(
        below(&mut n, "f(1)"),
        format!(
            "  = note: `f` of In[2] borrows what ends with the cell, so that it was not kept\n  = help: to keep it, {advice}"
        )
    );
    n.run("let f: Box<dyn Fn(i32) -> _> = Box::new(move |x: i32| x + n);");
    assert_eq!(n.show("f(1)"), "6");
    n.run("let part = &v[..1];");
    assert_eq!(
        below(&mut n, "part"),
        "  = note: `part` of In[6] borrows what ends with the cell, so that it was not kept\n  = help: to keep it, clone what it borrows"
    );
    // An earlier variable of the name stays.
    n.run("let n = &v;");
    assert_eq!(n.show("n"), "5");
}

#[test]
fn the_advice_for_an_async_closure_can_be_followed() {
    let mut n = Notebook::new();
    n.run("let n = 5;");
    let notes = n.run("let g = async |x: i32| x + n;").note_texts();
    let line = notes
        .split('`')
        .find(|text| text.starts_with("let g: Box<"));
    n.run(line.unwrap());
    assert_eq!(n.show("g(1).await"), "6");
}

#[test]
fn a_variable_that_was_lost_says_how() {
    let mut n = Notebook::new();
    n.run("struct S; let s = S; let kept = 1;");
    n.run("struct S { a: u8 }");
    assert_eq!(
        below(&mut n, "s"),
        "  = note: `s` was lost in In[2], which redefined its type\n  = help: run In[1] again to have `s` back"
    );
    n.try_run("let new = 1; panic!();").unwrap();
    assert_eq!(
        below(&mut n, "new"),
        "  = note: In[4] did not come to its end, so that its `new` was not kept"
    );
    n.run("let early = 1; if kept == 1 { return }");
    assert_eq!(
        below(&mut n, "early"),
        "  = note: In[6] returned before its end, so that its `early` was not kept"
    );
    assert!(matches!(
        n.try_run("std::process::abort()"),
        Err(Failed::Lost(_))
    ));
    assert_eq!(
        below(&mut n, "kept"),
        "  = note: `kept` was lost when the cell process ended\n  = help: run In[1] again to have `kept` back"
    );
    n.errors("let broken = 1; struct Half; let x: u8 = \"\";");
    for name in ["broken", "Half"] {
        assert_eq!(
            below(&mut n, name),
            format!(
                "  = note: In[10] defines `{name}`, but did not compile, so that nothing of it was kept"
            )
        );
    }
}

#[test]
fn a_cell_that_did_not_compile_takes_its_imports_along_and_later_ones_say_so() {
    for code in [
        "use cellbeat::prelude::*;\nuse std::{fmt::Write, collections::*};\nlet x: u8 = \"\";",
        "use cellbeat::prelude::*;\nuse std::{fmt::Write, collections::*};\nlet x = ",
    ] {
        let mut n = Notebook::new();
        n.errors(code);
        let told = |path: &str| {
            format!("  = note: In[1] did not compile, so that its `use {path};` was not kept")
        };
        assert_eq!(below(&mut n, "figure()"), told("cellbeat::prelude::*"));
        assert_eq!(
            below(&mut n, "Toggle::new(\"a\")"),
            told("cellbeat::prelude::*")
        );
        let text = below(&mut n, "HashMap::<u8, u8>::new()");
        assert!(text.ends_with(&told("std::collections::*")), "{text}");
        let text = below(&mut n, "String::new().write_str(\"\")");
        assert!(text.ends_with(&told("std::fmt::Write")), "{text}");
        assert_eq!(below(&mut n, "nothing()"), "");
        // Only while it is so.
        n.run("use cellbeat::prelude::*;");
        n.run("let t = Toggle::new(\"a\");");
        assert_eq!(below(&mut n, "nothing()"), "");
    }
    let mut n = Notebook::new();
    assert!(
        n.try_run_cell("a", "use std::collections::*; let x =")
            .is_err()
    );
    n.run_cell("a", "let x = 1;");
    let text = below(&mut n, "HashMap::<u8, u8>::new()");
    assert_eq!(
        text,
        "help: consider importing this struct\n1 + use std::collections::HashMap;"
    );
}

#[test]
fn names_of_the_library_suggest_its_prelude_or_their_import() {
    let mut n = Notebook::new();
    for code in [
        "figure()",
        "let b = Button::new(\"a\");",
        "items![1]",
        "ms(20)",
    ] {
        assert_eq!(
            below(&mut n, code),
            "help: the library's prelude has this name\n1 + use cellbeat::prelude::*;",
            "{code}"
        );
    }
    assert_eq!(below(&mut n, "no_such_name()"), "");
    // Most widgets are not in it.
    n.run("use cellbeat::prelude::*;");
    for (code, path) in [
        (
            "let day = DatePicker::new(\"Day\");",
            "cellbeat::widgets::DatePicker",
        ),
        (
            "let tool = HoverTool::new();",
            "cellbeat::models::HoverTool",
        ),
        ("json!([1])", "cellbeat::json::json"),
    ] {
        let text = below(&mut n, code);
        assert!(text.ends_with(&format!("\n1 + use {path};")), "{text}");
    }
}

#[test]
fn an_option_of_something_else_than_a_value_names_the_way_to_a_property() {
    let mut n = Notebook::new();
    let code = |color: &str| format!("figure().line(\"x\", \"y\").line_color({color});");
    let help = "for a property, write `option.map(Value::from)`";
    n.run("use cellbeat::prelude::*; let color = Some(\"red\");");
    let text = below(&mut n, &code("color"));
    assert!(text.contains(help), "{text}");
    n.run(&code("color.map(Value::from)"));
    n.run(&code("None"));
    let text = below(&mut n, "let none = None;");
    assert!(!text.contains(help), "{text}");
}

#[test]
fn columns_of_several_types_get_the_tuple_that_takes_them() {
    let mut n = Notebook::new();
    n.run("use cellbeat::prelude::*; let source = ColumnDataSource::new(((\"x\", [1]), (\"y\", [\"a\"])));");
    let tuple = |code: &str, line: &str| {
        format!(
            "help: columns of several types stand in a tuple, not in an array\n  |\n1 - {code}\n1 + {line}\n"
        )
    };
    for (code, line) in [
        (
            "ColumnDataSource::new([(\"x\", vec![1]), (\"y\", vec![\"a\"])]).len()",
            "ColumnDataSource::new(((\"x\", vec![1]), (\"y\", vec![\"a\"]))).len()",
        ),
        (
            "source.stream([(\"x\", [1, 2]), (\"y\", [\"b\"; 2])], None);",
            "source.stream(((\"x\", [1, 2]), (\"y\", [\"b\"; 2])), None);",
        ),
    ] {
        let text = plain(&n.errors(code)[0].rendered);
        assert!(text.contains(&tuple(code, line)), "{code}:\n{text}");
        n.run(line);
    }
    // Not of columns.
    assert_eq!(below(&mut n, "[(1, vec![2]), (3, vec![\"a\"])].len()"), "");
}

#[test]
fn a_bridge_without_its_crate_names_the_command_that_brings_it() {
    let mut n = Notebook::new();
    n.run("use cellbeat::prelude::*;");
    let text = plain(&n.errors("bridge!(chrono);")[0].rendered);
    assert!(
        text.contains("help: `:dep chrono` brings the crate"),
        "{text}"
    );
}

#[test]
fn a_closure_that_borrows_gets_move_and_clones_that_work() {
    let mut n = Notebook::new();
    n.run("use cellbeat::prelude::*; let source = ColumnDataSource::new([(\"y\", range(0..9))]); let name = String::from(\"a\"); let n = 5usize;");
    for (code, help, line) in [
        (
            "state.add_periodic_callback(|| source.update(\"y\", range(0..9)), ms(9000))",
            "use `move` with a clone of `source`, so that `source` itself stays",
            "state.add_periodic_callback({ let source = source.clone(); move || source.update(\"y\", range(0..9)) }, ms(9000))",
        ),
        (
            "let t = std::thread::spawn(|| name.chars().map(|c| c as usize + n).sum::<usize>());",
            "use `move` with a clone of `name`, so that `name` itself stays",
            "let t = std::thread::spawn({ let name = name.clone(); move || name.chars().map(|c| c as usize + n).sum::<usize>() });",
        ),
        (
            "let t = std::thread::spawn(|| n + 1);",
            "use `move`, so that the closure has its own copy",
            "let t = std::thread::spawn(move || n + 1);",
        ),
    ] {
        let errors = n.errors(code);
        let text = plain(&errors[0].rendered);
        let expected = format!("help: {help}\n  |\n1 | {line}\n");
        assert!(text.contains(&expected), "{code}:\n{text}");
        let all: String = errors.iter().map(|error| plain(&error.rendered)).collect();
        assert_eq!(all.matches("help: ").count(), 1, "{all}");
        n.run(&format!("let _ = {{ {line}; }};"));
    }
    assert_eq!(
        n.show("(source.len() as i32, name.len() as i32, n)"),
        "(9, 1, 5)"
    );
    let errors = n.errors("let t = std::thread::spawn(|| { println!(\"{name}\"); source.len() });");
    let text = plain(&errors[0].rendered);
    assert!(
        text.contains("use `move` with clones of `name` and `source`, so that they stay")
            && text.contains("{ let name = name.clone(); let source = source.clone(); move || {"),
        "{text}"
    );
    let text = below(
        &mut n,
        "let own = vec![1]; let t = std::thread::spawn(|| own.len());",
    );
    assert!(
        text.contains("spawn(move || own.len())")
            && text.contains("spawn({ let own = own.clone(); move || own.len() })"),
        "{text}"
    );
}

#[test]
fn names_of_earlier_cells_are_suggested_for_a_typo() {
    let mut n = Notebook::new();
    n.run("fn compute_sum() -> u8 { 1 } struct Accumulator; macro_rules! square { ($x:expr) => { $x * $x } } let readings = vec![1];");
    n.run("mod shapes { pub struct Circle; } use shapes::Circle as Round;");
    for (code, kind, fixed) in [
        ("compute_sm()", "function", "compute_sum()"),
        ("Acumulator", "unit struct", "Accumulator"),
        ("squar!(2)", "macro", "square!(2)"),
        ("reading.len()", "local variable", "readings.len()"),
        (
            "fn f() -> u8 { compute_sun() }",
            "function",
            "fn f() -> u8 { compute_sum() }",
        ),
    ] {
        let text = below(&mut n, code);
        assert!(
            text.contains(&format!("help: a {kind} with a similar name exists"))
                && (text.contains(&format!("1 | {fixed}"))
                    || text.contains(&format!("1 + {fixed}"))),
            "{code}:\n{text}"
        );
    }
    assert_eq!(below(&mut n, "nothing_like_it()"), "");
    assert_eq!(n.show("readings.len()"), "1");
}

#[test]
fn what_is_not_kept_is_said_in_words_of_the_user_with_advice_that_works() {
    let mut n = Notebook::new();
    n.run("fn double(x: i32) -> i32 { x * 2 } fn numbers() -> impl Iterator<Item = i32> { 0..3 } async fn later() -> i32 { 1 }");
    for (code, what, advice) in [
        (
            "let a = vec![1].into_iter().map(i32::abs);",
            "is a `Map<IntoIter<i32>, fn(i32) -> i32>` with the function `i32::abs` itself in it",
            "use a pointer to it: `i32::abs as fn(_) -> _`",
        ),
        (
            "let a = [double, double];",
            "is a `[fn(i32) -> i32; 2]` with the function `double` itself in it",
            "use a pointer to it: `double as fn(_) -> _`",
        ),
        (
            "let a = { #[derive(Debug)] struct Inner; Inner };",
            "is an `Inner`, which a block of the cell defines",
            "define the type outside of the block",
        ),
        (
            "let a = (1..3).map(|x| x + 1);",
            "is a `Map<Range<i32>, closure>` with a closure in it",
            "collect it: `.collect::<Vec<_>>()`",
        ),
        (
            "let a = numbers();",
            "is an `impl Iterator<Item = i32>`",
            "box it: `let a: Box<dyn Iterator<Item = i32>> = Box::new(..);`",
        ),
        ("let a = later();", "is a future", "await it"),
        (
            "let a = |x: i32| x + 1;",
            "is a closure",
            "make it an `fn`, or box it with its type: `let a: Box<dyn Fn(i32) -> _> = Box::new(|x: i32| x + 1);`",
        ),
    ] {
        assert_eq!(
            n.run(code).note_texts(),
            format!("`a` {what}, so that it is not kept for later cells. To keep it, {advice}."),
            "{code}"
        );
    }
    for code in [
        "let a = vec![1].into_iter().map(i32::abs as fn(_) -> _);",
        "let b = [double as fn(_) -> _; 2];",
        "let c = (1..3).map(|x| x + 1).collect::<Vec<_>>();",
        "let d: Box<dyn Iterator<Item = i32>> = Box::new(numbers());",
        "let e = later().await;",
    ] {
        assert_eq!(n.run(code).notes, [], "{code}");
    }
}

#[test]
fn a_variable_of_an_earlier_cell_that_is_not_mut_says_where_to_make_it_so() {
    let mut n = Notebook::new();
    n.run("let v = vec![1]; let n = 1; let mut m = 1; struct P { x: i32 } let p = P { x: 1 };");
    for (name, code) in [
        ("v", "v.push(2)"),
        ("n", "n += 1;"),
        ("p", "p.x = 2;"),
        ("v", "let r = &mut v; r.push(2);"),
    ] {
        assert_eq!(
            below(&mut n, code),
            format!(
                "  = help: write `let mut {name}` in In[1], or `let mut {name} = {name};` here"
            ),
            "{code}"
        );
    }
    n.run("m += 1;");
    n.run("let mut v = v; v.push(2);");
    assert_eq!(n.show("v"), "[1, 2]");
}
