"""What all tests share: where things are, and lines that tell a measurement."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from harness.chromium import launch


def pytest_terminal_summary(terminalreporter):
    for report in terminalreporter.stats.get("passed", []):
        for name, line in report.user_properties:
            if name == "measured":
                terminalreporter.write_line(f"measured: {line}")


@pytest.fixture
def measured(record_property):
    """Reports a measurement, which is shown also when all tests pass."""
    return lambda line: record_property("measured", line)


@pytest.fixture(scope="session")
def repository():
    """The directory of the project."""
    return Path(__file__).parents[2]


@pytest.fixture(scope="session")
def scratch():
    """A directory for what may be looked at after the tests."""
    return Path(os.environ["SCRATCH"])


@pytest.fixture(scope="session")
def screenshots(scratch):
    folder = scratch / "screenshots"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright):
    browser = launch(playwright)
    yield browser
    browser.close()
