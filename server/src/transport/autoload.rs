//! `autoload.js`: what `bokeh.embed.server_document` and `server_session` put into pages of other sites.

use super::assets::{Assets, Script};
use super::page::{json_in_script, local, math, render_item};

/// What the script is to do.
pub(super) struct Autoload<'a> {
    /// The id of the script element, in whose place the app is shown.
    pub element: &'a str,
    /// The session's token.
    pub token: &'a str,
    /// The app's path as the site sees it.
    pub path: &'a str,
    /// The app's whole address, when the site is another than this server.
    pub absolute_url: Option<&'a str>,
    /// The server's prefix.
    pub prefix: &'a str,
    /// BokehJS; empty when the site brings its own.
    pub scripts: Vec<Script>,
    /// Where the part of BokehJS for LaTeX is from; nothing when the site brings its own.
    pub assets: Option<&'a Assets>,
}

/// Loads what is missing of BokehJS, one script after another since the later ones need the first; several of these on one page
/// share it.
const CODE: &str = r#"(() => {
  const load = (url) => (globalThis.cellbeat_scripts ??= {})[url] ??= new Promise((resolve, reject) => {
    const script = document.createElement("script")
    script.src = url
    script.async = false
    script.onload = resolve
    script.onerror = () => reject(new Error(`cannot load ${url}`))
    document.head.append(script)
  })
  const start = async () => {
    for (const url of URLS) await load(url)
MATH    await Bokeh.embed.embed_items({}, [ITEM], PATH, ABSOLUTE)
  }
  start().catch((error) => console.error(error))
})()
"#;

/// The script.
pub(super) fn script(autoload: &Autoload<'_>) -> String {
    let origin = autoload.absolute_url.and_then(origin).unwrap_or_default();
    let address = |url: &str| {
        let url = local(autoload.prefix, url);
        if url.starts_with('/') {
            format!("{origin}{url}")
        } else {
            url
        }
    };
    let urls = autoload.scripts.iter().map(|script| address(&script.url));
    let urls: Vec<String> = urls.collect();
    let math = autoload
        .assets
        .map_or_else(String::new, |assets| math(assets, &address));
    let absolute = autoload
        .absolute_url
        .map_or_else(|| "undefined".to_owned(), json_in_script);
    // From the last mark to the first: what stands for one cannot be taken for another.
    let path = json_in_script(autoload.path);
    let item = render_item(autoload.token, autoload.element, false);
    CODE.replacen("PATH, ABSOLUTE", &format!("{path}, {absolute}"), 1)
        .replacen("ITEM", &item, 1)
        .replacen("MATH", &math, 1)
        .replacen("URLS", &json_in_script(urls), 1)
}

/// Scheme and host of an address, if it is one of the web.
fn origin(url: &str) -> Option<&str> {
    let host = url
        .strip_prefix("http://")
        .or_else(|| url.strip_prefix("https://"))?;
    let start = url.len() - host.len();
    let end = host
        .find(['/', '?', '#'])
        .map_or(url.len(), |end| start + end);
    Some(&url[..end])
}

/// Whether an address is one that a page may connect to.
pub(super) fn is_web_address(url: &str) -> bool {
    origin(url).is_some_and(|origin| !origin.ends_with('/') && origin.len() <= 512)
}
