//! The description of Bokeh's models that values are checked against.
//!
//! One wrong value aborts a whole document in the browser, so nothing unchecked reaches it.
//!
//! ```
//! use cellbeat::models::spec::Class;
//!
//! let slider = Class::find("Slider").unwrap();
//! assert_eq!(slider.property("step").unwrap().kind().describe(), "a number");
//! ```

mod converted;
mod kind;
#[rustfmt::skip]
pub(crate) mod table;
#[cfg(test)]
mod tests;

pub use kind::Kind;

use crate::base::nearest::nearest;
pub(crate) use table::BOKEH_VERSION;
use table::CLASSES;

/// A model class of Bokeh.
///
/// ```
/// use cellbeat::models::spec::Class;
///
/// let line = Class::find("Line").unwrap();
/// assert!(line.is_a("Glyph") && !line.is_abstract);
/// assert_eq!(line.default("line_width"), Some("1"));
/// assert!(line.property("fill_color").is_none());
/// assert!(line.all_properties().any(|property| property.name() == "name"));
/// let legend = Class::find("ColorBar").unwrap();
/// assert!(legend.required().any(|property| property.name() == "color_mapper"));
/// ```
#[derive(Debug)]
pub struct Class {
    /// Bokeh's qualified name.
    pub name: &'static str,
    /// Whether it only exists to be derived from.
    pub is_abstract: bool,
    /// Indices in [`CLASSES`] of all bases, nearest first.
    pub(crate) mro: &'static [u16],
    /// The properties it adds to those of its bases.
    pub(crate) properties: &'static [Property],
    /// Defaults that differ from those of the bases.
    pub(crate) overrides: &'static [(&'static str, &'static str)],
}

/// Stands for the default of a property that has none, and that BokehJS wants to be set.
const REQUIRED: &str = "!";

/// A property: name, kind, default in Bokeh's JSON (empty where it is a model or computed, `!` where there is none), and
/// whether only the browser sets it.
///
/// ```
/// use cellbeat::models::spec::{Class, Kind};
///
/// let width = Class::find("Plot").unwrap().property("inner_width").unwrap();
/// assert_eq!(width.name(), "inner_width");
/// assert!(matches!(width.kind(), Kind::Int));
/// assert!(width.is_readonly()); // the browser sets it
/// ```
#[derive(Debug)]
pub struct Property(
    pub(crate) &'static str,
    pub(crate) &'static Kind,
    pub(crate) &'static str,
    pub(crate) bool,
);

impl PartialEq for Class {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Class {
    /// The class of this name, as Bokeh spells it.
    pub fn find(name: &str) -> Option<&'static Class> {
        let index = CLASSES
            .binary_search_by(|class| class.name.cmp(name))
            .ok()?;
        Some(&CLASSES[index])
    }

    /// Whether this class is `name` or derived from it.
    pub fn is_a(&self, name: &str) -> bool {
        self.name == name || self.bases().any(|base| base.name == name)
    }

    /// The property of this name, own or inherited.
    pub fn property(&self, name: &str) -> Option<&'static Property> {
        self.all_properties().find(|property| property.0 == name)
    }

    /// The default of a property in Bokeh's JSON; `None` where it is a model, computed in the browser, or where there is none.
    pub fn default(&self, name: &str) -> Option<&'static str> {
        let default = self.declared_default(name)?;
        (!default.is_empty() && default != REQUIRED).then_some(default)
    }

    /// The properties that have no default: the browser draws a model only when they are set.
    pub fn required(&self) -> impl Iterator<Item = &'static Property> {
        self.all_properties()
            .filter(|property| self.declared_default(property.0) == Some(REQUIRED))
    }

    fn declared_default(&self, name: &str) -> Option<&'static str> {
        let find = |class: &Class| {
            class
                .overrides
                .iter()
                .find(|(property, _)| *property == name)
                .map(|(_, default)| *default)
        };
        find(self)
            .or_else(|| self.bases().find_map(find))
            .or_else(|| self.property(name).map(|property| property.2))
    }

    /// The data specification whose units `property` is. Bokeh has these properties in Python only; a browser knows the units as
    /// part of the specification.
    pub(crate) fn in_units_of(&self, property: &Property) -> Option<&'static Property> {
        let of = self.property(property.0.strip_suffix("_units")?)?;
        of.has_units().then_some(of)
    }

    /// All properties, own ones first.
    pub fn all_properties(&self) -> impl Iterator<Item = &'static Property> + use<> {
        let own: &'static [Property] = self.properties;
        own.iter()
            .chain(self.bases().flat_map(|base| base.properties))
    }

    fn bases(&self) -> impl Iterator<Item = &'static Class> + use<> {
        let mro: &'static [u16] = self.mro;
        mro.iter().map(|index| &CLASSES[usize::from(*index)])
    }
}

impl Property {
    /// Its name.
    pub fn name(&self) -> &'static str {
        self.0
    }

    /// What it takes.
    pub fn kind(&self) -> &'static Kind {
        self.1
    }

    /// Whether it is a data specification that is in one unit or another.
    pub(crate) fn has_units(&self) -> bool {
        matches!(self.1, Kind::Spec(_, [_, ..]))
    }

    /// Whether it is set by the browser only.
    pub fn is_readonly(&self) -> bool {
        self.3
    }
}

/// The named class's nearest match, for messages.
pub(crate) fn nearest_class(name: &str) -> Option<&'static str> {
    nearest(name, CLASSES.iter().map(|class| class.name))
}
