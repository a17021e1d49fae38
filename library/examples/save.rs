//! Saves a plot as files that need no server, in the directory where it is run: `plot.html`, with BokehJS in it where it is on
//! this machine, and `online.html`, for which browsers fetch it. The slider goes on working in both: its link runs in the
//! browser. So do the cards of `cards.html`, and the widget of `any_widget.html`.

use cellbeat::prelude::*;

fn main() -> Result<(), SaveError> {
    let source = ColumnDataSource::new([("x", range(0..10)), ("y", range(0..10))]);
    let p = figure().x_axis_label("$$\\sqrt{x^2}$$");
    let line = p.line("x", "y").source(&source);
    let width = IntSlider::new("Line width").range(1..=20).value(2);
    width.jslink(&line, "value", "glyph.line_width");
    let text = pane::html("$$\\pi$$, not the <b>end</b> of a <code>&lt;/script></code>");
    let saved = Column::new(items![p, width, text]).save("plot.html")?;
    println!("{saved}");
    let options = SaveOptions::new()
        .title("A plot </title>")
        .resources(Resources::Cdn);
    save(items![p, width], "online.html", options)?;
    let (first, second) = (pane::markdown("# First"), pane::markdown("# Second"));
    let one_of = Accordion::new([("One", &first), ("Two", &second)]).toggle(true);
    let card = Card::new(items![pane::markdown("*shown*")]).title("Card");
    Column::new(items![card, one_of]).save("cards.html")?;
    let counter = "export default () => ({ render })
        function render({ model, el }) {
            el.textContent = `count ${model.get('count')}`
            el.onclick = () => { model.set('count', model.get('count') + 1); model.save_changes() }
            model.on('change:count', () => { el.textContent = `count ${model.get('count')}` })
        }";
    let counter = AnyWidget::new(counter).value("count", 5);
    Row::new(items![pane::html("beside"), counter]).save("any_widget.html")?;
    Ok(())
}
