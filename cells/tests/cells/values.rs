//! Variables: what cells leave for later cells.

use crate::common::Notebook;

#[test]
fn variables_are_kept_with_their_values_and_types() {
    let mut n = Notebook::new();
    n.run("let mut a = 34; let b = 8;");
    n.run("a = a + b;");
    assert_eq!(n.show("a"), "42");
    assert_eq!(n.variables(), ["a: i32", "b: i32"]);
}

#[test]
fn only_a_mutable_variable_can_be_assigned_in_a_later_cell() {
    let mut n = Notebook::new();
    n.run("let b = 1;");
    let errors = n.errors("b = 2;");
    assert_eq!(errors[0].code, "E0594");
    assert!(
        !errors[0].rendered.contains("cell.rs"),
        "{}",
        errors[0].rendered
    );
    assert_eq!(n.show("b"), "1");
}

#[test]
fn values_are_shared_through_rc_and_refcell() {
    let mut n = Notebook::new();
    n.run("use std::cell::RefCell; use std::rc::Rc;\nlet r: Rc<RefCell<String>> = Rc::default();\nlet r2 = Rc::clone(&r);");
    n.run("r.borrow_mut().push_str(\"f\"); let s = \"oo\";");
    n.run("r.borrow_mut().push_str(s);");
    assert_eq!(n.show("r2.borrow().clone()"), "\"foo\"");
}

#[test]
fn a_variable_that_a_cell_moves_is_gone() {
    let mut n = Notebook::new();
    n.run("let a = Some(\"foo\".to_owned());");
    assert_eq!(n.variables(), ["a: Option<String>"]);
    assert_eq!(n.show("a.unwrap()"), "\"foo\"");
    assert_eq!(n.variables(), [""; 0]);
}

#[test]
fn a_variable_that_its_own_cell_moves_is_not_kept() {
    let mut n = Notebook::new();
    n.run("let s = String::new(); let t = 1; std::mem::drop(s);");
    assert_eq!(n.variables(), ["t: i32"]);
}

#[test]
fn a_partly_moved_variable_is_gone_and_the_part_is_kept() {
    let mut n = Notebook::new();
    n.run("let pair = (String::from(\"a\"), vec![1]);");
    n.run("let first = pair.0;");
    assert_eq!(n.variables(), ["first: String"]);
}

#[test]
fn a_variable_can_move_into_a_thread() {
    let mut n = Notebook::new();
    n.run("let data = vec![1, 2, 3];");
    assert_eq!(
        n.show("std::thread::spawn(move || data.len()).join().unwrap()"),
        "3"
    );
    assert_eq!(n.variables(), [""; 0]);
}

#[test]
fn a_loop_consumes_what_it_iterates() {
    let mut n = Notebook::new();
    n.run("let data = vec![String::from(\"a\")]; let mut all = String::new();");
    n.run("for item in data { all += &item; }");
    assert_eq!(n.variables(), ["all: String"]);
}

#[test]
fn showing_a_variable_does_not_move_it() {
    let mut n = Notebook::new();
    n.run("#[derive(Debug)] struct Point { x: i32, y: i32 }");
    n.run("let p = Point { x: 3, y: 8 };");
    assert_eq!(n.show("p"), "Point { x: 3, y: 8 }");
    n.run("let Point { x, y: y2 } = p;");
    assert_eq!(n.show("x + y2"), "11");
}

#[test]
fn a_variable_can_be_shadowed_with_another_type() {
    let mut n = Notebook::new();
    n.run("let x = vec![1, 2, 3];");
    n.run("let x = x.len();");
    assert_eq!(n.variables(), ["x: usize"]);
    n.run("let x = format!(\"{x}\");");
    assert_eq!(n.show("x"), "\"3\"");
}

#[test]
fn a_variable_can_be_shadowed_by_what_it_is_moved_into() {
    let mut n = Notebook::new();
    n.run("let x = String::from(\"a\");");
    n.run("let x = Some(x);");
    assert_eq!(n.show("x"), "Some(\"a\")");
}

#[test]
fn patterns_make_variables() {
    let mut n = Notebook::new();
    n.run("let _ = 1; let (x, ..) = (42, 43, 44); let [first, rest @ ..] = [1, 2, 3]; let Some(z) = Some('z') else { panic!() };");
    assert_eq!(
        n.variables(),
        ["first: i32", "rest: [i32; 2]", "x: i32", "z: char"]
    );
}

#[test]
fn a_variable_in_upper_case_is_one() {
    let mut n = Notebook::new();
    n.run("let N = 5;");
    assert_eq!(n.show("N"), "5");
}

#[test]
fn a_variable_in_a_format_string_is_found() {
    let mut n = Notebook::new();
    n.run("let name = \"x\"; let width = 3_usize;");
    assert_eq!(n.show("format!(\"{name:>width$}\")"), "\"  x\"");
}

#[test]
fn numbers_that_nothing_fixes_become_i32_and_f64() {
    let mut n = Notebook::new();
    n.run("let a = (42, 3.14);");
    assert_eq!(n.variables(), ["a: (i32, f64)"]);
}

#[test]
fn types_of_std_are_kept_whatever_module_they_come_from() {
    let mut n = Notebook::new();
    n.run(
        "use std::collections::*;\n\
         let map: BTreeMap<String, Vec<Option<u8>>> = BTreeMap::new();\n\
         let iter = vec![1, 2].into_iter();\n\
         let cow = std::borrow::Cow::from(\"a\");\n\
         let path = std::path::PathBuf::from(\"/\");\n\
         let lock = std::sync::Arc::new(std::sync::Mutex::new(HashMap::<u8, HashSet<i64>>::new()));\n\
         let now = std::time::Instant::now();\n\
         let range = 1..=3;\n\
         let chars = \"abc\".chars().rev();\n\
         let (sender, receiver) = std::sync::mpsc::channel::<String>();\n\
         let thread = std::thread::spawn(|| 5);",
    );
    n.run("sender.send(String::from(\"x\")).unwrap();");
    assert_eq!(n.show("(map.len(), iter.count(), cow.len(), range.sum::<i32>(), chars.last(), receiver.recv())"), "(0, 2, 1, 6, Some('a'), Ok(\"x\"))");
    assert_eq!(n.show("(path, lock.lock().unwrap().len(), now.elapsed().as_secs() < 100, thread.join().unwrap())"), "(\"/\", 0, true, 5)");
}

#[test]
fn boxed_functions_of_any_signature_are_kept() {
    let mut n = Notebook::new();
    n.run(
        "let f: Box<dyn Fn(&str) -> &str> = Box::new(|s| &s[1..]);\n\
         let g: Box<dyn for<'a> Fn(&'a str, u8) -> Option<&'a str>> = Box::new(|s, _| Some(s));\n\
         let h: std::rc::Rc<dyn Fn(&mut Vec<&'static str>)> = std::rc::Rc::new(|v| v.push(\"x\"));\n\
         let p: fn(&str) -> usize = |s| s.len();",
    );
    n.run("let mut v = vec![]; h(&mut v);");
    assert_eq!(
        n.show("(f(\"abc\"), g(\"d\", 1), v, p(\"four\"))"),
        "(\"bc\", Some(\"d\"), [\"x\"], 4)"
    );
}

#[test]
fn a_function_itself_is_kept_as_a_pointer() {
    let mut n = Notebook::new();
    n.run("fn double(x: i32) -> i32 { x * 2 }");
    n.run("let f = double;");
    assert_eq!(n.variables(), ["f: fn(i32) -> i32"]);
    assert_eq!(n.show("f(4)"), "8");
}

#[test]
fn a_closure_works_in_its_cell_and_is_not_kept() {
    let mut n = Notebook::new();
    let outcome = n.run("let f = |x: i32| x + 1; let y = f(1); y");
    assert_eq!(outcome.text.as_deref(), Some("2"));
    assert!(
        outcome
            .note_texts()
            .starts_with("`f` is a closure, so that it is not kept"),
        "{:?}",
        outcome.notes
    );
    assert_eq!(n.variables(), ["y: i32"]);
}

#[test]
fn a_value_without_a_named_type_works_in_its_cell_and_is_not_kept() {
    let mut n = Notebook::new();
    n.run("pub trait Bar {} impl Bar for i32 {} fn bar() -> impl Bar { 42 }");
    let outcome = n.run("let v = bar(); let evens = (0..10).filter(|x| x % 2 == 0); let sum: i32 = evens.sum(); sum");
    assert_eq!(outcome.text.as_deref(), Some("20"));
    assert!(
        outcome.note_texts().contains("`v` is an `impl Bar`"),
        "{:?}",
        outcome.notes
    );
    assert_eq!(n.variables(), ["sum: i32"]);
}

#[test]
fn a_borrow_of_a_local_works_in_its_cell_and_is_not_kept() {
    let mut n = Notebook::new();
    let outcome = n.run("let all = vec![10, 20, 30]; let some = &all[1..]; some.len()");
    assert_eq!(outcome.text.as_deref(), Some("2"));
    assert!(
        outcome
            .note_texts()
            .starts_with("`some` borrows what ends with the cell"),
        "{:?}",
        outcome.notes
    );
    assert_eq!(n.variables(), ["all: Vec<i32>"]);
    let outcome = n.run("let first = all.iter();");
    assert!(
        outcome.note_texts().contains("`first` borrows"),
        "{:?}",
        outcome.notes
    );
    assert_eq!(n.show("all.len()"), "3");
}

#[test]
fn a_closure_that_borrows_a_stored_variable_works_in_its_cell() {
    let mut n = Notebook::new();
    n.run("let all = vec![1, 2];");
    assert_eq!(n.show("let count = || all.len(); count()"), "2");
    assert_eq!(n.variables(), ["all: Vec<i32>"]);
}

/// Each takes along nothing that it borrows: `a` is 2, `v` has three numbers, `s` is "abc".
#[test]
fn what_borrows_works_in_its_cell_and_what_it_borrows_is_kept() {
    for (name, value, used, expected) in [
        ("f", "|x: i32| x + a", "f(3)", "5"),
        ("f", "|x: &&i32| **x > a", "v.iter().filter(f).count()", "1"),
        ("f", "|p: &str| format!(\"{p}{s}\")", "f(\"x\")", "\"xabc\""),
        ("f", "v.iter().map(|x| x * a)", "f.sum::<i32>()", "12"),
        ("f", "(|| a, 1)", "(f.0)() + f.1", "3"),
        ("f", "vec![Some(&s)]", "f.len()", "1"),
        (
            "f",
            "Holder { text: &s, number: 1 }",
            "f.text.len() + f.number",
            "4",
        ),
        ("f", "longest(&s, \"x\")", "f", "\"abc\""),
        ("f", "&mut v", "{ f.push(4); f.len() }", "4"),
        ("f", "async { a + 1 }", "f.await", "3"),
        (
            "f: Box<dyn Fn(i32) -> i32>",
            "Box::new(|x| x + a)",
            "f(1)",
            "3",
        ),
        (
            "f: Vec<Box<dyn Fn() -> i32>>",
            "vec![Box::new(|| a), Box::new(|| a + 1)]",
            "f[1]()",
            "3",
        ),
        (
            "f: Box<dyn Iterator<Item = &i32>>",
            "Box::new(v.iter())",
            "f.count()",
            "3",
        ),
        (
            "f: std::rc::Rc<dyn Fn() -> usize>",
            "std::rc::Rc::new(|| s.len())",
            "f()",
            "3",
        ),
        (
            "f: Option<&dyn std::fmt::Debug>",
            "Some(&a)",
            "format!(\"{f:?}\")",
            "\"Some(2)\"",
        ),
        (
            "mut f",
            "std::collections::BTreeMap::new(); f.insert(&s[..], &a)",
            "f.len()",
            "1",
        ),
    ] {
        let mut n = Notebook::new();
        n.run(
            "struct Holder<'a> { text: &'a str, number: usize }\n\
             fn longest<'a>(a: &'a str, b: &'a str) -> &'a str { if a.len() > b.len() { a } else { b } }",
        );
        let outcome = n.run(&format!(
            "let a = 2; let mut v = vec![1, 2, 3]; let s = String::from(\"abc\"); let {name} = {value}; {used}"
        ));
        assert_eq!(outcome.text.as_deref(), Some(expected), "{value}");
        let notes = outcome.note_texts();
        // What the cell moves itself may be named too.
        let is_moved = [
            "f.await",
            "f.sum::<i32>()",
            "f.count()",
            "v.iter().filter(f).count()",
        ];
        let is_told = notes.contains("`f` ") && notes.contains("not kept for later cells");
        assert!(is_told || is_moved.contains(&used), "{value}: {notes}");
        assert!(
            !["`a`", "`v`", "`s`"]
                .iter()
                .any(|other| notes.contains(other)),
            "{value}: {notes}"
        );
        let length = if used.contains("push") { 4 } else { 3 };
        assert_eq!(
            n.show("(a, v.len(), s.len())"),
            format!("(2, {length}, 3)"),
            "{value}"
        );
    }
}

#[test]
fn errors_that_are_the_users_own_stay_errors() {
    let mut n = Notebook::new();
    let errors = n.errors("let r; { let x = 5; r = &x; } println!(\"{r}\");");
    assert_eq!(
        (errors.len(), errors[0].code.as_str(), errors[0].column),
        (1, "E0597", 25)
    );
    let errors =
        n.errors("let mut v = vec![1]; let first = &v[0]; v.push(2); println!(\"{first}\");");
    assert_eq!(errors[0].code, "E0502");
    let errors = n.errors("let s = String::new(); let f = || drop(s); f(); f();");
    assert_eq!(errors[0].code, "E0382");
}

#[test]
fn the_owner_of_a_guard_is_kept() {
    let mut n = Notebook::new();
    for (name, owner, guard) in [
        ("a", "std::sync::Mutex::new(1)", "a.lock().unwrap()"),
        ("b", "std::sync::RwLock::new(2)", "b.write().unwrap()"),
        ("c", "std::cell::RefCell::new(3)", "c.borrow_mut()"),
        (
            "d",
            "std::rc::Rc::new(std::cell::RefCell::new(4))",
            "d.borrow()",
        ),
        ("e", "vec![5]", "e.drain(..)"),
    ] {
        let outcome = n.run(&format!("let mut {name} = {owner}; let guard = {guard};"));
        let notes = outcome.note_texts();
        assert!(notes.starts_with("`guard` borrows"), "{notes}");
        assert!(!notes.contains(&format!("`{name}`")), "{notes}");
    }
    assert_eq!(
        n.show("(*a.lock().unwrap(), *b.read().unwrap(), *c.borrow(), *d.borrow(), e.len())"),
        "(1, 2, 3, 4, 0)"
    );
}

#[test]
fn what_is_borrowed_to_the_end_of_the_cell_is_told() {
    let mut n = Notebook::new();
    let outcome =
        n.run("let m = std::sync::Mutex::new(1); let t = &mut *m.lock().unwrap(); *t += 1;");
    let notes = outcome.note_texts();
    assert!(
        notes.contains("`m` is borrowed to the end of the cell, so that it is not kept"),
        "{notes}"
    );
    assert!(notes.contains("`t` borrows"), "{notes}");
    let outcome = n.run("let x; if std::env::args().count() > 100 { x = 1; }");
    assert!(
        outcome
            .note_texts()
            .starts_with("`x` may be without a value")
    );
}

#[test]
fn a_let_that_is_not_kept_leaves_the_earlier_value() {
    let mut n = Notebook::new();
    n.run("let data = vec![1, 2, 3]; let other = 1_usize;");
    for (value, used) in [
        ("&data[..2]", "data.len()"),
        ("data.iter().map(|x| x + 1)", "data.count()"),
        ("|x: i32| x + 1", "data(2)"),
        ("|x: usize| x + other", "data(2)"),
        ("{ fn f() -> impl Fn() -> i32 { || 1 } f() }", "data()"),
        ("async { 1 }", "drop(&data)"),
        ("Box::new(|| other) as Box<dyn Fn() -> usize>", "data()"),
    ] {
        let outcome = n.run(&format!("let data = {value}; {used};"));
        let notes = outcome.note_texts();
        let is_moved = used == "data.count()";
        let told = if is_moved {
            "The cell moves its new `data` away; the earlier `data` stays."
        } else {
            "; the earlier `data` stays."
        };
        assert!(notes.contains(told), "{value}: {notes}");
        assert_eq!(n.show("data.len() + other"), "4", "{value}");
    }
    let outcome = n.run("let data = String::from(\"new\"); drop(data);");
    assert_eq!(
        outcome.note_texts(),
        "The cell moves its new `data` away; the earlier `data` stays."
    );
    assert_eq!(n.show("data"), "[1, 2, 3]");
    let outcome = n.run("let data = move || data.len(); data();");
    assert!(
        outcome
            .note_texts()
            .contains("; the cell has moved the earlier `data`."),
        "{:?}",
        outcome.notes
    );
    assert_eq!(n.variables(), ["other: usize"]);
}

#[test]
fn a_leaked_borrow_is_kept() {
    let mut n = Notebook::new();
    n.run(
        "let all: &'static Vec<i32> = Box::leak(Box::new(vec![10, 20, 30])); let some = &all[1..];",
    );
    assert_eq!(n.show("some"), "[20, 30]");
}

#[test]
fn variables_survive_a_panic_with_their_changes() {
    let mut n = Notebook::new();
    n.run("let mut a = vec![1, 2, 3]; let b = 42;");
    let outcome = n
        .try_run("a.push(b); panic!(\"Intentional panic {b}\");")
        .unwrap();
    assert_eq!(
        (outcome.status.as_str(), outcome.message.as_str()),
        ("panic", "Intentional panic 42")
    );
    assert_eq!(outcome.location, "In[2]:1:12");
    assert_eq!(n.show("format!(\"{a:?}, {b}\")"), "\"[1, 2, 3, 42], 42\"");
}

#[test]
fn a_variable_that_was_moved_before_a_panic_is_gone() {
    let mut n = Notebook::new();
    n.run("let a = vec![1]; let b = 2;");
    assert_eq!(
        n.try_run("let c = a; let d = b; panic!(\"x\");")
            .unwrap()
            .status,
        "panic"
    );
    assert_eq!(n.variables(), ["b: i32"]);
}

#[test]
fn a_shadowed_variable_survives_a_panic_before_the_let() {
    let mut n = Notebook::new();
    n.run("let a = 1;");
    assert_eq!(
        n.try_run("if a == 1 { panic!(\"x\") } let a = \"new\";")
            .unwrap()
            .status,
        "panic"
    );
    assert_eq!(n.show("a"), "1");
}

#[test]
fn a_question_mark_ends_the_cell_with_the_error_and_its_place() {
    let mut n = Notebook::new();
    n.run("let owned = \"owned\".to_string(); let copy = 40; let mut owned_mut = \"owned_mut\".to_string(); let mut copy_mut = 41;");
    let outcome = n
        .try_run("owned_mut.push_str(\"42\");\ncopy_mut += 1;\nlet copy = 42; let copy2 = 42;\nstd::fs::read_to_string(\"/does/not/exist\")?;\nowned_mut.push_str(\"------\"); copy_mut += 10;")
        .unwrap();
    assert_eq!(outcome.status, "error");
    assert!(
        outcome.message.contains("No such file"),
        "{}",
        outcome.message
    );
    assert_eq!(outcome.location, "In[2]:4:1");
    assert_eq!(
        n.show("(owned, copy, owned_mut, copy_mut)"),
        "(\"owned\", 40, \"owned_mut42\", 42)"
    );
    assert!(!n.variables().contains(&"copy2: i32".to_owned()));
}

#[test]
fn a_question_mark_keeps_the_types_of_variables() {
    let mut n = Notebook::new();
    n.run("pub mod foo { pub mod bar { pub struct Baz {} impl Baz { pub fn r42(&self) -> i32 { 42 } } } }\nfn create() -> Result<Option<foo::bar::Baz>, i32> { Ok(Some(foo::bar::Baz {})) }");
    n.run("let v1 = create()?;");
    n.run("let v2 = create()?;");
    assert_eq!(n.show("v1.unwrap().r42() + v2.unwrap().r42()"), "84");
}

#[test]
fn a_question_mark_works_on_an_option() {
    let mut n = Notebook::new();
    n.run("let first = [1, 2, 3].get(0)?.clone(); let parsed: u8 = \"7\".parse()?;");
    assert_eq!(n.show("first + i32::from(parsed)"), "8");
    let outcome = n.try_run("[1, 2, 3].get(4)?").unwrap();
    assert_eq!(
        (outcome.status.as_str(), outcome.message.as_str()),
        ("error", "None")
    );
}

#[test]
fn a_question_mark_works_on_boxed_errors() {
    let mut n = Notebook::new();
    let outcome = n
        .try_run("fn f() -> Result<u8, Box<dyn std::error::Error>> { Err(\"no\".into()) }\nf()?;")
        .unwrap();
    assert_eq!(outcome.message, "\"no\"");
    n.run(":efmt {}");
    assert_eq!(n.try_run("f()?;").unwrap().message, "no");
}

#[test]
fn a_return_at_top_level_ends_the_cell() {
    let mut n = Notebook::new();
    n.run("let mut a = 1;");
    n.run("a = 2; if a == 2 { return; } a = 3;");
    assert_eq!(n.show("a"), "2");
    let errors = n.errors("if a == 2 { return; } a.nothing();");
    assert_eq!((errors[0].line, errors[0].column), (1, 25));
    assert!(
        errors[0]
            .rendered
            .contains("if a == 2 { return; } a.nothing();"),
        "{}",
        errors[0].rendered
    );
}

#[test]
fn a_return_and_a_question_mark_can_stand_in_one_cell() {
    let mut n = Notebook::new();
    n.run("let x: i32 = \"5\".parse()?; if x == 5 { return; } panic!();");
}

#[test]
fn a_variable_that_is_not_mentioned_is_not_touched() {
    let mut n = Notebook::new();
    n.run("struct Loud; impl Drop for Loud { fn drop(&mut self) { println!(\"dropped\"); } }\nlet loud = Loud; let x = 1;");
    n.run("x + 1");
    n.run("let loud = 2;");
    assert_eq!(n.stdout(), "dropped\n");
}

#[test]
fn a_variable_may_have_a_name_of_std_or_of_ours() {
    let mut n = Notebook::new();
    n.run("let Vec = 1; let drop = 2; let api = 3; let matches = 4; let put = 5;");
    assert_eq!(n.show("drop + api + matches + put"), "14");
}

#[test]
fn users_may_define_names_of_the_prelude_anew() {
    let mut n = Notebook::new();
    n.run(
        "struct Vec; struct Option; struct Result; struct Box; struct String;\n\
         fn drop() -> i32 { 1 } fn Ok() {} fn Err() {} macro_rules! matches { () => { 2 } }\nmod std2 {}",
    );
    n.run("let x = 5;");
    assert_eq!(n.show("x + drop() + matches!()"), "8");
}

#[test]
fn uninitialised_and_conditional_variables_are_kept_once_they_have_a_value() {
    let mut n = Notebook::new();
    n.run("let x; x = 5; let y = if x > 3 { \"big\" } else { \"small\" };");
    assert_eq!(n.show("(x, y)"), "(5, \"big\")");
}

#[test]
fn int_arrays_const_generics_and_reserved_words() {
    let mut n = Notebook::new();
    n.run("let v = [42; 5]; struct Foo<const I: usize> { data: [u8; I] } let foo: Foo<3> = Foo::<3> { data: [41, 42, 43] };");
    n.run("mod r#async { pub struct Foo {} } let w = r#async::Foo {};");
    assert_eq!(n.show("v[4] + i32::from(foo.data[1])"), "84");
}

#[test]
fn statements_without_semicolons_are_not_shown() {
    let mut n = Notebook::new();
    assert_eq!(n.show("for a in 1..5 {} for b in 1..5 {} 42"), "42");
    assert_eq!(
        n.show("let a = \"foo\".to_owned() + \"bar\"; a"),
        "\"foobar\""
    );
    assert_eq!(n.run("println!(\"x\")").text, None);
}

#[test]
fn the_last_expression_may_be_of_any_kind() {
    let mut n = Notebook::new();
    assert_eq!(n.show("{ 5 }"), "5");
    assert_eq!(n.show("if true { 1 } else { 2 }"), "1");
    assert_eq!(
        n.show("match 3 { 3 => \"three\", _ => \"other\" }"),
        "\"three\""
    );
    assert_eq!(n.show("let s = String::from(\"abc\");\n*s"), "\"abc\"");
    assert_eq!(n.show("// comment\n\n  1 // one\n + 1\n"), "2");
    assert_eq!(n.show("\"日本\".len()"), "6");
    assert_eq!(n.run("()").text, None);
}

#[test]
fn fmt_sets_how_values_are_shown() {
    let mut n = Notebook::new();
    n.run(":fmt {}");
    assert_eq!(n.show("\"plain\""), "plain");
    n.run(":fmt {:#?}");
    assert_eq!(n.show("(1,)"), "(\n    1,\n)");
}

#[test]
fn a_traits_evcxr_display_comes_before_debug() {
    let mut n = Notebook::new();
    n.run(
        "trait Shown { fn evcxr_display(&self); }\n\
         impl<T: std::fmt::Display> Shown for Vec<T> { fn evcxr_display(&self) { println!(\"shown {}\", self[0]); } }",
    );
    assert_eq!(n.run("vec![7]").text, None);
    assert_eq!(n.show("[8]"), "[8]");
    n.run("let v = vec![9]; v");
    assert!(n.stdout().contains("shown 7\nshown 9\n"));
}

#[test]
fn a_traits_evcxr_display_may_be_called_by_hand() {
    let mut n = Notebook::new();
    n.run(
        "trait Shown { fn evcxr_display(&self); }\n\
         impl<T: std::fmt::Display> Shown for Vec<T> { fn evcxr_display(&self) { println!(\"shown {}\", self[0]); } }\n\
         fn show(v: &Vec<u8>) { v.evcxr_display(); }",
    );
    n.run("let v = vec![1u8]; for _ in 0..2 { v.evcxr_display(); } show(&v);");
    assert_eq!(n.run("vec![2u8].evcxr_display()").text, None);
    assert_eq!(n.stdout(), "shown 1\nshown 1\nshown 1\nshown 2\n");
}

#[test]
fn an_own_evcxr_display_shows_the_value() {
    let mut n = Notebook::new();
    n.run("struct M; impl M { fn evcxr_display(&self) { println!(\"EVCXR_BEGIN_CONTENT text/html\\n<b>m</b>\\nEVCXR_END_CONTENT\"); } }");
    assert_eq!(n.run("M").text, None);
    assert_eq!(
        n.stdout(),
        "EVCXR_BEGIN_CONTENT text/html\n<b>m</b>\nEVCXR_END_CONTENT\n"
    );
}

#[test]
fn a_deep_recursion_has_room() {
    let mut n = Notebook::new();
    assert_eq!(n.show("fn depth(n: u32) -> u32 { let room = [n; 64]; if n == 0 { 0 } else { 1 + depth(n - 1) + room[0] - n } }\ndepth(50_000)"), "50000");
}

#[test]
fn an_overflow_is_a_panic_at_every_opt_level() {
    let mut n = Notebook::new();
    n.run("let x: u8 = \"255\".parse().unwrap();");
    for level in ["0", "2"] {
        let outcome = n.try_run(&format!(":opt {level}\nx + 1")).unwrap();
        assert_eq!(outcome.message, "attempt to add with overflow");
    }
}

#[test]
fn a_cell_whose_last_block_never_ends_is_a_cell_like_any_other() {
    let mut n = Notebook::new();
    n.run("let c = true; fn die() -> ! { panic!(\"died\") }");
    for (code, text) in [
        ("if c { panic!(\"yes\") } else { panic!(\"no\") }", "yes"),
        ("{ todo!() }", "not yet implemented"),
        (
            "match c { true => panic!(\"first\"), false => unreachable!() }",
            "first",
        ),
        ("{ die() }", "died"),
        ("unsafe { die() }", "died"),
        (
            "{ let kept = 1; if c { die() } else { unimplemented!() } }",
            "died",
        ),
        ("let before = 5; loop { if c { break die() } }", "died"),
    ] {
        let outcome = n
            .try_run(code)
            .unwrap_or_else(|error| panic!("{code}: {error:?}"));
        assert_eq!(
            (outcome.status.as_str(), outcome.text.as_deref()),
            ("panic", None),
            "{code}"
        );
        assert!(
            outcome.message.contains(text),
            "{code}: {}",
            outcome.message
        );
    }
    let outcome = n.run("if c { return } else { return }");
    assert_eq!(outcome.text, None);
    assert_eq!(n.show("c"), "true");
    // A value of no known type is an error at the user's own line.
    for code in ["Vec::new()", "None", "\"1\".parse().unwrap()"] {
        let errors = n.errors(code);
        assert_eq!(
            (errors[0].line, errors[0].column),
            (1, if code.starts_with('"') { 5 } else { 1 }),
            "{code}: {errors:?}"
        );
    }
}

#[test]
fn a_borrow_ends_at_its_last_use_as_in_one_file() {
    let mut n = Notebook::new();
    for (code, shown) in [
        (
            "let s = String::from(\"ab\"); let f = || s.len(); let n = f(); drop(s); n",
            "2",
        ),
        (
            "let mut v = vec![1]; let r = &mut v; r.push(2); v.push(3); v",
            "[1, 2, 3]",
        ),
        (
            "let view = &v[..]; let n = view.len(); let moved = v; (n, moved.len())",
            "(3, 3)",
        ),
        (
            "let mut sum = 0; let mut add = |x| sum += x; add(2); add(3); sum",
            "5",
        ),
        (
            "let mut grid = vec![0; 2]; let a = &mut grid[0]; *a = 5; let b = &mut grid[1]; *b = 7; grid",
            "[5, 7]",
        ),
        (
            "struct H<'a> { r: &'a str, s: String } let t = String::from(\"t\"); let h = H { r: &t, s: t.clone() };\n\
             let n = h.r.len() + h.s.len(); let u = t; (n, u.len())",
            "(2, 1)",
        ),
        (
            "async { let b = [1]; let f = async { b.len() }; let n = f.await; drop(b); n }.await",
            "1",
        ),
    ] {
        assert_eq!(n.show(code), shown, "{code}");
    }
    let boxed = "let it: Box<dyn Iterator<Item = i32> + '_> = Box::new(grid.iter().copied()); let n = it.count(); grid.push(n as i32); n";
    assert_eq!(n.show(boxed), "2");
    assert_eq!(
        n.show("(moved, sum, grid, u)"),
        "([1, 2, 3], 5, [5, 7, 2], \"t\")"
    );
    // What Rust drops at the end borrows until then.
    for (code, error) in [
        (
            "let c = std::cell::RefCell::new(1); let g = c.borrow(); println!(\"{g}\"); drop(c);",
            "E0505",
        ),
        ("let mut v = vec![1]; let d = v.drain(..); v.len()", "E0502"),
        (
            "let mut v = vec![1]; let r = &mut v; v.push(2); r.push(3);",
            "E0499",
        ),
    ] {
        assert_eq!(n.errors(code)[0].code, error, "{code}");
    }
}
