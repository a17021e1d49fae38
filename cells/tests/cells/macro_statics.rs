//! Statics that macros make at the top level of cells.

use crate::common::{LocalCrate, Notebook, shows};
use cellbeat_cells::Cell;

const COUNTER: &str = "use std::sync::atomic::{AtomicU32, Ordering::SeqCst};\n\
    macro_rules! counter { ($n:ident) => { static $n: AtomicU32 = AtomicU32::new(0); } }\n\
    macro_rules! count { () => {{ static N: AtomicU32 = AtomicU32::new(0); N.fetch_add(1, SeqCst) }} }";

#[test]
fn a_static_out_of_a_macro_is_one_for_all_cells() {
    let mut n = Notebook::new();
    for opt in ["0", "1", "2", "3"] {
        n.run(&format!(":opt {opt}"));
        n.run(COUNTER);
        n.run("counter!(HITS); HITS.fetch_add(1, SeqCst);");
        assert_eq!(n.show("HITS.fetch_add(1, SeqCst)"), "1", "{opt}");
        assert_eq!(n.show("HITS.fetch_add(1, SeqCst)"), "2", "{opt}");
    }
}

#[test]
fn a_static_of_a_macro_within_functions_modules_and_blocks_is_one_for_all_cells() {
    let mut n = shows(&[
        (COUNTER, ""),
        (
            "static PLAIN: AtomicU32 = AtomicU32::new(5); fn both() -> (u32, u32) { (count!(), count!()) }\n\
             mod inner { use super::*; counter!(IN); pub fn next() -> u32 { IN.fetch_add(1, SeqCst) } }\n\
             struct S; impl S { fn next(&self) -> u32 { count!() } } fn generic<T>(_: T) -> u32 { count!() }\n\
             trait Next { fn next_default(&self) -> u32 { count!() } } impl Next for S {}\n\
             fn local() -> u32 { macro_rules! own { () => {{ static N: AtomicU32 = AtomicU32::new(7); &N }} } own!().fetch_add(1, SeqCst) }\n\
             macro_rules! twice { () => { count!() + count!() * 100 } } fn nested() -> u32 { count!() + 10 * { macro_rules! m { () => { count!() } } m!() } }",
            "",
        ),
    ]);
    for round in 0..3u32 {
        assert_eq!(n.show("both()"), format!("({round}, {round})"));
        assert_eq!(n.show("inner::next()"), round.to_string());
        assert_eq!(n.show("S.next()"), round.to_string());
        assert_eq!(n.show("S.next_default()"), round.to_string());
        assert_eq!(
            n.show("generic(1) * 10 + generic(\"\")"),
            (round * 2 * 10 + round * 2 + 1).to_string()
        );
        assert_eq!(n.show("local()"), (7 + round).to_string());
        assert_eq!(n.show("nested()"), (11 * round).to_string());
        assert_eq!(
            n.show("PLAIN.fetch_add(1, SeqCst)"),
            (5 + round).to_string()
        );
    }
}

#[test]
fn a_cell_that_is_set_in_one_cell_is_set_in_the_next() {
    shows(&[
        (
            "macro_rules! cell { ($v:vis $n:ident : $t:ty) => { $v static $n: std::sync::OnceLock<$t> = std::sync::OnceLock::new(); } }",
            "",
        ),
        ("cell!(pub NAME: String);", ""),
        ("NAME.set(\"a\".to_owned()).unwrap();", ""),
        ("NAME.get()", "Some(\"a\")"),
        (
            "macro_rules! once_only { ($t:literal) => {{ static ONCE: std::sync::Once = std::sync::Once::new(); let mut ran = false; ONCE.call_once(|| ran = true); ran }} }",
            "",
        ),
        (
            "fn hello() -> bool { once_only!(\"hello\") } hello()",
            "true",
        ),
        ("hello()", "false"),
        ("hello()", "false"),
    ]);
}

#[test]
fn a_static_of_a_macro_goes_on_when_other_things_are_run_again() {
    shows(&[
        (COUNTER, ""),
        ("counter!(HITS); fn next() -> u32 { count!() }", ""),
        ("HITS.fetch_add(1, SeqCst); next()", "0"),
        ("struct Other(u8);", ""),
        (COUNTER, ""),
        ("(HITS.fetch_add(1, SeqCst), next())", "(1, 1)"),
        ("struct Other(u16);", ""),
        ("macro_rules! unrelated { () => { 1 } }", ""),
        ("(HITS.fetch_add(1, SeqCst), next())", "(2, 2)"),
    ]);
}

#[test]
fn a_static_whose_type_is_defined_anew_starts_anew() {
    shows(&[
        ("#[derive(Debug, Clone)] struct V { a: u8 }", ""),
        (
            "macro_rules! slot { ($n:ident, $t:ty) => { static $n: std::sync::Mutex<Option<$t>> = std::sync::Mutex::new(None); } }\n\
             macro_rules! own { () => {{ static OWN: std::sync::Mutex<Vec<V>> = std::sync::Mutex::new(Vec::new()); &OWN }} }",
            "",
        ),
        (
            "slot!(SLOT, V); slot!(NUMBER, u64); fn list() -> usize { own!().lock().unwrap().push(V::new()); own2() } fn own2() -> usize { 0 }\n\
          impl V { fn new() -> V { V { a: 1 } } } fn size() -> usize { own!().lock().unwrap().len() }",
            "",
        ),
        (
            "*SLOT.lock().unwrap() = Some(V { a: 200 }); *NUMBER.lock().unwrap() = Some(7);",
            "",
        ),
        ("SLOT.lock().unwrap().clone()", "Some(V { a: 200 })"),
        (
            "#[derive(Debug, Clone)] struct V { s: String, n: [u64; 8] } impl V { fn new() -> V { V { s: \"x\".into(), n: [1; 8] } } }",
            "",
        ),
        ("SLOT.lock().unwrap().clone()", "None"),
        (
            "*SLOT.lock().unwrap() = Some(V::new()); SLOT.lock().unwrap().as_ref().unwrap().n[7]",
            "1",
        ),
        ("SLOT.lock().unwrap().take().unwrap().s", "\"x\""),
    ]);
}

#[test]
fn a_static_that_stands_in_a_call_is_one_for_all_cells() {
    shows(&[
        (COUNTER, ""),
        ("macro_rules! pass { ($($t:tt)*) => { $($t)* } }", ""),
        ("pass! { static ALONE: AtomicU32 = AtomicU32::new(1); }", ""),
        ("ALONE.fetch_add(1, SeqCst)", "1"),
        ("ALONE.fetch_add(1, SeqCst)", "2"),
        (
            "pass! { pub static MORE: AtomicU32 = AtomicU32::new(1); fn next() -> u32 { static IN: AtomicU32 = AtomicU32::new(5); MORE.fetch_add(1, SeqCst) + IN.fetch_add(1, SeqCst) } }",
            "",
        ),
        ("next()", "6"),
        ("next() + MORE.load(SeqCst)", "11"),
        // One that the macro does not take with an attribute before it.
        (
            "macro_rules! strict { (static $n:ident : $t:ty = $e:expr;) => { static $n: $t = $e; fn strict() -> u32 { $n.fetch_add(1, SeqCst) } } }",
            "",
        ),
        (
            "strict! { static STRICT: AtomicU32 = AtomicU32::new(3); }",
            "",
        ),
        ("strict()", "3"),
        ("strict() + STRICT.load(SeqCst)", "9"),
    ]);
}

#[test]
fn two_statics_of_one_name_from_one_call_are_two() {
    shows(&[
        (COUNTER, ""),
        (
            "macro_rules! fns { ($($f:ident),*) => { $(fn $f() -> u32 { static N: AtomicU32 = AtomicU32::new(0); N.fetch_add(1, SeqCst) })* } }",
            "",
        ),
        ("fns!(a, b);", ""),
        ("a() + a() + b()", "1"),
        ("(a(), b())", "(2, 1)"),
        ("(a(), b())", "(3, 2)"),
    ]);
}

#[test]
fn statics_that_cannot_be_told_apart_start_anew_with_a_note() {
    let mut n = shows(&[(COUNTER, "")]);
    let outcome = n.run(
        "macro_rules! both { () => { (count!(), count!()) } } fn f() -> (u32, u32) { both!() }",
    );
    assert_eq!(
        outcome.note_texts(),
        "Statics that `count` makes start over in every cell, since one call makes two of one name."
    );
    let outcome = n.run("(f(), f())");
    assert_eq!(outcome.note_texts(), "");
    assert_eq!(outcome.text.unwrap(), "((0, 0), (1, 1))");
    assert_eq!(n.show("f()"), "(0, 0)");
}

#[test]
fn thread_locals_and_lazy_statics_out_of_a_macro_are_one_for_all_cells() {
    shows(&[
        (
            "macro_rules! local { ($n:ident, $t:ty) => { thread_local! { static $n: std::cell::Cell<$t> = const { std::cell::Cell::new(1) }; } } }",
            "",
        ),
        ("local!(LOCAL, u32);", ""),
        ("LOCAL.set(LOCAL.get() + 1); LOCAL.get()", "2"),
        ("LOCAL.set(LOCAL.get() + 1); LOCAL.get()", "3"),
        ("LOCAL.get()", "3"),
    ]);
}

#[test]
fn statics_of_a_crates_macros_are_shared_where_the_call_makes_nothing_else() {
    let krate = LocalCrate::new(
        "statics",
        "#[macro_export] macro_rules! counter { ($n:ident) => { static $n: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0); static mut MORE: u8 = 1; } }\n\
         #[macro_export] macro_rules! with_fn { ($n:ident) => { static $n: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);\n\
         fn next() -> u32 { $n.fetch_add(1, std::sync::atomic::Ordering::SeqCst) } static TEXT: &str = \"\"; } }",
    );
    let mut n = Notebook::new();
    n.run(&format!(
        ":dep {}\nuse std::sync::atomic::Ordering::SeqCst;",
        krate.path()
    ));
    for opt in ["0", "2"] {
        n.run(&format!(":opt {opt}"));
        assert_eq!(n.run("statics::counter!(HITS);").note_texts(), "");
        for round in 0..3u32 {
            assert_eq!(n.show("HITS.fetch_add(1, SeqCst)"), round.to_string());
            assert_eq!(
                n.show("unsafe { MORE += 1; MORE }"),
                (round + 2).to_string()
            );
        }
    }
    let outcome = n.run("statics::with_fn!(OTHER);");
    assert_eq!(
        outcome.note_texts(),
        "Statics that `statics::with_fn!(OTHER)` makes start over in every cell, since the text of its macro is not the notebook's \
         or it makes other things beside them: `OTHER`."
    );
    assert_eq!(n.show("next()"), "0");
}

#[test]
fn statics_of_macros_start_anew_in_a_new_process() {
    let mut n = shows(&[
        (COUNTER, ""),
        ("counter!(HITS); fn next() -> u32 { count!() }", ""),
        ("HITS.fetch_add(1, SeqCst) + next()", "0"),
        ("HITS.fetch_add(1, SeqCst) + next()", "2"),
    ]);
    n.run(":restart");
    assert_eq!(n.show("HITS.fetch_add(1, SeqCst) + next()"), "0");
    assert_eq!(n.show("HITS.fetch_add(1, SeqCst) + next()"), "2");
}

#[test]
fn a_subshells_cell_has_what_calls_leave_and_the_same_statics() {
    let mut n = shows(&[
        (COUNTER, ""),
        ("counter!(HITS); fn next() -> u32 { count!() } next()", "0"),
    ]);
    for (count, expected) in [(90, "1"), (91, "2")] {
        let cell = Cell {
            in_subshell: true,
            ..Cell::new(count, "HITS.fetch_add(1, SeqCst); next()")
        };
        let compiled = n.compiler.compile_cell(cell, &mut |_| {}).unwrap();
        assert_eq!(n.run_compiled(compiled).unwrap().text.unwrap(), expected);
    }
    let cell = Cell {
        in_subshell: true,
        ..Cell::new(92, "counter!(OTHER); OTHER.fetch_add(5, SeqCst);")
    };
    let compiled = n.compiler.compile_cell(cell, &mut |_| {}).unwrap();
    n.run_compiled(compiled).unwrap();
    assert_eq!(
        n.show("(HITS.fetch_add(1, SeqCst), OTHER.fetch_add(1, SeqCst))"),
        "(2, 5)"
    );
}
