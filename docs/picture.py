"""Makes the moving pictures of the documentation: notebooks, live in JupyterLab. See picture.sh."""

import io
import sys
import tempfile
from pathlib import Path

import nbformat
from PIL import Image
from playwright.sync_api import sync_playwright

from harness.chromium import Watched, launch
from harness.lab import Lab
from harness.notebook_page import NotebookPage

REPOSITORY = Path(__file__).parents[1]
LARGEST = 1_500_000


class Picture:
    """One of `notebook`: of the view below the cell with this id, or of the whole page where there is none."""

    def __init__(self, notebook, cell=None, frames=12, frame_ms=200, scale=0.7, colors=64, act=lambda page, area, part: None):
        self.notebook = REPOSITORY / "notebooks" / f"{notebook}.ipynb"
        self.target = REPOSITORY / "docs" / f"{notebook}.gif"
        self.cell, self.frames, self.frame_ms, self.scale, self.colors = cell, frames, frame_ms, scale, colors
        self.act = act
        self.viewport = {"width": 1200 if cell else 1000, "height": 1280}

    def make(self, browser, lab):
        watched = Watched(browser, self.viewport)
        frames = self.record(watched, lab)
        watched.close()
        # One palette for all frames: what does not change is then stored once.
        palette = frames[-1].quantize(self.colors, dither=Image.Dither.NONE)
        first, *others = [frame.quantize(palette=palette, dither=Image.Dither.NONE) for frame in frames]
        self.target.parent.mkdir(exist_ok=True)
        first.save(self.target, save_all=True, append_images=others, duration=self.frame_ms, loop=0, optimize=True)
        size = self.target.stat().st_size
        print(f"{self.target}: {size} bytes")
        assert size < LARGEST, f"more than {LARGEST} bytes"

    def record(self, watched, lab):
        notebook = nbformat.read(self.notebook, as_version=4)
        # The texts would push what moves out of the picture.
        notebook.cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
        name = self.notebook.name
        nbformat.write(notebook, lab.root / name)
        notebook = NotebookPage(watched, lab.address(name), name)
        notebook.command("application:toggle-left-area")
        notebook.page.evaluate("() => void jupyterapp.commands.execute('notebook:run-all-cells')")
        index = notebook.index(self.cell or "plot")
        notebook.output(index).locator("[data-cellbeat=live]").wait_for()
        if self.cell is None:
            notebook.wait_idle(notebook.count() - 1)
            # As long as the recording takes, however busy the machine is.
            notebook.execute("cb.set_timeout(None); cb.start();")
            notebook.delete(notebook.count() - 1)
        notebook.select(index if self.cell else 0)
        height = self.viewport["height"]
        page = {"x": 0, "y": 60, "width": self.viewport["width"], "height": height - 90}
        view = notebook.view(index).locator(":scope > *").first if self.cell else None
        canvas = view and view.locator("canvas").first
        area = canvas.bounding_box() if canvas and canvas.count() else None
        frames = []
        for number in range(self.frames):
            notebook.page.wait_for_timeout(self.frame_ms)
            if area:
                self.act(notebook.page, area, number / self.frames)
            png = view.screenshot() if view else notebook.page.screenshot(clip=page)
            image = Image.open(io.BytesIO(png)).convert("RGB")
            size = (int(image.width * self.scale), int(image.height * self.scale))
            frames.append(image.resize(size, Image.Resampling.LANCZOS))
        return frames


def drag(page, area, part):
    """With the button pressed, from left to right and up and down."""
    place = lambda x, y: (area["x"] + x * area["width"], area["y"] + y * area["height"])
    if part == 0:
        page.mouse.move(*place(0.1, 0.5))
        page.mouse.down()
    page.mouse.move(*place(0.1 + 0.75 * part, 0.5 + 0.35 * (-1) ** int(8 * part) * (8 * part % 1)), steps=4)


def select(page, area, part):
    """A box in the second half, which is let go towards the end."""
    place = lambda x, y: (area["x"] + x * area["width"], area["y"] + y * area["height"])
    if part < 0.5:
        page.mouse.move(*place(0.35, 0.2))
    elif part < 0.75:
        page.mouse.down()
        page.mouse.move(*place(0.35 + 1.4 * (part - 0.5), 0.7), steps=2)
    else:
        page.mouse.up()


PICTURES = {
    "periodic_callbacks": Picture("periodic_callbacks"),
    "pond": Picture("gallery/pond", "time", frames=20, frame_ms=100, scale=0.5, colors=32, act=drag),
    "this_machine": Picture("gallery/this_machine", "app", frames=12, frame_ms=500),
    "trading_desk": Picture("gallery/trading_desk", "desk", frames=24, frame_ms=150, scale=0.6, act=select),
    "learning": Picture("gallery/learning", "plots", frames=24, frame_ms=150, scale=0.6),
    "plotters": Picture("gallery/plotters", "live", frames=24, frame_ms=100, scale=0.5),
}


def main(names):
    lab = Lab(Path(tempfile.mkdtemp(prefix="cellbeat-picture-")))
    try:
        with sync_playwright() as playwright:
            browser = launch(playwright)
            for name in names or PICTURES:
                PICTURES[name].make(browser, lab)
            browser.close()
    finally:
        lab.stop()


if __name__ == "__main__":
    main(sys.argv[1:])
