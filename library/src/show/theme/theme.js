/**
 * Has everything that this BokehJS draws look as the page does, light or dark, at once when the page changes: by a stylesheet
 * in each shadow root, and by the defaults of what is drawn on canvases. What somebody has set stays.
 * The page says it by JupyterLab's `data-jp-theme-light` or VS Code's `data-vscode-theme-kind` of its body, else by the
 * `color-scheme` of its root element; an object has its own by the class cellbeat-theme-light or cellbeat-theme-dark.
 */
function followTheme(Bokeh, css) {
  const { DOMComponentView } = Bokeh.require("core/dom_view");
  if (Object.hasOwn(DOMComponentView.prototype, "cellbeatThemed")) return;
  DOMComponentView.prototype.cellbeatThemed = true;
  const { InlineStyleSheet } = Bokeh.require("core/dom");
  const { use_theme } = Bokeh.require("core/properties");
  const { color2rgba } = Bokeh.require("core/util/color");
  const { PlotView } = Bokeh.require("models/plots/plot_canvas");
  const { ToolView } = Bokeh.require("models/tools/tool");
  const model = (path, name) => {
    try {
      return Bokeh.require(`models/${path}`)[name];
    } catch {
      return undefined; // This page has no widgets, or no tables.
    }
  };

  /** The page's own after BokehJS's, before the user's. */
  DOMComponentView.prototype._stylesheets = function* () {
    yield* this.static_stylesheets();
    yield new InlineStyleSheet(css, "cellbeat");
    yield* this.computed_stylesheets();
    yield* this.user_stylesheets();
  };

  // Panel's, of fields and sliders that have none.
  const WIDTH = 300;
  const text = (names, color) => Object.fromEntries(names.split(" ").map((name) => [name, color]));

  /** The defaults of a theme, by class; those of a class hold for the classes that extend it. */
  function defaults({ page, color, line, grid, active, font }) {
    const labels = { major_label_text_color: color, major_label_text_font: font };
    return [
      ["plots/plot", "Plot", { background_fill_color: page, border_fill_color: page, border_line_color: null, outline_line_color: grid }],
      ["grids/grid", "Grid", { grid_line_color: grid }],
      ["axes/axis", "Axis", {
        ...labels, axis_label_text_color: color, axis_label_text_font: font, axis_label_text_font_style: "normal",
        ...text("axis_line_color major_tick_line_color minor_tick_line_color", line),
      }],
      ["annotations/title", "Title", { text_color: color, text_font: font }],
      ["annotations/label", "Label", { text_color: color, text_font: font }],
      ["annotations/label_set", "LabelSet", { text_color: color, text_font: font }],
      ["glyphs/text", "Text", { text_color: color, text_font: font }],
      ["annotations/legend", "Legend", {
        label_text_color: color, label_text_font: font, title_text_color: color, title_text_font: font,
        background_fill_color: page, border_line_color: grid, inactive_fill_color: page,
      }],
      ["annotations/base_color_bar", "BaseColorBar", {
        ...labels, title_text_color: color, title_text_font: font, background_fill_color: page,
        ...text("bar_line_color major_tick_line_color minor_tick_line_color", line),
      }],
      ["annotations/scale_bar", "ScaleBar", {
        label_text_color: color, title_text_color: color, background_fill_color: page,
        ...text("bar_line_color border_line_color", line),
      }],
      ["annotations/arrow", "Arrow", { line_color: line }],
      ["annotations/arrow_head", "ArrowHead", { line_color: line, fill_color: line }],
      ["annotations/slope", "Slope", { line_color: line }],
      ["annotations/span", "Span", { line_color: line }],
      ["annotations/whisker", "Whisker", { line_color: line }],
      ["widgets/sliders/abstract_slider", "AbstractSlider", { width: WIDTH, bar_color: active }],
      ["widgets/input_widget", "InputWidget", { width: WIDTH }],
      ["widgets/progress", "Progress", { width: WIDTH }],
      ["tools/inspectors/crosshair_tool", "CrosshairTool", { line_color: line }],
    ];
  }

  /** What tools draw while the mouse is down, where nobody has given them another. */
  const overlays = new WeakSet();

  class Theme {
    #classes;
    #overlay;
    #found = new Map();

    constructor(colors) {
      this.#overlay = { line_color: colors.color, fill_color: colors.line };
      const known = defaults(colors).map(([path, name, values]) => [model(path, name), values]);
      this.#classes = known.filter(([type]) => type !== undefined);
    }

    /** The values for a model's class, or null. BokehJS asks for each property of each new model. */
    of(object) {
      if (overlays.has(object)) return this.#overlay;
      const type = object.constructor;
      let values = this.#found.get(type);
      if (values === undefined) {
        const fitting = this.#classes.filter(([base]) => object instanceof base).map(([, values]) => values);
        values = fitting.length === 0 ? null : Object.assign({}, ...fitting);
        this.#found.set(type, values);
      }
      return values;
    }

    get(object, attr) {
      return this.of(object)?.[attr];
    }
  }

  const themes = new Map();
  function themeOf(dark, page, font) {
    const key = `${dark} ${page} ${font}`;
    if (!themes.has(key)) {
      const colors = dark
        ? { page, color: "#e8eaed", line: "#9aa0a6", grid: "#3a3d41", active: "#6ab0f3", font }
        : { page, color: "#1f2328", line: "#5f6368", grid: "#e0e3e6", active: "#267bb6", font };
      themes.set(key, new Theme(colors));
    }
    return themes.get(key);
  }

  /** What a colour of CSS comes to. */
  function resolved(value, property, element) {
    const probe = document.createElement("span");
    probe.style.cssText = `display: none; ${property}: ${value}`;
    element.append(probe);
    const found = getComputedStyle(probe).getPropertyValue(property);
    probe.remove();
    return found;
  }

  function isDark() {
    const { jpThemeLight, vscodeThemeKind } = document.body.dataset;
    if (jpThemeLight !== undefined) return jpThemeLight === "false";
    if (vscodeThemeKind !== undefined) return /dark|high-contrast$/.test(vscodeThemeKind);
    return resolved("light-dark(#000001, #000002)", "color", document.documentElement).includes("2");
  }

  // Notebooks do not all say it to browsers, for their own parts of the page.
  const outputs = new CSSStyleSheet();
  document.adoptedStyleSheets.push(outputs);

  let page;
  function look() {
    const dark = isDark();
    outputs.replaceSync(`.cellbeat-output { color-scheme: ${dark ? "dark" : "light"}; color: ${dark ? "#e8eaed" : "#1f2328"}; }`);
    const color = resolved(`var(--jp-layout-color0, ${dark ? "#111" : "#fff"})`, "background-color", document.body);
    const font = resolved("var(--jp-ui-font-family, system-ui, sans-serif)", "font-family", document.body);
    page = { dark, color, font };
    use_theme(themeOf(dark, color, font));
  }

  /** Whether text on a colour that somebody has set has to be light; undefined where none is set. */
  function isDarkItself({ properties: { border_fill_color } }) {
    const color = border_fill_color.dirty ? border_fill_color.get_value() : null;
    const [r, g, b, alpha] = color === null ? [0, 0, 0, 0] : color2rgba(color);
    return alpha < 128 ? undefined : 0.3 * r + 0.6 * g + 0.1 * b < 128;
  }

  /** The theme of a plot: what can be read on its own colour, else that of the nearest object around it that has its own, else the page's. */
  function themeFor(view) {
    const own = isDarkItself(view.model);
    if (own !== undefined) return themeOf(own, own ? "#111" : "#fff", page.font);
    for (let at = view; at != null; at = at.parent) {
      const classes = at.model?.css_classes ?? [];
      if (classes.includes("cellbeat-theme-dark")) return themeOf(true, "#111", page.font);
      if (classes.includes("cellbeat-theme-light")) return themeOf(false, "#fff", page.font);
    }
    return themeOf(page.dark, page.color, page.font);
  }

  /** BokehJS clears its canvas but for half of the pixels at the edges, where the old colour would stay. */
  function erase(view) {
    const ctx = view.canvas_view?.primary?.ctx;
    if (ctx === undefined) return;
    ctx.save();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, ctx.canvas.width, ctx.canvas.height);
    ctx.restore();
  }

  /** Gives models the defaults of a theme. They remain defaults: not saved, and not sent to Rust. */
  function give(theme, models) {
    for (const part of models) {
      const values = theme.of(part);
      if (values === null) continue;
      const unset = Object.entries(values).filter(([attr]) => attr in part.properties && !part.properties[attr].dirty);
      part.setv(Object.fromEntries(unset), { sync: false });
      for (const [attr] of unset) part.properties[attr]._dirty = false;
    }
  }

  function paint(view) {
    erase(view);
    give(themeFor(view), view.model.references());
    view.request_repaint();
  }

  /** BokehJS sets the colours of such an overlay, black on grey, as no default of its class has them: here they become defaults. */
  const initializeTool = ToolView.prototype.initialize;
  ToolView.prototype.initialize = function () {
    initializeTool.call(this);
    const { overlay } = this.model;
    const colors = [overlay?.properties?.line_color, overlay?.properties?.fill_color];
    if (colors.includes(undefined)) return;
    const [line, fill] = colors.map((color) => color.get_value());
    // One that was saved has no colours of its own.
    const isSaved = !overlay.syncable && colors.every(({ dirty }) => !dirty);
    if (!isSaved && (line !== "black" || fill !== "lightgrey")) return;
    overlays.add(overlay);
    for (const color of colors) color._dirty = false;
    if (this.parent instanceof PlotView) give(themeFor(this.parent), [overlay]);
  };

  const plots = new Set();
  const { initialize, remove } = PlotView.prototype;
  PlotView.prototype.initialize = function () {
    plots.add(this);
    const around = [];
    for (let at = this; at != null; at = at.parent) if (at.model?.properties.css_classes !== undefined) around.push(at.model);
    if (isDarkItself(this.model) !== undefined || around.some(({ css_classes }) => css_classes.some((name) => name.startsWith("cellbeat-theme-")))) give(themeFor(this), this.model.references());
    initialize.call(this);
    for (const { properties } of around) this.on_change(properties.css_classes, () => paint(this));
  };
  PlotView.prototype.remove = function () {
    plots.delete(this);
    remove.call(this);
  };

  const follow = () => {
    const before = page;
    look();
    if (before.dark === page.dark && before.color === page.color && before.font === page.font) return;
    for (const { all_models } of Bokeh.documents) give(themeOf(page.dark, page.color, page.font), all_models);
    for (const view of plots) paint(view);
  };
  look();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", follow);
  const observer = new MutationObserver(follow);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["style"] });
  observer.observe(document.body, { attributes: true, attributeFilter: ["data-jp-theme-light", "data-jp-theme-name", "data-vscode-theme-kind"] });
}
