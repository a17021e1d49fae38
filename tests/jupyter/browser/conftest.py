"""One JupyterLab, one page of it and one browser for all tests of a worker; each test has its own notebooks and kernels."""

import re
import shutil
from pathlib import Path

import pytest

from harness.application import Application
from harness.chromium import VIEWPORT, Watched, launch_with_profile
from harness.lab import Lab
from harness.notebook_page import Notebook, NotebookPage, write_notebook

FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if report.failed:
        item.stash[FAILED] = True
    return report


@pytest.fixture(scope="session")
def profile(playwright, tmp_path_factory):
    """The browser that shows JupyterLab."""
    context = launch_with_profile(playwright, tmp_path_factory.mktemp("profile"))
    yield context
    context.close()


@pytest.fixture(scope="session")
def lab(tmp_path_factory):
    lab = Lab(tmp_path_factory.mktemp("lab"))
    yield lab
    lab.stop()


@pytest.fixture(scope="session")
def lab_without_extension(tmp_path_factory):
    lab = Lab(tmp_path_factory.mktemp("anywidget"), views="anywidget")
    yield lab
    lab.stop()


@pytest.fixture(scope="session")
def application(profile, lab):
    application = Application(profile, lab)
    yield application
    application.discard()


@pytest.fixture
def notebook_file(request, repository):
    """Puts a copy of a notebook of the project, one of the given cells, or a file into a lab, and gives its path there; or that of a
    notebook that is open."""
    name = re.sub(r"\W+", "-", request.node.name)
    made = []

    def notebook_file(source, lab):
        if isinstance(source, Notebook):
            return source.path
        path = lab.root / f"{name}-{len(made)}.ipynb"
        made.append(path)
        if isinstance(source, Path):
            shutil.move(source, path)
        elif isinstance(source, str):
            shutil.copy(repository / "notebooks" / source, path)
        else:
            write_notebook(path, source)
        return path.name

    return notebook_file


@pytest.fixture
def open_notebook(request, application, notebook_file, screenshots):
    """Opens a notebook as a tab of the page that JupyterLab has open, for the sources of `notebook_file`. It is closed at the end, and
    its kernel ends."""

    def open_notebook(source, viewport=VIEWPORT):
        return application.open(notebook_file(source, application.lab), viewport)

    yield open_notebook
    watched = application.watched
    if watched is None:
        return
    if has_failed(request, screenshots, [watched]):
        # What is wrong with the page is not to be the next test's.
        application.discard()
    else:
        try:
            application.close_tabs()
            no_complaints([watched])
        except BaseException:
            application.discard()
            raise


@pytest.fixture
def open_page(request, profile, lab, notebook_file, screenshots):
    """Opens a notebook in a page of its own, for a test of what the page itself does; in the lab or in another, at one of its
    addresses."""
    pages, opened = [], []

    def open_page(source, lab=lab, address=None):
        path = notebook_file(source, lab)
        watched = Watched(profile)
        pages.append(watched)
        if not isinstance(source, Notebook):
            opened.append((lab, path))
        return NotebookPage(watched, (address or lab.address)(path), path)

    yield open_page
    has_failed(request, screenshots, pages)
    for watched in pages:
        watched.close()
    for lab, path in opened:
        lab.end_kernels([path])
    no_complaints(pages)


def has_failed(request, screenshots, pages):
    """Whether the test has; keeps what its pages look like then."""
    failed = request.node.stash.get(FAILED, False)
    if failed:
        name = re.sub(r"\W+", "-", request.node.name)
        for number, watched in enumerate(pages):
            path = screenshots / f"{name}-{number}.png"
            watched.page.screenshot(path=path)
            print(f"what it looked like: {path}")
            print(f"what it complained about: {watched.complaints}")
    return failed


def no_complaints(pages):
    """No page may have complained, or have asked another machine for anything."""
    complaints = [complaint for watched in pages for complaint in watched.complaints]
    elsewhere = [address for watched in pages for address in watched.elsewhere]
    assert (complaints, elsewhere) == ([], [])
