//! The parts of a cell that commands between its statements cut it into.

use super::{Cell, Compiled, Compiler, Program};
use crate::base::{Error, Note, Progress};
use crate::cell::head::{self, is_empty};

use crate::cell::masked::byte;
use crate::cell::names;
use crate::cell::split::CellPart;

use crate::commands::{Command, cuts, lines, take};
use crate::notebook::Variable;

use std::ops::Range;
use std::time::Instant;

/// The line that the part which starts at the line `part` ends before; `usize::MAX` of the last one.
fn end_of(part: usize, cuts: &[usize]) -> usize {
    let next = cuts.iter().find(|cut| **cut > part);
    next.copied().unwrap_or(usize::MAX)
}

/// Where the lines of the shell's start in the code, and their commands.
fn of_shell(commands: &[(usize, Command)], code: &str) -> Vec<(usize, String)> {
    let found = commands.iter().filter_map(|(line, command)| match command {
        Command::Shell(command) => Some((byte(code, *line, 1), command.clone())),
        _ => None,
    });
    found.collect()
}

/// Whether there is something to compile from this line on.
fn has_code_after(code: &str, line: usize) -> bool {
    !is_empty(&lines(code, line..usize::MAX))
}

/// Takes the commands out of these lines that only look at what stands before the first of them; none where another one has
/// to come after what stands before it was run.
fn looking(
    commands: &mut Vec<(usize, Command)>,
    part: Range<usize>,
    has_shell: bool,
) -> Vec<(usize, Command)> {
    let only_looks = |command: &Command| {
        matches!(
            command,
            Command::Type(_) | Command::Vars | Command::Doc { .. }
        )
    };
    let mut in_part = commands.iter().filter(|(line, _)| part.contains(line));
    let first = in_part.next();
    let others_may_wait = !has_shell || in_part.all(|(_, command)| only_looks(command));
    if !(others_may_wait && first.is_some_and(|(_, command)| only_looks(command))) {
        return Vec::new();
    }
    let found = commands.extract_if(.., |(line, command)| {
        part.contains(line) && only_looks(command)
    });
    found.collect()
}

impl Program {
    /// What code mentions that the program does not leave.
    fn needed_by(&self, code: &str) -> Option<String> {
        let mentioned = names::in_text(code);
        let mut unkept = self.leaves.unkept.iter().map(|(name, _)| name);
        unkept.find(|name| mentioned.contains(*name)).cloned()
    }
}

impl Compiler {
    /// Compiles a part of a cell, and with it what follows a command that only looks, where that needs what cannot be kept.
    pub(super) fn compile_part(
        &mut self,
        cell: Cell<'_>,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Compiled, Error> {
        let code = cell.code;
        if let Some(why) = crate::syntax::nesting::too_deep(code) {
            return Err(Error::Message(why.to_owned()));
        }
        let started = Instant::now();
        let is_known = |name: &str| self.notebook.knows(name);
        let (commands, code) = take(&head::plain(code), &is_known);
        let code = self.with_parameters(&commands, code, &cell)?;
        let mut compiled = Compiled {
            notes: Vec::new(),
            page: None,
            program: None,
            restart: false,
            next_part: None,
        };
        let cuts = cuts(&commands, &code);
        let mut end = end_of(cell.part, &cuts);
        let mut rest: Vec<_> = commands
            .into_iter()
            .filter(|(line, _)| *line >= cell.part)
            .collect();
        let mut head = head::read(code);
        if cell.part > 1 {
            head.attributes.clear();
        }
        let (mut shell_lines, mut lost) = (Vec::new(), Vec::new());
        loop {
            let mut here: Vec<_> = rest.extract_if(.., |(line, _)| *line < end).collect();
            let mut code = lines(&head.code, cell.part..end);
            let is_loaded = self.load_config(&mut here, &mut code, &mut compiled.notes)?;
            if is_loaded {
                head = head::read(code);
                code = head.code.clone();
            }
            compiled.next_part = (end != usize::MAX).then_some(end);
            shell_lines.extend(of_shell(&here, &code));
            lost.extend(self.run_commands(here, &code, &mut compiled, progress)?);
            let is_empty = is_empty(&code) && shell_lines.is_empty();
            let is_new = cell.part == 1 && self.notebook.has_items_of(cell.id);
            if is_empty && head.attributes.is_empty() && !is_new {
                return Ok(compiled);
            }
            let part = CellPart {
                code: &code,
                shell_lines: &shell_lines,
                has_more: compiled.next_part.is_some() && has_code_after(&head.code, end),
            };
            let said = compiled.notes.len();
            let notes = &mut compiled.notes;
            let result = self.compile_code(&cell, &part, &head, lost.clone(), notes);
            if let Err(Error::Compile(errors)) = &result {
                let file = format!("In[{}]", cell.count);
                self.notebook.past.failed(&file, cell.id, &code);
                let codes = errors.iter().map(|error| &error.code);
                self.last_errors = codes
                    .filter(|code| code.starts_with('E'))
                    .cloned()
                    .collect();
                self.last_errors.sort();
                self.last_errors.dedup();
            }
            let program = result?;
            let next = end_of(end, &cuts);
            let needed = program.needed_by(&lines(&head.code, end..next));
            if let Some(name) = needed.filter(|_| !is_loaded) {
                let has_shell = !shell_lines.is_empty();
                let looking = looking(&mut rest, end..next, has_shell);
                if !looking.is_empty() {
                    compiled.notes.truncate(said);
                    self.look_ahead(program, looking, &mut compiled, progress)?;
                    end = next;
                    continue;
                }
                if has_shell {
                    compiled.notes.push(Note::text(format!(
                        "The cell is cut before line {end}, whose command has to come after what `!` runs: `{name}` \
                         does not live beyond that. Make two cells of it."
                    )));
                }
            }
            compiled.program = Some(program);
            if self.timing {
                let time = started.elapsed().as_millis();
                let note = Note::text(format!("compiled in {time} ms"));
                compiled.notes.push(note);
            }
            return Ok(compiled);
        }
    }

    /// Runs commands that look at what `program` would leave. It is not run: what comes after the commands needs variables
    /// that cannot be kept, so that both are compiled as one.
    fn look_ahead(
        &mut self,
        program: Program,
        commands: Vec<(usize, Command)>,
        compiled: &mut Compiled,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<(), Error> {
        let notebook = self.notebook.clone();
        let (stored, loaded) = (self.stored.clone(), self.dependencies.loaded);
        let unkept = program.leaves.unkept.clone();
        self.assume(program);
        let unkept = unkept.into_iter().map(|(name, why)| {
            let ty = match why.strip_prefix("is ") {
                Some(what) => what.to_owned(),
                None => format!("a value that {why}"),
            };
            (name, Variable { ty, mutable: false })
        });
        self.notebook.variables.extend(unkept);
        let result = self.run_commands(commands, "", compiled, progress);
        self.notebook = notebook;
        self.stored = stored;
        self.dependencies.loaded = loaded;
        result.map(drop)
    }
}
