//! Types of other crates that a notebook makes columns and images with `bridge!`.

use crate::common::Notebook;

#[test]
fn arrays_and_dates_of_crates_are_columns_in_all_later_cells() {
    let mut n = Notebook::new();
    n.run(
        ":dep chrono = { version = \"0.4\", default-features = false }\n\
         :dep ndarray = { version = \"0.16\", default-features = false }\n\
         use cellbeat::prelude::*;",
    );
    let bridge =
        "use chrono::{DateTime, NaiveDate, Utc}; use ndarray::arr2;\nbridge!(chrono, ndarray);";
    assert_eq!(n.run_cell("bridge", bridge).note_texts(), "");

    n.run("let times = vec![DateTime::from_timestamp(1, 500_000_000).unwrap()];");
    n.run("let source = ColumnDataSource::new(((\"time\", &times), (\"n\", [1])));");
    n.run("source.stream(((\"time\", [times[0]]), (\"n\", vec![2])), 10);");
    assert_eq!(
        n.show("source.get(\"time\").unwrap()"),
        "DataColumn[2][1500.0, 1500.0]"
    );
    assert_eq!(n.run_cell("bridge", bridge).note_texts(), "");

    let column = |n: &mut Notebook, code: &str| {
        n.show(&format!(
            "ColumnDataSource::empty().column(\"c\", {code}).get(\"c\").unwrap()"
        ))
    };
    let day = "NaiveDate::from_ymd_opt(1970, 1, 2)";
    assert_eq!(
        column(&mut n, &format!("[{day}, None]")),
        "DataColumn[2][86400000.0, NaN]"
    );
    assert_eq!(
        column(&mut n, &format!("&[{day}.unwrap()]")),
        "DataColumn[1][86400000.0]"
    );
    assert_eq!(
        column(&mut n, "[chrono::Duration::milliseconds(-1500)]"),
        "DataColumn[1][-1500.0]"
    );
    assert_eq!(column(&mut n, "vec![1, 2]"), "DataColumn[2][1, 2]");
    n.run("let a = arr2(&[[1, 2, 3], [4, 5, 6]]);");
    assert_eq!(column(&mut n, "&a"), "DataColumn[2, 3][1, 2, 3, 4, 5, 6]");
    assert_eq!(
        column(&mut n, "a.t()"),
        "DataColumn[3, 2][1, 4, 2, 5, 3, 6]"
    );
    assert_eq!(
        column(&mut n, "a.row(1).mapv(f64::from)"),
        "DataColumn[3][4.0, 5.0, 6.0]"
    );
    assert_eq!(
        n.show("ColumnDataSource::new(a.to_columns([\"x\", \"y\", \"z\"])).get(\"z\").unwrap()"),
        "DataColumn[2][3, 6]"
    );
    assert_eq!(
        n.show("figure().line(a.row(0), &a.row(1)).data_source().get(\"y\").unwrap()"),
        "DataColumn[3][4, 5, 6]"
    );
    assert_eq!(
        n.show("a.to_image()"),
        "DataColumn[1][DataColumn[2, 3][1, 2, 3, 4, 5, 6]]"
    );

    n.run("struct Trade { at: DateTime<Utc>, price: f64 }");
    n.run("let trades = vec![Trade { at: times[0], price: 2.5 }];");
    n.run("let table = table!(trades => at, twice = |trade| trade.price * 2.0);");
    assert_eq!(
        n.show("table.source().get(\"at\").map(|at| (at, table.clone()))"),
        "Some((DataColumn[1][1500.0], Table(at, twice; 1 row)))"
    );
}

#[test]
fn what_is_not_a_column_is_named_with_the_ways_there_are() {
    let mut n = Notebook::new();
    n.run("use cellbeat::prelude::*;");
    let mut said = |code: &str| {
        let errors = n.errors(code);
        assert_eq!(errors.len(), 1, "{errors:?}");
        errors[0].rendered.clone()
    };
    let unknown = said("bridge!(chron);");
    let bridges = "there is no bridge to the crate `chron`; there are bridges to chrono, image, jiff, nalgebra, ndarray and polars";
    assert!(unknown.contains(bridges), "{unknown}");
    let column = said("ColumnDataSource::empty().add(\"x\", vec![std::rc::Rc::new(1)]);");
    assert!(
        column.contains("`Vec<Rc<{integer}>>` cannot be made a column of data"),
        "{column}"
    );
    assert!(column.contains("there is `bridge!(chrono);`"), "{column}");
    let columns = said("ColumnDataSource::new([(\"x\", vec![std::rc::Rc::new(1)])]);");
    assert!(
        columns.contains("`Vec<Rc<{integer}>>` cannot be made a column of data"),
        "{columns}"
    );
    let rows = said("ColumnDataSource::new(7);");
    assert!(
        rows.contains("cannot be made the columns of a data source"),
        "{rows}"
    );
}
