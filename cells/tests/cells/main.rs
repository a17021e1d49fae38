//! Cells, compiled and run without Jupyter. One program, since each would have to be linked with the whole compiler.

mod common;

mod asynchronous;
mod beside;
mod bridges;
mod commands;
mod dependencies;
mod errors;
mod forms;
mod give_up;
mod hints;
mod interrupts;
mod items;
mod macro_statics;
mod macros;
mod meaning;
mod output;
mod parameters;
mod redefine;
/// The rooms of `src` stand in an order, as those of the library do.
#[path = "../../../library/tests/rooms.rs"]
mod rooms;
mod runtime;
mod shell;
mod soundness;
mod standby;
mod statics_in_items;
mod types;
mod values;
mod wording;
