//! Prints the document of a figure with one line as Bokeh's JSON; with a path, saves a file that draws it.

use cellbeat::prelude::*;
use cellbeat::save::snapshot;

fn main() -> Result<(), SaveError> {
    let source = ColumnDataSource::new([("x", range(0..10)), ("y", range(0..10))]);
    let p = figure();
    p.line("x", "y").source(&source);
    match std::env::args_os().nth(1) {
        Some(path) => println!("{}", p.save(path)?),
        None => println!("{}", snapshot::to_json(&p.root())),
    }
    Ok(())
}
