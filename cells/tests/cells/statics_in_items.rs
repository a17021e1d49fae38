//! Statics that macros make within functions, methods and modules: one for all cells, or a note says that they are not.

use crate::common::{LocalCrate, Notebook, Outcome};

/// Runs a cell of which nothing is to be said.
#[track_caller]
fn quiet(n: &mut Notebook, code: &str) {
    assert_eq!(n.run(code).note_texts(), "", "`{code}`");
}

/// What expressions, twelve at most, show in the next three cells, each in one of its own and then all in one: a count that starts
/// at 0 and goes on.
#[track_caller]
fn counts(n: &mut Notebook, expressions: &[&str]) {
    for expression in expressions {
        assert_eq!(shown(n, expression), "0", "`{expression}`");
    }
    for round in ["1", "2"] {
        let all = shown(n, &format!("({},)", expressions.join(", ")));
        let each: Vec<_> = all.trim_matches(['(', ')', ',']).split(", ").collect();
        for (expression, count) in expressions.iter().zip(&each) {
            assert_eq!(*count, round, "`{expression}`");
        }
        assert_eq!(each.len(), expressions.len(), "{all}");
    }
}

/// What a cell shows, of which nothing is to be said.
#[track_caller]
fn shown(n: &mut Notebook, code: &str) -> String {
    let outcome = n.run(code);
    assert_eq!(outcome.note_texts(), "", "`{code}`");
    outcome.text.unwrap_or_default()
}

/// Items of every kind with `body` in them, which makes a static and counts it.
fn items_with(body: &str) -> String {
    format!(
        "fn plain() -> u32 {{ {body} }}
fn generic<T>(_: T) -> u32 {{ {body} }}
struct S; impl S {{ fn method(&self) -> u32 {{ {body} }} }}
struct G<T>(T); impl<T> G<T> {{ fn method(&self) -> u32 {{ {body} }} }}
trait Next {{ fn provided(&self) -> u32 {{ {body} }} fn required(&self) -> u32; }}
impl Next for S {{ fn required(&self) -> u32 {{ {body} }} }}
mod outer {{ pub fn in_module() -> u32 {{ {body} }} pub mod inner {{ pub fn in_inner() -> u32 {{ {body} }} }} }}
fn block(deep: bool) -> u32 {{ if deep {{ for _ in 0.. {{ return {{ {body} }}; }} }} 7 }}
fn closure() -> u32 {{ let next = || {{ {body} }}; next() }}
async fn future() -> u32 {{ {body} }}
fn nested() -> u32 {{ fn within() -> u32 {{ {body} }} within() }}
"
    )
}

const CALLS: [&str; 12] = [
    "plain()",
    "generic(\"\")",
    "S.method()",
    "G(1u8).method()",
    "S.provided()",
    "S.required()",
    "outer::in_module()",
    "outer::inner::in_inner()",
    "block(true)",
    "closure()",
    "future().await",
    "nested()",
];

/// The macro of the crate of this name, in short.
fn lazy_static() -> LocalCrate {
    LocalCrate::new(
        "lazy_static",
        "pub struct Lazy<T: Sync>(std::sync::OnceLock<T>);
impl<T: Sync> Lazy<T> { pub const INIT: Self = Lazy(std::sync::OnceLock::new());
    pub fn get(&'static self, f: fn() -> T) -> &'static T { self.0.get_or_init(f) } }
#[macro_export] macro_rules! lazy_static { ($($(#[$a:meta])* $v:vis static ref $n:ident : $t:ty = $e:expr;)*) => { $(
    #[allow(non_camel_case_types)] $(#[$a])* $v struct $n { __private_field: () }
    $v static $n: $n = $n { __private_field: () };
    impl ::std::ops::Deref for $n { type Target = $t; fn deref(&self) -> &$t {
        fn make() -> $t { $e } fn stable() -> &'static $t { static LAZY: $crate::Lazy<$t> = $crate::Lazy::INIT; LAZY.get(make) } stable() } }
)* } }",
    )
}

// What the call says all of.

#[test]
fn a_thread_local_within_any_item_is_one_for_all_cells() {
    let mut n = Notebook::new();
    quiet(
        &mut n,
        &items_with(
            "thread_local! { static N: std::cell::Cell<u32> = const { std::cell::Cell::new(0) }; } N.replace(N.get() + 1)",
        ),
    );
    counts(&mut n, &CALLS);
}

#[test]
fn thread_locals_are_read_however_they_are_written() {
    let mut n = Notebook::new();
    for opt in ["0", "3"] {
        n.run(&format!(":opt {opt}"));
        quiet(
            &mut n,
            "use std::cell::{Cell, RefCell};
fn both() -> u32 { std::thread_local!(static A: Cell<u32> = Cell::new(0); pub static B: RefCell<Vec<&'static str>> = RefCell::default();); let after = line!();
    B.with_borrow_mut(|all| all.push(\"b\")); assert_eq!(after, 2); A.set(A.get() + 1); A.get() + B.with_borrow(|all| all.len() as u32) - 2 }
mod m { ::std::thread_local! {
    /// A count.
    pub(super) static IN: std::cell::Cell<u32> = const {
        std::cell::Cell::new(0)
    };
    #[cfg(any())] static NOT: u8 = 1;
} pub fn next() -> u32 { IN.replace(IN.get() + 1) } }
#[cfg(any())] mod not { thread_local! { static IN: u8 = 1; } }
fn attributed() -> u32 { #[cfg(any())] thread_local!(static N: u8 = 1); #[cfg(all())] thread_local!(static N: Cell<u32> = Cell::new(0)); N.replace(N.get() + 1) }
fn local_type() -> u32 { struct Count(Cell<u32>); thread_local! { static N: Count = Count(Cell::new(0)) } N.with(|n| n.0.replace(n.0.get() + 1)) }",
        );
        for round in 0..3 {
            assert_eq!(n.show("both()"), (2 * round).to_string());
            assert_eq!(n.show("m::next()"), (2 * round).to_string());
            assert_eq!(
                n.show("m::IN.replace(m::IN.get() + 1)"),
                (2 * round + 1).to_string()
            );
            assert_eq!(n.show("attributed()"), round.to_string());
            assert_eq!(n.show("local_type()"), round.to_string());
        }
    }
}

#[test]
fn a_lazy_static_within_any_item_is_one_for_all_cells() {
    let mut n = Notebook::new();
    n.run(&format!(":dep {}", lazy_static().path()));
    quiet(
        &mut n,
        &items_with(
            "use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
lazy_static::lazy_static! { static ref N: AtomicU32 = AtomicU32::new(0); pub static ref TEXT: String = \"text\".to_owned(); }
assert_eq!(TEXT.len(), 4); N.fetch_add(1, SeqCst)",
        ),
    );
    counts(&mut n, &CALLS);
    quiet(
        &mut n,
        "use lazy_static::lazy_static;
mod m { use super::lazy_static; lazy_static! { pub static ref LIST: std::sync::Mutex<Vec<u8>> = Default::default(); } }",
    );
    quiet(&mut n, "m::LIST.lock().unwrap().push(1);");
    assert_eq!(n.show("m::LIST.lock().unwrap().len()"), "1");
}

#[test]
fn a_static_within_an_item_goes_on_until_the_item_is_defined_anew() {
    let mut n = Notebook::new();
    let next = "fn next() -> u32 { thread_local! { static N: std::cell::Cell<u32> = const { std::cell::Cell::new(0) }; } N.replace(N.get() + STEP) }";
    quiet(&mut n, "const STEP: u32 = 1; struct Other(u8);");
    quiet(&mut n, next);
    counts(&mut n, &["next()"]);
    quiet(&mut n, "struct Other(u16);");
    assert_eq!(n.show("next()"), "3");
    quiet(&mut n, &next.replace("new(0)", "new(10)"));
    assert_eq!(n.show("next()"), "10");
    assert_eq!(n.show("next()"), "11");
    n.run(":restart");
    assert_eq!(n.show("next()"), "10");
    assert_eq!(n.show("next()"), "11");
}

#[test]
fn a_static_within_an_item_whose_type_is_defined_anew_starts_anew() {
    let mut n = Notebook::new();
    quiet(&mut n, "#[derive(Clone, Default)] struct V { a: u8 }");
    quiet(
        &mut n,
        "fn push() -> (usize, usize) { thread_local! { static LIST: std::cell::RefCell<Vec<V>> = Default::default(); static TIMES: std::cell::Cell<usize> = Default::default(); }
    LIST.with_borrow_mut(|list| list.push(V::default())); TIMES.set(TIMES.get() + 1); (LIST.with_borrow(Vec::len), TIMES.get()) }",
    );
    assert_eq!(n.show("push()"), "(1, 1)");
    assert_eq!(n.show("push()"), "(2, 2)");
    n.run("#[derive(Clone, Default)] struct V { text: String, more: [u64; 8] }");
    assert_eq!(n.show("push()"), "(1, 1)");
    assert_eq!(n.show("push()"), "(2, 2)");
}

#[test]
fn a_static_in_the_value_of_another_is_one_for_all_cells() {
    let mut n = Notebook::new();
    let next = "thread_local! { static N: std::cell::Cell<u32> = const { std::cell::Cell::new(0) }; }
    static M: AtomicU32 = AtomicU32::new(0); N.set(N.get() + 1); M.fetch_add(1, SeqCst) + N.get() - 1";
    quiet(
        &mut n,
        &format!(
            "use std::sync::{{LazyLock, atomic::{{AtomicU32, Ordering::SeqCst}}}};
type Next = Box<dyn Fn() -> u32 + Send + Sync>;
static NEXT: LazyLock<Next> = LazyLock::new(|| Box::new(|| {{ {next} }}));
fn in_fn() -> u32 {{ static NEXT: LazyLock<Next> = LazyLock::new(|| Box::new(|| {{ {next} }})); static N: u32 = 1; NEXT() + N }}"
        ),
    );
    for round in 0..3 {
        assert_eq!(n.show("NEXT()"), (2 * round).to_string());
        assert_eq!(n.show("in_fn()"), (2 * round + 1).to_string());
    }
}

#[test]
fn an_error_in_a_static_within_an_item_is_told_once_at_the_users_place() {
    let mut n = Notebook::new();
    let errors =
        n.errors("fn f() {\n    thread_local! { static N: Missing = 1; } N.with(|_| ())\n}\nf()");
    let places: Vec<_> = errors
        .iter()
        .map(|error| (error.code.as_str(), error.line, error.column))
        .collect();
    assert_eq!(places, [("E0425", 2, 31)]);
}

// Macros under the names of std's.

#[test]
fn macros_of_the_notebook_may_have_names_of_stds() {
    let mut n = Notebook::new();
    for name in [
        "vec",
        "thread_local",
        "env",
        "option_env",
        "include",
        "include_str",
        "is_x86_feature_detected",
        "module_path",
        "format_args",
        "println",
        "compile_error",
    ] {
        quiet(
            &mut n,
            &format!(
                "macro_rules! {name} {{ ($n:ident) => {{ fn $n() -> &'static str {{ \"own {name}\" }} }}; () => {{ 5 }} }}"
            ),
        );
        quiet(
            &mut n,
            &format!(
                "{name}!(made); fn within() -> i32 {{ {name}!(inner); assert_eq!(inner(), made()); {name}!() }}"
            ),
        );
        assert_eq!(n.show("made()"), format!("\"own {name}\""));
        assert_eq!(n.show("within()"), "5", "{name}");
        assert_eq!(n.show(&format!("{name}!() + within()")), "10");
    }
}

#[test]
fn a_thread_local_that_is_not_stds_is_what_it_is() {
    let krate = LocalCrate::new(
        "other_local",
        "pub struct Key<T: 'static>(pub fn() -> T);
#[macro_export] macro_rules! thread_local { ($v:vis static $n:ident : $t:ty = $e:expr) => { $v static $n: $crate::Key<$t> = $crate::Key(|| $e); } }",
    );
    let mut n = Notebook::new();
    n.run(&format!(":dep {}", krate.path()));
    quiet(
        &mut n,
        "fn by_path() -> u32 { other_local::thread_local!(static N: u32 = 3); (N.0)() }",
    );
    n.run("mod m { use other_local::thread_local; thread_local!(pub static N: u32 = 4); }");
    n.run("fn renamed() -> u32 { macro_rules! thread_local { ($($t:tt)*) => { 5 } } thread_local!(static N: u32 = 6) }");
    for _ in 0..2 {
        assert_eq!(n.show("(by_path(), (m::N.0)(), renamed())"), "(3, 4, 5)");
    }
}

// What other macros make.

const CRATE: &str = "pub mod __private { pub use std::sync::atomic::{AtomicU32, Ordering::SeqCst}; pub use std::sync::{Mutex, Once, OnceLock, LazyLock}; }
pub struct Count(pub __private::AtomicU32);
impl Count { pub const fn new() -> Count { Count(__private::AtomicU32::new(0)) } pub fn next(&self) -> u32 { self.0.fetch_add(1, __private::SeqCst) } }
pub struct CallSite(__private::AtomicU32);
impl CallSite { pub const fn new() -> CallSite { CallSite(__private::AtomicU32::new(0)) } pub fn hit(&self) { self.0.fetch_add(1, __private::SeqCst); } }
#[macro_export] macro_rules! count { ($v:vis $n:ident) => { $v static $n: $crate::Count = $crate::Count::new(); } }
#[macro_export] macro_rules! count_and_more { ($n:ident) => { static $n: $crate::Count = $crate::Count::new(); fn more() -> u32 { $n.next() } } }
#[macro_export] macro_rules! next { () => {{ static COUNT: $crate::__private::AtomicU32 = $crate::__private::AtomicU32::new(0); COUNT.fetch_add(1, $crate::__private::SeqCst) }} }
#[macro_export] macro_rules! tally { () => {{ static TALLY: $crate::Count = $crate::Count::new(); TALLY.next() }} }
#[macro_export] macro_rules! first { ($e:expr) => {{ static FIRST: $crate::__private::OnceLock<u32> = $crate::__private::OnceLock::new(); *FIRST.get_or_init(|| $e) }} }
#[macro_export] macro_rules! info { ($($t:tt)*) => {{ static CALLSITE: $crate::CallSite = $crate::CallSite::new(); static META: &str = concat!(file!(), line!()); CALLSITE.hit(); let _ = (META, format!($($t)*)); }} }
#[macro_export] macro_rules! length { ($t:literal) => {{ static LENGTH: $crate::__private::LazyLock<usize> = $crate::__private::LazyLock::new(|| $t.len()); *LENGTH }} }
#[macro_export] macro_rules! pass { ($($t:tt)*) => { $($t)* } }";

fn makes() -> LocalCrate {
    LocalCrate::new("makes", CRATE)
}

fn with_makes() -> Notebook {
    let mut n = Notebook::new();
    n.run(&format!(":dep {}", makes().path()));
    n
}

#[test]
fn a_static_of_a_crates_macro_within_any_item_is_one_for_all_cells() {
    let mut n = with_makes();
    for opt in ["0", "1", "2"] {
        n.run(&format!(":opt {opt}"));
        quiet(
            &mut n,
            &items_with(
                "makes::count!(N); makes::count! { pub OTHER } N.next() + OTHER.next() + 1 - N.0.load(std::sync::atomic::Ordering::SeqCst)",
            ),
        );
        counts(&mut n, &CALLS);
    }
    quiet(
        &mut n,
        "mod m { use makes::count; count!(pub IN); } fn f() -> u32 { use makes::count as other; other!(N); N.next() }",
    );
    counts(&mut n, &["m::IN.next()", "f()"]);
}

#[test]
fn a_static_that_an_own_macro_has_made_by_another_is_one_for_all_cells() {
    let mut n = with_makes();
    quiet(
        &mut n,
        "macro_rules! local { ($n:ident) => { thread_local! { static $n: std::cell::Cell<u32> = const { std::cell::Cell::new(0) }; } } }
macro_rules! hits { () => { makes::count!(HITS); } }
macro_rules! both { ($n:ident) => { local!($n); hits!(); } }",
    );
    quiet(&mut n, &items_with("local!(N); N.replace(N.get() + 1)"));
    counts(&mut n, &CALLS);
    quiet(
        &mut n,
        &items_with("both!(N); N.replace(N.get() + 1) + HITS.next() + 1 - N.get()"),
    );
    counts(&mut n, &CALLS);
}

#[test]
fn a_static_that_cannot_be_shared_starts_anew_with_a_note() {
    let mut n = with_makes();
    let outcome =
        n.run("fn both() -> u32 { makes::count_and_more!(A); A.next() * 10 + more() }\nboth()");
    assert_eq!(
        (outcome.note_texts().as_str(), outcome.text.as_deref()),
        (
            "`A` starts over in every cell, since a macro makes it within `both`. At the top level of a cell, all cells share one.",
            Some("1")
        )
    );
    let outcome = n.run("both() + both()");
    assert_eq!(
        (outcome.note_texts().as_str(), outcome.text.as_deref()),
        ("", Some("24"))
    );
}

#[test]
fn a_hidden_static_that_counts_starts_anew_with_a_note() {
    const NOTE: &str = " since a macro makes it within `next`. To share it, call the function through a variable, as `let f = next;`.";
    let mut n = with_makes();
    let outcome = n.run("fn next() -> u32 { makes::info!(\"x\"); makes::next!() }");
    assert_eq!(
        outcome.note_texts(),
        format!("`COUNT` starts over in every cell,{NOTE}")
    );
    assert_eq!(n.show("next()"), "0");
    assert_eq!(n.show("next()"), "0");
    // The way out.
    quiet(&mut n, "let kept = next;");
    counts(&mut n, &["kept()"]);
    // Whatever the type is called.
    let outcome = n.run("fn next() -> u32 { makes::tally!() }");
    assert_eq!(
        outcome.note_texts(),
        format!("`TALLY` starts over in every cell,{NOTE}")
    );
    // A value that the call gives is made once; one that it does not is the same in every cell.
    let outcome = n.run("fn next(n: u32) -> u32 { makes::first!(n + 1) }");
    assert_eq!(
        outcome.note_texts(),
        format!("`FIRST` starts over in every cell,{NOTE}")
    );
    quiet(&mut n, "fn next(n: u32) -> u32 { n + makes::first!(7) }");
    for item in [
        "impl S { fn next(&self) -> u32 { makes::next!() } }",
        "trait Next { fn next(&self) -> u32 { 1 + makes::next!() } }",
        "mod m { pub fn next() -> u32 { makes::next!() } }",
        "fn generic<T>() -> u32 { (|| makes::next!())() }",
        "macro_rules! own { () => { makes::next!() } } fn by_own() -> u32 { own!() }",
        "async fn future() -> u32 { println!(\"{}\", makes::next!()); 1 }",
    ] {
        let notes = n.run(&format!("struct S; {item}")).note_texts();
        assert!(
            notes.starts_with("`COUNT` starts over in every cell, since a macro makes it within "),
            "{item}: {notes}"
        );
    }
}

#[test]
fn call_sites_and_what_is_the_same_in_every_cell_leave_no_note() {
    let mut n = with_makes();
    quiet(&mut n, "use makes::{info, length};");
    quiet(
        &mut n,
        "fn log(n: u32) -> usize { info!(\"{n} {}\", n + 1); makes::info!(\"x\"); length!(\"four\") + vec![1].len() }
struct S; impl S { fn log(&self) { info!(\"{}\", 1); } } mod m { pub fn log() { makes::info!(\"x\"); } }",
    );
    quiet(&mut n, "m::log(); S.log(); info!(\"at top level\");");
    let outcome = n.run("log(1)");
    assert_eq!(
        (outcome.note_texts().as_str(), outcome.text.as_deref()),
        ("", Some("5"))
    );
    // At top level a call is run once.
    quiet(&mut n, "let x = makes::next!();");
}

/// Runs a cell; whether rustc was asked what macros in it make.
#[track_caller]
fn asks(n: &mut Notebook, code: &str) -> bool {
    let program = n.compile(code);
    let asked = program
        .library
        .with_file_name("cell")
        .join("expansion")
        .exists();
    n.start(&program);
    n.finish(program, Outcome::default()).unwrap();
    asked
}

#[test]
fn rustc_is_asked_only_about_macros_of_which_it_has_not_said_that_they_make_nothing() {
    let mut n = with_makes();
    for code in [
        "fn f() -> String { thread_local!(static N: u8 = 1); println!(); format!(\"{:?}\", vec![N.with(|n| *n)]) }",
        "#[derive(Debug, Clone)] struct S; impl S { fn f(&self) { assert!(true); } } macro_rules! own { () => { 1 } } fn g() -> u8 { own!() }",
        "fn count() -> u32 { static N: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0); N.fetch_add(1, std::sync::atomic::Ordering::SeqCst) }",
    ] {
        assert!(!asks(&mut n, code), "{code}");
    }
    assert!(asks(&mut n, "fn log(a: u8) { makes::info!(\"{}\", a); }"));
    assert!(!asks(
        &mut n,
        "mod m { pub fn log(b: u8) { makes::info!(\"b {}\", b); } }"
    ));
    assert!(asks(
        &mut n,
        "fn log(a: u8) { makes::info!(\"{}\", a + 1); }"
    ));
    for _ in 0..2 {
        assert!(asks(&mut n, "fn next() -> u32 { makes::next!() }"));
    }
    assert!(asks(
        &mut n,
        "macro_rules! own { () => { makes::next!() } } fn g() -> u32 { own!() }"
    ));
}

#[test]
fn a_static_that_a_macro_is_given_within_an_item_is_one_for_all_cells() {
    let mut n = with_makes();
    quiet(&mut n, "macro_rules! pass { ($($t:tt)*) => { $($t)* } }");
    for pass in ["pass", "makes::pass"] {
        let body = format!(
            "use std::sync::atomic::{{AtomicU32, Ordering::SeqCst}}; {pass}! {{ static N: AtomicU32 = AtomicU32::new(0); fn get() -> u32 {{ N.fetch_add(1, SeqCst) }} }} get()"
        );
        quiet(&mut n, &items_with(&body));
        counts(&mut n, &CALLS);
    }
    // Beside one that takes no attribute before its static.
    n.run("use std::sync::atomic::{AtomicU32, Ordering::SeqCst}; macro_rules! strict { (static $n:ident : $t:ty = $e:expr;) => { static $n: $t = $e; } }");
    quiet(
        &mut n,
        "fn next() -> u32 { strict! { static N: AtomicU32 = AtomicU32::new(0); } pass! { static M: AtomicU32 = AtomicU32::new(0); fn get() -> u32 { M.fetch_add(1, SeqCst) } }
    N.fetch_add(1, SeqCst) + get() + 1 - N.load(SeqCst) }",
    );
    counts(&mut n, &["next()"]);
}

#[test]
fn a_thread_local_in_a_block_of_another_macro_starts_anew_with_a_note() {
    let mut n = with_makes();
    let outcome = n.run("fn next() -> u32 { makes::pass!({ thread_local! { static N: std::cell::Cell<u32> = const { std::cell::Cell::new(7) }; } N.replace(N.get() + 1) }) }");
    assert_eq!(
        outcome.note_texts(),
        "`N` starts over in every cell, since a macro makes it within `next`. At the top level of a cell, all cells share one."
    );
    let outcome = n.run("next() + next()");
    assert_eq!(
        (outcome.note_texts().as_str(), outcome.text.as_deref()),
        ("", Some("15"))
    );
    let outcome = n.run("macro_rules! own { () => {{ thread_local! { static M: std::cell::Cell<u32> = const { std::cell::Cell::new(7) }; } M.replace(M.get() + 1) }} } fn next() -> u32 { own!() }");
    assert_eq!(
        outcome.note_texts(),
        "`M` starts over in every cell, since a macro makes it within `next`. To share it, call the function through a variable, as `let f = next;`."
    );
}

#[test]
fn a_function_with_an_attribute_keeps_its_statics_or_a_note_says_so() {
    let mut n = Notebook::new();
    let krate = LocalCrate::with_manifest(
        "attributes",
        "[lib]\nproc-macro = true\n",
        "use proc_macro::TokenStream;
#[proc_macro_attribute] pub fn counts(_: TokenStream, _: TokenStream) -> TokenStream {
    \"static CALLS: std::sync::Mutex<u32> = std::sync::Mutex::new(0); fn next() -> u32 { let mut calls = CALLS.lock().unwrap(); *calls += 1; *calls }\".parse().unwrap() }
#[proc_macro_attribute] pub fn plain(_: TokenStream, item: TokenStream) -> TokenStream { item }",
    );
    n.run(&format!(":dep {}", krate.path()));
    let outcome = n.run("#[attributes::counts] fn next() {}");
    assert_eq!(
        outcome.note_texts(),
        "`CALLS` starts over in every cell, since a macro makes it within `next`. To share it, call the function through a variable, as `let f = next;`."
    );
    assert_eq!(n.show("next() + next()"), "3");
    quiet(
        &mut n,
        "#[attributes::plain] fn other() -> u32 { thread_local! { static N: std::cell::Cell<u32> = const { std::cell::Cell::new(0) }; } N.replace(N.get() + 1) }",
    );
    counts(&mut n, &["other()"]);
}
