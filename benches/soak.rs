//! A notebook that lives for half an hour, and what grows in it: `cargo bench --bench soak`, or `-- --minutes 5`.
//! What is done, and measured, is in `soak.py`.

#[path = "../tests/jupyter/environment.rs"]
mod environment;

use std::path::Path;

use environment::{Environment, Packages};

fn main() {
    let environment = Environment::prepare(Packages::Tests);
    let status = environment
        .python()
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/soak.py"))
        .args(std::env::args().skip(1).filter(|arg| arg != "--bench"))
        .status()
        .expect("the environment's Python");
    assert!(status.success(), "soak.py failed, see above");
}
