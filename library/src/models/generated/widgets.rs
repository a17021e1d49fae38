// Written by spec/generate.py from Bokeh 3.9.2; do not edit.
#![allow(unused_imports)]
use super::*;
use crate::models::{ModelLike, Numeric, OneOf, custom_model, model};
use crate::document::value::Value;

/// Properties of Bokeh's [`AbstractButton`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/buttons.html#bokeh.models.AbstractButton) and its subclasses.
pub trait AbstractButtonProperties: ModelLike {
    #[doc = "`Enum`, default `\"default\"`."]
    #[track_caller]
    fn button_type(&self, value: impl OneOf<enums::ButtonType>) -> Self { self.with("button_type", value) }
    #[doc = "`Nullable(Icon)`, default `null`."]
    #[track_caller]
    fn icon(&self, value: impl Into<Value>) -> Self { self.with("icon", value) }
    #[doc = "`Either(DOMNode, String)`, default `\"Button\"`."]
    #[track_caller]
    fn label(&self, value: impl Into<Value>) -> Self { self.with("label", value) }
}
/// Properties of Bokeh's [`AbstractGroup`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/groups.html#bokeh.models.AbstractGroup) and its subclasses.
pub trait AbstractGroupProperties: ModelLike {
    #[doc = "`List(String)`, default `[]`."]
    #[track_caller]
    fn labels(&self, value: impl Into<Value>) -> Self { self.with("labels", value) }
}
/// Properties of Bokeh's [`AbstractSlider`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/sliders.html#bokeh.models.AbstractSlider) and its subclasses.
pub trait AbstractSliderProperties: ModelLike {
    #[doc = "`Color`, default `\"#e6e6e6\"`."]
    #[track_caller]
    fn bar_color(&self, value: impl Into<Value>) -> Self { self.with("bar_color", value) }
    #[doc = "`Enum('ltr', 'rtl')`, default `\"ltr\"`."]
    #[track_caller]
    fn direction(&self, value: impl Into<Value>) -> Self { self.with("direction", value) }
    #[doc = "`Enum('horizontal', 'vertical')`, default `\"horizontal\"`."]
    #[track_caller]
    fn orientation(&self, value: impl OneOf<enums::Orientation>) -> Self { self.with("orientation", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn show_value(&self, value: bool) -> Self { self.with("show_value", value) }
    #[doc = "`Nullable(String)`, default `\"\"`."]
    #[track_caller]
    fn title(&self, value: impl Into<Value>) -> Self { self.with("title", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn tooltips(&self, value: bool) -> Self { self.with("tooltips", value) }
}
/// Properties of Bokeh's [`AutocompleteInput`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/inputs.html#bokeh.models.AutocompleteInput) and its subclasses.
pub trait AutocompleteInputProperties: ModelLike {
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn case_sensitive(&self, value: bool) -> Self { self.with("case_sensitive", value) }
    #[doc = "`List(String)`, default `[]`."]
    #[track_caller]
    fn completions(&self, value: impl Into<Value>) -> Self { self.with("completions", value) }
    #[doc = "`Nullable(Positive(Int))`, default `null`."]
    #[track_caller]
    fn max_completions(&self, value: impl Into<Value>) -> Self { self.with("max_completions", value) }
    #[doc = "`NonNegative(Int)`, default `2`."]
    #[track_caller]
    fn min_characters(&self, value: impl Numeric) -> Self { self.with("min_characters", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn restrict(&self, value: bool) -> Self { self.with("restrict", value) }
    #[doc = "`Enum('starts_with', 'includes')`, default `\"starts_with\"`."]
    #[track_caller]
    fn search_strategy(&self, value: impl Into<Value>) -> Self { self.with("search_strategy", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let autocomplete_input = models::AutocompleteInput::new().case_sensitive(false).max_completions(1);
    /// ```
    AutocompleteInput, "AutocompleteInput", AutocompleteInputProperties TextInputProperties TextLikeInputProperties InputWidgetProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let avg_aggregator = models::AvgAggregator::new().field_("depth");
    /// ```
    AvgAggregator, "AvgAggregator", RowAggregatorProperties ModelProperties
);
/// Properties of Bokeh's [`BaseDatePicker`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/pickers.html#bokeh.models.BaseDatePicker) and its subclasses.
pub trait BaseDatePickerProperties: ModelLike {
    #[doc = "`String`, default `\"Y-m-d\"`."]
    #[track_caller]
    fn date_format(&self, value: impl Into<Value>) -> Self { self.with("date_format", value) }
    #[doc = "`Nullable(List(Either(Date, Tuple(Date, Date))))`, default `null`."]
    #[track_caller]
    fn disabled_dates(&self, value: impl Into<Value>) -> Self { self.with("disabled_dates", value) }
    #[doc = "`Nullable(List(Either(Date, Tuple(Date, Date))))`, default `null`."]
    #[track_caller]
    fn enabled_dates(&self, value: impl Into<Value>) -> Self { self.with("enabled_dates", value) }
    #[doc = "`Nullable(Date)`, default `null`."]
    #[track_caller]
    fn max_date(&self, value: impl Into<Value>) -> Self { self.with("max_date", value) }
    #[doc = "`Nullable(Date)`, default `null`."]
    #[track_caller]
    fn min_date(&self, value: impl Into<Value>) -> Self { self.with("min_date", value) }
}
/// Properties of Bokeh's [`BaseDatetimePicker`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/pickers.html#bokeh.models.BaseDatetimePicker) and its subclasses.
pub trait BaseDatetimePickerProperties: ModelLike {
    #[doc = "`Enum('12h', '24h')`, default `\"24h\"`."]
    #[track_caller]
    fn clock(&self, value: impl Into<Value>) -> Self { self.with("clock", value) }
    #[doc = "`String`, default `\"Y-m-d H:i\"`."]
    #[track_caller]
    fn date_format(&self, value: impl Into<Value>) -> Self { self.with("date_format", value) }
    #[doc = "`Nullable(List(Either(Date, Tuple(Date, Date))))`, default `null`."]
    #[track_caller]
    fn disabled_dates(&self, value: impl Into<Value>) -> Self { self.with("disabled_dates", value) }
    #[doc = "`Nullable(List(Either(Date, Tuple(Date, Date))))`, default `null`."]
    #[track_caller]
    fn enabled_dates(&self, value: impl Into<Value>) -> Self { self.with("enabled_dates", value) }
    #[doc = "`Positive(Int)`, default `1`."]
    #[track_caller]
    fn hour_increment(&self, value: impl Numeric) -> Self { self.with("hour_increment", value) }
    #[doc = "`Nullable(Either(Datetime, Date))`, default `null`."]
    #[track_caller]
    fn max_date(&self, value: impl Into<Value>) -> Self { self.with("max_date", value) }
    #[doc = "`Nullable(Either(Datetime, Date))`, default `null`."]
    #[track_caller]
    fn min_date(&self, value: impl Into<Value>) -> Self { self.with("min_date", value) }
    #[doc = "`Positive(Int)`, default `1`."]
    #[track_caller]
    fn minute_increment(&self, value: impl Numeric) -> Self { self.with("minute_increment", value) }
    #[doc = "`Positive(Int)`, default `1`."]
    #[track_caller]
    fn second_increment(&self, value: impl Numeric) -> Self { self.with("second_increment", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn seconds(&self, value: bool) -> Self { self.with("seconds", value) }
}
/// Properties of Bokeh's [`BooleanFormatter`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/tables.html#bokeh.models.BooleanFormatter) and its subclasses.
pub trait BooleanFormatterProperties: ModelLike {
    #[doc = "`Enum`, default `\"check\"`."]
    #[track_caller]
    fn icon(&self, value: impl Into<Value>) -> Self { self.with("icon", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let boolean_formatter = models::BooleanFormatter::new().icon("check-circle");
    /// ```
    BooleanFormatter, "BooleanFormatter", BooleanFormatterProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let button = models::Button::new().label("Depth");
    /// ```
    Button, "Button", AbstractButtonProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`ButtonLike`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/buttons.html#bokeh.models.ButtonLike) and its subclasses.
pub trait ButtonLikeProperties: ModelLike {
    #[doc = "`Enum`, default `\"default\"`."]
    #[track_caller]
    fn button_type(&self, value: impl OneOf<enums::ButtonType>) -> Self { self.with("button_type", value) }
}
/// Properties of Bokeh's [`CategoricalSlider`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/sliders.html#bokeh.models.CategoricalSlider) and its subclasses.
pub trait CategoricalSliderProperties: ModelLike {
    #[doc = "`Required(Seq(String))`, required."]
    #[track_caller]
    fn categories(&self, value: impl Into<Value>) -> Self { self.with("categories", value) }
    #[doc = "`Required(String)`, required."]
    #[track_caller]
    fn value(&self, value: impl Into<Value>) -> Self { self.with("value", value) }
    #[doc = "`Readonly(Required(String))`."]
    #[track_caller]
    fn value_throttled(&self, value: impl Into<Value>) -> Self { self.with("value_throttled", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let categorical_slider = models::CategoricalSlider::new().categories(vec!["ponds"]).value("ponds");
    /// ```
    CategoricalSlider, "CategoricalSlider", CategoricalSliderProperties AbstractSliderProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let checkbox = models::Checkbox::new().label("Depth");
    /// ```
    Checkbox, "Checkbox", ToggleInputProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`CheckboxButtonGroup`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/groups.html#bokeh.models.CheckboxButtonGroup) and its subclasses.
pub trait CheckboxButtonGroupProperties: ModelLike {
    #[doc = "`List(Int)`, default `[]`."]
    #[track_caller]
    fn active(&self, value: impl Into<Value>) -> Self { self.with("active", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let checkbox_button_group = models::CheckboxButtonGroup::new().button_type("primary");
    /// ```
    CheckboxButtonGroup, "CheckboxButtonGroup", CheckboxButtonGroupProperties ToggleButtonGroupProperties AbstractGroupProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let checkbox_editor = models::CheckboxEditor::new().name("ponds");
    /// ```
    CheckboxEditor, "CheckboxEditor", ModelProperties
);
/// Properties of Bokeh's [`CheckboxGroup`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/groups.html#bokeh.models.CheckboxGroup) and its subclasses.
pub trait CheckboxGroupProperties: ModelLike {
    #[doc = "`List(Int)`, default `[]`."]
    #[track_caller]
    fn active(&self, value: impl Into<Value>) -> Self { self.with("active", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let checkbox_group = models::CheckboxGroup::new().inline(true);
    /// ```
    CheckboxGroup, "CheckboxGroup", CheckboxGroupProperties ToggleInputGroupProperties AbstractGroupProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`ColorPicker`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/inputs.html#bokeh.models.ColorPicker) and its subclasses.
pub trait ColorPickerProperties: ModelLike {
    #[doc = "`ColorHex`, default `\"#000000\"`."]
    #[track_caller]
    fn color(&self, value: impl Into<Value>) -> Self { self.with("color", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let color_picker = models::ColorPicker::new().color("teal");
    /// ```
    ColorPicker, "ColorPicker", ColorPickerProperties InputWidgetProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`DataCube`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/tables.html#bokeh.models.DataCube) and its subclasses.
pub trait DataCubeProperties: ModelLike {
    #[doc = "`List(GroupingInfo)`, default `[]`."]
    #[track_caller]
    fn grouping(&self, value: impl Into<Value>) -> Self { self.with("grouping", value) }
    #[doc = "`DataSource`, required."]
    #[track_caller]
    fn target(&self, value: impl Into<Value>) -> Self { self.with("target", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let data_cube = models::DataCube::new().target(&models::AjaxDataSource::new().data_url("https://example.org/ponds.json"));
    /// ```
    DataCube, "DataCube", DataCubeProperties DataTableProperties TableWidgetProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`DataTable`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/tables.html#bokeh.models.DataTable) and its subclasses.
pub trait DataTableProperties: ModelLike {
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn auto_edit(&self, value: bool) -> Self { self.with("auto_edit", value) }
    #[doc = "`Enum('fit_columns', 'fit_viewport', 'force_fit', 'none')`, default `\"force_fit\"`."]
    #[track_caller]
    fn autosize_mode(&self, value: impl OneOf<enums::AutosizeMode>) -> Self { self.with("autosize_mode", value) }
    #[doc = "`List(TableColumn)`, default `[]`."]
    #[track_caller]
    fn columns(&self, value: impl Into<Value>) -> Self { self.with("columns", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn editable(&self, value: bool) -> Self { self.with("editable", value) }
    #[doc = "`Nullable(Bool)`, default `null`."]
    #[track_caller]
    fn fit_columns(&self, value: impl Into<Value>) -> Self { self.with("fit_columns", value) }
    #[doc = "`Nullable(Int)`, default `null`."]
    #[track_caller]
    fn frozen_columns(&self, value: impl Into<Value>) -> Self { self.with("frozen_columns", value) }
    #[doc = "`Nullable(Int)`, default `null`."]
    #[track_caller]
    fn frozen_rows(&self, value: impl Into<Value>) -> Self { self.with("frozen_rows", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn header_row(&self, value: bool) -> Self { self.with("header_row", value) }
    #[doc = "`String`, default `\"#\"`."]
    #[track_caller]
    fn index_header(&self, value: impl Into<Value>) -> Self { self.with("index_header", value) }
    #[doc = "`Nullable(Int)`, default `0`."]
    #[track_caller]
    fn index_position(&self, value: impl Into<Value>) -> Self { self.with("index_position", value) }
    #[doc = "`Int`, default `40`."]
    #[track_caller]
    fn index_width(&self, value: impl Numeric) -> Self { self.with("index_width", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn multi_selectable(&self, value: bool) -> Self { self.with("multi_selectable", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn reorderable(&self, value: bool) -> Self { self.with("reorderable", value) }
    #[doc = "`Int`, default `25`."]
    #[track_caller]
    fn row_height(&self, value: impl Numeric) -> Self { self.with("row_height", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn scroll_to_selection(&self, value: bool) -> Self { self.with("scroll_to_selection", value) }
    #[doc = "`Either(Bool, Enum('checkbox'))`, default `true`."]
    #[track_caller]
    fn selectable(&self, value: impl Into<Value>) -> Self { self.with("selectable", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn sortable(&self, value: bool) -> Self { self.with("sortable", value) }
}
custom_model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let source = models::ColumnDataSource::new([("price", [1.5, 2.5])]);
    /// let price = models::TableColumn::new().field("price").title("Price");
    /// let data_table = models::DataTable::new().source(&source).columns(vec![price]);
    /// ```
    DataTable, "DataTable", DataTableProperties TableWidgetProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`DateCommon`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/pickers.html#bokeh.models.DateCommon) and its subclasses.
pub trait DateCommonProperties: ModelLike {
    #[doc = "`String`, default `\"Y-m-d\"`."]
    #[track_caller]
    fn date_format(&self, value: impl Into<Value>) -> Self { self.with("date_format", value) }
    #[doc = "`Nullable(List(Either(Date, Tuple(Date, Date))))`, default `null`."]
    #[track_caller]
    fn disabled_dates(&self, value: impl Into<Value>) -> Self { self.with("disabled_dates", value) }
    #[doc = "`Nullable(List(Either(Date, Tuple(Date, Date))))`, default `null`."]
    #[track_caller]
    fn enabled_dates(&self, value: impl Into<Value>) -> Self { self.with("enabled_dates", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let date_editor = models::DateEditor::new().name("ponds");
    /// ```
    DateEditor, "DateEditor", ModelProperties
);
/// Properties of Bokeh's [`DateFormatter`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/tables.html#bokeh.models.DateFormatter) and its subclasses.
pub trait DateFormatterProperties: ModelLike {
    #[doc = "`Either`, default `\"ISO-8601\"`."]
    #[track_caller]
    fn format(&self, value: impl Into<Value>) -> Self { self.with("format", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let date_formatter = models::DateFormatter::new().format("ATOM");
    /// ```
    DateFormatter, "DateFormatter", DateFormatterProperties StringFormatterProperties ModelProperties
);
/// Properties of Bokeh's [`DatePicker`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/pickers.html#bokeh.models.DatePicker) and its subclasses.
pub trait DatePickerProperties: ModelLike {
    #[doc = "`Nullable(Date)`, default `null`."]
    #[track_caller]
    fn value(&self, value: impl Into<Value>) -> Self { self.with("value", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let date_picker = models::DatePicker::new().title("Depth");
    /// ```
    DatePicker, "DatePicker", DatePickerProperties BaseDatePickerProperties PickerBaseProperties InputWidgetProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`DateRangePicker`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/pickers.html#bokeh.models.DateRangePicker) and its subclasses.
pub trait DateRangePickerProperties: ModelLike {
    #[doc = "`Nullable(Tuple(Date, Date))`, default `null`."]
    #[track_caller]
    fn value(&self, value: impl Into<Value>) -> Self { self.with("value", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let date_range_picker = models::DateRangePicker::new().title("Depth");
    /// ```
    DateRangePicker, "DateRangePicker", DateRangePickerProperties BaseDatePickerProperties PickerBaseProperties InputWidgetProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`DateRangeSlider`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/sliders.html#bokeh.models.DateRangeSlider) and its subclasses.
pub trait DateRangeSliderProperties: ModelLike {
    #[doc = "`Required(Datetime)`, required."]
    #[track_caller]
    fn end(&self, value: impl Into<Value>) -> Self { self.with("end", value) }
    #[doc = "`Required(Datetime)`, required."]
    #[track_caller]
    fn start(&self, value: impl Into<Value>) -> Self { self.with("start", value) }
    #[doc = "`Int`, default `1`."]
    #[track_caller]
    fn step(&self, value: impl Numeric) -> Self { self.with("step", value) }
    #[doc = "`Required(Tuple(Datetime, Datetime))`, required."]
    #[track_caller]
    fn value(&self, value: impl Into<Value>) -> Self { self.with("value", value) }
    #[doc = "`Readonly(Required(Tuple(Datetime, Datetime)))`."]
    #[track_caller]
    fn value_throttled(&self, value: impl Into<Value>) -> Self { self.with("value_throttled", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let date_range_slider = models::DateRangeSlider::new().start(0).end(86_400_000).value((0, 86_400_000)); // ms since 1970
    /// ```
    DateRangeSlider, "DateRangeSlider", DateRangeSliderProperties NumericalSliderProperties AbstractSliderProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`DateSlider`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/sliders.html#bokeh.models.DateSlider) and its subclasses.
pub trait DateSliderProperties: ModelLike {
    #[doc = "`Required(Datetime)`, required."]
    #[track_caller]
    fn end(&self, value: impl Into<Value>) -> Self { self.with("end", value) }
    #[doc = "`Required(Datetime)`, required."]
    #[track_caller]
    fn start(&self, value: impl Into<Value>) -> Self { self.with("start", value) }
    #[doc = "`Int`, default `1`."]
    #[track_caller]
    fn step(&self, value: impl Numeric) -> Self { self.with("step", value) }
    #[doc = "`Required(Datetime)`, required."]
    #[track_caller]
    fn value(&self, value: impl Into<Value>) -> Self { self.with("value", value) }
    #[doc = "`Readonly(Required(Datetime))`."]
    #[track_caller]
    fn value_throttled(&self, value: impl Into<Value>) -> Self { self.with("value_throttled", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let date_slider = models::DateSlider::new().start(0).end(86_400_000).value(0); // ms since 1970
    /// ```
    DateSlider, "DateSlider", DateSliderProperties NumericalSliderProperties AbstractSliderProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`DatetimePicker`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/pickers.html#bokeh.models.DatetimePicker) and its subclasses.
pub trait DatetimePickerProperties: ModelLike {
    #[doc = "`Nullable(Datetime)`, default `null`."]
    #[track_caller]
    fn value(&self, value: impl Into<Value>) -> Self { self.with("value", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let datetime_picker = models::DatetimePicker::new().title("Depth");
    /// ```
    DatetimePicker, "DatetimePicker", DatetimePickerProperties BaseDatetimePickerProperties PickerBaseProperties InputWidgetProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`DatetimeRangePicker`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/pickers.html#bokeh.models.DatetimeRangePicker) and its subclasses.
pub trait DatetimeRangePickerProperties: ModelLike {
    #[doc = "`Nullable(Tuple(Datetime, Datetime))`, default `null`."]
    #[track_caller]
    fn value(&self, value: impl Into<Value>) -> Self { self.with("value", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let datetime_range_picker = models::DatetimeRangePicker::new().title("Depth");
    /// ```
    DatetimeRangePicker, "DatetimeRangePicker", DatetimeRangePickerProperties BaseDatetimePickerProperties PickerBaseProperties InputWidgetProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`DatetimeRangeSlider`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/sliders.html#bokeh.models.DatetimeRangeSlider) and its subclasses.
pub trait DatetimeRangeSliderProperties: ModelLike {
    #[doc = "`Required(Datetime)`, required."]
    #[track_caller]
    fn end(&self, value: impl Into<Value>) -> Self { self.with("end", value) }
    #[doc = "`Required(Datetime)`, required."]
    #[track_caller]
    fn start(&self, value: impl Into<Value>) -> Self { self.with("start", value) }
    #[doc = "`Int`, default `3600000`."]
    #[track_caller]
    fn step(&self, value: impl Numeric) -> Self { self.with("step", value) }
    #[doc = "`Required(Tuple(Datetime, Datetime))`, required."]
    #[track_caller]
    fn value(&self, value: impl Into<Value>) -> Self { self.with("value", value) }
    #[doc = "`Readonly(Required(Tuple(Datetime, Datetime)))`."]
    #[track_caller]
    fn value_throttled(&self, value: impl Into<Value>) -> Self { self.with("value_throttled", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let datetime_range_slider = models::DatetimeRangeSlider::new().start(0).end(86_400_000).value((0, 3_600_000)); // ms since 1970
    /// ```
    DatetimeRangeSlider, "DatetimeRangeSlider", DatetimeRangeSliderProperties NumericalSliderProperties AbstractSliderProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`Div`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/markups.html#bokeh.models.Div) and its subclasses.
pub trait DivProperties: ModelLike {
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn render_as_text(&self, value: bool) -> Self { self.with("render_as_text", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let div = models::Div::new().render_as_text(true);
    /// ```
    Div, "Div", DivProperties MarkupProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`Dropdown`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/buttons.html#bokeh.models.Dropdown) and its subclasses.
pub trait DropdownProperties: ModelLike {
    #[doc = "`List`, default `[]`."]
    #[track_caller]
    fn menu(&self, value: impl Into<Value>) -> Self { self.with("menu", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn split(&self, value: bool) -> Self { self.with("split", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let dropdown = models::Dropdown::new().split(true);
    /// ```
    Dropdown, "Dropdown", DropdownProperties AbstractButtonProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`FileInput`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/inputs.html#bokeh.models.FileInput) and its subclasses.
pub trait FileInputProperties: ModelLike {
    #[doc = "`Either(String, List(String))`, default `\"\"`."]
    #[track_caller]
    fn accept(&self, value: impl Into<Value>) -> Self { self.with("accept", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn directory(&self, value: bool) -> Self { self.with("directory", value) }
    #[doc = "`Readonly(Either(String, List(String)))`."]
    #[track_caller]
    fn filename(&self, value: impl Into<Value>) -> Self { self.with("filename", value) }
    #[doc = "`Readonly(Either(String, List(String)))`."]
    #[track_caller]
    fn mime_type(&self, value: impl Into<Value>) -> Self { self.with("mime_type", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn multiple(&self, value: bool) -> Self { self.with("multiple", value) }
    #[doc = "`Readonly(Either(String, List(String)))`."]
    #[track_caller]
    fn value(&self, value: impl Into<Value>) -> Self { self.with("value", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let file_input = models::FileInput::new().directory(true).multiple(true);
    /// ```
    FileInput, "FileInput", FileInputProperties InputWidgetProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`GroupingInfo`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/tables.html#bokeh.models.GroupingInfo) and its subclasses.
pub trait GroupingInfoProperties: ModelLike {
    #[doc = "`List(RowAggregator)`, default `[]`."]
    #[track_caller]
    fn aggregators(&self, value: impl Into<Value>) -> Self { self.with("aggregators", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn collapsed(&self, value: bool) -> Self { self.with("collapsed", value) }
    #[doc = "`String`, default `\"\"`."]
    #[track_caller]
    fn getter(&self, value: impl Into<Value>) -> Self { self.with("getter", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let grouping_info = models::GroupingInfo::new().collapsed(true).getter("place");
    /// ```
    GroupingInfo, "GroupingInfo", GroupingInfoProperties ModelProperties
);
/// Properties of Bokeh's [`HTMLTemplateFormatter`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/tables.html#bokeh.models.HTMLTemplateFormatter) and its subclasses.
pub trait HTMLTemplateFormatterProperties: ModelLike {
    #[doc = "`String`, default `\"<%= value %>\"`."]
    #[track_caller]
    fn template(&self, value: impl Into<Value>) -> Self { self.with("template", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let html_template_formatter = models::HTMLTemplateFormatter::new().name("ponds");
    /// ```
    HTMLTemplateFormatter, "HTMLTemplateFormatter", HTMLTemplateFormatterProperties ModelProperties
);
/// Properties of Bokeh's [`HelpButton`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/buttons.html#bokeh.models.HelpButton) and its subclasses.
pub trait HelpButtonProperties: ModelLike {
    #[doc = "`Required(Tooltip)`, required."]
    #[track_caller]
    fn tooltip(&self, value: impl Into<Value>) -> Self { self.with("tooltip", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let help_button = models::HelpButton::new().tooltip(&models::Tooltip::new().content("Ponds"));
    /// ```
    HelpButton, "HelpButton", HelpButtonProperties AbstractButtonProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`InputWidget`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/inputs.html#bokeh.models.InputWidget) and its subclasses.
pub trait InputWidgetProperties: ModelLike {
    #[doc = "`Nullable(Either(String, Tooltip))`, default `null`."]
    #[track_caller]
    fn description(&self, value: impl Into<Value>) -> Self { self.with("description", value) }
    #[doc = "`Either(String, HTML)`, default `\"\"`."]
    #[track_caller]
    fn title(&self, value: impl Into<Value>) -> Self { self.with("title", value) }
}
/// Properties of Bokeh's [`IntEditor`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/tables.html#bokeh.models.IntEditor) and its subclasses.
pub trait IntEditorProperties: ModelLike {
    #[doc = "`Int`, default `1`."]
    #[track_caller]
    fn step(&self, value: impl Numeric) -> Self { self.with("step", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let int_editor = models::IntEditor::new().step(2);
    /// ```
    IntEditor, "IntEditor", IntEditorProperties ModelProperties
);
/// Properties of Bokeh's [`Markdown`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/markdown.html#bokeh.models.Markdown) and its subclasses.
pub trait MarkdownProperties: ModelLike {
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn disable_math(&self, value: bool) -> Self { self.with("disable_math", value) }
    #[doc = "`String`, default `\"\"`."]
    #[track_caller]
    fn text(&self, value: impl Into<Value>) -> Self { self.with("text", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let markdown = models::Markdown::new().text("Depth").disable_math(true);
    /// ```
    Markdown, "Markdown", MarkdownProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`Markup`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/markups.html#bokeh.models.Markup) and its subclasses.
pub trait MarkupProperties: ModelLike {
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn disable_math(&self, value: bool) -> Self { self.with("disable_math", value) }
    #[doc = "`String`, default `\"\"`."]
    #[track_caller]
    fn text(&self, value: impl Into<Value>) -> Self { self.with("text", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let max_aggregator = models::MaxAggregator::new().field_("depth");
    /// ```
    MaxAggregator, "MaxAggregator", RowAggregatorProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let min_aggregator = models::MinAggregator::new().field_("depth");
    /// ```
    MinAggregator, "MinAggregator", RowAggregatorProperties ModelProperties
);
/// Properties of Bokeh's [`MultiChoice`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/inputs.html#bokeh.models.MultiChoice) and its subclasses.
pub trait MultiChoiceProperties: ModelLike {
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn delete_button(&self, value: bool) -> Self { self.with("delete_button", value) }
    #[doc = "`Nullable(Int)`, default `null`."]
    #[track_caller]
    fn max_items(&self, value: impl Into<Value>) -> Self { self.with("max_items", value) }
    #[doc = "`Nullable(Int)`, default `null`."]
    #[track_caller]
    fn option_limit(&self, value: impl Into<Value>) -> Self { self.with("option_limit", value) }
    #[doc = "`List(Either(String, Tuple(String, String)))`, default `[]`."]
    #[track_caller]
    fn options(&self, value: impl Into<Value>) -> Self { self.with("options", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn placeholder(&self, value: impl Into<Value>) -> Self { self.with("placeholder", value) }
    #[doc = "`Nullable(Int)`, default `null`."]
    #[track_caller]
    fn search_option_limit(&self, value: impl Into<Value>) -> Self { self.with("search_option_limit", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn solid(&self, value: bool) -> Self { self.with("solid", value) }
    #[doc = "`List(String)`, default `[]`."]
    #[track_caller]
    fn value(&self, value: impl Into<Value>) -> Self { self.with("value", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let multi_choice = models::MultiChoice::new().delete_button(false).max_items(1);
    /// ```
    MultiChoice, "MultiChoice", MultiChoiceProperties InputWidgetProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`MultiSelect`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/inputs.html#bokeh.models.MultiSelect) and its subclasses.
pub trait MultiSelectProperties: ModelLike {
    #[doc = "`List(Either(String, Tuple(String, String)))`, default `[]`."]
    #[track_caller]
    fn options(&self, value: impl Into<Value>) -> Self { self.with("options", value) }
    #[doc = "`Int`, default `4`."]
    #[track_caller]
    fn size(&self, value: impl Numeric) -> Self { self.with("size", value) }
    #[doc = "`List(String)`, default `[]`."]
    #[track_caller]
    fn value(&self, value: impl Into<Value>) -> Self { self.with("value", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let multi_select = models::MultiSelect::new().size(5);
    /// ```
    MultiSelect, "MultiSelect", MultiSelectProperties InputWidgetProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`MultipleDatePicker`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/pickers.html#bokeh.models.MultipleDatePicker) and its subclasses.
pub trait MultipleDatePickerProperties: ModelLike {
    #[doc = "`String`, default `\", \"`."]
    #[track_caller]
    fn separator(&self, value: impl Into<Value>) -> Self { self.with("separator", value) }
    #[doc = "`List(Date)`, default `[]`."]
    #[track_caller]
    fn value(&self, value: impl Into<Value>) -> Self { self.with("value", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let multiple_date_picker = models::MultipleDatePicker::new().title("Depth");
    /// ```
    MultipleDatePicker, "MultipleDatePicker", MultipleDatePickerProperties BaseDatePickerProperties PickerBaseProperties InputWidgetProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`MultipleDatetimePicker`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/pickers.html#bokeh.models.MultipleDatetimePicker) and its subclasses.
pub trait MultipleDatetimePickerProperties: ModelLike {
    #[doc = "`String`, default `\", \"`."]
    #[track_caller]
    fn separator(&self, value: impl Into<Value>) -> Self { self.with("separator", value) }
    #[doc = "`List(Datetime)`, default `[]`."]
    #[track_caller]
    fn value(&self, value: impl Into<Value>) -> Self { self.with("value", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let multiple_datetime_picker = models::MultipleDatetimePicker::new().title("Depth");
    /// ```
    MultipleDatetimePicker, "MultipleDatetimePicker", MultipleDatetimePickerProperties BaseDatetimePickerProperties PickerBaseProperties InputWidgetProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`NumberEditor`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/tables.html#bokeh.models.NumberEditor) and its subclasses.
pub trait NumberEditorProperties: ModelLike {
    #[doc = "`Float`, default `0.01`."]
    #[track_caller]
    fn step(&self, value: impl Numeric) -> Self { self.with("step", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let number_editor = models::NumberEditor::new().step(1);
    /// ```
    NumberEditor, "NumberEditor", NumberEditorProperties ModelProperties
);
/// Properties of Bokeh's [`NumberFormatter`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/tables.html#bokeh.models.NumberFormatter) and its subclasses.
pub trait NumberFormatterProperties: ModelLike {
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
    /// let number_formatter = models::NumberFormatter::new().format("0.00").language("be-nl");
    /// ```
    NumberFormatter, "NumberFormatter", NumberFormatterProperties StringFormatterProperties ModelProperties
);
/// Properties of Bokeh's [`NumericInput`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/inputs.html#bokeh.models.NumericInput) and its subclasses.
pub trait NumericInputProperties: ModelLike {
    #[doc = "`Either(Null, String, TickFormatter)`, default `null`."]
    #[track_caller]
    fn format(&self, value: impl Into<Value>) -> Self { self.with("format", value) }
    #[doc = "`Either(Null, Float, Int)`, default `null`."]
    #[track_caller]
    fn high(&self, value: impl Into<Value>) -> Self { self.with("high", value) }
    #[doc = "`Either(Null, Float, Int)`, default `null`."]
    #[track_caller]
    fn low(&self, value: impl Into<Value>) -> Self { self.with("low", value) }
    #[doc = "`Enum('int', 'float')`, default `\"int\"`."]
    #[track_caller]
    fn mode(&self, value: impl Into<Value>) -> Self { self.with("mode", value) }
    #[doc = "`String`, default `\"\"`."]
    #[track_caller]
    fn placeholder(&self, value: impl Into<Value>) -> Self { self.with("placeholder", value) }
    #[doc = "`Either(Null, Float, Int)`, default `null`."]
    #[track_caller]
    fn value(&self, value: impl Into<Value>) -> Self { self.with("value", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let numeric_input = models::NumericInput::new().low(1).high(1);
    /// ```
    NumericInput, "NumericInput", NumericInputProperties InputWidgetProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`NumericalSlider`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/sliders.html#bokeh.models.NumericalSlider) and its subclasses.
pub trait NumericalSliderProperties: ModelLike {
    #[doc = "`Either(String, TickFormatter)`, default `\"\"`."]
    #[track_caller]
    fn format(&self, value: impl Into<Value>) -> Self { self.with("format", value) }
}
/// Properties of Bokeh's [`PaletteSelect`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/inputs.html#bokeh.models.PaletteSelect) and its subclasses.
pub trait PaletteSelectProperties: ModelLike {
    #[doc = "`Required(Seq(Tuple(String, Seq(Color))))`, required."]
    #[track_caller]
    fn items(&self, value: impl Into<Value>) -> Self { self.with("items", value) }
    #[doc = "`Positive(Int)`, default `1`."]
    #[track_caller]
    fn ncols(&self, value: impl Numeric) -> Self { self.with("ncols", value) }
    #[doc = "`Either(Auto, NonNegative(Int))`, default `\"auto\"`."]
    #[track_caller]
    fn swatch_height(&self, value: impl Into<Value>) -> Self { self.with("swatch_height", value) }
    #[doc = "`NonNegative(Int)`, default `100`."]
    #[track_caller]
    fn swatch_width(&self, value: impl Numeric) -> Self { self.with("swatch_width", value) }
    #[doc = "`Required(String)`, required."]
    #[track_caller]
    fn value(&self, value: impl Into<Value>) -> Self { self.with("value", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let palette_select = models::PaletteSelect::new().value("ponds");
    /// ```
    PaletteSelect, "PaletteSelect", PaletteSelectProperties InputWidgetProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let paragraph = models::Paragraph::new().text("Depth");
    /// ```
    Paragraph, "Paragraph", MarkupProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let password_input = models::PasswordInput::new().title("Depth");
    /// ```
    PasswordInput, "PasswordInput", TextInputProperties TextLikeInputProperties InputWidgetProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let percent_editor = models::PercentEditor::new().name("ponds");
    /// ```
    PercentEditor, "PercentEditor", ModelProperties
);
/// Properties of Bokeh's [`PickerBase`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/pickers.html#bokeh.models.PickerBase) and its subclasses.
pub trait PickerBaseProperties: ModelLike {
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn inline(&self, value: bool) -> Self { self.with("inline", value) }
    #[doc = "`Enum('auto', 'above', 'below')`, default `\"auto\"`."]
    #[track_caller]
    fn position(&self, value: impl OneOf<enums::CalendarPosition>) -> Self { self.with("position", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let pre_text = models::PreText::new().text("Depth");
    /// ```
    PreText, "PreText", MarkupProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`Progress`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/indicators.html#bokeh.models.Progress) and its subclasses.
pub trait ProgressProperties: ModelLike {
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn description(&self, value: impl Into<Value>) -> Self { self.with("description", value) }
    #[doc = "`Nullable(String)`, default `\"@{percent}%\"`."]
    #[track_caller]
    fn label(&self, value: impl Into<Value>) -> Self { self.with("label", value) }
    #[doc = "`Enum('none', 'inline')`, default `\"inline\"`."]
    #[track_caller]
    fn label_location(&self, value: impl Into<Value>) -> Self { self.with("label_location", value) }
    #[doc = "`Int`, default `100`."]
    #[track_caller]
    fn max(&self, value: impl Numeric) -> Self { self.with("max", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn min(&self, value: impl Numeric) -> Self { self.with("min", value) }
    #[doc = "`Enum('determinate', 'indeterminate')`, default `\"determinate\"`."]
    #[track_caller]
    fn mode(&self, value: impl Into<Value>) -> Self { self.with("mode", value) }
    #[doc = "`Enum('horizontal', 'vertical')`, default `\"horizontal\"`."]
    #[track_caller]
    fn orientation(&self, value: impl OneOf<enums::Orientation>) -> Self { self.with("orientation", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn reversed(&self, value: bool) -> Self { self.with("reversed", value) }
    #[doc = "`Int`, default `0`."]
    #[track_caller]
    fn value(&self, value: impl Numeric) -> Self { self.with("value", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let progress = models::Progress::new().label("Depth").description("in metres");
    /// ```
    Progress, "Progress", ProgressProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`RadioButtonGroup`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/groups.html#bokeh.models.RadioButtonGroup) and its subclasses.
pub trait RadioButtonGroupProperties: ModelLike {
    #[doc = "`Nullable(Int)`, default `null`."]
    #[track_caller]
    fn active(&self, value: impl Into<Value>) -> Self { self.with("active", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let radio_button_group = models::RadioButtonGroup::new().active(1);
    /// ```
    RadioButtonGroup, "RadioButtonGroup", RadioButtonGroupProperties ToggleButtonGroupProperties AbstractGroupProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`RadioGroup`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/groups.html#bokeh.models.RadioGroup) and its subclasses.
pub trait RadioGroupProperties: ModelLike {
    #[doc = "`Nullable(Int)`, default `null`."]
    #[track_caller]
    fn active(&self, value: impl Into<Value>) -> Self { self.with("active", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let radio_group = models::RadioGroup::new().active(1);
    /// ```
    RadioGroup, "RadioGroup", RadioGroupProperties ToggleInputGroupProperties AbstractGroupProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`RangeSlider`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/sliders.html#bokeh.models.RangeSlider) and its subclasses.
pub trait RangeSliderProperties: ModelLike {
    #[doc = "`Required(Float)`, required."]
    #[track_caller]
    fn end(&self, value: impl Numeric) -> Self { self.with("end", value) }
    #[doc = "`Required(Float)`, required."]
    #[track_caller]
    fn start(&self, value: impl Numeric) -> Self { self.with("start", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn step(&self, value: impl Numeric) -> Self { self.with("step", value) }
    #[doc = "`Required(Tuple(Float, Float))`, required."]
    #[track_caller]
    fn value(&self, value: impl Into<Value>) -> Self { self.with("value", value) }
    #[doc = "`Readonly(Required(Tuple(Float, Float)))`."]
    #[track_caller]
    fn value_throttled(&self, value: impl Into<Value>) -> Self { self.with("value_throttled", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let range_slider = models::RangeSlider::new().start(0).end(10).value((2, 5));
    /// ```
    RangeSlider, "RangeSlider", RangeSliderProperties NumericalSliderProperties AbstractSliderProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`RowAggregator`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/tables.html#bokeh.models.RowAggregator) and its subclasses.
pub trait RowAggregatorProperties: ModelLike {
    #[doc = "`String`, default `\"\"`."]
    #[track_caller]
    fn field_(&self, value: impl Into<Value>) -> Self { self.with("field_", value) }
}
/// Properties of Bokeh's [`ScientificFormatter`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/tables.html#bokeh.models.ScientificFormatter) and its subclasses.
pub trait ScientificFormatterProperties: ModelLike {
    #[doc = "`Int`, default `5`."]
    #[track_caller]
    fn power_limit_high(&self, value: impl Numeric) -> Self { self.with("power_limit_high", value) }
    #[doc = "`Int`, default `-3`."]
    #[track_caller]
    fn power_limit_low(&self, value: impl Numeric) -> Self { self.with("power_limit_low", value) }
    #[doc = "`Int`, default `10`."]
    #[track_caller]
    fn precision(&self, value: impl Numeric) -> Self { self.with("precision", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let scientific_formatter = models::ScientificFormatter::new().power_limit_high(6).precision(11);
    /// ```
    ScientificFormatter, "ScientificFormatter", ScientificFormatterProperties StringFormatterProperties ModelProperties
);
/// Properties of Bokeh's [`Select`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/inputs.html#bokeh.models.Select) and its subclasses.
pub trait SelectProperties: ModelLike {
    #[doc = "`Either`, default `[]`."]
    #[track_caller]
    fn options(&self, value: impl Into<Value>) -> Self { self.with("options", value) }
    #[doc = "`AnyRef`, default `\"\"`."]
    #[track_caller]
    fn value(&self, value: impl Into<Value>) -> Self { self.with("value", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let select = models::Select::new().title("Depth");
    /// ```
    Select, "Select", SelectProperties InputWidgetProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`SelectEditor`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/tables.html#bokeh.models.SelectEditor) and its subclasses.
pub trait SelectEditorProperties: ModelLike {
    #[doc = "`List(String)`, default `[]`."]
    #[track_caller]
    fn options(&self, value: impl Into<Value>) -> Self { self.with("options", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let select_editor = models::SelectEditor::new().name("ponds");
    /// ```
    SelectEditor, "SelectEditor", SelectEditorProperties ModelProperties
);
/// Properties of Bokeh's [`Slider`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/sliders.html#bokeh.models.Slider) and its subclasses.
pub trait SliderProperties: ModelLike {
    #[doc = "`Required(Float)`, required."]
    #[track_caller]
    fn end(&self, value: impl Numeric) -> Self { self.with("end", value) }
    #[doc = "`Required(Float)`, required."]
    #[track_caller]
    fn start(&self, value: impl Numeric) -> Self { self.with("start", value) }
    #[doc = "`Float`, default `1`."]
    #[track_caller]
    fn step(&self, value: impl Numeric) -> Self { self.with("step", value) }
    #[doc = "`Required(Float)`, required."]
    #[track_caller]
    fn value(&self, value: impl Numeric) -> Self { self.with("value", value) }
    #[doc = "`Readonly(Required(Float))`."]
    #[track_caller]
    fn value_throttled(&self, value: impl Numeric) -> Self { self.with("value_throttled", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let slider = models::Slider::new().end(1).start(1).value(1);
    /// ```
    Slider, "Slider", SliderProperties NumericalSliderProperties AbstractSliderProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`Spinner`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/inputs.html#bokeh.models.Spinner) and its subclasses.
pub trait SpinnerProperties: ModelLike {
    #[doc = "`Interval(Float, 0, inf)`, default `10`."]
    #[track_caller]
    fn page_step_multiplier(&self, value: impl Into<Value>) -> Self { self.with("page_step_multiplier", value) }
    #[doc = "`Interval(Float, 1e-16, inf)`, default `1`."]
    #[track_caller]
    fn step(&self, value: impl Into<Value>) -> Self { self.with("step", value) }
    #[doc = "`Readonly(Either(Null, Float, Int))`."]
    #[track_caller]
    fn value_throttled(&self, value: impl Into<Value>) -> Self { self.with("value_throttled", value) }
    #[doc = "`Either(Int, Float)`, default `100`."]
    #[track_caller]
    fn wheel_wait(&self, value: impl Into<Value>) -> Self { self.with("wheel_wait", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let spinner = models::Spinner::new().wheel_wait(101);
    /// ```
    Spinner, "Spinner", SpinnerProperties NumericInputProperties InputWidgetProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`StringEditor`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/tables.html#bokeh.models.StringEditor) and its subclasses.
pub trait StringEditorProperties: ModelLike {
    #[doc = "`List(String)`, default `[]`."]
    #[track_caller]
    fn completions(&self, value: impl Into<Value>) -> Self { self.with("completions", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let string_editor = models::StringEditor::new().name("ponds");
    /// ```
    StringEditor, "StringEditor", StringEditorProperties ModelProperties
);
/// Properties of Bokeh's [`StringFormatter`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/tables.html#bokeh.models.StringFormatter) and its subclasses.
pub trait StringFormatterProperties: ModelLike {
    #[doc = "`ColorSpec`, default `null`."]
    #[track_caller]
    fn background_color(&self, value: impl Into<Value>) -> Self { self.with("background_color", value) }
    #[doc = "`FontStyleSpec`, default `\"normal\"`."]
    #[track_caller]
    fn font_style(&self, value: impl Into<Value>) -> Self { self.with("font_style", value) }
    #[doc = "`String`, default `\"NaN\"`."]
    #[track_caller]
    fn nan_format(&self, value: impl Into<Value>) -> Self { self.with("nan_format", value) }
    #[doc = "`String`, default `\"(null)\"`."]
    #[track_caller]
    fn null_format(&self, value: impl Into<Value>) -> Self { self.with("null_format", value) }
    #[doc = "`TextAlignSpec`, default `\"left\"`."]
    #[track_caller]
    fn text_align(&self, value: impl Into<Value>) -> Self { self.with("text_align", value) }
    #[doc = "`ColorSpec`, default `null`."]
    #[track_caller]
    fn text_color(&self, value: impl Into<Value>) -> Self { self.with("text_color", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let string_formatter = models::StringFormatter::new().text_color("teal").background_color("teal");
    /// ```
    StringFormatter, "StringFormatter", StringFormatterProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let sum_aggregator = models::SumAggregator::new().field_("depth");
    /// ```
    SumAggregator, "SumAggregator", RowAggregatorProperties ModelProperties
);
/// Properties of Bokeh's [`Switch`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/inputs.html#bokeh.models.Switch) and its subclasses.
pub trait SwitchProperties: ModelLike {
    #[doc = "`Nullable`, default `null`."]
    #[track_caller]
    fn off_icon(&self, value: impl Into<Value>) -> Self { self.with("off_icon", value) }
    #[doc = "`Nullable`, default `null`."]
    #[track_caller]
    fn on_icon(&self, value: impl Into<Value>) -> Self { self.with("on_icon", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let switch = models::Switch::new().off_icon("append_mode").on_icon("append_mode");
    /// ```
    Switch, "Switch", SwitchProperties ToggleInputProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`TableColumn`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/tables.html#bokeh.models.TableColumn) and its subclasses.
pub trait TableColumnProperties: ModelLike {
    #[doc = "`Enum('ascending', 'descending')`, default `\"ascending\"`."]
    #[track_caller]
    fn default_sort(&self, value: impl OneOf<enums::SortDirection>) -> Self { self.with("default_sort", value) }
    #[doc = "`CellEditor`."]
    #[track_caller]
    fn editor(&self, value: impl Into<Value>) -> Self { self.with("editor", value) }
    #[doc = "`Required(String)`, required."]
    #[track_caller]
    fn field(&self, value: impl Into<Value>) -> Self { self.with("field", value) }
    #[doc = "`CellFormatter`."]
    #[track_caller]
    fn formatter(&self, value: impl Into<Value>) -> Self { self.with("formatter", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn sortable(&self, value: bool) -> Self { self.with("sortable", value) }
    #[doc = "`Nullable(Comparison)`, default `null`."]
    #[track_caller]
    fn sorter(&self, value: impl Into<Value>) -> Self { self.with("sorter", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn title(&self, value: impl Into<Value>) -> Self { self.with("title", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn visible(&self, value: bool) -> Self { self.with("visible", value) }
    #[doc = "`Int`, default `300`."]
    #[track_caller]
    fn width(&self, value: impl Numeric) -> Self { self.with("width", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let table_column = models::TableColumn::new().field("depth").title("Depth");
    /// ```
    TableColumn, "TableColumn", TableColumnProperties ModelProperties
);
/// Properties of Bokeh's [`TableWidget`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/tables.html#bokeh.models.TableWidget) and its subclasses.
pub trait TableWidgetProperties: ModelLike {
    #[doc = "`DataSource`."]
    #[track_caller]
    fn source(&self, value: impl Into<Value>) -> Self { self.with("source", value) }
    #[doc = "`CDSView`."]
    #[track_caller]
    fn view(&self, value: impl Into<Value>) -> Self { self.with("view", value) }
}
/// Properties of Bokeh's [`TextAreaInput`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/inputs.html#bokeh.models.TextAreaInput) and its subclasses.
pub trait TextAreaInputProperties: ModelLike {
    #[doc = "`Int`, default `20`."]
    #[track_caller]
    fn cols(&self, value: impl Numeric) -> Self { self.with("cols", value) }
    #[doc = "`Int`, default `2`."]
    #[track_caller]
    fn rows(&self, value: impl Numeric) -> Self { self.with("rows", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let text_area_input = models::TextAreaInput::new().cols(21).rows(3);
    /// ```
    TextAreaInput, "TextAreaInput", TextAreaInputProperties TextLikeInputProperties InputWidgetProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let text_editor = models::TextEditor::new().name("ponds");
    /// ```
    TextEditor, "TextEditor", ModelProperties
);
/// Properties of Bokeh's [`TextInput`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/inputs.html#bokeh.models.TextInput) and its subclasses.
pub trait TextInputProperties: ModelLike {
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn prefix(&self, value: impl Into<Value>) -> Self { self.with("prefix", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn suffix(&self, value: impl Into<Value>) -> Self { self.with("suffix", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let text_input = models::TextInput::new().title("Depth");
    /// ```
    TextInput, "TextInput", TextInputProperties TextLikeInputProperties InputWidgetProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`TextLikeInput`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/inputs.html#bokeh.models.TextLikeInput) and its subclasses.
pub trait TextLikeInputProperties: ModelLike {
    #[doc = "`Nullable(Int)`, default `null`."]
    #[track_caller]
    fn max_length(&self, value: impl Into<Value>) -> Self { self.with("max_length", value) }
    #[doc = "`String`, default `\"\"`."]
    #[track_caller]
    fn placeholder(&self, value: impl Into<Value>) -> Self { self.with("placeholder", value) }
    #[doc = "`String`, default `\"\"`."]
    #[track_caller]
    fn value(&self, value: impl Into<Value>) -> Self { self.with("value", value) }
    #[doc = "`String`, default `\"\"`."]
    #[track_caller]
    fn value_input(&self, value: impl Into<Value>) -> Self { self.with("value_input", value) }
}
/// Properties of Bokeh's [`TimeCommon`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/pickers.html#bokeh.models.TimeCommon) and its subclasses.
pub trait TimeCommonProperties: ModelLike {
    #[doc = "`Enum('12h', '24h')`, default `\"24h\"`."]
    #[track_caller]
    fn clock(&self, value: impl Into<Value>) -> Self { self.with("clock", value) }
    #[doc = "`Positive(Int)`, default `1`."]
    #[track_caller]
    fn hour_increment(&self, value: impl Numeric) -> Self { self.with("hour_increment", value) }
    #[doc = "`Positive(Int)`, default `1`."]
    #[track_caller]
    fn minute_increment(&self, value: impl Numeric) -> Self { self.with("minute_increment", value) }
    #[doc = "`Positive(Int)`, default `1`."]
    #[track_caller]
    fn second_increment(&self, value: impl Numeric) -> Self { self.with("second_increment", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn seconds(&self, value: bool) -> Self { self.with("seconds", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let time_editor = models::TimeEditor::new().name("ponds");
    /// ```
    TimeEditor, "TimeEditor", ModelProperties
);
/// Properties of Bokeh's [`TimePicker`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/pickers.html#bokeh.models.TimePicker) and its subclasses.
pub trait TimePickerProperties: ModelLike {
    #[doc = "`Enum('12h', '24h')`, default `\"24h\"`."]
    #[track_caller]
    fn clock(&self, value: impl Into<Value>) -> Self { self.with("clock", value) }
    #[doc = "`Positive(Int)`, default `1`."]
    #[track_caller]
    fn hour_increment(&self, value: impl Numeric) -> Self { self.with("hour_increment", value) }
    #[doc = "`Nullable(Time)`, default `null`."]
    #[track_caller]
    fn max_time(&self, value: impl Into<Value>) -> Self { self.with("max_time", value) }
    #[doc = "`Nullable(Time)`, default `null`."]
    #[track_caller]
    fn min_time(&self, value: impl Into<Value>) -> Self { self.with("min_time", value) }
    #[doc = "`Positive(Int)`, default `1`."]
    #[track_caller]
    fn minute_increment(&self, value: impl Numeric) -> Self { self.with("minute_increment", value) }
    #[doc = "`Positive(Int)`, default `1`."]
    #[track_caller]
    fn second_increment(&self, value: impl Numeric) -> Self { self.with("second_increment", value) }
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn seconds(&self, value: bool) -> Self { self.with("seconds", value) }
    #[doc = "`String`, default `\"H:i\"`."]
    #[track_caller]
    fn time_format(&self, value: impl Into<Value>) -> Self { self.with("time_format", value) }
    #[doc = "`Nullable(Time)`, default `null`."]
    #[track_caller]
    fn value(&self, value: impl Into<Value>) -> Self { self.with("value", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let time_picker = models::TimePicker::new().clock("12h").hour_increment(2);
    /// ```
    TimePicker, "TimePicker", TimePickerProperties PickerBaseProperties InputWidgetProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`Toggle`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/buttons.html#bokeh.models.Toggle) and its subclasses.
pub trait ToggleProperties: ModelLike {
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn active(&self, value: bool) -> Self { self.with("active", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let toggle = models::Toggle::new().active(true);
    /// ```
    Toggle, "Toggle", ToggleProperties AbstractButtonProperties LayoutDOMProperties PaneProperties UIElementProperties StyledElementProperties ModelProperties
);
/// Properties of Bokeh's [`ToggleButtonGroup`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/groups.html#bokeh.models.ToggleButtonGroup) and its subclasses.
pub trait ToggleButtonGroupProperties: ModelLike {
    #[doc = "`Enum`, default `\"default\"`."]
    #[track_caller]
    fn button_type(&self, value: impl OneOf<enums::ButtonType>) -> Self { self.with("button_type", value) }
    #[doc = "`Enum('horizontal', 'vertical')`, default `\"horizontal\"`."]
    #[track_caller]
    fn orientation(&self, value: impl OneOf<enums::Orientation>) -> Self { self.with("orientation", value) }
}
/// Properties of Bokeh's [`ToggleInput`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/inputs.html#bokeh.models.ToggleInput) and its subclasses.
pub trait ToggleInputProperties: ModelLike {
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn active(&self, value: bool) -> Self { self.with("active", value) }
    #[doc = "`String`, default `\"\"`."]
    #[track_caller]
    fn label(&self, value: impl Into<Value>) -> Self { self.with("label", value) }
}
/// Properties of Bokeh's [`ToggleInputGroup`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/groups.html#bokeh.models.ToggleInputGroup) and its subclasses.
pub trait ToggleInputGroupProperties: ModelLike {
    #[doc = "`Bool`, default `false`."]
    #[track_caller]
    fn inline(&self, value: bool) -> Self { self.with("inline", value) }
}
