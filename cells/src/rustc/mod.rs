//! rustc, asked until it is content: what its messages teach, the types of variables, what macros leave.

pub(crate) mod aside;
pub(crate) mod compile;
pub(crate) mod doubt;
pub(crate) mod expansion;
pub(crate) mod feedback;
pub(crate) mod naming;
pub(crate) mod reach;
pub(crate) mod tools;
pub(crate) mod traits;
pub(crate) mod type_probe;
pub(crate) mod unbalanced;
pub(crate) mod withhold;
