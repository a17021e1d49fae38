"""Runs a notebook on the kernel that pip has put into this environment, where there is no network:

    test_wheel.py PREFIX [--builds-the-runtime | --without-rust]
"""

import subprocess
import sys
from pathlib import Path

import nbformat
from jupyter_client.kernelspec import get_kernel_spec
from jupyter_core.paths import jupyter_path
from nbclient import NotebookClient

from network import assert_is_offline

PLOT = 'use cellbeat::prelude::*;\nlet p = figure();\np.line("x", "y");\np.save("plot.html").unwrap();\np'


class Client(NotebookClient):
    """One that remembers the texts that were shown for a while."""

    shown = ()

    def process_message(self, message, cell, cell_index):
        if message["msg_type"] in ("display_data", "update_display_data"):
            self.shown = *self.shown, message["content"]["data"].get("text/plain", "")
        return super().process_message(message, cell, cell_index)


def run(*sources, **options):
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    client = Client(notebook, kernel_name="cellbeat", startup_timeout=120, timeout=600, **options)
    client.execute()
    return notebook.cells, client.shown


def check_what_is_installed(prefix):
    spec = get_kernel_spec("cellbeat")
    program = Path(spec.argv[0].replace("{resource_dir}", spec.resource_dir)).resolve()
    assert program == (prefix / "bin/cellbeat").resolve(), f"the kernelspec of {spec.resource_dir} starts {program}"
    extensions = [Path(path) / "cellbeat" for path in jupyter_path("labextensions")]
    [extension] = [path for path in extensions if path.is_dir()]
    assert (extension / "static/bokeh.js").is_file()
    licence = (extension / "static/bokeh.LICENSE.txt").read_text()
    assert "Redistribution and use in source and binary forms" in licence, licence
    return program


def check_doctor(program):
    doctor = subprocess.run([program, "doctor"], capture_output=True, text=True)
    lines = {line.split()[1]: line for line in doctor.stdout.splitlines() if line.startswith(("ok ", "- ", "MISSING "))}
    for name in ("kernelspec", "labextension", "BokehJS"):
        assert lines[name].startswith("ok "), doctor.stdout
    assert "cellbeat install`" not in "".join(lines[name] for name in lines if name != "python3"), doctor.stdout


def main(prefix, mode=None):
    assert_is_offline()
    program = check_what_is_installed(Path(prefix))
    if mode == "--without-rust":
        [cell], _ = run("6 * 7", allow_errors=True)
        [error] = [output for output in cell.outputs if output.output_type == "error"]
        assert "rustup" in error.evalue, error
        print(f"{prefix}: without Rust, a cell says how to get it: {error.evalue}")
        return
    check_doctor(program)
    (first, plot), shown = run("6 * 7", PLOT)
    assert first.outputs[-1].data == {"text/plain": "42"}, first.outputs
    assert "cdn.bokeh.org" not in Path("plot.html").read_text(), "the page is to hold BokehJS"
    mimes = plot.outputs[-1].data.keys()
    assert any("cellbeat" in mime for mime in mimes), mimes
    steps = [text for text in shown if text.startswith("Compiling ")]
    if mode == "--builds-the-runtime":
        assert len(steps) > 1, shown
    print(f"{prefix}: the notebook has run; under its first cell there was {steps}")


main(*sys.argv[1:])
