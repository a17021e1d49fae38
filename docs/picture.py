"""Makes docs/periodic_callbacks.gif, the picture of the README: the notebook, live in JupyterLab. See picture.sh."""

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
TARGET = REPOSITORY / "docs/periodic_callbacks.gif"

NOTEBOOK = "periodic_callbacks.ipynb"
VIEWPORT = {"width": 1000, "height": 1280}
FRAMES = 12
FRAME_MS = 200  # the period of the callback
LARGEST = 300_000


def main():
    lab = Lab(Path(tempfile.mkdtemp(prefix="cellbeat-picture-")))
    notebook = nbformat.read(REPOSITORY / "notebooks" / NOTEBOOK, as_version=4)
    # The texts would push the toggle out of the picture.
    notebook.cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    nbformat.write(notebook, lab.root / NOTEBOOK)
    try:
        with sync_playwright() as playwright:
            browser = launch(playwright)
            frames = record(Watched(browser, VIEWPORT), lab)
            browser.close()
    finally:
        lab.stop()
    # One palette for all frames: what does not change is then stored once.
    palette = frames[0].quantize(64, dither=Image.Dither.NONE)
    first, *others = [frame.quantize(palette=palette, dither=Image.Dither.NONE) for frame in frames]
    first.save(TARGET, save_all=True, append_images=others, duration=FRAME_MS, loop=0, optimize=True)
    size = TARGET.stat().st_size
    print(f"{TARGET}: {size} bytes")
    return 0 if size < LARGEST else f"more than {LARGEST} bytes"


def record(watched, lab):
    notebook = NotebookPage(watched, lab.address(NOTEBOOK), NOTEBOOK)
    notebook.command("application:toggle-left-area")
    notebook.run_all()
    # As long as the recording takes, however busy the machine is.
    notebook.execute("cb.set_timeout(None); cb.start();")
    notebook.delete(notebook.count() - 1)
    notebook.select(0)
    picture = notebook.watch(notebook.index("plot"))
    area = {"x": 0, "y": 60, "width": VIEWPORT["width"], "height": VIEWPORT["height"] - 90}
    frames = []
    for _ in range(FRAMES):
        picture.wait_for_changes(1)
        png = notebook.page.screenshot(clip=area)
        image = Image.open(io.BytesIO(png)).convert("RGB")
        frames.append(image.resize((image.width * 7 // 10, image.height * 7 // 10), Image.Resampling.LANCZOS))
    return frames


if __name__ == "__main__":
    sys.exit(main())
