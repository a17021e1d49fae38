//! What follows `:dep`, in all of Cargo's forms.

use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// One dependency.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Spec {
    /// The name that cells use it by, as it is written.
    pub(crate) name: String,
    /// As it was given, for `:show_deps`.
    pub(crate) given: String,
    /// What Cargo.toml says of it; paths are absolute.
    pub(crate) value: Value,
}

impl Spec {
    /// The name of the crate in code.
    pub(crate) fn crate_name(&self) -> String {
        self.name.replace('-', "_")
    }

    /// It is a crate in a folder.
    pub(super) fn is_path(&self) -> bool {
        self.value.get("path").is_some()
    }

    /// The package, where that has another name.
    pub(super) fn package(&self) -> Option<&str> {
        self.value.get("package").and_then(Value::as_str)
    }
}

/// Reads `serde`, `serde@1`, `serde = "1"`, `a = { path = "..", features = [".."] }`, `{ a = "1", b = "2" }`, `./folder`.
/// Relative paths start at `directory`.
///
/// # Errors
/// A text that says what is wrong and what can be written.
pub(crate) fn read(text: &str, directory: &Path) -> Result<Vec<Spec>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Err(usage("nothing follows `:dep`"));
    }
    if let Some(inner) = text
        .strip_prefix('{')
        .and_then(|rest| rest.strip_suffix('}'))
    {
        let table = parse(&format!("all = {{{inner}}}"), text)?;
        let Some(Value::Table(all)) = table.get("all") else {
            return Err(usage(&format!("`{text}` cannot be read")));
        };
        return all
            .iter()
            .map(|(name, value)| spec(name, value.clone(), directory))
            .collect();
    }
    if text.contains('=') && !text.starts_with(['.', '/', '~']) {
        let table = parse(text, text)?;
        return table
            .into_iter()
            .map(|(name, value)| spec(&name, value, directory))
            .collect();
    }
    let is_path = text.starts_with(['.', '/', '~']) || text.contains('/') || text == "..";
    if is_path {
        let path = text.trim_matches('"');
        let name = package_name(&absolute(path, directory))?;
        let value = Table::from_iter([("path".to_owned(), Value::from(path))]);
        return Ok(vec![spec(&name, Value::Table(value), directory)?]);
    }
    let (name, version) = text.split_once('@').unwrap_or((text, "*"));
    Ok(vec![spec(
        name.trim(),
        Value::from(version.trim()),
        directory,
    )?])
}

fn usage(problem: &str) -> String {
    format!(
        "{problem}. Write for instance `:dep serde_json`, `:dep rand = \"0.9\"`, \
         `:dep serde = {{ version = \"1\", features = [\"derive\"] }}` or `:dep ./my_crate`"
    )
}

fn parse(text: &str, given: &str) -> Result<Table, String> {
    text.parse::<Table>()
        .map_err(|error| usage(&format!("`{given}` cannot be read: {}", error.message())))
}

fn spec(name: &str, mut value: Value, directory: &Path) -> Result<Spec, String> {
    let good = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if name.is_empty() || !name.chars().all(good) {
        return Err(usage(&format!("`{name}` is not the name of a crate")));
    }
    let given = format!("{name} = {}", inline(&value));
    match &mut value {
        Value::String(_) => {}
        Value::Table(table) => {
            if let Some(Value::String(path)) = table.get_mut("path") {
                let whole = absolute(path, directory);
                package_name(&whole)?;
                *path = whole.display().to_string();
            }
        }
        other => {
            return Err(usage(&format!(
                "`{name}` needs a version or a table, not {}",
                other.type_str()
            )));
        }
    }
    Ok(Spec {
        name: name.to_owned(),
        given,
        value,
    })
}

/// A value on one line.
pub(super) fn inline(value: &Value) -> String {
    match value {
        Value::Table(table) => {
            let pairs: Vec<String> = table
                .iter()
                .map(|(key, value)| format!("{key} = {}", inline(value)))
                .collect();
            format!("{{ {} }}", pairs.join(", "))
        }
        Value::Array(items) => format!(
            "[{}]",
            items.iter().map(inline).collect::<Vec<_>>().join(", ")
        ),
        other => other.to_string(),
    }
}

fn absolute(path: &str, directory: &Path) -> PathBuf {
    let path = match path.strip_prefix("~/") {
        Some(rest) => std::env::home_dir().unwrap_or_default().join(rest),
        None => directory.join(path),
    };
    std::fs::canonicalize(&path).unwrap_or(path)
}

/// The name of the package in a folder.
fn package_name(folder: &Path) -> Result<String, String> {
    let manifest = folder.join("Cargo.toml");
    let text = std::fs::read_to_string(&manifest).map_err(|error| {
        format!(
            "there is no crate in {}: {} ({error})",
            folder.display(),
            manifest.display()
        )
    })?;
    let table: Table = text
        .parse()
        .map_err(|error: toml::de::Error| format!("{}: {}", manifest.display(), error.message()))?;
    let name = table
        .get("package")
        .and_then(|package| package.get("name"))
        .and_then(Value::as_str);
    name.map(str::to_owned)
        .ok_or_else(|| format!("{} has no package", manifest.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(text: &str) -> Vec<String> {
        read(text, Path::new("/"))
            .unwrap()
            .into_iter()
            .map(|spec| spec.given)
            .collect()
    }

    #[test]
    fn a_name_alone_means_any_version() {
        assert_eq!(given("serde_json"), ["serde_json = \"*\""]);
        assert_eq!(given("rand@0.9"), ["rand = \"0.9\""]);
    }

    #[test]
    fn tables_keep_what_they_say() {
        assert_eq!(
            given("a = { package = \"b\", version = \"1\", features = [\"x\"] }"),
            ["a = { package = \"b\", version = \"1\", features = [\"x\"] }"]
        );
        assert_eq!(
            given("{ a = \"1\", b = \"2\" }"),
            ["a = \"1\"", "b = \"2\""]
        );
    }

    #[test]
    fn an_error_names_a_form_that_works() {
        for bad in ["", "a = ", "a b", "a = 5"] {
            let error = read(bad, Path::new("/")).unwrap_err();
            assert!(error.contains(":dep serde_json"), "{error}");
        }
    }

    #[test]
    fn a_path_without_a_crate_is_an_error_that_names_it() {
        let error = read("./no/such/folder", Path::new("/")).unwrap_err();
        assert!(error.contains("/no/such/folder"), "{error}");
        let error = read("bad = { path = \"no_such_folder\" }", Path::new("/")).unwrap_err();
        assert!(error.contains("/no_such_folder"), "{error}");
    }
}
