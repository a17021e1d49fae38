//! [`Number`].

use super::{Colors, format, is_color, of_text, setter, show, titled};
use crate::document::Model;
use crate::document::value::Value;
use crate::models::ModelLike;
use crate::param::{Kind, Parameter, Parameterized, Params};
use crate::ui::composite::composite;

/// A number in large letters under its name. Parameters: `value` (null for none), `name`, `format`, `colors`, `default_color`,
/// `nan_format`, `font_size`, `title_size`, `visible`. A handle: clones are the same indicator.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let load = Number::new("CPU")
///     .format("{value:.1} %")
///     .colors([(33.0, "green"), (66.0, "gold")])
///     .default_color("red") // above 66
///     .nan_format("–")
///     .font_size("24pt")
///     .title_size("12pt")
///     .value(71.25);
/// load.param().set("value", None);
/// assert_eq!(load.get_value(), None);
/// ```
#[derive(Clone)]
pub struct Number {
    root: Model,
}

impl Number {
    /// An indicator of that name, without a value.
    pub fn new(name: impl Into<String>) -> Self {
        let root = Model::known("Div").with("disable_math", true);
        let own = [
            Parameter::new("value", Kind::Float, None).nullable(),
            Parameter::new("format", Kind::Str, "{value}"),
            Parameter::new("nan_format", Kind::Str, "–"),
            Parameter::new("colors", Kind::List, Value::List(Vec::new())),
        ];
        let all = own.into_iter().chain(of_text(name.into()));
        show("Number", &root, all, html);
        Self { root }
    }

    /// The number; `None` for none.
    #[track_caller]
    pub fn value(&self, value: impl Into<Value>) -> Self {
        self.param().set("value", value);
        self.clone()
    }

    /// The number.
    pub fn get_value(&self) -> Option<f64> {
        self.param().get_as("value")
    }

    /// The colours of the number, each with the value up to which it holds.
    ///
    /// # Panics
    /// When there is no such colour.
    #[track_caller]
    pub fn colors<'a>(&self, colors: impl IntoIterator<Item = (f64, &'a str)>) -> Self {
        let colors: Vec<_> = colors.into_iter().collect();
        self.param().set("colors", colors);
        self.clone()
    }
}
setter!(
    /// How it is written: `"{value}"`, `"{value:.1} %"`, `"{value:,.0} €"`.
    ///
    /// # Panics
    /// When it is something else in braces.
    Number, format, &str
);
setter!(
    /// What stands for no number.
    Number, nan_format, &str
);
setter!(
    /// The colour where none of [`Number::colors`] holds; that of text around it without this.
    ///
    /// # Panics
    /// When there is no such colour.
    Number, default_color, &str
);
setter!(
    /// The size of the number, such as `"24pt"`.
    Number, font_size, &str
);
setter!(
    /// The size of the name, such as `"12pt"`.
    Number, title_size, &str
);
composite!(Number, [], [], |number| match number.get_value() {
    Some(value) => format!("value={value}"),
    None => String::new(),
});

fn html(params: &Params) -> Result<String, String> {
    let default: String = params.get_as("default_color");
    if !default.is_empty() {
        is_color(&default)?;
    }
    let (colors, spec): (_, String) = (Colors::read(params)?, params.get_as("format"));
    // Also without a value: a wrong format is an error where it is given.
    let value: Option<f64> = params.get_as("value");
    let text = format::format(&spec, value.unwrap_or_default())?;
    Ok(match value.filter(|value| !value.is_nan()) {
        Some(value) => titled(params, &text, colors.of(value).unwrap_or(&default)),
        None => titled(params, &params.get_as::<String>("nan_format"), &default),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(number: &Number) -> String {
        let text = number.root.get("text").unwrap();
        text.as_str().unwrap().to_owned()
    }

    #[test]
    fn the_value_is_written_by_its_format_in_its_colour() {
        let number = Number::new("<Load>")
            .format("{value:.1} %")
            .font_size("20pt");
        let name = "<div style=\"font-size: 18pt\">&lt;Load&gt;</div>";
        let of = |text: &str, color: &str| {
            format!("{name}<div style=\"font-size: 20pt; line-height: 1.2{color}\">{text}</div>")
        };
        assert_eq!(shown(&number), of("–", ""));
        number.value(50).colors([(50.0, "green"), (80.0, "red")]);
        assert_eq!(shown(&number), of("50.0 %", "; color: green"));
        assert_eq!(shown(&number.value(50.5)), of("50.5 %", "; color: red"));
        assert_eq!(shown(&number.value(100)), of("100.0 %", "; color: red"));
        number.value(f64::NAN).default_color("#102030");
        assert_eq!(shown(&number), of("–", "; color: #102030"));
    }

    #[test]
    fn what_is_wrong_is_refused_and_what_was_shown_stays() {
        let number = Number::new("x").value(1);
        let before = shown(&number);
        let params = number.param();
        for (name, wrong) in [
            ("format", Value::from("{value:q}")),
            ("colors", vec![(1.0, "grene")].into()),
            ("colors", vec![1, 2].into()),
            ("default_color", "url(x)".into()),
            ("value", "1".into()),
        ] {
            let error = params.try_set(name, wrong).unwrap_err().to_string();
            assert!(error.contains(&format!("Number.{name}")), "{error}");
        }
        assert_eq!(shown(&number), before);
    }
}
