//! Links and callbacks within the browser: [`jslink`](JsLinks::jslink) and
//! [`jscallback`](JsLinks::jscallback).
//!
//! A link is a `CustomJS` of the source. It marks what it sets as not to be sent; instead the library sets the target itself
//! when the source's change arrives, on behalf of the view that the change came from. So an edit is one message, every view and
//! saved file shows the same, and no view answers what another one did. A client that runs no scripts, such as Bokeh's own in
//! Python, does not hear what its own changes did to targets.
//!
//! ```
//! use cellbeat::prelude::*;
//!
//! let p = figure();
//! let line = p.line([0, 1, 2], [0, 2, 1]);
//! let width = FloatSlider::new("Line width").range(1.0..=20.0);
//! width.jslink(&line, "value", "glyph.line_width"); // follows without Rust, in saved files too
//! Column::new(items![width, p])
//! # ;
//! ```

mod end;
mod error;
mod links;
#[cfg(test)]
mod tests;

use std::sync::{Arc, Mutex};

pub(crate) use end::JsEnd;
pub use error::JsLinkError;
pub use links::JsLinks;

use crate::base::sync::lock;
use crate::document::spec::Kind;
use crate::document::value::Value;
use crate::document::{Model, ModelWatcher, Script, Watching};
use crate::models::ModelLike;
use crate::models::scripts::{PROPERTY_CALLBACKS, custom_js};
use crate::session::user_code::UserCode;
use crate::threads::panics::Failure;

const EVENT_CALLBACKS: &str = "js_event_callbacks";

/// What a link does in the browser. There, what glyphs take from data is an object with the value in it.
const SET: &str = "\
const is_spec = (property) => typeof property.uniform == \"function\"
let value = cb_obj[source_property]
if (is_spec(cb_obj.properties[source_property]) && !is_spec(target.properties[target_property])) {
  if (!(\"value\" in value)) return
  value = value.value
}
target.setv({[target_property]: value}, {sync: false})";

/// A link within the browser. Dropping it does not end the link.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let (one, other) = (Toggle::new("one"), Toggle::new("other"));
/// let link = one.jslink(&other, "value", "value").bidirectional();
/// link.unlink();
/// ```
#[derive(Clone)]
pub struct JsLink {
    source: JsEnd,
    target: JsEnd,
    forward: ModelWatcher,
    back: Arc<Mutex<Option<ModelWatcher>>>,
}

impl JsLink {
    pub(crate) fn new(source: JsEnd, target: JsEnd) -> Result<JsLink, JsLinkError> {
        source.check_to(&target)?;
        source.copy_to(&target)?;
        Ok(JsLink {
            forward: follow(&source, &target),
            source,
            target,
            back: Arc::default(),
        })
    }

    /// Makes the source follow the target too. Once is enough: again has no effect.
    ///
    /// # Panics
    /// When the source cannot be set. [`JsLink::try_bidirectional`] gives the error.
    #[track_caller]
    pub fn bidirectional(self) -> JsLink {
        match self.try_bidirectional() {
            Ok(link) => link,
            Err(error) => panic!("{error}"),
        }
    }

    /// Makes the source follow the target too.
    ///
    /// # Errors
    /// When the source is read-only or does not take the target's value. The link itself stays.
    pub fn try_bidirectional(self) -> Result<JsLink, JsLinkError> {
        self.target.check_to(&self.source)?;
        let mut back = lock(&self.back);
        if back.is_none() {
            self.target.copy_to(&self.source)?;
            *back = Some(follow(&self.target, &self.source));
        }
        drop(back);
        Ok(self)
    }

    /// Ends the link, both ways. No effect when it ended before.
    pub fn unlink(&self) {
        self.forward.unwatch();
        if let Some(back) = &*lock(&self.back) {
            back.unwatch();
        }
    }
}

impl std::fmt::Debug for JsLink {
    /// `JsLink(Slider.value → Line.line_width)`
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let arrow = match *lock(&self.back) {
            Some(_) => "↔",
            None => "→",
        };
        write!(f, "JsLink({} {arrow} {})", self.source, self.target)
    }
}

fn follow(source: &JsEnd, target: &JsEnd) -> ModelWatcher {
    let watching = Watching::of(&source.model);
    let args = vec![
        ("target".to_owned(), Value::from(&target.model)),
        ("source_property".to_owned(), source.name().into()),
        ("target_property".to_owned(), target.name().into()),
    ];
    let script = Script {
        property: PROPERTY_CALLBACKS,
        key: format!("change:{}", source.name()),
        code: custom_js(&source.model, args, SET),
    };
    source.model.run_script(&watching, script);
    let code = UserCode::new(format!("jslink {source} → {target}"));
    // Weak: the script keeps the target, and what keeps the source has this.
    let (from, to) = (source.downgrade(), target.downgrade());
    source.model.hook_as(&watching, source.name(), move |_| {
        let (Some(from), Some(to)) = (from.upgrade(), to.upgrade()) else {
            return;
        };
        if let Err(error) = from.follow_by(&to) {
            code.failed(&Failure::error(error));
        }
    });
    crate::session::scope::own(&watching);
    ModelWatcher(Arc::downgrade(&watching))
}

/// Runs `code` in the browser when a property changes or an event happens.
pub(crate) fn callback(
    of: &impl ModelLike,
    property: &str,
    args: Vec<(String, Value)>,
    code: &str,
) -> Result<ModelWatcher, JsLinkError> {
    let model = of.as_model();
    let (model, property, key) = match property.strip_prefix("event:") {
        Some(event) => (model.clone(), EVENT_CALLBACKS, event.to_owned()),
        None => {
            let source = JsEnd::of(of, property)?;
            let key = format!("change:{}", source.name());
            (source.model, PROPERTY_CALLBACKS, key)
        }
    };
    for (name, value) in &args {
        if !is_identifier(name) || name.starts_with("cb_") {
            return Err(JsLinkError::Name { name: name.clone() });
        }
        let mut other = false;
        value.each_model(&mut |arg: &Model| other |= arg.document() != model.document());
        if other {
            return Err(JsLinkError::OtherSession);
        }
    }
    let watching = Watching::of(&model);
    let script = Script {
        property,
        key,
        code: custom_js(&model, args, code),
    };
    model.run_script(&watching, script);
    crate::session::scope::own(&watching);
    Ok(ModelWatcher(Arc::downgrade(&watching)))
}

fn is_identifier(name: &str) -> bool {
    let start = |c: char| c.is_alphabetic() || c == '_' || c == '$';
    let mut rest = name.chars();
    rest.next().is_some_and(start) && rest.all(|c| start(c) || c.is_ascii_digit())
}

/// Whether the values of a property are given for each item of a glyph.
fn is_spec(kind: &Kind) -> bool {
    match kind {
        Kind::Spec(..) => true,
        Kind::Nullable(kind) => is_spec(kind),
        Kind::Either(kinds) => kinds.iter().any(|kind| is_spec(kind)),
        _ => false,
    }
}
