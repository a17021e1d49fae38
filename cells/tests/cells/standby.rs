//! Compilers that wait for the next cell: it is the same with them as without.

use crate::common::Notebook;

#[test]
fn cells_are_the_same_where_compilers_wait_for_them() {
    let mut n = Notebook::new();
    n.compiler.stand_by();
    n.compiler.prepare();
    n.run("let mut list = vec![1, 2]; macro_rules! one { () => { fn f() -> i32 { made_by() } fn made_by() -> i32 { 3 } } }");
    n.run("list.push(3); one!();");
    assert_eq!(n.show("list.len() as i32 + f()"), "6");
    // One that fails, after several rounds.
    let errors = n.errors("let wrong: u8 = list;");
    assert_eq!(errors[0].line, 1);
    // What waits has another environment.
    n.run(":build_env WAITS=this");
    assert_eq!(n.show("option_env!(\"WAITS\")"), "Some(\"this\")");
    assert_eq!(n.show("let moved = list; moved.len()"), "3");
}
