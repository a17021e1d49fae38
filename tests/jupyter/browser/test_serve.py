"""`serve` in a cell: pages for visitors, beside the notebook that serves them."""

import os
import re
import signal
import urllib.request

import pytest
from playwright.sync_api import expect

from served.conftest import Page, failure, wait_until

ON = re.compile(r"\bbk-active\b")

# What Chromium and BokehJS say of a server that is not there any more.
GONE = "WebSocket connection to", "Failed to connect to Bokeh server", "net::ERR_CONNECTION_REFUSED"


class GuidePage(Page):
    """A page of the guide's app."""

    COLUMN = "[...doc._all_models.values()].find((model) => model.type == 'ColumnDataSource').data.y.join()"

    def column(self):
        return self.page.evaluate(f"(() => {{ const doc = Bokeh.documents[0]; return {self.COLUMN}; }})()")

    def moves(self):
        for _ in range(3):
            self.wait_for(f"{self.COLUMN} != '{self.column()}'")

    def rests(self):
        before = self.column()
        self.page.wait_for_timeout(700)
        assert self.column() == before

    def toggle(self):
        self.page.get_by_text("Toggle callback").click()


@pytest.fixture
def visit(browser):
    """Opens pages. At the end none may have complained, except of a server that is gone."""
    pages = []

    def visit(url, kind=Page):
        pages.append(kind(browser, url))
        return pages[-1]

    yield visit
    for page in pages:
        page.watched.close()
    complaints = [complaint for page in pages for complaint in page.watched.complaints]
    assert [text for text in complaints if not any(gone in text for gone in GONE)] == []
    assert [address for page in pages for address in page.watched.elsewhere] == []


def link(notebook, index):
    """The first link below a cell."""
    return notebook.output(index).locator("a").first.get_attribute("href")


def is_served(url):
    try:
        urllib.request.urlopen(url, timeout=60)
    except OSError:  # Also where its end comes between the request and the answer.
        return False
    return True


def test_the_link_of_the_guides_last_cell_leads_to_a_page_for_each_visitor_and_the_notebook_goes_on(open_notebook, visit):
    notebook = open_notebook("periodic_callbacks.ipynb")
    notebook.run_all()
    notebook.execute("cb.set_timeout(None); cb.start();")
    serve = notebook.index("serve")
    with notebook.page.context.expect_page() as opened:
        notebook.output(serve).get_by_role("link").click()
    followed = opened.value
    followed.get_by_text("Toggle callback").wait_for()
    url = link(notebook, serve)
    assert followed.url == url
    followed.close()
    one, other = visit(url, GuidePage), visit(url, GuidePage)
    one.moves()
    one.toggle()
    one.page.wait_for_timeout(300)
    one.rests()
    other.moves()
    notebook.watch(notebook.index("plot")).wait_for_changes(3)
    assert notebook.execute("cb.running()") == "true"


STATICS = """
use cellbeat::prelude::*;
use std::sync::atomic::{AtomicU32, Ordering};
static ENDED: AtomicU32 = AtomicU32::new(0);
"""

FIRST = """
fn app() -> impl Viewable {
    state.on_session_destroyed(|_| { ENDED.fetch_add(1, Ordering::SeqCst); });
    pane::html("first")
}
serve(app)
"""


def test_a_cell_that_is_run_again_shows_open_pages_its_new_app_until_it_is_stopped(open_notebook, visit):
    notebook = open_notebook([STATICS, FIRST])
    notebook.run(0)
    notebook.run(1)
    url = link(notebook, 1)
    pages = [visit(url), visit(url)]
    assert [page.texts() for page in pages] == [["first"], ["first"]]
    notebook.edit(1, FIRST.replace('"first"', '"second"').replace("serve(app)", "let served = serve(app);\nserved"))
    notebook.run(1)
    assert link(notebook, 1) == url
    for page in pages:
        page.wait_for("doc.roots()[0].text == 'second'")
    assert notebook.execute("ENDED.load(Ordering::SeqCst)") == "2"
    assert notebook.execute("served.stop(); served.running()") == "false"
    wait_until(lambda: not is_served(url))
    assert notebook.execute("ENDED.load(Ordering::SeqCst)") == "4"
    # Another run serves at the same address again, and the pages have gone on asking.
    notebook.edit(1, FIRST.replace('"first"', '"third"'))
    notebook.run(1)
    for page in pages:
        page.wait_for("doc.roots()[0].text == 'third'")


APPS = """
use cellbeat::prelude::*;
let outside = ColumnDataSource::new([("x", range(0..3))]);
let callback = {
    let outside = outside.clone();
    state.add_periodic_callback(move || outside.update("x", random_integers(0..9, 3)), ms(1000))
};
let served = Server::new()
    .app("prints", || {
        println!("printed by the app");
        let shown = pane::html("0");
        let ticking = shown.clone();
        state.add_periodic_callback(
            move || {
                println!("printed by the callback");
                ticking.set_object("1");
                panic!("broken tick")
            },
            ms(100),
        ).count(1);
        shown
    })
    .app("panics", || -> Toggle { panic!("no data") })
    .app("outside", move || {
        let p = figure();
        p.line("x", "x").source(&outside);
        p
    })
    .start()
    .unwrap();
served
"""


def test_several_apps_have_a_list_and_what_they_print_and_how_they_fail_is_told_under_the_cell(open_notebook, visit):
    notebook = open_notebook([APPS])
    notebook.run(0)
    told = notebook.output(0)
    url = link(notebook, 0).rsplit("/", 1)[0] + "/"
    assert told.get_by_role("link").count() == 3
    index = urllib.request.urlopen(url).read().decode()
    assert re.findall(r'href="(/\w+)"', index) == ["/outside", "/panics", "/prints"]
    page = visit(url + "prints")
    assert page.page.title() == "prints"
    page.wait_for("doc.roots()[0].text == '1'")
    expect(told).to_contain_text("printed by the app")
    expect(told).to_contain_text("printed by the callback")
    expect(told).to_contain_text("broken tick")
    status, text = failure(url + "panics")
    assert status == 500
    assert "no data" not in text
    expect(told).to_contain_text("no data")
    status, text = failure(url + "outside")
    assert status == 500
    why = "shows a ColumnDataSource, which was made outside of it"
    assert why in text
    expect(told).to_contain_text(why)
    assert notebook.execute("served.running()") == "true"


def test_pages_are_told_that_the_process_of_the_cells_is_gone_and_the_notebook_works_on(open_notebook, visit):
    notebook = open_notebook([STATICS, FIRST])

    def kill():
        os.kill(int(notebook.execute("std::process::id()")), signal.SIGKILL)

    for end in notebook.restart_kernel, kill:
        notebook.run(0)
        notebook.run(1)
        url = link(notebook, 1)
        page = visit(url)
        assert page.texts() == ["first"]
        with page.page.expect_console_message(lambda message: "Lost websocket" in message.text):
            end()
        wait_until(lambda: not is_served(url))
        assert notebook.execute("1 + 1") == "2"
