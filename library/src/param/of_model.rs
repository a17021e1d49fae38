//! The parameters of models: an object of the library's own declares them, any other model has its properties.

use super::{Kind, Parameter, Parameterized, Params};
use crate::document::spec;
use crate::document::value::Value;
use crate::document::{Model, ModelLike};

impl<M: ModelLike> Parameterized for M {
    fn param(&self) -> Params {
        let model = self.as_model();
        unowned(model).owned_by(model.owner())
    }
}

/// The parameters in a handle that the model itself can hold.
pub(crate) fn unowned(model: &Model) -> Params {
    model.extension(|| properties(model)).clone()
}

/// Makes `params` those of the model, once. The model keeps them.
pub(crate) fn declare(model: &Model, params: &Params) {
    let declared = model.extension(|| params.clone());
    debug_assert!(declared.is_same(params), "{model:?} has parameters already");
}

/// Has the parameter follow the property, whoever sets that.
pub(crate) fn follow(model: &Model, params: &Params, name: &'static str, property: &'static str) {
    follow_as(model, params, name, property, |value| Some(value.clone()));
}

/// [`follow`] where the parameter has another form than the property; what has none is left out.
pub(crate) fn follow_as(
    model: &Model,
    params: &Params,
    name: &'static str,
    property: &'static str,
    parameter: impl Fn(&Value) -> Option<Value> + Send + Sync + 'static,
) {
    let params = params.clone();
    model.hook(property, move |value| {
        if let Some(value) = parameter(value) {
            property_changed(&params, name, value);
        }
    });
}

fn property_changed(params: &Params, name: &'static str, value: Value) {
    if params.get(name) == value {
        return;
    }
    // What the parameter does not take is left out; the last good value stands.
    if params.is_read_only(name) {
        if let Ok(stored) = params.try_store(&[(name, value)]) {
            stored.notify();
        }
        return;
    }
    let _ = params.try_set(name, value);
}

/// All properties as parameters, but for the columns of a data source.
fn properties(model: &Model) -> Params {
    let class = model.class();
    let properties = || {
        let all = class.all_properties();
        all.filter(|property| !matches!(property.kind(), spec::Kind::Data))
    };
    let params = Params::new(
        class.name,
        properties().map(|property| {
            let value = model.get(property.name()).unwrap_or_default();
            // Null stands for what is not set and has no default.
            let parameter =
                Parameter::new(property.name(), kind(property.kind()), value).nullable();
            if property.is_readonly() {
                parameter.read_only()
            } else {
                parameter
            }
        }),
    );
    let of = model.downgrade();
    params.on_set(move |event| match of.upgrade() {
        Some(model) => model
            .set(event.name, event.new.clone())
            .map_err(|error| error.to_string()),
        None => Ok(()),
    });
    for property in properties() {
        follow(model, &params, property.name(), property.name());
    }
    params
}

/// The kind of parameter for what a property takes; the property itself says the rest.
fn kind(of: &spec::Kind) -> Kind {
    match of {
        spec::Kind::Bool => Kind::Bool,
        spec::Kind::Int => Kind::Int,
        spec::Kind::Float | spec::Kind::Percent => Kind::Float,
        spec::Kind::NonNegative(inner)
        | spec::Kind::Positive(inner)
        | spec::Kind::Nullable(inner) => kind(inner),
        spec::Kind::Str | spec::Kind::Marker | spec::Kind::Enum(_) => Kind::Str,
        spec::Kind::Instance(_) => Kind::Model,
        _ => Kind::Any,
    }
}
