"""A headless browser that reaches this machine only, and pages of which every complaint is kept."""

import contextlib
import os
import signal
import time
import uuid
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Names lead nowhere; what asks for one fails, and is reported by `Watched.elsewhere`.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]

VIEWPORT = {"width": 1400, "height": 2400}

TIMEOUT = 60_000  # ms; for what a busy machine may take long to do

POLLING = 50  # ms; playwright asks at each frame otherwise, which has the page draw sixty a second

# What Jupyter's applications themselves complain about without anything wrong; each with its reason.
NOISE = [
    # Notebook 7.6 on its start, with any kernel and no extension: it asks for settings and commands before they are there.
    "Cannot read properties of undefined (reading 'schema')",
    "Command 'filebrowser:open-path' not registered",
    # The help that JupyterLab asks for by itself, where a notebook closes before it is there.
    "Canceled future for inspect_request",
]


def launch_with_profile(playwright, folder):
    """The browser with one profile for all its pages. It keeps what it has compiled of their scripts, half of JupyterLab's start."""
    return playwright.chromium.launch_persistent_context(
        folder, executable_path=os.environ["CHROMIUM"], args=ARGUMENTS, viewport=VIEWPORT
    )


def launch(playwright, *arguments):
    """The browser. Its profile is a new one, removed at its end."""
    return playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=[*ARGUMENTS, *arguments])


class Doomed:
    """A browser that can be killed."""

    def __init__(self, playwright):
        # By which its processes are found: playwright does not say which they are.
        self.name = f"--named={uuid.uuid4().hex}"
        self.browser = launch(playwright, self.name)

    def kill(self):
        """Without a word to anyone. Waits until it is gone."""
        processes = self._processes()
        assert processes
        for process in processes:
            # The first one takes others with it.
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        while self._processes():
            time.sleep(0.01)

    def _processes(self):
        commands = Path("/proc").glob("[0-9]*/cmdline")
        return [int(command.parent.name) for command in commands if self.name in read(command)]


def read(path):
    """What a file says that may be gone."""
    try:
        return path.read_text(errors="replace")
    except OSError:
        return ""


class Watched:
    """A page with what it complained about: `complaints` of the console, requests that went `elsewhere`.

    It has a profile of its own, or that of `browser` where that has only one.
    """

    def __init__(self, browser, viewport=VIEWPORT):
        self.shares_profile = isinstance(browser, BrowserContext)
        self.context = browser if self.shares_profile else browser.new_context(viewport=viewport)
        self.context.set_default_timeout(TIMEOUT)
        self.complaints = []
        self.elsewhere = []
        self.context.on("request", self._request)
        self.page = self.context.new_page()
        self.opened = []
        self.page.on("popup", lambda page: self.opened.append(page))
        self.page.on("websocket", self._request)
        self.page.on("pageerror", lambda error: self._complaint(f"uncaught: {error.stack or error}"))
        self.page.on("console", self._console)

    def _request(self, request):
        address = urlsplit(request.url)
        if address.scheme in ("http", "https", "ws", "wss") and address.hostname != "127.0.0.1":
            self.elsewhere.append(request.url)

    def _console(self, message):
        if message.type == "error":
            self._complaint(f"{message.text} ({message.location.get('url', '')})")

    def _complaint(self, text):
        if not any(noise in text for noise in NOISE):
            self.complaints.append(text)

    def close(self):
        """Closes the page, and those that it has opened."""
        if not self.shares_profile:
            return self.context.close()
        self.context.remove_listener("request", self._request)
        for page in [self.page, *self.opened]:
            page.close()
