//! `:param`, by which programs such as papermill give a notebook other values.

use crate::common::{Failed, Notebook};
use cellbeat_cells::Error;

#[test]
fn a_parameter_has_the_type_that_the_notebook_declares() {
    let mut n = Notebook::new();
    n.run(
        "let n: u64 = 3;\nlet mut rate: f32 = 0.5;\nlet name = String::from(\"a\");\nlet file: &str = \"b\";\n\
         let list = vec![1.0, 2.0];\nlet most: Option<usize> = None;\nconst SIZE: usize = 2;\n\
         let names: std::collections::HashMap<String, i8> = Default::default();\n\
         let address: std::net::Ipv4Addr = [0; 4].into();",
    );
    n.run(
        "// Parameters\n:param n = 21\n:param rate = 2\n:param name = \"it's \\\"x\\\"\\n\"\n:param file = \"c\"\n\
         :param list = [1, 2.5, -inf]\n:param most = 7\n:param SIZE = 4\n:param names = {\"one\": -1}\n\
         :param address = \"127.0.0.1\"",
    );
    assert_eq!(
        n.show("let x: u64 = n; rate += 1.0; (x, rate, &name, file, &list, most, [0u8; SIZE], &names, address)"),
        r#"(21, 3.0, "it's \"x\"\n", "c", [1.0, 2.5, -inf], Some(7), [0, 0, 0, 0], {"one": -1}, 127.0.0.1)"#
    );
    n.run(":param most = None");
    assert_eq!(n.show("(most, n)"), "(None, 21)");
}

#[test]
fn a_parameter_that_nothing_declares_is_a_new_variable() {
    let mut n = Notebook::new();
    n.run(
        ":param n = 3000000000\n:param on = true\n:param rows = [[1], [2, 3]]\n:param text = \"é\"",
    );
    assert_eq!(
        n.show("let all: (i64, bool, &Vec<Vec<i64>>, &String) = (n, on, &rows, &text); all"),
        r#"(3000000000, true, [[1], [2, 3]], "é")"#
    );
}

#[test]
fn a_value_of_another_type_is_an_error_at_its_line_and_changes_nothing() {
    let mut n = Notebook::new();
    n.run("let n: u8 = 3;");
    let result = n.try_run("// Parameters\n:param n = 256");
    let Err(Failed::Compile(Error::Message(why))) = result else {
        panic!("{result:?}");
    };
    assert_eq!(why, "line 2: `256` is not a value of `n`, which is a `u8`");
    assert_eq!(n.show("n"), "3");
}

#[test]
fn what_follows_a_parameter_has_its_value_and_its_own_place() {
    let mut n = Notebook::new();
    n.run("let n: u8 = 3;");
    assert_eq!(
        n.show(":param n = 4\nlet twice = 2 * n;\n:vars\ntwice"),
        "8"
    );
    let errors = n.errors(":param n = 5\nlet a: bool = n;");
    assert_eq!((errors[0].line, errors[0].column), (2, 15));
    // In parts, of which the second has `n` in another type than the first had.
    assert_eq!(
        n.show(":param other = 1\n:vars\nlet x = other;\n:vars\nx + other"),
        "2"
    );
}
