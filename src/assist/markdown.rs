//! Explanations: Markdown as rustdoc and rust-analyzer have it, as text and as HTML.

use pulldown_cmark::{CowStr, Event, Options, Parser};

/// A signature and what is said of it.
pub(super) fn of(signature: &str, docs: &str) -> String {
    let mut text = code(signature);
    if !docs.is_empty() {
        text.push('\n');
        text.push_str(&without_hidden_lines(docs));
        text.push('\n');
    }
    text
}

/// A block of Rust.
pub(super) fn code(text: &str) -> String {
    format!("```rust\n{}\n```\n", text.trim_end())
}

/// Without the marks of blocks of code, which are noise in a terminal.
pub(super) fn plain(markdown: &str) -> String {
    let mut text = String::new();
    for line in markdown.lines() {
        let mark = line.trim_start();
        if mark.starts_with("```") || mark == "---" || mark == "___" {
            continue;
        }
        // No more than one empty line.
        if !line.is_empty() || !text.is_empty() && !text.ends_with("\n\n") {
            text.push_str(line);
            text.push('\n');
        }
    }
    text.trim_end().to_owned()
}

/// As HTML. Tags in the text are shown and not taken for HTML: documentation comes from anywhere.
pub(super) fn html(markdown: &str) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let events = Parser::new_ext(markdown, options).map(|event| match event {
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        Event::Start(pulldown_cmark::Tag::Link {
            link_type,
            dest_url,
            title,
            id,
        }) => Event::Start(pulldown_cmark::Tag::Link {
            link_type,
            dest_url: web_only(dest_url),
            title,
            id,
        }),
        other => other,
    });
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, events);
    html
}

/// Links inside of documentation lead nowhere in a notebook, and a script must not be one.
fn web_only(url: CowStr<'_>) -> CowStr<'_> {
    if url.starts_with("https://") || url.starts_with("http://") {
        url
    } else {
        CowStr::Borrowed("#")
    }
}

/// Examples have lines that rustdoc compiles and does not show: `# use ..`.
fn without_hidden_lines(docs: &str) -> String {
    let mut in_code = false;
    let shown = docs.lines().filter(|line| {
        let text = line.trim_start();
        in_code ^= text.starts_with("```");
        !(in_code && (text == "#" || text.starts_with("# ")))
    });
    shown.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_has_no_marks_and_html_no_foreign_tags() {
        let text = of(
            "fn f()",
            "Does *it*.\n\n```\n# use x;\nf();\n```\n<script>alert(1)</script>",
        );
        assert_eq!(
            plain(&text),
            "fn f()\n\nDoes *it*.\n\nf();\n<script>alert(1)</script>"
        );
        let html = html(&text);
        assert!(
            html.contains("<code class=\"language-rust\">fn f()"),
            "{html}"
        );
        assert!(
            html.contains("<em>it</em>") && html.contains("&lt;script&gt;"),
            "{html}"
        );
        assert!(!html.contains("use x"), "{html}");
    }

    #[test]
    fn a_link_that_is_no_page_leads_nowhere() {
        assert!(html("[a](javascript:b)").contains("href=\"#\""));
        assert!(html("[a](https://b.c)").contains("href=\"https://b.c\""));
    }
}
