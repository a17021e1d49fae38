//! The end of a cell process.

use std::os::unix::process::ExitStatusExt;
use std::process::{Child, ExitStatus};
use std::time::Duration;

use cellbeat_cells::runtime::kill_descendants;

/// How often the end of the process is looked for besides its link closing, which a child it
/// forked can keep open.
pub(crate) const EXIT_CHECK: Duration = Duration::from_millis(250);

/// How a process ended that did not do what was asked, as [`describe`] has it.
pub(super) const KILLED: &str = "was killed by the kernel";

/// The end of a cell process that was not asked for.
#[derive(Clone, Debug)]
pub(crate) struct Loss {
    /// How the process ended, as a clause: `was killed by signal 9 (SIGKILL)`.
    pub how: String,
    /// The variables it held.
    pub variables: Vec<String>,
    /// It was killed because this cell did not stop when it was interrupted: why its thread could not be given up.
    pub killed_since: Option<String>,
}

impl std::fmt::Display for Loss {
    /// A clause whose subject is the cell process.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}. ", self.how)?;
        if self.variables.is_empty() {
            write!(f, "It held no variables. ")?;
        } else {
            write!(f, "Lost variables: {}. ", self.variables.join(", "))?;
        }
        write!(
            f,
            "Functions, types and :dep stay; the next cell runs in a new process."
        )
    }
}

/// Kills the process if it has not ended yet, and waits for its end. What its cells have started ends with it.
pub(crate) async fn end(mut child: Child) -> std::io::Result<ExitStatus> {
    let pid = child.id();
    let mut wait = move || {
        if let Ok(Some(status)) = child.try_wait() {
            return Ok(status);
        }
        // Its link closes a moment before it can be waited for; let it end by itself.
        let deadline = std::time::Instant::now() + Duration::from_millis(50);
        while std::time::Instant::now() < deadline {
            if let Ok(Some(status)) = child.try_wait() {
                return Ok(status);
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        child.kill()?;
        child.wait()
    };
    let ended = tokio::task::spawn_blocking(move || {
        let ended = wait();
        kill_descendants(pid);
        ended
    });
    ended
        .await
        .unwrap_or_else(|error| Err(std::io::Error::other(error)))
}

/// Whether the process ended as one does of which the system's loader cannot find or read a part.
pub(crate) fn is_unloadable(status: &std::io::Result<ExitStatus>) -> bool {
    const LOADER_FAILED: i32 = 127;
    let status = status.as_ref().ok();
    status.is_some_and(|status| status.code() == Some(LOADER_FAILED))
}

/// As a clause whose subject is the process.
pub(crate) fn describe(status: std::io::Result<ExitStatus>) -> String {
    match status {
        Ok(status) => match (status.code(), status.signal()) {
            (Some(code), _) => format!("exited with code {code}"),
            (None, Some(signal)) => format!("was killed by signal {signal}{}", signal_name(signal)),
            (None, None) => "ended".to_owned(),
        },
        Err(error) => format!("ended ({error})"),
    }
}

fn signal_name(signal: i32) -> &'static str {
    match signal {
        4 => " (SIGILL)",
        6 => " (SIGABRT)",
        7 => " (SIGBUS)",
        8 => " (SIGFPE)",
        9 => " (SIGKILL, as the system does when memory runs out)",
        11 => " (SIGSEGV, a stack overflow or bad memory access)",
        15 => " (SIGTERM)",
        _ => "",
    }
}
