"""Help while typing, as JupyterLab shows it."""

from playwright.sync_api import expect

from harness.chromium import TIMEOUT


def test_completions_are_listed_with_their_signatures_and_inserted_without(open_notebook):
    notebook = open_notebook(["fn zebra_of(count: usize) -> Vec<String> { vec![String::new(); count] }\nlet zebra = 1;", "zebr"])
    notebook.run(0)
    notebook.cell(1).locator(".cm-line").click()
    notebook.page.keyboard.press("End")
    notebook.command("completer:invoke-notebook")
    listed = notebook.page.locator(".jp-Completer .jp-Completer-match")
    expect(listed).to_have_text(["zebra", "zebra_of(count: usize) -> Vec<String>"], timeout=TIMEOUT)
    # What is typed on is looked for in names.
    notebook.page.keyboard.type("a_")
    expect(listed).to_have_text(["zebra_of(count: usize) -> Vec<String>"])
    notebook.command("completer:select-notebook")
    expect(notebook.cell(1).locator(".cm-content")).to_have_text("zebra_of")
