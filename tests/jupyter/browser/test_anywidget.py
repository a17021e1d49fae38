"""Widgets of the package anywidget: those that a cell writes itself, and live views where our extension is not installed."""

import re

from playwright.sync_api import expect

ON = re.compile(r"\bbk-active\b")

COUNTER = """
use cellbeat::prelude::*;
let counter = AnyWidget::new(r#"
    export default {
      render({ model, el }) {
        const button = document.createElement("button");
        button.className = "counter";
        const show = () => { button.textContent = `count ${model.get("count")}`; };
        button.onclick = () => { model.set("count", model.get("count") + 1); model.save_changes(); };
        model.on("change:count", show);
        show();
        const said = document.createElement("p");
        said.className = "said";
        model.on("msg:custom", (message, buffers) => {
          said.textContent = `${message.text} ${new Uint8Array(buffers[0].buffer, buffers[0].byteOffset, buffers[0].byteLength)}`;
        });
        said.onclick = () => model.send({ clicked: true }, undefined, [new Uint8Array([4, 5]).buffer]);
        said.textContent = "nothing";
        el.append(button, said);
      },
    };
"#)
.css(".counter { color: rgb(1, 2, 3) }")
.value("count", 0);
counter.on_msg({
    let counter = counter.clone();
    move |message| {
        let data = cellbeat::json::json!({"text": "heard"});
        let back = cellbeat::comm::Message { data, ..message };
        counter.send(back);
    }
});
counter
"""


BESIDE_A_PLOT = """
let p = figure().width(300).height(200);
p.line([0, 1, 2], [1, 3, 2]);
Row::new(items![p, counter])
"""


def test_a_widget_of_a_cell_speaks_with_the_page_both_ways_and_outlives_a_reload(open_notebook, screenshots):
    notebook = open_notebook([COUNTER, BESIDE_A_PLOT])
    notebook.run(0)
    button, said = notebook.output(0).locator(".counter"), notebook.output(0).locator(".said")
    expect(button).to_have_text("count 0")
    expect(button).to_have_css("color", "rgb(1, 2, 3)")
    button.click()
    button.click()
    expect(button).to_have_text("count 2")
    assert notebook.execute('counter.param().get_as::<i64>("count")') == "2"
    notebook.execute('counter.param().set("count", 40);')
    expect(button).to_have_text("count 40")
    said.click()
    expect(said).to_have_text("heard 4,5")
    notebook.reload()
    expect(button).to_have_text("count 40")
    button.click()
    expect(button).to_have_text("count 41")
    assert notebook.execute('counter.param().get_as::<i64>("count")') == "41"

    # The same widget in a layout: both show one value.
    notebook.run(1)
    inner, heard = notebook.output(1).locator(".counter"), notebook.output(1).locator(".said")
    expect(inner).to_have_text("count 41")
    expect(inner).to_have_css("color", "rgb(1, 2, 3)")
    inner.click()
    expect(button).to_have_text("count 42")
    button.click()
    expect(inner).to_have_text("count 43")
    heard.click()
    expect(heard).to_have_text("heard 4,5")
    notebook.execute('counter.param().set("count", 7);')
    expect(inner).to_have_text("count 7")
    plot, beside = notebook.output(1).locator(".bk-Figure").bounding_box(), inner.bounding_box()
    assert beside["x"] >= plot["x"] + plot["width"]
    notebook.output(1).screenshot(path=screenshots / "any_widget_in_a_row.png")
    notebook.reload()
    expect(inner).to_have_text("count 7")
    inner.click()
    expect(button).to_have_text("count 8")


def test_a_periodic_callback_moves_a_widget_that_a_toggle_starts_and_stops(open_notebook):
    notebook = open_notebook(
        [
            COUNTER,
            """
let cb = {
    let counter = counter.clone();
    state.add_periodic_callback(move || { let n: i64 = counter.param().get_as("count"); counter.param().set("count", n + 1); }, ms(50))
};
let toggle = Toggle::new("count").value(true);
toggle.link(&cb, "value", "running").bidirectional();
toggle
""",
        ]
    )
    notebook.run(0)
    notebook.run(1)
    counter = notebook.output(0).locator(".counter")
    expect(counter).to_have_text(re.compile(r"count \d\d"))
    notebook.output(1).locator("button.bk-btn").click()
    expect(notebook.output(1).locator("button.bk-btn")).not_to_have_class(ON)
    assert notebook.execute("cb.running()") == "false"
    count = notebook.execute('counter.param().get_as::<i64>("count")')
    expect(counter).to_have_text(f"count {count}")


def test_without_the_extension_the_guides_plot_and_toggle_live_in_anywidgets(open_page, lab_without_extension):
    notebook = open_page("periodic_callbacks.ipynb", lab_without_extension)
    notebook.run_all()
    notebook.execute("cb.set_timeout(None); cb.start();")
    plot, toggle = notebook.index("plot"), notebook.index("toggle")
    expect(notebook.view(plot)).to_have_attribute("data-cellbeat", "live")
    button = notebook.output(toggle).locator("button.bk-btn")
    expect(button).to_have_class(ON)
    picture = notebook.watch(plot)
    picture.wait_for_changes(3)
    button.click()
    expect(button).not_to_have_class(ON)
    assert notebook.execute("cb.running()") == "false"
    before = picture.digest()

    notebook.reload()
    expect(notebook.view(plot)).to_have_attribute("data-cellbeat", "live")
    picture = notebook.watch(plot)
    assert picture.digest() == before
    button.click()
    picture.wait_for_changes(3)
    notebook.run(plot)
    expect(notebook.view(plot)).to_have_attribute("data-cellbeat", "live")
    assert notebook.page.evaluate("() => typeof window.Bokeh") == "undefined"
    latex = notebook.add(r'pane::html("$$\\pi$$")')
    notebook.run(latex)
    notebook.view(latex).locator("svg").wait_for()
