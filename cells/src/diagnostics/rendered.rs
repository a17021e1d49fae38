//! rustc's rendered text with the user's positions: names of files become `In[n]`, and what was inserted into the user's
//! lines is taken out again, in the line and in the marks below it.

use crate::cell::page::{Edit, Page};
use crate::emit::ROOT;
use crate::runtime::CELL_CRATE;
use std::collections::HashMap;

/// Rewrites a rendered diagnostic. `pages` by the name that rustc knows a file by.
pub(crate) fn rewrite(rendered: &str, pages: &HashMap<String, Page>) -> String {
    let rendered = without_own_help(rendered);
    let mut out = String::with_capacity(rendered.len());
    let mut page: Option<&Page> = None;
    // What to take out of the marks below a line: visible columns from 0, and lengths.
    let mut holes: Vec<(usize, usize)> = Vec::new();
    // A line below the user's text, and the marks below that.
    let mut is_own = false;
    for line in rendered.lines() {
        let before = out.len();
        let visible = strip(line);
        if let Some(place) = ["--> ", "::: "]
            .iter()
            .find_map(|arrow| visible.trim_start().strip_prefix(arrow))
        {
            let (file, position) = split_place(place);
            page = pages.get(file);
            holes.clear();
            is_own = false;
            out.push_str(&rewrite_place(line, place, file, position, page));
        } else if let Some((number, text_start)) = numbered(&visible) {
            is_own = page.is_some_and(|page| number > page.text.lines().count().max(1));
            holes = page.map_or_else(Vec::new, |page| {
                find_holes(page, number, &visible, text_start)
            });
            out.push_str(&take_out(line, &holes));
        } else if visible.trim_start().starts_with('|') {
            out.push_str(&take_out(line, &holes));
        } else {
            holes.clear();
            is_own = false;
            out.push_str(line);
        }
        if is_own {
            out.truncate(before);
            continue;
        }
        out.push('\n');
    }
    out
}

/// Leaves out what is about the root file: the user has not written it and cannot change it. That are whole notes and
/// suggestions, and of the error itself the lines below `::: cell.rs:81:5`. A suggestion to import something stays, as a line
/// for the cell.
fn without_own_help(rendered: &str) -> String {
    let mut sections: Vec<(bool, String)> = vec![(false, String::new())];
    let mut in_own_lines = false;
    for line in rendered.lines() {
        let visible = strip(line);
        let start = visible.trim_start();
        if start.starts_with("::: ") || start.starts_with("--> ") {
            in_own_lines = start.starts_with(&format!("::: {ROOT}:"));
        } else if !start.starts_with('|') && numbered(&visible).is_none() {
            in_own_lines = false;
        }
        if in_own_lines {
            continue;
        }
        if ["help", "note"]
            .iter()
            .any(|word| visible.starts_with(word))
        {
            sections.push((false, String::new()));
        }
        let is_first = sections.len() == 1;
        if let Some((is_own, text)) = sections.last_mut() {
            *is_own |= !is_first && visible.contains(&format!("--> {ROOT}:"));
            text.push_str(line);
            text.push('\n');
        }
    }
    let sections = sections.into_iter();
    let kept = sections.filter_map(|(is_own, text)| match is_own {
        true => imports(&text),
        false => Some(text),
    });
    kept.collect()
}

/// A suggestion to import something, as rustc shows it where it is about the file that the error is in. `None` for others.
fn imports(section: &str) -> Option<String> {
    let mut out = String::new();
    let mut found = 0;
    for line in section.lines() {
        let visible = strip(line);
        let start = visible.trim_start();
        let added =
            numbered(&visible).map(|(_, text)| visible.chars().skip(text).collect::<String>());
        match added {
            Some(added) if !added.trim_start().starts_with("use ") => return None,
            // What the user cannot name.
            Some(added) if added.contains("__") || added.contains(CELL_CRATE) => {}
            Some(_) => {
                found += 1;
                out.push_str(&with_number_one(line));
                out.push('\n');
            }
            // A line of the margin goes with the import before it.
            None if start.starts_with('|') && out.trim_end().ends_with('|') => {}
            None if start.starts_with("--> ") => {}
            None => {
                out.push_str(line);
                out.push('\n');
            }
        }
    }
    (found > 0).then_some(out)
}

/// The number in the margin becomes 1: the first line of a cell is as good as any.
fn with_number_one(line: &str) -> String {
    let (mut out, mut digits, mut is_over) = (String::new(), 0, false);
    each_character(line, |character, is_visible| {
        let is_number = is_visible && !is_over && character.is_ascii_digit();
        is_over |= is_visible && !is_number && digits > 0;
        digits += usize::from(is_number);
        match (is_number, digits) {
            (true, 1) => out.push('1'),
            (true, _) => out.push(' '),
            (false, _) => out.push(character),
        }
    });
    out
}

/// `In[3]` for the names that rustc knows the files of a cell by.
pub(crate) fn user_name(file: &str) -> &str {
    let name = match file.rsplit_once('/') {
        Some((".", name)) => name,
        Some((_, name)) if super::is_of_items(file) => name,
        _ => file,
    };
    if name.starts_with("In[") {
        return name;
    }
    // A file beside the notebook that an earlier cell has read too.
    match file.rsplit_once('#') {
        Some((name, serial)) if serial.parse::<u32>().is_ok() => name,
        _ => file,
    }
}

fn split_place(place: &str) -> (&str, Option<(usize, usize)>) {
    let mut parts = place.trim_end().rsplitn(3, ':');
    let numbers = (parts.next().map(str::parse), parts.next().map(str::parse));
    match (numbers, parts.next()) {
        ((Some(Ok(column)), Some(Ok(line))), Some(file)) => (file, Some((line, column))),
        _ => (place.trim_end(), None),
    }
}

fn rewrite_place(
    line: &str,
    place: &str,
    file: &str,
    position: Option<(usize, usize)>,
    page: Option<&Page>,
) -> String {
    let Some((number, column)) = position else {
        return line.replace(place, user_name(file));
    };
    let column = page.map_or(column, |page| page.user_column(number, column));
    line.replace(
        place.trim_end(),
        &format!("{}:{number}:{column}", user_name(file)),
    )
}

/// The number in the margin of a source line, and the visible column from 0 at which the margin ends.
fn numbered(visible: &str) -> Option<(usize, usize)> {
    let digits = visible.trim_start().len()
        - visible
            .trim_start()
            .trim_start_matches(|c: char| c.is_ascii_digit())
            .len();
    let start = visible.len() - visible.trim_start().len();
    let number = visible.get(start..start + digits)?.parse().ok()?;
    let rest = &visible[start + digits..];
    let margin = rest.len() - rest.trim_start().len();
    let mark = rest.trim_start().chars().next()?;
    matches!(mark, '|' | '+' | '-' | '~').then_some((number, start + digits + margin + 2))
}

/// Where the insertions of a line stand in its rendered form, as far as it is shown as it is.
fn find_holes(page: &Page, number: usize, visible: &str, text_start: usize) -> Vec<(usize, usize)> {
    let edits: Vec<&Edit> = page
        .edits
        .iter()
        .filter(|edit| edit.line == number)
        .collect();
    let Some(text) = page
        .text
        .lines()
        .nth(number - 1)
        .filter(|_| !edits.is_empty())
    else {
        return Vec::new();
    };
    let shown: String = visible.chars().skip(text_start).collect();
    // A suggestion is the line with something else in it: what stands before that is still there.
    let wanted = text.trim();
    let at = shown
        .find(wanted)
        .unwrap_or(shown.len() - shown.trim_start().len());
    let same = wanted.chars().zip(shown[at..].chars());
    let same = same.take_while(|(wanted, found)| wanted == found).count();
    let indent = text.chars().take_while(|c| c.is_whitespace()).count();
    let first = text_start + shown[..at].chars().count();
    let mut inserted = 0;
    let mut holes = Vec::new();
    for edit in edits {
        let column = edit.column - 1 + inserted;
        inserted += edit.length();
        if let Some(column) = (first + column).checked_sub(indent)
            && column + edit.length() <= first + same
        {
            holes.push((column, edit.length()));
        }
    }
    holes
}

/// Drops the visible characters in `holes`, keeps escape sequences.
fn take_out(line: &str, holes: &[(usize, usize)]) -> String {
    if holes.is_empty() {
        return line.to_owned();
    }
    let mut out = String::with_capacity(line.len());
    let mut column = 0;
    each_character(line, |character, is_visible| {
        let hidden = is_visible
            && holes
                .iter()
                .any(|(start, length)| (*start..start + length).contains(&column));
        if !hidden {
            out.push(character);
        }
        column += usize::from(is_visible);
    });
    out
}

/// The text without its colours.
fn strip(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    each_character(line, |character, is_visible| {
        if is_visible {
            out.push(character);
        }
    });
    out
}

/// Calls back for each character, with whether it is seen or part of an escape sequence.
fn each_character(line: &str, mut found: impl FnMut(char, bool)) {
    let mut in_escape = false;
    for character in line.chars() {
        in_escape |= character == '\x1b';
        found(character, !in_escape);
        in_escape &= !character.is_ascii_alphabetic();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(code: &str) -> HashMap<String, Page> {
        let mut page = Page::new(code, std::slice::from_ref(&(0..code.len())), &[], &[]);
        page.open_block(code, 0);
        HashMap::from([("In[3]".to_owned(), page)])
    }

    #[test]
    fn the_brace_before_the_first_statement_is_not_seen() {
        let rendered =
            "error: no `y`\n --> In[3]:1:10\n  |\n1 | {let x = y;\n  |          ^ not found\n";
        let expected =
            "error: no `y`\n --> In[3]:1:9\n  |\n1 | let x = y;\n  |         ^ not found\n";
        assert_eq!(rewrite(rendered, &pages("let x = y;")), expected);
    }

    #[test]
    fn colours_stay_where_they_are() {
        let rendered = "\x1b[94m--> \x1b[0mIn[3]:1:2\n\x1b[94m1\x1b[0m \x1b[94m|\x1b[0m {x;\n  \x1b[94m|\x1b[0m  \x1b[91m^\x1b[0m";
        let expected = "\x1b[94m--> \x1b[0mIn[3]:1:1\n\x1b[94m1\x1b[0m \x1b[94m|\x1b[0m x;\n  \x1b[94m|\x1b[0m \x1b[91m^\x1b[0m\n";
        assert_eq!(rewrite(rendered, &pages("x;")), expected);
    }

    #[test]
    fn lines_of_other_files_are_left_alone() {
        let rendered = " --> items/In[2]:1:3\n  |\n1 | {y\n  | ^\n";
        assert_eq!(
            rewrite(rendered, &pages("y")),
            " --> In[2]:1:3\n  |\n1 | {y\n  | ^\n"
        );
    }

    #[test]
    fn suggestions_are_the_users_lines_too() {
        let rendered = " --> In[3]:1:4\n  |\n1 + {use a;\n";
        assert_eq!(
            rewrite(rendered, &pages("use a;")),
            " --> In[3]:1:3\n  |\n1 + use a;\n"
        );
        let rendered = "help: convert it\n  |\n1 | {let b: String = a.to_string();\n  |                   ++++++++++++\n";
        let shown = rewrite(
            &format!(" --> In[3]:1:4\n{rendered}"),
            &pages("let b: String = a;"),
        );
        let expected = rendered.replace('{', "").replace(" ++", "++");
        assert_eq!(shown, format!(" --> In[3]:1:3\n{expected}"));
    }
}
