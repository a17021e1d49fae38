"""Comm messages: echoes one at a time, with nothing else to do and beside a busy cell, and as many as possible at once."""

import json
import time

from client import Kernel
from table import Row, quantile

BURST = 20_000

RUST = """
use cellbeat::json::json;
use cellbeat::prelude::*;
register_target("echo", |comm, _open| { let reply = comm.clone(); comm.on_msg(move |message| reply.send(message.data)); });
register_target("burst", |comm, _open| { for number in 0..%d { comm.send(json!({"number": number})); } });
""" % BURST
PYTHON = """
def echo(comm, opened): comm.on_msg(lambda message: comm.send(message["content"]["data"]))
def burst(comm, opened):
    for number in range(%d): comm.send({"number": number})
get_ipython().kernel.comm_manager.register_target("echo", echo)
get_ipython().kernel.comm_manager.register_target("burst", burst)
""" % BURST
TARGETS = {"cellbeat": RUST, "ipykernel": PYTHON}
BUSY_SECONDS = 3
BUSY = {
    "cellbeat": "{ let until = std::time::Instant::now() + std::time::Duration::from_secs(%d); while std::time::Instant::now() < until {} }" % BUSY_SECONDS,
    "ipykernel": "import time\nuntil = time.monotonic() + %d\nwhile time.monotonic() < until: pass" % BUSY_SECONDS,
}


def start(name, run):
    kernel = Kernel(name, run.directory)
    kernel.execute(TARGETS[name])
    return kernel


def echo(kernel, comm, number):
    started = time.perf_counter()
    kernel.send("comm_msg", {"comm_id": comm, "data": {"number": number}})
    content = json.loads(kernel.next(["comm_msg"])[3])
    assert content["data"] == {"number": number}, content
    return time.perf_counter() - started


def idle(name, run):
    kernel = start(name, run)
    comm = kernel.open_comm("echo")
    [echo(kernel, comm, number) for number in range(50)]
    echoes = run.times(2000)
    cpu = kernel.cpu()
    times = [echo(kernel, comm, number) for number in range(echoes)]
    cpu = kernel.cpu() - cpu
    kernel.end()
    return {
        "p50, ms": quantile(times, 0.5) * 1e3,
        "p99, ms": quantile(times, 0.99) * 1e3,
        "CPU, ms": cpu / echoes * 1e3,
    }


def busy(name, run):
    kernel = start(name, run)
    comm = kernel.open_comm("echo")
    echo(kernel, comm, -1)
    kernel.start(BUSY[name])
    kernel.next(["execute_input"])
    time.sleep(0.7)  # until it computes, and no longer compiles
    times, until = [], time.perf_counter() + BUSY_SECONDS / 2
    while time.perf_counter() < until:
        times.append(echo(kernel, comm, len(times)))
    kernel.end()
    return {"p50, ms": quantile(times, 0.5) * 1e3, "p99, ms": quantile(times, 0.99) * 1e3}


def burst(name, run):
    kernel = start(name, run)
    cpu = kernel.cpu()
    kernel.open_comm("burst")
    received, seconds = kernel.count("comm_msg", BURST, timeout=10)
    cpu = kernel.cpu() - cpu
    kernel.end()
    return {"a second": received / seconds, "lost": BURST - received, "CPU of a message, µs": cpu / BURST * 1e6}


ROWS = [
    Row("echo", "comm echo", idle, peers=("ipykernel",), aims={"p50, ms": 0.25, "p99, ms": 0.6}),
    Row("echo-busy", "comm echo during a busy cell", busy, peers=("ipykernel",), aims={"p50, ms": 0.25, "p99, ms": 0.6}),
    Row("burst", f"{BURST:,} comm messages at once", burst, peers=("ipykernel",), aims={"a second": 50_000, "lost": 0}),
]
