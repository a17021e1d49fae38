"""The other notebooks of the project, run from top to bottom as a reader does; what complains in the console fails them."""

import re
import time

from playwright.sync_api import expect


def test_the_notebook_of_displays_shows_every_type(open_notebook):
    notebook = open_notebook("display.ipynb")
    notebook.run_all()
    output = lambda cell: notebook.output(notebook.index(cell))
    expect(output("text").locator("b")).to_have_text("bold")
    expect(output("text").locator("li")).to_have_count(2)
    expect(output("latex").locator("mjx-container")).to_have_count(1)
    for cell, width in [("png", 240), ("jpeg", 192)]:
        picture = output(cell).locator("img").last
        assert picture.evaluate("async (image) => { await image.decode(); return image.width; }") == width
    expect(output("json")).to_contain_text("kernels")
    expect(output("own-type").locator("b")).to_have_text(["-5.0 °C", "12.5 °C", "38.0 °C", "21.5 °C"])
    expect(output("plots").locator(".cellbeat-output[data-cellbeat=live]")).to_have_count(2)
    expect(output("progress")).to_contain_text("5 of 5")
    expect(output("clock")).to_have_text(re.compile("20 ticks"))
    assert output("clear").inner_text().strip() == "step 3 of 3"


def test_the_notebook_of_comms_speaks_with_the_page(open_notebook):
    notebook = open_notebook("comms.ipynb")
    notebook.run_all()
    chart = notebook.output(notebook.index("chart"))
    bars = chart.locator(".dice-chart span")
    expect(bars).to_have_count(6)
    first = bars.all_inner_texts()
    assert sum(int(text.split(":")[1]) for text in first) == 6000
    chart.locator("button").click()
    expect(bars).not_to_have_text(first)
    counter = notebook.output(notebook.index("counter"))
    expect(counter.locator("button")).to_have_text("clicked: 20")
    counter.locator("button").click()
    expect(counter.locator("button")).to_have_text("clicked: 21")
    expect(counter).to_contain_text("20 -> 21")
    counter.locator("button").click(button="right")
    expect(counter).to_contain_text('the page sent {"pressed":"right"}')


def test_the_notebook_of_widgets_gives_what_a_reader_sets(open_notebook):
    notebook = open_notebook("widgets.ipynb")
    notebook.run_all()
    output = lambda cell: notebook.output(notebook.index(cell))
    said = lambda text: expect(output("said")).to_contain_text(f"Last set: {text}")
    for cell in ["said", "choices", "several", "numbers", "dates", "texts", "buttons", "files"]:
        expect(output(cell).locator(".cellbeat-output[data-cellbeat=live]")).to_have_count(1)

    # Options are values of Rust, and widgets that are linked follow.
    choices = output("choices")
    choices.locator("select").select_option("slow")
    said("Slow")
    expect(choices.locator("input[type=radio]").nth(1)).to_be_checked()
    expect(choices.get_by_role("button", name="slow")).to_have_class(re.compile("active"))
    choices.get_by_role("button", name="fast").click()
    expect(choices.locator("select")).to_have_value("fast")
    choices.locator(".noUi-handle").focus()
    notebook.page.keyboard.press("ArrowRight")
    said("100 steps")
    several = output("several")
    expect(several.locator("select").first).to_have_values(["Tue"])
    several.locator("input[type=checkbox]").nth(3).check()
    said("Wed and Thu")

    numbers = output("numbers")
    expect(numbers.locator("input[type=text]").first).to_have_value("2.5")
    numbers.locator(".noUi-handle").nth(2).focus()
    notebook.page.keyboard.press("ArrowRight")
    said("2.1 to 5")

    # A picked day moves the slider, which has milliseconds.
    dates = output("dates")
    dates.locator("input[type=text]").first.click()
    dates.locator(".flatpickr-calendar.open .flatpickr-day:not(.prevMonthDay)").filter(has_text=re.compile("^15$")).click()
    said("2024-02-15")
    expect(dates).to_contain_text("DateSlider: 15 Feb 2024")
    expect(dates).to_contain_text("DatetimeSlider: 29 Feb 2024 10:30:00")
    # A time is not moved by the reader's time zone.
    expect(dates.locator("input[type=text]").nth(2)).to_have_value("2024-02-29 10:30")

    texts = output("texts")
    texts.locator("input[type=text]").first.fill("typed")
    texts.locator("input[type=text]").first.press("Tab")
    said("typed")
    texts.locator("input[type=color]").fill("#102030")
    said("#102030")

    buttons = output("buttons")
    buttons.get_by_role("button", name="MenuButton").click()
    buttons.get_by_text("whole").click()
    said("zoom 1")
    buttons.get_by_role("button", name="Toggle", exact=True).click()
    expect(buttons.locator("input[type=checkbox]").first).to_be_checked()
    buttons.get_by_role("button", name="Button", exact=True).click()
    said("gone")

    output("files").locator("input[type=file]").set_input_files(
        [{"name": name, "mimeType": "text/csv", "buffer": b"a,b"} for name in ["one.csv", "two.csv"]]
    )
    said('["one.csv" (text/csv, 3 bytes), "two.csv" (text/csv, 3 bytes)]')


def test_a_cell_asks_for_a_line_and_a_secret(open_notebook):
    ask = 'use cellbeat::prelude::*;\n(input("Name? ")?, password("Key? ")?.len())'
    notebook = open_notebook([ask])
    notebook.start(0)
    for prompt, answer in [("Name? ", "Ada"), ("Key? ", "secret")]:
        asked = notebook.output(0).locator(".jp-Stdin").filter(has_text=prompt)
        asked.locator("input").fill(answer)
        asked.locator("input").press("Enter")
    notebook.wait_idle(0)
    [result] = [output for output in notebook.outputs(0) if output["output_type"] == "execute_result"]
    assert "".join(result["data"]["text/plain"]) == '("Ada", 6)'


def test_the_notebook_of_layouts_and_panes_folds_fills_and_counts(open_notebook):
    notebook = open_notebook("layouts_and_panes.ipynb")
    notebook.run_all()
    output = lambda cell: notebook.output(notebook.index(cell))
    # What a click does in the page is there at once; the kernel hears of it later.
    hears = lambda source, expected: until(lambda: notebook.execute(source), expected)

    tabs = output("tabs")
    expect(tabs.locator("canvas").first).to_be_visible()
    tabs.locator(".bk-tab", has_text="Help").click()
    expect(tabs.locator(".bk-Markdown em")).to_have_text("Settings")
    expect(tabs.locator("canvas").first).to_be_hidden()
    hears("(tabs.get_active(), tabs.len())", "(2, 3)")
    notebook.execute('tabs.append("More", &pane::str("<b>")); tabs.active(3);')
    expect(tabs.locator(".bk-tab")).to_have_text(["Wave", "Settings", "Help", "More"])
    expect(tabs.locator("pre")).to_have_text("<b>")

    cards = output("cards")
    heads = cards.locator("button.bk-btn")
    expect(heads).to_have_text(["The same wave", "What is this?", "And with toggle?"])
    heads.nth(0).click()
    expect(cards.locator("canvas").first).to_be_hidden()
    hears("card.get_collapsed()", "true")
    notebook.execute("card.collapsed(false);")
    expect(cards.locator("canvas").first).to_be_visible()
    heads.nth(2).click()
    expect(cards.get_by_text("Opening one closes the others.")).to_be_visible()
    expect(cards.get_by_text("each title opens one item.")).to_be_hidden()
    hears("accordion.get_active()", "[1]")

    grid = output("grid").locator("button.bk-btn")
    expect(grid).to_have_text([str(number) for number in range(1, 10)])
    places = "(buttons) => new Set(buttons.map((button) => Math.round(button.getBoundingClientRect().x))).size"
    until(lambda: grid.evaluate_all(places), 3)
    notebook.execute("keys.ncols(9);")
    until(lambda: grid.evaluate_all(places), 9)

    panes = output("panes")
    expect(panes.locator(".bk-Markdown em").first).to_have_text("text")
    expect(panes.locator("mjx-container")).to_have_count(1)
    expect(panes.locator("details[open]")).to_have_count(2)
    expect(panes.get_by_text("90 %")).to_be_visible()
    panes.locator("input").fill("# Typed <script>")
    panes.locator("input").blur()
    expect(panes.locator(".bk-Markdown h1")).to_have_text("Typed")
    hears("text.object()", '"# Typed <script>"')

    drawing = output("drawing").locator("img")
    before = drawing.get_attribute("src")
    assert drawing.evaluate("async (image) => { await image.decode(); return image.naturalWidth; }") == 120
    notebook.execute("rays.value(24);")
    expect(drawing).not_to_have_attribute("src", before)

    indicators = output("indicators")
    expect(indicators.locator("polyline")).to_have_attribute("points", re.compile(r"^(\S+ ){4}"))
    expect(indicators.get_by_text(re.compile(r"^\d+\.\d %$"))).to_be_visible()
    expect(indicators.locator(".mark.on").last).to_be_visible()
    indicators.locator("button", has_text="Run").click()
    expect(indicators.locator(".mark").last).to_have_class("mark")
    hears("(cb.running(), spinner.get_value())", "(false, false)")


def until(ask, expected, timeout=60):
    """Asks until the answer is this one."""
    deadline = time.monotonic() + timeout
    while (answer := ask()) != expected:
        assert time.monotonic() < deadline, answer
