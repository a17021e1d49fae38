"""Voila: a notebook as a page, with its own kernel for each visitor."""

import re
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest
from playwright.sync_api import expect

from harness.chromium import Watched
from harness.lab import free_port
from harness.notebook_page import PICTURES, Watch

ON = re.compile(r"\bbk-active\b")


@pytest.fixture(scope="module")
def voila(repository, tmp_path_factory):
    port = free_port()
    log = tmp_path_factory.mktemp("voila") / "voila.log"
    command = [sys.executable, "-m", "voila", str(repository / "notebooks/periodic_callbacks.ipynb")]
    command += ["--no-browser", f"--port={port}"]
    with log.open("wb") as file:
        process = subprocess.Popen(command, stdout=file, stderr=file)
    address = f"http://127.0.0.1:{port}"
    deadline = time.monotonic() + 120
    while not answers(f"{address}/voila/static/voila.js"):
        assert process.poll() is None and time.monotonic() < deadline, log.read_text()
        time.sleep(0.05)
    yield address
    process.terminate()
    process.wait(30)


def answers(address):
    try:
        with urllib.request.urlopen(address, timeout=10):
            return True
    except urllib.error.HTTPError:
        return True
    except (urllib.error.URLError, ConnectionError):
        return False


@pytest.fixture
def visit(browser, voila):
    """Opens the page as one more visitor. Of Voila's own complaints (fonts of a CDN, say) nothing is asked."""
    visitors = []

    def visit():
        visitor = Watched(browser)
        visitors.append(visitor)
        visitor.page.add_init_script(PICTURES)
        visitor.page.goto(voila)
        return visitor.page

    yield visit
    for visitor in visitors:
        visitor.close()
    assert [complaint for visitor in visitors for complaint in visitor.complaints if "cellbeat" in complaint] == []


def test_each_visitor_has_a_plot_that_moves_and_a_toggle_of_their_own(visit):
    first, second = visit(), visit()
    for page in (first, second):
        expect(page.locator(".cellbeat-output").first).to_have_attribute("data-cellbeat", "live")
        # The callback's own timeout is five seconds.
        expect(page.locator("button.bk-btn")).not_to_have_class(ON)
    pictures = [Watch(page.locator(".cellbeat-output").first) for page in (first, second)]
    first.locator("button.bk-btn").click()
    pictures[0].wait_for_changes(3)
    expect(second.locator("button.bk-btn")).not_to_have_class(ON)
    assert pictures[1].changes() == 0
