"""Whatever is shown looks as the notebook does, in light and in dark, and can be read in both."""

import io
import time

import pytest
from PIL import Image, ImageStat

from harness.contrast import install, least, of_canvas, unreadable

CELLS = [
    """
use cellbeat::prelude::*;
use cellbeat::widgets::*;
let lines = figure().title("A title").x_axis_label("time").y_axis_label("height").width(400).height(300).tools(["box_zoom"]);
lines.line([0, 1, 2], [0, 3, 1]).legend_label("a line").color("orange");
let own = figure().width(200).height(200).tools([]).border_fill_color("#fdf6e3").background_fill_color("#fdf6e3");
own.line([0, 1], [0, 1]);
let dark = figure().width(200).height(200).theme(Theme::Dark);
dark.line([0, 1], [0, 1]);
let words = figure().width(200).height(200).tools([]).x_range(0..10).y_range(0..10);
words.text([0], [5], ["WWW"]);
words.yaxis().visible(false);
Row::new(items![lines, own, dark, words])
""",
    """
let disabled = TextInput::new("Disabled").value("typed").disabled(true);
let bar = models::Progress::new().value(40).label("at {value}").width(300);
Column::new(items![
    TextInput::new("Text").value("typed"), TextInput::new("Empty").placeholder("your name"), disabled,
    PasswordInput::new("Password").value("secret"), TextAreaInput::new("Area").value("lines"),
    Select::new("Select", ["one", "two"]), MultiSelect::new("Several", ["one", "two"]).value(["two"]),
    MultiChoice::new("Choices", ["red", "green"]).value(["red"]), IntInput::new("Spinner").value(3),
    FloatSlider::new("Slider").value(0.5), DatePicker::new("Day").value((2024, 2, 29)), Checkbox::new("Box").value(true),
    RadioButtonGroup::new("Radio", ["a", "b"]), Toggle::new("Pressed").value(true), bar
])
""",
    """
let kinds = [ButtonType::Default, ButtonType::Primary, ButtonType::Success, ButtonType::Warning, ButtonType::Danger, ButtonType::Light];
let buttons = kinds.map(|kind| Button::new("Button").button_type(kind).root());
let numbers = ColumnDataSource::new([("a", range(0..4)), ("b", range(4..8))]);
let columns = ["a", "b"].map(|name| models::TableColumn::new().field(name).title(name));
let table = models::DataTable::new().source(&numbers).columns(columns).width(300).height(150);
let (first, second) = (pane::markdown("**bold** `code` [link](https://example.org)"), pane::markdown("second"));
Column::new(items![
    Row::new(buttons), table, Tabs::new([("First", &first), ("Second", &second)]),
    Card::new(items![pane::markdown("folded")]).title("A card"), Number::new("Number").value(3.5), pane::alert("An alert")
])
""",
]

THEMES = {"light": "JupyterLab Light", "dark": "JupyterLab Dark"}


@pytest.fixture
def themed(open_notebook):
    """A notebook of all kinds of objects, all of which have been drawn; the lab is light again at the end."""
    notebook = open_notebook(CELLS)
    notebook.run_all()
    wait_until_drawn(notebook)
    yield notebook
    switch(notebook, "light")


def wait_until_drawn(notebook):
    for index in range(len(CELLS)):
        notebook.view(index).and_(notebook.page.locator("[data-cellbeat=live]")).wait_for()
    install(notebook.page)


def switch(notebook, theme):
    notebook.command("apputils:change-theme", theme=THEMES[theme])
    notebook.page.wait_for_function("(light) => document.body.dataset.jpThemeLight === light", arg=str(theme == "light").lower())
    next_frame(notebook.page)


def next_frame(page):
    """A frame in which what follows is drawn, and one more."""
    page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")


def brightness(locator):
    """Of what is seen of an element, from 0 to 255."""
    return ImageStat.Stat(Image.open(io.BytesIO(locator.screenshot())).convert("L")).mean[0]


def luminance(color):
    parts = [value / 255 for value in color]
    r, g, b = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def ratio(*colors):
    """WCAG's contrast."""
    dark, light = sorted(map(luminance, colors))
    return (light + 0.05) / (dark + 0.05)


def contrast_of_box(notebook, path):
    """How well the dashes of a box zoom's box are seen on what is in the box and on what is around it."""
    mouse, figure = notebook.page.mouse, notebook.view(0).locator(".bk-Figure").first
    figure.scroll_into_view_if_needed()
    place = figure.bounding_box()
    left, top, size = 130, 90, 100

    def move(x, y):
        mouse.move(place["x"] + x, place["y"] + y)

    def picture():
        next_frame(notebook.page)
        return Image.open(io.BytesIO(figure.screenshot(path=path))).convert("RGB")

    def both_sides(picture):
        return [picture.getpixel((left + 8, y)) for y in (top + 8, top - 8)]

    def drawn():
        """A picture of the box while it is dragged. The mouse is let go where it began: an empty box does not zoom."""
        move(left, top)
        mouse.down()
        move(left + size - 1, top + size - 1)
        move(left + size, top + size)
        with_box = picture()
        move(left, top)
        mouse.up()
        return with_box

    # A busy page may merge the moves, see a press instead of a drag, or draw later than the next frame.
    deadline = time.monotonic() + 30
    while ratio(*both_sides(box := drawn())) <= 1.2:
        assert time.monotonic() < deadline, "no box is drawn"
    inside, around = both_sides(box)
    edge = [box.getpixel((x, y)) for x in range(left + 5, left + size - 5) for y in range(top - 2, top + 3)]
    return max(min(ratio(pixel, inside), ratio(pixel, around)) for pixel in edge)


def check(notebook, theme, scratch):
    views = [notebook.view(index) for index in range(len(CELLS))]
    screenshots = scratch / "screenshots"
    screenshots.mkdir(exist_ok=True)
    for index, view in enumerate(views):
        view.screenshot(path=screenshots / f"theme-{theme}-{index}.png")
    found = [unreadable(view) for view in views]
    assert found == [[], [], []]
    lines, own, dark, words = of_canvas(views[0])
    page = (255, 255, 255) if theme == "light" else (17, 17, 17)
    # What was set stays, and so does the theme of an object.
    assert [tuple(plot["background"]) for plot in (lines, own, dark, words)] == [page, (253, 246, 227), (17, 17, 17), page]
    assert min(least(plot) for plot in (lines, own, dark)) >= 7
    assert words["edges"][0] >= 7
    assert contrast_of_box(notebook, screenshots / f"theme-{theme}-box.png") >= 4.5
    widgets = brightness(views[1])
    assert widgets > 200 if theme == "light" else widgets < 60


def test_everything_follows_the_theme_of_the_notebook_at_once_also_in_notebook_7(themed, open_page, lab, scratch):
    for theme in ["light", "dark", "light"]:
        switch(themed, theme)
        check(themed, theme, scratch)
    # Nothing of it is a change that somebody made.
    color = 'lines.xaxis().as_model().get("major_label_text_color").unwrap() == Value::from("#444444")'
    assert themed.execute(color) == "true"

    switch(themed, "dark")
    themed.command("docmanager:save")
    notebook = open_page(themed, address=lab.notebook_address)
    wait_until_drawn(notebook)
    check(notebook, "dark", scratch)
    switch(notebook, "light")
    check(notebook, "light", scratch)

    # What comes later is of the theme too.
    themed.execute('lines.add_layout(models::Title::new().text("later"), "below"); lines.title("Now")')
    assert least(of_canvas(themed.view(0))[0]) >= 7
    logos = themed.view(0).locator(".bk-logo:visible")
    assert logos.count() == 2, "tools([]) leaves no logo"
