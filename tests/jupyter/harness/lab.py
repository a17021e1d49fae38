"""JupyterLab, started as a user does: by `cellbeat lab`."""

import contextlib
import json
import os
import secrets
import socket
import subprocess
import time
import urllib.error
import urllib.request
import uuid

START_TIMEOUT = 120
STOP_TIMEOUT = 30


class Lab:
    """A running JupyterLab; `root` is the folder of its notebooks, `settings` that of what its pages have set, `log` the file of
    what it says.

    With `views="anywidget"` it has not our extension, and a kernel that was installed for that.
    """

    def __init__(self, directory, views="extension"):
        self.root = directory / "notebooks"
        self.root.mkdir(parents=True)
        self.settings = directory / "settings"
        self.log = directory / "jupyterlab.log"
        self.token = secrets.token_hex(16)
        port = free_port()
        self.url = f"http://127.0.0.1:{port}"
        command = [
            *self.program(port),
            f"--ServerApp.root_dir={self.root}",
            f"--IdentityProvider.token={self.token}",
            f"--LabApp.user_settings_dir={self.settings}",
            f"--LabApp.workspaces_dir={directory / 'workspaces'}",
            # Nothing is asked of other machines.
            "--LabApp.news_url=None",
            "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
            "--LanguageServerManager.autodetect=False",
            # The page's own handle to the application: tests call commands by the names that menus have for them.
            "--LabApp.expose_app_in_browser=True",
            "--JupyterNotebookApp.expose_app_in_browser=True",
        ]
        # Each page would have the server start Node, to ask whether JupyterLab is to be built.
        page_config = {"buildCheck": False}
        environment = os.environ | {"JUPYTER_CONFIG_PATH": str(directory / "config")}
        if views == "anywidget":
            page_config["disabledExtensions"] = {"cellbeat": True}
            environment["JUPYTER_PATH"] = kernel_with_anywidgets(directory)
        (directory / "config" / "labconfig").mkdir(parents=True)
        (directory / "config" / "labconfig" / "page_config.json").write_text(json.dumps(page_config))
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self._wait()

    def program(self, port):
        """The command that starts it, to which options of JupyterLab are added."""
        return [os.environ["CELLBEAT"], "lab", "--no-browser", f"--port={port}", "--"]

    def _wait(self):
        deadline = time.monotonic() + START_TIMEOUT
        while not self._answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.process.kill()
                raise RuntimeError(f"JupyterLab did not start:\n{self.log.read_text()}")
            time.sleep(0.05)

    def _answers(self):
        with contextlib.suppress(urllib.error.URLError, ConnectionError):
            with urllib.request.urlopen(f"{self.url}/api/status?token={self.token}", timeout=10):
                return True
        return False

    def address(self, path):
        """Where a notebook opens in JupyterLab, in a workspace that holds nothing else."""
        return f"{self.url}/lab/workspaces/test-{uuid.uuid4().hex}/tree/{path}?token={self.token}"

    def application_address(self):
        """Where JupyterLab opens with nothing in it."""
        return f"{self.url}/lab/workspaces/test-{uuid.uuid4().hex}?token={self.token}"

    def notebook_address(self, path):
        """Where it opens in Notebook 7."""
        return f"{self.url}/notebooks/{path}?token={self.token}"

    def connections(self, kernel_id):
        """How many pages it has at a kernel, as it sees them."""
        return json.load(self._request(f"kernels/{kernel_id}"))["connections"]

    def end_kernels(self, paths=None):
        """Ends those of these notebooks, or all."""
        for session in json.load(self._request("sessions")):
            if paths is None or session["path"] in paths:
                self._request(f"sessions/{session['id']}", "DELETE")

    def _request(self, what, method="GET"):
        request = urllib.request.Request(f"{self.url}/api/{what}", method=method, headers={"Authorization": f"token {self.token}"})
        return urllib.request.urlopen(request, timeout=60)

    def stop(self):
        """Ends it, and with it its kernels."""
        self.process.terminate()
        try:
            self.process.wait(STOP_TIMEOUT)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def kernel_with_anywidgets(directory):
    """Installs a kernel whose views are anywidgets; gives where Jupyter finds it."""
    prefix = directory / "prefix"
    subprocess.run([os.environ["CELLBEAT"], "install", "--prefix", str(prefix), "--views", "anywidget"], check=True)
    return str(prefix / "share" / "jupyter")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
