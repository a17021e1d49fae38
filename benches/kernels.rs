//! The kernel beside evcxr_jupyter and ipykernel, in one run, by one client: `cargo bench --bench kernels`.
//! What is measured, and how, is in `kernels.py`.

#[path = "../tests/jupyter/environment.rs"]
mod environment;

use std::path::{Path, PathBuf};
use std::process::Command;

use environment::{Environment, Packages};

const EVCXR: &str = "0.22.0";

fn main() {
    let environment = Environment::prepare(Packages::Peers);
    let status = environment
        .python()
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/kernels.py"))
        .args(std::env::args().skip(1).filter(|arg| arg != "--bench"))
        .env("EVCXR_JUPYTER", evcxr_jupyter())
        .status()
        .expect("the environment's Python");
    assert!(status.success(), "kernels.py failed, see above");
}

/// The peer's program: `$EVCXR_JUPYTER`, else built once into the target directory, which takes some minutes.
fn evcxr_jupyter() -> PathBuf {
    if let Some(program) = std::env::var_os("EVCXR_JUPYTER") {
        return program.into();
    }
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("evcxr");
    let program = root.join("bin/evcxr_jupyter");
    if !program.is_file() {
        eprintln!("building evcxr_jupyter {EVCXR}");
        let status = Command::new(env!("CARGO"))
            .args(["install", "--quiet", "--locked", "--version", EVCXR])
            .arg("--root")
            .arg(&root)
            .arg("evcxr_jupyter")
            .status()
            .expect("cargo");
        assert!(status.success(), "evcxr_jupyter could not be built");
    }
    program
}
