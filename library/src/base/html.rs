//! Text of HTML.

/// `text` as it stands in an element or in a quoted attribute.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// How a page looks where BokehJS draws nothing, with what has to be narrower than a phone.
const STYLE: &str = include_str!("page.css");

/// Switches between light and dark, and keeps the heading as the title is.
const SCRIPT: &str = include_str!("page.js");

const BUTTON: &str = "<button type=\"button\" title=\"Light or dark\" aria-label=\"Switch between light and dark\"></button>";

/// A page that documents of BokehJS fill. `color_scheme` is a value of CSS; `head` and `main` are HTML; `script` has the
/// attributes of the page's own script, `None` for a page without any.
pub fn page(
    title: &str,
    color_scheme: &str,
    head: &str,
    main: &str,
    script: Option<&str>,
) -> String {
    let title = escape(title);
    let (button, script) = match script {
        Some(attributes) => (BUTTON, format!("<script{attributes}>\n{SCRIPT}</script>\n")),
        None => ("", String::new()),
    };
    // An icon of its own, empty, saves the browser the question for one.
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\" style=\"color-scheme: {color_scheme}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <link rel=\"icon\" href=\"data:,\">\n<style>\n{STYLE}</style>\n{head}</head>\n<body>\n\
         <header><h1>{title}</h1>{button}</header>\n<main>\n{main}</main>\n{script}</body>\n</html>\n"
    )
}
