//! What panes, indicators and some layouts are made of: models that show something, and parameters of their own.

use crate::document::{Model, flush};
use crate::param::{Event, EventKind, Kind, Parameter, Params, of_model};

/// Gives `root` these parameters, and `visible`. `apply` has the root show what was set; its error says what is wrong with the
/// value beyond the parameter's type.
pub(super) fn declare(
    class: &'static str,
    root: &Model,
    parameters: impl IntoIterator<Item = Parameter>,
    apply: impl Fn(&Model, &Params, &Event) -> Result<(), String> + Send + Sync + 'static,
) -> Params {
    let visible = Parameter::new("visible", Kind::Bool, true);
    let params = Params::new(class, parameters.into_iter().chain([visible]));
    of_model::declare(root, &params);
    let (shown, declared) = (root.downgrade(), params.downgrade());
    params.on_set(move |event| {
        let (Some(root), Some(params)) = (shown.upgrade(), declared.upgrade()) else {
            return Ok(());
        };
        match event.name {
            "visible" => set(&root, "visible", event.new.clone())?,
            _ => apply(&root, &params, event)?,
        }
        if event.kind == EventKind::Triggered {
            // What was changed inside of the object is in the document's queue, which no parameter shows.
            flush();
            root.document().refresh(&root);
        }
        Ok(())
    });
    of_model::follow(root, &params, "visible", "visible");
    params
}

/// Sets a property on behalf of a parameter.
pub(super) fn set(
    model: &Model,
    property: &str,
    value: impl Into<crate::document::value::Value>,
) -> Result<(), String> {
    model
        .set(property, value)
        .map_err(|error| error.to_string())
}

/// Makes a type with a field `root` public: a model with the properties of these traits, that is shown and described by the
/// text. `bound` are the parameters that are properties of the root under another name.
macro_rules! composite {
    ($name:ident, $bound:expr, [$($properties:ident),*], |$this:ident| $text:expr) => {
        impl $crate::models::ModelLike for $name {
            fn as_model(&self) -> &$crate::document::Model {
                &self.root
            }

            fn __parameters(&self) -> Vec<(&'static str, &'static str)> {
                $bound.to_vec()
            }
        }
        $(impl $crate::models::$properties for $name {})*
        impl $crate::models::LayoutDOMProperties for $name {}
        impl $crate::models::UIElementProperties for $name {}
        impl $crate::models::StyledElementProperties for $name {}
        impl $crate::models::ModelProperties for $name {}
        $crate::show::viewable::viewable!($name, |this| this.root.clone(), format!("{this:?}"));

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.root == other.root
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let $this = self;
                write!(f, "{}({})", stringify!($name), $text)
            }
        }
    };
}
pub(super) use composite;
