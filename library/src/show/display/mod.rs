//! What cells show: [`display`], the forms of an object, and displays that are changed later.
//!
//! ```
//! use cellbeat::prelude::*;
//!
//! display("some text");
//! display(HTML("<b>bold</b>"));
//! display(debug(&vec![1, 2, 3])); // whatever has a `Debug` form
//! display(&figure());
//!
//! let progress = display_with_id("0 %");
//! for percent in [50, 100] {
//!     progress.update(format!("{percent} %"));
//! }
//! ```
//!
//! A type of one's own says in [`Displayable::mime_bundle`] how it looks, and is then shown by `display(&x)` and as the last
//! expression of a cell:
//!
//! ```
//! use cellbeat::prelude::*;
//!
//! struct Temperature(f64);
//!
//! impl Displayable for Temperature {
//!     fn mime_bundle(&self) -> MimeBundle {
//!         MimeBundle::new()
//!             .with("text/html", format!("<b>{:.1}</b> °C", self.0))
//!             .with("text/plain", format!("{:.1} °C", self.0))
//!     }
//! }
//!
//! display(&Temperature(21.5));
//! ```

mod bundle;
mod error;
mod handle;
mod types;

pub use bundle::{Data, MimeBundle};
pub use error::DisplayError;
pub use handle::DisplayHandle;
pub use types::{HTML, JPEG, JSON, Latex, Markdown, PNG, SVG};

use crate::document::Model;
use crate::session::outputs::{Display, DisplayKind};
use crate::session::scope::{self, Origin, Scope};
use crate::show::showing::Showing;
use crate::threads::interrupt::end_instead_of_display;
use std::fmt::Debug;
use std::sync::Arc;

/// An object that says how it looks. Everything [`Viewable`](crate::show::viewable::Viewable) is one; implement it for types of your
/// own as shown in the [module](self)'s documentation.
///
/// ```
/// use cellbeat::prelude::*;
///
/// struct Celsius(f64);
///
/// impl Displayable for Celsius {
///     fn mime_bundle(&self) -> MimeBundle {
///         MimeBundle::new().with("text/plain", format!("{:.1} °C", self.0))
///     }
/// }
///
/// display(&Celsius(21.5));
/// ```
pub trait Displayable {
    /// The object's forms, as it is now.
    fn mime_bundle(&self) -> MimeBundle;

    /// The model that is viewed live.
    #[doc(hidden)]
    fn __view(&self) -> Option<Model> {
        None
    }

    /// Shows the object as the result of the running cell. The cell compiler calls it.
    fn evcxr_display(&self) {
        Output::of(self).show(DisplayKind::ExecuteResult, None);
    }
}

/// What [`display`] takes: a reference to something [`Displayable`], a wrapper such as [`HTML()`], or text.
///
/// `M` distinguishes these; it is always inferred.
///
/// ```
/// use cellbeat::display::ToDisplay;
/// use cellbeat::prelude::*;
///
/// fn twice<M>(object: impl ToDisplay<M> + Copy) {
///     display(object);
///     display(object);
/// }
/// twice("text");
/// twice(&figure());
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say how it is displayed",
    label = "no form to display",
    note = "its `Debug` form is displayed by `display(debug(&x))`; your own type can implement `Displayable`"
)]
pub trait ToDisplay<M> {
    #[doc(hidden)]
    fn to_display(&self) -> Output;
}

/// What is sent for an object.
#[doc(hidden)]
pub struct Output {
    bundle: MimeBundle,
    /// Viewed live.
    view: Option<Model>,
}

#[doc(hidden)]
pub struct ByReference;
#[doc(hidden)]
pub struct ByValue;
#[doc(hidden)]
pub struct AsText;

#[diagnostic::do_not_recommend]
impl<T: Displayable + ?Sized> ToDisplay<ByReference> for &T {
    fn to_display(&self) -> Output {
        Output::of(*self)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Displayable> ToDisplay<ByValue> for T {
    fn to_display(&self) -> Output {
        Output::of(self)
    }
}

macro_rules! text {
    ($($type:ty)*) => {$(
        impl ToDisplay<AsText> for $type {
            fn to_display(&self) -> Output {
                let text: &str = self;
                MimeBundle::new().with("text/plain", text).to_display()
            }
        }
    )*};
}
text!(&str String &String);

impl Displayable for MimeBundle {
    fn mime_bundle(&self) -> MimeBundle {
        self.clone()
    }
}

impl MimeBundle {
    /// Shows it as the result of the running cell. The cell compiler calls it.
    pub fn evcxr_display(&self) {
        Displayable::evcxr_display(self);
    }
}

/// The `Debug` form of any object, to be displayed: `display(debug(&x))`.
///
/// ```
/// use cellbeat::prelude::*;
///
/// display(debug(&vec![Some(1.5), None]));
/// ```
pub fn debug<T: Debug + ?Sized>(object: &T) -> MimeBundle {
    MimeBundle::new().with("text/plain", format!("{object:?}"))
}

/// Shows an object in the output of the running cell, or of the cell that made the running callback; what is
/// [`Viewable`](crate::show::viewable::Viewable) stays alive there.
///
/// ```
/// use cellbeat::prelude::*;
///
/// display("Text is shown as it is.");
/// display(HTML("<b>bold</b>"));
/// display(&figure());
/// ```
#[track_caller]
pub fn display<M>(object: impl ToDisplay<M>) {
    end_instead_of_display();
    object.to_display().show(DisplayKind::DisplayData, None);
}

/// [`display`] that can be changed: [`DisplayHandle::update`] shows another object in its place.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let shown = display_with_id("0 %");
/// shown.update("100 %");
/// ```
#[track_caller]
pub fn display_with_id<M>(object: impl ToDisplay<M>) -> DisplayHandle {
    end_instead_of_display();
    DisplayHandle::new(object.to_display())
}

impl Output {
    fn of<T: Displayable + ?Sized>(object: &T) -> Output {
        Output {
            bundle: object.mime_bundle(),
            view: object.__view(),
        }
    }

    fn show(self, kind: DisplayKind, display_id: Option<&str>) -> Option<Arc<Showing>> {
        self.show_in(&scope::current(), kind, display_id)
    }

    /// Sends it. What it views is shown for as long as the result says, or until the scope's cell is run again.
    fn show_in(
        self,
        scope: &Scope,
        kind: DisplayKind,
        display_id: Option<&str>,
    ) -> Option<Arc<Showing>> {
        // The saved form of a view is refreshed by its id.
        let own_id = self
            .view
            .as_ref()
            .map(|root| format!("cellbeat-{}", root.id()));
        let display_id = display_id.or(own_id.as_deref());
        let shown = self.view.as_ref().map(|root| {
            let text = self.bundle.get("text/plain").cloned().unwrap_or_default();
            root.document()
                .show_in(scope, root, display_id.unwrap_or_default(), text)
        });
        let (data, metadata) = self.bundle.into_parts();
        let widget = shown.as_ref().and_then(|shown| shown.view_mime());
        let data = data
            .into_iter()
            .chain(widget.map(|(mime, value)| (mime.to_owned(), value)));
        let (mimes, values): (Vec<_>, Vec<_>) = data.unzip();
        let data: Vec<_> = mimes.iter().map(String::as_str).zip(values).collect();
        scope.session().outputs().display(&Display {
            kind,
            execution: match kind {
                DisplayKind::UpdateDisplayData => Origin::of(scope).latest(),
                _ => scope.execution(),
            },
            data: &data,
            metadata,
            display_id,
        });
        shown
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::json::{Json, json};
    use crate::testing::Fixture;
    use crate::ui::widgets::Toggle;

    struct Point(i32);

    impl Displayable for Point {
        fn mime_bundle(&self) -> MimeBundle {
            MimeBundle::new().with("text/html", format!("<i>{}</i>", self.0))
        }
    }

    #[test]
    fn everything_that_has_a_form_is_displayed_in_the_current_execution() {
        let fixture = Fixture::manual();
        let _entered = fixture.scope(7, "cell").enter();
        let text = String::from("owned");
        display("text");
        display(&text);
        display(text);
        display(debug(&Some(1)));
        display(Point(1));
        display(&Point(2));
        display(JSON(json!([1])));
        display(&Toggle::new("t"));
        let boxed: Box<dyn crate::show::viewable::Viewable> = Box::new(Toggle::new("t"));
        display(&*boxed);
        Displayable::evcxr_display(&Point(3));
        let displays = fixture.outputs.displays();
        assert!(displays.iter().all(|display| display.execution == 7));
        let texts: Vec<_> = displays[..6]
            .iter()
            .map(|display| display.plain_text())
            .collect();
        assert_eq!(
            texts,
            [
                "text",
                "owned",
                "owned",
                "Some(1)",
                "<text/html, 8 bytes>",
                "<text/html, 8 bytes>"
            ]
        );
        assert_eq!(displays[6].get("application/json"), Some(&json!([1])));
        assert_eq!(displays[7].plain_text(), "Toggle(value=false)");
        assert_eq!(displays[9].kind, DisplayKind::ExecuteResult);
        assert_eq!(displays[9].get("text/html"), Some(&Json::from("<i>3</i>")));
    }
}
