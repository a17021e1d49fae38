//! What `:vars` and `:help` show.

use super::COMMANDS;
use crate::base::Note;

/// The variables and their types.
pub(crate) fn variables(variables: &[(String, String)]) -> Note {
    if variables.is_empty() {
        return Note::text("no variables");
    }
    let rows: Vec<Vec<&str>> = variables
        .iter()
        .map(|(name, ty)| vec![name.as_str(), ty.as_str()])
        .collect();
    table(&["Variable", "Type"], &rows)
}

/// All commands.
pub(crate) fn help() -> Note {
    let commands: Vec<(String, &str)> = COMMANDS
        .iter()
        .map(|(name, arguments, meaning)| (format!("{name} {arguments}"), *meaning))
        .collect();
    let rows: Vec<Vec<&str>> = commands
        .iter()
        .map(|(usage, meaning)| vec![usage.trim(), *meaning])
        .collect();
    table(&["Command", "Meaning"], &rows)
}

/// One command, with its colon or without.
pub(crate) fn about(name: &str) -> Option<Note> {
    let name = name.trim_start_matches(':');
    let (name, arguments, meaning) = COMMANDS
        .iter()
        .find(|(command, _, _)| command.trim_start_matches(':') == name)?;
    Some(Note::text(format!("{name} {arguments}\n\n{meaning}")))
}

fn table(heads: &[&str], rows: &[Vec<&str>]) -> Note {
    let width = rows
        .iter()
        .map(|row| row[0].chars().count())
        .max()
        .unwrap_or(0);
    let text: Vec<String> = rows
        .iter()
        .map(|row| format!("{:width$}  {}", row[0], row[1]))
        .collect();
    let cells = |row: &[&str], tag: &str| -> String {
        row.iter()
            .map(|cell| format!("<{tag} style=\"text-align:left\">{}</{tag}>", escape(cell)))
            .collect()
    };
    let mut html = format!(
        "<table><thead><tr>{}</tr></thead><tbody>",
        cells(heads, "th")
    );
    for row in rows {
        html.push_str(&format!("<tr>{}</tr>", cells(row, "td")));
    }
    html.push_str("</tbody></table>");
    Note {
        text: text.join("\n"),
        html: Some(html),
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
