"""cellbeat beside its peers: each row in turn with its peer, and one table. `cargo bench --bench compare -- --help`."""

import argparse
import sys
import tempfile
import time
from pathlib import Path

import buffers
import cells
import comms
import page
import pictures
import served
import starts
import tick
import timers
from table import HEAD, Run, measure

ROWS = [row for family in (tick, page, pictures, served, timers, comms, buffers, starts, cells) for row in family.ROWS]


def main():
    parser = argparse.ArgumentParser(description="Measures cellbeat beside its peers and prints one table.")
    names = ", ".join(row.key + (" (long)" if row.is_long else "") for row in ROWS)
    parser.add_argument("rows", nargs="*", help=f"which: {names}; else all but the long ones")
    parser.add_argument("--all", action="store_true", help="the long ones too")
    parser.add_argument("--quick", action="store_true", help="one round, a tenth of the repetitions")
    arguments = parser.parse_args()
    if unknown := set(arguments.rows) - {row.key for row in ROWS}:
        parser.error(f"no rows of these names: {', '.join(sorted(unknown))}; there are {names}")
    chosen = [row for row in ROWS if row.key in arguments.rows or not arguments.rows and (arguments.all or not row.is_long)]
    started = time.monotonic()
    lines = []
    with tempfile.TemporaryDirectory(prefix="cellbeat-bench-") as directory:
        for row in chosen:
            lines += measure(row, Run(Path(directory), arguments.quick))
            print("\n".join(lines[-12:]), file=sys.stderr, flush=True)
    print("\n".join([HEAD, *lines]))
    print(f"\ntook {time.monotonic() - started:.0f} s", file=sys.stderr)


main()
