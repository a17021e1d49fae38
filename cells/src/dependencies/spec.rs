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

    /// What it says as a table.
    fn table(&self) -> Table {
        match &self.value {
            Value::Table(table) => table.clone(),
            version => Table::from_iter([("version".to_owned(), version.clone())]),
        }
    }

    /// What it says of where the crate comes from.
    fn source(&self) -> Table {
        let mut table = self.table();
        let package = self.package().unwrap_or(&self.name).to_owned();
        table.insert("package".to_owned(), Value::from(package));
        table.retain(|key, _| !matches!(key, "features" | "default-features" | "optional"));
        table
    }

    fn says_same(&self, other: &Spec) -> bool {
        self.table() == other.table()
    }

    /// Any version will do.
    fn says_nothing(&self) -> bool {
        self.value.as_str() == Some("*")
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

/// Those of one cell, each of them once.
///
/// # Errors
/// What to write where two of one name do not say the same.
pub(super) fn merged(specs: Vec<Spec>) -> Result<Vec<Spec>, String> {
    let mut all: Vec<Spec> = Vec::new();
    for spec in specs {
        match all
            .iter_mut()
            .find(|other| other.crate_name() == spec.crate_name())
        {
            None => all.push(spec),
            Some(other) if other.says_same(&spec) || spec.says_nothing() => {}
            Some(other) if other.says_nothing() => *other = spec,
            Some(other) => return Err(contradiction(other, &spec)),
        }
    }
    Ok(all)
}

fn contradiction(first: &Spec, second: &Spec) -> String {
    let name = first.crate_name();
    let way = if first.source() == second.source() {
        "Write it once, with all that it needs".to_owned()
    } else {
        let package = second.package().unwrap_or(&second.name);
        let mut table = Table::from_iter([("package".to_owned(), Value::from(package))]);
        table.extend(second.table());
        format!(
            "To use both, give one of them another name: `:dep {name}_2 = {}`",
            inline(&Value::Table(table))
        )
    };
    format!(
        "`{name}` stands in this cell twice, as `{}` and as `{}`. {way}.",
        first.given, second.given
    )
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
    text.parse::<Table>().map_err(|error| match error.message() {
        "duplicate key" => format!(
            "`{given}` has a name twice. To use two versions of a crate, give one of them another name: \
             `:dep other = {{ package = \"name\", version = \"..\" }}`"
        ),
        why => usage(&format!("`{given}` cannot be read: {why}")),
    })
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
            with_known_keys(name, table)?;
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

/// What Cargo knows of a dependency.
/// <https://doc.rust-lang.org/cargo/reference/specifying-dependencies.html>
const KEYS: [&str; 13] = [
    "version",
    "path",
    "git",
    "branch",
    "tag",
    "rev",
    "registry",
    "package",
    "features",
    "default-features",
    "optional",
    "public",
    "artifact",
];

/// Cargo ignores keys that it does not know. The older `default_features` is taken as it was meant.
fn with_known_keys(name: &str, table: &mut Table) -> Result<(), String> {
    if let Some(value) = table.remove("default_features") {
        table.insert("default-features".to_owned(), value);
    }
    for key in table.keys().filter(|key| !KEYS.contains(&key.as_str())) {
        let distance = |known: &&str| strsim::levenshtein(known, key);
        if let Some(meant) = KEYS.into_iter().min_by_key(distance)
            && distance(&meant) < 3
        {
            return Err(format!(
                "`{name}` has no use for the key `{key}`. Did you mean `{meant}`?"
            ));
        }
    }
    Ok(())
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

    fn merge(texts: &[&str]) -> Result<Vec<String>, String> {
        let specs = texts
            .iter()
            .flat_map(|text| read(text, Path::new("/")).unwrap());
        let merged = merged(specs.collect())?;
        Ok(merged.into_iter().map(|spec| spec.given).collect())
    }

    #[test]
    fn two_of_one_name_that_agree_are_one() {
        let same = ["a = \"1\"", "a = { version = \"1\" }", "a", "b"];
        assert_eq!(merge(&same).unwrap(), ["a = \"1\"", "b = \"*\""]);
        assert_eq!(merge(&["a", "a = \"1\""]).unwrap(), ["a = \"1\""]);
    }

    #[test]
    fn two_of_one_name_that_do_not_agree_are_an_error_with_the_way_out() {
        let cases = [
            (
                ["itoa = \"1\"", "itoa = \"0.4\""],
                "`itoa` stands in this cell twice, as `itoa = \"1\"` and as `itoa = \"0.4\"`. To use both, give one of them \
                 another name: `:dep itoa_2 = { package = \"itoa\", version = \"0.4\" }`.",
            ),
            (
                [
                    "my-lib = \"1\"",
                    "my_lib = { git = \"u\", package = \"other\" }",
                ],
                "`my_lib` stands in this cell twice, as `my-lib = \"1\"` and as `my_lib = { git = \"u\", package = \
                 \"other\" }`. To use both, give one of them another name: `:dep my_lib_2 = { package = \"other\", git = \
                 \"u\" }`.",
            ),
            (
                ["a = { version = \"1\", features = [\"x\"] }", "a = \"1\""],
                "`a` stands in this cell twice, as `a = { version = \"1\", features = [\"x\"] }` and as `a = \"1\"`. Write \
                 it once, with all that it needs.",
            ),
        ];
        for (texts, expected) in cases {
            assert_eq!(merge(&texts).unwrap_err(), expected);
        }
        let error = read("{ a = \"1\", a = \"2\" }", Path::new("/")).unwrap_err();
        assert!(error.contains("has a name twice"), "{error}");
    }

    #[test]
    fn keys_are_cargos() {
        let read_one = |text: &str| read(text, Path::new("/")).map(|specs| specs[0].value.clone());
        assert_eq!(
            read_one("a = { version = \"1\", default_features = false }").unwrap(),
            read_one("a = { version = \"1\", default-features = false }").unwrap()
        );
        assert_eq!(
            read_one("a = { version = \"1\", feature = [\"x\"] }").unwrap_err(),
            "`a` has no use for the key `feature`. Did you mean `features`?"
        );
        assert!(read_one("a = { version = \"1\", something-new = 1 }").is_ok());
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
