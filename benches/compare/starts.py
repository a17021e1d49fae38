"""A new kernel: how soon it answers, runs its first cell, and what it weighs then."""

import time

from client import Kernel, resident
from table import Row


def start(name, run):
    kernel = Kernel(name, run.directory)
    kernel.execute("1 + 1")
    first = time.perf_counter() - kernel.spawned
    memory = resident(kernel.process.pid)
    kernel.end()
    return {"to kernel_info_reply, ms": kernel.answered * 1e3, "to the end of the first cell, ms": first * 1e3, "memory then, MB": memory}


ROWS = [
    Row(
        "start",
        "a new kernel",
        start,
        peers=("ipykernel", "evcxr"),
        aims={"to kernel_info_reply, ms": 15, "to the end of the first cell, ms": 80},
        rounds=11,
    )
]
