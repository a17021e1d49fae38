//! Lines of a cell that start with `!`.

use crate::{Unpark, end_interrupted, is_interrupted};
use std::io::Write;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// A shell command that failed.
pub struct ShellFailed(String);

impl std::fmt::Debug for ShellFailed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::fmt::Display for ShellFailed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Runs a line that starts with `!`. What it prints is the cell's output; an interrupt ends it and the cell.
#[inline(never)]
pub fn shell(command: &str) -> Result<(), ShellFailed> {
    // What the cell has printed without a newline comes first.
    let _ = std::io::stdout().flush();
    let failed = |why: String| ShellFailed(format!("`{command}` {why}"));
    let mut shell = Command::new("sh");
    shell.arg("-c").arg(command).stdin(Stdio::null());
    let mut child = shell
        .spawn()
        .map_err(|error| failed(format!("cannot be run: {error}")))?;
    let waker = Arc::new(Unpark(std::thread::current())).into();
    let mut pause = SHORTEST_WAIT;
    loop {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => return Ok(()),
            Ok(Some(status)) => return Err(failed(format!("failed: {status}"))),
            Ok(None) => {}
            Err(error) => return Err(failed(format!("cannot be waited for: {error}"))),
        }
        if is_interrupted(&waker) {
            end(&mut child);
            end_interrupted();
        }
        std::thread::park_timeout(pause);
        pause = LONGEST_WAIT.min(pause * 2);
    }
}

/// Between two looks at whether a program has ended.
const SHORTEST_WAIT: Duration = Duration::from_millis(1);
const LONGEST_WAIT: Duration = Duration::from_millis(20);

/// How long an interrupted program has to end by itself. The kernel gives up a cell after 500 ms.
const GRACE: Duration = Duration::from_millis(200);

/// As Ctrl-C does, and for those that do not hear it, for good.
fn end(child: &mut Child) {
    const SIGINT: i32 = 2;
    const SIGKILL: i32 = 9;
    unsafe extern "C" {
        fn kill(process: i32, signal: i32) -> i32;
    }
    let asked = Instant::now();
    for signal in [SIGINT, SIGKILL] {
        for process in with_descendants(child.id()) {
            // SAFETY: a plain system call.
            unsafe { kill(process as i32, signal) };
        }
        while asked.elapsed() < GRACE || signal == SIGKILL {
            if !matches!(child.try_wait(), Ok(None)) {
                return;
            }
            std::thread::sleep(SHORTEST_WAIT);
        }
    }
}

/// A program and what it has started.
fn with_descendants(process: u32) -> Vec<u32> {
    let mut found = vec![process];
    let mut next = 0;
    while let Some(process) = found.get(next) {
        let file = format!("/proc/{process}/task/{process}/children");
        let children = std::fs::read_to_string(file).unwrap_or_default();
        found.extend(
            children
                .split_whitespace()
                .filter_map(|child| child.parse::<u32>().ok()),
        );
        next += 1;
    }
    found
}
