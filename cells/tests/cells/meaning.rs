//! What a cell means is what the notebook's text means to Rust in one file, whatever a cell is compiled with.

use crate::common::{LocalCrate, Notebook};
use std::sync::OnceLock;

/// A crate with traits whose methods std's types have too; their trait's method comes first in Rust.
fn traits() -> &'static LocalCrate {
    static CRATE: OnceLock<LocalCrate> = OnceLock::new();
    CRATE.get_or_init(|| {
        LocalCrate::new(
            "with_traits",
            "mod inner {\n\
             pub trait First { fn first(&self) -> &'static str; }\n\
             impl<T> First for Vec<T> { fn first(&self) -> &'static str { \"the trait's\" } }\n\
             }\n\
             pub use inner::First;\n\
             pub mod prelude { pub use crate::inner::First as _; pub struct Frame; }\n\
             pub trait Sort { fn sort(&mut self) -> &'static str; }\n\
             impl Sort for Vec<i32> { fn sort(&mut self) -> &'static str { \"the trait's\" } }\n\
             pub trait Shown { fn evcxr_display(&self); }\n\
             impl<T> Shown for Vec<T> { fn evcxr_display(&self) { println!(\"shown\"); } }\n\
             #[macro_export] macro_rules! first_of { ($e:expr) => { $e.first() } }\n\
             #[macro_export] macro_rules! assert_eq { ($($t:tt)*) => { \"the crate's\" } }\n",
        )
    })
}

/// A notebook with the crate, and `code` in its second cell.
fn with_traits(code: &str) -> Notebook {
    let mut n = Notebook::new();
    n.run(&format!(":dep {}", traits().path()));
    n.run(code);
    n
}

const OWN: &str = "pub trait First { fn first(&self) -> &'static str; } \
    impl<T> First for Vec<T> { fn first(&self) -> &'static str { \"the trait's\" } }";

#[test]
fn a_trait_of_a_crate_has_its_say_however_it_was_imported() {
    for import in [
        "use with_traits::First;",
        "use with_traits::First as Other;",
        "use with_traits::First as _;",
        "use with_traits::{Sort, First};",
        "use with_traits::*;",
        "use with_traits::prelude::*;",
        "use with_traits::prelude; use prelude::*;",
        "use with_traits as w; use w::First;",
        "extern crate with_traits as w; use w::First;",
        "mod m { pub use with_traits::First; } use m::First;",
        "mod m { pub use with_traits::prelude::*; } use m::*;",
    ] {
        let mut n = with_traits(import);
        n.run("let v = vec![1, 2];");
        // Before rustc was asked what the import offers, and after.
        for _ in 0..3 {
            assert_eq!(n.show("v.first()"), "\"the trait's\"", "{import}");
        }
        assert_eq!(
            n.show("Vec::<u8>::first(&vec![])"),
            "\"the trait's\"",
            "{import}"
        );
        n.run("fn of_item(v: Vec<u8>) -> &'static str { v.first() }");
        assert_eq!(n.show("of_item(vec![])"), "\"the trait's\"", "{import}");
        assert_eq!(n.show("1 + 1"), "2");
    }
}

#[test]
fn an_import_after_a_function_holds_for_the_function_too() {
    let mut n = with_traits(
        "fn length(mut v: Vec<i32>) -> usize { let how = v.sort(); size_of_val(&how) }",
    );
    assert_eq!(n.show("length(vec![2, 1])"), "0");
    n.run("use with_traits::Sort;");
    assert_eq!(n.show("length(vec![2, 1])"), "16");
}

#[test]
fn a_trait_of_the_notebooks_own_has_its_say_wherever_it_is_defined() {
    for cells in [
        [OWN, ""],
        [&format!("mod m {{ {OWN} }}"), "use m::First;"],
        [&format!("mod m {{ {OWN} }}"), "use m::First as _;"],
        [&format!("mod m {{ {OWN} }}"), "use m::*;"],
        [
            &format!("mod m {{ pub mod deep {{ {OWN} }} pub use deep::First; }}"),
            "use m::First;",
        ],
        [
            "macro_rules! mk { ($n:ident) => { trait $n { fn first(&self) -> &'static str; } impl<T> $n for Vec<T> { fn first(&self) -> &'static str { \"the trait's\" } } } }",
            "mk!(Made);",
        ],
        [
            "pub trait r#First { fn r#first(&self) -> &'static str; }",
            "impl<T> First for Vec<T> { fn first(&self) -> &'static str { \"the trait's\" } }",
        ],
    ] {
        let mut n = Notebook::new();
        n.run(cells[0]);
        n.run(cells[1]);
        n.run("let v = vec![1, 2];");
        assert_eq!(n.show("v.first()"), "\"the trait's\"", "{cells:?}");
        n.run("macro_rules! call { ($x:expr, $m:ident) => { $x.$m() } }");
        assert_eq!(n.show("call!(v, first)"), "\"the trait's\"", "{cells:?}");
    }
}

#[test]
fn the_macros_of_a_crate_call_what_is_imported_where_they_are_called() {
    let mut n = with_traits("use with_traits::first_of; use with_traits::First; let v = vec![1];");
    assert_eq!(n.show("first_of!(v)"), "\"the trait's\"");
    let mut n = with_traits("let v = vec![1];");
    n.run(OWN);
    assert_eq!(n.show("with_traits::first_of!(v)"), "\"the trait's\"");
}

#[test]
fn macros_that_a_crate_brings_in_take_the_place_of_stds() {
    let mut n = with_traits("#[macro_use] extern crate with_traits;");
    assert_eq!(n.show("assert_eq!(1, 2)"), "\"the crate's\"");
    let mut n = with_traits("use with_traits::assert_eq; let _ = assert_eq!(1, 2);");
    assert_eq!(n.show("assert_eq!(1, 2)"), "\"the crate's\"");
}

#[test]
fn what_shows_a_value_is_what_rust_would_call() {
    let mut n = with_traits("use with_traits::Shown;");
    n.run("let v = vec![1];");
    assert_eq!(n.run("v").text, None);
    assert_eq!(n.show("1"), "1");
    assert_eq!(n.run("v").text, None);
    assert_eq!(n.stdout(), "shown\nshown\n");

    let mut n = Notebook::new();
    n.run("use cellbeat::prelude::*;");
    assert_eq!(n.show("1 + 1"), "2");
    n.run("let toggle = Toggle::new(\"On\");");
    let outcome = n.run("toggle");
    let data = outcome
        .frames
        .iter()
        .find(|frame| frame["type"] == "display")
        .unwrap();
    assert!(data["data"].as_object().unwrap().len() > 1, "{data}");
    assert_eq!(n.show("vec![1].len()"), "1");
}

#[test]
fn an_impl_in_another_cell_comes_before_what_is_behind_a_deref() {
    let deref = "pub struct S(pub Vec<i32>); impl std::ops::Deref for S { type Target = Vec<i32>; fn deref(&self) -> &Vec<i32> { &self.0 } }";
    let len = "fn len(&self) -> usize { 99 }";
    for (kind, cells) in [
        ("plain", [deref.to_owned(), format!("impl S {{ {len} }}")]),
        ("by an alias", [format!("{deref} type Q = S;"), format!("impl Q {{ {len} }}")]),
        ("in a module", [deref.to_owned(), format!("mod more {{ use super::S; impl S {{ pub {len} }} }}")]),
        ("renamed in a module", [deref.to_owned(), format!("mod more {{ use super::S as R; impl R {{ pub {len} }} }}")]),
        ("in a function", [deref.to_owned(), format!("#[allow(non_local_definitions)] fn f() {{ impl S {{ {len} }} }}")]),
        ("of an operator", [deref.to_owned(), "impl std::ops::Index<usize> for S { type Output = i32; fn index(&self, _: usize) -> &i32 { &99 } }".to_owned()]),
    ] {
        let mut n = Notebook::new();
        n.run(&cells[0]);
        n.run("let s = S(vec![1, 2]);");
        n.run(&cells[1]);
        let call = if kind == "of an operator" { "s[0]" } else { "s.len()" };
        assert_eq!(n.show(call), "99", "{kind}");
    }
    let mut n = Notebook::new();
    n.run(&format!("mod m {{ {deref} }} let s = m::S(vec![1, 2]);"));
    n.run(&format!("use m::S as Q; impl Q {{ {len} }}"));
    assert_eq!(n.show("s.len()"), "99");
}

#[test]
fn an_import_takes_the_place_of_a_name_of_stds_prelude() {
    let mut n = Notebook::new();
    let krate = LocalCrate::new(
        "own_results",
        "pub type Result<T> = std::result::Result<T, u8>;\n\
         #[macro_export] macro_rules! size { ($t:ty) => { std::any::type_name::<Result<$t>>() } }",
    );
    n.run(&format!(":dep {}\nuse own_results::*;", krate.path()));
    assert_eq!(
        n.show("std::any::type_name::<Result<u16>>()"),
        "\"core::result::Result<u16, u8>\""
    );
    assert_eq!(
        n.show("own_results::size!(u32)"),
        "\"core::result::Result<u32, u8>\""
    );
}
