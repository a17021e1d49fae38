//! cellbeat beside its peers, in one table: `cargo bench --bench compare`, or some rows with `-- echo burst --quick`.
//!
//! The peers are installed into the environment that the tests have too, under `target/`. `compare/` has the rows, a family of them in
//! a file.

#[path = "../tests/jupyter/environment.rs"]
mod environment;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use environment::{Environment, Packages, tests_directory};

fn main() {
    let environment = Environment::prepare(Packages::Peers);
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut python = environment.python();
    python
        .arg(repository.join("benches/compare"))
        .args(std::env::args().skip(1).filter(|arg| arg != "--bench"))
        .env("PYTHONPATH", tests_directory())
        .env("REPOSITORY", repository);
    // Rows that need none are measured all the same.
    match catch_unwind(AssertUnwindSafe(|| environment.chromium())) {
        Ok(chromium) => python.env("CHROMIUM", chromium),
        Err(_) => python.env_remove("CHROMIUM"),
    };
    let status = python.status().expect("the environment's Python");
    assert!(status.success(), "compare failed, see above");
}
