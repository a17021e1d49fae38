//! The text of a saved file.

use super::snapshot::Snapshot;
use crate::base::html;

/// With these scripts within.
pub(super) fn inline(title: &str, snapshot: &Snapshot, scripts: &[String]) -> String {
    let mut head = String::with_capacity(scripts.iter().map(|script| script.len() + 32).sum());
    for script in scripts {
        // No component has the end of a script element in it.
        head.push_str("<script>\n");
        head.push_str(script);
        head.push_str("\n</script>\n");
    }
    html::page(title, &head, &snapshot.fragment(&[]))
}

/// With scripts from Bokeh's own server.
pub(super) fn cdn(title: &str, snapshot: &Snapshot) -> String {
    let scripts = snapshot.components.iter().map(|component| {
        format!(
            "<script src=\"{}\" integrity=\"{}\" crossorigin=\"anonymous\"></script>\n",
            component.cdn_url(),
            component.integrity()
        )
    });
    let head: String = scripts.collect();
    html::page(title, &head, &snapshot.fragment(&[]))
}
