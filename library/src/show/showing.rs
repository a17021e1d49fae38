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

use crate::base::json::Json;
use crate::base::sync::lock;
use crate::document::value::Value;
use crate::document::{Document, Model, WeakDocument};
use crate::session::outputs::{Display, DisplayKind, Outputs};
use crate::session::parts::{Part, Stage};
use crate::session::scope::{self, EndWithCell, Origin, Scope};
use crate::show::save::snapshot;
use crate::show::viewable;
use crate::threads::timer::{Timer, Wake, next_id};
use crate::threads::workers;
use crate::view::ViewWidget;
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// Shortest time between two updates of one saved form.
const EVERY: Duration = Duration::from_secs(1);

/// Why a view ends.
const RUN_AGAIN: &str = "the cell was run again";
const REPLACED: &str = "something else is shown in its place";

/// One showing of a root, which ends when the cell that did it is run again.
pub(crate) struct Showing {
    document: WeakDocument,
    root: String,
    /// Empty for what is not a display, such as a served page.
    display_id: String,
    /// Its `text/plain`.
    text: Json,
    /// By which it is viewed, where views are widgets.
    widget: Option<Arc<ViewWidget>>,
}

impl EndWithCell for Showing {
    fn end(&self) {
        self.end_because(RUN_AGAIN);
    }
}

impl Showing {
    /// What a bundle holds for it beside the rest.
    pub(crate) fn view_mime(&self) -> Option<(&'static str, Json)> {
        self.widget.as_ref()?.view_mime()
    }

    /// Something else was put in its place.
    pub(crate) fn replaced(&self) {
        self.end_because(REPLACED);
        if let Some(widget) = &self.widget {
            widget.close();
        }
    }

    fn end_because(&self, reason: &str) {
        if let Some(document) = self.document.upgrade()
            && document.parts().get::<Showings>().remove(self)
        {
            document.unshown(&self.root, reason);
        }
    }
}

/// What is shown of a document, by the ids of the roots.
#[derive(Default)]
struct Showings(Mutex<HashMap<String, Arc<Saved>>>);

impl Part for Showings {
    fn stage(&self) -> Stage {
        Stage::Data
    }

    fn end(&self) {
        let showings = std::mem::take(&mut *lock(&self.0));
        drop(showings);
    }
}

impl Showings {
    fn add(&self, scope: &Scope, showing: &Arc<Showing>) {
        let mut roots = lock(&self.0);
        let new = || Arc::new(Saved::new(scope, showing));
        let saved = roots.entry(showing.root.clone()).or_insert_with(new);
        lock(&saved.showings).push(showing.clone());
    }

    /// Whether it was there.
    fn remove(&self, showing: &Showing) -> bool {
        let mut roots = lock(&self.0);
        let Some(saved) = roots.get(&showing.root).cloned() else {
            return false;
        };
        let mut showings = lock(&saved.showings);
        let is_it = |other: &mut Arc<Showing>| std::ptr::eq(&**other, showing);
        let removed: Vec<_> = showings.extract_if(.., is_it).collect();
        if showings.is_empty() {
            roots.remove(&showing.root);
        }
        drop((showings, roots));
        !removed.is_empty()
    }

    fn all(&self) -> Vec<Arc<Saved>> {
        lock(&self.0).values().cloned().collect()
    }
}

impl Document {
    /// Makes `root` viewable by its id, until the current cell is run again or for good where there is none.
    ///
    /// ```
    /// use cellbeat::document::Document;
    /// use cellbeat::prelude::*;
    ///
    /// let p = figure();
    /// Document::current().show(p.as_model()); // a page can view it by p.as_model().id()
    /// ```
    pub fn show(&self, root: &Model) {
        self.show_in(&scope::current(), root, "", Json::Null);
    }

    /// Makes `root` viewable by its id, until the scope's cell is run again or for good where there is none.
    pub(crate) fn show_in(
        &self,
        scope: &Scope,
        root: &Model,
        display_id: &str,
        text: Json,
    ) -> Arc<Showing> {
        let is_display = !display_id.is_empty();
        let showing = Arc::new(Showing {
            widget: is_display.then(|| ViewWidget::show(scope, root)).flatten(),
            document: self.downgrade(),
            root: root.id().to_owned(),
            display_id: display_id.to_owned(),
            text,
        });
        self.shown(root);
        self.parts().get::<Showings>().add(scope, &showing);
        scope.own(&showing);
        showing
    }

    /// `changed` is to be seen also where it is not viewed live.
    pub(crate) fn refresh(&self, changed: &Model) {
        for saved in self.parts().get::<Showings>().all() {
            let root = self.unviewed_root(&saved.root);
            if root.is_some_and(|root| reaches(&root, changed)) {
                saved.request();
            }
        }
    }

    /// Sends the refreshes that wait.
    pub(crate) fn send_refreshes(&self) {
        let showings = self.parts().get::<Showings>().all();
        showings.iter().for_each(|saved| saved.send());
    }
}

/// Whether `wanted` is in the graph below `root`.
pub(crate) fn reaches(root: &Model, wanted: &Model) -> bool {
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

/// The saved form of one root, which is sent again when it changed.
struct Saved {
    document: WeakDocument,
    root: String,
    /// Where it is shown; never none.
    showings: Mutex<Vec<Arc<Showing>>>,
    outputs: Arc<dyn Outputs>,
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

impl Saved {
    fn new(scope: &Scope, first: &Showing) -> Saved {
        let timer = scope.session().timer().clone();
        Saved {
            document: first.document.clone(),
            root: first.root.clone(),
            showings: Mutex::default(),
            outputs: scope.session().outputs(),
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
        let document = self.document.upgrade();
        let Some(model) = document.and_then(|document| document.unviewed_root(&self.root)) else {
            return;
        };
        let showings = lock(&self.showings).clone();
        let html = Json::Str(snapshot::html(&model));
        let megabytes = html.as_str().map_or(0, str::len) >> 20;
        times.every = EVERY.saturating_mul(u32::try_from(megabytes).unwrap_or(u32::MAX).max(1));
        let view = viewable::view(&model);
        let mut sent = HashSet::new();
        for showing in showings.iter().rev() {
            if !showing.display_id.is_empty() && sent.insert(&showing.display_id) {
                let mut data = vec![
                    (viewable::VIEW_MIME, view.clone()),
                    ("text/html", html.clone()),
                    ("text/plain", showing.text.clone()),
                ];
                data.extend(showing.view_mime());
                self.outputs.display(&Display {
                    kind: DisplayKind::UpdateDisplayData,
                    execution: self.origin.latest(),
                    data: &data,
                    metadata: Json::Null,
                    display_id: Some(&showing.display_id),
                });
            }
        }
    }
}

impl Wake for Saved {
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
        let displays = fixture.outputs.displays();
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
        fixture
            .outputs
            .wait_until(|sent| sent.displays().len() == 2);
        let [shown, update] = &fixture.outputs.displays()[..] else {
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
        fixture.session.document().settle();
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
