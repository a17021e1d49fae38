"""Has a browser show a live plot in the JupyterLab of this environment, where there is no network: test_lab.py PICTURE.png"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.append(str(Path(__file__).parents[1] / "tests/jupyter"))

from harness.chromium import Watched, launch
from harness.lab import Lab
from harness.notebook_page import NotebookPage, write_notebook
from network import assert_is_offline

CELLS = [
    "6 * 7",
    """use cellbeat::prelude::*;
let source = ColumnDataSource::new([("x", range(0..10)), ("y", range(0..10))]);
let p = figure().height(300);
p.line("x", "y").source(&source);
state.add_periodic_callback({
    let source = source.clone();
    move || source.update("y", random_integers(0..100, 10))
}, ms(200));
p""",
]


class InstalledLab(Lab):
    """The JupyterLab of this environment."""

    def program(self, port):
        jupyter = [sys.executable, "-m", "jupyterlab", "--no-browser", f"--ServerApp.port={port}", "--ServerApp.ip=127.0.0.1"]
        # Its list of extensions would come from the network.
        return [*jupyter, "--ServerApp.allow_root=True", "--LabApp.extension_manager=readonly"]


def main(picture):
    assert_is_offline()
    with tempfile.TemporaryDirectory() as directory, sync_playwright() as playwright:
        lab = InstalledLab(Path(directory))
        browser = launch(playwright)
        try:
            write_notebook(lab.root / "plot.ipynb", CELLS)
            watched = Watched(browser, viewport={"width": 1200, "height": 900})
            notebook = NotebookPage(watched, lab.address("plot.ipynb"), "plot.ipynb")
            notebook.start(0)
            progress = notebook.page.get_by_text("Compiling cellbeat")
            progress.wait_for()
            print(f"under the first cell: {progress.inner_text()}")
            notebook.page.screenshot(path=Path(picture).with_suffix(".first.png"))
            notebook.page.get_by_text("42", exact=True).wait_for(timeout=600_000)
            notebook.run(1)
            notebook.watch(1).wait_for_changes(3)
            notebook.page.screenshot(path=picture)
            said = (watched.complaints, watched.elsewhere)
            assert said == ([], []), said
            print(f"JupyterLab shows a live plot: {picture}")
        finally:
            browser.close()
            lab.stop()


main(*sys.argv[1:])
