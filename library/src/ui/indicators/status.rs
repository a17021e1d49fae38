//! On or off: [`BooleanStatus`] and [`LoadingSpinner`].

use super::show;
use crate::base::html::escape;
use crate::document::Model;
use crate::models::ModelLike;
use crate::param::{Kind, Parameter, Parameterized, Params};
use crate::ui::composite::composite;
use crate::ui::kinds;

macro_rules! status {
    ($(#[$doc:meta])* $name:ident, $size:literal, $css:literal) => {
        $(#[$doc])*
        #[derive(Clone)]
        pub struct $name {
            root: Model,
        }

        impl $name {
            /// An indicator with that name beside it, off.
            pub fn new(name: impl Into<String>) -> Self {
                let root = Model::known("Div")
                    .with("disable_math", true)
                    .with("stylesheets", vec![$css]);
                let parameters = [
                    Parameter::new("value", Kind::Bool, false),
                    Parameter::new("name", Kind::Str, name.into()),
                    Parameter::new("color", Kind::Str, "primary").choices(kinds::names()),
                    Parameter::new("size", Kind::Int, $size).bounds(1.0..).unit("pixels"),
                ];
                show(stringify!($name), &root, parameters, |params| Ok(html(params)));
                Self { root }
            }

            /// Whether it is on.
            #[track_caller]
            pub fn value(&self, value: bool) -> Self {
                self.param().set("value", value);
                self.clone()
            }

            /// Whether it is on.
            pub fn get_value(&self) -> bool {
                self.param().get_as("value")
            }

            /// `"primary"`, `"secondary"`, `"success"`, `"danger"`, `"warning"`, `"info"`, `"light"` or `"dark"`.
            ///
            /// # Panics
            /// When it is none of these.
            #[track_caller]
            pub fn color(&self, color: &str) -> Self {
                self.param().set("color", color);
                self.clone()
            }

            /// Its width and height, in CSS pixels.
            ///
            /// # Panics
            /// When it is 0.
            #[track_caller]
            pub fn size(&self, size: u32) -> Self {
                self.param().set("size", size);
                self.clone()
            }
        }
        composite!($name, [], [], |status| format!("value={}", status.get_value()));
    };
}

status!(
    /// A dot that is filled or not. Parameters: `value`, `name`, `color`, `size`, `visible`. A handle: clones are the same
    /// indicator.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let toggle = Toggle::new("Connect");
    /// let status = BooleanStatus::new("Connected").color("success");
    /// toggle.link(&status, "value", "value");
    /// toggle.value(true);
    /// assert!(status.get_value());
    /// ```
    BooleanStatus, 20,
    ".bk-clearfix { display: flex !important; align-items: center; gap: 8px; }
.mark { border-radius: 50%; border: 2px solid rgb(var(--rgb)); }
.on { background: rgb(var(--rgb)); }"
);
status!(
    /// A ring that turns, or stands still. Parameters: `value`, `name`, `color`, `size`, `visible`. A handle: clones are the same
    /// indicator.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let spinner = LoadingSpinner::new("Loading ..").size(40).value(true);
    /// spinner.value(false).visible(false);
    /// ```
    LoadingSpinner, 125,
    ".bk-clearfix { display: flex !important; align-items: center; gap: 12px; }
.mark { border-radius: 50%; border: max(3px, calc(var(--size) / 10)) solid rgba(128, 128, 128, 0.25); }
.on { border-top-color: rgb(var(--rgb)); animation: turn 1s linear infinite; }
@keyframes turn { to { transform: rotate(360deg); } }"
);

fn html(params: &Params) -> String {
    let (name, color): (String, String) = (params.get_as("name"), params.get_as("color"));
    let (size, value): (i64, bool) = (params.get_as("size"), params.get_as("value"));
    let class = if value { "mark on" } else { "mark" };
    let (rgb, name) = (kinds::rgb(&color), escape(&name));
    format!(
        "<span class=\"{class}\" role=\"status\" style=\"--rgb: {rgb}; --size: {size}px; box-sizing: border-box; \
         width: {size}px; height: {size}px\"></span><span>{name}</span>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_on_in_its_colour_and_size() {
        let status = BooleanStatus::new("<x>").color("success").size(10);
        let shown = |status: &BooleanStatus| format!("{:?}", status.root.get("text").unwrap());
        assert!(
            shown(&status).contains("class=\\\"mark\\\""),
            "{}",
            shown(&status)
        );
        let html = shown(&status.value(true));
        for part in ["mark on", "--rgb: 25, 135, 84", "height: 10px", "&lt;x&gt;"] {
            assert!(html.contains(part), "{part}: {html}");
        }
        assert!(status.param().try_set("color", "green").is_err());
        assert!(status.param().try_set("size", 0).is_err());
        assert_eq!(format!("{status:?}"), "BooleanStatus(value=true)");
    }
}
