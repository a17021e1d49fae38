"""The gallery, run from top to bottom as a reader does: each notebook moves, and follows the reader's mouse."""

import io
import re

import pytest
from PIL import Image
from playwright.sync_api import expect

from harness.chromium import TIMEOUT
from served.conftest import wait_until

# Whatever is waited for comes from Rust, on a machine that may be busy.
expect.set_options(timeout=TIMEOUT)


@pytest.fixture
def run(open_notebook):
    def run(name):
        notebook = open_notebook(f"gallery/{name}.ipynb")
        notebook.run_all()
        return notebook

    return run


def live(notebook, cell):
    """The view of a cell, in sight and drawn."""
    index = notebook.index(cell)
    notebook.select(index)
    view = notebook.view(index)
    expect(view).to_have_attribute("data-cellbeat", "live")
    return view


def look(view, screenshots, name):
    """Keeps a picture of it, and sees that there is something on it."""
    png = view.screenshot(path=screenshots / f"gallery-{name}.png")
    assert Image.open(io.BytesIO(png)).convert("RGB").getcolors(60) is None, "fewer than 60 colours"


def drag(page, area, start, end):
    """Drags the mouse through an element, from one place to another in parts of its size."""
    box = area.bounding_box()
    place = lambda x, y: (box["x"] + x * box["width"], box["y"] + y * box["height"])
    page.mouse.move(*place(*start))
    page.mouse.down()
    page.mouse.move(*place(*end), steps=8)
    page.mouse.up()


def test_the_pond_moves_and_follows_the_mouse(run, screenshots):
    notebook = run("pond")
    view = live(notebook, "time")
    picture = notebook.watch(notebook.index("time"))
    picture.wait_for_changes(5)
    look(view, screenshots, "pond")
    # Without rain on water that stands still, whatever moves is of the mouse.
    view.get_by_role("button", name="Rain").click()
    wait_until(lambda: notebook.execute("drops.running()") == "false")
    notebook.execute("water.stop(); pond.lock().unwrap().now.fill(0.0); pond.lock().unwrap().before.fill(0.0);")
    notebook.select(notebook.index("time"))
    drag(notebook.page, view.locator("canvas").first, (0.3, 0.3), (0.6, 0.5))
    wait_until(lambda: notebook.execute("pond.lock().unwrap().now[HEIGHT / 2 * WIDTH..].iter().any(|height| *height > 0.1)") == "true")
    picture = notebook.watch(notebook.index("time"))
    notebook.execute("water.start();")
    picture.wait_for_changes(3)


def test_this_machine_is_shown_here_and_to_each_visitor(run, screenshots):
    notebook = run("this_machine")
    view = live(notebook, "app")
    moves = lambda shown: expect(shown).not_to_have_attribute("points", shown.get_attribute("points"))
    moves(view.locator("polyline").last)
    cores = sum(line.startswith("cpu") for line in open("/proc/stat")) - 1
    expect(view.get_by_text(re.compile(r"^Core \d+$"))).to_have_count(cores)
    expect(view.get_by_text(re.compile(r"^\d+ %$")).first).to_be_visible()
    look(view, screenshots, "this_machine")
    with notebook.page.context.expect_page() as opened:
        notebook.output(notebook.index("serve")).get_by_role("link").click()
    moves(opened.value.locator("polyline").last)
    opened.value.close()


# Its plots are empty at first, which once was too much for BokehJS's areas of steps.
def test_what_is_selected_on_the_trading_desk_is_summed_up(run, screenshots):
    notebook = run("trading_desk")
    view = live(notebook, "desk")
    notebook.watch(notebook.index("desk")).wait_for_changes(5)
    expect(view.locator(".slick-row")).to_have_count(8)
    drag(notebook.page, view.locator("canvas").first, (0.3, 0.3), (0.7, 0.6))
    expect(view.get_by_text(re.compile(r"^\d\d candles$"))).to_be_visible()
    look(view, screenshots, "trading_desk")


def test_plots_slider_and_button_are_live_while_the_network_learns(open_notebook, screenshots):
    notebook = open_notebook("gallery/learning.ipynb")
    notebook.page.evaluate("() => void jupyterapp.commands.execute('notebook:run-all-cells')")
    train = notebook.index("train")
    view = live(notebook, "plots")
    notebook.watch(notebook.index("plots")).wait_for_changes(10)
    view.locator(".noUi-handle").focus()
    notebook.page.keyboard.press("ArrowRight")
    expect(view.locator(".bk-slider-value")).to_have_text("0.005")
    look(view, screenshots, "learning")
    assert notebook.is_running(train), "the cell ended before the button was tried"
    view.get_by_role("button", name="Stop").click()
    notebook.wait_idle(train)
    assert notebook.execute("(stop.clicks(), rate.get_value() > 0.004, losses.len() > 2)") == "(1, true, true)"


APP = """
serve(|| {
    let mut x = 0;
    let dot = pane::svg(move |svg: &mut String| {
        x = (x + 1) % 64;
        let area = SVGBackend::with_string(svg, (64, 64)).into_drawing_area();
        area.draw(&Circle::new((x, 32), 8, RED.filled()))
    });
    let mut light = 0_u8;
    let grey = pane::rgb(8, 8, move |pixels: &mut [u8]| {
        light = light.wrapping_add(1);
        pixels.fill(light);
    });
    let (moved, lit) = (dot.clone(), grey.clone());
    state.add_periodic_callback(move || [moved.param(), lit.param()].iter().for_each(|pane| pane.trigger("object")), ms(100));
    Row::new(items![dot, grey])
})
"""

DECODED = "async (image) => { await image.decode(); return [image.naturalWidth, image.naturalHeight]; }"


def moving(pictures, sizes):
    """Each of these images is shown, of its size, and then another."""
    expect(pictures).to_have_count(len(sizes))
    for number, size in enumerate(sizes):
        picture = pictures.nth(number)
        assert picture.evaluate(DECODED) == size
        expect(picture).not_to_have_attribute("src", picture.get_attribute("src"))


def test_what_plotters_draws_moves_in_the_notebook_and_on_a_page(run, screenshots):
    notebook = run("plotters")
    view = live(notebook, "live")
    moving(view.locator("img"), [[440, 360], [440, 360]])
    look(view, screenshots, "plotters")
    # It is drawn again by a slider too, while nothing else moves.
    view.get_by_role("button", name="Run").click()
    wait_until(lambda: notebook.execute("turning.running()") == "false")
    notebook.execute('let before = surface.param().get("object");')
    view.locator(".noUi-handle").nth(1).focus()
    notebook.page.keyboard.press("ArrowLeft")
    expect(view.locator(".bk-slider-value").nth(1)).to_have_text("0.90")
    wait_until(lambda: notebook.execute('before != surface.param().get("object")') == "true")
    served = notebook.add(APP)
    notebook.run(served)
    with notebook.page.context.expect_page() as opened:
        notebook.output(served).get_by_role("link").click()
    moving(opened.value.locator("img"), [[64, 64], [8, 8]])
    opened.value.close()
