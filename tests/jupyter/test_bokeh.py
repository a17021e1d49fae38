"""Bokeh itself as the oracle: the library makes the documents that Bokeh makes, and Bokeh reads what the library makes."""

import base64
import gzip
import json
import os
import subprocess

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
    source = ColumnDataSource({"x": list(range(10)), "y": list(range(10))})
    p = figure()
    p.line("x", "y", source=source)
    document = Document()
    document.add_root(p)
    return document


def test_the_seed_plot_is_that_of_bokeh_up_to_ids(seed_plot):
    expected = bokehs_own().to_json(deferred=False)
    assert normalized(seed_plot["roots"]) == normalized(expected["roots"])
    assert seed_plot["version"] == expected["version"]


def test_bokeh_reads_a_snapshot_and_writes_the_same(seed_plot):
    document = Document.from_json(seed_plot)
    document.validate()
    [renderer] = document.select({"type": GlyphRenderer})
    assert {name: list(column) for name, column in renderer.data_source.data.items()} == {
        "x": list(range(10)),
        "y": list(range(10)),
    }
    assert normalized(document.to_json(deferred=False)["roots"]) == normalized(seed_plot["roots"])


def normalized(json_value):
    """Without what may differ: ids are numbered in the order in which they come, arrays are their values."""
    numbers = {}

    def walk(value):
        if isinstance(value, list):
            return [walk(item) for item in value]
        if not isinstance(value, dict):
            return value
        if value.get("type") == "ndarray":
            return {**value, "array": list(array_bytes(value["array"]))}
        named = {name: walk(value[name]) for name in sorted(value) if name != "id"}
        if "id" in value:
            named["id"] = numbers.setdefault(value["id"], len(numbers))
        return named

    return walk(json_value)


def array_bytes(array):
    return gzip.decompress(base64.b64decode(array["data"]))
