// Written by spec/generate.py from Bokeh 3.9.2; do not edit.
#![allow(unused_imports)]
use super::*;
use crate::models::{ModelLike, Numeric, OneOf, custom_model, model};
use crate::document::value::Value;

/// Properties of Bokeh's [`BoxEditTool`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.BoxEditTool) and its subclasses.
pub trait BoxEditToolProperties: ModelLike {
    #[doc = "`Enum('width', 'height', 'both')`, default `\"both\"`."]
    #[track_caller]
    fn dimensions(&self, value: impl OneOf<enums::Dimensions>) -> Self { self.with("dimensions", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn num_objects(&self, value: impl Numeric) -> Self { self.with("num_objects", value) }
    #[doc = "`List`, default `[]`."]
    #[track_caller]
    fn renderers(&self, value: impl Into<Value>) -> Self { self.with("renderers", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let box_edit_tool = models::BoxEditTool::new().dimensions("width").num_objects(1);
    /// ```
    BoxEditTool, "BoxEditTool", BoxEditToolProperties EditToolProperties ToolProperties ModelProperties
);
/// Properties of Bokeh's [`BoxSelectTool`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.BoxSelectTool) and its subclasses.
pub trait BoxSelectToolProperties: ModelLike {
    #[doc = "`Enum('width', 'height', 'both')`, default `\"both\"`."]
    #[track_caller]
    fn dimensions(&self, value: impl OneOf<enums::Dimensions>) -> Self { self.with("dimensions", value) }
    #[doc = "`Enum('corner', 'center')`, default `\"corner\"`."]
    #[track_caller]
    fn origin(&self, value: impl Into<Value>) -> Self { self.with("origin", value) }
    #[doc = "`BoxAnnotation`."]
    #[track_caller]
    fn overlay(&self, value: impl Into<Value>) -> Self { self.with("overlay", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let box_select_tool = models::BoxSelectTool::new().dimensions("width").origin("center");
    /// ```
    BoxSelectTool, "BoxSelectTool", BoxSelectToolProperties RegionSelectToolProperties SelectToolProperties ToolProperties ModelProperties
);
/// Properties of Bokeh's [`BoxZoomTool`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.BoxZoomTool) and its subclasses.
pub trait BoxZoomToolProperties: ModelLike {
    #[doc = "`Either(Enum('width', 'height', 'both'), Auto)`, default `\"auto\"`."]
    #[track_caller]
    fn dimensions(&self, value: impl Into<Value>) -> Self { self.with("dimensions", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn match_aspect(&self, value: bool) -> Self { self.with("match_aspect", value) }
    #[doc = "`Enum('corner', 'center')`, default `\"corner\"`."]
    #[track_caller]
    fn origin(&self, value: impl Into<Value>) -> Self { self.with("origin", value) }
    #[doc = "`BoxAnnotation`."]
    #[track_caller]
    fn overlay(&self, value: impl Into<Value>) -> Self { self.with("overlay", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let box_zoom_tool = models::BoxZoomTool::new().dimensions("width").match_aspect(true);
    /// ```
    BoxZoomTool, "BoxZoomTool", BoxZoomToolProperties ToolProperties ModelProperties
);
/// Properties of Bokeh's [`ClickPanTool`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.ClickPanTool) and its subclasses.
pub trait ClickPanToolProperties: ModelLike {
    #[doc = "`Required`, required."]
    #[track_caller]
    fn direction(&self, value: impl OneOf<enums::PanDirection>) -> Self { self.with("direction", value) }
    #[doc = "`Percent`, default `0.1`."]
    #[track_caller]
    fn factor(&self, value: impl Numeric) -> Self { self.with("factor", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let click_pan_tool = models::ClickPanTool::new().direction("left").factor(0.5);
    /// ```
    ClickPanTool, "ClickPanTool", ClickPanToolProperties ToolProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let copy_tool = models::CopyTool::new().description("in metres");
    /// ```
    CopyTool, "CopyTool", ToolProperties ModelProperties
);
/// Properties of Bokeh's [`CrosshairTool`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.CrosshairTool) and its subclasses.
pub trait CrosshairToolProperties: ModelLike {
    #[doc = "`Enum('width', 'height', 'both')`, default `\"both\"`."]
    #[track_caller]
    fn dimensions(&self, value: impl OneOf<enums::Dimensions>) -> Self { self.with("dimensions", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn line_alpha(&self, value: impl Numeric) -> Self { self.with("line_alpha", value) }
    #[doc = "`Color`, default `\"black\"`."]
    #[track_caller]
    fn line_color(&self, value: impl Into<Value>) -> Self { self.with("line_color", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn line_width(&self, value: impl Numeric) -> Self { self.with("line_width", value) }
    #[doc = "`Either(Auto, Span, Tuple(Span, Span))`, default `\"auto\"`."]
    #[track_caller]
    fn overlay(&self, value: impl Into<Value>) -> Self { self.with("overlay", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let crosshair_tool = models::CrosshairTool::new().line_color("teal").line_width(2);
    /// ```
    CrosshairTool, "CrosshairTool", CrosshairToolProperties ToolProperties ModelProperties
);
/// Properties of Bokeh's [`CustomAction`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.CustomAction) and its subclasses.
pub trait CustomActionProperties: ModelLike {
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn active(&self, value: bool) -> Self { self.with("active", value) }
    #[doc = "`Nullable(Either(Callback, Auto))`, default `null`."]
    #[track_caller]
    fn active_callback(&self, value: impl Into<Value>) -> Self { self.with("active_callback", value) }
    #[doc = "`Nullable(Callback)`, default `null`."]
    #[track_caller]
    fn callback(&self, value: impl Into<Value>) -> Self { self.with("callback", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn disabled(&self, value: bool) -> Self { self.with("disabled", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let custom_action = models::CustomAction::new().active(true).active_callback("auto");
    /// ```
    CustomAction, "CustomAction", CustomActionProperties ToolProperties ModelProperties
);
/// Properties of Bokeh's [`CustomJSHover`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.CustomJSHover) and its subclasses.
pub trait CustomJSHoverProperties: ModelLike {
    #[doc = "`Dict(String, AnyRef)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn args(&self, value: impl Into<Value>) -> Self { self.with("args", value) }
    #[doc = "`String`, default `\"\"`."]
    #[track_caller]
    fn code(&self, value: impl Into<Value>) -> Self { self.with("code", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let custom_js_hover = models::CustomJSHover::new().code("return 1");
    /// ```
    CustomJSHover, "CustomJSHover", CustomJSHoverProperties ModelProperties
);
/// Properties of Bokeh's [`EditTool`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.EditTool) and its subclasses.
pub trait EditToolProperties: ModelLike {
    #[doc = "`Dict(String, AnyRef)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn default_overrides(&self, value: impl Into<Value>) -> Self { self.with("default_overrides", value) }
    #[doc = "`Either(Bool, Int, Float, Date, Datetime, Color, String)`, default `0`."]
    #[track_caller]
    fn empty_value(&self, value: impl Into<Value>) -> Self { self.with("empty_value", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let examine_tool = models::ExamineTool::new().description("in metres");
    /// ```
    ExamineTool, "ExamineTool", ToolProperties ModelProperties
);
/// Properties of Bokeh's [`FreehandDrawTool`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.FreehandDrawTool) and its subclasses.
pub trait FreehandDrawToolProperties: ModelLike {
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn num_objects(&self, value: impl Numeric) -> Self { self.with("num_objects", value) }
    #[doc = "`List`, default `[]`."]
    #[track_caller]
    fn renderers(&self, value: impl Into<Value>) -> Self { self.with("renderers", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let freehand_draw_tool = models::FreehandDrawTool::new().num_objects(1);
    /// ```
    FreehandDrawTool, "FreehandDrawTool", FreehandDrawToolProperties EditToolProperties ToolProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let fullscreen_tool = models::FullscreenTool::new().description("in metres");
    /// ```
    FullscreenTool, "FullscreenTool", ToolProperties ModelProperties
);
/// Properties of Bokeh's [`HelpTool`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.HelpTool) and its subclasses.
pub trait HelpToolProperties: ModelLike {
    #[doc = "`String`."]
    #[track_caller]
    fn redirect(&self, value: impl Into<Value>) -> Self { self.with("redirect", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let help_tool = models::HelpTool::new().redirect("https://example.org");
    /// ```
    HelpTool, "HelpTool", HelpToolProperties ToolProperties ModelProperties
);
/// Properties of Bokeh's [`HoverTool`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.HoverTool) and its subclasses.
pub trait HoverToolProperties: ModelLike {
    #[doc = "`Enum`, default `\"center\"`."]
    #[track_caller]
    fn anchor(&self, value: impl OneOf<enums::Anchor>) -> Self { self.with("anchor", value) }
    #[doc = "`Enum`, default `\"horizontal\"`."]
    #[track_caller]
    fn attachment(&self, value: impl OneOf<enums::TooltipAttachment>) -> Self { self.with("attachment", value) }
    #[doc = "`Nullable(Callback)`, default `null`."]
    #[track_caller]
    fn callback(&self, value: impl Into<Value>) -> Self { self.with("callback", value) }
    #[doc = "`Dict(String, Either(CustomJS, List(CustomJS)))`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn filters(&self, value: impl Into<Value>) -> Self { self.with("filters", value) }
    #[doc = "`Dict`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn formatters(&self, value: impl Into<Value>) -> Self { self.with("formatters", value) }
    #[doc = "`Nullable(Positive(Int))`, default `null`."]
    #[track_caller]
    fn limit(&self, value: impl Into<Value>) -> Self { self.with("limit", value) }
    #[doc = "`Enum('prev', 'next', 'nearest', 'interp', 'none')`, default `\"nearest\"`."]
    #[track_caller]
    fn line_policy(&self, value: impl Into<Value>) -> Self { self.with("line_policy", value) }
    #[doc = "`Enum('mouse', 'hline', 'vline')`, default `\"mouse\"`."]
    #[track_caller]
    fn mode(&self, value: impl Into<Value>) -> Self { self.with("mode", value) }
    #[doc = "`Enum('show', 'ignore')`, default `\"show\"`."]
    #[track_caller]
    fn muted_policy(&self, value: impl Into<Value>) -> Self { self.with("muted_policy", value) }
    #[doc = "`Enum('snap_to_data', 'follow_mouse', 'none')`, default `\"snap_to_data\"`."]
    #[track_caller]
    fn point_policy(&self, value: impl Into<Value>) -> Self { self.with("point_policy", value) }
    #[doc = "`Either(Auto, List(DataRenderer))`, default `\"auto\"`."]
    #[track_caller]
    fn renderers(&self, value: impl Into<Value>) -> Self { self.with("renderers", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn show_arrow(&self, value: bool) -> Self { self.with("show_arrow", value) }
    #[doc = "`Nullable`, default `null`."]
    #[track_caller]
    fn sort_by(&self, value: impl Into<Value>) -> Self { self.with("sort_by", value) }
    #[doc = "`Either`."]
    #[track_caller]
    fn tooltips(&self, value: impl Into<Value>) -> Self { self.with("tooltips", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let hover_tool = models::HoverTool::new().anchor("top_left").attachment("vertical");
    /// ```
    HoverTool, "HoverTool", HoverToolProperties ToolProperties ModelProperties
);
/// Properties of Bokeh's [`LassoSelectTool`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.LassoSelectTool) and its subclasses.
pub trait LassoSelectToolProperties: ModelLike {
    #[doc = "`PolyAnnotation`."]
    #[track_caller]
    fn overlay(&self, value: impl Into<Value>) -> Self { self.with("overlay", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let lasso_select_tool = models::LassoSelectTool::new().continuous(true);
    /// ```
    LassoSelectTool, "LassoSelectTool", LassoSelectToolProperties RegionSelectToolProperties SelectToolProperties ToolProperties ModelProperties
);
/// Properties of Bokeh's [`LineEditTool`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.LineEditTool) and its subclasses.
pub trait LineEditToolProperties: ModelLike {
    #[doc = "`Enum('width', 'height', 'both')`, default `\"both\"`."]
    #[track_caller]
    fn dimensions(&self, value: impl OneOf<enums::Dimensions>) -> Self { self.with("dimensions", value) }
    #[doc = "`TypeOfAttr(GlyphRenderer, 'glyph', Either(LineGlyph))`, required."]
    #[track_caller]
    fn intersection_renderer(&self, value: impl Into<Value>) -> Self { self.with("intersection_renderer", value) }
    #[doc = "`List(TypeOfAttr(GlyphRenderer, 'glyph', Either(Line)))`, default `[]`."]
    #[track_caller]
    fn renderers(&self, value: impl Into<Value>) -> Self { self.with("renderers", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let line_edit_tool = models::LineEditTool::new().dimensions("width");
    /// ```
    LineEditTool, "LineEditTool", LineEditToolProperties EditToolProperties ToolProperties ModelProperties
);
/// Properties of Bokeh's [`PanTool`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.PanTool) and its subclasses.
pub trait PanToolProperties: ModelLike {
    #[doc = "`Enum('width', 'height', 'both')`, default `\"both\"`."]
    #[track_caller]
    fn dimensions(&self, value: impl OneOf<enums::Dimensions>) -> Self { self.with("dimensions", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let pan_tool = models::PanTool::new().dimensions("width");
    /// ```
    PanTool, "PanTool", PanToolProperties ToolProperties ModelProperties
);
/// Properties of Bokeh's [`PointDrawTool`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.PointDrawTool) and its subclasses.
pub trait PointDrawToolProperties: ModelLike {
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn add(&self, value: bool) -> Self { self.with("add", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn drag(&self, value: bool) -> Self { self.with("drag", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn num_objects(&self, value: impl Numeric) -> Self { self.with("num_objects", value) }
    #[doc = "`List(TypeOfAttr(GlyphRenderer, 'glyph', Either(XYGlyph)))`, default `[]`."]
    #[track_caller]
    fn renderers(&self, value: impl Into<Value>) -> Self { self.with("renderers", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let point_draw_tool = models::PointDrawTool::new().add(false).drag(false);
    /// ```
    PointDrawTool, "PointDrawTool", PointDrawToolProperties EditToolProperties ToolProperties ModelProperties
);
/// Properties of Bokeh's [`PolyDrawTool`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.PolyDrawTool) and its subclasses.
pub trait PolyDrawToolProperties: ModelLike {
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn drag(&self, value: bool) -> Self { self.with("drag", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn num_objects(&self, value: impl Numeric) -> Self { self.with("num_objects", value) }
    #[doc = "`List`, default `[]`."]
    #[track_caller]
    fn renderers(&self, value: impl Into<Value>) -> Self { self.with("renderers", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let poly_draw_tool = models::PolyDrawTool::new().drag(false).num_objects(1);
    /// ```
    PolyDrawTool, "PolyDrawTool", PolyDrawToolProperties PolyToolProperties EditToolProperties ToolProperties ModelProperties
);
/// Properties of Bokeh's [`PolyEditTool`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.PolyEditTool) and its subclasses.
pub trait PolyEditToolProperties: ModelLike {
    #[doc = "`List`, default `[]`."]
    #[track_caller]
    fn renderers(&self, value: impl Into<Value>) -> Self { self.with("renderers", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let poly_edit_tool = models::PolyEditTool::new().empty_value(true);
    /// ```
    PolyEditTool, "PolyEditTool", PolyEditToolProperties PolyToolProperties EditToolProperties ToolProperties ModelProperties
);
/// Properties of Bokeh's [`PolySelectTool`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.PolySelectTool) and its subclasses.
pub trait PolySelectToolProperties: ModelLike {
    #[doc = "`PolyAnnotation`."]
    #[track_caller]
    fn overlay(&self, value: impl Into<Value>) -> Self { self.with("overlay", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let poly_select_tool = models::PolySelectTool::new().continuous(true);
    /// ```
    PolySelectTool, "PolySelectTool", PolySelectToolProperties RegionSelectToolProperties SelectToolProperties ToolProperties ModelProperties
);
/// Properties of Bokeh's [`PolyTool`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.PolyTool) and its subclasses.
pub trait PolyToolProperties: ModelLike {
    #[doc = "`Nullable`, default `null`."]
    #[track_caller]
    fn vertex_renderer(&self, value: impl Into<Value>) -> Self { self.with("vertex_renderer", value) }
}
/// Properties of Bokeh's [`RangeTool`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.RangeTool) and its subclasses.
pub trait RangeToolProperties: ModelLike {
    #[doc = "`BoxAnnotation`."]
    #[track_caller]
    fn overlay(&self, value: impl Into<Value>) -> Self { self.with("overlay", value) }
    #[doc = "`Enum('pan', 'tap', 'none')`, default `\"none\"`."]
    #[track_caller]
    fn start_gesture(&self, value: impl Into<Value>) -> Self { self.with("start_gesture", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn x_interaction(&self, value: bool) -> Self { self.with("x_interaction", value) }
    #[doc = "`Nullable(Range)`, default `null`."]
    #[track_caller]
    fn x_range(&self, value: impl Into<Value>) -> Self { self.with("x_range", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn y_interaction(&self, value: bool) -> Self { self.with("y_interaction", value) }
    #[doc = "`Nullable(Range)`, default `null`."]
    #[track_caller]
    fn y_range(&self, value: impl Into<Value>) -> Self { self.with("y_range", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let range_tool = models::RangeTool::new().start_gesture("pan").x_interaction(false);
    /// ```
    RangeTool, "RangeTool", RangeToolProperties ToolProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let redo_tool = models::RedoTool::new().description("in metres");
    /// ```
    RedoTool, "RedoTool", ToolProperties ModelProperties
);
/// Properties of Bokeh's [`RegionSelectTool`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.RegionSelectTool) and its subclasses.
pub trait RegionSelectToolProperties: ModelLike {
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn continuous(&self, value: bool) -> Self { self.with("continuous", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn greedy(&self, value: bool) -> Self { self.with("greedy", value) }
    #[doc = "`Enum('replace', 'append', 'intersect', 'subtract', 'xor')`, default `\"replace\"`."]
    #[track_caller]
    fn mode(&self, value: impl OneOf<enums::RegionSelectionMode>) -> Self { self.with("mode", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn persistent(&self, value: bool) -> Self { self.with("persistent", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let reset_tool = models::ResetTool::new().description("in metres");
    /// ```
    ResetTool, "ResetTool", ToolProperties ModelProperties
);
/// Properties of Bokeh's [`SaveTool`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.SaveTool) and its subclasses.
pub trait SaveToolProperties: ModelLike {
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn filename(&self, value: impl Into<Value>) -> Self { self.with("filename", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let save_tool = models::SaveTool::new().filename("ponds");
    /// ```
    SaveTool, "SaveTool", SaveToolProperties ToolProperties ModelProperties
);
/// Properties of Bokeh's [`SelectTool`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.SelectTool) and its subclasses.
pub trait SelectToolProperties: ModelLike {
    #[doc = "`Either(Auto, List(DataRenderer))`, default `\"auto\"`."]
    #[track_caller]
    fn renderers(&self, value: impl Into<Value>) -> Self { self.with("renderers", value) }
}
/// Properties of Bokeh's [`TapTool`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.TapTool) and its subclasses.
pub trait TapToolProperties: ModelLike {
    #[doc = "`Enum('select', 'inspect')`, default `\"select\"`."]
    #[track_caller]
    fn behavior(&self, value: impl Into<Value>) -> Self { self.with("behavior", value) }
    #[doc = "`Nullable(Callback)`, default `null`."]
    #[track_caller]
    fn callback(&self, value: impl Into<Value>) -> Self { self.with("callback", value) }
    #[doc = "`Enum('tap', 'doubletap')`, default `\"tap\"`."]
    #[track_caller]
    fn gesture(&self, value: impl Into<Value>) -> Self { self.with("gesture", value) }
    #[doc = "`Enum`, default `\"toggle\"`."]
    #[track_caller]
    fn mode(&self, value: impl OneOf<enums::SelectionMode>) -> Self { self.with("mode", value) }
    #[doc = "`Struct(shift=Bool, ctrl=Bool, alt=Bool)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn modifiers(&self, value: impl Into<Value>) -> Self { self.with("modifiers", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let tap_tool = models::TapTool::new().behavior("inspect").gesture("doubletap");
    /// ```
    TapTool, "TapTool", TapToolProperties SelectToolProperties ToolProperties ModelProperties
);
/// Properties of Bokeh's [`Tool`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.Tool) and its subclasses.
pub trait ToolProperties: ModelLike {
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn description(&self, value: impl Into<Value>) -> Self { self.with("description", value) }
    #[doc = "`Either(String, Bool)`, default `true`."]
    #[track_caller]
    fn group(&self, value: impl Into<Value>) -> Self { self.with("group", value) }
    #[doc = "`Nullable`, default `null`."]
    #[track_caller]
    fn icon(&self, value: impl Into<Value>) -> Self { self.with("icon", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn visible(&self, value: bool) -> Self { self.with("visible", value) }
}
/// Properties of Bokeh's [`ToolMenu`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.ToolMenu) and its subclasses.
pub trait ToolMenuProperties: ModelLike {
    #[doc = "`Required(Toolbar)`, required."]
    #[track_caller]
    fn toolbar(&self, value: impl Into<Value>) -> Self { self.with("toolbar", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let tool_menu = models::ToolMenu::new().toolbar(&models::Toolbar::new());
    /// ```
    ToolMenu, "ToolMenu", ToolMenuProperties MenuProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`ToolProxy`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.ToolProxy) and its subclasses.
pub trait ToolProxyProperties: ModelLike {
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn active(&self, value: bool) -> Self { self.with("active", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn disabled(&self, value: bool) -> Self { self.with("disabled", value) }
    #[doc = "`List(Tool)`, default `[]`."]
    #[track_caller]
    fn tools(&self, value: impl Into<Value>) -> Self { self.with("tools", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let tool_proxy = models::ToolProxy::new().active(true).disabled(true);
    /// ```
    ToolProxy, "ToolProxy", ToolProxyProperties ModelProperties
);
/// Properties of Bokeh's [`Toolbar`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.Toolbar) and its subclasses.
pub trait ToolbarProperties: ModelLike {
    #[doc = "`Either(Null, Auto, Drag, ToolProxy)`, default `\"auto\"`."]
    #[track_caller]
    fn active_drag(&self, value: impl Into<Value>) -> Self { self.with("active_drag", value) }
    #[doc = "`Either(Null, Auto, InspectTool, ToolProxy, Seq(InspectTool))`, default `\"auto\"`."]
    #[track_caller]
    fn active_inspect(&self, value: impl Into<Value>) -> Self { self.with("active_inspect", value) }
    #[doc = "`Either(Null, Auto, GestureTool, ToolProxy)`, default `\"auto\"`."]
    #[track_caller]
    fn active_multi(&self, value: impl Into<Value>) -> Self { self.with("active_multi", value) }
    #[doc = "`Either(Null, Auto, Scroll, ToolProxy)`, default `\"auto\"`."]
    #[track_caller]
    fn active_scroll(&self, value: impl Into<Value>) -> Self { self.with("active_scroll", value) }
    #[doc = "`Either(Null, Auto, Tap, ToolProxy)`, default `\"auto\"`."]
    #[track_caller]
    fn active_tap(&self, value: impl Into<Value>) -> Self { self.with("active_tap", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn autohide(&self, value: bool) -> Self { self.with("autohide", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn group(&self, value: bool) -> Self { self.with("group", value) }
    #[doc = "`List`, default `[\"hover\"]`."]
    #[track_caller]
    fn group_types(&self, value: impl Into<Value>) -> Self { self.with("group_types", value) }
    #[doc = "`Nullable(Enum('normal', 'grey'))`, default `\"normal\"`."]
    #[track_caller]
    fn logo(&self, value: impl Into<Value>) -> Self { self.with("logo", value) }
    #[doc = "`List(Either(Tool, ToolProxy))`, default `[]`."]
    #[track_caller]
    fn tools(&self, value: impl Into<Value>) -> Self { self.with("tools", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let toolbar = models::Toolbar::new().autohide(true).group(false);
    /// ```
    Toolbar, "Toolbar", ToolbarProperties UIElementProperties StyledElementProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let undo_tool = models::UndoTool::new().description("in metres");
    /// ```
    UndoTool, "UndoTool", ToolProperties ModelProperties
);
/// Properties of Bokeh's [`WheelPanTool`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.WheelPanTool) and its subclasses.
pub trait WheelPanToolProperties: ModelLike {
    #[doc = "`Enum('width', 'height')`, default `\"width\"`."]
    #[track_caller]
    fn dimension(&self, value: impl OneOf<enums::Dimension>) -> Self { self.with("dimension", value) }
    #[doc = "`Struct(shift=Bool, ctrl=Bool, alt=Bool)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn modifiers(&self, value: impl Into<Value>) -> Self { self.with("modifiers", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let wheel_pan_tool = models::WheelPanTool::new().dimension("height");
    /// ```
    WheelPanTool, "WheelPanTool", WheelPanToolProperties ToolProperties ModelProperties
);
/// Properties of Bokeh's [`WheelZoomTool`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.WheelZoomTool) and its subclasses.
pub trait WheelZoomToolProperties: ModelLike {
    #[doc = "`Enum('width', 'height', 'both')`, default `\"both\"`."]
    #[track_caller]
    fn dimensions(&self, value: impl OneOf<enums::Dimensions>) -> Self { self.with("dimensions", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn hit_test(&self, value: bool) -> Self { self.with("hit_test", value) }
    #[doc = "`Either(GroupBy, Enum('only_hit'))`, default `\"only_hit\"`."]
    #[track_caller]
    fn hit_test_behavior(&self, value: impl Into<Value>) -> Self { self.with("hit_test_behavior", value) }
    #[doc = "`Enum('point', 'hline', 'vline')`, default `\"point\"`."]
    #[track_caller]
    fn hit_test_mode(&self, value: impl Into<Value>) -> Self { self.with("hit_test_mode", value) }
    #[doc = "`NonNegative(Int)`, default `0`."]
    #[track_caller]
    fn level(&self, value: impl Numeric) -> Self { self.with("level", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn maintain_focus(&self, value: bool) -> Self { self.with("maintain_focus", value) }
    #[doc = "`Struct(shift=Bool, ctrl=Bool, alt=Bool)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn modifiers(&self, value: impl Into<Value>) -> Self { self.with("modifiers", value) }
    #[doc = "`Either(Auto, List(DataRenderer))`, default `\"auto\"`."]
    #[track_caller]
    fn renderers(&self, value: impl Into<Value>) -> Self { self.with("renderers", value) }
    #[doc = "`Float`, default `0.0016666666666666668`."]
    #[track_caller]
    fn speed(&self, value: impl Numeric) -> Self { self.with("speed", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn zoom_on_axis(&self, value: bool) -> Self { self.with("zoom_on_axis", value) }
    #[doc = "`Enum('none', 'cross', 'all')`, default `\"all\"`."]
    #[track_caller]
    fn zoom_together(&self, value: impl Into<Value>) -> Self { self.with("zoom_together", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let wheel_zoom_tool = models::WheelZoomTool::new().dimensions("width").hit_test(true);
    /// ```
    WheelZoomTool, "WheelZoomTool", WheelZoomToolProperties ToolProperties ModelProperties
);
/// Properties of Bokeh's [`ZoomBaseTool`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.ZoomBaseTool) and its subclasses.
pub trait ZoomBaseToolProperties: ModelLike {
    #[doc = "`Enum('width', 'height', 'both')`, default `\"both\"`."]
    #[track_caller]
    fn dimensions(&self, value: impl OneOf<enums::Dimensions>) -> Self { self.with("dimensions", value) }
    #[doc = "`Percent`, default `0.1`."]
    #[track_caller]
    fn factor(&self, value: impl Numeric) -> Self { self.with("factor", value) }
    #[doc = "`NonNegative(Int)`, default `0`."]
    #[track_caller]
    fn level(&self, value: impl Numeric) -> Self { self.with("level", value) }
    #[doc = "`Either(Auto, List(DataRenderer))`, default `\"auto\"`."]
    #[track_caller]
    fn renderers(&self, value: impl Into<Value>) -> Self { self.with("renderers", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let zoom_in_tool = models::ZoomInTool::new().dimensions("width");
    /// ```
    ZoomInTool, "ZoomInTool", ZoomBaseToolProperties ToolProperties ModelProperties
);
/// Properties of Bokeh's [`ZoomOutTool`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tools.html#bokeh.models.ZoomOutTool) and its subclasses.
pub trait ZoomOutToolProperties: ModelLike {
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn maintain_focus(&self, value: bool) -> Self { self.with("maintain_focus", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let zoom_out_tool = models::ZoomOutTool::new().maintain_focus(false);
    /// ```
    ZoomOutTool, "ZoomOutTool", ZoomOutToolProperties ZoomBaseToolProperties ToolProperties ModelProperties
);
