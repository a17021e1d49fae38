"""A notebook file holds what was on the screen when it was saved: a picture, and a document that draws itself."""

import base64
import io
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import bokeh
from PIL import Image
from playwright.sync_api import expect

from harness.notebook_page import PICTURES

BOKEHJS = Path(bokeh.__file__).parent / "server/static/js"

CELLS = [
    """
use cellbeat::prelude::*;
let source = ColumnDataSource::new([("x", vec![0.0, 1.0]), ("y", vec![0.0, 1.0])]);
let p = figure().width(300).height(200);
p.line("x", "y").source(&source);
let name = TextInput::new("Name").value("before");
Column::new(items![p, name])
"""
]


def saved(path):
    """The data of the output in the file."""
    [output] = json.loads(path.read_text())["cells"][0]["outputs"]
    return {mime: "".join(value) if isinstance(value, list) else value for mime, value in output["data"].items()}


def document(html):
    return re.search(r'<script type="application/json" class="cellbeat-document"[^>]*>(.*?)</script>', html, re.S).group(1)


def save(notebook, path):
    notebook.command("docmanager:save")
    return saved(path)


def colors(png):
    return Image.open(io.BytesIO(base64.b64decode(png))).convert("RGB").getcolors(1 << 24)


def open_html(browser, html):
    """A page of HTML that takes BokehJS from its CDN, for which the package stands in; the network has nothing else."""
    context = browser.new_context()
    page = context.new_page()
    page.route("**", lambda route: route.abort())
    page.route(
        "https://cdn.bokeh.org/**",
        lambda route: route.fulfill(
            path=BOKEHJS / re.sub(r".*/(bokeh.*)-3\.9\.2\.min\.js", r"\1.min.js", route.request.url),
            headers={"access-control-allow-origin": "*"},
        ),
    )
    page.set_content(html, wait_until="commit")
    return page


def test_a_saved_notebook_shows_what_was_on_the_screen(open_notebook, lab, browser, scratch):
    notebook = open_notebook(CELLS)
    path = lab.root / notebook.path
    notebook.run(0)
    expect(notebook.view(0)).to_have_attribute("data-cellbeat", "live")
    notebook.execute('source.update_all([("x", vec![0.0, 2.0]), ("y", vec![77.0, 78.0])]); name.value("typed");')
    expect(notebook.view(0).locator("input")).to_have_value("typed")
    first = save(notebook, path)
    assert "typed" in document(first["text/html"]) and "before" not in document(first["text/html"])
    (scratch / "screenshots").mkdir(exist_ok=True)
    (scratch / "screenshots" / "saved-output.png").write_bytes(base64.b64decode(first["image/png"]))
    # Axes, the line, the field and its text: more than a background with a few grid lines.
    assert len(colors(first["image/png"])) > 20
    # Each save takes the place of the one before; without a change there is nothing to do.
    assert save(notebook, path) == first
    for text in ["other", "typed"]:
        notebook.execute(f'name.value("{text}");')
        expect(notebook.view(0).locator("input")).to_have_value(text)
        last = save(notebook, path)
        assert text in document(last["text/html"])
    assert abs(len(last["text/html"]) - len(first["text/html"])) < 200

    converted = subprocess.run(
        [sys.executable, "-m", "nbconvert", "--to", "html", "--stdout", str(path)], check=True, capture_output=True, text=True
    )
    page = open_html(browser, converted.stdout)
    page.wait_for_function("globalThis.Bokeh?.documents.length == 1 && Bokeh.documents[0].is_idle")
    assert page.evaluate("Bokeh.documents[0].roots()[0].children[1].value") == "typed"
    y = "Bokeh.documents[0].roots()[0].children[0].renderers[0].data_source.data.y"
    assert page.evaluate(f"Array.from({y})") == [77, 78]
    expect(page.locator(".cellbeat-picture")).to_have_count(0)
    page.context.close()

    # Where nothing can be loaded, the picture is seen.
    context = browser.new_context()
    page = context.new_page()
    page.route("**", lambda route: route.abort())
    page.set_content(last["text/html"], wait_until="commit")
    expect(page.get_by_text("This output cannot be drawn")).to_be_visible()
    assert page.locator("img.cellbeat-picture").evaluate("(image) => image.decode().then(() => image.naturalWidth)") > 300
    context.close()

    shutil.copy(path, lab.root / "another-kernel.ipynb")
    later = open_notebook(lab.root / "another-kernel.ipynb")
    expect(later.view(0)).to_have_attribute("data-cellbeat", "greyed")
    expect(later.view(0).locator(".cellbeat-notice")).to_contain_text("Not live: ")
    expect(later.view(0).locator("input")).to_have_value("typed")
    assert len(colors(saved(lab.root / later.path)["image/png"])) > 20

    # What somebody else has changed is not trusted.
    text = path.read_text().replace("let p = figure()", "let p = { figure() }")
    (lab.root / "untrusted.ipynb").write_text(text)
    untrusted = open_notebook(lab.root / "untrusted.ipynb")
    view = untrusted.view(0)
    expect(view).to_have_attribute("data-cellbeat", "untrusted")
    expect(view).to_have_text(re.compile("^Not live: this notebook is not trusted"))
    assert view.locator("img").evaluate("(image) => image.decode().then(() => image.naturalWidth)") > 300
    assert view.locator("canvas").count() == 0
    # The command ends with the answer.
    untrusted.page.evaluate("void jupyterapp.commands.execute('notebook:trust')")
    untrusted.page.locator(".jp-Dialog .jp-mod-accept").click()
    expect(untrusted.view(0)).to_have_attribute("data-cellbeat", "greyed")
    expect(untrusted.view(0).locator("input")).to_have_value("typed")
