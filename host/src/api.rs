//! What a cell's library may call: a table of functions, handed to the cell's function. `cell.rs` is the cells'
//! end of it.

use crate::panics::{self, Edit};
use crate::variables::{Kind, Value, Variables};
use std::any::TypeId;
use std::cell::RefCell;

/// What the running cell reads and leaves.
#[derive(Default)]
pub(crate) struct Context {
    pub(crate) variables: RefCell<Variables>,
    /// Why stored variables are not what the cell was compiled for; they are named with it.
    pub(crate) mismatches: RefCell<Vec<(String, String)>>,
    /// The error that a `?` met, and where.
    pub(crate) error: RefCell<Option<(String, String)>>,
}

impl Context {
    /// Drops a variable, if it is stored.
    pub(crate) fn forget(&self, name: &str) {
        let value = self.variables.borrow_mut().take(name);
        if let Some(value) = value {
            value.discard();
        }
    }
}

/// A string of the cell's.
#[repr(C)]
#[derive(Clone, Copy)]
pub(crate) struct Text {
    start: *const u8,
    length: usize,
}

impl Text {
    /// # Safety
    /// It was made from a `&str` that lives during the call.
    unsafe fn get<'a>(self) -> &'a str {
        unsafe {
            std::str::from_utf8_unchecked(std::slice::from_raw_parts(self.start, self.length))
        }
    }
}

/// A [`Kind`] as it crosses the wall.
#[repr(C)]
pub(crate) struct RawKind {
    size: usize,
    align: usize,
    name: Text,
    id: TypeId,
    generation: u64,
}

impl RawKind {
    unsafe fn get(&self) -> Kind {
        Kind {
            size: self.size,
            align: self.align,
            name: unsafe { self.name.get() }.to_owned(),
            id: self.id,
            generation: self.generation,
        }
    }
}

/// The table. Its layout is the one in `cell.rs`.
#[repr(C)]
pub(crate) struct Api {
    context: *const Context,
    check: unsafe extern "C" fn(*const Context, Text, &RawKind) -> bool,
    take: unsafe extern "C" fn(*const Context, Text) -> *mut u8,
    put: unsafe extern "C" fn(
        *const Context,
        Text,
        &RawKind,
        *mut u8,
        unsafe extern "C-unwind" fn(*mut u8),
    ),
    display: unsafe extern "C" fn(*const Context, Text),
    fail: unsafe extern "C" fn(*const Context, Text, Text, u32, u32),
    edited: unsafe extern "C" fn(*const Context, Text, u32, u32, u32),
}

impl Api {
    /// The table for cells that work on `context`.
    pub(crate) fn new(context: &'static Context) -> Api {
        Api {
            context,
            check,
            take,
            put,
            display,
            fail,
            edited,
        }
    }
}

unsafe extern "C" fn check(context: *const Context, name: Text, kind: &RawKind) -> bool {
    let (context, name, kind) = unsafe { (&*context, name.get(), kind.get()) };
    let result = context.variables.borrow().check(name, &kind);
    if let Err(why) = &result {
        context
            .mismatches
            .borrow_mut()
            .push((name.to_owned(), why.clone()));
    }
    result.is_ok()
}

/// Null where nothing is stored under that name.
unsafe extern "C" fn take(context: *const Context, name: Text) -> *mut u8 {
    let (context, name) = unsafe { (&*context, name.get()) };
    let value = context.variables.borrow_mut().take(name);
    value.map_or(std::ptr::null_mut(), |value| value.pointer)
}

unsafe extern "C" fn put(
    context: *const Context,
    name: Text,
    kind: &RawKind,
    pointer: *mut u8,
    drop: unsafe extern "C-unwind" fn(*mut u8),
) {
    let (context, name, kind) = unsafe { (&*context, name.get(), kind.get()) };
    let value = Value {
        pointer,
        drop,
        kind,
    };
    let earlier = context.variables.borrow_mut().put(name, value);
    if let Some(earlier) = earlier {
        earlier.discard();
    }
}

/// The value of the last expression, in its `Debug` form.
unsafe extern "C" fn display(_: *const Context, text: Text) {
    cellbeat::__host::display("execute_result", "text/plain", unsafe { text.get() });
}

unsafe extern "C" fn fail(
    context: *const Context,
    message: Text,
    file: Text,
    line: u32,
    column: u32,
) {
    let (context, message, file) = unsafe { (&*context, message.get(), file.get()) };
    let location = panics::location(file, line, column);
    *context.error.borrow_mut() = Some((message.to_owned(), location));
}

unsafe extern "C" fn edited(_: *const Context, file: Text, line: u32, column: u32, length: u32) {
    panics::edited(
        unsafe { file.get() },
        Edit {
            line,
            column,
            length,
        },
    );
}
