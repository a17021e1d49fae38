//! Programs that end when this process ends, whatever ends it; on other systems than Linux, only with it.
//!
//! Linux can send a signal to the programs that a process has started itself when it ends, but not to those that these have
//! started: cargo's compilers and build scripts, rustc's linker. So a compiler has a **guard**: a process that leads the
//! compiler's process group, waits for it, and kills the group when it hears of the end. Programs that have left the group, as
//! daemons do, become the guard's children when whoever has started them ends, and are killed too. It is a copy of this process
//! that runs nothing else, which costs less than starting a program.

use super::system::{self, orphan_signal, signal_at_end_of};
use std::io;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Output};
use std::sync::{OnceLock, mpsc};

/// Starts a program in a process group that ends, all of it, when this process ends. The child is the group's leader; it ends as
/// the program does, with its exit code or by its signal.
///
/// # Errors
/// What the system says where no program can be started.
pub(crate) fn spawn_bound(mut command: Command) -> io::Result<Spawning> {
    let parent = std::process::id();
    command.process_group(0);
    // SAFETY: nothing in it allocates or takes a lock.
    unsafe { command.pre_exec(move || guard(parent)) };
    Spawning::begin(command)
}

/// Ends what [`spawn_bound`] has started, and which was not waited for, with all that it has started itself.
pub(crate) fn kill_bound(child: u32) {
    if let Ok(guard) = i32::try_from(child) {
        // SAFETY: plain system calls; it was not waited for.
        unsafe {
            libc::kill(guard, orphan_signal());
            // One that is stopped hears nothing else.
            libc::kill(guard, libc::SIGCONT);
        }
    }
}

/// Ends what a guard that was itself killed has left behind, as far as it is in its group.
pub(crate) fn kill_left_behind(guard: u32) {
    if let Ok(group) = i32::try_from(guard) {
        // SAFETY: a plain system call; the guard was not waited for.
        unsafe { libc::kill(-group, libc::SIGKILL) };
    }
}

/// [`Command::output`] of a program that [`spawn_bound`] starts.
///
/// # Errors
/// What the system says where it cannot be started.
pub(super) fn output_bound(mut command: Command) -> io::Result<Output> {
    use std::process::Stdio;
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    spawn_bound(command)?.finish()?.wait_with_output()
}

/// Starts a program that ends when this process ends. What it has started does not.
///
/// # Errors
/// What the system says where it cannot be started.
pub(super) fn spawn_alone(mut command: Command) -> io::Result<Child> {
    let parent = std::process::id();
    // SAFETY: the closure allocates nothing and takes no lock.
    unsafe { command.pre_exec(move || signal_at_end_of(parent, libc::SIGKILL)) };
    spawn_on_lasting_thread(command)
}

/// For a child between fork and exec, which becomes the guard: only its own child comes back from this, to run the program.
fn guard(parent: u32) -> io::Result<()> {
    // SAFETY: system calls only, on what lives during the call. The fork is of a process with one thread.
    unsafe {
        let mut on_orphaned: libc::sigaction = std::mem::zeroed();
        on_orphaned.sa_sigaction = end_all as extern "C" fn(i32) as libc::sighandler_t;
        if libc::sigaction(orphan_signal(), &on_orphaned, std::ptr::null_mut()) == -1 {
            return Err(io::Error::last_os_error());
        }
        signal_at_end_of(parent, orphan_signal())?;
        system::adopt_orphans();
        let guard = std::process::id();
        match libc::fork() {
            -1 => Err(io::Error::last_os_error()),
            0 => signal_at_end_of(guard, libc::SIGKILL),
            program => stand_guard(program),
        }
    }
}

/// In a signal handler: nothing allocates or takes a lock.
extern "C" fn end_all(_: i32) {
    system::end_children();
    // SAFETY: a plain system call. This process is in the group.
    unsafe { libc::kill(0, libc::SIGKILL) };
}

/// Waits for the program and ends as it did.
fn stand_guard(program: libc::pid_t) -> ! {
    close_all();
    let mut status = 0;
    // SAFETY: system calls only, on what lives during the call.
    unsafe {
        loop {
            match libc::waitpid(-1, &mut status, 0) {
                -1 if io::Error::last_os_error().raw_os_error() != Some(libc::EINTR) => {
                    libc::_exit(1)
                }
                ended if ended == program => break,
                _ => {}
            }
        }
        if libc::WIFSIGNALED(status) {
            let signal = libc::WTERMSIG(status);
            system::end_children();
            // The program's core is the one that says something.
            system::leave_no_core();
            libc::signal(signal, libc::SIG_DFL);
            libc::raise(signal);
        }
        libc::_exit(libc::WEXITSTATUS(status))
    }
}

/// The pipes of the program end with it, and what this process has open with this process.
fn close_all() {
    if system::close_at_once() {
        return;
    }
    // SAFETY: system calls only; nothing here uses a file any more.
    unsafe {
        let mut limit: libc::rlimit = std::mem::zeroed();
        libc::getrlimit(libc::RLIMIT_NOFILE, &mut limit);
        for file in 0..i32::try_from(limit.rlim_cur).unwrap_or(i32::MAX) {
            libc::close(file);
        }
    }
}

type Request = (Command, mpsc::Sender<io::Result<Child>>);

/// A program that is being started.
#[derive(Debug)]
pub(crate) struct Spawning(mpsc::Receiver<io::Result<Child>>);

impl Spawning {
    /// Linux sends the death signal when the *thread* that started the child ends. A pool's thread may end at any time, so
    /// that children are started by one thread that lives as long as this process.
    fn begin(command: Command) -> io::Result<Spawning> {
        static SPAWNER: OnceLock<mpsc::Sender<Request>> = OnceLock::new();
        let spawner = match SPAWNER.get() {
            Some(spawner) => spawner,
            None => {
                let (sender, requests) = mpsc::channel::<Request>();
                std::thread::Builder::new()
                    .name("cell spawner".into())
                    .spawn(move || {
                        for (mut command, answer) in requests {
                            let _ = answer.send(command.spawn());
                        }
                    })?;
                SPAWNER.get_or_init(|| sender)
            }
        };
        let (answer, child) = mpsc::channel();
        spawner
            .send((command, answer))
            .map_err(|_| Spawning::gone())?;
        Ok(Spawning(child))
    }

    /// # Errors
    /// What the system says where it cannot be started.
    pub(crate) fn finish(self) -> io::Result<Child> {
        self.0.recv().map_err(|_| Spawning::gone())?
    }

    fn gone() -> io::Error {
        io::Error::other("the thread that starts programs ended")
    }
}

/// Starts a program from the thread that lasts.
pub(super) fn spawn_on_lasting_thread(command: Command) -> io::Result<Child> {
    Spawning::begin(command)?.finish()
}
