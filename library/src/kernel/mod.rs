//! What the host (the cell process' main program) calls. Not for users.

pub(crate) mod dispatch;
pub mod frames;
pub mod input;
pub mod link;
pub mod serve;

use crate::base::json::Json;
use crate::document::turn;
use crate::session::Session;
use crate::session::outputs::{Display, DisplayKind};
use crate::session::scope::{self, Scope};
use crate::threads::interrupt;
use link::names::ToCell;
use link::stream::Stream;
use std::panic::PanicHookInfo;

pub use crate::base::json;
pub use crate::session::scope::{callback_execution, output_execution, own_output};
pub use crate::threads::interrupt::{
    Ended, Run, Watch, asks, for_everyone, interrupted_cell_runs, is_to_end, owner, refuses_output,
    unwound, work_for,
};
pub use crate::threads::panics::cell_file;
pub use input::{InputError, ask};
pub use link::frame;
pub use serve::add_notebook;

/// Has the outputs of this process' notebook go over the link. Once; any thread may send afterwards.
pub fn connect(stream: Stream) {
    link::connect(stream);
    crate::view::register();
    crate::comm::ipywidgets::register();
}

/// Takes a frame that is not for the host. Returns quickly.
pub fn receive(kind: ToCell, header: Json, buffers: Vec<Vec<u8>>) {
    if let Err(error) = dispatch::receive(&Session::notebook(), kind, header, buffers) {
        eprintln!("cellbeat: {error}; the frame is ignored");
    }
}

/// `written` returns how many bytes the running cell has written to stdout and stderr.
pub fn count_output(written: fn() -> [u64; 2]) {
    link::count_output(written);
}

/// An execution will begin on a thread that runs cells: from now on it can be interrupted.
pub fn execution_comes(execution: u64) {
    interrupt::cell_comes(execution);
}

/// A thread that runs cells begins an execution: what an earlier run of the same cell made ends first.
pub fn begin_execution(execution: u64, cell: &str) {
    if !cell.is_empty() {
        let scope = Scope::new(Session::notebook(), execution, cell);
        let _entered = scope.enter();
        scope::end_cell(cell);
    }
    interrupt::cell_begins(execution);
    scope::begin(execution, cell);
}

/// That execution ended: the changes it made go to the views.
pub fn end_execution() {
    turn::end();
    Session::notebook().document().send_refreshes();
    interrupt::cell_ends();
    scope::end();
}

/// That execution ended without its thread, which stands still for good: what is to be done otherwise.
pub fn execution_given_up(execution: u64) {
    turn::end();
    Session::notebook().document().send_refreshes();
    interrupt::cell_given_up(execution);
}

/// It does not begin: there is no thread for it.
pub fn execution_not_begun(execution: u64) {
    interrupt::cell_given_up(execution);
}

/// Ends what runs on this thread, as `sleep` does.
pub fn end_interrupted() -> ! {
    interrupt::end(None)
}

/// Sets whether interrupts leave this thread alone, and says whether they did.
pub fn be_calm(calm: bool) -> bool {
    interrupt::set_calm(calm)
}

/// Whether this thread holds a lock of the library's. A signal handler may ask.
pub fn holds_lock() -> bool {
    crate::base::sync::holds_lock()
}

/// Takes the locks that a thread may have at the moment when [`holds_lock`] does not know of it yet: after a wait.
pub fn try_locks() {
    interrupt::try_lock();
    input::try_lock();
    serve::try_lock();
    drop(Session::notebook().document().lock());
}

/// Shows `text` as the one mime type `mime`, under the current execution. `kind` is Jupyter's name of the message.
pub fn display(kind: &str, mime: &str, text: &str) {
    let scope = scope::current();
    scope.session().outputs().display(&Display {
        kind: match kind {
            "execute_result" => DisplayKind::ExecuteResult,
            "update_display_data" => DisplayKind::UpdateDisplayData,
            _ => DisplayKind::DisplayData,
        },
        execution: scope.execution(),
        data: &[(mime, Json::from(text))],
        metadata: Json::Null,
        display_id: None,
    });
}

/// For the host's panic hook: whether an interrupt has made a print fail. Then it must print nothing.
pub fn is_refusal(message: &str) -> bool {
    interrupt::is_refusal(message)
}

/// For the host's panic hook: true when this thread runs a callback. Then the library reports the panic, and the hook must
/// print nothing.
pub fn callback_panicked(info: &PanicHookInfo<'_>) -> bool {
    crate::threads::panics::record(info)
}

#[cfg(test)]
mod tests {
    use super::display;
    use super::*;
    use crate::prelude::{StateApi, interrupted, seconds, state};
    use crate::testing::{alone, wait_until};
    use link::frame::read_frame;

    fn header(stream: &mut Stream) -> String {
        String::from_utf8(read_frame(stream).unwrap().header).unwrap()
    }

    /// The one test of the process' own session: a conversation as the kernel has it.
    #[test]
    fn an_execution_shows_is_run_again_and_is_interrupted_through_the_link() {
        let _alone = alone();
        let (ours, mut kernel) = Stream::pair().unwrap();
        connect(ours);

        begin_execution(7, "cell");
        display("execute_result", "text/plain", "3");
        assert_eq!(
            header(&mut kernel),
            r#"{"type":"display","kind":"execute_result","execution":7,"data":{"text/plain":"3"},"metadata":{}}"#
        );
        let cb = state.add_periodic_callback(|| {}, seconds(3600.0));
        receive(ToCell::Interrupt, Json::Null, Vec::new());
        assert!(interrupted());
        end_execution();
        assert!(cb.running(), "a cell was interrupted, not the callbacks");

        begin_execution(8, "cell");
        assert!(!interrupted());
        assert!(!cb.running());
        let cb = state.add_periodic_callback(|| {}, seconds(3600.0));
        end_execution();
        receive(ToCell::Interrupt, Json::Null, Vec::new());
        wait_until(|| !cb.running());

        // A thread of the user has no scope of its own: it works for the execution that ran last.
        std::thread::spawn(|| display("display_data", "text/plain", "later"))
            .join()
            .unwrap();
        assert!(header(&mut kernel).contains(r#""execution":8"#));
        let gone = Json::object([("comm_id", Json::from("gone"))]);
        receive(ToCell::CommMsg, gone, Vec::new());
        assert!(
            header(&mut kernel).contains(r#""type":"comm_close","execution":8,"comm_id":"gone""#)
        );

        // A kernel that is gone is not a reason to fail.
        drop(kernel);
        display("display_data", "text/plain", "nobody");
    }
}
