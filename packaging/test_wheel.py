"""Runs a notebook on the kernel of this environment, where there is no network."""

import fcntl
import socket
import struct
import sys
from pathlib import Path

import nbformat
from jupyter_core.paths import jupyter_path
from nbclient import NotebookClient

SIOCGIFFLAGS, SIOCSIFFLAGS, IFF_UP = 0x8913, 0x8914, 1


def raise_loopback():
    """In a network of its own a process has not even this machine."""
    with socket.socket() as any_socket:
        request = bytearray(struct.pack("16sH22x", b"lo", 0))
        fcntl.ioctl(any_socket, SIOCGIFFLAGS, request)
        [flags] = struct.unpack_from("H", request, 16)
        fcntl.ioctl(any_socket, SIOCSIFFLAGS, struct.pack("16sH22x", b"lo", flags | IFF_UP))


def is_offline():
    try:
        socket.create_connection(("192.0.2.1", 80), timeout=5).close()
    except OSError:
        return True
    return False


def run(*sources, **options):
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    NotebookClient(notebook, kernel_name="cellbeat", startup_timeout=120, timeout=600, **options).execute()
    return notebook.cells


raise_loopback()
assert is_offline()
if "--without-rust" in sys.argv:
    [cell] = run("6 * 7", allow_errors=True)
    [error] = [output for output in cell.outputs if output.output_type == "error"]
    assert "rustup" in error.evalue, error
else:
    first, plot = run("6 * 7", 'use cellbeat::prelude::*;\nlet p = figure();\np.line("x", "y");\np.save("plot.html").unwrap();\np')
    assert first.outputs[-1].data == {"text/plain": "42"}, first.outputs
    assert "cdn.bokeh.org" not in Path("plot.html").read_text(), "the page is to hold BokehJS"
    mimes = plot.outputs[-1].data.keys()
    assert any("cellbeat" in mime for mime in mimes), mimes
    extensions = [Path(path) / "cellbeat/static/bokeh.js" for path in jupyter_path("labextensions")]
    assert any(path.is_file() for path in extensions), extensions
print("the wheel works without Rust as far as it can" if "--without-rust" in sys.argv else "the wheel works")
