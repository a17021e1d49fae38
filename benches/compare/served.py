"""The guide's app as a page, by the load client of `cargo bench --bench serve`, which says how."""

import os
import subprocess

from table import CannotRun, Row

COLUMNS = {"CPU of a session-second, ms": "CPU of a session-second, ms", "memory of a session, kB": "memory of a session, kB"}
# The load client's names for the servers, and how they stand in its table.
SERVERS = {"cellbeat": ("notebook", "cellbeat, a notebook"), "program": ("cellbeat", "cellbeat"), "panel serve": ("panel", "Panel")}


def served(ours, sessions, of_peer):
    def measure(name, run):
        server, title = SERVERS[ours if name == "cellbeat" else name]
        count = sessions if name == "cellbeat" else of_peer
        if run.quick:
            count = min(count, 200)
        chosen = [f"{other}={count if other == server else ''}" for other, _ in SERVERS.values()]
        command = [os.environ["CARGO"], "bench", "--quiet", "--bench", "serve", "--", "rounds=1", *chosen]
        printed = subprocess.run(command, cwd=os.environ["REPOSITORY"], stdout=subprocess.PIPE, text=True)
        rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in printed.stdout.splitlines() if line.startswith("|")]
        if printed.returncode != 0 or not rows:
            raise CannotRun("the load client failed, see above")
        heads = rows[0]
        [values] = [row for row in rows if row[0] == f"{title}, {count}"]
        return {value: float(values[heads.index(column)]) for value, column in COLUMNS.items()}

    return measure


AIMS = {"CPU of a session-second, ms": "÷50", "memory of a session, kB": 30}
PEERS = ("panel serve",)

ROWS = [
    Row("served", "a served notebook, 200 sessions (Panel: 20)", served("cellbeat", 200, 20), PEERS, AIMS, rounds=3, is_long=True),
    Row("served-3000", "a served program, 3,000 sessions (Panel: 20)", served("program", 3000, 20), PEERS, AIMS, rounds=1, is_long=True),
]
