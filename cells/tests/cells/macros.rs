//! Macros over cells: what their calls leave, their definitions run again.

use crate::common::{LocalCrate, Notebook, shows};

#[test]
fn internal_rules_leave_items_and_variables() {
    shows(&[
        (
            "macro_rules! mk { (@f $n:ident $v:expr) => { fn $n() -> i32 { $v } }; (@l $n:ident $v:expr) => { let mut $n = $v; };\n\
             (fn $n:ident = $v:expr) => { mk!(@f $n $v); }; (let $n:ident = $v:expr) => { mk!(@l $n $v); } }",
            "",
        ),
        ("mk!(fn one = 1);", ""),
        ("mk!(let x = one() + 1);", ""),
        ("x += one(); x", "3"),
    ]);
}

#[test]
fn a_muncher_of_tokens_leaves_items() {
    shows(&[
        (
            "macro_rules! consts { () => {}; ($n:ident = $v:expr; $($rest:tt)*) => { const $n: i32 = $v; consts!($($rest)*); } }",
            "",
        ),
        ("consts! { A = 1; B = A + 1; C = B * 5; }", ""),
        ("A + B + C", "13"),
    ]);
}

#[test]
fn a_macro_that_calls_another_macro_leaves_what_that_leaves() {
    shows(&[
        (
            "macro_rules! inner { ($n:ident, $t:ty) => { #[derive(Debug, PartialEq)] struct $n($t); } }",
            "",
        ),
        (
            "macro_rules! outer { ($n:ident) => { inner!($n, u8); } }",
            "",
        ),
        ("outer!(Small);", ""),
        ("let s = Small(3);", ""),
        ("s", "Small(3)"),
    ]);
}

#[test]
fn a_macro_that_a_macro_makes_is_there() {
    shows(&[
        (
            "macro_rules! maker { ($n:ident, $v:expr) => { macro_rules! $n { () => { $v }; ($f:ident) => { fn $f() -> i32 { $v } } } } }",
            "",
        ),
        ("maker!(seven, 7);", ""),
        ("seven!()", "7"),
        ("seven!(get_seven);", ""),
        ("get_seven() + seven!()", "14"),
        ("fn uses() -> i32 { seven!() } uses()", "7"),
        ("uses()", "7"),
    ]);
}

#[test]
fn one_cell_makes_a_macro_by_a_macro_and_calls_it() {
    shows(&[
        (
            "macro_rules! maker { ($n:ident) => { macro_rules! $n { ($f:ident) => { fn $f() -> &'static str { stringify!($f) } } } } }\n\
             maker!(named);\nnamed!(hello);\nfn twice() -> String { hello().repeat(2) }",
            "",
        ),
        ("twice()", "\"hellohello\""),
        ("named!(other); other()", "\"other\""),
    ]);
}

#[test]
fn a_macro_that_is_given_another_macros_name_leaves_what_that_leaves() {
    shows(&[
        (
            "macro_rules! with { ($m:ident, $($t:tt)*) => { $m!($($t)*); } } macro_rules! func { ($n:ident) => { fn $n() -> i32 { 3 } } }",
            "",
        ),
        ("with!(func, three);", ""),
        ("three()", "3"),
        (
            "macro_rules! var { ($n:ident) => { let $n = three(); } }",
            "",
        ),
        ("with!(var, v);", ""),
        ("v", "3"),
    ]);
}

#[test]
fn a_macro_by_path_leaves_items() {
    shows(&[
        (
            "mod mm { macro_rules! def { ($n:ident) => { fn $n() -> i32 { 5 } } } pub(crate) use def; }",
            "",
        ),
        ("mm::def!(f);", ""),
        ("f()", "5"),
        ("use mm::def;", ""),
        ("def!(g); g()", "5"),
        ("g() + f()", "10"),
    ]);
}

#[test]
fn fragments_of_all_kinds_are_expanded_as_rustc_does() {
    shows(&[
        (
            "macro_rules! tys { ($($t:ty),* ; $v:expr) => { $(impl Num for $t { fn num(&self) -> i32 { $v } })* } }",
            "",
        ),
        ("trait Num { fn num(&self) -> i32; }", ""),
        ("tys!(u8, Vec<u8>, (i32, i32); 4);", ""),
        ("1u8.num() + vec![1u8].num() + (1, 2).num()", "12"),
        (
            "macro_rules! sums { ($($e:expr),+; $n:ident) => { let $n = 0 $(+ $e)+; } }",
            "",
        ),
        ("sums!(1, 2 + 3, { 4 }; total);", ""),
        ("total", "10"),
        (
            "macro_rules! pat { ($p:pat = $e:expr) => { let $p = $e; } }",
            "",
        ),
        ("pat!((a, mut b) = (1, vec![2]));", ""),
        ("b.push(a); b", "[2, 1]"),
        ("macro_rules! stmts { ($($s:stmt;)*) => { $($s;)* } }", ""),
        ("stmts!(let c = 1; let mut d = c + 1; d += 1;);", ""),
        ("(c, d)", "(1, 3)"),
        ("macro_rules! pass { ($($t:tt)*) => { $($t)* } }", ""),
        ("pass!(let e = 8; let (f, g) = (e, \"g\"););", ""),
        ("(e, f, g)", "(8, 8, \"g\")"),
        (
            "pass! { #[derive(Debug)] enum Kind { A, B } impl Kind { fn b() -> Kind { Kind::B } } }",
            "",
        ),
        ("Kind::b()", "B"),
    ]);
}

#[test]
fn names_of_the_macros_own_are_no_variables() {
    let n = shows(&[
        (
            "macro_rules! bind { ($n:ident = $v:expr) => { let hidden = $v; let $n = hidden * 2; } }",
            "",
        ),
        ("let hidden = 1;", ""),
        ("bind!(x = 4);", ""),
        ("(hidden, x)", "(1, 8)"),
    ]);
    assert_eq!(n.variables(), ["hidden: i32", "x: i32"]);
}

#[test]
fn statics_that_change_foreign_items_and_imports_out_of_calls_are_there() {
    shows(&[
        (
            "macro_rules! counter { ($n:ident) => { static mut $n: u32 = 1; } }",
            "",
        ),
        ("counter!(COUNT);", ""),
        ("unsafe { COUNT += 1; COUNT }", "2"),
        ("unsafe { COUNT += 1; COUNT }", "3"),
        (
            "macro_rules! c { ($n:ident) => { unsafe extern \"C\" { safe fn $n(x: i32) -> i32; } } }",
            "",
        ),
        ("c!(abs);", ""),
        ("abs(-3)", "3"),
        (
            "macro_rules! maps { () => { use std::collections::{BTreeMap as Map, *}; } }",
            "",
        ),
        ("maps!();", ""),
        ("Map::from([(1, 2)])", "{1: 2}"),
        ("HashSet::from([7])", "{7}"),
    ]);
}

#[test]
fn impls_out_of_calls_are_there_and_are_replaced() {
    let mut n = shows(
        &[
            (
                "struct S(i32); trait Name { fn name(&self) -> String; }",
                "",
            ),
            (
                "macro_rules! name { ($($t:ty = $v:literal),*) => { $(impl Name for $t { fn name(&self) -> String { $v.into() } })* } }",
                "",
            ),
            ("name!(S = \"s\", i32 = \"i\");", ""),
            ("S(1).name() + &2.name()", "\"si\""),
            (
                "macro_rules! getter { ($t:ty, $n:ident) => { impl $t { fn $n(&self) -> i32 { self.0 } } } }",
                "",
            ),
            ("getter!(S, get);", ""),
            ("S(6).get()", "6"),
            ("impl S { fn get(&self) -> i32 { self.0 * 2 } }", ""),
            ("S(6).get()", "12"),
            ("getter!(S, get); S(6).get()", "6"),
            ("impl S { getter_body!(); }", ""),
        ][..10],
    );
    let outcome = n.run("impl Name for S { fn name(&self) -> String { \"other\".into() } }");
    assert_eq!(n.show("S(1).name()"), "\"other\"");
    assert_eq!(outcome.note_texts(), "");
}

#[test]
fn methods_out_of_calls_within_an_impl_are_replaced() {
    shows(&[
        (
            "struct P { x: i32 } macro_rules! getters { ($($n:ident),*) => { $(fn $n(&self) -> i32 { self.$n })* } }",
            "",
        ),
        ("impl P { getters!(x); }", ""),
        ("P { x: 3 }.x()", "3"),
        ("impl P { getters!(x); }", ""),
        ("P { x: 4 }.x()", "4"),
    ]);
}

#[test]
fn a_call_without_a_semicolon_leaves_what_it_leaves_with_one() {
    shows(&[
        (
            "macro_rules! both { (fn $n:ident) => { fn $n() -> i32 { 1 } }; (let $n:ident) => { let $n = 2; }; ($e:expr) => { $e * 10 } }",
            "",
        ),
        ("both!(fn f)", ""),
        ("both!(let v)", ""),
        ("both!(f() + v)", "30"),
        (
            "thread_local!(static T: std::cell::Cell<i32> = const { std::cell::Cell::new(1) })",
            "",
        ),
        ("T.set(T.get() + 1); T.get()", "2"),
    ]);
}

#[test]
fn a_crates_macros_leave_items_and_variables() {
    let krate = LocalCrate::new(
        "leaves",
        "#[macro_export] macro_rules! define_struct { ($n:ident { $($f:ident : $t:ty),* }) => { #[derive(Debug, Clone, Default)] pub struct $n { $(pub $f: $t),* }\n\
         impl $n { pub fn fields() -> usize { $crate::count([$(stringify!($f)),*]) } } } }\n\
         #[macro_export] macro_rules! bind { ($n:ident, $e:expr) => { let $n = $crate::count([$e; 3]); } }\n\
         pub fn count<T, const N: usize>(_: [T; N]) -> usize { N }",
    );
    let mut n = Notebook::new();
    n.run(&format!(":dep {}", krate.path()));
    n.run("leaves::define_struct!(Point { x: i32, y: f64 });");
    n.run("let p = Point { x: 1, ..Default::default() };");
    assert_eq!(n.show("p"), "Point { x: 1, y: 0.0 }");
    assert_eq!(n.show("Point::fields()"), "2");
    n.run("use leaves::bind; bind!(three, 'a');");
    assert_eq!(n.show("three"), "3");
    n.run("leaves::define_struct! { Other { z: u8 } }");
    assert_eq!(n.show("Other::fields()"), "1");
}

#[test]
fn a_procedural_macro_leaves_items_and_variables() {
    let krate = LocalCrate::with_manifest(
        "proc_leaves",
        "[lib]\nproc-macro = true\n",
        "use proc_macro::TokenStream;\n\
         #[proc_macro] pub fn functions(input: TokenStream) -> TokenStream {\n\
             input.into_iter().map(|name| format!(\"fn {name}() -> &'static str {{ \\\"{name}\\\" }}\")).collect::<String>().parse().unwrap()\n\
         }\n\
         #[proc_macro] pub fn answer(_: TokenStream) -> TokenStream { \"let answer = 42; let mut question = String::new();\".parse().unwrap() }",
    );
    let mut n = Notebook::new();
    n.run(&format!(":dep {}", krate.path()));
    n.run("proc_leaves::functions!(left right);");
    assert_eq!(n.show("left().len() + right().len()"), "9");
    n.run("use proc_leaves::answer;\nanswer!();");
    assert_eq!(
        n.show("question.push('?'); (answer, question)"),
        "(42, \"?\")"
    );
}

#[test]
fn what_a_derive_or_an_attribute_makes_beside_its_item_is_there() {
    let krate = LocalCrate::with_manifest(
        "builders",
        "[lib]\nproc-macro = true\n",
        "use proc_macro::{TokenStream, TokenTree};\n\
         fn name(input: TokenStream) -> String { let mut all = input.into_iter().skip_while(|t| t.to_string() != \"struct\"); all.next(); all.next().unwrap().to_string() }\n\
         #[proc_macro_derive(Builder)] pub fn builder(input: TokenStream) -> TokenStream {\n\
             let name = name(input); format!(\"#[derive(Default)] struct {name}Builder; impl {name}Builder {{ fn build(&self) -> {name} {{ {name} {{ x: 3 }} }} }}\").parse().unwrap()\n\
         }\n\
         #[proc_macro_attribute] pub fn twice(_: TokenStream, item: TokenStream) -> TokenStream {\n\
             let name = name(item.clone()); let more: TokenStream = format!(\"struct {name}Twin;\").parse().unwrap(); let _: Option<TokenTree> = None; item.into_iter().chain(more).collect()\n\
         }",
    );
    let mut n = Notebook::new();
    n.run(&format!(":dep {}\nuse builders::*;", krate.path()));
    n.run("#[derive(Debug, Builder)] struct Channel { x: i32 }");
    assert_eq!(
        n.show("ChannelBuilder::default().build()"),
        "Channel { x: 3 }"
    );
    n.run("#[twice] #[derive(Debug)] struct Single; let single = Single;");
    assert_eq!(n.show("let _ = SingleTwin; single"), "Single");
}

#[test]
fn a_call_that_leaves_nothing_is_a_statement_or_the_value() {
    shows(&[
        (
            "macro_rules! add { ($a:expr, $b:expr) => {{ let sum = $a + $b; sum }} }",
            "",
        ),
        ("let mut list = vec![1];", ""),
        (
            "macro_rules! push { ($v:expr) => { list_of(&mut list_made).push($v) }; (to $l:ident $($v:expr),*) => { $($l.push($v);)* } }",
            "",
        ),
        ("push!(to list 2, 3);", ""),
        ("add!(list.len(), 1)", "4"),
    ]);
}

#[test]
fn items_beside_statements_are_named_in_a_note() {
    let mut n = Notebook::new();
    n.run("macro_rules! registered { ($f:ident, $v:ident) => { fn $f() -> i32 { 3 } let $v = $f() + 1; } }");
    let outcome = n.run("registered!(f, v); let w = f() + v;");
    assert_eq!(
        outcome.note_texts(),
        "`registered!(f, v)` makes items and runs statements too, so that the items are not kept for later cells: `f`. Let one \
         macro make the items and another run the statements."
    );
    assert_eq!(n.show("(v, w)"), "(4, 7)");
    n.run("struct S; macro_rules! shown { ($e:expr) => { use std::fmt::Write as _; impl S { fn f() {} } struct Unit; S::f(); println!(\"{}\", $e); } }");
    let outcome = n.run("shown!(1);");
    assert!(
        outcome.note_texts().ends_with("for later cells: `use std::fmt::Write as _`, `impl S`, `Unit`. Let one macro make the items and \
         another run the statements."),
        "{}",
        outcome.note_texts()
    );
}

#[test]
fn a_cell_that_is_run_again_without_its_call_has_not_what_that_left() {
    let mut n = shows(&[(
        "macro_rules! pair { ($a:ident, $b:ident) => { fn $a() -> i32 { 1 } fn $b() -> i32 { 2 } } }",
        "",
    )]);
    n.run_cell("x", "pair!(left, right);");
    assert_eq!(n.show("left() + right()"), "3");
    let outcome = n.run_cell("x", "pair!(left, middle);");
    assert_eq!(outcome.note_texts(), "");
    assert_eq!(n.show("left() + middle()"), "3");
    let errors = n.errors("right()");
    assert_eq!(
        errors[0].message,
        "cannot find function `right` in this scope"
    );
    n.run_cell("x", "// nothing");
    assert_eq!(n.errors("left()").len(), 1);
}

#[test]
fn an_error_within_a_call_is_shown_at_the_call() {
    let mut n = Notebook::new();
    n.run("macro_rules! mk { ($n:ident) => { fn $n() -> i32 { 1 } } }");
    let errors = n.errors("let a = 1;\nmk!(1);");
    assert_eq!(errors.len(), 1);
    assert_eq!(errors[0].message, "no rules expected `1`");
    assert_eq!((errors[0].line, errors[0].column), (2, 5));
    assert!(
        errors[0].rendered.contains("In[1]:1:"),
        "{}",
        errors[0].rendered
    );
    let errors = n.errors("nowhere!(a);");
    assert_eq!(
        errors[0].message,
        "cannot find macro `nowhere` in this scope"
    );
}

// Definitions that are run again.

const USERS: &str = "fn table() -> std::collections::HashMap<i32, i32> { hm!(1 => 2) }\n\
    struct T { k: i32 } impl T { fn m(&self) -> usize { hm!(self.k => 1).len() } }\n\
    trait Sized2 { fn size(&self) -> usize { hm!(1 => 1, 2 => 2).len() } } impl Sized2 for T {}\n\
    mod deep { pub mod deeper { pub fn in_module() -> usize { hm!(0 => 0).len() } } }\n\
    const ONE: i32 = one!(); macro_rules! outer { ($k:expr) => { hm!($k => $k) } }\n\
    let t = T { k: 1 };";

const HM: &str = "macro_rules! hm { ($($k:expr => $v:expr),*) => {{ let mut m = std::collections::HashMap::new(); $(m.insert($k, $v);)* m }} }\n\
    macro_rules! one { () => { 1 } }";

#[test]
fn a_macro_that_is_run_again_does_not_break_what_uses_it() {
    let mut n = shows(&[(HM, ""), (USERS, ""), (HM, "")]);
    for (code, expected) in [
        ("table()", "{1: 2}"),
        ("t.k", "1"),
        ("t.m() + t.size()", "3"),
        ("deep::deeper::in_module()", "1"),
        ("ONE", "1"),
        ("outer!(3)", "{3: 3}"),
    ] {
        assert_eq!(n.show(code), expected);
    }
    let changed = HM
        .replace("{ 1 }", "{ 10 }")
        .replace("insert($k, $v)", "insert($k, $v * 2)");
    n.run(&changed);
    assert_eq!(n.show("table()"), "{1: 4}");
    assert_eq!(n.show("ONE"), "10");
    assert_eq!(n.show("outer!(3)"), "{3: 6}");
    assert_eq!(n.show("t.m()"), "1");
}

#[test]
fn macros_and_their_users_come_in_any_order_of_cells() {
    shows(&[
        ("macro_rules! a { () => { 1 } }", ""),
        (
            "macro_rules! b { () => { 2 } } fn uses_a() -> i32 { a!() }",
            "",
        ),
        (
            "macro_rules! a { () => { 10 } } fn uses_b() -> i32 { b!() }",
            "",
        ),
        ("macro_rules! b { () => { 20 } }", ""),
        ("uses_a() + uses_b()", "30"),
        ("macro_rules! a { () => { b!() } }", ""),
        ("uses_a() + uses_b()", "40"),
    ]);
}

#[test]
fn items_out_of_calls_follow_their_macro() {
    let mut n = shows(&[
        (
            "macro_rules! mk { ($n:ident) => { fn $n() -> &'static str { \"old\" } } }",
            "",
        ),
        ("mk!(one_fn);", ""),
        (
            "macro_rules! mk { ($n:ident) => { fn $n() -> &'static str { \"old\" } } }",
            "",
        ),
        ("one_fn()", "\"old\""),
        (
            "macro_rules! mk { ($n:ident) => { fn $n() -> &'static str { \"new\" } fn helper() -> i32 { 4 } } }",
            "",
        ),
        ("one_fn()", "\"new\""),
        ("helper()", "4"),
        (
            "fn unrelated() -> &'static str { \"u\" } let s: &'static str = unrelated();",
            "",
        ),
        ("s.len() + unrelated().len()", "2"),
    ]);
    assert_eq!(n.run("mk!(one_fn);").note_texts(), "");
    assert_eq!(n.show("one_fn()"), "\"new\"");
}

#[test]
fn an_unchanged_macro_and_an_unchanged_call_lose_no_variables() {
    let define = "macro_rules! unit { ($n:ident) => { #[derive(Debug)] struct $n(f64); } }";
    let mut n = shows(&[
        (define, ""),
        ("unit!(Meter);", ""),
        ("let m = Meter(1.5);", ""),
    ]);
    for code in [
        define,
        "unit!(Meter);",
        "// a comment\nmacro_rules! unit { ($n:ident) => { #[derive(Debug)] struct $n(f64); } }",
    ] {
        assert_eq!(n.run(code).note_texts(), "", "{code}");
        assert_eq!(n.show("m"), "Meter(1.5)", "{code}");
    }
    let outcome =
        n.run("macro_rules! unit { ($n:ident) => { #[derive(Debug)] struct $n(f64, f64); } }");
    assert_eq!(
        outcome.note_texts(),
        "The type of the variable m was redefined, so was lost."
    );
    assert_eq!(n.show("Meter(1.0, 2.0)"), "Meter(1.0, 2.0)");
}

#[test]
fn a_changed_macro_that_makes_the_same_items_loses_no_variables() {
    shows(&[
        (
            "macro_rules! unit { ($n:ident) => { #[derive(Debug)] struct $n(f64); } }",
            "",
        ),
        ("unit!(Meter); let m = Meter(1.5);", ""),
        (
            "macro_rules! unit { ($n:ident) => { #[derive(Debug)] struct $n(f64); }; ($n:ident, $t:ty) => { struct $n($t); } }",
            "",
        ),
        ("m", "Meter(1.5)"),
    ]);
}

#[test]
fn a_macro_that_is_defined_twice_in_a_cell_means_the_last_definition_before_each_use() {
    shows(&[
        (
            "macro_rules! a { () => { 1 } } fn f() -> i32 { a!() } macro_rules! a { () => { 2 } } fn g() -> i32 { a!() }",
            "",
        ),
        ("(f(), g())", "(1, 2)"),
    ]);
}

#[test]
fn makers_of_macros_are_run_again_in_any_order() {
    shows(&[
        (
            "macro_rules! maker { ($n:ident, $v:expr) => { macro_rules! $n { () => { $v } } } }",
            "",
        ),
        ("maker!(five, 5);", ""),
        ("fn f() -> i32 { five!() }", ""),
        ("maker!(five, 6);", ""),
        ("f()", "6"),
        (
            "macro_rules! maker { ($n:ident, $v:expr) => { macro_rules! $n { () => { $v * 100 } } } }",
            "",
        ),
        ("f()", "600"),
        (
            "#[macro_use] mod with_macros { macro_rules! six { () => { 6 } } }",
            "",
        ),
        ("fn g() -> i32 { six!() } g()", "6"),
        (
            "#[macro_use] mod with_macros { macro_rules! six { () => { 60 } } }",
            "",
        ),
        ("g() + f()", "660"),
    ]);
}

#[test]
fn what_goes_with_a_name_of_a_call_is_named() {
    let mut n = shows(&[
        (
            "macro_rules! pair { ($a:ident, $b:ident) => { fn $a() -> i32 { 1 } fn $b() -> i32 { 2 } struct Both; } }",
            "",
        ),
        ("pair!(left, right);", ""),
    ]);
    let outcome = n.run("fn left() -> i32 { 10 }");
    assert_eq!(
        outcome.note_texts(),
        "`pair!(left, right)` in In[2] is replaced as a whole, and with it are gone: `right`, `Both`."
    );
    assert_eq!(n.show("left()"), "10");
    assert_eq!(n.run("pair!(left, right);").note_texts(), "");
    assert_eq!(n.show("left() + right()"), "3");
}
