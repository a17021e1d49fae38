"""How well what a page shows can be read: WCAG's contrast, measured in the browser."""

from pathlib import Path

SCRIPT = Path(__file__).with_name("contrast.js").read_text()

LIMIT = 7  # WCAG's AAA


def install(page):
    page.evaluate(SCRIPT)


def unreadable(view):
    """The texts of a view whose contrast is too low; there have to be some texts, or nothing was measured."""
    measured = view.evaluate("(root, limit) => contrast.measure(root, limit)", LIMIT)
    return measured["low"]


def of_canvas(view):
    """Of each canvas in a view: the colour of its corner, and the best contrast of what is drawn at each of its edges."""
    return view.evaluate("(root) => contrast.canvases(root)")


def least(canvas):
    """The contrast of the edge that can be read worst."""
    return min(canvas["edges"])
