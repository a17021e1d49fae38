//! The code of cells that ran a while ago. It stays loaded, since anything may point into it, but need not be in memory: the system
//! reads from the file, deleted or not, what is called after all.

use std::collections::VecDeque;
use std::ffi::{c_int, c_void};
use std::sync::{Mutex, PoisonError};

/// The libraries that were loaded last keep their pages, of 30 kB each.
const LATEST: usize = 64;

/// Where code is mapped: the first byte, and how many.
type Range = (usize, usize);

static LOADED: Mutex<VecDeque<Range>> = Mutex::new(VecDeque::new());

/// A library was loaded. The code of one that was loaded long ago leaves the memory.
pub(crate) fn loaded(library: *mut c_void) {
    let mut loaded = LOADED.lock().unwrap_or_else(PoisonError::into_inner);
    loaded.extend(code_of(library));
    if loaded.len() > LATEST
        && let Some((start, length)) = loaded.pop_front()
    {
        const DONT_NEED: c_int = 4;
        // SAFETY: it is a private mapping of a file that nobody writes, so that the same bytes come back.
        unsafe { madvise(start as *mut c_void, length, DONT_NEED) };
    }
}

unsafe extern "C" {
    fn dlinfo(library: *mut c_void, request: c_int, answer: *mut c_void) -> c_int;
    fn madvise(start: *mut c_void, length: usize, advice: c_int) -> c_int;
}

/// What of a library is mapped and not written to: its first segment, as cells are linked. None where it is not so.
#[cfg(target_pointer_width = "64")]
fn code_of(library: *mut c_void) -> Option<Range> {
    const LINK_MAP: c_int = 2;
    const LOAD: u32 = 1;
    const WRITABLE: u32 = 2;
    /// The start of an ELF file of 64 bits.
    #[repr(C)]
    #[allow(dead_code, reason = "its layout")]
    struct File {
        ident: [u8; 16],
        kind: u16,
        machine: u16,
        version: u32,
        entry: u64,
        segments_at: u64,
    }
    #[repr(C)]
    #[allow(dead_code, reason = "its layout")]
    struct Segment {
        kind: u32,
        flags: u32,
        offset: u64,
        address: u64,
        physical: u64,
        length_in_file: u64,
        length: u64,
        align: u64,
    }
    let mut map: *const *const u8 = std::ptr::null();
    // SAFETY: what is asked for is a pointer, to the loader's record of the library, which begins with where that is mapped. There
    // stands the file's head where the first segment begins with the file.
    unsafe {
        if dlinfo(library, LINK_MAP, (&raw mut map).cast()) != 0 || map.is_null() {
            return None;
        }
        let base = *map;
        let file = base.cast::<File>().as_ref()?;
        let segments = base.add(file.segments_at as usize).cast::<Segment>();
        // Others, which are not loaded, may stand before it.
        let mut all = (0..4).map(|at| &*segments.add(at));
        let first = all.find(|segment| segment.kind == LOAD)?;
        let is_code = file.ident.starts_with(b"\x7fELF") && first.offset == 0 && first.address == 0;
        (is_code && first.flags & WRITABLE == 0).then_some((base as usize, first.length as usize))
    }
}

#[cfg(not(target_pointer_width = "64"))]
fn code_of(_library: *mut c_void) -> Option<Range> {
    None
}
