//! What Linux has beyond Unix. `not_linux.rs` stands in its place elsewhere.

/// The host's file, so that both ends have one.
#[path = "../../../host/src/session.rs"]
mod session;

use std::io;
use std::os::fd::{FromRawFd, OwnedFd};
use std::process::Child;

/// The signal by which a process that leads a group hears of the end of this process: it kills its group, which a plain SIGKILL
/// would not. The host knows it by this number; without a handler it ends the process.
pub(crate) fn orphan_signal() -> i32 {
    libc::SIGRTMAX() - 2
}

/// For a child between fork and exec: it gets the signal when the thread of `parent` that started it ends.
pub(crate) fn signal_at_end_of(parent: u32, signal: i32) -> io::Result<()> {
    // SAFETY: system calls only.
    unsafe {
        if libc::prctl(libc::PR_SET_PDEATHSIG, signal) == -1 {
            return Err(io::Error::last_os_error());
        }
        // The parent may have ended before the call.
        if u32::try_from(libc::getppid()) != Ok(parent) {
            libc::_exit(1);
        }
    }
    Ok(())
}

/// What a program of this process has started becomes this process' child when that program ends.
pub(crate) fn adopt_orphans() {
    // SAFETY: a plain system call.
    unsafe { libc::prctl(libc::PR_SET_CHILD_SUBREAPER, 1) };
}

/// Kills the children of this process, then those whom these leave to it, until there are none.
pub(crate) fn end_children() {
    let mut list = [0; 4096];
    // SAFETY: system calls only, on what lives during the call.
    unsafe {
        loop {
            let file = libc::open(c"/proc/thread-self/children".as_ptr(), libc::O_RDONLY);
            let length = libc::read(file, list.as_mut_ptr().cast(), list.len());
            libc::close(file);
            let list = &list[..usize::try_from(length).unwrap_or(0)];
            // The last one is cut short where the list is longer; each ends in a space.
            let ends = list.iter().rposition(|byte| *byte == b' ').unwrap_or(0);
            let mut found = false;
            for child in list[..ends].split(|byte| *byte == b' ') {
                let digits = child.iter().map(|byte| i32::from(byte - b'0'));
                let child = digits.fold(0, |id, digit| 10 * id + digit);
                if child > 0 {
                    libc::kill(child, libc::SIGKILL);
                    found = true;
                }
            }
            if !found || libc::waitpid(-1, std::ptr::null_mut(), 0) == -1 {
                return;
            }
        }
    }
}

pub(super) use session::kill_session;

/// This process leaves no core where it ends.
pub(crate) fn leave_no_core() {
    // SAFETY: a plain system call.
    unsafe { libc::prctl(libc::PR_SET_DUMPABLE, 0) };
}

/// Closes all files. False before Linux 5.9, where nothing is closed.
pub(crate) fn close_at_once() -> bool {
    // SAFETY: a plain system call; nothing uses a file any more where this is called.
    unsafe { libc::syscall(libc::SYS_close_range, 0, u32::MAX, 0) == 0 }
}

/// For a child between fork and exec: the system ends it before the kernel process, whose memory is not the reason. Where
/// that cannot be said, nothing is changed.
pub(crate) fn end_first_without_memory() {
    // SAFETY: system calls on constants.
    unsafe {
        let file = libc::open(c"/proc/self/oom_score_adj".as_ptr(), libc::O_WRONLY);
        if file != -1 {
            let score = b"1000";
            libc::write(file, score.as_ptr().cast(), score.len());
            libc::close(file);
        }
    }
}

/// Can be read when the program has ended; none where the system has no such thing.
pub(crate) fn end_of(child: &Child) -> Option<OwnedFd> {
    // SAFETY: a plain system call.
    let file = unsafe { libc::syscall(libc::SYS_pidfd_open, child.id(), 0) };
    let file = i32::try_from(file).ok().filter(|file| *file >= 0)?;
    // SAFETY: it was just made, and nobody else has it.
    Some(unsafe { OwnedFd::from_raw_fd(file) })
}

/// Has the system take back what was freed.
pub fn give_back_what_is_freed() {
    #[cfg(target_env = "gnu")]
    // SAFETY: it only gives memory back that is not in use.
    unsafe {
        libc::malloc_trim(0);
    }
}
