//! [`StringIndicator`].

use super::{is_color, of_text, setter, show, titled};
use crate::document::Model;
use crate::models::ModelLike;
use crate::param::{Kind, Parameter, Parameterized, Params};
use crate::ui::composite::composite;

/// Text in large letters under its name: Panel's `String`. Parameters: `value`, `name`, `default_color`, `font_size`, `title_size`,
/// `visible`. A handle: clones are the same indicator.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let phase = StringIndicator::new("Phase").value("warming up");
/// phase.font_size("24pt").title_size("12pt").default_color("orange");
/// assert_eq!(phase.get_value(), "warming up");
/// ```
#[derive(Clone)]
pub struct StringIndicator {
    root: Model,
}

impl StringIndicator {
    /// An indicator of that name, without text.
    pub fn new(name: impl Into<String>) -> Self {
        let root = Model::known("Div").with("disable_math", true);
        let value = Parameter::new("value", Kind::Str, "");
        let all = std::iter::once(value).chain(of_text(name.into()));
        show("StringIndicator", &root, all, html);
        Self { root }
    }

    /// The text.
    pub fn get_value(&self) -> String {
        self.param().get_as("value")
    }
}
setter!(
    /// The text.
    StringIndicator, value, impl Into<String> + Into<crate::document::value::Value>
);
setter!(
    /// The colour of the text; that of text around it without this.
    ///
    /// # Panics
    /// When there is no such colour.
    StringIndicator, default_color, &str
);
setter!(
    /// The size of the text, such as `"24pt"`.
    StringIndicator, font_size, &str
);
setter!(
    /// The size of the name, such as `"12pt"`.
    StringIndicator, title_size, &str
);
composite!(StringIndicator, [], [], |string| format!(
    "value={:?}",
    string.get_value()
));

fn html(params: &Params) -> Result<String, String> {
    let color: String = params.get_as("default_color");
    if !color.is_empty() {
        is_color(&color)?;
    }
    Ok(titled(params, &params.get_as::<String>("value"), &color))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_is_escaped() {
        let string = StringIndicator::new("").value("a < b").default_color("red");
        assert_eq!(
            string.root.get("text"),
            Ok(
                "<div style=\"font-size: 54pt; line-height: 1.2; color: red\">a &lt; b</div>"
                    .into()
            )
        );
        assert!(string.param().try_set("default_color", "rde").is_err());
    }
}
