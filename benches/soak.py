"""A notebook that lives for long: does anything grow?

A plot that ticks 100 times a second is shown by one view all the time. Each round, of about a second, opens a view of it, gets
patches, closes it; reloads it, which is a view that is opened while the one before is never closed; and runs two cells again: one
that defines and keeps a variable, and one that makes a plot with a callback of its own, a widget, a display and a print. Half a
minute of rounds is the warm-up. Before it the kernel gets as many messages as its replay guard remembers at most.

Printed is what the two processes have at the start, after the warm-up, in the middle and at the end, and how much each grew in an
hour and in a round, from the warm-up on. Each run of a cell leaves its library mapped; see docs/architecture.md.

With `--minutes N` in place of 30; `--json FILE` writes all samples.
"""

import argparse
import json
import os
import subprocess
import tempfile
import time
import uuid
from pathlib import Path

from jupyter_client import BlockingKernelClient
from jupyter_client.connect import write_connection_file

TIMEOUT = 300  # s
WARM_UP = 30  # s
ROUND = 1  # s
SIGNATURES = 120_000

PLOT = """
use cellbeat::prelude::*;
let source = ColumnDataSource::new([("x", range(0..10)), ("y", range(0..10))]);
let p = figure();
p.line("x", "y").source(&source);
let cb = { let source = source.clone(); state.add_periodic_callback(move || source.update("y", random_integers(0..100, 10)), ms(10)) };
pane::bokeh(&p)
"""
AGAIN = [
    "#[derive(Debug, Clone)] struct Point { x: f64, y: f64 }\nlet points = vec![Point { x: 1.0, y: 2.0 }; 100];\npoints.len()",
    """
use cellbeat::prelude::*;
let other = ColumnDataSource::new([("x", range(0..1000)), ("y", range(0..1000))]);
let q = figure();
q.line("x", "y").source(&other);
let slow = { let other = other.clone(); state.add_periodic_callback(move || other.update("y", range(0..1000)), ms(100)) };
let toggle = Toggle::new("Run").value(true);
toggle.link(&slow, "value", "running").bidirectional();
println!("once more");
display(HTML("<b>once more</b>"));
Column::new(items![pane::bokeh(&q), toggle])
""",
]
VIEW = "application/vnd.cellbeat.view.v1+json"

ROWS = {
    "RSS, kB": "rss",
    "of which anonymous, kB": "anonymous",
    "descriptors": "descriptors",
    "threads": "threads",
    "mappings": "mappings",
}


class Notebook:
    def __init__(self, directory):
        file = str(directory / "connection.json")
        write_connection_file(file)
        self.scratch = directory / "scratch"
        self.scratch.mkdir()
        program = [os.environ["CELLBEAT"], "kernel", "--connection-file", file]
        self.process = subprocess.Popen(program, stdin=subprocess.DEVNULL, env=os.environ | {"TMPDIR": str(self.scratch)})
        self.client = BlockingKernelClient(connection_file=file)
        self.client.load_connection_file()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=TIMEOUT)
        self.views = set()
        self.patches = 0

    def send(self, msg_type, content, metadata=None):
        message = self.client.session.msg(msg_type, content, metadata=metadata)
        self.client.shell_channel.send(message)
        return message["header"]["msg_id"]

    def receive(self, timeout=TIMEOUT):
        """The next message on iopub. Views acknowledge what they get, as pages do."""
        message = self.client.get_iopub_msg(timeout=timeout)
        content = message["content"]
        if message["msg_type"] == "comm_msg" and content["comm_id"] in self.views:
            if content["data"]["type"] == "end":
                self.close(content["comm_id"])
            elif content["data"]["type"] in ("doc", "patch"):
                self.patches += 1
                self.send("comm_msg", {"comm_id": content["comm_id"], "data": {"type": "ack", "seq": content["data"]["seq"]}})
        return message

    def run(self, cell, code):
        """Runs a cell and gives the object that it shows."""
        content = {"code": code, "silent": False, "store_history": True, "allow_stdin": False, "stop_on_error": True}
        sent = self.send("execute_request", content, {"cellId": cell})
        document = None
        while True:
            message = self.receive()
            if message["parent_header"].get("msg_id") != sent:
                continue
            content = message["content"]
            if message["msg_type"] == "error":
                raise RuntimeError("\n".join(content["traceback"]))
            if message["msg_type"] == "execute_result":
                document = content["data"].get(VIEW, {}).get("document")
            if content.get("execution_state") == "idle":
                break
        while self.client.get_shell_msg(timeout=TIMEOUT)["parent_header"].get("msg_id") != sent:
            pass
        return document

    def open(self, document):
        comm = uuid.uuid4().hex
        self.views.add(comm)
        data = {"type": "open", "document": document, "bokeh": "3.9.2", "protocol": 1}
        self.send("comm_open", {"comm_id": comm, "target_name": "cellbeat.view", "data": data})
        while True:
            message = self.receive()
            if message["msg_type"] == "comm_msg" and message["content"]["comm_id"] == comm:
                assert message["content"]["data"]["type"] == "doc", message["content"]
                return comm

    def fill_replay_guard(self):
        for _ in range(SIGNATURES):
            self.send("comm_msg", {"comm_id": "none", "data": {}}, {"cellbeat.quiet": True})

    def leave(self, comm):
        """The page is gone without a word."""
        self.views.discard(comm)

    def close(self, comm):
        self.views.discard(comm)
        self.send("comm_close", {"comm_id": comm, "data": {}})

    def listen(self, seconds):
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            try:
                self.receive(left)
            except Exception as error:  # queue.Empty
                if type(error).__name__ != "Empty":
                    raise

    def cell_process(self):
        for task in Path(f"/proc/{self.process.pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                if "cellbeat-host" in Path(f"/proc/{child}/cmdline").read_text():
                    return int(child)
        raise RuntimeError("there is no cell process")

    def sample(self):
        def of(process):
            process = Path(f"/proc/{process}")
            status = dict(line.split(":", 1) for line in (process / "status").read_text().splitlines())
            return {
                "rss": int(status["VmRSS"].split()[0]),
                "anonymous": int(status["RssAnon"].split()[0]),
                "descriptors": len(list((process / "fd").iterdir())),
                "threads": int(status["Threads"]),
                "mappings": (process / "maps").read_text().count("\n"),
            }

        files = sum(len(files) for _, _, files in os.walk(self.scratch))
        return {"kernel": of(self.process.pid), "cell": of(self.cell_process()), "files": files}

    def end(self):
        self.client.stop_channels()
        self.process.kill()
        self.process.wait()


def table(samples):
    """`samples`: pairs of seconds, rounds and what was found."""
    start, warm = samples[0], next(sample for sample in samples if sample[0] >= WARM_UP)
    end = samples[-1]
    middle = min(samples, key=lambda sample: abs(sample[0] - (warm[0] + end[0]) / 2))
    hours, rounds = (end[0] - warm[0]) / 3600, max(end[1] - warm[1], 1)
    print(f"\n{end[0] / 60:.0f} minutes, {end[1]} rounds\n")
    print("| | start | warm | middle | end | in an hour | in a round |\n|---|---|---|---|---|---|---|")
    rows = [
        (f"{name}: {row}", lambda sample, process=process, key=key: sample[2][process][key])
        for process, name in (("kernel", "kernel"), ("cell", "cell process"))
        for row, key in ROWS.items()
    ]
    rows.append(("files", lambda sample: sample[2]["files"]))
    for row, value in rows:
        grown = value(end) - value(warm)
        values = " | ".join(f"{value(sample):,}" for sample in (start, warm, middle, end))
        print(f"| {row} | {values} | {grown / hours:+,.0f} | {grown / rounds:+.2f} |")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as directory:
        notebook = Notebook(Path(directory))
        document = notebook.run("plot", PLOT)
        notebook.open(document)
        reloaded = notebook.open(document)
        notebook.fill_replay_guard()
        began, rounds = time.monotonic(), 0
        samples = [(0, 0, notebook.sample())]
        while (now := time.monotonic() - began) < arguments.minutes * 60:
            for number, code in enumerate(AGAIN):
                shown = notebook.run(f"again {number}", code)
                if shown is not None:
                    notebook.open(shown)
            passing = notebook.open(document)
            notebook.leave(reloaded)
            reloaded = notebook.open(document)
            notebook.listen(max(ROUND - (time.monotonic() - began - now), 0.2))
            notebook.close(passing)
            rounds += 1
            if time.monotonic() - began - samples[-1][0] > 10:
                samples.append((time.monotonic() - began, rounds, notebook.sample()))
                if arguments.json:
                    arguments.json.write_text(json.dumps(samples))
        samples.append((time.monotonic() - began, rounds, notebook.sample()))
        table(samples)
        print(f"\n{notebook.patches / samples[-1][0]:,.0f} documents and patches a second")
        notebook.end()


if __name__ == "__main__":
    main()
