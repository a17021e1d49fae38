"""One plot of 10 points, changed every 20 ms by a periodic callback, with a browser that shows it: what a tick costs,
and when it comes. First cellbeat, then Panel on ipykernel; each on its own kernel, in the same JupyterLab.

CPU time is that of the kernel and, for cellbeat, of the cell process, from /proc, user and system; browser and Jupyter's
server are not in it. A tick's interval is that between the starts of two calls, taken inside the callback.
"""

import json
import os
import re
import statistics
import struct
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from harness.chromium import Watched, launch
from harness.lab import Lab
from harness.notebook_page import NotebookPage, write_notebook

PERIOD_MS = 20
TICKS = 1000
ROUNDS = 3

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
    "start": f"starts.lock().unwrap().clear(); cb.set_count(Some({TICKS})); cb.start();",
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
    "start": f"starts.clear(); cb.count = {TICKS}; cb.start()",
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


def run(lab, browser, peer, number):
    path = lab.root / f"{peer['kernel']}-{number}.ipynb"
    write_notebook(path, [peer["plot"], peer["callback"]], kernel=peer["kernel"])
    watched = Watched(browser)
    traffic = Traffic(watched.page)
    notebook = NotebookPage(watched, lab.address(path.name), path.name)
    notebook.run(0)
    picture = notebook.watch(0)
    notebook.run(1)
    picture.wait_for_changes(1)
    wait_until_stopped(notebook, peer)
    processes = kernel_processes(notebook.kernel_id())

    cpu, comms, drawn = cpu_seconds(processes), dict(traffic.count), picture.changes()
    notebook.execute(peer["start"])
    notebook.page.wait_for_timeout(PERIOD_MS * TICKS)
    wait_until_stopped(notebook, peer)
    cpu = cpu_seconds(processes) - cpu
    intervals = json.loads(notebook.execute(peer["intervals"]))
    lateness = json.loads(notebook.execute(peer["lateness"]))
    assert len(intervals) == TICKS - 1
    result = {
        "CPU of a tick, ms": cpu * 1e3 / TICKS,
        "mean period, ms": statistics.mean(intervals),
        f"ticks skipped beside the {TICKS}": int(notebook.execute(peer["missed"])),
        "lateness p50, ms": lateness[0],
        "lateness p99, ms": lateness[1],
        "comm messages of a tick, to the page": (traffic.count["messages"] - comms["messages"]) / TICKS,
        "bytes of a tick, to the page": (traffic.count["bytes"] - comms["bytes"]) / TICKS,
        "messages of a tick, from the page": (traffic.count["answers"] - comms["answers"]) / TICKS,
        "pictures drawn of a tick": (picture.changes() - drawn) / TICKS,
    }
    watched.close()
    return result


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
    [kernel] = [pid for pid, (_, command) in parents.items() if f"kernel-{kernel_id}.json".encode() in command]
    return [kernel] + [pid for pid, (parent, _) in parents.items() if parent == kernel]


def cpu_seconds(processes):
    total = 0
    for pid in processes:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        total += int(fields[11]) + int(fields[12])
    return total / os.sysconf("SC_CLK_TCK")


def main():
    peers = {"cellbeat": CELLBEAT, "Panel on ipykernel": PANEL}
    results = {name: [] for name in peers}
    lab = Lab(Path(tempfile.mkdtemp(prefix="cellbeat-bench-")))
    try:
        with sync_playwright() as playwright:
            browser = launch(playwright)
            for number in range(ROUNDS):
                for name, peer in peers.items():
                    print(f"round {number + 1} of {ROUNDS}: {name}", flush=True)
                    results[name].append(run(lab, browser, peer, number))
            browser.close()
    finally:
        lab.stop()
    print(f"\n{TICKS} ticks at a period of {PERIOD_MS} ms, median of {ROUNDS} runs in turn\n")
    print("| |", " | ".join(results), "|")
    print("|---|" + "---|" * len(results))
    for row in results["cellbeat"][0]:
        values = [statistics.median(result[row] for result in runs) for runs in results.values()]
        print(f"| {row} |", " | ".join(f"{value:.2f}" for value in values), "|")


if __name__ == "__main__":
    started = time.monotonic()
    main()
    print(f"\ntook {time.monotonic() - started:.0f} s")
