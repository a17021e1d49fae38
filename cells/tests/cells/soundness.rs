//! What must never go wrong: a value is only ever read as the type that it is of.

use crate::common::Notebook;
use cellbeat_cells::{Cell, Compiled, Finished, Status};
use std::process::Command;

/// The compiler believes that a run stored what its program says; this one lies to it.
fn pretend_to_run(n: &mut Notebook, count: u32, code: &str) {
    let compiled = compile(n, count, code);
    let program = compiled.program.unwrap();
    let variables = n
        .compiler
        .variables()
        .into_iter()
        .map(|(name, _)| name)
        .chain(["x".to_owned()])
        .collect();
    n.compiler.finish(
        program,
        Finished {
            status: Status::Ok,
            variables,
            order: n.execution,
        },
    );
}

fn compile(n: &mut Notebook, count: u32, code: &str) -> Compiled {
    n.compiler.compile(count, code, &mut |_| {}).unwrap()
}

#[test]
fn a_variable_of_another_type_than_recorded_is_never_loaded() {
    for (stored, recorded) in [
        ("1_u8", "1_u64"),                     // size
        ("[0_u8; 8]", "1_u64"),                // alignment
        ("1_u64", "1_i64"),                    // name
        ("vec![1_u8]", "vec![String::new()]"), // generics
        (
            "Box::new(1_u8) as Box<dyn std::any::Any>",
            "Box::new(1_u8) as Box<dyn std::fmt::Debug>",
        ),
    ] {
        let mut n = Notebook::new();
        n.run(&format!("let x = {stored};"));
        pretend_to_run(&mut n, 2, &format!("let x = {recorded};"));
        let outcome = n.try_run("println!(\"ran\"); let y = x;").unwrap();
        assert_eq!(outcome.status, "mismatch", "{stored} as {recorded}");
        assert!(outcome.message.contains("`x`"), "{}", outcome.message);
        assert_eq!(n.variables(), [""; 0], "nothing ran, and `x` is dropped");
        assert_eq!(n.show("1 + 1"), "2");
        assert_eq!(n.stdout(), "");
    }
}

#[test]
fn a_variable_of_a_type_of_the_same_name_and_size_is_never_loaded_within_a_generation() {
    let mut n = Notebook::new();
    n.run("mod a { pub struct T(pub u64); } mod b { pub struct T(pub i64); }\nlet x = a::T(1);");
    pretend_to_run(&mut n, 2, "let x = b::T(1);");
    assert_eq!(n.try_run("x.0").unwrap().status, "mismatch");
}

#[test]
fn a_variable_that_is_not_stored_is_a_mismatch() {
    let mut n = Notebook::new();
    pretend_to_run(&mut n, 1, "let x = 5;");
    let outcome = n.try_run("x").unwrap();
    assert_eq!(outcome.status, "mismatch");
    assert!(
        outcome.message.contains("not stored"),
        "{}",
        outcome.message
    );
}

#[test]
fn every_mismatch_of_a_cell_is_reported_at_once_and_the_good_variables_stay() {
    let mut n = Notebook::new();
    n.run("let x = 1_u8; let y = 2; let z = 3_u8;");
    pretend_to_run(&mut n, 2, "let x = 1_u32; let z = \"z\";");
    let outcome = n.try_run("(x, y, z)").unwrap();
    assert_eq!(outcome.status, "mismatch");
    assert!(
        outcome.message.contains("`x`") && outcome.message.contains("`z`"),
        "{}",
        outcome.message
    );
    assert_eq!(n.show("y"), "2");
}

/// The probe reads types from the text of a message. If a rustc words it in another way, this is where it is seen.
#[test]
fn rustc_tells_types_in_the_words_that_the_probe_reads() {
    let folder = crate::common::scratch();
    let source = folder.join("probe.rs");
    std::fs::write(
        &source,
        "mod __rt { pub struct Asked<const N: usize>; }\n\
         mod m { pub struct Own<'a>(pub &'a str); }\n\
         fn main() { let v = (vec![Some(1)], m::Own(\"a\"), std::collections::BTreeMap::<String, Box<dyn Fn(&str) -> u8>>::new(), 1.5); &v as crate::__rt::Asked<7>; }\n",
    )
    .unwrap();
    let output = Command::new(crate::common::runtime().toolchain.rustc)
        .current_dir(&folder)
        .env("RUSTC_BOOTSTRAP", "1")
        .args([
            "--edition=2024",
            "--emit=metadata",
            "-Ztrim-diagnostic-paths=no",
            "-Zwrite-long-types-to-disk=no",
        ])
        .arg("--error-format=json")
        .arg(&source)
        .output()
        .unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    let message: serde_json::Value = serde_json::from_str(stderr.lines().next().unwrap()).unwrap();
    assert_eq!(
        message["message"],
        "non-primitive cast: `&(std::vec::Vec<std::option::Option<i32>>, m::Own<'_>, \
         std::collections::BTreeMap<std::string::String, std::boxed::Box<dyn for<'a> std::ops::Fn(&'a str) -> u8>>, f64)` as \
         `__rt::Asked<7>`"
    );
}

#[test]
fn ends_of_two_shells_may_be_told_in_another_order() {
    let mut n = Notebook::new();
    let first = compile(&mut n, 1, "let a = 1_u8;").program.unwrap();
    let beside = n.compiler.compile_cell(
        Cell {
            in_subshell: true,
            ..Cell::new(1, "let b = 2_u8;")
        },
        &mut |_| {},
    );
    let second = beside.unwrap().program.unwrap();
    let finished = |variables: &[&str], order| Finished {
        status: Status::Ok,
        variables: variables.iter().map(|name| (*name).to_owned()).collect(),
        order,
    };
    n.compiler.finish(second, finished(&["a", "b"], 2));
    n.compiler.finish(first, finished(&["a"], 1));
    let types = [("a", "u8"), ("b", "u8")].map(|(name, ty)| (name.to_owned(), ty.to_owned()));
    assert_eq!(n.compiler.variables(), types);
}
