//! What was saved.

use std::fmt;
use std::path::PathBuf;

use crate::models::BOKEH_VERSION;
use crate::show::resources::CDN;

/// A file that was saved. Printed, and at the end of a cell, it says where its BokehJS comes from.
///
/// ```no_run
/// use cellbeat::prelude::*;
///
/// let saved: Saved = figure().save("plot.html")?;
/// match saved.bokehjs {
///     Some(directory) => println!("{} needs no network: BokehJS of {}", saved.path.display(), directory.display()),
///     None => println!("{} needs Bokeh's CDN", saved.path.display()),
/// }
/// # Ok::<(), SaveError>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Saved {
    /// The file, as it was named.
    pub path: PathBuf,
    /// The directory of the BokehJS that is within the file; none where browsers fetch it from Bokeh's CDN.
    pub bokehjs: Option<PathBuf>,
}

impl fmt::Display for Saved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = self.path.display();
        match &self.bokehjs {
            Some(directory) => write!(
                f,
                "{file} is saved, with BokehJS {BOKEH_VERSION} of {} in it",
                directory.display()
            ),
            None => write!(
                f,
                "{file} is saved; it takes BokehJS {BOKEH_VERSION} from {CDN}"
            ),
        }
    }
}

impl fmt::Debug for Saved {
    /// As [`fmt::Display`]: what a cell shows.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
