//! `:features`: for which names `cfg(feature = "..")` holds in the notebook's own code.

use super::Compiler;
use crate::base::Note;
use crate::cell::item::defined_by;
use crate::cell::names::Names;
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
                return Err(format!("`{asked}` is not a valid feature name"));
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

    /// Whether each item may be another one with these features: what a macro makes hangs on what stands in the macro.
    fn hanging_on(&self, features: &BTreeSet<String>) -> Vec<bool> {
        let items = || self.notebook.items.iter().map(|stored| &stored.item);
        let mut hanging: Vec<bool> = items()
            .map(|item| may_hang_on(&item.text, features))
            .collect();
        loop {
            let of_macros = items()
                .zip(&hanging)
                .filter(|(item, hangs)| **hangs && item.makes_macros);
            let macros: Names = of_macros.flat_map(|(item, _)| defined_by(item)).collect();
            let before = hanging.clone();
            for (item, hangs) in items().zip(&mut hanging) {
                *hangs |= item.mentions.iter().any(|name| macros.contains(name));
            }
            if hanging == before {
                return hanging;
            }
        }
    }

    /// Types that mention these features may have another layout from now on.
    fn forget_what_hangs_on(
        &mut self,
        features: &BTreeSet<String>,
        lost: &mut Vec<String>,
    ) -> Option<Note> {
        let mut changed = Names::new();
        let hanging = self.hanging_on(features);
        for (stored, hangs) in self.notebook.items.iter_mut().zip(hanging) {
            if hangs {
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
                "These features change types, so these variables were lost: {}.",
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

/// Whether an item's text names one of these features, or one that cannot be read, as where a macro fills it in.
fn may_hang_on(text: &str, features: &BTreeSet<String>) -> bool {
    const WORD: &str = "feature";
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(WORD).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + WORD.len()..]);
        if before.ends_with(is_part) || after.starts_with(is_part) {
            return false;
        }
        let literal = after.strip_prefix(" = \"");
        match literal.and_then(|rest| rest.split_once('"')) {
            Some((name, _)) if !name.contains('\\') => features.contains(name),
            _ => true,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feature_that_cannot_be_read_may_be_any() {
        let features = BTreeSet::from(["fast".to_owned()]);
        for (text, hangs) in [
            ("# [cfg (feature = \"fast\")] struct S ;", true),
            ("# [cfg (feature = \"slow\")] struct S ;", false),
            (
                "# [cfg (any (feature = \"slow\" , feature = \"fast\"))] struct S ;",
                true,
            ),
            ("# [cfg (feature = r\"fast\")] struct S ;", true),
            ("# [cfg (feature = $ f)] struct S ;", true),
            ("# [cfg (feature = \"f\\u{61}st\")] struct S ;", true),
            ("struct S { features : u8 , a_feature : u8 }", false),
        ] {
            assert_eq!(may_hang_on(text, &features), hangs, "{text}");
        }
    }
}
