//! What a program writes, read until its pipes end.

use crate::runtime::system::end_of;
use std::io::{self, Read};
use std::os::fd::AsRawFd;
use std::process::Child;

/// Reads stdout and stderr, which are handed on as they come; `is_killed` is called where a signal has ended the program, whose
/// own programs may hold the pipes open.
pub(super) fn read(
    child: &mut Child,
    on_stderr: &mut dyn FnMut(&[u8]),
    is_killed: impl FnOnce(),
) -> io::Result<(Vec<u8>, Vec<u8>)> {
    let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
    let mut stdout_pipe = child.stdout.take();
    let mut stderr_pipe = child.stderr.take();
    let mut end = end_of(child);
    let mut is_killed = Some(is_killed);
    while stdout_pipe.is_some() || stderr_pipe.is_some() {
        let wanted = [
            stdout_pipe.as_ref().map(AsRawFd::as_raw_fd),
            stderr_pipe.as_ref().map(AsRawFd::as_raw_fd),
            end.as_ref().map(AsRawFd::as_raw_fd),
        ];
        let [has_stdout, has_stderr, has_ended] = wait_for(wanted)?;
        if has_stdout {
            read_piece(&mut stdout_pipe, &mut stdout)?;
        }
        if has_stderr {
            let before = stderr.len();
            read_piece(&mut stderr_pipe, &mut stderr)?;
            on_stderr(&stderr[before..]);
        }
        if has_ended {
            end = None;
            if was_killed(child)
                && let Some(is_killed) = is_killed.take()
            {
                is_killed();
            }
        }
    }
    Ok((stdout, stderr))
}

/// Reads what is there; the pipe goes where it has ended.
fn read_piece(pipe: &mut Option<impl Read>, all: &mut Vec<u8>) -> io::Result<()> {
    let Some(open) = pipe else { return Ok(()) };
    let mut piece = [0; 16 * 1024];
    match open.read(&mut piece) {
        Ok(0) => *pipe = None,
        Ok(length) => all.extend_from_slice(&piece[..length]),
        Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
        Err(error) => return Err(error),
    }
    Ok(())
}

/// Waits until one of them can be read, and says which.
fn wait_for<const N: usize>(files: [Option<i32>; N]) -> io::Result<[bool; N]> {
    let mut asked = files.map(|file| libc::pollfd {
        // Of a negative one nothing is waited for.
        fd: file.unwrap_or(-1),
        events: libc::POLLIN,
        revents: 0,
    });
    // SAFETY: so many of them live during the call.
    let found = unsafe { libc::poll(asked.as_mut_ptr(), N as libc::nfds_t, -1) };
    if found == -1 {
        let error = io::Error::last_os_error();
        if error.kind() != io::ErrorKind::Interrupted {
            return Err(error);
        }
        return Ok([false; N]);
    }
    Ok(asked.map(|one| one.revents != 0))
}

/// Whether a signal has ended the program. It can still be waited for.
fn was_killed(child: &Child) -> bool {
    // SAFETY: it is a plain structure, for which zeroes are good.
    let mut info: libc::siginfo_t = unsafe { std::mem::zeroed() };
    let how = libc::WEXITED | libc::WNOHANG | libc::WNOWAIT;
    // SAFETY: a plain system call, which writes to `info`.
    let found = unsafe { libc::waitid(libc::P_PID, child.id(), &mut info, how) };
    found == 0 && matches!(info.si_code, libc::CLD_KILLED | libc::CLD_DUMPED)
}
