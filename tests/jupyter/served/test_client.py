"""Bokeh's own Python client, in a process as its environment variables want it."""

import subprocess
import sys

from served.conftest import SECRET_KEY

PULL = """
import sys
from bokeh.client import pull_session
from bokeh.models import ColumnDataSource, Toggle

def wait(session, condition):
    session._connection._loop_until(condition)

# A session sends only while its own loop runs.

with pull_session(url=sys.argv[1]) as session:
    print(session.request_server_info()["version_info"])
    source = session.document.select_one({"type": ColumnDataSource})
    seen = list(source.data["y"])
    wait(session, lambda: list(source.data["y"]) != seen)
    print("moves")
    toggle = session.document.select_one({"type": Toggle})
    toggle.active = False
    session.force_roundtrip()
    with pull_session(session_id=session.id, url=sys.argv[1]) as other:
        assert other.document.select_one({"type": Toggle}).active is False
        theirs = other.document.select_one({"type": ColumnDataSource})
        source.data = {"x": [0.5, 1.5], "y": [2.5, 3.5]}
        session.force_roundtrip()
        wait(other, lambda: list(theirs.data["y"]) == [2.5, 3.5])
        source.stream({"x": [2.5], "y": [4.5]})
        session.force_roundtrip()
        wait(other, lambda: list(theirs.data["y"]) == [2.5, 3.5, 4.5])
        source.patch({"y": [(0, 9.0)]})
        session.force_roundtrip()
        wait(other, lambda: list(theirs.data["y"]) == [9.0, 3.5, 4.5])
    print("changed")
"""


def pull(url, **variables):
    environment = {"PATH": "/usr/bin:/bin"} | variables
    return subprocess.run(
        [sys.executable, "-c", PULL, url], env=environment, capture_output=True, text=True, timeout=120
    )


def test_a_client_with_the_servers_key_reads_and_changes_a_session(program):
    done = pull(program().url, BOKEH_SECRET_KEY=SECRET_KEY, BOKEH_SIGN_SESSIONS="yes")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["{'bokeh': '3.9.2', 'server': '3.9.2'}", "moves", "changed"]


def test_a_client_without_the_key_is_refused(program):
    served = program()
    done = pull(served.url)
    assert done.returncode != 0
    assert "error code: 403" in done.stderr
    assert '"sessions":0' in served.health()
