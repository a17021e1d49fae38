//! [`Rare`]: what most of those that could have it do not have.

use std::ops::{Deref, DerefMut};

/// A value that takes the place of a pointer until it is changed for the first time.
#[derive(Default)]
pub(crate) struct Rare<T>(Option<Box<T>>);

/// What stands for a value that was never changed.
pub(crate) trait Empty: Default + 'static {
    const EMPTY: &'static Self;
}

impl<T: Empty> Deref for Rare<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0.as_deref().unwrap_or(T::EMPTY)
    }
}

impl<T: Empty> DerefMut for Rare<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.0.get_or_insert_default()
    }
}
