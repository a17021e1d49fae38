"""Bokeh reads every model that the library makes, with every property set, and has the same values then."""

import json
import os
import subprocess

import pytest
from bokeh.core.serialization import Serializer
from bokeh.document import Document

from harness.models import READ_AS_NUMBERS, concrete_models, question

# Ways to fill a property: the first word of an enum, the second alternative, a field or a value.
VARIANTS = range(4)

# Google's key is bytes in Python, and text in the browser.
OTHERWISE = {"GMap.api_key", "GMapPlot.api_key"}


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
