//! A page whose widgets are linked to one another and to the plot in the browser: what they change is there at once, however
//! far away the server is, and the server and other views learn of it. The label of the axis is LaTeX.

use cellbeat::prelude::*;

fn app() -> impl Viewable {
    let source = ColumnDataSource::new([("x", range(0..10)), ("y", range(0..10))]);
    let p = figure().x_axis_label("$$\\sqrt{x^2}$$");
    let line = p.line("x", "y").source(&source);
    let width = IntSlider::new("Line width").range(1..=20).value(2);
    width
        .jslink(&line, "value", "glyph.line_width")
        .bidirectional();
    // What the server knows of it.
    let told = pane::str("");
    let glyph = line.glyph_model();
    {
        let told = told.clone();
        let tell = move |width: &Value| told.set_object(format!("{width:?}"));
        tell(&glyph.get("line_width").expect("a line has a width"));
        let _ = glyph.on_change("line_width", tell);
    }
    Column::new(items![p, width, told])
}

fn main() -> Result<(), cellbeat_server::ServeError> {
    cellbeat_server::serve(app)
}
