"""A cell from its execute_request to its idle, beside rustc alone on an empty crate and beside evcxr_jupyter."""

import statistics
import subprocess
import time

from client import Kernel
from table import Row

KINDS = {
    "a number": lambda n: f"{n}",
    "let": lambda n: f"let v{n} = {n};",
    "use of it": lambda n: f"v{n} + 1",
    "a function": lambda n: f"fn f{n}(x: u64) -> u64 {{ x + {n} }}",
    "its call": lambda n: f"f{n}(1)",
}
CELLS = 15
BUILD_TIMEOUT = 1800  # s; for one crate, on a busy machine


def rustc_alone(directory):
    """Seconds that rustc takes for an empty shared library, as a cell is one."""
    source = directory / "empty.rs"
    source.write_text('#[unsafe(no_mangle)] pub extern "C" fn run() {}\n')
    options = ["--edition=2024", "--crate-type=cdylib", "-Cprefer-dynamic", "-Copt-level=1", "-o", str(directory / "empty.so")]
    started = time.perf_counter()
    subprocess.run(["rustc", *options, str(source)], check=True, cwd=directory)
    return time.perf_counter() - started


def cells(name, run):
    if name == "rustc alone":
        alone = statistics.median(rustc_alone(run.directory) for _ in range(run.times(3 * CELLS)))
        return {f"{kind}, ms": alone * 1e3 for kind in KINDS}
    kernel = Kernel(name, run.directory)
    kernel.execute("0")
    times = {kind: [] for kind in KINDS}
    for n in range(run.times(CELLS)):
        for kind, code in KINDS.items():
            times[kind].append(kernel.execute(code(n)))
    kernel.end()
    return {f"{kind}, ms": statistics.median(of_kind) * 1e3 for kind, of_kind in times.items()}


def dependency(crate, code):
    """A cell that uses a crate, beside one that uses none, in the same kernel. Building the crate is not counted."""

    def measure(name, run):
        if name == "rustc alone":
            return {"ms": statistics.median(rustc_alone(run.directory) for _ in range(run.times(30))) * 1e3}
        kernel = Kernel(name, run.directory)
        kernel.execute(f":dep {crate}", BUILD_TIMEOUT)
        kernel.execute(code(0))
        times = [kernel.execute(code(n)) for n in range(1, 1 + run.times(CELLS))]
        kernel.end()
        return {"ms": statistics.median(times) * 1e3}

    return measure


# With its default features polars builds for half an hour.
SMALL_POLARS = 'polars = { version = "0.51", default-features = false, features = ["fmt", "dtype-date"] }'
POLARS = dependency(SMALL_POLARS, lambda n: f'polars::prelude::df!("a" => [{n}, 2, 3]).unwrap().height()')
NDARRAY = dependency('ndarray = "0.16"', lambda n: f"ndarray::Array2::<f64>::from_elem((3, 3), {n}.0).sum()")

ROWS = [
    Row("cells", "a cell", cells, peers=("rustc alone", "evcxr"), aims={f"{kind}, ms": "below rustc alone" for kind in KINDS}, rounds=3),
    Row("ndarray", "a cell that uses ndarray", NDARRAY, peers=("rustc alone",), aims={"ms": "x2 to x3.5"}, rounds=3),
    Row("polars", "a cell that uses polars", POLARS, peers=("rustc alone",), aims={"ms": "x1.5 to x7"}, rounds=1, is_long=True),
]
