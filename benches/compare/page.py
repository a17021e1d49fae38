"""A tick of the plot at 20 ms for a page that draws each patch at once, which a client plays: what the browser's speed and load leave
out of `tick`."""

import json
import time

from client import Kernel
from table import Row
from timers import evaluate

TICKS = 500
PLOT = """
use cellbeat::prelude::*;
let source = ColumnDataSource::new([("x", range(0..10)), ("y", range(0..10))]);
let p = figure();
p.line("x", "y").source(&source);
p
"""
CALLBACK = """
let cb = {
    let source = source.clone();
    state.add_periodic_callback(move || source.update("y", random_integers(0..1 << 31, 10)), ms(20))
};
"""

# As frontend/pace.js has it for a page that is never late.
WINDOW = 8
TOGETHER = 4
# What came while a cell ran was not looked at.
ALL = 1 << 40


def page(name, run):
    ticks = run.times(TICKS)
    kernel = Kernel(name, run.directory)
    cell = kernel.start(PLOT)
    shown = json.loads(kernel.next(["execute_result"])[3])
    kernel.finish(cell)
    document = shown["data"]["application/vnd.cellbeat.view.v1+json"]["document"]
    opened = {"type": "open", "document": document, "bokeh": "3.9.2", "protocol": 1}
    comm = "page"
    kernel.send("comm_open", {"comm_id": comm, "target_name": "cellbeat.view", "data": opened})
    kernel.execute(CALLBACK)
    counted, cpu, patches = evaluate(kernel, "cb.counter()"), kernel.cpu(), 0
    acknowledge(kernel, comm, ALL)
    until = time.monotonic() + ticks * 0.02
    while time.monotonic() < until:
        seq = read(kernel)
        patches += 1
        if patches % TOGETHER == 0:
            acknowledge(kernel, comm, seq)
    cpu = kernel.cpu() - cpu
    counted = evaluate(kernel, "cb.counter()") - counted
    kernel.end()
    return {"CPU, ms": cpu / counted * 1e3, "patches": patches / counted}


def read(kernel):
    """The number of the next document or patch."""
    while True:
        data = json.loads(kernel.next(["comm_msg"])[3])["data"]
        if "seq" in data:
            return data["seq"]


def acknowledge(kernel, comm, seq):
    content = {"comm_id": comm, "data": {"type": "ack", "seq": seq, "window": WINDOW}}
    kernel.send("comm_msg", content, {"cellbeat.quiet": True})


ROWS = [Row("page", "a tick at 20 ms, shown by a page that is never late", page, aims={"CPU, ms": 0.117}, rounds=3)]
