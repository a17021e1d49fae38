//! BokehJS: its components, which of them a document needs, and where they are.
//!
//! ```
//! use cellbeat::resources::COMPONENTS;
//!
//! let names: Vec<_> = COMPONENTS.iter().map(|component| component.name).collect();
//! assert_eq!(names[0], "bokeh");
//! ```

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

pub use crate::base::cache::{cache, directory_variable};
use crate::document::Model;
use crate::document::spec::Class;
use crate::document::value::{Source, Value};
use crate::models::BOKEH_VERSION;
use crate::view::FRONTEND;

/// The environment variable that names the directory of BokehJS.
pub const VARIABLE: &str = "CELLBEAT_BOKEHJS";

/// Bokeh's own server.
pub const CDN: &str = "https://cdn.bokeh.org";

/// Where the components of a saved file come from. Bokeh's word.
///
/// ```no_run
/// use cellbeat::prelude::*;
///
/// figure().save_with("plot.html", SaveOptions::new().resources(Resources::Cdn))?;
/// # Ok::<(), SaveError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resources {
    /// They are within the file, which needs no network: 1.2 to 4 MB.
    Inline,
    /// Each browser that opens the file takes them from `cdn.bokeh.org`, and only as they are known: by their digests.
    Cdn,
}

/// One script of BokehJS.
///
/// ```
/// use cellbeat::resources::COMPONENTS;
///
/// let tables = COMPONENTS.iter().find(|component| component.name == "bokeh-tables").unwrap();
/// assert_eq!(tables.file_name, "bokeh-tables.min.js");
/// assert!(tables.cdn_url().starts_with("https://cdn.bokeh.org/"));
/// assert!(tables.integrity().starts_with("sha384-"));
/// ```
#[derive(Debug, PartialEq, Eq)]
pub struct Component {
    /// Its name, such as `bokeh-widgets`.
    pub name: &'static str,
    /// The file in a directory of BokehJS, as the Python package `bokeh` has one.
    pub file_name: &'static str,
    sha384: &'static str,
}

macro_rules! component {
    ($name:literal, $sha384:literal) => {
        Component {
            name: $name,
            file_name: concat!($name, ".min.js"),
            sha384: $sha384,
        }
    };
}

/// All that a page may need, in the order in which they are loaded. Left out: `bokeh-api`, for authors of JavaScript.
pub static COMPONENTS: [Component; 5] = [
    component!(
        "bokeh",
        "g9DMRTbu324z8DCTVTliqGx5fbK+SywwPXdNdCUvpyEcNgorUiK1U1lJV7Uf3ESB"
    ),
    component!(
        "bokeh-widgets",
        "PD6/bzjjpPVhqReVJHmItc/pOG2R8Vh7ZZGEgv/uu8hHGE73heS/msfKJ3Bqkkyn"
    ),
    component!(
        "bokeh-tables",
        "WnRyZiKDQw+w5/53VW4LGy3OzNdNE/7urfq+y9FXHEuKMKDwrnlqgLBtcc+oXI0z"
    ),
    component!(
        "bokeh-gl",
        "swQ+sZ0EbcWJdK0saQItagMkHZI+Js7hH1XaGGS6rRUKqinZrDHogtNFjApJu0hE"
    ),
    component!(
        "bokeh-mathjax",
        "6aW11IUvqAOl4Rz1ysSTvU8DymUCLikjeh3ZxaUu/pzj5PyjLrtY2zeabLoG48if"
    ),
];

/// LaTeX and MathML; by far the largest, and seldom needed.
pub const MATHJAX: &str = "bokeh-mathjax";

impl Component {
    /// Its address on Bokeh's own server.
    pub fn cdn_url(&self) -> String {
        format!("{CDN}/bokeh/release/{}-{BOKEH_VERSION}.min.js", self.name)
    }

    /// The digest by which a browser recognizes it, for the attribute `integrity`.
    pub fn integrity(&self) -> String {
        format!("sha384-{}", self.sha384)
    }
}

/// The components that a document of these models needs, by Bokeh's own rules.
pub(crate) fn needed(models: &[Model]) -> Vec<&'static Component> {
    let any = |is: &dyn Fn(&Model) -> bool| models.iter().any(is);
    let any_class = |base: &str| any(&|model| model.class().is_a(base));
    COMPONENTS
        .iter()
        .filter(|component| match component.name {
            "bokeh-widgets" => any_class("Widget"),
            "bokeh-tables" => any_class("TableWidget"),
            "bokeh-gl" => any(&|model| {
                model.class().is_a("Plot")
                    && model
                        .explicit("output_backend")
                        .is_some_and(|backend| backend.as_str() == Some("webgl"))
            }),
            MATHJAX => any(&needs_math),
            _ => true,
        })
        .collect()
}

/// Whether a model shows LaTeX or MathML: it is made for that, or a text of it has LaTeX between delimiters.
fn needs_math(model: &Model) -> bool {
    let is_a = |class: &'static Class, bases: [&str; 2]| bases.iter().any(|base| class.is_a(base));
    if is_a(model.class(), ["MathText", "MathTextGlyph"]) {
        return true;
    }
    if model.explicit("disable_math") == Some(true.into()) {
        return false;
    }
    // Their texts are programs.
    if is_a(model.class(), ["Callback", "CustomJSFilter"]) {
        return false;
    }
    let attributes = model.attributes();
    let mut values = attributes.list.iter().map(|attribute| &attribute.value);
    values.any(holds_tex)
}

fn holds_tex(value: &Value) -> bool {
    match value {
        Value::Str(text) => contains_tex(text),
        Value::List(items) => items.iter().any(holds_tex),
        Value::Map(entries) => entries.iter().any(|(_, value)| holds_tex(value)),
        Value::Spec(spec) => matches!(&spec.from, Source::Value(value) if holds_tex(value)),
        _ => false,
    }
}

/// Whether a text has a pair of the delimiters of LaTeX.
fn contains_tex(text: &str) -> bool {
    let pairs = [("$$", "$$"), ("\\[", "\\]"), ("\\(", "\\)")];
    pairs.iter().any(|(start, end)| {
        text.split_once(start)
            .is_some_and(|(_, rest)| rest.contains(end))
    })
}

/// The directory of BokehJS where one is known: `$CELLBEAT_BOKEHJS`, else what was installed beside the kernel, else what the kernel
/// has fetched into the user's cache.
pub(crate) fn directory() -> Option<PathBuf> {
    if let Some(named) = directory_variable(VARIABLE) {
        return Some(named);
    }
    let installed = directory_variable(FRONTEND).map(|folder| folder.join("bokehjs"));
    let fetched = cache().map(|cache| in_cache(&cache));
    [installed, fetched]
        .into_iter()
        .flatten()
        .find(|directory| directory.is_dir())
}

/// Where BokehJS is in the folder for what can be made again.
///
/// ```
/// use cellbeat::resources::in_cache;
/// use std::path::Path;
///
/// assert!(in_cache(Path::new("/tmp/cellbeat")).starts_with("/tmp/cellbeat"));
/// ```
pub fn in_cache(cache: &Path) -> PathBuf {
    cache.join("bokehjs").join(BOKEH_VERSION)
}

/// The scripts of `components`, from a directory of this machine.
///
/// # Errors
/// The file that cannot be read; with no error of the system, it is of another version than the models.
pub(crate) fn read(
    directory: &Path,
    components: &[&'static Component],
) -> Result<Vec<String>, (PathBuf, Option<io::Error>)> {
    let scripts = components.iter().map(|component| {
        let path = directory.join(component.file_name);
        match fs::read_to_string(&path) {
            Ok(script) if script.contains(&format!("\"{BOKEH_VERSION}\"")) => Ok(script),
            Ok(_) => Err((path, None)),
            Err(error) => Err((path, Some(error))),
        }
    });
    scripts.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::models::{self, MarkupProperties, ModelLike};
    use crate::show::viewable::Viewable;
    use crate::ui::plotting::figure;

    fn names(models: &[Model]) -> Vec<&'static str> {
        let components = needed(models).into_iter();
        components.map(|component| component.name).collect()
    }

    #[test]
    fn only_what_a_document_uses_is_needed() {
        assert_eq!(names(&[figure().root()]), ["bokeh"]);
        let gl = figure().with("output_backend", "webgl");
        assert_eq!(names(&[gl.root()]), ["bokeh", "bokeh-gl"]);
        let table = models::DataTable::new();
        assert_eq!(
            names(&[table.as_model().clone()]),
            ["bokeh", "bokeh-widgets", "bokeh-tables"]
        );
        let tex = models::TeX::new();
        assert_eq!(names(&[tex.as_model().clone()]), ["bokeh", "bokeh-mathjax"]);
    }

    #[test]
    fn latex_is_between_delimiters_in_any_text_but_that_of_programs() {
        for (text, math) in [
            ("$$x^2$$", true),
            ("a \\(b\\) c", true),
            ("\\[\nx\n\\]", true),
            ("costs $$ only", false),
            ("$5 and $6", false),
        ] {
            let div = models::Div::new().text(text);
            let expected: &[&str] = match math {
                true => &["bokeh", "bokeh-widgets", "bokeh-mathjax"],
                false => &["bokeh", "bokeh-widgets"],
            };
            assert_eq!(names(&[div.as_model().clone()]), expected, "{text}");
        }
        let div = models::Div::new().text("$$x$$").disable_math(true);
        assert_eq!(names(&[div.0]), ["bokeh", "bokeh-widgets"]);
        let axis = models::LinearAxis::new().with(
            "major_label_overrides",
            Value::Map(vec![(1.into(), "$$\\pi$$".into())]),
        );
        assert_eq!(names(&[axis.0]), ["bokeh", "bokeh-mathjax"]);
        let code = models::CustomJS::new().with("code", "return `$$a$$`");
        assert_eq!(names(&[code.0]), ["bokeh"]);
    }
}
