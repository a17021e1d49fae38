//! The forms that Rust code may come in: attributes, marks, names, macros.

use crate::common::Notebook;

#[test]
fn a_macro_of_the_notebook_makes_items_for_later_cells() {
    let mut n = Notebook::new();
    n.run(
        "macro_rules! unit { ($name:ident, $t:ty) => { #[derive(Debug)] struct $name($t); impl $name { fn get(&self) -> $t { self.0 } } } }",
    );
    n.run("unit!(Meters, f64);");
    n.run("let m = Meters(2.0);");
    assert_eq!(n.show("m.get()"), "2.0");
    // Once more: it replaces itself.
    n.run("unit!(Meters, f64);");
    n.run("unit! { Seconds, u8 }");
    assert_eq!(n.show("(Seconds(1), m)"), "(Seconds(1), Meters(2.0))");
    n.run("struct Seconds;");
    n.run("trait Name { fn name(&self) -> String; }");
    n.run("macro_rules! name { ($($t:ty),*) => { $(impl Name for $t { fn name(&self) -> String { stringify!($t).into() } })* } }");
    n.run("name!(Meters, u8);");
    assert_eq!(n.show("5u8.name()"), "\"u8\"");
}

#[test]
fn a_macro_of_the_notebook_makes_variables_for_later_cells() {
    let mut n = Notebook::new();
    n.run("macro_rules! bind { ($($name:ident = $e:expr),*) => { $(let mut $name = $e;)* } }");
    assert_eq!(n.show("bind!(a = vec![1], b = \"x\"); a.len()"), "1");
    n.run("a.push(2);");
    assert_eq!(n.show("(&a, b)"), "([1, 2], \"x\")");
}

#[test]
fn names_may_be_raw_or_of_any_script() {
    let mut n = Notebook::new();
    n.run("let r#type = 3; let r#plain = 1; let größe = 4; let 数 = 5;");
    n.run("let r#match = r#type + plain;");
    assert_eq!(n.show("r#match + größe + 数"), "13");
    n.run("fn r#fn() -> i32 { 1 } struct Été { r#in: u8 }");
    assert_eq!(n.show("Été { r#in: 7 }.r#in as i32 + r#fn()"), "8");
}

#[test]
fn attributes_of_the_crate_hold_for_the_notebook() {
    let mut n = Notebook::new();
    let unused = "fn f() { let unused = 1; }";
    assert_eq!(n.run(unused).notes.len(), 1);
    assert_eq!(n.show("#![allow(unused_variables)]\n5"), "5");
    assert_eq!(n.run(unused).notes, []);
    n.run("#![recursion_limit = \"512\"]");
    let errors = n.errors("#![deny(unused_mut)]\nfn g() { let mut a = 1; drop(a) }");
    assert_eq!((errors[0].line, errors[0].column), (2, 14));
}

#[test]
fn an_attribute_that_means_nothing_in_a_cell_says_so() {
    let mut n = Notebook::new();
    let errors = n.errors("// first\n#![no_std]\n1");
    assert_eq!(
        errors[0].message,
        "`#![no_std]` is an attribute of a whole crate and means nothing in a cell"
    );
    assert_eq!((errors[0].line, errors[0].column), (2, 1));
    if !crate::common::runtime()
        .toolchain
        .version
        .contains("nightly")
    {
        let errors = n.errors("#![feature(box_patterns)]\nlet a = 1;");
        assert!(
            errors[0]
                .message
                .starts_with("`#![feature]` needs a nightly Rust")
        );
        assert!(
            errors[0].rendered.contains("In[2]:1:1"),
            "{}",
            errors[0].rendered
        );
    }
}

#[test]
fn marks_comments_and_odd_line_ends_are_no_code() {
    let mut n = Notebook::new();
    assert!(n.try_run("").unwrap().text.is_none());
    assert!(
        n.try_run("// only\n/* comments */\n")
            .unwrap()
            .text
            .is_none()
    );
    assert_eq!(n.show("\u{feff}1"), "1");
    assert_eq!(n.show("#!/usr/bin/env rust-script\n2"), "2");
    assert_eq!(n.show("//! a notebook\n3"), "3");
    assert_eq!(
        n.show("let a = 4;\r\n\ta // trailing\r\n/* and */\r\n"),
        "4"
    );
    assert_eq!(
        n.show("/// documented\nfn f() -> i32 { 5 }\nf() /* trailing */"),
        "5"
    );
}

#[test]
fn foreign_functions_are_called() {
    let mut n = Notebook::new();
    n.run("unsafe extern \"C\" { fn abs(x: i32) -> i32; }");
    assert_eq!(n.show("unsafe { abs(-4) }"), "4");
}

#[test]
fn a_cell_of_five_thousand_lines_works_and_leaves_errors_cheap() {
    let mut n = Notebook::new();
    let code: String = (0..5000)
        .map(|i| format!("fn f{i}(x: i32) -> i32 {{ x + {i} }}\n"))
        .collect();
    assert_eq!(n.show(&(code + "f4999(1)")), "5000");
    assert_eq!(n.show("f17(1)"), "18");
    assert_eq!(n.errors("unknown(1)")[0].code, "E0425");
}

#[test]
fn patterns_with_types_and_else_make_variables() {
    let mut n = Notebook::new();
    n.run("let Ok(a) = \"12\".parse::<i32>() else { return };");
    n.run("let (b, [c, .., d]): (u8, [i64; 3]) = (1, [2, 3, 4]);");
    n.run("let (Ok(e) | Err(e)): Result<i32, i32> = Ok(5); let whole @ (_, last) = (6, 7);");
    assert_eq!(
        n.show("(a, b, c, d, e, whole, last)"),
        "(12, 1, 2, 4, 5, (6, 7), 7)"
    );
}
