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
mod input;
mod progress;
mod slider;
mod toggle;
mod widget;

pub use button::Button;
pub use input::{Select, TextInput};
pub use progress::{Progress, Steps, progress};
pub use slider::{FloatSlider, IntSlider};
pub use toggle::{Checkbox, Toggle};
