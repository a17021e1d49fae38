//! A widget with its own JavaScript beside a plot, as a page: each visitor counts alone.
//!
//! `cargo run --release -p cellbeat-server --example any_widget`

use cellbeat::json::json;
use cellbeat::prelude::*;

const COUNTER: &str = r#"
export default {
  render({ model, el }) {
    const button = document.createElement("button");
    button.className = "counter";
    const show = () => (button.textContent = `count ${model.get("count")} of ${model.get("points").byteLength / 8}`);
    button.onclick = () => {
      model.set("count", model.get("count") + 1);
      model.save_changes();
      model.send({ clicked: model.get("count") }, undefined, [new Uint8Array([4, 5]).buffer]);
    };
    model.on("change:count", show);
    const said = document.createElement("p");
    said.className = "said";
    model.on("msg:custom", ({ text }, [bytes]) => (said.textContent = `${text} ${[...new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)]}`));
    show();
    el.append(button, said);
  },
};
"#;

/// Called once for each visitor.
fn app() -> impl Viewable {
    let points = DataColumn::from([1.0, 3.0, 2.0]);
    let source = ColumnDataSource::new([("x", range(0..3)), ("y", points.clone())]);
    let p = figure().height(200).width(300);
    p.line("x", "y").source(&source);
    let counter = AnyWidget::new(COUNTER)
        .css(".counter { color: rgb(1, 2, 3); font-size: 20px }")
        .value("count", 0)
        .value("points", points);
    let seen = pane::str("nothing");
    let shown = seen.clone();
    counter.param().watch("count", move |event| {
        shown.param().set("object", format!("{:?}", event.new));
    });
    let answers = counter.clone();
    counter.on_msg(move |message| {
        let text = format!("heard {}", message.data["clicked"]);
        let data = json!({"text": text});
        answers.send(cellbeat::comm::Message { data, ..message });
    });
    let ten = Button::new("Ten");
    let moved = counter.clone();
    ten.on_click(move || moved.param().set("count", 10));
    Column::new(items![Row::new(items![p, counter]), seen, ten])
}

fn main() -> Result<(), cellbeat_server::ServeError> {
    cellbeat_server::serve(app)
}
