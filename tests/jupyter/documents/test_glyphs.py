"""Each glyph method of a figure, called with arguments of every kind, makes what that of Bokeh's own figure makes."""

import inspect
import json
import os
import re
import subprocess
import warnings

import numpy as np
import pytest
from bokeh.core.properties import field, value
from bokeh.core.property.dataspec import ColorSpec, DashPatternSpec, DataSpec, StringSpec, UnitsSpec
from bokeh.core.property.enum import Enum
from bokeh.core.property.vectorization import Field
from bokeh.document import Document
from bokeh.models import LinearColorMapper, Marker, WeightedStackColorMapper
from bokeh.plotting import figure
from bokeh.plotting.glyph_api import GlyphAPI

from harness.same import differences

ROWS = 3
COLUMN = [1.5, 2.5, 3.5]
TEXTS = ["b", "a", "b"]
PATHS = [[1.0, 2.0, 3.0], [2.0, 4.0], [0.5, 0.25, 1.0]]
POLYGONS = [[[[1.0, 2.0, 3.0], [1.5, 2.0, 2.5]]], [[[2.0, 4.0, 5.0]]], [[[0.5, 0.25, 1.0]]]]
IMAGE = {"shape": [2, 3], "values": [0, 1, 2, 3, 4, 5]}
IMAGES = {
    "Image": IMAGE,
    "ImageRGBA": {**IMAGE, "dtype": "uint32"},
    "ImageStack": {"shape": [1, 2, 2], "values": [0, 1, 2, 3]},
}
SCALARS = {"Bool": True, "Int": 2, "NonNegative": 2, "Float": 1.5, "Color": "navy", "Alpha": 0.75, "Percent": 0.75, "DashPattern": "dashed"}
VISUALS = ("line_", "fill_", "hatch_", "text_", "global_")


def is_visual(name):
    return name.startswith(VISUALS)


def methods():
    """The glyph methods by name with their classes; not those of markers, which Bokeh has given up for `scatter`."""
    found = {}
    for name, function in vars(GlyphAPI).items():
        glyph = inspect.isfunction(function) and inspect.getclosurevars(function).nonlocals.get("glyphclass")
        if glyph and glyph is not Marker:
            found[name.removeprefix("_")] = glyph
    return found


METHODS = methods()


def required(glyph):
    """What the method takes by position: what has no default, but the place and the size of an image."""
    if glyph.__name__ in IMAGES:
        return ["image"]
    defaults = {name: glyph.lookup(name).class_default(glyph) for name in glyph._args}
    return [name for name, default in defaults.items() if isinstance(default, Field) or type(default).__name__ == "UndefinedType"]


def values_of(glyph, name):
    """A value for each row."""
    prop = glyph.lookup(name).property
    if name in ("xs", "ys"):
        return POLYGONS if glyph.__name__ == "MultiPolygons" else PATHS
    if name == "image":
        return [IMAGES[glyph.__name__]] * ROWS
    if isinstance(prop, ColorSpec):
        return ["red", "#102030", "navy"]
    if isinstance(prop, StringSpec):
        return TEXTS
    if name == "text_font_size":
        return ["9px", "12px", "1.5em"]
    if not isinstance(prop, UnitsSpec) and (allowed := words(prop)):
        return [allowed[0], allowed[-1], allowed[0]]
    if name.endswith("alpha"):
        return [0.25, 0.5, 0.75]
    if isinstance(prop, DashPatternSpec):
        return None
    return [1, 2, 3] if name.endswith("dash_offset") else COLUMN


def words(prop):
    if isinstance(prop, Enum):
        return list(prop.allowed_values)
    for part in [getattr(prop, "value_type", None), *(getattr(prop, "type_params", None) or [])]:
        if found := part is not None and not isinstance(part, type) and words(part):
            return found
    return None


def scalar_of(glyph, name):
    prop = glyph.lookup(name).property
    kind = type(prop).__name__
    if isinstance(prop, StringSpec):
        # Text alone is a column's name in Python, and here only where a coordinate is due.
        return {"value": "Times"}
    if isinstance(prop, DataSpec):
        values = values_of(glyph, name)
        return "dashed" if values is None else values[-1]
    if allowed := words(prop):
        return other_than_default(glyph, name, allowed)
    return SCALARS.get(kind)


def glyph_cases(method):
    """The calls of a method: what is added to a figure, by what it is about."""
    glyph = METHODS[method]
    names = required(glyph)
    own = [values_of(glyph, name) for name in names]
    source = {f"of {name}": values for name, values in zip(names, own)} | {"extra": COLUMN, "kind": TEXTS, "number": [2.0, 1.0, 2.0]}
    columns = {"method": method, "args": [f"of {name}" for name in names], "source": source}
    arrays = {"method": method, "args": own}
    yield "columns", columns
    yield "arrays", arrays
    if not {"image", "text", "xs", "url"} & set(names):
        yield "scalars", {"method": method, "args": [2.5] * len(names)}
        yield "mixed", {"method": method, "args": [own[0], *[4] * (len(own) - 1)]}
    for unit in ["screen", "deg"]:
        with_units = [
            {"field": arg, "units": unit} if unit in units(glyph, name) else arg for name, arg in zip(names, columns["args"])
        ]
        if with_units != columns["args"]:
            yield f"fields in {unit}", columns | {"args": with_units}
            scalars = [{"value": 2, "units": unit} if unit in units(glyph, name) else 3 for name in names]
            yield f"values in {unit}", {"method": method, "args": scalars}
    others = sorted(set(glyph.properties()) - set(names) - {"name", "tags", "subscribed_events", "decorations"})
    visuals = [name for name in others if is_visual(name)]
    specs = [name for name in others if isinstance(glyph.lookup(name).property, DataSpec)]
    singles = {name: single for name in others if (single := scalar_of(glyph, name)) is not None}
    several = {name: values for name in specs if (values := values_of(glyph, name))}
    in_units = {name: {"value": 2, "units": other_than_default(glyph, f"{name}_units", units(glyph, name))} for name in specs if units(glyph, name)}
    more = {"source": source | several}
    yield "each property, one value", columns | {"styles": [*singles.items()]}
    yield "each property, a column", columns | more | {"styles": [(name, {"field": name}) for name in several]}
    yield "each property, an array", arrays | {"styles": [*several.items()]}
    yield "each property, with units", columns | {"styles": [*in_units.items()]}
    for trait in ["color", "alpha"]:
        of_trait = [name for name in visuals if name.split("_", 1)[1] == trait]
        if of_trait:
            yield trait, columns | {"styles": [(trait, {"color": "teal", "alpha": 0.5}[trait])]}
        if of_trait and set(of_trait) <= set(several):
            yield f"{trait}, a column", columns | more | {"styles": [(trait, {"field": of_trait[0]})]}
    for twin in ["hover", "selection", "nonselection", "muted"]:
        traits = [trait for trait in ["color", "alpha"] if any(name.endswith(f"_{trait}") for name in visuals)]
        main = [(trait, {"color": "green", "alpha": 0.75}[trait]) for trait in traits]
        short = [(twin, trait, {"color": "firebrick", "alpha": 0.5}[trait]) for trait in traits]
        yield f"{twin}, in short", columns | {"styles": main, "twins": short}
        yield f"{twin}, each property", columns | {"styles": main, "twins": [(twin, name, singles[name]) for name in visuals if name in singles]}
    yield "legend_label", columns | {"legend": ["label", "a"]}
    yield "legend_field", columns | {"legend": ["field", "kind"]}
    yield "legend_group", columns | {"legend": ["group", "kind"]}
    yield "legend_group of numbers", columns | {"legend": ["group", "number"]}
    yield "renderer", columns | {"renderer": [["name", "a"], ["level", "overlay"], ["visible", False], ["muted", True]]}


def other_than_default(glyph, name, allowed):
    return next(word for word in allowed if word != glyph.lookup(name).class_default(glyph))


def units(glyph, name):
    prop = glyph.lookup(name).property
    if not isinstance(prop, UnitsSpec):
        return []
    allowed = glyph.lookup(f"{name}_units").property
    return words(allowed) or []


def figures(method):
    """Figures with what is added to each: all calls of the method on one, and some on other axes."""
    calls = list(glyph_cases(method))
    first = dict(calls)["columns"]
    labelled = [(f"the label {label}", first | {"legend": ["label", label]}) for label in ["a", "b", "a"]]
    yield [*calls, *labelled], []
    for kind in ["log", "datetime", "mercator"] if method == "line" else []:
        yield [(f"on {kind} axes", first)], [["x_axis_type", kind], ["y_axis_type", kind]]
    coordinates = [name for name in required(METHODS[method]) if name in ("x", "x0", "x1", "left")]
    if coordinates:
        factors = first["source"] | {f"of {name}": TEXTS for name in coordinates}
        yield [("on factors", first | {"source": factors})], [["x_range", "a", "b"]]


def bokehs_own(calls, settings):
    p = figure(**{name: values[0] if name.endswith("type") else values for name, *values in settings})
    for _, asked in calls:
        glyph = METHODS[asked["method"]]
        named = dict(zip(required(glyph), map(argument, asked["args"])))
        if "image" in named:
            named = {"x": 0, "y": 0, "dw": 1, "dh": 1} | named
        if glyph.__name__ == "ImageStack":
            alphas = LinearColorMapper(palette=["#00000000", "black"])
            named["color_mapper"] = WeightedStackColorMapper(palette=["red", "blue"], alpha_mapper=alphas)
        named |= {name: argument(item) for name, item in asked.get("styles", [])}
        named |= {f"{twin}_{name}": argument(item) for twin, name, item in asked.get("twins", [])}
        if "text_color" in glyph.properties() and "color" not in named:
            # The default, which follows the theme, where Bokeh's figure has black.
            named.setdefault("text_color", glyph.lookup("text_color").class_default(glyph))
        named |= dict(asked.get("renderer", []))
        if "source" in asked:
            named["source"] = {name: argument(values) for name, values in asked["source"].items()}
        if "legend" in asked:
            kind, text = asked["legend"]
            named[f"legend_{kind}"] = text
        getattr(p, asked["method"])(**named)
    document = Document()
    document.add_root(p)
    return document


def argument(asked):
    if isinstance(asked, list):
        return [argument(item) for item in asked]
    if not isinstance(asked, dict):
        return asked
    if "shape" in asked:
        return np.array(asked["values"], dtype=asked.get("dtype", "float64")).reshape(asked["shape"])
    units = {"units": asked["units"]} if "units" in asked else {}
    return field(asked["field"], **units) if "field" in asked else value(asked["value"], **units)


@pytest.fixture(scope="module")
def drawn(repository):
    """The documents that the library makes for each method's figures."""
    asked = [(method, *one) for method in METHODS for one in figures(method)]
    question = [{"glyphs": [call for _, call in calls], "figure": settings} for _, calls, settings in asked]
    command = [os.environ["CARGO"], "run", "--release", "--quiet", "--package", "cellbeat", "--example", "glyphs"]
    run = subprocess.run(command, cwd=repository, input=json.dumps(question).encode(), stdout=subprocess.PIPE, check=True, timeout=1200)
    documents = {method: [] for method in METHODS}
    for (method, calls, settings), line in zip(asked, run.stdout.splitlines(), strict=True):
        documents[method].append((calls, settings, json.loads(line)))
    return documents


def test_all_glyph_methods_are_known():
    assert len(METHODS) == 39


@pytest.mark.parametrize("method", METHODS)
def test_a_glyph_is_that_of_bokehs_own_figure(drawn, method):
    wrong = []
    for calls, settings, document in drawn[method]:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            bokehs = bokehs_own(calls, settings)
        for line in differences(Document.from_json(document), bokehs):
            place = re.search(r"Figure\.renderers\[(\d+)\]", line)
            wrong.append(f"{calls[int(place[1])][0]}: {line}" if place else line)
    assert not wrong, "\n".join(wrong)
    assert len(drawn[method][0][0]) > 20
