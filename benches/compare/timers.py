"""Periodic callbacks without a view: how late they are, and what many cost."""

import json
import re
import time

from client import Kernel
from table import Row

TICKS = 3000
SECONDS = 6

# The next deadline is slept for until it comes, by a thread that does nothing else.
THREAD = """
use std::time::{Duration, Instant};
let late: Vec<f64> = {
    let begun = Instant::now();
    let mut late: Vec<f64> = (1..=%d).map(|tick| {
        let due = begun + Duration::from_millis(tick);
        std::thread::sleep(due.saturating_duration_since(Instant::now()));
        due.elapsed().as_secs_f64() * 1e3
    }).collect();
    late.sort_by(f64::total_cmp);
    vec![late[late.len() / 2], late[late.len() * 99 / 100]]
};
"""
CALLBACK = """
use cellbeat::prelude::*;
let cb = state.add_periodic_callback(|| {}, ms(1)).count(%d);
while cb.running() { cellbeat::sleep(ms(20)); }
let late: Vec<f64> = { let late = cb.lateness(); [late.p50, late.p99].map(|late| late.as_secs_f64() * 1e3).to_vec() };
"""


def evaluate(kernel, expression):
    """The value of a JSON-like expression in a cell."""
    message = kernel.start(expression)
    result = json.loads(kernel.next(["execute_result"])[3])
    kernel.finish(message)
    return json.loads(re.sub(r"\s", "", result["data"]["text/plain"]))


def lateness(name, run):
    kernel = Kernel("cellbeat", run.directory)
    kernel.execute((CALLBACK if name == "cellbeat" else THREAD) % run.times(TICKS))
    p50, p99 = evaluate(kernel, "late")
    kernel.end()
    return {"p50, ms": p50, "p99, ms": p99}


def many(name, run):
    count, period = {"cellbeat": (10_000, 100), "one callback at 1 ms": (1, 1)}[name]
    kernel = Kernel("cellbeat", run.directory)
    kernel.execute("use cellbeat::prelude::*;")
    kernel.execute(f"let callbacks: Vec<_> = (0..{count}).map(|_| state.add_periodic_callback(|| {{}}, ms({period}))).collect();")
    time.sleep(1)
    ticks = "callbacks.iter().map(|callback| callback.counter() as u64).sum::<u64>()"
    before, cpu = evaluate(kernel, ticks), kernel.cpu()
    time.sleep(SECONDS)
    after, cpu = evaluate(kernel, ticks), kernel.cpu() - cpu
    late = evaluate(kernel, "{ let mut all: Vec<f64> = callbacks.iter().map(|callback| callback.lateness().p50.as_secs_f64() * 1e3).collect(); all.sort_by(f64::total_cmp); all[all.len() / 2] }")
    kernel.end()
    return {"CPU of a tick, µs": cpu / (after - before) * 1e6, "lateness p50, ms": late}


ROWS = [
    Row("lateness", "lateness at a period of 1 ms", lateness, peers=("a thread alone",), aims={"p50, ms": "x1.2", "p99, ms": "x1.2"}),
    Row("many", "10,000 callbacks at 100 ms", many, peers=("one callback at 1 ms",), aims={"CPU of a tick, µs": "as for one"}, rounds=3),
]
