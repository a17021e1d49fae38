/** An area of steps without points has BokehJS 3.9 look for its end for ever, and the page with it. */
function endEmptyAreas(Bokeh) {
  for (const [file, name] of [["varea_step", "VAreaStepView"], ["harea_step", "HAreaStepView"]]) {
    const view = Bokeh.require(`models/glyphs/${file}`)[name].prototype;
    const { _step_path } = view;
    if (view.cellbeatEnds) continue;
    view.cellbeatEnds = true;
    view._step_path = function (ctx, mode, xs, ys, from, to) {
      if (xs.length > 0) _step_path.call(this, ctx, mode, xs, ys, from, to);
    };
  }
}
