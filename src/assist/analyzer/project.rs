//! A notebook's crates as rust-analyzer wants to know them where no Cargo.toml does: `rust-project.json`,
//! <https://rust-analyzer.github.io/book/non_cargo_based_projects.html>.

use std::collections::HashMap;
use std::path::Path;
use std::process::{Command, Stdio};

use cellbeat_cells::Project;
use serde::Deserialize;
use serde_json::{Value, json};
use tracing::warn;

use super::find;

/// The project whose root is `cell`. Asks cargo for the crates of `:dep`, without the network; where it does not answer they
/// are left out.
pub(super) fn describe(project: &Project, cell: &Path) -> Value {
    let mut crates = vec![json!({
        "display_name": "cellbeat",
        "root_module": project.library,
        "edition": "2024",
        "deps": [],
        "is_workspace_member": false,
    })];
    let mut deps = vec![json!({"crate": 0, "name": "cellbeat"})];
    let metadata = project
        .dependencies
        .as_deref()
        .and_then(|folder| metadata(project, folder));
    if let Some(metadata) = metadata {
        deps.extend(add(&metadata, &mut crates));
    }
    crates.push(json!({
        "display_name": "cell",
        "root_module": cell,
        "edition": "2024",
        "deps": deps,
        "is_workspace_member": true,
    }));
    let sources = find::sources(&project.sysroot);
    json!({
        "sysroot": project.sysroot,
        "sysroot_src": sources,
        "sysroot_project": sources.as_deref().map(standard_library),
        "crates": crates,
    })
}

/// The crates of std. Left to itself rust-analyzer asks cargo for them, which wants to download what std is built from.
fn standard_library(sources: &Path) -> Value {
    let edition = "2024";
    let dependencies: [(&str, &[&str]); 5] = [
        ("core", &[]),
        ("alloc", &["core"]),
        ("std_detect", &["core", "alloc"]),
        ("std", &["core", "alloc", "std_detect"]),
        ("proc_macro", &["core", "alloc", "std"]),
    ];
    let number = |name: &str| dependencies.iter().position(|(other, _)| *other == name);
    let crates = dependencies.iter().map(|(name, deps)| {
        let deps = deps
            .iter()
            .map(|dep| json!({"crate": number(dep), "name": dep}));
        json!({
            "display_name": name,
            "root_module": sources.join(name).join("src/lib.rs"),
            "edition": edition,
            "deps": deps.collect::<Vec<_>>(),
            "is_workspace_member": false,
        })
    });
    json!({"crates": crates.collect::<Vec<_>>()})
}

/// Of `cargo metadata`: <https://doc.rust-lang.org/cargo/commands/cargo-metadata.html>
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    targets: Vec<Target>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
    kind: Vec<String>,
    src_path: String,
    edition: String,
}

#[derive(Deserialize)]
struct Resolve {
    root: Option<String>,
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    features: Vec<String>,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    /// In code.
    name: String,
    pkg: String,
    dep_kinds: Vec<DependencyKind>,
}

#[derive(Deserialize)]
struct DependencyKind {
    /// `dev` or `build`; nothing for those that code uses.
    kind: Option<String>,
}

fn metadata(project: &Project, folder: &Path) -> Option<Metadata> {
    let mut command = Command::new(&project.cargo);
    command
        .current_dir(folder)
        .args(["metadata", "--format-version=1", "--offline"])
        .stdin(Stdio::null());
    let output = command.output();
    let read = output
        .map_err(|error| error.to_string())
        .and_then(|output| {
            serde_json::from_slice(&output.stdout).map_err(|error| {
                let said = String::from_utf8_lossy(&output.stderr);
                format!("{error}: {}", said.trim())
            })
        });
    read.inspect_err(|error| warn!("rust-analyzer is not told of dependencies: {error}"))
        .ok()
}

/// Adds each package's library, and returns what the notebook itself depends on.
fn add(metadata: &Metadata, crates: &mut Vec<Value>) -> Vec<Value> {
    let library = |id: &str| {
        let package = metadata.packages.iter().find(|package| package.id == id)?;
        let is_library = |kind: &String| {
            matches!(
                kind.as_str(),
                "lib" | "rlib" | "dylib" | "cdylib" | "staticlib" | "proc-macro"
            )
        };
        package
            .targets
            .iter()
            .find(|target| target.kind.iter().any(is_library))
    };
    let root = metadata.resolve.root.as_deref().unwrap_or_default();
    let nodes = metadata.resolve.nodes.iter().filter(|node| node.id != root);
    let nodes: Vec<(&Node, &Target)> = nodes
        .filter_map(|node| Some((node, library(&node.id)?)))
        .collect();
    let first = crates.len();
    let numbers: HashMap<&str, usize> = nodes
        .iter()
        .enumerate()
        .map(|(number, (node, _))| (node.id.as_str(), first + number))
        .collect();
    let used = |node: &Node| -> Vec<Value> {
        let deps = node
            .deps
            .iter()
            .filter(|dep| dep.dep_kinds.iter().any(|kind| kind.kind.is_none()));
        deps.filter_map(|dep| {
            let number = numbers.get(dep.pkg.as_str())?;
            Some(json!({"crate": number, "name": dep.name}))
        })
        .collect()
    };
    for (node, target) in &nodes {
        let features = node
            .features
            .iter()
            .map(|feature| format!("feature=\"{feature}\""));
        crates.push(json!({
            "display_name": target.name,
            "root_module": target.src_path,
            "edition": target.edition,
            "deps": used(node),
            "cfg": features.collect::<Vec<_>>(),
            "is_proc_macro": target.kind.iter().any(|kind| kind == "proc-macro"),
            "is_workspace_member": false,
        }));
    }
    let root = metadata.resolve.nodes.iter().find(|node| node.id == root);
    root.map(used).unwrap_or_default()
}
