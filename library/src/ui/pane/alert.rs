//! [`alert()`].

use super::text::MARKDOWN;
use crate::document::Model;
use crate::models::ModelLike;
use crate::param::{Kind, Parameter, Parameterized, of_model};
use crate::ui::composite::{composite, declare, set};
use crate::ui::kinds;

/// A pane that shows Markdown in a coloured frame.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let alert = pane::alert("All is **well**.").alert_type("success");
/// alert.set_object("The disk is full.");
/// alert.alert_type("danger");
/// ```
pub fn alert(text: impl Into<String>) -> Alert {
    Alert::of(text.into())
}

/// See [`alert()`]. A handle: clones are the same pane. Parameters: `object`, `alert_type`, `visible`.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let disk: pane::Alert = pane::alert("90 % used").alert_type("warning");
/// disk.set_object("40 % used");
/// disk.alert_type("success");
/// assert_eq!(disk.object(), "40 % used");
/// ```
#[derive(Clone)]
pub struct Alert {
    root: Model,
}

impl Alert {
    fn of(text: String) -> Self {
        let root = Model::known("Markdown")
            .with("text", text.clone())
            .with("disable_math", true)
            .with("sizing_mode", "stretch_width")
            .with("stylesheets", css("primary"));
        let parameters = [
            Parameter::new("object", Kind::Str, text),
            Parameter::new("alert_type", Kind::Str, "primary").choices(kinds::names()),
        ];
        let params = declare("Alert", &root, parameters, |root, _, event| {
            let text = event.new.as_str().unwrap_or_default();
            match event.name {
                "alert_type" => set(root, "stylesheets", css(text)),
                _ => set(root, "text", text),
            }
        });
        of_model::follow(&root, &params, "object", "text");
        Self { root }
    }

    /// `"primary"`, `"secondary"`, `"success"`, `"danger"`, `"warning"`, `"info"`, `"light"` or `"dark"`.
    ///
    /// # Panics
    /// When it is none of these.
    #[track_caller]
    pub fn alert_type(&self, kind: &str) -> Self {
        self.param().set("alert_type", kind);
        self.clone()
    }

    /// The text that is shown.
    pub fn object(&self) -> String {
        self.param().get_as("object")
    }

    /// Shows another text.
    #[track_caller]
    pub fn set_object(&self, text: impl Into<String>) {
        self.param().set("object", text.into());
    }
}
composite!(Alert, [("object", "text")], [], |pane| format!(
    "{:?}",
    pane.object()
));

fn css(kind: &str) -> Vec<String> {
    let color = kinds::rgb(kind);
    let frame = format!(
        ":host {{ padding: 2px 14px; border: 1px solid rgba({color}, 0.5); border-left-width: 5px; border-radius: 4px; \
         background: rgba({color}, 0.15); }}"
    );
    vec![MARKDOWN.to_owned(), frame]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::show::viewable::Viewable;

    #[test]
    fn its_type_is_its_colour() {
        let pane = alert("x").alert_type("danger");
        let css = format!("{:?}", pane.root().get("stylesheets").unwrap());
        assert!(css.contains("rgba(220, 53, 69, 0.15)"), "{css}");
        let error = pane.param().try_set("alert_type", "red").unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with("Alert.alert_type cannot be \"red\": it must be one of \"primary\""),
            "{error}"
        );
        pane.set_object("*y*");
        assert_eq!(pane.root().get("text"), Ok("*y*".into()));
    }
}
