//! Where a root is shown, and its saved form where nobody views it live.
//!
//! Who triggers a parameter of a pane wants to see the change. Where a view is attached, its comm brings it. Where none ever
//! was (nbclient, papermill, a console, a frontend without the extension), the displayed bundle is sent again as
//! `update_display_data`, so that what is saved at the end is the last state:
//!
//! * at most once a second for each root, and less often where its document is larger than 1 MB: a second for each MB;
//! * what waits at the end of a cell is sent before the cell's end, since nbclient takes no message after it;
//! * under the execution that runs, for the same reason;
//! * never again once a view has been attached to the root: a page that is closed for a while gets the document when it is back,
//!   and must not find hundreds of updates in the server's buffer.
//!
//! An update takes the place of what was shown: outputs do not grow.

use super::{Document, Model, REPLACED, RUN_AGAIN, Shared};
use crate::base::json::Json;
use crate::base::sync::lock;
use crate::document::value::Value;
use crate::session::outputs::{Display, DisplayKind, Host};
use crate::session::scope::{EndWithCell, Origin, Scope};
use crate::show::save::snapshot;
use crate::show::viewable;
use crate::threads::timer::{Timer, Wake, next_id};
use crate::threads::workers;
use crate::view::ViewWidget;
use std::collections::HashSet;
use std::sync::{Arc, Mutex, Weak};
use std::time::Duration;

/// Shortest time between two updates of one saved form.
const EVERY: Duration = Duration::from_secs(1);

/// A root that can be viewed.
pub(super) struct Root {
    pub(super) model: Model,
    /// By whom it is shown. Empty: by nobody in particular, until the end of the document.
    pub(super) shown: Vec<Arc<Shown>>,
    /// Whether a view was ever attached.
    pub(super) viewed: bool,
    refresh: Arc<Refresh>,
}

/// One showing of a root, which ends when the cell that did it is run again.
pub(crate) struct Shown {
    pub(super) document: Weak<Shared>,
    pub(super) root: String,
    /// Empty for what is no display, such as a served page.
    display_id: String,
    /// Its `text/plain`.
    text: Json,
    /// By which it is viewed, where views are widgets.
    widget: Option<Arc<ViewWidget>>,
}

impl EndWithCell for Shown {
    fn end(&self) {
        if let Some(shared) = self.document.upgrade() {
            Document(shared).no_longer_shown(self, RUN_AGAIN);
        }
    }
}

impl Shown {
    /// What a bundle holds for it beside the rest.
    pub(crate) fn view_mime(&self) -> Option<(&'static str, Json)> {
        self.widget.as_ref()?.view_mime()
    }

    /// Something else was put in its place.
    pub(crate) fn replaced(&self) {
        if let Some(shared) = self.document.upgrade() {
            Document(shared).no_longer_shown(self, REPLACED);
        }
        if let Some(widget) = &self.widget {
            widget.close();
        }
    }
}

impl Document {
    /// Makes `root` viewable by its id, until the current cell is run again or for good where there is none.
    pub fn show(&self, root: &Model) {
        self.show_in(&crate::session::scope::current(), root, "", Json::Null);
    }

    /// Makes `root` viewable by its id, until the scope's cell is run again or for good where there is none.
    pub(crate) fn show_in(
        &self,
        scope: &Scope,
        root: &Model,
        display_id: &str,
        text: Json,
    ) -> Arc<Shown> {
        let is_display = !display_id.is_empty();
        let shown = Arc::new(Shown {
            widget: is_display.then(|| ViewWidget::show(scope, root)).flatten(),
            document: Arc::downgrade(&self.0),
            root: root.id().to_owned(),
            display_id: display_id.to_owned(),
            text,
        });
        let mut state = self.lock();
        state.ended.remove(root.id());
        let new = || Root {
            model: root.clone(),
            shown: Vec::new(),
            viewed: false,
            refresh: Arc::new(Refresh::new(scope, shown.document.clone(), root)),
        };
        let entry = state.roots.entry(root.id().to_owned());
        entry.or_insert_with(new).shown.push(shown.clone());
        drop(state);
        scope.own(&shown);
        shown
    }

    /// `changed` is to be seen also where it is not viewed live.
    pub(crate) fn refresh(&self, changed: &Model) {
        let roots: Vec<_> = self
            .lock()
            .roots
            .values()
            .filter(|root| !root.viewed)
            .map(|root| (root.model.clone(), root.refresh.clone()))
            .collect();
        for (root, refresh) in roots {
            if reaches(&root, changed) {
                refresh.request();
            }
        }
    }

    /// Sends the refreshes that wait.
    pub(crate) fn send_refreshes(&self) {
        let refreshes: Vec<_> = self
            .lock()
            .roots
            .values()
            .map(|root| root.refresh.clone())
            .collect();
        refreshes.iter().for_each(|refresh| refresh.send());
    }
}

/// Whether `wanted` is in the graph below `root`.
fn reaches(root: &Model, wanted: &Model) -> bool {
    let mut seen = HashSet::from([root.shared_id().clone()]);
    let mut next = vec![root.clone()];
    while let Some(model) = next.pop() {
        if model == *wanted {
            return true;
        }
        let values: Vec<Value> = {
            let attributes = model.attributes();
            let values = attributes.list.iter();
            values.map(|attribute| attribute.value.clone()).collect()
        };
        for value in values {
            value.each_model(&mut |model| {
                if seen.insert(model.shared_id().clone()) {
                    next.push(model.clone());
                }
            });
        }
    }
    false
}

/// Sends the saved form of one root again.
struct Refresh {
    document: Weak<Shared>,
    root: String,
    host: Arc<dyn Host>,
    origin: Origin,
    timer: Timer,
    timer_id: u64,
    times: Mutex<Times>,
}

struct Times {
    last: Duration,
    every: Duration,
    pending: bool,
}

impl Refresh {
    fn new(scope: &Scope, document: Weak<Shared>, root: &Model) -> Refresh {
        let timer = scope.session().timer().clone();
        Refresh {
            document,
            root: root.id().to_owned(),
            host: scope.session().host(),
            origin: Origin::of(scope),
            timer_id: next_id(),
            times: Mutex::new(Times {
                last: timer.now(),
                every: EVERY,
                pending: false,
            }),
            timer,
        }
    }

    fn request(self: &Arc<Self>) {
        let mut times = lock(&self.times);
        if !times.pending {
            times.pending = true;
            let due = times.last + times.every;
            self.timer.arm(self.timer_id, Some(due), self.clone());
        }
    }

    /// Under the lock, so that an older state never replaces a newer one.
    fn send(&self) {
        let mut times = lock(&self.times);
        if !std::mem::take(&mut times.pending) {
            return;
        }
        times.last = self.timer.now();
        let Some(document) = self.document.upgrade().map(Document) else {
            return;
        };
        let state = document.lock();
        let Some(root) = state.roots.get(&self.root).filter(|root| !root.viewed) else {
            return;
        };
        let (model, shown) = (root.model.clone(), root.shown.clone());
        drop(state);
        let html = Json::Str(snapshot::html(&model));
        let megabytes = html.as_str().map_or(0, str::len) >> 20;
        times.every = EVERY.saturating_mul(u32::try_from(megabytes).unwrap_or(u32::MAX).max(1));
        let view = viewable::view(&model);
        let mut sent = HashSet::new();
        for shown in shown.iter().rev() {
            if !shown.display_id.is_empty() && sent.insert(&shown.display_id) {
                let mut data = vec![
                    (viewable::VIEW_MIME, view.clone()),
                    ("text/html", html.clone()),
                    ("text/plain", shown.text.clone()),
                ];
                data.extend(shown.view_mime());
                self.host.display(&Display {
                    kind: DisplayKind::UpdateDisplayData,
                    execution: self.origin.latest(),
                    data: &data,
                    metadata: Json::Null,
                    display_id: Some(&shown.display_id),
                });
            }
        }
    }
}

impl Wake for Refresh {
    fn wake(self: Arc<Self>, _: Duration) {
        // Encoding and sending take their time.
        workers::run(move || self.send());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comm::{self, Incoming, Message};
    use crate::param::Parameterized;
    use crate::show::display::display_with_id;
    use crate::show::viewable::Viewable;
    use crate::testing::{Fixture, SentDisplay};
    use crate::ui::plotting::figure;
    use crate::view::{PROTOCOL, TARGET};
    use crate::{items, layout::Column, pane};

    fn updates(fixture: &Fixture) -> Vec<SentDisplay> {
        let displays = fixture.host.displays();
        let is_update = |display: &SentDisplay| display.kind == DisplayKind::UpdateDisplayData;
        displays.into_iter().filter(is_update).collect()
    }

    #[test]
    fn a_trigger_without_a_view_refreshes_what_is_saved_once_a_second() {
        let fixture = Fixture::manual();
        let _entered = fixture.scope(7, "cell").enter();
        let pane = pane::html("one");
        let column = Column::new(items![pane]);
        column.evcxr_display();
        pane::html("not shown").param().trigger("object");
        for text in ["two", "three"] {
            pane.set_object(text);
            pane.param().trigger("object");
        }
        assert_eq!(updates(&fixture).len(), 0);
        fixture.timer.advance(EVERY);
        fixture.host.wait_until(|host| host.displays().len() == 2);
        let [shown, update] = &fixture.host.displays()[..] else {
            panic!("one update");
        };
        assert!(shown.display_id.is_some());
        assert_eq!(shown.display_id, update.display_id);
        let html = update.get("text/html").and_then(Json::as_str).unwrap();
        assert!(html.contains("\"three\"") && !html.contains("\"one\""));
        fixture.timer.advance(EVERY * 10);
        assert_eq!(updates(&fixture).len(), 1);
    }

    #[test]
    fn what_waits_is_sent_at_the_end_of_a_cell() {
        let fixture = Fixture::manual();
        let _entered = fixture.scope(7, "cell").enter();
        let pane = pane::bokeh(&figure());
        pane.evcxr_display();
        pane.param().trigger("object");
        fixture.session.document().send_refreshes();
        fixture.session.document().send_refreshes();
        assert_eq!(updates(&fixture).len(), 1);
    }

    #[test]
    fn nothing_is_refreshed_once_a_view_was_attached() {
        let fixture = Fixture::manual();
        let _entered = fixture.scope(7, "cell").enter();
        crate::view::register();
        let pane = pane::html("one");
        pane.evcxr_display();
        let open = Incoming::Open {
            target_name: TARGET.into(),
        };
        let data = Json::object([
            ("document", Json::from(pane.root().id())),
            ("protocol", Json::from(PROTOCOL)),
        ]);
        comm::receive(&fixture.session, open, "view", Message::new(data));
        comm::receive(
            &fixture.session,
            Incoming::Close,
            "view",
            Message::default(),
        );
        pane.param().trigger("object");
        fixture.session.document().send_refreshes();
        assert_eq!(updates(&fixture).len(), 0);
    }

    #[test]
    fn an_object_that_was_replaced_is_refreshed_no_more() {
        let fixture = Fixture::manual();
        let _entered = fixture.scope(7, "cell").enter();
        let pane = pane::html("one");
        let handle = display_with_id(&pane);
        pane.param().trigger("object");
        handle.update("text");
        fixture.session.document().send_refreshes();
        let updates = updates(&fixture);
        assert_eq!(updates.len(), 1);
        assert_eq!(updates[0].plain_text(), "text");
    }
}
