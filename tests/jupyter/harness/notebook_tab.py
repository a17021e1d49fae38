"""A notebook in a JupyterLab that is open already: quicker than a page of its own."""

from .notebook_page import PANEL, NotebookPage


class NotebookTab(NotebookPage):
    """Opens the file `path` on a kernel of its own, and closes both at the end."""

    def __init__(self, watched, path):
        self.watched = watched
        self.page = watched.page
        self.path = path
        self.command("docmanager:open", path=path, factory="Notebook")
        self._wait_for_kernel()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.page.evaluate(f"() => {{ {PANEL} return panel.sessionContext.shutdown().then(() => panel.dispose()); }}")
