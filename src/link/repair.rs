//! What a cell process is started from, built once more where it does not start.

use cellbeat_cells::Runtime;
use tracing::warn;

/// Why a cell process did not come to take cells.
pub(crate) struct NotStarted {
    /// `it exited with code 127 at its start`, and what was said.
    pub why: String,
    /// The system's loader gave up.
    pub is_unloadable: bool,
}

/// Whether another start may succeed: the runtime was damaged or could not be loaded, and was built once more. `show` gets the
/// steps. Where that fails, its reason is added to the other one.
pub(crate) async fn repair(
    failure: &mut NotStarted,
    runtime: &Runtime,
    show: impl Fn(&str) + Send + 'static,
) -> bool {
    warn!("the cell process did not start: {}", failure.why);
    let (runtime, is_unloadable) = (runtime.clone(), failure.is_unloadable);
    let repaired =
        tokio::task::spawn_blocking(move || runtime.repair(is_unloadable, &mut |step| show(step)));
    let error = match repaired.await {
        Ok(Ok(is_built)) => return is_built,
        Ok(Err(error)) => error.to_string(),
        Err(panic) => panic.to_string(),
    };
    failure.why += &format!(". It could not be built again: {error}");
    false
}
