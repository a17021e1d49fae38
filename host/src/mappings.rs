//! How many memory mappings the process may still make. Each library of a cell takes two for good, and the system allows a process
//! only so many: without them memory cannot be had and threads cannot be started.

use crate::proc::mappings;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// Left to what the cells and the library do.
const RESERVE: usize = 2048;

/// Counting them takes a while where there are many: how many libraries may be loaded before they are counted again.
static LOADS: AtomicUsize = AtomicUsize::new(0);

/// To be called before a library is loaded.
///
/// # Errors
/// When too few are left.
pub(crate) fn check() -> Result<(), String> {
    let count_down = |left: usize| left.checked_sub(1);
    if LOADS.fetch_update(Relaxed, Relaxed, count_down).is_ok() {
        return Ok(());
    }
    let Some((used, most)) = mappings() else {
        return Ok(());
    };
    // Others make mappings too.
    LOADS.store(most.saturating_sub(used + RESERVE) / 16, Relaxed);
    too_many(used, most).map_or(Ok(()), Err)
}

/// Why one that could not be loaded could not, if that is the reason.
pub(crate) fn reason() -> Option<String> {
    let (used, most) = mappings()?;
    too_many(used, most)
}

fn too_many(used: usize, most: usize) -> Option<String> {
    (used + RESERVE > most).then(|| {
        format!(
            "this process has {used} memory mappings and may have {most} (vm.max_map_count); each run of a cell takes some, and \
             leaves {RESERVE} to all else. `:restart` starts a new process, without the variables; \
             `sysctl -w vm.max_map_count={}` allows more",
            4 * most
        )
    })
}
