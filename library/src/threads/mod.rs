//! Who runs, and when: the timer, the workers, lanes, interrupts.

pub(crate) mod block_on;
pub(crate) mod callback;
pub(crate) mod interrupt;
pub(crate) mod lanes;
pub(crate) mod panics;
pub(crate) mod sleep;
pub(crate) mod soon;
pub(crate) mod timer;
pub(crate) mod workers;
