//! The types that variables are kept with.

use crate::common::{LocalCrate, Notebook};

#[test]
fn a_type_that_a_module_re_exports_is_kept() {
    let mut nb = Notebook::new();
    nb.run(
        "mod vault { mod deep { pub struct Key(pub u8); } pub use deep::Key; }
         let k: vault::Key = vault::Key(1);
         let v = vec![vault::Key(2)];
         let o = Some(vault::Key(3));
         let f: Box<dyn Fn(vault::Key) -> u8> = Box::new(|key| key.0);",
    );
    assert_eq!(
        nb.variables(),
        [
            "f: Box<dyn Fn(vault::Key) -> u8>",
            "k: vault::Key",
            "o: Option<vault::Key>",
            "v: Vec<vault::Key>"
        ]
    );
    assert_eq!(
        nb.show("(k.0, v[0].0, o.unwrap().0, f(vault::Key(4)))"),
        "(1, 2, 3, 4)"
    );
    assert_eq!(kept_by_the_parser(), 0);
}

/// How many bytes of texts that this thread has parsed are still there: a token's place counts from the first of them. Reading it
/// forgets them.
fn kept_by_the_parser() -> usize {
    let place = |text: &str| {
        let token: proc_macro2::Ident = syn::parse_str(text).unwrap();
        let place = format!("{:?}", token.span());
        let digits = place.split(|c: char| !c.is_ascii_digit());
        let mut numbers = digits.filter_map(|number| number.parse::<usize>().ok());
        numbers.next().unwrap()
    };
    let behind = place("a");
    proc_macro2::extra::invalidate_current_thread_spans();
    let first = place("a");
    proc_macro2::extra::invalidate_current_thread_spans();
    behind - first
}

#[test]
fn so_is_one_that_a_glob_or_another_module_re_exports() {
    let mut nb = Notebook::new();
    nb.run(
        "mod imp { mod inner { pub struct Long<T>(pub T); pub fn made() -> Long<u8> { Long(1) } } pub use inner::*; }
         mod one { mod two { pub mod three { pub enum E { A } } } pub use two::three; }
         mod far { pub use crate::imp::Long; pub use crate::one::three::E::{self, A}; }
         use far::*;",
    );
    nb.run("let a = imp::made(); let b = Long(\"s\"); let c = vec![Long(E::A)]; let d = A;");
    assert_eq!(
        nb.variables(),
        [
            "a: imp::Long<u8>",
            "b: imp::Long<&str>",
            "c: Vec<imp::Long<far::E>>",
            "d: far::E"
        ]
    );
    assert_eq!(
        nb.show("(a.0, b.0, c.len(), matches!(d, A))"),
        "(1, \"s\", 1, true)"
    );
}

#[test]
fn so_is_one_that_has_another_name_there() {
    let mut nb = Notebook::new();
    nb.run(
        "mod m {
            mod a { mod b { pub struct P<T>(pub T); pub struct Q; } pub use b::P as P1; pub use b::Q as Other; }
            mod c { pub trait Tr { fn n(&self) -> u8; } impl Tr for super::Q2 { fn n(&self) -> u8 { 5 } } }
            pub use a::P1 as P2;
            pub use a::{Other as Q2};
            pub use c::Tr as Named;
         }
         let p = m::P2(1u8);
         let w = (m::P2(\"s\"), m::Q2);
         let f: fn(m::Q2) -> m::P2<u8> = |_| m::P2(7);
         let b: Box<dyn m::Named> = Box::new(m::Q2);",
    );
    assert_eq!(
        nb.variables(),
        [
            "b: Box<dyn m::Named>",
            "f: fn(m::Q2) -> m::P2<u8>",
            "p: m::P2<u8>",
            "w: (m::P2<&str>, m::Q2)"
        ]
    );
    nb.run("use m::Named;");
    assert_eq!(nb.show("(p.0, w.0.0, f(w.1).0, b.n())"), "(1, \"s\", 7, 5)");
}

#[test]
fn so_is_one_of_a_module_that_a_macro_makes() {
    let mut nb = Notebook::new();
    nb.run(
        "macro_rules! made { ($n:ident) => { mod $n { mod inner { pub struct T(pub u8); } pub use inner::T; } } }
         made!(m);",
    );
    nb.run("let t = m::T(3);");
    assert_eq!(nb.variables(), ["t: m::T"]);
    assert_eq!(nb.show("t.0"), "3");
}

#[test]
fn one_that_nothing_re_exports_is_not_kept_and_the_cell_says_so() {
    let mut nb = Notebook::new();
    let outcome = nb.run(
        "mod m { mod inner { pub struct T(pub u8); } pub fn made() -> inner::T { inner::T(1) } }
         let t = m::made(); let n = t.0;",
    );
    assert_eq!(
        outcome.note_texts(),
        "`t` is a `m::inner::T`, which cannot be named outside of its module or function, so that it is not kept for \
         later cells. To keep it, re-export the type from its module: `pub use inner::Name;`."
    );
    assert_eq!(
        nb.variables(),
        ["n: i32"].map(|text| text.replace("i32", "u8"))
    );
}

#[test]
fn types_that_a_crate_re_exports_are_kept() {
    let inner = LocalCrate::new(
        "inner-lib",
        "mod hidden { pub struct Key(pub u8); pub struct Long<T>(pub T); }
         pub use hidden::Key; pub use hidden::Long as Short;",
    );
    let outer = LocalCrate::with_manifest(
        "outer-lib",
        &format!(
            "[dependencies]\ninner-lib = {{ path = {:?} }}\n",
            inner.path()
        ),
        "pub use inner_lib::Key as K; pub fn short() -> inner_lib::Short<K> { inner_lib::Short(inner_lib::Key(5)) }",
    );
    let mut nb = Notebook::new();
    let outcome = nb.run(&format!(
        ":dep {}\nlet k = outer_lib::K(1); let v = vec![outer_lib::K(2)]; let s = outer_lib::short();",
        outer.path()
    ));
    assert_eq!(nb.variables(), ["k: outer_lib::K", "v: Vec<outer_lib::K>"]);
    assert_eq!(
        outcome.note_texts(),
        "`s` is a `inner_lib::hidden::Long<outer_lib::K>`, of a crate that the notebook does not use itself, so that it \
         is not kept for later cells. To keep it, use that crate too: `:dep name`."
    );
    nb.run(&format!(":dep {}", inner.path()));
    nb.run("let s = outer_lib::short();");
    assert_eq!(nb.show("(k.0, v[0].0, s.0.0)"), "(1, 2, 5)");
}

#[test]
fn a_type_of_another_version_of_a_crate_is_not_taken_for_the_notebooks() {
    let version = |number: u8| {
        let krate = LocalCrate::new("versioned", "pub struct T(pub u8);");
        let manifest = krate.folder.join("Cargo.toml");
        let text = std::fs::read_to_string(&manifest).unwrap();
        std::fs::write(&manifest, text.replace("0.1.0", &format!("0.{number}.0"))).unwrap();
        krate.path()
    };
    let (old, new) = (version(1), version(2));
    let user = LocalCrate::with_manifest(
        "user-of-old",
        &format!("[dependencies]\nversioned = {{ path = {old:?} }}\n"),
        "pub fn made() -> Option<versioned::T> { Some(versioned::T(1)) }",
    );
    let mut nb = Notebook::new();
    let code = "let a = user_of_old::made(); let b = versioned::T(2);";
    let outcome = nb.run(&format!(":dep {new}\n:dep {}\n{code}", user.path()));
    assert_eq!(nb.variables(), ["b: versioned::T"]);
    assert_eq!(
        outcome.note_texts(),
        "`a` is a `Option<versioned::T>`, of another version of that crate than the notebook's, so that it is not kept for \
         later cells. To keep it, use that version too, by another name: `:dep other = { package = \"name\", version = \
         \"..\" }`."
    );
    nb.run(&format!(
        ":dep other = {{ path = {old:?}, package = \"versioned\" }}"
    ));
    nb.run(code);
    assert_eq!(nb.variables(), ["a: Option<other::T>", "b: versioned::T"]);
    assert_eq!(nb.show("(a.unwrap().0, b.0)"), "(1, 2)");
}

#[test]
fn types_of_a_renamed_crate_are_kept_in_every_form_of_path() {
    let lib = LocalCrate::new(
        "my-lib",
        "pub struct Temp(pub f64); pub mod sub { pub struct In<T>(pub T); } pub fn made() -> Option<Temp> { Some(Temp(1.0)) }",
    );
    let mut nb = Notebook::new();
    nb.run(&format!(
        ":dep other = {{ path = {:?}, package = \"my-lib\" }}
use other as o2; extern crate other as o3;
use o3::Temp as T; use other::sub::{{self as below, In}};
type Alias = other::Temp; fn from_fn() -> o3::Temp {{ o3::Temp(9.0) }}
let a: other::Temp = other::Temp(1.0); let b: o2::Temp = o2::Temp(2.0); let c: o3::sub::In<u8> = o3::sub::In(3);
let d = T(4.0); let e: below::In<T> = In(T(5.0)); let f: ::other::Temp = ::other::Temp(6.0);
let g: Alias = T(7.0); let h = vec![other::made()]; let i = from_fn();",
        lib.path()
    ));
    assert_eq!(nb.variables().len(), 9);
    assert_eq!(
        nb.show("(a.0, b.0, c.0, d.0, e.0.0, f.0, g.0, h.len(), i.0)"),
        "(1.0, 2.0, 3, 4.0, 5.0, 6.0, 7.0, 1, 9.0)"
    );
    let outcome = nb.run("let j = below::In(1u8); let k = o2::made();");
    assert_eq!(outcome.note_texts(), "");
    assert_eq!(nb.show("(j.0, k.is_some())"), "(1, true)");
}

#[test]
fn a_type_that_hangs_on_the_default_of_a_number_is_known() {
    let mut nb = Notebook::new();
    nb.run(
        "trait Tr { type Out; fn made(&self) -> Self::Out; }
         impl Tr for i32 { type Out = u8; fn made(&self) -> u8 { 1 } }
         impl Tr for u64 { type Out = u16; fn made(&self) -> u16 { 2 } }
         impl Tr for f64 { type Out = [u8; 3]; fn made(&self) -> [u8; 3] { [3; 3] } }
         impl Tr for f32 { type Out = [u8; 2]; fn made(&self) -> [u8; 2] { [4; 2] } }
         struct W<T>(T);
         fn f<T: Tr>(t: T) -> Option<T::Out> { Some(t.made()) }
         fn w<T: Tr>(t: T) -> W<Vec<T::Out>> { W(vec![t.made()]) }",
    );
    nb.run(
        "let a = f(0); let b = w(0); let n = 0; let c = f(n); let d = vec![f(1), f(2)]; let (e, g) = (f(1.5), f(3u64));
         let mut late = None; if n == 0 { late = f(-1.0); } let h: Option<_> = f(1); let [i, _] = [f(1), f(2)];",
    );
    assert_eq!(
        nb.variables(),
        [
            "a: Option<u8>",
            "b: W<Vec<u8>>",
            "c: Option<u8>",
            "d: Vec<Option<u8>>",
            "e: Option<[u8; 3]>",
            "g: Option<u16>",
            "h: Option<u8>",
            "i: Option<u8>",
            "late: Option<[u8; 3]>",
            "n: i32"
        ]
    );
    assert_eq!(
        nb.show("(a, b.0, c, d, e, g, late)"),
        "(Some(1), [1], Some(1), [Some(1), Some(1)], Some([3, 3, 3]), Some(2), Some([3, 3, 3]))"
    );
}

#[test]
fn the_default_holds_where_the_cell_is_compiled_again() {
    let mut nb = Notebook::new();
    nb.run(
        "trait Tr { type Out; fn made(&self) -> Self::Out; }
         impl Tr for i32 { type Out = u8; fn made(&self) -> u8 { 1 } }
         impl Tr for u64 { type Out = u16; fn made(&self) -> u16 { 2 } }
         fn f<T: Tr>(t: T) -> Option<T::Out> { Some(t.made()) }",
    );
    nb.run(
        "#[derive(Debug)] struct Shown; trait Show { fn evcxr_display(&self); }
         impl Show for Shown { fn evcxr_display(&self) {} }",
    );
    // The `?` of an `Option` and the trait's method, beside `Debug`, are errors at first.
    nb.run("let a = f(0); let b = Some(f(1))?; Shown");
    assert_eq!(nb.variables(), ["a: Option<u8>", "b: Option<u8>"]);
}

/// Name, type, value, and what a later cell does to prove the type.
const ANNOTATED: [(&str, &str, &str); 46] = [
    ("u8", "1", "u8"),
    ("Grid<u8>", "vec![]", "Vec<Vec<u8>>"),
    ("Cb", "Box::new(|x| x + 1)", "Box<dyn Fn(u8) -> u8>"),
    ("Pair<i8>", "(1, 2)", "(i8, u16)"),
    ("geo::Pt", "geo::Pt { x: 1.0 }", "geo::sh::Pt<f32>"),
    ("geo::P64", "Default::default()", "geo::sh::Pt<f64>"),
    (
        "crate::geo::sh::Pt<u8>",
        "Default::default()",
        "geo::Pt<u8>",
    ),
    ("self::geo::Pt<u8>", "Default::default()", "geo::Pt<u8>"),
    ("<S as HasOut>::Out", "None", "Option<i16>"),
    ("[u16; N]", "[0; N]", "[u16; 3]"),
    ("[u64; { N + 1 }]", "[0; 4]", "[u64; 4]"),
    ("Vec<_>", "vec![1u16]", "Vec<u16>"),
    (
        "HashMap<_, Vec<_>>",
        "HashMap::from([(\"a\", vec![1u8])])",
        "HashMap<&'static str, Vec<u8>>",
    ),
    (
        "&'static dyn std::any::Any",
        "&5u8",
        "&'static dyn std::any::Any",
    ),
    (
        "Box<dyn std::any::Any + Send + 'static>",
        "Box::new(1u8)",
        "Box<dyn std::any::Any + Send>",
    ),
    ("&(dyn Shape + Sync)", "&3u8", "&'static (dyn Shape + Sync)"),
    ("fn(&str) -> usize", "str::len", "fn(&str) -> usize"),
    (
        "for<'a> fn(&'a [u8]) -> &'a u8",
        "|x| &x[0]",
        "fn(&[u8]) -> &u8",
    ),
    (
        "unsafe extern \"C\" fn(i32) -> i32",
        "{ unsafe extern \"C\" fn f(x: i32) -> i32 { x } f }",
        "unsafe extern \"C\" fn(i32) -> i32",
    ),
    (
        "Rc<RefCell<Option<i8>>>",
        "Default::default()",
        "std::rc::Rc<std::cell::RefCell<Option<i8>>>",
    ),
    ("*const u8", "std::ptr::null()", "*const u8"),
    ("&'static [u8]", "&[1, 2]", "&'static [u8]"),
    (
        "Result<_, String>",
        "Ok::<u32, String>(1)",
        "Result<u32, String>",
    ),
    (
        "std::option::Option<::std::string::String>",
        "None",
        "Option<String>",
    ),
    ("()", "()", "()"),
    ("(u8,)", "(1,)", "(u8,)"),
    (
        "Box<dyn Fn(&str) -> &str + Send + Sync>",
        "Box::new(|s| s)",
        "Box<dyn Fn(&str) -> &str + Send + Sync>",
    ),
    (
        "Box<dyn Fn(&u8, &u8) -> bool>",
        "Box::new(|a, b| a < b)",
        "Box<dyn Fn(&u8, &u8) -> bool>",
    ),
    (
        "std::pin::Pin<Box<dyn Future<Output = u8>>>",
        "Box::pin(async { 1 })",
        "std::pin::Pin<Box<dyn Future<Output = u8>>>",
    ),
    (
        "Option<<Vec<u8> as IntoIterator>::Item>",
        "None",
        "Option<u8>",
    ),
    (
        "Box<dyn Iterator<Item = u16>>",
        "Box::new(0..3)",
        "Box<dyn Iterator<Item = u16>>",
    ),
    (
        "std::marker::PhantomData<(u8, S)>",
        "std::marker::PhantomData",
        "std::marker::PhantomData<(u8, S)>",
    ),
    (
        "std::borrow::Cow<str>",
        "\"a\".into()",
        "std::borrow::Cow<'static, str>",
    ),
    (
        "Option<geo::Pt<_>>",
        "Some(geo::Pt { x: 3i8 })",
        "Option<geo::Pt<i8>>",
    ),
    (
        "usize",
        "{ use std::mem::size_of as size; size::<u8>() }",
        "usize",
    ),
    (
        "local::Alias",
        "{ use local::Hidden as L; L(1) }",
        "local::Hidden<u8>",
    ),
    ("Box<[u8]>", "Box::new([1])", "Box<[u8]>"),
    ("Wr<str>", "Wr(\"a\")", "Wr<'static, str>"),
    ("Wr<dyn Shape>", "Wr(&5u8)", "Wr<'static, dyn Shape>"),
    ("Box<dyn Gen<u8>>", "Box::new(1u16)", "Box<dyn Gen<u8>>"),
    (
        "Box<dyn for<'q> Fn(&'q Wr<'q, u8>) -> &'q u8>",
        "Box::new(|w| w.0)",
        "Box<dyn for<'q> Fn(&'q Wr<'q, u8>) -> &'q u8>",
    ),
    ("Arr<3, true, 'x'>", "Arr([1; 3])", "Arr<3, true, 'x'>"),
    ("Ali", "\"x\"", "&'static str"),
    (
        "Vec<(&str, Box<dyn Shape + Send>)>",
        "vec![]",
        "Vec<(&'static str, Box<dyn Shape + Send>)>",
    ),
    (
        "Box<dyn FnOnce() -> Box<dyn Shape>>",
        "Box::new(|| Box::new(1u8))",
        "Box<dyn FnOnce() -> Box<dyn Shape>>",
    ),
    (
        "std::iter::Take<std::iter::Repeat<u8>>",
        "std::iter::repeat(1).take(3)",
        "std::iter::Take<std::iter::Repeat<u8>>",
    ),
];

#[test]
fn an_annotation_is_always_honoured() {
    let mut nb = Notebook::new();
    nb.run(
        "use std::collections::HashMap; use std::rc::Rc; use std::cell::RefCell;
         type Grid<T> = Vec<Vec<T>>; type Cb = Box<dyn Fn(u8) -> u8>; type Pair<A, B = u16> = (A, B); type Ali<'a> = &'a str;
         mod geo { pub mod sh { #[derive(Default)] pub struct Pt<T = f32> { pub x: T } } pub use sh::Pt; pub type P64 = Pt<f64>; }
         mod local { pub struct Hidden<T>(pub T); pub type Alias = Hidden<u8>; }
         trait HasOut { type Out; } struct S; impl HasOut for S { type Out = Option<i16>; }
         trait Shape {} impl Shape for u8 {} trait Gen<T> {} impl Gen<u8> for u16 {}
         struct Wr<'a, T: ?Sized>(&'a T); struct Arr<const N: usize, const B: bool, const C: char>([u8; N]);
         const N: usize = 3;",
    );
    let numbered = || ANNOTATED.iter().enumerate();
    let lets: Vec<String> = numbered()
        .map(|(n, (ty, value, _))| format!("let v{n}: {ty} = {value};"))
        .collect();
    assert_eq!(nb.run(&lets.join("\n")).note_texts(), "");
    assert_eq!(nb.variables().len(), ANNOTATED.len());
    // Invariant, so that only the very type will do.
    let proofs: Vec<String> = numbered()
        .map(|(n, (_, _, same))| format!("let _: *mut {same} = &raw mut v{n};"))
        .collect();
    let mutable: Vec<String> = numbered()
        .map(|(n, _)| format!("let mut v{n} = v{n};"))
        .collect();
    nb.run(&format!(
        "{{ {} {} }}",
        mutable.join("\n"),
        proofs.join("\n")
    ));
}

#[test]
fn so_is_the_annotation_of_a_pattern() {
    let mut nb = Notebook::new();
    let outcome = nb.run(
        "struct Pt<T> { x: T }
         let (a, b): (u8, u16) = (1, 2); let [c, .., d]: [i64; 3] = [1, 2, 3]; let Some(e): Option<i8> = Some(1) else { return };
         let f @ (g, _): (u8, char) = (1, 'c'); let Pt { x: h }: Pt<u64> = Pt { x: 1 }; let &i: &i32 = &3; let ref j: i16 = 4;
         let k: u128; k = 5; let (l, (mut m, n)): (_, (Vec<_>, &str)) = (1u8, (vec![1u8], \"s\"));",
    );
    assert_eq!(outcome.note_texts(), "");
    let types = "a: u8, b: u16, c: i64, d: i64, e: i8, f: (u8, char), g: u8, h: u64, i: i32, j: &i16, k: u128, l: u8, \
                 m: Vec<u8>, n: &str";
    assert_eq!(nb.variables().join(", "), types);
    nb.run("m.push(l);");
    assert_eq!(nb.show("(m, *j, n)"), "([1, 1], 4, \"s\")");
}

#[test]
fn what_cannot_be_written_is_said_and_how_to_keep_it() {
    let cases = [
        (
            "let x = async |n: i32| n;",
            "is an async closure",
            "make it an `async fn`, or box it with its type: `let x: Box<dyn Fn(i32) -> std::pin::Pin<Box<dyn Future<Output = _>>>> = Box::new(|n: i32| Box::pin(async move { n }));`",
        ),
        ("let x = async { 1 };", "is a future", "await it"),
        (
            "let x = { struct Inner; Inner };",
            "is an `Inner`, which a block of the cell defines",
            "define the type outside of the block",
        ),
        (
            "let x = (1..4).map(|n| n + 1);",
            "is a `Map<Range<i32>, closure>` with a closure in it",
            "collect it: `.collect::<Vec<_>>()`",
        ),
        (
            "let x = [1].into_iter().map(i32::abs);",
            "is a `Map<IntoIter<i32, 1>, fn(i32) -> i32>` with the function `i32::abs` itself in it",
            "use a pointer to it: `i32::abs as fn(_) -> _`",
        ),
    ];
    let mut nb = Notebook::new();
    for (code, why, way) in cases {
        assert_eq!(
            nb.run(code).note_texts(),
            format!("`x` {why}, so that it is not kept for later cells. To keep it, {way}.")
        );
    }
    assert_eq!(
        nb.run("let x = if true { None } else { Some(panic!()) }; 1")
            .notes
            .last()
            .unwrap()
            .text,
        "`x` is an `Option<!>` with the type `!`, which only nightly Rust can name, so that it is not kept for later cells."
    );
    let outcome = nb.run("let x = [1].into_iter().map(i32::abs as fn(i32) -> i32);");
    assert_eq!(outcome.note_texts(), "");
    assert_eq!(nb.show("x.sum::<i32>()"), "1");
}
