//! What reads code and is not public, for the targets in `tests/fuzz`.

use std::collections::HashMap;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use crate::cell::call::{self, Contexts};
use crate::cell::masked::Masked;
use crate::cell::split::{CellPart, Split, split};
use crate::cell::text::CellText;
use crate::commands::{Command, cuts, lines, param, take};
use crate::dependencies;
use crate::emit::{Executor, Formats, Plan, Unit, write, write_probe};
use crate::syntax::spans::Spans;
use crate::syntax::{lexer, nesting};

/// The tokens of a cell: what each is, in the lexer's word for it, and its bytes.
pub fn tokens(code: &str) -> Vec<(String, Range<usize>)> {
    let tokens = lexer::tokens(code).into_iter();
    tokens
        .map(|token| (format!("{:?}", token.kind), token.range))
        .collect()
}

/// Reads a cell as far as that needs no rustc, and writes its crate into `folder`. rustc expands each of its calls of macros to
/// `expansion`, whose syntax contexts are `table`.
///
/// # Panics
/// When something does not hold.
pub fn cell(code: &str, expansion: &str, table: &str, folder: &Path) {
    let _spans = Spans::until_dropped();
    let (commands, code) = take(code, &|_| false);
    for (_, command) in &commands {
        match command {
            Command::Dep(text) => drop(dependencies::read(text, folder)),
            Command::Param(text) => drop(param::statement(text, &|_| param::Declared::Nothing)),
            _ => {}
        }
    }
    if nesting::too_deep(&code).is_some() {
        return;
    }
    let cuts = cuts(&commands, &code);
    let cell = Arc::new(CellText {
        file: "In[1]".to_owned(),
        code,
        id: String::new(),
        files: Default::default(),
    });
    let starts = std::iter::once(1).chain(cuts.iter().copied());
    let ends = cuts.iter().copied().chain([usize::MAX]);
    for (start, end) in starts.zip(ends) {
        let code = lines(&cell.code, start..end);
        assert_eq!(code.len(), cell.code.len());
        part(&cell, &code, end != usize::MAX, expansion, table, folder);
    }
}

fn part(
    cell: &Arc<CellText>,
    code: &str,
    has_more: bool,
    expansion: &str,
    table: &str,
    folder: &Path,
) {
    let part = CellPart {
        code,
        shell_lines: &[],
        has_more,
    };
    let contexts = Contexts::read(table);
    let mut answers = HashMap::new();
    let first = split(cell, &part, &|_, _| None, &answers);
    check(&first, code);
    emit(cell, &first, folder);
    for asked in &first.macro_calls {
        let left = call::read(asked, expansion, &contexts);
        answers.insert(asked.range.start, left);
    }
    if !answers.is_empty() {
        let second = split(cell, &part, &|_, _| None, &answers);
        assert!(second.macro_calls.is_empty(), "a call is asked for again");
        check(&second, code);
        emit(cell, &second, folder);
    }
}

/// Its ranges are of the code, in order, and no two of them meet.
fn check(split: &Split, code: &str) {
    let items = split.items.iter().map(|item| item.range.clone());
    let mut ranges: Vec<Range<usize>> = items.chain(split.statements.iter().cloned()).collect();
    ranges.extend(split.last.clone());
    ranges.sort_by_key(|range| range.start);
    let mut end = 0;
    for range in ranges {
        assert!(code.get(range.clone()).is_some(), "{range:?} of {code:?}");
        assert!(range.start >= end, "{range:?} begins before {end}");
        end = range.end;
    }
}

/// Writes its crate. What rustc reads has each of the user's characters where the user has it.
fn emit(cell: &Arc<CellText>, split: &Split, folder: &Path) {
    let formats = Formats::default();
    let unit = Unit {
        serial: 1,
        cell,
        split,
        older: Vec::new(),
        left_out: Vec::new(),
        loads: Vec::new(),
        generation: 0,
        formats: &formats,
        attributes: &[],
        dependencies: None,
        links: false,
        executor: Executor::default(),
        on_other_thread: false,
    };
    let plan = Plan::default();
    let layout = write(&unit, &plan, folder).expect("the folder can be written");
    write_probe(&unit, &plan, folder).expect("the folder can be written");
    for masked in layout.sources.values() {
        assert_kept(&cell.code, masked);
    }
}

fn assert_kept(code: &str, masked: &Masked) {
    let mut edits = masked.edits.iter().peekable();
    let mut rest = masked.text.as_str();
    let (mut line, mut column) = (1, 1);
    for character in code.chars().map(Some).chain([None]) {
        while let Some(edit) = edits.next_if(|edit| (edit.line, edit.column) == (line, column)) {
            rest = rest.strip_prefix(edit.text.as_str()).expect("the edit");
        }
        let Some(character) = character else { break };
        if character == '\n' {
            // Where a block was opened at the end of a line.
            rest = rest.strip_prefix('{').unwrap_or(rest);
        }
        let found = rest.chars().next().expect("as long as the cell");
        let is_kept = found == character || character != '\n' && matches!(found, ' ' | '{');
        assert!(is_kept, "{found:?} for {character:?} at {line}:{column}");
        rest = &rest[found.len_utf8()..];
        (line, column) = match character {
            '\n' => (line + 1, 1),
            _ => (line, column + 1),
        };
    }
    assert!(edits.next().is_none(), "an edit stands nowhere");
}
