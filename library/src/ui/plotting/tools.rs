//! The tools of a figure by name.

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
