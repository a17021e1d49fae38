//! Panes: wrappers that show an object and can be given another one, in every view.
//!
//! | | object |
//! |---|---|
//! | [`bokeh()`] | a figure or another Bokeh object |
//! | [`markdown()`], [`alert()`], [`html()`], [`str()`](fn@str), [`latex()`] | text |
//! | [`png()`], [`jpg()`], [`gif()`], [`svg()`] | the bytes of an image, or where it is |
//! | [`svg()`], [`rgb()`] | also a closure that draws, called again by `trigger("object")` |
//! | [`json()`] | JSON, as a tree |
//!
//! A pane's `object` is a parameter: it can be set, watched, linked and triggered. Panes stand in layouts and on served pages, and
//! are saved as they are shown. To show something once, [`display`](mod@crate::display) has forms for it.
//!
//! ```
//! use cellbeat::prelude::*;
//!
//! let text = pane::markdown("# Results\n\nNone *yet*.");
//! let input = TextInput::new("Text").value("**some**");
//! input.link(&text, "value", "object").synced();
//! assert_eq!(text.object(), "**some**");
//! Column::new(items![input, text, pane::latex(r"e^{i\pi} = -1")]);
//! ```

mod alert;
mod bokeh;
mod drawing;
mod image;
mod json;
mod text;

pub use alert::{Alert, alert};
pub use bokeh::{Bokeh, bokeh};
pub use drawing::Drawing;
pub use image::{Gif, Jpg, Png, Svg, gif, jpg, png, rgb, svg};
pub use json::{Json, json};
pub use text::{Html, Latex, Markdown, Str, html, latex, markdown, str};
