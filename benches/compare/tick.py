"""A plot of 10 points, changed every 20 ms by a periodic callback, with a browser that shows it: what a tick costs, and when it
comes. Beside Panel on ipykernel, on its own kernel in the same JupyterLab.

CPU time is that of the kernel and, for cellbeat, of the cell process; browser and Jupyter's server are not in it. A tick's interval
is that between the starts of two calls, taken inside the callback. A page that draws slower than the ticks come gets fewer messages:
how many pictures it drew stands beside.
"""

import atexit
import json
import os
import re
import statistics
import struct
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from client import cpu_of
from harness.chromium import Watched, launch
from harness.lab import Lab
from harness.notebook_page import NotebookPage, write_notebook
from table import CannotRun, Row

PERIOD_MS = 20
TICKS = 1000

# Until everything is loaded, compiled and drawn once.
WARM_UP_TICKS = 50

CELLBEAT = {
    "kernel": "cellbeat",
    "plot": """
use cellbeat::prelude::*;
use std::sync::{Arc, Mutex};
use std::time::Instant;
let source = ColumnDataSource::new([("x", range(0..10)), ("y", range(0..10))]);
let p = figure();
p.line("x", "y").source(&source);
p
""",
    "callback": f"""
let starts = Arc::new(Mutex::new(Vec::<Instant>::new()));
let cb = {{
    let (source, starts) = (source.clone(), starts.clone());
    state.add_periodic_callback(
        move || {{
            starts.lock().unwrap().push(Instant::now());
            source.update("y", random_integers(0..1 << 31, 10));
        }},
        ms({PERIOD_MS}),
    ).count({WARM_UP_TICKS})
}};
""",
    "start": "starts.lock().unwrap().clear(); cb.set_count(Some(%d)); cb.start();",
    "running": "cb.running()",
    "intervals": """
starts.lock().unwrap().windows(2).map(|pair| (pair[1] - pair[0]).as_secs_f64() * 1e3).collect::<Vec<f64>>()
""",
    "missed": "cb.missed()",
    # Against the grid on which ticks are due.
    "lateness": "{ let late = cb.lateness(); [late.p50, late.p99].map(|late| late.as_secs_f64() * 1e3).to_vec() }",
}

PANEL = {
    "kernel": "python3",
    "plot": """
import time
import numpy as np, panel as pn
from bokeh.models import ColumnDataSource
from bokeh.plotting import figure
pn.extension(inline=True)
source = ColumnDataSource({"x": np.arange(10), "y": np.arange(10)})
p = figure()
p.line("x", "y", source=source)
bokeh_pane = pn.pane.Bokeh(p)
bokeh_pane
""",
    "callback": f"""
starts = []
def update():
    starts.append(time.monotonic())
    source.data.update({{"y": np.random.randint(0, 2**31, 10)}})
    bokeh_pane.param.trigger("object")
cb = pn.state.add_periodic_callback(update, period={PERIOD_MS}, count={WARM_UP_TICKS})
""",
    "start": "starts.clear(); cb.count = %d; cb.start()",
    "running": "str(cb.running).lower()",
    "intervals": "[(b - a) * 1e3 for a, b in zip(starts, starts[1:])]",
    # It skips none: all later ones come later.
    "missed": "0",
    # Panel has no grid: against one period after the tick before.
    "lateness": f"""
late = sorted((b - a) * 1e3 - {PERIOD_MS} for a, b in zip(starts, starts[1:]))
[late[len(late) // 2], late[len(late) * 99 // 100]]
""",
}


KERNELS = {"cellbeat": CELLBEAT, "Panel": PANEL}


class Stage:
    """A JupyterLab and a browser, which all rows share."""

    _only = None

    def __init__(self):
        if "CHROMIUM" not in os.environ:
            raise CannotRun("there is no browser: `apt-get install chromium`, or set CHROMIUM to the program")
        self.playwright = sync_playwright().start()
        atexit.register(self.playwright.stop)
        self.browser = launch(self.playwright)
        atexit.register(self.browser.close)
        self.lab = Lab(Path(tempfile.mkdtemp(prefix="cellbeat-bench-")))
        atexit.register(self.lab.stop)
        self.notebooks = 0

    @classmethod
    def get(cls):
        cls._only = cls._only or cls()
        return cls._only

    def open(self, kernel, cells):
        """A page with a new notebook, and what goes over its WebSockets."""
        self.notebooks += 1
        path = self.lab.root / f"{kernel}-{self.notebooks}.ipynb"
        write_notebook(path, cells, kernel=kernel)
        watched = Watched(self.browser)
        traffic = Traffic(watched.page)
        return NotebookPage(watched, self.lab.address(path.name), path.name), traffic


def tick(name, run):
    peer, ticks = KERNELS[name], run.times(TICKS)
    notebook, traffic = Stage.get().open(peer["kernel"], [peer["plot"], peer["callback"]])
    notebook.run(0)
    picture = notebook.watch(0)
    notebook.run(1)
    picture.wait_for_changes(1)
    wait_until_stopped(notebook, peer)
    processes = kernel_processes(notebook.kernel_id())

    cpu, before, drawn = sum(map(cpu_of, processes)), dict(traffic.count), picture.changes()
    notebook.page.evaluate(COUNT_BUSY)
    notebook.execute(peer["start"] % ticks)
    notebook.page.wait_for_timeout(PERIOD_MS * ticks)
    wait_until_stopped(notebook, peer)
    cpu = sum(map(cpu_of, processes)) - cpu
    busy = notebook.page.evaluate("cellbeatBusy")
    intervals = json.loads(notebook.execute(peer["intervals"]))
    lateness = json.loads(notebook.execute(peer["lateness"]))
    assert len(intervals) == ticks - 1
    result = {
        "CPU, ms": cpu * 1e3 / ticks,
        "mean period, ms": statistics.mean(intervals),
        "lateness p50, ms": lateness[0],
        "lateness p99, ms": lateness[1],
        "ticks skipped": int(notebook.execute(peer["missed"])) / ticks,
        "messages to the page": (traffic.count["messages"] - before["messages"]) / ticks,
        "bytes to the page": (traffic.count["bytes"] - before["bytes"]) / ticks,
        "messages from the page": (traffic.count["answers"] - before["answers"]) / ticks,
        "changes of the indicator to busy": busy / ticks,
        "pictures drawn": (picture.changes() - drawn) / ticks,
    }
    notebook.watched.close()
    return result


# How often the kernel's indicator turns busy from here on.
COUNT_BUSY = """() => {
    window.cellbeatBusy = 0;
    const panel = [...jupyterapp.shell.widgets("main")].find((widget) => widget.sessionContext);
    panel.sessionContext.statusChanged.connect((_, status) => { if (status === "busy") window.cellbeatBusy += 1; });
}"""


def wait_until_stopped(notebook, peer):
    while notebook.execute(peer["running"]).strip("'") != "false":
        notebook.page.wait_for_timeout(500)


class Traffic:
    """Counts the comm messages that go through a page's WebSockets."""

    def __init__(self, page):
        self.count = {"messages": 0, "bytes": 0, "answers": 0}
        page.on("websocket", self._opened)

    def _opened(self, socket):
        socket.on("framereceived", self._received)
        socket.on("framesent", self._sent)

    def _received(self, frame):
        if message_type(frame) == "comm_msg":
            self.count["messages"] += 1
            self.count["bytes"] += len(frame)

    def _sent(self, frame):
        if message_type(frame) == "comm_msg":
            self.count["answers"] += 1


def message_type(frame):
    """The type of a message in the subprotocol v1.kernel.websocket.jupyter.org: offsets, then channel, header and more."""
    if not isinstance(frame, bytes) or len(frame) < 32:
        return None
    (count,) = struct.unpack_from("<Q", frame)
    offsets = struct.unpack_from(f"<{count}Q", frame, 8)
    return json.loads(frame[offsets[1] : offsets[2]])["msg_type"]


def kernel_processes(kernel_id):
    """The kernel, and what it has started: the processes whose time is counted."""
    parents = {}
    for process in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(process.name)] = (
                int(re.search(r"PPid:\s+(\d+)", (process / "status").read_text())[1]),
                (process / "cmdline").read_bytes(),
            )
        except (FileNotFoundError, ProcessLookupError):
            pass
    # Those that watch over compilers are copies of it.
    named = {pid for pid, (_, command) in parents.items() if f"kernel-{kernel_id}.json".encode() in command}
    [kernel] = [pid for pid in named if parents[pid][0] not in named]
    return [kernel] + [pid for pid, (parent, _) in parents.items() if parent == kernel]


ROWS = [
    Row(
        "tick",
        "a tick at 20 ms, shown by a browser",
        tick,
        peers=("Panel",),
        aims={"CPU, ms": 0.117, "messages from the page": "fewer than pictures", "changes of the indicator to busy": "those of cells"},
        rounds=3,
    )
]
