//! The error of a cell that was given up.

use crate::{proc, sys, thread};
use std::time::{Duration, Instant};

/// What a cell leaves that was given up.
pub(super) struct Left {
    /// The variables that it had taken.
    pub(super) lost: Vec<String>,
    /// Variables with a lock in them that it may hold.
    pub(super) locks: Vec<String>,
    /// Names of the threads that it has started and that go on, empty where they have none.
    pub(super) threads: Vec<String>,
}

impl Left {
    pub(super) fn message(&self) -> String {
        let mut text = String::from(
            "The cell did not stop when it was interrupted, so its thread was stopped for good. ",
        );
        if self.lost.is_empty() {
            text.push_str("All variables are kept but those the cell would have made. ");
        } else {
            let lost = quoted(&self.lost);
            text.push_str(&format!(
                "Lost: {lost}, and whatever the cell would have made; all other variables are kept. "
            ));
        }
        if !self.locks.is_empty() {
            let locks = quoted(&self.locks);
            text.push_str(&format!(
                "A lock that it held stays locked, which may be in {locks}. "
            ));
        }
        if !self.threads.is_empty() {
            text.push_str(&format!(
                "Threads that it started go on: {}. ",
                names(&self.threads)
            ));
        }
        text.push_str(
            "Call `interrupted()` in long loops: a cell that ends by itself keeps its variables.",
        );
        text
    }
}

fn quoted(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}

/// `reader, 2 without a name`
fn names(threads: &[String]) -> String {
    let (unnamed, named): (Vec<&String>, Vec<&String>) =
        threads.iter().partition(|name| name.is_empty());
    let mut parts: Vec<String> = named.into_iter().cloned().collect();
    if !unnamed.is_empty() {
        parts.push(format!("{} without a name", unnamed.len()));
    }
    parts.join(", ")
}

/// Threads of pools, which are everybody's, and ours.
const NOT_THE_CELLS: [&str; 7] = [
    "cellbeat-",
    "tokio-",
    "rayon",
    "async-",
    "blocking-",
    "host-",
    "visitors",
];

/// A time as `/proc` has it: in ticks of 10 ms, on every Linux.
fn ticks(time: Duration) -> u128 {
    time.as_millis() / 10
}

/// The names of threads that began after `began`, but for those of pools and those that run cells. A thread that was given no
/// name has that of the thread that started it, `own_name`.
pub(super) fn threads_since(began: Instant, own_name: &str) -> Vec<String> {
    let ours = thread::all_ids();
    let began = ticks(sys::since_boot().saturating_sub(began.elapsed()));
    let mut names = Vec::new();
    for (id, stat) in proc::threads() {
        let Some((name, started)) = read_stat(&stat) else {
            continue;
        };
        let is_ours = ours.contains(&id) || NOT_THE_CELLS.iter().any(|ours| name.starts_with(ours));
        if !is_ours && started >= began {
            names.push(if name == own_name {
                String::new()
            } else {
                name.to_owned()
            });
        }
    }
    names.sort();
    names
}

/// Name and time of start, in ticks. The name is in brackets and may hold any.
fn read_stat(stat: &str) -> Option<(&str, u128)> {
    let (before, after) = stat.rsplit_once(')')?;
    let (_, name) = before.split_once('(')?;
    Some((name, after.split_whitespace().nth(19)?.parse().ok()?))
}
