//! The guide's app, as `app.py` has it.

use cellbeat::prelude::*;

pub fn serve() {
    cellbeat_server::serve(panel_app).expect("a free port");
}

fn panel_app() -> impl Viewable {
    let source = ColumnDataSource::new([("x", range(0..10)), ("y", range(0..10))]);
    let p = figure().height(300);
    p.line("x", "y").source(&source);
    let cb = state.add_periodic_callback(
        move || source.update("y", random_integers(0..1 << 31, 10)),
        ms(200),
    );
    let toggle = Toggle::new("Toggle callback").value(true);
    toggle.link(&cb, "value", "running").bidirectional();
    Column::new(items![p, toggle])
}
