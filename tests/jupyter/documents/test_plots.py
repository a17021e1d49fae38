"""Plots of several parts are those of Bokeh's own plotting, and palettes have its colours."""

import json
import os
import subprocess
import warnings
from datetime import datetime, timedelta

import bokeh.palettes
import numpy as np
import pytest
from bokeh.document import Document
from bokeh.layouts import gridplot, row
from bokeh.models import ColorBar, ColumnDataSource, DataRange1d, FactorRange, LinearAxis, LinearScale, LinearColorMapper, Range1d
from bokeh.plotting import figure
from bokeh.transform import eqhist_cmap, factor_cmap, linear_cmap, log_cmap

from harness.same import differences

FRUIT = ["apples", "pears", "plums"]


def source():
    return ColumnDataSource({"x": [1, 2, 3], "a": [3, 1, 2], "b": [1, 2, 4], "fruit": FRUIT})


def colours():
    p = figure(tooltips=[("x", "@x"), ("a", "@a{0.0}")])
    data = source()
    colors = linear_cmap("a", lower(bokeh.palettes.Viridis256), 0, 4)
    p.scatter("x", "a", source=data, size=20, color=colors)
    p.add_layout(ColorBar(color_mapper=colors.transform, title="a"), "right")
    p.scatter("x", "b", source=data, fill_color=log_cmap("b", lower(bokeh.palettes.Plasma11), 0.5, 10))
    p.scatter("x", "b", source=data, line_color=eqhist_cmap("b", ["navy", "#ffffff"], 1, 4))
    p.scatter("x", "b", source=data, fill_color=factor_cmap("fruit", lower(bokeh.palettes.Category10_3), FRUIT))
    return p


def image():
    p = figure()
    values = np.array([[0.0, 1, 2], [3, 4, 5]])
    mapper = LinearColorMapper(palette=lower(bokeh.palettes.Magma256))
    p.image(image=[values], x=0, y=0, dw=1, dh=1, color_mapper=mapper)
    p.add_layout(ColorBar(color_mapper=mapper), "right")
    return p


def stacks():
    p, columns, data = figure(), ["a", "b"], source()
    p.vbar_stack(columns, x="x", source=data, width=0.5, color=["navy", "teal"], legend_label=["A", "B"])
    p.hbar_stack(columns, y="x", source=data, height=0.5)
    p.varea_stack(columns, x="x", source=data, color=list(bokeh.palettes.Category10_3[:2]))
    p.harea_stack(columns, y="x", source=data, alpha=[0.25, 0.75])
    p.vline_stack(columns, x="x", source=data, line_width=3)
    p.hline_stack(columns, y="x", source=data)
    p.legend.click_policy = "mute"
    return p


def bars():
    p = figure(height=300, x_range=FactorRange(factors=FRUIT))
    p.vbar_stack(["a", "b"], x="fruit", source=source(), width=0.8, color=["navy", "teal"])
    return p


def twin_axes():
    p = figure(y_range=(0, 5))
    p.line("x", "a", source=source())
    for name, place, range in [("y", "right", Range1d(-20, 40)), ("x", "above", DataRange1d())]:
        of = {"y": "b", "x": "wide"}[name]
        getattr(p, f"extra_{name}_ranges")[of] = range
        getattr(p, f"extra_{name}_scales")[of] = LinearScale()
        p.add_layout(LinearAxis(**{f"{name}_range_name": of, "axis_label": "°C" if name == "y" else None}), place)
    p.line("x", "b", source=source(), y_range_name="b", color="red")
    return p


def tools():
    return figure(
        tools="pan,xbox_zoom,wheel_zoom,tap,hover",
        tooltips="@x",
        active_drag="xbox_zoom",
        active_scroll="wheel_zoom",
        active_tap=None,
        active_inspect="hover",
        output_backend="webgl",
    )


def grid():
    def plot(column, **settings):
        p = figure(width=200, height=200, **settings)
        p.scatter("x", column, source=source())
        return p

    a, b, c = plot("a"), plot("b"), plot("a", tools="pan,box_zoom,hover", active_drag="box_zoom")
    with warnings.catch_warnings():
        # Of the plots, which want several tools to be active.
        warnings.simplefilter("ignore")
        return gridplot([[a, b], [None, c]])


def linked():
    left = figure(x_range=(0, 10), width=200, height=200)
    right = figure(x_range=left.x_range, width=200, height=200)
    return row(left, right)


def dates():
    days = [datetime(1970, 1, 1) + timedelta(days=day) for day in [0, 40, 400]]
    p = figure(x_axis_type="datetime")
    p.line(days, [1, 3, 2])
    return p


PLOTS = {plot.__name__.replace("_", " "): plot for plot in [colours, image, stacks, bars, twin_axes, tools, grid, linked, dates]}


@pytest.fixture(scope="module")
def ours(repository):
    """What the library makes, by name."""
    command = [os.environ["CARGO"], "run", "--release", "--quiet", "--package", "cellbeat", "--example", "plots"]
    run = subprocess.run(command, cwd=repository, stdout=subprocess.PIPE, check=True, timeout=1200, text=True)
    return dict(line.split("\t") for line in run.stdout.splitlines())


@pytest.mark.parametrize("name", PLOTS)
def test_a_plot_is_that_of_bokehs_own_plotting(ours, name):
    document = Document()
    document.add_root(PLOTS[name]())
    bokehs = Document.from_json(json.loads(json.dumps(document.to_json(deferred=False))))
    different = differences(Document.from_json(json.loads(ours[name])), bokehs)
    assert not different, "\n".join(different)


def lower(palette):
    return [color.lower() for color in palette]


def test_palettes_are_bokehs_in_all_sizes(ours):
    known = {name: colors for name, colors in vars(bokeh.palettes).items() if isinstance(colors, tuple) and name[0].isupper()}
    known = {name: colors for name, colors in known.items() if all(str(color).startswith("#") for color in colors)}
    assert len(known) >= sum(map(len, bokeh.palettes.all_palettes.values()))
    made = {name.removeprefix("palette "): colors.split(" ") for name, colors in ours.items() if name.startswith("palette ")}
    assert {name: made.get(name) for name in known} == {name: lower(colors) for name, colors in known.items()}


def test_palettes_that_are_made_of_others_are_bokehs(ours):
    p = bokeh.palettes
    expected = {
        "linear": p.linear_palette(p.Viridis256, 7),
        "linear, one": p.linear_palette(p.Set1_9, 1),
        "interp": p.interp_palette(["#ff0000", "#00ff0080", "#0000ff"], 8),
        "interp, fewer": p.interp_palette(p.Category10_3, 2),
        "diverging": p.diverging_palette(p.Blues256, p.Reds256, 11, 0.3),
        "alpha": p.varying_alpha_palette("#1f77b4", 6),
        "alpha of some": p.varying_alpha_palette("#1f77b480", 4),
    }
    assert {name: ours[f"palette {name}"].split(" ") for name in expected} == {name: lower(colors) for name, colors in expected.items()}
