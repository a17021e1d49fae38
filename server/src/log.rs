//! The log on stderr.
//!
//! ```
//! use cellbeat_server::log;
//!
//! log::to_stderr(tracing::Level::WARN); // only what goes wrong
//! ```

use std::io::IsTerminal;

use tracing::Level;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// Logs to stderr, unless the program has its own [`tracing`] subscriber. `RUST_LOG` sets the level, also for single targets:
/// `info,cellbeat_server=debug`.
///
/// ```
/// cellbeat_server::log_to_stderr(); // with RUST_LOG=debug, each request
/// ```
pub fn log_to_stderr() {
    to_stderr(Level::INFO);
}

/// [`log_to_stderr`], with `level` as the default.
///
/// ```
/// use cellbeat_server::log;
///
/// log::to_stderr(tracing::Level::WARN);
/// ```
pub fn to_stderr(level: Level) {
    let asked = std::env::var("RUST_LOG").ok();
    let asked = asked.filter(|asked| !asked.trim().is_empty());
    let targets = asked.and_then(|asked| asked.parse().ok());
    let targets = targets.unwrap_or_else(|| Targets::new().with_default(level));
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal());
    // Fails where there is a subscriber, which is then used.
    let _ = tracing_subscriber::registry()
        .with(lines)
        .with(targets)
        .try_init();
}
