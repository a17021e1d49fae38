"""What goes wrong in the notebook's own code is reported where it belongs, and the notebook goes on."""

import os
import re
import signal
import time
from pathlib import Path

from playwright.sync_api import expect

from harness.chromium import Doomed, Watched
from harness.notebook_page import NotebookPage, write_notebook
from served.conftest import Page, wait_until

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


# Each tick has a patch of 160 kB, and leaves a byte in a file.
WATCHED = """
use cellbeat::prelude::*;
use std::io::Write;
let source = ColumnDataSource::new([("x", range(0..20_000)), ("y", range(0..20_000))]);
let p = figure();
p.line("x", "y").source(&source);
let label = pane::html("0");
let shown = Row::new(items![pane::bokeh(&p), label.clone()]);
let cb = state.add_periodic_callback({
    let mut file = std::fs::File::create("ticks")?;
    let mut ticks = 0;
    move || {
        ticks += 1;
        source.update("y", random_integers(0..1000, 20_000));
        label.set_object(format!("tick {ticks}."));
        file.write_all(b".").unwrap();
    }
}, ms(10));
shown
"""

SERVED = """
fn app() -> impl Viewable {
    state.on_session_destroyed(|_| std::fs::write("ended", "").unwrap());
    pane::html("served")
}
Server::new().app("app", app).unused_session_lifetime(ms(500)).start().unwrap()
"""


def resident(process):
    """What a process has in memory: bytes."""
    return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def test_a_browser_that_is_killed_leaves_nothing_behind_and_the_next_one_shows_what_is_there_now(open_notebook, lab, playwright):
    doomed = Doomed(playwright)
    write_notebook(lab.root / "killed.ipynb", [WATCHED, SERVED])
    notebook = NotebookPage(Watched(doomed.browser), lab.address("killed.ipynb"), "killed.ipynb")
    notebook.run(0)
    notebook.run(1)
    Page(doomed.browser, notebook.output(1).locator("a").first.get_attribute("href"))
    notebook.watch(0).wait_for_changes(2)
    cell_process = int(notebook.execute("std::process::id()"))
    kernel = int(Path(f"/proc/{cell_process}/stat").read_text().rsplit(")", 1)[1].split()[1])
    kernel_id = notebook.kernel_id()
    notebook.command("docmanager:save")
    doomed.kill()

    wait_until((lab.root / "ended").exists)
    wait_until(lambda: lab.connections(kernel_id) == 0)
    ticks = lab.root / "ticks"
    before, first = [resident(kernel), resident(cell_process)], ticks.stat().st_size
    wait_until(lambda: ticks.stat().st_size >= first + 300)
    after = [resident(kernel), resident(cell_process)]
    # A queue would have 48 MB.
    assert all(late - early < 16e6 for early, late in zip(before, after)), (before, after)

    notebook = open_notebook(notebook)
    expect(notebook.view(0)).to_have_attribute("data-cellbeat", "live")
    notebook.watch(0).wait_for_changes(2)
    notebook.execute("cb.stop();")
    expect(notebook.output(0)).to_contain_text(f"tick {ticks.stat().st_size}.")
