"""papermill: runs a notebook of the project from one file into another."""

import nbformat
import papermill
import pytest


def test_a_notebook_runs_from_one_file_into_another(repository, tmp_path):
    target = tmp_path / "run.ipynb"
    papermill.execute_notebook(
        repository / "notebooks/periodic_callbacks.ipynb", target, kernel_name="cellbeat", progress_bar=False
    )
    notebook = nbformat.read(target, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == [1, 2, 3, 4]
    assert {cell.metadata.papermill.status for cell in code} == {"completed"}
    assert notebook.metadata.papermill.exception is None


def test_an_error_is_told_and_the_notebook_is_kept_up_to_it(tmp_path):
    source, target = tmp_path / "source.ipynb", tmp_path / "run.ipynb"
    cells = [nbformat.v4.new_code_cell(text) for text in ("1 + 1", 'panic!("as asked")', "3")]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), source)
    with pytest.raises(papermill.PapermillExecutionError) as raised:
        papermill.execute_notebook(source, target, kernel_name="cellbeat", progress_bar=False)
    assert (raised.value.ename, raised.value.evalue) == ("Panic", "as asked")
    assert nbformat.read(target, as_version=4).metadata.papermill.exception is True
