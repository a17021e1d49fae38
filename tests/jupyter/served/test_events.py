"""Every event of Bokeh's is heard by its type, with what came with it, when a real mouse, fingers or keys make it."""

import re

import bokeh.events
from playwright.sync_api import expect

from served.conftest import Page

# Keeps the page's sockets where a test finds them.
SOCKETS = """
globalThis.sockets = [];
globalThis.WebSocket = class extends WebSocket {
  constructor(...given) {
    super(...given);
    globalThis.sockets.push(this);
  }
};
"""


class Events(Page):
    scripts = (SOCKETS,)


def concrete():
    return {name for name, event in vars(bokeh.events).items() if isinstance(event, type) and getattr(event, "event_name", None)}


class Heard:
    """The text that has the last event of each type."""

    def __init__(self, page):
        self.text = page.locator("pre")

    def wait(self, *names):
        for name in names:
            expect(self.text).to_contain_text(re.compile(rf"^{name} \d+ {name}\b", re.MULTILINE))

    def last(self, name):
        """The numbers that came with the last one."""
        self.wait(name)
        line = re.search(rf"^{name} \d+ (.*)", self.text.inner_text(), re.MULTILINE)[1]
        return {field: float(number) for field, number in re.findall(r"(\w+): (-?[\d.]+(?:e-?\d+)?)", line)} | {"line": line}


def test_every_event_is_heard_and_what_is_drawn_by_a_closure_is_drawn_again(program, visit):
    page = visit(program(example="events").url, kind=Events).page
    heard, mouse = Heard(page), page.mouse
    box = page.locator(".bk-Figure").bounding_box()
    at = lambda x, y: (box["x"] + x, box["y"] + y)
    drawing, pixels = page.locator("img").first, page.locator("img").last
    width = "async (image) => { await image.decode(); return image.naturalWidth; }"
    assert (drawing.evaluate(width), pixels.evaluate(width)) == (10, 3)
    black = pixels.get_attribute("src")

    mouse.move(*at(200, 200))
    heard.wait("MouseEnter", "MouseMove")
    mouse.click(*at(200, 200))
    left = heard.last("Tap")
    expect(pixels).not_to_have_attribute("src", black)
    assert drawing.evaluate(width) == 20
    page.wait_for_timeout(1000)  # Two taps within 300 ms are a double tap.
    page.keyboard.down("Control")
    mouse.click(*at(300, 100))
    page.keyboard.up("Control")
    expect(heard.text).to_contain_text(re.compile(r"^Tap 2 .*ctrl: true", re.MULTILINE))
    right = heard.last("Tap")
    assert (left["sx"], left["sy"], right["sx"], right["sy"]) == (200, 200, 300, 100)
    assert 0 < left["x"] < right["x"] < 10 and 0 < left["y"] < right["y"] < 10
    page.wait_for_timeout(1000)
    mouse.dblclick(*at(250, 250))
    heard.wait("DoubleTap")
    mouse.move(*at(220, 220))
    mouse.down()
    heard.wait("Press")
    mouse.up()
    heard.wait("PressUp")

    mouse.move(*at(150, 150))
    mouse.down()
    mouse.move(*at(250, 200), steps=5)
    heard.wait("PanStart", "Pan")
    assert heard.last("Pan")["delta_x"] > 0
    mouse.up()
    heard.wait("PanEnd")
    selected = heard.last("SelectionGeometry")
    assert "Rect" in selected["line"] and selected["x0"] < selected["x1"] and "is_final: true" in selected["line"]
    mouse.move(*at(200, 200))
    mouse.wheel(0, -200)
    assert heard.last("MouseWheel")["delta"] > 0
    zoomed = heard.last("RangesUpdate")
    assert 0 < zoomed["x0"] < zoomed["x1"] < 10 and 0 < zoomed["y0"] < zoomed["y1"] < 10
    heard.wait("LODStart", "LODEnd")
    page.locator(".bk-tool-icon-reset").click()
    heard.wait("Reset")

    mouse.click(*at(250, 390))
    assert 0 < heard.last("AxisClick")["value"] < 10
    mouse.click(*at(70, 30))
    heard.wait("LegendItemClick")
    page.get_by_text("Press me").click()
    heard.wait("ButtonClick")
    page.get_by_text("Menu").click()
    page.get_by_text("Two").click()
    assert 'item: Some("2")' in heard.last("MenuItemClick")["line"]
    page.get_by_placeholder("Text").fill("seven")
    page.keyboard.press("Enter")
    assert 'value: "seven"' in heard.last("ValueSubmit")["line"]
    mouse.move(*at(800, 450))
    heard.wait("MouseLeave")

    touch(page, [[at(200 - n, 200), at(260 + n, 200)] for n in range(0, 50, 10)])
    assert heard.last("Pinch")["scale"] > 1
    # Around the other finger at exactly the same distance: else it is a pinch.
    touch(page, [[at(200, 200), at(200 + x, 200 + y)] for x, y in [(100, 0), (96, 28), (80, 60), (60, 80)]])
    assert heard.last("Rotate")["rotation"] != 0

    heard.wait("DocumentReady")
    page.evaluate("sockets.at(-1).close()")
    heard.wait("ConnectionLost", "ClientReconnected")
    names = set(re.findall(r"^(\w+) \d+ ", heard.text.inner_text(), re.MULTILINE))
    assert names == concrete() and len(names) == 30


def touch(page, fingers):
    """Puts fingers on the page, moves them from place to place, and takes them away."""
    session = page.context.new_cdp_session(page)
    points = lambda places: [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(places)]
    session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": points(fingers[0])})
    for places in fingers[1:]:
        session.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": points(places)})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    session.detach()
