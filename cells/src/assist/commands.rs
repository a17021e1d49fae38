//! Lines of commands: which there are, what follows them.

use super::{Completion, Help, Kind, builtin};
use crate::commands::{COMMANDS, take};
use std::ops::Range;
use std::path::PathBuf;

/// The code with its commands as blanks; every byte stays where it is.
pub(crate) fn blank(code: &str) -> String {
    let (_, rest) = take(code, &|_| true);
    let lines = code.split_inclusive('\n').zip(rest.split_inclusive('\n'));
    let mut blanked = String::with_capacity(code.len());
    for (line, rest) in lines {
        if line.trim().is_empty() || !rest.trim().is_empty() {
            blanked.push_str(line);
            continue;
        }
        let end = line.ends_with('\n');
        blanked.extend(std::iter::repeat_n(' ', line.len() - usize::from(end)));
        blanked.extend(end.then_some('\n'));
    }
    // A command on the last line leaves no line at all.
    blanked.extend(std::iter::repeat_n(' ', code.len() - blanked.len()));
    blanked
}

/// The line of a command that byte `at` is in: bytes.
fn line_at(code: &str, at: usize) -> Option<Range<usize>> {
    let start = code[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = code[at..]
        .find('\n')
        .map_or(code.len(), |length| at + length);
    let line = &code[start..end];
    let name = line.trim_start().strip_prefix(':')?;
    if name.starts_with(':')
        || !name.is_empty() && !name.starts_with(|c: char| c.is_ascii_lowercase())
    {
        return None;
    }
    // A lone colon is a command to be; with a letter the cell says whether it is one.
    let whole = if name.is_empty() {
        format!("{}:help", &code[..start])
    } else {
        code[..end].to_owned()
    };
    let is_command = blank(&whole)[start..].trim().is_empty();
    is_command.then_some(start + (line.len() - line.trim_start().len())..end)
}

/// What completes the command at byte `at`, and the bytes it takes the place of; `None` where no command is.
pub(crate) fn complete(
    code: &str,
    at: usize,
    variables: &dyn Fn() -> Vec<(String, String)>,
) -> Option<(Range<usize>, Vec<Completion>)> {
    let line = line_at(code, at)?;
    if at < line.start {
        return None;
    }
    let typed = &code[line.start..at];
    let item = |text: &str, kind, signature: &str| Completion {
        text: text.to_owned(),
        kind,
        signature: signature.to_owned(),
    };
    let Some((name, argument)) = typed.split_once(char::is_whitespace) else {
        let commands = COMMANDS.iter().filter(|(name, _, _)| name.starts_with(':'));
        let commands = commands.map(|(name, arguments, meaning)| {
            let usage = format!("{name} {arguments}");
            item(
                name,
                Kind::Command,
                &format!("{} — {meaning}", usage.trim()),
            )
        });
        return Some((line.start..at, commands.collect()));
    };
    let argument = argument.trim_start();
    let range = at - argument.len()..at;
    let choices = |texts: &[&str]| {
        texts
            .iter()
            .map(|text| item(text, Kind::Command, ""))
            .collect()
    };
    let items = match name {
        ":type" | ":t" => variables()
            .iter()
            .map(|(name, ty)| item(name, Kind::Instance, ty))
            .collect(),
        ":opt" => choices(&["0", "1", "2", "3"]),
        ":offline" => choices(&["0", "1"]),
        ":fmt" => choices(&["{:?}", "{}", "{:#?}"]),
        ":efmt" => choices(&["{:?}", "{}"]),
        ":dep" if !argument.contains(char::is_whitespace) => crates()
            .iter()
            .map(|name| item(name, Kind::Module, ""))
            .collect(),
        _ => Vec::new(),
    };
    Some((range, items))
}

/// The byte at which the name after `:doc` or `?` starts, with the cursor in it.
pub(crate) fn documented(code: &str, at: usize) -> Option<usize> {
    let start = code[..at].rfind('\n').map_or(0, |end| end + 1);
    let typed = &code[start..at];
    if typed.starts_with('?') {
        let name = typed.trim_start_matches('?').trim_start();
        return Some(at - name.len());
    }
    let line = line_at(code, at)?;
    let name = code.get(line.start..at)?.strip_prefix(":doc")?;
    let start = name.len() - name.trim_start().len();
    (start > 0).then_some(at - name.len() + start)
}

/// Crates that can be depended on without a question to a registry: those that are downloaded, and some that are well known.
fn crates() -> Vec<String> {
    let mut names: Vec<String> = builtin::CRATES
        .iter()
        .map(|name| (*name).to_owned())
        .collect();
    names.extend(downloaded());
    names.sort();
    names.dedup();
    names
}

/// The crates in cargo's cache, each a file `name-version.crate`.
fn downloaded() -> Vec<String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")));
    let registries = home.and_then(|home| std::fs::read_dir(home.join("registry/cache")).ok());
    let files = registries.into_iter().flatten().flatten();
    let files = files.filter_map(|registry| std::fs::read_dir(registry.path()).ok());
    let names = files.flatten().flatten().filter_map(|file| {
        let name = file.file_name().into_string().ok()?;
        let name = name.strip_suffix(".crate")?;
        let version = name
            .match_indices('-')
            .find(|(at, _)| name[at + 1..].starts_with(|c: char| c.is_ascii_digit()))?;
        Some(name[..version.0].to_owned())
    });
    names.collect()
}

/// What the command at byte `at` does.
pub(crate) fn explain(code: &str, at: usize) -> Option<Help> {
    let line = line_at(code, at)?;
    let name = code[line].split_whitespace().next()?;
    let (name, arguments, meaning) = COMMANDS.iter().find(|(known, _, _)| *known == name)?;
    Some(Help {
        signature: format!("{name} {arguments}").trim_end().to_owned(),
        docs: (*meaning).to_owned(),
        source: String::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::Completions;
    use super::*;

    fn completed(code: &str) -> Option<Vec<String>> {
        let (range, items) = complete(code, code.len(), &|| vec![("x".into(), "i32".into())])?;
        let all = Completions {
            range,
            items,
            is_code: false,
        };
        let found = all.matching(code);
        Some(found.into_iter().map(|item| item.text.clone()).collect())
    }

    #[test]
    fn commands_and_their_arguments_are_completed() {
        assert_eq!(completed(":he").unwrap(), [":help"]);
        assert_eq!(completed("x;\n:type ").unwrap(), ["x"]);
        assert_eq!(completed(":opt ").unwrap(), ["0", "1", "2", "3"]);
        assert_eq!(completed(":fmt {:").unwrap(), ["{:?}", "{:#?}"]);
        assert!(completed(":").unwrap().contains(&":dep".to_owned()));
        assert!(
            completed(":dep serde")
                .unwrap()
                .contains(&"serde_json".to_owned())
        );
    }

    #[test]
    fn a_colon_inside_code_is_no_command() {
        assert_eq!(completed("let x\n:u"), None);
        assert_eq!(completed("::st"), None);
    }

    #[test]
    fn commands_become_blanks_of_as_many_bytes() {
        assert_eq!(blank(":dep é\nx;\n:vars"), "       \nx;\n     ");
        assert_eq!(blank("x"), "x");
        assert_eq!(blank(":dep a = {\n é }\nx"), "          \n     \nx");
    }
}
