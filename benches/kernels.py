"""Three kernels, each asked by the same client over the same sockets, in turn: cellbeat, evcxr_jupyter, ipykernel.

Prints tables of medians. A cell's time is from its execute_request to the idle after its reply. Memory is the resident set of the
kernel's process and of all its children. With `--rounds N` in place of ROUNDS, for a quick look.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from pathlib import Path

from jupyter_client import BlockingKernelClient
from jupyter_client.connect import write_connection_file

TIMEOUT = 600  # s; evcxr builds its dependencies in it
STARTS = 5
ROUNDS = 21
ECHOES = 1000
BURST = 5000
# A notebook of this many cells, each with an item and a variable that stay.
CELLS = 100

RUST = {
    "a number": lambda n: f"{n}",
    "let": lambda n: f"let v{n} = {n};",
    "use of it": lambda n: f"v{n} + 1",
    "a function": lambda n: f"fn f{n}(x: u64) -> u64 {{ x + {n} }}",
    "its call": lambda n: f"f{n}(1)",
}
PYTHON = {
    "a number": lambda n: f"{n}",
    "let": lambda n: f"v{n} = {n}",
    "use of it": lambda n: f"v{n} + 1",
    "a function": lambda n: f"def f{n}(x): return x + {n}",
    "its call": lambda n: f"f{n}(1)",
}

COMMS_RUST = f"""
use cellbeat::json::json;
use cellbeat::prelude::*;
register_target("echo", |comm, _open| {{
    let reply = comm.clone();
    comm.on_msg(move |message| reply.send(message.data));
}});
register_target("burst", |comm, _open| {{
    for number in 0..{BURST} {{
        comm.send(json!({{"number": number}}));
    }}
}});
"""
COMMS_PYTHON = f"""
def echo(comm, opened):
    comm.on_msg(lambda message: comm.send(message["content"]["data"]))
def burst(comm, opened):
    for number in range({BURST}): comm.send({{"number": number}})
get_ipython().kernel.comm_manager.register_target("echo", echo)
get_ipython().kernel.comm_manager.register_target("burst", burst)
"""
BUSY_RUST = "{ let until = std::time::Instant::now() + std::time::Duration::from_secs(4); while std::time::Instant::now() < until {} }"
BUSY_PYTHON = "import time\nuntil = time.monotonic() + 4\nwhile time.monotonic() < until: pass"

KERNELS = {
    "cellbeat": {"cells": RUST, "comms": COMMS_RUST, "busy": BUSY_RUST, "dependency": True},
    "evcxr 0.22": {"cells": RUST, "comms": None, "busy": BUSY_RUST, "dependency": True},
    "ipykernel 7": {"cells": PYTHON, "comms": COMMS_PYTHON, "busy": BUSY_PYTHON, "dependency": False},
}


def command(name, connection_file):
    return {
        "cellbeat": [os.environ["CELLBEAT"], "kernel", "--connection-file", connection_file],
        "evcxr 0.22": [os.environ["EVCXR_JUPYTER"], "--control_file", connection_file],
        "ipykernel 7": ["python", "-m", "ipykernel_launcher", "-f", connection_file],
    }[name]


class Kernel:
    def __init__(self, name, directory):
        file = str(directory / f"{uuid.uuid4().hex}.json")
        write_connection_file(file)
        program = command(name, file)
        program[0] = shutil.which(program[0], path=f"{Path(sys.executable).parent}:{os.environ['PATH']}")
        self.spawned = time.perf_counter()
        with (directory / "log").open("ab") as log:
            self.process = subprocess.Popen(program, cwd=directory, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self.client = BlockingKernelClient(connection_file=file)
        self.client.load_connection_file()
        self.client.start_channels()
        # What is sent before the kernel listens is sent when it does.
        self.client.kernel_info()
        self.client.get_shell_msg(timeout=TIMEOUT)
        self.answered = time.perf_counter() - self.spawned
        self._await_iopub()

    def _await_iopub(self):
        """Until a subscription is in effect, some kernels lose what they publish."""
        while True:
            sent = self.client.kernel_info()
            self.client.get_shell_msg(timeout=TIMEOUT)
            try:
                while True:
                    message = self.client.get_iopub_msg(timeout=0.2)
                    if message["parent_header"].get("msg_id") == sent and message["content"].get("execution_state") == "idle":
                        return
            except Exception:
                continue

    def execute(self, code):
        """Seconds until the idle."""
        started = time.perf_counter()
        sent = self.client.execute(code)
        self.finish(sent)
        return time.perf_counter() - started

    def finish(self, sent):
        while True:
            message = self.client.get_iopub_msg(timeout=TIMEOUT)
            if message["parent_header"].get("msg_id") != sent:
                continue
            if message["msg_type"] == "error":
                raise RuntimeError("\n".join(message["content"].get("traceback", [])) or str(message["content"]))
            if message["content"].get("execution_state") == "idle":
                break
        while self.client.get_shell_msg(timeout=TIMEOUT)["parent_header"].get("msg_id") != sent:
            pass

    def send(self, msg_type, content):
        message = self.client.session.msg(msg_type, content)
        self.client.shell_channel.send(message)

    def open_comm(self, target):
        comm = uuid.uuid4().hex
        self.send("comm_open", {"comm_id": comm, "target_name": target, "data": {}})
        return comm

    def next_comm_msg(self, comm, timeout=TIMEOUT):
        while True:
            message = self.client.get_iopub_msg(timeout=timeout)
            if message["msg_type"] == "comm_msg" and message["content"]["comm_id"] == comm:
                return message["content"]["data"]

    def echo(self, comm, number):
        started = time.perf_counter()
        self.send("comm_msg", {"comm_id": comm, "data": {"number": number}})
        assert self.next_comm_msg(comm) == {"number": number}
        return time.perf_counter() - started

    def resident(self):
        """MB of its process and all below it."""
        def tree(process):
            yield process
            for task in Path(f"/proc/{process}/task").iterdir():
                for child in (task / "children").read_text().split():
                    yield from tree(int(child))

        kilobytes = 0
        for process in tree(self.process.pid):
            for line in Path(f"/proc/{process}/status").read_text().splitlines():
                if line.startswith("VmRSS:"):
                    kilobytes += int(line.split()[1])
        return kilobytes / 1024

    def end(self):
        self.client.stop_channels()
        self.process.kill()
        self.process.wait()


def rustc_alone(directory):
    """Seconds that rustc takes for an empty shared library, as a cell is one."""
    source = directory / "empty.rs"
    source.write_text("#[unsafe(no_mangle)] pub extern \"C\" fn run() {}\n")
    options = ["--edition=2024", "--crate-type=cdylib", "-Cprefer-dynamic", "-Copt-level=1", "-o", str(directory / "empty.so")]
    started = time.perf_counter()
    subprocess.run(["rustc", *options, str(source)], check=True, cwd=directory)
    return time.perf_counter() - started


def milliseconds(seconds):
    return f"{seconds * 1e3:,.1f}" if seconds < 0.01 else f"{seconds * 1e3:,.0f}"


def quantile(values, q):
    return sorted(values)[min(len(values) - 1, int(len(values) * q))]


def table(first, rows):
    print(f"\n| {first} | " + " | ".join(KERNELS) + " |\n|---|" + "---|" * len(KERNELS))
    for name, values in rows.items():
        print(f"| {name} | " + " | ".join(values.get(kernel, "–") for kernel in KERNELS) + " |", flush=True)


def starts(directory):
    answered, first, memory = ({kernel: [] for kernel in KERNELS} for _ in range(3))
    for _ in range(STARTS):
        for name, kind in KERNELS.items():
            kernel = Kernel(name, directory)
            answered[name].append(kernel.answered)
            kernel.execute(kind["cells"]["a number"](1))
            first[name].append(time.perf_counter() - kernel.spawned)
            time.sleep(0.5)
            memory[name].append(kernel.resident())
            kernel.end()
    median = lambda times: {kernel: milliseconds(statistics.median(values)) for kernel, values in times.items()}
    table("a new kernel", {
        "spawn → kernel_info_reply, ms": median(answered),
        "spawn → first cell done, ms": median(first),
        "memory after one cell, MB": {kernel: f"{statistics.median(values):.0f}" for kernel, values in memory.items()},
    })


def cells(directory, rounds):
    kernels = {name: Kernel(name, directory) for name in KERNELS}
    for name, kernel in kernels.items():
        kernel.execute(KERNELS[name]["cells"]["a number"](0))
    times = {cell: {name: [] for name in KERNELS} for cell in RUST}
    alone = []
    for n in range(1, rounds + 1):
        for cell in RUST:
            for name, kernel in kernels.items():
                times[cell][name].append(kernel.execute(KERNELS[name]["cells"][cell](n)))
        alone.append(rustc_alone(directory))
    rustc = statistics.median(alone)
    rows = {}
    for cell, of_kernels in times.items():
        rows[f"{cell}, ms"] = {name: milliseconds(statistics.median(values)) for name, values in of_kernels.items()}
        rows[f"{cell}, × rustc"] = {name: f"{statistics.median(values) / rustc:.2f}" for name, values in of_kernels.items() if name != "ipykernel 7"}
    table(f"a cell (rustc alone: {milliseconds(rustc)} ms)", rows)
    for kernel in kernels.values():
        kernel.end()


def growth(directory):
    """A notebook that grows: cells 6 to 15, and the last ten."""
    rows = {"the tenth cell, ms": {}, f"cell {CELLS}, ms": {}, "memory after it, MB": {}}
    for name, kind in KERNELS.items():
        kernel = Kernel(name, directory)
        times = []
        for n in range(1, CELLS + 1):
            kernel.execute(kind["cells"]["a function"](n))
            kernel.execute(kind["cells"]["let"](n))
            times.append(kernel.execute(kind["cells"]["its call"](n)))
        rows["the tenth cell, ms"][name] = milliseconds(statistics.median(times[5:15]))
        rows[f"cell {CELLS}, ms"][name] = milliseconds(statistics.median(times[-10:]))
        rows["memory after it, MB"][name] = f"{kernel.resident():.0f}"
        kernel.end()
    table("a notebook of functions and variables", rows)


def dependencies(directory):
    rows = {"`:dep serde_json`, the first time, s": {}, "in the next kernel, ms": {}, "a cell that uses it, ms": {}}
    for name, kind in KERNELS.items():
        if not kind["dependency"]:
            continue
        for row in list(rows)[:2]:
            kernel = Kernel(name, directory)
            kernel.execute("1")
            seconds = kernel.execute(':dep serde_json = "1"\nserde_json::json!({"a": 1})')
            rows[row][name] = f"{seconds:.1f}" if row.endswith(", s") else milliseconds(seconds)
            if row.startswith("in the next"):
                uses = [kernel.execute(f'serde_json::json!({{"a": {n}}})["a"].as_i64()') for n in range(9)]
                rows["a cell that uses it, ms"][name] = milliseconds(statistics.median(uses))
            kernel.end()
    table("a dependency", rows)


def comms(directory):
    idle, busy, burst = {}, {}, {}
    quantiles = lambda times: f"{quantile(times, 0.5) * 1e3:.2f} / {quantile(times, 0.99) * 1e3:.2f}"
    for name, kind in KERNELS.items():
        if kind["comms"] is None:
            continue
        kernel = Kernel(name, directory)
        kernel.execute(kind["comms"])
        comm = kernel.open_comm("echo")
        kernel.echo(comm, -1)
        idle[name] = quantiles([kernel.echo(comm, number) for number in range(ECHOES)])
        kernel.client.execute(kind["busy"])
        time.sleep(1)  # until it computes, and no longer compiles
        times, until = [], time.perf_counter() + 2
        while time.perf_counter() < until:
            times.append(kernel.echo(comm, len(times)))
        busy[name] = f"{quantiles(times)} ({len(times)} echoes)"
        kernel.end()

        kernel = Kernel(name, directory)
        kernel.execute(kind["comms"])
        comm = kernel.open_comm("burst")
        started, received = time.perf_counter(), 0
        try:
            while received < BURST:
                kernel.next_comm_msg(comm, timeout=10)
                received += 1
                seconds = time.perf_counter() - started
        except Exception:
            pass
        burst[name] = f"{received / seconds:,.0f} a second, {BURST - received} lost"
        kernel.end()
    table("comms", {"echo, idle, p50 / p99, ms": idle, "echo, during a busy cell, p50 / p99, ms": busy, f"{BURST} messages at once": burst})


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--only", nargs="*", default=["starts", "cells", "growth", "dependencies", "comms"])
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as directory:
        directory = Path(directory)
        if "starts" in arguments.only:
            starts(directory)
        if "cells" in arguments.only:
            cells(directory, arguments.rounds)
        if "growth" in arguments.only:
            growth(directory)
        if "dependencies" in arguments.only:
            dependencies(directory)
        if "comms" in arguments.only:
            comms(directory)


if __name__ == "__main__":
    main()
