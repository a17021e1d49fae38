//! The types of new variables, read from rustc's messages about casts that no type allows. rustc checks casts last, when
//! number literals have got their default types and what hangs on these is known.
//!
//! The probe compiles to metadata only, beside the compile that makes the code. It sets `RUSTC_BOOTSTRAP` for two flags
//! that make rustc write types in full; the code that runs is compiled without.

use crate::cell::names::Names;
use crate::diagnostics::message::Message;
use crate::syntax::spelling;
use crate::syntax::types::Type;
use std::collections::HashMap;

/// The flags of a probe.
pub(crate) const FLAGS: [&str; 2] = [
    "-Ztrim-diagnostic-paths=no",
    "-Zwrite-long-types-to-disk=no",
];

/// The types by the index of their question. `crates` are the notebook's dependencies.
pub(crate) fn answers(messages: &[Message], crates: &Names) -> HashMap<usize, Type> {
    messages
        .iter()
        .filter_map(|message| answer(&message.message, crates))
        .collect()
}

/// "non-primitive cast: `&Vec<i32>` as `__rt::Asked<0>`"
fn answer(message: &str, crates: &Names) -> Option<(usize, Type)> {
    let cast = message.strip_prefix("non-primitive cast: `&")?;
    let (ty, rest) = cast.rsplit_once("` as `__rt::Asked<")?;
    let index = rest.split('>').next()?.parse().ok()?;
    Some((index, spelling::read(&out_of_set(ty, crates))))
}

/// A crate that the cell does not mention is identified by its place in the set of dependencies, whose crate has no name in a cell:
/// `_::regex::Regex`.
fn out_of_set(ty: &str, crates: &Names) -> String {
    let mut pieces = ty.split("_::");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let is_whole = !out.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | ':'));
        let root = piece.split("::").next().unwrap_or_default();
        if !(is_whole && crates.contains(root)) {
            out.push_str("_::");
        }
        out.push_str(piece);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_of_a_refused_cast_holds_the_type() {
        let message = "non-primitive cast: `&std::vec::Vec<i32>` as `__rt::Asked<3>`";
        assert_eq!(
            answer(message, &Names::new()),
            Some((3, Type::Named("std::vec::Vec<i32>".into())))
        );
    }

    #[test]
    fn the_nameless_crate_of_the_dependencies_is_left_out() {
        let crates = Names::from(["regex".to_owned()]);
        let shown = |ty: &str| out_of_set(ty, &crates);
        assert_eq!(
            shown("std::vec::Vec<_::regex::Regex<(_::regex::A, a_::regex::B)>>"),
            "std::vec::Vec<regex::Regex<(regex::A, a_::regex::B)>>"
        );
        assert_eq!(shown("_::Hidden"), "_::Hidden");
    }

    #[test]
    fn other_messages_hold_none() {
        assert_eq!(
            answer("non-primitive cast: `&u8` as `String`", &Names::new()),
            None
        );
        assert_eq!(answer("mismatched types", &Names::new()), None);
    }
}
