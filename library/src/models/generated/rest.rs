// Written by spec/generate.py from Bokeh 3.9.2; do not edit.
#![allow(unused_imports)]
use super::*;
use crate::models::{ModelLike, Numeric, OneOf, custom_model, model};
use crate::document::value::Value;

model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let action_item = models::ActionItem::new().label("Depth");
    /// ```
    ActionItem, "ActionItem", MenuItemProperties ModelProperties
);
/// Properties of Bokeh's [`AdaptiveTicker`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tickers.html#bokeh.models.AdaptiveTicker) and its subclasses.
pub trait AdaptiveTickerProperties: ModelLike {
    #[doc = "`Float`, default `10.0`."]
    #[track_caller]
    fn base(&self, value: impl Numeric) -> Self { self.with("base", value) }
    #[doc = "`Seq(Float)`, default `[1,2,5]`."]
    #[track_caller]
    fn mantissas(&self, value: impl Into<Value>) -> Self { self.with("mantissas", value) }
    #[doc = "`Nullable(Float)`, default `null`."]
    #[track_caller]
    fn max_interval(&self, value: impl Into<Value>) -> Self { self.with("max_interval", value) }
    #[doc = "`Float`, default `0.0`."]
    #[track_caller]
    fn min_interval(&self, value: impl Numeric) -> Self { self.with("min_interval", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let adaptive_ticker = models::AdaptiveTicker::new().base(11).max_interval(1);
    /// ```
    AdaptiveTicker, "AdaptiveTicker", AdaptiveTickerProperties ContinuousTickerProperties ModelProperties
);
/// Properties of Bokeh's [`AjaxDataSource`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/sources.html#bokeh.models.AjaxDataSource) and its subclasses.
pub trait AjaxDataSourceProperties: ModelLike {
    #[doc = "`String`, default `\"application/json\"`."]
    #[track_caller]
    fn content_type(&self, value: impl Into<Value>) -> Self { self.with("content_type", value) }
    #[doc = "`Dict(String, String)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn http_headers(&self, value: impl Into<Value>) -> Self { self.with("http_headers", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn if_modified(&self, value: bool) -> Self { self.with("if_modified", value) }
    #[doc = "`Enum('POST', 'GET')`, default `\"POST\"`."]
    #[track_caller]
    fn method(&self, value: impl Into<Value>) -> Self { self.with("method", value) }
    #[doc = "`Nullable(Int)`, default `null`."]
    #[track_caller]
    fn polling_interval(&self, value: impl Into<Value>) -> Self { self.with("polling_interval", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let ajax_data_source = models::AjaxDataSource::new().data_url("https://example.org/ponds.json").if_modified(true);
    /// ```
    AjaxDataSource, "AjaxDataSource", AjaxDataSourceProperties WebDataSourceProperties ColumnDataSourceProperties ColumnarDataSourceProperties DataSourceProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let all_indices = models::AllIndices::new().name("ponds");
    /// ```
    AllIndices, "AllIndices", ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let all_labels = models::AllLabels::new().name("ponds");
    /// ```
    AllLabels, "AllLabels", ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let ascii = models::Ascii::new().text("Depth");
    /// ```
    Ascii, "Ascii", BaseTextProperties ModelProperties
);
/// Properties of Bokeh's [`BBoxTileSource`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tiles.html#bokeh.models.BBoxTileSource) and its subclasses.
pub trait BBoxTileSourceProperties: ModelLike {
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn use_latlon(&self, value: bool) -> Self { self.with("use_latlon", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let b_box_tile_source = models::BBoxTileSource::new().use_latlon(true);
    /// ```
    BBoxTileSource, "BBoxTileSource", BBoxTileSourceProperties MercatorTileSourceProperties TileSourceProperties ModelProperties
);
/// Properties of Bokeh's [`BaseText`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/text.html#bokeh.models.BaseText) and its subclasses.
pub trait BaseTextProperties: ModelLike {
    #[doc = "`Required(String)`, required."]
    #[track_caller]
    fn text(&self, value: impl Into<Value>) -> Self { self.with("text", value) }
}
/// Properties of Bokeh's [`BasicTickFormatter`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/formatters.html#bokeh.models.BasicTickFormatter) and its subclasses.
pub trait BasicTickFormatterProperties: ModelLike {
    #[doc = "`Int`, default `5`."]
    #[track_caller]
    fn power_limit_high(&self, value: impl Numeric) -> Self { self.with("power_limit_high", value) }
    #[doc = "`Int`, default `-3`."]
    #[track_caller]
    fn power_limit_low(&self, value: impl Numeric) -> Self { self.with("power_limit_low", value) }
    #[doc = "`Either(Auto, Int)`, default `\"auto\"`."]
    #[track_caller]
    fn precision(&self, value: impl Into<Value>) -> Self { self.with("precision", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn use_scientific(&self, value: bool) -> Self { self.with("use_scientific", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let basic_tick_formatter = models::BasicTickFormatter::new().power_limit_high(6).use_scientific(false);
    /// ```
    BasicTickFormatter, "BasicTickFormatter", BasicTickFormatterProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let basic_ticker = models::BasicTicker::new().base(11);
    /// ```
    BasicTicker, "BasicTicker", AdaptiveTickerProperties ContinuousTickerProperties ModelProperties
);
/// Properties of Bokeh's [`BinnedTicker`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tickers.html#bokeh.models.BinnedTicker) and its subclasses.
pub trait BinnedTickerProperties: ModelLike {
    #[doc = "`ScanningColorMapper`, required."]
    #[track_caller]
    fn mapper(&self, value: impl Into<Value>) -> Self { self.with("mapper", value) }
    #[doc = "`Either(Int, Auto)`, default `8`."]
    #[track_caller]
    fn num_major_ticks(&self, value: impl Into<Value>) -> Self { self.with("num_major_ticks", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let binned_ticker = models::BinnedTicker::new().mapper(&models::ScanningColorMapper::new().palette(vec!["teal"])).num_major_ticks(9);
    /// ```
    BinnedTicker, "BinnedTicker", BinnedTickerProperties ModelProperties
);
/// Properties of Bokeh's [`BooleanFilter`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/filters.html#bokeh.models.BooleanFilter) and its subclasses.
pub trait BooleanFilterProperties: ModelLike {
    #[doc = "`Nullable(Seq(Bool))`, default `null`."]
    #[track_caller]
    fn booleans(&self, value: impl Into<Value>) -> Self { self.with("booleans", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let boolean_filter = models::BooleanFilter::new().name("ponds");
    /// ```
    BooleanFilter, "BooleanFilter", BooleanFilterProperties ModelProperties
);
/// Properties of Bokeh's [`BuiltinIcon`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/ui/icons.html#bokeh.models.BuiltinIcon) and its subclasses.
pub trait BuiltinIconProperties: ModelLike {
    #[doc = "`Color`, default `\"gray\"`."]
    #[track_caller]
    fn color(&self, value: impl Into<Value>) -> Self { self.with("color", value) }
    #[doc = "`Required`, required."]
    #[track_caller]
    fn icon_name(&self, value: impl Into<Value>) -> Self { self.with("icon_name", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let builtin_icon = models::BuiltinIcon::new().icon_name("append_mode").color("teal");
    /// ```
    BuiltinIcon, "BuiltinIcon", BuiltinIconProperties IconProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`ByCSS`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/selectors.html#bokeh.models.ByCSS) and its subclasses.
pub trait ByCSSProperties: ModelLike {
    #[doc = "`Required(String)`, required."]
    #[track_caller]
    fn query(&self, value: impl Into<Value>) -> Self { self.with("query", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let by_css = models::ByCSS::new().query("p");
    /// ```
    ByCSS, "ByCSS", ByCSSProperties ModelProperties
);
/// Properties of Bokeh's [`ByClass`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/selectors.html#bokeh.models.ByClass) and its subclasses.
pub trait ByClassProperties: ModelLike {
    #[doc = "`Required(String)`, required."]
    #[track_caller]
    fn query(&self, value: impl Into<Value>) -> Self { self.with("query", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let by_class = models::ByClass::new().query("p");
    /// ```
    ByClass, "ByClass", ByClassProperties ModelProperties
);
/// Properties of Bokeh's [`ByID`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/selectors.html#bokeh.models.ByID) and its subclasses.
pub trait ByIDProperties: ModelLike {
    #[doc = "`Required(String)`, required."]
    #[track_caller]
    fn query(&self, value: impl Into<Value>) -> Self { self.with("query", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let by_id = models::ByID::new().query("p");
    /// ```
    ByID, "ByID", ByIDProperties ModelProperties
);
/// Properties of Bokeh's [`ByXPath`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/selectors.html#bokeh.models.ByXPath) and its subclasses.
pub trait ByXPathProperties: ModelLike {
    #[doc = "`Required(String)`, required."]
    #[track_caller]
    fn query(&self, value: impl Into<Value>) -> Self { self.with("query", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let by_x_path = models::ByXPath::new().query("p");
    /// ```
    ByXPath, "ByXPath", ByXPathProperties ModelProperties
);
/// Properties of Bokeh's [`CDSView`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/sources.html#bokeh.models.CDSView) and its subclasses.
pub trait CDSViewProperties: ModelLike {
    #[doc = "`Filter`."]
    #[track_caller]
    fn filter(&self, value: impl Into<Value>) -> Self { self.with("filter", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let cds_view = models::CDSView::new().name("ponds");
    /// ```
    CDSView, "CDSView", CDSViewProperties ModelProperties
);
/// Properties of Bokeh's [`Canvas`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/canvas.html#bokeh.models.Canvas) and its subclasses.
pub trait CanvasProperties: ModelLike {
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn hidpi(&self, value: bool) -> Self { self.with("hidpi", value) }
    #[doc = "`Enum('canvas', 'svg', 'webgl')`, default `\"canvas\"`."]
    #[track_caller]
    fn output_backend(&self, value: impl OneOf<enums::OutputBackend>) -> Self { self.with("output_backend", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let canvas = models::Canvas::new().hidpi(false).output_backend("svg");
    /// ```
    Canvas, "Canvas", CanvasProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`CanvasTexture`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/textures.html#bokeh.models.CanvasTexture) and its subclasses.
pub trait CanvasTextureProperties: ModelLike {
    #[doc = "`Required(String)`, required."]
    #[track_caller]
    fn code(&self, value: impl Into<Value>) -> Self { self.with("code", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let canvas_texture = models::CanvasTexture::new().code("return 1");
    /// ```
    CanvasTexture, "CanvasTexture", CanvasTextureProperties TextureProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let categorical_color_mapper = models::CategoricalColorMapper::new().palette(vec!["teal"]);
    /// ```
    CategoricalColorMapper, "CategoricalColorMapper", CategoricalMapperProperties ColorMapperProperties ModelProperties
);
/// Properties of Bokeh's [`CategoricalMapper`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/mappers.html#bokeh.models.CategoricalMapper) and its subclasses.
pub trait CategoricalMapperProperties: ModelLike {
    #[doc = "`Nullable(Int)`, default `null`."]
    #[track_caller]
    fn end(&self, value: impl Into<Value>) -> Self { self.with("end", value) }
    #[doc = "`FactorSeq`, required."]
    #[track_caller]
    fn factors(&self, value: impl Into<Value>) -> Self { self.with("factors", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn start(&self, value: impl Numeric) -> Self { self.with("start", value) }
}
/// Properties of Bokeh's [`CategoricalMarkerMapper`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/mappers.html#bokeh.models.CategoricalMarkerMapper) and its subclasses.
pub trait CategoricalMarkerMapperProperties: ModelLike {
    #[doc = "`MarkerType`, default `\"circle\"`."]
    #[track_caller]
    fn default_value(&self, value: impl OneOf<enums::MarkerType>) -> Self { self.with("default_value", value) }
    #[doc = "`Seq`, required."]
    #[track_caller]
    fn markers(&self, value: impl Into<Value>) -> Self { self.with("markers", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let categorical_marker_mapper = models::CategoricalMarkerMapper::new().markers(vec!["asterisk"]);
    /// ```
    CategoricalMarkerMapper, "CategoricalMarkerMapper", CategoricalMarkerMapperProperties CategoricalMapperProperties ModelProperties
);
/// Properties of Bokeh's [`CategoricalPatternMapper`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/mappers.html#bokeh.models.CategoricalPatternMapper) and its subclasses.
pub trait CategoricalPatternMapperProperties: ModelLike {
    #[doc = "`HatchPatternType`, default `\" \"`."]
    #[track_caller]
    fn default_value(&self, value: impl Into<Value>) -> Self { self.with("default_value", value) }
    #[doc = "`Seq(HatchPatternType)`, required."]
    #[track_caller]
    fn patterns(&self, value: impl Into<Value>) -> Self { self.with("patterns", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let categorical_pattern_mapper = models::CategoricalPatternMapper::new();
    /// ```
    CategoricalPatternMapper, "CategoricalPatternMapper", CategoricalPatternMapperProperties CategoricalMapperProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let categorical_scale = models::CategoricalScale::new().name("ponds");
    /// ```
    CategoricalScale, "CategoricalScale", ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let categorical_tick_formatter = models::CategoricalTickFormatter::new().name("ponds");
    /// ```
    CategoricalTickFormatter, "CategoricalTickFormatter", ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let categorical_ticker = models::CategoricalTicker::new().name("ponds");
    /// ```
    CategoricalTicker, "CategoricalTicker", ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let checkable_item = models::CheckableItem::new().label("Depth");
    /// ```
    CheckableItem, "CheckableItem", MenuItemProperties ModelProperties
);
/// Properties of Bokeh's [`CloseDialog`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/callbacks.html#bokeh.models.CloseDialog) and its subclasses.
pub trait CloseDialogProperties: ModelLike {
    #[doc = "`Required(Dialog)`, required."]
    #[track_caller]
    fn dialog(&self, value: impl Into<Value>) -> Self { self.with("dialog", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let close_dialog = models::CloseDialog::new().dialog(&models::Dialog::new().content("Ponds"));
    /// ```
    CloseDialog, "CloseDialog", CloseDialogProperties ModelProperties
);
/// Properties of Bokeh's [`ColorMapper`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/mappers.html#bokeh.models.ColorMapper) and its subclasses.
pub trait ColorMapperProperties: ModelLike {
    #[doc = "`Color`, default `\"gray\"`."]
    #[track_caller]
    fn nan_color(&self, value: impl Into<Value>) -> Self { self.with("nan_color", value) }
    #[doc = "`Seq(Color)`, required."]
    #[track_caller]
    fn palette(&self, value: impl Into<Value>) -> Self { self.with("palette", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let column = models::Column::new().spacing(1);
    /// ```
    Column, "Column", FlexBoxProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`ColumnDataSource`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/sources.html#bokeh.models.ColumnDataSource) and its subclasses.
pub trait ColumnDataSourceProperties: ModelLike {
    #[doc = "`ColumnData(String, Seq(Any))`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn data(&self, value: impl Into<Value>) -> Self { self.with("data", value) }
}
custom_model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let source = models::ColumnDataSource::new([("x", [1, 2]), ("y", [3, 4])]);
    /// assert_eq!(source.len(), 2);
    /// ```
    ColumnDataSource, "ColumnDataSource", ColumnDataSourceProperties ColumnarDataSourceProperties DataSourceProperties ModelProperties
);
/// Properties of Bokeh's [`ColumnarDataSource`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/sources.html#bokeh.models.ColumnarDataSource) and its subclasses.
pub trait ColumnarDataSourceProperties: ModelLike {
    #[doc = "`Dict(String, AnyRef)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn default_values(&self, value: impl Into<Value>) -> Self { self.with("default_values", value) }
    #[doc = "`SelectionPolicy`."]
    #[track_caller]
    fn selection_policy(&self, value: impl Into<Value>) -> Self { self.with("selection_policy", value) }
}
/// Properties of Bokeh's [`CompositeFilter`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/filters.html#bokeh.models.CompositeFilter) and its subclasses.
pub trait CompositeFilterProperties: ModelLike {
    #[doc = "`Required(NonEmpty(Seq(Filter)))`, required."]
    #[track_caller]
    fn operands(&self, value: impl Into<Value>) -> Self { self.with("operands", value) }
}
/// Properties of Bokeh's [`CompositeRenderer`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/renderers.html#bokeh.models.CompositeRenderer) and its subclasses.
pub trait CompositeRendererProperties: ModelLike {
    #[doc = "`List(Either(UIElement, DOMNode))`, default `[]`."]
    #[track_caller]
    fn elements(&self, value: impl Into<Value>) -> Self { self.with("elements", value) }
    #[doc = "`List(Renderer)`, default `[]`."]
    #[track_caller]
    fn renderers(&self, value: impl Into<Value>) -> Self { self.with("renderers", value) }
}
/// Properties of Bokeh's [`CompositeScale`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/scales.html#bokeh.models.CompositeScale) and its subclasses.
pub trait CompositeScaleProperties: ModelLike {
    #[doc = "`Required(Scale)`, required."]
    #[track_caller]
    fn source_scale(&self, value: impl Into<Value>) -> Self { self.with("source_scale", value) }
    #[doc = "`Required(Scale)`, required."]
    #[track_caller]
    fn target_scale(&self, value: impl Into<Value>) -> Self { self.with("target_scale", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let composite_scale = models::CompositeScale::new().source_scale(&models::LinearScale::new()).target_scale(&models::LinearScale::new());
    /// ```
    CompositeScale, "CompositeScale", CompositeScaleProperties ModelProperties
);
/// Properties of Bokeh's [`CompositeTicker`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tickers.html#bokeh.models.CompositeTicker) and its subclasses.
pub trait CompositeTickerProperties: ModelLike {
    #[doc = "`NonEmpty(Seq(Ticker))`, required."]
    #[track_caller]
    fn tickers(&self, value: impl Into<Value>) -> Self { self.with("tickers", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let composite_ticker = models::CompositeTicker::new().tickers(vec![&models::BasicTicker::new()]);
    /// ```
    CompositeTicker, "CompositeTicker", CompositeTickerProperties ContinuousTickerProperties ModelProperties
);
/// Properties of Bokeh's [`ContinuousColorMapper`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/mappers.html#bokeh.models.ContinuousColorMapper) and its subclasses.
pub trait ContinuousColorMapperProperties: ModelLike {
    #[doc = "`List(Tuple(GlyphRenderer, Either(String, List(String))))`, default `[]`."]
    #[track_caller]
    fn domain(&self, value: impl Into<Value>) -> Self { self.with("domain", value) }
    #[doc = "`Nullable(Float)`, default `null`."]
    #[track_caller]
    fn high(&self, value: impl Into<Value>) -> Self { self.with("high", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn high_color(&self, value: impl Into<Value>) -> Self { self.with("high_color", value) }
    #[doc = "`Nullable(Float)`, default `null`."]
    #[track_caller]
    fn low(&self, value: impl Into<Value>) -> Self { self.with("low", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn low_color(&self, value: impl Into<Value>) -> Self { self.with("low_color", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let continuous_scale = models::ContinuousScale::new().name("ponds");
    /// ```
    ContinuousScale, "ContinuousScale", ModelProperties
);
/// Properties of Bokeh's [`ContinuousTicker`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tickers.html#bokeh.models.ContinuousTicker) and its subclasses.
pub trait ContinuousTickerProperties: ModelLike {
    #[doc = "`Int`, default `6`."]
    #[track_caller]
    fn desired_num_ticks(&self, value: impl Numeric) -> Self { self.with("desired_num_ticks", value) }
    #[doc = "`Int`, default `5`."]
    #[track_caller]
    fn num_minor_ticks(&self, value: impl Numeric) -> Self { self.with("num_minor_ticks", value) }
}
/// Properties of Bokeh's [`ContourRenderer`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/renderers.html#bokeh.models.ContourRenderer) and its subclasses.
pub trait ContourRendererProperties: ModelLike {
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
    /// let contour_renderer = models::ContourRenderer::new().fill_renderer(&models::GlyphRenderer::new().data_source(&models::AjaxDataSource::new().data_url("https://example.org/ponds.json")).glyph(&models::Bezier::new())).line_renderer(&models::GlyphRenderer::new().data_source(&models::AjaxDataSource::new().data_url("https://example.org/ponds.json")).glyph(&models::Bezier::new()));
    /// ```
    ContourRenderer, "ContourRenderer", ContourRendererProperties RendererProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`CoordinateMapping`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/coordinates.html#bokeh.models.CoordinateMapping) and its subclasses.
pub trait CoordinateMappingProperties: ModelLike {
    #[doc = "`Scale`."]
    #[track_caller]
    fn x_scale(&self, value: impl Into<Value>) -> Self { self.with("x_scale", value) }
    #[doc = "`Range`."]
    #[track_caller]
    fn x_source(&self, value: impl Into<Value>) -> Self { self.with("x_source", value) }
    #[doc = "`Range`, required."]
    #[track_caller]
    fn x_target(&self, value: impl Into<Value>) -> Self { self.with("x_target", value) }
    #[doc = "`Scale`."]
    #[track_caller]
    fn y_scale(&self, value: impl Into<Value>) -> Self { self.with("y_scale", value) }
    #[doc = "`Range`."]
    #[track_caller]
    fn y_source(&self, value: impl Into<Value>) -> Self { self.with("y_source", value) }
    #[doc = "`Range`, required."]
    #[track_caller]
    fn y_target(&self, value: impl Into<Value>) -> Self { self.with("y_target", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let coordinate_mapping = models::CoordinateMapping::new().x_target(&models::FactorRange::new()).y_target(&models::FactorRange::new());
    /// ```
    CoordinateMapping, "CoordinateMapping", CoordinateMappingProperties ModelProperties
);
/// Properties of Bokeh's [`CumSum`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/expressions.html#bokeh.models.CumSum) and its subclasses.
pub trait CumSumProperties: ModelLike {
    #[doc = "`Required(String)`, required."]
    #[track_caller]
    fn field(&self, value: impl Into<Value>) -> Self { self.with("field", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn include_zero(&self, value: bool) -> Self { self.with("include_zero", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let cum_sum = models::CumSum::new().field("depth").include_zero(true);
    /// ```
    CumSum, "CumSum", CumSumProperties ModelProperties
);
/// Properties of Bokeh's [`CustomJS`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/callbacks.html#bokeh.models.CustomJS) and its subclasses.
pub trait CustomJSProperties: ModelLike {
    #[doc = "`Dict(String, AnyRef)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn args(&self, value: impl Into<Value>) -> Self { self.with("args", value) }
    #[doc = "`Required(String)`, required."]
    #[track_caller]
    fn code(&self, value: impl Into<Value>) -> Self { self.with("code", value) }
    #[doc = "`Either(Auto, Bool)`, default `\"auto\"`."]
    #[track_caller]
    fn module(&self, value: impl Into<Value>) -> Self { self.with("module", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let custom_js = models::CustomJS::new().code("return 1").module(true);
    /// ```
    CustomJS, "CustomJS", CustomJSProperties ModelProperties
);
/// Properties of Bokeh's [`CustomJSCompare`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/comparisons.html#bokeh.models.CustomJSCompare) and its subclasses.
pub trait CustomJSCompareProperties: ModelLike {
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
    /// let custom_js_compare = models::CustomJSCompare::new().code("return 1");
    /// ```
    CustomJSCompare, "CustomJSCompare", CustomJSCompareProperties ModelProperties
);
/// Properties of Bokeh's [`CustomJSExpr`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/expressions.html#bokeh.models.CustomJSExpr) and its subclasses.
pub trait CustomJSExprProperties: ModelLike {
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
    /// let custom_js_expr = models::CustomJSExpr::new().code("return 1");
    /// ```
    CustomJSExpr, "CustomJSExpr", CustomJSExprProperties ModelProperties
);
/// Properties of Bokeh's [`CustomJSFilter`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/filters.html#bokeh.models.CustomJSFilter) and its subclasses.
pub trait CustomJSFilterProperties: ModelLike {
    #[doc = "`RestrictedDict(String, AnyRef)`, default `{\"type\":\"map\"}`."]
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
    /// let custom_js_filter = models::CustomJSFilter::new().code("return 1");
    /// ```
    CustomJSFilter, "CustomJSFilter", CustomJSFilterProperties ModelProperties
);
/// Properties of Bokeh's [`CustomJSTickFormatter`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/formatters.html#bokeh.models.CustomJSTickFormatter) and its subclasses.
pub trait CustomJSTickFormatterProperties: ModelLike {
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
    /// let custom_js_tick_formatter = models::CustomJSTickFormatter::new().code("return 1");
    /// ```
    CustomJSTickFormatter, "CustomJSTickFormatter", CustomJSTickFormatterProperties ModelProperties
);
/// Properties of Bokeh's [`CustomJSTicker`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tickers.html#bokeh.models.CustomJSTicker) and its subclasses.
pub trait CustomJSTickerProperties: ModelLike {
    #[doc = "`Dict(String, AnyRef)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn args(&self, value: impl Into<Value>) -> Self { self.with("args", value) }
    #[doc = "`String`, default `\"\"`."]
    #[track_caller]
    fn major_code(&self, value: impl Into<Value>) -> Self { self.with("major_code", value) }
    #[doc = "`String`, default `\"\"`."]
    #[track_caller]
    fn minor_code(&self, value: impl Into<Value>) -> Self { self.with("minor_code", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let custom_js_ticker = models::CustomJSTicker::new().name("ponds");
    /// ```
    CustomJSTicker, "CustomJSTicker", CustomJSTickerProperties ModelProperties
);
/// Properties of Bokeh's [`CustomJSTransform`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/transforms.html#bokeh.models.CustomJSTransform) and its subclasses.
pub trait CustomJSTransformProperties: ModelLike {
    #[doc = "`Dict(String, AnyRef)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn args(&self, value: impl Into<Value>) -> Self { self.with("args", value) }
    #[doc = "`String`, default `\"\"`."]
    #[track_caller]
    fn func(&self, value: impl Into<Value>) -> Self { self.with("func", value) }
    #[doc = "`String`, default `\"\"`."]
    #[track_caller]
    fn v_func(&self, value: impl Into<Value>) -> Self { self.with("v_func", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let custom_js_transform = models::CustomJSTransform::new().func("return 1 / x").v_func("return xs.map((x) => 1 / x)");
    /// ```
    CustomJSTransform, "CustomJSTransform", CustomJSTransformProperties ModelProperties
);
/// Properties of Bokeh's [`CustomLabelingPolicy`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/labeling.html#bokeh.models.CustomLabelingPolicy) and its subclasses.
pub trait CustomLabelingPolicyProperties: ModelLike {
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
    /// let custom_labeling_policy = models::CustomLabelingPolicy::new().code("return 1");
    /// ```
    CustomLabelingPolicy, "CustomLabelingPolicy", CustomLabelingPolicyProperties ModelProperties
);
/// Properties of Bokeh's [`DataRange`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/ranges.html#bokeh.models.DataRange) and its subclasses.
pub trait DataRangeProperties: ModelLike {
    #[doc = "`Either(List(Model), Auto)`, default `[]`."]
    #[track_caller]
    fn renderers(&self, value: impl Into<Value>) -> Self { self.with("renderers", value) }
}
/// Properties of Bokeh's [`DataRange1d`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/ranges.html#bokeh.models.DataRange1d) and its subclasses.
pub trait DataRange1dProperties: ModelLike {
    #[doc = "`Nullable`, default `null`."]
    #[track_caller]
    fn bounds(&self, value: impl Into<Value>) -> Self { self.with("bounds", value) }
    #[doc = "`Either(Float, TimeDelta)`, default `2.0`."]
    #[track_caller]
    fn default_span(&self, value: impl Into<Value>) -> Self { self.with("default_span", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn flipped(&self, value: bool) -> Self { self.with("flipped", value) }
    #[doc = "`Nullable(Enum('start', 'end'))`, default `null`."]
    #[track_caller]
    fn follow(&self, value: impl Into<Value>) -> Self { self.with("follow", value) }
    #[doc = "`Nullable(Either(Float, TimeDelta))`, default `null`."]
    #[track_caller]
    fn follow_interval(&self, value: impl Into<Value>) -> Self { self.with("follow_interval", value) }
    #[doc = "`Either(Null, Float, TimeDelta)`, default `null`."]
    #[track_caller]
    fn max_interval(&self, value: impl Into<Value>) -> Self { self.with("max_interval", value) }
    #[doc = "`Either(Null, Float, TimeDelta)`, default `null`."]
    #[track_caller]
    fn min_interval(&self, value: impl Into<Value>) -> Self { self.with("min_interval", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn only_visible(&self, value: bool) -> Self { self.with("only_visible", value) }
    #[doc = "`Either(Float, TimeDelta)`, default `0.1`."]
    #[track_caller]
    fn range_padding(&self, value: impl Into<Value>) -> Self { self.with("range_padding", value) }
    #[doc = "`Enum('percent', 'absolute')`, default `\"percent\"`."]
    #[track_caller]
    fn range_padding_units(&self, value: impl OneOf<enums::PaddingUnits>) -> Self { self.with("range_padding_units", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let data_range1d = models::DataRange1d::new().default_span(3).flipped(true);
    /// ```
    DataRange1d, "DataRange1d", DataRange1dProperties DataRangeProperties NumericalRangeProperties ModelProperties
);
/// Properties of Bokeh's [`DataSource`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/sources.html#bokeh.models.DataSource) and its subclasses.
pub trait DataSourceProperties: ModelLike {
    #[doc = "`Readonly(Selection)`."]
    #[track_caller]
    fn selected(&self, value: impl Into<Value>) -> Self { self.with("selected", value) }
}
/// Properties of Bokeh's [`DatetimeTickFormatter`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/formatters.html#bokeh.models.DatetimeTickFormatter) and its subclasses.
pub trait DatetimeTickFormatterProperties: ModelLike {
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn boundary_scaling(&self, value: bool) -> Self { self.with("boundary_scaling", value) }
    #[doc = "`Nullable(Either(String, DatetimeTickFormatter))`, default `null`."]
    #[track_caller]
    fn context(&self, value: impl Into<Value>) -> Self { self.with("context", value) }
    #[doc = "`Enum('above', 'below', 'left', 'right')`, default `\"below\"`."]
    #[track_caller]
    fn context_location(&self, value: impl OneOf<enums::Location>) -> Self { self.with("context_location", value) }
    #[doc = "`Enum('start', 'center', 'end', 'all')`, default `\"start\"`."]
    #[track_caller]
    fn context_which(&self, value: impl OneOf<enums::ContextWhich>) -> Self { self.with("context_which", value) }
    #[doc = "`String`, default `\"%m/%d\"`."]
    #[track_caller]
    fn days(&self, value: impl Into<Value>) -> Self { self.with("days", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn hide_repeats(&self, value: bool) -> Self { self.with("hide_repeats", value) }
    #[doc = "`String`, default `\"%H:%M\"`."]
    #[track_caller]
    fn hourmin(&self, value: impl Into<Value>) -> Self { self.with("hourmin", value) }
    #[doc = "`String`, default `\"%Hh\"`."]
    #[track_caller]
    fn hours(&self, value: impl Into<Value>) -> Self { self.with("hours", value) }
    #[doc = "`String`, default `\"%fus\"`."]
    #[track_caller]
    fn microseconds(&self, value: impl Into<Value>) -> Self { self.with("microseconds", value) }
    #[doc = "`String`, default `\"%3Nms\"`."]
    #[track_caller]
    fn milliseconds(&self, value: impl Into<Value>) -> Self { self.with("milliseconds", value) }
    #[doc = "`String`, default `\":%M:%S\"`."]
    #[track_caller]
    fn minsec(&self, value: impl Into<Value>) -> Self { self.with("minsec", value) }
    #[doc = "`String`, default `\":%M\"`."]
    #[track_caller]
    fn minutes(&self, value: impl Into<Value>) -> Self { self.with("minutes", value) }
    #[doc = "`String`, default `\"%m/%Y\"`."]
    #[track_caller]
    fn months(&self, value: impl Into<Value>) -> Self { self.with("months", value) }
    #[doc = "`String`, default `\"%Ss\"`."]
    #[track_caller]
    fn seconds(&self, value: impl Into<Value>) -> Self { self.with("seconds", value) }
    #[doc = "`Either`, default `false`."]
    #[track_caller]
    fn strip_leading_zeros(&self, value: impl Into<Value>) -> Self { self.with("strip_leading_zeros", value) }
    #[doc = "`String`, default `\"%Y\"`."]
    #[track_caller]
    fn years(&self, value: impl Into<Value>) -> Self { self.with("years", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let datetime_tick_formatter = models::DatetimeTickFormatter::new().boundary_scaling(false).context_location("above");
    /// ```
    DatetimeTickFormatter, "DatetimeTickFormatter", DatetimeTickFormatterProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let datetime_ticker = models::DatetimeTicker::new().tickers(vec![&models::BasicTicker::new()]);
    /// ```
    DatetimeTicker, "DatetimeTicker", CompositeTickerProperties ContinuousTickerProperties ModelProperties
);
/// Properties of Bokeh's [`DaysTicker`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tickers.html#bokeh.models.DaysTicker) and its subclasses.
pub trait DaysTickerProperties: ModelLike {
    #[doc = "`Seq(Int)`, default `[]`."]
    #[track_caller]
    fn days(&self, value: impl Into<Value>) -> Self { self.with("days", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let days_ticker = models::DaysTicker::new().desired_num_ticks(7);
    /// ```
    DaysTicker, "DaysTicker", DaysTickerProperties ContinuousTickerProperties ModelProperties
);
/// Properties of Bokeh's [`Decoration`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/graphics.html#bokeh.models.Decoration) and its subclasses.
pub trait DecorationProperties: ModelLike {
    #[doc = "`Marking`, required."]
    #[track_caller]
    fn marking(&self, value: impl Into<Value>) -> Self { self.with("marking", value) }
    #[doc = "`Required(Enum('start', 'middle', 'end'))`, required."]
    #[track_caller]
    fn node(&self, value: impl Into<Value>) -> Self { self.with("node", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let decoration = models::Decoration::new().marking(&models::NormalHead::new()).node("start");
    /// ```
    Decoration, "Decoration", DecorationProperties ModelProperties
);
/// Properties of Bokeh's [`Dialog`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/ui/dialogs.html#bokeh.models.Dialog) and its subclasses.
pub trait DialogProperties: ModelLike {
    #[doc = "`Nullable(Node)`, default `null`."]
    #[track_caller]
    fn bottom_limit(&self, value: impl Into<Value>) -> Self { self.with("bottom_limit", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn closable(&self, value: bool) -> Self { self.with("closable", value) }
    #[doc = "`Enum('hide', 'destroy')`, default `\"destroy\"`."]
    #[track_caller]
    fn close_action(&self, value: impl Into<Value>) -> Self { self.with("close_action", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn collapsible(&self, value: bool) -> Self { self.with("collapsible", value) }
    #[doc = "`Required(Either(String, DOMNode, UIElement))`, required."]
    #[track_caller]
    fn content(&self, value: impl Into<Value>) -> Self { self.with("content", value) }
    #[doc = "`Nullable(Node)`, default `null`."]
    #[track_caller]
    fn left_limit(&self, value: impl Into<Value>) -> Self { self.with("left_limit", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn maximizable(&self, value: bool) -> Self { self.with("maximizable", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn minimizable(&self, value: bool) -> Self { self.with("minimizable", value) }
    #[doc = "`Enum('none', 'x', 'y', 'both')`, default `\"both\"`."]
    #[track_caller]
    fn movable(&self, value: impl OneOf<enums::Movable>) -> Self { self.with("movable", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn pinnable(&self, value: bool) -> Self { self.with("pinnable", value) }
    #[doc = "`Enum`, default `\"all\"`."]
    #[track_caller]
    fn resizable(&self, value: impl OneOf<enums::Resizable>) -> Self { self.with("resizable", value) }
    #[doc = "`Nullable(Node)`, default `null`."]
    #[track_caller]
    fn right_limit(&self, value: impl Into<Value>) -> Self { self.with("right_limit", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn symmetric(&self, value: bool) -> Self { self.with("symmetric", value) }
    #[doc = "`Nullable(Either(String, DOMNode, UIElement))`, default `null`."]
    #[track_caller]
    fn title(&self, value: impl Into<Value>) -> Self { self.with("title", value) }
    #[doc = "`Nullable(Node)`, default `null`."]
    #[track_caller]
    fn top_limit(&self, value: impl Into<Value>) -> Self { self.with("top_limit", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let dialog = models::Dialog::new().content("Ponds").title("Depth");
    /// ```
    Dialog, "Dialog", DialogProperties UIElementProperties StyledElementProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let difference_filter = models::DifferenceFilter::new().operands(vec![&models::AllIndices::new()]);
    /// ```
    DifferenceFilter, "DifferenceFilter", CompositeFilterProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let divider_item = models::DividerItem::new().name("ponds");
    /// ```
    DividerItem, "DividerItem", ModelProperties
);
/// Properties of Bokeh's `DocumentConfig` and its subclasses.
pub trait DocumentConfigProperties: ModelLike {
    #[doc = "`Nullable(Notifications)`."]
    #[track_caller]
    fn notifications(&self, value: impl Into<Value>) -> Self { self.with("notifications", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn notify_connection_status(&self, value: bool) -> Self { self.with("notify_connection_status", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn reconnect_session(&self, value: bool) -> Self { self.with("reconnect_session", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let document_config = models::DocumentConfig::new().notify_connection_status(false).reconnect_session(false);
    /// ```
    DocumentConfig, "DocumentConfig", DocumentConfigProperties ModelProperties
);
/// Properties of Bokeh's [`Dodge`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/transforms.html#bokeh.models.Dodge) and its subclasses.
pub trait DodgeProperties: ModelLike {
    #[doc = "`Nullable(Range)`, default `null`."]
    #[track_caller]
    fn range(&self, value: impl Into<Value>) -> Self { self.with("range", value) }
    #[doc = "`Float`, default `0`."]
    #[track_caller]
    fn value(&self, value: impl Numeric) -> Self { self.with("value", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let dodge = models::Dodge::new().value(1);
    /// ```
    Dodge, "Dodge", DodgeProperties ModelProperties
);
/// Properties of Bokeh's [`Drawer`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/ui/floating.html#bokeh.models.Drawer) and its subclasses.
pub trait DrawerProperties: ModelLike {
    #[doc = "`Required(Enum('above', 'below', 'left', 'right'))`, required."]
    #[track_caller]
    fn location(&self, value: impl OneOf<enums::Location>) -> Self { self.with("location", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn open(&self, value: bool) -> Self { self.with("open", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn resizable(&self, value: bool) -> Self { self.with("resizable", value) }
    #[doc = "`Either(Float, CSSLength)`, default `300`."]
    #[track_caller]
    fn size(&self, value: impl Into<Value>) -> Self { self.with("size", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let drawer = models::Drawer::new().location("above").size(301);
    /// ```
    Drawer, "Drawer", DrawerProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let edge_coordinates = models::EdgeCoordinates::new().layout(&models::StaticLayoutProvider::new());
    /// ```
    EdgeCoordinates, "EdgeCoordinates", GraphCoordinatesProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let edges_and_linked_nodes = models::EdgesAndLinkedNodes::new().name("ponds");
    /// ```
    EdgesAndLinkedNodes, "EdgesAndLinkedNodes", ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let edges_only = models::EdgesOnly::new().name("ponds");
    /// ```
    EdgesOnly, "EdgesOnly", ModelProperties
);
/// Properties of Bokeh's [`EqHistColorMapper`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/mappers.html#bokeh.models.EqHistColorMapper) and its subclasses.
pub trait EqHistColorMapperProperties: ModelLike {
    #[doc = "`Int`, default `65536`."]
    #[track_caller]
    fn bins(&self, value: impl Numeric) -> Self { self.with("bins", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn rescale_discrete_levels(&self, value: bool) -> Self { self.with("rescale_discrete_levels", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let eq_hist_color_mapper = models::EqHistColorMapper::new().palette(vec!["teal"]).bins(65537);
    /// ```
    EqHistColorMapper, "EqHistColorMapper", EqHistColorMapperProperties ContinuousColorMapperProperties ColorMapperProperties ModelProperties
);
/// Properties of Bokeh's [`Examiner`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/ui/examiner.html#bokeh.models.Examiner) and its subclasses.
pub trait ExaminerProperties: ModelLike {
    #[doc = "`Nullable(HasProps)`, default `null`."]
    #[track_caller]
    fn target(&self, value: impl Into<Value>) -> Self { self.with("target", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let examiner = models::Examiner::new().context_menu("auto");
    /// ```
    Examiner, "Examiner", ExaminerProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`FactorRange`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/ranges.html#bokeh.models.FactorRange) and its subclasses.
pub trait FactorRangeProperties: ModelLike {
    #[doc = "`Nullable`, default `null`."]
    #[track_caller]
    fn bounds(&self, value: impl Into<Value>) -> Self { self.with("bounds", value) }
    #[doc = "`Readonly(Float)`, default `0`."]
    #[track_caller]
    fn end(&self, value: impl Numeric) -> Self { self.with("end", value) }
    #[doc = "`Float`, default `0.0`."]
    #[track_caller]
    fn factor_padding(&self, value: impl Numeric) -> Self { self.with("factor_padding", value) }
    #[doc = "`FactorSeq`, default `[]`."]
    #[track_caller]
    fn factors(&self, value: impl Into<Value>) -> Self { self.with("factors", value) }
    #[doc = "`Float`, default `1.4`."]
    #[track_caller]
    fn group_padding(&self, value: impl Numeric) -> Self { self.with("group_padding", value) }
    #[doc = "`Nullable(Float)`, default `null`."]
    #[track_caller]
    fn max_interval(&self, value: impl Into<Value>) -> Self { self.with("max_interval", value) }
    #[doc = "`Nullable(Float)`, default `null`."]
    #[track_caller]
    fn min_interval(&self, value: impl Into<Value>) -> Self { self.with("min_interval", value) }
    #[doc = "`Float`, default `0`."]
    #[track_caller]
    fn range_padding(&self, value: impl Numeric) -> Self { self.with("range_padding", value) }
    #[doc = "`Enum('percent', 'absolute')`, default `\"percent\"`."]
    #[track_caller]
    fn range_padding_units(&self, value: impl OneOf<enums::PaddingUnits>) -> Self { self.with("range_padding_units", value) }
    #[doc = "`Readonly(Float)`, default `0`."]
    #[track_caller]
    fn start(&self, value: impl Numeric) -> Self { self.with("start", value) }
    #[doc = "`Float`, default `0.8`."]
    #[track_caller]
    fn subgroup_padding(&self, value: impl Numeric) -> Self { self.with("subgroup_padding", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let factor_range = models::FactorRange::new().factor_padding(1).group_padding(2);
    /// ```
    FactorRange, "FactorRange", FactorRangeProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let figure = models::Figure::new().aspect_scale(2);
    /// ```
    Figure, "Figure", PlotProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's `FillProps` and its subclasses.
pub trait FillPropsProperties: ModelLike {
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn fill_alpha(&self, value: impl Into<Value>) -> Self { self.with("fill_alpha", value) }
    #[doc = "`ColorSpec`, default `\"gray\"`."]
    #[track_caller]
    fn fill_color(&self, value: impl Into<Value>) -> Self { self.with("fill_color", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let fill_props = models::FillProps::new().fill_color("teal").fill_alpha(0.5);
    /// ```
    FillProps, "FillProps", FillPropsProperties
);
/// Properties of Bokeh's [`FixedTicker`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tickers.html#bokeh.models.FixedTicker) and its subclasses.
pub trait FixedTickerProperties: ModelLike {
    #[doc = "`Seq(Float)`, default `[]`."]
    #[track_caller]
    fn minor_ticks(&self, value: impl Into<Value>) -> Self { self.with("minor_ticks", value) }
    #[doc = "`Seq(Float)`, default `[]`."]
    #[track_caller]
    fn ticks(&self, value: impl Into<Value>) -> Self { self.with("ticks", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let fixed_ticker = models::FixedTicker::new().desired_num_ticks(7);
    /// ```
    FixedTicker, "FixedTicker", FixedTickerProperties ContinuousTickerProperties ModelProperties
);
/// Properties of Bokeh's [`FlexBox`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/layouts.html#bokeh.models.FlexBox) and its subclasses.
pub trait FlexBoxProperties: ModelLike {
    #[doc = "`List(UIElement)`, default `[]`."]
    #[track_caller]
    fn children(&self, value: impl Into<Value>) -> Self { self.with("children", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn spacing(&self, value: impl Numeric) -> Self { self.with("spacing", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let g_map = models::GMap::new().map_options(&models::GMapOptions::new().lat(1).lng(1));
    /// ```
    GMap, "GMap", GMapPlotProperties PlotProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`GMapOptions`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/map_plots.html#bokeh.models.GMapOptions) and its subclasses.
pub trait GMapOptionsProperties: ModelLike {
    #[doc = "`Enum('satellite', 'roadmap', 'terrain', 'hybrid')`, default `\"roadmap\"`."]
    #[track_caller]
    fn map_type(&self, value: impl OneOf<enums::MapType>) -> Self { self.with("map_type", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn scale_control(&self, value: bool) -> Self { self.with("scale_control", value) }
    #[doc = "`Nullable(JSON)`, default `null`."]
    #[track_caller]
    fn styles(&self, value: impl Into<Value>) -> Self { self.with("styles", value) }
    #[doc = "`Int`, default `45`."]
    #[track_caller]
    fn tilt(&self, value: impl Numeric) -> Self { self.with("tilt", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let g_map_options = models::GMapOptions::new().lat(1).lng(1);
    /// ```
    GMapOptions, "GMapOptions", GMapOptionsProperties MapOptionsProperties ModelProperties
);
/// Properties of Bokeh's [`GMapPlot`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/map_plots.html#bokeh.models.GMapPlot) and its subclasses.
pub trait GMapPlotProperties: ModelLike {
    #[doc = "`Required(Bytes)`, required."]
    #[track_caller]
    fn api_key(&self, value: impl Into<Value>) -> Self { self.with("api_key", value) }
    #[doc = "`String`, default `\"weekly\"`."]
    #[track_caller]
    fn api_version(&self, value: impl Into<Value>) -> Self { self.with("api_version", value) }
    #[doc = "`GMapOptions`, required."]
    #[track_caller]
    fn map_options(&self, value: impl Into<Value>) -> Self { self.with("map_options", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let g_map_plot = models::GMapPlot::new().map_options(&models::GMapOptions::new().lat(1).lng(1));
    /// ```
    GMapPlot, "GMapPlot", GMapPlotProperties PlotProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`GeoJSONDataSource`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/sources.html#bokeh.models.GeoJSONDataSource) and its subclasses.
pub trait GeoJSONDataSourceProperties: ModelLike {
    #[doc = "`Required(JSON)`, required."]
    #[track_caller]
    fn geojson(&self, value: impl Into<Value>) -> Self { self.with("geojson", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let geo_json_data_source = models::GeoJSONDataSource::new();
    /// ```
    GeoJSONDataSource, "GeoJSONDataSource", GeoJSONDataSourceProperties ColumnarDataSourceProperties DataSourceProperties ModelProperties
);
/// Properties of Bokeh's [`Glyph`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/glyph.html#bokeh.models.Glyph) and its subclasses.
pub trait GlyphProperties: ModelLike {
    #[doc = "`List(Decoration)`, default `[]`."]
    #[track_caller]
    fn decorations(&self, value: impl Into<Value>) -> Self { self.with("decorations", value) }
}
/// Properties of Bokeh's [`GlyphRenderer`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/renderers.html#bokeh.models.GlyphRenderer) and its subclasses.
pub trait GlyphRendererProperties: ModelLike {
    #[doc = "`Required(DataSource)`, required."]
    #[track_caller]
    fn data_source(&self, value: impl Into<Value>) -> Self { self.with("data_source", value) }
    #[doc = "`Required(Glyph)`, required."]
    #[track_caller]
    fn glyph(&self, value: impl Into<Value>) -> Self { self.with("glyph", value) }
    #[doc = "`Nullable(Glyph)`, default `null`."]
    #[track_caller]
    fn hover_glyph(&self, value: impl Into<Value>) -> Self { self.with("hover_glyph", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn muted(&self, value: bool) -> Self { self.with("muted", value) }
    #[doc = "`Nullable(Either(Auto, Glyph))`, default `\"auto\"`."]
    #[track_caller]
    fn muted_glyph(&self, value: impl Into<Value>) -> Self { self.with("muted_glyph", value) }
    #[doc = "`Nullable(Either(Auto, Glyph))`, default `\"auto\"`."]
    #[track_caller]
    fn nonselection_glyph(&self, value: impl Into<Value>) -> Self { self.with("nonselection_glyph", value) }
    #[doc = "`Nullable(Either(Auto, Glyph))`, default `\"auto\"`."]
    #[track_caller]
    fn selection_glyph(&self, value: impl Into<Value>) -> Self { self.with("selection_glyph", value) }
    #[doc = "`CDSView`."]
    #[track_caller]
    fn view(&self, value: impl Into<Value>) -> Self { self.with("view", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let glyph_renderer = models::GlyphRenderer::new().data_source(&models::AjaxDataSource::new().data_url("https://example.org/ponds.json")).glyph(&models::Bezier::new());
    /// ```
    GlyphRenderer, "GlyphRenderer", GlyphRendererProperties RendererProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`GraphCoordinates`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/graphs.html#bokeh.models.GraphCoordinates) and its subclasses.
pub trait GraphCoordinatesProperties: ModelLike {
    #[doc = "`LayoutProvider`, required."]
    #[track_caller]
    fn layout(&self, value: impl Into<Value>) -> Self { self.with("layout", value) }
}
/// Properties of Bokeh's [`GraphRenderer`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/renderers.html#bokeh.models.GraphRenderer) and its subclasses.
pub trait GraphRendererProperties: ModelLike {
    #[doc = "`GlyphRenderer`."]
    #[track_caller]
    fn edge_renderer(&self, value: impl Into<Value>) -> Self { self.with("edge_renderer", value) }
    #[doc = "`GraphHitTestPolicy`."]
    #[track_caller]
    fn inspection_policy(&self, value: impl Into<Value>) -> Self { self.with("inspection_policy", value) }
    #[doc = "`LayoutProvider`, required."]
    #[track_caller]
    fn layout_provider(&self, value: impl Into<Value>) -> Self { self.with("layout_provider", value) }
    #[doc = "`GlyphRenderer`."]
    #[track_caller]
    fn node_renderer(&self, value: impl Into<Value>) -> Self { self.with("node_renderer", value) }
    #[doc = "`GraphHitTestPolicy`."]
    #[track_caller]
    fn selection_policy(&self, value: impl Into<Value>) -> Self { self.with("selection_policy", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let graph_renderer = models::GraphRenderer::new().layout_provider(&models::StaticLayoutProvider::new());
    /// ```
    GraphRenderer, "GraphRenderer", GraphRendererProperties RendererProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`Grid`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/grids.html#bokeh.models.Grid) and its subclasses.
pub trait GridProperties: ModelLike {
    #[doc = "`Nullable(Axis)`, default `null`."]
    #[track_caller]
    fn axis(&self, value: impl Into<Value>) -> Self { self.with("axis", value) }
    #[doc = "`Alpha`, default `0`."]
    #[track_caller]
    fn band_fill_alpha(&self, value: impl Numeric) -> Self { self.with("band_fill_alpha", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn band_fill_color(&self, value: impl Into<Value>) -> Self { self.with("band_fill_color", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn band_hatch_alpha(&self, value: impl Numeric) -> Self { self.with("band_hatch_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"black\"`."]
    #[track_caller]
    fn band_hatch_color(&self, value: impl Into<Value>) -> Self { self.with("band_hatch_color", value) }
    #[doc = "`Dict(String, Texture)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn band_hatch_extra(&self, value: impl Into<Value>) -> Self { self.with("band_hatch_extra", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn band_hatch_pattern(&self, value: impl Into<Value>) -> Self { self.with("band_hatch_pattern", value) }
    #[doc = "`Size`, default `12.0`."]
    #[track_caller]
    fn band_hatch_scale(&self, value: impl Numeric) -> Self { self.with("band_hatch_scale", value) }
    #[doc = "`Size`, default `1.0`."]
    #[track_caller]
    fn band_hatch_weight(&self, value: impl Numeric) -> Self { self.with("band_hatch_weight", value) }
    #[doc = "`Either(Auto, Tuple(Float, Float))`, default `\"auto\"`."]
    #[track_caller]
    fn bounds(&self, value: impl Into<Value>) -> Self { self.with("bounds", value) }
    #[doc = "`Either(Auto, Tuple(Float, Float))`, default `\"auto\"`."]
    #[track_caller]
    fn cross_bounds(&self, value: impl Into<Value>) -> Self { self.with("cross_bounds", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn dimension(&self, value: impl Numeric) -> Self { self.with("dimension", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn grid_line_alpha(&self, value: impl Numeric) -> Self { self.with("grid_line_alpha", value) }
    #[doc = "`Enum('butt', 'round', 'square')`, default `\"butt\"`."]
    #[track_caller]
    fn grid_line_cap(&self, value: impl OneOf<enums::LineCap>) -> Self { self.with("grid_line_cap", value) }
    #[doc = "`Nullable(Color)`, default `\"#e5e5e5\"`."]
    #[track_caller]
    fn grid_line_color(&self, value: impl Into<Value>) -> Self { self.with("grid_line_color", value) }
    #[doc = "`DashPattern`, default `[]`."]
    #[track_caller]
    fn grid_line_dash(&self, value: impl Into<Value>) -> Self { self.with("grid_line_dash", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn grid_line_dash_offset(&self, value: impl Numeric) -> Self { self.with("grid_line_dash_offset", value) }
    #[doc = "`Enum('miter', 'round', 'bevel')`, default `\"bevel\"`."]
    #[track_caller]
    fn grid_line_join(&self, value: impl OneOf<enums::LineJoin>) -> Self { self.with("grid_line_join", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn grid_line_width(&self, value: impl Numeric) -> Self { self.with("grid_line_width", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn minor_grid_line_alpha(&self, value: impl Numeric) -> Self { self.with("minor_grid_line_alpha", value) }
    #[doc = "`Enum('butt', 'round', 'square')`, default `\"butt\"`."]
    #[track_caller]
    fn minor_grid_line_cap(&self, value: impl OneOf<enums::LineCap>) -> Self { self.with("minor_grid_line_cap", value) }
    #[doc = "`Nullable(Color)`, default `null`."]
    #[track_caller]
    fn minor_grid_line_color(&self, value: impl Into<Value>) -> Self { self.with("minor_grid_line_color", value) }
    #[doc = "`DashPattern`, default `[]`."]
    #[track_caller]
    fn minor_grid_line_dash(&self, value: impl Into<Value>) -> Self { self.with("minor_grid_line_dash", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn minor_grid_line_dash_offset(&self, value: impl Numeric) -> Self { self.with("minor_grid_line_dash_offset", value) }
    #[doc = "`Enum('miter', 'round', 'bevel')`, default `\"bevel\"`."]
    #[track_caller]
    fn minor_grid_line_join(&self, value: impl OneOf<enums::LineJoin>) -> Self { self.with("minor_grid_line_join", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn minor_grid_line_width(&self, value: impl Numeric) -> Self { self.with("minor_grid_line_width", value) }
    #[doc = "`Nullable(Ticker)`, default `null`."]
    #[track_caller]
    fn ticker(&self, value: impl Into<Value>) -> Self { self.with("ticker", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let grid = models::Grid::new().band_fill_alpha(0.5).band_fill_color("teal");
    /// ```
    Grid, "Grid", GridProperties RendererProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`GridBox`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/layouts.html#bokeh.models.GridBox) and its subclasses.
pub trait GridBoxProperties: ModelLike {
    #[doc = "`List`, default `[]`."]
    #[track_caller]
    fn children(&self, value: impl Into<Value>) -> Self { self.with("children", value) }
    #[doc = "`Nullable`, default `null`."]
    #[track_caller]
    fn cols(&self, value: impl Into<Value>) -> Self { self.with("cols", value) }
    #[doc = "`Nullable`, default `null`."]
    #[track_caller]
    fn rows(&self, value: impl Into<Value>) -> Self { self.with("rows", value) }
    #[doc = "`Either`, default `0`."]
    #[track_caller]
    fn spacing(&self, value: impl Into<Value>) -> Self { self.with("spacing", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let grid_box = models::GridBox::new().spacing(1);
    /// ```
    GridBox, "GridBox", GridBoxProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`GridCommon`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/layouts.html#bokeh.models.GridCommon) and its subclasses.
pub trait GridCommonProperties: ModelLike {
    #[doc = "`Nullable`, default `null`."]
    #[track_caller]
    fn cols(&self, value: impl Into<Value>) -> Self { self.with("cols", value) }
    #[doc = "`Nullable`, default `null`."]
    #[track_caller]
    fn rows(&self, value: impl Into<Value>) -> Self { self.with("rows", value) }
    #[doc = "`Either`, default `0`."]
    #[track_caller]
    fn spacing(&self, value: impl Into<Value>) -> Self { self.with("spacing", value) }
}
/// Properties of Bokeh's [`GridPlot`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/plots.html#bokeh.models.GridPlot) and its subclasses.
pub trait GridPlotProperties: ModelLike {
    #[doc = "`List`, default `[]`."]
    #[track_caller]
    fn children(&self, value: impl Into<Value>) -> Self { self.with("children", value) }
    #[doc = "`Nullable`, default `null`."]
    #[track_caller]
    fn cols(&self, value: impl Into<Value>) -> Self { self.with("cols", value) }
    #[doc = "`Nullable`, default `null`."]
    #[track_caller]
    fn rows(&self, value: impl Into<Value>) -> Self { self.with("rows", value) }
    #[doc = "`Either`, default `0`."]
    #[track_caller]
    fn spacing(&self, value: impl Into<Value>) -> Self { self.with("spacing", value) }
    #[doc = "`Toolbar`."]
    #[track_caller]
    fn toolbar(&self, value: impl Into<Value>) -> Self { self.with("toolbar", value) }
    #[doc = "`Nullable(Enum('above', 'below', 'left', 'right'))`, default `\"above\"`."]
    #[track_caller]
    fn toolbar_location(&self, value: impl Into<Value>) -> Self { self.with("toolbar_location", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let grid_plot = models::GridPlot::new().spacing(1).toolbar_location("below");
    /// ```
    GridPlot, "GridPlot", GridPlotProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`GroupBox`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/layouts.html#bokeh.models.GroupBox) and its subclasses.
pub trait GroupBoxProperties: ModelLike {
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn checkable(&self, value: bool) -> Self { self.with("checkable", value) }
    #[doc = "`UIElement`, required."]
    #[track_caller]
    fn child(&self, value: impl Into<Value>) -> Self { self.with("child", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn title(&self, value: impl Into<Value>) -> Self { self.with("title", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let group_box = models::GroupBox::new().child(&models::Canvas::new()).title("Depth");
    /// ```
    GroupBox, "GroupBox", GroupBoxProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`GroupByModels`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/misc.html#bokeh.models.GroupByModels) and its subclasses.
pub trait GroupByModelsProperties: ModelLike {
    #[doc = "`Required(List(List(Model)))`, required."]
    #[track_caller]
    fn groups(&self, value: impl Into<Value>) -> Self { self.with("groups", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let group_by_models = models::GroupByModels::new().groups(vec![vec![&models::AreaVisuals::new()]]);
    /// ```
    GroupByModels, "GroupByModels", GroupByModelsProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let group_by_name = models::GroupByName::new().name("ponds");
    /// ```
    GroupByName, "GroupByName", ModelProperties
);
/// Properties of Bokeh's [`GroupFilter`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/filters.html#bokeh.models.GroupFilter) and its subclasses.
pub trait GroupFilterProperties: ModelLike {
    #[doc = "`Required(String)`, required."]
    #[track_caller]
    fn column_name(&self, value: impl Into<Value>) -> Self { self.with("column_name", value) }
    #[doc = "`Required(AnyRef)`, required."]
    #[track_caller]
    fn group(&self, value: impl Into<Value>) -> Self { self.with("group", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let group_filter = models::GroupFilter::new().column_name("ponds");
    /// ```
    GroupFilter, "GroupFilter", GroupFilterProperties ModelProperties
);
/// Properties of Bokeh's [`HBox`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/layouts.html#bokeh.models.HBox) and its subclasses.
pub trait HBoxProperties: ModelLike {
    #[doc = "`List(Struct(child=UIElement, col=Int, span=Int))`, default `[]`."]
    #[track_caller]
    fn children(&self, value: impl Into<Value>) -> Self { self.with("children", value) }
    #[doc = "`Nullable`, default `null`."]
    #[track_caller]
    fn cols(&self, value: impl Into<Value>) -> Self { self.with("cols", value) }
    #[doc = "`NonNegative(Int)`, default `0`."]
    #[track_caller]
    fn spacing(&self, value: impl Numeric) -> Self { self.with("spacing", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let h_box = models::HBox::new().spacing(1);
    /// ```
    HBox, "HBox", HBoxProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's `HatchProps` and its subclasses.
pub trait HatchPropsProperties: ModelLike {
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
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let hatch_props = models::HatchProps::new().hatch_alpha(0.5).hatch_color("teal");
    /// ```
    HatchProps, "HatchProps", HatchPropsProperties
);
/// Properties of Bokeh's [`Icon`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/ui/icons.html#bokeh.models.Icon) and its subclasses.
pub trait IconProperties: ModelLike {
    #[doc = "`Either(Int, FontSize)`, default `\"1em\"`."]
    #[track_caller]
    fn size(&self, value: impl Into<Value>) -> Self { self.with("size", value) }
}
/// Properties of Bokeh's `ImageProps` and its subclasses.
pub trait ImagePropsProperties: ModelLike {
    #[doc = "`AlphaSpec`, default `1.0`."]
    #[track_caller]
    fn global_alpha(&self, value: impl Into<Value>) -> Self { self.with("global_alpha", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let image_props = models::ImageProps::new().global_alpha(0.5);
    /// ```
    ImageProps, "ImageProps", ImagePropsProperties
);
/// Properties of Bokeh's [`ImageURLTexture`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/textures.html#bokeh.models.ImageURLTexture) and its subclasses.
pub trait ImageURLTextureProperties: ModelLike {
    #[doc = "`Required(Image)`, required."]
    #[track_caller]
    fn url(&self, value: impl Into<Value>) -> Self { self.with("url", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let image_url_texture = models::ImageURLTexture::new().url("https://example.org/ponds.png");
    /// ```
    ImageURLTexture, "ImageURLTexture", ImageURLTextureProperties TextureProperties ModelProperties
);
/// Properties of Bokeh's [`IndexFilter`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/filters.html#bokeh.models.IndexFilter) and its subclasses.
pub trait IndexFilterProperties: ModelLike {
    #[doc = "`Nullable(Seq(Int))`, default `null`."]
    #[track_caller]
    fn indices(&self, value: impl Into<Value>) -> Self { self.with("indices", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let index_filter = models::IndexFilter::new().name("ponds");
    /// ```
    IndexFilter, "IndexFilter", IndexFilterProperties ModelProperties
);
/// Properties of Bokeh's [`Indexed`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/nodes.html#bokeh.models.Indexed) and its subclasses.
pub trait IndexedProperties: ModelLike {
    #[doc = "`Required(Int)`, required."]
    #[track_caller]
    fn index(&self, value: impl Numeric) -> Self { self.with("index", value) }
    #[doc = "`GlyphRenderer`, required."]
    #[track_caller]
    fn renderer(&self, value: impl Into<Value>) -> Self { self.with("renderer", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let indexed = models::Indexed::new().index(1).renderer(&models::GlyphRenderer::new().data_source(&models::AjaxDataSource::new().data_url("https://example.org/ponds.json")).glyph(&models::Bezier::new()));
    /// ```
    Indexed, "Indexed", IndexedProperties ModelProperties
);
/// Properties of Bokeh's [`Interpolator`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/transforms.html#bokeh.models.Interpolator) and its subclasses.
pub trait InterpolatorProperties: ModelLike {
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn clip(&self, value: bool) -> Self { self.with("clip", value) }
    #[doc = "`Nullable(ColumnarDataSource)`, default `null`."]
    #[track_caller]
    fn data(&self, value: impl Into<Value>) -> Self { self.with("data", value) }
    #[doc = "`Required(Either(String, Seq(Float)))`, required."]
    #[track_caller]
    fn x(&self, value: impl Into<Value>) -> Self { self.with("x", value) }
    #[doc = "`Required(Either(String, Seq(Float)))`, required."]
    #[track_caller]
    fn y(&self, value: impl Into<Value>) -> Self { self.with("y", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let intersect_renderers = models::IntersectRenderers::new().name("ponds");
    /// ```
    IntersectRenderers, "IntersectRenderers", ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let intersection_filter = models::IntersectionFilter::new().operands(vec![&models::AllIndices::new()]);
    /// ```
    IntersectionFilter, "IntersectionFilter", CompositeFilterProperties ModelProperties
);
/// Properties of Bokeh's [`InversionFilter`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/filters.html#bokeh.models.InversionFilter) and its subclasses.
pub trait InversionFilterProperties: ModelLike {
    #[doc = "`Required(Filter)`, required."]
    #[track_caller]
    fn operand(&self, value: impl Into<Value>) -> Self { self.with("operand", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let inversion_filter = models::InversionFilter::new().operand(&models::AllIndices::new());
    /// ```
    InversionFilter, "InversionFilter", InversionFilterProperties ModelProperties
);
/// Properties of Bokeh's [`Jitter`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/transforms.html#bokeh.models.Jitter) and its subclasses.
pub trait JitterProperties: ModelLike {
    #[doc = "`Enum('uniform', 'normal')`, default `\"uniform\"`."]
    #[track_caller]
    fn distribution(&self, value: impl OneOf<enums::JitterRandomDistribution>) -> Self { self.with("distribution", value) }
    #[doc = "`Float`, default `0`."]
    #[track_caller]
    fn mean(&self, value: impl Numeric) -> Self { self.with("mean", value) }
    #[doc = "`Nullable(Range)`, default `null`."]
    #[track_caller]
    fn range(&self, value: impl Into<Value>) -> Self { self.with("range", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn width(&self, value: impl Numeric) -> Self { self.with("width", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let jitter = models::Jitter::new().distribution("normal").mean(1);
    /// ```
    Jitter, "Jitter", JitterProperties ModelProperties
);
/// Properties of Bokeh's [`LayoutDOM`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/layouts.html#bokeh.models.LayoutDOM) and its subclasses.
pub trait LayoutDOMProperties: ModelLike {
    #[doc = "`Either`, default `\"auto\"`."]
    #[track_caller]
    fn align(&self, value: impl Into<Value>) -> Self { self.with("align", value) }
    #[doc = "`Either(Null, Auto, Float)`, default `null`."]
    #[track_caller]
    fn aspect_ratio(&self, value: impl Into<Value>) -> Self { self.with("aspect_ratio", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn disabled(&self, value: bool) -> Self { self.with("disabled", value) }
    #[doc = "`Enum('block', 'inline')`, default `\"block\"`."]
    #[track_caller]
    fn flow_mode(&self, value: impl OneOf<enums::FlowMode>) -> Self { self.with("flow_mode", value) }
    #[doc = "`Nullable(NonNegative(Int))`, default `null`."]
    #[track_caller]
    fn height(&self, value: impl Into<Value>) -> Self { self.with("height", value) }
    #[doc = "`Either(Auto, Enum('fixed', 'fit', 'min', 'max'))`, default `\"auto\"`."]
    #[track_caller]
    fn height_policy(&self, value: impl Into<Value>) -> Self { self.with("height_policy", value) }
    #[doc = "`Nullable`, default `null`."]
    #[track_caller]
    fn margin(&self, value: impl Into<Value>) -> Self { self.with("margin", value) }
    #[doc = "`Nullable(NonNegative(Int))`, default `null`."]
    #[track_caller]
    fn max_height(&self, value: impl Into<Value>) -> Self { self.with("max_height", value) }
    #[doc = "`Nullable(NonNegative(Int))`, default `null`."]
    #[track_caller]
    fn max_width(&self, value: impl Into<Value>) -> Self { self.with("max_width", value) }
    #[doc = "`Nullable(NonNegative(Int))`, default `null`."]
    #[track_caller]
    fn min_height(&self, value: impl Into<Value>) -> Self { self.with("min_height", value) }
    #[doc = "`Nullable(NonNegative(Int))`, default `null`."]
    #[track_caller]
    fn min_width(&self, value: impl Into<Value>) -> Self { self.with("min_width", value) }
    #[doc = "`Either(Bool, Enum('width', 'height', 'both'))`, default `false`."]
    #[track_caller]
    fn resizable(&self, value: impl Into<Value>) -> Self { self.with("resizable", value) }
    #[doc = "`Nullable`, default `null`."]
    #[track_caller]
    fn sizing_mode(&self, value: impl Into<Value>) -> Self { self.with("sizing_mode", value) }
    #[doc = "`Nullable(NonNegative(Int))`, default `null`."]
    #[track_caller]
    fn width(&self, value: impl Into<Value>) -> Self { self.with("width", value) }
    #[doc = "`Either(Auto, Enum('fixed', 'fit', 'min', 'max'))`, default `\"auto\"`."]
    #[track_caller]
    fn width_policy(&self, value: impl Into<Value>) -> Self { self.with("width_policy", value) }
}
/// Properties of Bokeh's `LineProps` and its subclasses.
pub trait LinePropsProperties: ModelLike {
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
    /// let line_props = models::LineProps::new().line_color("teal").line_width(2);
    /// ```
    LineProps, "LineProps", LinePropsProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let linear_color_mapper = models::LinearColorMapper::new().palette(vec!["teal"]);
    /// ```
    LinearColorMapper, "LinearColorMapper", ContinuousColorMapperProperties ColorMapperProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let linear_interpolator = models::LinearInterpolator::new().x("ponds").y("ponds");
    /// ```
    LinearInterpolator, "LinearInterpolator", InterpolatorProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let linear_scale = models::LinearScale::new().name("ponds");
    /// ```
    LinearScale, "LinearScale", ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let log_color_mapper = models::LogColorMapper::new().palette(vec!["teal"]);
    /// ```
    LogColorMapper, "LogColorMapper", ContinuousColorMapperProperties ColorMapperProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let log_scale = models::LogScale::new().name("ponds");
    /// ```
    LogScale, "LogScale", ModelProperties
);
/// Properties of Bokeh's [`LogTickFormatter`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/formatters.html#bokeh.models.LogTickFormatter) and its subclasses.
pub trait LogTickFormatterProperties: ModelLike {
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn min_exponent(&self, value: impl Numeric) -> Self { self.with("min_exponent", value) }
    #[doc = "`Nullable(Ticker)`, default `null`."]
    #[track_caller]
    fn ticker(&self, value: impl Into<Value>) -> Self { self.with("ticker", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let log_tick_formatter = models::LogTickFormatter::new().min_exponent(1);
    /// ```
    LogTickFormatter, "LogTickFormatter", LogTickFormatterProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let log_ticker = models::LogTicker::new().base(11);
    /// ```
    LogTicker, "LogTicker", AdaptiveTickerProperties ContinuousTickerProperties ModelProperties
);
/// Properties of Bokeh's [`MapOptions`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/map_plots.html#bokeh.models.MapOptions) and its subclasses.
pub trait MapOptionsProperties: ModelLike {
    #[doc = "`Required(Float)`, required."]
    #[track_caller]
    fn lat(&self, value: impl Numeric) -> Self { self.with("lat", value) }
    #[doc = "`Required(Float)`, required."]
    #[track_caller]
    fn lng(&self, value: impl Numeric) -> Self { self.with("lng", value) }
    #[doc = "`Int`, default `12`."]
    #[track_caller]
    fn zoom(&self, value: impl Numeric) -> Self { self.with("zoom", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let math_ml = models::MathML::new().text("Depth");
    /// ```
    MathML, "MathML", BaseTextProperties ModelProperties
);
/// Properties of Bokeh's [`Maximum`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/expressions.html#bokeh.models.Maximum) and its subclasses.
pub trait MaximumProperties: ModelLike {
    #[doc = "`Required(String)`, required."]
    #[track_caller]
    fn field(&self, value: impl Into<Value>) -> Self { self.with("field", value) }
    #[doc = "`Nullable(Float)`, default `{\"type\":\"number\",\"value\":\"-inf\"}`."]
    #[track_caller]
    fn initial(&self, value: impl Into<Value>) -> Self { self.with("initial", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let maximum = models::Maximum::new().field("depth");
    /// ```
    Maximum, "Maximum", MaximumProperties ModelProperties
);
/// Properties of Bokeh's [`Menu`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/ui/menus.html#bokeh.models.Menu) and its subclasses.
pub trait MenuProperties: ModelLike {
    #[doc = "`List(Either(MenuItem, DividerItem, Null))`, default `[]`."]
    #[track_caller]
    fn items(&self, value: impl Into<Value>) -> Self { self.with("items", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn reversed(&self, value: bool) -> Self { self.with("reversed", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let menu = models::Menu::new().reversed(true);
    /// ```
    Menu, "Menu", MenuProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`MenuItem`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/ui/menus.html#bokeh.models.MenuItem) and its subclasses.
pub trait MenuItemProperties: ModelLike {
    #[doc = "`Nullable(Callback)`, default `null`."]
    #[track_caller]
    fn action(&self, value: impl Into<Value>) -> Self { self.with("action", value) }
    #[doc = "`Nullable(Bool)`, default `null`."]
    #[track_caller]
    fn checked(&self, value: impl Into<Value>) -> Self { self.with("checked", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn disabled(&self, value: bool) -> Self { self.with("disabled", value) }
    #[doc = "`Nullable`, default `null`."]
    #[track_caller]
    fn icon(&self, value: impl Into<Value>) -> Self { self.with("icon", value) }
    #[doc = "`Required(String)`, required."]
    #[track_caller]
    fn label(&self, value: impl Into<Value>) -> Self { self.with("label", value) }
    #[doc = "`Nullable(Menu)`, default `null`."]
    #[track_caller]
    fn menu(&self, value: impl Into<Value>) -> Self { self.with("menu", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn shortcut(&self, value: impl Into<Value>) -> Self { self.with("shortcut", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn tooltip(&self, value: impl Into<Value>) -> Self { self.with("tooltip", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let menu_item = models::MenuItem::new().label("Depth").checked(true);
    /// ```
    MenuItem, "MenuItem", MenuItemProperties ModelProperties
);
/// Properties of Bokeh's [`MercatorTickFormatter`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/formatters.html#bokeh.models.MercatorTickFormatter) and its subclasses.
pub trait MercatorTickFormatterProperties: ModelLike {
    #[doc = "`Nullable(Enum('lat', 'lon'))`, default `null`."]
    #[track_caller]
    fn dimension(&self, value: impl Into<Value>) -> Self { self.with("dimension", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let mercator_tick_formatter = models::MercatorTickFormatter::new().dimension("lat");
    /// ```
    MercatorTickFormatter, "MercatorTickFormatter", MercatorTickFormatterProperties BasicTickFormatterProperties ModelProperties
);
/// Properties of Bokeh's [`MercatorTicker`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tickers.html#bokeh.models.MercatorTicker) and its subclasses.
pub trait MercatorTickerProperties: ModelLike {
    #[doc = "`Nullable(Enum('lat', 'lon'))`, default `null`."]
    #[track_caller]
    fn dimension(&self, value: impl Into<Value>) -> Self { self.with("dimension", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let mercator_ticker = models::MercatorTicker::new().dimension("lat");
    /// ```
    MercatorTicker, "MercatorTicker", MercatorTickerProperties AdaptiveTickerProperties ContinuousTickerProperties ModelProperties
);
/// Properties of Bokeh's [`MercatorTileSource`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tiles.html#bokeh.models.MercatorTileSource) and its subclasses.
pub trait MercatorTileSourceProperties: ModelLike {
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn snap_to_zoom(&self, value: bool) -> Self { self.with("snap_to_zoom", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn wrap_around(&self, value: bool) -> Self { self.with("wrap_around", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let mercator_tile_source = models::MercatorTileSource::new().snap_to_zoom(true).wrap_around(false);
    /// ```
    MercatorTileSource, "MercatorTileSource", MercatorTileSourceProperties TileSourceProperties ModelProperties
);
/// Properties of Bokeh's [`Minimum`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/expressions.html#bokeh.models.Minimum) and its subclasses.
pub trait MinimumProperties: ModelLike {
    #[doc = "`Required(String)`, required."]
    #[track_caller]
    fn field(&self, value: impl Into<Value>) -> Self { self.with("field", value) }
    #[doc = "`Nullable(Float)`, default `{\"type\":\"number\",\"value\":\"+inf\"}`."]
    #[track_caller]
    fn initial(&self, value: impl Into<Value>) -> Self { self.with("initial", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let minimum = models::Minimum::new().field("depth");
    /// ```
    Minimum, "Minimum", MinimumProperties ModelProperties
);
/// Properties of Bokeh's `Model` and its subclasses.
pub trait ModelProperties: ModelLike {
    #[doc = "`Dict(String, List(Callback))`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn js_event_callbacks(&self, value: impl Into<Value>) -> Self { self.with("js_event_callbacks", value) }
    #[doc = "`Dict(String, List(Callback))`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn js_property_callbacks(&self, value: impl Into<Value>) -> Self { self.with("js_property_callbacks", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn name(&self, value: impl Into<Value>) -> Self { self.with("name", value) }
    #[doc = "`Set(String)`, default `{\"type\":\"set\"}`."]
    #[track_caller]
    fn subscribed_events(&self, value: impl Into<Value>) -> Self { self.with("subscribed_events", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn syncable(&self, value: bool) -> Self { self.with("syncable", value) }
    #[doc = "`List(AnyRef)`, default `[]`."]
    #[track_caller]
    fn tags(&self, value: impl Into<Value>) -> Self { self.with("tags", value) }
}
/// Properties of Bokeh's [`MonthsTicker`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tickers.html#bokeh.models.MonthsTicker) and its subclasses.
pub trait MonthsTickerProperties: ModelLike {
    #[doc = "`Seq(Int)`, default `[]`."]
    #[track_caller]
    fn months(&self, value: impl Into<Value>) -> Self { self.with("months", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let months_ticker = models::MonthsTicker::new().desired_num_ticks(7);
    /// ```
    MonthsTicker, "MonthsTicker", MonthsTickerProperties ContinuousTickerProperties ModelProperties
);
/// Properties of Bokeh's [`NanCompare`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/comparisons.html#bokeh.models.NanCompare) and its subclasses.
pub trait NanCompareProperties: ModelLike {
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn ascending_first(&self, value: bool) -> Self { self.with("ascending_first", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let nan_compare = models::NanCompare::new().ascending_first(true);
    /// ```
    NanCompare, "NanCompare", NanCompareProperties ModelProperties
);
/// Properties of Bokeh's [`NoOverlap`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/labeling.html#bokeh.models.NoOverlap) and its subclasses.
pub trait NoOverlapProperties: ModelLike {
    #[doc = "`Int`, default `5`."]
    #[track_caller]
    fn min_distance(&self, value: impl Numeric) -> Self { self.with("min_distance", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let no_overlap = models::NoOverlap::new().min_distance(6);
    /// ```
    NoOverlap, "NoOverlap", NoOverlapProperties ModelProperties
);
/// Properties of Bokeh's [`Node`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/nodes.html#bokeh.models.Node) and its subclasses.
pub trait NodeProperties: ModelLike {
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn offset(&self, value: impl Numeric) -> Self { self.with("offset", value) }
    #[doc = "`Required(String)`, required."]
    #[track_caller]
    fn symbol(&self, value: impl Into<Value>) -> Self { self.with("symbol", value) }
    #[doc = "`Required`, required."]
    #[track_caller]
    fn target(&self, value: impl Into<Value>) -> Self { self.with("target", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let node = models::Node::new().symbol("ponds").target(&models::AreaVisuals::new());
    /// ```
    Node, "Node", NodeProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let node_coordinates = models::NodeCoordinates::new().layout(&models::StaticLayoutProvider::new());
    /// ```
    NodeCoordinates, "NodeCoordinates", GraphCoordinatesProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let nodes_and_adjacent_nodes = models::NodesAndAdjacentNodes::new().name("ponds");
    /// ```
    NodesAndAdjacentNodes, "NodesAndAdjacentNodes", ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let nodes_and_linked_edges = models::NodesAndLinkedEdges::new().name("ponds");
    /// ```
    NodesAndLinkedEdges, "NodesAndLinkedEdges", ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let nodes_only = models::NodesOnly::new().name("ponds");
    /// ```
    NodesOnly, "NodesOnly", ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let notifications = models::Notifications::new().context_menu("auto");
    /// ```
    Notifications, "Notifications", UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`NumeralTickFormatter`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/formatters.html#bokeh.models.NumeralTickFormatter) and its subclasses.
pub trait NumeralTickFormatterProperties: ModelLike {
    #[doc = "`String`, default `\"0,0\"`."]
    #[track_caller]
    fn format(&self, value: impl Into<Value>) -> Self { self.with("format", value) }
    #[doc = "`Enum`, default `\"en\"`."]
    #[track_caller]
    fn language(&self, value: impl OneOf<enums::NumeralLanguage>) -> Self { self.with("language", value) }
    #[doc = "`Enum`, default `\"round\"`."]
    #[track_caller]
    fn rounding(&self, value: impl OneOf<enums::RoundingFunction>) -> Self { self.with("rounding", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let numeral_tick_formatter = models::NumeralTickFormatter::new().format("0.00").language("be-nl");
    /// ```
    NumeralTickFormatter, "NumeralTickFormatter", NumeralTickFormatterProperties ModelProperties
);
/// Properties of Bokeh's [`NumericalRange`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/ranges.html#bokeh.models.NumericalRange) and its subclasses.
pub trait NumericalRangeProperties: ModelLike {
    #[doc = "`Required(Either(Float, Datetime, TimeDelta))`, required."]
    #[track_caller]
    fn end(&self, value: impl Into<Value>) -> Self { self.with("end", value) }
    #[doc = "`Required(Either(Float, Datetime, TimeDelta))`, required."]
    #[track_caller]
    fn start(&self, value: impl Into<Value>) -> Self { self.with("start", value) }
}
/// Properties of Bokeh's [`OpenDialog`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/callbacks.html#bokeh.models.OpenDialog) and its subclasses.
pub trait OpenDialogProperties: ModelLike {
    #[doc = "`Required(Dialog)`, required."]
    #[track_caller]
    fn dialog(&self, value: impl Into<Value>) -> Self { self.with("dialog", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let open_dialog = models::OpenDialog::new().dialog(&models::Dialog::new().content("Ponds"));
    /// ```
    OpenDialog, "OpenDialog", OpenDialogProperties ModelProperties
);
/// Properties of Bokeh's [`OpenURL`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/callbacks.html#bokeh.models.OpenURL) and its subclasses.
pub trait OpenURLProperties: ModelLike {
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn same_tab(&self, value: bool) -> Self { self.with("same_tab", value) }
    #[doc = "`String`, default `\"http://\"`."]
    #[track_caller]
    fn url(&self, value: impl Into<Value>) -> Self { self.with("url", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let open_url = models::OpenURL::new().same_tab(true).url("https://example.org/{Z}/{X}/{Y}.png");
    /// ```
    OpenURL, "OpenURL", OpenURLProperties ModelProperties
);
/// Properties of Bokeh's [`Pane`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/ui/panes.html#bokeh.models.Pane) and its subclasses.
pub trait PaneProperties: ModelLike {
    #[doc = "`List(Either(UIElement, DOMNode))`, default `[]`."]
    #[track_caller]
    fn elements(&self, value: impl Into<Value>) -> Self { self.with("elements", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let pane = models::Pane::new().context_menu("auto");
    /// ```
    Pane, "Pane", PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`Panel`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/ui/panels.html#bokeh.models.Panel) and its subclasses.
pub trait PanelProperties: ModelLike {
    #[doc = "`Either`, default `\"top_left\"`."]
    #[track_caller]
    fn anchor(&self, value: impl Into<Value>) -> Self { self.with("anchor", value) }
    #[doc = "`Either(Auto, Int, Node)`, default `\"auto\"`."]
    #[track_caller]
    fn height(&self, value: impl Into<Value>) -> Self { self.with("height", value) }
    #[doc = "`Required(Coordinate)`, required."]
    #[track_caller]
    fn position(&self, value: impl Into<Value>) -> Self { self.with("position", value) }
    #[doc = "`Either(Auto, Int, Node)`, default `\"auto\"`."]
    #[track_caller]
    fn width(&self, value: impl Into<Value>) -> Self { self.with("width", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let panel = models::Panel::new().position(&models::Indexed::new().index(1).renderer(&models::GlyphRenderer::new().data_source(&models::AjaxDataSource::new().data_url("https://example.org/ponds.json")).glyph(&models::Bezier::new()))).anchor("top_center");
    /// ```
    Panel, "Panel", PanelProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let plain_text = models::PlainText::new().text("Depth");
    /// ```
    PlainText, "PlainText", BaseTextProperties ModelProperties
);
/// Properties of Bokeh's [`Plot`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/plots.html#bokeh.models.Plot) and its subclasses.
pub trait PlotProperties: ModelLike {
    #[doc = "`List(Either(Renderer, StyledElement))`, default `[]`."]
    #[track_caller]
    fn above(&self, value: impl Into<Value>) -> Self { self.with("above", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn aspect_scale(&self, value: impl Numeric) -> Self { self.with("aspect_scale", value) }
    #[doc = "`List(Either(HTML, String))`, default `[]`."]
    #[track_caller]
    fn attribution(&self, value: impl Into<Value>) -> Self { self.with("attribution", value) }
    #[doc = "`Alpha`, default `1.0`."]
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
    #[doc = "`List(Either(Renderer, StyledElement))`, default `[]`."]
    #[track_caller]
    fn below(&self, value: impl Into<Value>) -> Self { self.with("below", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn border_fill_alpha(&self, value: impl Numeric) -> Self { self.with("border_fill_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"#ffffff\"`."]
    #[track_caller]
    fn border_fill_color(&self, value: impl Into<Value>) -> Self { self.with("border_fill_color", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn border_hatch_alpha(&self, value: impl Numeric) -> Self { self.with("border_hatch_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"black\"`."]
    #[track_caller]
    fn border_hatch_color(&self, value: impl Into<Value>) -> Self { self.with("border_hatch_color", value) }
    #[doc = "`Dict(String, Texture)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn border_hatch_extra(&self, value: impl Into<Value>) -> Self { self.with("border_hatch_extra", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn border_hatch_pattern(&self, value: impl Into<Value>) -> Self { self.with("border_hatch_pattern", value) }
    #[doc = "`Size`, default `12.0`."]
    #[track_caller]
    fn border_hatch_scale(&self, value: impl Numeric) -> Self { self.with("border_hatch_scale", value) }
    #[doc = "`Size`, default `1.0`."]
    #[track_caller]
    fn border_hatch_weight(&self, value: impl Numeric) -> Self { self.with("border_hatch_weight", value) }
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
    #[doc = "`List(Either(Renderer, StyledElement))`, default `[]`."]
    #[track_caller]
    fn center(&self, value: impl Into<Value>) -> Self { self.with("center", value) }
    #[doc = "`Dict(String, Range)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn extra_x_ranges(&self, value: impl Into<Value>) -> Self { self.with("extra_x_ranges", value) }
    #[doc = "`Dict(String, Scale)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn extra_x_scales(&self, value: impl Into<Value>) -> Self { self.with("extra_x_scales", value) }
    #[doc = "`Dict(String, Range)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn extra_y_ranges(&self, value: impl Into<Value>) -> Self { self.with("extra_y_ranges", value) }
    #[doc = "`Dict(String, Scale)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn extra_y_scales(&self, value: impl Into<Value>) -> Self { self.with("extra_y_scales", value) }
    #[doc = "`Either`, default `true`."]
    #[track_caller]
    fn frame_align(&self, value: impl Into<Value>) -> Self { self.with("frame_align", value) }
    #[doc = "`Nullable(Int)`, default `null`."]
    #[track_caller]
    fn frame_height(&self, value: impl Into<Value>) -> Self { self.with("frame_height", value) }
    #[doc = "`Nullable(Int)`, default `null`."]
    #[track_caller]
    fn frame_width(&self, value: impl Into<Value>) -> Self { self.with("frame_width", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn hidpi(&self, value: bool) -> Self { self.with("hidpi", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn hold_render(&self, value: bool) -> Self { self.with("hold_render", value) }
    #[doc = "`Readonly(Int)`."]
    #[track_caller]
    fn inner_height(&self, value: impl Numeric) -> Self { self.with("inner_height", value) }
    #[doc = "`Readonly(Int)`."]
    #[track_caller]
    fn inner_width(&self, value: impl Numeric) -> Self { self.with("inner_width", value) }
    #[doc = "`List(Either(Renderer, StyledElement))`, default `[]`."]
    #[track_caller]
    fn left(&self, value: impl Into<Value>) -> Self { self.with("left", value) }
    #[doc = "`Int`, default `10`."]
    #[track_caller]
    fn lod_factor(&self, value: impl Numeric) -> Self { self.with("lod_factor", value) }
    #[doc = "`Int`, default `300`."]
    #[track_caller]
    fn lod_interval(&self, value: impl Numeric) -> Self { self.with("lod_interval", value) }
    #[doc = "`Nullable(Int)`, default `2000`."]
    #[track_caller]
    fn lod_threshold(&self, value: impl Into<Value>) -> Self { self.with("lod_threshold", value) }
    #[doc = "`Int`, default `500`."]
    #[track_caller]
    fn lod_timeout(&self, value: impl Numeric) -> Self { self.with("lod_timeout", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn match_aspect(&self, value: bool) -> Self { self.with("match_aspect", value) }
    #[doc = "`Nullable(Int)`, default `5`."]
    #[track_caller]
    fn min_border(&self, value: impl Into<Value>) -> Self { self.with("min_border", value) }
    #[doc = "`Nullable(Int)`, default `null`."]
    #[track_caller]
    fn min_border_bottom(&self, value: impl Into<Value>) -> Self { self.with("min_border_bottom", value) }
    #[doc = "`Nullable(Int)`, default `null`."]
    #[track_caller]
    fn min_border_left(&self, value: impl Into<Value>) -> Self { self.with("min_border_left", value) }
    #[doc = "`Nullable(Int)`, default `null`."]
    #[track_caller]
    fn min_border_right(&self, value: impl Into<Value>) -> Self { self.with("min_border_right", value) }
    #[doc = "`Nullable(Int)`, default `null`."]
    #[track_caller]
    fn min_border_top(&self, value: impl Into<Value>) -> Self { self.with("min_border_top", value) }
    #[doc = "`Readonly(Int)`."]
    #[track_caller]
    fn outer_height(&self, value: impl Numeric) -> Self { self.with("outer_height", value) }
    #[doc = "`Readonly(Int)`."]
    #[track_caller]
    fn outer_width(&self, value: impl Numeric) -> Self { self.with("outer_width", value) }
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn outline_line_alpha(&self, value: impl Numeric) -> Self { self.with("outline_line_alpha", value) }
    #[doc = "`Enum('butt', 'round', 'square')`, default `\"butt\"`."]
    #[track_caller]
    fn outline_line_cap(&self, value: impl OneOf<enums::LineCap>) -> Self { self.with("outline_line_cap", value) }
    #[doc = "`Nullable(Color)`, default `\"#e5e5e5\"`."]
    #[track_caller]
    fn outline_line_color(&self, value: impl Into<Value>) -> Self { self.with("outline_line_color", value) }
    #[doc = "`DashPattern`, default `[]`."]
    #[track_caller]
    fn outline_line_dash(&self, value: impl Into<Value>) -> Self { self.with("outline_line_dash", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn outline_line_dash_offset(&self, value: impl Numeric) -> Self { self.with("outline_line_dash_offset", value) }
    #[doc = "`Enum('miter', 'round', 'bevel')`, default `\"bevel\"`."]
    #[track_caller]
    fn outline_line_join(&self, value: impl OneOf<enums::LineJoin>) -> Self { self.with("outline_line_join", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn outline_line_width(&self, value: impl Numeric) -> Self { self.with("outline_line_width", value) }
    #[doc = "`Enum('canvas', 'svg', 'webgl')`, default `\"canvas\"`."]
    #[track_caller]
    fn output_backend(&self, value: impl OneOf<enums::OutputBackend>) -> Self { self.with("output_backend", value) }
    #[doc = "`List(Renderer)`, default `[]`."]
    #[track_caller]
    fn renderers(&self, value: impl Into<Value>) -> Self { self.with("renderers", value) }
    #[doc = "`Enum('standard', 'event_only')`, default `\"standard\"`."]
    #[track_caller]
    fn reset_policy(&self, value: impl OneOf<enums::ResetPolicy>) -> Self { self.with("reset_policy", value) }
    #[doc = "`List(Either(Renderer, StyledElement))`, default `[]`."]
    #[track_caller]
    fn right(&self, value: impl Into<Value>) -> Self { self.with("right", value) }
    #[doc = "`Either(Null, Title)`."]
    #[track_caller]
    fn title(&self, value: impl Into<Value>) -> Self { self.with("title", value) }
    #[doc = "`Nullable(Enum('above', 'below', 'left', 'right'))`, default `\"above\"`."]
    #[track_caller]
    fn title_location(&self, value: impl Into<Value>) -> Self { self.with("title_location", value) }
    #[doc = "`Toolbar`."]
    #[track_caller]
    fn toolbar(&self, value: impl Into<Value>) -> Self { self.with("toolbar", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn toolbar_inner(&self, value: bool) -> Self { self.with("toolbar_inner", value) }
    #[doc = "`Nullable(Enum('above', 'below', 'left', 'right'))`, default `\"right\"`."]
    #[track_caller]
    fn toolbar_location(&self, value: impl Into<Value>) -> Self { self.with("toolbar_location", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn toolbar_sticky(&self, value: bool) -> Self { self.with("toolbar_sticky", value) }
    #[doc = "`Enum('none', 'x', 'y')`, default `\"none\"`."]
    #[track_caller]
    fn window_axis(&self, value: impl OneOf<enums::WindowAxis>) -> Self { self.with("window_axis", value) }
    #[doc = "`Range`."]
    #[track_caller]
    fn x_range(&self, value: impl Into<Value>) -> Self { self.with("x_range", value) }
    #[doc = "`Scale`."]
    #[track_caller]
    fn x_scale(&self, value: impl Into<Value>) -> Self { self.with("x_scale", value) }
    #[doc = "`Range`."]
    #[track_caller]
    fn y_range(&self, value: impl Into<Value>) -> Self { self.with("y_range", value) }
    #[doc = "`Scale`."]
    #[track_caller]
    fn y_scale(&self, value: impl Into<Value>) -> Self { self.with("y_scale", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let plot = models::Plot::new().aspect_scale(2).background_fill_alpha(0.5);
    /// ```
    Plot, "Plot", PlotProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`PolarTransform`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/expressions.html#bokeh.models.PolarTransform) and its subclasses.
pub trait PolarTransformProperties: ModelLike {
    #[doc = "`AngleSpec(units_default='rad')`, default `{\"field\":\"angle\",\"type\":\"field\"}`."]
    #[track_caller]
    fn angle(&self, value: impl Into<Value>) -> Self { self.with("angle", value) }
    #[doc = "`NotSerialized(Enum('deg', 'rad', 'grad', 'turn'))`, default `\"rad\"`."]
    #[track_caller]
    fn angle_units(&self, value: impl OneOf<enums::AngleUnits>) -> Self { self.with("angle_units", value) }
    #[doc = "`Enum('clock', 'anticlock')`, default `\"anticlock\"`."]
    #[track_caller]
    fn direction(&self, value: impl OneOf<enums::Direction>) -> Self { self.with("direction", value) }
    #[doc = "`NumberSpec`, default `{\"field\":\"radius\",\"type\":\"field\"}`."]
    #[track_caller]
    fn radius(&self, value: impl Into<Value>) -> Self { self.with("radius", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let polar_transform = models::PolarTransform::new().angle(0.8).angle_units("deg");
    /// ```
    PolarTransform, "PolarTransform", PolarTransformProperties ModelProperties
);
/// Properties of Bokeh's [`PrintfTickFormatter`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/formatters.html#bokeh.models.PrintfTickFormatter) and its subclasses.
pub trait PrintfTickFormatterProperties: ModelLike {
    #[doc = "`String`, default `\"%s\"`."]
    #[track_caller]
    fn format(&self, value: impl Into<Value>) -> Self { self.with("format", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let printf_tick_formatter = models::PrintfTickFormatter::new().format("0.00");
    /// ```
    PrintfTickFormatter, "PrintfTickFormatter", PrintfTickFormatterProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let quadkey_tile_source = models::QUADKEYTileSource::new().snap_to_zoom(true);
    /// ```
    QUADKEYTileSource, "QUADKEYTileSource", MercatorTileSourceProperties TileSourceProperties ModelProperties
);
/// Properties of Bokeh's [`Range1d`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/ranges.html#bokeh.models.Range1d) and its subclasses.
pub trait Range1dProperties: ModelLike {
    #[doc = "`Nullable`, default `null`."]
    #[track_caller]
    fn bounds(&self, value: impl Into<Value>) -> Self { self.with("bounds", value) }
    #[doc = "`Either(Null, Float, TimeDelta)`, default `null`."]
    #[track_caller]
    fn max_interval(&self, value: impl Into<Value>) -> Self { self.with("max_interval", value) }
    #[doc = "`Either(Null, Float, TimeDelta)`, default `null`."]
    #[track_caller]
    fn min_interval(&self, value: impl Into<Value>) -> Self { self.with("min_interval", value) }
    #[doc = "`Either(Null, Float, Datetime, TimeDelta)`, default `null`."]
    #[track_caller]
    fn reset_end(&self, value: impl Into<Value>) -> Self { self.with("reset_end", value) }
    #[doc = "`Either(Null, Float, Datetime, TimeDelta)`, default `null`."]
    #[track_caller]
    fn reset_start(&self, value: impl Into<Value>) -> Self { self.with("reset_start", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let range1d = models::Range1d::new().max_interval(1).min_interval(1);
    /// ```
    Range1d, "Range1d", Range1dProperties NumericalRangeProperties ModelProperties
);
/// Properties of Bokeh's [`Renderer`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/renderers.html#bokeh.models.Renderer) and its subclasses.
pub trait RendererProperties: ModelLike {
    #[doc = "`Nullable(Menu)`, default `null`."]
    #[track_caller]
    fn context_menu(&self, value: impl Into<Value>) -> Self { self.with("context_menu", value) }
    #[doc = "`Nullable(CoordinateMapping)`, default `null`."]
    #[track_caller]
    fn coordinates(&self, value: impl Into<Value>) -> Self { self.with("coordinates", value) }
    #[doc = "`Nullable(RendererGroup)`, default `null`."]
    #[track_caller]
    fn group(&self, value: impl Into<Value>) -> Self { self.with("group", value) }
    #[doc = "`Enum`, default `\"image\"`."]
    #[track_caller]
    fn level(&self, value: impl OneOf<enums::RenderLevel>) -> Self { self.with("level", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn propagate_hover(&self, value: bool) -> Self { self.with("propagate_hover", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn visible(&self, value: bool) -> Self { self.with("visible", value) }
    #[doc = "`String`, default `\"default\"`."]
    #[track_caller]
    fn x_range_name(&self, value: impl Into<Value>) -> Self { self.with("x_range_name", value) }
    #[doc = "`String`, default `\"default\"`."]
    #[track_caller]
    fn y_range_name(&self, value: impl Into<Value>) -> Self { self.with("y_range_name", value) }
}
/// Properties of Bokeh's [`RendererGroup`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/renderers.html#bokeh.models.RendererGroup) and its subclasses.
pub trait RendererGroupProperties: ModelLike {
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn visible(&self, value: bool) -> Self { self.with("visible", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let renderer_group = models::RendererGroup::new().visible(false);
    /// ```
    RendererGroup, "RendererGroup", RendererGroupProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let row = models::Row::new().spacing(1);
    /// ```
    Row, "Row", FlexBoxProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`SVGIcon`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/ui/icons.html#bokeh.models.SVGIcon) and its subclasses.
pub trait SVGIconProperties: ModelLike {
    #[doc = "`Required(String)`, required."]
    #[track_caller]
    fn svg(&self, value: impl Into<Value>) -> Self { self.with("svg", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let svg_icon = models::SVGIcon::new().svg("<svg xmlns='http://www.w3.org/2000/svg'><circle r='9'/></svg>");
    /// ```
    SVGIcon, "SVGIcon", SVGIconProperties IconProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's `ScalarFillProps` and its subclasses.
pub trait ScalarFillPropsProperties: ModelLike {
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn fill_alpha(&self, value: impl Numeric) -> Self { self.with("fill_alpha", value) }
    #[doc = "`Nullable(Color)`, default `\"gray\"`."]
    #[track_caller]
    fn fill_color(&self, value: impl Into<Value>) -> Self { self.with("fill_color", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let scalar_fill_props = models::ScalarFillProps::new().fill_color("teal").fill_alpha(0.5);
    /// ```
    ScalarFillProps, "ScalarFillProps", ScalarFillPropsProperties
);
/// Properties of Bokeh's `ScalarHatchProps` and its subclasses.
pub trait ScalarHatchPropsProperties: ModelLike {
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
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let scalar_hatch_props = models::ScalarHatchProps::new().hatch_alpha(0.5).hatch_color("teal");
    /// ```
    ScalarHatchProps, "ScalarHatchProps", ScalarHatchPropsProperties
);
/// Properties of Bokeh's `ScalarImageProps` and its subclasses.
pub trait ScalarImagePropsProperties: ModelLike {
    #[doc = "`Alpha`, default `1.0`."]
    #[track_caller]
    fn global_alpha(&self, value: impl Numeric) -> Self { self.with("global_alpha", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let scalar_image_props = models::ScalarImageProps::new().global_alpha(0.5);
    /// ```
    ScalarImageProps, "ScalarImageProps", ScalarImagePropsProperties
);
/// Properties of Bokeh's `ScalarLineProps` and its subclasses.
pub trait ScalarLinePropsProperties: ModelLike {
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
    /// let scalar_line_props = models::ScalarLineProps::new().line_color("teal").line_width(2);
    /// ```
    ScalarLineProps, "ScalarLineProps", ScalarLinePropsProperties
);
/// Properties of Bokeh's `ScalarTextProps` and its subclasses.
pub trait ScalarTextPropsProperties: ModelLike {
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
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let scalar_text_props = models::ScalarTextProps::new().text_color("teal").text_align("right");
    /// ```
    ScalarTextProps, "ScalarTextProps", ScalarTextPropsProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let scanning_color_mapper = models::ScanningColorMapper::new().palette(vec!["teal"]);
    /// ```
    ScanningColorMapper, "ScanningColorMapper", ContinuousColorMapperProperties ColorMapperProperties ModelProperties
);
/// Properties of Bokeh's [`ScrollBox`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/layouts.html#bokeh.models.ScrollBox) and its subclasses.
pub trait ScrollBoxProperties: ModelLike {
    #[doc = "`UIElement`, required."]
    #[track_caller]
    fn child(&self, value: impl Into<Value>) -> Self { self.with("child", value) }
    #[doc = "`Enum('auto', 'visible', 'hidden')`, default `\"auto\"`."]
    #[track_caller]
    fn horizontal_scrollbar(&self, value: impl OneOf<enums::ScrollbarPolicy>) -> Self { self.with("horizontal_scrollbar", value) }
    #[doc = "`Enum('auto', 'visible', 'hidden')`, default `\"auto\"`."]
    #[track_caller]
    fn vertical_scrollbar(&self, value: impl OneOf<enums::ScrollbarPolicy>) -> Self { self.with("vertical_scrollbar", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let scroll_box = models::ScrollBox::new().child(&models::Canvas::new()).horizontal_scrollbar("visible");
    /// ```
    ScrollBox, "ScrollBox", ScrollBoxProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`Selection`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/selections.html#bokeh.models.Selection) and its subclasses.
pub trait SelectionProperties: ModelLike {
    #[doc = "`List(Struct(index=Int, i=Int, j=Int, flat_index=Int))`, default `[]`."]
    #[track_caller]
    fn image_indices(&self, value: impl Into<Value>) -> Self { self.with("image_indices", value) }
    #[doc = "`Seq(Int)`, default `[]`."]
    #[track_caller]
    fn indices(&self, value: impl Into<Value>) -> Self { self.with("indices", value) }
    #[doc = "`Seq(Int)`, default `[]`."]
    #[track_caller]
    fn line_indices(&self, value: impl Into<Value>) -> Self { self.with("line_indices", value) }
    #[doc = "`Dict(Int, Seq(Int))`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn multiline_indices(&self, value: impl Into<Value>) -> Self { self.with("multiline_indices", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let selection = models::Selection::new().name("ponds");
    /// ```
    Selection, "Selection", SelectionProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let server_sent_data_source = models::ServerSentDataSource::new().data_url("https://example.org/ponds.json");
    /// ```
    ServerSentDataSource, "ServerSentDataSource", WebDataSourceProperties ColumnDataSourceProperties ColumnarDataSourceProperties DataSourceProperties ModelProperties
);
/// Properties of Bokeh's [`SetValue`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/callbacks.html#bokeh.models.SetValue) and its subclasses.
pub trait SetValueProperties: ModelLike {
    #[doc = "`Required(String)`, required."]
    #[track_caller]
    fn attr(&self, value: impl Into<Value>) -> Self { self.with("attr", value) }
    #[doc = "`Required(HasProps)`, required."]
    #[track_caller]
    fn obj(&self, value: impl Into<Value>) -> Self { self.with("obj", value) }
    #[doc = "`Required(AnyRef)`, required."]
    #[track_caller]
    fn value(&self, value: impl Into<Value>) -> Self { self.with("value", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let set_value = models::SetValue::new().attr("ponds");
    /// ```
    SetValue, "SetValue", SetValueProperties ModelProperties
);
/// Properties of Bokeh's [`SingleIntervalTicker`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tickers.html#bokeh.models.SingleIntervalTicker) and its subclasses.
pub trait SingleIntervalTickerProperties: ModelLike {
    #[doc = "`Required(Float)`, required."]
    #[track_caller]
    fn interval(&self, value: impl Numeric) -> Self { self.with("interval", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let single_interval_ticker = models::SingleIntervalTicker::new().interval(1);
    /// ```
    SingleIntervalTicker, "SingleIntervalTicker", SingleIntervalTickerProperties ContinuousTickerProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let spacer = models::Spacer::new().align("start");
    /// ```
    Spacer, "Spacer", LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`Stack`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/expressions.html#bokeh.models.Stack) and its subclasses.
pub trait StackProperties: ModelLike {
    #[doc = "`Seq(String)`, default `[]`."]
    #[track_caller]
    fn fields(&self, value: impl Into<Value>) -> Self { self.with("fields", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let stack = models::Stack::new().name("ponds");
    /// ```
    Stack, "Stack", StackProperties ModelProperties
);
/// Properties of Bokeh's [`StaticLayoutProvider`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/graphs.html#bokeh.models.StaticLayoutProvider) and its subclasses.
pub trait StaticLayoutProviderProperties: ModelLike {
    #[doc = "`Dict(Either(Int, String), Len(Seq(Float)))`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn graph_layout(&self, value: impl Into<Value>) -> Self { self.with("graph_layout", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let static_layout_provider = models::StaticLayoutProvider::new().name("ponds");
    /// ```
    StaticLayoutProvider, "StaticLayoutProvider", StaticLayoutProviderProperties ModelProperties
);
/// Properties of Bokeh's [`StepInterpolator`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/transforms.html#bokeh.models.StepInterpolator) and its subclasses.
pub trait StepInterpolatorProperties: ModelLike {
    #[doc = "`Enum('before', 'after', 'center')`, default `\"after\"`."]
    #[track_caller]
    fn mode(&self, value: impl OneOf<enums::StepMode>) -> Self { self.with("mode", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let step_interpolator = models::StepInterpolator::new().x("ponds").y("ponds");
    /// ```
    StepInterpolator, "StepInterpolator", StepInterpolatorProperties InterpolatorProperties ModelProperties
);
/// Properties of Bokeh's [`StyledElement`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/ui/ui_element.html#bokeh.models.StyledElement) and its subclasses.
pub trait StyledElementProperties: ModelLike {
    #[doc = "`List(String)`, default `[]`."]
    #[track_caller]
    fn css_classes(&self, value: impl Into<Value>) -> Self { self.with("css_classes", value) }
    #[doc = "`Dict(String, Either(String, Node))`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn css_variables(&self, value: impl Into<Value>) -> Self { self.with("css_variables", value) }
    #[doc = "`Dict(String, String)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn html_attributes(&self, value: impl Into<Value>) -> Self { self.with("html_attributes", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn html_id(&self, value: impl Into<Value>) -> Self { self.with("html_id", value) }
    #[doc = "`Either(Dict(String, Nullable(String)), Styles)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn styles(&self, value: impl Into<Value>) -> Self { self.with("styles", value) }
    #[doc = "`List`, default `[]`."]
    #[track_caller]
    fn stylesheets(&self, value: impl Into<Value>) -> Self { self.with("stylesheets", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let symmetric_difference_filter = models::SymmetricDifferenceFilter::new().operands(vec![&models::AllIndices::new()]);
    /// ```
    SymmetricDifferenceFilter, "SymmetricDifferenceFilter", CompositeFilterProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let tms_tile_source = models::TMSTileSource::new().snap_to_zoom(true);
    /// ```
    TMSTileSource, "TMSTileSource", MercatorTileSourceProperties TileSourceProperties ModelProperties
);
/// Properties of Bokeh's [`TabPanel`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/layouts.html#bokeh.models.TabPanel) and its subclasses.
pub trait TabPanelProperties: ModelLike {
    #[doc = "`UIElement`, required."]
    #[track_caller]
    fn child(&self, value: impl Into<Value>) -> Self { self.with("child", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn closable(&self, value: bool) -> Self { self.with("closable", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn disabled(&self, value: bool) -> Self { self.with("disabled", value) }
    #[doc = "`String`, default `\"\"`."]
    #[track_caller]
    fn title(&self, value: impl Into<Value>) -> Self { self.with("title", value) }
    #[doc = "`Nullable(Tooltip)`, default `null`."]
    #[track_caller]
    fn tooltip(&self, value: impl Into<Value>) -> Self { self.with("tooltip", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let tab_panel = models::TabPanel::new().child(&models::Canvas::new()).title("Depth");
    /// ```
    TabPanel, "TabPanel", TabPanelProperties ModelProperties
);
/// Properties of Bokeh's [`TablerIcon`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/ui/icons.html#bokeh.models.TablerIcon) and its subclasses.
pub trait TablerIconProperties: ModelLike {
    #[doc = "`Required(String)`, required."]
    #[track_caller]
    fn icon_name(&self, value: impl Into<Value>) -> Self { self.with("icon_name", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let tabler_icon = models::TablerIcon::new().icon_name("heart");
    /// ```
    TablerIcon, "TablerIcon", TablerIconProperties IconProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`Tabs`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/layouts.html#bokeh.models.Tabs) and its subclasses.
pub trait TabsProperties: ModelLike {
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn active(&self, value: impl Numeric) -> Self { self.with("active", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn link_layouts(&self, value: bool) -> Self { self.with("link_layouts", value) }
    #[doc = "`List(TabPanel)`, default `[]`."]
    #[track_caller]
    fn tabs(&self, value: impl Into<Value>) -> Self { self.with("tabs", value) }
    #[doc = "`Enum('above', 'below', 'left', 'right')`, default `\"above\"`."]
    #[track_caller]
    fn tabs_location(&self, value: impl OneOf<enums::Location>) -> Self { self.with("tabs_location", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let tabs = models::Tabs::new().active(1).link_layouts(true);
    /// ```
    Tabs, "Tabs", TabsProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`TeX`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/text.html#bokeh.models.TeX) and its subclasses.
pub trait TeXProperties: ModelLike {
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn inline(&self, value: bool) -> Self { self.with("inline", value) }
    #[doc = "`Dict(String, Either(String, Tuple(String, Int)))`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn macros(&self, value: impl Into<Value>) -> Self { self.with("macros", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let te_x = models::TeX::new().text("Depth").inline(true);
    /// ```
    TeX, "TeX", TeXProperties BaseTextProperties ModelProperties
);
/// Properties of Bokeh's `TextProps` and its subclasses.
pub trait TextPropsProperties: ModelLike {
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
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let text_props = models::TextProps::new().text_color("teal").text_alpha(0.5);
    /// ```
    TextProps, "TextProps", TextPropsProperties
);
/// Properties of Bokeh's [`Texture`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/textures.html#bokeh.models.Texture) and its subclasses.
pub trait TextureProperties: ModelLike {
    #[doc = "`Enum('repeat', 'repeat_x', 'repeat_y', 'no_repeat')`, default `\"repeat\"`."]
    #[track_caller]
    fn repetition(&self, value: impl OneOf<enums::TextureRepetition>) -> Self { self.with("repetition", value) }
}
/// Properties of Bokeh's [`TileRenderer`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/renderers.html#bokeh.models.TileRenderer) and its subclasses.
pub trait TileRendererProperties: ModelLike {
    #[doc = "`Float`, default `1.0`."]
    #[track_caller]
    fn alpha(&self, value: impl Numeric) -> Self { self.with("alpha", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn render_parents(&self, value: bool) -> Self { self.with("render_parents", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn smoothing(&self, value: bool) -> Self { self.with("smoothing", value) }
    #[doc = "`TileSource`."]
    #[track_caller]
    fn tile_source(&self, value: impl Into<Value>) -> Self { self.with("tile_source", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let tile_renderer = models::TileRenderer::new().alpha(2).render_parents(false);
    /// ```
    TileRenderer, "TileRenderer", TileRendererProperties RendererProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`TileSource`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/tiles.html#bokeh.models.TileSource) and its subclasses.
pub trait TileSourceProperties: ModelLike {
    #[doc = "`String`, default `\"\"`."]
    #[track_caller]
    fn attribution(&self, value: impl Into<Value>) -> Self { self.with("attribution", value) }
    #[doc = "`Dict(String, AnyRef)`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn extra_url_vars(&self, value: impl Into<Value>) -> Self { self.with("extra_url_vars", value) }
    #[doc = "`Nullable(Float)`, default `null`."]
    #[track_caller]
    fn initial_resolution(&self, value: impl Into<Value>) -> Self { self.with("initial_resolution", value) }
    #[doc = "`Int`, default `30`."]
    #[track_caller]
    fn max_zoom(&self, value: impl Numeric) -> Self { self.with("max_zoom", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn min_zoom(&self, value: impl Numeric) -> Self { self.with("min_zoom", value) }
    #[doc = "`Int`, default `256`."]
    #[track_caller]
    fn tile_size(&self, value: impl Numeric) -> Self { self.with("tile_size", value) }
    #[doc = "`String`, default `\"\"`."]
    #[track_caller]
    fn url(&self, value: impl Into<Value>) -> Self { self.with("url", value) }
    #[doc = "`Required(Float)`, required."]
    #[track_caller]
    fn x_origin_offset(&self, value: impl Numeric) -> Self { self.with("x_origin_offset", value) }
    #[doc = "`Required(Float)`, required."]
    #[track_caller]
    fn y_origin_offset(&self, value: impl Numeric) -> Self { self.with("y_origin_offset", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let tile_source = models::TileSource::new().x_origin_offset(1).y_origin_offset(1);
    /// ```
    TileSource, "TileSource", TileSourceProperties ModelProperties
);
/// Properties of Bokeh's [`TimedeltaTickFormatter`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/formatters.html#bokeh.models.TimedeltaTickFormatter) and its subclasses.
pub trait TimedeltaTickFormatterProperties: ModelLike {
    #[doc = "`Nullable(Either(String, TimedeltaTickFormatter))`, default `null`."]
    #[track_caller]
    fn context(&self, value: impl Into<Value>) -> Self { self.with("context", value) }
    #[doc = "`Enum('above', 'below', 'left', 'right')`, default `\"below\"`."]
    #[track_caller]
    fn context_location(&self, value: impl OneOf<enums::Location>) -> Self { self.with("context_location", value) }
    #[doc = "`Enum('start', 'center', 'end', 'all')`, default `\"start\"`."]
    #[track_caller]
    fn context_which(&self, value: impl OneOf<enums::ContextWhich>) -> Self { self.with("context_which", value) }
    #[doc = "`String`, default `\"%d days\"`."]
    #[track_caller]
    fn days(&self, value: impl Into<Value>) -> Self { self.with("days", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn hide_repeats(&self, value: bool) -> Self { self.with("hide_repeats", value) }
    #[doc = "`String`, default `\"%H:%M\"`."]
    #[track_caller]
    fn hourmin(&self, value: impl Into<Value>) -> Self { self.with("hourmin", value) }
    #[doc = "`String`, default `\"%H:%M\"`."]
    #[track_caller]
    fn hours(&self, value: impl Into<Value>) -> Self { self.with("hours", value) }
    #[doc = "`String`, default `\"%USus\"`."]
    #[track_caller]
    fn microseconds(&self, value: impl Into<Value>) -> Self { self.with("microseconds", value) }
    #[doc = "`String`, default `\"%MSms\"`."]
    #[track_caller]
    fn milliseconds(&self, value: impl Into<Value>) -> Self { self.with("milliseconds", value) }
    #[doc = "`String`, default `\"%H:%M:%S\"`."]
    #[track_caller]
    fn minsec(&self, value: impl Into<Value>) -> Self { self.with("minsec", value) }
    #[doc = "`String`, default `\"%H:%M\"`."]
    #[track_caller]
    fn minutes(&self, value: impl Into<Value>) -> Self { self.with("minutes", value) }
    #[doc = "`String`, default `\"%NSns\"`."]
    #[track_caller]
    fn nanoseconds(&self, value: impl Into<Value>) -> Self { self.with("nanoseconds", value) }
    #[doc = "`String`, default `\"%H:%M:%S\"`."]
    #[track_caller]
    fn seconds(&self, value: impl Into<Value>) -> Self { self.with("seconds", value) }
    #[doc = "`Either`, default `false`."]
    #[track_caller]
    fn strip_leading_zeros(&self, value: impl Into<Value>) -> Self { self.with("strip_leading_zeros", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let timedelta_tick_formatter = models::TimedeltaTickFormatter::new().context_location("above").context_which("center");
    /// ```
    TimedeltaTickFormatter, "TimedeltaTickFormatter", TimedeltaTickFormatterProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let timedelta_ticker = models::TimedeltaTicker::new().tickers(vec![&models::BasicTicker::new()]);
    /// ```
    TimedeltaTicker, "TimedeltaTicker", CompositeTickerProperties ContinuousTickerProperties ModelProperties
);
/// Properties of Bokeh's [`ToggleVisibility`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/callbacks.html#bokeh.models.ToggleVisibility) and its subclasses.
pub trait ToggleVisibilityProperties: ModelLike {
    #[doc = "`Required(UIElement)`, required."]
    #[track_caller]
    fn target(&self, value: impl Into<Value>) -> Self { self.with("target", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let toggle_visibility = models::ToggleVisibility::new().target(&models::Canvas::new());
    /// ```
    ToggleVisibility, "ToggleVisibility", ToggleVisibilityProperties ModelProperties
);
/// Properties of Bokeh's [`Tooltip`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/ui/tooltips.html#bokeh.models.Tooltip) and its subclasses.
pub trait TooltipProperties: ModelLike {
    #[doc = "`Either`, default `\"auto\"`."]
    #[track_caller]
    fn attachment(&self, value: impl Into<Value>) -> Self { self.with("attachment", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn closable(&self, value: bool) -> Self { self.with("closable", value) }
    #[doc = "`Required(Either(String, DOMNode, UIElement))`, required."]
    #[track_caller]
    fn content(&self, value: impl Into<Value>) -> Self { self.with("content", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn interactive(&self, value: bool) -> Self { self.with("interactive", value) }
    #[doc = "`Nullable`, default `null`."]
    #[track_caller]
    fn position(&self, value: impl Into<Value>) -> Self { self.with("position", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn show_arrow(&self, value: bool) -> Self { self.with("show_arrow", value) }
    #[doc = "`Either(UIElement, Selector, Auto)`, default `\"auto\"`."]
    #[track_caller]
    fn target(&self, value: impl Into<Value>) -> Self { self.with("target", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let tooltip = models::Tooltip::new().content("Ponds").attachment("horizontal");
    /// ```
    Tooltip, "Tooltip", TooltipProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`UIElement`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/ui/ui_element.html#bokeh.models.UIElement) and its subclasses.
pub trait UIElementProperties: ModelLike {
    #[doc = "`Nullable(Either(Menu, Enum('auto')))`, default `null`."]
    #[track_caller]
    fn context_menu(&self, value: impl Into<Value>) -> Self { self.with("context_menu", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn visible(&self, value: bool) -> Self { self.with("visible", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let union_filter = models::UnionFilter::new().operands(vec![&models::AllIndices::new()]);
    /// ```
    UnionFilter, "UnionFilter", CompositeFilterProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let union_renderers = models::UnionRenderers::new().name("ponds");
    /// ```
    UnionRenderers, "UnionRenderers", ModelProperties
);
/// Properties of Bokeh's [`VBox`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/layouts.html#bokeh.models.VBox) and its subclasses.
pub trait VBoxProperties: ModelLike {
    #[doc = "`List(Struct(child=UIElement, row=Int, span=Int))`, default `[]`."]
    #[track_caller]
    fn children(&self, value: impl Into<Value>) -> Self { self.with("children", value) }
    #[doc = "`Nullable`, default `null`."]
    #[track_caller]
    fn rows(&self, value: impl Into<Value>) -> Self { self.with("rows", value) }
    #[doc = "`NonNegative(Int)`, default `0`."]
    #[track_caller]
    fn spacing(&self, value: impl Numeric) -> Self { self.with("spacing", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let v_box = models::VBox::new().spacing(1);
    /// ```
    VBox, "VBox", VBoxProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let wmts_tile_source = models::WMTSTileSource::new().snap_to_zoom(true);
    /// ```
    WMTSTileSource, "WMTSTileSource", MercatorTileSourceProperties TileSourceProperties ModelProperties
);
/// Properties of Bokeh's [`WebDataSource`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/sources.html#bokeh.models.WebDataSource) and its subclasses.
pub trait WebDataSourceProperties: ModelLike {
    #[doc = "`Nullable(CustomJS)`, default `null`."]
    #[track_caller]
    fn adapter(&self, value: impl Into<Value>) -> Self { self.with("adapter", value) }
    #[doc = "`Required(String)`, required."]
    #[track_caller]
    fn data_url(&self, value: impl Into<Value>) -> Self { self.with("data_url", value) }
    #[doc = "`Nullable(Int)`, default `null`."]
    #[track_caller]
    fn max_size(&self, value: impl Into<Value>) -> Self { self.with("max_size", value) }
    #[doc = "`Enum('replace', 'append')`, default `\"replace\"`."]
    #[track_caller]
    fn mode(&self, value: impl Into<Value>) -> Self { self.with("mode", value) }
}
/// Properties of Bokeh's [`WeightedStackColorMapper`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/mappers.html#bokeh.models.WeightedStackColorMapper) and its subclasses.
pub trait WeightedStackColorMapperProperties: ModelLike {
    #[doc = "`ContinuousColorMapper`, required."]
    #[track_caller]
    fn alpha_mapper(&self, value: impl Into<Value>) -> Self { self.with("alpha_mapper", value) }
    #[doc = "`Nullable(Float)`, default `null`."]
    #[track_caller]
    fn color_baseline(&self, value: impl Into<Value>) -> Self { self.with("color_baseline", value) }
    #[doc = "`Nullable(Seq(String))`, default `null`."]
    #[track_caller]
    fn stack_labels(&self, value: impl Into<Value>) -> Self { self.with("stack_labels", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let weighted_stack_color_mapper = models::WeightedStackColorMapper::new().alpha_mapper(&models::LinearColorMapper::new().palette(vec!["teal"])).palette(vec!["teal"]);
    /// ```
    WeightedStackColorMapper, "WeightedStackColorMapper", WeightedStackColorMapperProperties ColorMapperProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let x_component = models::XComponent::new().transform(&models::PolarTransform::new());
    /// ```
    XComponent, "XComponent", XYComponentProperties ModelProperties
);
/// Properties of Bokeh's [`XY`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/nodes.html#bokeh.models.XY) and its subclasses.
pub trait XYProperties: ModelLike {
    #[doc = "`Required`, required."]
    #[track_caller]
    fn x(&self, value: impl Into<Value>) -> Self { self.with("x", value) }
    #[doc = "`Required`, required."]
    #[track_caller]
    fn y(&self, value: impl Into<Value>) -> Self { self.with("y", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let xy = models::XY::new().x(1).y(1);
    /// ```
    XY, "XY", XYProperties ModelProperties
);
/// Properties of Bokeh's [`XYComponent`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/expressions.html#bokeh.models.XYComponent) and its subclasses.
pub trait XYComponentProperties: ModelLike {
    #[doc = "`CoordinateTransform`, required."]
    #[track_caller]
    fn transform(&self, value: impl Into<Value>) -> Self { self.with("transform", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let y_component = models::YComponent::new().transform(&models::PolarTransform::new());
    /// ```
    YComponent, "YComponent", XYComponentProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let years_ticker = models::YearsTicker::new().desired_num_ticks(7);
    /// ```
    YearsTicker, "YearsTicker", ContinuousTickerProperties ModelProperties
);
