//! The cell process: loads one shared library for each cell, keeps the variables between them, and speaks to the kernel
//! over the link (fd 3). Its messages, documents and timers are the library's work.
//!
//! - [`cells`]: one cell after another, in each shell
//! - [`variables`]: what cells leave for later cells
//! - [`thread`]: a thread that runs cells, as others see it
//! - [`running`]: the cells that run
//! - [`interrupted`]: what is said of one that an interrupt has ended
//! - [`give_up`]: the end of a cell that does not stop when it is interrupted
//! - [`notebook`]: a notebook that is served, run for each visitor
//! - [`api`]: what a cell's library may call
//! - [`mappings`]: how many libraries can still be loaded
//! - [`unused`]: their code, some time later
//! - [`abi`]: what host and cells agree on
//! - [`bytes`]: the link as it is read
//! - [`panics`]: the panic hook
//! - [`streams`]: `write`, `writev` and `read`, interposed
//! - [`full`]: a print without a line's end, after an interrupt
//! - [`started`]: `pthread_create`, interposed
//! - [`input`]: what a read of stdin gets
//! - [`orphaned`]: the end of the kernel process
//! - [`session`]: the end of what cells have started
//! - [`lock`]: of a mutex
//! - [`sys`], [`proc`]: what is Linux's: system calls, `/proc`

#![warn(unreachable_pub)]

mod abi;
mod api;
mod bytes;
mod cells;
mod full;
mod give_up;
mod input;
mod interrupted;
mod lock;
mod mappings;
mod notebook;
mod orphaned;
mod panics;
mod proc;
mod running;
mod session;
mod started;
mod streams;
mod sys;
mod thread;
mod unused;
mod variables;

use bytes::WakesForBytes;
use cellbeat::__host;
use cellbeat::__host::frames::{self, Received};
use cells::Shells;
use std::io::{self, BufReader, Write};
use std::os::fd::{AsRawFd, FromRawFd};
use std::os::unix::net::UnixStream;
use std::process::ExitCode;

/// The descriptor that the kernel process leaves the link on.
const LINK_FD: i32 = 3;

/// 0 after `shutdown` or when the kernel is gone; 1 when the link or a thread could not be started.
fn main() -> ExitCode {
    streams::install();
    panics::install();
    match serve() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("the cell process could not start: {error}");
            ExitCode::FAILURE
        }
    }
}

fn serve() -> io::Result<()> {
    orphaned::install()?;
    // SAFETY: the kernel process passes the link on this descriptor and nothing here has used it yet.
    let link = unsafe { UnixStream::from_raw_fd(LINK_FD) };
    close_on_exec(&link)?;
    __host::connect(link.try_clone()?);

    let shells = Shells::new(|| {
        streams::flush_while_running();
        frames::send_ready();
    })?;
    std::thread::Builder::new()
        .name("link".into())
        .spawn(move || receive(link, shells))?
        .join()
        .map_err(|_| io::Error::other("the thread that reads the link panicked"))
}

/// Programs that cells start must not hold the link open.
fn close_on_exec(link: &UnixStream) -> io::Result<()> {
    const F_SETFD: i32 = 2;
    const FD_CLOEXEC: i32 = 1;
    unsafe extern "C" {
        fn fcntl(fd: i32, command: i32, ...) -> i32;
    }
    // SAFETY: a plain system call on an open descriptor.
    match unsafe { fcntl(link.as_raw_fd(), F_SETFD, FD_CLOEXEC) } {
        -1 => Err(io::Error::last_os_error()),
        _ => Ok(()),
    }
}

/// Reads the link until it ends. The process ends with it, whatever a cell does.
fn receive(link: UnixStream, mut shells: Shells) {
    let mut link = BufReader::new(WakesForBytes(link));
    let mut is_asked_to_end = false;
    while let Ok(frame) = __host::frame::read_frame(&mut link) {
        let received = match Received::read(&frame.header) {
            Ok(received) => received,
            Err(error) => {
                eprintln!("cellbeat: {error}; the frame is ignored");
                continue;
            }
        };
        match received {
            Received::Run(run) => {
                __host::execution_comes(run.execution);
                shells.run(run);
            }
            Received::Notebook(title, cells) => {
                frames::send_notebook_loaded(notebook::load(&title, &cells));
            }
            Received::SubshellDeleted(subshell) => shells.delete(&subshell),
            Received::GiveUp(execution) => give_up::give_up(execution),
            Received::Shutdown => {
                is_asked_to_end = true;
                break;
            }
            Received::Library(kind, header) => __host::receive(kind, header, frame.buffers),
        }
    }
    // A cell that holds stdout for itself must not keep the process alive.
    if streams::flush_within(std::time::Duration::from_millis(100)) {
        let _ = io::stderr().flush();
    }
    match is_asked_to_end {
        true => streams::end_process(),
        false => orphaned::end_all(),
    }
}
