// Written by spec/generate.py from Bokeh 3.9.2; do not edit.
#![allow(unused_imports)]
use super::*;
use crate::models::{ModelLike, Numeric, OneOf, custom_model, model};
use crate::document::value::Value;

model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let global_imported_style_sheet = models::GlobalImportedStyleSheet::new().url("https://example.org/{Z}/{X}/{Y}.png");
    /// ```
    GlobalImportedStyleSheet, "GlobalImportedStyleSheet", ImportedStyleSheetProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let global_inline_style_sheet = models::GlobalInlineStyleSheet::new().css(":host { color: teal; }");
    /// ```
    GlobalInlineStyleSheet, "GlobalInlineStyleSheet", InlineStyleSheetProperties ModelProperties
);
/// Properties of Bokeh's [`ImportedStyleSheet`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/css.html#bokeh.models.ImportedStyleSheet) and its subclasses.
pub trait ImportedStyleSheetProperties: ModelLike {
    #[doc = "`Required(String)`, required."]
    #[track_caller]
    fn url(&self, value: impl Into<Value>) -> Self { self.with("url", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let imported_style_sheet = models::ImportedStyleSheet::new().url("https://example.org/{Z}/{X}/{Y}.png");
    /// ```
    ImportedStyleSheet, "ImportedStyleSheet", ImportedStyleSheetProperties ModelProperties
);
/// Properties of Bokeh's [`InlineStyleSheet`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/css.html#bokeh.models.InlineStyleSheet) and its subclasses.
pub trait InlineStyleSheetProperties: ModelLike {
    #[doc = "`Required(String)`, required."]
    #[track_caller]
    fn css(&self, value: impl Into<Value>) -> Self { self.with("css", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let inline_style_sheet = models::InlineStyleSheet::new().css(":host { color: teal; }");
    /// ```
    InlineStyleSheet, "InlineStyleSheet", InlineStyleSheetProperties ModelProperties
);
/// Properties of Bokeh's [`Styles`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/css.html#bokeh.models.Styles) and its subclasses.
pub trait StylesProperties: ModelLike {
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn align_content(&self, value: impl Into<Value>) -> Self { self.with("align_content", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn align_items(&self, value: impl Into<Value>) -> Self { self.with("align_items", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn align_self(&self, value: impl Into<Value>) -> Self { self.with("align_self", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn alignment_baseline(&self, value: impl Into<Value>) -> Self { self.with("alignment_baseline", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn all(&self, value: impl Into<Value>) -> Self { self.with("all", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn animation(&self, value: impl Into<Value>) -> Self { self.with("animation", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn animation_delay(&self, value: impl Into<Value>) -> Self { self.with("animation_delay", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn animation_direction(&self, value: impl Into<Value>) -> Self { self.with("animation_direction", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn animation_duration(&self, value: impl Into<Value>) -> Self { self.with("animation_duration", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn animation_fill_mode(&self, value: impl Into<Value>) -> Self { self.with("animation_fill_mode", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn animation_iteration_count(&self, value: impl Into<Value>) -> Self { self.with("animation_iteration_count", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn animation_name(&self, value: impl Into<Value>) -> Self { self.with("animation_name", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn animation_play_state(&self, value: impl Into<Value>) -> Self { self.with("animation_play_state", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn animation_timing_function(&self, value: impl Into<Value>) -> Self { self.with("animation_timing_function", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn aspect_ratio(&self, value: impl Into<Value>) -> Self { self.with("aspect_ratio", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn backface_visibility(&self, value: impl Into<Value>) -> Self { self.with("backface_visibility", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn background(&self, value: impl Into<Value>) -> Self { self.with("background", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn background_attachment(&self, value: impl Into<Value>) -> Self { self.with("background_attachment", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn background_clip(&self, value: impl Into<Value>) -> Self { self.with("background_clip", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn background_color(&self, value: impl Into<Value>) -> Self { self.with("background_color", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn background_image(&self, value: impl Into<Value>) -> Self { self.with("background_image", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn background_origin(&self, value: impl Into<Value>) -> Self { self.with("background_origin", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn background_position(&self, value: impl Into<Value>) -> Self { self.with("background_position", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn background_position_x(&self, value: impl Into<Value>) -> Self { self.with("background_position_x", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn background_position_y(&self, value: impl Into<Value>) -> Self { self.with("background_position_y", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn background_repeat(&self, value: impl Into<Value>) -> Self { self.with("background_repeat", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn background_size(&self, value: impl Into<Value>) -> Self { self.with("background_size", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn baseline_shift(&self, value: impl Into<Value>) -> Self { self.with("baseline_shift", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn block_size(&self, value: impl Into<Value>) -> Self { self.with("block_size", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border(&self, value: impl Into<Value>) -> Self { self.with("border", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_block_end(&self, value: impl Into<Value>) -> Self { self.with("border_block_end", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_block_end_color(&self, value: impl Into<Value>) -> Self { self.with("border_block_end_color", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_block_end_style(&self, value: impl Into<Value>) -> Self { self.with("border_block_end_style", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_block_end_width(&self, value: impl Into<Value>) -> Self { self.with("border_block_end_width", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_block_start(&self, value: impl Into<Value>) -> Self { self.with("border_block_start", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_block_start_color(&self, value: impl Into<Value>) -> Self { self.with("border_block_start_color", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_block_start_style(&self, value: impl Into<Value>) -> Self { self.with("border_block_start_style", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_block_start_width(&self, value: impl Into<Value>) -> Self { self.with("border_block_start_width", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_bottom(&self, value: impl Into<Value>) -> Self { self.with("border_bottom", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_bottom_color(&self, value: impl Into<Value>) -> Self { self.with("border_bottom_color", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_bottom_left_radius(&self, value: impl Into<Value>) -> Self { self.with("border_bottom_left_radius", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_bottom_right_radius(&self, value: impl Into<Value>) -> Self { self.with("border_bottom_right_radius", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_bottom_style(&self, value: impl Into<Value>) -> Self { self.with("border_bottom_style", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_bottom_width(&self, value: impl Into<Value>) -> Self { self.with("border_bottom_width", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_collapse(&self, value: impl Into<Value>) -> Self { self.with("border_collapse", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_color(&self, value: impl Into<Value>) -> Self { self.with("border_color", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_image(&self, value: impl Into<Value>) -> Self { self.with("border_image", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_image_outset(&self, value: impl Into<Value>) -> Self { self.with("border_image_outset", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_image_repeat(&self, value: impl Into<Value>) -> Self { self.with("border_image_repeat", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_image_slice(&self, value: impl Into<Value>) -> Self { self.with("border_image_slice", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_image_source(&self, value: impl Into<Value>) -> Self { self.with("border_image_source", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_image_width(&self, value: impl Into<Value>) -> Self { self.with("border_image_width", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_inline_end(&self, value: impl Into<Value>) -> Self { self.with("border_inline_end", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_inline_end_color(&self, value: impl Into<Value>) -> Self { self.with("border_inline_end_color", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_inline_end_style(&self, value: impl Into<Value>) -> Self { self.with("border_inline_end_style", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_inline_end_width(&self, value: impl Into<Value>) -> Self { self.with("border_inline_end_width", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_inline_start(&self, value: impl Into<Value>) -> Self { self.with("border_inline_start", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_inline_start_color(&self, value: impl Into<Value>) -> Self { self.with("border_inline_start_color", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_inline_start_style(&self, value: impl Into<Value>) -> Self { self.with("border_inline_start_style", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_inline_start_width(&self, value: impl Into<Value>) -> Self { self.with("border_inline_start_width", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_left(&self, value: impl Into<Value>) -> Self { self.with("border_left", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_left_color(&self, value: impl Into<Value>) -> Self { self.with("border_left_color", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_left_style(&self, value: impl Into<Value>) -> Self { self.with("border_left_style", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_left_width(&self, value: impl Into<Value>) -> Self { self.with("border_left_width", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_radius(&self, value: impl Into<Value>) -> Self { self.with("border_radius", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_right(&self, value: impl Into<Value>) -> Self { self.with("border_right", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_right_color(&self, value: impl Into<Value>) -> Self { self.with("border_right_color", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_right_style(&self, value: impl Into<Value>) -> Self { self.with("border_right_style", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_right_width(&self, value: impl Into<Value>) -> Self { self.with("border_right_width", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_spacing(&self, value: impl Into<Value>) -> Self { self.with("border_spacing", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_style(&self, value: impl Into<Value>) -> Self { self.with("border_style", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_top(&self, value: impl Into<Value>) -> Self { self.with("border_top", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_top_color(&self, value: impl Into<Value>) -> Self { self.with("border_top_color", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_top_left_radius(&self, value: impl Into<Value>) -> Self { self.with("border_top_left_radius", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_top_right_radius(&self, value: impl Into<Value>) -> Self { self.with("border_top_right_radius", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_top_style(&self, value: impl Into<Value>) -> Self { self.with("border_top_style", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_top_width(&self, value: impl Into<Value>) -> Self { self.with("border_top_width", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_width(&self, value: impl Into<Value>) -> Self { self.with("border_width", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn bottom(&self, value: impl Into<Value>) -> Self { self.with("bottom", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn box_shadow(&self, value: impl Into<Value>) -> Self { self.with("box_shadow", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn box_sizing(&self, value: impl Into<Value>) -> Self { self.with("box_sizing", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn break_after(&self, value: impl Into<Value>) -> Self { self.with("break_after", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn break_before(&self, value: impl Into<Value>) -> Self { self.with("break_before", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn break_inside(&self, value: impl Into<Value>) -> Self { self.with("break_inside", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn caption_side(&self, value: impl Into<Value>) -> Self { self.with("caption_side", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn caret_color(&self, value: impl Into<Value>) -> Self { self.with("caret_color", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn clear(&self, value: impl Into<Value>) -> Self { self.with("clear", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn clip(&self, value: impl Into<Value>) -> Self { self.with("clip", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn clip_path(&self, value: impl Into<Value>) -> Self { self.with("clip_path", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn clip_rule(&self, value: impl Into<Value>) -> Self { self.with("clip_rule", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn color(&self, value: impl Into<Value>) -> Self { self.with("color", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn color_interpolation(&self, value: impl Into<Value>) -> Self { self.with("color_interpolation", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn color_interpolation_filters(&self, value: impl Into<Value>) -> Self { self.with("color_interpolation_filters", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn column_count(&self, value: impl Into<Value>) -> Self { self.with("column_count", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn column_fill(&self, value: impl Into<Value>) -> Self { self.with("column_fill", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn column_gap(&self, value: impl Into<Value>) -> Self { self.with("column_gap", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn column_rule(&self, value: impl Into<Value>) -> Self { self.with("column_rule", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn column_rule_color(&self, value: impl Into<Value>) -> Self { self.with("column_rule_color", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn column_rule_style(&self, value: impl Into<Value>) -> Self { self.with("column_rule_style", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn column_rule_width(&self, value: impl Into<Value>) -> Self { self.with("column_rule_width", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn column_span(&self, value: impl Into<Value>) -> Self { self.with("column_span", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn column_width(&self, value: impl Into<Value>) -> Self { self.with("column_width", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn columns(&self, value: impl Into<Value>) -> Self { self.with("columns", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn content(&self, value: impl Into<Value>) -> Self { self.with("content", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn counter_increment(&self, value: impl Into<Value>) -> Self { self.with("counter_increment", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn counter_reset(&self, value: impl Into<Value>) -> Self { self.with("counter_reset", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn cursor(&self, value: impl Into<Value>) -> Self { self.with("cursor", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn direction(&self, value: impl Into<Value>) -> Self { self.with("direction", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn display(&self, value: impl Into<Value>) -> Self { self.with("display", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn dominant_baseline(&self, value: impl Into<Value>) -> Self { self.with("dominant_baseline", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn empty_cells(&self, value: impl Into<Value>) -> Self { self.with("empty_cells", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn fill(&self, value: impl Into<Value>) -> Self { self.with("fill", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn fill_opacity(&self, value: impl Into<Value>) -> Self { self.with("fill_opacity", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn fill_rule(&self, value: impl Into<Value>) -> Self { self.with("fill_rule", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn filter(&self, value: impl Into<Value>) -> Self { self.with("filter", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn flex(&self, value: impl Into<Value>) -> Self { self.with("flex", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn flex_basis(&self, value: impl Into<Value>) -> Self { self.with("flex_basis", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn flex_direction(&self, value: impl Into<Value>) -> Self { self.with("flex_direction", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn flex_flow(&self, value: impl Into<Value>) -> Self { self.with("flex_flow", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn flex_grow(&self, value: impl Into<Value>) -> Self { self.with("flex_grow", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn flex_shrink(&self, value: impl Into<Value>) -> Self { self.with("flex_shrink", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn flex_wrap(&self, value: impl Into<Value>) -> Self { self.with("flex_wrap", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn float(&self, value: impl Into<Value>) -> Self { self.with("float", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn flood_color(&self, value: impl Into<Value>) -> Self { self.with("flood_color", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn flood_opacity(&self, value: impl Into<Value>) -> Self { self.with("flood_opacity", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn font(&self, value: impl Into<Value>) -> Self { self.with("font", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn font_family(&self, value: impl Into<Value>) -> Self { self.with("font_family", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn font_feature_settings(&self, value: impl Into<Value>) -> Self { self.with("font_feature_settings", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn font_kerning(&self, value: impl Into<Value>) -> Self { self.with("font_kerning", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn font_size(&self, value: impl Into<Value>) -> Self { self.with("font_size", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn font_size_adjust(&self, value: impl Into<Value>) -> Self { self.with("font_size_adjust", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn font_stretch(&self, value: impl Into<Value>) -> Self { self.with("font_stretch", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn font_style(&self, value: impl Into<Value>) -> Self { self.with("font_style", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn font_synthesis(&self, value: impl Into<Value>) -> Self { self.with("font_synthesis", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn font_variant(&self, value: impl Into<Value>) -> Self { self.with("font_variant", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn font_variant_caps(&self, value: impl Into<Value>) -> Self { self.with("font_variant_caps", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn font_variant_east_asian(&self, value: impl Into<Value>) -> Self { self.with("font_variant_east_asian", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn font_variant_ligatures(&self, value: impl Into<Value>) -> Self { self.with("font_variant_ligatures", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn font_variant_numeric(&self, value: impl Into<Value>) -> Self { self.with("font_variant_numeric", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn font_variant_position(&self, value: impl Into<Value>) -> Self { self.with("font_variant_position", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn font_weight(&self, value: impl Into<Value>) -> Self { self.with("font_weight", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn gap(&self, value: impl Into<Value>) -> Self { self.with("gap", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn glyph_orientation_vertical(&self, value: impl Into<Value>) -> Self { self.with("glyph_orientation_vertical", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn grid(&self, value: impl Into<Value>) -> Self { self.with("grid", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn grid_area(&self, value: impl Into<Value>) -> Self { self.with("grid_area", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn grid_auto_columns(&self, value: impl Into<Value>) -> Self { self.with("grid_auto_columns", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn grid_auto_flow(&self, value: impl Into<Value>) -> Self { self.with("grid_auto_flow", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn grid_auto_rows(&self, value: impl Into<Value>) -> Self { self.with("grid_auto_rows", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn grid_column(&self, value: impl Into<Value>) -> Self { self.with("grid_column", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn grid_column_end(&self, value: impl Into<Value>) -> Self { self.with("grid_column_end", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn grid_column_gap(&self, value: impl Into<Value>) -> Self { self.with("grid_column_gap", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn grid_column_start(&self, value: impl Into<Value>) -> Self { self.with("grid_column_start", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn grid_gap(&self, value: impl Into<Value>) -> Self { self.with("grid_gap", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn grid_row(&self, value: impl Into<Value>) -> Self { self.with("grid_row", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn grid_row_end(&self, value: impl Into<Value>) -> Self { self.with("grid_row_end", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn grid_row_gap(&self, value: impl Into<Value>) -> Self { self.with("grid_row_gap", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn grid_row_start(&self, value: impl Into<Value>) -> Self { self.with("grid_row_start", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn grid_template(&self, value: impl Into<Value>) -> Self { self.with("grid_template", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn grid_template_areas(&self, value: impl Into<Value>) -> Self { self.with("grid_template_areas", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn grid_template_columns(&self, value: impl Into<Value>) -> Self { self.with("grid_template_columns", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn grid_template_rows(&self, value: impl Into<Value>) -> Self { self.with("grid_template_rows", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn height(&self, value: impl Into<Value>) -> Self { self.with("height", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn hyphens(&self, value: impl Into<Value>) -> Self { self.with("hyphens", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn image_orientation(&self, value: impl Into<Value>) -> Self { self.with("image_orientation", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn image_rendering(&self, value: impl Into<Value>) -> Self { self.with("image_rendering", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn inline_size(&self, value: impl Into<Value>) -> Self { self.with("inline_size", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn justify_content(&self, value: impl Into<Value>) -> Self { self.with("justify_content", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn justify_items(&self, value: impl Into<Value>) -> Self { self.with("justify_items", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn justify_self(&self, value: impl Into<Value>) -> Self { self.with("justify_self", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn left(&self, value: impl Into<Value>) -> Self { self.with("left", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn letter_spacing(&self, value: impl Into<Value>) -> Self { self.with("letter_spacing", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn lighting_color(&self, value: impl Into<Value>) -> Self { self.with("lighting_color", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn line_break(&self, value: impl Into<Value>) -> Self { self.with("line_break", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn line_height(&self, value: impl Into<Value>) -> Self { self.with("line_height", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn list_style(&self, value: impl Into<Value>) -> Self { self.with("list_style", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn list_style_image(&self, value: impl Into<Value>) -> Self { self.with("list_style_image", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn list_style_position(&self, value: impl Into<Value>) -> Self { self.with("list_style_position", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn list_style_type(&self, value: impl Into<Value>) -> Self { self.with("list_style_type", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn margin(&self, value: impl Into<Value>) -> Self { self.with("margin", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn margin_block_end(&self, value: impl Into<Value>) -> Self { self.with("margin_block_end", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn margin_block_start(&self, value: impl Into<Value>) -> Self { self.with("margin_block_start", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn margin_bottom(&self, value: impl Into<Value>) -> Self { self.with("margin_bottom", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn margin_inline_end(&self, value: impl Into<Value>) -> Self { self.with("margin_inline_end", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn margin_inline_start(&self, value: impl Into<Value>) -> Self { self.with("margin_inline_start", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn margin_left(&self, value: impl Into<Value>) -> Self { self.with("margin_left", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn margin_right(&self, value: impl Into<Value>) -> Self { self.with("margin_right", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn margin_top(&self, value: impl Into<Value>) -> Self { self.with("margin_top", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn marker(&self, value: impl Into<Value>) -> Self { self.with("marker", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn marker_end(&self, value: impl Into<Value>) -> Self { self.with("marker_end", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn marker_mid(&self, value: impl Into<Value>) -> Self { self.with("marker_mid", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn marker_start(&self, value: impl Into<Value>) -> Self { self.with("marker_start", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn mask(&self, value: impl Into<Value>) -> Self { self.with("mask", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn mask_composite(&self, value: impl Into<Value>) -> Self { self.with("mask_composite", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn mask_image(&self, value: impl Into<Value>) -> Self { self.with("mask_image", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn mask_position(&self, value: impl Into<Value>) -> Self { self.with("mask_position", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn mask_repeat(&self, value: impl Into<Value>) -> Self { self.with("mask_repeat", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn mask_size(&self, value: impl Into<Value>) -> Self { self.with("mask_size", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn mask_type(&self, value: impl Into<Value>) -> Self { self.with("mask_type", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn max_block_size(&self, value: impl Into<Value>) -> Self { self.with("max_block_size", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn max_height(&self, value: impl Into<Value>) -> Self { self.with("max_height", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn max_inline_size(&self, value: impl Into<Value>) -> Self { self.with("max_inline_size", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn max_width(&self, value: impl Into<Value>) -> Self { self.with("max_width", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn min_block_size(&self, value: impl Into<Value>) -> Self { self.with("min_block_size", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn min_height(&self, value: impl Into<Value>) -> Self { self.with("min_height", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn min_inline_size(&self, value: impl Into<Value>) -> Self { self.with("min_inline_size", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn min_width(&self, value: impl Into<Value>) -> Self { self.with("min_width", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn object_fit(&self, value: impl Into<Value>) -> Self { self.with("object_fit", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn object_position(&self, value: impl Into<Value>) -> Self { self.with("object_position", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn opacity(&self, value: impl Into<Value>) -> Self { self.with("opacity", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn order(&self, value: impl Into<Value>) -> Self { self.with("order", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn orphans(&self, value: impl Into<Value>) -> Self { self.with("orphans", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn outline(&self, value: impl Into<Value>) -> Self { self.with("outline", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn outline_color(&self, value: impl Into<Value>) -> Self { self.with("outline_color", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn outline_offset(&self, value: impl Into<Value>) -> Self { self.with("outline_offset", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn outline_style(&self, value: impl Into<Value>) -> Self { self.with("outline_style", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn outline_width(&self, value: impl Into<Value>) -> Self { self.with("outline_width", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn overflow(&self, value: impl Into<Value>) -> Self { self.with("overflow", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn overflow_anchor(&self, value: impl Into<Value>) -> Self { self.with("overflow_anchor", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn overflow_wrap(&self, value: impl Into<Value>) -> Self { self.with("overflow_wrap", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn overflow_x(&self, value: impl Into<Value>) -> Self { self.with("overflow_x", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn overflow_y(&self, value: impl Into<Value>) -> Self { self.with("overflow_y", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn overscroll_behavior(&self, value: impl Into<Value>) -> Self { self.with("overscroll_behavior", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn overscroll_behavior_block(&self, value: impl Into<Value>) -> Self { self.with("overscroll_behavior_block", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn overscroll_behavior_inline(&self, value: impl Into<Value>) -> Self { self.with("overscroll_behavior_inline", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn overscroll_behavior_x(&self, value: impl Into<Value>) -> Self { self.with("overscroll_behavior_x", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn overscroll_behavior_y(&self, value: impl Into<Value>) -> Self { self.with("overscroll_behavior_y", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn padding(&self, value: impl Into<Value>) -> Self { self.with("padding", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn padding_block_end(&self, value: impl Into<Value>) -> Self { self.with("padding_block_end", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn padding_block_start(&self, value: impl Into<Value>) -> Self { self.with("padding_block_start", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn padding_bottom(&self, value: impl Into<Value>) -> Self { self.with("padding_bottom", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn padding_inline_end(&self, value: impl Into<Value>) -> Self { self.with("padding_inline_end", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn padding_inline_start(&self, value: impl Into<Value>) -> Self { self.with("padding_inline_start", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn padding_left(&self, value: impl Into<Value>) -> Self { self.with("padding_left", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn padding_right(&self, value: impl Into<Value>) -> Self { self.with("padding_right", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn padding_top(&self, value: impl Into<Value>) -> Self { self.with("padding_top", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn page_break_after(&self, value: impl Into<Value>) -> Self { self.with("page_break_after", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn page_break_before(&self, value: impl Into<Value>) -> Self { self.with("page_break_before", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn page_break_inside(&self, value: impl Into<Value>) -> Self { self.with("page_break_inside", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn paint_order(&self, value: impl Into<Value>) -> Self { self.with("paint_order", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn perspective(&self, value: impl Into<Value>) -> Self { self.with("perspective", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn perspective_origin(&self, value: impl Into<Value>) -> Self { self.with("perspective_origin", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn place_content(&self, value: impl Into<Value>) -> Self { self.with("place_content", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn place_items(&self, value: impl Into<Value>) -> Self { self.with("place_items", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn place_self(&self, value: impl Into<Value>) -> Self { self.with("place_self", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn pointer_events(&self, value: impl Into<Value>) -> Self { self.with("pointer_events", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn position(&self, value: impl Into<Value>) -> Self { self.with("position", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn quotes(&self, value: impl Into<Value>) -> Self { self.with("quotes", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn resize(&self, value: impl Into<Value>) -> Self { self.with("resize", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn right(&self, value: impl Into<Value>) -> Self { self.with("right", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn rotate(&self, value: impl Into<Value>) -> Self { self.with("rotate", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn row_gap(&self, value: impl Into<Value>) -> Self { self.with("row_gap", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn ruby_align(&self, value: impl Into<Value>) -> Self { self.with("ruby_align", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn ruby_position(&self, value: impl Into<Value>) -> Self { self.with("ruby_position", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn scale(&self, value: impl Into<Value>) -> Self { self.with("scale", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn scroll_behavior(&self, value: impl Into<Value>) -> Self { self.with("scroll_behavior", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn shape_rendering(&self, value: impl Into<Value>) -> Self { self.with("shape_rendering", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn stop_color(&self, value: impl Into<Value>) -> Self { self.with("stop_color", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn stop_opacity(&self, value: impl Into<Value>) -> Self { self.with("stop_opacity", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn stroke(&self, value: impl Into<Value>) -> Self { self.with("stroke", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn stroke_dasharray(&self, value: impl Into<Value>) -> Self { self.with("stroke_dasharray", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn stroke_dashoffset(&self, value: impl Into<Value>) -> Self { self.with("stroke_dashoffset", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn stroke_linecap(&self, value: impl Into<Value>) -> Self { self.with("stroke_linecap", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn stroke_linejoin(&self, value: impl Into<Value>) -> Self { self.with("stroke_linejoin", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn stroke_miterlimit(&self, value: impl Into<Value>) -> Self { self.with("stroke_miterlimit", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn stroke_opacity(&self, value: impl Into<Value>) -> Self { self.with("stroke_opacity", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn stroke_width(&self, value: impl Into<Value>) -> Self { self.with("stroke_width", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn tab_size(&self, value: impl Into<Value>) -> Self { self.with("tab_size", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn table_layout(&self, value: impl Into<Value>) -> Self { self.with("table_layout", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn text_align(&self, value: impl Into<Value>) -> Self { self.with("text_align", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn text_align_last(&self, value: impl Into<Value>) -> Self { self.with("text_align_last", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn text_anchor(&self, value: impl Into<Value>) -> Self { self.with("text_anchor", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn text_combine_upright(&self, value: impl Into<Value>) -> Self { self.with("text_combine_upright", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn text_decoration(&self, value: impl Into<Value>) -> Self { self.with("text_decoration", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn text_decoration_color(&self, value: impl Into<Value>) -> Self { self.with("text_decoration_color", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn text_decoration_line(&self, value: impl Into<Value>) -> Self { self.with("text_decoration_line", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn text_decoration_style(&self, value: impl Into<Value>) -> Self { self.with("text_decoration_style", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn text_emphasis(&self, value: impl Into<Value>) -> Self { self.with("text_emphasis", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn text_emphasis_color(&self, value: impl Into<Value>) -> Self { self.with("text_emphasis_color", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn text_emphasis_position(&self, value: impl Into<Value>) -> Self { self.with("text_emphasis_position", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn text_emphasis_style(&self, value: impl Into<Value>) -> Self { self.with("text_emphasis_style", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn text_indent(&self, value: impl Into<Value>) -> Self { self.with("text_indent", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn text_justify(&self, value: impl Into<Value>) -> Self { self.with("text_justify", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn text_orientation(&self, value: impl Into<Value>) -> Self { self.with("text_orientation", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn text_overflow(&self, value: impl Into<Value>) -> Self { self.with("text_overflow", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn text_rendering(&self, value: impl Into<Value>) -> Self { self.with("text_rendering", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn text_shadow(&self, value: impl Into<Value>) -> Self { self.with("text_shadow", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn text_transform(&self, value: impl Into<Value>) -> Self { self.with("text_transform", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn text_underline_position(&self, value: impl Into<Value>) -> Self { self.with("text_underline_position", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn top(&self, value: impl Into<Value>) -> Self { self.with("top", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn touch_action(&self, value: impl Into<Value>) -> Self { self.with("touch_action", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn transform(&self, value: impl Into<Value>) -> Self { self.with("transform", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn transform_box(&self, value: impl Into<Value>) -> Self { self.with("transform_box", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn transform_origin(&self, value: impl Into<Value>) -> Self { self.with("transform_origin", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn transform_style(&self, value: impl Into<Value>) -> Self { self.with("transform_style", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn transition(&self, value: impl Into<Value>) -> Self { self.with("transition", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn transition_delay(&self, value: impl Into<Value>) -> Self { self.with("transition_delay", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn transition_duration(&self, value: impl Into<Value>) -> Self { self.with("transition_duration", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn transition_property(&self, value: impl Into<Value>) -> Self { self.with("transition_property", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn transition_timing_function(&self, value: impl Into<Value>) -> Self { self.with("transition_timing_function", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn translate(&self, value: impl Into<Value>) -> Self { self.with("translate", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn unicode_bidi(&self, value: impl Into<Value>) -> Self { self.with("unicode_bidi", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn user_select(&self, value: impl Into<Value>) -> Self { self.with("user_select", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn vertical_align(&self, value: impl Into<Value>) -> Self { self.with("vertical_align", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn visibility(&self, value: impl Into<Value>) -> Self { self.with("visibility", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn white_space(&self, value: impl Into<Value>) -> Self { self.with("white_space", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn widows(&self, value: impl Into<Value>) -> Self { self.with("widows", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn width(&self, value: impl Into<Value>) -> Self { self.with("width", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn will_change(&self, value: impl Into<Value>) -> Self { self.with("will_change", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn word_break(&self, value: impl Into<Value>) -> Self { self.with("word_break", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn word_spacing(&self, value: impl Into<Value>) -> Self { self.with("word_spacing", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn word_wrap(&self, value: impl Into<Value>) -> Self { self.with("word_wrap", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn writing_mode(&self, value: impl Into<Value>) -> Self { self.with("writing_mode", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn z_index(&self, value: impl Into<Value>) -> Self { self.with("z_index", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let styles = models::Styles::new().content("Ponds");
    /// ```
    Styles, "Styles", StylesProperties ModelProperties
);
