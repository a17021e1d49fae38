"""The notebook of periodic callbacks, as a reader of the guide meets it."""

import re
import time

from playwright.sync_api import expect

from harness.chromium import TIMEOUT

ON = re.compile(r"\bbk-active\b")

# Seen: 1 s. The limit is for machines that are busy with other things.
FIRST_PICTURE_LIMIT_MS = 30_000

# A timeout of 5 s at a period of 200 ms; the tick that is due at the very end still comes.
TICKS = 25

# What the notebook's own cell does, without its timeout.
CALLBACK = """
let cb = {
    let source = source.clone();
    state.add_periodic_callback(move || source.update("y", random_integers(0..1 << 31, 10)), ms(200))
};
"""

BUSY = """
let until = std::time::Instant::now() + ms(10_000);
let mut n = 0u64;
while std::time::Instant::now() < until { n = std::hint::black_box(n + 1); }
"""


def test_run_all_shows_a_plot_that_ticks_for_its_timeout_and_a_toggle_that_starts_it_again(open_notebook, measured):
    notebook = open_notebook("periodic_callbacks.ipynb")
    plot, toggle = notebook.index("plot"), notebook.index("toggle")
    picture = notebook.watch(plot)
    # The callback's timeout does not wait for the cells after the toggle.
    notebook.page.evaluate("() => void jupyterapp.commands.execute('notebook:run-all-cells')")
    button = notebook.output(toggle).locator("button.bk-btn")
    expect(button).to_have_class(ON, timeout=TIMEOUT)
    notebook.wait_idle(notebook.count() - 1)
    measured(f"Run All on a kernel just started: the plot is there after {picture.first_after():.0f} ms")
    assert picture.first_after() < FIRST_PICTURE_LIMIT_MS

    expect(button).not_to_have_class(ON)  # by itself, at the timeout
    counter, missed = int(notebook.execute("cb.counter()")), int(notebook.execute("cb.missed()"))
    measured(f"ticks until the timeout: {counter}, missed {missed}; changes of the picture: {picture.changes()}")
    assert counter + missed == TICKS
    # Where the browser cannot keep up, two ticks are drawn as one.
    assert picture.changes() >= counter // 2
    picture.wait_until_still(1.0)

    button.click()
    expect(button).to_have_class(ON)
    picture.wait_for_changes(3)
    button.click()
    expect(button).not_to_have_class(ON)
    assert notebook.execute("cb.running()") == "false"
    picture.wait_until_still(1.0)

    notebook.execute("cb.set_running(true);")
    expect(button).to_have_class(ON)
    picture.wait_for_changes(3)
    notebook.execute("cb.set_running(false);")
    expect(button).not_to_have_class(ON)


def test_ticks_and_toggle_go_on_while_a_cell_computes(open_notebook):
    notebook = open_notebook("periodic_callbacks.ipynb")
    notebook.run_all()
    notebook.execute("cb.set_timeout(None); cb.start();")
    button = notebook.output(notebook.index("toggle")).locator("button.bk-btn")
    expect(button).to_have_class(ON)
    picture = notebook.watch(notebook.index("plot"))
    busy = notebook.add(BUSY)
    notebook.start(busy)
    picture.wait_for_changes(5)
    button.click()
    expect(button).not_to_have_class(ON)
    picture.wait_until_still(0.8)
    button.click()
    picture.wait_for_changes(3)
    assert notebook.is_running(busy), "the cell ended before the toggle was tried"
    notebook.wait_idle(busy)
    assert notebook.execute("(cb.running(), cb.missed())") == "(true, 0)"


def test_the_plot_goes_on_when_a_busy_loop_is_interrupted_and_the_next_cell_has_its_variables(open_notebook, measured):
    notebook = open_notebook("periodic_callbacks.ipynb")
    notebook.run_all()
    notebook.execute("cb.set_timeout(None); cb.start();")
    notebook.execute("let kept = vec![1, 2, 3]; let mut taken = 0u64;")
    picture = notebook.watch(notebook.index("plot"))
    busy = notebook.add('println!("begun"); loop { taken = std::hint::black_box(taken + 1); }')
    notebook.start(busy)
    expect(notebook.output(busy)).to_contain_text("begun", timeout=TIMEOUT)
    picture.wait_for_changes(3)
    assert notebook.is_running(busy)
    asked = time.monotonic()
    notebook.command("notebook:interrupt-kernel")
    notebook.wait_idle(busy)
    measured(f"from the interrupt of a busy loop to its answer: {(time.monotonic() - asked) * 1e3:.0f} ms")
    error = notebook.outputs(busy)[-1]
    assert error["ename"] == "Interrupted" and "Lost: `taken`," in error["evalue"], error
    picture.wait_for_changes(5)
    assert notebook.execute("(kept.len(), cb.running(), cb.missed())") == "(3, true, 0)"
    assert notebook.view(notebook.index("plot")).get_attribute("data-cellbeat") == "live"


def test_a_cell_that_is_run_again_has_one_timer(open_notebook):
    notebook = open_notebook("periodic_callbacks.ipynb")
    notebook.run_all()
    notebook.execute("let first = cb.clone();")
    callback = notebook.index("callback")
    notebook.edit(callback, CALLBACK)
    for _ in range(2):
        notebook.run(callback)
    assert notebook.execute("state.periodic_callbacks().iter().filter(|cb| cb.running()).count()") == "1"
    assert notebook.execute("(first.running(), cb.running())") == "(false, true)"
    assert notebook.view(notebook.index("plot")).get_attribute("data-cellbeat") == "live"
