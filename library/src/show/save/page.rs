//! The text of a saved file.

use super::snapshot::Snapshot;

/// With these scripts within.
pub(super) fn inline(title: &str, snapshot: &Snapshot, scripts: &[String]) -> String {
    let mut head = String::with_capacity(scripts.iter().map(|script| script.len() + 32).sum());
    for script in scripts {
        // No component has the end of a script element in it.
        head.push_str("<script>\n");
        head.push_str(script);
        head.push_str("\n</script>\n");
    }
    page(title, &head, snapshot)
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
    page(title, &scripts.collect::<String>(), snapshot)
}

fn page(title: &str, head: &str, snapshot: &Snapshot) -> String {
    let title = title.replace('&', "&amp;").replace('<', "&lt;");
    let body = snapshot.fragment(&[]);
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <link rel=\"icon\" href=\"data:,\">\n\
         <style>html, body {{ box-sizing: border-box; display: flow-root; height: 100%; margin: 0; padding: 0 }}</style>\n\
         {head}</head>\n<body>\n{body}</body>\n</html>\n"
    )
}
