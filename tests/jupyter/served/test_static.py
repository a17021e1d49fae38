"""Files that a Rust program saves: opened by their path, without any server."""

import base64
import hashlib
import os
import re
import subprocess
from pathlib import Path

import bokeh
import pytest

from harness.chromium import Watched
from harness.notebook_page import PICTURES

BOKEHJS = Path(bokeh.__file__).parent / "server/static/js"


@pytest.fixture(scope="session")
def saved(repository, tmp_path_factory):
    """The directory with the files of the example."""
    directory = tmp_path_factory.mktemp("saved")
    cargo = [os.environ["CARGO"], "run", "--release", "--quiet", "--package", "cellbeat", "--example", "save"]
    cargo += ["--manifest-path", str(repository / "Cargo.toml")]
    subprocess.run(cargo, cwd=directory, env=os.environ | {"CELLBEAT_BOKEHJS": str(BOKEHJS)}, check=True)
    return directory


@pytest.fixture
def opened(browser):
    """Opens files; at the end, no page may have complained, or have asked for anything but its file."""
    pages = []

    def opened(file, routes=()):
        watched = Watched(browser, viewport={"width": 800, "height": 800})
        requests = []
        watched.context.on("request", lambda request: requests.append(request.url))
        pages.append((watched, file, requests))
        for pattern, handler in routes:
            watched.page.route(pattern, handler)
        watched.page.add_init_script(PICTURES)
        watched.page.goto(file.as_uri())
        watched.page.wait_for_function("globalThis.Bokeh?.documents.length == 1 && Bokeh.documents[0].is_idle")
        return watched.page

    yield opened
    for watched, _, _ in pages:
        watched.close()
    assert [watched.complaints for watched, _, _ in pages] == [[] for _ in pages]
    for _, file, requests in pages:
        own = [file.as_uri(), "data:,"]
        assert [url for url in requests if url not in own and not url.startswith(("blob:", "data:"))] == []


def test_a_saved_file_draws_itself_without_a_network(saved, opened, screenshots):
    page = opened(saved / "plot.html")
    assert page.title() == "plot"
    page.wait_for_function("() => pictures.digest(document.body) !== null")
    page.screenshot(path=screenshots / "saved.png")
    assert page.locator("div.bk-clearfix code").text_content() == "</script>"
    assert sorted(path.name for path in saved.iterdir()) == ["online.html", "plot.html"]


def test_a_file_for_the_cdn_names_what_it_needs_with_its_digests(saved):
    html = (saved / "online.html").read_text()
    assert "<title>A plot &lt;/title></title>" in html
    scripts = re.findall(r'<script src="([^"]+)" integrity="sha384-([^"]+)" crossorigin="anonymous"></script>', html)
    assert [url for url, _ in scripts] == [
        f"https://cdn.bokeh.org/bokeh/release/{name}-3.9.2.min.js" for name in ["bokeh", "bokeh-widgets"]
    ]
    for (_, digest), name in zip(scripts, ["bokeh", "bokeh-widgets"]):
        assert digest == base64.b64encode(hashlib.sha384((BOKEHJS / f"{name}.min.js").read_bytes()).digest()).decode()
