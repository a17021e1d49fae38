//! Starting a cell process, and programs that help this one.

use super::Runtime;
use super::bound::{self, spawn_on_lasting_thread};
use super::system::{end_first_without_memory, kill_session, orphan_signal, signal_at_end_of};
use std::io;
use std::os::fd::AsRawFd;
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, ChildStderr, ChildStdout, Command, Stdio};
use std::sync::PoisonError;

/// The descriptor on which the host finds the link.
const LINK_FD: i32 = 3;

/// A running cell process.
#[derive(Debug)]
pub struct CellProcess {
    /// The process. It ends, with what cells have started, when this process ends; not when this value is dropped.
    pub child: Child,
    /// Frames in both directions; see [`crate::frame`].
    pub link: UnixStream,
    /// All that cells print. Closed when the process and its children are gone.
    pub stdout: ChildStdout,
    /// The same for stderr.
    pub stderr: ChildStderr,
}

impl Runtime {
    /// Starts a cell process in the working directory `dir`. It sends `ready` when it takes cells.
    ///
    /// # Errors
    /// What the system says where it cannot be started.
    pub fn spawn(&self, dir: &Path) -> io::Result<CellProcess> {
        let (link, theirs) = UnixStream::pair()?;
        let mut command = Command::new(&self.host);
        command
            .current_dir(dir)
            .env("RUSTC", &self.toolchain.rustc)
            // Crates look here whether they run in a notebook.
            .env("EVCXR_IS_RUNTIME", "1")
            .envs(
                &*self
                    .environment
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner),
            )
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        prepare_child(&mut command, &theirs);
        let mut child = spawn_on_lasting_thread(command)?;
        drop(theirs);
        match (child.stdout.take(), child.stderr.take()) {
            (Some(stdout), Some(stderr)) => Ok(CellProcess {
                child,
                link,
                stdout,
                stderr,
            }),
            _ => Err(io::Error::other("the cell process has no pipes")),
        }
    }
}

/// Starts a program that helps this one: it ends when this process ends, and leaves the processor to cells that want it.
///
/// # Errors
/// What the system says where it cannot be started.
pub fn spawn_helper(mut command: Command) -> io::Result<Child> {
    /// Of 0 to 19: still quick where nothing else runs.
    const NICE: i32 = 5;
    let in_child = || {
        // SAFETY: a system call only. It may have no effect, which is not an error.
        unsafe { libc::setpriority(libc::PRIO_PROCESS, 0, NICE) };
        Ok(())
    };
    // SAFETY: the closure allocates nothing and takes no lock.
    unsafe { command.pre_exec(in_child) };
    bound::spawn_alone(command)
}

/// Ends what the cells of an ended process have started and left running, programs that made themselves a session excepted.
pub fn kill_descendants(cell_process: u32) {
    if let Ok(process) = i32::try_from(cell_process) {
        kill_session(process);
    }
}

/// In the child, before the host runs: end with the parent, be what the system ends first when memory runs out, lead a session, and
/// put the link where the host looks for it.
fn prepare_child(command: &mut Command, link: &UnixStream) {
    let link = link.as_raw_fd();
    let parent = std::process::id();
    let signal = orphan_signal();
    let in_child = move || {
        signal_at_end_of(parent, signal)?;
        end_first_without_memory();
        // A cell that signals its group does not mean the kernel; and by the session it is known what cells have started.
        // SAFETY: a plain system call.
        if unsafe { libc::setsid() } == -1 {
            return Err(io::Error::last_os_error());
        }
        // SAFETY: system calls only.
        let failed = unsafe {
            if link == LINK_FD {
                libc::fcntl(LINK_FD, libc::F_SETFD, 0)
            } else {
                libc::dup2(link, LINK_FD)
            }
        };
        if failed == -1 {
            return Err(io::Error::last_os_error());
        }
        Ok(())
    };
    // SAFETY: the closure allocates nothing and takes no lock.
    unsafe { command.pre_exec(in_child) };
}
