//! Text: [`markdown()`], [`html()`], [`str()`](fn@str), [`latex()`].

use crate::base::html::escape;
use crate::document::Model;
use crate::models::ModelLike;
use crate::param::{Kind, Parameter, Parameterized, of_model};
use crate::ui::composite::{composite, declare, set};

/// What Markdown has and browsers give no look to.
pub(super) const MARKDOWN: &str = "\
:host { line-height: 1.5; }
table { border-collapse: collapse; }
th, td { border: 1px solid rgba(128, 128, 128, 0.4); padding: 0.2em 0.7em; }
blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: 3px solid rgba(128, 128, 128, 0.5); }
code { background: rgba(128, 128, 128, 0.15); border-radius: 3px; padding: 0.1em 0.3em; }
pre { background: rgba(128, 128, 128, 0.15); border-radius: 3px; padding: 0.6em 0.8em; overflow-x: auto; }
pre code { background: none; padding: 0; }
img { max-width: 100%; }";

/// A pane of text: the property `text` of the model is what `$show` makes of the object. Where that is the object itself, a link
/// within the browser sets the property.
macro_rules! text_pane {
    (
        $(#[$doc:meta])* $function:ident, $name:ident, $class:literal, $model:literal, $show:expr, $bound:expr,
        $($property:literal = $value:expr),*
    ) => {
        $(#[$doc])*
        pub fn $function(text: impl Into<String>) -> $name {
            $name::of(text.into())
        }

        #[doc = concat!("See [`", stringify!($function), "()`]. A handle: clones are the same pane. Parameters: `object`, `visible`.")]
        ///
        /// ```
        /// use cellbeat::prelude::*;
        ///
        #[doc = concat!("let text: pane::", stringify!($name), " = pane::", stringify!($function), "(\"none yet\");")]
        /// text.set_object("12 fish");
        /// assert_eq!(text.object(), "12 fish");
        /// ```
        #[derive(Clone)]
        pub struct $name {
            root: Model,
        }

        impl $name {
            const BOUND: &[(&str, &str)] = &$bound;

            fn of(text: String) -> Self {
                let show: fn(&str) -> String = $show;
                let root = Model::known($model)
                    .with("text", show(&text))
                    $(.with($property, $value))*;
                let object = Parameter::new("object", Kind::Str, text);
                let params = declare($class, &root, [object], move |root, _, event| {
                    set(root, "text", show(event.new.as_str().unwrap_or_default()))
                });
                for (parameter, property) in Self::BOUND {
                    of_model::follow(&root, &params, parameter, property);
                }
                Self { root }
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
        composite!($name, Self::BOUND, [], |pane| format!("{:?}", pane.object()));
    };
}

text_pane!(
    /// A pane that shows Markdown, in GitHub's dialect. BokehJS renders it, and leaves out scripts; formulas are for [`latex()`].
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let notes = pane::markdown("| a | b |\n|---|---|\n| 1 | 2 |");
    /// notes.set_object("Now *without* a table.");
    /// assert_eq!(format!("{notes:?}"), r#"Markdown("Now *without* a table.")"#);
    /// ```
    markdown, Markdown, "Markdown", "Markdown", str::to_owned, [("object", "text")],
    // BokehJS 3.9 would leave the place of a formula empty: its sanitizer takes away what MathJax draws.
    "disable_math" = true, "stylesheets" = vec![MARKDOWN]
);
text_pane!(
    /// A pane that shows HTML. Scripts in it do not run.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let level = pane::html("<b>3.2</b> m");
    /// level.set_object("<b>3.4</b> m");
    /// ```
    html, Html, "HTML", "Div", str::to_owned, [("object", "text")],
);
text_pane!(
    /// A pane that shows text as it is, in a fixed-width font.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let log = pane::str("connected\n");
    /// log.set_object(format!("{}3 rows\n", log.object()));
    /// ```
    str, Str, "Str", "Div", preformatted, [],
);
text_pane!(
    /// A pane that shows a formula, with or without `$$` around it.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let formula = pane::latex(r"\int_0^1 x^2\,dx = \frac{1}{3}");
    /// formula.set_object(r"a < b");
    /// ```
    latex, Latex, "LaTeX", "Div", formula, [],
);

fn preformatted(text: &str) -> String {
    format!("<pre>{}</pre>", escape(text))
}

/// As MathJax finds it. No `<` begins an element where MathJax is missing; TeX does not see the space.
fn formula(text: &str) -> String {
    let text = text.trim();
    let bare = text
        .strip_prefix("$$")
        .and_then(|rest| rest.strip_suffix("$$"));
    let bare = bare.unwrap_or(text).replace('<', "< ");
    if bare.trim().is_empty() {
        return String::new();
    }
    format!("$${bare}$$")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::value::Value;
    use crate::show::viewable::Viewable;
    use crate::ui::widgets::TextInput;

    fn shown(pane: &impl Viewable) -> Value {
        pane.root().get("text").unwrap()
    }

    #[test]
    fn text_is_escaped_and_html_is_not() {
        let pane = str("a < b");
        assert_eq!(shown(&pane), "<pre>a &lt; b</pre>".into());
        pane.set_object("&");
        assert_eq!(shown(&pane), "<pre>&amp;</pre>".into());
        assert_eq!(shown(&html("<b>x</b>")), "<b>x</b>".into());
    }

    #[test]
    fn markdown_is_for_bokeh_to_render() {
        let pane = markdown("*a* < b");
        assert_eq!(pane.root().class().name, "Markdown");
        assert_eq!(shown(&pane), "*a* < b".into());
        pane.root().set_from("text", "b".into(), 1).unwrap();
        assert_eq!(pane.object(), "b");
    }

    #[test]
    fn a_formula_has_its_signs_once_and_no_element_in_it() {
        assert_eq!(shown(&latex(" x^2 ")), "$$x^2$$".into());
        assert_eq!(shown(&latex("$$x^2$$")), "$$x^2$$".into());
        assert_eq!(shown(&latex("a<img>b")), "$$a< img>b$$".into());
        assert_eq!(shown(&latex("")), "".into());
    }

    #[test]
    fn what_is_linked_or_triggered_is_shown() {
        let (input, pane) = (TextInput::new("x"), str(""));
        input.link(&pane, "value", "object");
        input.value("<");
        assert_eq!(shown(&pane), "<pre>&lt;</pre>".into());
        pane.param().trigger("object");
        pane.param().set("visible", false);
        assert_eq!(pane.root().get("visible"), Ok(false.into()));
    }
}
