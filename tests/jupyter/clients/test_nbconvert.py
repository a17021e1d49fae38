"""Notebooks run without a browser: by nbclient, through nbconvert."""

import subprocess
import sys

import nbformat
import pytest
from bokeh.document import Document

from harness.documents import saved_documents

MIME_TYPE = "application/vnd.cellbeat.view.v1+json"


@pytest.fixture(scope="module")
def convert(repository, tmp_path_factory):
    """Executes a notebook of the project and converts it; gives the text of the result."""

    def run(name, to, suffix):
        target = tmp_path_factory.mktemp(to)
        command = [sys.executable, "-m", "jupyter", "nbconvert", "--execute", "--to", to]
        command += ["--output-dir", str(target), str(repository / "notebooks" / f"{name}.ipynb")]
        subprocess.run(command, check=True, timeout=600)
        return (target / f"{name}{suffix}").read_text()

    return run


def test_an_executed_notebook_holds_what_its_cells_display(convert):
    notebook = nbformat.reads(convert("periodic_callbacks", "notebook", ".ipynb"), as_version=4)
    nbformat.validate(notebook)
    cells = {cell.id: cell for cell in notebook.cells if cell.cell_type == "code"}
    assert [cell.execution_count for cell in cells.values()] == [1, 2, 3]
    assert not [output for cell in cells.values() for output in cell.outputs if output.output_type == "error"]
    assert cells["callback"].outputs == []
    for name, model in [("plot", "Figure"), ("toggle", "Toggle")]:
        [output] = cells[name].outputs
        assert output.output_type == "execute_result"
        assert output.data[MIME_TYPE]["target"] == "cellbeat.view"
        [document] = saved_documents(output.data["text/html"])
        assert document["roots"][0]["id"] == output.data[MIME_TYPE]["document"]
        assert model in str(document)
        Document.from_json(document).validate()


def test_an_executed_page_holds_a_snapshot_of_plot_and_toggle(convert):
    page = convert("periodic_callbacks", "html", ".html")
    plot, toggle = saved_documents(page)
    assert "Figure" in str(plot) and "ColumnDataSource" in str(plot)
    assert "Toggle callback" in str(toggle)
