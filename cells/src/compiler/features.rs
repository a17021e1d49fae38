//! `:features`: for which names `cfg(feature = "..")` holds in the notebook's own code.

use super::Compiler;
use crate::cell::item::defined_by;
use crate::cell::names::Names;
use crate::error::Note;
use std::collections::BTreeSet;

impl Compiler {
    /// Turns on `name`, and off `-name`; without any shows what is on. The variables whose type is another one from now on are
    /// added to `lost`.
    pub(super) fn set_features(
        &mut self,
        text: &str,
        lost: &mut Vec<String>,
    ) -> Result<Option<Note>, String> {
        let asked = text.split([' ', '\t', ',']).filter(|name| !name.is_empty());
        let mut features = self.notebook.features.clone();
        for asked in asked {
            let (name, is_on) = match asked.strip_prefix('-') {
                Some(name) => (name, false),
                None => (asked, true),
            };
            // As cargo has it.
            let is_part = |c: char| c.is_alphanumeric() || "_-+.".contains(c);
            let starts = |c: char| c.is_alphanumeric() || c == '_';
            if !name.starts_with(starts) || !name.chars().all(is_part) {
                return Err(format!("`{asked}` is no name of a feature"));
            }
            if is_on {
                features.insert(name.to_owned());
            } else if !features.remove(name) {
                return Err(format!("the feature `{name}` is not on"));
            }
        }
        if text.trim().is_empty() {
            let on: Vec<&str> = features.iter().map(String::as_str).collect();
            return Ok(Some(Note::text(match on.as_slice() {
                [] => "no features are on".to_owned(),
                on => format!("features: {}", on.join(" ")),
            })));
        }
        let changed: BTreeSet<String> = features
            .symmetric_difference(&self.notebook.features)
            .cloned()
            .collect();
        self.notebook.features = features;
        Ok(self.forget_what_hangs_on(&changed, lost))
    }

    /// Types that mention these features may have another layout from now on.
    fn forget_what_hangs_on(
        &mut self,
        features: &BTreeSet<String>,
        lost: &mut Vec<String>,
    ) -> Option<Note> {
        let conditions: Vec<String> = features
            .iter()
            .map(|name| format!("feature = \"{name}\""))
            .collect();
        let mut changed = Names::new();
        for stored in &mut self.notebook.items {
            let text = &stored.item.text;
            if conditions.iter().any(|condition| text.contains(condition)) {
                changed.extend(defined_by(&stored.item));
                stored.symbols.fill(None);
                stored.tag = None;
            }
        }
        if changed.is_empty() {
            return None;
        }
        self.generation += 1;
        self.notebook.generation = self.generation;
        self.notebook.version += 1;
        self.notebook.forget_statics_with(&changed);
        let variables = self.notebook.variables_with(&changed);
        let note = (!variables.is_empty()).then(|| {
            Note::text(format!(
                "Types are other ones with these features, so that these variables were lost: {}.",
                variables.join(", ")
            ))
        });
        for name in &variables {
            self.notebook.variables.remove(name);
        }
        lost.extend(variables);
        note
    }
}
