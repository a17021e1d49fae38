//! What reads bytes from outside, fed with many: the seeds in `fuzz/seeds`, and what resembles them, the same inputs each time.
//! `fuzz/` has the same targets for libFuzzer, which looks for inputs by what they reach.

mod memory;
mod mutate;
mod targets;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;

use mutate::{Random, mutate};

macro_rules! targets {
    ($($name:ident: $executions:expr),* $(,)?) => {
        $(
            #[test]
            fn $name() {
                run(stringify!($name), $executions, targets::$name::run);
            }
        )*
        const TARGETS: &[&str] = &[$(stringify!($name)),*];
    };
}

// How many inputs each gets: about a second's worth.
targets! {
    cell: 700,
    comms: 20_000,
    connection_file: 200_000,
    events: 5_000,
    json: 200_000,
    lexer: 100_000,
    link: 100_000,
    message: 100_000,
    notebook: 100_000,
    websocket: 200_000,
    zmtp: 3_000,
}

/// Times as many.
const FACTOR: &str = "CELLBEAT_FUZZ_FACTOR";

fn run(name: &str, executions: usize, target: impl Fn(&[u8])) {
    let factor = std::env::var(FACTOR).map_or(1, |factor| factor.parse().expect(FACTOR));
    let seeds = seeds(name);
    let mut random = Random::new(42);
    let mutants = (0..executions * factor).map(|_| mutate(&seeds, &mut random));
    let mut count = 0;
    for input in seeds.iter().cloned().chain(mutants) {
        if let Err(panic) = catch_unwind(AssertUnwindSafe(|| target(&input))) {
            let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.crash"));
            fs::write(&path, &input).unwrap();
            eprintln!("the input number {count} is in {}", path.display());
            resume_unwind(panic);
        }
        count += 1;
    }
    assert_eq!(count, seeds.len() + executions * factor);
    println!("fuzz: {name}: {count} executions");
}

fn of_repository(path: &str) -> impl Iterator<Item = std::path::PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz")
        .join(path);
    let entries =
        fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries.map(|entry| entry.unwrap().path())
}

fn seeds(name: &str) -> Vec<Vec<u8>> {
    let mut paths: Vec<_> = of_repository(&format!("seeds/{name}")).collect();
    paths.sort();
    assert!(!paths.is_empty(), "{name} has no seeds");
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

#[test]
fn every_target_of_libfuzzer_is_run_here() {
    let stem = |path: std::path::PathBuf| path.file_stem().unwrap().to_str().unwrap().to_owned();
    let mut names: Vec<_> = of_repository("fuzz_targets").map(stem).collect();
    names.sort();
    assert_eq!(names, TARGETS);
}
