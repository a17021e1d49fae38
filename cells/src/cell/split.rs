//! A cell's code as items, statements and the last expression.

use super::call::{Answers, Left};
use super::calls::Calls;
use super::free_names;
use super::given::{self, Given};
use super::item::Item;
use super::key::Space;
use super::names::{self, Names};
use super::rules::{self, Leaves};
use super::shapes;
use super::statics::{self, Static};
use super::text::CellText;
use super::type_guess::{Guess, Items};
use super::variable::{NewVariable, add_variable, bindings, new_variable, variable_name};

use quote::ToTokens;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;
use syn::parse::Parser;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Block, Expr, Macro, MacroDelimiter, Pat, PatIdent, Stmt};

/// The parts of a cell. Ranges are bytes of its code.
#[derive(Debug, Default)]
pub(crate) struct Split {
    pub(crate) items: Vec<Item>,
    pub(crate) statements: Vec<Range<usize>>,
    /// Lines of the shell's: where each starts, and its command.
    pub(crate) shell_lines: Vec<(usize, String)>,
    /// The expression whose value is shown.
    pub(crate) last: Option<Range<usize>>,
    pub(crate) variables: Vec<NewVariable>,
    /// What statements and the last expression mention.
    pub(crate) mentions: Names,
    /// There is an `.await` at top level.
    pub(crate) awaits: bool,
    /// Ends of each `return` without a value at top level.
    pub(crate) returns: Vec<usize>,
    /// The `()` of each `return ()` at top level.
    pub(crate) units: Vec<Range<usize>>,
    /// Starts of each `?` at top level.
    pub(crate) tries: Vec<usize>,
    /// What a glob import could bring in for the statements; none where the code cannot be read.
    pub(crate) free: Option<Names>,
    /// Calls of macros that can leave something: rustc is to be asked.
    pub(crate) macro_calls: Vec<CallText>,
    /// Ends of calls that stand for statements and have no `;`.
    pub(crate) unended: Vec<usize>,
    /// Items of older cells that mean something else by what this cell defines.
    pub(crate) remade: Vec<Remade>,
    /// Items that are there in this cell only: what has made them, and their names.
    pub(crate) only_here: Vec<(String, Vec<String>)>,
    /// Modules in their own files, about whose macros rustc cannot be asked.
    pub(crate) unasked: Vec<String>,
    /// Calls of whose expansion nothing is known.
    pub(crate) unread: Vec<String>,
    /// What statements and the last expression call without naming a trait.
    pub(crate) calls: Calls,
    /// How often the cell mentions each name.
    counts: HashMap<String, usize>,
}

/// The part of a cell that is compiled and run at a time: all of it, unless commands stand between.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CellPart<'a> {
    /// The cell's code, the other parts as blanks.
    pub(crate) code: &'a str,
    /// Of the shell's: where each starts, and its command.
    pub(crate) shell_lines: &'a [(usize, String)],
    /// Code of another part follows, so that no expression is the cell's last one.
    pub(crate) has_more: bool,
}

/// The call of an older cell whose macros are redefined.
#[derive(Debug, Clone)]
pub(crate) struct Remade {
    pub(crate) cell: Arc<CellText>,
    /// What it leaves now.
    pub(crate) item: Arc<Item>,
}

/// The call of a macro at top level, or an item whose attributes may make more than it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CallText {
    /// With its `;`.
    pub(crate) range: Range<usize>,
    /// Without it; empty for an item.
    pub(crate) text: String,
    /// There is one, or none is needed.
    pub(crate) is_ended: bool,
    pub(crate) leaves: Leaves,
    pub(crate) mentions: Names,
    /// Of an item: its statics that all cells share.
    pub(crate) shared: Names,
    /// Of an item that is asked for its statics alone: what the calls in it look like.
    pub(crate) shapes: Vec<String>,
}

impl CallText {
    pub(super) fn of(mac: &Macro, range: Range<usize>, is_ended: bool) -> CallText {
        CallText {
            range,
            text: mac.to_token_stream().to_string(),
            is_ended,
            leaves: Leaves::Perhaps,
            mentions: names::in_tokens(mac),
            shared: Names::new(),
            shapes: Vec::new(),
        }
    }

    /// Not a call.
    pub(crate) fn is_item(&self) -> bool {
        self.text.is_empty()
    }
}

/// Splits a part of `cell`. Code that is not Rust becomes one statement, so that rustc says what is wrong.
/// `older` gives the text of an item that earlier cells have left, `left` is what rustc says of calls.
pub(crate) fn split(
    cell: &CellText,
    part: &CellPart<'_>,
    older: Items<'_>,
    left: &Answers,
) -> Split {
    let code = part.code;
    let mut split = Split {
        shell_lines: part.shell_lines.to_vec(),
        ..Split::default()
    };
    let parsed = Block::parse_within.parse_str(code);
    match parsed {
        Ok(mut statements) => {
            cell.files.fill(&mut statements);
            let count = statements.len();
            split.free = Some(free_names::of_statements(&statements));
            if statements.iter().any(|x| matches!(x, Stmt::Local(_))) {
                split.counts = names::counts(code);
            }
            for (index, statement) in statements.iter().enumerate() {
                // Not one of an included file.
                let is_last = index + 1 == count && statement.span().byte_range().end <= code.len();
                split.add(statement, is_last, older, left);
            }
        }
        Err(_) => {
            split.statements.push(0..code.len());
            split.mentions = names::in_text(code);
            split.calls = Calls::of_text(code);
            split.awaits = code.contains(".await");
        }
    }
    if part.has_more {
        split.statements.extend(split.last.take());
    }
    split
}

impl Split {
    fn add(&mut self, statement: &Stmt, is_last: bool, older: Items<'_>, left: &Answers) {
        let range = statement.span().byte_range();
        match statement {
            Stmt::Item(item) => {
                self.add_item(item, older, left);
                return;
            }
            Stmt::Macro(x) => {
                let is_ended = x.semi_token.is_some();
                if self.add_call(&x.mac, range, is_ended, is_last, older, left) {
                    return;
                }
            }
            // Without a `;`: perhaps no expression all the same.
            Stmt::Expr(Expr::Macro(x), None) if is_last => {
                if self.add_call(&x.mac, range, false, is_last, older, left) {
                    return;
                }
            }
            Stmt::Expr(_, None) if is_last => self.last = Some(range),
            Stmt::Local(local) => {
                let guess = self.guess(local, older);
                bindings(&local.pat, &mut |name| {
                    add_variable(new_variable(name, guess.clone()), &mut self.variables);
                });
                self.statements.push(range);
            }
            Stmt::Expr(..) => self.statements.push(range),
        }
        self.mentions.extend(names::in_tokens(statement));
        self.calls.extend(&Calls::of(statement));
        TopLevel(self).visit_stmt(statement);
    }

    /// The text of an item of this cell or an earlier one.
    fn item(&self, older: Items<'_>, space: Space, name: &str) -> Option<String> {
        let defines = |item: &&Item| {
            let mut keys = item.keys.iter();
            keys.any(|key| key.space == space && key.name == name)
        };
        let own = self.items.iter().rev().find(defines);
        own.map(|item| item.text.clone())
            .or_else(|| older(space, name))
    }

    fn add_item(&mut self, item: &syn::Item, older: Items<'_>, left: &Answers) {
        let mut new = Item::new(item);
        for name in [statics::THREAD_LOCAL, statics::LAZY_STATIC] {
            let is_made = new.statics.iter().any(Static::is_made);
            if is_made && self.item(older, Space::Macro, name).is_some() {
                statics::forget(name, &mut new.statics);
            }
        }
        let own = |name: &str| self.item(older, Space::Macro, name);
        let makes_more = rules::may_make_more(item);
        let within =
            |name: &str| own(name).or_else(|| given::rules_within(item.to_token_stream(), name));
        let asks =
            || makes_more || Given::is_asked_for(item) && given::may_make_statics(&new, &own);
        let shapes = || match makes_more || !new.given.statics.is_empty() {
            true => Vec::new(),
            false => shapes::of_item(&new, item.to_token_stream(), &own),
        };
        match left.get(&new.range.start) {
            Some(found) => new.add(found),
            None if asks() => self.macro_calls.push(CallText {
                range: new.range.clone(),
                text: String::new(),
                is_ended: true,
                leaves: match new.given.statics.is_empty() {
                    true => Leaves::Perhaps,
                    false => Leaves::Likely,
                },
                mentions: new.mentions.clone(),
                shared: new.statics.iter().map(|x| x.name.clone()).collect(),
                shapes: shapes(),
            }),
            None if matches!(item, syn::Item::Mod(_)) && given::may_make_statics(&new, &within) => {
                self.unasked.push(new.called());
            }
            None => {}
        }
        self.items.push(new);
    }

    /// True where the call is an item.
    fn add_call(
        &mut self,
        mac: &Macro,
        range: Range<usize>,
        has_semicolon: bool,
        is_last: bool,
        older: Items<'_>,
        left: &Answers,
    ) -> bool {
        let own = |name: &str| self.item(older, Space::Macro, name);
        let known = match mac.path.get_ident() {
            Some(name) if own(&name.to_string()).is_some() => None,
            _ => Item::from_macro(mac),
        };
        let is_ended = has_semicolon || matches!(mac.delimiter, MacroDelimiter::Brace(_));
        let found = left.get(&range.start);
        let leaves = match found {
            Some(_) => Leaves::Nothing,
            None => rules::leaves(mac, &own),
        };
        let item = known.or_else(|| found.and_then(|found| found.item.clone()));
        if let Some(item) = item {
            self.items.push(item.at(range, is_ended));
            return true;
        }
        if leaves != Leaves::Nothing {
            self.macro_calls.push(CallText {
                leaves,
                ..CallText::of(mac, range.clone(), is_ended)
            });
        }
        let nothing = Left::default();
        let found = found.unwrap_or(&nothing);
        let stays = found.variables.is_empty() && found.only_here.is_empty();
        if !is_ended && !stays {
            self.unended.push(range.end);
        }
        if found.is_unread {
            let what = mac.to_token_stream().to_string();
            self.unread.push(super::call::short(&what));
        }
        if !found.only_here.is_empty() {
            let what = mac.to_token_stream().to_string();
            self.only_here
                .push((super::call::short(&what), found.only_here.clone()));
        }
        if is_last && !has_semicolon && stays {
            self.last = Some(range);
        } else {
            self.statements.push(range);
        }
        for new in &found.variables {
            add_variable(new.clone(), &mut self.variables);
        }
        false
    }

    /// The type that the variable of a `let` most likely has.
    fn guess(&self, local: &syn::Local, older: Items<'_>) -> Option<String> {
        let items = |space, name: &str| self.item(older, space, name);
        let guess = |name: &PatIdent| Guess {
            items: &items,
            alone: self.counts.get(&variable_name(&name.ident)) == Some(&1),
        };
        match &local.pat {
            Pat::Type(typed) => match &*typed.pat {
                Pat::Ident(name) => guess(name).of_type(&typed.ty),
                _ => None,
            },
            Pat::Ident(name) if name.by_ref.is_none() => {
                let init = local.init.as_ref()?;
                guess(name).of(&init.expr)
            }
            _ => None,
        }
    }

    /// Whether it may end before its last line.
    pub(crate) fn returns_early(&self) -> bool {
        !self.returns.is_empty() || !self.units.is_empty()
    }

    /// First byte of the statements.
    pub(crate) fn start(&self) -> Option<usize> {
        let statements = self.statements.iter().map(|range| range.start);
        let shell_lines = self.shell_lines.iter().map(|(start, _)| *start);
        statements.chain(shell_lines).min()
    }
}

/// What happens at top level: not inside closures, `async` blocks and items.
struct TopLevel<'a>(&'a mut Split);

impl<'ast> Visit<'ast> for TopLevel<'_> {
    fn visit_expr_await(&mut self, expression: &'ast syn::ExprAwait) {
        self.0.awaits = true;
        visit::visit_expr_await(self, expression);
    }
    fn visit_expr_return(&mut self, expression: &'ast syn::ExprReturn) {
        match expression.expr.as_deref() {
            None => self.0.returns.push(expression.span().byte_range().end),
            Some(Expr::Tuple(value)) if value.elems.is_empty() => {
                self.0.units.push(value.span().byte_range());
            }
            Some(_) => {}
        }
        visit::visit_expr_return(self, expression);
    }
    fn visit_expr_try(&mut self, expression: &'ast syn::ExprTry) {
        self.0
            .tries
            .push(expression.question_token.span.byte_range().start);
        visit::visit_expr_try(self, expression);
    }
    fn visit_macro(&mut self, mac: &'ast Macro) {
        let tokens = mac.tokens.to_string();
        self.0.awaits |= tokens.contains(". await") || tokens.contains(".await");
    }
    fn visit_expr_closure(&mut self, _: &'ast syn::ExprClosure) {}
    fn visit_expr_async(&mut self, _: &'ast syn::ExprAsync) {}
    fn visit_item(&mut self, _: &'ast syn::Item) {}
}
