//! Widgets: what a reader of the notebook or page can set.
//!
//! Each widget is a handle whose clones are the same widget. Setters return the widget, so that they can be chained, and
//! change what is shown when they are called later. `get_value()` reads the value in a Rust type, and `on_value(..)` calls a
//! closure with it when it changes, here or in a browser: `|value| ..`, which may give a `Result`, or
//! `move |value| { let plot = plot.clone(); async move { .. } }`. All settings are parameters, which can be watched and linked;
//! [`jslink`](crate::jslink) links within the browser. Bokeh's other properties are set by its names: `width`, `styles`, ...
//!
//! ```
//! use cellbeat::prelude::*;
//!
//! let toggle = Toggle::new("Run").value(true);
//! toggle.param().watch("value", |event| println!("{:?}", event.new));
//! let slider = FloatSlider::new("Speed").range(0.0..=10.0).value(2.5);
//! slider.on_value(|speed| println!("{speed}"));
//! let day = widgets::DatePicker::new("Day").value((2024, 2, 29));
//! assert_eq!((toggle.get_value(), slider.get_value()), (true, 2.5));
//! assert_eq!(day.get_value().unwrap().to_string(), "2024-02-29");
//! ```
//!
//! They have the names of [Panel's widgets](https://panel.holoviz.org/reference/index.html#widgets):
//!
//! | widget | its value | what is drawn |
//! |---|---|---|
//! | [`Button`], [`ButtonIcon`] | `on_click`, `clicks()` | a button; an icon |
//! | [`MenuButton`] | `on_click(item)` | a button with a menu |
//! | [`Toggle`], [`Checkbox`], [`Switch`], [`ToggleIcon`] | `bool` | a button that stays pressed, a box with a tick, a switch, an icon |
//! | [`FloatSlider`], [`IntSlider`] | `f64`, `i64` | a slider |
//! | [`RangeSlider`], [`IntRangeSlider`] | `(f64, f64)`, `(i64, i64)` | a slider with two handles |
//! | [`FloatInput`] ([`Spinner`]), [`IntInput`] | `f64`, `i64` | a field with arrows |
//! | [`TextInput`], [`PasswordInput`], [`TextAreaInput`] | `String` | a field; one of several lines |
//! | [`AutocompleteInput`] | `String` | a field that completes what is typed |
//! | [`StaticText`] | `String` | text with its name |
//! | [`ColorPicker`] | `String` | a field of a colour |
//! | [`Select`], [`RadioBoxGroup`], [`RadioButtonGroup`], [`DiscreteSlider`] | that of an option | a list that opens, boxes, buttons, a slider |
//! | [`MultiSelect`], [`MultiChoice`], [`CheckBoxGroup`], [`CheckButtonGroup`] ([`ToggleGroup`]) | a `Vec` of those | a list, a field with a search, boxes, buttons |
//! | [`DatePicker`], [`DatetimePicker`], [`TimePicker`] | `Option` of a [`Date`], [`Datetime`], [`Time`] | a calendar, a clock |
//! | [`DateRangePicker`], [`DatetimeRangePicker`] | `Option` of a pair | a calendar, a clock |
//! | [`DateSlider`], [`DatetimeSlider`] | [`Date`], [`Datetime`] | a slider |
//! | [`DateRangeSlider`], [`DatetimeRangeSlider`] | a pair | a slider with two handles |
//! | [`FileInput`] | a `Vec` of [`UploadedFile`] | a button for files |
//! | [`DataFrame`] ([`Table`](crate::table::Table)) | `source()`, `source().selected()` | a table that sorts |
//! | [`Progress`] | `i64` | a bar; see [`progress()`] |
//!
//! ```
//! use cellbeat::prelude::*;
//!
//! let rate = widgets::FloatInput::new("Rate").start(0.0).end(1.0).step(0.1).format("0.00");
//! rate.name("Learning rate").disabled(true).visible(true);
//! let day = widgets::DatePicker::new("Day").start("2024-01-01").end("2024-12-31").value("2024-05-31").clear();
//! assert_eq!(day.get_value(), None);
//! let size = Select::new("Size", [("small", 10)]);
//! size.options([("small", 10), ("large", 100)]);
//! let slider = IntSlider::new("n").value(3);
//! assert_eq!((slider.get_value(), slider.get_value_throttled()), (3, 3)); // nobody has let go of the handle yet
//! ```

mod button;
mod choices;
mod date_slider;
mod dates;
mod file_input;
mod icon;
mod input;
mod menu_button;
mod number;
mod picker;
mod progress;
mod range_slider;
mod select;
mod slider;
mod toggle;
mod widget;

pub use crate::base::date::{Date, DateError, Datetime, Time};
pub use crate::models::enums::ButtonType;
pub use crate::ui::table::Table as DataFrame;
pub use button::Button;
pub use choices::{Choice, ChoiceValue};
pub use date_slider::{DateRangeSlider, DateSlider, DatetimeRangeSlider, DatetimeSlider};
pub use file_input::{FileInput, UploadedFile};
pub use icon::{ButtonIcon, ToggleIcon};
pub use input::{
    AutocompleteInput, ColorPicker, PasswordInput, StaticText, TextAreaInput, TextInput,
};
pub use menu_button::MenuButton;
pub use number::{FloatInput, IntInput, Spinner};
pub use picker::{DatePicker, DateRangePicker, DatetimePicker, DatetimeRangePicker, TimePicker};
pub use progress::{Progress, Steps, progress};
pub use range_slider::{IntRangeSlider, RangeSlider};
pub use select::{
    CheckBoxGroup, CheckButtonGroup, DiscreteSlider, MultiChoice, MultiSelect, RadioBoxGroup,
    RadioButtonGroup, Select, ToggleGroup,
};
pub use slider::{FloatSlider, IntSlider};
pub use toggle::{Checkbox, Switch, Toggle};
