// Written by spec/generate.py from Bokeh 3.9.2; do not edit.
#![allow(unused_imports)]
use super::*;
use crate::models::{ModelLike, Numeric, OneOf, custom_model, model};
use crate::document::value::Value;

/// Properties of Bokeh's [`AnnularWedge`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.AnnularWedge) and its subclasses.
pub trait AnnularWedgeProperties: ModelLike {
    #[doc = "`Enum('clock', 'anticlock')`, default `\"anticlock\"`."]
    #[track_caller]
    fn direction(&self, value: impl OneOf<enums::Direction>) -> Self { self.with("direction", value) }
    #[doc = "`AngleSpec(units_default='rad')`, default `{\"field\":\"end_angle\",\"type\":\"field\"}`."]
    #[track_caller]
    fn end_angle(&self, value: impl Into<Value>) -> Self { self.with("end_angle", value) }
    #[doc = "`NotSerialized(Enum('deg', 'rad', 'grad', 'turn'))`, default `\"rad\"`."]
    #[track_caller]
    fn end_angle_units(&self, value: impl OneOf<enums::AngleUnits>) -> Self { self.with("end_angle_units", value) }
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn fill_alpha(&self, value: impl Into<Value>) -> Self { self.with("fill_alpha", value) }
    #[doc = "`ColorSpec`, default `\"gray\"`."]
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
    #[doc = "`DistanceSpec(units_default='data')`, default `{\"field\":\"inner_radius\",\"type\":\"field\"}`."]
    #[track_caller]
    fn inner_radius(&self, value: impl Into<Value>) -> Self { self.with("inner_radius", value) }
    #[doc = "`NotSerialized(Enum('screen', 'data'))`, default `\"data\"`."]
    #[track_caller]
    fn inner_radius_units(&self, value: impl OneOf<enums::SpatialUnits>) -> Self { self.with("inner_radius_units", value) }
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
    #[doc = "`DistanceSpec(units_default='data')`, default `{\"field\":\"outer_radius\",\"type\":\"field\"}`."]
    #[track_caller]
    fn outer_radius(&self, value: impl Into<Value>) -> Self { self.with("outer_radius", value) }
    #[doc = "`NotSerialized(Enum('screen', 'data'))`, default `\"data\"`."]
    #[track_caller]
    fn outer_radius_units(&self, value: impl OneOf<enums::SpatialUnits>) -> Self { self.with("outer_radius_units", value) }
    #[doc = "`AngleSpec(units_default='rad')`, default `{\"field\":\"start_angle\",\"type\":\"field\"}`."]
    #[track_caller]
    fn start_angle(&self, value: impl Into<Value>) -> Self { self.with("start_angle", value) }
    #[doc = "`NotSerialized(Enum('deg', 'rad', 'grad', 'turn'))`, default `\"rad\"`."]
    #[track_caller]
    fn start_angle_units(&self, value: impl OneOf<enums::AngleUnits>) -> Self { self.with("start_angle_units", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"x\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x(&self, value: impl Into<Value>) -> Self { self.with("x", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y(&self, value: impl Into<Value>) -> Self { self.with("y", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let annular_wedge = models::AnnularWedge::new().fill_color("teal").line_color("teal");
    /// ```
    AnnularWedge, "AnnularWedge", AnnularWedgeProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`Annulus`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.Annulus) and its subclasses.
pub trait AnnulusProperties: ModelLike {
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn fill_alpha(&self, value: impl Into<Value>) -> Self { self.with("fill_alpha", value) }
    #[doc = "`ColorSpec`, default `\"gray\"`."]
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
    #[doc = "`DistanceSpec(units_default='data')`, default `{\"field\":\"inner_radius\",\"type\":\"field\"}`."]
    #[track_caller]
    fn inner_radius(&self, value: impl Into<Value>) -> Self { self.with("inner_radius", value) }
    #[doc = "`NotSerialized(Enum('screen', 'data'))`, default `\"data\"`."]
    #[track_caller]
    fn inner_radius_units(&self, value: impl OneOf<enums::SpatialUnits>) -> Self { self.with("inner_radius_units", value) }
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
    #[doc = "`DistanceSpec(units_default='data')`, default `{\"field\":\"outer_radius\",\"type\":\"field\"}`."]
    #[track_caller]
    fn outer_radius(&self, value: impl Into<Value>) -> Self { self.with("outer_radius", value) }
    #[doc = "`NotSerialized(Enum('screen', 'data'))`, default `\"data\"`."]
    #[track_caller]
    fn outer_radius_units(&self, value: impl OneOf<enums::SpatialUnits>) -> Self { self.with("outer_radius_units", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"x\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x(&self, value: impl Into<Value>) -> Self { self.with("x", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y(&self, value: impl Into<Value>) -> Self { self.with("y", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let annulus = models::Annulus::new().fill_color("teal").line_color("teal");
    /// ```
    Annulus, "Annulus", AnnulusProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`Arc`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.Arc) and its subclasses.
pub trait ArcProperties: ModelLike {
    #[doc = "`Enum('clock', 'anticlock')`, default `\"anticlock\"`."]
    #[track_caller]
    fn direction(&self, value: impl OneOf<enums::Direction>) -> Self { self.with("direction", value) }
    #[doc = "`AngleSpec(units_default='rad')`, default `{\"field\":\"end_angle\",\"type\":\"field\"}`."]
    #[track_caller]
    fn end_angle(&self, value: impl Into<Value>) -> Self { self.with("end_angle", value) }
    #[doc = "`NotSerialized(Enum('deg', 'rad', 'grad', 'turn'))`, default `\"rad\"`."]
    #[track_caller]
    fn end_angle_units(&self, value: impl OneOf<enums::AngleUnits>) -> Self { self.with("end_angle_units", value) }
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
    #[doc = "`DistanceSpec(units_default='data')`, default `{\"field\":\"radius\",\"type\":\"field\"}`."]
    #[track_caller]
    fn radius(&self, value: impl Into<Value>) -> Self { self.with("radius", value) }
    #[doc = "`NotSerialized(Enum('screen', 'data'))`, default `\"data\"`."]
    #[track_caller]
    fn radius_units(&self, value: impl OneOf<enums::SpatialUnits>) -> Self { self.with("radius_units", value) }
    #[doc = "`AngleSpec(units_default='rad')`, default `{\"field\":\"start_angle\",\"type\":\"field\"}`."]
    #[track_caller]
    fn start_angle(&self, value: impl Into<Value>) -> Self { self.with("start_angle", value) }
    #[doc = "`NotSerialized(Enum('deg', 'rad', 'grad', 'turn'))`, default `\"rad\"`."]
    #[track_caller]
    fn start_angle_units(&self, value: impl OneOf<enums::AngleUnits>) -> Self { self.with("start_angle_units", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"x\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x(&self, value: impl Into<Value>) -> Self { self.with("x", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y(&self, value: impl Into<Value>) -> Self { self.with("y", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let arc = models::Arc::new().line_color("teal").line_width(2);
    /// ```
    Arc, "Arc", ArcProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`Bezier`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.Bezier) and its subclasses.
pub trait BezierProperties: ModelLike {
    #[doc = "`NumberSpec`, default `{\"field\":\"cx0\",\"type\":\"field\"}`."]
    #[track_caller]
    fn cx0(&self, value: impl Into<Value>) -> Self { self.with("cx0", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"cx1\",\"type\":\"field\"}`."]
    #[track_caller]
    fn cx1(&self, value: impl Into<Value>) -> Self { self.with("cx1", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"cy0\",\"type\":\"field\"}`."]
    #[track_caller]
    fn cy0(&self, value: impl Into<Value>) -> Self { self.with("cy0", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"cy1\",\"type\":\"field\"}`."]
    #[track_caller]
    fn cy1(&self, value: impl Into<Value>) -> Self { self.with("cy1", value) }
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
    #[doc = "`NumberSpec`, default `{\"field\":\"x0\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x0(&self, value: impl Into<Value>) -> Self { self.with("x0", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"x1\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x1(&self, value: impl Into<Value>) -> Self { self.with("x1", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y0\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y0(&self, value: impl Into<Value>) -> Self { self.with("y0", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y1\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y1(&self, value: impl Into<Value>) -> Self { self.with("y1", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let bezier = models::Bezier::new().line_color("teal").line_width(2);
    /// ```
    Bezier, "Bezier", BezierProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`Block`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.Block) and its subclasses.
pub trait BlockProperties: ModelLike {
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn fill_alpha(&self, value: impl Into<Value>) -> Self { self.with("fill_alpha", value) }
    #[doc = "`ColorSpec`, default `\"gray\"`."]
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
    #[doc = "`DistanceSpec(units_default='data')`, default `1`."]
    #[track_caller]
    fn height(&self, value: impl Into<Value>) -> Self { self.with("height", value) }
    #[doc = "`NotSerialized(Enum('screen', 'data'))`, default `\"data\"`."]
    #[track_caller]
    fn height_units(&self, value: impl OneOf<enums::SpatialUnits>) -> Self { self.with("height_units", value) }
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
    #[doc = "`DistanceSpec(units_default='data')`, default `1`."]
    #[track_caller]
    fn width(&self, value: impl Into<Value>) -> Self { self.with("width", value) }
    #[doc = "`NotSerialized(Enum('screen', 'data'))`, default `\"data\"`."]
    #[track_caller]
    fn width_units(&self, value: impl OneOf<enums::SpatialUnits>) -> Self { self.with("width_units", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"x\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x(&self, value: impl Into<Value>) -> Self { self.with("x", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y(&self, value: impl Into<Value>) -> Self { self.with("y", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let block = models::Block::new().fill_color("teal").line_color("teal");
    /// ```
    Block, "Block", BlockProperties LRTBGlyphProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`Circle`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.Circle) and its subclasses.
pub trait CircleProperties: ModelLike {
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn fill_alpha(&self, value: impl Into<Value>) -> Self { self.with("fill_alpha", value) }
    #[doc = "`ColorSpec`, default `\"gray\"`."]
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
    #[doc = "`Size`, default `1.0`."]
    #[track_caller]
    fn hit_dilation(&self, value: impl Numeric) -> Self { self.with("hit_dilation", value) }
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
    #[doc = "`DistanceSpec(units_default='data')`, required."]
    #[track_caller]
    fn radius(&self, value: impl Into<Value>) -> Self { self.with("radius", value) }
    #[doc = "`Enum('x', 'y', 'max', 'min')`, default `\"x\"`."]
    #[track_caller]
    fn radius_dimension(&self, value: impl OneOf<enums::RadiusDimension>) -> Self { self.with("radius_dimension", value) }
    #[doc = "`NotSerialized(Enum('screen', 'data'))`, default `\"data\"`."]
    #[track_caller]
    fn radius_units(&self, value: impl OneOf<enums::SpatialUnits>) -> Self { self.with("radius_units", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"x\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x(&self, value: impl Into<Value>) -> Self { self.with("x", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y(&self, value: impl Into<Value>) -> Self { self.with("y", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let circle = models::Circle::new().radius("radius").fill_color("teal");
    /// ```
    Circle, "Circle", CircleProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`Ellipse`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.Ellipse) and its subclasses.
pub trait EllipseProperties: ModelLike {
    #[doc = "`AngleSpec(units_default='rad')`, default `0.0`."]
    #[track_caller]
    fn angle(&self, value: impl Into<Value>) -> Self { self.with("angle", value) }
    #[doc = "`NotSerialized(Enum('deg', 'rad', 'grad', 'turn'))`, default `\"rad\"`."]
    #[track_caller]
    fn angle_units(&self, value: impl OneOf<enums::AngleUnits>) -> Self { self.with("angle_units", value) }
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn fill_alpha(&self, value: impl Into<Value>) -> Self { self.with("fill_alpha", value) }
    #[doc = "`ColorSpec`, default `\"gray\"`."]
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
    #[doc = "`DistanceSpec(units_default='data')`, default `{\"field\":\"height\",\"type\":\"field\"}`."]
    #[track_caller]
    fn height(&self, value: impl Into<Value>) -> Self { self.with("height", value) }
    #[doc = "`NotSerialized(Enum('screen', 'data'))`, default `\"data\"`."]
    #[track_caller]
    fn height_units(&self, value: impl OneOf<enums::SpatialUnits>) -> Self { self.with("height_units", value) }
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
    #[doc = "`DistanceSpec(units_default='data')`, default `{\"field\":\"width\",\"type\":\"field\"}`."]
    #[track_caller]
    fn width(&self, value: impl Into<Value>) -> Self { self.with("width", value) }
    #[doc = "`NotSerialized(Enum('screen', 'data'))`, default `\"data\"`."]
    #[track_caller]
    fn width_units(&self, value: impl OneOf<enums::SpatialUnits>) -> Self { self.with("width_units", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"x\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x(&self, value: impl Into<Value>) -> Self { self.with("x", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y(&self, value: impl Into<Value>) -> Self { self.with("y", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let ellipse = models::Ellipse::new().fill_color("teal").line_color("teal");
    /// ```
    Ellipse, "Ellipse", EllipseProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`HArea`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.HArea) and its subclasses.
pub trait HAreaProperties: ModelLike {
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn fill_alpha(&self, value: impl Numeric) -> Self { self.with("fill_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"gray\"`."]
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
    #[doc = "`NumberSpec`, default `{\"field\":\"x1\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x1(&self, value: impl Into<Value>) -> Self { self.with("x1", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"x2\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x2(&self, value: impl Into<Value>) -> Self { self.with("x2", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y(&self, value: impl Into<Value>) -> Self { self.with("y", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let h_area = models::HArea::new().fill_color("teal").fill_alpha(0.5);
    /// ```
    HArea, "HArea", HAreaProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`HAreaStep`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.HAreaStep) and its subclasses.
pub trait HAreaStepProperties: ModelLike {
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn fill_alpha(&self, value: impl Numeric) -> Self { self.with("fill_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"gray\"`."]
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
    #[doc = "`Enum('before', 'after', 'center')`, default `\"before\"`."]
    #[track_caller]
    fn step_mode(&self, value: impl OneOf<enums::StepMode>) -> Self { self.with("step_mode", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"x1\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x1(&self, value: impl Into<Value>) -> Self { self.with("x1", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"x2\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x2(&self, value: impl Into<Value>) -> Self { self.with("x2", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y(&self, value: impl Into<Value>) -> Self { self.with("y", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let h_area_step = models::HAreaStep::new().fill_color("teal").fill_alpha(0.5);
    /// ```
    HAreaStep, "HAreaStep", HAreaStepProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`HBar`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.HBar) and its subclasses.
pub trait HBarProperties: ModelLike {
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn fill_alpha(&self, value: impl Into<Value>) -> Self { self.with("fill_alpha", value) }
    #[doc = "`ColorSpec`, default `\"gray\"`."]
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
    #[doc = "`DistanceSpec(units_default='data')`, default `1`."]
    #[track_caller]
    fn height(&self, value: impl Into<Value>) -> Self { self.with("height", value) }
    #[doc = "`NotSerialized(Enum('screen', 'data'))`, default `\"data\"`."]
    #[track_caller]
    fn height_units(&self, value: impl OneOf<enums::SpatialUnits>) -> Self { self.with("height_units", value) }
    #[doc = "`NumberSpec`, default `0`."]
    #[track_caller]
    fn left(&self, value: impl Into<Value>) -> Self { self.with("left", value) }
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
    #[doc = "`NumberSpec`, default `{\"field\":\"right\",\"type\":\"field\"}`."]
    #[track_caller]
    fn right(&self, value: impl Into<Value>) -> Self { self.with("right", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y(&self, value: impl Into<Value>) -> Self { self.with("y", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let h_bar = models::HBar::new().fill_color("teal").line_color("teal");
    /// ```
    HBar, "HBar", HBarProperties LRTBGlyphProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`HSpan`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.HSpan) and its subclasses.
pub trait HSpanProperties: ModelLike {
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
    #[doc = "`NumberSpec`, default `{\"field\":\"y\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y(&self, value: impl Into<Value>) -> Self { self.with("y", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let h_span = models::HSpan::new().line_color("teal").line_width(2);
    /// ```
    HSpan, "HSpan", HSpanProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`HStrip`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.HStrip) and its subclasses.
pub trait HStripProperties: ModelLike {
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn fill_alpha(&self, value: impl Into<Value>) -> Self { self.with("fill_alpha", value) }
    #[doc = "`ColorSpec`, default `\"gray\"`."]
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
    #[doc = "`NumberSpec`, default `{\"field\":\"y0\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y0(&self, value: impl Into<Value>) -> Self { self.with("y0", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y1\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y1(&self, value: impl Into<Value>) -> Self { self.with("y1", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let h_strip = models::HStrip::new().fill_color("teal").line_color("teal");
    /// ```
    HStrip, "HStrip", HStripProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`HexTile`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.HexTile) and its subclasses.
pub trait HexTileProperties: ModelLike {
    #[doc = "`Float`, default `1.0`."]
    #[track_caller]
    fn aspect_scale(&self, value: impl Numeric) -> Self { self.with("aspect_scale", value) }
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn fill_alpha(&self, value: impl Into<Value>) -> Self { self.with("fill_alpha", value) }
    #[doc = "`ColorSpec`, default `\"gray\"`."]
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
    #[doc = "`ColorSpec`, default `null`."]
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
    #[doc = "`Enum('pointytop', 'flattop')`, default `\"pointytop\"`."]
    #[track_caller]
    fn orientation(&self, value: impl OneOf<enums::HexTileOrientation>) -> Self { self.with("orientation", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"q\",\"type\":\"field\"}`."]
    #[track_caller]
    fn q(&self, value: impl Into<Value>) -> Self { self.with("q", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"r\",\"type\":\"field\"}`."]
    #[track_caller]
    fn r(&self, value: impl Into<Value>) -> Self { self.with("r", value) }
    #[doc = "`NumberSpec`, default `1.0`."]
    #[track_caller]
    fn scale(&self, value: impl Into<Value>) -> Self { self.with("scale", value) }
    #[doc = "`Float`, default `1.0`."]
    #[track_caller]
    fn size(&self, value: impl Numeric) -> Self { self.with("size", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let hex_tile = models::HexTile::new().fill_color("teal").line_color("teal");
    /// ```
    HexTile, "HexTile", HexTileProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`Image`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.Image) and its subclasses.
pub trait ImageProperties: ModelLike {
    #[doc = "`ColorMapper`."]
    #[track_caller]
    fn color_mapper(&self, value: impl Into<Value>) -> Self { self.with("color_mapper", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"image\",\"type\":\"field\"}`."]
    #[track_caller]
    fn image(&self, value: impl Into<Value>) -> Self { self.with("image", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let image = models::Image::new().image("image");
    /// ```
    Image, "Image", ImageProperties ImageBaseProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`ImageBase`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.ImageBase) and its subclasses.
pub trait ImageBaseProperties: ModelLike {
    #[doc = "`Either`, default `\"bottom_left\"`."]
    #[track_caller]
    fn anchor(&self, value: impl Into<Value>) -> Self { self.with("anchor", value) }
    #[doc = "`DistanceSpec(units_default='data')`, default `{\"field\":\"dh\",\"type\":\"field\"}`."]
    #[track_caller]
    fn dh(&self, value: impl Into<Value>) -> Self { self.with("dh", value) }
    #[doc = "`NotSerialized(Enum('screen', 'data'))`, default `\"data\"`."]
    #[track_caller]
    fn dh_units(&self, value: impl OneOf<enums::SpatialUnits>) -> Self { self.with("dh_units", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn dilate(&self, value: bool) -> Self { self.with("dilate", value) }
    #[doc = "`DistanceSpec(units_default='data')`, default `{\"field\":\"dw\",\"type\":\"field\"}`."]
    #[track_caller]
    fn dw(&self, value: impl Into<Value>) -> Self { self.with("dw", value) }
    #[doc = "`NotSerialized(Enum('screen', 'data'))`, default `\"data\"`."]
    #[track_caller]
    fn dw_units(&self, value: impl OneOf<enums::SpatialUnits>) -> Self { self.with("dw_units", value) }
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn global_alpha(&self, value: impl Into<Value>) -> Self { self.with("global_alpha", value) }
    #[doc = "`Enum('bottom_left', 'top_left', 'bottom_right', 'top_right')`, default `\"bottom_left\"`."]
    #[track_caller]
    fn origin(&self, value: impl OneOf<enums::ImageOrigin>) -> Self { self.with("origin", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"x\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x(&self, value: impl Into<Value>) -> Self { self.with("x", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y(&self, value: impl Into<Value>) -> Self { self.with("y", value) }
}
/// Properties of Bokeh's [`ImageRGBA`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.ImageRGBA) and its subclasses.
pub trait ImageRGBAProperties: ModelLike {
    #[doc = "`NumberSpec`, default `{\"field\":\"image\",\"type\":\"field\"}`."]
    #[track_caller]
    fn image(&self, value: impl Into<Value>) -> Self { self.with("image", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let image_rgba = models::ImageRGBA::new().image("image");
    /// ```
    ImageRGBA, "ImageRGBA", ImageRGBAProperties ImageBaseProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`ImageStack`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.ImageStack) and its subclasses.
pub trait ImageStackProperties: ModelLike {
    #[doc = "`StackColorMapper`, required."]
    #[track_caller]
    fn color_mapper(&self, value: impl Into<Value>) -> Self { self.with("color_mapper", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"image\",\"type\":\"field\"}`."]
    #[track_caller]
    fn image(&self, value: impl Into<Value>) -> Self { self.with("image", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let image_stack = models::ImageStack::new().color_mapper(&models::WeightedStackColorMapper::new().alpha_mapper(&models::LinearColorMapper::new().palette(vec!["teal"])).palette(vec!["teal"])).image("image");
    /// ```
    ImageStack, "ImageStack", ImageStackProperties ImageBaseProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`ImageURL`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.ImageURL) and its subclasses.
pub trait ImageURLProperties: ModelLike {
    #[doc = "`Either`, default `\"top_left\"`."]
    #[track_caller]
    fn anchor(&self, value: impl Into<Value>) -> Self { self.with("anchor", value) }
    #[doc = "`AngleSpec(units_default='rad')`, default `0`."]
    #[track_caller]
    fn angle(&self, value: impl Into<Value>) -> Self { self.with("angle", value) }
    #[doc = "`NotSerialized(Enum('deg', 'rad', 'grad', 'turn'))`, default `\"rad\"`."]
    #[track_caller]
    fn angle_units(&self, value: impl OneOf<enums::AngleUnits>) -> Self { self.with("angle_units", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn dilate(&self, value: bool) -> Self { self.with("dilate", value) }
    #[doc = "`NumberSpec`, default `1.0`."]
    #[track_caller]
    fn global_alpha(&self, value: impl Into<Value>) -> Self { self.with("global_alpha", value) }
    #[doc = "`NullDistanceSpec(units_default='data')`, default `null`."]
    #[track_caller]
    fn h(&self, value: impl Into<Value>) -> Self { self.with("h", value) }
    #[doc = "`NotSerialized(Enum('screen', 'data'))`, default `\"data\"`."]
    #[track_caller]
    fn h_units(&self, value: impl OneOf<enums::SpatialUnits>) -> Self { self.with("h_units", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn retry_attempts(&self, value: impl Numeric) -> Self { self.with("retry_attempts", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn retry_timeout(&self, value: impl Numeric) -> Self { self.with("retry_timeout", value) }
    #[doc = "`StringSpec`, default `{\"field\":\"url\",\"type\":\"field\"}`."]
    #[track_caller]
    fn url(&self, value: impl Into<Value>) -> Self { self.with("url", value) }
    #[doc = "`NullDistanceSpec(units_default='data')`, default `null`."]
    #[track_caller]
    fn w(&self, value: impl Into<Value>) -> Self { self.with("w", value) }
    #[doc = "`NotSerialized(Enum('screen', 'data'))`, default `\"data\"`."]
    #[track_caller]
    fn w_units(&self, value: impl OneOf<enums::SpatialUnits>) -> Self { self.with("w_units", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"x\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x(&self, value: impl Into<Value>) -> Self { self.with("x", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y(&self, value: impl Into<Value>) -> Self { self.with("y", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let image_url = models::ImageURL::new().anchor("top_center").angle(0.8);
    /// ```
    ImageURL, "ImageURL", ImageURLProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`LRTBGlyph`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.LRTBGlyph) and its subclasses.
pub trait LRTBGlyphProperties: ModelLike {
    #[doc = "`Either`, default `0`."]
    #[track_caller]
    fn border_radius(&self, value: impl Into<Value>) -> Self { self.with("border_radius", value) }
}
/// Properties of Bokeh's [`Line`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.Line) and its subclasses.
pub trait LineProperties: ModelLike {
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
    #[doc = "`NumberSpec`, default `{\"field\":\"x\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x(&self, value: impl Into<Value>) -> Self { self.with("x", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y(&self, value: impl Into<Value>) -> Self { self.with("y", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let line = models::Line::new().line_color("teal").line_width(2);
    /// ```
    Line, "Line", LineProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`Marker`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.Marker) and its subclasses.
pub trait MarkerProperties: ModelLike {
    #[doc = "`AngleSpec(units_default='rad')`, default `0.0`."]
    #[track_caller]
    fn angle(&self, value: impl Into<Value>) -> Self { self.with("angle", value) }
    #[doc = "`NotSerialized(Enum('deg', 'rad', 'grad', 'turn'))`, default `\"rad\"`."]
    #[track_caller]
    fn angle_units(&self, value: impl OneOf<enums::AngleUnits>) -> Self { self.with("angle_units", value) }
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn fill_alpha(&self, value: impl Into<Value>) -> Self { self.with("fill_alpha", value) }
    #[doc = "`ColorSpec`, default `\"gray\"`."]
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
    #[doc = "`Size`, default `1.0`."]
    #[track_caller]
    fn hit_dilation(&self, value: impl Numeric) -> Self { self.with("hit_dilation", value) }
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
    #[doc = "`SizeSpec`, default `4`."]
    #[track_caller]
    fn size(&self, value: impl Into<Value>) -> Self { self.with("size", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"x\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x(&self, value: impl Into<Value>) -> Self { self.with("x", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y(&self, value: impl Into<Value>) -> Self { self.with("y", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let math_ml_glyph = models::MathMLGlyph::new().text("text");
    /// ```
    MathMLGlyph, "MathMLGlyph", TextProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`MultiLine`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.MultiLine) and its subclasses.
pub trait MultiLineProperties: ModelLike {
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
    #[doc = "`NumberSpec`, default `{\"field\":\"xs\",\"type\":\"field\"}`."]
    #[track_caller]
    fn xs(&self, value: impl Into<Value>) -> Self { self.with("xs", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"ys\",\"type\":\"field\"}`."]
    #[track_caller]
    fn ys(&self, value: impl Into<Value>) -> Self { self.with("ys", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let multi_line = models::MultiLine::new().line_color("teal").line_width(2);
    /// ```
    MultiLine, "MultiLine", MultiLineProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`MultiPolygons`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.MultiPolygons) and its subclasses.
pub trait MultiPolygonsProperties: ModelLike {
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn fill_alpha(&self, value: impl Into<Value>) -> Self { self.with("fill_alpha", value) }
    #[doc = "`ColorSpec`, default `\"gray\"`."]
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
    #[doc = "`NumberSpec`, default `{\"field\":\"xs\",\"type\":\"field\"}`."]
    #[track_caller]
    fn xs(&self, value: impl Into<Value>) -> Self { self.with("xs", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"ys\",\"type\":\"field\"}`."]
    #[track_caller]
    fn ys(&self, value: impl Into<Value>) -> Self { self.with("ys", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let multi_polygons = models::MultiPolygons::new().fill_color("teal").line_color("teal");
    /// ```
    MultiPolygons, "MultiPolygons", MultiPolygonsProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`Ngon`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.Ngon) and its subclasses.
pub trait NgonProperties: ModelLike {
    #[doc = "`AngleSpec(units_default='rad')`, default `0`."]
    #[track_caller]
    fn angle(&self, value: impl Into<Value>) -> Self { self.with("angle", value) }
    #[doc = "`NotSerialized(Enum('deg', 'rad', 'grad', 'turn'))`, default `\"rad\"`."]
    #[track_caller]
    fn angle_units(&self, value: impl OneOf<enums::AngleUnits>) -> Self { self.with("angle_units", value) }
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn fill_alpha(&self, value: impl Into<Value>) -> Self { self.with("fill_alpha", value) }
    #[doc = "`ColorSpec`, default `\"gray\"`."]
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
    #[doc = "`NumberSpec`, default `{\"field\":\"n\",\"type\":\"field\"}`."]
    #[track_caller]
    fn n(&self, value: impl Into<Value>) -> Self { self.with("n", value) }
    #[doc = "`DistanceSpec(units_default='data')`, required."]
    #[track_caller]
    fn radius(&self, value: impl Into<Value>) -> Self { self.with("radius", value) }
    #[doc = "`Enum('x', 'y', 'max', 'min')`, default `\"x\"`."]
    #[track_caller]
    fn radius_dimension(&self, value: impl OneOf<enums::RadiusDimension>) -> Self { self.with("radius_dimension", value) }
    #[doc = "`NotSerialized(Enum('screen', 'data'))`, default `\"data\"`."]
    #[track_caller]
    fn radius_units(&self, value: impl OneOf<enums::SpatialUnits>) -> Self { self.with("radius_units", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"x\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x(&self, value: impl Into<Value>) -> Self { self.with("x", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y(&self, value: impl Into<Value>) -> Self { self.with("y", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let ngon = models::Ngon::new().radius("radius").fill_color("teal");
    /// ```
    Ngon, "Ngon", NgonProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`Patch`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.Patch) and its subclasses.
pub trait PatchProperties: ModelLike {
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
    #[doc = "`NumberSpec`, default `{\"field\":\"x\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x(&self, value: impl Into<Value>) -> Self { self.with("x", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y(&self, value: impl Into<Value>) -> Self { self.with("y", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let patch = models::Patch::new().fill_color("teal").line_color("teal");
    /// ```
    Patch, "Patch", PatchProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`Patches`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.Patches) and its subclasses.
pub trait PatchesProperties: ModelLike {
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn fill_alpha(&self, value: impl Into<Value>) -> Self { self.with("fill_alpha", value) }
    #[doc = "`ColorSpec`, default `\"gray\"`."]
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
    #[doc = "`NumberSpec`, default `{\"field\":\"xs\",\"type\":\"field\"}`."]
    #[track_caller]
    fn xs(&self, value: impl Into<Value>) -> Self { self.with("xs", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"ys\",\"type\":\"field\"}`."]
    #[track_caller]
    fn ys(&self, value: impl Into<Value>) -> Self { self.with("ys", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let patches = models::Patches::new().fill_color("teal").line_color("teal");
    /// ```
    Patches, "Patches", PatchesProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`Quad`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.Quad) and its subclasses.
pub trait QuadProperties: ModelLike {
    #[doc = "`NumberSpec`, default `{\"field\":\"bottom\",\"type\":\"field\"}`."]
    #[track_caller]
    fn bottom(&self, value: impl Into<Value>) -> Self { self.with("bottom", value) }
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn fill_alpha(&self, value: impl Into<Value>) -> Self { self.with("fill_alpha", value) }
    #[doc = "`ColorSpec`, default `\"gray\"`."]
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
    #[doc = "`NumberSpec`, default `{\"field\":\"left\",\"type\":\"field\"}`."]
    #[track_caller]
    fn left(&self, value: impl Into<Value>) -> Self { self.with("left", value) }
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
    #[doc = "`NumberSpec`, default `{\"field\":\"right\",\"type\":\"field\"}`."]
    #[track_caller]
    fn right(&self, value: impl Into<Value>) -> Self { self.with("right", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"top\",\"type\":\"field\"}`."]
    #[track_caller]
    fn top(&self, value: impl Into<Value>) -> Self { self.with("top", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let quad = models::Quad::new().fill_color("teal").line_color("teal");
    /// ```
    Quad, "Quad", QuadProperties LRTBGlyphProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`Quadratic`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.Quadratic) and its subclasses.
pub trait QuadraticProperties: ModelLike {
    #[doc = "`NumberSpec`, default `{\"field\":\"cx\",\"type\":\"field\"}`."]
    #[track_caller]
    fn cx(&self, value: impl Into<Value>) -> Self { self.with("cx", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"cy\",\"type\":\"field\"}`."]
    #[track_caller]
    fn cy(&self, value: impl Into<Value>) -> Self { self.with("cy", value) }
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
    #[doc = "`NumberSpec`, default `{\"field\":\"x0\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x0(&self, value: impl Into<Value>) -> Self { self.with("x0", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"x1\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x1(&self, value: impl Into<Value>) -> Self { self.with("x1", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y0\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y0(&self, value: impl Into<Value>) -> Self { self.with("y0", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y1\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y1(&self, value: impl Into<Value>) -> Self { self.with("y1", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let quadratic = models::Quadratic::new().line_color("teal").line_width(2);
    /// ```
    Quadratic, "Quadratic", QuadraticProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`Ray`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.Ray) and its subclasses.
pub trait RayProperties: ModelLike {
    #[doc = "`AngleSpec(units_default='rad')`, default `0`."]
    #[track_caller]
    fn angle(&self, value: impl Into<Value>) -> Self { self.with("angle", value) }
    #[doc = "`NotSerialized(Enum('deg', 'rad', 'grad', 'turn'))`, default `\"rad\"`."]
    #[track_caller]
    fn angle_units(&self, value: impl OneOf<enums::AngleUnits>) -> Self { self.with("angle_units", value) }
    #[doc = "`DistanceSpec(units_default='data')`, default `0`."]
    #[track_caller]
    fn length(&self, value: impl Into<Value>) -> Self { self.with("length", value) }
    #[doc = "`NotSerialized(Enum('screen', 'data'))`, default `\"data\"`."]
    #[track_caller]
    fn length_units(&self, value: impl OneOf<enums::SpatialUnits>) -> Self { self.with("length_units", value) }
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
    #[doc = "`NumberSpec`, default `{\"field\":\"x\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x(&self, value: impl Into<Value>) -> Self { self.with("x", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y(&self, value: impl Into<Value>) -> Self { self.with("y", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let ray = models::Ray::new().line_color("teal").line_width(2);
    /// ```
    Ray, "Ray", RayProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`Rect`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.Rect) and its subclasses.
pub trait RectProperties: ModelLike {
    #[doc = "`AngleSpec(units_default='rad')`, default `0.0`."]
    #[track_caller]
    fn angle(&self, value: impl Into<Value>) -> Self { self.with("angle", value) }
    #[doc = "`NotSerialized(Enum('deg', 'rad', 'grad', 'turn'))`, default `\"rad\"`."]
    #[track_caller]
    fn angle_units(&self, value: impl OneOf<enums::AngleUnits>) -> Self { self.with("angle_units", value) }
    #[doc = "`Either`, default `0`."]
    #[track_caller]
    fn border_radius(&self, value: impl Into<Value>) -> Self { self.with("border_radius", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn dilate(&self, value: bool) -> Self { self.with("dilate", value) }
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn fill_alpha(&self, value: impl Into<Value>) -> Self { self.with("fill_alpha", value) }
    #[doc = "`ColorSpec`, default `\"gray\"`."]
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
    #[doc = "`DistanceSpec(units_default='data')`, default `{\"field\":\"height\",\"type\":\"field\"}`."]
    #[track_caller]
    fn height(&self, value: impl Into<Value>) -> Self { self.with("height", value) }
    #[doc = "`NotSerialized(Enum('screen', 'data'))`, default `\"data\"`."]
    #[track_caller]
    fn height_units(&self, value: impl OneOf<enums::SpatialUnits>) -> Self { self.with("height_units", value) }
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
    #[doc = "`DistanceSpec(units_default='data')`, default `{\"field\":\"width\",\"type\":\"field\"}`."]
    #[track_caller]
    fn width(&self, value: impl Into<Value>) -> Self { self.with("width", value) }
    #[doc = "`NotSerialized(Enum('screen', 'data'))`, default `\"data\"`."]
    #[track_caller]
    fn width_units(&self, value: impl OneOf<enums::SpatialUnits>) -> Self { self.with("width_units", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"x\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x(&self, value: impl Into<Value>) -> Self { self.with("x", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y(&self, value: impl Into<Value>) -> Self { self.with("y", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let rect = models::Rect::new().fill_color("teal").line_color("teal");
    /// ```
    Rect, "Rect", RectProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`Scatter`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.Scatter) and its subclasses.
pub trait ScatterProperties: ModelLike {
    #[doc = "`Dict(Regex('^@.*$'), CustomJS)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn defs(&self, value: impl Into<Value>) -> Self { self.with("defs", value) }
    #[doc = "`MarkerSpec`, default `\"circle\"`."]
    #[track_caller]
    fn marker(&self, value: impl Into<Value>) -> Self { self.with("marker", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let scatter = models::Scatter::new().fill_color("teal");
    /// ```
    Scatter, "Scatter", ScatterProperties MarkerProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`Segment`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.Segment) and its subclasses.
pub trait SegmentProperties: ModelLike {
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
    #[doc = "`NumberSpec`, default `{\"field\":\"x0\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x0(&self, value: impl Into<Value>) -> Self { self.with("x0", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"x1\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x1(&self, value: impl Into<Value>) -> Self { self.with("x1", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y0\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y0(&self, value: impl Into<Value>) -> Self { self.with("y0", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y1\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y1(&self, value: impl Into<Value>) -> Self { self.with("y1", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let segment = models::Segment::new().line_color("teal").line_width(2);
    /// ```
    Segment, "Segment", SegmentProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`Step`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.Step) and its subclasses.
pub trait StepProperties: ModelLike {
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
    #[doc = "`Enum('before', 'after', 'center')`, default `\"before\"`."]
    #[track_caller]
    fn mode(&self, value: impl OneOf<enums::StepMode>) -> Self { self.with("mode", value) }
    #[doc = "`NonNegative(Float)`, default `0`."]
    #[track_caller]
    fn pad_after(&self, value: impl Numeric) -> Self { self.with("pad_after", value) }
    #[doc = "`NonNegative(Float)`, default `0`."]
    #[track_caller]
    fn pad_before(&self, value: impl Numeric) -> Self { self.with("pad_before", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"x\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x(&self, value: impl Into<Value>) -> Self { self.with("x", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y(&self, value: impl Into<Value>) -> Self { self.with("y", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let step = models::Step::new().line_color("teal").line_width(2);
    /// ```
    Step, "Step", StepProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`TeXGlyph`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.TeXGlyph) and its subclasses.
pub trait TeXGlyphProperties: ModelLike {
    #[doc = "`Enum('inline', 'block', 'auto')`, default `\"auto\"`."]
    #[track_caller]
    fn display(&self, value: impl OneOf<enums::TeXDisplay>) -> Self { self.with("display", value) }
    #[doc = "`Dict(String, Either(String, Tuple(String, Int)))`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn macros(&self, value: impl Into<Value>) -> Self { self.with("macros", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let te_x_glyph = models::TeXGlyph::new().display("inline");
    /// ```
    TeXGlyph, "TeXGlyph", TeXGlyphProperties TextProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`Text`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.Text) and its subclasses.
pub trait TextProperties: ModelLike {
    #[doc = "`DataSpec`, default `{\"type\":\"value\",\"value\":\"auto\"}`."]
    #[track_caller]
    fn anchor(&self, value: impl Into<Value>) -> Self { self.with("anchor", value) }
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
    #[doc = "`ColorSpec`, default `null`."]
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
    #[doc = "`Either`, default `0`."]
    #[track_caller]
    fn border_radius(&self, value: impl Into<Value>) -> Self { self.with("border_radius", value) }
    #[doc = "`DataSpec`, default `\"box\"`."]
    #[track_caller]
    fn outline_shape(&self, value: impl Into<Value>) -> Self { self.with("outline_shape", value) }
    #[doc = "`Either`, default `0`."]
    #[track_caller]
    fn padding(&self, value: impl Into<Value>) -> Self { self.with("padding", value) }
    #[doc = "`StringSpec`, default `{\"field\":\"text\",\"type\":\"field\"}`."]
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
    #[doc = "`FloatSpec`, default `0`."]
    #[track_caller]
    fn x_offset(&self, value: impl Into<Value>) -> Self { self.with("x_offset", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y(&self, value: impl Into<Value>) -> Self { self.with("y", value) }
    #[doc = "`FloatSpec`, default `0`."]
    #[track_caller]
    fn y_offset(&self, value: impl Into<Value>) -> Self { self.with("y_offset", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let text = models::Text::new().text("text").text_color("teal");
    /// ```
    Text, "Text", TextProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`VArea`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.VArea) and its subclasses.
pub trait VAreaProperties: ModelLike {
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn fill_alpha(&self, value: impl Numeric) -> Self { self.with("fill_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"gray\"`."]
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
    #[doc = "`NumberSpec`, default `{\"field\":\"x\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x(&self, value: impl Into<Value>) -> Self { self.with("x", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y1\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y1(&self, value: impl Into<Value>) -> Self { self.with("y1", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y2\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y2(&self, value: impl Into<Value>) -> Self { self.with("y2", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let v_area = models::VArea::new().fill_color("teal").fill_alpha(0.5);
    /// ```
    VArea, "VArea", VAreaProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`VAreaStep`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.VAreaStep) and its subclasses.
pub trait VAreaStepProperties: ModelLike {
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn fill_alpha(&self, value: impl Numeric) -> Self { self.with("fill_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"gray\"`."]
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
    #[doc = "`Enum('before', 'after', 'center')`, default `\"before\"`."]
    #[track_caller]
    fn step_mode(&self, value: impl OneOf<enums::StepMode>) -> Self { self.with("step_mode", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"x\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x(&self, value: impl Into<Value>) -> Self { self.with("x", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y1\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y1(&self, value: impl Into<Value>) -> Self { self.with("y1", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y2\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y2(&self, value: impl Into<Value>) -> Self { self.with("y2", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let v_area_step = models::VAreaStep::new().fill_color("teal").fill_alpha(0.5);
    /// ```
    VAreaStep, "VAreaStep", VAreaStepProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`VBar`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.VBar) and its subclasses.
pub trait VBarProperties: ModelLike {
    #[doc = "`NumberSpec`, default `0`."]
    #[track_caller]
    fn bottom(&self, value: impl Into<Value>) -> Self { self.with("bottom", value) }
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn fill_alpha(&self, value: impl Into<Value>) -> Self { self.with("fill_alpha", value) }
    #[doc = "`ColorSpec`, default `\"gray\"`."]
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
    #[doc = "`NumberSpec`, default `{\"field\":\"top\",\"type\":\"field\"}`."]
    #[track_caller]
    fn top(&self, value: impl Into<Value>) -> Self { self.with("top", value) }
    #[doc = "`DistanceSpec(units_default='data')`, default `1`."]
    #[track_caller]
    fn width(&self, value: impl Into<Value>) -> Self { self.with("width", value) }
    #[doc = "`NotSerialized(Enum('screen', 'data'))`, default `\"data\"`."]
    #[track_caller]
    fn width_units(&self, value: impl OneOf<enums::SpatialUnits>) -> Self { self.with("width_units", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"x\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x(&self, value: impl Into<Value>) -> Self { self.with("x", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let v_bar = models::VBar::new().fill_color("teal").line_color("teal");
    /// ```
    VBar, "VBar", VBarProperties LRTBGlyphProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`VSpan`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.VSpan) and its subclasses.
pub trait VSpanProperties: ModelLike {
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
    #[doc = "`NumberSpec`, default `{\"field\":\"x\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x(&self, value: impl Into<Value>) -> Self { self.with("x", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let v_span = models::VSpan::new().line_color("teal").line_width(2);
    /// ```
    VSpan, "VSpan", VSpanProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`VStrip`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.VStrip) and its subclasses.
pub trait VStripProperties: ModelLike {
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn fill_alpha(&self, value: impl Into<Value>) -> Self { self.with("fill_alpha", value) }
    #[doc = "`ColorSpec`, default `\"gray\"`."]
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
    #[doc = "`NumberSpec`, default `{\"field\":\"x0\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x0(&self, value: impl Into<Value>) -> Self { self.with("x0", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"x1\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x1(&self, value: impl Into<Value>) -> Self { self.with("x1", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let v_strip = models::VStrip::new().fill_color("teal").line_color("teal");
    /// ```
    VStrip, "VStrip", VStripProperties GlyphProperties ModelProperties
);
/// Properties of Bokeh's [`Wedge`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyphs.html#bokeh.models.Wedge) and its subclasses.
pub trait WedgeProperties: ModelLike {
    #[doc = "`Enum('clock', 'anticlock')`, default `\"anticlock\"`."]
    #[track_caller]
    fn direction(&self, value: impl OneOf<enums::Direction>) -> Self { self.with("direction", value) }
    #[doc = "`AngleSpec(units_default='rad')`, default `{\"field\":\"end_angle\",\"type\":\"field\"}`."]
    #[track_caller]
    fn end_angle(&self, value: impl Into<Value>) -> Self { self.with("end_angle", value) }
    #[doc = "`NotSerialized(Enum('deg', 'rad', 'grad', 'turn'))`, default `\"rad\"`."]
    #[track_caller]
    fn end_angle_units(&self, value: impl OneOf<enums::AngleUnits>) -> Self { self.with("end_angle_units", value) }
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn fill_alpha(&self, value: impl Into<Value>) -> Self { self.with("fill_alpha", value) }
    #[doc = "`ColorSpec`, default `\"gray\"`."]
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
    #[doc = "`DistanceSpec(units_default='data')`, default `{\"field\":\"radius\",\"type\":\"field\"}`."]
    #[track_caller]
    fn radius(&self, value: impl Into<Value>) -> Self { self.with("radius", value) }
    #[doc = "`NotSerialized(Enum('screen', 'data'))`, default `\"data\"`."]
    #[track_caller]
    fn radius_units(&self, value: impl OneOf<enums::SpatialUnits>) -> Self { self.with("radius_units", value) }
    #[doc = "`AngleSpec(units_default='rad')`, default `{\"field\":\"start_angle\",\"type\":\"field\"}`."]
    #[track_caller]
    fn start_angle(&self, value: impl Into<Value>) -> Self { self.with("start_angle", value) }
    #[doc = "`NotSerialized(Enum('deg', 'rad', 'grad', 'turn'))`, default `\"rad\"`."]
    #[track_caller]
    fn start_angle_units(&self, value: impl OneOf<enums::AngleUnits>) -> Self { self.with("start_angle_units", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"x\",\"type\":\"field\"}`."]
    #[track_caller]
    fn x(&self, value: impl Into<Value>) -> Self { self.with("x", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"y\",\"type\":\"field\"}`."]
    #[track_caller]
    fn y(&self, value: impl Into<Value>) -> Self { self.with("y", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let wedge = models::Wedge::new().fill_color("teal").line_color("teal");
    /// ```
    Wedge, "Wedge", WedgeProperties GlyphProperties ModelProperties
);
