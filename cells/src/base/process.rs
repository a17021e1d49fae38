//! Running rustc and cargo so that they can be cancelled.

use super::output;
use crate::base::Error;
use crate::runtime::{Spawning, kill_bound, kill_left_behind, spawn_bound};
use std::ffi::OsStr;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Ends the compile that is going on, from any thread.
#[derive(Debug, Clone, Default)]
pub struct Canceller {
    running: Arc<Mutex<Running>>,
}

#[derive(Debug, Default)]
struct Running {
    cancelled: bool,
    /// What is compiled turns out to be of no use.
    abandoned: bool,
    /// Process groups: rustc starts a linker, cargo starts many.
    groups: Vec<u32>,
}

impl Canceller {
    /// Kills the running compilers; [`crate::Compiler::compile`] returns [`Error::Cancelled`] then. Without a compile
    /// going on, the next one does, unless [`Canceller::reset`] comes before it.
    pub fn cancel(&self) {
        let mut running = self.lock();
        running.cancelled = true;
        for group in &running.groups {
            kill_bound(*group);
        }
    }

    /// Forgets what was cancelled before.
    pub fn reset(&self) {
        self.lock().cancelled = false;
    }

    /// Runs `compile`, until `check`, which runs beside it, says no: the compilers are killed then.
    pub(crate) fn unless<T: Send, C>(
        &self,
        check: impl FnOnce() -> (bool, C),
        compile: impl FnOnce() -> T + Send,
    ) -> (C, Option<T>) {
        std::thread::scope(|scope| {
            let thread =
                std::thread::Builder::new().stack_size(crate::syntax::nesting::PARSER_STACK);
            let compiling = thread.spawn_scoped(scope, compile);
            let (goes_on, checked) = check();
            if !goes_on {
                let mut running = self.lock();
                running.abandoned = true;
                for group in &running.groups {
                    kill_bound(*group);
                }
            }
            let compiled = compiling.ok().and_then(|thread| thread.join().ok());
            self.lock().abandoned = false;
            (checked, compiled.filter(|_| goes_on))
        })
    }

    /// # Errors
    /// [`Error::Cancelled`] after [`Canceller::cancel`].
    pub(crate) fn check(&self) -> Result<(), Error> {
        let running = self.lock();
        if running.cancelled || running.abandoned {
            Err(Error::Cancelled)
        } else {
            Ok(())
        }
    }

    fn lock(&self) -> MutexGuard<'_, Running> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Starts a program in its own process group, with its output in pipes. All of the group ends when this process ends.
    ///
    /// # Errors
    /// [`Error::Cancelled`], or what the system says.
    pub(crate) fn start(&self, mut command: Command) -> Result<Started, Error> {
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        self.check()?;
        let program = command.get_program().to_owned();
        let child = spawn_bound(command)
            .and_then(Spawning::finish)
            .map_err(|source| Error::Start {
                program: program.to_string_lossy().into_owned(),
                source,
            })?;
        self.adopt(&program, child)
    }

    /// Takes over a program that was started as [`Canceller::start`] does. A cancelled one is killed.
    ///
    /// # Errors
    /// [`Error::Cancelled`].
    pub(crate) fn adopt(&self, program: &OsStr, child: Child) -> Result<Started, Error> {
        let name = Path::new(program).file_name().unwrap_or(program);
        let started = Started {
            program: name.to_string_lossy().into_owned(),
            child,
            canceller: self.clone(),
        };
        let mut running = self.lock();
        if running.cancelled || running.abandoned {
            drop(running);
            return Err(Error::Cancelled);
        }
        running.groups.push(started.child.id());
        drop(running);
        Ok(started)
    }
}

/// Signals that end a program from outside; others are its own failures, of which it may have said something.
const ENDS: [i32; 4] = [libc::SIGKILL, libc::SIGTERM, libc::SIGHUP, libc::SIGINT];

/// A running program. It is killed when this is dropped before its end.
#[derive(Debug)]
pub(crate) struct Started {
    program: String,
    child: Child,
    canceller: Canceller,
}

/// What a program wrote, and how it ended.
#[derive(Debug)]
pub(crate) struct Finished {
    pub(crate) status: ExitStatus,
    pub(crate) stdout: Vec<u8>,
    pub(crate) stderr: Vec<u8>,
}

impl Started {
    /// Waits for the end. Pieces of stderr are handed on as they come.
    ///
    /// # Errors
    /// [`Error::Cancelled`], [`Error::Killed`], or what the system says.
    pub(crate) fn finish(mut self, on_stderr: &mut dyn FnMut(&[u8])) -> Result<Finished, Error> {
        let group = self.child.id();
        // What it has started would go on, and hold the pipes open.
        let is_killed = || kill_left_behind(group);
        let read = output::read(&mut self.child, on_stderr, is_killed);
        let (stdout, stderr) = read.map_err(|source| Error::Start {
            program: self.program.clone(),
            source,
        })?;
        let status = self.wait()?;
        self.canceller.check()?;
        if let Some(signal) = status.signal().filter(|signal| ENDS.contains(signal)) {
            return Err(Error::Killed {
                program: std::mem::take(&mut self.program),
                signal,
            });
        }
        Ok(Finished {
            status,
            stdout,
            stderr,
        })
    }

    /// The group leaves the list before the process is waited for: its number may be used again after that.
    fn wait(&mut self) -> Result<ExitStatus, Error> {
        let id = self.child.id();
        self.canceller.lock().groups.retain(|group| *group != id);
        self.child.wait().map_err(|source| Error::Start {
            program: "the compiler".into(),
            source,
        })
    }
}

impl Drop for Started {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            kill_bound(self.child.id());
            let _ = self.wait();
        }
        let id = self.child.id();
        self.canceller.lock().groups.retain(|group| *group != id);
    }
}
