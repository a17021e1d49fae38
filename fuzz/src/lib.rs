//! The targets of `tests/fuzz`, for libFuzzer.

#[path = "../../tests/fuzz/memory.rs"]
mod memory;
#[path = "../../tests/fuzz/targets/mod.rs"]
pub mod targets;
