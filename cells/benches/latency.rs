//! How long cells take, beside rustc alone on an empty crate: `cargo bench -p cellbeat-cells`.
//!
//! For each opt-level the median of [`ROUNDS`] in milliseconds, from the code to the end of its run; and below that the mean
//! processor time of the compilers, which other load on the machine changes less. `JSON=1` prints two objects instead.

#[allow(dead_code, reason = "the tests use more of it")]
#[path = "../tests/cells/common/mod.rs"]
mod common;

use common::Notebook;
use std::process::Command;
use std::time::{Duration, Instant};

const ROUNDS: usize = 9;
const LEVELS: [&str; 3] = ["0", "1", "2"];

/// Name and code of each measured cell; `§` becomes the number of the round.
const CELLS: &[(&str, &str)] = &[
    ("1 + 1", "1 + 1"),
    ("let x = vec![1, 2, 3];", "let x = vec![1, 2, 3];"),
    ("x.len()", "x.len()"),
    ("fn", "fn square§(x: i32) -> i32 { x * x }"),
    ("call of a fn", "square1(4)"),
    ("call of a macro that makes a fn", "make!(fn made§);"),
    (
        "call of a macro that makes nothing, but could",
        "make!(2 + 2)",
    ),
    ("call of a macro that cannot", "add!(2, 2)"),
    (
        "struct, impl, 3 derives",
        "#[derive(Debug, Clone, PartialEq)] struct S§ { a: i32, b: String } impl S§ { fn new() -> S§ { S§ { a: 1, b: String::new() } } }",
    ),
    ("moved variable", "let moved = String::new(); drop(moved);"),
    (
        "HashMap, iterators, sort",
        "use std::collections::HashMap; let mut counts: HashMap<String, usize> = HashMap::new();\n\
         for word in \"a b c a b a\".split(' ') { *counts.entry(word.to_owned()).or_default() += 1; }\n\
         let mut sorted: Vec<_> = counts.iter().collect(); sorted.sort_by(|a, b| b.1.cmp(a.1)); sorted.len()",
    ),
    (
        "use of the library",
        "use cellbeat::prelude::*; let toggle = Toggle::new(\"On\");",
    ),
    ("1 + 1 after that use", "1 + 1"),
];

/// What the calls of macros need.
const MACROS: &str = "macro_rules! make { (fn $n:ident) => { fn $n(x: i32) -> i32 { x * x } }; ($e:expr) => { $e } }\n\
    macro_rules! add { ($a:expr, $b:expr) => { $a + $b } }";

/// Time of its own run, without the compile.
const LOOP: &str = "let start = std::time::Instant::now();\n\
    let mut sum = 0.0_f64; for i in 0..20_000_000_u64 { sum += (i as f64).sqrt() * 0.5; }\n\
    let list: Vec<f64> = (0..2_000_000).map(|i| i as f64).collect();\n\
    let mean = list.iter().sum::<f64>() / list.len() as f64;\n\
    let variance = list.iter().map(|x| (x - mean).powi(2)).sum::<f64>();\n\
    std::hint::black_box((sum, variance)); start.elapsed().as_secs_f64() * 1000.0";

/// Rows of one figure for each opt-level.
type Rows = Vec<(String, Vec<f64>)>;

/// Median wall time and mean processor time, in milliseconds.
#[derive(Clone, Copy)]
struct Times {
    wall: f64,
    processor: f64,
}

fn main() {
    let mut rows: Vec<(&str, Vec<Times>)> =
        vec![("rustc alone, empty crate", LEVELS.map(rustc_alone).to_vec())];
    let columns = LEVELS.map(cells_at);
    for (index, (name, _)) in CELLS.iter().enumerate() {
        rows.push((name, columns.iter().map(|column| column.0[index]).collect()));
    }
    let pick = |of: fn(&Times) -> f64| -> Rows {
        rows.iter()
            .map(|(name, times)| ((*name).to_owned(), times.iter().map(of).collect()))
            .collect()
    };
    let mut wall = pick(|times| times.wall);
    wall.push((
        "numeric loop, its own run".into(),
        columns.iter().map(|column| column.1).collect(),
    ));
    wall.push((
        "start of a cell process".into(),
        vec![start_of_a_process(); LEVELS.len()],
    ));
    wall.push((
        "a built runtime is found".into(),
        vec![find_runtime(); LEVELS.len()],
    ));
    print("wall", wall);
    print("processor", pick(|times| times.processor));
}

fn print(what: &str, rows: Rows) {
    if std::env::var_os("JSON").is_some() {
        let rows: serde_json::Map<_, _> = rows
            .into_iter()
            .map(|(name, values)| (name, values.into()))
            .collect();
        println!("{}", serde_json::json!({ what: rows }));
        return;
    }
    println!("\n| {what}, ms | opt 0 | opt 1 | opt 2 |\n|---|---|---|---|");
    for (name, values) in rows {
        println!(
            "| {name} | {:.0} | {:.0} | {:.0} |",
            values[0], values[1], values[2]
        );
    }
}

/// Runs `once` for [`ROUNDS`] rounds.
fn measure(mut once: impl FnMut(usize)) -> Times {
    let before = processor_time();
    let times = (1..=ROUNDS).map(|round| {
        let start = Instant::now();
        once(round);
        milliseconds(start.elapsed())
    });
    let wall = median(times.collect());
    Times {
        wall,
        processor: (processor_time() - before) / ROUNDS as f64,
    }
}

/// Processor time of all children that have ended, in milliseconds.
fn processor_time() -> f64 {
    const TICK: f64 = 10.0;
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let fields: Vec<&str> = stat.rsplit(") ").next().unwrap().split(' ').collect();
    // `cutime` and `cstime`, the 16th and 17th of proc(5); the first two are cut off.
    fields[13..15]
        .iter()
        .map(|field| field.parse::<f64>().unwrap() * TICK)
        .sum()
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn rustc_alone(level: &str) -> Times {
    // Building it is not counted.
    let rustc = common::runtime().toolchain.rustc;
    let folder = common::scratch();
    std::fs::write(folder.join("empty.rs"), "").unwrap();
    measure(|_| {
        let status = Command::new(&rustc)
            .current_dir(&folder)
            .args([
                "--edition=2024",
                "--crate-type=cdylib",
                "-Cprefer-dynamic",
                "-Cdebuginfo=0",
            ])
            .arg(format!("-Copt-level={level}"))
            .arg("empty.rs")
            .status()
            .unwrap();
        assert!(status.success());
    })
}

fn find_runtime() -> f64 {
    let once = |_| {
        let start = Instant::now();
        cellbeat_cells::Runtime::prepare(&common::cache(), &mut |_| {}).unwrap();
        milliseconds(start.elapsed())
    };
    median((0..ROUNDS).map(once).collect())
}

fn start_of_a_process() -> f64 {
    let once = |_| {
        let start = Instant::now();
        let _notebook = Notebook::new();
        milliseconds(start.elapsed())
    };
    median((0..ROUNDS).map(once).collect())
}

/// Times of [`CELLS`], and the wall time of the numeric loop.
fn cells_at(level: &str) -> (Vec<Times>, f64) {
    let mut notebook = Notebook::new();
    notebook.compiler.stand_by();
    notebook.run(&format!(":opt {level}"));
    notebook.run(MACROS);
    let cells = CELLS.iter().map(|(_, code)| {
        measure(|round| {
            notebook.run(&code.replace('§', &round.to_string()));
        })
    });
    let cells = cells.collect();
    (cells, notebook.show(LOOP).parse().unwrap())
}
