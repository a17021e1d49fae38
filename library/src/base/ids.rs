//! Names that are unique beyond this process.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
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

/// The operating system's randomness, by way of the keys of hash maps; another word at each call.
pub(crate) fn entropy() -> u64 {
    RandomState::new().hash_one(std::process::id())
}

/// Begins ids that no other process, and no other call, begins its ids with.
pub(crate) fn unique_prefix() -> String {
    const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
    let mut word = entropy();
    let digit = |_| {
        let digit = char::from(DIGITS[(word % 36) as usize]);
        word /= 36;
        digit
    };
    std::iter::once('p').chain((0..9).map(digit)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn prefixes_of_all_threads_differ() {
        let threads = [(); 4].map(|()| std::thread::spawn(|| [(); 250].map(|()| unique_prefix())));
        let prefixes = threads
            .into_iter()
            .flat_map(|thread| thread.join().unwrap());
        assert_eq!(prefixes.collect::<HashSet<_>>().len(), 1000);
    }
}
