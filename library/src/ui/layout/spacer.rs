//! What stands between other items: [`Spacer`], [`HSpacer`], [`VSpacer`], [`Divider`].

use crate::document::Model;
use crate::models::ModelLike;
use crate::ui::composite::composite;

pub use crate::models::Spacer;

macro_rules! between {
    ($(#[$doc:meta])* $name:ident, $model:literal, $($property:literal = $value:expr),*) => {
        $(#[$doc])*
        #[derive(Clone)]
        pub struct $name {
            root: Model,
        }

        impl $name {
            /// A new one.
            #[allow(clippy::new_without_default)]
            pub fn new() -> Self {
                let root = Model::known($model)$(.with($property, $value))*;
                Self { root }
            }
        }
        composite!($name, [], [], |_this| "");
    };
}

between!(
    /// Takes the width that is left: `items![title, HSpacer::new(), button]` has the button at the right edge of a `Row` with
    /// `.sizing_mode("stretch_width")`.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// Row::new(items![pane::html("left"), HSpacer::new(), Button::new("right")]).sizing_mode("stretch_width");
    /// ```
    HSpacer, "Spacer", "sizing_mode" = "stretch_width"
);
between!(
    /// Takes the height that is left.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// Column::new(items![pane::html("above"), VSpacer::new(), Button::new("below")]).height(400);
    /// ```
    VSpacer, "Spacer", "sizing_mode" = "stretch_height"
);
between!(
    /// A line across.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let column = Column::new(items![pane::html("<h2>Above</h2>"), Divider::new(), Button::new("below")]);
    /// assert_eq!(format!("{:?}", column), "Column(Div, Div, Button)");
    /// ```
    Divider, "Div", "sizing_mode" = "stretch_width", "text" = "<hr>", "stylesheets" = vec![LINE]
);

const LINE: &str = "\
.bk-clearfix { display: block !important; }
hr { margin: 4px 0; border: 0; border-top: 1px solid rgba(128, 128, 128, 0.5); }";
