"""The example programs that serve apps, and one browser for all tests."""

import http.server
import os
import signal
import socket
import subprocess
import sys
import threading
import urllib.request
from pathlib import Path

import pytest

from harness.chromium import Watched

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


class Visitor:
    """A page of the example, in a browser of its own."""

    def __init__(self, browser, url):
        self.watched = Watched(browser, viewport={"width": 900, "height": 500})
        self.page = self.watched.page
        self.page.goto(url)
        self.wait_until_drawn()

    def wait_until_drawn(self):
        self.page.wait_for_function("globalThis.Bokeh?.documents.length == 1 && Bokeh.documents[0].is_idle")

    def reload(self):
        self.page.reload()
        self.wait_until_drawn()

    def _child(self, place, what):
        return self.page.evaluate(f"Bokeh.documents[0].roots()[0].children[{place}].{what}")

    def count(self):
        """The number of the tick that the page shows."""
        return int(self._child(2, "text").removeprefix("<pre>").removesuffix("</pre>"))

    def column(self):
        return self._child(0, "renderers[0].data_source.data.y.join()")

    def wait_for_count(self, count, timeout=60_000):
        test = f"parseInt(Bokeh.documents[0].roots()[0].children[2].text.slice(5)) >= {count}"
        self.page.wait_for_function(test, timeout=timeout)

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

    def visit(url):
        visitors.append(Visitor(browser, url))
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


@pytest.fixture(scope="session")
def screenshots():
    folder = Path(os.environ["SCRATCH"]) / "screenshots"
    folder.mkdir(exist_ok=True)
    return folder
