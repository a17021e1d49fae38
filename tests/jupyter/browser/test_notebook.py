"""Notebook 7: another application on the same server, with the same extension."""

import re

from playwright.sync_api import expect


def test_the_plot_moves_and_the_toggle_stops_it(lab, open_page):
    notebook = open_page("periodic_callbacks.ipynb", address=lab.notebook_address)
    notebook.run_all()
    notebook.execute("cb.set_timeout(None); cb.start();")
    picture = notebook.watch(notebook.index("plot"))
    picture.wait_for_changes(3)
    button = notebook.output(notebook.index("toggle")).locator("button.bk-btn")
    button.click()
    expect(button).not_to_have_class(re.compile(r"\bbk-active\b"))
    assert notebook.execute("cb.running()") == "false"
    picture.wait_until_still(1.0)
