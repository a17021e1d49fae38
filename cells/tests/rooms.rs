//! The rooms of `src` stand in an order, as those of the library do.

#[path = "../../library/tests/rooms.rs"]
mod rooms;
