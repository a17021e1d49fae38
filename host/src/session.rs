//! The end of what cells have started: the processes of a session, whichever group they are in. One that makes itself a session is in
//! none of these. Nothing here takes memory or a lock, since it runs in a signal handler too.
//!
//! This file stands alone (std only): the kernel's side includes it as it is.

use std::ffi::{CStr, c_char, c_int, c_long, c_void};

/// Programs may start others while they are looked for.
const LOOKS: usize = 16;

const SIGKILL: c_int = 9;
const O_CLOEXEC: c_int = 0o2_000_000;
#[cfg(target_arch = "x86_64")]
const GETDENTS64: c_long = 217;
/// aarch64, and all that came after it.
#[cfg(not(target_arch = "x86_64"))]
const GETDENTS64: c_long = 61;

unsafe extern "C" {
    fn syscall(number: c_long, ...) -> c_long;
    fn open(path: *const c_char, flags: c_int, ...) -> c_int;
    fn read(file: c_int, bytes: *mut c_void, length: usize) -> isize;
    fn close(file: c_int) -> c_int;
    fn kill(process: c_int, signal: c_int) -> c_int;
    fn getpid() -> c_int;
}

/// Kills all processes of the session that `leader` leads, or has led, but for this process.
pub(crate) fn kill_session(leader: i32) {
    for _ in 0..LOOKS {
        let mut found = false;
        for_each_process(|name| {
            let process = number(name);
            // SAFETY: plain system calls.
            unsafe {
                if process != getpid() && is_in_session(name, leader) && kill(process, SIGKILL) == 0
                {
                    found = true;
                }
            }
        });
        if !found {
            return;
        }
    }
}

/// Calls it with the name of each folder in `/proc` that is a process'.
fn for_each_process(mut call: impl FnMut(&[u8])) {
    // Before the name: the number, the place, the length and the type of the entry.
    const LENGTH_AT: usize = 16;
    const NAME_AT: usize = 19;
    #[repr(align(8))]
    struct Entries([u8; 4096]);
    let mut entries = Entries([0; 4096]);
    // SAFETY: system calls only, on what lives during the call.
    unsafe {
        let folder = open(c"/proc".as_ptr(), O_CLOEXEC);
        loop {
            let room = entries.0.len();
            let length = syscall(GETDENTS64, folder, entries.0.as_mut_ptr(), room);
            let Some(mut rest) = usize::try_from(length)
                .ok()
                .and_then(|l| entries.0.get(..l))
            else {
                break;
            };
            if rest.is_empty() {
                break;
            }
            while let Some(&[low, high]) = rest.get(LENGTH_AT..LENGTH_AT + 2) {
                let length = usize::from(u16::from_le_bytes([low, high]));
                let name = rest.get(NAME_AT..length).unwrap_or_default();
                let name = name.split(|byte| *byte == 0).next().unwrap_or_default();
                if !name.is_empty() && name.iter().all(u8::is_ascii_digit) {
                    call(name);
                }
                rest = rest.get(length.max(NAME_AT)..).unwrap_or_default();
            }
        }
        close(folder);
    }
}

/// Whether the process of this number is in the session, and has not ended.
fn is_in_session(name: &[u8], leader: i32) -> bool {
    let mut path = [0; 32];
    let parts = [b"/proc/", name, b"/stat"];
    let mut at = 0;
    for part in parts {
        let Some(room) = path.get_mut(at..at + part.len()) else {
            return false;
        };
        room.copy_from_slice(part);
        at += part.len();
    }
    let mut stat = [0; 512];
    let Ok(path) = CStr::from_bytes_until_nul(&path) else {
        return false;
    };
    // SAFETY: system calls only, on what lives during the call.
    let length = unsafe {
        let file = open(path.as_ptr(), O_CLOEXEC);
        let length = read(file, stat.as_mut_ptr().cast(), stat.len());
        close(file);
        usize::try_from(length).unwrap_or(0)
    };
    let stat = &stat[..length];
    // The name of the program is in brackets, and may have any characters.
    let behind = stat.iter().rposition(|byte| *byte == b')').unwrap_or(0);
    let mut fields = stat[behind..].split(|byte| *byte == b' ').skip(1);
    let state = fields.next().unwrap_or_default();
    let session = fields.nth(2).unwrap_or_default();
    !matches!(state, b"Z" | b"X") && number(session) == leader
}

/// 0 where it is none.
fn number(digits: &[u8]) -> i32 {
    let add = |number: i32, digit: &u8| {
        let digit = digit.checked_sub(b'0').filter(|digit| *digit < 10)?;
        number.checked_mul(10)?.checked_add(i32::from(digit))
    };
    digits.iter().try_fold(0, add).unwrap_or(0)
}
