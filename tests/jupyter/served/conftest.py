"""Programs that serve, and their visitors, in a browser and without one."""

import html
import http.server
import itertools
import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import websocket

from harness.chromium import POLLING, Watched

SECRET_KEY = "a key for the tests, as long as Bokeh wants it to be"


def free_port():
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        return unused.getsockname()[1]


class Program:
    """A running example; without a word, the one that serves the guide."""

    def __init__(self, log, port=0, example="periodic_callbacks", **variables):
        # BokehJS is found in the environment of these tests.
        own = {"PORT": str(port), "BOKEH_SECRET_KEY": SECRET_KEY, "VIRTUAL_ENV": sys.prefix}
        environment = os.environ | own | variables
        self.log = log
        self.process = subprocess.Popen(
            [Path(os.environ["SERVED"]) / example], env=environment, stdout=subprocess.PIPE, stderr=log.open("a"), text=True
        )
        line = self.process.stdout.readline()
        assert line.startswith("serving at http://127.0.0.1:"), line + log.read_text()
        self.url = line.split()[-1]
        self.port = int(self.url.rsplit(":", 1)[1].strip("/"))

    def health(self):
        return urllib.request.urlopen(self.url + "healthz").read().decode()

    def stop(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        return self.process.wait(30)


@pytest.fixture
def program(tmp_path):
    programs = []

    def program(port=0, **how):
        programs.append(Program(tmp_path / "log.txt", port, **how))
        return programs[-1]

    yield program
    for started in programs:
        if started.process.poll() is None:
            assert started.stop() == 0


class Page:
    """A page that is served, in its own browser."""

    # What runs in it before its own scripts do.
    scripts = ()

    def __init__(self, browser, url):
        self.watched = Watched(browser, viewport={"width": 900, "height": 500})
        self.page = self.watched.page
        for script in self.scripts:
            self.page.add_init_script(script)
        self.page.goto(url)
        self.wait_until_drawn()

    def wait_until_drawn(self):
        self.page.wait_for_function("globalThis.Bokeh?.documents.length == 1 && Bokeh.documents[0].is_idle", polling=POLLING)

    def reload(self):
        self.page.reload()
        self.wait_until_drawn()

    def texts(self):
        """The texts of the `Div`s at the top of the page."""
        return self.page.evaluate("Bokeh.documents[0].roots().filter((root) => root.type == 'Div').map((root) => root.text)")

    def wait_for(self, test):
        """Waits until the page, the document of which is `doc`, passes a test in JavaScript."""
        passes = f"(() => {{ const doc = globalThis.Bokeh?.documents[0]; return doc && ({test}) }})()"
        self.page.wait_for_function(passes, polling=POLLING)


class Visitor(Page):
    """A page of the example."""

    def _child(self, place, what):
        return self.page.evaluate(f"Bokeh.documents[0].roots()[0].children[{place}].{what}")

    def count(self):
        """The number of the tick that the page shows."""
        return int(self._child(2, "text").removeprefix("<pre>").removesuffix("</pre>"))

    def column(self):
        return self._child(0, "renderers[0].data_source.data.y.join()")

    def wait_for_count(self, count, timeout=60_000):
        test = f"parseInt(Bokeh.documents[0].roots()[0].children[2].text.slice(5)) >= {count}"
        self.page.wait_for_function(test, timeout=timeout, polling=POLLING)

    def ticks(self):
        """Waits until the page has moved on."""
        column = self.column()
        self.wait_for_count(self.count() + 2)
        assert self.column() != column

    def rests(self):
        before = self.count(), self.column()
        self.page.wait_for_timeout(700)
        assert (self.count(), self.column()) == before

    def toggle(self):
        self.page.get_by_text("Toggle callback").click()


@pytest.fixture
def visit(browser):
    visitors = []

    def visit(url, kind=Visitor):
        visitors.append(kind(browser, url))
        return visitors[-1]

    yield visit
    for visitor in visitors:
        visitor.watched.close()
    complaints = [complaint for visitor in visitors for complaint in visitor.watched.complaints]
    elsewhere = [address for visitor in visitors for address in visitor.watched.elsewhere]
    assert (complaints, elsewhere) == ([], [])


class Cable:
    """A way to a port that can be cut."""

    def __init__(self, to):
        self.to = to
        self.whole = True
        self.sockets = []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while True:
            near, _ = self.listener.accept()
            if not self.whole:
                near.close()
                continue
            try:
                far = socket.create_connection(("127.0.0.1", self.to))
            except OSError:
                near.close()
                continue
            self.sockets += [near, far]
            for pair in (near, far), (far, near):
                threading.Thread(target=self._carry, args=pair, daemon=True).start()

    def _carry(self, source, target):
        try:
            while data := source.recv(65536):
                target.sendall(data)
        except OSError:
            pass
        for end in source, target:
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def cut(self):
        self.whole = False
        for end in self.sockets:
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
        self.sockets = []

    def mend(self):
        self.whole = True


@pytest.fixture
def cable():
    return Cable


@pytest.fixture
def site(tmp_path):
    """Another site with one page."""

    def site(html, port):
        directory = tmp_path / "site"
        directory.mkdir()
        (directory / "index.html").write_text(html)

        class Quiet(http.server.SimpleHTTPRequestHandler):
            def __init__(self, *args):
                super().__init__(*args, directory=directory)

            def log_message(self, *_):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Quiet)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{port}/"

    return site


class Serving:
    """A running `cellbeat serve TARGET`, in the folder of the target."""

    numbers = itertools.count(1)

    def __init__(self, target, *arguments, **variables):
        environment = os.environ | {"VIRTUAL_ENV": sys.prefix, "PORT": "0"} | variables
        self.log = target.with_name(f"{target.name}.{next(Serving.numbers)}.log")
        self.process = subprocess.Popen(
            [os.environ["CELLBEAT"], "serve", target.name, *arguments],
            cwd=target.parent,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=self.log.open("w"),
            text=True,
        )
        line = self.process.stdout.readline()
        assert line.startswith("serving at http://"), line + self.log.read_text()
        self.url = line.split()[-1]
        self.port = urlsplit(self.url).port

    def cell_processes(self):
        """The process ids of the cell processes, the last one being the one that runs."""
        return [int(number) for number in re.findall(r"cell process (\d+) started", self.log.read_text())]

    def health(self):
        return json.load(urllib.request.urlopen(f"http://127.0.0.1:{self.port}/healthz"))

    def wait_for_log(self, text, count=1):
        wait_until(lambda: self.log.read_text().count(text) >= count, lambda: f"{text!r} is not in the log:\n{self.log.read_text()}")

    def stop(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        return self.process.wait(30)


def wait_until(condition, otherwise=lambda: "it did not happen", seconds=60):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, otherwise()
        time.sleep(0.02)


def write_notebook(path, *cells):
    """Code cells, as Jupyter saves them."""
    code = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
    kernel = {"name": "cellbeat", "display_name": "Rust", "language": "rust"}
    cells = [code | {"id": f"cell-{number}", "source": cell.strip()} for number, cell in enumerate(cells)]
    notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": kernel}, "cells": cells}
    path.write_text(json.dumps(notebook))
    return path


@pytest.fixture(scope="module")
def serving():
    """Starts `cellbeat serve`."""
    all_of_them = []

    def serving(*arguments, **variables):
        all_of_them.append(Serving(*arguments, **variables))
        return all_of_them[-1]

    yield serving
    for started in all_of_them:
        if started.process.poll() is None:
            assert started.stop() == 0


class Client:
    """A visitor without a browser: the messages of Bokeh's protocol that a page needs."""

    def __init__(self, url, origin=None, **headers):
        request = urllib.request.Request(url, headers=headers)
        page = urllib.request.urlopen(request, timeout=60).read().decode()
        token = re.search(r'"token":"([^"]+)"', page)[1]
        address = urlsplit(url)
        self.socket = websocket.create_connection(
            f"ws://{address.netloc}{address.path.rstrip('/')}/ws",
            subprotocols=["bokeh", token],
            origin=origin,
            suppress_origin=origin is None,
            timeout=60,
        )
        assert self.receive()["msgtype"] == "ACK"
        self.requests = 0

    def receive(self):
        """The next message: its header, with its content."""
        header, _, content = (json.loads(self.socket.recv()) for _ in range(3))
        for _ in range(2 * header.get("num_buffers", 0)):
            self.socket.recv()
        return header | {"content": content}

    def document(self):
        """The document as it is now."""
        self.requests += 1
        request = {"msgid": str(self.requests), "msgtype": "PULL-DOC-REQ"}
        for part in request, {}, {}:
            self.socket.send(json.dumps(part))
        while (message := self.receive())["msgtype"] != "PULL-DOC-REPLY":
            pass
        return message["content"]["doc"]

    def texts(self):
        """The texts of the `Div`s at the top of the page."""
        return [root["attributes"]["text"] for root in self.document()["roots"] if root["name"] == "Div"]

    def closed(self):
        """Reads to the end; gives the code and the reason that the server closes with."""
        while True:
            frame = self.socket.recv_frame()
            if frame.opcode == websocket.ABNF.OPCODE_CLOSE:
                return int.from_bytes(frame.data[:2], "big"), frame.data[2:].decode()

    def leave(self):
        self.socket.close()


def failure(url):
    """The status and the text of a page that says why there is none."""
    with pytest.raises(urllib.error.HTTPError) as error:
        urllib.request.urlopen(url, timeout=60)
    return error.value.code, html.unescape(re.search("<p>(.*)</p>", error.value.read().decode(), re.S)[1])
