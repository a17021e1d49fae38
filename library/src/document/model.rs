//! [`Model`]: a handle of one Bokeh model.

use std::any::Any;
use std::fmt;
use std::sync::{Arc, Mutex, OnceLock, Weak};

use super::watch::Watchers;
use super::{Data, Document};
use crate::base::json;
use crate::base::rare::Rare;
use crate::base::sync::{Guard, lock};
use crate::document::ModelError;
use crate::document::column::DataColumn;
use crate::document::spec::{Class, Kind, Property};
use crate::document::value::{Source, Spec, Value};

/// A model of Bokeh: a class, an id and the properties that were set. A handle: clones are the same model.
///
/// Values are checked against Bokeh's own description of the class, so that nothing can reach the browser that it refuses.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let model = Model::new("Range1d")?;
/// model.set("end", 10)?;
/// assert_eq!(model.get("end"), Ok(10.into()));
/// assert!(model.set("end", "far").is_err());
/// assert_eq!(model.class().name, "Range1d");
/// assert_ne!(model.id(), Model::new("Range1d")?.id());
/// assert!(model.document() == figure().as_model().document());
/// # Ok::<(), cellbeat::models::ModelError>(())
/// ```
#[derive(Clone)]
pub struct Model(Arc<Inner>);

/// A handle that does not keep the model.
#[derive(Clone)]
pub(crate) struct WeakModel(Weak<Inner>);

struct Inner {
    id: Arc<str>,
    class: &'static Class,
    document: Document,
    /// Written only with the document locked, before this.
    attributes: Mutex<Attributes>,
    watchers: Mutex<Rare<Watchers>>,
    /// What a later room keeps for it. Few have it: the outer box takes one pointer where there is none.
    extension: OnceLock<Box<Extension>>,
}

type Extension = Box<dyn Any + Send + Sync>;

/// The properties that were set.
#[derive(Default)]
pub(crate) struct Attributes {
    pub(crate) list: Vec<Attribute>,
    /// The columns, of a data source.
    pub(crate) data: Rare<Data>,
    /// The document's clock when a model was last put in or taken out.
    pub(crate) structure: u64,
    /// Whether it is among the changes that wait for a flush.
    pub(crate) pending: bool,
}

pub(crate) struct Attribute {
    pub(crate) name: &'static str,
    pub(crate) value: Value,
    /// The document's clock when it was set.
    pub(crate) changed: u64,
    /// The view that set it; 0 when it was set here.
    pub(crate) origin: u64,
}

#[derive(PartialEq)]
enum Stored {
    Changed,
    /// It had the value.
    Same,
    /// It was changed in between.
    Overtaken,
}

impl Model {
    /// A new model of the class `name`, in the current session's document.
    ///
    /// # Errors
    /// When Bokeh has no such model, or only as a base of others.
    pub fn new(name: &str) -> Result<Self, ModelError> {
        let class = Class::find(name).ok_or_else(|| ModelError::unknown_model(name))?;
        if class.is_abstract {
            return Err(ModelError::AbstractModel { name: class.name });
        }
        Ok(Self::of_class(class))
    }

    /// A new model of a class that is known to exist, since its name was generated or is written in this crate.
    pub(crate) fn known(name: &'static str) -> Self {
        Self::of_class(
            Class::find(name).expect("names in this crate come from the table of classes"),
        )
    }

    fn of_class(class: &'static Class) -> Self {
        let document = Document::current();
        Self::with_id(class, document.next_id(), document)
    }

    pub(crate) fn with_id(class: &'static Class, id: String, document: Document) -> Self {
        Self(Arc::new(Inner {
            id: id.into(),
            class,
            document,
            attributes: Mutex::default(),
            watchers: Mutex::default(),
            extension: OnceLock::new(),
        }))
    }

    /// The id, unique in this process and unlikely to be met in another.
    pub fn id(&self) -> &str {
        &self.0.id
    }

    pub(crate) fn shared_id(&self) -> &Arc<str> {
        &self.0.id
    }

    /// The class.
    pub fn class(&self) -> &'static Class {
        self.0.class
    }

    /// The document it belongs to.
    pub fn document(&self) -> &Document {
        &self.0.document
    }

    pub(crate) fn downgrade(&self) -> WeakModel {
        WeakModel(Arc::downgrade(&self.0))
    }

    /// What a later room keeps for the model, made at the first call.
    ///
    /// # Panics
    /// When it keeps something of another type: there is one.
    pub(crate) fn extension<T: Any + Send + Sync>(&self, make: impl FnOnce() -> T) -> &T {
        let kept = self.0.extension.get_or_init(|| Box::new(Box::new(make())));
        kept.downcast_ref()
            .expect("the models have one kind of extension")
    }

    /// What keeps the model, for parameters that belong to it.
    pub(crate) fn owner(&self) -> Arc<dyn Any + Send + Sync> {
        self.0.clone()
    }

    pub(crate) fn attributes(&self) -> Guard<'_, Attributes> {
        lock(&self.0.attributes)
    }

    /// Gives back what was reserved for more properties.
    pub(crate) fn shrink(&self) {
        self.attributes().list.shrink_to_fit();
    }

    /// Whether its columns are kept apart from its other properties.
    pub(crate) fn is_source(&self) -> bool {
        self.0.class.is_a("ColumnDataSource")
    }

    pub(super) fn watchers(&self) -> Guard<'_, Rare<Watchers>> {
        lock(&self.0.watchers)
    }

    pub(super) fn property(&self, name: &str) -> Result<&'static Property, ModelError> {
        self.0
            .class
            .property(name)
            .ok_or_else(|| ModelError::unknown_property(self.0.class, name))
    }

    /// The value of a property: the one that was set, else Bokeh's default, or null where the browser computes it.
    ///
    /// # Errors
    /// When the class has no such property.
    pub fn get(&self, name: &str) -> Result<Value, ModelError> {
        let property = self.property(name)?;
        if let Some(value) = self.explicit(name) {
            return Ok(value);
        }
        if let Some(of) = self.0.class.in_units_of(property)
            && let Some(units) = self.units(of)
        {
            return Ok(units.into());
        }
        let default = self
            .0
            .class
            .default(property.name())
            .and_then(|text| json::parse(text).ok());
        Ok(default
            .and_then(|json| super::decode::plain(&json))
            .unwrap_or_default())
    }

    /// The value if it was set.
    pub(crate) fn explicit(&self, name: &str) -> Option<Value> {
        let attributes = self.attributes();
        if name == "data" && self.is_source() {
            return Some(attributes.data.to_value());
        }
        attributes
            .list
            .iter()
            .find(|attribute| attribute.name == name)
            .map(|attribute| attribute.value.clone())
    }

    /// The value if it was set, and the view that set it; 0 when it was set here.
    pub(crate) fn explicit_and_origin(&self, name: &str) -> Option<(Value, u64)> {
        let attributes = self.attributes();
        let mut attributes = attributes.list.iter();
        let found = attributes.find(|attribute| attribute.name == name)?;
        Some((found.value.clone(), found.origin))
    }

    /// Sets a property. Setting the value that it has does nothing; else watchers run and views follow at the next flush.
    ///
    /// # Errors
    /// When the class has no such property, or the property does not take the value. Nothing is changed then.
    pub fn set(&self, name: &str, value: impl Into<Value>) -> Result<(), ModelError> {
        self.set_value(name, value.into())
    }

    /// [`Model::set`] that is compiled once, here.
    pub(crate) fn set_value(&self, name: &str, value: Value) -> Result<(), ModelError> {
        let property = self.property(name)?;
        if property.is_readonly() {
            return Err(ModelError::ReadOnly {
                model: self.0.class.name,
                property: property.name(),
            });
        }
        self.set_from(name, value, 0)
    }

    /// [`Model::set_value`] that panics with the text of the error.
    #[track_caller]
    pub(crate) fn set_or_panic(&self, name: &str, value: Value) {
        if let Err(error) = self.set_value(name, value) {
            panic!("{error}");
        }
    }

    /// Sets a property to what `change` makes of the value that was set, or null; nothing is set between the two. `change` is
    /// called again when something was, and leaves the property alone with `None`. Not for data specifications and columns.
    ///
    /// # Errors
    /// As [`Model::set`].
    pub(crate) fn modify(
        &self,
        name: &str,
        change: &mut dyn FnMut(Value) -> Option<Value>,
    ) -> Result<(), ModelError> {
        let property = self.property(name)?;
        loop {
            let attributes = self.attributes();
            let mut list = attributes.list.iter();
            let found = list.find(|attribute| attribute.name == name);
            let seen = found.map_or(0, |found| found.changed);
            let old = found.map(|found| found.value.clone());
            drop(attributes);
            let Some(new) = change(old.unwrap_or_default()) else {
                return Ok(());
            };
            let Some(new) = property.kind().accept(new.clone()) else {
                return Err(ModelError::wrong_value(self.0.class, property, &new));
            };
            match self.store_if(property.name(), new.clone(), 0, Some(seen)) {
                Stored::Overtaken => {}
                Stored::Same => return Ok(()),
                Stored::Changed => {
                    self.changed(property.name(), &new);
                    return Ok(());
                }
            }
        }
    }

    /// Sets a property, a read-only one too, on behalf of a view; 0 for none.
    pub(crate) fn set_from(&self, name: &str, value: Value, origin: u64) -> Result<(), ModelError> {
        let property = self.property(name)?;
        if matches!(property.kind(), Kind::Data) && self.is_source() {
            return self.set_data(property, value, origin);
        }
        let accepted = property.kind().accept(value.clone());
        let Some(mut value) = accepted.or_else(|| scalar(property, &value)) else {
            return Err(ModelError::wrong_value(self.0.class, property, &value));
        };
        if let Some(of) = self.0.class.in_units_of(property) {
            let units = value.as_str().map(str::to_owned);
            let value = in_units(self.get(of.name())?, units);
            return self.set_from(of.name(), value, origin);
        }
        if property.has_units()
            && !matches!(&value, Value::Spec(spec) if spec.units.is_some())
            && let units @ Some(_) = self.units(property)
        {
            value = in_units(value, units);
        }
        if self.store(property.name(), value.clone(), origin) {
            self.changed(property.name(), &value);
        }
        Ok(())
    }

    /// The units that a data specification was given.
    fn units(&self, of: &Property) -> Option<String> {
        match self.explicit(of.name())? {
            Value::Spec(spec) => spec.units,
            _ => None,
        }
    }

    /// Whether it was a change.
    pub(super) fn store(&self, name: &'static str, value: Value, origin: u64) -> bool {
        self.store_if(name, value, origin, None) == Stored::Changed
    }

    /// Where `seen` is given, only if the property was not changed since the document's clock was that; 0 for never set.
    fn store_if(&self, name: &'static str, value: Value, origin: u64, seen: Option<u64>) -> Stored {
        let mut state = self.0.document.lock();
        let mut attributes = self.attributes();
        let place = attributes
            .list
            .iter()
            .position(|attribute| attribute.name == name);
        let changed = place.map_or(0, |place| attributes.list[place].changed);
        if seen.is_some_and(|seen| seen != changed) {
            return Stored::Overtaken;
        }
        if place.is_some_and(|place| attributes.list[place].value == value) {
            return Stored::Same;
        }
        let changed = state.note(self, &mut attributes);
        let mut structural = holds_model(&value);
        let mut replaced = None;
        match place {
            Some(place) => {
                let attribute = &mut attributes.list[place];
                let old = std::mem::replace(&mut attribute.value, value);
                (attribute.changed, attribute.origin) = (changed, origin);
                structural |= holds_model(&old);
                replaced = Some(old);
            }
            None => attributes.list.push(Attribute {
                name,
                value,
                changed,
                origin,
            }),
        }
        if structural {
            attributes.structure = changed;
        }
        drop(attributes);
        drop(state);
        drop(replaced);
        Stored::Changed
    }

    fn set_data(
        &self,
        property: &'static Property,
        value: Value,
        origin: u64,
    ) -> Result<(), ModelError> {
        let columns = match &value {
            Value::Map(entries) => entries
                .iter()
                .map(|(name, column)| Some((name.as_str()?.to_owned(), to_column(column)?)))
                .collect(),
            _ => None,
        };
        let columns = columns
            .filter(|columns: &Vec<(String, DataColumn)>| origin != 0 || equally_long(columns));
        let Some(columns) = columns else {
            return Err(ModelError::wrong_value(self.0.class, property, &value));
        };
        // Columns of unequal length from a browser's edit tool are taken as they are: half of an edit may be under way.
        self.edit_data(|data, clock| {
            data.replace(columns, clock, origin);
            Ok::<_, std::convert::Infallible>(())
        })
        .unwrap_or_else(|never| match never {});
        Ok(())
    }

    /// Changes the columns under the document's lock; when `edit` succeeds, watchers of `data` run and views follow.
    pub(crate) fn edit_data<E>(
        &self,
        edit: impl FnOnce(&mut Data, u64) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut state = self.0.document.lock();
        let mut attributes = self.attributes();
        edit(&mut attributes.data, state.clock + 1)?;
        state.note(self, &mut attributes);
        drop(attributes);
        drop(state);
        self.changed_lazily("data", || self.explicit("data").unwrap_or_default());
        Ok(())
    }
}

impl WeakModel {
    pub(crate) fn upgrade(&self) -> Option<Model> {
        self.0.upgrade().map(Model)
    }
}

/// A data specification in these units.
fn in_units(value: Value, units: Option<String>) -> Value {
    let spec = match value {
        Value::Spec(spec) => Spec { units, ..*spec },
        value => Spec {
            from: Source::Value(value),
            transform: None,
            units,
        },
    };
    spec.into()
}

/// The one value that a browser gives as a data specification, for a property that takes none in Rust.
fn scalar(property: &Property, value: &Value) -> Option<Value> {
    let Value::Spec(spec) = value else {
        return None;
    };
    match (&spec.from, &spec.transform) {
        (Source::Value(value), None) => property.kind().accept(value.clone()),
        _ => None,
    }
}

/// An array from what a browser or a user gives as a column.
fn to_column(value: &Value) -> Option<DataColumn> {
    match value {
        Value::Column(column) => Some(column.clone()),
        Value::List(items) => Some(DataColumn::from_values(items.clone())),
        _ => None,
    }
}

fn equally_long(columns: &[(String, DataColumn)]) -> bool {
    columns
        .windows(2)
        .all(|pair| pair[0].1.len() == pair[1].1.len())
}

fn holds_model(value: &Value) -> bool {
    let mut found = false;
    value.each_model(&mut |_| found = true);
    found
}

impl PartialEq for Model {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Model {}

impl fmt::Debug for Model {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}(id={})", self.0.class.name, self.0.id)
    }
}
