"""The guide's app, as `app.rs` has it."""

import numpy as np
import panel as pn
from bokeh.models import ColumnDataSource
from bokeh.plotting import figure

pn.extension()

source = ColumnDataSource({"x": np.arange(10), "y": np.arange(10)})
p = figure(height=300)
p.line("x", "y", source=source)


def update():
    source.data.update({"y": np.random.randint(0, 2**31, 10)})


cb = pn.state.add_periodic_callback(update, period=200)
toggle = pn.widgets.Toggle(name="Toggle callback", value=True)
toggle.link(cb, bidirectional=True, value="running")

pn.Column(pn.pane.Bokeh(p), toggle).servable()
