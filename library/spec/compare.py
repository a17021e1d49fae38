#!/usr/bin/env python3
"""Compares a document of this library with the one that Bokeh makes of the same plot, up to ids and the order of keys.

    cargo run -q --release -p cellbeat --example seed_plot | python library/spec/compare.py

Bokeh also loads the document, so that its own checks run over it.
"""

import base64
import gzip
import json
import sys

import numpy as np
from bokeh.document import Document
from bokeh.models import ColumnDataSource
from bokeh.plotting import figure


def seed_plot():
    p = figure()
    p.line(x="x", y="y", source=ColumnDataSource({"x": np.arange(10), "y": np.arange(10)}))
    return p


def normal(document):
    """The roots, with models numbered and written out in the order in which they are met, and arrays as lists."""
    models, numbers = {}, {}

    def collect(value):
        if isinstance(value, dict):
            if "id" in value and "name" in value:
                models[value["id"]] = value
            value = list(value.values())
        if isinstance(value, list):
            for item in value:
                collect(item)

    def walk(value):
        if isinstance(value, list):
            return [walk(item) for item in value]
        if not isinstance(value, dict):
            return value
        if value.get("type") == "ndarray":
            data = value["array"]
            if isinstance(data, dict):
                raw = gzip.decompress(base64.b64decode(data["data"]))
                data = np.frombuffer(raw, value["dtype"]).reshape(value["shape"]).tolist()
            return {"ndarray": data, "dtype": value["dtype"]}
        if "id" in value:
            if value["id"] in numbers:
                return {"id": numbers[value["id"]]}
            number = numbers[value["id"]] = len(numbers)
            model = models[value["id"]]
            attributes = model.get("attributes", {})
            return {"id": number, "name": model["name"], "attributes": {key: walk(attributes[key]) for key in sorted(attributes)}}
        return {key: walk(value[key]) for key in sorted(value)}

    collect(document["roots"])
    return walk(document["roots"])


def main():
    ours = json.load(sys.stdin)
    # Python, unlike BokehJS, does not make up for a missing configuration.
    config = {"type": "object", "name": "DocumentConfig", "id": "config"}
    Document.from_json({"config": config, **ours})
    document = Document()
    document.add_root(seed_plot())
    theirs = json.loads(json.dumps(document.to_json(deferred=False)))
    a, b = (json.dumps(normal(item), indent=1).splitlines() for item in (ours, theirs))
    if a != b:
        import difflib

        sys.exit("\n".join(difflib.unified_diff(b, a, "bokeh", "cellbeat", lineterm="")))
    print("equal")


main()
