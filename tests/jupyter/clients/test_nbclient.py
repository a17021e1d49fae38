"""nbclient, as a library: what a program that runs notebooks relies on."""

import nbformat
import pytest
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError


def client(*sources, **options):
    """A notebook of these cells, and what runs it."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    return NotebookClient(notebook, kernel_name="cellbeat", **options)


def test_outputs_come_in_their_order_and_the_count_starts_at_one():
    notebook = client('println!("before"); eprintln!("beside"); 6 * 7', "let x = 1;", "x + 1").execute()
    first, second, third = notebook.cells
    assert [cell.execution_count for cell in notebook.cells] == [1, 2, 3]
    streams = {output.name: output.text for output in first.outputs if output.output_type == "stream"}
    assert streams == {"stdout": "before\n", "stderr": "beside\n"}
    assert first.outputs[-1].data == {"text/plain": "42"}
    assert second.outputs == []
    assert third.outputs[0].data == {"text/plain": "2"}
    assert notebook.metadata.language_info.name == "rust"


def test_the_first_error_ends_the_run_and_is_kept_in_the_notebook():
    runs = client("1", 'panic!("as asked")', "3")
    with pytest.raises(CellExecutionError, match="as asked"):
        runs.execute()
    [error] = runs.nb.cells[1].outputs
    assert (error.output_type, error.ename, error.evalue) == ("error", "Panic", "as asked")
    assert runs.nb.cells[2].execution_count is None


def test_errors_that_are_allowed_are_kept_and_the_rest_is_run():
    notebook = client("let x: i32 = \"one\";", "1 + 1", allow_errors=True).execute()
    [error] = notebook.cells[0].outputs
    assert error.ename == "E0308"
    assert notebook.cells[1].outputs[0].data == {"text/plain": "2"}


def test_a_cell_that_takes_too_long_is_interrupted_and_the_variables_are_kept():
    source = "while !cellbeat::interrupted() { cellbeat::sleep(cellbeat::ms(1000)); }"
    notebook = client("let kept = 5;", source, "kept", timeout=3, interrupt_on_timeout=True, allow_errors=True).execute()
    assert notebook.cells[2].outputs[0].data == {"text/plain": "5"}


def test_a_timeout_is_an_error_where_it_is_not_to_interrupt():
    with pytest.raises(CellTimeoutError):
        client("loop {}", timeout=2).execute()
