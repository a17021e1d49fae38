// Written by spec/generate.py from Bokeh 3.9.2; do not edit.
#![allow(unused_imports)]
use super::*;
use crate::models::{ModelLike, Numeric, OneOf, custom_model, model};
use crate::document::value::Value;

/// Properties of Bokeh's [`Axis`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/axes.html#bokeh.models.Axis) and its subclasses.
pub trait AxisProperties: ModelLike {
    #[doc = "`Nullable(TextLike(MathString, BaseText))`, default `null`."]
    #[track_caller]
    fn axis_label(&self, value: impl Into<Value>) -> Self { self.with("axis_label", value) }
    #[doc = "`Enum('start', 'center', 'end')`, default `\"center\"`."]
    #[track_caller]
    fn axis_label_align(&self, value: impl OneOf<enums::Align>) -> Self { self.with("axis_label_align", value) }
    #[doc = "`Either`, default `\"parallel\"`."]
    #[track_caller]
    fn axis_label_orientation(&self, value: impl Into<Value>) -> Self { self.with("axis_label_orientation", value) }
    #[doc = "`Int`, default `5`."]
    #[track_caller]
    fn axis_label_standoff(&self, value: impl Numeric) -> Self { self.with("axis_label_standoff", value) }
    #[doc = "`Enum('tick_labels', 'axis')`, default `\"tick_labels\"`."]
    #[track_caller]
    fn axis_label_standoff_mode(&self, value: impl OneOf<enums::AxisLabelStandoffMode>) -> Self { self.with("axis_label_standoff_mode", value) }
    #[doc = "`Enum('left', 'right', 'center')`, default `\"left\"`."]
    #[track_caller]
    fn axis_label_text_align(&self, value: impl OneOf<enums::TextAlign>) -> Self { self.with("axis_label_text_align", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn axis_label_text_alpha(&self, value: impl Numeric) -> Self { self.with("axis_label_text_alpha", value) }
    #[doc = "`Enum`, default `\"bottom\"`."]
    #[track_caller]
    fn axis_label_text_baseline(&self, value: impl OneOf<enums::TextBaseline>) -> Self { self.with("axis_label_text_baseline", value) }
    #[doc = "`Nullable(Color)`, default `\"#444444\"`."]
    #[track_caller]
    fn axis_label_text_color(&self, value: impl Into<Value>) -> Self { self.with("axis_label_text_color", value) }
    #[doc = "`String`, default `\"helvetica\"`."]
    #[track_caller]
    fn axis_label_text_font(&self, value: impl Into<Value>) -> Self { self.with("axis_label_text_font", value) }
    #[doc = "`FontSize`, default `\"13px\"`."]
    #[track_caller]
    fn axis_label_text_font_size(&self, value: impl Into<Value>) -> Self { self.with("axis_label_text_font_size", value) }
    #[doc = "`Enum('normal', 'italic', 'bold', 'bold italic')`, default `\"italic\"`."]
    #[track_caller]
    fn axis_label_text_font_style(&self, value: impl OneOf<enums::FontStyle>) -> Self { self.with("axis_label_text_font_style", value) }
    #[doc = "`Float`, default `1.2`."]
    #[track_caller]
    fn axis_label_text_line_height(&self, value: impl Numeric) -> Self { self.with("axis_label_text_line_height", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn axis_label_text_outline_color(&self, value: impl Into<Value>) -> Self { self.with("axis_label_text_outline_color", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn axis_label_text_outline_width(&self, value: impl Numeric) -> Self { self.with("axis_label_text_outline_width", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn axis_line_alpha(&self, value: impl Numeric) -> Self { self.with("axis_line_alpha", value) }
    #[doc = "`Enum('butt', 'round', 'square')`, default `\"butt\"`."]
    #[track_caller]
    fn axis_line_cap(&self, value: impl OneOf<enums::LineCap>) -> Self { self.with("axis_line_cap", value) }
    #[doc = "`Nullable(Color)`, default `\"black\"`."]
    #[track_caller]
    fn axis_line_color(&self, value: impl Into<Value>) -> Self { self.with("axis_line_color", value) }
    #[doc = "`DashPattern`, default `[]`."]
    #[track_caller]
    fn axis_line_dash(&self, value: impl Into<Value>) -> Self { self.with("axis_line_dash", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn axis_line_dash_offset(&self, value: impl Numeric) -> Self { self.with("axis_line_dash_offset", value) }
    #[doc = "`Enum('miter', 'round', 'bevel')`, default `\"bevel\"`."]
    #[track_caller]
    fn axis_line_join(&self, value: impl OneOf<enums::LineJoin>) -> Self { self.with("axis_line_join", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn axis_line_width(&self, value: impl Numeric) -> Self { self.with("axis_line_width", value) }
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
    #[doc = "`Either(Auto, Tuple(Float, Float), Tuple(Datetime, Datetime))`, default `\"auto\"`."]
    #[track_caller]
    fn bounds(&self, value: impl Into<Value>) -> Self { self.with("bounds", value) }
    #[doc = "`Either(Auto, Enum(0, 1))`, default `\"auto\"`."]
    #[track_caller]
    fn dimension(&self, value: impl Into<Value>) -> Self { self.with("dimension", value) }
    #[doc = "`Either(Auto, Enum('front', 'back'))`, default `\"auto\"`."]
    #[track_caller]
    fn face(&self, value: impl Into<Value>) -> Self { self.with("face", value) }
    #[doc = "`Either`, default `null`."]
    #[track_caller]
    fn fixed_location(&self, value: impl Into<Value>) -> Self { self.with("fixed_location", value) }
    #[doc = "`TickFormatter`, required."]
    #[track_caller]
    fn formatter(&self, value: impl Into<Value>) -> Self { self.with("formatter", value) }
    #[doc = "`Either`, default `\"horizontal\"`."]
    #[track_caller]
    fn major_label_orientation(&self, value: impl Into<Value>) -> Self { self.with("major_label_orientation", value) }
    #[doc = "`Dict(Either(Float, String), TextLike(MathString, BaseText))`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn major_label_overrides(&self, value: impl Into<Value>) -> Self { self.with("major_label_overrides", value) }
    #[doc = "`LabelingPolicy`."]
    #[track_caller]
    fn major_label_policy(&self, value: impl Into<Value>) -> Self { self.with("major_label_policy", value) }
    #[doc = "`Int`, default `5`."]
    #[track_caller]
    fn major_label_standoff(&self, value: impl Numeric) -> Self { self.with("major_label_standoff", value) }
    #[doc = "`Enum('left', 'right', 'center')`, default `\"center\"`."]
    #[track_caller]
    fn major_label_text_align(&self, value: impl OneOf<enums::TextAlign>) -> Self { self.with("major_label_text_align", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn major_label_text_alpha(&self, value: impl Numeric) -> Self { self.with("major_label_text_alpha", value) }
    #[doc = "`Enum`, default `\"alphabetic\"`."]
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
    #[doc = "`Int`, default `2`."]
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
    #[doc = "`Int`, default `6`."]
    #[track_caller]
    fn major_tick_out(&self, value: impl Numeric) -> Self { self.with("major_tick_out", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn minor_tick_in(&self, value: impl Numeric) -> Self { self.with("minor_tick_in", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn minor_tick_line_alpha(&self, value: impl Numeric) -> Self { self.with("minor_tick_line_alpha", value) }
    #[doc = "`Enum('butt', 'round', 'square')`, default `\"butt\"`."]
    #[track_caller]
    fn minor_tick_line_cap(&self, value: impl OneOf<enums::LineCap>) -> Self { self.with("minor_tick_line_cap", value) }
    #[doc = "`Nullable(Color)`, default `\"black\"`."]
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
    #[doc = "`Int`, default `4`."]
    #[track_caller]
    fn minor_tick_out(&self, value: impl Numeric) -> Self { self.with("minor_tick_out", value) }
    #[doc = "`Ticker`, required."]
    #[track_caller]
    fn ticker(&self, value: impl Into<Value>) -> Self { self.with("ticker", value) }
}
/// Properties of Bokeh's [`CategoricalAxis`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/axes.html#bokeh.models.CategoricalAxis) and its subclasses.
pub trait CategoricalAxisProperties: ModelLike {
    #[doc = "`Either`, default `\"parallel\"`."]
    #[track_caller]
    fn group_label_orientation(&self, value: impl Into<Value>) -> Self { self.with("group_label_orientation", value) }
    #[doc = "`Enum('left', 'right', 'center')`, default `\"left\"`."]
    #[track_caller]
    fn group_text_align(&self, value: impl OneOf<enums::TextAlign>) -> Self { self.with("group_text_align", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn group_text_alpha(&self, value: impl Numeric) -> Self { self.with("group_text_alpha", value) }
    #[doc = "`Enum`, default `\"bottom\"`."]
    #[track_caller]
    fn group_text_baseline(&self, value: impl OneOf<enums::TextBaseline>) -> Self { self.with("group_text_baseline", value) }
    #[doc = "`Nullable(Color)`, default `\"grey\"`."]
    #[track_caller]
    fn group_text_color(&self, value: impl Into<Value>) -> Self { self.with("group_text_color", value) }
    #[doc = "`String`, default `\"helvetica\"`."]
    #[track_caller]
    fn group_text_font(&self, value: impl Into<Value>) -> Self { self.with("group_text_font", value) }
    #[doc = "`FontSize`, default `\"11px\"`."]
    #[track_caller]
    fn group_text_font_size(&self, value: impl Into<Value>) -> Self { self.with("group_text_font_size", value) }
    #[doc = "`Enum('normal', 'italic', 'bold', 'bold italic')`, default `\"bold\"`."]
    #[track_caller]
    fn group_text_font_style(&self, value: impl OneOf<enums::FontStyle>) -> Self { self.with("group_text_font_style", value) }
    #[doc = "`Float`, default `1.2`."]
    #[track_caller]
    fn group_text_line_height(&self, value: impl Numeric) -> Self { self.with("group_text_line_height", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn group_text_outline_color(&self, value: impl Into<Value>) -> Self { self.with("group_text_outline_color", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn group_text_outline_width(&self, value: impl Numeric) -> Self { self.with("group_text_outline_width", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn separator_line_alpha(&self, value: impl Numeric) -> Self { self.with("separator_line_alpha", value) }
    #[doc = "`Enum('butt', 'round', 'square')`, default `\"butt\"`."]
    #[track_caller]
    fn separator_line_cap(&self, value: impl OneOf<enums::LineCap>) -> Self { self.with("separator_line_cap", value) }
    #[doc = "`Nullable(Color)`, default `\"lightgrey\"`."]
    #[track_caller]
    fn separator_line_color(&self, value: impl Into<Value>) -> Self { self.with("separator_line_color", value) }
    #[doc = "`DashPattern`, default `[]`."]
    #[track_caller]
    fn separator_line_dash(&self, value: impl Into<Value>) -> Self { self.with("separator_line_dash", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn separator_line_dash_offset(&self, value: impl Numeric) -> Self { self.with("separator_line_dash_offset", value) }
    #[doc = "`Enum('miter', 'round', 'bevel')`, default `\"bevel\"`."]
    #[track_caller]
    fn separator_line_join(&self, value: impl OneOf<enums::LineJoin>) -> Self { self.with("separator_line_join", value) }
    #[doc = "`Float`, default `2`."]
    #[track_caller]
    fn separator_line_width(&self, value: impl Numeric) -> Self { self.with("separator_line_width", value) }
    #[doc = "`Either`, default `\"parallel\"`."]
    #[track_caller]
    fn subgroup_label_orientation(&self, value: impl Into<Value>) -> Self { self.with("subgroup_label_orientation", value) }
    #[doc = "`Enum('left', 'right', 'center')`, default `\"left\"`."]
    #[track_caller]
    fn subgroup_text_align(&self, value: impl OneOf<enums::TextAlign>) -> Self { self.with("subgroup_text_align", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn subgroup_text_alpha(&self, value: impl Numeric) -> Self { self.with("subgroup_text_alpha", value) }
    #[doc = "`Enum`, default `\"bottom\"`."]
    #[track_caller]
    fn subgroup_text_baseline(&self, value: impl OneOf<enums::TextBaseline>) -> Self { self.with("subgroup_text_baseline", value) }
    #[doc = "`Nullable(Color)`, default `\"#444444\"`."]
    #[track_caller]
    fn subgroup_text_color(&self, value: impl Into<Value>) -> Self { self.with("subgroup_text_color", value) }
    #[doc = "`String`, default `\"helvetica\"`."]
    #[track_caller]
    fn subgroup_text_font(&self, value: impl Into<Value>) -> Self { self.with("subgroup_text_font", value) }
    #[doc = "`FontSize`, default `\"11px\"`."]
    #[track_caller]
    fn subgroup_text_font_size(&self, value: impl Into<Value>) -> Self { self.with("subgroup_text_font_size", value) }
    #[doc = "`Enum('normal', 'italic', 'bold', 'bold italic')`, default `\"bold\"`."]
    #[track_caller]
    fn subgroup_text_font_style(&self, value: impl OneOf<enums::FontStyle>) -> Self { self.with("subgroup_text_font_style", value) }
    #[doc = "`Float`, default `1.2`."]
    #[track_caller]
    fn subgroup_text_line_height(&self, value: impl Numeric) -> Self { self.with("subgroup_text_line_height", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn subgroup_text_outline_color(&self, value: impl Into<Value>) -> Self { self.with("subgroup_text_outline_color", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn subgroup_text_outline_width(&self, value: impl Numeric) -> Self { self.with("subgroup_text_outline_width", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let categorical_axis = models::CategoricalAxis::new().group_label_orientation("horizontal").group_text_align("right");
    /// ```
    CategoricalAxis, "CategoricalAxis", CategoricalAxisProperties AxisProperties RendererProperties StyledElementProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let datetime_axis = models::DatetimeAxis::new().axis_label_align("start");
    /// ```
    DatetimeAxis, "DatetimeAxis", AxisProperties RendererProperties StyledElementProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let linear_axis = models::LinearAxis::new().axis_label_align("start");
    /// ```
    LinearAxis, "LinearAxis", AxisProperties RendererProperties StyledElementProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let log_axis = models::LogAxis::new().axis_label_align("start");
    /// ```
    LogAxis, "LogAxis", AxisProperties RendererProperties StyledElementProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let mercator_axis = models::MercatorAxis::new().axis_label_align("start");
    /// ```
    MercatorAxis, "MercatorAxis", AxisProperties RendererProperties StyledElementProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let timedelta_axis = models::TimedeltaAxis::new().axis_label_align("start");
    /// ```
    TimedeltaAxis, "TimedeltaAxis", AxisProperties RendererProperties StyledElementProperties ModelProperties
);
