//! Text of HTML.

/// `text` as it stands in an element or in a quoted attribute.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// A page that documents of BokehJS fill; `head` and `body` are HTML.
pub fn page(title: &str, head: &str, body: &str) -> String {
    let title = escape(title);
    // An icon of its own, empty, saves the browser the question for one.
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <link rel=\"icon\" href=\"data:,\">\n\
         <style>html, body {{ box-sizing: border-box; display: flow-root; height: 100%; margin: 0; padding: 0 }}</style>\n\
         {head}</head>\n<body>\n{body}</body>\n</html>\n"
    )
}
