"""The models of Bokeh that can be made, and how to ask the library for all of them."""

import bokeh.plotting  # noqa: F401  registers Figure
from bokeh.core.property.bases import Property
from bokeh.model import Model

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
