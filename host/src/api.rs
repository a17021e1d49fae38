//! What a cell's library may call: a table of functions, handed to the cell's function. `cell.rs` is the cells'
//! end of it.

use crate::panics::{self, Edit};
use crate::thread;
use crate::variables::{Kind, Value, Variables};
use cellbeat::__host::{self, Watch};
use std::any::TypeId;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::Waker;

/// What one thread that runs cells reads and leaves.
pub(crate) struct Context {
    variables: &'static Mutex<Variables>,
    /// The main shell's thread: it alone may drop values that are not `Send`.
    is_main: bool,
    /// The running execution.
    execution: Cell<u64>,
    /// Variables that the running cell has taken out of the store, and not taken over yet.
    held: RefCell<HashMap<String, Value>>,
    /// The names of all that it has taken out and not stored again, and whether there is a lock in them.
    taken: RefCell<HashMap<String, bool>>,
    /// Why stored variables are not what the cell was compiled for; they are named with it.
    pub(crate) mismatches: RefCell<Vec<(String, String)>>,
    /// The error that a `?` met, and where.
    pub(crate) error: RefCell<Option<(String, String)>>,
    /// The text of the panic that ended the cell, also where the hook is the user's.
    pub(crate) panic: RefCell<Option<String>>,
    /// Has the executor woken that drives the cell.
    watch: RefCell<Watch>,
}

impl Context {
    pub(crate) fn new(variables: &'static Mutex<Variables>, is_main: bool) -> Context {
        Context {
            variables,
            is_main,
            execution: Cell::default(),
            held: RefCell::default(),
            taken: RefCell::default(),
            mismatches: RefCell::default(),
            error: RefCell::default(),
            panic: RefCell::default(),
            watch: RefCell::default(),
        }
    }

    pub(crate) fn variables(&self) -> MutexGuard<'static, Variables> {
        self.variables
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// An execution begins.
    pub(crate) fn begin(&self, execution: u64) {
        self.execution.set(execution);
        if self.is_main {
            let discarded = self.variables().take_discarded();
            discarded.into_iter().for_each(Value::discard);
        }
    }

    /// It ended, or runs nothing because of a mismatch: what it held is stored again where it was not used.
    pub(crate) fn release(&self) {
        self.watch.borrow_mut().clear();
        let unused: Vec<_> = self.held.borrow_mut().drain().collect();
        for (name, value) in unused {
            let newer = self
                .variables()
                .put_back(&name, value, self.execution.get());
            self.discard(newer);
        }
        self.taken.borrow_mut().clear();
        self.variables().release(self.execution.get());
    }

    /// The thread whose context this is stands still for good, in the user's code. The names of the variables that are lost, and of
    /// kept ones that may hold a lock which it holds.
    pub(crate) fn give_up(&self) -> (Vec<String>, Vec<String>) {
        let execution = self.execution.get();
        let mut variables = self.variables();
        let mut taken = self.taken.borrow_mut();
        for (name, value) in self.held.borrow_mut().drain() {
            taken.remove(&name);
            // What is to be dropped may be the main shell's.
            let newer = variables.put_back(&name, value, execution);
            newer
                .into_iter()
                .for_each(|value| variables.discard_later(value));
        }
        variables.release(execution);
        let locks = if taken.values().any(|has_lock| *has_lock) {
            variables.locks()
        } else {
            Vec::new()
        };
        let mut lost: Vec<String> = taken.drain().map(|(name, _)| name).collect();
        // The others are internal.
        lost.retain(|name| !name.contains(' '));
        lost.sort();
        (lost, locks)
    }

    /// The variables that the cell which has just ended had moved.
    pub(crate) fn gone(&self) -> Vec<String> {
        let (taken, held) = (self.taken.borrow(), self.held.borrow());
        let names = taken.keys().filter(|name| !held.contains_key(*name));
        // The others are internal.
        let mut names: Vec<String> = names.filter(|name| !name.contains(' ')).cloned().collect();
        names.sort();
        names
    }

    /// Drops a variable, if it is stored.
    pub(crate) fn forget(&self, name: &str) {
        let value = self.variables().take(name);
        self.discard(value);
    }

    /// Drops a value, while nothing is locked. One that is not known to be `Send` waits for the main shell's thread.
    fn discard(&self, value: Option<Value>) {
        match value {
            Some(value) if self.is_main || value.send => value.discard(),
            Some(value) => self.variables().discard_later(value),
            None => {}
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
    panicked: unsafe extern "C" fn(*const Context, Text),
    is_interrupted: unsafe extern "C" fn(*const Context, &Waker) -> bool,
    be_calm: unsafe extern "C" fn(*const Context, bool) -> bool,
    end_interrupted: unsafe extern "C-unwind" fn(*const Context),
    for_everyone:
        unsafe extern "C-unwind" fn(*const Context, extern "C-unwind" fn(*mut u8), *mut u8),
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
            panicked,
            is_interrupted,
            be_calm,
            end_interrupted,
            for_everyone,
        }
    }
}

unsafe extern "C" fn check(context: *const Context, name: Text, kind: &RawKind) -> bool {
    let _inside = thread::inside();
    let (context, name, kind) = unsafe { (&*context, name.get(), kind.get()) };
    // Taken out at once: another cell could take it before this one does.
    let held = context
        .variables()
        .hold(name, &kind, context.execution.get());
    match held {
        Ok(value) => {
            context.held.borrow_mut().insert(name.to_owned(), value);
            let has_lock = kind.has_lock();
            context.taken.borrow_mut().insert(name.to_owned(), has_lock);
            true
        }
        Err(why) => {
            context.mismatches.borrow_mut().push((name.to_owned(), why));
            false
        }
    }
}

/// Null where nothing was checked under that name.
unsafe extern "C" fn take(context: *const Context, name: Text) -> *mut u8 {
    let _inside = thread::inside();
    let (context, name) = unsafe { (&*context, name.get()) };
    let value = context.held.borrow_mut().remove(name);
    value.map_or(std::ptr::null_mut(), |value| value.pointer)
}

unsafe extern "C" fn put(
    context: *const Context,
    name: Text,
    kind: &RawKind,
    pointer: *mut u8,
    drop: unsafe extern "C-unwind" fn(*mut u8),
) {
    let _inside = thread::inside();
    let (context, name, kind) = unsafe { (&*context, name.get(), kind.get()) };
    let value = Value {
        pointer,
        drop,
        kind,
        send: !context.is_main,
    };
    let old = if context.taken.borrow_mut().remove(name).is_some() {
        context
            .variables()
            .put_back(name, value, context.execution.get())
    } else {
        context.variables().put(name, value)
    };
    context.discard(old);
}

/// The value of the last expression, in its `Debug` form.
unsafe extern "C" fn display(_: *const Context, text: Text) {
    let _inside = thread::inside();
    cellbeat::__host::display("execute_result", "text/plain", unsafe { text.get() });
}

unsafe extern "C" fn fail(
    context: *const Context,
    message: Text,
    file: Text,
    line: u32,
    column: u32,
) {
    let _inside = thread::inside();
    let (context, message, file) = unsafe { (&*context, message.get(), file.get()) };
    let location = panics::location(file, line, column);
    *context.error.borrow_mut() = Some((message.to_owned(), location));
}

unsafe extern "C" fn edited(_: *const Context, file: Text, line: u32, column: u32, length: u32) {
    let _inside = thread::inside();
    panics::edited(
        unsafe { file.get() },
        Edit {
            line,
            column,
            length,
        },
    );
}

/// The cell's statements have panicked with this text.
unsafe extern "C" fn panicked(context: *const Context, text: Text) {
    let _inside = thread::inside();
    let (context, text) = unsafe { (&*context, text.get()) };
    *context.panic.borrow_mut() = Some(text.to_owned());
}

/// Whether what the cell awaits is to be dropped; if not yet, `waker` is woken when it is.
unsafe extern "C" fn is_interrupted(context: *const Context, waker: &Waker) -> bool {
    let _inside = thread::inside();
    // First this: an interrupt between the two is not lost.
    unsafe { &*context }.watch.borrow_mut().wake(waker);
    __host::is_to_end()
}

/// Sets whether interrupts leave the thread alone, and says whether they did.
unsafe extern "C" fn be_calm(_: *const Context, calm: bool) -> bool {
    __host::be_calm(calm)
}

unsafe extern "C-unwind" fn end_interrupted(_: *const Context) {
    __host::end_interrupted()
}

/// The threads that `start` starts do not belong to the cell.
unsafe extern "C-unwind" fn for_everyone(
    _: *const Context,
    start: extern "C-unwind" fn(*mut u8),
    data: *mut u8,
) {
    __host::for_everyone(|| start(data));
}
