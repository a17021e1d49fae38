//! Panes: wrappers that show an object and can be given another one.

use crate::base::html::escape;
use crate::document::value::Value;
use crate::document::{Model, flush};
use crate::models::ModelLike;
use crate::param::{EventKind, Kind, Parameter, Parameterized, Params, of_model};
use crate::show::viewable::{Viewable, viewable};

/// A pane that shows a figure or another Bokeh object.
///
/// Changes of the object reach its views by themselves at the end of a tick, a cell or an event;
/// `pane.param().trigger("object")` sends them at once.
pub fn bokeh(object: &(impl Viewable + ?Sized)) -> Bokeh {
    Bokeh::of(object.root())
}

impl Bokeh {
    fn of(object: Model) -> Self {
        let root = Model::known("Column").with("children", vec![&object]);
        declare(
            "Bokeh",
            &root,
            Parameter::new("object", Kind::Model, &object),
            |root, object| {
                root.set("children", vec![object.clone()])
                    .map_err(|error| error.to_string())
            },
        );
        Self { root }
    }
}

/// A pane that shows HTML. Scripts in it do not run.
pub fn html(text: impl Into<String>) -> Html {
    Html::of(text.into())
}

impl Html {
    fn of(text: String) -> Self {
        let root = Model::known("Div").with("text", text.clone());
        let params = declare(
            "HTML",
            &root,
            Parameter::new("object", Kind::Str, text),
            |root, object| {
                root.set("text", object.clone())
                    .map_err(|error| error.to_string())
            },
        );
        // A link within the browser sets the property.
        of_model::follow(&root, &params, "object", "text");
        Self { root }
    }
}

/// A pane that shows text as it is, in a fixed-width font.
pub fn str(text: impl Into<String>) -> Str {
    Str::of(text.into())
}

impl Str {
    fn of(text: String) -> Self {
        let root = Model::known("Div").with("text", preformatted(&text));
        declare(
            "Str",
            &root,
            Parameter::new("object", Kind::Str, text),
            |root, object| {
                let text = preformatted(object.as_str().unwrap_or_default());
                root.set("text", text).map_err(|error| error.to_string())
            },
        );
        Self { root }
    }
}

/// The one parameter of a pane. `apply` shows a new object in the root.
fn declare(
    class: &'static str,
    root: &Model,
    object: Parameter,
    apply: fn(&Model, &Value) -> Result<(), String>,
) -> Params {
    let params = Params::new(class, [object]);
    of_model::declare(root, &params);
    let root = root.downgrade();
    params.on_set(move |event| {
        let Some(root) = root.upgrade() else {
            return Ok(());
        };
        apply(&root, &event.new)?;
        if event.kind == EventKind::Triggered {
            // What was changed inside of the object is in the document's queue, which no parameter could tell.
            flush();
            root.document().refresh(&root);
        }
        Ok(())
    });
    params
}

fn preformatted(text: &str) -> String {
    format!("<pre>{}</pre>", escape(text))
}

/// See [`bokeh`]. A handle: clones are the same pane. Its parameter is `object`.
#[derive(Clone)]
pub struct Bokeh {
    root: Model,
}

impl Bokeh {
    /// The model that is shown.
    pub fn object(&self) -> Model {
        self.param().get_as("object")
    }

    /// Shows another object in place of this one, in every view.
    ///
    /// # Panics
    /// When the object cannot be laid out, such as a data source.
    #[track_caller]
    pub fn set_object(&self, object: &(impl Viewable + ?Sized)) {
        self.param().set("object", object.root());
    }
}

macro_rules! text_pane {
    ($name:ident, $of:literal) => {
        #[doc = concat!("See [`", $of, "()`]. A handle: clones are the same pane. Its parameter is `object`.")]
        #[derive(Clone)]
        pub struct $name {
            root: Model,
        }

        impl $name {
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
    };
}
text_pane!(Html, "html");
text_pane!(Str, "str");

macro_rules! pane {
    ($name:ident, $parameters:expr, $text:expr) => {
        impl ModelLike for $name {
            fn as_model(&self) -> &Model {
                &self.root
            }

            fn __parameters(&self) -> Vec<(&'static str, &'static str)> {
                $parameters.to_vec()
            }
        }
        impl crate::models::LayoutDOMProperties for $name {}
        impl crate::models::UIElementProperties for $name {}
        impl crate::models::StyledElementProperties for $name {}
        impl crate::models::ModelProperties for $name {}
        viewable!($name, |pane| pane.root.clone(), format!("{pane:?}"));

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let text: fn(&$name) -> String = $text;
                write!(f, "{}({})", stringify!($name), text(self))
            }
        }
    };
}
pane!(Bokeh, [], |pane| pane.object().class().name.to_owned());
pane!(Html, [("object", "text")], |pane| format!(
    "{:?}",
    pane.object()
));
pane!(Str, [], |pane| format!("{:?}", pane.object()));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::plotting::figure;

    #[test]
    fn another_object_takes_the_place_of_the_first() {
        let (first, second) = (figure(), figure());
        let pane = bokeh(&first);
        assert_eq!(pane.object(), first.root());
        pane.set_object(&second);
        assert_eq!(pane.object(), second.root());
        assert_eq!(
            pane.root().get("children"),
            Ok(Value::List(vec![second.root().into()]))
        );
        assert_eq!(format!("{pane:?}"), "Bokeh(Figure)");
    }

    #[test]
    fn what_cannot_be_laid_out_is_refused_and_the_object_stays() {
        let p = figure();
        let pane = bokeh(&p);
        let source = crate::models::ColumnDataSource::empty();
        assert!(pane.param().try_set("object", source.as_model()).is_err());
        assert_eq!(pane.object(), p.root());
    }

    #[test]
    fn text_is_escaped_and_html_is_not() {
        let pane = str("a < b");
        assert_eq!(
            pane.root().get("text"),
            Ok(Value::from("<pre>a &lt; b</pre>"))
        );
        pane.set_object("&");
        assert_eq!(pane.root().get("text"), Ok(Value::from("<pre>&amp;</pre>")));
        assert_eq!(
            html("<b>x</b>").root().get("text"),
            Ok(Value::from("<b>x</b>"))
        );
    }
}
