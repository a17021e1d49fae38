"""Whether two documents of Bokeh's are the same: model by model, property by property."""

import math
from dataclasses import fields, is_dataclass

import numpy as np
from bokeh.core.has_props import HasProps
from bokeh.core.property.vectorization import Unspecified, Value
from bokeh.model import Model
from bokeh.models import ColorMapper


def differences(ours, bokehs, by_id=False):
    """What differs, as lines that name model and property; ids have to be the same where that is asked."""
    return Comparison(by_id).of(ours, bokehs)


class Comparison:
    def __init__(self, by_id):
        self.by_id = by_id
        self.pairs = {}
        self.different = []

    def of(self, ours, bokehs):
        if ours.title != bokehs.title:
            self.different.append(f"title: {ours.title!r}, Bokeh has {bokehs.title!r}")
        self.value(list(ours.roots), list(bokehs.roots), "roots")
        return self.different

    def value(self, ours, bokehs, path):
        """Notes what differs below `path`."""
        ours, bokehs = bare(ours), bare(bokehs)
        if isinstance(ours, HasProps) and isinstance(bokehs, HasProps):
            self.models(ours, bokehs, path)
        elif is_list(ours) and is_list(bokehs):
            if len(ours) != len(bokehs):
                self.differ(ours, bokehs, path)
            for index, (one, other) in enumerate(zip(ours, bokehs)):
                self.value(one, other, f"{path}[{index}]")
        elif isinstance(ours, dict) and isinstance(bokehs, dict):
            if ours.keys() != bokehs.keys():
                self.differ(sorted(ours, key=repr), sorted(bokehs, key=repr), path)
            for key in ours.keys() & bokehs.keys():
                self.value(ours[key], bokehs[key], f"{path}[{key!r}]")
        elif isinstance(ours, set) and isinstance(bokehs, set):
            in_order = [sorted(items, key=repr) for items in (ours, bokehs)]
            self.value(*in_order, path)
        elif is_dataclass(ours) and type(ours) is type(bokehs):
            for field in fields(ours):
                self.value(getattr(ours, field.name), getattr(bokehs, field.name), f"{path}.{field.name}")
        elif not is_same(ours, bokehs):
            self.differ(ours, bokehs, path)

    def models(self, ours, bokehs, path):
        if isinstance(ours, Model):
            seen = self.pairs.setdefault(ours.id, bokehs.id)
            # Each of a glyph's twins has a colour mapper of its own in Python, and all share one here.
            shared = isinstance(ours, ColorMapper)
            # What Bokeh made, for a property that was not sent, has an id of Bokeh's.
            sent = "-" in ours.id + bokehs.id
            if (seen != bokehs.id and not shared) or (self.by_id and sent and ours.id != bokehs.id):
                self.different.append(f"{path}: is another {type(ours).__name__}")
            if (ours.id, bokehs.id) in self.pairs:
                return
            self.pairs[ours.id, bokehs.id] = True
        if type(ours) is not type(bokehs):
            return self.differ(type(ours).__name__, type(bokehs).__name__, path)
        # What neither has is the default of the class they share; to have Bokeh compute it takes most of a comparison's time.
        for name in sorted({*had(ours), *had(bokehs)}):
            self.value(read(ours, name), read(bokehs, name), f"{path}.{type(ours).__name__}.{name}")

    def differ(self, ours, bokehs, path):
        self.different.append(f"{path}: {shorten(ours)}, Bokeh has {shorten(bokehs)}")


def had(model):
    """The properties that are sent with a value of the model's own: one that was set, or a default that was made for it."""
    names = [*model._property_values, *model._unstable_default_values]
    return [name for name in names if model.lookup(name).serialized]


class Unset:
    """A property without a value: all of them are one."""


def read(model, name):
    """As it is sent: what Python keeps may be a column's name or a value in short."""
    try:
        return model.lookup(name).get_value(model)
    except Exception as error:
        if type(error).__name__ != "UnsetValueError":
            raise
        return Unset


def bare(value):
    """One value for all items is the same with and without its wrapping."""
    is_plain = isinstance(value, Value) and value.transform is Unspecified and value.units is Unspecified
    return value.value if is_plain else value


def is_list(value):
    return isinstance(value, (list, tuple, np.ndarray)) and not (isinstance(value, np.ndarray) and value.ndim == 0)


def is_same(one, other):
    if isinstance(one, (float, np.floating)) and isinstance(other, (float, np.floating)) and math.isnan(one) and math.isnan(other):
        return True
    return bool(one == other) and isinstance(one, (bool, np.bool)) == isinstance(other, (bool, np.bool))


def shorten(value):
    text = repr(value)
    return text if len(text) < 200 else f"{text[:200]}…"
