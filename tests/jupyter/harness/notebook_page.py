"""A notebook open in JupyterLab or Notebook, as a test reads and uses it."""

import time
from pathlib import Path

import nbformat.v4

from .chromium import POLLING

PICTURES = (Path(__file__).parent / "pictures.js").read_text()

class Notebook:
    """The file `path`, open in a page. Cells are named by their index."""

    def __init__(self, watched, path):
        self.watched = watched
        self.page = watched.page
        self.path = path

    def reload(self):
        """Saves the notebook and loads the page again."""
        self.command("docmanager:save")
        self.page.reload()
        self._wait_for_kernel()

    def _wait_for_kernel(self):
        # Marked by its path: what a test has looked for once is there again after a reload.
        self.page.wait_for_function(
            """(path) => {
                const widgets = [...(window.jupyterapp?.shell.widgets("main") ?? [])];
                const panel = widgets.find((widget) => widget.context?.path === path);
                const kernel = panel?.sessionContext?.session?.kernel;
                if (panel) panel.node.dataset.path = path;
                return panel?.context.isReady && kernel?.connectionStatus === "connected" && kernel.status === "idle";
            }""",
            arg=self.path,
            polling=POLLING,
        )

    def _evaluate(self, body, arg=None):
        """What a function of JavaScript gives, that uses `panel`, its `notebook` and `arg`."""
        return self.page.evaluate(self._function(body), [self.path, arg])

    def _wait_for(self, test, arg=None):
        self.page.wait_for_function(self._function(f"return {test};"), arg=[self.path, arg], polling=POLLING)

    def _function(self, body):
        panel = "[...jupyterapp.shell.widgets('main')].find((widget) => widget.context?.path === path)"
        return f"([path, arg]) => {{ const panel = {panel}, notebook = panel.content; {body} }}"

    # What a user does

    def command(self, name, **arguments):
        """Carries out one of JupyterLab's commands to its end."""
        self.page.evaluate("([name, args]) => jupyterapp.commands.execute(name, args).then(() => null)", [name, arguments])

    def run_all(self):
        """Run All Cells; waits until they have run."""
        self.command("notebook:run-all-cells")

    def start(self, index):
        """Runs a cell without waiting for its end."""
        self._evaluate(
            "notebook.activeCellIndex = arg; notebook.deselectAll(); void jupyterapp.commands.execute('notebook:run-cell');", index
        )

    def run(self, index):
        """Runs a cell to its end."""
        self.start(index)
        self.wait_idle(index)

    def add(self, source):
        """A new cell at the end; gives its index."""
        return self._evaluate(
            "const model = notebook.model.sharedModel;"
            " model.insertCell(model.cells.length, {cell_type: 'code', source: arg}); return model.cells.length - 1;",
            source,
        )

    def edit(self, index, source):
        """Replaces what a cell says; it stays the same cell."""
        self._evaluate("notebook.model.sharedModel.getCell(arg[0]).setSource(arg[1]);", [index, source])

    def delete(self, index):
        self._evaluate("notebook.model.sharedModel.deleteCell(arg);", index)

    def select(self, index):
        """Makes a cell the active one, and brings it in sight."""
        self._evaluate("notebook.activeCellIndex = arg; return notebook.scrollToItem(arg);", index)

    def execute(self, source):
        """Runs a new cell at the end; gives the text of its result, None without one."""
        index = self.add(source)
        self.run(index)
        outputs = self.outputs(index)
        errors = [output for output in outputs if output["output_type"] == "error"]
        assert not errors, f"{source}\n{errors}"
        results = [output["data"]["text/plain"] for output in outputs if output["output_type"] == "execute_result"]
        return "".join(results[0]) if results else None

    def new_view(self, index):
        """Create New View for Output; gives what is in it."""
        self.command("notebook:create-output-view", path=self.path, index=index)
        view = self.page.locator(".jp-LinkedOutputView .cellbeat-output")
        view.locator("canvas").first.wait_for()
        return view

    # What a user sees

    def index(self, cell_id):
        """The index of the cell with this id in the notebook file."""
        return self._evaluate("return notebook.widgets.findIndex((cell) => cell.model.id === arg);", cell_id)

    def restart_kernel(self):
        """Restarts the kernel, without the question that comes before."""
        self._evaluate("return panel.sessionContext.session.kernel.restart();")

    def kernel_id(self):
        return self._evaluate("return panel.sessionContext.session.kernel.id;")

    def count(self):
        """How many cells there are."""
        return self._evaluate("return notebook.widgets.length;")

    def watch(self, index):
        """Looks at the picture below a cell, now or as soon as there is one."""
        return Watch(self.output(index))

    def cell(self, index):
        return self.page.locator(f"[data-path='{self.path}'] .jp-Notebook .jp-Cell").nth(index)

    def output(self, index):
        """What is below a cell."""
        return self.cell(index).locator(".jp-Cell-outputWrapper")

    def view(self, index):
        """The live view below a cell."""
        return self.output(index).locator(".cellbeat-output")

    def is_running(self, index):
        """Whether a cell waits or runs: its prompt is [*]."""
        return self._evaluate("return notebook.widgets[arg].model.executionState !== 'idle';", index)

    def wait_idle(self, index):
        self._wait_for("notebook.widgets[arg].model.executionState === 'idle'", index)

    def outputs(self, index):
        """The outputs of a cell, as they are saved."""
        return self._evaluate("return notebook.widgets[arg].model.outputs.toJSON();", index)


class NotebookPage(Notebook):
    """It has a page at `address` to itself."""

    def __init__(self, watched, address, path):
        super().__init__(watched, path)
        self.page.add_init_script(PICTURES)
        self.page.goto(address)
        self._wait_for_kernel()


class NotebookTab(Notebook):
    """It is a tab of a page that has JupyterLab open, with the kernel that the file has, or a new one."""

    def __init__(self, watched, path):
        super().__init__(watched, path)
        self.command("docmanager:open", path=path, factory="Notebook")
        self._wait_for_kernel()

    def close(self):
        """Shuts its kernel down, and closes it."""
        self._evaluate("return panel.sessionContext.shutdown().then(() => panel.dispose());")


class Watch:
    """Looks at the figure inside an element, and counts how often its picture changes from now on."""

    def __init__(self, element):
        self._page = element.page
        self._watched = element.evaluate_handle("(root) => pictures.watch(root)")

    def first_after(self):
        """The time in ms until it first changed."""
        return self._watched.evaluate("(watched) => watched.firstAfter")

    def digest(self):
        """Two pictures with one digest are the same."""
        return self._watched.evaluate("(watched) => pictures.digest(watched.root)")

    def wait_for_same(self, other):
        """Waits until another figure of the page shows the same."""
        self._page.wait_for_function(
            "([one, other]) => pictures.digest(one.root) === pictures.digest(other.root)",
            arg=[self._watched, other._watched],
            polling=POLLING,
        )

    def changes(self):
        return self._watched.evaluate("(watched) => watched.changes")

    def wait_for_another_than(self, digest):
        """Waits until the figure shows something else."""
        self._page.wait_for_function(
            "([watched, digest]) => pictures.digest(watched.root) !== digest", arg=[self._watched, digest], polling=POLLING
        )

    def wait_for_changes(self, count, timeout=60_000):
        """Waits until it has changed so many times more."""
        self._page.wait_for_function(
            "([watched, changes]) => watched.changes >= changes",
            arg=[self._watched, self.changes() + count],
            timeout=timeout,
            polling=POLLING,
        )

    def is_still(self, seconds):
        """Whether it does not change for so long."""
        before = self.changes()
        time.sleep(seconds)
        return self.changes() == before

    def wait_until_still(self, seconds, timeout=60):
        """Waits until it does not change for so long: what is on its way when something stops may still be drawn."""
        deadline = time.monotonic() + timeout
        while not self.is_still(seconds):
            assert time.monotonic() < deadline, "the picture does not come to rest"


def write_notebook(path, cells, kernel="cellbeat"):
    """A notebook of these code cells."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source.strip()) for source in cells])
    notebook.metadata.kernelspec = {"name": kernel, "display_name": kernel}
    nbformat.write(notebook, path)
