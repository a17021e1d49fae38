"""Notebooks run without a browser: by nbclient, through nbconvert."""

import base64
import subprocess
import sys

import nbformat
import pytest
from bokeh.document import Document
from nbclient import NotebookClient

from harness.documents import saved_documents
from harness.notebook_page import write_notebook

MIME_TYPE = "application/vnd.cellbeat.view.v1+json"


@pytest.fixture(scope="module")
def executed(repository, tmp_path_factory):
    """Executes a notebook of the project, once for all tests; gives where the result is."""
    folder = tmp_path_factory.mktemp("executed")

    def executed(name):
        target = folder / f"{name}.ipynb"
        if not target.exists():
            nbconvert("--execute", "--to", "notebook", "--output-dir", str(folder), str(repository / "notebooks" / target.name))
        return target

    return executed


def nbconvert(*arguments):
    subprocess.run([sys.executable, "-m", "jupyter", "nbconvert", *arguments], check=True, timeout=600)


def test_an_executed_notebook_holds_what_its_cells_display(executed):
    notebook = nbformat.read(executed("periodic_callbacks"), as_version=4)
    nbformat.validate(notebook)
    cells = {cell.id: cell for cell in notebook.cells if cell.cell_type == "code"}
    assert [cell.execution_count for cell in cells.values()] == [1, 2, 3, 4]
    assert not [output for cell in cells.values() for output in cell.outputs if output.output_type == "error"]
    assert cells["callback"].outputs == []
    assert cells["serve"].outputs[0].data["text/plain"].startswith("Serving at http://127.0.0.1:")
    for name, model in [("plot", "Figure"), ("toggle", "Toggle")]:
        [output] = cells[name].outputs
        assert output.output_type == "execute_result"
        assert output.data[MIME_TYPE]["target"] == "cellbeat.view"
        [document] = saved_documents(output.data["text/html"])
        assert document["roots"][0]["id"] == output.data[MIME_TYPE]["document"]
        assert model in str(document)
        Document.from_json(document).validate()


def test_an_executed_page_holds_a_snapshot_of_plot_and_toggle(executed):
    notebook = executed("periodic_callbacks")
    nbconvert("--to", "html", str(notebook))
    page = notebook.with_suffix(".html").read_text()
    plot, toggle = saved_documents(page)
    assert "Figure" in str(plot) and "ColumnDataSource" in str(plot)
    assert "Toggle callback" in str(toggle)


def test_the_notebook_of_displays_holds_every_type(executed):
    notebook = nbformat.read(executed("display"), as_version=4)
    nbformat.validate(notebook)
    cells = outputs_by_cell(notebook)
    assert [kind for output in cells["text"] for kind in kinds(output)] == [
        ["text/plain"],
        ["text/plain"],
        ["text/html", "text/plain"],
        "stream",
        ["text/markdown", "text/plain"],
        ["text/plain"],
    ]
    for cell, mime in [
        ("latex", "text/latex"),
        ("svg", "image/svg+xml"),
        ("png", "image/png"),
        ("jpeg", "image/jpeg"),
        ("json", "application/json"),
        ("own-type", "text/markdown"),
    ]:
        assert all(mime in output.data for output in cells[cell]), cell
    assert [output.metadata.get("image/png") for output in cells["png"]] == [None, {"width": 240}]
    for output in [cells["png"][0], cells["jpeg"][0]]:
        [data] = [data for mime, data in output.data.items() if mime.startswith("image/")]
        assert base64.b64decode(data, validate=True)
    # What was updated is saved as it was last.
    [progress] = cells["progress"]
    assert "5 of 5" in progress.data["text/html"]
    assert [output.text for output in cells["clear"]] == ["step 3 of 3\n"]


def test_the_notebook_of_comms_holds_views_of_its_widgets(executed):
    notebook = nbformat.read(executed("comms"), as_version=4)
    cells = outputs_by_cell(notebook)
    for cell in ["chart", "counter"]:
        [view] = [output for output in cells[cell] if output.output_type == "execute_result"]
        assert view.data["application/vnd.jupyter.widget-view+json"]["version_major"] == 2
    assert cells["set"][-1].data["text/plain"] == "10"


TRIGGERING = """
use cellbeat::prelude::*;
let pane = pane::html("at first");
pane
%%
let mut tick = 0;
let cb = {
    let pane = pane.clone();
    state.add_periodic_callback(
        move || {
            tick += 1;
            pane.set_object(format!("tick {tick}"));
            pane.param().trigger("object");
        },
        ms(10),
    ).count(50)
};
while cb.running() { sleep(ms(10)); }
"""


def test_what_a_callback_triggers_is_saved_in_its_last_state(tmp_path):
    path = tmp_path / "triggering.ipynb"
    write_notebook(path, TRIGGERING.split("%%"))
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, kernel_name="cellbeat", timeout=600).execute()
    [pane] = notebook.cells[0].outputs
    [document] = saved_documents(pane.data["text/html"])
    assert "tick 50" in str(document)


def outputs_by_cell(notebook):
    """The outputs of each code cell by its id; none of them is an error."""
    cells = {cell.id: cell.outputs for cell in notebook.cells if cell.cell_type == "code"}
    errors = [output for outputs in cells.values() for output in outputs if output.output_type == "error"]
    assert errors == []
    return cells


def kinds(output):
    """The mime types of an output, or its type where it has none."""
    return [sorted(output.data) if "data" in output else output.output_type]
