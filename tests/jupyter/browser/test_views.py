"""One object in several places: each view shows what it is now."""

import re
from pathlib import Path

import bokeh
from playwright.sync_api import expect

from harness.notebook_page import PICTURES, Watch

BOKEHJS = Path(bokeh.__file__).parent / "server/static/js"


def run_until_stopped(notebook):
    """Runs the notebook, without a timeout."""
    notebook.run_all()
    notebook.execute("cb.set_timeout(None); cb.start();")


def test_a_new_view_of_an_output_shows_the_same_data(open_notebook):
    notebook = open_notebook("periodic_callbacks.ipynb")
    run_until_stopped(notebook)
    first = notebook.watch(notebook.index("plot"))
    first.wait_for_changes(2)
    second = Watch(notebook.new_view(notebook.index("plot")))
    second.wait_for_changes(3)
    first.wait_for_changes(3)
    notebook.execute("cb.stop();")
    # The last patch may still be on its way.
    second.wait_for_same(first)


def test_a_reloaded_page_shows_the_data_as_it_is_now(open_notebook):
    notebook = open_notebook("periodic_callbacks.ipynb")
    run_until_stopped(notebook)
    picture = notebook.watch(notebook.index("plot"))
    at_first = picture.digest()
    picture.wait_for_changes(2)
    notebook.execute("cb.stop();")
    picture.wait_until_still(0.5)
    before = picture.digest()
    assert before != at_first
    notebook.reload()
    expect(notebook.view(notebook.index("plot"))).to_have_attribute("data-cellbeat", "live")
    picture = notebook.watch(notebook.index("plot"))
    assert picture.digest() == before
    notebook.execute("cb.start();")
    picture.wait_for_changes(3)


def test_two_notebooks_do_not_touch_each_other(open_notebook, open_page):
    notebooks = [open("periodic_callbacks.ipynb") for open in (open_notebook, open_page)]
    for notebook in notebooks:
        run_until_stopped(notebook)
    stopped, ticking = [notebook.watch(notebook.index("plot")) for notebook in notebooks]
    stopped.wait_for_changes(2)
    ticking.wait_for_changes(2)
    notebooks[0].execute("cb.stop();")
    stopped.wait_until_still(1.0)
    ticking.wait_for_changes(3)
    assert stopped.digest() != ticking.digest()
    assert [notebook.execute("cb.running()") for notebook in notebooks] == ["false", "true"]


def test_a_saved_output_draws_itself_on_a_page_without_a_kernel(open_notebook, browser):
    notebook = open_notebook("periodic_callbacks.ipynb")
    plot = notebook.index("plot")
    notebook.run(plot)
    [output] = notebook.outputs(plot)
    with browser.new_context() as context:
        page = context.new_page()
        # Such a page takes BokehJS from its CDN; here it gets the same files from the package.
        page.route(
            "https://cdn.bokeh.org/**",
            lambda route: route.fulfill(
                path=BOKEHJS / re.sub(r".*/(bokeh.*)-3\.9\.2\.min\.js", r"\1.min.js", route.request.url),
                headers={"access-control-allow-origin": "*"},
            ),
        )
        page.set_content("".join(output["data"]["text/html"]))
        page.locator("canvas").first.wait_for()
        page.add_script_tag(content=PICTURES)
        page.wait_for_function("() => pictures.digest(document.body) !== null")
