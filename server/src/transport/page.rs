//! The pages.

use std::fmt::Write;

use super::assets::Assets;
use super::origin::Origins;
use cellbeat::Theme;
use cellbeat::html::{self, escape};
use cellbeat::resources::CDN;
use cellbeat_bokehjs::MATH_ON_DEMAND;

/// Reloads a page whose session is gone.
const COME_BACK: &str = include_str!("come_back.js");

/// What one page is made of.
pub(super) struct Page<'a> {
    /// Shown until the document brings its own, unless the server is `titled`.
    pub title: &'a str,
    /// Whether the title is the server's own.
    pub titled: bool,
    /// Whether the page is light or dark at first.
    pub theme: Theme,
    /// The server's prefix.
    pub prefix: &'a str,
    /// The app's path, with the prefix.
    pub path: &'a str,
    /// The session's token.
    pub token: &'a str,
    /// Allows the scripts of this page and no others.
    pub nonce: &'a str,
}

/// A page that shows the app.
pub(super) fn app(page: &Page<'_>, assets: &Assets) -> String {
    let mut scripts = String::new();
    for script in assets.scripts() {
        let url = local(page.prefix, &script.url);
        let integrity = script.integrity.map_or_else(String::new, |digest| {
            format!(" integrity=\"{digest}\" crossorigin=\"anonymous\"")
        });
        let _ = writeln!(
            scripts,
            "<script src=\"{}\"{integrity}></script>",
            escape(&url)
        );
    }
    let item = render_item(page.token, "page", !page.titled);
    let math = math(assets, &|url| local(page.prefix, url));
    let path = json_in_script(if page.path.is_empty() { "/" } else { page.path });
    let answering = json_in_script(format!("{}/metadata", page.path));
    let body = format!(
        "<script src=\"{}\"></script>\n<div id=\"page\"></div>\n<script nonce=\"{}\">\n{math}{COME_BACK}\
         Bokeh.embed.embed_items({{}}, [{item}], {path}).then(() => comeBack(Bokeh.documents[0], {answering}))</script>",
        escape(&local(page.prefix, assets.theme())),
        page.nonce
    );
    let scheme = page.theme.color_scheme();
    html::page(
        page.title,
        scheme,
        &scripts,
        &format!("{body}\n"),
        Some(&format!(" nonce=\"{}\"", page.nonce)),
    )
}

/// A script that has the part of BokehJS for LaTeX loaded when a document needs it; `address` completes addresses of this server.
pub(super) fn math(assets: &Assets, address: &dyn Fn(&str) -> String) -> String {
    let Some(script) = assets.mathjax() else {
        return String::new();
    };
    let mut element = serde_json::json!({"src": address(&script.url)});
    if let Some(digest) = script.integrity {
        element["integrity"] = digest.into();
        element["crossOrigin"] = "anonymous".into();
    }
    format!(
        "{MATH_ON_DEMAND}mathOnDemand(Bokeh, () => new Promise((onload, onerror) => {{\n  \
         document.head.append(Object.assign(document.createElement(\"script\"), {{...{}, onload, onerror}}))\n}}))\n",
        json_in_script(element)
    )
}

/// A page that lists the apps by name, each at its path.
pub(super) fn index(apps: &[(&str, String)]) -> String {
    let mut list = String::from("<ul>\n");
    for (name, path) in apps {
        let _ = writeln!(
            list,
            "<li><a href=\"{}\">{}</a></li>",
            escape(path),
            escape(name)
        );
    }
    list.push_str("</ul>");
    plain("Apps", &list)
}

/// A page that says why there is no app.
pub(super) fn failure(text: &str) -> String {
    plain("cellbeat", &format!("<p>{}</p>", escape(text)))
}

fn plain(title: &str, main: &str) -> String {
    let scheme = Theme::Auto.color_scheme();
    html::page(title, scheme, "", &format!("{main}\n"), None)
}

/// What BokehJS embeds.
pub(super) fn render_item(token: &str, element: &str, use_for_title: bool) -> String {
    json_in_script(serde_json::json!({
        "token": token,
        "elementid": element,
        "roots": {},
        "root_ids": [],
        "use_for_title": use_for_title,
    }))
}

/// JSON that can stand in a script: nothing in it ends the script.
pub(super) fn json_in_script(value: impl Into<serde_json::Value>) -> String {
    let json: serde_json::Value = value.into();
    json.to_string()
        .replace('<', "\\u003c")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

/// An address of this server with its prefix; one of another as it is.
pub(super) fn local(prefix: &str, url: &str) -> String {
    if url.starts_with('/') {
        format!("{prefix}{url}")
    } else {
        url.to_owned()
    }
}

/// The content security policy of the pages: scripts of this server and those with the nonce. BokehJS compiles the code of
/// `CustomJS`, also as modules, styles what it makes, and may show tiles and load data from elsewhere.
pub(super) fn policy(nonce: &str, elsewhere: bool, origins: &Origins) -> String {
    let cdn = if elsewhere {
        format!(" {CDN}")
    } else {
        String::new()
    };
    let frames: Vec<String> = origins.iter().collect();
    format!(
        "default-src 'self'; script-src 'self' 'nonce-{nonce}' 'unsafe-eval' blob:{cdn}; style-src 'self' 'unsafe-inline' https:; \
         img-src 'self' data: blob: https:; font-src 'self' data: https:; connect-src 'self' ws: wss: https:; worker-src blob:; \
         object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self' {}",
        frames.join(" ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_title_a_path_or_a_token_leaves_its_place() {
        let nasty = "</script><script>alert(1)</script>\"'&";
        let page = Page {
            title: nasty,
            titled: false,
            theme: Theme::Auto,
            prefix: "",
            path: nasty,
            token: nasty,
            nonce: "n",
        };
        let html = app(&page, &Assets::default());
        assert!(!html.contains("<script>alert"), "{html}");
        assert!(!index(&[(nasty, nasty.to_owned())]).contains("<script>"));
        assert!(!failure(nasty).contains("<script>"));
    }

    #[test]
    fn bokehjs_from_elsewhere_is_taken_only_as_it_is_known() {
        let assets = Assets::default();
        let page = Page {
            title: "t",
            titled: true,
            theme: Theme::Dark,
            prefix: "/p",
            path: "/p/a",
            token: "t",
            nonce: "n",
        };
        let html = app(&page, &assets);
        assert_eq!(html.matches("integrity=\"sha384-").count(), 4);
        let origins = Origins::new(&[], ([127, 0, 0, 1], 1).into()).unwrap();
        assert!(policy("n", true, &origins).contains("cdn.bokeh.org"));
        assert!(!policy("n", false, &origins).contains("cdn.bokeh.org"));
    }
}
