//! What is said below rustc's own words.

use super::suggestion::patched;
use crate::base::Extra;
use crate::emit::Layout;
use annotate_snippets::{Group, Level};

impl Extra {
    /// Adds it to the last group, which becomes one of `groups` where another one begins.
    pub(super) fn add(
        &self,
        last: Group<'static>,
        groups: &mut Vec<Group<'static>>,
        layout: &Layout,
    ) -> Group<'static> {
        match self {
            Extra::Note(text) => last.element(Level::NOTE.message(text.clone())),
            Extra::Help(text) => last.element(Level::HELP.message(text.clone())),
            Extra::Suggestion(text, patches) => {
                groups.push(last);
                let snippet = patched(layout, &layout.statements, patches.clone());
                Group::with_title(Level::HELP.secondary_title(text.clone())).element(snippet)
            }
        }
    }
}
