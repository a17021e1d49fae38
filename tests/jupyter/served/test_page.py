"""The guide's app, served by a plain Rust program to stock BokehJS."""

import base64
import hashlib
import re
import signal
import urllib.request
from pathlib import Path

import bokeh
from bokeh.embed import server_document

from harness.contrast import install, least, of_canvas, unreadable
from served.conftest import SECRET_KEY, free_port

# What Chromium itself says of a server that it cannot reach.
UNREACHABLE = "WebSocket connection to"


def test_the_plot_moves_and_the_toggle_stops_it(program, visit, screenshots):
    visitor = visit(program().url)
    visitor.ticks()
    assert visitor.page.title() == "cellbeat"
    visitor.page.screenshot(path=screenshots / "served.png")
    visitor.toggle()
    visitor.page.wait_for_timeout(300)
    visitor.rests()
    visitor.toggle()
    visitor.wait_for_count(1)
    visitor.ticks()


def wait_for_background(page, background):
    """Of the plot, whose canvas is another one for a moment while it changes."""
    is_there = "(wanted) => contrast.canvases(document.body).map((canvas) => String(canvas.background)).join() === wanted"
    page.wait_for_function(is_there, arg=",".join(map(str, background)))


def test_a_page_is_readable_and_fits_phones_and_desks_in_light_and_dark(program, visit, screenshots):
    page = visit(program().url).page
    install(page)
    for width in [375, 1200]:
        page.set_viewport_size({"width": width, "height": 800})
        for scheme, background in [("light", (255, 255, 255)), ("dark", (17, 17, 17))]:
            page.emulate_media(color_scheme=scheme)
            wait_for_background(page, background)
            page.screenshot(path=screenshots / f"served-{width}-{scheme}.png")
            assert unreadable(page.locator("body")) == []
            [canvas] = of_canvas(page.locator("body"))
            assert least(canvas) >= 7
            sideways = "document.documentElement.scrollWidth <= innerWidth && document.querySelector('main').scrollWidth <= innerWidth"
            page.wait_for_function(sideways)
    # The reader may want the other.
    page.get_by_role("button", name="Switch between light and dark").click()
    wait_for_background(page, (255, 255, 255))
    assert page.locator("h1").text_content() == page.title()


def test_two_visitors_have_callbacks_of_their_own(program, visit):
    url = program().url
    one = visit(url)
    one.wait_for_count(15)
    other = visit(url)
    assert other.count() < one.count()
    one.toggle()
    one.page.wait_for_timeout(300)
    one.rests()
    other.ticks()


def test_a_reload_gets_a_new_session_and_a_cut_of_five_seconds_does_not(program, visit, cable):
    served = program(BOKEH_ALLOW_WS_ORIGIN="127.0.0.1:*")
    way = cable(served.port)
    visitor = visit(f"http://127.0.0.1:{way.port}/")
    visitor.wait_for_count(20)
    way.cut()
    visitor.page.wait_for_timeout(5000)
    way.mend()
    # Five seconds without a connection are 25 ticks; a session that was made anew would begin at 1.
    visitor.wait_for_count(45)
    visitor.ticks()
    visitor.toggle()
    visitor.page.wait_for_timeout(300)
    visitor.rests()
    assert '"sessions":1' in served.health()
    complaints = [complaint for complaint in visitor.watched.complaints if UNREACHABLE not in complaint]
    assert all("Failed to connect to Bokeh server" in complaint for complaint in complaints), complaints
    visitor.watched.complaints.clear()
    visitor.reload()
    assert visitor.count() < 20
    visitor.ticks()


def test_a_page_whose_session_is_gone_is_loaded_anew_when_the_server_is_there_again(program, visit):
    served = program()
    visitor = visit(served.url)
    visitor.wait_for_count(10)
    visitor.page.evaluate("globalThis.loaded = 'before'")
    assert served.stop() == 0
    # BokehJS tries for half a minute.
    visitor.page.get_by_text("lost permanently").wait_for()
    # With another key: the page's own token is of no use any more.
    program(served.port, BOKEH_SECRET_KEY=SECRET_KEY[::-1])
    visitor.page.wait_for_function("globalThis.loaded === undefined")
    visitor.wait_until_drawn()
    visitor.ticks()
    visitor.watched.complaints.clear()


def test_a_page_goes_on_when_the_server_was_killed_and_started_again(program, visit):
    served = program()
    visitor = visit(served.url)
    visitor.wait_for_count(10)
    served.stop(signal.SIGKILL)
    visitor.page.wait_for_timeout(1000)
    program(port=served.port)
    visitor.page.wait_for_function("parseInt(globalThis.Bokeh?.documents[0].roots()[0].children[2].text.slice(5)) < 10")
    visitor.ticks()
    visitor.watched.complaints.clear()


def test_the_app_can_be_embedded_in_a_page_of_another_site(program, visit, site):
    port = free_port()
    served = program(BOKEH_ALLOW_WS_ORIGIN=f"127.0.0.1:{port}")
    script = server_document(served.url.rstrip("/"))
    visitor = visit(site(f"<!DOCTYPE html><title>Theirs</title><link rel='icon' href='data:,'><body><h1>Theirs</h1>{script}", port))
    visitor.ticks()
    assert visitor.page.title() == "Theirs"
    visitor.toggle()
    visitor.page.wait_for_timeout(300)
    visitor.rests()


def test_a_site_that_is_not_allowed_gets_nothing(program, browser, site):
    served = program()
    script = server_document(served.url.rstrip("/"))
    page = browser.new_page()
    with page.expect_event("requestfailed", lambda request: "autoload.js" in request.url):
        page.goto(site(f"<link rel='icon' href='data:,'><body>{script}", free_port()))
    assert '"sessions":0' in served.health()
    page.close()


def test_after_thousands_of_ticks_the_page_has_not_grown(program, visit, measured):
    # Much shorter than a frame: most of the time is for ticks, not for drawing them.
    visitor = visit(program().url + "?period=1")
    session = visitor.page.context.new_cdp_session(visitor.page)

    def run(on):
        # As a click on the toggle does, which would have to wait for a page that has no time left.
        visitor.page.evaluate("(on) => { Bokeh.documents[0].roots()[0].children[1].active = on; }", on)

    def heap(ticks):
        """After so many ticks, when none comes any more."""
        visitor.wait_for_count(ticks)
        run(False)
        # Those that were on their way have come.
        text = "doc.roots()[0].children[2].text"
        visitor.wait_for(f"globalThis.seen === {text} || void (globalThis.seen = {text})")
        session.send("HeapProfiler.collectGarbage")
        return session.send("Runtime.getHeapUsage")["usedSize"] / 1e6

    before = heap(1000)
    run(True)
    # It counts from the beginning.
    visitor.wait_for("parseInt(doc.roots()[0].children[2].text.slice(5)) < 1000")
    after = heap(2000)
    measured(f"served page: heap {before:.1f} MB after 1000 ticks, {after:.1f} MB after 3000")
    # Half a kilobyte for each.
    assert after < before + 1


def test_bokehjs_comes_compressed_is_kept_and_is_the_one_that_pages_would_take_from_elsewhere(program, visit, repository):
    served = program()
    visitor = visit(served.url)
    answers = []
    visitor.page.on("response", lambda response: answers.append(response))
    visitor.reload()
    scripts = [answer for answer in answers if "/static/js/" in answer.url]
    # Four parts of BokehJS, and the theme.
    assert len(scripts) == 5
    for script in scripts:
        assert script.headers["content-encoding"] == "gzip"
        assert "immutable" in script.headers["cache-control"]
    source = (repository / "library/src/show/resources.rs").read_text()
    known = re.findall(r'"([A-Za-z0-9+/]{64})"', source)
    folder = Path(bokeh.__file__).parent / "server/static/js"
    names = ["bokeh", "bokeh-widgets", "bokeh-tables", "bokeh-gl", "bokeh-mathjax"]
    digests = [hashlib.sha384((folder / f"{name}.min.js").read_bytes()).digest() for name in names]
    assert known == [base64.b64encode(digest).decode() for digest in digests]


def test_without_bokehjs_on_the_machine_pages_take_it_from_elsewhere_and_the_log_says_so(program, tmp_path):
    nowhere = str(tmp_path / "nowhere")
    served = program(VIRTUAL_ENV=nowhere, PATH=nowhere, CELLBEAT_CACHE=nowhere)
    page = urllib.request.urlopen(served.url)
    assert page.read().count(b'src="https://cdn.bokeh.org/bokeh/release/bokeh') == 4
    assert "https://cdn.bokeh.org" in page.headers["content-security-policy"]
    assert "pages take it from https://cdn.bokeh.org" in served.log.read_text()
