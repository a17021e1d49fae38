"""papermill: runs a notebook of the project from one file into another, and notebooks with parameters."""

import os
import subprocess
import sys

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


def parameterized(tmp_path, cells, *options):
    """What the program papermill makes of a notebook whose first cell is the one of its parameters."""
    source, target = tmp_path / "source.ipynb", tmp_path / "run.ipynb"
    cells = [nbformat.v4.new_code_cell(text) for text in cells]
    cells[0].metadata.tags = ["parameters"]
    metadata = {"kernelspec": {"name": "cellbeat", "display_name": "Rust (cellbeat)", "language": "rust"}}
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=metadata), source)
    command = [sys.executable, "-m", "papermill", str(source), str(target), "--no-progress-bar", *options]
    run = subprocess.run(command, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return nbformat.read(target, as_version=4).cells


def test_parameters_get_the_types_that_the_notebook_declares(tmp_path):
    declared = (
        'let n: u64 = 3;\nlet rate = 0.5;\nlet name = String::from("a");\nlet verbose = false;\n'
        "let sizes: Vec<f32> = vec![];\nlet limit: Option<usize> = None;\nconst WIDTH: usize = 2;"
    )
    used = "let n: u64 = n; (n, rate, &name, verbose, &sizes, limit, [0u8; WIDTH])"
    given = "-p n 21 -p rate 2 -p verbose true -p limit 7 -p WIDTH 3".split()
    given += ["-p", "name", 'it\'s "é" \\ \u200b', "-y", "sizes: [1, 2.5, .inf]"]
    cells = parameterized(tmp_path, [declared, used], *given)
    assert cells[1].metadata.tags == ["injected-parameters"]
    lines = cells[1].source.splitlines()
    assert lines[0] == "// Parameters" and ":param n = 21" in lines
    assert cells[1].outputs == []
    assert cells[2].outputs[0].data["text/plain"] == (
        '(21, 2.0, "it\'s \\"é\\" \\\\ \\u{200b}", true, [1.0, 2.5, inf], Some(7), [0, 0, 0])'
    )


def test_parameters_that_are_not_declared_are_new_variables(tmp_path):
    given = ["-y", "{n: 3000000000, go: true, map: {a: [1], b: [2, 3]}}"]
    cells = parameterized(tmp_path, ["let other = 1;", "(n, go, &map)"], *given)
    assert cells[2].outputs[0].data["text/plain"] == '(3000000000, true, {"a": [1], "b": [2, 3]})'


def test_papermill_tells_the_parameters_of_a_notebook(tmp_path):
    source = tmp_path / "source.ipynb"
    cell = nbformat.v4.new_code_cell("let n: u64 = 3; // how many\nlet mut rate = 0.5;\nconst NAME: &str = \"a\";\nn + 1")
    cell.metadata.tags = ["parameters"]
    metadata = {"kernelspec": {"name": "cellbeat", "display_name": "Rust (cellbeat)", "language": "rust"}}
    nbformat.write(nbformat.v4.new_notebook(cells=[cell], metadata=metadata), source)
    found = papermill.inspect_notebook(source)
    assert {name: (it["inferred_type_name"], it["default"], it["help"]) for name, it in found.items()} == {
        "n": ("u64", "3", "how many"),
        "rate": ("None", "0.5", ""),
        "NAME": ("&str", '"a"', ""),
    }


def entry_points(python, environment):
    script = "from importlib.metadata import entry_points as e; print([p.value for p in e(group='papermill.engine')])"
    return subprocess.run([python, "-c", script], env=environment, capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.parametrize("where", ["prefix", "user"])
def test_what_papermill_needs_comes_with_the_kernel_and_goes_with_it(tmp_path, where):
    environment = os.environ | {"JUPYTER_DATA_DIR": str(tmp_path / "data"), "PYTHONUSERBASE": str(tmp_path / "user")}
    if where == "prefix":
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(tmp_path / "venv")], check=True)
        python, options = str(tmp_path / "venv/bin/python"), ["--prefix", str(tmp_path / "venv")]
    else:
        # The Python on the search path is to be one with packages of the user's.
        environment.pop("PYTHONNOUSERSITE")
        folder = tmp_path / "bin"
        folder.mkdir()
        (folder / "python3").symlink_to(getattr(sys, "_base_executable", sys.executable))
        environment["PATH"] = f"{folder}:{environment['PATH']}"
        python, options = str(folder / "python3"), []
    assert entry_points(python, environment) == "[]"
    subprocess.run([os.environ["CELLBEAT"], "install", *options], env=environment, check=True)
    assert entry_points(python, environment) == "['cellbeat_papermill:Engine']"
    subprocess.run([os.environ["CELLBEAT"], "uninstall", *options], env=environment, check=True)
    assert entry_points(python, environment) == "[]"
