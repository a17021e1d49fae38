//! [`JsEnd`]: one property at an end of a link.

use std::fmt;

use super::{JsLinkError, is_spec};
use crate::base::nearest::nearest;
use crate::document::spec::{Kind, Property};
use crate::document::value::{Source, Value};
use crate::document::{Model, WeakModel};
use crate::models::{ModelError, ModelLike};

/// A property of a model.
#[derive(Clone)]
pub(crate) struct JsEnd {
    pub(super) model: Model,
    property: &'static Property,
}

pub(super) struct WeakEnd(WeakModel, &'static Property);

impl WeakEnd {
    pub(super) fn upgrade(&self) -> Option<JsEnd> {
        Some(JsEnd {
            model: self.0.upgrade()?,
            property: self.1,
        })
    }
}

impl JsEnd {
    /// The property at `path`: a name, or names of properties that hold models, a name after the last dot.
    pub(crate) fn of(of: &impl ModelLike, path: &str) -> Result<JsEnd, JsLinkError> {
        let mut parameters = of.__parameters();
        let mut model = of.as_model().clone();
        let (holders, name) = path.rsplit_once('.').unwrap_or(("", path));
        for holder in holders.split('.').filter(|holder| !holder.is_empty()) {
            let JsEnd {
                model: at,
                property,
            } = JsEnd::named(model, &parameters, holder)?;
            let Some(Value::Model(held)) = at.explicit(property.name()) else {
                return Err(JsLinkError::NoModel {
                    model: at.class().name,
                    property: property.name(),
                });
            };
            model = held;
            parameters.clear();
        }
        JsEnd::named(model, &parameters, name)
    }

    fn named(
        model: Model,
        parameters: &[(&'static str, &'static str)],
        name: &str,
    ) -> Result<JsEnd, JsLinkError> {
        let parameter = parameters.iter().find(|(parameter, _)| *parameter == name);
        let property = parameter.map_or(name, |(_, property)| property);
        if let Some(property) = model.class().property(property) {
            return Ok(JsEnd { model, property });
        }
        let known = model.class().all_properties().map(Property::name);
        let known = parameters
            .iter()
            .map(|(parameter, _)| *parameter)
            .chain(known);
        let nearest = within(&model, name).or_else(|| nearest(name, known).map(str::to_owned));
        Err(JsLinkError::UnknownProperty {
            model: model.class().name,
            property: name.to_owned(),
            nearest,
        })
    }

    pub(super) fn name(&self) -> &'static str {
        self.property.name()
    }

    pub(super) fn is_spec(&self) -> bool {
        is_spec(self.property.kind())
    }

    pub(super) fn downgrade(&self) -> WeakEnd {
        WeakEnd(self.model.downgrade(), self.property)
    }

    /// Whether `target` can follow at all.
    pub(super) fn check_to(&self, target: &JsEnd) -> Result<(), JsLinkError> {
        if self.model.document() != target.model.document() {
            return Err(JsLinkError::OtherSession);
        }
        for end in [self, target] {
            if matches!(end.property.kind(), Kind::Data) {
                return Err(JsLinkError::Columns);
            }
        }
        if target.property.is_readonly() {
            return Err(JsLinkError::Model(ModelError::ReadOnly {
                model: target.model.class().name,
                property: target.name(),
            }));
        }
        Ok(())
    }

    /// Gives the target the current value, unless there is none yet.
    pub(super) fn copy_to(&self, target: &JsEnd) -> Result<(), JsLinkError> {
        let value = self.model.get(self.name()).map_err(JsLinkError::Model)?;
        match self.passed(value, target) {
            None | Some(Value::Null) => Ok(()),
            Some(value) => target
                .model
                .set_value(target.name(), value)
                .map_err(|error| JsLinkError::Value {
                    source: format!("{}.{}", self.model.class().name, self.name()),
                    error,
                }),
        }
    }

    /// Gives the target the current value, on behalf of the view that it came from: there the script has set it.
    pub(super) fn follow_by(&self, target: &JsEnd) -> Result<(), ModelError> {
        let Some((value, origin)) = self.model.explicit_and_origin(self.name()) else {
            return Ok(());
        };
        match self.passed(value, target) {
            Some(value) => target.model.set_from(target.name(), value, origin),
            None => Ok(()),
        }
    }

    /// A value of this end as the script gives it to the target, if it does.
    fn passed(&self, value: Value, target: &JsEnd) -> Option<Value> {
        match value {
            Value::Spec(spec) if !target.is_spec() => match spec.from {
                Source::Value(value) => Some(value),
                _ => None,
            },
            value => Some(value),
        }
    }
}

/// The path of a property of this name in a model that a property of `model` holds.
fn within(model: &Model, name: &str) -> Option<String> {
    let attributes = model.attributes();
    let mut attributes = attributes.list.iter();
    attributes.find_map(|attribute| {
        let held = attribute.value.as_model()?;
        held.class().property(name)?;
        Some(format!("{}.{name}", attribute.name))
    })
}

impl fmt::Display for JsEnd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.model.class().name, self.name())
    }
}
