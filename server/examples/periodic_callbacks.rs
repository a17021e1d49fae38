//! The guide to periodic callbacks as a page: each visitor has a plot that moves and a toggle that stops it.
//!
//! `cargo run --release -p cellbeat-server --example periodic_callbacks`, then open the address that it prints; with `?period=50`
//! after it, the plot moves four times as fast.

use cellbeat::prelude::*;

/// Called once for each visitor.
fn panel_app() -> impl Viewable {
    let source = ColumnDataSource::new([("x", range(0..10)), ("y", range(0..10))]);
    let p = figure().height(300);
    p.line("x", "y").source(&source);

    let arguments = state.session_args();
    let period = arguments
        .get("period")
        .and_then(|period| period[0].parse().ok());
    let cb = state.add_periodic_callback(
        move || source.update("y", random_integers(0..1 << 31, 10)),
        ms(period.unwrap_or(200)),
    );

    let toggle = Toggle::new("Toggle callback").value(true);
    toggle.link(&cb, "value", "running").bidirectional();

    let count = pane::str("0");
    let shown = count.clone();
    cb.param().watch("counter", move |event| {
        let text = event.new.as_i64().unwrap_or_default().to_string();
        shown.param().set("object", text);
    });

    Column::new(items![p, toggle, count])
}

fn main() -> Result<(), cellbeat_server::ServeError> {
    cellbeat_server::serve(panel_app)
}
