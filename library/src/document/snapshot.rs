//! Documents outside of a live view: as JSON, and as HTML that draws itself where no kernel runs.

use std::sync::atomic::{AtomicU64, Ordering};

use super::Model;
use super::encode::{Arrays, Encoder, KnownModels};
use crate::models::BOKEH_VERSION;

/// Largest document that is saved within an output, in bytes: a notebook is rewritten and reloaded as a whole.
const MAX_SNAPSHOT: usize = 20 << 20;

/// Draws the document that stands before it.
const SCRIPT: &str = r#"(async () => {
  const target = document.getElementById("TARGET")
  const load = (url) => (globalThis.cellbeat_scripts ??= {})[url] ??= new Promise((resolve, reject) => {
    const script = document.createElement("script")
    script.src = url
    script.onload = resolve
    script.onerror = () => reject(new Error(`cannot load ${url}`))
    document.head.append(script)
  })
  try {
    for (const url of [URLS]) await load(url)
    const doc = JSON.parse(document.getElementById("TARGET-document").textContent)
    const bokeh = Bokeh["VERSION"] ?? Bokeh
    await bokeh.embed.embed_item({doc, root_id: "ROOT", target_id: "TARGET"})
  } catch (error) {
    target.textContent = `This output cannot be drawn: ${error.message}`
  }
})()
"#;

/// The document with the root `root` as JSON of Bokeh's grammar, arrays within (gzip and base64).
pub fn to_json(root: &Model) -> String {
    encode(root).0
}

/// The JSON and the components of BokehJS that it needs beside the core.
fn encode(root: &Model) -> (String, Vec<&'static str>) {
    let state = root.document().lock();
    let mut known = KnownModels::new();
    let mut encoder = Encoder::new(&mut known, Arrays::Inline, state.clock);
    encoder.document(root);
    let json = encoder.out;
    drop(state);
    let models: Vec<_> = known
        .values()
        .filter_map(|known| known.model.upgrade())
        .collect();
    let any = |base: &str| models.iter().any(|model| model.class().is_a(base));
    let mut components = Vec::new();
    if any("Widget") {
        components.push("-widgets");
    }
    if any("TableWidget") {
        components.push("-tables");
    }
    (json, components)
}

/// A fragment of HTML that draws `root` as it is now, with BokehJS from its CDN. Not live.
pub fn html(root: &Model) -> String {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let (json, components) = encode(root);
    if json.len() > MAX_SNAPSHOT {
        return format!(
            "<div>This output has {} MB of data and is not saved with the notebook: run the cell to see it.</div>",
            json.len() >> 20
        );
    }
    let urls = std::iter::once("").chain(components);
    let urls = urls.map(|component| {
        format!("\"https://cdn.bokeh.org/bokeh/release/bokeh{component}-{BOKEH_VERSION}.min.js\"")
    });
    let urls: Vec<_> = urls.collect();
    // An object may be shown more than once on a page.
    let target = format!(
        "cellbeat-{}-{}",
        root.id(),
        NEXT.fetch_add(1, Ordering::Relaxed)
    );
    let script = SCRIPT
        .replace("TARGET", &target)
        .replace("ROOT", root.id())
        .replace("VERSION", BOKEH_VERSION)
        .replace("URLS", &urls.join(", "));
    // Inside of a script element `<` could end it; within JSON it stands in strings only.
    let json = json.replace('<', "\\u003c");
    format!(
        "<div id=\"{target}\"></div>\n<script type=\"application/json\" class=\"cellbeat-document\" id=\"{target}-document\">{json}</script>\n<script>\n{script}</script>\n"
    )
}

/// A page of its own that draws `root` as it is now. Not live.
pub fn page(root: &Model, title: &str) -> String {
    let title = title.replace('&', "&amp;").replace('<', "&lt;");
    format!(
        "<!DOCTYPE html>\n<html>\n<head><meta charset=\"utf-8\"><title>{title}</title></head>\n<body>\n{}</body>\n</html>\n",
        html(root)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::{Json, parse};
    use crate::models::{ColumnDataSource, Div, MarkupProperties, ModelLike};

    #[test]
    fn a_script_end_in_the_data_does_not_end_the_script() {
        let div = Div::new().text("</script><!--");
        let html = html(div.as_model());
        let start = html.find("document\">").unwrap() + "document\">".len();
        let json = &html[start..html[start..].find("</script>").unwrap() + start];
        let roots = parse(json).unwrap();
        let root = &roots.get("roots").and_then(Json::as_array).unwrap()[0];
        assert_eq!(
            root.get("attributes").and_then(|all| all.get_str("text")),
            Some("</script><!--")
        );
    }

    #[test]
    fn only_the_components_that_are_used_are_loaded() {
        let source = ColumnDataSource::new([("x", [1])]);
        assert!(!html(source.as_model()).contains("bokeh-widgets"));
        let div = Div::new();
        assert!(html(div.as_model()).contains("bokeh-widgets"));
    }
}
