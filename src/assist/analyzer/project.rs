//! A notebook's crates as rust-analyzer wants to know them where no Cargo.toml does: `rust-project.json`,
//! <https://rust-analyzer.github.io/book/non_cargo_based_projects.html>.

use std::collections::HashMap;
use std::path::Path;

use cargo_metadata::{
    DepKindInfo, DependencyKind, Metadata, MetadataCommand, Node, PackageId, Target, TargetKind,
};
use cellbeat_cells::Project;
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

fn metadata(project: &Project, folder: &Path) -> Option<Metadata> {
    MetadataCommand::new()
        .cargo_path(&project.cargo)
        .current_dir(folder)
        .other_options(["--offline".to_owned()])
        .exec()
        .inspect_err(|error| warn!("rust-analyzer does not get the dependencies: {error}"))
        .ok()
}

/// Adds each package's library, and returns what the notebook itself depends on.
fn add(metadata: &Metadata, crates: &mut Vec<Value>) -> Vec<Value> {
    let Some(resolve) = &metadata.resolve else {
        return Vec::new();
    };
    let library = |id: &PackageId| {
        let package = metadata.packages.iter().find(|package| package.id == *id)?;
        package.targets.iter().find(|target| {
            use TargetKind::{CDyLib, DyLib, Lib, ProcMacro, RLib, StaticLib};
            let is_library = |kind: &TargetKind| {
                matches!(kind, Lib | RLib | DyLib | CDyLib | StaticLib | ProcMacro)
            };
            target.kind.iter().any(is_library)
        })
    };
    let root = resolve.root.as_ref();
    let nodes = resolve.nodes.iter().filter(|node| Some(&node.id) != root);
    let nodes: Vec<(&Node, &Target)> = nodes
        .filter_map(|node| Some((node, library(&node.id)?)))
        .collect();
    let first = crates.len();
    let numbers: HashMap<&PackageId, usize> = nodes
        .iter()
        .enumerate()
        .map(|(number, (node, _))| (&node.id, first + number))
        .collect();
    let used = |node: &Node| -> Vec<Value> {
        let is_of_code = |kind: &DepKindInfo| kind.kind == DependencyKind::Normal;
        let deps = node
            .deps
            .iter()
            .filter(|dep| dep.dep_kinds.iter().any(is_of_code));
        deps.filter_map(|dep| {
            let number = numbers.get(&dep.pkg)?;
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
            "is_proc_macro": target.is_proc_macro(),
            "is_workspace_member": false,
        }));
    }
    let root = resolve.nodes.iter().find(|node| Some(&node.id) == root);
    root.map(used).unwrap_or_default()
}
