//! Definitions that are edited and run again.

use crate::common::Notebook;

/// What a note says of a part that is set aside.
fn aside(label: &str, cell: &str) -> String {
    format!("`{label}` of {cell} no longer compiles, so it is set aside until it does: error")
}

#[track_caller]
fn assert_aside(notes: &str, pieces: &[(&str, &str)]) {
    for (label, cell) in pieces {
        assert!(notes.contains(&aside(label, cell)), "{label}: {notes}");
    }
    assert_eq!(notes.matches("set aside").count(), pieces.len(), "{notes}");
}

#[test]
fn a_type_whose_impl_stands_in_another_cell_can_be_changed() {
    let mut n = Notebook::new();
    n.run_cell("a", "struct Cfg { width: u32 }");
    n.run_cell(
        "b",
        "impl Cfg { fn area(&self) -> u32 { self.width } fn two(&self) -> u32 { 2 } }",
    );
    let notes = n.run_cell("a", "struct Cfg { w: u32 }").note_texts();
    assert_aside(&notes, &[("Cfg::area", "In[2]")]);
    assert!(
        notes.contains("error[E0609]: no field `width` on type `&Cfg`"),
        "{notes}"
    );
    assert_eq!(n.show("Cfg { w: 1 }.two()"), "2");
    let errors = n.errors("Cfg { w: 1 }.area()");
    assert_eq!(
        (errors[0].code.as_str(), errors[0].file.as_str()),
        ("E0609", "In[2]")
    );
    assert!(
        errors[0].rendered.contains(
            "`Cfg::area` of In[2] no longer compiles and was set aside; this cell needs it"
        ),
        "{}",
        errors[0].rendered
    );
    assert_eq!(errors[1].code, "E0599");
    let notes = n
        .run_cell("b", "impl Cfg { fn area(&self) -> u32 { self.w } }")
        .note_texts();
    assert_eq!(notes, "");
    assert_eq!(n.show("Cfg { w: 3 }.area()"), "3");
    assert_eq!(
        n.errors("Cfg { w: 1 }.two()")[0].code,
        "E0599",
        "it stands in no cell any more"
    );
}

#[test]
fn what_was_set_aside_comes_back_when_the_definition_fits_again() {
    let mut n = Notebook::new();
    n.run_cell("a", "#[derive(Debug)] struct P { x: i32 }");
    n.run_cell("b", "impl P { fn get(&self) -> i32 { self.x } }");
    n.run_cell(
        "c",
        "impl Default for P { fn default() -> P { P { x: 5 } } }",
    );
    let notes = n
        .run_cell("a", "#[derive(Debug)] struct P { y: i32 }")
        .note_texts();
    assert_aside(
        &notes,
        &[("P::get", "In[2]"), ("impl Default for P", "In[3]")],
    );
    // A note is given once.
    assert_eq!(n.run("fn unrelated(_: &P) -> i32 { 3 }").note_texts(), "");
    assert_eq!(
        n.run_cell("a", "#[derive(Debug)] struct P { x: i32 }")
            .note_texts(),
        ""
    );
    assert_eq!(n.show("P::default().get()"), "5");
}

#[test]
fn every_kind_of_change_of_a_type_is_taken() {
    for (before, uses, after, asides) in [
        // A variant more.
        (
            "enum Kind { A }",
            "impl Kind { fn name(&self) -> &str { match self { Kind::A => \"a\" } } }",
            "enum Kind { A, B }",
            &["Kind::name"][..],
        ),
        (
            "struct S { a: u32 }",
            "impl S { fn new() -> S { S { a: 1 } } fn a(&self) -> u32 { self.a } }",
            "struct S { a: u32, b: u32 }",
            &["S::new"],
        ),
        (
            "struct S { a: u32 }",
            "impl std::fmt::Display for S { fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result { write!(f, \"{}\", self.a) } }",
            "struct S { b: u32 }",
            &["impl std::fmt::Display for S"],
        ),
        (
            "struct S(u8);",
            "impl S { fn get(&self) -> u8 { self.0 } }",
            "struct S<T>(T);",
            &["impl S"],
        ),
        (
            "#[derive(Clone)] struct S(u8);",
            "#[derive(Clone)] struct Holds(S);",
            "struct S(u8); impl S { fn holds(_: Holds) {} }",
            &["derive(Clone) of Holds"],
        ),
        (
            "trait Shape { fn area(&self) -> f64; }",
            "struct Q(f64); impl Shape for Q { fn area(&self) -> f64 { self.0 } }",
            "trait Shape { fn area(&self) -> f64; fn name(&self) -> String; }",
            &["impl Shape for Q"],
        ),
        (
            "struct S { a: u8 }",
            "mod m { pub fn get(s: &super::S) -> u8 { s.a } pub fn one() -> u8 { 1 } impl super::S { pub fn b(&self) -> u8 { self.a } } }",
            "struct S { b: u8 } fn uses() -> u8 { m::one() }",
            &["m::get", "super::S::b"],
        ),
    ] {
        let mut n = Notebook::new();
        n.run(before);
        if let Err(error) = n.try_run(uses) {
            panic!("{uses}: {error:?}");
        }
        let notes = n.run(after).note_texts();
        let pieces: Vec<(&str, &str)> = asides.iter().map(|label| (*label, "In[2]")).collect();
        assert_aside(&notes, &pieces);
        n.run("fn goes_on() {}");
    }
}

#[test]
fn a_field_and_its_method_can_be_renamed_together() {
    let mut n = Notebook::new();
    n.run("struct C { width: u32 } impl C { fn get_width(&self) -> u32 { self.width } }");
    // Without an id it cannot be known that the old method stands nowhere any more.
    let notes = n
        .run("struct C { w: u32 } impl C { fn get_w(&self) -> u32 { self.w } }")
        .note_texts();
    assert_aside(&notes, &[("C::get_width", "In[1]")]);
    assert_eq!(n.show("C { w: 2 }.get_w()"), "2");

    let mut n = Notebook::new();
    n.run_cell(
        "a",
        "struct C { width: u32 } impl C { fn get_width(&self) -> u32 { self.width } }",
    );
    let notes = n
        .run_cell(
            "a",
            "struct C { w: u32 } impl C { fn get_w(&self) -> u32 { self.w } }",
        )
        .note_texts();
    assert_eq!(notes, "");
    assert_eq!(n.show("C { w: 2 }.get_w()"), "2");
}

#[test]
fn a_cell_that_is_run_again_replaces_all_that_it_had_defined() {
    let mut n = Notebook::new();
    n.run_cell("a", "use std::collections::HashMap; fn one() -> u8 { 1 } fn two() -> u8 { 2 } impl Named for u8 {} trait Named { fn name(&self) -> &str { \"u8\" } }");
    n.run_cell(
        "b",
        "fn three() -> u8 { one() + two() } let m: HashMap<u8, u8> = HashMap::new();",
    );
    n.run_cell("a", "fn one() -> u8 { 1 }");
    assert_eq!(n.compiler.items(), ["one", "three"]);
    assert_eq!(n.errors("two()")[0].code, "E0425");
    assert_eq!(n.errors("HashMap::<u8, u8>::new()")[0].code, "E0433");
    assert_eq!(n.errors("5_u8.name()")[0].code, "E0599");
    assert_eq!(n.show("m.len()"), "0", "variables stay");
    let errors = n.errors("three()");
    assert_eq!(
        (errors[0].code.as_str(), errors[0].file.as_str()),
        ("E0425", "In[2]")
    );
    n.run_cell("c", "fn two() -> u8 { 20 }");
    assert_eq!(n.show("three()"), "21");
    // What another cell has taken over is not this one's any more.
    n.run_cell("a", "fn one() -> u8 { 5 }");
    n.run_cell("b", "fn three() -> u8 { one() }");
    assert_eq!(n.show("three()"), "5");
    n.run_cell("a", "// nothing");
    assert_eq!(n.errors("three()")[0].code, "E0425");
    n.run_cell("c", ":vars");
    assert_eq!(n.compiler.items(), ["three"]);
}

#[test]
fn a_cell_that_fails_leaves_what_it_had_defined() {
    let mut n = Notebook::new();
    n.run_cell("a", "fn one() -> u8 { 1 }");
    assert!(n.try_run_cell("a", "fn other() -> u8 { nothing }").is_err());
    assert_eq!(n.show("one()"), "1");
}

#[test]
fn which_impl_replaces_which_is_what_the_heads_mean() {
    for (before, after, shows, expected) in [
        (
            "impl<T> Sp for Vec<T> { fn sp(&self) -> i32 { 1 } }",
            "impl<U> Sp for Vec<U> { fn sp(&self) -> i32 { 2 } }",
            "vec![0].sp()",
            "2",
        ),
        (
            "impl<T> Sp for Vec<T> { fn sp(&self) -> i32 { 1 } }",
            "impl Sp for Vec<i32> { fn sp(&self) -> i32 { 2 } }",
            "vec![0_i32].sp()",
            "2",
        ),
        (
            "impl Sp for Vec<i32> { fn sp(&self) -> i32 { 1 } }",
            "impl<T> Sp for Vec<T> { fn sp(&self) -> i32 { 2 } }",
            "vec![0_u8].sp()",
            "2",
        ),
        (
            "impl Sp for Vec<i32> { fn sp(&self) -> i32 { 1 } }",
            "impl Sp for std::vec::Vec<i32> { fn sp(&self) -> i32 { 2 } }",
            "vec![0].sp()",
            "2",
        ),
        (
            "impl Sp for zoo::Cat { fn sp(&self) -> i32 { 1 } }",
            "use zoo::Cat; impl Sp for Cat { fn sp(&self) -> i32 { 2 } }",
            "Cat.sp()",
            "2",
        ),
        (
            "impl<'a> Sp for &'a str { fn sp(&self) -> i32 { 1 } }",
            "impl Sp for &str { fn sp(&self) -> i32 { 2 } }",
            "\"\".sp()",
            "2",
        ),
        (
            "impl<const N: usize> Sp for [u8; N] { fn sp(&self) -> i32 { 1 } }",
            "impl<const M: usize> Sp for [u8; M] { fn sp(&self) -> i32 { 2 } }",
            "[0_u8; 2].sp()",
            "2",
        ),
        (
            "impl Sp for (i32, u8) { fn sp(&self) -> i32 { 1 } }",
            "impl Sp for (i32, u8,) { fn sp(&self) -> i32 { 2 } }",
            "(1, 2_u8).sp()",
            "2",
        ),
        (
            "impl Sp for f64 { fn sp(&self) -> i32 { 1 } }",
            "type Real = f64; impl Sp for Real { fn sp(&self) -> i32 { 2 } }",
            "1.0.sp()",
            "2",
        ),
        (
            "impl std::fmt::Display for zoo::Cat { fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result { f.write_str(\"1\") } }",
            "use std::fmt; impl fmt::Display for zoo::Cat { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_str(\"2\") } }",
            "format!(\"{}\", zoo::Cat)",
            "\"2\"",
        ),
        // Methods.
        (
            "impl zoo::Cat { fn m(&self) -> i32 { 1 } fn other(&self) -> i32 { 10 } }",
            "use zoo::Cat; impl Cat { fn m(&self) -> i32 { 2 } }",
            "zoo::Cat.m() + zoo::Cat.other()",
            "12",
        ),
        (
            "struct W<T>(T); impl<T> W<T> { fn m(&self) -> i32 { 1 } }",
            "impl W<u8> { fn m(&self) -> i32 { 2 } }",
            "W(1_u8).m()",
            "2",
        ),
    ] {
        let mut n = Notebook::new();
        n.run("mod zoo { pub struct Cat; } trait Sp { fn sp(&self) -> i32; }");
        n.run(before);
        n.run(after);
        assert_eq!(n.show(shows), expected, "{after}");
    }
}

#[test]
fn a_derive_and_an_impl_by_hand_replace_each_other() {
    let mut n = Notebook::new();
    n.run("struct S(i32); impl Clone for S { fn clone(&self) -> S { S(1) } }");
    n.run("#[derive(Clone)] struct S(i32);");
    assert_eq!(n.show("S(7).clone().0"), "7");
    n.run("impl Clone for S { fn clone(&self) -> S { S(2) } }");
    assert_eq!(n.show("S(7).clone().0"), "2");
    n.run("#[derive(Clone, Debug)] struct S(i32);");
    assert_eq!(n.show("S(7).clone()"), "S(7)");
    n.run("impl std::fmt::Debug for S { fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result { f.write_str(\"by hand\") } }");
    assert_eq!(n.show("S(7).clone()"), "by hand");
}

#[test]
fn impls_that_come_to_mean_the_same_leave_the_later_one() {
    let mut n = Notebook::new();
    n.run("trait Sp { fn sp(&self) -> i32; } type A = u8;");
    n.run("impl Sp for A { fn sp(&self) -> i32 { 1 } }");
    n.run("impl Sp for i64 { fn sp(&self) -> i32 { 2 } }");
    n.run("type A = i64; fn uses(a: A) -> i32 { a.sp() }");
    assert_eq!(n.show("uses(0)"), "2");
}

#[test]
fn a_broken_impl_does_not_stand_in_the_way_of_other_types() {
    let mut n = Notebook::new();
    n.run("trait T2 { fn n(&self) -> i32; } struct S0 { a: i32 } struct S6 { a: i32 }");
    n.run("impl T2 for S0 { fn n(&self) -> i32 { self.a } }");
    n.run("impl T2 for S6 { fn n(&self) -> i32 { self.a } }");
    n.run("let s7 = S6 { a: 3 }; let v: Vec<Box<dyn T2>> = vec![Box::new(S6 { a: 4 })]; fn callit(t: &dyn T2) -> i32 { t.n() }");
    n.run("struct S0 { a: String }");
    assert_eq!(n.show("s7.a"), "3");
    assert_eq!(n.show("v.len()"), "1");
    assert_eq!(n.show("callit(&s7)"), "3");
    assert_eq!(n.errors("S0 { a: String::new() }.n()")[0].code, "E0308");
    n.run("impl T2 for S0 { fn n(&self) -> i32 { 9 } }");
    assert_eq!(n.show("callit(&S0 { a: String::new() })"), "9");
}

#[test]
fn an_import_of_what_is_no_more_is_set_aside() {
    let mut n = Notebook::new();
    n.run("mod m { pub fn f() -> u8 { 1 } pub fn g() -> u8 { 2 } }");
    n.run("use m::{f, g};");
    let notes = n
        .run("mod m { pub fn g() -> u8 { 3 } } use std::mem as _;")
        .note_texts();
    assert_eq!(notes, "");
    assert_eq!(n.show("g()"), "3");
    let errors = n.errors("f()");
    assert_eq!(errors[0].code, "E0432", "{errors:?}");
    n.run("mod m { pub fn f() -> u8 { 4 } pub fn g() -> u8 { 5 } }");
    assert_eq!(n.show("f() + g()"), "9");
}

#[test]
fn what_is_said_about_a_type_loses_no_variable() {
    let mut n = Notebook::new();
    n.run("struct P { x: i32 } mod m { pub struct Q(pub u8); pub fn f() -> u8 { 1 } } let p = P { x: 7 }; let q = m::Q(1);");
    for code in [
        "struct P { x: i32 } // comment",
        "/// doc\nstruct P { /** left */ x: i32 }",
        "#[derive(Debug)] struct P { x: i32 }",
        "#[derive(Debug, Clone)] #[allow(dead_code)] pub struct P { pub x: i32 }",
        "mod m { /// doc\n#[derive(Debug)] pub struct Q(pub u8); pub fn f() -> u8 { 2 } pub(crate) fn g() {} }",
    ] {
        assert_eq!(n.run(code).note_texts(), "", "{code}");
    }
    assert_eq!(n.show("p.clone()"), "P { x: 7 }");
}

#[test]
fn a_name_that_comes_to_mean_another_type_loses_the_variables() {
    // Read as the other type, it would be of the right size.
    let mut n = Notebook::new();
    n.run("mod m { #[derive(Debug, Clone)] pub struct T(pub u64); } use m::*; #[derive(Debug)] struct S(T); let s = S(T(1));");
    let notes = n.run("#[derive(Debug, Clone)] struct T(f64);").note_texts();
    assert!(
        notes.contains("The type of the variable s was redefined"),
        "{notes}"
    );
    let mut n = Notebook::new();
    n.run_cell("a", "mod m { #[derive(Debug)] pub struct T(pub u64); } mod n { #[derive(Debug)] pub struct T(pub f64); }");
    n.run_cell("b", "use m::T;");
    n.run_cell("c", "#[derive(Debug)] struct S(T); let s = S(m::T(1));");
    n.run_cell("b", "");
    n.run_cell("d", "use n::T;");
    assert_eq!(n.errors("s")[0].code, "E0425");
}

#[test]
fn statics_of_what_is_set_aside_start_when_it_comes_back() {
    let mut n = Notebook::new();
    n.run("use std::sync::atomic::{AtomicU32, Ordering::SeqCst}; struct S { a: u32 }");
    n.run("impl S { fn id(&self) -> u32 { static N: AtomicU32 = AtomicU32::new(7); N.fetch_add(self.a, SeqCst) } fn other() -> u32 { static N: AtomicU32 = AtomicU32::new(1); N.fetch_add(1, SeqCst) } }");
    assert_eq!(n.show("S { a: 1 }.id() + S::other()"), "8");
    n.run("struct S { b: u32 }");
    assert_eq!(n.show("S::other()"), "2");
    n.run("struct S { a: u32 }");
    assert_eq!(n.show("S { a: 1 }.id() + S::other()"), "11");
}

#[test]
fn what_a_new_definition_breaks_is_told_when_it_is_made() {
    let mut n = Notebook::new();
    n.run_cell("a", "fn a() -> i32 { 1 } fn z() {}");
    n.run_cell("b", "fn b() -> i32 { a() } fn of_z() { z() }");
    n.run("fn c() -> i32 { b() }");
    assert_eq!(
        n.run_cell("a", "fn a() -> i32 { 2 } fn z() {}")
            .note_texts(),
        ""
    );
    let notes = n
        .run_cell("a", "fn a() -> String { String::new() }")
        .note_texts();
    assert_aside(&notes, &[("b", "In[2]"), ("of_z", "In[2]")]);
    assert!(
        notes.contains("error[E0308]: mismatched types")
            && notes.contains("error[E0425]: cannot find function `z`"),
        "{notes}"
    );
    // What hangs on them too is an error where it is used, with the first cause.
    let errors = n.errors("c()");
    assert_eq!(
        (errors[0].code.as_str(), errors[0].file.as_str()),
        ("E0308", "In[2]")
    );
    n.run_cell("a", "fn a() -> i32 { 3 }");
    assert_eq!(n.show("c()"), "3");
}

#[test]
fn the_cause_is_told_only_where_what_is_set_aside_is_used() {
    let mut n = Notebook::new();
    n.run("#[derive(Clone)] struct V(i32); #[derive(Clone)] struct S { a: i32, v: V }");
    n.run("impl std::ops::Add for S { type Output = i32; fn add(self, o: S) -> i32 { self.a + o.a } }");
    n.run("impl Default for S { fn default() -> S { S { a: 1, v: V(1) } } }");
    n.run("impl std::fmt::Display for S { fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result { write!(f, \"{}\", self.a) } }");
    n.run("struct V(i32); struct S { b: i32, v: V } fn make() -> S { S { b: 1, v: V(1) } }");
    n.run("#[derive(Clone)] struct W { v: V2 } #[derive(Clone)] struct V2;");
    n.run("struct V2; fn of(w: W) -> V2 { w.v }");
    n.run("fn one() -> i32 { 1 }");
    n.run("trait One { fn uses_one(&self) -> i32 { one() } } impl One for u8 {}");
    n.run("fn one() -> u8 { 1 }");
    for (code, cell) in [
        ("make() + make()", Some("In[2]")),
        ("S::default();", Some("In[3]")),
        ("make().to_string()", Some("In[4]")),
        ("format!(\"{}\", make())", Some("In[4]")),
        ("let w: W = todo!(); let u = w.clone();", Some("In[6]")),
        ("1_u8.uses_one()", Some("In[9]")),
        ("make().nope()", None),
        ("make().b.nope()", None),
        ("S { a: 1 }", None),
    ] {
        let errors = n.errors(code);
        let told = errors[0].rendered.contains("this cell needs it");
        let of = told.then_some(errors[0].file.as_str());
        assert_eq!(of, cell, "{code}: {}", errors[0].rendered);
    }
}

#[test]
fn what_a_changed_macro_breaks_is_set_aside() {
    let mut n = Notebook::new();
    n.run("macro_rules! two { () => { 2 } }");
    n.run("fn uses() -> i32 { two!() } fn other() -> i32 { 1 } struct S; impl S { fn m(&self) -> i32 { two!() } fn n(&self) -> i32 { 5 } }");
    let notes = n.run("macro_rules! two { () => { \"two\" } }").note_texts();
    assert_aside(&notes, &[("uses", "In[2]"), ("S::m", "In[2]")]);
    assert_eq!(n.show("other() + S.n()"), "6");
    assert_eq!(n.errors("uses()")[0].code, "E0308");
    n.run("macro_rules! two { () => { 22 } }");
    assert_eq!(n.show("uses() + S.m()"), "44");
}

#[test]
fn a_parameter_is_no_type_of_that_name() {
    let mut n = Notebook::new();
    n.run(
        "#[derive(Debug)] struct Pair<A1, const N: usize>(A1, [u8; N]); let p = Pair(1, [2; 2]);",
    );
    let notes = n
        .run("#[derive(Debug)] struct A1(String); const N: usize = 7;")
        .note_texts();
    assert_eq!(notes, "");
    assert_eq!(n.show("p"), "Pair(1, [2, 2])");
    n.run("struct A1(u64); const N: usize = 9;");
    assert_eq!(n.show("p"), "Pair(1, [2, 2])");
}

#[test]
fn a_cell_means_nothing_else_where_what_it_uses_is_set_aside() {
    let mut n = Notebook::new();
    n.run_cell(
        "a",
        "#[derive(PartialEq)] struct S { x: i32 } trait Named { fn name(&self) -> i32 { 0 } } impl Named for S {}",
    );
    n.run_cell(
        "b",
        "impl S { fn name(&self) -> i32 { self.x } } const ONE: S = S { x: 1 }; fn drop(s: S) -> i32 { s.x }\n\
         mod m { pub fn max(s: &super::S) -> i32 { s.x } } use m::max;\n\
         trait Kind { fn kind(self) -> String; } impl Kind for u8 { fn kind(self) -> String { \"u8\".into() } }",
    );
    n.run_cell("c", "fn dropped(s: S) { drop(s); }");
    n.run_cell(
        "d",
        "impl Drop for S { fn drop(&mut self) { self.x = 0; } } impl Kind for i32 { fn kind(self) -> String { S { x: 1 }.x.to_string() } }",
    );
    n.run_cell(
        "a",
        "#[derive(PartialEq)] struct S { y: i32 } trait Named { fn name(&self) -> i32 { 0 } } impl Named for S {}\n\
         fn it() -> &'static S { &S { y: 1 } }",
    );
    for (code, cause) in [
        ("it().name()", "`S::name` of In[2]"),
        ("match it() { ONE => 1 }", "`ONE` of In[2]"),
        ("drop(1)", "`drop` of In[2]"),
        (
            "fn two() -> i32 { use m::max; max(1, 2) }",
            "`m::max` of In[2]",
        ),
        (
            "let f = dropped;",
            "`drop` of In[2] no longer compiles and was set aside; this cell",
        ),
        ("{ S { y: 1 }; }", "`impl Drop for S` of In[4]"),
        ("let kept = S { y: 1 };", "`impl Drop for S` of In[4]"),
        ("5.kind()", "`impl Kind for i32` of In[4]"),
    ] {
        let errors = n.errors(code);
        assert!(
            errors.iter().any(|error| error.rendered.contains(cause)),
            "{code}: {errors:?}"
        );
    }
    // Without any of them.
    assert_eq!(n.show("it().y + i32::max(1, 2)"), "3");
    assert_eq!(n.show("5u8.kind()"), "\"u8\"");
    assert_eq!(n.show("let one = 1; match 7 { x => x + one }"), "8");
    n.run_cell(
        "d",
        "impl Drop for S { fn drop(&mut self) { self.y = 0; } }",
    );
    assert_eq!(n.show("S { y: 4 }.y"), "4");
}

#[test]
fn what_is_set_aside_may_use_what_is_set_aside_too() {
    let mut n = Notebook::new();
    n.run_cell("a", "mod m { pub struct T; pub struct V; }");
    n.run_cell(
        "b",
        "use m::{T, V}; trait Kind { fn kind(&self) -> i32 { 1 } } impl Kind for T { fn kind(&self) -> i32 { 2 } }\n\
         impl Kind for Vec<V> {} fn two(_: &T) -> i32 { 2 } type Pair = (T, V); impl Kind for Pair {}",
    );
    n.run_cell("a", "mod m {}");
    assert_eq!(n.show("struct U; impl Kind for U {} U.kind()"), "1");
    assert_eq!(
        n.show("fn two_of(x: &U) -> i32 { 2 * x.kind() } two_of(&U)"),
        "2"
    );
}
