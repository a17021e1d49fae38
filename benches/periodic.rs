//! Periodic callbacks beside those of Panel on ipykernel, on the same plot in the same browser:
//! `cargo bench --bench periodic`. What is measured, and how, is in `periodic.py`.

#[path = "../tests/jupyter/environment.rs"]
mod environment;

use std::path::Path;

use environment::{Environment, Packages, tests_directory};

fn main() {
    let environment = Environment::prepare(Packages::Peers);
    let status = environment
        .python()
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/periodic.py"))
        .env("PYTHONPATH", tests_directory())
        .env("CHROMIUM", environment.chromium())
        .status()
        .expect("the environment's Python");
    assert!(status.success(), "periodic.py failed, see above");
}
