//! Names that are unique beyond this process.

use std::sync::LazyLock;
use std::time::{SystemTime, UNIX_EPOCH};

/// A text that differs between processes: the outputs of an earlier cell process are still on the page.
pub(crate) fn process() -> &'static str {
    static PROCESS: LazyLock<String> = LazyLock::new(|| {
        let since_epoch = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        format!("{:x}-{:x}", std::process::id(), since_epoch.as_nanos())
    });
    &PROCESS
}
