//! `:load_config`: evcxr's own files of settings, as commands and code.
//!
//! They are not read at the start of a kernel, as evcxr does: a notebook should do the same for everyone who runs it.

use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// `evcxr.toml`
#[derive(Default, Deserialize)]
struct Toml {
    #[serde(default)]
    evcxr: Settings,
    #[serde(default)]
    dependencies: toml::Table,
}

/// What of it means something here.
#[derive(Default, Deserialize)]
struct Settings {
    opt_level: Option<String>,
    offline_mode: Option<bool>,
    prelude: Option<String>,
}

/// The settings as a cell, and the files that they are from.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Config {
    pub(super) cell: String,
    pub(super) files: Vec<PathBuf>,
}

/// The files that there are: `evcxr.toml` in the notebook's folder or in evcxr's, and `init.evcxr` and `prelude.rs` in
/// evcxr's for what the first does not say.
///
/// # Errors
/// A file that cannot be read, with its name.
pub(super) fn read(directory: &Path) -> Result<Config, String> {
    read_from(directory, own_folder().as_deref())
}

/// evcxr's: `$EVCXR_CONFIG_DIR`, else `evcxr` in the user's folder of settings.
fn own_folder() -> Option<PathBuf> {
    let set = env::var_os("EVCXR_CONFIG_DIR").filter(|folder| !folder.is_empty());
    set.map(PathBuf::from)
        .or_else(|| config_folder().map(|folder| folder.join("evcxr")))
}

/// `$XDG_CONFIG_HOME`, else `~/.config`.
fn config_folder() -> Option<PathBuf> {
    let set = env::var_os("XDG_CONFIG_HOME").map(PathBuf::from);
    set.filter(|folder| folder.is_absolute())
        .or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".config")))
}

fn read_from(directory: &Path, own: Option<&Path>) -> Result<Config, String> {
    let mut config = Config::default();
    let mut text = |path: PathBuf| match fs::read_to_string(&path) {
        Ok(text) => {
            config.files.push(path);
            Ok(Some(text))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!("{}: {error}", path.display())),
    };
    let in_own = |name: &str| own.map(|own| own.join(name));
    let mut toml = text(directory.join("evcxr.toml"))?;
    if let (None, Some(path)) = (&toml, in_own("evcxr.toml")) {
        toml = text(path)?;
    }
    let toml: Toml = match &toml {
        Some(text) => toml::from_str(text).map_err(|error| format!("evcxr.toml: {error}"))?,
        None => Toml::default(),
    };
    let mut lines = Vec::new();
    if let Some(level) = &toml.evcxr.opt_level {
        lines.push(format!(":opt {level}"));
    }
    if toml.evcxr.offline_mode == Some(true) {
        lines.push(":offline 1".to_owned());
    }
    for (name, value) in &toml.dependencies {
        // A table of `toml`'s writes itself in one line.
        lines.push(format!(":dep {name} = {value}"));
    }
    if let (true, Some(path)) = (toml.dependencies.is_empty(), in_own("init.evcxr")) {
        lines.extend(text(path)?);
    }
    match (toml.evcxr.prelude, in_own("prelude.rs")) {
        (Some(prelude), _) => lines.push(prelude),
        (None, Some(path)) => lines.extend(text(path)?),
        (None, None) => {}
    }
    config.cell = lines.join("\n");
    Ok(config)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_become_commands_and_code() {
        let folder = env::temp_dir().join(format!("cellbeat-config-{}", std::process::id()));
        let own = folder.join("own");
        fs::create_dir_all(&own).unwrap();
        fs::write(own.join("init.evcxr"), ":timing\n:dep a = \"1\"").unwrap();
        fs::write(own.join("prelude.rs"), "const A: u8 = 1;").unwrap();
        let read = || read_from(&folder, Some(&own)).unwrap();
        assert_eq!(read().cell, ":timing\n:dep a = \"1\"\nconst A: u8 = 1;");
        assert_eq!(read().files.len(), 2);

        let toml = "[evcxr]\nopt_level = \"2\"\nprelude = \"use b::*;\"\n[dependencies]\nb = { version = \"2\", features = [\"c\"] }";
        fs::write(folder.join("evcxr.toml"), toml).unwrap();
        assert_eq!(
            read().cell,
            ":opt 2\n:dep b = { version = \"2\", features = [\"c\"] }\nuse b::*;"
        );
        fs::write(folder.join("evcxr.toml"), "[evcxr").unwrap();
        assert!(
            read_from(&folder, None)
                .unwrap_err()
                .starts_with("evcxr.toml: ")
        );
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(read_from(&folder, Some(&own)), Ok(Config::default()));
    }
}
