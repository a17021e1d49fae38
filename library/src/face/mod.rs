//! What most programs see of all the rooms: the prelude, and `state`.

pub mod prelude;
pub mod state;
