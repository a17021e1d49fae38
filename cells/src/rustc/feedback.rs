//! What rustc's errors teach about a cell: errors at lines that are ours do not fail the cell, they change the plan.

use crate::cell::macro_statics::tag_in;
use crate::diagnostics::message::{Message, Span};
use crate::emit::{Layout, OwnLine, Plan, Unit, exporting};
use crate::notebook::BORROWS;
use crate::rustc::naming;
use crate::syntax::place::position;

/// Why a subshell's cell cannot keep or take a variable.
pub(crate) const NOT_SEND: &str = "is not `Send`, and a subshell's cells run on their own thread";

/// Changes `plan` by what `messages` say. True if it changed, so that it is worth compiling again. In a `trial` no new
/// variable but those that are known to be kept and one more is stored.
pub(crate) fn learn(
    unit: &Unit<'_>,
    layout: &Layout,
    messages: &[Message],
    trial: bool,
    plan: &mut Plan,
) -> bool {
    let before = plan.clone();
    let mut held = Vec::new();
    if !unit.split.variables.is_empty() && unit.guesses(plan).is_some() {
        plan.asks = messages
            .iter()
            .any(|message| refuses_guess(layout, message));
        if plan.asks {
            return true;
        }
    }
    for message in messages.iter().filter(|message| message.is_error()) {
        match message.code() {
            "E0530" => learn_shadowed(message, plan),
            // "multiple applicable items in scope"
            "E0034" => {
                let shows = |(line, _): (&OwnLine, _)| *line == OwnLine::Show;
                plan.shows_by_trait |= layout.own_lines(message).any(shows);
            }
            // "type annotations needed": a block that never ends, which is not the user's error, or a value of no known
            // type, which is one at the user's own line.
            "E0282" => {
                let shows = |(line, _): (&OwnLine, _)| *line == OwnLine::Show;
                plan.shows_nothing |= layout.own_lines(message).any(shows);
            }
            // "`await` is only allowed inside `async` functions and blocks"
            "E0728" => plan.awaits = true,
            "E0277"
                if message
                    .message
                    .starts_with("the `?` operator can only be used on `Result`s") =>
            {
                learn_option(unit, layout, message, plan);
            }
            _ => learn_storing(unit, layout, message, trial, &mut held, plan),
        }
    }
    // What is learned of the others may end what borrows them.
    if *plan == before {
        for name in held {
            push(&mut plan.consumed, &name);
            push(&mut plan.held, &name);
        }
    }
    *plan != before
}

/// Statics that cannot be exported, so that each cell has its own: two of one name from one call, as macros within macros make
/// them, and what a macro that is not the one it is taken for has made. True if there are some.
pub(crate) fn learn_unshared(
    unit: &Unit<'_>,
    layout: &Layout,
    messages: &[Message],
    plan: &mut Plan,
) -> bool {
    let before = plan.unshared.len();
    for message in messages.iter().filter(|message| message.is_error()) {
        // "symbol `..` is already defined"
        let symbol = message.message.strip_prefix("symbol `");
        let twice = symbol.filter(|text| text.ends_with("` is already defined"));
        if let Some(tag) = twice.and_then(tag_in) {
            push(&mut plan.unshared, tag);
        }
        for span in message.spans.iter().filter(|span| span.is_primary) {
            let page = layout.sources.get(&span.file_name);
            let edit = page.and_then(|page| page.edit_at(span.line_start, span.column_start));
            if let Some(tag) = edit.and_then(|edit| exporting(unit, &edit.text)) {
                push(&mut plan.unshared, &tag);
            }
        }
    }
    plan.unshared.len() > before
}

/// Whether the error is that a variable is not of the type that was guessed.
fn refuses_guess(layout: &Layout, message: &Message) -> bool {
    let mut own = layout.own_lines(message);
    let stores = own.any(|(line, span)| span.is_primary && matches!(line, OwnLine::Put(_)));
    stores && !matches!(message.code(), "E0381" | "E0382") && !is_of_borrows(message)
}

/// "let bindings cannot shadow statics": a static that a glob import brings in. A `let` may shadow a function, and a
/// function of this cell shadows the glob.
fn learn_shadowed(message: &Message, plan: &mut Plan) {
    let name = message
        .spans
        .iter()
        .find(|span| span.is_primary)
        .and_then(Span::covered);
    if let Some(name) = name
        && !plan.shadowed.contains(&name)
        && syn::parse_str::<syn::Ident>(&name).is_ok()
    {
        plan.shadowed.push(name);
    }
}

/// A `?` on an `Option`: on stable Rust only a `Result` can be left with the error that cells have.
fn learn_option(unit: &Unit<'_>, layout: &Layout, message: &Message, plan: &mut Plan) {
    let places = message
        .spans
        .iter()
        .filter(|span| span.is_primary)
        .filter_map(|span| layout.user_place(span));
    for span in places {
        let page = layout.sources.get(&span.file_name);
        // The span covers the `?`; it ends behind it.
        let column = page.map_or(span.column_end, |page| {
            page.user_column(span.line_end, span.column_end)
        }) - 1;
        let at_place = |at: &&usize| position(&unit.cell.code, **at) == (span.line_end, column);
        if let Some(at) = unit.split.tries.iter().find(at_place)
            && !plan.options.contains(at)
        {
            plan.options.push(*at);
        }
    }
}

/// Errors that come from storing variables, or from loading them.
fn learn_storing(
    unit: &Unit<'_>,
    layout: &Layout,
    message: &Message,
    trial: bool,
    held: &mut Vec<String>,
    plan: &mut Plan,
) {
    let own: Vec<(&OwnLine, &Span)> = layout.own_lines(message).collect();
    let primary = own
        .iter()
        .find(|(_, span)| span.is_primary)
        .map(|(line, _)| *line);

    let not_send =
        message.code() == "E0277" && message.message.contains("cannot be sent between threads");
    match primary {
        Some(OwnLine::Load(name)) => {
            if not_send {
                push(&mut plan.not_send, name);
            }
            push(&mut plan.unloadable, name);
            return;
        }
        Some(OwnLine::Put(name)) if not_send => {
            keep_not(name, NOT_SEND, plan);
            return;
        }
        _ => {}
    }
    match message.code() {
        "E0382" => match primary {
            Some(OwnLine::Put(name)) => push(&mut plan.moved, name),
            Some(OwnLine::Back(name)) => push(&mut plan.consumed, name),
            Some(OwnLine::End(name)) => push(&mut plan.ended, name),
            _ => {}
        },
        // "used binding is possibly-uninitialized"
        "E0381" => match primary {
            Some(OwnLine::Put(name)) => {
                keep_not(name, "may be without a value", plan);
                push(&mut plan.ended, name);
            }
            Some(OwnLine::End(name)) => push(&mut plan.ended, name),
            _ => {}
        },
        "E0308" | "E0404" | "E0405" | "E0412" | "E0425" | "E0433" | "E0573" | "E0603" => {
            if let Some(OwnLine::Put(name)) = primary {
                naming::learn(unit, name, message, plan);
            }
        }
        _ if is_of_borrows(message) => {
            let stored = own.iter().find_map(|(line, span)| match line {
                // "argument requires that `x` is borrowed for `'static`"
                OwnLine::Put(name) if !span.is_primary || requires_static(span) => Some(name),
                _ => None,
            });
            // "function requires argument type to outlive `'static`"
            let noted = layout.noted_lines(message).find_map(|line| match line {
                OwnLine::Put(name) => Some(name),
                _ => None,
            });
            // The user's code is done with it before: in Rust the borrow ends at its last use.
            let is_users = matches!(primary, None | Some(OwnLine::Show));
            let ended = own.iter().find_map(|(line, _)| match line {
                OwnLine::End(name) if is_users => Some(name),
                _ => None,
            });
            let is_held = message.code() == "E0505";
            match (stored.or(noted), primary) {
                (Some(name), _) => keep_not(name, BORROWS, plan),
                (None, _) if is_users => ended
                    .into_iter()
                    .for_each(|name| push(&mut plan.ended, name)),
                // Held by what is not kept either, unless that was left out already.
                (None, Some(OwnLine::Put(name))) if is_held && trial => {
                    keep_not(name, HELD, plan);
                }
                (None, Some(OwnLine::Put(_))) if is_held => {}
                (None, Some(OwnLine::Put(name))) => keep_not(name, BORROWS, plan),
                (None, Some(OwnLine::Back(name))) => push(held, name),
                (None, Some(OwnLine::End(name))) => push(&mut plan.ended, name),
                _ => {}
            }
        }
        _ => {}
    }
}

pub(crate) const HELD: &str = "is borrowed to the end of the cell";

/// Whether an error is about borrows and how long they last.
pub(crate) fn is_of_borrows(message: &Message) -> bool {
    const CODES: [&str; 17] = [
        "E0309", "E0310", "E0373", "E0499", "E0502", "E0503", "E0505", "E0506", "E0515", "E0521",
        "E0597", "E0621", "E0626", "E0700", "E0712", "E0713", "E0716",
    ];
    // A `'static` bound that a type with a borrow in it does not meet has no code.
    let bound = || {
        let text = &message.message;
        text.contains("borrowed data escapes") || text.contains("lifetime may not live")
    };
    CODES.contains(&message.code()) || message.code().is_empty() && bound()
}

/// A new variable is not kept.
pub(crate) fn keep_not(name: &str, why: &str, plan: &mut Plan) {
    plan.unkept
        .entry(name.to_owned())
        .or_insert_with(|| why.to_owned());
}

fn requires_static(span: &Span) -> bool {
    span.label
        .as_deref()
        .is_some_and(|label| label.contains("'static"))
}

fn push(names: &mut Vec<String>, name: &str) {
    if !names.iter().any(|other| other == name) {
        names.push(name.to_owned());
    }
}
