//! [`Theme`]: whether what is shown is light or dark.
//!
//! The colours are the browser's business: a stylesheet and the defaults of what is drawn on canvases, which a script gives to
//! BokehJS. What a program sets itself stays as it is, in both themes.
//!
//! ```
//! use cellbeat::prelude::*;
//!
//! let p = figure().theme(Theme::Dark); // dark in a light notebook, too
//! p.line([0, 1], [1, 0]).color("gold");
//! ```

use std::fmt;
use std::str::FromStr;

use crate::base::json::Json;
use crate::document::value::Value;
use crate::document::{Model, ModelLike};

/// Whether what is shown is light or dark.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let p = figure().theme(Theme::Dark);
/// assert_eq!("dark".parse(), Ok(Theme::Dark));
/// assert_eq!(Theme::Dark.name(), "dark");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the notebook is, at once when it changes; on pages, as the reader's system is (`prefers-color-scheme`).
    #[default]
    Auto,
    /// Dark text on white.
    Light,
    /// Light text on near-black.
    Dark,
}

impl Theme {
    /// `auto`, `light` or `dark`.
    pub fn name(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The same for CSS: what a page has as its `color-scheme`.
    #[doc(hidden)]
    pub fn color_scheme(self) -> &'static str {
        match self {
            Theme::Auto => "light dark",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// Gives it to an object and all that is in it.
    pub(crate) fn apply(self, root: &Model) {
        let classes = root.explicit("css_classes");
        let classes = classes.as_ref().and_then(Value::as_list);
        let is_other = |class: &&Value| !class.as_str().is_some_and(|name| name.starts_with(CLASS));
        let mut classes: Vec<Value> = classes
            .unwrap_or_default()
            .iter()
            .filter(is_other)
            .cloned()
            .collect();
        if self != Theme::Auto {
            classes.push(format!("{CLASS}{}", self.name()).into());
        }
        root.with("css_classes", classes);
    }
}

/// Begins the classes by which the browser knows the theme of an object.
const CLASS: &str = "cellbeat-theme-";

impl fmt::Display for Theme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Theme {
    type Err = String;

    fn from_str(name: &str) -> Result<Theme, String> {
        let all = [Theme::Auto, Theme::Light, Theme::Dark];
        let named = all.into_iter().find(|theme| theme.name() == name);
        named.ok_or_else(|| format!("there is no theme {name:?}: it is auto, light or dark"))
    }
}

/// JavaScript that gives the themes to the BokehJS that is called `Bokeh` where it stands, and mends what of it makes pages hang.
#[doc(hidden)]
pub fn script() -> String {
    // Inside of a script element `<` could end it.
    let css = Json::from(include_str!("theme.css"));
    let css = css.to_string().replace('<', "\\u003c");
    format!(
        "{}endEmptyAreas(Bokeh);\n{}followTheme(Bokeh, {css});\n",
        include_str!("areas.js"),
        include_str!("theme.js")
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::models::{Div, StyledElementProperties};

    #[test]
    fn a_theme_is_one_class_beside_the_users_own() {
        let div = Div::new().css_classes(["mine"]);
        let classes = || {
            let classes = div.as_model().explicit("css_classes").unwrap();
            let names = classes.as_list().unwrap().iter();
            names
                .map(|name| name.as_str().unwrap().to_owned())
                .collect::<Vec<_>>()
        };
        for (theme, expected) in [
            (Theme::Dark, vec!["mine", "cellbeat-theme-dark"]),
            (Theme::Light, vec!["mine", "cellbeat-theme-light"]),
            (Theme::Auto, vec!["mine"]),
        ] {
            theme.apply(div.as_model());
            assert_eq!(classes(), expected);
        }
    }

    #[test]
    fn themes_have_names() {
        for theme in [Theme::Auto, Theme::Light, Theme::Dark] {
            assert_eq!(theme.to_string().parse(), Ok(theme));
        }
        assert!(
            "bright"
                .parse::<Theme>()
                .unwrap_err()
                .contains("auto, light or dark")
        );
    }

    #[test]
    fn nothing_in_the_script_ends_a_script_element() {
        assert!(!script().contains("</"));
    }
}
