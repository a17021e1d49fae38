//! [`Viewable`]: what can be shown live in a notebook and served as a page.
//!
//! ```
//! use cellbeat::prelude::*;
//!
//! fn dashboard(title: &str) -> impl Viewable + use<> {
//!     Column::new(items![pane::markdown(format!("# {title}")), figure()])
//! }
//! dashboard("Ponds").servable();
//! ```

use std::path::Path;

use crate::base::json::Json;
use crate::document::{Document, Model, check_complete};
use crate::show::display::{Displayable, MimeBundle};
use crate::show::save::snapshot;
use crate::show::save::{SaveError, SaveOptions, Saved};
use crate::show::theme::Theme;
use crate::view::{PROTOCOL, TARGET};

/// Makes types viewable whose root and line of text are given by expressions. `evcxr_display` is inherent, so that cells
/// find it without an import.
macro_rules! viewable {
    ($type:ty, |$this:ident| $root:expr, $text:expr) => {
        $crate::show::viewable::viewable_of!([] $type, |$this| $root, $text);
    };
}
pub(crate) use viewable;

/// [`viewable!`] of a type that may have parameters.
macro_rules! viewable_of {
    ([$($generics:tt)*] $type:ty, |$this:ident| $root:expr, $text:expr) => {
        impl<$($generics)*> $crate::show::viewable::Viewable for $type {
            fn root(&self) -> $crate::document::Model {
                let $this = self;
                $root
            }

            fn describe(&self) -> String {
                let $this = self;
                $text
            }
        }

        impl<$($generics)*> $type {
            /// Shows the object as the result of the running cell. The cell compiler calls it.
            pub fn evcxr_display(&self) {
                $crate::show::display::Displayable::evcxr_display(self);
            }
        }
        $crate::show::viewable::returns_itself!([$($generics)*] $type);
    };
}
pub(crate) use viewable_of;

/// Gives a type the methods of [`Viewable`] that return the object, as what it is.
macro_rules! returns_itself {
    ([$($generics:tt)*] $type:ty) => {
        impl<$($generics)*> $type {
            /// Makes the object part of the page when the program or notebook is served, and returns it.
            #[inline]
            pub fn servable(&self) -> Self {
                $crate::show::viewable::serve(&$crate::show::viewable::Viewable::root(self));
                self.clone()
            }

            /// Shows the object, and all that is in it, in this theme, as
            /// [`Viewable::theme`]($crate::show::viewable::Viewable::theme) does, and returns it.
            #[inline]
            pub fn theme(&self, theme: $crate::show::theme::Theme) -> Self {
                theme.apply(&$crate::show::viewable::Viewable::root(self));
                self.clone()
            }
        }
    };
}
pub(crate) use returns_itself;

/// The mime type under which the frontend finds a view.
pub const VIEW_MIME: &str = "application/vnd.cellbeat.view.v1+json";

/// An object that can be shown live. As the last expression of a cell, or by [`display`](crate::show::display::display()), it shows
/// itself, and stays alive there.
///
/// ```
/// use cellbeat::prelude::*;
///
/// struct Panel {
///     figure: cellbeat::plotting::Figure,
///     run: Toggle,
/// }
/// impl Viewable for Panel {
///     fn root(&self) -> Model {
///         Column::new(items![self.run, self.figure]).root()
///     }
/// }
/// let panel = Panel { figure: figure(), run: Toggle::new("Run") };
/// println!("{}", panel.describe());
/// display(&panel);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an object that can be shown live",
    label = "neither a plot, a widget, a pane nor a layout",
    note = "text is shown by `pane::markdown(..)`, `pane::html(..)` or `pane::str(..)`, what has `Debug` by `pane::str(format!(\"{{x:?}}\"))`"
)]
pub trait Viewable {
    /// The model at the top of what is shown. The same each time.
    fn root(&self) -> Model;

    /// The object in a line of text.
    fn describe(&self) -> String {
        format!("{:?}", self.root())
    }

    /// What shows it by itself in a notebook.
    #[doc(hidden)]
    fn __mime_bundle(&self) -> MimeBundle {
        bundle(&self.root(), self.describe())
    }

    /// The model that is viewed live there.
    #[doc(hidden)]
    fn __viewed(&self) -> Option<Model> {
        Some(self.root())
    }

    /// Makes the object part of the page when the program or notebook is served, and returns it: the library's own types as what
    /// they are, others, as an `impl Viewable` that a function gives, as [`AnyViewable`].
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// fn ponds() -> impl Viewable {
    ///     figure().title("Ponds")
    /// }
    /// let shown = [ponds().servable().root(), figure().title("Rivers").servable().root()];
    /// assert_eq!(cellbeat::document::Document::current().served(), shown);
    /// ```
    fn servable(&self) -> AnyViewable
    where
        Self: Sized,
    {
        serve(&self.root());
        AnyViewable::of(self)
    }

    /// Shows the object, and all that is in it, in this theme, whatever the notebook or the page around it has. With
    /// [`Theme::Auto`], as without this, it has theirs. What is set otherwise, such as the colour of a line, stays. What it returns
    /// is as that of [`Viewable::servable`].
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let p = figure().theme(Theme::Dark);
    /// p.line([0, 1], [1, 0]);
    /// ```
    fn theme(&self, theme: Theme) -> AnyViewable
    where
        Self: Sized,
    {
        theme.apply(&self.root());
        AnyViewable::of(self)
    }

    /// Saves the object, as it is now, as a file of HTML that needs no server: BokehJS is within it where it is on this
    /// machine, else the file takes it from Bokeh's CDN. A file that is there is replaced. Relative paths are relative to the
    /// notebook or, in a program, to where it was started. What it gives says where BokehJS was found. See
    /// [`save`](mod@crate::show::save).
    ///
    /// ```no_run
    /// # use cellbeat::prelude::*;
    /// let p = figure();
    /// p.line("x", "y").source(&ColumnDataSource::new([("x", range(0..10)), ("y", range(0..10))]));
    /// p.save("plot.html")?;
    /// p.save_with("online.html", SaveOptions::new().title("A line").resources(Resources::Cdn))?;
    /// # Ok::<(), SaveError>(())
    /// ```
    ///
    /// # Errors
    /// When the file cannot be written, or BokehJS is damaged.
    fn save(&self, path: impl AsRef<Path>) -> Result<Saved, SaveError>
    where
        Self: Sized,
    {
        self.save_with(path, SaveOptions::new())
    }

    /// [`Viewable::save`] with options.
    ///
    /// ```no_run
    /// use cellbeat::prelude::*;
    ///
    /// figure().save_with("plot.html", SaveOptions::new().title("Ponds").theme(Theme::Dark))?;
    /// # Ok::<(), SaveError>(())
    /// ```
    ///
    /// # Errors
    /// When the file cannot be written, or BokehJS is to be within it and is missing.
    fn save_with(&self, path: impl AsRef<Path>, options: SaveOptions) -> Result<Saved, SaveError>
    where
        Self: Sized,
    {
        crate::show::save::save([self.root()], path, options)
    }
}

impl<V: Viewable + ?Sized> Viewable for Box<V> {
    fn root(&self) -> Model {
        (**self).root()
    }

    fn describe(&self) -> String {
        (**self).describe()
    }

    fn __mime_bundle(&self) -> MimeBundle {
        (**self).__mime_bundle()
    }

    fn __viewed(&self) -> Option<Model> {
        (**self).__viewed()
    }
}

/// Something viewable of whatever type: what [`Viewable::servable`] and [`Viewable::theme`] give of an `impl Viewable`. A handle:
/// clones are the same.
///
/// ```
/// use cellbeat::prelude::*;
/// use cellbeat::viewable::AnyViewable;
///
/// fn ponds() -> impl Viewable {
///     figure().title("Ponds")
/// }
/// let dark: AnyViewable = ponds().theme(Theme::Dark);
/// Row::new(items![dark, figure()])
/// # ;
/// ```
#[derive(Clone)]
pub struct AnyViewable {
    root: Model,
    text: String,
}

impl AnyViewable {
    fn of(object: &dyn Viewable) -> Self {
        Self {
            root: object.root(),
            text: object.describe(),
        }
    }
}

viewable!(AnyViewable, |any| any.root.clone(), any.text.clone());

/// Adds it to the page of the current session.
#[doc(hidden)]
pub fn serve(root: &Model) {
    Document::current().serve(root);
}

#[diagnostic::do_not_recommend]
impl<V: Viewable + ?Sized> Displayable for V {
    fn mime_bundle(&self) -> MimeBundle {
        self.__mime_bundle()
    }

    fn __view(&self) -> Option<Model> {
        self.__viewed()
    }
}

/// The live view of `root`, its static form, and `text`.
fn bundle(root: &Model, text: impl Into<crate::show::display::Data>) -> MimeBundle {
    if let Err(missing) = check_complete(std::slice::from_ref(root)) {
        panic!("{missing}");
    }
    MimeBundle::new()
        .with(VIEW_MIME, view(root))
        .with("text/html", snapshot::html(root))
        .with("text/plain", text)
}

/// What the frontend needs to find `root`.
pub(crate) fn view(root: &Model) -> Json {
    Json::object([
        ("target", Json::from(TARGET)),
        ("document", Json::from(root.id())),
        ("protocol", Json::from(PROTOCOL)),
        ("bokeh", Json::from(crate::models::BOKEH_VERSION)),
    ])
}

/// Makes models viewable as they are.
macro_rules! viewable_models {
    ($($model:ty),* $(,)?) => {
        $($crate::show::viewable::viewable!(
            $model,
            |model| $crate::models::ModelLike::as_model(model).clone(),
            format!("{:?}", $crate::models::ModelLike::as_model(model))
        );)*
    };
}
pub(crate) use viewable_models;

#[cfg(test)]
mod tests {
    // What the macro makes is public in its type, which here is of this module.
    #![allow(unreachable_pub)]

    use super::*;
    use crate::models::Div;
    use crate::session::outputs::DisplayKind;
    use crate::testing::Fixture;

    #[derive(Clone)]
    struct Note(Div);
    viewable!(
        Note,
        |note| note.0.0.clone(),
        format!("Note({:?})", note.0.0.class().name)
    );

    #[test]
    fn an_object_is_shown_with_its_view_a_snapshot_and_text() {
        let fixture = Fixture::manual();
        let _entered = fixture.scope(7, "cell").enter();
        let note = Note(Div::new());
        note.evcxr_display();
        let displays = fixture.outputs.displays();
        assert_eq!((displays.len(), displays[0].execution), (1, 7));
        assert_eq!(displays[0].kind, DisplayKind::ExecuteResult);
        let view = displays[0].get(VIEW_MIME).unwrap();
        assert_eq!(view.get_str("document"), Some(note.root().id()));
        assert_eq!(displays[0].plain_text(), "Note(\"Div\")");
        assert!(
            displays[0]
                .get("text/html")
                .and_then(Json::as_str)
                .unwrap()
                .contains("cellbeat-document")
        );
    }

    #[test]
    fn what_is_known_by_what_it_does_only_is_shown_as_it_is() {
        let fixture = Fixture::manual();
        let _entered = fixture.scope(7, "cell").enter();
        let note = Note(Div::new());
        let opaque = |note: &Note| -> Box<dyn Viewable> { Box::new(note.clone()) };
        let any: AnyViewable = opaque(&note).servable().theme(Theme::Dark);
        assert_eq!(any.root(), note.root());
        any.evcxr_display();
        assert_eq!(fixture.outputs.displays()[0].plain_text(), "Note(\"Div\")");
        let same: Note = note.servable().theme(Theme::Light);
        assert_eq!(Document::current().served(), [same.root()]);
    }
}
