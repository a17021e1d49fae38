"""Each of Bokeh's models that can stand on a page is drawn by stock BokehJS, and it complains of none."""

import json
from pathlib import Path

import bokeh
from bokeh.models import UIElement

from harness.chromium import Watched
from harness.models import BASES, concrete_models
from served.conftest import Page


def of(name, **properties):
    return {"class": name, "properties": properties}


def div(text):
    return of("Div", text=text)


GOOGLE = {"api_key": "a", "map_options": of("GMapOptions", lat=1, lng=1), "x_range": of("Range1d"), "y_range": of("Range1d")}
FIGURE = of("Plot", x_range=of("Range1d"), y_range=of("Range1d"), width=100, height=100)
SOURCE = {"class": "ColumnDataSource", "columns": {"x": [1, 2], "y": ["a", "b"]}}
COLUMNS = [of("TableColumn", field="x", title="X"), of("TableColumn", field="y", title="Y")]
DATES = ["2024-03-10", "2024-03-20"]
DAYS = {"start": 1709251200000, "end": 1711843200000}

# What is set, beside what has a default.
SET = {
    "BuiltinIcon": {"icon_name": "settings"},
    "SVGIcon": {"svg": '<svg xmlns="http://www.w3.org/2000/svg"><circle r="5"/></svg>'},
    "TablerIcon": {"icon_name": "eye"},
    "Button": {"label": "a"},
    "CategoricalSlider": {"categories": ["a", "b"], "value": "a"},
    "CheckboxButtonGroup": {"labels": ["a", "b"]},
    "CheckboxGroup": {"labels": ["a", "b"]},
    "Column": {"children": [div("a")]},
    "DataCube": {"source": SOURCE, "columns": COLUMNS, "grouping": [of("GroupingInfo", getter="y")], "target": {"class": "ColumnDataSource", "columns": {"row_indices": [], "labels": []}}},
    "DataTable": {"source": SOURCE, "columns": COLUMNS},
    "DatePicker": {"value": DATES[0]},
    "DateRangePicker": {"value": DATES},
    "DateRangeSlider": DAYS | {"value": [DAYS["start"], DAYS["end"]]},
    "DateSlider": DAYS | {"value": DAYS["start"]},
    "DatetimePicker": {"value": DATES[0]},
    "DatetimeRangePicker": {"value": DATES},
    "DatetimeRangeSlider": DAYS | {"value": [DAYS["start"], DAYS["end"]]},
    "Dialog": {"title": "a", "content": div("b"), "visible": True},
    "Div": {"text": "a"},
    "Drawer": {"location": "left", "elements": [div("a")]},
    "Dropdown": {"label": "a", "menu": [["b", "c"]]},
    "Examiner": {"target": div("a")},
    "GMap": GOOGLE,
    "GMapPlot": GOOGLE,
    "GridBox": {"children": [[div("a"), 0, 0]]},
    "GridPlot": {"children": [[FIGURE, 0, 0]], "toolbar": of("Toolbar")},
    "GroupBox": {"title": "a", "child": div("b")},
    "HBox": {"children": [{"child": div("a")}]},
    "HelpButton": {"tooltip": of("Tooltip", content="a", position="right")},
    "Markdown": {"text": "*a*"},
    "Menu": {"items": [of("MenuItem", label="a"), None]},
    "MultiChoice": {"options": ["a", "b"], "value": ["a"]},
    "MultiSelect": {"options": ["a", "b"], "value": ["a"]},
    "MultipleDatePicker": {"value": DATES},
    "MultipleDatetimePicker": {"value": DATES},
    "PaletteSelect": {"value": "A", "items": [["A", ["red", "blue"]], ["B", ["green", "blue"]]]},
    "Pane": {"elements": [div("a")]},
    "Panel": {"elements": [div("a")], "position": of("Node", target="parent", symbol="top_left")},
    "Paragraph": {"text": "a"},
    "Plot": FIGURE["properties"],
    "PreText": {"text": "a"},
    "RadioButtonGroup": {"labels": ["a", "b"]},
    "RadioGroup": {"labels": ["a", "b"]},
    "RangeSlider": {"start": 0, "end": 10, "value": [2, 3]},
    "Row": {"children": [div("a")]},
    "ScrollBox": {"child": div("a")},
    "Select": {"options": ["a", "b"], "value": "a"},
    "Slider": {"start": 0, "end": 10, "value": 2},
    "Tabs": {"tabs": [of("TabPanel", title="a", child=div("b"))]},
    "TimePicker": {"value": "12:30"},
    "ToolMenu": {"toolbar": of("Toolbar", tools=[of("PanTool"), of("ResetTool")])},
    "Toolbar": {"tools": [of("PanTool"), of("ResetTool")]},
    "Tooltip": {"content": "a", "position": "right", "visible": True},
    "VBox": {"children": [{"child": div("a")}]},
}

# What fills a space that others give it, or shows nothing until something happens.
WITHOUT_A_SIZE = {"Canvas", "Drawer", "Notifications", "Spacer"}

# What is not drawn before something came from another machine, which no test asks.
FROM_ELSEWHERE = {"GMap": "maps.googleapis.com", "GMapPlot": "maps.googleapis.com", "TablerIcon": "cdn.jsdelivr.net"}

# What stands in something else than a column.
PARENTS = {"Panel": "Pane"}


def drawable():
    return {name for name, model in concrete_models().items() if issubclass(model, UIElement)}


def asked_for(name):
    asked = of(name, css_classes=[f"drawn-{name}"], **SET.get(name, {}))
    return of(PARENTS[name], elements=[asked]) if name in PARENTS else asked


def test_each_is_drawn_and_the_console_is_silent(program, visit, tmp_path):
    names = sorted(drawable() - set(FROM_ELSEWHERE))
    assert len(names) + len(FROM_ELSEWHERE) == 70 and not set(SET) - drawable()
    models = tmp_path / "models.json"
    models.write_text(json.dumps({"all": [asked_for(name) for name in names]}))
    page = visit(program(example="pages_of_models", MODELS=str(models)).url + "?page=all", kind=Page).page
    drawn = {name: page.locator(f".drawn-{name}") for name in names}
    assert [name for name in names if drawn[name].count() != 1] == []
    boxes = {name: drawn[name].bounding_box() for name in set(names) - WITHOUT_A_SIZE}
    assert [name for name, box in boxes.items() if not box or 0 in (box["width"], box["height"])] == []


def test_the_browser_has_each_model_with_each_property_that_is_sent(browser):
    scripts = Path(bokeh.__file__).parent / "server/static/js"
    watched = Watched(browser)
    for part in ["bokeh", "bokeh-widgets", "bokeh-tables", "bokeh-gl", "bokeh-mathjax"]:
        watched.page.add_script_tag(path=scripts / f"{part}.min.js")
    asked = {name: sent(model) for name, model in concrete_models().items()}
    missing = watched.page.evaluate(MISSING, asked | {name: [] for name in BASES})
    watched.close()
    assert sorted(missing) == sorted(BASES)
    assert watched.complaints == []


def sent(model):
    """The properties that Python's Bokeh sends: units are part of what is in them."""
    return sorted(name for name in model.properties() if model.lookup(name).property.serialized)


MISSING = """
(asked) => {
    const missing = [];
    for (const [name, properties] of Object.entries(asked)) {
        const declared = Bokeh.Models.get(name)?.prototype._props;
        if (declared === undefined) { missing.push(name); continue; }
        missing.push(...properties.filter((property) => !(property in declared)).map((property) => `${name}.${property}`));
    }
    return missing;
}
"""
