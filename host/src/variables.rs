//! The variables that cells leave for later cells: values of types that only the cells know.

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

/// A value on the heap, and how to drop it.
pub(crate) struct Value {
    /// From `Box::into_raw` in some cell.
    pub(crate) pointer: *mut u8,
    /// Drops the box; code of the cell that stored it.
    pub(crate) drop: unsafe extern "C-unwind" fn(*mut u8),
    pub(crate) kind: Kind,
}

impl Value {
    /// Drops it. That is the user's code: it may use the store, so call this while nothing borrows it; and it may panic,
    /// which must not unwind into a cell's `extern "C"`.
    pub(crate) fn discard(self) {
        // SAFETY: `pointer` and `drop` come from one call of `put` with one type.
        let dropping = std::panic::AssertUnwindSafe(|| unsafe { (self.drop)(self.pointer) });
        let _ = std::panic::catch_unwind(dropping);
    }
}

/// All stored variables.
#[derive(Default)]
pub(crate) struct Variables {
    values: HashMap<String, Value>,
}

impl Variables {
    /// Stores a value and gives back the earlier one of that name.
    #[must_use]
    pub(crate) fn put(&mut self, name: &str, value: Value) -> Option<Value> {
        self.values.insert(name.to_owned(), value)
    }

    /// Takes the value out.
    pub(crate) fn take(&mut self, name: &str) -> Option<Value> {
        self.values.remove(name)
    }

    /// Why the variable cannot be read as `kind`.
    pub(crate) fn check(&self, name: &str, kind: &Kind) -> Result<(), String> {
        match self.values.get(name) {
            None => Err(format!("the variable `{name}` is not stored any more")),
            Some(value) if value.kind.matches(kind) => Ok(()),
            Some(value) if value.kind.name != kind.name => Err(format!(
                "the variable `{name}` is a `{}`, not a `{}`",
                value.kind.name, kind.name
            )),
            Some(_) => Err(format!(
                "the variable `{name}` is of an older `{}`, which was defined anew",
                kind.name
            )),
        }
    }

    /// The names, sorted. Those that are no identifier are internal.
    pub(crate) fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = self
            .values
            .keys()
            .filter(|name| !name.contains(' '))
            .cloned()
            .collect();
        names.sort();
        names
    }
}
