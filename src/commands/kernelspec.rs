//! The kernelspec: how Jupyter learns of the kernel, in `kernels/cellbeat/`. Beside it, in `frontend/`, is what the kernel sends
//! to pages that have not our extension but anywidget, and BokehJS for the files that cells save.

use std::path::{Path, PathBuf};

use std::io::Write;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::bokehjs::{self, BokehJs};
use super::installed_by::InstalledBy;
use super::{directory, labextension};

/// The name notebooks refer to it by.
pub(super) const NAME: &str = "cellbeat";

/// `kernel.json`, but for the path of the program. Jupyter fills in the paths in braces.
const KERNEL_JSON: &str = include_str!("../../kernelspec/kernel.json");
const LOGOS: [(&str, &[u8]); 3] = [
    (
        "logo-32x32.png",
        include_bytes!("../../kernelspec/logo-32x32.png"),
    ),
    (
        "logo-64x64.png",
        include_bytes!("../../kernelspec/logo-64x64.png"),
    ),
    (
        "logo-svg.svg",
        include_bytes!("../../kernelspec/logo-svg.svg"),
    ),
];

/// The view client as an anywidget.
const ANYWIDGET: &str = include_str!("../../frontend/anywidget.js");

/// The modules of the view client that it imports, by the names that the library knows.
const CLIENT: [&str; 5] = ["view.js", "mount.js", "outbox.js", "pace.js", "picture.js"];

/// How live views reach the page.
#[derive(clap::ValueEnum, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Views {
    /// By the JupyterLab extension, which is installed too.
    #[default]
    Extension,
    /// By the package anywidget of the frontend's own; no extension is installed.
    Anywidget,
}

/// Its directory inside a Jupyter data directory.
pub(super) fn directory_in(data: &Path) -> PathBuf {
    data.join("kernels").join(NAME)
}

/// The program of a kernelspec that is installed together with it by a package manager, which decides where: Jupyter fills in the
/// kernelspec's own directory, `PREFIX/share/jupyter/kernels/cellbeat`.
const PROGRAM_OF_PACKAGE: &str = "{resource_dir}/../../../../bin/cellbeat";

/// What Jupyter fills in for the kernelspec's own directory.
const OWN_DIRECTORY: &str = "{resource_dir}";

/// Writes it; notebooks are then served by `program`.
///
/// # Errors
/// If the directory cannot be written, or BokehJS cannot be read.
pub(super) fn install(
    data: &Path,
    program: &Path,
    bokehjs: &BokehJs,
    views: Views,
) -> Result<PathBuf> {
    let target = directory_in(data);
    // Filled in here, since not every program that starts kernels does it.
    let text = kernel_json(utf8(program)?, utf8(&target)?, views)?;
    write(&target, &text, bokehjs)?;
    Ok(target)
}

/// Writes the one that a package holds, to be installed with the program.
///
/// # Errors
/// If the directory cannot be written, or BokehJS cannot be read.
pub(super) fn stage(data: &Path, bokehjs: &BokehJs) -> Result<()> {
    let text = kernel_json(PROGRAM_OF_PACKAGE, OWN_DIRECTORY, Views::Extension)?;
    write(&directory_in(data), &text, bokehjs)
}

fn write(target: &Path, kernel_json: &str, bokehjs: &BokehJs) -> Result<()> {
    directory::replace(target, |dir| {
        directory::write(&dir.join("kernel.json"), kernel_json)?;
        LOGOS
            .iter()
            .try_for_each(|(name, content)| directory::write(&dir.join(name), content))?;
        write_frontend(&dir.join(FRONTEND), bokehjs)
    })
}

/// The folder of what the kernel sends to pages and puts into files.
const FRONTEND: &str = "frontend";

fn write_frontend(dir: &Path, bokehjs: &BokehJs) -> Result<()> {
    directory::write(&dir.join("anywidget.js"), ANYWIDGET)?;
    for name in CLIENT {
        let text = labextension::module(name).with_context(|| format!("no module {name}"))?;
        directory::write(&dir.join(name), text)?;
    }
    // A page gets them over its kernel's connection, which may be a slow one: 0.7 MB instead of 2.5, 0.6 instead of 1.8.
    directory::write(&dir.join("bokeh.js.gz"), packed(&bokehjs.module()?)?)?;
    directory::write(
        &dir.join("mathjax.js.gz"),
        packed(&bokehjs.mathjax_module()?)?,
    )?;
    directory::write(&dir.join("bokeh.LICENSE.txt"), bokehjs.license()?)?;
    bokehjs::copy(bokehjs, &dir.join("bokehjs"))
}

fn packed(text: &str) -> Result<Vec<u8>> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(text.as_bytes())?;
    Ok(packed.finish()?)
}

/// All text of it that comes with this program: another text, and it is to be installed again.
pub(super) fn sources() -> [&'static str; 2] {
    [KERNEL_JSON, ANYWIDGET]
}

/// The program that an installed kernelspec starts.
///
/// # Errors
/// If there is no kernelspec, or it is not one.
pub(super) fn installed_program(data: &Path) -> Result<PathBuf> {
    let program = program_of(data)?;
    let directory = directory_in(data);
    Ok(match program.strip_prefix(OWN_DIRECTORY) {
        Some(rest) => directory.join(rest.trim_start_matches('/')),
        None => PathBuf::from(program),
    })
}

/// How the installed kernelspec came there: only a package's names its program from its own directory.
pub(super) fn installed_by(data: &Path) -> InstalledBy {
    match program_of(data) {
        Ok(program) if program.starts_with(OWN_DIRECTORY) => InstalledBy::Pip,
        _ => InstalledBy::Cellbeat,
    }
}

fn program_of(data: &Path) -> Result<String> {
    let path = directory_in(data).join("kernel.json");
    let text = std::fs::read_to_string(&path)
        .with_context(|| format!("cannot read {}", path.display()))?;
    let spec: Value =
        serde_json::from_str(&text).with_context(|| format!("{} is not JSON", path.display()))?;
    let program = spec["argv"][0].as_str();
    let program =
        program.with_context(|| format!("{} names no program in argv", path.display()))?;
    Ok(program.to_owned())
}

/// How the views of the installed kernel reach the page.
pub(super) fn installed_views(data: &Path) -> Views {
    let text = std::fs::read_to_string(directory_in(data).join("kernel.json")).unwrap_or_default();
    let spec: Value = serde_json::from_str(&text).unwrap_or_default();
    match spec["env"]["CELLBEAT_VIEWS"].as_str() {
        Some("anywidget") => Views::Anywidget,
        _ => Views::Extension,
    }
}

/// `kernel.json` with its program and its own directory.
fn kernel_json(program: &str, own_directory: &str, views: Views) -> Result<String> {
    let mut spec: Value =
        serde_json::from_str(KERNEL_JSON).context("the kernel.json inside cellbeat is not JSON")?;
    for argument in spec["argv"].as_array_mut().into_iter().flatten() {
        let filled = argument
            .as_str()
            .map(|text| text.replace(OWN_DIRECTORY, own_directory));
        *argument = Value::from(filled);
    }
    spec["argv"][0] = Value::from(program);
    if views == Views::Anywidget {
        // The cell process inherits it; the library reads it.
        spec["env"] = json!({"CELLBEAT_VIEWS": "anywidget"});
    }
    Ok(format!("{spec:#}\n"))
}

fn utf8(path: &Path) -> Result<&str> {
    path.to_str().with_context(|| {
        format!(
            "{} is not valid UTF-8, so kernel.json cannot name it: choose another place",
            path.display()
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn the_installed_kernelspec_starts_the_program_it_was_installed_with() {
        let data = tempfile::tempdir().unwrap();
        let packages = bokehjs::tests::package(bokehjs::VERSION);
        let bokehjs = BokehJs::at(&packages.path().join("bokeh/server/static/js")).unwrap();
        let program = Path::new("/opt/my \"tools\"/cellbeat");
        let target = install(data.path(), program, &bokehjs, Views::Anywidget).unwrap();
        assert_eq!(installed_program(data.path()).unwrap(), program);
        assert_eq!(installed_views(data.path()), Views::Anywidget);
        let spec: Value =
            serde_json::from_slice(&std::fs::read(target.join("kernel.json")).unwrap()).unwrap();
        let frontend = target.join("frontend");
        let of_a_kernel = [
            "kernel",
            "--connection-file",
            "{connection_file}",
            "--frontend",
        ];
        assert_eq!(spec["argv"].as_array().unwrap()[1..5], of_a_kernel);
        assert_eq!(spec["argv"][5], frontend.to_str().unwrap());
        assert_eq!(spec["language"], "rust");
        assert_eq!(spec["interrupt_mode"], "message");
        assert_eq!(spec["env"], json!({"CELLBEAT_VIEWS": "anywidget"}));
        let mut unpacked = String::new();
        flate2::read::GzDecoder::new(&std::fs::read(frontend.join("bokeh.js.gz")).unwrap()[..])
            .read_to_string(&mut unpacked)
            .unwrap();
        assert_eq!(unpacked, bokehjs.module().unwrap());
        let copied = BokehJs::at(&frontend.join("bokehjs")).unwrap();
        assert_eq!(copied.license().unwrap(), "BSD");
        // The client's modules import one another, and nothing else.
        for name in CLIENT {
            let text = std::fs::read_to_string(frontend.join(name)).unwrap();
            let imports = text.lines().filter(|line| line.starts_with("import "));
            for import in imports {
                assert!(
                    ANYWIDGET.contains(import.rsplit('"').nth(1).unwrap()),
                    "{name}: {import}"
                );
            }
        }
        for (logo, _) in LOGOS {
            assert!(target.join(logo).is_file(), "{logo}");
        }
    }

    #[test]
    fn a_packages_kernelspec_starts_the_program_of_its_own_prefix() {
        let prefix = tempfile::tempdir().unwrap();
        let data = prefix.path().join("share/jupyter");
        let packages = bokehjs::tests::package(bokehjs::VERSION);
        let bokehjs = BokehJs::at(&packages.path().join("bokeh/server/static/js")).unwrap();
        stage(&data, &bokehjs).unwrap();
        directory::write(&prefix.path().join("bin/cellbeat"), "").unwrap();
        let program = installed_program(&data).unwrap();
        assert_eq!(
            program.canonicalize().unwrap(),
            prefix.path().canonicalize().unwrap().join("bin/cellbeat")
        );
        let text = std::fs::read_to_string(directory_in(&data).join("kernel.json")).unwrap();
        assert!(!text.contains(prefix.path().to_str().unwrap()), "{text}");
        assert_eq!(installed_by(&data), InstalledBy::Pip);
        install(
            &data,
            Path::new("/bin/cellbeat"),
            &bokehjs,
            Views::default(),
        )
        .unwrap();
        assert_eq!(installed_by(&data), InstalledBy::Cellbeat);
    }
}
