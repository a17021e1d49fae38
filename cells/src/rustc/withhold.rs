//! New variables that cannot be kept because of what they borrow, where rustc's errors name no generated line: they are found
//! by trying. `let f: Box<dyn Fn() -> i32> = Box::new(|| a);` is an error at `a`, as if the user's own code were wrong.

use crate::base::Error;
use crate::diagnostics::message::Message;
use crate::emit::{Plan, Unit};
use crate::notebook::BORROWS;
use crate::rustc::feedback::{is_of_borrows, keep_not};

/// A plan without the variables whose storing makes the errors; none where the errors are the user's.
///
/// `check` compiles the cell under a plan, and gives the plan by which it compiles.
pub(crate) fn withheld(
    unit: &Unit<'_>,
    plan: &Plan,
    messages: &[Message],
    check: &mut dyn FnMut(Plan) -> Result<Option<Plan>, Error>,
) -> Result<Option<Plan>, Error> {
    let new = unit.split.variables.iter().map(|new| &new.name);
    let stored: Vec<&String> = new.filter(|name| plan.stores(name)).collect();
    let mut errors = messages.iter().filter(|message| message.is_error());
    if stored.is_empty() || !errors.any(is_of_borrows) {
        return Ok(None);
    }
    let mut without = plan.clone();
    for name in &stored {
        keep_not(name, BORROWS, &mut without);
    }
    let Some(mut best) = check(without)? else {
        return Ok(None);
    };
    // Most likely those whose type is as good as said borrow nothing.
    let is_guessed = |name: &&String| {
        let mut new = unit.split.variables.iter();
        new.any(|new| new.name == **name && new.guess.is_some())
    };
    let (guessed, others): (Vec<&String>, Vec<&String>) = stored.into_iter().partition(is_guessed);
    for group in [guessed, others] {
        put_back(&group, &mut best, check)?;
    }
    Ok(Some(best))
}

/// Stores those of a group that can be stored, half by half.
fn put_back(
    group: &[&String],
    best: &mut Plan,
    check: &mut dyn FnMut(Plan) -> Result<Option<Plan>, Error>,
) -> Result<(), Error> {
    if group.is_empty() {
        return Ok(());
    }
    let mut with = best.clone();
    for name in group {
        with.unkept.remove(*name);
    }
    let found = check(with)?;
    let all_stored = |plan: &Plan| group.iter().all(|name| plan.stores(name));
    match found {
        // One alone that cannot be stored either says why.
        Some(better) if group.len() == 1 || all_stored(&better) => *best = better,
        _ if group.len() == 1 => {}
        _ => {
            let (first, second) = group.split_at(group.len() / 2);
            put_back(first, best, check)?;
            put_back(second, best, check)?;
        }
    }
    Ok(())
}
