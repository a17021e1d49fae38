#!/usr/bin/env python3
"""Writes src/models/generated/, src/document/spec/table.rs and src/document/palettes/table.rs from the Python package `bokeh`: the table of
all models, their typed builders, and the palettes.

    python library/spec/generate.py           write the files
    python library/spec/generate.py --check   exit with 1 when the files differ from what would be written

The version must be the one of the BokehJS that the frontend loads. Names, types and defaults are taken; no documentation text.
"""

import base64
import json
import re
import sys
from pathlib import Path

import bokeh
import bokeh.models
import bokeh.palettes
import bokeh.plotting  # noqa: F401  registers Figure
from bokeh.colors import named
from bokeh.core import enums
from bokeh.core.enums import MarkerType
from bokeh.core.has_props import HasProps
from bokeh.core.property import enum, struct
from bokeh.core.property.bases import Property
from bokeh.core.property.dataspec import DataSpec, UnitsSpec
from bokeh.core.property.descriptors import AliasPropertyDescriptor
from bokeh.core.property.readonly import Readonly
from bokeh.core.property.singletons import Intrinsic, Undefined
from bokeh.core.serialization import Serializer
from bokeh.model import Model

VERSION = "3.9.2"
SOURCES = Path(__file__).parent.parent / "src"
BUILDERS = Path("models", "generated")
HEADER = "// Written by spec/generate.py from Bokeh {}; do not edit.\n".format(VERSION)
KEYWORDS = {"move", "type", "in", "match", "where", "ref", "for", "as", "box", "loop", "use"}

# Builders whose `new` is written by hand.
CUSTOM = {"ColumnDataSource", "DataTable"}

# Python could instantiate these, and BokehJS knows them as bases of others at most.
BASES = {"BaseSingleIntervalTicker", "CustomDimensional", "DataModel", "HTMLTextAnnotation", "ImageBase", "TextLikeInput"}

# Kinds of Bokeh that mean the same to a check as a simpler one.
TEXT = {"String", "Regex", "MathString", "FontSize", "JSON", "Image", "CSSLength", "Base64String", "Bytes", "Date", "Time"}
FLOAT = {"Float", "Size", "Angle", "Datetime", "TimeDelta", "Interval"}
TRANSPARENT = {"Required", "Readonly", "NotSerialized", "NonEmpty", "InstanceDefault", "Alias"}
# Stands for the default of a property that has none.
REQUIRED = "!"
LISTS = {"List", "Seq", "Array"}
# What a number is asked for by.
NUMBERS = {"Int", "Float", "Size", "Angle", "Percent", "Alpha", "Byte"}
# Examples of models whose `new` is written by hand.
EXAMPLES = {
    "ColumnDataSource": ['let source = models::ColumnDataSource::new([("x", [1, 2]), ("y", [3, 4])]);', "assert_eq!(source.len(), 2);"],
    "DateSlider": ['let date_slider = models::DateSlider::new().start(0).end(86_400_000).value(0); // ms since 1970'],
    "DateRangeSlider": ["let date_range_slider = models::DateRangeSlider::new().start(0).end(86_400_000).value((0, 86_400_000)); // ms since 1970"],
    "DatetimeRangeSlider": ["let datetime_range_slider = models::DatetimeRangeSlider::new().start(0).end(86_400_000).value((0, 3_600_000)); // ms since 1970"],
    "RangeSlider": ["let range_slider = models::RangeSlider::new().start(0).end(10).value((2, 5));"],
    "ImageURLTexture": ['let image_url_texture = models::ImageURLTexture::new().url("https://example.org/ponds.png");'],
    "Span": ['let span = models::Span::new().dimension("width").location(5);'],
    "DataTable": [
        'let source = models::ColumnDataSource::new([("price", [1.5, 2.5])]);',
        'let price = models::TableColumn::new().field("price").title("Price");',
        "let data_table = models::DataTable::new().source(&source).columns(vec![price]);",
    ],
}
# What they show first, where they have it; and texts that mean something where they stand.
SHOWN_FIRST = ["axis_label", "title", "label", "text", "start", "end", "low", "high", "fill_color", "line_color", "line_width", "text_color", "size"]
WORDS = {
    "content": "Ponds", "css": ":host { color: teal; }", "code": "return 1", "description": "in metres", "expr": "x", "field": "depth",
    "field_": "depth", "filename": "ponds", "format": "0.00", "func": "return 1 / x", "getter": "place", "html": "<b>3.2</b> m",
    "icon_name": "heart", "label": "Depth", "name": "ponds", "axis_label": "Depth", "placeholder": "a place", "query": "p", "redirect": "https://example.org",
    "svg": "<svg xmlns='http://www.w3.org/2000/svg'><circle r='9'/></svg>",
    "selector": ".pond", "syntax": "plain", "text": "Depth", "title": "Depth", "url": "https://example.org/{Z}/{X}/{Y}.png",
    "v_func": "return xs.map((x) => 1 / x)",
}
# Values that Python's Bokeh takes and BokehJS does not.
REFUSED = {"viewport"}
# Enumerations that are Rust's: those with a name in Bokeh that are of text.
ENUMS = {
    name: enumeration
    for name, enumeration in vars(enums).items()
    if isinstance(enumeration, enums.Enumeration) and name != "HatchPatternAbbreviation" and all(isinstance(value, str) for value in enumeration)
}
# The browser takes these as one value for each glyph, whatever their Python class is.
DATETIME_TEXT = {"Datetime", "TimeDelta"}


def rust_string(text):
    return json.dumps(text, ensure_ascii=False).replace("\\/", "/")


class Kinds:
    """All distinct kinds, as statics named K0, K1, ..."""

    def __init__(self):
        self.names = {}
        # Whether the class at hand takes times as text too: a picker does, and gives them so; a slider does not.
        self.times_are_text = False

    def add(self, text):
        return self.names.setdefault(text, f"K{len(self.names)}")

    def many(self, kinds):
        return ", ".join(f"&{kind}" for kind in kinds)

    def of(self, prop):
        name = type(prop).__name__
        params = [item for item in getattr(prop, "type_params", None) or [] if isinstance(item, Property)]
        if isinstance(prop, DataSpec):
            value = self.of_value(prop)
            units = ""
            if isinstance(prop, UnitsSpec):
                units = ", ".join(rust_string(unit) for unit in self.units(prop))
            return self.add(f"Kind::Spec(&{value}, &[{units}])")
        if name == "MarkerType":
            return self.add("Kind::Marker")
        if name in ("Color", "ColorHex"):
            return self.add("Kind::Color")
        if name == "DashPattern":
            return self.add("Kind::DashPattern")
        if name == "HatchPatternType":
            return self.add("Kind::Str")
        if isinstance(prop, enum.Enum) and not all(isinstance(value, str) for value in prop.allowed_values):
            return self.add("Kind::IntEnum(&[{}])".format(", ".join(str(value) for value in prop.allowed_values)))
        if isinstance(prop, enum.Enum):
            return self.add("Kind::Enum(&[{}])".format(", ".join(rust_string(value) for value in prop.allowed_values if value not in REFUSED)))
        if name in TEXT:
            return self.add("Kind::Str")
        if name in DATETIME_TEXT:
            number = self.add("Kind::Float")
            return self.add(f"Kind::Either(&[&{self.add('Kind::Str')}, &{number}])") if self.times_are_text else number
        if name == "Interval" and prop.start >= 0:
            return self.add(f"Kind::{'Positive' if prop.start else 'NonNegative'}(&{self.add('Kind::Float')})")
        if name in FLOAT:
            return self.add("Kind::Float")
        if name in ("Percent", "Alpha"):
            return self.add("Kind::Percent")
        if name in ("Int", "Bool", "Null", "Any", "AnyRef"):
            return self.add(f"Kind::{name.removesuffix('Ref')}")
        if name == "Byte":
            return self.add("Kind::Int")
        if name in ("NonNegative", "Positive"):
            return self.add(f"Kind::{name}(&{self.of(params[0])})")
        if name == "Len":
            [item] = [item for item in params[0].type_params if isinstance(item, Property)]
            return self.add(f"Kind::Tuple(&[{self.many([self.of(item)] * prop.length)}])")
        if name == "TypeOfAttr":
            model = rust_string(params[0].instance_type.__qualified_model__)
            return self.add(f"Kind::InstanceWith({model}, {rust_string(prop._query_name)}, &{self.of(prop._query_type)})")
        if name in TRANSPARENT:
            return self.of(params[0])
        if name == "Nullable":
            return self.add(f"Kind::Nullable(&{self.of(params[0])})")
        if name in LISTS:
            return self.add(f"Kind::List(&{self.of(params[0])})")
        if name == "Set":
            return self.add(f"Kind::Set(&{self.of(params[0])})")
        if name in ("Dict", "RestrictedDict"):
            return self.add(f"Kind::Map(&{self.of(params[0])}, &{self.of(params[1])})")
        if name == "ColumnData":
            return self.add("Kind::Data")
        if name == "Tuple":
            return self.add(f"Kind::Tuple(&[{self.many([self.of(item) for item in params])}])")
        if isinstance(prop, struct.Struct):
            fields = ", ".join(f"({rust_string(key)}, &{self.of(item)})" for key, item in prop._fields.items())
            return self.add(f"Kind::Struct(&[{fields}])")
        if name in ("Instance", "Object"):
            # What Bokeh calls any object with properties is any model here.
            model = Model if prop.instance_type is HasProps else prop.instance_type
            if issubclass(model, Model):
                return self.add(f"Kind::Instance({rust_string(model.__qualified_model__)})")
            # A mixin, such as LineGlyph: the models that have it.
            having = sorted((name, one) for name, one in Model.model_class_reverse_map.items() if issubclass(one, model) and issubclass(one, Model))
            first = [name for name, one in having if not any(base is not one and issubclass(one, base) for _, base in having)]
            kinds = [self.add(f"Kind::Instance({rust_string(name)})") for name in first]
            return self.add(f"Kind::Either(&[{self.many(kinds)}])") if kinds else self.add(f"Kind::Instance({rust_string(model.__name__)})")
        if name == "Optional":
            return self.of(params[0])
        if params:
            kinds = [self.of(item) for item in params]
            return kinds[0] if len(kinds) == 1 else self.add(f"Kind::Either(&[{self.many(kinds)}])")
        return self.add("Kind::Any")

    def of_value(self, spec):
        value = getattr(spec, "value_type", None)
        if not isinstance(value, Property):
            return self.add("Kind::Any")
        kind = type(spec).__name__
        # A coordinate may be a number, a date as a number, or a factor of a categorical axis.
        if kind in ("NumberSpec", "UnitsSpec") and type(value).__name__ == "Float":
            return self.add("Kind::Coordinate")
        return self.of(value)

    @staticmethod
    def units(spec):
        units = spec._units_type
        units = getattr(units, "type_param", None) or (getattr(units, "type_params", None) or [units])[0]
        return list(getattr(units, "allowed_values", []))


def default_of(model, name, descriptor):
    """The default in Bokeh's grammar, `!` where there is none and BokehJS wants a value, or nothing where it is a model or computed."""
    try:
        value = descriptor.class_default(model)
        if value is Undefined and not isinstance(descriptor.property, Readonly):
            return REQUIRED
        if value is Undefined or value is Intrinsic or isinstance(value, (Model, HasProps)):
            return ""
        text = json.dumps(Serializer(deferred=False).encode(value), separators=(",", ":"), sort_keys=True)
    except Exception:
        return ""
    return "" if '"id"' in text or len(text) > 60 else text


def describe(model):
    bases = [base for base in model.__mro__ if base is not model and issubclass(base, Model)]
    inherited = {name for base in bases for name in base.properties()}
    own, overrides = [], []
    for name in sorted(model.properties()):
        descriptor = model.lookup(name)
        if isinstance(descriptor, AliasPropertyDescriptor):
            continue
        default = default_of(model, name, descriptor)
        if name not in inherited:
            own.append((name, descriptor.property, default))
        else:
            base = next(base for base in bases if name in base.properties())
            if default_of(base, name, base.lookup(name)) != default:
                overrides.append((name, default))
    abstract = bool(getattr(model, "__abstract__", False)) or "It is not useful to instantiate" in (model.__doc__ or "")
    abstract |= model.__qualified_model__ in BASES
    return {
        "name": model.__qualified_model__,
        "module": model.__module__,
        "mro": [base.__qualified_model__ for base in bases],
        "abstract": abstract,
        "own": own,
        "overrides": overrides,
    }


def rust_name(name):
    return name.split(".")[-1]


def module_of(model):
    parts = model["module"].split(".")
    if parts[:2] == ["bokeh", "models"]:
        return parts[-1] if parts[2] in ("widgets", "annotations", "ui", "renderers") and len(parts) > 3 else parts[2]
    return {"bokeh.plotting._figure": "plots", "bokeh.plotting.gmap": "map_plots"}.get(model["module"], "base")


def reference(model):
    """Where Bokeh's own documentation of the class is."""
    parts = model["module"].split(".")
    if parts[:2] != ["bokeh", "models"]:
        return None
    page = "/".join(parts[2:4] if parts[2] in ("widgets", "ui") else parts[2:3])
    name = model["name"] if model["name"].startswith("bokeh.") else f"bokeh.models.{model['name']}"
    return f"https://docs.bokeh.org/en/{VERSION}/docs/reference/models/{page}.html#{name}"


def group_of(model):
    """The file of the builders, and Rust's path of the class beside `models`."""
    if model["name"].startswith("bokeh.models.dom."):
        return "dom"
    module = model["module"]
    for group in ("glyphs", "tools", "annotations", "widgets", "axes", "css"):
        if f".{group}" in module:
            return group
    return "rest"


def table(models, kinds):
    index = {model["name"]: number for number, model in enumerate(models)}
    classes = []
    for model in models:
        properties = []
        kinds.times_are_text = model["module"].endswith(".pickers")
        for name, prop, default in model["own"]:
            text = f'P({rust_string(name)}, &{kinds.of(prop)}, {rust_string(default)}'
            readonly = type(prop).__name__ == "Readonly"
            properties.append(f"{text}, {'true' if readonly else 'false'})")
        overrides = ", ".join(f"({rust_string(name)}, {rust_string(default)})" for name, default in model["overrides"])
        mro = ", ".join(str(index[base]) for base in model["mro"])
        classes.append(
            f"    Class {{ name: {rust_string(model['name'])}, is_abstract: {'true' if model['abstract'] else 'false'}, "
            f"mro: &[{mro}], properties: &[{', '.join(properties)}], overrides: &[{overrides}] }},\n"
        )
    statics = "".join(f"static {name}: Kind = {text};\n" for text, name in kinds.names.items())
    colors = ", ".join(rust_string(name) for name in sorted(named.__all__))
    markers = ", ".join(rust_string(name) for name in MarkerType)
    return (
        HEADER
        + "use crate::document::spec::{Class, Kind, Property as P};\n\n"
        + f"pub(crate) const BOKEH_VERSION: &str = {rust_string(VERSION)};\n"
        + f"pub(crate) static COLORS: &[&str] = &[{colors}];\n"
        + f"pub(crate) static MARKERS: &[&str] = &[{markers}];\n\n"
        + f"/// All models, sorted by name.\npub(crate) static CLASSES: [Class; {len(models)}] = [\n"
        + "".join(classes)
        + "];\n\n"
        + statics
    )


def method_name(name):
    return f"r#{name}" if name in KEYWORDS else name


def doc_type(prop):
    text = re.sub(r"Instance\(([^)]*)\)", r"\1", str(prop))
    text = re.sub(r"\s+", " ", text)
    return text if len(text) <= 60 else type(prop).__name__


def enum_of(prop):
    """The name of the enumeration that a property takes nothing else than."""
    if type(prop).__name__ in TRANSPARENT and prop.type_params:
        return enum_of(prop.type_params[0])
    if not isinstance(prop, enum.Enum):
        return None
    same = [name for name, enumeration in ENUMS.items() if enumeration is prop._enum]
    # Written out at the property, it may be one that has a name.
    equal = [name for name, enumeration in ENUMS.items() if list(enumeration) == list(prop._enum)]
    return same[0] if same else equal[0] if len(equal) == 1 else None


def is_number(prop):
    name = type(prop).__name__
    if name in ("NonNegative", "Positive") or name in TRANSPARENT and prop.type_params:
        return is_number(prop.type_params[0])
    return name in NUMBERS and not isinstance(prop, DataSpec)


def argument(prop):
    """The type of a setter's argument."""
    if type(prop).__name__ == "Bool":
        return "bool"
    if is_number(prop):
        return "impl Numeric"
    name = enum_of(prop)
    return f"impl OneOf<enums::{name}>" if name else "impl Into<Value>"


def enumerations_in(prop):
    """The names of the enumerations in a property, at any depth."""
    found = {enum_of(prop)} - {None}
    for value in [*(getattr(prop, "type_params", None) or []), getattr(prop, "value_type", None), getattr(prop, "_units_type", None)]:
        if isinstance(value, Property) and value is not prop:
            found |= enumerations_in(value)
    return found


def variant(value):
    """`bold italic` as `BoldItalic`."""
    words = re.sub(r"[^0-9A-Za-z]+", " ", value).split()
    name = "".join(word[0].upper() + word[1:] for word in words)
    return name if name[:1].isalpha() else f"_{name}"


def enumerations(models):
    used = set().union(*(enumerations_in(prop) for model in models for _, prop, _ in model["own"]))
    text = HEADER + "use crate::models::enumeration;\n\n"
    for name in sorted(used):
        variants = "".join(f"    {variant(value)} = {rust_string(value)},\n" for value in ENUMS[name] if value not in REFUSED)
        text += f"enumeration! {{ {name}:\n{variants}}}\n"
    return text


def builder(model):
    """One trait with the own setters of a class and, if it can be instantiated, its newtype."""
    name = rust_name(model["name"])
    text = ""
    if model["own"]:
        address = reference(model)
        link = f"[`{name}`]({address})" if address else f"`{name}`"
        text += f"/// Properties of Bokeh's {link} and its subclasses.\npub trait {name}Properties: ModelLike {{\n"
        for prop_name, prop, default in model["own"]:
            kind = argument(prop)
            note = ", required" if default == REQUIRED else f", default `{default}`" if default else ""
            text += f"    #[doc = {rust_string(f'`{doc_type(prop)}`{note}.')}]\n"
            call = f"self.with({rust_string(prop_name)}, value)"
            text += f"    #[track_caller]\n    fn {method_name(prop_name)}(&self, value: {kind}) -> Self {{ {call} }}\n"
        text += "}\n"
    return text


def first_of(models, base):
    """A model that is, or is derived from, `base`: the one that needs least."""
    found = [model for model in models if not model["abstract"] and base in [model["name"], *model["mro"]] and model["name"] not in CUSTOM]
    required = lambda model: sum(default == REQUIRED for _, _, default in model["own"])
    usual = {"Ticker": "BasicTicker", "Scale": "LinearScale", "TickFormatter": "BasicTickFormatter"}.get(base)
    return min(found, key=lambda model: (model["name"] != usual, required(model), len(model["mro"])), default=None)


def sample(name, prop, default, models, depth=0):
    """A value in Rust that the property takes, and not its default."""
    kind = type(prop).__name__
    inner = [item for item in getattr(prop, "type_params", None) or [] if isinstance(item, Property)]
    if kind in ("Color", "ColorSpec", "ColorHex"):
        return '"teal"'
    if kind in ("Alpha", "Percent", "AlphaSpec"):
        return "0.5"
    if kind == "Bool":
        return "false" if default == "true" else "true"
    if isinstance(prop, enum.Enum):
        values = [value for value in prop.allowed_values if isinstance(value, str) and rust_string(value) != default]
        return rust_string(values[0]) if values else None
    if kind in ("FloatSpec", "IntSpec", "SizeSpec", "Size", "Float", "Int", "Byte"):
        number = re.fullmatch(r"(\d+)(\.\d+)?", default)
        return str(int(number[1]) + 1) if number else "1" if default in ("", REQUIRED, "null") else None
    if kind in ("NumberSpec", "DistanceSpec", "StringSpec", "NullStringSpec"):
        return rust_string(name)
    if kind == "AngleSpec":
        return "0.8"
    if kind == "DashPattern":
        return '"dashed"'
    if kind in ("String", "MathString"):
        word = WORDS.get(name, "https://example.org/ponds.json" if name.endswith("url") else "ponds" if default == REQUIRED else None)
        return rust_string(word) if word else None
    if kind in ("Instance", "Object", "InstanceDefault") and default == REQUIRED and depth < 3:
        of = prop if kind != "InstanceDefault" else inner[0]
        name = getattr(of.instance_type, "__qualified_model__", None)
        model = first_of(models, name) if name else None
        return "&" + made(model, models, depth + 1) if model else None
    if kind in LISTS and inner and default == REQUIRED:
        item = sample(name, inner[0], REQUIRED, models, depth)
        return f"vec![{item}]" if item else None
    if kind in TRANSPARENT | {"Nullable", "NonNegative", "Positive"} and inner:
        return sample(name, inner[0], default, models, depth)
    if kind == "Either":
        return next(filter(None, (sample(name, item, default, models, depth) for item in inner)), None)
    return None


def made(model, models, depth=0):
    """A model with all that it needs and, where it is not within another, a few of its own properties."""
    by_name = {model["name"]: model for model in models}
    inherited = [prop for base in [model["name"], *model["mro"]] for prop in by_name[base]["own"]]
    given = {name for base in [model["name"], *model["mro"]] for name, _ in by_name[base]["overrides"]}
    required = [prop for prop in inherited if prop[2] == REQUIRED and prop[0] not in given]
    samples = {prop[0]: sample(*prop, models, depth) for prop in required}
    shown_first = lambda prop: SHOWN_FIRST.index(prop[0]) if prop[0] in SHOWN_FIRST else len(SHOWN_FIRST)
    for prop in sorted(inherited, key=lambda prop: (prop not in model["own"], shown_first(prop))) if depth == 0 else []:
        is_own = prop in model["own"] or len(samples) == 0
        if len(samples) < max(2, len(required)) and is_own and prop[0] not in samples and type(prop[1]).__name__ != "Readonly":
            samples[prop[0]] = sample(*prop, models)
            samples = {name: value for name, value in samples.items() if value or name in [prop[0] for prop in required]}
    path = "models::" + ("dom::" if group_of(model) == "dom" else "") + rust_name(model["name"])
    return path + "::new()" + "".join(f".{method_name(name)}({value})" for name, value in samples.items() if value)


def example(model, models):
    """An example, as lines of documentation."""
    name = rust_name(model["name"])
    variable = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).lower()
    lines = EXAMPLES.get(name) or [f"let {variable} = {made(model, models)};"]
    lines = ["```", "use cellbeat::models::{self, properties::*};", "", *lines, "```"]
    return "".join(f"    /// {line}".rstrip() + "\n" for line in lines)


def implementation(model, by_name):
    if model["abstract"]:
        return ""
    name = rust_name(model["name"])
    traits = [by_name[base] for base in [model["name"], *model["mro"]] if by_name[base]["own"]]
    path = lambda base: ("dom::" if group_of(base) == "dom" and group_of(model) != "dom" else "") + rust_name(base["name"]) + "Properties"
    macro = "custom_model" if name in CUSTOM else "model"
    traits = " ".join(path(base) for base in traits)
    return f"{macro}!(\n{example(model, by_name.values())}    {name}, {rust_string(model['name'])}, {traits}\n);\n"


def builders(models):
    by_name = {model["name"]: model for model in models}
    files = {}
    for model in models:
        group = group_of(model)
        files.setdefault(group, "")
        files[group] += builder(model) + implementation(model, by_name)
    prefix = HEADER + "#![allow(unused_imports)]\nuse super::*;\nuse crate::models::{ModelLike, Numeric, OneOf, custom_model, model};\nuse crate::document::value::Value;\n\n"
    written = {f"{group}.rs": prefix + text for group, text in files.items()}
    return {**written, "enums.rs": enumerations(models), "mod.rs": index(models, sorted(files))}


def drawable(models):
    """What can stand on a page: a view for each."""
    names = [model for model in models if "UIElement" in model["mro"] and not model["abstract"] and model["name"] != "Figure"]
    paths = "".join(f"    {rust_name(model['name'])},\n" for model in names)
    return HEADER + "use super::viewable::viewable_models;\nuse crate::models::*;\n\nviewable_models! {\n" + paths + "}\n"


def palettes():
    """All palettes: of each family those sizes that are not part of the largest, and the colours that have names."""
    text = HEADER + "use super::Family;\n\npub(super) static FAMILIES: &[Family] = &[\n"
    families = {name: dict(sizes) for name, sizes in bokeh.palettes.all_palettes.items()}
    listed = [colors for sizes in families.values() for colors in sizes.values()]
    for name, colors in vars(bokeh.palettes).items():
        is_palette = isinstance(colors, tuple) and all(str(color).startswith("#") for color in colors)
        if is_palette and not any(colors is one for one in listed):
            kind, size = re.fullmatch(r"(.*?)_?(\d*)", name).groups()
            families.setdefault(kind, {})[int(size or 0) or len(colors)] = colors
    for name, sizes in families.items():
        largest = sizes[max(sizes)]
        first = [size for size, colors in sizes.items() if colors is not largest and colors == largest[:size]]
        spread = [size for size, colors in sizes.items() if size not in first and colors is not largest and colors == bokeh.palettes.linear_palette(largest, size)]
        own = [colors for size, colors in sorted(sizes.items()) if size not in first + spread]
        packed = [base64.b64encode(bytes.fromhex("".join(colors).replace("#", ""))).decode() for colors in own]
        separator = next((text for text in ["", "_"] if hasattr(bokeh.palettes, f"{name}{text}{max(sizes)}")), None)
        separator = "None" if separator is None else f"Some({rust_string(separator)})"
        texts = ", ".join(map(rust_string, packed))
        text += f"    Family {{ name: {rust_string(name)}, separator: {separator}, own: &[{texts}], first: &{sorted(first)}, spread: &{sorted(spread)} }},\n"
    text += "];\n\n/// Bytes from the first: red, green, blue, alpha.\npub(super) static NAMED: &[(&str, u32)] = &[\n"
    for name in sorted(named.__all__):
        color = getattr(named, name)
        text += f"    ({rust_string(name)}, 0x{color.r:02x}{color.g:02x}{color.b:02x}ff),\n"
    return text + "];\n"


def index(models, groups):
    flat = [group for group in groups if group != "dom"]
    text = HEADER + "\n" + "".join(f"mod {group};\n" for group in flat) + "/// Elements of the page, for templates and tooltips.\npub mod dom;\n/// Bokeh's enumerations. A property that takes one also takes its text.\npub mod enums;\n\n"
    text += "".join(f"pub use {group}::*;\n" for group in flat)
    text += "\npub(crate) mod properties {\n"
    for model in models:
        if model["own"]:
            name = rust_name(model["name"]) + "Properties"
            dom = group_of(model) == "dom"
            text += f"    pub use super::dom::{name} as Dom{name};\n" if dom else f"    pub use super::{name};\n"
    return text + "}\n"


def main():
    if bokeh.__version__ != VERSION:
        sys.exit(f"this needs bokeh {VERSION}, found {bokeh.__version__}: pip install bokeh=={VERSION}")
    registry = sorted(Model.model_class_reverse_map.items())
    models = [describe(model) for name, model in registry if model.__module__.startswith("bokeh.")]
    kinds = Kinds()
    files = {"document/spec/table.rs": table(models, kinds)}
    files |= {f"{BUILDERS}/{name}": text for name, text in builders(models).items()}
    files["show/drawable.rs"] = drawable(models)
    files["document/palettes/table.rs"] = palettes()
    different = [name for name, text in files.items() if not (SOURCES / name).exists() or (SOURCES / name).read_text() != text]
    if "--check" in sys.argv:
        sys.exit(f"library/spec/generate.py would change {', '.join(different)}" if different else 0)
    for name, text in files.items():
        (SOURCES / name).parent.mkdir(parents=True, exist_ok=True)
        (SOURCES / name).write_text(text)


main()
