//! Prints the document of a figure with one line as Bokeh's JSON; `--html` prints a page that draws it.

use cellbeat::document::snapshot;
use cellbeat::prelude::*;

fn main() {
    let source = ColumnDataSource::new([("x", range(0..10)), ("y", range(0..10))]);
    let p = figure();
    p.line("x", "y").source(&source);
    if std::env::args().any(|argument| argument == "--html") {
        print!("{}", snapshot::page(&p.root(), "Seed plot"));
    } else {
        println!("{}", snapshot::to_json(&p.root()));
    }
}
