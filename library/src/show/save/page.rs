//! The text of a saved file.

use super::snapshot::Snapshot;
use crate::base::html;
use crate::show::theme::{self, Theme};

/// With these scripts within.
pub(super) fn inline(title: &str, theme: Theme, snapshot: &Snapshot, scripts: &[String]) -> String {
    let mut head = String::with_capacity(scripts.iter().map(|script| script.len() + 32).sum());
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
    let head: String = scripts.collect();
    page(title, theme, &head, snapshot)
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
