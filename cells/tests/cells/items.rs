//! Items: functions, types, traits, macros, statics over cells.

use crate::common::Notebook;

#[test]
fn a_function_is_called_by_later_cells_and_functions() {
    let mut n = Notebook::new();
    n.run("pub fn bar() -> i32 { 42 }");
    n.run("pub fn foo() -> i32 { bar() }\nassert_eq!(foo(), 42);");
    assert_eq!(n.compiler.items(), ["bar", "foo"]);
}

#[test]
fn a_function_can_be_redefined_and_its_callers_follow() {
    let mut n = Notebook::new();
    n.run("fn a() -> i32 { 1 } fn b() -> i32 { a() + 1 }");
    n.run("fn a() -> i32 { 10 }");
    assert_eq!(n.show("b()"), "11");
}

#[test]
fn a_macro_is_used_in_later_cells() {
    let mut n = Notebook::new();
    n.run("macro_rules! foo { ($a:expr) => { 40 + $a }; }");
    assert_eq!(n.show("foo!(2)"), "42");
}

#[test]
fn use_statements_hold_for_later_cells_and_may_be_repeated() {
    let mut n = Notebook::new();
    n.run("use std::collections::HashMap;");
    n.run("use std::collections::HashMap; let m: HashMap<u8, u8> = HashMap::new();");
    n.run("use std::fmt::Write; let mut s = String::new();");
    n.run("write!(s, \"{}\", m.len()).unwrap();");
    assert_eq!(n.show("s"), "\"0\"");
}

#[test]
fn use_statements_of_own_modules_globs_and_underscores() {
    let mut n = Notebook::new();
    n.run(
        "mod foo {\n\
           pub struct Bar {} impl Bar { pub fn result() -> i32 { 42 } pub fn new() -> Bar { Bar {} } }\n\
           pub struct Baz {} pub trait Foo { fn do_foo(&self) -> i32 { 42 } } impl Foo for Bar {}\n\
           pub mod s1 { pub fn f1() {} } pub mod s2 { pub fn f2() {} }\n\
         }\n\
         use std::iter::Iterator as _; use foo::Foo as _; use foo::s1::*; use foo::s2::*; use foo::Bar;",
    );
    assert!(!n.errors("use this::will::fail;").is_empty());
    assert_eq!(n.show("use foo::Bar as _; Bar::result()"), "42");
    assert_eq!(
        n.show("use foo::{Bar, Baz}; f1(); f2(); Bar::new().do_foo()"),
        "42"
    );
}

#[test]
fn a_trait_that_a_cell_does_not_mention_gives_its_methods() {
    let mut n = Notebook::new();
    n.run("mod m { pub trait Twice { fn twice(&self) -> i32; } impl Twice for i32 { fn twice(&self) -> i32 { self * 2 } } }\nuse m::Twice;");
    assert_eq!(n.show("21.twice()"), "42");
}

#[test]
fn a_redefined_type_drops_its_variables_and_says_so() {
    let mut n = Notebook::new();
    n.run("struct Foo { x: i32 } let f1 = Foo { x: 42 }; let f2 = vec![Foo { x: 42 }]; let other = 1;");
    let outcome = n.run("struct Foo { x: i32, y: i32 } let f3 = Foo { x: 42, y: 43 };");
    assert!(
        outcome
            .note_texts()
            .contains("The type of the variable f1 was redefined, so was lost.")
    );
    assert_eq!(n.variables(), ["f3: Foo", "other: i32"]);
    assert_eq!(n.show("f3.x + f3.y"), "85");
}

#[test]
fn a_type_that_is_defined_again_as_it_was_keeps_its_variables() {
    let mut n = Notebook::new();
    n.run("#[derive(Debug)] struct Foo { x: i32 }\nimpl Foo { fn get(&self) -> i32 { self.x } }");
    n.run("let f = Foo { x: 7 };");
    n.run(
        "#[derive(Debug)] struct Foo { x: i32 }\nimpl Foo { fn get(&self) -> i32 { self.x + 1 } }",
    );
    assert_eq!(n.show("f.get()"), "8");
}

#[test]
fn a_type_that_holds_a_redefined_one_drops_its_variables_too() {
    let mut n = Notebook::new();
    n.run("const N: usize = 2; struct Inner([u8; N]); enum Outer { A(Inner) } type Alias = Outer;");
    n.run("let v: Option<Alias> = None; let w = Some(Inner([0; 2]));");
    n.run("const N: usize = 3;");
    assert_eq!(n.variables(), [""; 0]);
}

#[test]
fn a_function_named_like_a_field_does_not_drop_variables() {
    let mut n = Notebook::new();
    n.run("struct Counter { count: u32 } fn count() -> u32 { 1 } let c = Counter { count: 1 };");
    n.run("fn count() -> u32 { 2 }");
    assert_eq!(n.show("c.count + count()"), "3");
}

#[test]
fn a_changed_associated_type_drops_what_depends_on_it() {
    let mut n = Notebook::new();
    n.run("trait T { type A; } struct X; impl T for X { type A = u8; } struct Holds<P: T>(P::A); let h = Holds::<X>(1);");
    n.run("impl T for X { type A = u64; }");
    assert_eq!(n.variables(), [""; 0]);
}

#[test]
fn an_impl_can_be_in_a_later_cell_and_be_replaced() {
    let mut n = Notebook::new();
    n.run("struct P(i32); let p = P(3);");
    n.run("impl P { fn a(&self) -> i32 { self.0 } fn b(&self) -> i32 { 100 } }");
    n.run("impl P { fn a(&self) -> i32 { self.0 * 2 } }");
    n.run("impl std::fmt::Display for P { fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result { write!(f, \"P{}\", self.0) } }");
    assert_eq!(
        n.show("format!(\"{} {} {p}\", p.a(), p.b())"),
        "\"6 100 P3\""
    );
}

#[test]
fn a_use_replaces_an_item_of_that_name_and_the_other_way_round() {
    let mut n = Notebook::new();
    n.run("mod m { pub fn f() -> i32 { 2 } } fn f() -> i32 { 1 }");
    n.run("use m::f;");
    assert_eq!(n.show("f()"), "2");
    n.run("fn f() -> i32 { 3 }");
    assert_eq!(n.show("f()"), "3");
}

#[test]
fn a_static_is_one_for_all_cells() {
    let mut n = Notebook::new();
    n.run("use std::sync::atomic::{AtomicU32, Ordering::SeqCst};\nstatic HITS: AtomicU32 = AtomicU32::new(1);\nfn hit() -> u32 { HITS.fetch_add(1, SeqCst) }");
    n.run("hit(); HITS.fetch_add(10, SeqCst);");
    assert_eq!(n.show("hit()"), "12");
    assert_eq!(n.show("HITS.load(SeqCst)"), "13");
}

#[test]
fn statics_in_functions_and_modules_are_one_for_all_cells() {
    let mut n = Notebook::new();
    n.run(
        "use std::sync::atomic::{AtomicU32, Ordering::SeqCst};\n\
         fn next() -> u32 { static N: AtomicU32 = AtomicU32::new(0); N.fetch_add(1, SeqCst) }\n\
         mod m { pub static NAME: &str = \"m\"; pub fn add() -> u32 { static N: super::AtomicU32 = super::AtomicU32::new(5); N.fetch_add(1, super::SeqCst) } }\n\
         struct S; impl S { fn id() -> u32 { static N: AtomicU32 = AtomicU32::new(7); N.fetch_add(1, SeqCst) } }",
    );
    n.run("next(); m::add(); S::id();");
    assert_eq!(
        n.show("(next(), m::add(), S::id(), m::NAME)"),
        "(1, 6, 8, \"m\")"
    );
}

#[test]
fn a_mutable_static_is_one_for_all_cells() {
    let mut n = Notebook::new();
    n.run("static mut COUNT: i32 = 0;");
    n.run("unsafe { COUNT += 1; }");
    assert_eq!(n.show("unsafe { COUNT }"), "1");
}

#[test]
fn a_thread_local_is_one_for_all_cells() {
    let mut n = Notebook::new();
    n.run("use std::cell::Cell;\nthread_local! { pub static LOCAL: Cell<i32> = const { Cell::new(1) }; static OTHER: Cell<u8> = Cell::new(2) }");
    n.run("LOCAL.set(5); OTHER.with(|other| other.set(6));");
    assert_eq!(
        n.show("(LOCAL.get(), OTHER.get(), std::thread::spawn(|| LOCAL.get()).join().unwrap())"),
        "(5, 6, 1)"
    );
}

#[test]
fn a_thread_local_with_drop_inside_a_function() {
    let mut n = Notebook::new();
    n.run(
        "pub struct Foo {} impl Drop for Foo { fn drop(&mut self) { println!(\"Dropping Foo\"); } }\n\
         pub fn init_foo() { thread_local! { pub static FOO: Foo = Foo {}; } FOO.with(|_| ()) }",
    );
    n.run("std::thread::spawn(init_foo).join().unwrap();");
    n.wait_for_stdout("Dropping Foo\n");
}

#[test]
fn a_static_of_an_older_cell_starts_anew_after_the_process_was_lost() {
    let mut n = Notebook::new();
    n.run("use std::sync::atomic::{AtomicU32, Ordering::SeqCst};\nstatic A: AtomicU32 = AtomicU32::new(1); let x = 1;");
    n.run("A.store(7, SeqCst);");
    n.run(":restart");
    assert_eq!(n.variables(), [""; 0]);
    n.run("A.fetch_add(1, SeqCst);");
    assert_eq!(n.show("A.load(SeqCst)"), "2");
}

#[test]
fn a_static_whose_cell_runs_again_starts_anew() {
    let mut n = Notebook::new();
    let code = "static B: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(1);";
    n.run(code);
    n.run("B.store(9, std::sync::atomic::Ordering::SeqCst);");
    n.run(code);
    assert_eq!(n.show("B.load(std::sync::atomic::Ordering::SeqCst)"), "1");
}

#[test]
fn macros_that_define_items_define_them_for_later_cells() {
    let mut n = Notebook::new();
    n.run("macro_rules! define { ($($t:tt)*) => { $($t)* } }");
    n.run("define! { #[derive(Debug)] pub struct Made(u8); }");
    assert_eq!(n.show("Made(1)"), "Made(1)");
}

#[test]
fn traits_generics_and_derives_work_over_cells() {
    let mut n = Notebook::new();
    n.run("trait Area { fn area(&self) -> f64; fn twice(&self) -> f64 { self.area() * 2.0 } }");
    n.run("#[derive(Debug, Clone, PartialEq)] struct Square<T>(T);");
    n.run("impl<T: Into<f64> + Copy> Area for Square<T> { fn area(&self) -> f64 { let side: f64 = self.0.into(); side * side } }");
    n.run("let shapes: Vec<Box<dyn Area>> = vec![Box::new(Square(2.0)), Box::new(Square(3u8))];");
    assert_eq!(
        n.show("shapes.iter().map(|s| s.twice()).sum::<f64>()"),
        "26.0"
    );
}

#[test]
fn any_recognises_a_type_of_an_earlier_cell() {
    let mut n = Notebook::new();
    n.run("use std::any::Any; #[derive(Debug)] struct A(u8); let boxed: Box<dyn Any> = Box::new(A(1));");
    assert_eq!(n.show("boxed.downcast_ref::<A>()"), "Some(A(1))");
}

#[test]
fn any_never_takes_an_old_type_for_a_redefined_one() {
    let mut n = Notebook::new();
    n.run("use std::any::Any; #[derive(Debug)] struct A(u8); let boxed: Box<dyn Any> = Box::new(A(1));");
    n.run("#[derive(Debug)] struct A(String);");
    assert_eq!(n.show("boxed.downcast_ref::<A>()"), "None");
}

#[test]
fn a_failed_cell_leaves_no_items() {
    let mut n = Notebook::new();
    n.errors("fn good() {} let x = unknown();");
    assert_eq!(n.errors("good()")[0].code, "E0425");
    assert_eq!(n.show("\"f\".to_string() + \"oo\""), "\"foo\"");
}

#[test]
fn an_item_that_no_longer_compiles_fails_where_it_is_used() {
    let mut n = Notebook::new();
    n.run("fn a() -> i32 { 1 }");
    n.run("fn b() -> i32 { a() }");
    n.run("fn a() -> String { String::new() }");
    assert_eq!(n.show("a()"), "\"\"");
    let errors = n.errors("b()");
    assert_eq!(errors[0].code, "E0308");
    assert!(
        errors[0].rendered.contains("In[2]:1:17"),
        "{}",
        errors[0].rendered
    );
}

#[test]
fn names_in_const_fn_unions_and_unsafe_items_are_kept() {
    let mut n = Notebook::new();
    n.run("const fn size() -> usize { 4 } union U { a: u32, b: f32 } unsafe fn danger() -> i32 { 3 } const LIST: [u8; size()] = [1; size()];");
    assert_eq!(
        n.show("let u = U { a: 1 }; (LIST.len(), unsafe { danger() }, unsafe { u.a })"),
        "(4, 3, 1)"
    );
}

#[test]
fn a_main_that_nothing_calls_is_told_once() {
    let mut n = Notebook::new();
    let told = "`main` was defined, not called: write `main()` in a cell.";
    let main = |text: &str| format!("fn main() {{\n    println!(\"{text}\");\n}}");
    assert_eq!(n.run(&main("one")).note_texts(), told);
    assert_eq!(n.run(&main("two")).note_texts(), "");
    n.run("main()");
    assert_eq!(n.stdout(), "two\n");
    let mut n = Notebook::new();
    assert_eq!(n.run(&(main("three") + "\nmain()")).note_texts(), "");
    let mut n = Notebook::new();
    assert_eq!(
        n.run("mod inner { pub fn main() {} }\nstruct main;")
            .note_texts(),
        ""
    );
}
