//! What stands in the place of `linux.rs` on another Unix, so that all else builds there: nothing happens, and
//! [`crate::runtime::Error::System`] keeps cells from running. docs/porting.md names what each of these needs.

use std::io;
use std::os::fd::OwnedFd;
use std::process::Child;

pub(crate) fn orphan_signal() -> i32 {
    libc::SIGTERM
}

pub(crate) fn signal_at_end_of(_parent: u32, _signal: i32) -> io::Result<()> {
    Ok(())
}

pub(crate) fn adopt_orphans() {}

pub(crate) fn end_children() {}

pub(crate) fn kill_session(_leader: i32) {}

pub(crate) fn leave_no_core() {}

pub(crate) fn close_at_once() -> bool {
    false
}

pub(crate) fn end_first_without_memory() {}

pub(crate) fn end_of(_child: &Child) -> Option<OwnedFd> {
    None
}

/// Nothing.
pub fn give_back_what_is_freed() {}
