"""Runs the cells of the notebook at an address that `cellbeat lab` printed, over JupyterLab's own interface as its page does; fails
if anything is not as it is to be. Run by the Python of JupyterLab's environment."""

import json
import re
import sys
import urllib.request
import uuid
from urllib.parse import parse_qs, unquote, urlsplit

from jupyter_client.kernelspec import get_kernel_spec
from websocket import create_connection

VIEW = "application/vnd.cellbeat.view.v1+json"
PATIENCE = 300  # s


class Lab:
    def __init__(self, address):
        parts = urlsplit(address)
        self.server = parts.netloc
        self.path = unquote(parts.path.removeprefix("/lab/tree/"))
        [self.token] = parse_qs(parts.query)["token"]

    def call(self, path, body=None):
        headers = {"Authorization": f"token {self.token}", "Content-Type": "application/json"}
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"http://{self.server}{path}", data, headers)
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.load(answer)


class Kernel:
    def __init__(self, lab, id):
        address = f"ws://{lab.server}/api/kernels/{id}/channels?session_id={uuid.uuid4().hex}"
        self.socket = create_connection(address, timeout=PATIENCE, header=[f"Authorization: token {lab.token}"])

    def run(self, source):
        """The outputs of a cell."""
        id = uuid.uuid4().hex
        header = {"msg_id": id, "msg_type": "execute_request", "session": id, "username": "", "version": "5.4"}
        content = {"code": source, "silent": False, "allow_stdin": False}
        request = {"channel": "shell", "header": header, "parent_header": {}, "metadata": {}, "content": content}
        self.socket.send(json.dumps(request))
        outputs, status = [], None
        idle = False
        while not (idle and status):
            # A message with buffers is binary: a patch for a view.
            text = self.socket.recv()
            message = json.loads(text) if isinstance(text, str) else {"parent_header": {}}
            if message["parent_header"].get("msg_id") != id:
                continue
            kind, content = message["header"]["msg_type"], message["content"]
            if kind == "execute_reply":
                status = content["status"]
            elif kind == "status":
                idle = content["execution_state"] == "idle"
            elif kind in ("stream", "display_data", "execute_result", "error"):
                outputs.append(content)
        assert status == "ok", f"{source}\n\n{outputs}"
        return outputs


def main(address):
    with urllib.request.urlopen(address, timeout=PATIENCE) as page:
        configuration = re.search(r'id="jupyter-config-data"[^>]*>(.*?)</script>', page.read().decode(), re.S)
    extensions = json.loads(configuration[1])["federated_extensions"]
    assert "cellbeat" in [extension["name"] for extension in extensions], extensions

    lab = Lab(address)
    notebook = lab.call(f"/api/contents/{lab.path}")["content"]
    name = notebook["metadata"]["kernelspec"]["name"]
    installed = get_kernel_spec(name)
    assert installed.resource_dir.startswith(sys.prefix), f"{name} is that of {installed.resource_dir}, not of {sys.prefix}"
    assert lab.call("/api/kernelspecs")["kernelspecs"][name]["spec"]["argv"] == installed.argv

    session = {"path": lab.path, "name": lab.path, "type": "notebook", "kernel": {"name": name}}
    kernel = Kernel(lab, lab.call("/api/sessions", session)["kernel"]["id"])
    cells = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]
    outputs = [output for cell in cells for output in kernel.run(cell)]
    views = [output for output in outputs if VIEW in output.get("data", {})]
    assert views, f"no live view among {outputs}"
    print(f"{lab.path}: {len(cells)} cells have run in {installed.argv[0]}, {len(views)} of {len(outputs)} outputs are live views")


main(*sys.argv[1:])
