//! Indicators: values at a glance.
//!
//! | | |
//! |---|---|
//! | [`Number`], [`StringIndicator`] | a value in large letters |
//! | [`Trend`], [`Dial`] | a value and how it came there, a value within its bounds |
//! | [`BooleanStatus`], [`LoadingSpinner`] | on or off, busy or not |
//! | [`TooltipIcon`] | a help text behind a question mark |
//! | [`Progress`](crate::widgets::Progress) | how much of a task is done |
//!
//! All settings are parameters: they can be watched and linked.
//!
//! ```
//! use cellbeat::prelude::*;
//!
//! let load = Number::new("CPU").format("{value:.1} %").colors([(50.0, "green"), (100.0, "red")]);
//! let slider = FloatSlider::new("Load").range(0.0..=100.0);
//! slider.link(&load, "value", "value");
//! slider.value(71.25);
//! assert_eq!(load.get_value(), Some(71.25));
//! ```

mod dial;
mod format;
mod number;
mod status;
mod string;
mod tooltip_icon;
mod trend;

pub use dial::Dial;
pub use number::Number;
pub use status::{BooleanStatus, LoadingSpinner};
pub use string::StringIndicator;
pub use tooltip_icon::TooltipIcon;
pub use trend::Trend;

use super::composite::{declare, set};
use crate::base::html::escape;
use crate::document::value::{FromValue, Value};
use crate::document::{Model, spec};
use crate::models::ModelLike;
use crate::param::{Kind, Parameter, Params};

/// A method that sets the parameter of its name.
macro_rules! setter {
    ($(#[$doc:meta])* $name:ident, $setter:ident, $type:ty) => {
        impl $name {
            $(#[$doc])*
            #[track_caller]
            pub fn $setter(&self, $setter: $type) -> Self {
                $crate::param::Parameterized::param(self).set(stringify!($setter), $setter);
                self.clone()
            }
        }
    };
}
use setter;

/// Gives `root` these parameters; it shows the HTML that is made of them, now and whenever one is set.
fn show(
    class: &'static str,
    root: &Model,
    parameters: impl IntoIterator<Item = Parameter>,
    html: fn(&Params) -> Result<String, String>,
) {
    let params = declare(class, root, parameters, move |root, params, _| {
        // Of two threads that set, the one that shows last has to show what was set last.
        let mut shown = html(params)?;
        loop {
            set(root, "text", shown.as_str())?;
            let now = html(params)?;
            if now == shown {
                return Ok(());
            }
            shown = now;
        }
    });
    // The defaults are right.
    if let Ok(html) = html(&params) {
        root.with("text", html);
    }
}

/// Name, sizes and colour, as all that is text has them.
fn of_text(name: String) -> [Parameter; 4] {
    [
        Parameter::new("name", Kind::Str, name),
        Parameter::new("font_size", Kind::Str, "54pt"),
        Parameter::new("title_size", Kind::Str, "18pt"),
        Parameter::new("default_color", Kind::Str, ""),
    ]
}

/// The name above the text, in their sizes.
fn titled(params: &Params, text: &str, color: &str) -> String {
    let get = |name: &str| escape(&params.get_as::<String>(name));
    let mut html = String::new();
    if !get("name").is_empty() {
        html = format!(
            "<div style=\"font-size: {}\">{}</div>",
            get("title_size"),
            get("name")
        );
    }
    let color = match color {
        "" => String::new(),
        color => format!("; color: {}", escape(color)),
    };
    let (size, text) = (get("font_size"), escape(text));
    html + &format!("<div style=\"font-size: {size}; line-height: 1.2{color}\">{text}</div>")
}

/// Colours by the value up to which each holds.
struct Colors(Vec<(f64, String)>);

impl Colors {
    fn read(params: &Params) -> Result<Colors, String> {
        let colors = Vec::<(f64, String)>::from_value(&params.get("colors"))
            .map_err(|_| "it takes pairs of a number and a colour".to_owned())?;
        for (_, color) in &colors {
            is_color(color)?;
        }
        Ok(Colors(colors))
    }

    /// The colour of the first of these values that is not below this one; the last beyond.
    fn of(&self, value: f64) -> Option<&str> {
        let found = self.0.iter().find(|(up_to, _)| value <= *up_to);
        found.or(self.0.last()).map(|(_, color)| color.as_str())
    }
}

fn is_color(color: &str) -> Result<(), String> {
    if spec::Kind::Color.accept(Value::from(color)).is_some() {
        return Ok(());
    }
    Err(format!(
        "{color:?} is not a colour, such as \"green\" or \"#00ff00\""
    ))
}
