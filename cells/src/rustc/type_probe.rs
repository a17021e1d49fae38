//! The types of new variables, read from rustc's messages about a trait that no type implements.
//!
//! The probe compiles to metadata only, beside the compile that makes the code. It sets `RUSTC_BOOTSTRAP` for two flags
//! that make rustc write types in full; the code that runs is compiled without.

use crate::diagnostics::message::Message;
use crate::syntax::types::{self, Type};
use std::collections::HashMap;

/// The flags of a probe.
pub(crate) const FLAGS: [&str; 2] = [
    "-Ztrim-diagnostic-paths=no",
    "-Zwrite-long-types-to-disk=no",
];

/// The types by the index of their question.
pub(crate) fn answers(messages: &[Message]) -> HashMap<usize, Type> {
    messages
        .iter()
        .filter_map(|message| answer(&message.message))
        .collect()
}

/// "the trait bound `Vec<i32>: __rt::TypeOf<0>` is not satisfied"
fn answer(message: &str) -> Option<(usize, Type)> {
    let bound = message.strip_prefix("the trait bound `")?;
    let (ty, rest) = bound
        .rsplit_once(": __rt::TypeOf<")
        .or_else(|| bound.rsplit_once(": TypeOf<"))?;
    let index = rest.split('>').next()?.parse().ok()?;
    Some((index, types::read(ty)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_of_an_unsatisfied_bound_holds_the_type() {
        let message = "the trait bound `std::vec::Vec<i32>: __rt::TypeOf<3>` is not satisfied";
        assert_eq!(
            answer(message),
            Some((3, Type::Named("std::vec::Vec<i32>".into())))
        );
    }

    #[test]
    fn other_messages_hold_none() {
        assert_eq!(
            answer("the trait bound `u8: std::fmt::Write` is not satisfied"),
            None
        );
        assert_eq!(answer("mismatched types"), None);
    }
}
