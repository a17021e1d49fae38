//! What a cell's library may call: the functions of the table that is handed to the cell's function. `cell.rs` is the cells'
//! end of it, `abi.rs` what both agree on.
//!
//! A cell calls them with the context of its table, and with texts and references that live during the call.

use crate::abi::{Api, HostContext, RawKind, Text};
use crate::lock::lock;
use crate::panics::{self, Edit};
use crate::thread;
use crate::variables::{Kind, Value, Variables};
use cellbeat::__host::{self, Watch};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard};
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
        lock(self.variables)
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

impl Kind {
    /// # Safety
    /// `raw` is of the running call.
    unsafe fn read(raw: &RawKind) -> Kind {
        Kind {
            size: raw.size,
            align: raw.align,
            // SAFETY: as the caller says.
            name: unsafe { raw.name.get() }.to_owned(),
            id: raw.id,
            generation: raw.generation,
        }
    }
}

/// # Safety
/// `context` is of an [`Api`], whose context lives as long as the process.
unsafe fn context_of(context: HostContext) -> &'static Context {
    // SAFETY: as the caller says.
    unsafe { &*context.cast() }
}

impl Api {
    /// The table for cells that work on `context`.
    pub(crate) fn new(context: &'static Context) -> Api {
        Api {
            context: std::ptr::from_ref(context).cast(),
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

unsafe extern "C" fn check(context: HostContext, name: Text, kind: &RawKind) -> bool {
    let _inside = thread::inside();
    // SAFETY: as the module says.
    let (context, name, kind) = unsafe { (context_of(context), name.get(), Kind::read(kind)) };
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
unsafe extern "C" fn take(context: HostContext, name: Text) -> *mut u8 {
    let _inside = thread::inside();
    // SAFETY: as the module says.
    let (context, name) = unsafe { (context_of(context), name.get()) };
    let value = context.held.borrow_mut().remove(name);
    value.map_or(std::ptr::null_mut(), |value| value.pointer)
}

unsafe extern "C" fn put(
    context: HostContext,
    name: Text,
    kind: &RawKind,
    pointer: *mut u8,
    drop: unsafe extern "C-unwind" fn(*mut u8),
) {
    let _inside = thread::inside();
    // SAFETY: as the module says.
    let (context, name, kind) = unsafe { (context_of(context), name.get(), Kind::read(kind)) };
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
unsafe extern "C" fn display(_: HostContext, text: Text) {
    let _inside = thread::inside();
    // SAFETY: as the module says.
    let text = unsafe { text.get() };
    cellbeat::__host::display("execute_result", "text/plain", text);
}

unsafe extern "C" fn fail(context: HostContext, message: Text, file: Text, line: u32, column: u32) {
    let _inside = thread::inside();
    // SAFETY: as the module says.
    let (context, message, file) = unsafe { (context_of(context), message.get(), file.get()) };
    let location = panics::location(file, line, column);
    *context.error.borrow_mut() = Some((message.to_owned(), location));
}

unsafe extern "C" fn edited(_: HostContext, file: Text, line: u32, column: u32, length: u32) {
    let _inside = thread::inside();
    panics::edited(
        // SAFETY: as the module says.
        unsafe { file.get() },
        Edit {
            line,
            column,
            length,
        },
    );
}

/// The cell's statements have panicked with this text.
unsafe extern "C" fn panicked(context: HostContext, text: Text) {
    let _inside = thread::inside();
    // SAFETY: as the module says.
    let (context, text) = unsafe { (context_of(context), text.get()) };
    *context.panic.borrow_mut() = Some(text.to_owned());
}

/// Whether what the cell awaits is to be dropped; if not yet, `waker` is woken when it is.
unsafe extern "C" fn is_interrupted(context: HostContext, waker: &Waker) -> bool {
    let _inside = thread::inside();
    // First this: an interrupt between the two is not lost.
    // SAFETY: as the module says.
    unsafe { context_of(context) }
        .watch
        .borrow_mut()
        .wake(waker);
    __host::is_to_end()
}

/// Sets whether interrupts leave the thread alone, and says whether they did.
unsafe extern "C" fn be_calm(_: HostContext, calm: bool) -> bool {
    __host::be_calm(calm)
}

unsafe extern "C-unwind" fn end_interrupted(_: HostContext) {
    __host::end_interrupted()
}

/// The threads that `start` starts do not belong to the cell.
unsafe extern "C-unwind" fn for_everyone(
    _: HostContext,
    start: extern "C-unwind" fn(*mut u8),
    data: *mut u8,
) {
    __host::for_everyone(|| start(data));
}
