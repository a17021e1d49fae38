//! The tools of a figure by name.

use super::{Figure, push};
use crate::base::nearest::{DidYouMean, nearest};
use crate::document::Model;
use crate::document::value::Value;
use crate::models::{self, ModelLike};

/// Names as in Bokeh's `tools="pan,wheel_zoom"`, with the class, and a property and its value where one is set.
const TOOLS: &[(&str, &str, &str, &str)] = &[
    ("auto_box_zoom", "BoxZoomTool", "", ""),
    ("box_edit", "BoxEditTool", "", ""),
    ("box_select", "BoxSelectTool", "", ""),
    ("box_zoom", "BoxZoomTool", "dimensions", "both"),
    ("click", "TapTool", "behavior", "inspect"),
    ("copy", "CopyTool", "", ""),
    ("crosshair", "CrosshairTool", "", ""),
    ("doubletap", "TapTool", "gesture", "doubletap"),
    ("examine", "ExamineTool", "", ""),
    ("freehand_draw", "FreehandDrawTool", "", ""),
    ("fullscreen", "FullscreenTool", "", ""),
    ("help", "HelpTool", "", ""),
    ("hover", "HoverTool", "", ""),
    ("lasso_select", "LassoSelectTool", "", ""),
    ("line_edit", "LineEditTool", "", ""),
    ("pan", "PanTool", "", ""),
    ("pan_down", "ClickPanTool", "direction", "down"),
    ("pan_east", "ClickPanTool", "direction", "east"),
    ("pan_left", "ClickPanTool", "direction", "left"),
    ("pan_north", "ClickPanTool", "direction", "north"),
    ("pan_right", "ClickPanTool", "direction", "right"),
    ("pan_south", "ClickPanTool", "direction", "south"),
    ("pan_up", "ClickPanTool", "direction", "up"),
    ("pan_west", "ClickPanTool", "direction", "west"),
    ("point_draw", "PointDrawTool", "", ""),
    ("poly_draw", "PolyDrawTool", "", ""),
    ("poly_edit", "PolyEditTool", "", ""),
    ("poly_select", "PolySelectTool", "", ""),
    ("redo", "RedoTool", "", ""),
    ("reset", "ResetTool", "", ""),
    ("save", "SaveTool", "", ""),
    ("tap", "TapTool", "", ""),
    ("undo", "UndoTool", "", ""),
    ("wheel_zoom", "WheelZoomTool", "", ""),
    ("xbox_select", "BoxSelectTool", "dimensions", "width"),
    ("xbox_zoom", "BoxZoomTool", "dimensions", "width"),
    ("xcrosshair", "CrosshairTool", "dimensions", "width"),
    ("xpan", "PanTool", "dimensions", "width"),
    ("xwheel_pan", "WheelPanTool", "dimension", "width"),
    ("xwheel_zoom", "WheelZoomTool", "dimensions", "width"),
    ("xzoom_in", "ZoomInTool", "dimensions", "width"),
    ("xzoom_out", "ZoomOutTool", "dimensions", "width"),
    ("ybox_select", "BoxSelectTool", "dimensions", "height"),
    ("ybox_zoom", "BoxZoomTool", "dimensions", "height"),
    ("ycrosshair", "CrosshairTool", "dimensions", "height"),
    ("ypan", "PanTool", "dimensions", "height"),
    ("ywheel_pan", "WheelPanTool", "dimension", "height"),
    ("ywheel_zoom", "WheelZoomTool", "dimensions", "height"),
    ("yzoom_in", "ZoomInTool", "dimensions", "height"),
    ("yzoom_out", "ZoomOutTool", "dimensions", "height"),
    ("zoom_in", "ZoomInTool", "", ""),
    ("zoom_out", "ZoomOutTool", "", ""),
];

/// The tools of a figure, by their names in Bokeh: `"pan"`, `"wheel_zoom"`, `"hover"`, ...
///
/// ```
/// use cellbeat::prelude::*;
///
/// let p = figure().tools(["pan", "box_zoom", "wheel_zoom", "tap", "hover"]);
/// p.active_drag("box_zoom").active_scroll("wheel_zoom").active_tap(None).active_inspect("hover").active_multi("auto");
/// p.tooltips([("x", "@x"), ("price", "@price{0.00}")]);
/// p.add_tool(models::CrosshairTool::new().dimensions("height"));
/// ```
impl Figure {
    /// The tools by name, in place of those there are: `["pan", "wheel_zoom", "hover"]`. The tooltips stay.
    ///
    /// # Panics
    /// When there is no such tool; the message names the nearest one.
    #[track_caller]
    pub fn tools<'a>(&self, names: impl IntoIterator<Item = &'a str>) -> Self {
        let mut tools = Vec::new();
        // A loop: `map` would be named in the message as the caller.
        for name in names {
            tools.push(by_name(name));
        }
        self.set_tools(tools);
        self.clone()
    }

    fn set_tools(&self, tools: Vec<Model>) {
        let tooltips = self.hover_tool().and_then(|tool| tool.explicit("tooltips"));
        self.toolbar_model().with("tools", tools);
        if let Some(tooltips) = tooltips {
            self.set_tooltips(tooltips);
        }
    }

    /// Adds a tool model, such as a `HoverTool` with tooltips.
    #[track_caller]
    pub fn add_tool(&self, tool: impl ModelLike) -> Self {
        push(&self.toolbar_model(), "tools", tool.as_model());
        self.clone()
    }

    /// What is shown at the item under the pointer: `[("x", "@x"), ("price", "@price{0.00}")]`, labels with columns (`@`) and
    /// what belongs to the place (`$x`, `$index`, ...), or a text of HTML with these. A tool for it is added where there is none.
    ///
    /// # Panics
    /// When it is neither.
    #[track_caller]
    pub fn tooltips(&self, tooltips: impl Into<Value>) -> Self {
        self.set_tooltips(tooltips.into());
        self.clone()
    }

    #[track_caller]
    fn set_tooltips(&self, tooltips: Value) {
        let tool = self.hover_tool().unwrap_or_else(|| {
            let tool = models::HoverTool::new().0;
            push(&self.toolbar_model(), "tools", &tool);
            tool
        });
        tool.set_or_panic("tooltips", tooltips);
    }

    fn hover_tool(&self) -> Option<Model> {
        let is_hover = |tool: &Model| tool.class().is_a("HoverTool");
        self.tool_models().into_iter().find(is_hover)
    }

    fn tool_models(&self) -> Vec<Model> {
        let tools = self.toolbar_model().explicit("tools");
        let tools = tools.as_ref().and_then(Value::as_list).unwrap_or_default();
        tools
            .iter()
            .filter_map(|tool| tool.as_model().cloned())
            .collect()
    }

    /// The tool that drags, by its name or model; `"auto"` for the first one, `None` for none.
    ///
    /// # Panics
    /// As for each of these: when the figure has no such tool, or it is not of this kind.
    #[track_caller]
    pub fn active_drag(&self, tool: impl Into<Value>) -> Self {
        self.activate("active_drag", tool.into())
    }

    /// The tool that the wheel moves: `"wheel_zoom"`; none by default. See [`Figure::active_drag`].
    #[track_caller]
    pub fn active_scroll(&self, tool: impl Into<Value>) -> Self {
        self.activate("active_scroll", tool.into())
    }

    /// The tool that reacts to taps; see [`Figure::active_drag`].
    #[track_caller]
    pub fn active_tap(&self, tool: impl Into<Value>) -> Self {
        self.activate("active_tap", tool.into())
    }

    /// The tool that shows what is under the pointer; see [`Figure::active_drag`].
    #[track_caller]
    pub fn active_inspect(&self, tool: impl Into<Value>) -> Self {
        self.activate("active_inspect", tool.into())
    }

    /// The tool that reacts to several kinds of gestures; see [`Figure::active_drag`].
    #[track_caller]
    pub fn active_multi(&self, tool: impl Into<Value>) -> Self {
        self.activate("active_multi", tool.into())
    }

    #[track_caller]
    fn activate(&self, property: &str, tool: Value) -> Self {
        let tool = match tool.as_str() {
            Some(name) if name != "auto" => self.tool_named(name).into(),
            _ => tool,
        };
        self.toolbar_model().set_or_panic(property, tool);
        self.clone()
    }

    /// The figure's tool of this name.
    #[track_caller]
    fn tool_named(&self, name: &str) -> Model {
        let asked = by_name(name);
        let of_kind = |tool: &Model| tool.class() == asked.class();
        let tools: Vec<Model> = self.tool_models().into_iter().filter(of_kind).collect();
        let said = TOOLS.iter().find(|(known, ..)| *known == name);
        let is_it = |tool: &&Model| match said {
            Some((_, _, property, _)) if !property.is_empty() => {
                tool.get(property) == asked.get(property)
            }
            _ => true,
        };
        // That of a new figure zooms along one axis or both.
        let automatic = (name == "box_zoom").then(|| tools.first()).flatten();
        match tools.iter().find(is_it).or(automatic) {
            Some(tool) => tool.clone(),
            None => panic!("the figure has no tool {name:?}: name it in `tools([..])` first"),
        }
    }
}

/// The tools of a new figure.
pub(super) fn default_tools() -> Vec<Model> {
    [
        "pan",
        "wheel_zoom",
        "auto_box_zoom",
        "save",
        "reset",
        "help",
    ]
    .map(by_name)
    .to_vec()
}

/// The tool of this name.
#[track_caller]
pub(super) fn by_name(name: &str) -> Model {
    let Some((_, class, property, value)) = TOOLS.iter().find(|(known, ..)| *known == name) else {
        let names = TOOLS.iter().map(|(name, ..)| *name);
        match nearest(name, names.clone()) {
            near @ Some(_) => panic!("there is no tool {name:?}{}", DidYouMean(near)),
            None => panic!(
                "there is no tool {name:?}, there are {}",
                names.collect::<Vec<_>>().join(", ")
            ),
        }
    };
    let tool = Model::known(class);
    if !property.is_empty() {
        tool.with(property, *value);
    }
    match *class {
        "WheelZoomTool" => tool.with("renderers", "auto"),
        "BoxZoomTool" => tool.with("overlay", overlay()),
        _ => tool,
    }
}

/// The box that a box zoom draws; BokehJS would make it with its own id.
fn overlay() -> models::BoxAnnotation {
    let mut overlay = models::BoxAnnotation::new()
        .with("syncable", false)
        .with("line_color", "black")
        .with("line_alpha", 1.0)
        .with("line_width", 2)
        .with("line_dash", [4, 4])
        .with("fill_color", "lightgrey")
        .with("fill_alpha", 0.5)
        .with("level", "overlay")
        .with("visible", false);
    for side in ["left", "right", "top", "bottom"] {
        overlay = overlay
            .with(side, Value::Float(f64::NAN))
            .with(&format!("{side}_units"), "canvas");
    }
    let visuals = models::AreaVisuals::new()
        .with("fill_color", "white")
        .with("hover_fill_color", "lightgray");
    overlay.with(
        "handles",
        models::BoxInteractionHandles::new().with("all", visuals),
    )
}
