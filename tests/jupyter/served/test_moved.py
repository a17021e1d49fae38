"""Each widget is moved with mouse and keys, and Rust has the value then."""

import json
import re

from bokeh.models import Widget
from playwright.sync_api import Error, expect

from harness.models import concrete_models
from served.conftest import Page
from served.test_drawn import COLUMNS, DATES, DAYS, SOURCE, of

# What has no value that a visitor could change.
WITHOUT_A_VALUE = {
    "DataCube": "folds its groups, and has no selection and no editors",
    "Div": "shows a text",
    "HelpButton": "shows its tooltip",
    "Markdown": "shows a text",
    "Paragraph": "shows a text",
    "PreText": "shows a text",
    "Progress": "is moved by the program",
}

WORDS = ["apple", "banana", "cherry"]
MOVES = {}


def moves(name, *told, watch=("value",), events=(), **properties):
    """What is done to the widget, and what Rust says of it."""

    def note(move):
        MOVES[name] = (properties, list(watch), list(events), move, told)
        return move

    return note


@moves("Button", "Button: button_click null", watch=(), events=["button_click"], label="a")
def click(page, widget):
    widget.locator("button").click()


moves("Toggle", "Toggle.active = true", watch=["active"], label="a")(click)


@moves("Dropdown", 'Dropdown: menu_item_click "two"', watch=(), events=["menu_item_click"], label="a", menu=[["One", "one"], ["Two", "two"]])
def pick_from_menu(page, widget):
    widget.locator("button").click()
    page.get_by_text("Two", exact=True).click()


@moves("Checkbox", "Checkbox.active = true", watch=["active"], label="a")
def check(page, widget):
    widget.locator("input").click()


@moves("Switch", "Switch.active = true", watch=["active"])
def switch(page, widget):
    widget.click()


@moves("CheckboxGroup", "CheckboxGroup.active = [1]", "CheckboxGroup.active = [1, 2]", watch=["active"], labels=WORDS)
def check_two(page, widget):
    widget.locator("input").nth(1).click()
    widget.locator("input").nth(2).click()


@moves("RadioGroup", "RadioGroup.active = 1", watch=["active"], labels=WORDS)
def choose_second(page, widget):
    widget.locator("input").nth(1).click()


@moves("CheckboxButtonGroup", "CheckboxButtonGroup.active = [0]", "CheckboxButtonGroup.active = [0, 2]", watch=["active"], labels=WORDS)
def press_two(page, widget):
    widget.get_by_text("apple").click()
    widget.get_by_text("cherry").click()


@moves("RadioButtonGroup", "RadioButtonGroup.active = 2", watch=["active"], labels=WORDS)
def press_third(page, widget):
    widget.get_by_text("cherry").click()


@moves("TextInput", 'TextInput.value_input = "he"', 'TextInput.value = "hey"', watch=["value", "value_input"])
def type_text(page, widget):
    widget.locator("input").click()
    page.keyboard.type("hey")
    page.keyboard.press("Enter")


moves("PasswordInput", 'PasswordInput.value = "hey"')(type_text)


@moves("TextAreaInput", 'TextAreaInput.value = "hey\\nyou"')
def type_lines(page, widget):
    widget.locator("textarea").click()
    page.keyboard.type("hey\nyou")
    page.keyboard.press("Tab")


@moves("AutocompleteInput", 'AutocompleteInput.value = "banana"', completions=WORDS, min_characters=1)
def complete(page, widget):
    widget.locator("input").click()
    page.keyboard.type("ba")
    widget.get_by_text("banana").click()


@moves("NumericInput", "NumericInput.value = 7", value=3)
def type_number(page, widget):
    widget.locator("input").fill("")
    widget.locator("input").click()
    page.keyboard.type("7")
    page.keyboard.press("Enter")


@moves("Spinner", "Spinner.value = 4", value=3, low=0, high=10)
def step_up(page, widget):
    widget.locator(".bk-spin-btn-up").click()


@moves("Select", 'Select.value = "cherry"', options=WORDS, value="apple")
def select(page, widget):
    widget.locator("select").select_option("cherry")


@moves("MultiSelect", 'MultiSelect.value = ["apple", "cherry"]', options=WORDS)
def select_two(page, widget):
    widget.locator("option").nth(0).click()
    widget.locator("option").nth(2).click(modifiers=["Control"])


@moves("MultiChoice", 'MultiChoice.value = ["apple", "cherry"]', options=WORDS, value=["apple"])
def choose_another(page, widget):
    widget.locator("input").click()
    widget.locator(".choices__list--dropdown").get_by_text("cherry").click()


@moves("ColorPicker", 'ColorPicker.color = "#00ff80"', watch=["color"], color="#ff0000")
def pick_color(page, widget):
    widget.locator("input").fill("#00ff80")


@moves("PaletteSelect", 'PaletteSelect.value = "B"', value="A", items=[["A", ["red", "blue"]], ["B", ["green", "blue"]]])
def pick_palette(page, widget):
    widget.locator(".bk-input").click()
    page.get_by_text("B", exact=True).click()


@moves("FileInput", 'FileInput.filename = "told.txt"', 'FileInput.mime_type = "text/plain"', 'FileInput.value = "aGV5"', watch=["filename", "mime_type", "value"])
def choose_file(page, widget):
    with page.expect_file_chooser() as chooser:
        widget.locator("input").click()
    chooser.value.set_files({"name": "told.txt", "mimeType": "text/plain", "buffer": b"hey"})


@moves("Slider", "Slider.value = 4", "Slider.value_throttled = 4", watch=["value", "value_throttled"], start=0, end=10, value=3)
def press_arrow(page, widget):
    widget.locator(".noUi-handle").last.focus()
    page.keyboard.press("ArrowRight")


moves("CategoricalSlider", 'CategoricalSlider.value = "banana"', categories=WORDS, value="apple")(press_arrow)
moves("DateSlider", f"DateSlider.value = {DAYS['start'] + 86400000}", **DAYS, value=DAYS["start"])(press_arrow)


@moves("RangeSlider", "RangeSlider.value = [2, 10]", start=0, end=10, value=[2, 3])
def drag_to_the_end(page, widget):
    handle, bar = widget.locator(".noUi-handle").last, widget.locator(".noUi-base")
    handle.hover()
    page.mouse.down()
    box = bar.bounding_box()
    page.mouse.move(box["x"] + box["width"] + 5, box["y"] + box["height"] / 2, steps=5)
    page.mouse.up()


ENDS = [DAYS["start"], DAYS["start"] + 86400000]
for name in ["DateRangeSlider", "DatetimeRangeSlider"]:
    moves(name, f"{name}.value = [{DAYS['start']}, {DAYS['end']}]", **DAYS, value=ENDS)(drag_to_the_end)


def pick_days(*days):
    def pick(page, widget):
        widget.locator("input:visible").click()
        calendar = page.locator(".flatpickr-calendar.open")
        for day in days:
            calendar.locator(".flatpickr-day:not(.prevMonthDay):not(.nextMonthDay)").get_by_text(day, exact=True).click()
        page.keyboard.press("Escape")
        if calendar.count():
            page.locator(".told").click()
        expect(calendar).to_have_count(0)

    return pick


moves("DatePicker", 'DatePicker.value = "2024-03-15"', value=DATES[0])(pick_days("15"))
moves("DateRangePicker", 'DateRangePicker.value = ["2024-03-12", "2024-03-15"]', value=DATES)(pick_days("12", "15"))
moves("MultipleDatePicker", 'MultipleDatePicker.value = ["2024-03-10", "2024-03-20", "2024-03-15"]', value=DATES)(pick_days("15"))
moves("DatetimePicker", 'DatetimePicker.value = "2024-03-15T00:00:00"', value=DATES[0])(pick_days("15"))
moves("DatetimeRangePicker", 'DatetimeRangePicker.value = ["2024-03-12T12:00:00", "2024-03-15T12:00:00"]', value=DATES)(pick_days("12", "15"))
moves(
    "MultipleDatetimePicker",
    'MultipleDatetimePicker.value = ["2024-03-10T00:00:00", "2024-03-20T00:00:00", "2024-03-15T00:00:00"]',
    value=DATES,
)(pick_days("15"))


@moves("TimePicker", 'TimePicker.value = "14:30:00"', value="12:30")
def type_time(page, widget):
    widget.locator("input:visible").click()
    hour = page.locator(".flatpickr-calendar.open .flatpickr-hour")
    hour.fill("14")
    hour.press("Enter")


@moves(
    "DataTable",
    "selected rows [1]",
    'ColumnDataSource.data = {"x": DataColumn[2][1, 2], "y": DataColumn[2]["a", "new"]}',
    watch=(),
    source=SOURCE | {"watch": ["data"]},
    columns=[COLUMNS[0], of("TableColumn", field="y", title="Y", editor=of("StringEditor"))],
    editable=True,
    height=150,
)
def sort_select_and_edit(page, widget):
    # What is selected and edited is the row of the source, wherever the page has sorted it.
    header = widget.locator(".slick-header-column").filter(has_text="Y")
    for first in "ab":
        header.click()
        expect(widget.locator(".slick-row").first).to_contain_text(first)
    cell = widget.locator(".slick-cell").filter(has_text="b")
    cell.click()
    expect(cell).to_have_class(re.compile("selected"))
    cell.dblclick()
    editor = widget.locator(".slick-cell input")
    editor.fill("new")
    editor.press("Enter")


def test_each_widget_is_named():
    widgets = {name for name, model in concrete_models().items() if issubclass(model, Widget)}
    assert set(MOVES) | set(WITHOUT_A_VALUE) == widgets
    assert not set(MOVES) & set(WITHOUT_A_VALUE)


def test_rust_has_what_a_visitor_did(program, visit, tmp_path):
    models = tmp_path / "models.json"
    asked = []
    for name, (properties, watch, events, _, _) in MOVES.items():
        asked.append(of(name, css_classes=[f"moved-{name}"], **properties) | {"watch": watch, "events": events})
    models.write_text(json.dumps({"all": asked}))
    page = visit(program(example="pages_of_models", MODELS=str(models)).url + "?page=all", kind=Page).page
    failed = []
    for name, (_, _, _, move, told) in MOVES.items():
        try:
            move(page, page.locator(f".moved-{name}"))
            for line in told:
                expect(page.locator(".told")).to_contain_text(line, timeout=30_000)
        except (AssertionError, Error) as error:
            failed.append(f"{name}: {error}")
    assert not failed, "\n".join(failed)
