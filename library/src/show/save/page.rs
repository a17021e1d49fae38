//! The text of a saved file.

use super::snapshot::Snapshot;
use crate::base::html;
use crate::models::BOKEH_VERSION;
use crate::show::theme::{self, Theme};

/// With these scripts within.
pub(super) fn inline(title: &str, theme: Theme, snapshot: &Snapshot, scripts: &[String]) -> String {
    let length = scripts
        .iter()
        .map(|script| script.len() + 32)
        .sum::<usize>();
    let mut head = String::with_capacity(length + 100);
    head.push_str(&generator("inline"));
    for script in scripts {
        // No component has the end of a script element in it.
        head.push_str("<script>\n");
        head.push_str(script);
        head.push_str("\n</script>\n");
    }
    page(title, theme, &head, snapshot)
}

/// With scripts from Bokeh's own server.
pub(super) fn cdn(title: &str, theme: Theme, snapshot: &Snapshot) -> String {
    let scripts = snapshot.components.iter().map(|component| {
        format!(
            "<script src=\"{}\" integrity=\"{}\" crossorigin=\"anonymous\"></script>\n",
            component.cdn_url(),
            component.integrity()
        )
    });
    let head = generator("cdn") + &scripts.collect::<String>();
    page(title, theme, &head, snapshot)
}

/// Names what made the file, and whether BokehJS is within it.
fn generator(resources: &str) -> String {
    format!("<meta name=\"generator\" content=\"cellbeat, BokehJS {BOKEH_VERSION} {resources}\">\n")
}

fn page(title: &str, theme: Theme, head: &str, snapshot: &Snapshot) -> String {
    let scheme = theme.color_scheme();
    let main = format!(
        "<script>\n{}</script>\n{}",
        theme::script(),
        snapshot.fragment(&[])
    );
    html::page(title, scheme, head, &main, Some(""))
}
