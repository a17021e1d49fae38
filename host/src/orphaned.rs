//! The end of the kernel process, whatever has ended it: what cells have started and left running ends with it, programs that
//! made themselves a session excepted, and so does this process.

use crate::{session, sys};
use std::ffi::{c_int, c_void};
use std::io;

/// The system reports it by a signal, for which the kernel process asks when it starts this one; the end of the link tells
/// too, later, or where cells have taken the signal.
pub(crate) fn install() -> io::Result<()> {
    sys::on_signal(sys::orphan_signal(), on_signal)
}

extern "C" fn on_signal(_: c_int, _: *mut c_void, _: *mut c_void) {
    end_all()
}

/// In a signal handler too.
pub(crate) fn end_all() -> ! {
    if let Some(own) = sys::own_session() {
        session::kill_session(own);
        // At once with this process, whose threads may start more until then.
        sys::kill_group();
    }
    crate::streams::end_process()
}
