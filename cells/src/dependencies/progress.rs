//! cargo's own progress, read from its stderr while it builds.

use crate::base::Progress;

/// What cargo needs in its environment so that it writes its bar into a pipe.
pub(super) const ENVIRONMENT: [(&str, &str); 3] = [
    ("CARGO_TERM_PROGRESS_WHEN", "always"),
    ("CARGO_TERM_PROGRESS_WIDTH", "80"),
    ("CARGO_TERM_COLOR", "never"),
];

/// Words that start a line about a step.
const STEPS: [&str; 6] = [
    "Compiling",
    "Downloading",
    "Downloaded",
    "Updating",
    "Locking",
    "Blocking",
];

/// Reads pieces of stderr.
#[derive(Debug, Default)]
pub(super) struct Reader {
    line: Vec<u8>,
    step: String,
    done: Option<(usize, usize)>,
}

impl Reader {
    /// Calls back for each new state.
    pub(super) fn read(&mut self, piece: &[u8], progress: &mut dyn FnMut(Progress)) {
        for byte in piece {
            if !matches!(byte, b'\n' | b'\r') {
                self.line.push(*byte);
                continue;
            }
            let line = String::from_utf8_lossy(&std::mem::take(&mut self.line)).into_owned();
            if self.take(line.trim()) {
                progress(Progress {
                    text: self.step.clone(),
                    done: self.done,
                });
            }
        }
    }

    /// Whether the line says something new.
    fn take(&mut self, line: &str) -> bool {
        let before = (self.step.clone(), self.done);
        if let Some(bar) = line
            .strip_prefix("Building ")
            .and_then(|rest| rest.split_once(']'))
            .map(|(_, bar)| bar)
        {
            // "Building [====>   ] 3/12: serde_json, serde"
            let (count, names) = bar.split_once(": ").unwrap_or((bar, ""));
            self.done = numbers(count.trim());
            if let Some(name) = names
                .split(['(', ','])
                .next()
                .filter(|name| !name.is_empty())
            {
                self.step = format!("Compiling {}", name.trim());
            }
        } else if let Some(step) = STEPS.iter().find(|step| line.starts_with(**step)) {
            let what = line[step.len()..].trim();
            let what = what
                .split(" v")
                .next()
                .unwrap_or(what)
                .trim_end_matches("...");
            let ours = what.starts_with(super::PREFIX);
            if !ours {
                self.step = format!("{step} {what}");
            }
        }
        (self.step.clone(), self.done) != before && !self.step.contains(super::PREFIX)
    }
}

fn numbers(text: &str) -> Option<(usize, usize)> {
    let (done, total) = text.split_once('/')?;
    Some((done.trim().parse().ok()?, total.trim().parse().ok()?))
}

/// Whether a line is progress, and so no part of an error.
pub(super) fn is_progress(line: &str) -> bool {
    let line = line.trim();
    line.is_empty()
        || line.starts_with("Building [")
        || line.starts_with("Fetch [")
        || STEPS.iter().any(|step| line.starts_with(step))
        || line.starts_with("Finished")
        || line.starts_with("Adding")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(pieces: &[&str]) -> Vec<String> {
        let mut reader = Reader::default();
        let mut steps = Vec::new();
        for piece in pieces {
            reader.read(piece.as_bytes(), &mut |step| steps.push(step.to_string()));
        }
        steps
    }

    #[test]
    fn lines_and_bars_become_steps_with_numbers() {
        let pieces = [
            "   Compiling itoa v1.0.1\n",
            "    Building [=>       ] 1/12: itoa, ser",
            "de\r   Compiling serde_json v1.0.2\n    Building [==>     ] 3/12: serde_json\r",
        ];
        assert_eq!(
            steps(&pieces),
            [
                "Compiling itoa",
                "Compiling itoa 1/12",
                "Compiling serde_json 1/12",
                "Compiling serde_json 3/12"
            ]
        );
    }
}
