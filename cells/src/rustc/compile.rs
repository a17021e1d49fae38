//! From an emitted cell to its shared library: rustc, beside it the probe for types, and again where rustc's errors teach
//! something.

use crate::base::process::{Finished, Started};
use crate::base::{Diagnostic, Error};

use crate::cell::variable::NewVariable;

use crate::dependencies::Dependencies;
use crate::diagnostics::is_of_items;
use crate::diagnostics::message::Message;
use crate::emit::{self, Layout, OwnLine, Plan, Unit};
use crate::hints;
use crate::runtime::Linker;
use crate::runtime::linker::is_complete;
use crate::rustc::feedback::{NOT_SEND, learn, learn_unshared};
use crate::rustc::naming;
use crate::rustc::tools::{Output, Tools, says_object_is_written};
use crate::rustc::{aside, type_probe, withhold};
use crate::syntax::types::{self, Type};
use std::collections::HashMap;
use std::process::Command;

/// More rounds than this teach nothing: each one drops at least one variable or brace.
const MAX_ROUNDS: usize = 64;

/// A compiled cell.
#[derive(Debug)]
pub(crate) struct Built {
    pub(crate) plan: Plan,
    /// The types of the new variables that are kept.
    pub(crate) types: Vec<(NewVariable, String)>,
    pub(crate) warnings: Vec<Diagnostic>,
    pub(crate) defines_statics: bool,
    pub(crate) is_linked_by_rustc: bool,
}

/// Why a cell does not compile.
#[derive(Debug)]
pub(crate) struct Failed {
    pub(crate) error: Error,
    /// An older item does not, and nothing was set aside.
    pub(crate) older_is_at_fault: bool,
}

impl From<Error> for Failed {
    fn from(error: Error) -> Failed {
        Failed {
            error,
            older_is_at_fault: false,
        }
    }
}

/// Name of the file with rustc's messages, where the cell does not compile.
pub(crate) const MESSAGES_FILE: &str = "messages.json";

/// How rustc exits when it panics.
const PANICKED: i32 = 101;

/// Compiles a cell, `plan` being what is known beforehand.
///
/// # Errors
/// [`Error::Compile`] with what is wrong in the user's text.
pub(crate) fn compile(
    unit: &mut Unit<'_>,
    mut plan: Plan,
    tools: &Tools<'_>,
) -> Result<Built, Failed> {
    let mut probe: Option<(Plan, Started)> = None;
    let mut types: Option<(Plan, HashMap<usize, Type>)> = None;
    let mut linker = tools.linker(unit);
    let mut lines = tools.runtime.wants_backtraces();
    let mut rounds = 0;
    while rounds < MAX_ROUNDS {
        rounds += 1;
        let at_folder = |source| Error::File {
            path: tools.folder.to_owned(),
            source,
        };
        let layout = emit::write(unit, &plan, tools.folder).map_err(at_folder)?;
        if let Some(guesses) = unit.guesses(&plan) {
            let named = |guess: &str| Type::Named(guess.to_owned());
            let all = guesses.into_iter().map(named).enumerate();
            types = Some((plan.clone(), all.collect()));
        }
        let known = types.as_ref().is_some_and(|(of, _)| of.has_probe_of(&plan));
        let asked = probe.as_ref().is_some_and(|(of, _)| of.has_probe_of(&plan));
        if !unit.split.variables.is_empty() && !known && !asked {
            emit::write_probe(unit, &plan, tools.folder).map_err(at_folder)?;
            let command = tools.command(unit, Output::Types);
            probe = Some((plan.clone(), tools.start_rustc(command)?));
        }
        let output = if linker.is_some() {
            Output::Object
        } else {
            Output::Library
        };
        let mut command = tools.command(unit, output);
        command.arg(if lines {
            "-Cdebuginfo=line-tables-only"
        } else {
            "-Cdebuginfo=0"
        });
        let mut linking = None;
        let finished = tools.start_rustc(command)?.finish(&mut |stderr| {
            if let Some(direct) = linker
                && linking.is_none()
                && says_object_is_written(stderr)
            {
                linking = Some(tools.start_linker(direct));
                tools.prepare_next();
            }
        })?;
        let messages = Message::read_all(&finished.stderr);
        if !finished.status.success() {
            // Some spans that end in a character of several bytes have no line, which only lines for backtraces ask for.
            if lines && finished.status.code() == Some(PANICKED) {
                lines = false;
                continue;
            }
            if learn_unshared(unit, &layout, &messages, &mut plan) {
                continue;
            }
            let is_of_older = |message| aside::is_of_older(unit, &layout, message);
            if !tools.sets_aside && messages.iter().any(is_of_older) {
                return Err(Failed {
                    error: tools.failed(unit, &plan, &layout, &messages, &finished),
                    older_is_at_fault: true,
                });
            }
            if aside::set_aside(unit, &layout, &messages) {
                plan.asides += 1;
                // Each such round leaves out something more, so that they come to an end.
                rounds -= 1;
                continue;
            }
            if learn(unit, &layout, &messages, false, &mut plan) {
                continue;
            }
            let mut check = |plan| tools.check(unit, plan);
            if let Some(other) = withhold::withheld(unit, &plan, &messages, &mut check)? {
                plan = other;
                continue;
            }
            if unit.split.free.is_none() && !plan.is_alone {
                plan.is_alone = true;
                continue;
            }
            // Only for those who ask for it.
            let _ = std::fs::write(tools.folder.join(MESSAGES_FILE), &finished.stderr);
            return Err(tools
                .failed(unit, &plan, &layout, &messages, &finished)
                .into());
        }
        if let Some(direct) = linker
            && !is_linked(linking.unwrap_or_else(|| tools.start_linker(direct))?)?
        {
            linker = None;
            continue;
        }
        if let Some((of, started)) = probe.take() {
            let finished = started.finish(&mut |_| {})?;
            let messages = Message::read_all(&finished.stderr);
            let mut answers = type_probe::answers(&messages, &tools.dependencies.names());
            if let Some(set) = &tools.dependencies.set {
                answers.values_mut().for_each(|ty| ty.rename(&set.renamed));
            }
            types = Some((of, answers));
        }
        let types = types.as_ref().map(|(_, types)| types);
        let (kept, again) = settle_types(unit, types, tools.dependencies, &mut plan);
        if again {
            continue;
        }
        return Ok(Built {
            types: kept,
            warnings: warnings(&layout, &messages),
            defines_statics: layout.defines,
            is_linked_by_rustc: linker.is_none(),
            plan,
        });
    }
    let why = "this cell cannot be compiled: rustc's errors lead round in a circle";
    Err(Error::Message(why.into()).into())
}

/// The types of the new variables, and whether the plan has changed by them.
fn settle_types(
    unit: &Unit<'_>,
    types: Option<&HashMap<usize, Type>>,
    dependencies: &Dependencies,
    plan: &mut Plan,
) -> (Vec<(NewVariable, String)>, bool) {
    let before = plan.clone();
    let mut kept = Vec::new();
    for (index, variable) in unit.split.variables.iter().enumerate() {
        let name = &variable.name;
        if plan.moved.contains(name) || plan.unkept.contains_key(name) {
            continue;
        }
        match types.and_then(|types| types.get(&index)) {
            Some(found @ (Type::Named(ty) | Type::Function(ty))) => {
                let known = plan.written.get(name).cloned();
                let ty = known.unwrap_or_else(|| types::through(ty, &plan.public));
                if matches!(found, Type::Function(_)) {
                    plan.written.insert(name.clone(), ty.clone());
                } else {
                    naming::doubt(name, &ty, dependencies, unit, plan);
                }
                kept.push((variable.clone(), ty));
            }
            Some(Type::Unnameable(what)) => {
                plan.unkept.insert(name.clone(), format!("is {what}"));
            }
            None => {
                plan.unkept.insert(
                    name.clone(),
                    "is of a type that rustc does not tell".to_owned(),
                );
            }
        }
    }
    let again = *plan != before;
    (kept, again)
}

/// Whether the error is that the last expression cannot be shown.
fn shows(layout: &Layout, message: &Message) -> bool {
    let shown = layout
        .own_lines(message)
        .any(|(line, span)| span.is_primary && *line == OwnLine::Show);
    shown
        && matches!(message.code(), "E0277" | "E0599")
        && layout_has_no_user_place(layout, message)
}

fn layout_has_no_user_place(layout: &Layout, message: &Message) -> bool {
    message
        .spans
        .iter()
        .filter(|span| span.is_primary)
        .all(|span| layout.user_place(span).is_none())
}

fn not_shown(unit: &Unit<'_>, message: &Message) -> Diagnostic {
    let range = unit.split.last.clone().unwrap_or_default();
    // "the method `evcxr_display` exists for struct `Foo`, but .." or "`Foo` doesn't implement `Debug`"
    let quoted: Vec<&str> = message.message.split('`').skip(1).step_by(2).collect();
    let what = emit::trait_of(&unit.formats.show).unwrap_or("Debug");
    let ty = quoted
        .into_iter()
        .find(|name| *name != "evcxr_display" && *name != what)
        .unwrap_or("value");
    let text = format!(
        "the last expression is a `{ty}`, which has no `{what}`, so that it cannot be shown"
    );
    let help = format!(
        "give the type `{what}` or a method `evcxr_display(&self)`, or end the line with `;`"
    );
    let cell = (&*unit.cell.file, &*unit.cell.code);
    Diagnostic::at(cell, range, "", text, Some(help))
}

/// Lints that are right in a program and of no use for statements of a notebook.
const QUIET_IN_STATEMENTS: [&str; 6] = [
    "unused_variables",
    "unused_mut",
    "unused_labels",
    "unused_parens",
    "unused_braces",
    "let_underscore_lock",
];

fn warnings(layout: &Layout, messages: &[Message]) -> Vec<Diagnostic> {
    let warnings = messages.iter().filter(|message| message.level == "warning");
    let of_interest = warnings.filter(|message| {
        let Some(place) = message
            .spans
            .iter()
            .filter(|span| span.is_primary)
            .find_map(|span| layout.user_place(span))
        else {
            return false;
        };
        is_of_items(&place.file_name) || !QUIET_IN_STATEMENTS.contains(&message.code())
    });
    of_interest
        .map(|message| Diagnostic::new(message, layout))
        .collect()
}

/// Waits for the linker; false where the object takes more than it was given.
fn is_linked(linking: Started) -> Result<bool, Error> {
    let finished = linking.finish(&mut |_| {})?;
    let messages = String::from_utf8_lossy(&finished.stderr);
    Ok(finished.status.success() && is_complete(&messages))
}

impl Tools<'_> {
    /// The linker for a cell that needs nothing out of the ordinary.
    fn linker(&self, unit: &Unit<'_>) -> Option<&Linker> {
        let mut older = unit.older.iter().map(|stored| &stored.item);
        let links =
            unit.cell.code.contains("#[link(") || older.any(|item| item.text.contains("# [link ("));
        self.runtime.linker.as_ref().filter(|_| !links)
    }

    /// The errors in the user's text, or what else there is to show.
    fn failed(
        &self,
        unit: &Unit<'_>,
        plan: &Plan,
        layout: &Layout,
        messages: &[Message],
        finished: &Finished,
    ) -> Error {
        let errors = || messages.iter().filter(|message| message.is_error());
        let unloadable = unit
            .loads
            .iter()
            .filter(|(name, _)| plan.unloadable.contains(name));
        let mut diagnostics = aside::causes(unit, messages);
        let unloadable = unloadable.map(|(name, variable)| {
            let text = if plan.not_send.contains(name) {
                format!("the variable `{name}` cannot be used in a subshell: it {NOT_SEND}")
            } else {
                format!(
                    "the variable `{name}` cannot be used: its type `{}` cannot be named from here",
                    variable.ty
                )
            };
            Diagnostic::error(text)
        });
        diagnostics.extend(unloadable);
        for message in errors() {
            let diagnostic = match shows(layout, message) {
                true => not_shown(unit, message),
                false if layout.is_users(message) => {
                    let more = hints::of(message, messages, unit, layout, self.notebook);
                    Diagnostic::with(message, layout, &more)
                }
                false => continue,
            };
            let place = |d: &Diagnostic| (d.line, d.column, d.end_line, d.end_column);
            let known = diagnostics
                .iter()
                .any(|other| diagnostic.line > 0 && place(other) == place(&diagnostic));
            if !known {
                diagnostics.push(diagnostic);
            }
        }
        if diagnostics.is_empty() {
            diagnostics = errors()
                .map(|message| Diagnostic::new(message, layout))
                .collect();
        }
        if diagnostics.is_empty() {
            let text = String::from_utf8_lossy(&finished.stderr).trim().to_owned();
            return Error::Message(format!("rustc failed ({}): {text}", finished.status));
        }
        Error::Compile(diagnostics)
    }

    fn run(&self, command: Command) -> Result<Finished, Error> {
        self.start_rustc(command)?.finish(&mut |_| {})
    }

    /// The plan by which the cell compiles, which is `plan` and what is learned on the way.
    fn check(&self, unit: &Unit<'_>, mut plan: Plan) -> Result<Option<Plan>, Error> {
        for _ in 0..MAX_ROUNDS {
            let at_folder = |source| Error::File {
                path: self.folder.to_owned(),
                source,
            };
            let layout = emit::write(unit, &plan, self.folder).map_err(at_folder)?;
            let finished = self.run(self.command(unit, Output::Check))?;
            if finished.status.success() {
                return Ok(Some(plan));
            }
            let messages = Message::read_all(&finished.stderr);
            if !learn(unit, &layout, &messages, true, &mut plan) {
                break;
            }
        }
        Ok(None)
    }
}
