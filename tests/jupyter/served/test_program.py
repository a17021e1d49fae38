"""A plain Rust program that serves: its own crate, built and run as a user does, and by `cellbeat serve CRATE`."""

import os
import shutil
import signal
import socket
import subprocess
import urllib.error
import urllib.request

import pytest
import websocket

from served.conftest import Client, Serving, wait_until

PACKAGE = """
[package]
name = "my-app"
edition = "2024"

[dependencies]
cellbeat = {{ path = "{library}" }}
cellbeat-server = {{ path = "{server}" }}

[workspace]
"""

# A quick build: what is tested is that it comes to be.
PROFILE = {"CARGO_PROFILE_RELEASE_OPT_LEVEL": "0", "CARGO_PROFILE_RELEASE_DEBUG": "0"}


@pytest.fixture(scope="module")
def crate(repository, scratch):
    """The example as a crate with two dependencies. It is kept from run to run, so that it is built once."""
    folder = scratch / "my-app"
    (folder / "src").mkdir(parents=True, exist_ok=True)
    package = PACKAGE.format(library=repository / "library", server=repository / "server")
    (folder / "Cargo.toml").write_text(package)
    shutil.copy(repository / "server/examples/periodic_callbacks.rs", folder / "src/main.rs")
    # The versions that everything else here is tested with.
    shutil.copy(repository / "Cargo.lock", folder)
    return folder


@pytest.fixture(scope="module")
def cargo(crate):
    """The variables of cargo's environment."""
    return PROFILE | {"CARGO_TARGET_DIR": str(crate / "target")}


def text(client):
    """What the example counts."""
    column = client.document()["roots"][0]["attributes"]["children"]
    return column[2]["attributes"]["text"]


def test_a_program_with_two_dependencies_serves_its_app_until_it_is_told_to_stop(crate, cargo):
    subprocess.run([os.environ["CARGO"], "build", "--quiet", "--release"], cwd=crate, env=os.environ | cargo, check=True)
    environment = os.environ | {"PORT": "0"}
    program = subprocess.Popen([crate / "target/release/my-app"], env=environment, stdout=subprocess.PIPE, text=True)
    client = Client(program.stdout.readline().split()[-1])
    wait_until(lambda: text(client) == "<pre>2</pre>")
    program.send_signal(signal.SIGTERM)
    assert client.closed()[0] == 1001
    assert program.wait(30) == 0


def test_cellbeat_serve_builds_and_runs_a_crate_with_the_wishes_of_the_command_line(crate, cargo):
    arguments = ["--port=0", "--address=127.0.0.2", "--prefix=some/apps", "--allow-websocket-origin=a.org,b.org", "--use-xheaders"]
    # What the program would take without them.
    serving = Serving(crate, *arguments, PORT="1", **cargo)
    assert serving.url == f"http://127.0.0.2:{serving.port}/some/apps/"
    client = Client(serving.url, origin="http://b.org")
    wait_until(lambda: text(client) == "<pre>2</pre>")
    with pytest.raises(websocket.WebSocketBadStatusException) as refused:
        Client(serving.url, origin="http://c.org")
    assert refused.value.status_code == 403
    # A visitor whom a proxy names may load fifty pages at once, and ten more each second.
    visitor = urllib.request.Request(serving.url, headers={"X-Real-IP": "198.51.100.7"})
    with pytest.raises(urllib.error.HTTPError) as refused:
        for _ in range(500):
            urllib.request.urlopen(visitor).close()
    assert refused.value.code == 429
    assert serving.stop(signal.SIGINT) == 0
    assert client.closed()[0] == 1001


def refused(folder, *arguments, **variables):
    """How `cellbeat serve` ends, and what it says of a crate that it cannot serve."""
    command = [os.environ["CELLBEAT"], "serve", folder, *arguments]
    done = subprocess.run(command, env=os.environ | variables, capture_output=True, text=True, timeout=300)
    assert done.stdout == ""
    return done.returncode, done.stderr


def test_a_port_that_is_taken_is_told_in_words(crate, cargo):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, said = refused(crate, f"--port={port}", **cargo)
    assert code == 1
    assert f"cannot listen on 127.0.0.1:{port}: Address already in use" in said


def test_a_crate_that_does_not_serve_is_named(tmp_path):
    (tmp_path / "src").mkdir()
    (tmp_path / "src/main.rs").write_text("fn main() {}")
    manifest = tmp_path / "Cargo.toml"
    # Its own workspace: the build's folder, where this one is, may be inside ours.
    manifest.write_text('[package]\nname = "other"\nedition = "2024"\n[workspace]\n')
    code, said = refused(tmp_path)
    assert code == 1
    assert "the crate other does not depend on cellbeat-server" in said
    manifest.write_text("[package]\n")
    code, said = refused(tmp_path)
    assert code == 1
    assert f"cargo cannot read {manifest}" in said
    code, said = refused(tmp_path, "--num-procs=2")
    assert code == 1
    assert "--num-procs is for notebooks" in said
    whole = tmp_path / "whole"
    (whole / "part/src").mkdir(parents=True)
    (whole / "part/src/main.rs").write_text("fn main() {}")
    (whole / "part/Cargo.toml").write_text('[package]\nname = "part"\nedition = "2024"\n')
    (whole / "Cargo.toml").write_text('[workspace]\nmembers = ["part"]\nresolver = "3"\n')
    code, said = refused(whole)
    assert code == 1
    assert "name the folder of one of its crates" in said
