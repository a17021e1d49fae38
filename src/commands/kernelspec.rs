//! The kernelspec: how Jupyter learns of the kernel, in `kernels/cellbeat/`.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use super::directory;

/// The name notebooks refer to it by.
pub const NAME: &str = "cellbeat";

/// `kernel.json` but for the path of the program.
pub(super) const KERNEL_JSON: &str = include_str!("../../kernelspec/kernel.json");
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

/// Its directory inside a Jupyter data directory.
pub fn directory_in(data: &Path) -> PathBuf {
    data.join("kernels").join(NAME)
}

/// Writes it; notebooks are then served by `program`.
///
/// # Errors
/// If the directory cannot be written.
pub fn install(data: &Path, program: &Path) -> Result<PathBuf> {
    let target = directory_in(data);
    let json = kernel_json(program)?;
    directory::replace(&target, |dir| {
        directory::write(&dir.join("kernel.json"), &json)?;
        LOGOS
            .iter()
            .try_for_each(|(name, content)| directory::write(&dir.join(name), content))
    })?;
    Ok(target)
}

/// The program that an installed kernelspec starts.
///
/// # Errors
/// If there is no kernelspec, or it is not one.
pub fn installed_program(data: &Path) -> Result<PathBuf> {
    let path = directory_in(data).join("kernel.json");
    let text = std::fs::read_to_string(&path)
        .with_context(|| format!("cannot read {}", path.display()))?;
    let spec: Value =
        serde_json::from_str(&text).with_context(|| format!("{} is not JSON", path.display()))?;
    let program = spec["argv"][0]
        .as_str()
        .with_context(|| format!("{} names no program in argv", path.display()))?;
    Ok(PathBuf::from(program))
}

/// `kernel.json` with the path of the program filled in.
fn kernel_json(program: &Path) -> Result<String> {
    let program = program.to_str().with_context(|| {
        format!(
            "{} is not valid UTF-8, so kernel.json cannot name it: move cellbeat elsewhere",
            program.display()
        )
    })?;
    let mut spec: Value =
        serde_json::from_str(KERNEL_JSON).context("the kernel.json inside cellbeat is not JSON")?;
    spec["argv"][0] = Value::from(program);
    Ok(format!("{spec:#}\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_installed_kernelspec_starts_the_program_it_was_installed_with() {
        let data = tempfile::tempdir().unwrap();
        let program = Path::new("/opt/my \"tools\"/cellbeat");
        let target = install(data.path(), program).unwrap();
        assert_eq!(installed_program(data.path()).unwrap(), program);
        let spec: Value =
            serde_json::from_slice(&std::fs::read(target.join("kernel.json")).unwrap()).unwrap();
        assert_eq!(
            spec["argv"].as_array().unwrap()[1..],
            ["kernel", "--connection-file", "{connection_file}"]
        );
        assert_eq!(spec["language"], "rust");
        assert_eq!(spec["interrupt_mode"], "message");
        for (logo, _) in LOGOS {
            assert!(target.join(logo).is_file(), "{logo}");
        }
    }
}
