"""JupyterLab in one page, which one test after another uses."""

import shutil

from .chromium import VIEWPORT, Watched
from .notebook_page import PICTURES, NotebookTab


class Application:
    """A page of `lab` in which notebooks open as tabs, which takes a fraction of the time of a page for each."""

    def __init__(self, profile, lab):
        self.profile = profile
        self.lab = lab
        self.watched = None
        self.tabs = []

    def open(self, path, viewport=VIEWPORT):
        """A tab with the file `path`."""
        self.page.set_viewport_size(viewport)
        tab = NotebookTab(self.watched, path)
        self.tabs.append(tab)
        return tab

    @property
    def page(self):
        if self.watched is None:
            self._load()
        return self.watched.page

    def _load(self):
        # Whatever a test that failed has set.
        shutil.rmtree(self.lab.settings, ignore_errors=True)
        self.watched = Watched(self.profile)
        page = self.watched.page
        page.add_init_script(PICTURES)
        page.goto(self.lab.application_address())
        page.wait_for_function("() => window.jupyterapp?.restored.then(() => true)")
        page.evaluate("() => jupyterapp.commands.execute('application:toggle-left-area')")

    def close_tabs(self):
        """Closes what is open, and shuts its kernels down."""
        while self.tabs:
            self.tabs.pop().close()

    def discard(self):
        """Closes the page; the next notebook opens in a new one."""
        if self.watched is not None:
            self.watched.close()
        self.watched, self.tabs = None, []
        self.lab.end_kernels()
