"""Bokeh itself as the oracle: the library makes the documents that Bokeh makes, and Bokeh reads what the library makes."""

import base64
import gzip
import json
import os
import subprocess
import sys

import numpy as np
import pytest
from bokeh.document import Document
from bokeh.models import ColumnDataSource, GlyphRenderer
from bokeh.plotting import figure


@pytest.fixture(scope="module")
def seed_plot(repository):
    """The document of a figure with one line, by the library."""
    command = [os.environ["CARGO"], "run", "--release", "--quiet", "--package", "cellbeat", "--example", "seed_plot"]
    printed = subprocess.run(command, cwd=repository, stdout=subprocess.PIPE, check=True, timeout=1200).stdout
    return json.loads(printed)


def bokehs_own():
    source = ColumnDataSource({name: np.arange(10, dtype=np.int32) for name in ["x", "y"]})
    p = figure()
    p.line("x", "y", source=source)
    document = Document()
    document.add_root(p)
    return as_json(document)


def as_json(document):
    return json.loads(json.dumps(document.to_json(deferred=False)))


def test_the_seed_plot_is_that_of_bokeh_up_to_ids(seed_plot):
    expected = bokehs_own()
    assert normalized(seed_plot["roots"]) == normalized(expected["roots"])
    assert seed_plot["version"] == expected["version"]


def test_the_generated_models_are_those_of_bokeh(repository):
    subprocess.run([sys.executable, "library/spec/generate.py", "--check"], cwd=repository, check=True)


def test_bokeh_reads_a_snapshot_and_writes_the_same(seed_plot):
    document = Document.from_json(seed_plot)
    document.validate()
    [renderer] = document.select({"type": GlyphRenderer})
    assert {name: list(column) for name, column in renderer.data_source.data.items()} == {
        "x": list(range(10)),
        "y": list(range(10)),
    }
    # What Bokeh reads it writes shorter: an attribute that has its default anyway is left out.
    read_and_written = Document.from_json(bokehs_own())
    assert normalized(as_json(document)["roots"]) == normalized(as_json(read_and_written)["roots"])


def normalized(roots):
    """Without what may differ: ids, the place at which an object that is used twice is written out, and the packing of
    arrays."""
    definitions = {}
    collect(roots, definitions)
    numbers = {}

    def walk(value):
        if isinstance(value, list):
            return [walk(item) for item in value]
        if not isinstance(value, dict):
            return value
        if value.get("type") == "ndarray":
            return {**value, "array": array_bytes(value["array"])}
        if "id" not in value:
            return {name: walk(value[name]) for name in sorted(value)}
        if value["id"] in numbers:
            return {"id": numbers[value["id"]]}
        number = numbers[value["id"]] = len(numbers)
        definition = definitions[value["id"]]
        return {"id": number} | {name: walk(definition[name]) for name in sorted(definition) if name != "id"}

    return walk(roots)


def collect(value, definitions):
    """The objects that are written out in a document, by id."""
    if isinstance(value, dict):
        if "name" in value and "id" in value:
            definitions[value["id"]] = value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            collect(item, definitions)


def array_bytes(array):
    return gzip.decompress(base64.b64decode(array["data"])).hex()
