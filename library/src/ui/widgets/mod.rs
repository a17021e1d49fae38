//! Widgets: what a reader of the notebook or page can set.
//!
//! Each widget is a handle whose clones are the same widget. Setters return the widget, so that they can be chained, and
//! change what is shown when they are called later. All settings are parameters: they can be watched and linked.
//!
//! ```
//! use cellbeat::prelude::*;
//!
//! let toggle = Toggle::new("Run").value(true);
//! toggle.param().watch("value", |event| println!("{:?}", event.new));
//! let slider = FloatSlider::new("Speed").range(0.0..=10.0).value(2.5);
//! assert_eq!((toggle.get_value(), slider.get_value()), (true, 2.5));
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
pub use button::{Button, ButtonType};
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
