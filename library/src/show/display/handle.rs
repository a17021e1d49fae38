//! [`DisplayHandle`]: a display that is changed later.

use super::bundle::or_panic;
use super::{DisplayError, Output, ToDisplay};
use crate::base::sync::lock;
use crate::session::outputs::DisplayKind;
use crate::session::scope::{self, EndWithCell, Scope};
use crate::show::showing::Showing;
use crate::threads::interrupt::end_instead_of_display;
use crate::threads::timer::next_id;
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

/// A display in the output of a cell, from [`display_with_id`](super::display_with_id). A handle: clones are the same display.
/// It can be used on every thread, in periodic callbacks too, and ends when the cell that made it is run again.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let clock = display_with_id("0 s");
/// println!("shown as {}", clock.display_id());
/// let mut seconds = 0;
/// let cb = state.add_periodic_callback(
///     move || {
///         seconds += 1;
///         clock.update(format!("{seconds} s"));
///     },
///     ms(1000),
/// );
/// # cb.stop();
/// ```
#[derive(Clone)]
pub struct DisplayHandle(Arc<Inner>);

struct Inner {
    id: String,
    scope: Scope,
    ended: AtomicBool,
    /// The live view in it. Locked while an object is sent, so that the last one wins.
    shown: Mutex<Option<Arc<Showing>>>,
}

impl EndWithCell for Inner {
    fn end(&self) {
        self.ended.store(true, Ordering::Release);
    }
}

impl DisplayHandle {
    pub(super) fn new(output: Output) -> DisplayHandle {
        let inner = Arc::new(Inner {
            id: format!(
                "cellbeat-display-{}-{}",
                crate::base::ids::process(),
                next_id()
            ),
            scope: scope::current(),
            ended: AtomicBool::new(false),
            shown: Mutex::default(),
        });
        inner.scope.own(&inner);
        let handle = DisplayHandle(inner);
        handle.show(output, DisplayKind::DisplayData);
        handle
    }

    /// Jupyter's `display_id`.
    pub fn display_id(&self) -> &str {
        &self.0.id
    }

    /// Shows another object in place of the one that is shown, wherever the display is.
    ///
    /// # Panics
    /// When the display has ended.
    #[track_caller]
    pub fn update<M>(&self, object: impl ToDisplay<M>) {
        end_instead_of_display();
        or_panic(self.try_update(object));
    }

    /// [`DisplayHandle::update`] that does not panic.
    ///
    /// # Errors
    /// When the display has ended.
    pub fn try_update<M>(&self, object: impl ToDisplay<M>) -> Result<(), DisplayError> {
        if self.0.ended.load(Ordering::Acquire) {
            return Err(DisplayError::Ended {
                display_id: self.0.id.clone(),
            });
        }
        self.show(object.to_display(), DisplayKind::UpdateDisplayData);
        Ok(())
    }

    fn show(&self, output: Output, kind: DisplayKind) {
        let mut place = lock(&self.0.shown);
        let shown = output.show_in(&self.0.scope, kind, Some(&self.0.id));
        let earlier = std::mem::replace(&mut *place, shown);
        drop(place);
        if let Some(earlier) = earlier {
            earlier.replaced();
        }
    }
}

impl fmt::Debug for DisplayHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DisplayHandle({})", self.0.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::show::display::{HTML, display_with_id};
    use crate::testing::Fixture;

    #[test]
    fn an_update_has_the_id_of_the_display_from_any_thread() {
        let fixture = Fixture::manual();
        let _entered = fixture.scope(7, "cell").enter();
        let handle = display_with_id("1");
        let other = handle.clone();
        std::thread::spawn(move || other.update(HTML("<b>2</b>")))
            .join()
            .unwrap();
        let [first, second] = &fixture.outputs.displays()[..] else {
            panic!("two displays");
        };
        assert_eq!(first.kind, DisplayKind::DisplayData);
        assert_eq!(second.kind, DisplayKind::UpdateDisplayData);
        assert_eq!(first.display_id.as_deref(), Some(handle.display_id()));
        assert_eq!(first.display_id, second.display_id);
        assert_eq!((first.execution, second.execution), (7, 7));
    }

    #[test]
    fn a_display_ends_when_its_cell_is_run_again_and_says_so() {
        let fixture = Fixture::manual();
        let _entered = fixture.scope(7, "cell").enter();
        let handle = display_with_id("1");
        fixture.session.end_cell("cell");
        let error = handle.try_update("2").unwrap_err().to_string();
        assert_eq!(
            error,
            format!(
                "the display {} has ended: the cell that made it was run again",
                handle.display_id()
            )
        );
        assert_eq!(fixture.outputs.displays().len(), 1);
    }
}
