//! [`TooltipIcon`].

use super::setter;
use crate::document::Model;
use crate::models::ModelLike;
use crate::param::{Kind, Parameter, Parameterized};
use crate::ui::composite::{composite, declare, set};

/// A question mark that shows a text when the pointer is over it. Parameters: `value` (the text), `visible`. A handle: clones are
/// the same indicator.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let help = TooltipIcon::new("In samples per second");
/// let row = Row::new(items![TextInput::new("Rate"), help]);
/// help.value("In samples per minute");
/// assert_eq!((row.len(), help.get_value()), (2, "In samples per minute".to_owned()));
/// ```
#[derive(Clone)]
pub struct TooltipIcon {
    root: Model,
}

const CSS: &str = "\
.bk-btn, .bk-btn:hover, .bk-btn:active { padding: 4px; border: 0; background: none; box-shadow: none; color: inherit; }";

impl TooltipIcon {
    /// A question mark with this text.
    pub fn new(value: impl Into<String>) -> Self {
        let value = value.into();
        let tooltip = |text: &str| {
            Model::known("Tooltip")
                .with("content", text)
                .with("position", "right")
        };
        let root = Model::known("HelpButton")
            .with("stylesheets", vec![CSS])
            .with("tooltip", tooltip(&value));
        let value = Parameter::new("value", Kind::Str, value);
        declare("TooltipIcon", &root, [value], |root, _, event| {
            let tooltip = root.explicit("tooltip");
            match tooltip.as_ref().and_then(|tooltip| tooltip.as_model()) {
                Some(tooltip) => set(tooltip, "content", event.new.clone()),
                None => Ok(()),
            }
        });
        Self { root }
    }

    /// The text.
    pub fn get_value(&self) -> String {
        self.param().get_as("value")
    }
}
setter!(
    /// The text.
    TooltipIcon, value, impl Into<String> + Into<crate::document::value::Value>
);
composite!(TooltipIcon, [], [], |icon| format!(
    "{:?}",
    icon.get_value()
));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_text_is_that_of_the_tooltip() {
        let icon = TooltipIcon::new("a").value("b");
        let tooltip = icon.root.get("tooltip").unwrap();
        assert_eq!(tooltip.as_model().unwrap().get("content"), Ok("b".into()));
        assert_eq!(format!("{icon:?}"), "TooltipIcon(\"b\")");
    }
}
