//! Files of HTML that show an object without any server: [`Viewable::save`](crate::show::viewable::Viewable::save).
//!
//! The file holds the document as it is now. It is alive as far as the browser alone can keep it so: tools, selections and what
//! [`jslink`](crate::jslink::JsLinks::jslink) and [`jscallback`](crate::jslink::JsLinks::jscallback) have made work;
//! callbacks in Rust do not.
//!
//! With [`Resources::Inline`] the file holds BokehJS too and needs no network. It is taken from the directory given by
//! [`SaveOptions::bokehjs`], else from the one that `CELLBEAT_BOKEHJS` names, else, in a notebook, from what `cellbeat install`
//! has put beside the kernel, else from the user's cache, into which the kernel fetches it. With [`Resources::Cdn`] each browser that opens the file fetches BokehJS from Bokeh's own server.
//! By default, it is inline where BokehJS is on this machine. Only the components that the document needs are taken.
//! [`Saved`] says which of these it was; the file says `inline` or `cdn` in its `<meta name="generator">`.
//!
//! A file is written as a whole or not at all.
//!
//! ```no_run
//! use cellbeat::prelude::*;
//!
//! let p = figure().title("Ponds");
//! p.line([1, 2, 3], [2, 1, 3]);
//! let saved = p.save("ponds.html")?;
//! println!("{saved}"); // with where BokehJS was found
//! # Ok::<(), SaveError>(())
//! ```

mod error;
mod page;
mod saved;
pub mod snapshot;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

pub use error::SaveError;
pub use saved::Saved;

use crate::document::{Document, Model, Page, check_complete};
use crate::show::resources::{self, Resources};
use crate::show::theme::Theme;
use snapshot::Snapshot;

/// How a file is saved. What is not said has a default.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let options = SaveOptions::new().title("Ponds").theme(Theme::Dark).resources(Resources::Cdn);
/// ```
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct SaveOptions {
    title: Option<String>,
    theme: Theme,
    resources: Option<Resources>,
    bokehjs: Option<PathBuf>,
}

impl SaveOptions {
    /// The defaults.
    pub fn new() -> SaveOptions {
        SaveOptions::default()
    }

    /// The heading of the page, which a browser also shows on its tab; without it, the file's name.
    pub fn title(mut self, title: impl Into<String>) -> SaveOptions {
        self.title = Some(title.into());
        self
    }

    /// Whether the page is light or dark; without it, as the reader's system is.
    pub fn theme(mut self, theme: Theme) -> SaveOptions {
        self.theme = theme;
        self
    }

    /// Where BokehJS comes from; without it, [`Resources::Inline`] where BokehJS is on this machine, else [`Resources::Cdn`].
    pub fn resources(mut self, resources: Resources) -> SaveOptions {
        self.resources = Some(resources);
        self
    }

    /// The directory of `bokeh.min.js` and the other components, such as `bokeh/server/static/js` in Python's packages.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let options = SaveOptions::new().bokehjs("venv/lib/python3.13/site-packages/bokeh/server/static/js");
    /// ```
    pub fn bokehjs(mut self, directory: impl Into<PathBuf>) -> SaveOptions {
        self.bokehjs = Some(directory.into());
        self
    }
}

/// Saves several objects below one another in one file: `save(items![p, slider], "page.html", SaveOptions::new())`.
///
/// ```no_run
/// use cellbeat::prelude::*;
///
/// let slider = FloatSlider::new("Speed");
/// save(items![figure(), slider], "page.html", SaveOptions::new().title("Speed"))?;
/// # Ok::<(), SaveError>(())
/// ```
///
/// # Errors
/// When there are none, they are of different sessions, the file cannot be written, or BokehJS is to be within it and is missing.
pub fn save(
    roots: impl IntoIterator<Item = Model>,
    path: impl AsRef<Path>,
    options: SaveOptions,
) -> Result<Saved, SaveError> {
    let page = Page {
        title: String::new(),
        roots: roots.into_iter().collect(),
    };
    save_page(page, path.as_ref(), options)
}

impl Document {
    /// Saves the page that is served, with its title, in a file. See [`save`](mod@crate::show::save).
    ///
    /// ```no_run
    /// use cellbeat::document::Document;
    /// use cellbeat::prelude::*;
    ///
    /// figure().servable();
    /// Document::current().save("page.html", SaveOptions::new())?;
    /// # Ok::<(), SaveError>(())
    /// ```
    ///
    /// # Errors
    /// As [`save()`].
    pub fn save(&self, path: impl AsRef<Path>, options: SaveOptions) -> Result<Saved, SaveError> {
        save_page(self.page(), path.as_ref(), options)
    }
}

/// Extensions of what somebody may expect `save` to write, and it does not.
const NO_PAGES: [&str; 8] = ["png", "jpg", "jpeg", "gif", "webp", "svg", "pdf", "ipynb"];

fn save_page(mut page: Page, path: &Path, options: SaveOptions) -> Result<Saved, SaveError> {
    let Some(first) = page.roots.first() else {
        return Err(SaveError::Nothing);
    };
    let of = first.document();
    if page.roots.iter().any(|root| root.document() != of) {
        return Err(SaveError::OtherSession);
    }
    check_complete(&page.roots).map_err(SaveError::Incomplete)?;
    let extension = path.extension().and_then(|extension| extension.to_str());
    if extension.is_some_and(|extension| NO_PAGES.contains(&&*extension.to_ascii_lowercase())) {
        return Err(SaveError::NoPage {
            path: path.to_owned(),
        });
    }
    // Bokeh refuses the same root twice.
    let mut seen = Vec::new();
    page.roots.retain(|root| {
        let new = !seen.contains(root);
        seen.push(root.clone());
        new
    });
    if let Some(title) = options.title {
        page.title = title;
    } else if page.title.is_empty() {
        let stem = path.file_stem().unwrap_or_default();
        page.title = stem.to_string_lossy().into_owned();
    }
    let title = page.title.clone();
    let snapshot = Snapshot::of(page);
    let directory = match options.resources {
        Some(Resources::Cdn) => None,
        _ => options.bokehjs.or_else(resources::directory),
    };
    let html = match &directory {
        Some(directory) => {
            let scripts = resources::read(directory, &snapshot.components)
                .map_err(|(path, error)| SaveError::BokehJs { path, error })?;
            page::inline(&title, options.theme, &snapshot, &scripts)
        }
        None if options.resources == Some(Resources::Inline) => {
            return Err(SaveError::NoBokehJs {
                path: path.to_owned(),
            });
        }
        None => page::cdn(&title, options.theme, &snapshot),
    };
    let path = path.to_owned();
    match write(&path, &html) {
        Ok(()) => Ok(Saved {
            path,
            bokehjs: directory,
        }),
        Err(error) => Err(SaveError::Write { path, error }),
    }
}

/// Writes a file beside `path` and puts it in its place when it is whole.
fn write(path: &Path, text: &str) -> std::io::Result<()> {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    // What a link leads to is replaced, not the link.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    name.push(format!(".{}-{number}", std::process::id()));
    let beside = path.with_file_name(name);
    let written = fs::write(&beside, text).and_then(|()| fs::rename(&beside, &path));
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    written
}

#[cfg(test)]
mod tests;
