"""What goes wrong in the notebook's own code is reported where it belongs, and the notebook goes on."""

import os
import re
import signal
import time

from playwright.sync_api import expect

PLOT = """
use cellbeat::prelude::*;
let source = ColumnDataSource::new([("x", range(0..10)), ("y", range(0..10))]);
let p = figure();
p.line("x", "y").source(&source);
p
"""

TICKING = """
let cb = {
    let source = source.clone();
    state.add_periodic_callback(move || source.update("y", random_integers(0..1000, 10)), ms(100))
};
"""

FAILING_AT_FIRST = """
let cb = {
    let source = source.clone();
    let mut calls = 0;
    state.add_periodic_callback(
        move || {
            calls += 1;
            if calls <= 3 { panic!("broken tick") }
            source.update("y", random_integers(0..1000, 10));
        },
        ms(100),
    )
};
"""


def test_a_panic_in_a_callback_is_told_once_under_its_cell_and_the_next_ticks_come(open_notebook):
    notebook = open_notebook([PLOT, FAILING_AT_FIRST])
    notebook.run(0)
    picture = notebook.watch(0)
    notebook.run(1)
    told = notebook.output(1)
    expect(told).to_contain_text("(×3)")
    assert told.inner_text().count("broken tick") == 1
    picture.wait_for_changes(3)
    assert "broken tick" not in notebook.output(0).inner_text()
    assert notebook.execute("(cb.running(), cb.last_error().is_some())") == "(true, true)"


def test_a_killed_cell_process_is_told_its_views_keep_their_picture_and_the_next_cell_runs(open_notebook, measured):
    notebook = open_notebook([PLOT, TICKING])
    notebook.run(0)
    notebook.run(1)
    process = int(notebook.execute("std::process::id()"))
    picture = notebook.watch(0)
    picture.wait_for_changes(3)
    view = notebook.view(0)
    killed = time.monotonic()
    os.kill(process, signal.SIGKILL)
    expect(view).to_have_attribute("data-cellbeat", "greyed")
    measured(f"from the kill of a cell process to its greyed view: {(time.monotonic() - killed) * 1e3:.0f} ms")
    expect(view.locator(".cellbeat-notice")).to_have_text(re.compile("Not live: .+"))
    last_cell = notebook.count() - 1
    expect(notebook.output(last_cell)).to_contain_text(re.compile("killed|signal"))
    assert picture.digest() is not None
    picture.wait_until_still(0.5)
    assert notebook.execute("1 + 1") == "2"
    # From the start, on the new process.
    notebook.run(0)
    expect(view).to_have_attribute("data-cellbeat", "live")
