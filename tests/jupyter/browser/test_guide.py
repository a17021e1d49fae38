"""The guide: every cell of every page runs in JupyterLab, and its pictures are made; `docs/guide/pictures.sh` keeps them."""

import io
import re
import time
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from harness import guide

GUIDE = Path(__file__).parents[3] / "docs/guide"
PAGES = sorted(page for page in GUIDE.glob("*.md") if page.name != "README.md")

VIEWPORT = {"width": 1000, "height": 1400}
PATIENCE = 60  # s, for what a busy machine may take long to do
COLOURS = 128
MOVING = 6  # so many pictures of which no two are the same are of what does not come to rest
LARGEST = 40_000  # bytes


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_runs_and_looks_as_it_says(page, open_notebook, scratch):
    cells = guide.cells(page)
    assert cells, f"{page.name} has no cells"
    notebook = open_notebook([cell.source for cell in cells], VIEWPORT)
    for index, cell in enumerate(cells):
        run(notebook, index, cell, page)
        for picture in cell.pictures:
            take(notebook, index, scratch / "guide" / picture)


def run(notebook, index, cell, page):
    """Runs a cell, which has to end as its page says, and to show what stands there."""
    if cell.end == "interrupt":
        notebook.start(index)
        until(lambda: notebook.outputs(index), lambda: f"{page.name}:{cell.line} shows nothing")
        notebook.command("notebook:interrupt-kernel")
        notebook.wait_idle(index)
    else:
        notebook.run(index)
    errors = [output for output in notebook.outputs(index) if output["output_type"] == "error"]
    text = text_of(notebook.outputs(index))
    assert cell.end != "error" or errors, f"{guide.place(page, cell, '')}: no error"
    assert cell.end != "ok" or not errors, f"{guide.place(page, cell, text)}:\n{cell.source}\n\n{text}"
    print(f"{page.name}:{cell.line}\n{text}\n")
    # What callbacks and handlers print comes when it comes.
    said = lambda: guide.missing(cell.expected, text_of(notebook.outputs(index))) is None
    until(said, lambda: f"{guide.place(page, cell, '')}: expected {cell.expected}, got\n{text_of(notebook.outputs(index))}")


def take(notebook, index, target):
    """The picture of a cell's output, once something is to be seen on it."""
    notebook.select(index)
    output = notebook.output(index).locator(".jp-OutputArea")
    views = output.locator(".cellbeat-output")
    states = lambda: views.evaluate_all("(views) => views.map((view) => view.dataset.cellbeat)")
    until(lambda: set(states()) <= {"live"}, lambda: f"{target.name}: {states()}")
    pictures = []

    def has_come():
        shot = Image.open(io.BytesIO(output.screenshot(animations="allow", style=".jp-OutputPrompt { visibility: hidden; }")))
        pictures.append(trimmed(shot.convert("RGB")))
        return is_content(pictures[-1]) and (pictures[-1] in pictures[:-1] or len(pictures) >= MOVING)

    until(has_come, lambda: f"{target.name} shows nothing: {pictures[-1].size}")
    target.parent.mkdir(exist_ok=True)
    picture = pictures[-1].quantize(COLOURS, dither=Image.Dither.NONE)
    picture.save(target, optimize=True)
    assert target.stat().st_size < LARGEST, f"{target.name} has {target.stat().st_size} bytes"


def trimmed(image, margin=8):
    """Without what is empty around it."""
    background = Image.new("RGB", image.size, image.getpixel((image.width - 1, image.height - 1)))
    box = ImageChops.difference(image, background).getbbox() or (0, 0, 1, 1)
    left, top, right, bottom = box
    return image.crop(
        (max(0, left - margin), max(0, top - margin), min(image.width, right + margin), min(image.height, bottom + margin))
    )


def is_content(image):
    """Whether there is more to see than a frame, or a line of text."""
    if image.width < 60 or image.height < 30:
        return False
    counts = sorted(count for count, _ in image.getcolors(image.width * image.height))
    return sum(counts[:-1]) > image.width * image.height / 100


def text_of(outputs):
    """What a reader reads, without colours."""
    parts = []
    for output in outputs:
        if output["output_type"] == "stream":
            parts.append("".join(output["text"]))
        elif output["output_type"] == "error":
            parts.append("\n".join(output["traceback"]))
        else:
            parts.append("".join(output["data"].get("text/plain", "")))
    return re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(parts))


def until(condition, message):
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, message()
        time.sleep(0.05)


def test_every_picture_is_on_a_page_every_page_in_the_index_and_no_link_is_dead():
    wanted = {picture for page in PAGES for cell in guide.cells(page) for picture in cell.pictures}
    assert {picture.name for picture in (GUIDE / "pictures").glob("*.png")} == wanted
    index = (GUIDE / "README.md").read_text()
    assert [page.name for page in PAGES if f"({page.name})" not in index] == []
    for page in [*PAGES, GUIDE / "README.md", GUIDE.parents[1] / "README.md"]:
        links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text())
        assert [link for link in links if not (page.parent / link).exists()] == [], page.name
