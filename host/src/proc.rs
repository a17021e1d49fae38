//! What Linux says of processes in `/proc`. Where a file of it cannot be read, nothing is known.

use crate::sys;
use std::fs::{self, File};
use std::io::{self, Read};

/// How many memory mappings this process has, and how many it may have.
pub(crate) fn mappings() -> Option<(usize, usize)> {
    let most = fs::read_to_string("/proc/sys/vm/max_map_count").ok()?;
    let most = most.trim().parse().ok()?;
    let mut maps = File::open("/proc/self/maps").ok()?;
    // Little memory: perhaps none can be had.
    let mut part = [0; 4096];
    let mut used = 0;
    loop {
        match maps.read(&mut part).ok()? {
            0 => return Some((used, most)),
            length => used += part[..length].iter().filter(|byte| **byte == b'\n').count(),
        }
    }
}

/// The file with what is known of this thread, to be read again and again.
pub(crate) fn stat_of_this_thread() -> io::Result<File> {
    File::open(format!("/proc/self/task/{}/stat", sys::thread_id()))
}

/// The threads of this process: their ids, and what is known of each.
pub(crate) fn threads() -> impl Iterator<Item = (i32, String)> {
    let tasks = fs::read_dir("/proc/self/task").into_iter().flatten();
    tasks.flatten().filter_map(|task| {
        let id = task.file_name().to_string_lossy().parse().unwrap_or(0);
        Some((id, fs::read_to_string(task.path().join("stat")).ok()?))
    })
}
