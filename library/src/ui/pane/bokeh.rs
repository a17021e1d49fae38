//! [`bokeh()`].

use crate::document::Model;
use crate::models::ModelLike;
use crate::param::{Kind, Parameter, Parameterized};
use crate::show::viewable::Viewable;
use crate::ui::composite::{composite, declare, set};

/// A pane that shows a figure or another Bokeh object.
///
/// Changes of the object reach its views by themselves at the end of a tick, a cell or an event;
/// `pane.param().trigger("object")` sends them at once.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let pane = pane::bokeh(&figure());
/// pane.set_object(&figure().title("Another"));
/// pane.param().trigger("object");
/// ```
pub fn bokeh(object: &(impl Viewable + ?Sized)) -> Bokeh {
    Bokeh::of(object.root())
}

/// See [`bokeh()`]. A handle: clones are the same pane. Parameters: `object`, `visible`.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let (first, second) = (figure(), figure());
/// let shown: pane::Bokeh = pane::bokeh(&first);
/// shown.set_object(&second); // in every view
/// assert_eq!(shown.object(), second.root());
/// ```
#[derive(Clone)]
pub struct Bokeh {
    root: Model,
}

impl Bokeh {
    fn of(object: Model) -> Self {
        let root = Model::known("Column").with("children", vec![&object]);
        let object = Parameter::new("object", Kind::Model, object);
        declare("Bokeh", &root, [object], |root, _, event| {
            set(root, "children", vec![event.new.clone()])
        });
        Self { root }
    }

    /// The model that is shown.
    pub fn object(&self) -> Model {
        self.param().get_as("object")
    }

    /// Shows another object in place of this one, in every view.
    ///
    /// # Panics
    /// When the object cannot be laid out, such as a data source.
    #[track_caller]
    pub fn set_object(&self, object: &(impl Viewable + ?Sized)) {
        self.param().set("object", object.root());
    }
}
composite!(Bokeh, [], [], |pane| pane.object().class().name);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::value::Value;
    use crate::ui::plotting::figure;

    #[test]
    fn another_object_takes_the_place_of_the_first() {
        let (first, second) = (figure(), figure());
        let pane = bokeh(&first);
        assert_eq!(pane.object(), first.root());
        pane.set_object(&second);
        assert_eq!(pane.object(), second.root());
        assert_eq!(
            pane.root().get("children"),
            Ok(Value::List(vec![second.root().into()]))
        );
        assert_eq!(format!("{pane:?}"), "Bokeh(Figure)");
    }

    #[test]
    fn what_cannot_be_laid_out_is_refused_and_the_object_stays() {
        let p = figure();
        let pane = bokeh(&p);
        let source = crate::models::ColumnDataSource::empty();
        assert!(pane.param().try_set("object", source.as_model()).is_err());
        assert_eq!(pane.object(), p.root());
    }
}
