//! Whatever is wrong with a cell: every word and every place in its errors is the user's, or std's.

use crate::common::{Failed, Notebook, plain};
use cellbeat_cells::Error;

/// One a line; `⏎` is the end of a line of a cell. The first has what all others use.
const CELLS: &str = include_str!("broken_cells.txt");

/// What only generated code has.
const WORDS: [&str; 16] = [
    "__rt",
    "__run_",
    "__value",
    "__status",
    "__try",
    "cellbeat_cell",
    "Failure",
    "Result::Ok",
    "cell.rs",
    "host/src",
    "last/In[",
    "items/In[",
    "macros/In[",
    "probe/",
    "<eof>",
    "inside of a closure",
];

/// The cell `In[3]` and a place in it.
fn place(text: &str) -> Option<(usize, usize, usize)> {
    let (cell, place) = text.strip_prefix("In[")?.split_once("]:")?;
    let (line, column) = place.split_once(':')?;
    Some((cell.parse().ok()?, line.parse().ok()?, column.parse().ok()?))
}

/// What is wrong with the places and lines of an error.
fn check(text: &str, cells: &[String]) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut cell = None;
    for line in text.lines() {
        let start = line.trim_start();
        let arrow = ["--> ", "::: "]
            .iter()
            .find_map(|arrow| start.strip_prefix(arrow));
        if let Some(at) = arrow {
            let found = place(at);
            cell = found.map(|(cell, ..)| cell);
            let exists = found.is_some_and(|(cell, line, column)| {
                let lines = cells.get(cell - 1).map(|cell| cell.lines().nth(line - 1));
                lines
                    .flatten()
                    .is_some_and(|line| column <= line.chars().count() + 1)
            });
            if !exists && !at.starts_with("library/") {
                wrong.push(format!("place: {line}"));
            }
        } else if start.starts_with("help: ") {
            cell = None;
        } else if let (Some(cell), Some((number, shown))) = (cell, start.split_once(" | "))
            && let Ok(number) = number.parse::<usize>()
        {
            let users = cells[cell - 1].lines().nth(number - 1).unwrap_or("");
            let users = users.replace('\t', "    ");
            if users.chars().count() < 120 && !shown.trim_end().ends_with(users.trim_end()) {
                wrong.push(format!("line: {line}"));
            }
        }
    }
    wrong
}

/// Both halves of the cells, each for a notebook of its own: two tests run beside each other.
fn halves() -> [Vec<&'static str>; 2] {
    let cells: Vec<&str> = CELLS.lines().collect();
    let (first, others) = cells.split_at(1);
    let (one, other) = others.split_at(others.len() / 2);
    [one, other].map(|half| [first, half].concat())
}

#[test]
fn errors_have_no_words_and_places_but_the_users() {
    check_all(&halves()[0]);
}

#[test]
fn errors_of_the_other_half_have_no_others_either() {
    check_all(&halves()[1]);
}

fn check_all(codes: &[&str]) {
    let mut n = Notebook::new();
    let mut cells = Vec::new();
    let mut wrong = Vec::new();
    let mut failed = 0;
    for code in codes.iter().map(|line| line.replace('⏎', "\n")) {
        cells.push(code.clone());
        let texts = match n.try_run(&code) {
            Ok(outcome) => vec![outcome.note_texts()],
            Err(Failed::Compile(Error::Compile(errors))) => {
                failed += 1;
                let file = format!("In[{}]", cells.len());
                let of_cell = errors.iter().any(|error| {
                    error.file == file && (1..=code.lines().count()).contains(&error.line)
                });
                if !of_cell {
                    wrong.push(format!("{code}\nno error is of this cell"));
                }
                let texts = errors
                    .iter()
                    .flat_map(|e| [e.message.clone(), e.rendered.clone()]);
                texts.collect()
            }
            other => panic!("`{code}`: {other:?}"),
        };
        for text in texts.iter().map(|text| plain(text)) {
            let words = WORDS.iter().filter(|word| text.contains(*word));
            let words = words.map(|word| format!("word: {word}"));
            let found: Vec<String> = words.chain(check(&text, &cells)).collect();
            if !found.is_empty() {
                wrong.push(format!("{code}\n{}\n{text}", found.join("\n")));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} texts:\n{}",
        wrong.len(),
        wrong.join("\n\n")
    );
    assert!(failed > 180, "only {failed} cells fail");
}
