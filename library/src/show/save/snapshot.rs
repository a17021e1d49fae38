//! Documents outside of a live view: as JSON, and as HTML that draws itself where no kernel runs.
//!
//! ```
//! use cellbeat::prelude::*;
//! use cellbeat::save::snapshot;
//!
//! let json = snapshot::to_json(&figure().root());
//! assert!(json.contains("\"version\":\"3.9.2\""));
//! ```

use std::sync::atomic::{AtomicU64, Ordering};

use crate::document::encode::{Arrays, Encoder, KnownModels};
use crate::document::{Model, Page};
use crate::models::BOKEH_VERSION;
use crate::show::resources::{Component, needed};

/// Largest document that is saved within an output, in bytes: a notebook is rewritten and reloaded as a whole.
const MAX_SNAPSHOT: usize = 20 << 20;

/// Loads the scripts that are not there yet, and draws the document that stands before it, in place of the picture that a
/// notebook was saved with.
const SCRIPT: &str = r#"(async () => {
  const target = document.getElementById("TARGET")
  const load = ([url, integrity]) => (globalThis.cellbeat_scripts ??= {})[url] ??= new Promise((resolve, reject) => {
    const script = document.createElement("script")
    Object.assign(script, {src: url, integrity, crossOrigin: "anonymous"})
    script.onload = resolve
    script.onerror = () => reject(new Error(`cannot load ${url}`))
    document.head.append(script)
  })
  try {
    for (const script of [SCRIPTS]) await load(script)
    if (globalThis.Bokeh === undefined) throw new Error("BokehJS could not be loaded")
    const doc = JSON.parse(document.getElementById("TARGET-document").textContent)
    const bokeh = Bokeh["VERSION"] ?? Bokeh
    await bokeh.embed.embed_items({doc}, [{docid: "doc", roots: {ROOTS}, root_ids: [IDS]}])
    target.querySelector(":scope > .cellbeat-picture")?.remove()
  } catch (error) {
    const why = document.createElement("div")
    why.textContent = `This output cannot be drawn: ${error.message}`
    target.append(why)
  }
})()
"#;

/// A document as it was when this was made.
pub(crate) struct Snapshot {
    json: String,
    roots: Vec<Model>,
    /// What it needs of BokehJS.
    pub(crate) components: Vec<&'static Component>,
}

impl Snapshot {
    /// Encodes `roots`, which are of one document, and all that they lead to.
    pub(crate) fn of(page: Page) -> Snapshot {
        let mut known = KnownModels::new();
        let mut json = String::new();
        if let Some(root) = page.roots.first() {
            let state = root.document().lock();
            let mut encoder = Encoder::new(&mut known, Arrays::Inline, state.clock);
            encoder.page(&page);
            json = encoder.out;
        }
        let known = known.values();
        let models: Vec<_> = known.filter_map(|known| known.model.upgrade()).collect();
        Snapshot {
            json,
            components: needed(&models),
            roots: page.roots,
        }
    }

    /// HTML that draws it, with `scripts` of BokehJS loaded from elsewhere where they are not yet on the page.
    pub(crate) fn fragment(&self, scripts: &[&'static Component]) -> String {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        // An object may be shown more than once on a page.
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let first = self.roots.first().map_or("", Model::id);
        let target = format!("cellbeat-{first}-{number}");
        let scripts = scripts.iter().map(|component| {
            let (url, integrity) = (component.cdn_url(), component.integrity());
            format!("[\"{url}\", \"{integrity}\"]")
        });
        let roots = || self.roots.iter().map(Model::id).enumerate();
        let elements: Vec<_> = roots()
            .map(|(at, _)| format!("<div id=\"{target}-{at}\" style=\"display: contents\"></div>"))
            .collect();
        let places: Vec<_> = roots()
            .map(|(at, id)| format!("\"{id}\": \"{target}-{at}\""))
            .collect();
        let ids: Vec<_> = roots().map(|(_, id)| format!("\"{id}\"")).collect();
        let script = SCRIPT
            .replace("TARGET", &target)
            .replace("SCRIPTS", &scripts.collect::<Vec<_>>().join(", "))
            .replace("VERSION", BOKEH_VERSION)
            .replace("ROOTS", &places.join(", "))
            .replace("IDS", &ids.join(", "));
        // Inside of a script element `<` could end it; within JSON it stands in strings only.
        let json = self.json.replace('<', "\\u003c");
        format!(
            "<div id=\"{target}\" style=\"display: contents\">{}</div>\n\
             <script type=\"application/json\" class=\"cellbeat-document\" id=\"{target}-document\">{json}</script>\n\
             <script>\n{script}</script>\n",
            elements.concat()
        )
    }
}

fn snapshot(root: &Model) -> Snapshot {
    Snapshot::of(Page {
        title: String::new(),
        roots: vec![root.clone()],
    })
}

/// The document with the root `root` as JSON of Bokeh's grammar, arrays within (gzip and base64).
///
/// ```
/// use cellbeat::json::Json;
/// use cellbeat::prelude::*;
/// use cellbeat::save::snapshot;
///
/// let document: Json = snapshot::to_json(&Button::new("Go").root()).parse()?;
/// assert_eq!(document["roots"][0].get_str("name"), Some("Button"));
/// # Ok::<(), cellbeat::json::ParseError>(())
/// ```
pub fn to_json(root: &Model) -> String {
    snapshot(root).json
}

/// A fragment of HTML that draws `root` as it is now, with BokehJS from its CDN. Not live.
///
/// ```
/// use cellbeat::prelude::*;
/// use cellbeat::save::snapshot;
///
/// let fragment = snapshot::html(&figure().root());
/// assert!(fragment.contains("cdn.bokeh.org"));
/// ```
pub fn html(root: &Model) -> String {
    let snapshot = snapshot(root);
    if snapshot.json.len() > MAX_SNAPSHOT {
        return format!(
            "<div>This output has {} MB of data and is not saved with the notebook: run the cell to see it.</div>",
            snapshot.json.len() >> 20
        );
    }
    snapshot.fragment(&snapshot.components)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::json::{Json, parse};
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
