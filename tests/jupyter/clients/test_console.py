"""jupyter console: a terminal, with a person's keys."""

import os
import re
import sys

import pexpect
import pytest

ESCAPES = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[=>]|\r")


class Console:
    """jupyter console on a terminal, ready for its first cell."""

    def __init__(self):
        command = ["-m", "jupyter_console", "--kernel=cellbeat", "--no-confirm-exit"]
        # This terminal does not say where its cursor is.
        environment = os.environ | {"PROMPT_TOOLKIT_NO_CPR": "1", "TERM": "xterm"}
        self.terminal = pexpect.spawn(
            sys.executable, command, encoding="utf-8", timeout=120, dimensions=(50, 200), env=environment
        )
        self.prompt(1)

    def see(self, pattern):
        """Waits until this is there; gives all since the last time, without colours."""
        self.terminal.expect(pattern)
        return ESCAPES.sub("", self.terminal.before + self.terminal.after)

    def prompt(self, count):
        """Waits for the prompt `In [count]: `, whose number has its own colour."""
        return self.see(rf"In \[(\x1b\[[0-9;]*m)*{count}(\x1b\[[0-9;]*m)*\]: ")

    def type(self, line):
        self.terminal.sendline(line)


@pytest.fixture
def console():
    console = Console()
    yield console
    console.terminal.close(force=True)


def test_results_output_and_errors_are_shown(console):
    console.type("6 * 7")
    assert "Out[1]: 42" in console.prompt(2)
    console.type('panic!("as {}", "asked")')
    assert "as asked" in console.prompt(3)
    console.type('println!("{}", "printed".to_uppercase())')
    assert "PRINTED" in console.prompt(4)


def test_a_function_of_several_lines_is_taken_when_it_is_complete(console):
    for line in ("fn double(x: i32) -> i32 {", "2 * x", "}"):
        console.type(line)
    console.prompt(2)
    console.type("double(21)")
    assert "Out[2]: 42" in console.prompt(3)


def test_a_cell_reads_a_line(console):
    console.type("let mut line = String::new(); std::io::stdin().read_line(&mut line)?; line.trim().to_uppercase()")
    console.type("Ferris")
    assert 'Out[1]: "FERRIS"' in console.prompt(2)


def test_the_end_of_the_console_is_the_end_of_its_kernel(console):
    console.type("std::process::id()")
    process = re.search(r"Out\[1\]: (\d+)", console.prompt(2))[1]
    console.terminal.sendeof()
    console.terminal.expect("Shutting down kernel")
    console.terminal.expect(pexpect.EOF)
    assert not os.path.exists(f"/proc/{process}")
