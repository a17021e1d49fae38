// Written by spec/generate.py from Bokeh 3.9.2; do not edit.
#![allow(unused_imports)]
use super::*;
use crate::models::{ModelLike, Numeric, OneOf, custom_model, model};
use crate::document::value::Value;

model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let angular = models::Angular::new().ticks(vec![1]);
    /// ```
    Angular, "Angular", CustomDimensionalProperties DimensionalProperties ModelProperties
);
/// Properties of Bokeh's [`AreaVisuals`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.AreaVisuals) and its subclasses.
pub trait AreaVisualsProperties: ModelLike {
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn fill_alpha(&self, value: impl Numeric) -> Self { self.with("fill_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"gray\"`."]
    #[track_caller]
    fn fill_color(&self, value: impl Into<Value>) -> Self { self.with("fill_color", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn hatch_alpha(&self, value: impl Numeric) -> Self { self.with("hatch_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"black\"`."]
    #[track_caller]
    fn hatch_color(&self, value: impl Into<Value>) -> Self { self.with("hatch_color", value) }
    #[doc = "`Dict(String, Texture)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn hatch_extra(&self, value: impl Into<Value>) -> Self { self.with("hatch_extra", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn hatch_pattern(&self, value: impl Into<Value>) -> Self { self.with("hatch_pattern", value) }
    #[doc = "`Size`, default `12.0`."]
    #[track_caller]
    fn hatch_scale(&self, value: impl Numeric) -> Self { self.with("hatch_scale", value) }
    #[doc = "`Size`, default `1.0`."]
    #[track_caller]
    fn hatch_weight(&self, value: impl Numeric) -> Self { self.with("hatch_weight", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn hover_fill_alpha(&self, value: impl Numeric) -> Self { self.with("hover_fill_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"gray\"`."]
    #[track_caller]
    fn hover_fill_color(&self, value: impl Into<Value>) -> Self { self.with("hover_fill_color", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn hover_hatch_alpha(&self, value: impl Numeric) -> Self { self.with("hover_hatch_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"black\"`."]
    #[track_caller]
    fn hover_hatch_color(&self, value: impl Into<Value>) -> Self { self.with("hover_hatch_color", value) }
    #[doc = "`Dict(String, Texture)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn hover_hatch_extra(&self, value: impl Into<Value>) -> Self { self.with("hover_hatch_extra", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn hover_hatch_pattern(&self, value: impl Into<Value>) -> Self { self.with("hover_hatch_pattern", value) }
    #[doc = "`Size`, default `12.0`."]
    #[track_caller]
    fn hover_hatch_scale(&self, value: impl Numeric) -> Self { self.with("hover_hatch_scale", value) }
    #[doc = "`Size`, default `1.0`."]
    #[track_caller]
    fn hover_hatch_weight(&self, value: impl Numeric) -> Self { self.with("hover_hatch_weight", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn hover_line_alpha(&self, value: impl Numeric) -> Self { self.with("hover_line_alpha", value) }
    #[doc = "`Enum('butt', 'round', 'square')`, default `\"butt\"`."]
    #[track_caller]
    fn hover_line_cap(&self, value: impl OneOf<enums::LineCap>) -> Self { self.with("hover_line_cap", value) }
    #[doc = "`Nullable(Color)`, default `\"black\"`."]
    #[track_caller]
    fn hover_line_color(&self, value: impl Into<Value>) -> Self { self.with("hover_line_color", value) }
    #[doc = "`DashPattern`, default `[]`."]
    #[track_caller]
    fn hover_line_dash(&self, value: impl Into<Value>) -> Self { self.with("hover_line_dash", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn hover_line_dash_offset(&self, value: impl Numeric) -> Self { self.with("hover_line_dash_offset", value) }
    #[doc = "`Enum('miter', 'round', 'bevel')`, default `\"bevel\"`."]
    #[track_caller]
    fn hover_line_join(&self, value: impl OneOf<enums::LineJoin>) -> Self { self.with("hover_line_join", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn hover_line_width(&self, value: impl Numeric) -> Self { self.with("hover_line_width", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn line_alpha(&self, value: impl Numeric) -> Self { self.with("line_alpha", value) }
    #[doc = "`Enum('butt', 'round', 'square')`, default `\"butt\"`."]
    #[track_caller]
    fn line_cap(&self, value: impl OneOf<enums::LineCap>) -> Self { self.with("line_cap", value) }
    #[doc = "`Nullable(Color)`, default `\"black\"`."]
    #[track_caller]
    fn line_color(&self, value: impl Into<Value>) -> Self { self.with("line_color", value) }
    #[doc = "`DashPattern`, default `[]`."]
    #[track_caller]
    fn line_dash(&self, value: impl Into<Value>) -> Self { self.with("line_dash", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn line_dash_offset(&self, value: impl Numeric) -> Self { self.with("line_dash_offset", value) }
    #[doc = "`Enum('miter', 'round', 'bevel')`, default `\"bevel\"`."]
    #[track_caller]
    fn line_join(&self, value: impl OneOf<enums::LineJoin>) -> Self { self.with("line_join", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn line_width(&self, value: impl Numeric) -> Self { self.with("line_width", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let area_visuals = models::AreaVisuals::new().fill_color("teal").line_color("teal");
    /// ```
    AreaVisuals, "AreaVisuals", AreaVisualsProperties ModelProperties
);
/// Properties of Bokeh's [`Arrow`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.Arrow) and its subclasses.
pub trait ArrowProperties: ModelLike {
    #[doc = "`Nullable(ArrowHead)`."]
    #[track_caller]
    fn end(&self, value: impl Into<Value>) -> Self { self.with("end", value) }
    #[doc = "`Enum('canvas', 'screen', 'data')`, default `\"data\"`."]
    #[track_caller]
    fn end_units(&self, value: impl OneOf<enums::CoordinateUnits>) -> Self { self.with("end_units", value) }
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn line_alpha(&self, value: impl Into<Value>) -> Self { self.with("line_alpha", value) }
    #[doc = "`LineCapSpec`, default `\"butt\"`."]
    #[track_caller]
    fn line_cap(&self, value: impl Into<Value>) -> Self { self.with("line_cap", value) }
    #[doc = "`ColorSpec`, default `\"black\"`."]
    #[track_caller]
    fn line_color(&self, value: impl Into<Value>) -> Self { self.with("line_color", value) }
    #[doc = "`DashPatternSpec`, default `[]`."]
    #[track_caller]
    fn line_dash(&self, value: impl Into<Value>) -> Self { self.with("line_dash", value) }
    #[doc = "`IntSpec`, default `0`."]
    #[track_caller]
    fn line_dash_offset(&self, value: impl Into<Value>) -> Self { self.with("line_dash_offset", value) }
    #[doc = "`LineJoinSpec`, default `\"bevel\"`."]
    #[track_caller]
    fn line_join(&self, value: impl Into<Value>) -> Self { self.with("line_join", value) }
    #[doc = "`FloatSpec`, default `1`."]
    #[track_caller]
    fn line_width(&self, value: impl Into<Value>) -> Self { self.with("line_width", value) }
    #[doc = "`Nullable(ArrowHead)`, default `null`."]
    #[track_caller]
    fn start(&self, value: impl Into<Value>) -> Self { self.with("start", value) }
    #[doc = "`Enum('canvas', 'screen', 'data')`, default `\"data\"`."]
    #[track_caller]
    fn start_units(&self, value: impl OneOf<enums::CoordinateUnits>) -> Self { self.with("start_units", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"x_end\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x_end(&self, value: impl Into<Value>) -> Self { self.with("x_end", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"x_start\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x_start(&self, value: impl Into<Value>) -> Self { self.with("x_start", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y_end\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y_end(&self, value: impl Into<Value>) -> Self { self.with("y_end", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y_start\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y_start(&self, value: impl Into<Value>) -> Self { self.with("y_start", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let arrow = models::Arrow::new().line_color("teal").line_width(2);
    /// ```
    Arrow, "Arrow", ArrowProperties DataAnnotationProperties CompositeRendererProperties RendererProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`ArrowHead`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.ArrowHead) and its subclasses.
pub trait ArrowHeadProperties: ModelLike {
    #[doc = "`NumberSpec`, default `25`."]
    #[track_caller]
    fn size(&self, value: impl Into<Value>) -> Self { self.with("size", value) }
}
/// Properties of Bokeh's [`Band`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.Band) and its subclasses.
pub trait BandProperties: ModelLike {
    #[doc = "`UnitsSpec(units_default='data')`, default `{\"field\":\"base\",\"type\":\"field\"}`."]
    #[track_caller]
    fn base(&self, value: impl Into<Value>) -> Self { self.with("base", value) }
    #[doc = "`NotSerialized(Enum('canvas', 'screen', 'data'))`, default `\"data\"`."]
    #[track_caller]
    fn base_units(&self, value: impl OneOf<enums::CoordinateUnits>) -> Self { self.with("base_units", value) }
    #[doc = "`Enum('width', 'height')`, default `\"height\"`."]
    #[track_caller]
    fn dimension(&self, value: impl OneOf<enums::Dimension>) -> Self { self.with("dimension", value) }
    #[doc = "`Alpha`, default `0.4`."]
    #[track_caller]
    fn fill_alpha(&self, value: impl Numeric) -> Self { self.with("fill_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"#fff9ba\"`."]
    #[track_caller]
    fn fill_color(&self, value: impl Into<Value>) -> Self { self.with("fill_color", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn hatch_alpha(&self, value: impl Numeric) -> Self { self.with("hatch_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"black\"`."]
    #[track_caller]
    fn hatch_color(&self, value: impl Into<Value>) -> Self { self.with("hatch_color", value) }
    #[doc = "`Dict(String, Texture)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn hatch_extra(&self, value: impl Into<Value>) -> Self { self.with("hatch_extra", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn hatch_pattern(&self, value: impl Into<Value>) -> Self { self.with("hatch_pattern", value) }
    #[doc = "`Size`, default `12.0`."]
    #[track_caller]
    fn hatch_scale(&self, value: impl Numeric) -> Self { self.with("hatch_scale", value) }
    #[doc = "`Size`, default `1.0`."]
    #[track_caller]
    fn hatch_weight(&self, value: impl Numeric) -> Self { self.with("hatch_weight", value) }
    #[doc = "`Alpha`, default `0.3`."]
    #[track_caller]
    fn line_alpha(&self, value: impl Numeric) -> Self { self.with("line_alpha", value) }
    #[doc = "`Enum('butt', 'round', 'square')`, default `\"butt\"`."]
    #[track_caller]
    fn line_cap(&self, value: impl OneOf<enums::LineCap>) -> Self { self.with("line_cap", value) }
    #[doc = "`Nullable(Color)`, default `\"#cccccc\"`."]
    #[track_caller]
    fn line_color(&self, value: impl Into<Value>) -> Self { self.with("line_color", value) }
    #[doc = "`DashPattern`, default `[]`."]
    #[track_caller]
    fn line_dash(&self, value: impl Into<Value>) -> Self { self.with("line_dash", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn line_dash_offset(&self, value: impl Numeric) -> Self { self.with("line_dash_offset", value) }
    #[doc = "`Enum('miter', 'round', 'bevel')`, default `\"bevel\"`."]
    #[track_caller]
    fn line_join(&self, value: impl OneOf<enums::LineJoin>) -> Self { self.with("line_join", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn line_width(&self, value: impl Numeric) -> Self { self.with("line_width", value) }
    #[doc = "`UnitsSpec(units_default='data')`, default `{\"field\":\"lower\",\"type\":\"field\"}`."]
    #[track_caller]
    fn lower(&self, value: impl Into<Value>) -> Self { self.with("lower", value) }
    #[doc = "`NotSerialized(Enum('canvas', 'screen', 'data'))`, default `\"data\"`."]
    #[track_caller]
    fn lower_units(&self, value: impl OneOf<enums::CoordinateUnits>) -> Self { self.with("lower_units", value) }
    #[doc = "`UnitsSpec(units_default='data')`, default `{\"field\":\"upper\",\"type\":\"field\"}`."]
    #[track_caller]
    fn upper(&self, value: impl Into<Value>) -> Self { self.with("upper", value) }
    #[doc = "`NotSerialized(Enum('canvas', 'screen', 'data'))`, default `\"data\"`."]
    #[track_caller]
    fn upper_units(&self, value: impl OneOf<enums::CoordinateUnits>) -> Self { self.with("upper_units", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let band = models::Band::new().fill_color("teal").line_color("teal");
    /// ```
    Band, "Band", BandProperties DataAnnotationProperties CompositeRendererProperties RendererProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`BaseBar`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.BaseBar) and its subclasses.
pub trait BaseBarProperties: ModelLike {
    #[doc = "`Alpha`, default `0.95`."]
    #[track_caller]
    fn background_fill_alpha(&self, value: impl Numeric) -> Self { self.with("background_fill_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"#ffffff\"`."]
    #[track_caller]
    fn background_fill_color(&self, value: impl Into<Value>) -> Self { self.with("background_fill_color", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn background_hatch_alpha(&self, value: impl Numeric) -> Self { self.with("background_hatch_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"black\"`."]
    #[track_caller]
    fn background_hatch_color(&self, value: impl Into<Value>) -> Self { self.with("background_hatch_color", value) }
    #[doc = "`Dict(String, Texture)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn background_hatch_extra(&self, value: impl Into<Value>) -> Self { self.with("background_hatch_extra", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn background_hatch_pattern(&self, value: impl Into<Value>) -> Self { self.with("background_hatch_pattern", value) }
    #[doc = "`Size`, default `12.0`."]
    #[track_caller]
    fn background_hatch_scale(&self, value: impl Numeric) -> Self { self.with("background_hatch_scale", value) }
    #[doc = "`Size`, default `1.0`."]
    #[track_caller]
    fn background_hatch_weight(&self, value: impl Numeric) -> Self { self.with("background_hatch_weight", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn bar_line_alpha(&self, value: impl Numeric) -> Self { self.with("bar_line_alpha", value) }
    #[doc = "`Enum('butt', 'round', 'square')`, default `\"butt\"`."]
    #[track_caller]
    fn bar_line_cap(&self, value: impl OneOf<enums::LineCap>) -> Self { self.with("bar_line_cap", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn bar_line_color(&self, value: impl Into<Value>) -> Self { self.with("bar_line_color", value) }
    #[doc = "`DashPattern`, default `[]`."]
    #[track_caller]
    fn bar_line_dash(&self, value: impl Into<Value>) -> Self { self.with("bar_line_dash", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn bar_line_dash_offset(&self, value: impl Numeric) -> Self { self.with("bar_line_dash_offset", value) }
    #[doc = "`Enum('miter', 'round', 'bevel')`, default `\"bevel\"`."]
    #[track_caller]
    fn bar_line_join(&self, value: impl OneOf<enums::LineJoin>) -> Self { self.with("bar_line_join", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn bar_line_width(&self, value: impl Numeric) -> Self { self.with("bar_line_width", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn border_line_alpha(&self, value: impl Numeric) -> Self { self.with("border_line_alpha", value) }
    #[doc = "`Enum('butt', 'round', 'square')`, default `\"butt\"`."]
    #[track_caller]
    fn border_line_cap(&self, value: impl OneOf<enums::LineCap>) -> Self { self.with("border_line_cap", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn border_line_color(&self, value: impl Into<Value>) -> Self { self.with("border_line_color", value) }
    #[doc = "`DashPattern`, default `[]`."]
    #[track_caller]
    fn border_line_dash(&self, value: impl Into<Value>) -> Self { self.with("border_line_dash", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn border_line_dash_offset(&self, value: impl Numeric) -> Self { self.with("border_line_dash_offset", value) }
    #[doc = "`Enum('miter', 'round', 'bevel')`, default `\"bevel\"`."]
    #[track_caller]
    fn border_line_join(&self, value: impl OneOf<enums::LineJoin>) -> Self { self.with("border_line_join", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn border_line_width(&self, value: impl Numeric) -> Self { self.with("border_line_width", value) }
    #[doc = "`Either(TickFormatter, Auto)`, default `\"auto\"`."]
    #[track_caller]
    fn formatter(&self, value: impl Into<Value>) -> Self { self.with("formatter", value) }
    #[doc = "`Either(Enum('max'), Int)`, default `50`."]
    #[track_caller]
    fn height(&self, value: impl Into<Value>) -> Self { self.with("height", value) }
    #[doc = "`Int`, default `5`."]
    #[track_caller]
    fn label_standoff(&self, value: impl Numeric) -> Self { self.with("label_standoff", value) }
    #[doc = "`Either`, default `\"top_right\"`."]
    #[track_caller]
    fn location(&self, value: impl Into<Value>) -> Self { self.with("location", value) }
    #[doc = "`Dict(Either(Float, String), TextLike(MathString, BaseText))`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn major_label_overrides(&self, value: impl Into<Value>) -> Self { self.with("major_label_overrides", value) }
    #[doc = "`LabelingPolicy`."]
    #[track_caller]
    fn major_label_policy(&self, value: impl Into<Value>) -> Self { self.with("major_label_policy", value) }
    #[doc = "`Enum('left', 'right', 'center')`, default `\"left\"`."]
    #[track_caller]
    fn major_label_text_align(&self, value: impl OneOf<enums::TextAlign>) -> Self { self.with("major_label_text_align", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn major_label_text_alpha(&self, value: impl Numeric) -> Self { self.with("major_label_text_alpha", value) }
    #[doc = "`Enum`, default `\"bottom\"`."]
    #[track_caller]
    fn major_label_text_baseline(&self, value: impl OneOf<enums::TextBaseline>) -> Self { self.with("major_label_text_baseline", value) }
    #[doc = "`Nullable(Color)`, default `\"#444444\"`."]
    #[track_caller]
    fn major_label_text_color(&self, value: impl Into<Value>) -> Self { self.with("major_label_text_color", value) }
    #[doc = "`String`, default `\"helvetica\"`."]
    #[track_caller]
    fn major_label_text_font(&self, value: impl Into<Value>) -> Self { self.with("major_label_text_font", value) }
    #[doc = "`FontSize`, default `\"11px\"`."]
    #[track_caller]
    fn major_label_text_font_size(&self, value: impl Into<Value>) -> Self { self.with("major_label_text_font_size", value) }
    #[doc = "`Enum('normal', 'italic', 'bold', 'bold italic')`, default `\"normal\"`."]
    #[track_caller]
    fn major_label_text_font_style(&self, value: impl OneOf<enums::FontStyle>) -> Self { self.with("major_label_text_font_style", value) }
    #[doc = "`Float`, default `1.2`."]
    #[track_caller]
    fn major_label_text_line_height(&self, value: impl Numeric) -> Self { self.with("major_label_text_line_height", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn major_label_text_outline_color(&self, value: impl Into<Value>) -> Self { self.with("major_label_text_outline_color", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn major_label_text_outline_width(&self, value: impl Numeric) -> Self { self.with("major_label_text_outline_width", value) }
    #[doc = "`Int`, default `5`."]
    #[track_caller]
    fn major_tick_in(&self, value: impl Numeric) -> Self { self.with("major_tick_in", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn major_tick_line_alpha(&self, value: impl Numeric) -> Self { self.with("major_tick_line_alpha", value) }
    #[doc = "`Enum('butt', 'round', 'square')`, default `\"butt\"`."]
    #[track_caller]
    fn major_tick_line_cap(&self, value: impl OneOf<enums::LineCap>) -> Self { self.with("major_tick_line_cap", value) }
    #[doc = "`Nullable(Color)`, default `\"black\"`."]
    #[track_caller]
    fn major_tick_line_color(&self, value: impl Into<Value>) -> Self { self.with("major_tick_line_color", value) }
    #[doc = "`DashPattern`, default `[]`."]
    #[track_caller]
    fn major_tick_line_dash(&self, value: impl Into<Value>) -> Self { self.with("major_tick_line_dash", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn major_tick_line_dash_offset(&self, value: impl Numeric) -> Self { self.with("major_tick_line_dash_offset", value) }
    #[doc = "`Enum('miter', 'round', 'bevel')`, default `\"bevel\"`."]
    #[track_caller]
    fn major_tick_line_join(&self, value: impl OneOf<enums::LineJoin>) -> Self { self.with("major_tick_line_join", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn major_tick_line_width(&self, value: impl Numeric) -> Self { self.with("major_tick_line_width", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn major_tick_out(&self, value: impl Numeric) -> Self { self.with("major_tick_out", value) }
    #[doc = "`Int`, default `30`."]
    #[track_caller]
    fn margin(&self, value: impl Numeric) -> Self { self.with("margin", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn minor_tick_in(&self, value: impl Numeric) -> Self { self.with("minor_tick_in", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn minor_tick_line_alpha(&self, value: impl Numeric) -> Self { self.with("minor_tick_line_alpha", value) }
    #[doc = "`Enum('butt', 'round', 'square')`, default `\"butt\"`."]
    #[track_caller]
    fn minor_tick_line_cap(&self, value: impl OneOf<enums::LineCap>) -> Self { self.with("minor_tick_line_cap", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn minor_tick_line_color(&self, value: impl Into<Value>) -> Self { self.with("minor_tick_line_color", value) }
    #[doc = "`DashPattern`, default `[]`."]
    #[track_caller]
    fn minor_tick_line_dash(&self, value: impl Into<Value>) -> Self { self.with("minor_tick_line_dash", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn minor_tick_line_dash_offset(&self, value: impl Numeric) -> Self { self.with("minor_tick_line_dash_offset", value) }
    #[doc = "`Enum('miter', 'round', 'bevel')`, default `\"bevel\"`."]
    #[track_caller]
    fn minor_tick_line_join(&self, value: impl OneOf<enums::LineJoin>) -> Self { self.with("minor_tick_line_join", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn minor_tick_line_width(&self, value: impl Numeric) -> Self { self.with("minor_tick_line_width", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn minor_tick_out(&self, value: impl Numeric) -> Self { self.with("minor_tick_out", value) }
    #[doc = "`Either(Enum('horizontal', 'vertical'), Auto)`, default `\"auto\"`."]
    #[track_caller]
    fn orientation(&self, value: impl Into<Value>) -> Self { self.with("orientation", value) }
    #[doc = "`Int`, default `10`."]
    #[track_caller]
    fn padding(&self, value: impl Numeric) -> Self { self.with("padding", value) }
    #[doc = "`Either(Ticker, Auto)`, default `\"auto\"`."]
    #[track_caller]
    fn ticker(&self, value: impl Into<Value>) -> Self { self.with("ticker", value) }
    #[doc = "`Nullable(TextLike(MathString, BaseText))`, default `null`."]
    #[track_caller]
    fn title(&self, value: impl Into<Value>) -> Self { self.with("title", value) }
    #[doc = "`Int`, default `2`."]
    #[track_caller]
    fn title_standoff(&self, value: impl Numeric) -> Self { self.with("title_standoff", value) }
    #[doc = "`Enum('left', 'right', 'center')`, default `\"left\"`."]
    #[track_caller]
    fn title_text_align(&self, value: impl OneOf<enums::TextAlign>) -> Self { self.with("title_text_align", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn title_text_alpha(&self, value: impl Numeric) -> Self { self.with("title_text_alpha", value) }
    #[doc = "`Enum`, default `\"bottom\"`."]
    #[track_caller]
    fn title_text_baseline(&self, value: impl OneOf<enums::TextBaseline>) -> Self { self.with("title_text_baseline", value) }
    #[doc = "`Nullable(Color)`, default `\"#444444\"`."]
    #[track_caller]
    fn title_text_color(&self, value: impl Into<Value>) -> Self { self.with("title_text_color", value) }
    #[doc = "`String`, default `\"helvetica\"`."]
    #[track_caller]
    fn title_text_font(&self, value: impl Into<Value>) -> Self { self.with("title_text_font", value) }
    #[doc = "`FontSize`, default `\"13px\"`."]
    #[track_caller]
    fn title_text_font_size(&self, value: impl Into<Value>) -> Self { self.with("title_text_font_size", value) }
    #[doc = "`Enum('normal', 'italic', 'bold', 'bold italic')`, default `\"italic\"`."]
    #[track_caller]
    fn title_text_font_style(&self, value: impl OneOf<enums::FontStyle>) -> Self { self.with("title_text_font_style", value) }
    #[doc = "`Float`, default `1.2`."]
    #[track_caller]
    fn title_text_line_height(&self, value: impl Numeric) -> Self { self.with("title_text_line_height", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn title_text_outline_color(&self, value: impl Into<Value>) -> Self { self.with("title_text_outline_color", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn title_text_outline_width(&self, value: impl Numeric) -> Self { self.with("title_text_outline_width", value) }
    #[doc = "`Either(Enum('max'), Int)`, default `200`."]
    #[track_caller]
    fn width(&self, value: impl Into<Value>) -> Self { self.with("width", value) }
}
/// Properties of Bokeh's [`BaseColorBar`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.BaseColorBar) and its subclasses.
pub trait BaseColorBarProperties: ModelLike {
    #[doc = "`Alpha`, default `0.95`."]
    #[track_caller]
    fn background_fill_alpha(&self, value: impl Numeric) -> Self { self.with("background_fill_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"#ffffff\"`."]
    #[track_caller]
    fn background_fill_color(&self, value: impl Into<Value>) -> Self { self.with("background_fill_color", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn background_hatch_alpha(&self, value: impl Numeric) -> Self { self.with("background_hatch_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"black\"`."]
    #[track_caller]
    fn background_hatch_color(&self, value: impl Into<Value>) -> Self { self.with("background_hatch_color", value) }
    #[doc = "`Dict(String, Texture)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn background_hatch_extra(&self, value: impl Into<Value>) -> Self { self.with("background_hatch_extra", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn background_hatch_pattern(&self, value: impl Into<Value>) -> Self { self.with("background_hatch_pattern", value) }
    #[doc = "`Size`, default `12.0`."]
    #[track_caller]
    fn background_hatch_scale(&self, value: impl Numeric) -> Self { self.with("background_hatch_scale", value) }
    #[doc = "`Size`, default `1.0`."]
    #[track_caller]
    fn background_hatch_weight(&self, value: impl Numeric) -> Self { self.with("background_hatch_weight", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn bar_line_alpha(&self, value: impl Numeric) -> Self { self.with("bar_line_alpha", value) }
    #[doc = "`Enum('butt', 'round', 'square')`, default `\"butt\"`."]
    #[track_caller]
    fn bar_line_cap(&self, value: impl OneOf<enums::LineCap>) -> Self { self.with("bar_line_cap", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn bar_line_color(&self, value: impl Into<Value>) -> Self { self.with("bar_line_color", value) }
    #[doc = "`DashPattern`, default `[]`."]
    #[track_caller]
    fn bar_line_dash(&self, value: impl Into<Value>) -> Self { self.with("bar_line_dash", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn bar_line_dash_offset(&self, value: impl Numeric) -> Self { self.with("bar_line_dash_offset", value) }
    #[doc = "`Enum('miter', 'round', 'bevel')`, default `\"bevel\"`."]
    #[track_caller]
    fn bar_line_join(&self, value: impl OneOf<enums::LineJoin>) -> Self { self.with("bar_line_join", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn bar_line_width(&self, value: impl Numeric) -> Self { self.with("bar_line_width", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn border_line_alpha(&self, value: impl Numeric) -> Self { self.with("border_line_alpha", value) }
    #[doc = "`Enum('butt', 'round', 'square')`, default `\"butt\"`."]
    #[track_caller]
    fn border_line_cap(&self, value: impl OneOf<enums::LineCap>) -> Self { self.with("border_line_cap", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn border_line_color(&self, value: impl Into<Value>) -> Self { self.with("border_line_color", value) }
    #[doc = "`DashPattern`, default `[]`."]
    #[track_caller]
    fn border_line_dash(&self, value: impl Into<Value>) -> Self { self.with("border_line_dash", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn border_line_dash_offset(&self, value: impl Numeric) -> Self { self.with("border_line_dash_offset", value) }
    #[doc = "`Enum('miter', 'round', 'bevel')`, default `\"bevel\"`."]
    #[track_caller]
    fn border_line_join(&self, value: impl OneOf<enums::LineJoin>) -> Self { self.with("border_line_join", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn border_line_width(&self, value: impl Numeric) -> Self { self.with("border_line_width", value) }
    #[doc = "`Either(TickFormatter, Auto)`, default `\"auto\"`."]
    #[track_caller]
    fn formatter(&self, value: impl Into<Value>) -> Self { self.with("formatter", value) }
    #[doc = "`Either(Auto, Int)`, default `\"auto\"`."]
    #[track_caller]
    fn height(&self, value: impl Into<Value>) -> Self { self.with("height", value) }
    #[doc = "`Int`, default `5`."]
    #[track_caller]
    fn label_standoff(&self, value: impl Numeric) -> Self { self.with("label_standoff", value) }
    #[doc = "`Either`, default `\"top_right\"`."]
    #[track_caller]
    fn location(&self, value: impl Into<Value>) -> Self { self.with("location", value) }
    #[doc = "`Dict(Either(Float, String), TextLike(MathString, BaseText))`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn major_label_overrides(&self, value: impl Into<Value>) -> Self { self.with("major_label_overrides", value) }
    #[doc = "`LabelingPolicy`."]
    #[track_caller]
    fn major_label_policy(&self, value: impl Into<Value>) -> Self { self.with("major_label_policy", value) }
    #[doc = "`Enum('left', 'right', 'center')`, default `\"left\"`."]
    #[track_caller]
    fn major_label_text_align(&self, value: impl OneOf<enums::TextAlign>) -> Self { self.with("major_label_text_align", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn major_label_text_alpha(&self, value: impl Numeric) -> Self { self.with("major_label_text_alpha", value) }
    #[doc = "`Enum`, default `\"bottom\"`."]
    #[track_caller]
    fn major_label_text_baseline(&self, value: impl OneOf<enums::TextBaseline>) -> Self { self.with("major_label_text_baseline", value) }
    #[doc = "`Nullable(Color)`, default `\"#444444\"`."]
    #[track_caller]
    fn major_label_text_color(&self, value: impl Into<Value>) -> Self { self.with("major_label_text_color", value) }
    #[doc = "`String`, default `\"helvetica\"`."]
    #[track_caller]
    fn major_label_text_font(&self, value: impl Into<Value>) -> Self { self.with("major_label_text_font", value) }
    #[doc = "`FontSize`, default `\"11px\"`."]
    #[track_caller]
    fn major_label_text_font_size(&self, value: impl Into<Value>) -> Self { self.with("major_label_text_font_size", value) }
    #[doc = "`Enum('normal', 'italic', 'bold', 'bold italic')`, default `\"normal\"`."]
    #[track_caller]
    fn major_label_text_font_style(&self, value: impl OneOf<enums::FontStyle>) -> Self { self.with("major_label_text_font_style", value) }
    #[doc = "`Float`, default `1.2`."]
    #[track_caller]
    fn major_label_text_line_height(&self, value: impl Numeric) -> Self { self.with("major_label_text_line_height", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn major_label_text_outline_color(&self, value: impl Into<Value>) -> Self { self.with("major_label_text_outline_color", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn major_label_text_outline_width(&self, value: impl Numeric) -> Self { self.with("major_label_text_outline_width", value) }
    #[doc = "`Int`, default `5`."]
    #[track_caller]
    fn major_tick_in(&self, value: impl Numeric) -> Self { self.with("major_tick_in", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn major_tick_line_alpha(&self, value: impl Numeric) -> Self { self.with("major_tick_line_alpha", value) }
    #[doc = "`Enum('butt', 'round', 'square')`, default `\"butt\"`."]
    #[track_caller]
    fn major_tick_line_cap(&self, value: impl OneOf<enums::LineCap>) -> Self { self.with("major_tick_line_cap", value) }
    #[doc = "`Nullable(Color)`, default `\"#ffffff\"`."]
    #[track_caller]
    fn major_tick_line_color(&self, value: impl Into<Value>) -> Self { self.with("major_tick_line_color", value) }
    #[doc = "`DashPattern`, default `[]`."]
    #[track_caller]
    fn major_tick_line_dash(&self, value: impl Into<Value>) -> Self { self.with("major_tick_line_dash", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn major_tick_line_dash_offset(&self, value: impl Numeric) -> Self { self.with("major_tick_line_dash_offset", value) }
    #[doc = "`Enum('miter', 'round', 'bevel')`, default `\"bevel\"`."]
    #[track_caller]
    fn major_tick_line_join(&self, value: impl OneOf<enums::LineJoin>) -> Self { self.with("major_tick_line_join", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn major_tick_line_width(&self, value: impl Numeric) -> Self { self.with("major_tick_line_width", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn major_tick_out(&self, value: impl Numeric) -> Self { self.with("major_tick_out", value) }
    #[doc = "`Int`, default `30`."]
    #[track_caller]
    fn margin(&self, value: impl Numeric) -> Self { self.with("margin", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn minor_tick_in(&self, value: impl Numeric) -> Self { self.with("minor_tick_in", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn minor_tick_line_alpha(&self, value: impl Numeric) -> Self { self.with("minor_tick_line_alpha", value) }
    #[doc = "`Enum('butt', 'round', 'square')`, default `\"butt\"`."]
    #[track_caller]
    fn minor_tick_line_cap(&self, value: impl OneOf<enums::LineCap>) -> Self { self.with("minor_tick_line_cap", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn minor_tick_line_color(&self, value: impl Into<Value>) -> Self { self.with("minor_tick_line_color", value) }
    #[doc = "`DashPattern`, default `[]`."]
    #[track_caller]
    fn minor_tick_line_dash(&self, value: impl Into<Value>) -> Self { self.with("minor_tick_line_dash", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn minor_tick_line_dash_offset(&self, value: impl Numeric) -> Self { self.with("minor_tick_line_dash_offset", value) }
    #[doc = "`Enum('miter', 'round', 'bevel')`, default `\"bevel\"`."]
    #[track_caller]
    fn minor_tick_line_join(&self, value: impl OneOf<enums::LineJoin>) -> Self { self.with("minor_tick_line_join", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn minor_tick_line_width(&self, value: impl Numeric) -> Self { self.with("minor_tick_line_width", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn minor_tick_out(&self, value: impl Numeric) -> Self { self.with("minor_tick_out", value) }
    #[doc = "`Either(Enum('horizontal', 'vertical'), Auto)`, default `\"auto\"`."]
    #[track_caller]
    fn orientation(&self, value: impl Into<Value>) -> Self { self.with("orientation", value) }
    #[doc = "`Int`, default `10`."]
    #[track_caller]
    fn padding(&self, value: impl Numeric) -> Self { self.with("padding", value) }
    #[doc = "`Either(Ticker, Auto)`, default `\"auto\"`."]
    #[track_caller]
    fn ticker(&self, value: impl Into<Value>) -> Self { self.with("ticker", value) }
    #[doc = "`Nullable(TextLike(MathString, BaseText))`, default `null`."]
    #[track_caller]
    fn title(&self, value: impl Into<Value>) -> Self { self.with("title", value) }
    #[doc = "`Int`, default `2`."]
    #[track_caller]
    fn title_standoff(&self, value: impl Numeric) -> Self { self.with("title_standoff", value) }
    #[doc = "`Enum('left', 'right', 'center')`, default `\"left\"`."]
    #[track_caller]
    fn title_text_align(&self, value: impl OneOf<enums::TextAlign>) -> Self { self.with("title_text_align", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn title_text_alpha(&self, value: impl Numeric) -> Self { self.with("title_text_alpha", value) }
    #[doc = "`Enum`, default `\"bottom\"`."]
    #[track_caller]
    fn title_text_baseline(&self, value: impl OneOf<enums::TextBaseline>) -> Self { self.with("title_text_baseline", value) }
    #[doc = "`Nullable(Color)`, default `\"#444444\"`."]
    #[track_caller]
    fn title_text_color(&self, value: impl Into<Value>) -> Self { self.with("title_text_color", value) }
    #[doc = "`String`, default `\"helvetica\"`."]
    #[track_caller]
    fn title_text_font(&self, value: impl Into<Value>) -> Self { self.with("title_text_font", value) }
    #[doc = "`FontSize`, default `\"13px\"`."]
    #[track_caller]
    fn title_text_font_size(&self, value: impl Into<Value>) -> Self { self.with("title_text_font_size", value) }
    #[doc = "`Enum('normal', 'italic', 'bold', 'bold italic')`, default `\"italic\"`."]
    #[track_caller]
    fn title_text_font_style(&self, value: impl OneOf<enums::FontStyle>) -> Self { self.with("title_text_font_style", value) }
    #[doc = "`Float`, default `1.2`."]
    #[track_caller]
    fn title_text_line_height(&self, value: impl Numeric) -> Self { self.with("title_text_line_height", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn title_text_outline_color(&self, value: impl Into<Value>) -> Self { self.with("title_text_outline_color", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn title_text_outline_width(&self, value: impl Numeric) -> Self { self.with("title_text_outline_width", value) }
    #[doc = "`Either(Auto, Int)`, default `\"auto\"`."]
    #[track_caller]
    fn width(&self, value: impl Into<Value>) -> Self { self.with("width", value) }
}
/// Properties of Bokeh's [`BoxAnnotation`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.BoxAnnotation) and its subclasses.
pub trait BoxAnnotationProperties: ModelLike {
    #[doc = "`Either`, default `0`."]
    #[track_caller]
    fn border_radius(&self, value: impl Into<Value>) -> Self { self.with("border_radius", value) }
    #[doc = "`Either`."]
    #[track_caller]
    fn bottom(&self, value: impl Into<Value>) -> Self { self.with("bottom", value) }
    #[doc = "`Nullable`, default `null`."]
    #[track_caller]
    fn bottom_limit(&self, value: impl Into<Value>) -> Self { self.with("bottom_limit", value) }
    #[doc = "`Enum('canvas', 'screen', 'data')`, default `\"data\"`."]
    #[track_caller]
    fn bottom_units(&self, value: impl OneOf<enums::CoordinateUnits>) -> Self { self.with("bottom_units", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn editable(&self, value: bool) -> Self { self.with("editable", value) }
    #[doc = "`BoxInteractionHandles`."]
    #[track_caller]
    fn handles(&self, value: impl Into<Value>) -> Self { self.with("handles", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn inverted(&self, value: bool) -> Self { self.with("inverted", value) }
    #[doc = "`Either`."]
    #[track_caller]
    fn left(&self, value: impl Into<Value>) -> Self { self.with("left", value) }
    #[doc = "`Nullable`, default `null`."]
    #[track_caller]
    fn left_limit(&self, value: impl Into<Value>) -> Self { self.with("left_limit", value) }
    #[doc = "`Enum('canvas', 'screen', 'data')`, default `\"data\"`."]
    #[track_caller]
    fn left_units(&self, value: impl OneOf<enums::CoordinateUnits>) -> Self { self.with("left_units", value) }
    #[doc = "`Positive(Float)`, default `{\"type\":\"number\",\"value\":\"+inf\"}`."]
    #[track_caller]
    fn max_height(&self, value: impl Numeric) -> Self { self.with("max_height", value) }
    #[doc = "`Positive(Float)`, default `{\"type\":\"number\",\"value\":\"+inf\"}`."]
    #[track_caller]
    fn max_width(&self, value: impl Numeric) -> Self { self.with("max_width", value) }
    #[doc = "`NonNegative(Float)`, default `0`."]
    #[track_caller]
    fn min_height(&self, value: impl Numeric) -> Self { self.with("min_height", value) }
    #[doc = "`NonNegative(Float)`, default `0`."]
    #[track_caller]
    fn min_width(&self, value: impl Numeric) -> Self { self.with("min_width", value) }
    #[doc = "`Enum('none', 'x', 'y', 'both')`, default `\"both\"`."]
    #[track_caller]
    fn movable(&self, value: impl OneOf<enums::Movable>) -> Self { self.with("movable", value) }
    #[doc = "`Enum`, default `\"all\"`."]
    #[track_caller]
    fn resizable(&self, value: impl OneOf<enums::Resizable>) -> Self { self.with("resizable", value) }
    #[doc = "`Either`."]
    #[track_caller]
    fn right(&self, value: impl Into<Value>) -> Self { self.with("right", value) }
    #[doc = "`Nullable`, default `null`."]
    #[track_caller]
    fn right_limit(&self, value: impl Into<Value>) -> Self { self.with("right_limit", value) }
    #[doc = "`Enum('canvas', 'screen', 'data')`, default `\"data\"`."]
    #[track_caller]
    fn right_units(&self, value: impl OneOf<enums::CoordinateUnits>) -> Self { self.with("right_units", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn symmetric(&self, value: bool) -> Self { self.with("symmetric", value) }
    #[doc = "`Either`."]
    #[track_caller]
    fn top(&self, value: impl Into<Value>) -> Self { self.with("top", value) }
    #[doc = "`Nullable`, default `null`."]
    #[track_caller]
    fn top_limit(&self, value: impl Into<Value>) -> Self { self.with("top_limit", value) }
    #[doc = "`Enum('canvas', 'screen', 'data')`, default `\"data\"`."]
    #[track_caller]
    fn top_units(&self, value: impl OneOf<enums::CoordinateUnits>) -> Self { self.with("top_units", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn use_handles(&self, value: bool) -> Self { self.with("use_handles", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let box_annotation = models::BoxAnnotation::new().border_radius(1).bottom(1);
    /// ```
    BoxAnnotation, "BoxAnnotation", BoxAnnotationProperties CompositeRendererProperties RendererProperties StyledElementProperties AreaVisualsProperties ModelProperties
);
/// Properties of Bokeh's [`BoxInteractionHandles`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.BoxInteractionHandles) and its subclasses.
pub trait BoxInteractionHandlesProperties: ModelLike {
    #[doc = "`Required(AreaVisuals)`, required."]
    #[track_caller]
    fn all(&self, value: impl Into<Value>) -> Self { self.with("all", value) }
    #[doc = "`Nullable(AreaVisuals)`, default `null`."]
    #[track_caller]
    fn bottom(&self, value: impl Into<Value>) -> Self { self.with("bottom", value) }
    #[doc = "`Nullable(AreaVisuals)`, default `null`."]
    #[track_caller]
    fn bottom_left(&self, value: impl Into<Value>) -> Self { self.with("bottom_left", value) }
    #[doc = "`Nullable(AreaVisuals)`, default `null`."]
    #[track_caller]
    fn bottom_right(&self, value: impl Into<Value>) -> Self { self.with("bottom_right", value) }
    #[doc = "`Nullable(AreaVisuals)`, default `null`."]
    #[track_caller]
    fn corners(&self, value: impl Into<Value>) -> Self { self.with("corners", value) }
    #[doc = "`Nullable(AreaVisuals)`, default `null`."]
    #[track_caller]
    fn left(&self, value: impl Into<Value>) -> Self { self.with("left", value) }
    #[doc = "`Nullable(AreaVisuals)`, default `null`."]
    #[track_caller]
    fn r#move(&self, value: impl Into<Value>) -> Self { self.with("move", value) }
    #[doc = "`Nullable(AreaVisuals)`, default `null`."]
    #[track_caller]
    fn resize(&self, value: impl Into<Value>) -> Self { self.with("resize", value) }
    #[doc = "`Nullable(AreaVisuals)`, default `null`."]
    #[track_caller]
    fn right(&self, value: impl Into<Value>) -> Self { self.with("right", value) }
    #[doc = "`Nullable(AreaVisuals)`, default `null`."]
    #[track_caller]
    fn sides(&self, value: impl Into<Value>) -> Self { self.with("sides", value) }
    #[doc = "`Nullable(AreaVisuals)`, default `null`."]
    #[track_caller]
    fn top(&self, value: impl Into<Value>) -> Self { self.with("top", value) }
    #[doc = "`Nullable(AreaVisuals)`, default `null`."]
    #[track_caller]
    fn top_left(&self, value: impl Into<Value>) -> Self { self.with("top_left", value) }
    #[doc = "`Nullable(AreaVisuals)`, default `null`."]
    #[track_caller]
    fn top_right(&self, value: impl Into<Value>) -> Self { self.with("top_right", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let box_interaction_handles = models::BoxInteractionHandles::new().all(&models::AreaVisuals::new());
    /// ```
    BoxInteractionHandles, "BoxInteractionHandles", BoxInteractionHandlesProperties ModelProperties
);
/// Properties of Bokeh's [`ColorBar`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.ColorBar) and its subclasses.
pub trait ColorBarProperties: ModelLike {
    #[doc = "`ColorMapper`, required."]
    #[track_caller]
    fn color_mapper(&self, value: impl Into<Value>) -> Self { self.with("color_mapper", value) }
    #[doc = "`Nullable(Float)`, default `null`."]
    #[track_caller]
    fn display_high(&self, value: impl Into<Value>) -> Self { self.with("display_high", value) }
    #[doc = "`Nullable(Float)`, default `null`."]
    #[track_caller]
    fn display_low(&self, value: impl Into<Value>) -> Self { self.with("display_low", value) }
    #[doc = "`Float`, default `1.0`."]
    #[track_caller]
    fn scale_alpha(&self, value: impl Numeric) -> Self { self.with("scale_alpha", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let color_bar = models::ColorBar::new().color_mapper(&models::CategoricalColorMapper::new().palette(vec!["teal"])).display_high(1);
    /// ```
    ColorBar, "ColorBar", ColorBarProperties BaseColorBarProperties CompositeRendererProperties RendererProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`ContourColorBar`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.ContourColorBar) and its subclasses.
pub trait ContourColorBarProperties: ModelLike {
    #[doc = "`GlyphRenderer`, required."]
    #[track_caller]
    fn fill_renderer(&self, value: impl Into<Value>) -> Self { self.with("fill_renderer", value) }
    #[doc = "`Seq(Float)`, default `[]`."]
    #[track_caller]
    fn levels(&self, value: impl Into<Value>) -> Self { self.with("levels", value) }
    #[doc = "`GlyphRenderer`, required."]
    #[track_caller]
    fn line_renderer(&self, value: impl Into<Value>) -> Self { self.with("line_renderer", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let contour_color_bar = models::ContourColorBar::new().fill_renderer(&models::GlyphRenderer::new().data_source(&models::AjaxDataSource::new().data_url("https://example.org/ponds.json")).glyph(&models::Bezier::new())).line_renderer(&models::GlyphRenderer::new().data_source(&models::AjaxDataSource::new().data_url("https://example.org/ponds.json")).glyph(&models::Bezier::new()));
    /// ```
    ContourColorBar, "ContourColorBar", ContourColorBarProperties BaseColorBarProperties CompositeRendererProperties RendererProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`CustomDimensional`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.CustomDimensional) and its subclasses.
pub trait CustomDimensionalProperties: ModelLike {
    #[doc = "`Required`, required."]
    #[track_caller]
    fn basis(&self, value: impl Into<Value>) -> Self { self.with("basis", value) }
}
/// Properties of Bokeh's [`DataAnnotation`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.DataAnnotation) and its subclasses.
pub trait DataAnnotationProperties: ModelLike {
    #[doc = "`DataSource`."]
    #[track_caller]
    fn source(&self, value: impl Into<Value>) -> Self { self.with("source", value) }
}
/// Properties of Bokeh's [`Dimensional`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.Dimensional) and its subclasses.
pub trait DimensionalProperties: ModelLike {
    #[doc = "`List(String)`, default `[]`."]
    #[track_caller]
    fn exclude(&self, value: impl Into<Value>) -> Self { self.with("exclude", value) }
    #[doc = "`Nullable(List(String))`, default `null`."]
    #[track_caller]
    fn include(&self, value: impl Into<Value>) -> Self { self.with("include", value) }
    #[doc = "`Required(List(Float))`, required."]
    #[track_caller]
    fn ticks(&self, value: impl Into<Value>) -> Self { self.with("ticks", value) }
}
/// Properties of Bokeh's [`HTMLLabel`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.HTMLLabel) and its subclasses.
pub trait HTMLLabelProperties: ModelLike {
    #[doc = "`Angle`, default `0`."]
    #[track_caller]
    fn angle(&self, value: impl Numeric) -> Self { self.with("angle", value) }
    #[doc = "`Enum('deg', 'rad', 'grad', 'turn')`, default `\"rad\"`."]
    #[track_caller]
    fn angle_units(&self, value: impl OneOf<enums::AngleUnits>) -> Self { self.with("angle_units", value) }
    #[doc = "`String`, default `\"\"`."]
    #[track_caller]
    fn text(&self, value: impl Into<Value>) -> Self { self.with("text", value) }
    #[doc = "`Enum('left', 'right', 'center')`, default `\"left\"`."]
    #[track_caller]
    fn text_align(&self, value: impl OneOf<enums::TextAlign>) -> Self { self.with("text_align", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn text_alpha(&self, value: impl Numeric) -> Self { self.with("text_alpha", value) }
    #[doc = "`Enum`, default `\"bottom\"`."]
    #[track_caller]
    fn text_baseline(&self, value: impl OneOf<enums::TextBaseline>) -> Self { self.with("text_baseline", value) }
    #[doc = "`Nullable(Color)`, default `\"#444444\"`."]
    #[track_caller]
    fn text_color(&self, value: impl Into<Value>) -> Self { self.with("text_color", value) }
    #[doc = "`String`, default `\"helvetica\"`."]
    #[track_caller]
    fn text_font(&self, value: impl Into<Value>) -> Self { self.with("text_font", value) }
    #[doc = "`FontSize`, default `\"16px\"`."]
    #[track_caller]
    fn text_font_size(&self, value: impl Into<Value>) -> Self { self.with("text_font_size", value) }
    #[doc = "`Enum('normal', 'italic', 'bold', 'bold italic')`, default `\"normal\"`."]
    #[track_caller]
    fn text_font_style(&self, value: impl OneOf<enums::FontStyle>) -> Self { self.with("text_font_style", value) }
    #[doc = "`Float`, default `1.2`."]
    #[track_caller]
    fn text_line_height(&self, value: impl Numeric) -> Self { self.with("text_line_height", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn text_outline_color(&self, value: impl Into<Value>) -> Self { self.with("text_outline_color", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn text_outline_width(&self, value: impl Numeric) -> Self { self.with("text_outline_width", value) }
    #[doc = "`Required`, required."]
    #[track_caller]
    fn x(&self, value: impl Into<Value>) -> Self { self.with("x", value) }
    #[doc = "`Float`, default `0`."]
    #[track_caller]
    fn x_offset(&self, value: impl Numeric) -> Self { self.with("x_offset", value) }
    #[doc = "`Enum('canvas', 'screen', 'data')`, default `\"data\"`."]
    #[track_caller]
    fn x_units(&self, value: impl OneOf<enums::CoordinateUnits>) -> Self { self.with("x_units", value) }
    #[doc = "`Required`, required."]
    #[track_caller]
    fn y(&self, value: impl Into<Value>) -> Self { self.with("y", value) }
    #[doc = "`Float`, default `0`."]
    #[track_caller]
    fn y_offset(&self, value: impl Numeric) -> Self { self.with("y_offset", value) }
    #[doc = "`Enum('canvas', 'screen', 'data')`, default `\"data\"`."]
    #[track_caller]
    fn y_units(&self, value: impl OneOf<enums::CoordinateUnits>) -> Self { self.with("y_units", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let html_label = models::HTMLLabel::new().x(1).y(1);
    /// ```
    HTMLLabel, "HTMLLabel", HTMLLabelProperties HTMLTextAnnotationProperties CompositeRendererProperties RendererProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`HTMLLabelSet`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.HTMLLabelSet) and its subclasses.
pub trait HTMLLabelSetProperties: ModelLike {
    #[doc = "`AngleSpec(units_default='rad')`, default `0`."]
    #[track_caller]
    fn angle(&self, value: impl Into<Value>) -> Self { self.with("angle", value) }
    #[doc = "`NotSerialized(Enum('deg', 'rad', 'grad', 'turn'))`, default `\"rad\"`."]
    #[track_caller]
    fn angle_units(&self, value: impl OneOf<enums::AngleUnits>) -> Self { self.with("angle_units", value) }
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn background_fill_alpha(&self, value: impl Into<Value>) -> Self { self.with("background_fill_alpha", value) }
    #[doc = "`ColorSpec`, default `null`."]
    #[track_caller]
    fn background_fill_color(&self, value: impl Into<Value>) -> Self { self.with("background_fill_color", value) }
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn border_line_alpha(&self, value: impl Into<Value>) -> Self { self.with("border_line_alpha", value) }
    #[doc = "`LineCapSpec`, default `\"butt\"`."]
    #[track_caller]
    fn border_line_cap(&self, value: impl Into<Value>) -> Self { self.with("border_line_cap", value) }
    #[doc = "`ColorSpec`, default `null`."]
    #[track_caller]
    fn border_line_color(&self, value: impl Into<Value>) -> Self { self.with("border_line_color", value) }
    #[doc = "`DashPatternSpec`, default `[]`."]
    #[track_caller]
    fn border_line_dash(&self, value: impl Into<Value>) -> Self { self.with("border_line_dash", value) }
    #[doc = "`IntSpec`, default `0`."]
    #[track_caller]
    fn border_line_dash_offset(&self, value: impl Into<Value>) -> Self { self.with("border_line_dash_offset", value) }
    #[doc = "`LineJoinSpec`, default `\"bevel\"`."]
    #[track_caller]
    fn border_line_join(&self, value: impl Into<Value>) -> Self { self.with("border_line_join", value) }
    #[doc = "`FloatSpec`, default `1`."]
    #[track_caller]
    fn border_line_width(&self, value: impl Into<Value>) -> Self { self.with("border_line_width", value) }
    #[doc = "`NullStringSpec`, default `{\"field\":\"text\",\"type\":\"field\"}`."]
    #[track_caller]
    fn text(&self, value: impl Into<Value>) -> Self { self.with("text", value) }
    #[doc = "`TextAlignSpec`, default `\"left\"`."]
    #[track_caller]
    fn text_align(&self, value: impl Into<Value>) -> Self { self.with("text_align", value) }
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn text_alpha(&self, value: impl Into<Value>) -> Self { self.with("text_alpha", value) }
    #[doc = "`TextBaselineSpec`, default `\"bottom\"`."]
    #[track_caller]
    fn text_baseline(&self, value: impl Into<Value>) -> Self { self.with("text_baseline", value) }
    #[doc = "`ColorSpec`, default `\"#444444\"`."]
    #[track_caller]
    fn text_color(&self, value: impl Into<Value>) -> Self { self.with("text_color", value) }
    #[doc = "`StringSpec`, default `{\"type\":\"value\",\"value\":\"helvetica\"}`."]
    #[track_caller]
    fn text_font(&self, value: impl Into<Value>) -> Self { self.with("text_font", value) }
    #[doc = "`FontSizeSpec`, default `{\"type\":\"value\",\"value\":\"16px\"}`."]
    #[track_caller]
    fn text_font_size(&self, value: impl Into<Value>) -> Self { self.with("text_font_size", value) }
    #[doc = "`FontStyleSpec`, default `\"normal\"`."]
    #[track_caller]
    fn text_font_style(&self, value: impl Into<Value>) -> Self { self.with("text_font_style", value) }
    #[doc = "`NumberSpec`, default `1.2`."]
    #[track_caller]
    fn text_line_height(&self, value: impl Into<Value>) -> Self { self.with("text_line_height", value) }
    #[doc = "`ColorSpec`, default `null`."]
    #[track_caller]
    fn text_outline_color(&self, value: impl Into<Value>) -> Self { self.with("text_outline_color", value) }
    #[doc = "`FloatSpec`, default `1`."]
    #[track_caller]
    fn text_outline_width(&self, value: impl Into<Value>) -> Self { self.with("text_outline_width", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"x\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x(&self, value: impl Into<Value>) -> Self { self.with("x", value) }
    #[doc = "`NumberSpec`, default `0`."]
    #[track_caller]
    fn x_offset(&self, value: impl Into<Value>) -> Self { self.with("x_offset", value) }
    #[doc = "`Enum('canvas', 'screen', 'data')`, default `\"data\"`."]
    #[track_caller]
    fn x_units(&self, value: impl OneOf<enums::CoordinateUnits>) -> Self { self.with("x_units", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y(&self, value: impl Into<Value>) -> Self { self.with("y", value) }
    #[doc = "`NumberSpec`, default `0`."]
    #[track_caller]
    fn y_offset(&self, value: impl Into<Value>) -> Self { self.with("y_offset", value) }
    #[doc = "`Enum('canvas', 'screen', 'data')`, default `\"data\"`."]
    #[track_caller]
    fn y_units(&self, value: impl OneOf<enums::CoordinateUnits>) -> Self { self.with("y_units", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let html_label_set = models::HTMLLabelSet::new().text("text").text_color("teal");
    /// ```
    HTMLLabelSet, "HTMLLabelSet", HTMLLabelSetProperties DataAnnotationProperties CompositeRendererProperties RendererProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`HTMLTextAnnotation`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.HTMLTextAnnotation) and its subclasses.
pub trait HTMLTextAnnotationProperties: ModelLike {
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn background_fill_alpha(&self, value: impl Numeric) -> Self { self.with("background_fill_alpha", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn background_fill_color(&self, value: impl Into<Value>) -> Self { self.with("background_fill_color", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn background_hatch_alpha(&self, value: impl Numeric) -> Self { self.with("background_hatch_alpha", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn background_hatch_color(&self, value: impl Into<Value>) -> Self { self.with("background_hatch_color", value) }
    #[doc = "`Dict(String, Texture)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn background_hatch_extra(&self, value: impl Into<Value>) -> Self { self.with("background_hatch_extra", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn background_hatch_pattern(&self, value: impl Into<Value>) -> Self { self.with("background_hatch_pattern", value) }
    #[doc = "`Size`, default `12.0`."]
    #[track_caller]
    fn background_hatch_scale(&self, value: impl Numeric) -> Self { self.with("background_hatch_scale", value) }
    #[doc = "`Size`, default `1.0`."]
    #[track_caller]
    fn background_hatch_weight(&self, value: impl Numeric) -> Self { self.with("background_hatch_weight", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn border_line_alpha(&self, value: impl Numeric) -> Self { self.with("border_line_alpha", value) }
    #[doc = "`Enum('butt', 'round', 'square')`, default `\"butt\"`."]
    #[track_caller]
    fn border_line_cap(&self, value: impl OneOf<enums::LineCap>) -> Self { self.with("border_line_cap", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn border_line_color(&self, value: impl Into<Value>) -> Self { self.with("border_line_color", value) }
    #[doc = "`DashPattern`, default `[]`."]
    #[track_caller]
    fn border_line_dash(&self, value: impl Into<Value>) -> Self { self.with("border_line_dash", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn border_line_dash_offset(&self, value: impl Numeric) -> Self { self.with("border_line_dash_offset", value) }
    #[doc = "`Enum('miter', 'round', 'bevel')`, default `\"bevel\"`."]
    #[track_caller]
    fn border_line_join(&self, value: impl OneOf<enums::LineJoin>) -> Self { self.with("border_line_join", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn border_line_width(&self, value: impl Numeric) -> Self { self.with("border_line_width", value) }
    #[doc = "`Either`, default `0`."]
    #[track_caller]
    fn border_radius(&self, value: impl Into<Value>) -> Self { self.with("border_radius", value) }
    #[doc = "`Either`, default `0`."]
    #[track_caller]
    fn padding(&self, value: impl Into<Value>) -> Self { self.with("padding", value) }
}
/// Properties of Bokeh's [`HTMLTitle`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.HTMLTitle) and its subclasses.
pub trait HTMLTitleProperties: ModelLike {
    #[doc = "`Enum('left', 'right', 'center')`, default `\"left\"`."]
    #[track_caller]
    fn align(&self, value: impl OneOf<enums::TextAlign>) -> Self { self.with("align", value) }
    #[doc = "`Float`, default `0`."]
    #[track_caller]
    fn offset(&self, value: impl Numeric) -> Self { self.with("offset", value) }
    #[doc = "`Float`, default `10`."]
    #[track_caller]
    fn standoff(&self, value: impl Numeric) -> Self { self.with("standoff", value) }
    #[doc = "`String`, default `\"\"`."]
    #[track_caller]
    fn text(&self, value: impl Into<Value>) -> Self { self.with("text", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn text_alpha(&self, value: impl Numeric) -> Self { self.with("text_alpha", value) }
    #[doc = "`Color`, default `\"#444444\"`."]
    #[track_caller]
    fn text_color(&self, value: impl Into<Value>) -> Self { self.with("text_color", value) }
    #[doc = "`String`, default `\"helvetica\"`."]
    #[track_caller]
    fn text_font(&self, value: impl Into<Value>) -> Self { self.with("text_font", value) }
    #[doc = "`String`, default `\"13px\"`."]
    #[track_caller]
    fn text_font_size(&self, value: impl Into<Value>) -> Self { self.with("text_font_size", value) }
    #[doc = "`Enum('normal', 'italic', 'bold', 'bold italic')`, default `\"bold\"`."]
    #[track_caller]
    fn text_font_style(&self, value: impl OneOf<enums::FontStyle>) -> Self { self.with("text_font_style", value) }
    #[doc = "`Float`, default `1.0`."]
    #[track_caller]
    fn text_line_height(&self, value: impl Numeric) -> Self { self.with("text_line_height", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn text_outline_color(&self, value: impl Into<Value>) -> Self { self.with("text_outline_color", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn text_outline_width(&self, value: impl Numeric) -> Self { self.with("text_outline_width", value) }
    #[doc = "`Enum('top', 'middle', 'bottom')`, default `\"bottom\"`."]
    #[track_caller]
    fn vertical_align(&self, value: impl OneOf<enums::VerticalAlign>) -> Self { self.with("vertical_align", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let html_title = models::HTMLTitle::new().text("Depth").text_color("teal");
    /// ```
    HTMLTitle, "HTMLTitle", HTMLTitleProperties HTMLTextAnnotationProperties CompositeRendererProperties RendererProperties StyledElementProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let imperial_length = models::ImperialLength::new().ticks(vec![1]);
    /// ```
    ImperialLength, "ImperialLength", CustomDimensionalProperties DimensionalProperties ModelProperties
);
/// Properties of Bokeh's [`Label`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.Label) and its subclasses.
pub trait LabelProperties: ModelLike {
    #[doc = "`Either`, default `\"auto\"`."]
    #[track_caller]
    fn anchor(&self, value: impl Into<Value>) -> Self { self.with("anchor", value) }
    #[doc = "`Angle`, default `0`."]
    #[track_caller]
    fn angle(&self, value: impl Numeric) -> Self { self.with("angle", value) }
    #[doc = "`Enum('deg', 'rad', 'grad', 'turn')`, default `\"rad\"`."]
    #[track_caller]
    fn angle_units(&self, value: impl OneOf<enums::AngleUnits>) -> Self { self.with("angle_units", value) }
    #[doc = "`Enum('clock', 'anticlock')`, default `\"anticlock\"`."]
    #[track_caller]
    fn direction(&self, value: impl OneOf<enums::Direction>) -> Self { self.with("direction", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn editable(&self, value: bool) -> Self { self.with("editable", value) }
    #[doc = "`Required`, required."]
    #[track_caller]
    fn x(&self, value: impl Into<Value>) -> Self { self.with("x", value) }
    #[doc = "`Float`, default `0`."]
    #[track_caller]
    fn x_offset(&self, value: impl Numeric) -> Self { self.with("x_offset", value) }
    #[doc = "`Enum('canvas', 'screen', 'data')`, default `\"data\"`."]
    #[track_caller]
    fn x_units(&self, value: impl OneOf<enums::CoordinateUnits>) -> Self { self.with("x_units", value) }
    #[doc = "`Required`, required."]
    #[track_caller]
    fn y(&self, value: impl Into<Value>) -> Self { self.with("y", value) }
    #[doc = "`Float`, default `0`."]
    #[track_caller]
    fn y_offset(&self, value: impl Numeric) -> Self { self.with("y_offset", value) }
    #[doc = "`Enum('canvas', 'screen', 'data')`, default `\"data\"`."]
    #[track_caller]
    fn y_units(&self, value: impl OneOf<enums::CoordinateUnits>) -> Self { self.with("y_units", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let label = models::Label::new().x(1).y(1);
    /// ```
    Label, "Label", LabelProperties TextAnnotationProperties CompositeRendererProperties RendererProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`LabelSet`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.LabelSet) and its subclasses.
pub trait LabelSetProperties: ModelLike {
    #[doc = "`AngleSpec(units_default='rad')`, default `0`."]
    #[track_caller]
    fn angle(&self, value: impl Into<Value>) -> Self { self.with("angle", value) }
    #[doc = "`NotSerialized(Enum('deg', 'rad', 'grad', 'turn'))`, default `\"rad\"`."]
    #[track_caller]
    fn angle_units(&self, value: impl OneOf<enums::AngleUnits>) -> Self { self.with("angle_units", value) }
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn background_fill_alpha(&self, value: impl Into<Value>) -> Self { self.with("background_fill_alpha", value) }
    #[doc = "`ColorSpec`, default `null`."]
    #[track_caller]
    fn background_fill_color(&self, value: impl Into<Value>) -> Self { self.with("background_fill_color", value) }
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn background_hatch_alpha(&self, value: impl Into<Value>) -> Self { self.with("background_hatch_alpha", value) }
    #[doc = "`ColorSpec`, default `\"black\"`."]
    #[track_caller]
    fn background_hatch_color(&self, value: impl Into<Value>) -> Self { self.with("background_hatch_color", value) }
    #[doc = "`Dict(String, Texture)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn background_hatch_extra(&self, value: impl Into<Value>) -> Self { self.with("background_hatch_extra", value) }
    #[doc = "`HatchPatternSpec`, default `null`."]
    #[track_caller]
    fn background_hatch_pattern(&self, value: impl Into<Value>) -> Self { self.with("background_hatch_pattern", value) }
    #[doc = "`FloatSpec`, default `12.0`."]
    #[track_caller]
    fn background_hatch_scale(&self, value: impl Into<Value>) -> Self { self.with("background_hatch_scale", value) }
    #[doc = "`FloatSpec`, default `1.0`."]
    #[track_caller]
    fn background_hatch_weight(&self, value: impl Into<Value>) -> Self { self.with("background_hatch_weight", value) }
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn border_line_alpha(&self, value: impl Into<Value>) -> Self { self.with("border_line_alpha", value) }
    #[doc = "`LineCapSpec`, default `\"butt\"`."]
    #[track_caller]
    fn border_line_cap(&self, value: impl Into<Value>) -> Self { self.with("border_line_cap", value) }
    #[doc = "`ColorSpec`, default `null`."]
    #[track_caller]
    fn border_line_color(&self, value: impl Into<Value>) -> Self { self.with("border_line_color", value) }
    #[doc = "`DashPatternSpec`, default `[]`."]
    #[track_caller]
    fn border_line_dash(&self, value: impl Into<Value>) -> Self { self.with("border_line_dash", value) }
    #[doc = "`IntSpec`, default `0`."]
    #[track_caller]
    fn border_line_dash_offset(&self, value: impl Into<Value>) -> Self { self.with("border_line_dash_offset", value) }
    #[doc = "`LineJoinSpec`, default `\"bevel\"`."]
    #[track_caller]
    fn border_line_join(&self, value: impl Into<Value>) -> Self { self.with("border_line_join", value) }
    #[doc = "`FloatSpec`, default `1`."]
    #[track_caller]
    fn border_line_width(&self, value: impl Into<Value>) -> Self { self.with("border_line_width", value) }
    #[doc = "`NullStringSpec`, default `{\"field\":\"text\",\"type\":\"field\"}`."]
    #[track_caller]
    fn text(&self, value: impl Into<Value>) -> Self { self.with("text", value) }
    #[doc = "`TextAlignSpec`, default `\"left\"`."]
    #[track_caller]
    fn text_align(&self, value: impl Into<Value>) -> Self { self.with("text_align", value) }
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn text_alpha(&self, value: impl Into<Value>) -> Self { self.with("text_alpha", value) }
    #[doc = "`TextBaselineSpec`, default `\"bottom\"`."]
    #[track_caller]
    fn text_baseline(&self, value: impl Into<Value>) -> Self { self.with("text_baseline", value) }
    #[doc = "`ColorSpec`, default `\"#444444\"`."]
    #[track_caller]
    fn text_color(&self, value: impl Into<Value>) -> Self { self.with("text_color", value) }
    #[doc = "`StringSpec`, default `{\"type\":\"value\",\"value\":\"helvetica\"}`."]
    #[track_caller]
    fn text_font(&self, value: impl Into<Value>) -> Self { self.with("text_font", value) }
    #[doc = "`FontSizeSpec`, default `{\"type\":\"value\",\"value\":\"16px\"}`."]
    #[track_caller]
    fn text_font_size(&self, value: impl Into<Value>) -> Self { self.with("text_font_size", value) }
    #[doc = "`FontStyleSpec`, default `\"normal\"`."]
    #[track_caller]
    fn text_font_style(&self, value: impl Into<Value>) -> Self { self.with("text_font_style", value) }
    #[doc = "`NumberSpec`, default `1.2`."]
    #[track_caller]
    fn text_line_height(&self, value: impl Into<Value>) -> Self { self.with("text_line_height", value) }
    #[doc = "`ColorSpec`, default `null`."]
    #[track_caller]
    fn text_outline_color(&self, value: impl Into<Value>) -> Self { self.with("text_outline_color", value) }
    #[doc = "`FloatSpec`, default `1`."]
    #[track_caller]
    fn text_outline_width(&self, value: impl Into<Value>) -> Self { self.with("text_outline_width", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"x\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x(&self, value: impl Into<Value>) -> Self { self.with("x", value) }
    #[doc = "`NumberSpec`, default `0`."]
    #[track_caller]
    fn x_offset(&self, value: impl Into<Value>) -> Self { self.with("x_offset", value) }
    #[doc = "`Enum('canvas', 'screen', 'data')`, default `\"data\"`."]
    #[track_caller]
    fn x_units(&self, value: impl OneOf<enums::CoordinateUnits>) -> Self { self.with("x_units", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y(&self, value: impl Into<Value>) -> Self { self.with("y", value) }
    #[doc = "`NumberSpec`, default `0`."]
    #[track_caller]
    fn y_offset(&self, value: impl Into<Value>) -> Self { self.with("y_offset", value) }
    #[doc = "`Enum('canvas', 'screen', 'data')`, default `\"data\"`."]
    #[track_caller]
    fn y_units(&self, value: impl OneOf<enums::CoordinateUnits>) -> Self { self.with("y_units", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let label_set = models::LabelSet::new().text("text").text_color("teal");
    /// ```
    LabelSet, "LabelSet", LabelSetProperties DataAnnotationProperties CompositeRendererProperties RendererProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`Legend`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.Legend) and its subclasses.
pub trait LegendProperties: ModelLike {
    #[doc = "`Alpha`, default `0.95`."]
    #[track_caller]
    fn background_fill_alpha(&self, value: impl Numeric) -> Self { self.with("background_fill_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"#ffffff\"`."]
    #[track_caller]
    fn background_fill_color(&self, value: impl Into<Value>) -> Self { self.with("background_fill_color", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn background_hatch_alpha(&self, value: impl Numeric) -> Self { self.with("background_hatch_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"black\"`."]
    #[track_caller]
    fn background_hatch_color(&self, value: impl Into<Value>) -> Self { self.with("background_hatch_color", value) }
    #[doc = "`Dict(String, Texture)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn background_hatch_extra(&self, value: impl Into<Value>) -> Self { self.with("background_hatch_extra", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn background_hatch_pattern(&self, value: impl Into<Value>) -> Self { self.with("background_hatch_pattern", value) }
    #[doc = "`Size`, default `12.0`."]
    #[track_caller]
    fn background_hatch_scale(&self, value: impl Numeric) -> Self { self.with("background_hatch_scale", value) }
    #[doc = "`Size`, default `1.0`."]
    #[track_caller]
    fn background_hatch_weight(&self, value: impl Numeric) -> Self { self.with("background_hatch_weight", value) }
    #[doc = "`Alpha`, default `0.5`."]
    #[track_caller]
    fn border_line_alpha(&self, value: impl Numeric) -> Self { self.with("border_line_alpha", value) }
    #[doc = "`Enum('butt', 'round', 'square')`, default `\"butt\"`."]
    #[track_caller]
    fn border_line_cap(&self, value: impl OneOf<enums::LineCap>) -> Self { self.with("border_line_cap", value) }
    #[doc = "`Nullable(Color)`, default `\"#e5e5e5\"`."]
    #[track_caller]
    fn border_line_color(&self, value: impl Into<Value>) -> Self { self.with("border_line_color", value) }
    #[doc = "`DashPattern`, default `[]`."]
    #[track_caller]
    fn border_line_dash(&self, value: impl Into<Value>) -> Self { self.with("border_line_dash", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn border_line_dash_offset(&self, value: impl Numeric) -> Self { self.with("border_line_dash_offset", value) }
    #[doc = "`Enum('miter', 'round', 'bevel')`, default `\"bevel\"`."]
    #[track_caller]
    fn border_line_join(&self, value: impl OneOf<enums::LineJoin>) -> Self { self.with("border_line_join", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn border_line_width(&self, value: impl Numeric) -> Self { self.with("border_line_width", value) }
    #[doc = "`Either`, default `0`."]
    #[track_caller]
    fn border_radius(&self, value: impl Into<Value>) -> Self { self.with("border_radius", value) }
    #[doc = "`Enum('none', 'hide', 'mute')`, default `\"none\"`."]
    #[track_caller]
    fn click_policy(&self, value: impl OneOf<enums::LegendClickPolicy>) -> Self { self.with("click_policy", value) }
    #[doc = "`Int`, default `20`."]
    #[track_caller]
    fn glyph_height(&self, value: impl Numeric) -> Self { self.with("glyph_height", value) }
    #[doc = "`Int`, default `20`."]
    #[track_caller]
    fn glyph_width(&self, value: impl Numeric) -> Self { self.with("glyph_width", value) }
    #[doc = "`Alpha`, default `0.7`."]
    #[track_caller]
    fn inactive_fill_alpha(&self, value: impl Numeric) -> Self { self.with("inactive_fill_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"white\"`."]
    #[track_caller]
    fn inactive_fill_color(&self, value: impl Into<Value>) -> Self { self.with("inactive_fill_color", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn inactive_hatch_alpha(&self, value: impl Numeric) -> Self { self.with("inactive_hatch_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"black\"`."]
    #[track_caller]
    fn inactive_hatch_color(&self, value: impl Into<Value>) -> Self { self.with("inactive_hatch_color", value) }
    #[doc = "`Dict(String, Texture)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn inactive_hatch_extra(&self, value: impl Into<Value>) -> Self { self.with("inactive_hatch_extra", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn inactive_hatch_pattern(&self, value: impl Into<Value>) -> Self { self.with("inactive_hatch_pattern", value) }
    #[doc = "`Size`, default `12.0`."]
    #[track_caller]
    fn inactive_hatch_scale(&self, value: impl Numeric) -> Self { self.with("inactive_hatch_scale", value) }
    #[doc = "`Size`, default `1.0`."]
    #[track_caller]
    fn inactive_hatch_weight(&self, value: impl Numeric) -> Self { self.with("inactive_hatch_weight", value) }
    #[doc = "`Alpha`, default `0.8`."]
    #[track_caller]
    fn item_background_fill_alpha(&self, value: impl Numeric) -> Self { self.with("item_background_fill_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"#f1f1f1\"`."]
    #[track_caller]
    fn item_background_fill_color(&self, value: impl Into<Value>) -> Self { self.with("item_background_fill_color", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn item_background_hatch_alpha(&self, value: impl Numeric) -> Self { self.with("item_background_hatch_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"black\"`."]
    #[track_caller]
    fn item_background_hatch_color(&self, value: impl Into<Value>) -> Self { self.with("item_background_hatch_color", value) }
    #[doc = "`Dict(String, Texture)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn item_background_hatch_extra(&self, value: impl Into<Value>) -> Self { self.with("item_background_hatch_extra", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn item_background_hatch_pattern(&self, value: impl Into<Value>) -> Self { self.with("item_background_hatch_pattern", value) }
    #[doc = "`Size`, default `12.0`."]
    #[track_caller]
    fn item_background_hatch_scale(&self, value: impl Numeric) -> Self { self.with("item_background_hatch_scale", value) }
    #[doc = "`Size`, default `1.0`."]
    #[track_caller]
    fn item_background_hatch_weight(&self, value: impl Numeric) -> Self { self.with("item_background_hatch_weight", value) }
    #[doc = "`Enum('none', 'even', 'odd', 'every')`, default `\"none\"`."]
    #[track_caller]
    fn item_background_policy(&self, value: impl OneOf<enums::AlternationPolicy>) -> Self { self.with("item_background_policy", value) }
    #[doc = "`List(LegendItem)`, default `[]`."]
    #[track_caller]
    fn items(&self, value: impl Into<Value>) -> Self { self.with("items", value) }
    #[doc = "`Either(Auto, Int)`, default `\"auto\"`."]
    #[track_caller]
    fn label_height(&self, value: impl Into<Value>) -> Self { self.with("label_height", value) }
    #[doc = "`Int`, default `5`."]
    #[track_caller]
    fn label_standoff(&self, value: impl Numeric) -> Self { self.with("label_standoff", value) }
    #[doc = "`Enum('left', 'right', 'center')`, default `\"left\"`."]
    #[track_caller]
    fn label_text_align(&self, value: impl OneOf<enums::TextAlign>) -> Self { self.with("label_text_align", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn label_text_alpha(&self, value: impl Numeric) -> Self { self.with("label_text_alpha", value) }
    #[doc = "`Enum`, default `\"middle\"`."]
    #[track_caller]
    fn label_text_baseline(&self, value: impl OneOf<enums::TextBaseline>) -> Self { self.with("label_text_baseline", value) }
    #[doc = "`Nullable(Color)`, default `\"#444444\"`."]
    #[track_caller]
    fn label_text_color(&self, value: impl Into<Value>) -> Self { self.with("label_text_color", value) }
    #[doc = "`String`, default `\"helvetica\"`."]
    #[track_caller]
    fn label_text_font(&self, value: impl Into<Value>) -> Self { self.with("label_text_font", value) }
    #[doc = "`FontSize`, default `\"13px\"`."]
    #[track_caller]
    fn label_text_font_size(&self, value: impl Into<Value>) -> Self { self.with("label_text_font_size", value) }
    #[doc = "`Enum('normal', 'italic', 'bold', 'bold italic')`, default `\"normal\"`."]
    #[track_caller]
    fn label_text_font_style(&self, value: impl OneOf<enums::FontStyle>) -> Self { self.with("label_text_font_style", value) }
    #[doc = "`Float`, default `1.2`."]
    #[track_caller]
    fn label_text_line_height(&self, value: impl Numeric) -> Self { self.with("label_text_line_height", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn label_text_outline_color(&self, value: impl Into<Value>) -> Self { self.with("label_text_outline_color", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn label_text_outline_width(&self, value: impl Numeric) -> Self { self.with("label_text_outline_width", value) }
    #[doc = "`Int`, default `20`."]
    #[track_caller]
    fn label_width(&self, value: impl Numeric) -> Self { self.with("label_width", value) }
    #[doc = "`Either`, default `\"top_right\"`."]
    #[track_caller]
    fn location(&self, value: impl Into<Value>) -> Self { self.with("location", value) }
    #[doc = "`Int`, default `10`."]
    #[track_caller]
    fn margin(&self, value: impl Numeric) -> Self { self.with("margin", value) }
    #[doc = "`Either(Positive(Int), Auto)`, default `\"auto\"`."]
    #[track_caller]
    fn ncols(&self, value: impl Into<Value>) -> Self { self.with("ncols", value) }
    #[doc = "`Either(Positive(Int), Auto)`, default `\"auto\"`."]
    #[track_caller]
    fn nrows(&self, value: impl Into<Value>) -> Self { self.with("nrows", value) }
    #[doc = "`Enum('horizontal', 'vertical')`, default `\"vertical\"`."]
    #[track_caller]
    fn orientation(&self, value: impl OneOf<enums::Orientation>) -> Self { self.with("orientation", value) }
    #[doc = "`Either`, default `10`."]
    #[track_caller]
    fn padding(&self, value: impl Into<Value>) -> Self { self.with("padding", value) }
    #[doc = "`Int`, default `3`."]
    #[track_caller]
    fn spacing(&self, value: impl Numeric) -> Self { self.with("spacing", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn title(&self, value: impl Into<Value>) -> Self { self.with("title", value) }
    #[doc = "`Enum('above', 'below', 'left', 'right')`, default `\"above\"`."]
    #[track_caller]
    fn title_location(&self, value: impl OneOf<enums::Location>) -> Self { self.with("title_location", value) }
    #[doc = "`Int`, default `5`."]
    #[track_caller]
    fn title_standoff(&self, value: impl Numeric) -> Self { self.with("title_standoff", value) }
    #[doc = "`Enum('left', 'right', 'center')`, default `\"left\"`."]
    #[track_caller]
    fn title_text_align(&self, value: impl OneOf<enums::TextAlign>) -> Self { self.with("title_text_align", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn title_text_alpha(&self, value: impl Numeric) -> Self { self.with("title_text_alpha", value) }
    #[doc = "`Enum`, default `\"bottom\"`."]
    #[track_caller]
    fn title_text_baseline(&self, value: impl OneOf<enums::TextBaseline>) -> Self { self.with("title_text_baseline", value) }
    #[doc = "`Nullable(Color)`, default `\"#444444\"`."]
    #[track_caller]
    fn title_text_color(&self, value: impl Into<Value>) -> Self { self.with("title_text_color", value) }
    #[doc = "`String`, default `\"helvetica\"`."]
    #[track_caller]
    fn title_text_font(&self, value: impl Into<Value>) -> Self { self.with("title_text_font", value) }
    #[doc = "`FontSize`, default `\"13px\"`."]
    #[track_caller]
    fn title_text_font_size(&self, value: impl Into<Value>) -> Self { self.with("title_text_font_size", value) }
    #[doc = "`Enum('normal', 'italic', 'bold', 'bold italic')`, default `\"italic\"`."]
    #[track_caller]
    fn title_text_font_style(&self, value: impl OneOf<enums::FontStyle>) -> Self { self.with("title_text_font_style", value) }
    #[doc = "`Float`, default `1.2`."]
    #[track_caller]
    fn title_text_line_height(&self, value: impl Numeric) -> Self { self.with("title_text_line_height", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn title_text_outline_color(&self, value: impl Into<Value>) -> Self { self.with("title_text_outline_color", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn title_text_outline_width(&self, value: impl Numeric) -> Self { self.with("title_text_outline_width", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let legend = models::Legend::new().title("Depth").background_fill_alpha(0.5);
    /// ```
    Legend, "Legend", LegendProperties CompositeRendererProperties RendererProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`LegendItem`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.LegendItem) and its subclasses.
pub trait LegendItemProperties: ModelLike {
    #[doc = "`Nullable(Int)`, default `null`."]
    #[track_caller]
    fn index(&self, value: impl Into<Value>) -> Self { self.with("index", value) }
    #[doc = "`NullStringSpec`, default `null`."]
    #[track_caller]
    fn label(&self, value: impl Into<Value>) -> Self { self.with("label", value) }
    #[doc = "`List(GlyphRenderer)`, default `[]`."]
    #[track_caller]
    fn renderers(&self, value: impl Into<Value>) -> Self { self.with("renderers", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn visible(&self, value: bool) -> Self { self.with("visible", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let legend_item = models::LegendItem::new().label("label").index(1);
    /// ```
    LegendItem, "LegendItem", LegendItemProperties ModelProperties
);
/// Properties of Bokeh's [`Metric`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.Metric) and its subclasses.
pub trait MetricProperties: ModelLike {
    #[doc = "`Required(String)`, required."]
    #[track_caller]
    fn base_unit(&self, value: impl Into<Value>) -> Self { self.with("base_unit", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn full_unit(&self, value: impl Into<Value>) -> Self { self.with("full_unit", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let metric = models::Metric::new().base_unit("ponds");
    /// ```
    Metric, "Metric", MetricProperties DimensionalProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let metric_length = models::MetricLength::new().base_unit("ponds");
    /// ```
    MetricLength, "MetricLength", MetricProperties DimensionalProperties ModelProperties
);
/// Properties of Bokeh's [`NormalHead`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.NormalHead) and its subclasses.
pub trait NormalHeadProperties: ModelLike {
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn fill_alpha(&self, value: impl Into<Value>) -> Self { self.with("fill_alpha", value) }
    #[doc = "`ColorSpec`, default `\"black\"`."]
    #[track_caller]
    fn fill_color(&self, value: impl Into<Value>) -> Self { self.with("fill_color", value) }
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn hatch_alpha(&self, value: impl Into<Value>) -> Self { self.with("hatch_alpha", value) }
    #[doc = "`ColorSpec`, default `\"black\"`."]
    #[track_caller]
    fn hatch_color(&self, value: impl Into<Value>) -> Self { self.with("hatch_color", value) }
    #[doc = "`Dict(String, Texture)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn hatch_extra(&self, value: impl Into<Value>) -> Self { self.with("hatch_extra", value) }
    #[doc = "`HatchPatternSpec`, default `null`."]
    #[track_caller]
    fn hatch_pattern(&self, value: impl Into<Value>) -> Self { self.with("hatch_pattern", value) }
    #[doc = "`FloatSpec`, default `12.0`."]
    #[track_caller]
    fn hatch_scale(&self, value: impl Into<Value>) -> Self { self.with("hatch_scale", value) }
    #[doc = "`FloatSpec`, default `1.0`."]
    #[track_caller]
    fn hatch_weight(&self, value: impl Into<Value>) -> Self { self.with("hatch_weight", value) }
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn line_alpha(&self, value: impl Into<Value>) -> Self { self.with("line_alpha", value) }
    #[doc = "`LineCapSpec`, default `\"butt\"`."]
    #[track_caller]
    fn line_cap(&self, value: impl Into<Value>) -> Self { self.with("line_cap", value) }
    #[doc = "`ColorSpec`, default `\"black\"`."]
    #[track_caller]
    fn line_color(&self, value: impl Into<Value>) -> Self { self.with("line_color", value) }
    #[doc = "`DashPatternSpec`, default `[]`."]
    #[track_caller]
    fn line_dash(&self, value: impl Into<Value>) -> Self { self.with("line_dash", value) }
    #[doc = "`IntSpec`, default `0`."]
    #[track_caller]
    fn line_dash_offset(&self, value: impl Into<Value>) -> Self { self.with("line_dash_offset", value) }
    #[doc = "`LineJoinSpec`, default `\"bevel\"`."]
    #[track_caller]
    fn line_join(&self, value: impl Into<Value>) -> Self { self.with("line_join", value) }
    #[doc = "`FloatSpec`, default `1`."]
    #[track_caller]
    fn line_width(&self, value: impl Into<Value>) -> Self { self.with("line_width", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let normal_head = models::NormalHead::new().fill_color("teal").line_color("teal");
    /// ```
    NormalHead, "NormalHead", NormalHeadProperties ArrowHeadProperties ModelProperties
);
/// Properties of Bokeh's [`OpenHead`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.OpenHead) and its subclasses.
pub trait OpenHeadProperties: ModelLike {
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn line_alpha(&self, value: impl Into<Value>) -> Self { self.with("line_alpha", value) }
    #[doc = "`LineCapSpec`, default `\"butt\"`."]
    #[track_caller]
    fn line_cap(&self, value: impl Into<Value>) -> Self { self.with("line_cap", value) }
    #[doc = "`ColorSpec`, default `\"black\"`."]
    #[track_caller]
    fn line_color(&self, value: impl Into<Value>) -> Self { self.with("line_color", value) }
    #[doc = "`DashPatternSpec`, default `[]`."]
    #[track_caller]
    fn line_dash(&self, value: impl Into<Value>) -> Self { self.with("line_dash", value) }
    #[doc = "`IntSpec`, default `0`."]
    #[track_caller]
    fn line_dash_offset(&self, value: impl Into<Value>) -> Self { self.with("line_dash_offset", value) }
    #[doc = "`LineJoinSpec`, default `\"bevel\"`."]
    #[track_caller]
    fn line_join(&self, value: impl Into<Value>) -> Self { self.with("line_join", value) }
    #[doc = "`FloatSpec`, default `1`."]
    #[track_caller]
    fn line_width(&self, value: impl Into<Value>) -> Self { self.with("line_width", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let open_head = models::OpenHead::new().line_color("teal").line_width(2);
    /// ```
    OpenHead, "OpenHead", OpenHeadProperties ArrowHeadProperties ModelProperties
);
/// Properties of Bokeh's [`PolyAnnotation`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.PolyAnnotation) and its subclasses.
pub trait PolyAnnotationProperties: ModelLike {
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn editable(&self, value: bool) -> Self { self.with("editable", value) }
    #[doc = "`Alpha`, default `0.4`."]
    #[track_caller]
    fn fill_alpha(&self, value: impl Numeric) -> Self { self.with("fill_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"#fff9ba\"`."]
    #[track_caller]
    fn fill_color(&self, value: impl Into<Value>) -> Self { self.with("fill_color", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn hatch_alpha(&self, value: impl Numeric) -> Self { self.with("hatch_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"black\"`."]
    #[track_caller]
    fn hatch_color(&self, value: impl Into<Value>) -> Self { self.with("hatch_color", value) }
    #[doc = "`Dict(String, Texture)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn hatch_extra(&self, value: impl Into<Value>) -> Self { self.with("hatch_extra", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn hatch_pattern(&self, value: impl Into<Value>) -> Self { self.with("hatch_pattern", value) }
    #[doc = "`Size`, default `12.0`."]
    #[track_caller]
    fn hatch_scale(&self, value: impl Numeric) -> Self { self.with("hatch_scale", value) }
    #[doc = "`Size`, default `1.0`."]
    #[track_caller]
    fn hatch_weight(&self, value: impl Numeric) -> Self { self.with("hatch_weight", value) }
    #[doc = "`Alpha`, default `0.4`."]
    #[track_caller]
    fn hover_fill_alpha(&self, value: impl Numeric) -> Self { self.with("hover_fill_alpha", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn hover_fill_color(&self, value: impl Into<Value>) -> Self { self.with("hover_fill_color", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn hover_hatch_alpha(&self, value: impl Numeric) -> Self { self.with("hover_hatch_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"black\"`."]
    #[track_caller]
    fn hover_hatch_color(&self, value: impl Into<Value>) -> Self { self.with("hover_hatch_color", value) }
    #[doc = "`Dict(String, Texture)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn hover_hatch_extra(&self, value: impl Into<Value>) -> Self { self.with("hover_hatch_extra", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn hover_hatch_pattern(&self, value: impl Into<Value>) -> Self { self.with("hover_hatch_pattern", value) }
    #[doc = "`Size`, default `12.0`."]
    #[track_caller]
    fn hover_hatch_scale(&self, value: impl Numeric) -> Self { self.with("hover_hatch_scale", value) }
    #[doc = "`Size`, default `1.0`."]
    #[track_caller]
    fn hover_hatch_weight(&self, value: impl Numeric) -> Self { self.with("hover_hatch_weight", value) }
    #[doc = "`Alpha`, default `0.3`."]
    #[track_caller]
    fn hover_line_alpha(&self, value: impl Numeric) -> Self { self.with("hover_line_alpha", value) }
    #[doc = "`Enum('butt', 'round', 'square')`, default `\"butt\"`."]
    #[track_caller]
    fn hover_line_cap(&self, value: impl OneOf<enums::LineCap>) -> Self { self.with("hover_line_cap", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn hover_line_color(&self, value: impl Into<Value>) -> Self { self.with("hover_line_color", value) }
    #[doc = "`DashPattern`, default `[]`."]
    #[track_caller]
    fn hover_line_dash(&self, value: impl Into<Value>) -> Self { self.with("hover_line_dash", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn hover_line_dash_offset(&self, value: impl Numeric) -> Self { self.with("hover_line_dash_offset", value) }
    #[doc = "`Enum('miter', 'round', 'bevel')`, default `\"bevel\"`."]
    #[track_caller]
    fn hover_line_join(&self, value: impl OneOf<enums::LineJoin>) -> Self { self.with("hover_line_join", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn hover_line_width(&self, value: impl Numeric) -> Self { self.with("hover_line_width", value) }
    #[doc = "`Alpha`, default `0.3`."]
    #[track_caller]
    fn line_alpha(&self, value: impl Numeric) -> Self { self.with("line_alpha", value) }
    #[doc = "`Enum('butt', 'round', 'square')`, default `\"butt\"`."]
    #[track_caller]
    fn line_cap(&self, value: impl OneOf<enums::LineCap>) -> Self { self.with("line_cap", value) }
    #[doc = "`Nullable(Color)`, default `\"#cccccc\"`."]
    #[track_caller]
    fn line_color(&self, value: impl Into<Value>) -> Self { self.with("line_color", value) }
    #[doc = "`DashPattern`, default `[]`."]
    #[track_caller]
    fn line_dash(&self, value: impl Into<Value>) -> Self { self.with("line_dash", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn line_dash_offset(&self, value: impl Numeric) -> Self { self.with("line_dash_offset", value) }
    #[doc = "`Enum('miter', 'round', 'bevel')`, default `\"bevel\"`."]
    #[track_caller]
    fn line_join(&self, value: impl OneOf<enums::LineJoin>) -> Self { self.with("line_join", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn line_width(&self, value: impl Numeric) -> Self { self.with("line_width", value) }
    #[doc = "`Seq`, default `[]`."]
    #[track_caller]
    fn xs(&self, value: impl Into<Value>) -> Self { self.with("xs", value) }
    #[doc = "`Enum('canvas', 'screen', 'data')`, default `\"data\"`."]
    #[track_caller]
    fn xs_units(&self, value: impl OneOf<enums::CoordinateUnits>) -> Self { self.with("xs_units", value) }
    #[doc = "`Seq`, default `[]`."]
    #[track_caller]
    fn ys(&self, value: impl Into<Value>) -> Self { self.with("ys", value) }
    #[doc = "`Enum('canvas', 'screen', 'data')`, default `\"data\"`."]
    #[track_caller]
    fn ys_units(&self, value: impl OneOf<enums::CoordinateUnits>) -> Self { self.with("ys_units", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let poly_annotation = models::PolyAnnotation::new().fill_color("teal").line_color("teal");
    /// ```
    PolyAnnotation, "PolyAnnotation", PolyAnnotationProperties CompositeRendererProperties RendererProperties StyledElementProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let reciprocal_metric = models::ReciprocalMetric::new().base_unit("ponds");
    /// ```
    ReciprocalMetric, "ReciprocalMetric", MetricProperties DimensionalProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let reciprocal_metric_length = models::ReciprocalMetricLength::new().base_unit("ponds");
    /// ```
    ReciprocalMetricLength, "ReciprocalMetricLength", MetricProperties DimensionalProperties ModelProperties
);
/// Properties of Bokeh's [`ScaleBar`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.ScaleBar) and its subclasses.
pub trait ScaleBarProperties: ModelLike {
    #[doc = "`Either`, default `\"auto\"`."]
    #[track_caller]
    fn anchor(&self, value: impl Into<Value>) -> Self { self.with("anchor", value) }
    #[doc = "`Alpha`, default `0.95`."]
    #[track_caller]
    fn background_fill_alpha(&self, value: impl Numeric) -> Self { self.with("background_fill_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"#ffffff\"`."]
    #[track_caller]
    fn background_fill_color(&self, value: impl Into<Value>) -> Self { self.with("background_fill_color", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn background_hatch_alpha(&self, value: impl Numeric) -> Self { self.with("background_hatch_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"black\"`."]
    #[track_caller]
    fn background_hatch_color(&self, value: impl Into<Value>) -> Self { self.with("background_hatch_color", value) }
    #[doc = "`Dict(String, Texture)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn background_hatch_extra(&self, value: impl Into<Value>) -> Self { self.with("background_hatch_extra", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn background_hatch_pattern(&self, value: impl Into<Value>) -> Self { self.with("background_hatch_pattern", value) }
    #[doc = "`Size`, default `12.0`."]
    #[track_caller]
    fn background_hatch_scale(&self, value: impl Numeric) -> Self { self.with("background_hatch_scale", value) }
    #[doc = "`Size`, default `1.0`."]
    #[track_caller]
    fn background_hatch_weight(&self, value: impl Numeric) -> Self { self.with("background_hatch_weight", value) }
    #[doc = "`NonNegative(Either(Float, Int))`, default `0.2`."]
    #[track_caller]
    fn bar_length(&self, value: impl Into<Value>) -> Self { self.with("bar_length", value) }
    #[doc = "`Enum('screen', 'data', 'percent')`, default `\"screen\"`."]
    #[track_caller]
    fn bar_length_units(&self, value: impl Into<Value>) -> Self { self.with("bar_length_units", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn bar_line_alpha(&self, value: impl Numeric) -> Self { self.with("bar_line_alpha", value) }
    #[doc = "`Enum('butt', 'round', 'square')`, default `\"butt\"`."]
    #[track_caller]
    fn bar_line_cap(&self, value: impl OneOf<enums::LineCap>) -> Self { self.with("bar_line_cap", value) }
    #[doc = "`Nullable(Color)`, default `\"black\"`."]
    #[track_caller]
    fn bar_line_color(&self, value: impl Into<Value>) -> Self { self.with("bar_line_color", value) }
    #[doc = "`DashPattern`, default `[]`."]
    #[track_caller]
    fn bar_line_dash(&self, value: impl Into<Value>) -> Self { self.with("bar_line_dash", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn bar_line_dash_offset(&self, value: impl Numeric) -> Self { self.with("bar_line_dash_offset", value) }
    #[doc = "`Enum('miter', 'round', 'bevel')`, default `\"bevel\"`."]
    #[track_caller]
    fn bar_line_join(&self, value: impl OneOf<enums::LineJoin>) -> Self { self.with("bar_line_join", value) }
    #[doc = "`Float`, default `2`."]
    #[track_caller]
    fn bar_line_width(&self, value: impl Numeric) -> Self { self.with("bar_line_width", value) }
    #[doc = "`Alpha`, default `0.5`."]
    #[track_caller]
    fn border_line_alpha(&self, value: impl Numeric) -> Self { self.with("border_line_alpha", value) }
    #[doc = "`Enum('butt', 'round', 'square')`, default `\"butt\"`."]
    #[track_caller]
    fn border_line_cap(&self, value: impl OneOf<enums::LineCap>) -> Self { self.with("border_line_cap", value) }
    #[doc = "`Nullable(Color)`, default `\"#e5e5e5\"`."]
    #[track_caller]
    fn border_line_color(&self, value: impl Into<Value>) -> Self { self.with("border_line_color", value) }
    #[doc = "`DashPattern`, default `[]`."]
    #[track_caller]
    fn border_line_dash(&self, value: impl Into<Value>) -> Self { self.with("border_line_dash", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn border_line_dash_offset(&self, value: impl Numeric) -> Self { self.with("border_line_dash_offset", value) }
    #[doc = "`Enum('miter', 'round', 'bevel')`, default `\"bevel\"`."]
    #[track_caller]
    fn border_line_join(&self, value: impl OneOf<enums::LineJoin>) -> Self { self.with("border_line_join", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn border_line_width(&self, value: impl Numeric) -> Self { self.with("border_line_width", value) }
    #[doc = "`Dimensional`."]
    #[track_caller]
    fn dimensional(&self, value: impl Into<Value>) -> Self { self.with("dimensional", value) }
    #[doc = "`String`, default `\"@{value} @{unit}\"`."]
    #[track_caller]
    fn label(&self, value: impl Into<Value>) -> Self { self.with("label", value) }
    #[doc = "`Enum('start', 'center', 'end')`, default `\"center\"`."]
    #[track_caller]
    fn label_align(&self, value: impl OneOf<enums::Align>) -> Self { self.with("label_align", value) }
    #[doc = "`Enum('above', 'below', 'left', 'right')`, default `\"below\"`."]
    #[track_caller]
    fn label_location(&self, value: impl OneOf<enums::Location>) -> Self { self.with("label_location", value) }
    #[doc = "`Int`, default `5`."]
    #[track_caller]
    fn label_standoff(&self, value: impl Numeric) -> Self { self.with("label_standoff", value) }
    #[doc = "`Enum('left', 'right', 'center')`, default `\"left\"`."]
    #[track_caller]
    fn label_text_align(&self, value: impl OneOf<enums::TextAlign>) -> Self { self.with("label_text_align", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn label_text_alpha(&self, value: impl Numeric) -> Self { self.with("label_text_alpha", value) }
    #[doc = "`Enum`, default `\"middle\"`."]
    #[track_caller]
    fn label_text_baseline(&self, value: impl OneOf<enums::TextBaseline>) -> Self { self.with("label_text_baseline", value) }
    #[doc = "`Nullable(Color)`, default `\"#444444\"`."]
    #[track_caller]
    fn label_text_color(&self, value: impl Into<Value>) -> Self { self.with("label_text_color", value) }
    #[doc = "`String`, default `\"helvetica\"`."]
    #[track_caller]
    fn label_text_font(&self, value: impl Into<Value>) -> Self { self.with("label_text_font", value) }
    #[doc = "`FontSize`, default `\"13px\"`."]
    #[track_caller]
    fn label_text_font_size(&self, value: impl Into<Value>) -> Self { self.with("label_text_font_size", value) }
    #[doc = "`Enum('normal', 'italic', 'bold', 'bold italic')`, default `\"normal\"`."]
    #[track_caller]
    fn label_text_font_style(&self, value: impl OneOf<enums::FontStyle>) -> Self { self.with("label_text_font_style", value) }
    #[doc = "`Float`, default `1.2`."]
    #[track_caller]
    fn label_text_line_height(&self, value: impl Numeric) -> Self { self.with("label_text_line_height", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn label_text_outline_color(&self, value: impl Into<Value>) -> Self { self.with("label_text_outline_color", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn label_text_outline_width(&self, value: impl Numeric) -> Self { self.with("label_text_outline_width", value) }
    #[doc = "`Enum('adaptive', 'exact')`, default `\"adaptive\"`."]
    #[track_caller]
    fn length_sizing(&self, value: impl Into<Value>) -> Self { self.with("length_sizing", value) }
    #[doc = "`Either`, default `\"top_right\"`."]
    #[track_caller]
    fn location(&self, value: impl Into<Value>) -> Self { self.with("location", value) }
    #[doc = "`Int`, default `10`."]
    #[track_caller]
    fn margin(&self, value: impl Numeric) -> Self { self.with("margin", value) }
    #[doc = "`Enum('horizontal', 'vertical')`, default `\"horizontal\"`."]
    #[track_caller]
    fn orientation(&self, value: impl OneOf<enums::Orientation>) -> Self { self.with("orientation", value) }
    #[doc = "`Int`, default `10`."]
    #[track_caller]
    fn padding(&self, value: impl Numeric) -> Self { self.with("padding", value) }
    #[doc = "`Either(Range, Auto)`, default `\"auto\"`."]
    #[track_caller]
    fn range(&self, value: impl Into<Value>) -> Self { self.with("range", value) }
    #[doc = "`Ticker`."]
    #[track_caller]
    fn ticker(&self, value: impl Into<Value>) -> Self { self.with("ticker", value) }
    #[doc = "`String`, default `\"\"`."]
    #[track_caller]
    fn title(&self, value: impl Into<Value>) -> Self { self.with("title", value) }
    #[doc = "`Enum('start', 'center', 'end')`, default `\"center\"`."]
    #[track_caller]
    fn title_align(&self, value: impl OneOf<enums::Align>) -> Self { self.with("title_align", value) }
    #[doc = "`Enum('above', 'below', 'left', 'right')`, default `\"above\"`."]
    #[track_caller]
    fn title_location(&self, value: impl OneOf<enums::Location>) -> Self { self.with("title_location", value) }
    #[doc = "`Int`, default `5`."]
    #[track_caller]
    fn title_standoff(&self, value: impl Numeric) -> Self { self.with("title_standoff", value) }
    #[doc = "`Enum('left', 'right', 'center')`, default `\"left\"`."]
    #[track_caller]
    fn title_text_align(&self, value: impl OneOf<enums::TextAlign>) -> Self { self.with("title_text_align", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn title_text_alpha(&self, value: impl Numeric) -> Self { self.with("title_text_alpha", value) }
    #[doc = "`Enum`, default `\"bottom\"`."]
    #[track_caller]
    fn title_text_baseline(&self, value: impl OneOf<enums::TextBaseline>) -> Self { self.with("title_text_baseline", value) }
    #[doc = "`Nullable(Color)`, default `\"#444444\"`."]
    #[track_caller]
    fn title_text_color(&self, value: impl Into<Value>) -> Self { self.with("title_text_color", value) }
    #[doc = "`String`, default `\"helvetica\"`."]
    #[track_caller]
    fn title_text_font(&self, value: impl Into<Value>) -> Self { self.with("title_text_font", value) }
    #[doc = "`FontSize`, default `\"13px\"`."]
    #[track_caller]
    fn title_text_font_size(&self, value: impl Into<Value>) -> Self { self.with("title_text_font_size", value) }
    #[doc = "`Enum('normal', 'italic', 'bold', 'bold italic')`, default `\"italic\"`."]
    #[track_caller]
    fn title_text_font_style(&self, value: impl OneOf<enums::FontStyle>) -> Self { self.with("title_text_font_style", value) }
    #[doc = "`Float`, default `1.2`."]
    #[track_caller]
    fn title_text_line_height(&self, value: impl Numeric) -> Self { self.with("title_text_line_height", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn title_text_outline_color(&self, value: impl Into<Value>) -> Self { self.with("title_text_outline_color", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn title_text_outline_width(&self, value: impl Numeric) -> Self { self.with("title_text_outline_width", value) }
    #[doc = "`String`, default `\"m\"`."]
    #[track_caller]
    fn unit(&self, value: impl Into<Value>) -> Self { self.with("unit", value) }
    #[doc = "`Enum('data', 'screen', 'view', 'percent')`, default `\"data\"`."]
    #[track_caller]
    fn x_units(&self, value: impl Into<Value>) -> Self { self.with("x_units", value) }
    #[doc = "`Enum('data', 'screen', 'view', 'percent')`, default `\"data\"`."]
    #[track_caller]
    fn y_units(&self, value: impl Into<Value>) -> Self { self.with("y_units", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let scale_bar = models::ScaleBar::new().title("Depth").label("Depth");
    /// ```
    ScaleBar, "ScaleBar", ScaleBarProperties CompositeRendererProperties RendererProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`SizeBar`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.SizeBar) and its subclasses.
pub trait SizeBarProperties: ModelLike {
    #[doc = "`Either(Auto, Tuple(Float, Float))`, default `\"auto\"`."]
    #[track_caller]
    fn bounds(&self, value: impl Into<Value>) -> Self { self.with("bounds", value) }
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn glyph_fill_alpha(&self, value: impl Into<Value>) -> Self { self.with("glyph_fill_alpha", value) }
    #[doc = "`ColorSpec`, default `\"gray\"`."]
    #[track_caller]
    fn glyph_fill_color(&self, value: impl Into<Value>) -> Self { self.with("glyph_fill_color", value) }
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn glyph_hatch_alpha(&self, value: impl Into<Value>) -> Self { self.with("glyph_hatch_alpha", value) }
    #[doc = "`ColorSpec`, default `\"black\"`."]
    #[track_caller]
    fn glyph_hatch_color(&self, value: impl Into<Value>) -> Self { self.with("glyph_hatch_color", value) }
    #[doc = "`Dict(String, Texture)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn glyph_hatch_extra(&self, value: impl Into<Value>) -> Self { self.with("glyph_hatch_extra", value) }
    #[doc = "`HatchPatternSpec`, default `null`."]
    #[track_caller]
    fn glyph_hatch_pattern(&self, value: impl Into<Value>) -> Self { self.with("glyph_hatch_pattern", value) }
    #[doc = "`FloatSpec`, default `12.0`."]
    #[track_caller]
    fn glyph_hatch_scale(&self, value: impl Into<Value>) -> Self { self.with("glyph_hatch_scale", value) }
    #[doc = "`FloatSpec`, default `1.0`."]
    #[track_caller]
    fn glyph_hatch_weight(&self, value: impl Into<Value>) -> Self { self.with("glyph_hatch_weight", value) }
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn glyph_line_alpha(&self, value: impl Into<Value>) -> Self { self.with("glyph_line_alpha", value) }
    #[doc = "`LineCapSpec`, default `\"butt\"`."]
    #[track_caller]
    fn glyph_line_cap(&self, value: impl Into<Value>) -> Self { self.with("glyph_line_cap", value) }
    #[doc = "`ColorSpec`, default `null`."]
    #[track_caller]
    fn glyph_line_color(&self, value: impl Into<Value>) -> Self { self.with("glyph_line_color", value) }
    #[doc = "`DashPatternSpec`, default `[]`."]
    #[track_caller]
    fn glyph_line_dash(&self, value: impl Into<Value>) -> Self { self.with("glyph_line_dash", value) }
    #[doc = "`IntSpec`, default `0`."]
    #[track_caller]
    fn glyph_line_dash_offset(&self, value: impl Into<Value>) -> Self { self.with("glyph_line_dash_offset", value) }
    #[doc = "`LineJoinSpec`, default `\"bevel\"`."]
    #[track_caller]
    fn glyph_line_join(&self, value: impl Into<Value>) -> Self { self.with("glyph_line_join", value) }
    #[doc = "`FloatSpec`, default `1`."]
    #[track_caller]
    fn glyph_line_width(&self, value: impl Into<Value>) -> Self { self.with("glyph_line_width", value) }
    #[doc = "`Either`, default `\"auto\"`."]
    #[track_caller]
    fn renderer(&self, value: impl Into<Value>) -> Self { self.with("renderer", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let size_bar = models::SizeBar::new().glyph_fill_alpha(0.5).glyph_fill_color("teal");
    /// ```
    SizeBar, "SizeBar", SizeBarProperties BaseBarProperties CompositeRendererProperties RendererProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`Slope`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.Slope) and its subclasses.
pub trait SlopeProperties: ModelLike {
    #[doc = "`Alpha`, default `0.4`."]
    #[track_caller]
    fn above_fill_alpha(&self, value: impl Numeric) -> Self { self.with("above_fill_alpha", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn above_fill_color(&self, value: impl Into<Value>) -> Self { self.with("above_fill_color", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn above_hatch_alpha(&self, value: impl Numeric) -> Self { self.with("above_hatch_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"black\"`."]
    #[track_caller]
    fn above_hatch_color(&self, value: impl Into<Value>) -> Self { self.with("above_hatch_color", value) }
    #[doc = "`Dict(String, Texture)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn above_hatch_extra(&self, value: impl Into<Value>) -> Self { self.with("above_hatch_extra", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn above_hatch_pattern(&self, value: impl Into<Value>) -> Self { self.with("above_hatch_pattern", value) }
    #[doc = "`Size`, default `12.0`."]
    #[track_caller]
    fn above_hatch_scale(&self, value: impl Numeric) -> Self { self.with("above_hatch_scale", value) }
    #[doc = "`Size`, default `1.0`."]
    #[track_caller]
    fn above_hatch_weight(&self, value: impl Numeric) -> Self { self.with("above_hatch_weight", value) }
    #[doc = "`Alpha`, default `0.4`."]
    #[track_caller]
    fn below_fill_alpha(&self, value: impl Numeric) -> Self { self.with("below_fill_alpha", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn below_fill_color(&self, value: impl Into<Value>) -> Self { self.with("below_fill_color", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn below_hatch_alpha(&self, value: impl Numeric) -> Self { self.with("below_hatch_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"black\"`."]
    #[track_caller]
    fn below_hatch_color(&self, value: impl Into<Value>) -> Self { self.with("below_hatch_color", value) }
    #[doc = "`Dict(String, Texture)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn below_hatch_extra(&self, value: impl Into<Value>) -> Self { self.with("below_hatch_extra", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn below_hatch_pattern(&self, value: impl Into<Value>) -> Self { self.with("below_hatch_pattern", value) }
    #[doc = "`Size`, default `12.0`."]
    #[track_caller]
    fn below_hatch_scale(&self, value: impl Numeric) -> Self { self.with("below_hatch_scale", value) }
    #[doc = "`Size`, default `1.0`."]
    #[track_caller]
    fn below_hatch_weight(&self, value: impl Numeric) -> Self { self.with("below_hatch_weight", value) }
    #[doc = "`Nullable(Float)`, default `null`."]
    #[track_caller]
    fn gradient(&self, value: impl Into<Value>) -> Self { self.with("gradient", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn line_alpha(&self, value: impl Numeric) -> Self { self.with("line_alpha", value) }
    #[doc = "`Enum('butt', 'round', 'square')`, default `\"butt\"`."]
    #[track_caller]
    fn line_cap(&self, value: impl OneOf<enums::LineCap>) -> Self { self.with("line_cap", value) }
    #[doc = "`Nullable(Color)`, default `\"black\"`."]
    #[track_caller]
    fn line_color(&self, value: impl Into<Value>) -> Self { self.with("line_color", value) }
    #[doc = "`DashPattern`, default `[]`."]
    #[track_caller]
    fn line_dash(&self, value: impl Into<Value>) -> Self { self.with("line_dash", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn line_dash_offset(&self, value: impl Numeric) -> Self { self.with("line_dash_offset", value) }
    #[doc = "`Enum('miter', 'round', 'bevel')`, default `\"bevel\"`."]
    #[track_caller]
    fn line_join(&self, value: impl OneOf<enums::LineJoin>) -> Self { self.with("line_join", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn line_width(&self, value: impl Numeric) -> Self { self.with("line_width", value) }
    #[doc = "`Nullable(Float)`, default `null`."]
    #[track_caller]
    fn y_intercept(&self, value: impl Into<Value>) -> Self { self.with("y_intercept", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let slope = models::Slope::new().line_color("teal").line_width(2);
    /// ```
    Slope, "Slope", SlopeProperties CompositeRendererProperties RendererProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`Span`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.Span) and its subclasses.
pub trait SpanProperties: ModelLike {
    #[doc = "`Enum('width', 'height')`, default `\"width\"`."]
    #[track_caller]
    fn dimension(&self, value: impl OneOf<enums::Dimension>) -> Self { self.with("dimension", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn editable(&self, value: bool) -> Self { self.with("editable", value) }
    #[doc = "`Alpha`, default `0.3`."]
    #[track_caller]
    fn hover_line_alpha(&self, value: impl Numeric) -> Self { self.with("hover_line_alpha", value) }
    #[doc = "`Enum('butt', 'round', 'square')`, default `\"butt\"`."]
    #[track_caller]
    fn hover_line_cap(&self, value: impl OneOf<enums::LineCap>) -> Self { self.with("hover_line_cap", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn hover_line_color(&self, value: impl Into<Value>) -> Self { self.with("hover_line_color", value) }
    #[doc = "`DashPattern`, default `[]`."]
    #[track_caller]
    fn hover_line_dash(&self, value: impl Into<Value>) -> Self { self.with("hover_line_dash", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn hover_line_dash_offset(&self, value: impl Numeric) -> Self { self.with("hover_line_dash_offset", value) }
    #[doc = "`Enum('miter', 'round', 'bevel')`, default `\"bevel\"`."]
    #[track_caller]
    fn hover_line_join(&self, value: impl OneOf<enums::LineJoin>) -> Self { self.with("hover_line_join", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn hover_line_width(&self, value: impl Numeric) -> Self { self.with("hover_line_width", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn line_alpha(&self, value: impl Numeric) -> Self { self.with("line_alpha", value) }
    #[doc = "`Enum('butt', 'round', 'square')`, default `\"butt\"`."]
    #[track_caller]
    fn line_cap(&self, value: impl OneOf<enums::LineCap>) -> Self { self.with("line_cap", value) }
    #[doc = "`Nullable(Color)`, default `\"black\"`."]
    #[track_caller]
    fn line_color(&self, value: impl Into<Value>) -> Self { self.with("line_color", value) }
    #[doc = "`DashPattern`, default `[]`."]
    #[track_caller]
    fn line_dash(&self, value: impl Into<Value>) -> Self { self.with("line_dash", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn line_dash_offset(&self, value: impl Numeric) -> Self { self.with("line_dash_offset", value) }
    #[doc = "`Enum('miter', 'round', 'bevel')`, default `\"bevel\"`."]
    #[track_caller]
    fn line_join(&self, value: impl OneOf<enums::LineJoin>) -> Self { self.with("line_join", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn line_width(&self, value: impl Numeric) -> Self { self.with("line_width", value) }
    #[doc = "`Nullable`, default `null`."]
    #[track_caller]
    fn location(&self, value: impl Into<Value>) -> Self { self.with("location", value) }
    #[doc = "`Enum('canvas', 'screen', 'data')`, default `\"data\"`."]
    #[track_caller]
    fn location_units(&self, value: impl OneOf<enums::CoordinateUnits>) -> Self { self.with("location_units", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let span = models::Span::new().dimension("width").location(5);
    /// ```
    Span, "Span", SpanProperties CompositeRendererProperties RendererProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`TeeHead`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.TeeHead) and its subclasses.
pub trait TeeHeadProperties: ModelLike {
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn line_alpha(&self, value: impl Into<Value>) -> Self { self.with("line_alpha", value) }
    #[doc = "`LineCapSpec`, default `\"butt\"`."]
    #[track_caller]
    fn line_cap(&self, value: impl Into<Value>) -> Self { self.with("line_cap", value) }
    #[doc = "`ColorSpec`, default `\"black\"`."]
    #[track_caller]
    fn line_color(&self, value: impl Into<Value>) -> Self { self.with("line_color", value) }
    #[doc = "`DashPatternSpec`, default `[]`."]
    #[track_caller]
    fn line_dash(&self, value: impl Into<Value>) -> Self { self.with("line_dash", value) }
    #[doc = "`IntSpec`, default `0`."]
    #[track_caller]
    fn line_dash_offset(&self, value: impl Into<Value>) -> Self { self.with("line_dash_offset", value) }
    #[doc = "`LineJoinSpec`, default `\"bevel\"`."]
    #[track_caller]
    fn line_join(&self, value: impl Into<Value>) -> Self { self.with("line_join", value) }
    #[doc = "`FloatSpec`, default `1`."]
    #[track_caller]
    fn line_width(&self, value: impl Into<Value>) -> Self { self.with("line_width", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let tee_head = models::TeeHead::new().line_color("teal").line_width(2);
    /// ```
    TeeHead, "TeeHead", TeeHeadProperties ArrowHeadProperties ModelProperties
);
/// Properties of Bokeh's [`TextAnnotation`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.TextAnnotation) and its subclasses.
pub trait TextAnnotationProperties: ModelLike {
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn background_fill_alpha(&self, value: impl Numeric) -> Self { self.with("background_fill_alpha", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn background_fill_color(&self, value: impl Into<Value>) -> Self { self.with("background_fill_color", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn background_hatch_alpha(&self, value: impl Numeric) -> Self { self.with("background_hatch_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"black\"`."]
    #[track_caller]
    fn background_hatch_color(&self, value: impl Into<Value>) -> Self { self.with("background_hatch_color", value) }
    #[doc = "`Dict(String, Texture)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn background_hatch_extra(&self, value: impl Into<Value>) -> Self { self.with("background_hatch_extra", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn background_hatch_pattern(&self, value: impl Into<Value>) -> Self { self.with("background_hatch_pattern", value) }
    #[doc = "`Size`, default `12.0`."]
    #[track_caller]
    fn background_hatch_scale(&self, value: impl Numeric) -> Self { self.with("background_hatch_scale", value) }
    #[doc = "`Size`, default `1.0`."]
    #[track_caller]
    fn background_hatch_weight(&self, value: impl Numeric) -> Self { self.with("background_hatch_weight", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn border_line_alpha(&self, value: impl Numeric) -> Self { self.with("border_line_alpha", value) }
    #[doc = "`Enum('butt', 'round', 'square')`, default `\"butt\"`."]
    #[track_caller]
    fn border_line_cap(&self, value: impl OneOf<enums::LineCap>) -> Self { self.with("border_line_cap", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn border_line_color(&self, value: impl Into<Value>) -> Self { self.with("border_line_color", value) }
    #[doc = "`DashPattern`, default `[]`."]
    #[track_caller]
    fn border_line_dash(&self, value: impl Into<Value>) -> Self { self.with("border_line_dash", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn border_line_dash_offset(&self, value: impl Numeric) -> Self { self.with("border_line_dash_offset", value) }
    #[doc = "`Enum('miter', 'round', 'bevel')`, default `\"bevel\"`."]
    #[track_caller]
    fn border_line_join(&self, value: impl OneOf<enums::LineJoin>) -> Self { self.with("border_line_join", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn border_line_width(&self, value: impl Numeric) -> Self { self.with("border_line_width", value) }
    #[doc = "`Either`, default `0`."]
    #[track_caller]
    fn border_radius(&self, value: impl Into<Value>) -> Self { self.with("border_radius", value) }
    #[doc = "`Either`, default `0`."]
    #[track_caller]
    fn padding(&self, value: impl Into<Value>) -> Self { self.with("padding", value) }
    #[doc = "`TextLike(MathString, BaseText)`, default `\"\"`."]
    #[track_caller]
    fn text(&self, value: impl Into<Value>) -> Self { self.with("text", value) }
    #[doc = "`Enum('left', 'right', 'center')`, default `\"left\"`."]
    #[track_caller]
    fn text_align(&self, value: impl OneOf<enums::TextAlign>) -> Self { self.with("text_align", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn text_alpha(&self, value: impl Numeric) -> Self { self.with("text_alpha", value) }
    #[doc = "`Enum`, default `\"bottom\"`."]
    #[track_caller]
    fn text_baseline(&self, value: impl OneOf<enums::TextBaseline>) -> Self { self.with("text_baseline", value) }
    #[doc = "`Nullable(Color)`, default `\"#444444\"`."]
    #[track_caller]
    fn text_color(&self, value: impl Into<Value>) -> Self { self.with("text_color", value) }
    #[doc = "`String`, default `\"helvetica\"`."]
    #[track_caller]
    fn text_font(&self, value: impl Into<Value>) -> Self { self.with("text_font", value) }
    #[doc = "`FontSize`, default `\"16px\"`."]
    #[track_caller]
    fn text_font_size(&self, value: impl Into<Value>) -> Self { self.with("text_font_size", value) }
    #[doc = "`Enum('normal', 'italic', 'bold', 'bold italic')`, default `\"normal\"`."]
    #[track_caller]
    fn text_font_style(&self, value: impl OneOf<enums::FontStyle>) -> Self { self.with("text_font_style", value) }
    #[doc = "`Float`, default `1.2`."]
    #[track_caller]
    fn text_line_height(&self, value: impl Numeric) -> Self { self.with("text_line_height", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn text_outline_color(&self, value: impl Into<Value>) -> Self { self.with("text_outline_color", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn text_outline_width(&self, value: impl Numeric) -> Self { self.with("text_outline_width", value) }
}
/// Properties of Bokeh's [`Title`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.Title) and its subclasses.
pub trait TitleProperties: ModelLike {
    #[doc = "`Enum('left', 'right', 'center')`, default `\"left\"`."]
    #[track_caller]
    fn align(&self, value: impl OneOf<enums::TextAlign>) -> Self { self.with("align", value) }
    #[doc = "`Float`, default `0`."]
    #[track_caller]
    fn offset(&self, value: impl Numeric) -> Self { self.with("offset", value) }
    #[doc = "`Float`, default `10`."]
    #[track_caller]
    fn standoff(&self, value: impl Numeric) -> Self { self.with("standoff", value) }
    #[doc = "`Enum('top', 'middle', 'bottom')`, default `\"bottom\"`."]
    #[track_caller]
    fn vertical_align(&self, value: impl OneOf<enums::VerticalAlign>) -> Self { self.with("vertical_align", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let title = models::Title::new().align("right").offset(1);
    /// ```
    Title, "Title", TitleProperties TextAnnotationProperties CompositeRendererProperties RendererProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`ToolbarPanel`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.ToolbarPanel) and its subclasses.
pub trait ToolbarPanelProperties: ModelLike {
    #[doc = "`Toolbar`, required."]
    #[track_caller]
    fn toolbar(&self, value: impl Into<Value>) -> Self { self.with("toolbar", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let toolbar_panel = models::ToolbarPanel::new().toolbar(&models::Toolbar::new());
    /// ```
    ToolbarPanel, "ToolbarPanel", ToolbarPanelProperties CompositeRendererProperties RendererProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`VeeHead`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.VeeHead) and its subclasses.
pub trait VeeHeadProperties: ModelLike {
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn fill_alpha(&self, value: impl Into<Value>) -> Self { self.with("fill_alpha", value) }
    #[doc = "`ColorSpec`, default `\"black\"`."]
    #[track_caller]
    fn fill_color(&self, value: impl Into<Value>) -> Self { self.with("fill_color", value) }
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn hatch_alpha(&self, value: impl Into<Value>) -> Self { self.with("hatch_alpha", value) }
    #[doc = "`ColorSpec`, default `\"black\"`."]
    #[track_caller]
    fn hatch_color(&self, value: impl Into<Value>) -> Self { self.with("hatch_color", value) }
    #[doc = "`Dict(String, Texture)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn hatch_extra(&self, value: impl Into<Value>) -> Self { self.with("hatch_extra", value) }
    #[doc = "`HatchPatternSpec`, default `null`."]
    #[track_caller]
    fn hatch_pattern(&self, value: impl Into<Value>) -> Self { self.with("hatch_pattern", value) }
    #[doc = "`FloatSpec`, default `12.0`."]
    #[track_caller]
    fn hatch_scale(&self, value: impl Into<Value>) -> Self { self.with("hatch_scale", value) }
    #[doc = "`FloatSpec`, default `1.0`."]
    #[track_caller]
    fn hatch_weight(&self, value: impl Into<Value>) -> Self { self.with("hatch_weight", value) }
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn line_alpha(&self, value: impl Into<Value>) -> Self { self.with("line_alpha", value) }
    #[doc = "`LineCapSpec`, default `\"butt\"`."]
    #[track_caller]
    fn line_cap(&self, value: impl Into<Value>) -> Self { self.with("line_cap", value) }
    #[doc = "`ColorSpec`, default `\"black\"`."]
    #[track_caller]
    fn line_color(&self, value: impl Into<Value>) -> Self { self.with("line_color", value) }
    #[doc = "`DashPatternSpec`, default `[]`."]
    #[track_caller]
    fn line_dash(&self, value: impl Into<Value>) -> Self { self.with("line_dash", value) }
    #[doc = "`IntSpec`, default `0`."]
    #[track_caller]
    fn line_dash_offset(&self, value: impl Into<Value>) -> Self { self.with("line_dash_offset", value) }
    #[doc = "`LineJoinSpec`, default `\"bevel\"`."]
    #[track_caller]
    fn line_join(&self, value: impl Into<Value>) -> Self { self.with("line_join", value) }
    #[doc = "`FloatSpec`, default `1`."]
    #[track_caller]
    fn line_width(&self, value: impl Into<Value>) -> Self { self.with("line_width", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let vee_head = models::VeeHead::new().fill_color("teal").line_color("teal");
    /// ```
    VeeHead, "VeeHead", VeeHeadProperties ArrowHeadProperties ModelProperties
);
/// Properties of Bokeh's [`Whisker`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/annotations.html#bokeh.models.Whisker) and its subclasses.
pub trait WhiskerProperties: ModelLike {
    #[doc = "`UnitsSpec(units_default='data')`, default `{\"field\":\"base\",\"type\":\"field\"}`."]
    #[track_caller]
    fn base(&self, value: impl Into<Value>) -> Self { self.with("base", value) }
    #[doc = "`NotSerialized(Enum('canvas', 'screen', 'data'))`, default `\"data\"`."]
    #[track_caller]
    fn base_units(&self, value: impl OneOf<enums::CoordinateUnits>) -> Self { self.with("base_units", value) }
    #[doc = "`Enum('width', 'height')`, default `\"height\"`."]
    #[track_caller]
    fn dimension(&self, value: impl OneOf<enums::Dimension>) -> Self { self.with("dimension", value) }
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn line_alpha(&self, value: impl Into<Value>) -> Self { self.with("line_alpha", value) }
    #[doc = "`LineCapSpec`, default `\"butt\"`."]
    #[track_caller]
    fn line_cap(&self, value: impl Into<Value>) -> Self { self.with("line_cap", value) }
    #[doc = "`ColorSpec`, default `\"black\"`."]
    #[track_caller]
    fn line_color(&self, value: impl Into<Value>) -> Self { self.with("line_color", value) }
    #[doc = "`DashPatternSpec`, default `[]`."]
    #[track_caller]
    fn line_dash(&self, value: impl Into<Value>) -> Self { self.with("line_dash", value) }
    #[doc = "`IntSpec`, default `0`."]
    #[track_caller]
    fn line_dash_offset(&self, value: impl Into<Value>) -> Self { self.with("line_dash_offset", value) }
    #[doc = "`LineJoinSpec`, default `\"bevel\"`."]
    #[track_caller]
    fn line_join(&self, value: impl Into<Value>) -> Self { self.with("line_join", value) }
    #[doc = "`FloatSpec`, default `1`."]
    #[track_caller]
    fn line_width(&self, value: impl Into<Value>) -> Self { self.with("line_width", value) }
    #[doc = "`UnitsSpec(units_default='data')`, default `{\"field\":\"lower\",\"type\":\"field\"}`."]
    #[track_caller]
    fn lower(&self, value: impl Into<Value>) -> Self { self.with("lower", value) }
    #[doc = "`Nullable(ArrowHead)`."]
    #[track_caller]
    fn lower_head(&self, value: impl Into<Value>) -> Self { self.with("lower_head", value) }
    #[doc = "`NotSerialized(Enum('canvas', 'screen', 'data'))`, default `\"data\"`."]
    #[track_caller]
    fn lower_units(&self, value: impl OneOf<enums::CoordinateUnits>) -> Self { self.with("lower_units", value) }
    #[doc = "`UnitsSpec(units_default='data')`, default `{\"field\":\"upper\",\"type\":\"field\"}`."]
    #[track_caller]
    fn upper(&self, value: impl Into<Value>) -> Self { self.with("upper", value) }
    #[doc = "`Nullable(ArrowHead)`."]
    #[track_caller]
    fn upper_head(&self, value: impl Into<Value>) -> Self { self.with("upper_head", value) }
    #[doc = "`NotSerialized(Enum('canvas', 'screen', 'data'))`, default `\"data\"`."]
    #[track_caller]
    fn upper_units(&self, value: impl OneOf<enums::CoordinateUnits>) -> Self { self.with("upper_units", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let whisker = models::Whisker::new().line_color("teal").line_width(2);
    /// ```
    Whisker, "Whisker", WhiskerProperties DataAnnotationProperties CompositeRendererProperties RendererProperties StyledElementProperties ModelProperties
);
