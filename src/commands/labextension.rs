//! The browser side as Jupyter finds it: `labextensions/cellbeat/`, static files that need no build.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::bokehjs::{BokehJs, MATH_ON_DEMAND};
use super::directory;
use super::installed_by::InstalledBy;

/// The extension's name, which is its directory's as well.
pub(super) const NAME: &str = "cellbeat";

const PACKAGE_JSON: &str = include_str!("../../frontend/package.json");

/// What `jupyter labextension list` shows of where the extension comes from.
const fn install_json(by: InstalledBy) -> &'static str {
    match by {
        InstalledBy::Cellbeat => {
            r#"{
  "packageManager": "cellbeat",
  "packageName": "cellbeat",
  "uninstallInstructions": "Run `cellbeat uninstall` with the option it was installed with"
}
"#
        }
        InstalledBy::Pip => {
            r#"{
  "packageManager": "python",
  "packageName": "cellbeat",
  "uninstallInstructions": "Run `pip uninstall cellbeat`, or your package manager's command"
}
"#
        }
    }
}

/// The modules, each of which imports others by the same relative path.
const MODULES: [(&str, &str); 12] = [
    (
        "labextension.js",
        include_str!("../../frontend/labextension.js"),
    ),
    ("plugin.js", include_str!("../../frontend/plugin.js")),
    ("renderer.js", include_str!("../../frontend/renderer.js")),
    ("session.js", include_str!("../../frontend/session.js")),
    (
        "signatures.js",
        include_str!("../../frontend/signatures.js"),
    ),
    ("voila.js", include_str!("../../frontend/voila.js")),
    ("view.js", include_str!("../../frontend/view.js")),
    ("outbox.js", include_str!("../../frontend/outbox.js")),
    ("pace.js", include_str!("../../frontend/pace.js")),
    ("mount.js", include_str!("../../frontend/mount.js")),
    ("picture.js", include_str!("../../frontend/picture.js")),
    ("saved.js", include_str!("../../frontend/saved.js")),
];

/// The text of a module.
pub(super) fn module(name: &str) -> Option<&'static str> {
    MODULES
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, text)| *text)
}

/// The extension's directory inside a Jupyter data directory.
pub(super) fn directory_in(data: &Path) -> PathBuf {
    data.join("labextensions").join(NAME)
}

/// How the extension in `directory` came there.
pub(super) fn installed_by(directory: &Path) -> InstalledBy {
    let says = std::fs::read_to_string(directory.join("install.json")).unwrap_or_default();
    let says: serde_json::Value = serde_json::from_str(&says).unwrap_or_default();
    match says["packageManager"].as_str() {
        Some("python") => InstalledBy::Pip,
        _ => InstalledBy::Cellbeat,
    }
}

/// Writes the extension, with BokehJS beside it.
///
/// # Errors
/// If BokehJS cannot be read or the directory cannot be written.
pub(super) fn install(data: &Path, bokehjs: &BokehJs, by: InstalledBy) -> Result<PathBuf> {
    let target = directory_in(data);
    directory::replace(&target, |dir| {
        directory::write(&dir.join("package.json"), PACKAGE_JSON)?;
        directory::write(&dir.join("install.json"), install_json(by))?;
        let files = dir.join("static");
        for (name, text) in MODULES {
            directory::write(&files.join(name), text)?;
        }
        directory::write(&files.join("bokeh.js"), bokehjs.module()?)?;
        directory::write(&files.join("mathjax.js"), bokehjs.mathjax_module()?)?;
        directory::write(&files.join("bokeh.LICENSE.txt"), bokehjs.license()?)
    })?;
    Ok(target)
}

/// Whether the extension in `directory` is the one that comes with this program.
pub(super) fn is_current(directory: &Path) -> bool {
    let same = |name: &str, text: &str| {
        std::fs::read_to_string(directory.join(name)).is_ok_and(|found| found == text)
    };
    same("package.json", PACKAGE_JSON)
        && MODULES
            .iter()
            .all(|(name, text)| same(&format!("static/{name}"), text))
}

/// All text of the extension that comes with this program: another text, and it is to be installed again.
pub(super) fn sources() -> impl Iterator<Item = Cow<'static, str>> {
    [
        PACKAGE_JSON,
        install_json(InstalledBy::Cellbeat),
        MATH_ON_DEMAND,
    ]
    .into_iter()
    .chain(MODULES.into_iter().map(|(_, text)| text))
    .map(Cow::Borrowed)
    .chain([Cow::Owned(cellbeat::theme::script())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::bokehjs;

    #[test]
    fn every_module_that_is_imported_is_installed() {
        let installed: Vec<&str> = MODULES
            .iter()
            .map(|(name, _)| *name)
            .chain(["bokeh.js", "mathjax.js"])
            .collect();
        let mut imports = 0;
        for (module, text) in MODULES {
            for line in text.lines().filter(|line| line.contains("import")) {
                for (start, _) in line.match_indices(".js") {
                    let name = line[..start].rsplit(['/', '}', '"', '`']).next().unwrap();
                    assert!(
                        installed.contains(&format!("{name}.js").as_str()),
                        "{module} imports {name}.js: {line}"
                    );
                    imports += 1;
                }
            }
        }
        assert!(imports >= 6, "found {imports} imports only");
    }

    #[test]
    fn the_version_is_the_programs() {
        let package: serde_json::Value = serde_json::from_str(PACKAGE_JSON).unwrap();
        assert_eq!(package["version"], env!("CARGO_PKG_VERSION"));
        assert_eq!(
            package["jupyterlab"]["_build"]["load"],
            "static/labextension.js"
        );
    }

    #[test]
    fn a_view_asks_for_the_bokehjs_that_is_installed() {
        let view = MODULES
            .iter()
            .find(|(name, _)| *name == "view.js")
            .unwrap()
            .1;
        assert!(view.contains(&format!("const BOKEH = \"{}\";", bokehjs::VERSION)));
    }
}
