"""One JupyterLab and one browser for all tests; each test has its own pages, notebooks and kernels."""

import re
import shutil
from pathlib import Path

import pytest

from harness.chromium import Watched, launch_with_profile
from harness.lab import Lab
from harness.notebook_page import NotebookPage, write_notebook

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


@pytest.fixture
def open_notebook(request, profile, repository, scratch):
    """Opens a copy of a notebook of the project, one of the given cells, or a file, on its own kernel, in the lab or in another;
    or one more page of a notebook that is open.

    At the end no page may have complained, or have asked another machine for anything.
    """
    pages = []
    name = re.sub(r"\W+", "-", request.node.name)

    def open_notebook(source, lab=None, address=None):
        lab = lab or request.getfixturevalue("lab")
        address = address or lab.address
        path = lab.root / f"{name}-{len(pages)}.ipynb"
        if isinstance(source, NotebookPage):
            path = lab.root / source.path
        elif isinstance(source, Path):
            shutil.move(source, path)
        elif isinstance(source, str):
            shutil.copy(repository / "notebooks" / source, path)
        else:
            write_notebook(path, source)
        watched = Watched(profile)
        pages.append(watched)
        return NotebookPage(watched, address(path.name), path.name)

    yield open_notebook
    if request.node.stash.get(FAILED, False):
        screenshots = scratch / "screenshots"
        screenshots.mkdir(exist_ok=True)
        for number, watched in enumerate(pages):
            path = screenshots / f"{name}-{number}.png"
            watched.page.screenshot(path=path)
            print(f"what it looked like: {path}")
    for watched in pages:
        watched.close()
    complaints = [complaint for watched in pages for complaint in watched.complaints]
    elsewhere = [address for watched in pages for address in watched.elsewhere]
    assert (complaints, elsewhere) == ([], [])
