"""Rows, how they are run in turn with their peers, and the lines of the table that come of it."""

import statistics
import sys
from dataclasses import dataclass, field

OURS = "cellbeat"
ROUNDS = 5


class CannotRun(Exception):
    """Why a row, or its peer, cannot be measured on this machine."""


@dataclass
class Row:
    """`measure(name, run)` gives the values of one run of cellbeat or of a peer, by what they are."""

    key: str
    title: str
    measure: object
    peers: tuple = ()
    # By the names of the values; a text where it is against the peer.
    aims: dict = field(default_factory=dict)
    rounds: int = ROUNDS
    # Left out unless it is named or all are asked for: it takes minutes.
    is_long: bool = False


@dataclass
class Run:
    """How thorough a run is, and its scratch directory."""

    directory: object
    quick: bool = False

    def times(self, often):
        return max(1, often // 10) if self.quick else often

    def rounds(self, row):
        return 1 if self.quick else row.rounds


def quantile(values, q):
    return sorted(values)[min(len(values) - 1, int(len(values) * q))]


def measure(row, run):
    """The lines for a row: each value of cellbeat beside the peers', medians of rounds in turn."""
    values = {name: [] for name in (OURS, *row.peers)}
    left_out = {}
    for number in range(run.rounds(row)):
        for name, measured in values.items():
            if name in left_out:
                continue
            print(f"{row.key}: round {number + 1} of {run.rounds(row)}, {name}", file=sys.stderr, flush=True)
            try:
                measured.append(row.measure(name, run))
            except CannotRun as why:
                left_out[name] = str(why)
                if name == OURS:
                    return [f"| {row.title} | not run: {why} | | | |"]
    lines = [line(row, value, values, left_out) for value in values[OURS][0]]
    return lines


def line(row, value, values, left_out):
    of = {name: [one[value] for one in runs if value in one] for name, runs in values.items()}
    ours = of.pop(OURS)
    peers, ratios = [], []
    for name, theirs in of.items():
        if theirs:
            peers.append(f"{shown(statistics.median(theirs))} ({name})")
            ratios.append(shown(statistics.median(b / a for a, b in zip(ours, theirs))) if all(ours) else "–")
        elif name in left_out:
            peers.append(f"{name} not run: {left_out[name]}")
    aim = row.aims.get(value, "–")
    aim = aim if isinstance(aim, str) else shown(aim)
    return f"| {row.title}: {value} | {shown(statistics.median(ours))} | {', '.join(peers) or '–'} | {', '.join(ratios) or '–'} | {aim} |"


def shown(number):
    if number == 0:
        return "0"
    return f"{number:,.0f}" if abs(number) >= 100 else f"{number:.3g}"


HEAD = "| row | cellbeat | peer | peer ÷ cellbeat | aim |\n|---|---|---|---|---|"
