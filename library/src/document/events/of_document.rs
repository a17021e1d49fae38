//! Events of a document: of what a page shows as a whole, and of its connection.

use super::handler::{EventHandler, EventWatcher, Handling};
use crate::base::sync::lock;
use crate::document::value::Value;
use crate::document::{Document, ModelEvent, WeakDocument};
use crate::session::parts::{Part, Stage};
use crate::session::scope::{self, EndWithCell};
use crate::session::user_code::UserCode;
use std::sync::{Arc, Mutex};

/// An event of the document: [`DocumentReady`], [`ConnectionLost`] or [`ClientReconnected`].
///
/// ```
/// use cellbeat::events::DocumentEvent;
/// use cellbeat::prelude::*;
///
/// fn log<E: DocumentEvent>() {
///     state.on(|_: &E| println!("{}", E::NAME));
/// }
/// log::<ConnectionLost>();
/// log::<ClientReconnected>();
/// ```
pub trait DocumentEvent: Sized + 'static {
    /// Bokeh's name of it: `"document_ready"`.
    const NAME: &'static str;

    #[doc(hidden)]
    fn new() -> Self;
}

macro_rules! document_events {
    ($($(#[$doc:meta])* $name:ident = $event:literal)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct $name {}

        impl DocumentEvent for $name {
            const NAME: &'static str = $event;

            fn new() -> Self {
                Self {}
            }
        }
    )*};
}

document_events! {
    /// A browser has drawn everything: the page of a visitor, or a view of a notebook.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// state.on(|_: &DocumentReady| println!("drawn"));
    /// ```
    DocumentReady = "document_ready"
    /// The connection to the visitor's page is gone; the page may come back. A notebook does not have this event.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// state.on(|_: &ConnectionLost| println!("the page is gone, or without a network"));
    /// ```
    ConnectionLost = "connection_lost"
    /// The visitor's page was without a connection, and has one again. A notebook does not have this event.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// state.on(|_: &ClientReconnected| println!("back"));
    /// ```
    ClientReconnected = "client_reconnected"
}

/// The handlers of a document.
#[derive(Default)]
struct Handlers(Mutex<Vec<Arc<Handler>>>);

struct Handler {
    document: WeakDocument,
    event: &'static str,
    handling: Arc<Handling>,
}

impl Part for Handlers {
    fn stage(&self) -> Stage {
        Stage::Hooks
    }

    fn end(&self) {
        let handlers = std::mem::take(&mut *lock(&self.0));
        drop(handlers);
    }
}

impl EndWithCell for Handler {
    fn end(&self) {
        let document = self.document.upgrade();
        let Some(handlers) = document.and_then(|document| document.parts().find::<Handlers>())
        else {
            return;
        };
        let mut handlers = lock(&handlers.0);
        let is_this = |other: &mut Arc<Handler>| std::ptr::eq(&raw const **other, self);
        let ended: Vec<_> = handlers.extract_if(.., is_this).collect();
        drop(handlers);
        drop(ended);
    }
}

impl Document {
    /// Calls `handler` for each event of the type that its argument has, as [`Events::on`](super::Events::on) does for models.
    ///
    /// ```
    /// use cellbeat::document::Document;
    /// use cellbeat::prelude::*;
    ///
    /// let watcher = Document::current().on(|_: &DocumentReady| println!("drawn"));
    /// watcher.unwatch();
    /// ```
    pub fn on<E: DocumentEvent, M>(&self, mut handler: impl EventHandler<E, M>) -> EventWatcher {
        let is_async = handler.__is_async();
        let function = Box::new(move |_: &ModelEvent| handler.__call(&E::new()));
        let code = UserCode::new(format!("{} handler", E::NAME));
        let handling = Handling::new(code, is_async, function);
        let handler = Arc::new(Handler {
            document: self.downgrade(),
            event: E::NAME,
            handling: handling.clone(),
        });
        scope::own(&handler);
        let watcher = EventWatcher::new(&handler, &handling);
        lock(&self.parts().get::<Handlers>().0).push(handler);
        watcher
    }

    /// Runs the handlers of an event.
    pub(crate) fn dispatch(&self, event: &str) {
        let Some(handlers) = self.parts().find::<Handlers>() else {
            return;
        };
        let handlers = lock(&handlers.0).clone();
        let happened = ModelEvent {
            name: event.to_owned(),
            values: Value::Map(Vec::new()),
        };
        for handler in handlers.iter().filter(|handler| handler.event == event) {
            handler.handling.handle(&happened);
        }
    }
}
