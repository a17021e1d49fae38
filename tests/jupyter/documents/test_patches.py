"""Random changes: what the library sends, Bokeh applies, and has the same document then; and the other way round."""

import base64
import json
import os
import random
import subprocess

import numpy as np
import pytest
from bokeh.core.serialization import Buffer, Serialized
from bokeh.document import Document
from bokeh.document.events import ColumnDataChangedEvent, DocumentPatchedEvent
from bokeh.models import ColumnDataSource
from bokeh.protocol import Protocol

from harness.models import concrete_models, question
from harness.same import differences

# More of them by hand: `PATCHES_SEED=7 PATCHES_STEPS=5000`.
SEED = int(os.environ.get("PATCHES_SEED", 20))
STEPS = int(os.environ.get("PATCHES_STEPS", 120))

# What belongs to one view, and is not taken from another.
OF_ONE_VIEW = {"inner_width", "inner_height", "outer_width", "outer_height"}


class World:
    """The example `patches`, and Bokeh's document beside it."""

    def __init__(self, repository, seed):
        self.seed = seed
        command = [os.environ["CARGO"], "run", "--release", "--quiet", "--package", "cellbeat", "--example", "patches"]
        self.process = subprocess.Popen(command, cwd=repository, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.bokehs = Document.from_json(self.ask(seed=seed, **question(concrete_models(), 0)))

    def ask(self, **asked):
        self.process.stdin.write(json.dumps(asked).encode() + b"\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        assert line, f"the example ended, seed {self.seed}"
        return json.loads(line)

    def apply(self, patch):
        buffers = [Buffer(name, bytes(data)) for name, data in patch["buffers"]]
        self.bokehs.apply_json_patch(Serialized(json.loads(patch["content"]), buffers))

    def compare(self, document, did):
        """Whether Bokeh's document is the one that was sent as a whole."""
        different = differences(Document.from_json(document), self.bokehs, by_id=True)
        assert not different, "\n".join([f"seed {self.seed}, after {did}", *different[:20]])

    def end(self):
        self.process.stdin.close()
        assert self.process.wait(60) == 0


def as_in_the_browser(document, event):
    """BokehJS keeps the columns that an event does not name; Python's reader of the same event drops them."""
    data = event.data if event.cols is None else {**event.model.data, **event.data}
    event.model.set_from_json(event.attr, data, setter=event.setter)


@pytest.fixture
def world(repository, monkeypatch):
    monkeypatch.setattr(ColumnDataChangedEvent, "_handle_event", staticmethod(as_in_the_browser))
    worlds = []

    def world(seed):
        worlds.append(World(repository, seed))
        return worlds[-1]

    yield world
    for one in worlds:
        one.end()


def test_bokeh_follows_random_changes(world):
    world = world(SEED)
    kinds = set()
    for step in range(STEPS):
        answer = world.ask(do="change")
        assert not [what for what in answer["did"] if what.startswith("REFUSED")]
        for patch in answer["patches"]:
            kinds |= {event["kind"] for event in json.loads(patch["content"])["events"]}
            world.apply(patch)
        world.compare(answer["document"], f"step {step}: {answer['did']}")
    assert kinds >= {"ModelChanged", "ColumnDataChanged", "ColumnsStreamed", "ColumnsPatched", "RootAdded", "RootRemoved", "TitleChanged"}


@pytest.mark.parametrize("arrays", ["buffers", "base64"])
def test_the_library_follows_random_changes_of_bokehs(world, arrays):
    world = world(SEED)
    dice = random.Random(SEED)
    applied = 0
    for step in range(STEPS // 2):
        for patch in world.ask(do="change")["patches"]:
            world.apply(patch)
        events = []
        note = lambda event: isinstance(event, DocumentPatchedEvent) and events.append(event)
        world.bokehs.on_change(note)
        did = change_columns(world.bokehs, dice) if dice.random() < 0.5 else set_property(world)
        world.bokehs.remove_on_change(note)
        if not events:
            continue
        applied += 1
        message = Protocol().create("PATCH-DOC", events)
        buffers = [[buffer.id, list(buffer.to_bytes())] for buffer in message.buffers]
        content = message.content if arrays == "buffers" else inline(message.content, buffers)
        written = json.dumps(content, default=lambda buffer: {"id": buffer.id})
        answer = world.ask(do="apply", content=written, buffers=buffers if arrays == "buffers" else [])
        world.compare(answer["document"], f"step {step}: {did}")
    assert applied > STEPS // 4


def inline(value, buffers):
    """With the bytes in the JSON."""
    if isinstance(value, Buffer):
        return base64.b64encode(value.to_bytes()).decode()
    if isinstance(value, dict):
        return {name: inline(item, buffers) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [inline(item, buffers) for item in value]
    return value


def set_property(world):
    proposed = world.ask(do="propose")
    name = proposed["property"]
    model = world.bokehs.get_model_by_id(proposed["model"])
    other = Document.from_json(proposed["document"])
    [root] = other.roots
    value = getattr(root, name)
    # A model is of one document.
    other.clear()
    own_range = type(model).__name__ == "DataRange1d" and name in ("start", "end")
    if name not in OF_ONE_VIEW and not own_range and not (name == "data" and isinstance(model, ColumnDataSource)):
        setattr(model, name, value)
    return f"{model}.{name} = {value!r}"


def change_columns(document, dice):
    sources = [model for model in document.models if isinstance(model, ColumnDataSource)]
    if not sources:
        return "nothing"
    source = dice.choice(sorted(sources, key=lambda source: source.id))
    names = sorted(source.data)
    rows = len(source.data[names[0]]) if names else 0

    def column(rows):
        numbers = [dice.randrange(-100, 100) for _ in range(rows)]
        kinds = ["float64", "float32", "int32", "uint8", "int16", "bool", None]
        kind = dice.choice(kinds)
        return np.array(numbers).astype(kind) if kind else [f"n{number}" if number % 2 else None for number in numbers]

    what = dice.choice(["data", "column", "stream", "patch", "rows", "select"])
    if what == "data":
        rows = dice.randrange(10)
        source.data = {name: column(rows) for name in ["x", "y", "z"][: dice.randrange(1, 4)]}
    elif what == "column":
        source.data[dice.choice(["x", "y", "w"])] = column(rows)
    elif what == "stream" and names:
        more = dice.randrange(1, 4)
        source.stream({name: like(source.data[name], column(more)) for name in names}, dice.choice([None, 8]))
    elif what == "patch" and rows:
        name = dice.choice(names)
        source.patch({name: [(dice.randrange(rows), like(source.data[name], column(1))[0])]})
    elif what == "rows" and rows:
        name = dice.choice(names)
        start = dice.randrange(rows)
        place = slice(start, rows, dice.choice([None, 1, 2]))
        new = like(source.data[name], column(len(range(*place.indices(rows)))))
        source.patch({name: [(place, new)]})
    else:
        source.selected.indices = sorted(dice.sample(range(rows), dice.randrange(rows + 1)))
    return f"{what} of {source}"


def like(column, rows):
    """The rows in the type of the column."""
    if not isinstance(column, np.ndarray):
        return [str(row) for row in rows]
    return np.array([row if not isinstance(row, str) and row is not None else 1 for row in rows]).astype(column.dtype)
