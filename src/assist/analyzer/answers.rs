//! rust-analyzer's answers in the kernel's terms.

use cellbeat_cells::{Completion, Kind};
use lsp_types::{
    CompletionItem, CompletionItemKind, CompletionResponse, CompletionTextEdit, Hover,
    HoverContents, MarkedString,
};
use serde_json::Value;

/// The answer to `textDocument/completion`, the likeliest first.
pub(super) fn completions(answer: Value) -> Vec<Completion> {
    let mut items = match serde_json::from_value(answer) {
        Ok(Some(CompletionResponse::Array(items))) => items,
        Ok(Some(CompletionResponse::List(list))) => list.items,
        Ok(None) | Err(_) => Vec::new(),
    };
    items.sort_by(|a, b| key(a).cmp(key(b)));
    items.into_iter().filter_map(completion).collect()
}

fn key(item: &CompletionItem) -> &str {
    item.sort_text.as_deref().unwrap_or(&item.label)
}

fn completion(item: CompletionItem) -> Option<Completion> {
    let kind = kind(item.kind?)?;
    let text = match item.text_edit {
        Some(CompletionTextEdit::Edit(edit)) => edit.new_text,
        Some(CompletionTextEdit::InsertAndReplace(edit)) => edit.new_text,
        None => item.insert_text.unwrap_or(item.label),
    };
    let text = text.trim_end().to_owned();
    // `&x` in place of `x`, `while let`, `impl A for B {`: more than the kernel would write.
    let is_name = text
        .trim_end_matches('!')
        .chars()
        .all(|c| c.is_alphanumeric() || c == '_');
    let kind = if text.ends_with('!') {
        Kind::Macro
    } else {
        kind
    };
    is_name.then(|| Completion {
        text,
        kind,
        signature: item.detail.unwrap_or_default(),
    })
}

/// `None` for what cannot be written as it is.
fn kind(kind: CompletionItemKind) -> Option<Kind> {
    Some(match kind {
        CompletionItemKind::SNIPPET | CompletionItemKind::TEXT => return None,
        CompletionItemKind::FUNCTION
        | CompletionItemKind::METHOD
        | CompletionItemKind::CONSTRUCTOR => Kind::Function,
        CompletionItemKind::FIELD | CompletionItemKind::PROPERTY => Kind::Property,
        CompletionItemKind::CLASS
        | CompletionItemKind::STRUCT
        | CompletionItemKind::ENUM
        | CompletionItemKind::INTERFACE
        | CompletionItemKind::TYPE_PARAMETER => Kind::Class,
        CompletionItemKind::MODULE => Kind::Module,
        CompletionItemKind::KEYWORD => Kind::Keyword,
        _ => Kind::Instance,
    })
}

/// What an explanation of an item at the notebook's root starts with.
const OWN_CRATE: &str = "```rust\ncell\n```\n\n";

/// The answer to `textDocument/hover`: Markdown.
pub(super) fn explanation(answer: Value) -> Option<String> {
    let hover: Option<Hover> = serde_json::from_value(answer).ok()?;
    let text = match hover?.contents {
        HoverContents::Markup(markup) => markup.value,
        HoverContents::Scalar(text) => marked(text),
        HoverContents::Array(texts) => texts
            .into_iter()
            .map(marked)
            .collect::<Vec<_>>()
            .join("\n\n"),
    };
    // The crate that stands for the notebook is not one of the user's names.
    let text = text.trim_start();
    let text = text.strip_prefix(OWN_CRATE).unwrap_or(text);
    Some(text.to_owned()).filter(|text| !text.trim().is_empty())
}

fn marked(text: MarkedString) -> String {
    match text {
        MarkedString::String(text) => text,
        MarkedString::LanguageString(code) => {
            format!("```{}\n{}\n```", code.language, code.value)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_cannot_be_written_in_place_of_the_word_is_left_out() {
        let answer = json!([
            {"label": "b()", "kind": 3, "sortText": "2", "insertText": "b", "detail": "fn()"},
            {"label": "&a", "kind": 6, "sortText": "1"},
            {"label": "while let", "kind": 14},
            {"label": "for", "kind": 15, "sortText": "0"},
            {"label": "p!(…)", "kind": 3, "sortText": "3", "insertText": "p!"},
        ]);
        let found = completions(answer);
        let found: Vec<_> = found
            .iter()
            .map(|c| (c.text.as_str(), c.kind, c.signature.as_str()))
            .collect();
        assert_eq!(
            found,
            [("b", Kind::Function, "fn()"), ("p!", Kind::Macro, "")]
        );
        assert_eq!(completions(Value::Null), []);
    }

    #[test]
    fn an_explanation_is_markdown_or_nothing() {
        let markup = json!({"contents": {"kind": "markdown", "value": "**a**"}});
        assert_eq!(explanation(markup).as_deref(), Some("**a**"));
        let own = "\n```rust\ncell\n```\n\n```rust\nfn f()\n```\n";
        let own = explanation(json!({"contents": {"kind": "markdown", "value": own}}));
        assert_eq!(own.as_deref(), Some("```rust\nfn f()\n```\n"));
        assert_eq!(explanation(Value::Null), None);
    }
}
