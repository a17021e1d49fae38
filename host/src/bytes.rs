//! [`WakesForBytes`]: a socket that is read, by one thread, while others write to it.

use std::ffi::{c_int, c_short, c_ulong};
use std::io::{self, Read};
use std::os::fd::AsRawFd;
use std::os::unix::net::UnixStream;

const POLLIN: c_short = 1;

#[repr(C)]
struct PollFd {
    descriptor: c_int,
    wanted: c_short,
    found: c_short,
}

unsafe extern "C" {
    fn poll(descriptors: *mut PollFd, count: c_ulong, timeout: c_int) -> c_int;
}

/// Sleeps in `poll` until there are bytes. In a read of a Unix socket it would be woken also when the other side has taken what
/// was written here: with each patch that is sent.
pub(crate) struct WakesForBytes(pub UnixStream);

impl Read for WakesForBytes {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let mut descriptor = PollFd {
            descriptor: self.0.as_raw_fd(),
            wanted: POLLIN,
            found: 0,
        };
        // SAFETY: the one descriptor is the call's to fill. An error is one of the read below too.
        unsafe { poll(&mut descriptor, 1, -1) };
        self.0.read(room)
    }
}
