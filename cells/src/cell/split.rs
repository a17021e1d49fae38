//! A cell's code as items, statements and the last expression.

use super::call::{Answers, Left};
use super::calls::Calls;
use super::free;
use super::guess::{Guess, Items};
use super::item::{Item, Space};
use super::names::{self, Names};
use super::rules::{self, Leaves};
use crate::notebook::{CellText, Remade};
use quote::ToTokens;
use std::collections::HashMap;
use std::ops::Range;
use syn::parse::Parser;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Block, Expr, Macro, MacroDelimiter, Pat, PatIdent, Stmt};

/// A variable that a `let` at top level makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NewVariable {
    pub(crate) name: String,
    pub(crate) mutable: bool,
    /// Its type, where the code as good as says it.
    pub(crate) guess: Option<String>,
}

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
            split.free = Some(free::of_statements(&statements));
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
    // The spans were all read; their source map would grow with every cell.
    proc_macro2::extra::invalidate_current_thread_spans();
    split
}

impl Split {
    fn add(&mut self, statement: &Stmt, is_last: bool, older: Items<'_>, left: &Answers) {
        let range = statement.span().byte_range();
        match statement {
            Stmt::Item(item) => {
                self.add_item(item, left);
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

    fn add_item(&mut self, item: &syn::Item, left: &Answers) {
        let mut new = Item::new(item);
        match left.get(&new.range.start) {
            Some(found) => new.add_names(&found.more),
            None if rules::may_make_more(item) => self.macro_calls.push(CallText {
                range: new.range.clone(),
                text: String::new(),
                is_ended: true,
                leaves: Leaves::Perhaps,
                mentions: new.mentions.clone(),
            }),
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
                range: range.clone(),
                text: mac.to_token_stream().to_string(),
                is_ended,
                leaves,
                mentions: names::in_tokens(mac),
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

    /// First byte of the statements.
    pub(crate) fn start(&self) -> Option<usize> {
        let statements = self.statements.iter().map(|range| range.start);
        let shell_lines = self.shell_lines.iter().map(|(start, _)| *start);
        statements.chain(shell_lines).min()
    }
}

pub(super) fn add_variable(new: NewVariable, variables: &mut Vec<NewVariable>) {
    variables.retain(|other| other.name != new.name);
    variables.push(new);
}

/// The name as it is written: with `r#` only where it has to be.
pub(crate) fn variable_name(name: &syn::Ident) -> String {
    let name = name.to_string();
    match name.strip_prefix("r#") {
        Some(plain) if syn::parse_str::<syn::Ident>(plain).is_ok() => plain.to_owned(),
        _ => name,
    }
}

pub(super) fn new_variable(name: &PatIdent, guess: Option<String>) -> NewVariable {
    NewVariable {
        name: variable_name(&name.ident),
        mutable: name.mutability.is_some(),
        guess,
    }
}

/// The names that the pattern of a `let` binds.
pub(super) fn bindings(pattern: &Pat, add: &mut dyn FnMut(&PatIdent)) {
    let whole = match pattern {
        Pat::Type(typed) => &*typed.pat,
        other => other,
    };
    if let Pat::Ident(name) = whole
        && name.subpat.is_none()
    {
        // `let N = 1;` makes a variable, although `N` is not in lower case.
        add(name);
    } else {
        Bindings(add).visit_pat(pattern);
    }
}

/// The bindings of a pattern. A name in upper case is taken for a constant.
struct Bindings<'a>(&'a mut dyn FnMut(&PatIdent));

impl<'ast> Visit<'ast> for Bindings<'_> {
    fn visit_pat_ident(&mut self, name: &'ast PatIdent) {
        let plain = name.mutability.is_none() && name.by_ref.is_none() && name.subpat.is_none();
        if !(plain && name.ident.to_string().starts_with(char::is_uppercase)) {
            (self.0)(name);
        }
        visit::visit_pat_ident(self, name);
    }
    fn visit_expr(&mut self, _: &'ast Expr) {}
}

/// What happens at top level: not inside closures, `async` blocks and items.
struct TopLevel<'a>(&'a mut Split);

impl<'ast> Visit<'ast> for TopLevel<'_> {
    fn visit_expr_await(&mut self, expression: &'ast syn::ExprAwait) {
        self.0.awaits = true;
        visit::visit_expr_await(self, expression);
    }
    fn visit_expr_return(&mut self, expression: &'ast syn::ExprReturn) {
        if expression.expr.is_none() {
            self.0.returns.push(expression.span().byte_range().end);
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
