//! New variables that cannot be kept because of what they borrow, where rustc's errors name no line of ours: they are found
//! by trying. `let f: Box<dyn Fn() -> i32> = Box::new(|| a);` is an error at `a`, as if the user's own code were wrong.

use crate::Error;
use crate::diagnostics::message::Message;
use crate::emit::{Plan, Unit};
use crate::learn::{BORROWS, is_of_borrows, keep_not};

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
    for name in stored {
        let mut with = best.clone();
        with.unkept.remove(name);
        // If that cannot be stored either, it says why.
        if let Some(better) = check(with)? {
            best = better;
        }
    }
    Ok(Some(best))
}
