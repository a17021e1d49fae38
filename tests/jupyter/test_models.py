"""Bokeh reads every model that the library makes, with every property set, and has the same values then."""

import json
import os
import subprocess

import bokeh.models
import bokeh.plotting  # noqa: F401  registers Figure
import pytest
from bokeh.core.property.bases import Property
from bokeh.core.serialization import Serializer
from bokeh.document import Document
from bokeh.model import Model

# Ways to fill a property: the first word of an enum, the second alternative, a field or a value.
VARIANTS = range(4)

# The class to make where one of a base is due; of other bases, the first by name.
USUAL = ["Div", "LinearAxis", "Line", "ColumnDataSource", "LinearColorMapper", "Range1d", "LinearScale", "BasicTicker", "CustomJS"]

# Texts of a form that only Bokeh's Python types know. Bokeh makes numbers of some.
TEXTS = {
    "FontSize": "12px",
    "Date": "2024-01-31",
    "Datetime": "2024-01-31T12:30:00",
    "Time": "12:30:00",
    "JSON": "{}",
    "Regex": "[a-z]+",
    "CSSLength": "10px",
    "Base64String": "YQ==",
    "ColorHex": "#102030",
    "Image": "data:image/png;base64,iVBORw0KGgo=",
}
READ_AS_NUMBERS = {TEXTS["Date"], TEXTS["Datetime"], TEXTS["Time"]}
# Types that are not filled with a text for one of their parts: a colour is not a pattern.
WHOLE = {"Color", "ColorSpec", "Alpha", "DashPattern", "MarkerType", "HatchPatternType"}

# Python could instantiate these, and BokehJS knows them as bases of others at most.
BASES = {"BaseSingleIntervalTicker", "CustomDimensional", "DataModel", "HTMLTextAnnotation", "ImageBase", "TextLikeInput"}

# Google's key is bytes in Python, and text in the browser.
OTHERWISE = {"GMap.api_key", "GMapPlot.api_key"}


def concrete_models():
    def is_abstract(model):
        return bool(getattr(model, "__abstract__", False)) or "It is not useful to instantiate" in (model.__doc__ or "")

    models = Model.model_class_reverse_map.items()
    concrete = {name: model for name, model in models if issubclass(model, Model) and not is_abstract(model)}
    return {name: model for name, model in concrete.items() if name not in BASES}


def question(models, variant):
    concrete, texts = {"Model": "Div"}, {"Scatter.defs.key": "@star"}
    for name, base in Model.model_class_reverse_map.items():
        derived = sorted(one for one, model in models.items() if issubclass(model, base))
        if name not in models and derived:
            concrete.setdefault(name, next((one for one in USUAL if one in derived), derived[0]))
    for name, model in models.items():
        for prop in model.properties():
            if text := text_for(model.lookup(prop).property):
                texts[f"{name}.{prop}"] = text
    return {"models": sorted(models), "concrete": concrete, "texts": texts, "variant": variant}


def text_for(prop):
    kind = type(prop).__name__
    if kind in TEXTS or kind in WHOLE:
        return TEXTS.get(kind)
    parts = [*(getattr(prop, "type_params", None) or []), getattr(prop, "value_type", None)]
    return next(filter(None, (text_for(part) for part in parts if isinstance(part, Property))), None)


@pytest.mark.parametrize("variant", VARIANTS)
def test_bokeh_has_the_values_that_the_library_sent(repository, variant):
    models = concrete_models()
    command = [os.environ["CARGO"], "run", "--release", "--quiet", "--package", "cellbeat", "--example", "models"]
    asked = json.dumps(question(models, variant)).encode()
    printed = subprocess.run(command, cwd=repository, input=asked, stdout=subprocess.PIPE, check=True, timeout=1200).stdout
    made = {line["name"]: line for line in map(json.loads, printed.splitlines())}
    assert set(made) == set(models) and len(made) > 300
    wrong, compared = [], 0
    for name, line in made.items():
        assert line["document"], f"{name} cannot be made"
        wrong += line["refused"]
        try:
            document = Document.from_json(line["document"])
        except Exception as error:
            wrong.append(f"{name}: {error}")
            continue
        [root] = document.roots
        for prop, sent in line["document"]["roots"][0].get("attributes", {}).items():
            compared += 1
            read = Serializer(deferred=False).encode(getattr(root, prop))
            is_time = any(json.dumps(text) in json.dumps(sent) for text in READ_AS_NUMBERS)
            if f"{name}.{prop}" not in OTHERWISE and not is_time and plain(sent, document) != plain(read, document):
                wrong.append(f"{name}.{prop}: sent {plain(sent, document)}, Bokeh has {plain(read, document)}")
    assert not wrong, "\n".join(wrong)
    assert compared > 7000


def plain(value, document):
    """With models as their classes, which are compared by themselves, and one form for what can be written in two."""
    if isinstance(value, (list, tuple)):
        return [plain(item, document) for item in value]
    if isinstance(value, dict):
        if "id" in value:
            model = document.get_model_by_id(value["id"])
            return {"model": value.get("name") or model.__qualified_model__}
        if value.get("type") == "set":
            return {"set": sorted(json.dumps(plain(item, document)) for item in value.get("entries", []))}
        return {key: plain(item, document) for key, item in value.items()}
    if value == "dashed":
        return [6]
    return int(value) if isinstance(value, float) and value.is_integer() else value
