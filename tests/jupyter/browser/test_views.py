"""One object in several places: each view shows what it is now."""

from playwright.sync_api import expect

from harness.notebook_page import Watch


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
    assert picture.is_still(0.5)
    before = picture.digest()
    assert before != at_first
    notebook.reload()
    expect(notebook.view(notebook.index("plot"))).to_have_attribute("data-cellbeat", "live")
    picture = notebook.watch(notebook.index("plot"))
    assert picture.digest() == before
    notebook.execute("cb.start();")
    picture.wait_for_changes(3)


def test_two_notebooks_do_not_touch_each_other(open_notebook):
    notebooks = [open_notebook("periodic_callbacks.ipynb") for _ in range(2)]
    for notebook in notebooks:
        run_until_stopped(notebook)
    stopped, ticking = [notebook.watch(notebook.index("plot")) for notebook in notebooks]
    stopped.wait_for_changes(2)
    ticking.wait_for_changes(2)
    notebooks[0].execute("cb.stop();")
    assert stopped.is_still(1.0)
    ticking.wait_for_changes(3)
    assert stopped.digest() != ticking.digest()
    assert [notebook.execute("cb.running()") for notebook in notebooks] == ["false", "true"]
