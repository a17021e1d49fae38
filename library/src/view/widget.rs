//! Views without our extension: one anywidget for each showing of an object, over whose comm the page asks for the client and
//! for BokehJS, once, and then has its views. `frontend/anywidget.js` is the other side.
//!
//! Messages of the page: `{"type": "asset", "asset": id, "name": "client" | "bokeh" | "mathjax"}`, and for each view, by a name that the
//! page chooses, `{"type": "open" | "message" | "close", "view": name, "data": ..}`; ours are `asset`, `message` and `close`.

use super::target::View;
use super::wire::Wire;
use crate::base::json::{Json, json};
use crate::base::sync::lock;
use crate::comm::Message;
use crate::comm::ipywidgets::{self, State, Widget, anywidget_state};
use crate::document::turn;
use crate::document::value::Value;
use crate::document::{Document, Model};
use crate::models::BOKEH_VERSION;
use crate::session::scope::{EndWithCell, Scope};
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex};

/// The directory of `anywidget.js`, the client's files, `bokeh.js.gz`, `mathjax.js.gz` and, in `bokehjs`, its parts. The kernel sets it for its cells.
pub(crate) const FRONTEND: &str = "CELLBEAT_FRONTEND";
/// `anywidget`, where views are to be anywidgets. `cellbeat install --views anywidget` sets it for its kernel.
const VIEWS: &str = "CELLBEAT_VIEWS";

/// How live views reach the page.
///
/// ```
/// use cellbeat::prelude::*;
///
/// extension(Comms::Extension);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Comms {
    /// Over comms that cellbeat's JupyterLab extension opens.
    Extension,
    /// Over a widget of the package anywidget, in frontends that have it: VS Code, Colab, a JupyterHub without the extension.
    Anywidget,
}

static CHOSEN: AtomicU8 = AtomicU8::new(UNDECIDED);
const UNDECIDED: u8 = 0;
const EXTENSION: u8 = 1;
const ANYWIDGET: u8 = 2;

/// Chooses how the views of objects that are shown from now on reach the page, as `pn.extension(comms=..)` does in Panel.
///
/// Without a call, it is what the kernel was installed with: `cellbeat install` for the extension,
/// `cellbeat install --views anywidget` for the other. The extension is the default, since with it nothing has to be sent with
/// the outputs, a view survives a restart of the kernel with its saved picture, and a JupyterLab without anywidget is not asked
/// for a widget that it does not know, which it reports as an error.
///
/// ```
/// use cellbeat::prelude::*;
/// extension(Comms::Anywidget);
/// ```
pub fn extension(comms: Comms) {
    let chosen = match comms {
        Comms::Extension => EXTENSION,
        Comms::Anywidget => ANYWIDGET,
    };
    CHOSEN.store(chosen, Ordering::Release);
}

fn anywidget_is_chosen() -> bool {
    match CHOSEN.load(Ordering::Acquire) {
        UNDECIDED => std::env::var_os(VIEWS).is_some_and(|views| views == "anywidget"),
        chosen => chosen == ANYWIDGET,
    }
}

/// One showing of an object, as a widget.
pub(crate) struct ViewWidget {
    root: Model,
    esm: String,
    widget: Widget,
    views: Mutex<HashMap<String, Arc<View>>>,
}

impl ViewWidget {
    /// The widget for a showing of `root`, where views are to be widgets.
    pub(crate) fn show(scope: &Scope, root: &Model) -> Option<Arc<ViewWidget>> {
        if !anywidget_is_chosen() {
            return None;
        }
        let esm = match read("anywidget.js") {
            Ok(esm) => String::from_utf8_lossy(&esm).into_owned(),
            Err(error) => {
                eprintln!("cellbeat: no live view: {error}");
                return None;
            }
        };
        let view = Arc::new(ViewWidget {
            root: root.clone(),
            esm,
            widget: Widget::default(),
            views: Mutex::default(),
        });
        scope.own(&view);
        let model: Arc<dyn ipywidgets::Model> = Arc::new(view.clone());
        view.widget.open(&model);
        Some(view)
    }

    pub(crate) fn view_mime(&self) -> Option<(&'static str, Json)> {
        self.widget.id().map(ipywidgets::view_mime)
    }

    /// The object is shown no more.
    pub(crate) fn close(&self) {
        self.widget.close();
    }

    fn send_asset(&self, asset: &Json, name: &str) {
        let files: &[&str] = match name {
            "client" => &["view.js", "mount.js", "outbox.js", "pace.js", "picture.js"],
            "bokeh" => &["bokeh.js.gz"],
            "mathjax" => &["mathjax.js.gz"],
            _ => &[],
        };
        let read: Result<Vec<_>, _> = files.iter().map(|file| read(file)).collect();
        let message = match read {
            Ok(buffers) => Message {
                buffers,
                ..Message::new(json!({"type": "asset", "asset": asset}))
            },
            Err(error) => Message::new(json!({"type": "asset", "asset": asset, "error": error})),
        };
        self.widget.send_custom(message);
    }

    fn open_view(self: &Arc<Self>, name: &str, data: &Json) {
        let wire = Arc::new(WidgetWire {
            view: self.clone(),
            name: name.to_owned(),
        });
        let connection = View::open(&Document::current(), wire, data);
        lock(&self.views).insert(name.to_owned(), Arc::new(connection));
    }
}

impl EndWithCell for ViewWidget {
    fn end(&self) {
        self.close();
    }
}

/// A file of the browser side.
fn read(name: &str) -> Result<Vec<u8>, String> {
    let hint = "install cellbeat again (`cellbeat install`, or pip if it came with pip) and restart the kernel";
    let directory = std::env::var_os(FRONTEND).map(PathBuf::from);
    let directory = directory
        .ok_or_else(|| format!("the kernel does not know where cellbeat is installed: {hint}"))?;
    let path = directory.join(name);
    std::fs::read(&path).map_err(|error| format!("{}: {error}; {hint}", path.display()))
}

impl ipywidgets::Model for Arc<ViewWidget> {
    fn state(&self) -> State {
        anywidget_state(&self.esm, "", "cellbeat.View")
            .with("document", self.root.id())
            .with("version", BOKEH_VERSION)
    }

    fn update(&self, _: Vec<(String, Value)>) {}

    fn custom(&self, message: Message) {
        let Message { data, buffers, .. } = message;
        let name = data.get_str("view").unwrap_or_default();
        match data.get_str("type") {
            Some("asset") => {
                let (view, name) = (self.clone(), data["name"].clone());
                let asset = data["asset"].clone();
                turn::post(move || view.send_asset(&asset, name.as_str().unwrap_or_default()));
            }
            Some("open") => self.open_view(name, &data["data"]),
            Some("message") => {
                let connection = lock(&self.views).get(name).cloned();
                if let Some(connection) = connection {
                    connection.message(&data["data"], buffers);
                }
            }
            Some("close") => {
                let connection = lock(&self.views).remove(name);
                if let Some(connection) = connection {
                    connection.closed();
                }
            }
            _ => {}
        }
    }

    fn closed(&self) {
        self.widget.was_closed();
        let views = std::mem::take(&mut *lock(&self.views));
        views.values().for_each(|connection| connection.closed());
    }
}

/// One view in the widget.
struct WidgetWire {
    view: Arc<ViewWidget>,
    name: String,
}

impl Wire for WidgetWire {
    fn send_text(&self, data: &str, buffers: &[&[u8]]) {
        let name = Json::from(&self.name);
        let content = format!("{{\"type\":\"message\",\"view\":{name},\"data\":{data}}}");
        self.view.widget.send_custom_text(&content, buffers);
    }

    fn close(&self, _: &str) {
        let connection = lock(&self.view.views).remove(&self.name);
        drop(connection);
    }
}
