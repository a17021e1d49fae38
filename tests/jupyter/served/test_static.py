"""Links that run in the browser: on a page of a server, and in files that a Rust program saves, which need none."""

import base64
import hashlib
import os
import re
import subprocess
from pathlib import Path

import bokeh
import pytest
from playwright.sync_api import expect

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


def test_a_widget_with_its_own_javascript_stands_in_a_saved_file(saved, opened):
    page = opened(saved / "any_widget.html")
    widget = page.get_by_text("count 5")
    widget.click()
    expect(page.get_by_text("count 6")).to_be_visible()


def test_a_saved_file_draws_itself_without_a_network(saved, opened, screenshots):
    page = opened(saved / "plot.html")
    assert page.title() == "plot"
    page.wait_for_function("() => pictures.digest(document.body) !== null")
    page.screenshot(path=screenshots / "saved.png")
    assert page.locator("div.bk-clearfix code").text_content() == "</script>"
    # The label of the axis is drawn by the same.
    assert page.locator("div.bk-clearfix svg").count() == 1
    assert sorted(path.name for path in saved.iterdir()) == ["any_widget.html", "cards.html", "online.html", "plot.html"]


PROVIDER = "Bokeh.require('models/text/providers').default_provider.status"
LINE_WIDTH = "Bokeh.documents[0].roots()[0].children[0].renderers[0].glyph.line_width.value"


def test_in_a_saved_file_the_slider_changes_the_line(saved, opened, screenshots):
    page = opened(saved / "plot.html")
    assert page.evaluate(LINE_WIDTH) == 2
    before = page.evaluate("pictures.digest(document.body)")
    page.locator(".noUi-handle").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function(f"{LINE_WIDTH} == 3")
    page.wait_for_function("(before) => pictures.digest(document.body) !== before", arg=before)
    track = page.locator(".noUi-base").bounding_box()
    page.mouse.click(track["x"] + track["width"] - 1, track["y"] + track["height"] / 2)
    page.wait_for_function(f"{LINE_WIDTH} == 20")
    page.screenshot(path=screenshots / "saved.png")


def test_in_a_saved_file_cards_fold(saved, opened):
    page = opened(saved / "cards.html")
    heads = page.locator("button.bk-btn")
    expect(heads).to_have_text(["Card", "One", "Two"])

    def shows(*texts):
        for text in ["shown", "First", "Second"]:
            expect(page.get_by_text(text, exact=True)).to_be_visible(visible=text in texts)

    shows("shown")
    for head, texts in [("Card", []), ("One", ["First"]), ("Two", ["Second"]), ("Card", ["shown", "Second"])]:
        heads.filter(has_text=head).click()
        shows(*texts)


def test_on_a_served_page_the_link_is_at_once_and_the_server_learns_of_it(program, visit, screenshots):
    visitor = visit(program(example="jslink").url)
    sent = []
    visitor.page.on("websocket", lambda socket: socket.on("framesent", lambda frame: sent.append(frame)))
    visitor.reload()
    assert visitor.page.evaluate(PROVIDER) == "loaded"
    visitor.page.screenshot(path=screenshots / "latex.png", full_page=True)
    told = "Bokeh.documents[0].roots()[0].children[2].text"
    assert visitor.page.evaluate(told) == "<pre>2</pre>"
    visitor.page.locator(".noUi-handle").focus()
    for _ in range(10):
        visitor.page.keyboard.press("ArrowRight")
    visitor.page.wait_for_function(f"{LINE_WIDTH} == 12 && {told} == '<pre>12</pre>'")
    # The server sets what the link has set; no page reports it.
    texts = [frame for frame in sent if isinstance(frame, str)]
    assert any('"value"' in frame for frame in texts)
    assert not any('"line_width"' in frame for frame in texts)


def test_a_file_for_the_cdn_names_what_it_needs_with_its_digests(saved):
    html = (saved / "online.html").read_text()
    assert "<title>A plot &lt;/title&gt;</title>" in html
    scripts = re.findall(r'<script src="([^"]+)" integrity="sha384-([^"]+)" crossorigin="anonymous"></script>', html)
    assert [url for url, _ in scripts] == [
        f"https://cdn.bokeh.org/bokeh/release/{name}-3.9.2.min.js" for name in ["bokeh", "bokeh-widgets", "bokeh-mathjax"]
    ]
    for (_, digest), name in zip(scripts, ["bokeh", "bokeh-widgets", "bokeh-mathjax"]):
        assert digest == base64.b64encode(hashlib.sha384((BOKEHJS / f"{name}.min.js").read_bytes()).digest()).decode()
