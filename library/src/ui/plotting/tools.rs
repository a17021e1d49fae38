//! The tools of a figure by name.

use super::{Figure, push};
use crate::base::nearest::{DidYouMean, nearest};
use crate::document::Model;
use crate::document::value::Value;
use crate::models::{self, ModelLike};

/// Names as in Bokeh's `tools="pan,wheel_zoom"`, with the class and its `dimensions` where they are not both.
const TOOLS: &[(&str, &str, &str)] = &[
    ("box_edit", "BoxEditTool", ""),
    ("box_select", "BoxSelectTool", ""),
    ("box_zoom", "BoxZoomTool", ""),
    ("crosshair", "CrosshairTool", ""),
    ("examine", "ExamineTool", ""),
    ("fullscreen", "FullscreenTool", ""),
    ("help", "HelpTool", ""),
    ("hover", "HoverTool", ""),
    ("lasso_select", "LassoSelectTool", ""),
    ("pan", "PanTool", ""),
    ("poly_select", "PolySelectTool", ""),
    ("redo", "RedoTool", ""),
    ("reset", "ResetTool", ""),
    ("save", "SaveTool", ""),
    ("tap", "TapTool", ""),
    ("undo", "UndoTool", ""),
    ("wheel_zoom", "WheelZoomTool", ""),
    ("xbox_select", "BoxSelectTool", "width"),
    ("xbox_zoom", "BoxZoomTool", "width"),
    ("xpan", "PanTool", "width"),
    ("xwheel_zoom", "WheelZoomTool", "width"),
    ("ybox_select", "BoxSelectTool", "height"),
    ("ybox_zoom", "BoxZoomTool", "height"),
    ("ypan", "PanTool", "height"),
    ("ywheel_zoom", "WheelZoomTool", "height"),
    ("zoom_in", "ZoomInTool", ""),
    ("zoom_out", "ZoomOutTool", ""),
];

/// The tools of a figure, by their names in Bokeh: `"pan"`, `"wheel_zoom"`, `"hover"`, ...
impl Figure {
    /// The tools by name, in place of those there are: `["pan", "wheel_zoom", "hover"]`. The tooltips stay.
    ///
    /// # Panics
    /// When there is no such tool; the message names the nearest one.
    #[track_caller]
    pub fn tools<'a>(&self, names: impl IntoIterator<Item = &'a str>) -> Self {
        self.set_tools(names.into_iter().map(by_name).collect());
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

    /// The tool that drags, by its name or model; `"auto"` for the first one, [`NONE`](crate::value::NONE) for none.
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
        let is_it = |tool: &Model| {
            tool.class() == asked.class()
                && tool.explicit("dimensions") == asked.explicit("dimensions")
        };
        match self.tool_models().into_iter().find(is_it) {
            Some(tool) => tool,
            None => panic!("the figure has no tool {name:?}: name it in `tools([..])` first"),
        }
    }
}

/// The tools of a new figure.
pub(super) fn default_tools() -> Vec<Model> {
    ["pan", "wheel_zoom", "box_zoom", "save", "reset", "help"]
        .map(by_name)
        .to_vec()
}

/// The tool of this name.
#[track_caller]
pub(super) fn by_name(name: &str) -> Model {
    let Some((_, class, dimensions)) = TOOLS.iter().find(|(known, ..)| *known == name) else {
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
    if !dimensions.is_empty() {
        tool.with("dimensions", *dimensions);
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
