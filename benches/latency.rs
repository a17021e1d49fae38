//! How long a notebook waits for the kernel, and what the kernel weighs: `cargo bench --bench latency`.
//!
//! Cells are timed beside rustc alone on an empty crate, in turn, so that whatever else the machine does hits
//! both. No cell's text comes twice.

#[allow(
    dead_code,
    reason = "the tests' frontend can do more than is timed here"
)]
#[path = "../tests/kernel/frontend.rs"]
mod frontend;
#[allow(
    dead_code,
    reason = "the tests' frontend can do more than is timed here"
)]
#[path = "../tests/kernel/wire.rs"]
mod wire;

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use frontend::Frontend;
use serde_json::json;

/// How often a kernel is started.
const STARTS: usize = 11;

/// How often each kind of cell is run.
const ROUNDS: usize = 31;

/// A kind of cell: what it is called, and its text, which differs with the round.
type Kind = (&'static str, fn(usize) -> String);

const KINDS: [Kind; 5] = [
    ("a number", |round| format!("{round}")),
    ("let", |round| format!("let v{round} = {round};")),
    ("use of a variable", |round| format!("v{round} + 1")),
    ("struct with derives", |round| {
        format!("#[derive(Clone, Debug, PartialEq)] struct S{round} {{ a: i32, b: String }}")
    }),
    ("use of the library", |round| {
        format!(
            "let s{round} = ColumnDataSource::new([(\"x\", range(0..10)), (\"y\", range(0..10))]);"
        )
    }),
];

fn main() {
    // The first kernel may have to build the cell process' programs.
    drop(warm());

    let (mut info, mut first_cell) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        let spawned = Instant::now();
        let mut frontend = Frontend::start();
        frontend.request("kernel_info_request", json!({}));
        info.push(spawned.elapsed());
        frontend.execute("1").ok();
        first_cell.push(spawned.elapsed());
    }
    println!("| a new kernel | median | slowest |\n|---|---|---|");
    print_row("spawn → kernel_info_reply", &mut info);
    print_row("spawn → first cell done", &mut first_cell);

    let mut frontend = warm();
    let directory = tempfile::tempdir().expect("a directory for rustc");
    let mut rustc = Vec::new();
    let mut cells = vec![Vec::new(); KINDS.len()];
    for round in 0..ROUNDS {
        rustc.push(empty_crate(directory.path()));
        for ((_, code), times) in KINDS.iter().zip(&mut cells) {
            let code = code(round);
            let sent = Instant::now();
            frontend.execute(&code).ok();
            times.push(sent.elapsed());
        }
    }
    let alone = median(&mut rustc);
    println!("\n| a cell, until its idle | median | slowest | × rustc |\n|---|---|---|---|");
    for ((name, _), times) in KINDS.iter().zip(&mut cells) {
        let ratio = median(times).as_secs_f64() / alone.as_secs_f64();
        print_row_with(name, times, &format!(" {ratio:.2} |"));
    }
    print_row_with("rustc alone, an empty crate", &mut rustc, " 1 |");

    println!(
        "\n| memory, after {} cells | RSS | PSS |\n|---|---|---|",
        ROUNDS * KINDS.len()
    );
    for (name, pid) in [
        ("kernel", frontend.kernel_pid()),
        ("cell process", frontend.cell_process()),
    ] {
        println!(
            "| {name} | {:.1} MB | {:.1} MB |",
            megabytes(pid, "Rss:"),
            megabytes(pid, "Pss:")
        );
    }
}

/// A kernel that has run a cell which uses the library.
fn warm() -> Frontend {
    let mut frontend = Frontend::start();
    frontend
        .execute("use cellbeat::prelude::*; let first = figure();")
        .ok();
    frontend
}

/// Compiles an empty crate as a cell is compiled, by rustc itself.
fn empty_crate(directory: &Path) -> Duration {
    let file = directory.join("empty.rs");
    std::fs::write(&file, "").expect("a source file");
    let mut rustc = Command::new("rustc");
    rustc
        .args([
            "--edition=2024",
            "--crate-type=cdylib",
            "-Cprefer-dynamic",
            "-Cdebuginfo=0",
            "-o",
        ])
        .arg(directory.join("empty.so"))
        .arg(&file);
    let started = Instant::now();
    let status = rustc.status().expect("rustc");
    assert!(status.success());
    started.elapsed()
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn print_row(name: &str, times: &mut [Duration]) {
    print_row_with(name, times, "");
}

fn print_row_with(name: &str, times: &mut [Duration], more: &str) {
    let median = median(times).as_secs_f64() * 1e3;
    let slowest = times[times.len() - 1].as_secs_f64() * 1e3;
    println!("| {name} | {median:.0} ms | {slowest:.0} ms |{more}");
}

/// A line of the kernel's own account of a process' memory.
fn megabytes(pid: u32, line: &str) -> f64 {
    let account = std::fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).expect("a process");
    let found = account
        .lines()
        .find(|text| text.starts_with(line))
        .expect("the line");
    let kilobytes: f64 = found
        .split_whitespace()
        .nth(1)
        .and_then(|text| text.parse().ok())
        .expect("a number");
    kilobytes * 1024.0 / 1e6
}
