"""What runs in the browser alone, in notebooks: links and LaTeX; and the files that cells save."""

CELLS = [
    """
    use cellbeat::prelude::*;
    let source = ColumnDataSource::new([("x", range(0..10)), ("y", range(0..10))]);
    let p = figure();
    let line = p.line("x", "y").source(&source);
    let width = IntSlider::new("Line width").range(1..=20).value(2);
    width.jslink(&line, "value", "glyph.line_width").bidirectional();
    let told = pane::str("-");
    width.jscallback("value", [("told", &told)], "told.text = `${cb_obj.value} mm`");
    Column::new(items![p, width, told])
    """,
]



def test_a_link_in_the_browser_reaches_rust_and_other_views_and_is_not_answered(application, open_notebook):
    sent = []
    listen = lambda socket: socket.on("framesent", lambda frame: sent.append(frame))
    application.page.on("websocket", listen)
    notebook = open_notebook(CELLS)
    application.page.remove_listener("websocket", listen)
    notebook.run_all()
    notebook.wait_idle(0)
    first = notebook.watch(0)
    second = notebook.new_view(0)
    handle = notebook.view(0).locator(".noUi-handle")
    handle.focus()
    for _ in range(10):
        notebook.page.keyboard.press("ArrowRight")
    second.get_by_text("12 mm").wait_for()
    assert notebook.execute('line.glyph_model().get("line_width")') == "Ok(12)"
    assert second.locator(".noUi-handle").get_attribute("aria-valuetext") == "12.00"
    assert first.changes() > 0
    texts = [frame if isinstance(frame, str) else frame.decode(errors="replace") for frame in sent]
    assert any('"attr":"value"' in text for text in texts)
    assert not any('"attr":"line_width"' in text for text in texts)
    # From Rust, every view follows.
    notebook.execute('line.style("line_width", 5);')
    second.get_by_text("5 mm").wait_for()
    assert notebook.execute("(width.get_value(), told.root().get(\"text\"))") == '(5, Ok("5 mm"))'


def test_latex_is_drawn_from_this_machine_when_a_document_first_has_some(open_page, scratch):
    notebook = open_page(['use cellbeat::prelude::*; let text = pane::html("none"); text', "figure()"])
    loaded = []
    notebook.page.on("request", lambda request: loaded.append(request.url))
    notebook.run_all()
    notebook.view(0).get_by_text("none").wait_for()
    notebook.view(1).locator("canvas").first.wait_for()
    assert not any("mathjax" in url for url in loaded)
    notebook.execute(r'text.set_object("$$\\pi$$");')
    notebook.view(0).locator("svg").wait_for()
    index = notebook.add(r'let p = figure().height(200).title("$$\\sqrt{x^2}$$"); p.line("x", "y").source(&ColumnDataSource::new([("x", [0, 1]), ("y", [0, 1])])); p')
    notebook.run(index)
    notebook.view(index).locator("canvas").first.wait_for()
    notebook.page.screenshot(path=scratch / "screenshots" / "latex-notebook.png")
    assert len([url for url in loaded if url.endswith("/mathjax.js")]) == 1


def test_a_cell_saves_a_file_beside_the_notebook_with_bokehjs_in_it(lab, open_notebook, browser):
    notebook = open_notebook(CELLS)
    notebook.run_all()
    notebook.wait_idle(0)
    path = lab.root / "saved by a cell.html"
    notebook.execute(f'p.save("{path.name}")?;')
    with browser.new_context(offline=True) as context:
        page = context.new_page()
        page.goto(path.as_uri())
        page.locator("canvas").first.wait_for()
        assert page.title() == "saved by a cell"
