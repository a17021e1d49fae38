//! [`AnyWidget`]: one's own widget, with its browser side in the cell.

mod shown;

use crate::base::sync::lock;
use crate::comm::Message;
use crate::comm::ipywidgets::{Model, State, Widget, anywidget_state, view_mime};
use crate::document;
use crate::document::value::Value;
use crate::param::{Event, Kind, Parameter, Parameterized, Params};
use crate::session::scope::{self, EndWithCell};
use crate::session::user_code::UserCode;
use crate::show::display::{Displayable, MimeBundle};
use crate::show::viewable::Viewable;
use crate::threads::callback::Outcome;
use shown::{OnMsg, Shown};
use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, OnceLock};

/// A widget whose browser side is a module of JavaScript in the cell, by the rules of [anywidget](https://anywidget.dev): its
/// default export has `render({model, el})`, and `initialize({model})` if it likes. In layouts and on pages that are served or
/// saved it needs nothing else. As the result of a cell by itself it is one of the page's widgets, which needs the Python
/// package `anywidget` there; the kernel needs no Python.
///
/// Each [`AnyWidget::value`] is a parameter here and, by the same name, a value of `model` there; what one side sets the other
/// sees. Numbers, text, flags, lists and maps go as JSON; a [`DataColumn`](crate::document::column::DataColumn) of numbers goes as binary buffer,
/// a `DataView` there, and bytes from there come as a column of `u8`.
///
/// ```
/// use cellbeat::json::json;
/// use cellbeat::prelude::*;
///
/// let counter = AnyWidget::new(r#"
///     export default {
///       render({ model, el }) {
///         const button = document.createElement("button");
///         button.className = "my-counter";
///         const show = () => { button.textContent = `clicked ${model.get("count")} times`; };
///         button.onclick = () => { model.set("count", model.get("count") + 1); model.save_changes(); };
///         model.on("change:count", show);
///         show();
///         el.append(button);
///       },
///     };
/// "#)
/// .css(".my-counter { font-weight: bold }")
/// .value("count", 0);
///
/// counter.param().watch("count", |event| println!("{:?}", event.new));
/// counter.param().set("count", 5); // every view shows it
/// counter.on_msg(|message| println!("model.send({})", message.data));
/// counter.send(json!({"hello": "page"})); // model.on("msg:custom", (message, buffers) => ..)
/// display(&counter);
/// ```
///
/// A handle: clones are the same widget. It ends when the cell that made it is run again.
#[derive(Clone)]
pub struct AnyWidget(Arc<Inner>);

struct Inner {
    esm: String,
    declared: Mutex<Declared>,
    params: OnceLock<Params>,
    widget: Widget,
    /// As models, once it stands in a layout or on a page.
    shown: OnceLock<Shown>,
    /// The values that the frontend is setting, which are not to be sent back to it.
    receiving: Mutex<Vec<(String, Value)>>,
    on_msg: OnMsg,
}

#[derive(Default)]
struct Declared {
    css: String,
    values: Vec<Parameter>,
}

type OnMessage = Box<dyn FnMut(Message) -> Result<(), String> + Send>;

struct Handler {
    code: UserCode,
    function: Mutex<OnMessage>,
}

impl Handler {
    fn call(&self, message: Message) {
        self.code.handle(|| lock(&self.function)(message));
    }
}

impl AnyWidget {
    /// A widget of this module of JavaScript.
    pub fn new(esm: impl Into<String>) -> AnyWidget {
        let inner = Arc::new(Inner {
            esm: esm.into(),
            declared: Mutex::default(),
            params: OnceLock::new(),
            widget: Widget::default(),
            shown: OnceLock::new(),
            receiving: Mutex::default(),
            on_msg: OnMsg::default(),
        });
        scope::own(&inner);
        AnyWidget(inner)
    }

    /// Adds a style sheet. It is one of the whole page: its rules are best about your own class.
    ///
    /// # Panics
    /// When the widget is in use already.
    #[track_caller]
    pub fn css(self, css: impl Into<String>) -> AnyWidget {
        self.declare(|declared| declared.css = css.into());
        self
    }

    /// Adds a value that both sides have, with what it is at first.
    ///
    /// # Panics
    /// When the widget is in use already, there is a value of that name, the name begins with `_`, which is the protocol's, or
    /// the value cannot be sent.
    #[track_caller]
    pub fn value(self, name: &'static str, value: impl Into<Value>) -> AnyWidget {
        let value = value.into();
        assert!(
            !name.starts_with('_'),
            "a value of a widget cannot be called {name:?}: names with `_` are the protocol's"
        );
        if let Err(error) = State::default().add(name, &value) {
            panic!("{name}: {error}");
        }
        self.declare(|declared| {
            let known = declared.values.iter().any(|known| known.name() == name);
            assert!(!known, "the widget has a value {name:?} already");
            declared.values.push(Parameter::new(name, Kind::Any, value));
        });
        self
    }

    #[track_caller]
    fn declare(&self, change: impl FnOnce(&mut Declared)) {
        assert!(
            self.0.params.get().is_none(),
            "style and values of a widget are given before it is used"
        );
        change(&mut lock(&self.0.declared));
    }

    /// Calls `function` with each message that the browser side sends by `model.send`, in place of an earlier function. As for
    /// [comms](crate::comm), it is called on the thread for events.
    pub fn on_msg<R: Outcome>(&self, mut function: impl FnMut(Message) -> R + Send + 'static) {
        let function = move |message| function(message).outcome();
        let handler = Arc::new(Handler {
            code: UserCode::new("on_msg of AnyWidget"),
            function: Mutex::new(Box::new(function)),
        });
        let earlier = lock(&self.0.on_msg).replace(handler);
        drop(earlier);
    }

    /// Sends a message to the browser side, which hears it by `model.on("msg:custom", ..)`. Nobody does before the widget is
    /// displayed.
    pub fn send(&self, message: impl Into<Message>) {
        let message = message.into();
        if let Some(shown) = self.0.shown.get() {
            shown.send(&message);
        }
        self.0.widget.send_custom(message);
    }

    /// The id by which frontends know the widget; none before it is displayed.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let widget = AnyWidget::new("export default { render({ el }) { el.textContent = 'Hello'; } };");
    /// assert_eq!(widget.model_id(), None); // nobody shows it yet
    /// ```
    pub fn model_id(&self) -> Option<&str> {
        self.0.widget.id()
    }

    /// Closes the widget: its views disappear.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let widget = AnyWidget::new("export default { render({ el }) { el.textContent = 'Hello'; } };");
    /// display(&widget);
    /// widget.close();
    /// ```
    pub fn close(&self) {
        self.0.widget.close();
    }

    fn params(&self) -> &Params {
        self.0.params.get_or_init(|| {
            let values = std::mem::take(&mut lock(&self.0.declared).values);
            let params = Params::new("AnyWidget", values);
            let inner = Arc::downgrade(&self.0);
            params.on_set(move |event| match inner.upgrade() {
                Some(inner) => inner.set(event),
                None => Ok(()),
            });
            params
        })
    }

    /// Shows it as the result of the running cell. The cell compiler calls it.
    pub fn evcxr_display(&self) {
        Displayable::evcxr_display(self);
    }
}

impl Inner {
    /// A value was set: the frontend learns it, unless it came from there.
    fn set(&self, event: &Event) -> Result<(), String> {
        let mut state = State::default();
        state.add(event.name, &event.new)?;
        let came = (event.name.to_owned(), event.new.clone());
        if !lock(&self.receiving).contains(&came) {
            self.widget.send_update(state);
        }
        match self.shown.get() {
            Some(shown) => shown.set(event.name, &event.new),
            None => Ok(()),
        }
    }
}

impl Parameterized for AnyWidget {
    fn param(&self) -> Params {
        self.params().owned_by(self.0.clone())
    }
}

crate::show::viewable::returns_itself!([] AnyWidget);

impl Viewable for AnyWidget {
    fn root(&self) -> document::Model {
        let shown = self.0.shown.get_or_init(|| {
            let css = lock(&self.0.declared).css.clone();
            Shown::new(&self.0.esm, &css, self.params(), &self.0.on_msg)
        });
        shown.root.clone()
    }

    fn describe(&self) -> String {
        format!("{self:?}")
    }

    fn __mime_bundle(&self) -> MimeBundle {
        let model: Arc<dyn Model> = Arc::new(self.clone());
        let (mime, view) = view_mime(self.0.widget.open(&model));
        let bundle = MimeBundle::new().with(mime, view);
        bundle.with("text/plain", self.describe())
    }

    fn __viewed(&self) -> Option<document::Model> {
        None
    }
}

impl fmt::Debug for AnyWidget {
    /// `AnyWidget(count=0)`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let params = self.params();
        let mut text = Vec::new();
        for parameter in params.parameters() {
            let value = params.try_get(parameter.name()).unwrap_or_default();
            text.push(format!(
                "{}={}",
                parameter.name(),
                crate::param::shorten(&value)
            ));
        }
        write!(f, "AnyWidget({})", text.join(", "))
    }
}

impl EndWithCell for Inner {
    fn end(&self) {
        self.widget.close();
    }
}

impl Model for AnyWidget {
    fn state(&self) -> State {
        let css = lock(&self.0.declared).css.clone();
        let mut hasher = DefaultHasher::new();
        (&self.0.esm, &css).hash(&mut hasher);
        // The page keeps one style sheet for each id.
        let id = format!("cellbeat.AnyWidget.{:016x}", hasher.finish());
        let mut state = anywidget_state(&self.0.esm, &css, &id);
        let params = self.params();
        for parameter in params.parameters() {
            let value = params.try_get(parameter.name()).unwrap_or_default();
            // What cannot be sent was refused when it was set.
            let _ = state.add(parameter.name(), &value);
        }
        state
    }

    fn update(&self, values: Vec<(String, Value)>) {
        let params = self.param();
        let known = |name: &str| params.parameters().iter().any(|known| known.name() == name);
        let values: Vec<_> = values.into_iter().filter(|(name, _)| known(name)).collect();
        lock(&self.0.receiving).clone_from(&values);
        let set = values
            .iter()
            .map(|(name, value)| (name.as_str(), value.clone()));
        let result = params.try_update(set);
        lock(&self.0.receiving).clear();
        if let Err(error) = result {
            eprintln!("cellbeat: a value of a widget was not taken: {error}");
        }
    }

    fn custom(&self, message: Message) {
        shown::deliver(message, &self.0.on_msg);
    }

    fn closed(&self) {
        self.0.widget.was_closed();
    }
}
