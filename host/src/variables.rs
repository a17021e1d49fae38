//! The variables that cells leave for later cells: values of types that only the cells know.

use crate::thread;
use std::any::TypeId;
use std::collections::HashMap;

/// What is known of a variable's type. Cells and host are built by one compiler, which makes `TypeId`s comparable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Kind {
    pub(crate) size: usize,
    pub(crate) align: usize,
    /// `std::any::type_name`
    pub(crate) name: String,
    pub(crate) id: TypeId,
    /// Counts the redefinitions of items in the notebook. A type of the user's own has another id in each generation.
    pub(crate) generation: u64,
}

/// The crate that every cell is compiled as: types whose name holds it are the user's own.
const CELL_CRATE: &str = "ctx::";

impl Kind {
    /// Whether a value of this kind may be read as one of the `other`.
    pub(crate) fn matches(&self, other: &Kind) -> bool {
        let comparable = self.generation == other.generation || !self.name.contains(CELL_CRATE);
        self.size == other.size
            && self.align == other.align
            && self.name == other.name
            && (!comparable || self.id == other.id)
    }
}

impl Kind {
    /// As far as its name says so.
    pub(crate) fn has_lock(&self) -> bool {
        self.name.contains("Mutex<") || self.name.contains("RwLock<")
    }
}

/// A value on the heap, and how to drop it.
pub(crate) struct Value {
    /// From `Box::into_raw` in some cell.
    pub(crate) pointer: *mut u8,
    /// Drops the box; code of the cell that stored it.
    pub(crate) drop: unsafe extern "C-unwind" fn(*mut u8),
    pub(crate) kind: Kind,
    /// It may be dropped on another thread than the main shell's: the cell compiler has seen that its type is `Send`.
    pub(crate) send: bool,
}

// SAFETY: a value is used by one thread at a time, and by a thread other than the main shell's only where the cell compiler
// has seen that its type is `Send`; see `Context::discard` for its end.
unsafe impl Send for Value {}

impl Value {
    /// Drops it. That is the user's code: it may use the store, so call this while nothing borrows it; and it may panic,
    /// which must not unwind into a cell's `extern "C"`.
    pub(crate) fn discard(self) {
        // SAFETY: `pointer` and `drop` come from one call of `put` with one type.
        let dropping = std::panic::AssertUnwindSafe(|| unsafe { (self.drop)(self.pointer) });
        let _ = thread::outside(|| std::panic::catch_unwind(dropping));
    }
}

/// All stored variables.
#[derive(Default)]
pub(crate) struct Variables {
    values: HashMap<String, Value>,
    /// What running cells have taken out, and which execution it was.
    held: HashMap<String, u64>,
    /// Values that only the main shell's thread may drop.
    discarded: Vec<Value>,
    /// How often the names were reported: the later of two reports has the larger number.
    revision: u64,
}

impl Variables {
    /// Stores a value of a cell that had not taken the variable out, and gives back the earlier one of that name.
    #[must_use]
    pub(crate) fn put(&mut self, name: &str, value: Value) -> Option<Value> {
        // The running cell that holds the variable of this name holds an older one from now on.
        self.held.remove(name);
        self.values.insert(name.to_owned(), value)
    }

    /// Stores a variable that `execution` had taken out, and gives back what must be dropped: the earlier value, or this one
    /// where another cell has made a newer variable of that name by now.
    #[must_use]
    pub(crate) fn put_back(&mut self, name: &str, value: Value, execution: u64) -> Option<Value> {
        if self.held.get(name) != Some(&execution) {
            return Some(value);
        }
        self.put(name, value)
    }

    /// Takes a value out for good.
    pub(crate) fn take(&mut self, name: &str) -> Option<Value> {
        self.values.remove(name)
    }

    /// Takes the value out for `execution`, if it can be read as `kind`; else says why not.
    pub(crate) fn hold(
        &mut self,
        name: &str,
        kind: &Kind,
        execution: u64,
    ) -> Result<Value, String> {
        self.check(name, kind)?;
        let value = self.values.remove(name).ok_or("it is gone")?;
        self.held.insert(name.to_owned(), execution);
        Ok(value)
    }

    /// The cell ended: it holds nothing any more.
    pub(crate) fn release(&mut self, execution: u64) {
        self.held.retain(|_, holder| *holder != execution);
    }

    /// Keeps a value until the main shell's thread drops it.
    pub(crate) fn discard_later(&mut self, value: Value) {
        self.discarded.push(value);
    }

    /// The values to drop on the main shell's thread.
    pub(crate) fn take_discarded(&mut self) -> Vec<Value> {
        std::mem::take(&mut self.discarded)
    }

    /// Why the variable cannot be read as `kind`.
    fn check(&self, name: &str, kind: &Kind) -> Result<(), String> {
        match self.values.get(name) {
            None if self.held.contains_key(name) => Err(format!(
                "the variable `{name}` is in use by another cell, which is still running"
            )),
            None => Err(format!("the variable `{name}` is not stored any more")),
            Some(value) if value.kind.matches(kind) => Ok(()),
            Some(value) if value.kind.name != kind.name => Err(format!(
                "the variable `{name}` is a `{}`, not a `{}`",
                value.kind.name, kind.name
            )),
            Some(_) => Err(format!(
                "the variable `{name}` is of an older `{}`, which was redefined",
                kind.name
            )),
        }
    }

    /// The names of stored variables with a lock in them, sorted.
    pub(crate) fn locks(&self) -> Vec<String> {
        let locks = self
            .values
            .iter()
            .filter(|(_, value)| value.kind.has_lock());
        let mut names: Vec<String> = locks.map(|(name, _)| name.clone()).collect();
        names.sort();
        names
    }

    /// Takes out all that the user has named.
    pub(crate) fn take_named(&mut self) -> Vec<Value> {
        let named = |name: &String| !name.contains(' ');
        let names: Vec<String> = self
            .values
            .keys()
            .filter(|name| named(name))
            .cloned()
            .collect();
        names.iter().filter_map(|name| self.take(name)).collect()
    }

    /// The names, sorted, of what is stored or held by a running cell. Those that are not identifiers are internal. With a
    /// number that grows: cells that end at once may be heard of in another order.
    pub(crate) fn names(&mut self) -> (Vec<String>, u64) {
        let mut names: Vec<String> = self
            .values
            .keys()
            .chain(self.held.keys())
            .filter(|name| !name.contains(' '))
            .cloned()
            .collect();
        names.sort();
        names.dedup();
        self.revision += 1;
        (names, self.revision)
    }
}
