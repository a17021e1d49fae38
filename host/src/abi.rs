//! What crosses between the host and the libraries of cells. Both crates have this file as a module, so that they cannot differ.

use std::any::{TypeId, type_name};
use std::task::Waker;

/// The host's `Context` of the thread, which cells hand back as it is.
pub(crate) type HostContext = *const ();

/// A string of the caller's, for the time of the call.
#[repr(C)]
#[derive(Clone, Copy)]
pub(crate) struct Text {
    start: *const u8,
    length: usize,
}

impl Text {
    #[allow(dead_code, reason = "of the cells")]
    pub(crate) fn new(text: &str) -> Text {
        Text {
            start: text.as_ptr(),
            length: text.len(),
        }
    }

    /// # Safety
    /// The `&str` that it was made from lives during the call.
    #[allow(dead_code, reason = "of the host")]
    pub(crate) unsafe fn get<'a>(self) -> &'a str {
        // SAFETY: these are the parts of a `&str`, which lives as the caller says.
        unsafe {
            std::str::from_utf8_unchecked(std::slice::from_raw_parts(self.start, self.length))
        }
    }
}

/// What the host needs to know of a variable's type.
#[repr(C)]
pub(crate) struct RawKind {
    pub(crate) size: usize,
    pub(crate) align: usize,
    pub(crate) name: Text,
    pub(crate) id: TypeId,
    /// Of the notebook's types when the cell was compiled.
    pub(crate) generation: u64,
}

impl RawKind {
    #[allow(dead_code, reason = "of the cells")]
    pub(crate) fn of<T: 'static>() -> RawKind {
        RawKind {
            size: size_of::<T>(),
            align: align_of::<T>(),
            name: Text::new(type_name::<T>()),
            id: TypeId::of::<T>(),
            // Known where the call arrives.
            generation: 0,
        }
    }
}

/// The host's functions for cells.
#[allow(unreachable_pub, reason = "public in the cells' crate")]
#[repr(C)]
pub struct Api {
    pub(crate) context: HostContext,
    pub(crate) check: unsafe extern "C" fn(HostContext, Text, &RawKind) -> bool,
    pub(crate) take: unsafe extern "C" fn(HostContext, Text) -> *mut u8,
    pub(crate) put: unsafe extern "C" fn(
        HostContext,
        Text,
        &RawKind,
        *mut u8,
        unsafe extern "C-unwind" fn(*mut u8),
    ),
    pub(crate) display: unsafe extern "C" fn(HostContext, Text),
    pub(crate) fail: unsafe extern "C" fn(HostContext, Text, Text, u32, u32),
    pub(crate) edited: unsafe extern "C" fn(HostContext, Text, u32, u32, u32),
    pub(crate) panicked: unsafe extern "C" fn(HostContext, Text),
    pub(crate) is_interrupted: unsafe extern "C" fn(HostContext, &Waker) -> bool,
    pub(crate) be_calm: unsafe extern "C" fn(HostContext, bool) -> bool,
    pub(crate) end_interrupted: unsafe extern "C-unwind" fn(HostContext),
    pub(crate) for_everyone:
        unsafe extern "C-unwind" fn(HostContext, extern "C-unwind" fn(*mut u8), *mut u8),
}
