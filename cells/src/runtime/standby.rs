//! Programs that are started before they are needed, up to where they read from stdin what is asked of them: rustc and the linker
//! take a quarter of a small cell's time for loading their own libraries.

use super::bound::{Spawning, kill_bound, spawn_bound};
use std::ffi::{OsStr, OsString};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

/// Each holds some 10 MB: they end when no cell is run for so long.
const LASTS: Duration = Duration::from_secs(120);

/// The file that they read.
pub(crate) const STDIN: &str = "/dev/stdin";

/// What a pipe takes without a reader.
const LONGEST_INPUT: usize = 60 * 1024;

/// A program that can be started before it is known what it is to do.
#[derive(Debug)]
pub(crate) struct Waits {
    pub(crate) program: Command,
    /// What it reads from stdin, once that is known.
    pub(crate) input: String,
}

impl Waits {
    /// The program of `command`, in its folder and environment, with arguments that are known beforehand.
    pub(crate) fn new(
        command: &Command,
        arguments: impl IntoIterator<Item = OsString>,
        input: String,
    ) -> Waits {
        let mut program = Command::new(command.get_program());
        program.args(arguments);
        if let Some(folder) = command.get_current_dir() {
            program.current_dir(folder);
        }
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => program.env(name, value),
                None => program.env_remove(name),
            };
        }
        Waits { program, input }
    }
}

/// The programs that wait.
#[derive(Debug, Default)]
pub(crate) struct Standby {
    waiting: Arc<Mutex<Waiting>>,
}

#[derive(Debug, Default)]
struct Waiting {
    programs: Vec<Prepared>,
    /// When they are given up, and whether a thread sees to it.
    until: Option<Instant>,
}

/// A program that waits. It is killed when this is dropped.
#[derive(Debug)]
struct Prepared {
    is: Identity,
    child: Option<Spawning>,
}

/// What has to be the same.
#[derive(Debug, PartialEq, Eq)]
struct Identity {
    program: OsString,
    arguments: Vec<OsString>,
    environment: Vec<(OsString, Option<OsString>)>,
    folder: Option<PathBuf>,
}

impl Standby {
    /// Has these wait, and none but these, for [`LASTS`]. What cannot be started is started when it is needed, and says then why.
    pub(crate) fn prepare(&self, programs: Vec<Command>) {
        self.prepare_for(programs, LASTS);
    }

    fn prepare_for(&self, programs: Vec<Command>, lasts: Duration) {
        let mut waiting = lock(&self.waiting);
        let mut before = std::mem::take(&mut waiting.programs);
        for mut program in programs {
            let is = Identity::of(&program);
            if let Some(index) = before.iter().position(|prepared| prepared.is == is) {
                waiting.programs.push(before.swap_remove(index));
                continue;
            }
            program
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .stderr(Stdio::piped());
            if let Ok(child) = spawn_bound(program) {
                let child = Some(child);
                waiting.programs.push(Prepared { is, child });
            }
        }
        let is_watched = waiting.until.is_some();
        waiting.until = Some(Instant::now() + lasts);
        drop(waiting);
        if !is_watched {
            let all = Arc::downgrade(&self.waiting);
            let watch = std::thread::Builder::new().name("standby".into());
            // Without it they wait until the next cell, or the kernel's end.
            let _ = watch.spawn(move || give_up_in_time(&all));
        }
    }

    /// The program that waits for this, which goes on; none where it has to be started.
    pub(crate) fn take(&self, wanted: &Waits) -> Option<Child> {
        if wanted.input.len() > LONGEST_INPUT {
            return None;
        }
        let is = Identity::of(&wanted.program);
        let mut waiting = lock(&self.waiting);
        let index = waiting.programs.iter().position(|known| known.is == is)?;
        let prepared = waiting.programs.swap_remove(index);
        drop(waiting);
        prepared.go_on(&wanted.input).ok()
    }
}

impl Prepared {
    fn go_on(mut self, input: &str) -> io::Result<Child> {
        let spawning = self.child.take();
        let mut child = spawning.ok_or(io::ErrorKind::NotFound)?.finish()?;
        let written = match child.stdin.take() {
            _ if child.try_wait()?.is_some() => Err(io::ErrorKind::BrokenPipe.into()),
            Some(mut stdin) => stdin.write_all(input.as_bytes()),
            None => Err(io::ErrorKind::NotFound.into()),
        };
        match written {
            Ok(()) => Ok(child),
            Err(error) => {
                end(child);
                Err(error)
            }
        }
    }
}

impl Drop for Prepared {
    fn drop(&mut self) {
        if let Some(Ok(child)) = self.child.take().map(Spawning::finish) {
            end(child);
        }
    }
}

fn end(mut child: Child) {
    if matches!(child.try_wait(), Ok(None)) {
        kill_bound(child.id());
        let _ = child.wait();
    }
}

impl Identity {
    fn of(command: &Command) -> Identity {
        let environment = command.get_envs();
        Identity {
            program: command.get_program().to_owned(),
            arguments: command.get_args().map(OsStr::to_owned).collect(),
            environment: environment
                .map(|(name, value)| (name.to_owned(), value.map(OsStr::to_owned)))
                .collect(),
            folder: command.get_current_dir().map(Path::to_owned),
        }
    }
}

/// On a thread of its own, which ends when nothing waits, and holds nothing while it sleeps.
fn give_up_in_time(all: &Weak<Mutex<Waiting>>) {
    while let Some(left) = all.upgrade().and_then(|all| time_left(&all)) {
        std::thread::sleep(left);
    }
}

/// None where it has come, and nothing waits any more.
fn time_left(all: &Mutex<Waiting>) -> Option<Duration> {
    let mut waiting = lock(all);
    let until = waiting.until?;
    let left = until.saturating_duration_since(Instant::now());
    if !left.is_zero() {
        return Some(left);
    }
    waiting.until = None;
    let programs = std::mem::take(&mut waiting.programs);
    drop(waiting);
    drop(programs);
    None
}

fn lock(waiting: &Mutex<Waiting>) -> MutexGuard<'_, Waiting> {
    waiting.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    fn cat() -> Command {
        let mut command = Command::new("cat");
        command.env("LANGUAGE", "C").current_dir("/");
        command
    }

    fn waits(program: Command, input: &str) -> Waits {
        let input = input.to_owned();
        Waits { program, input }
    }

    fn output(mut child: Child) -> String {
        let mut text = String::new();
        child
            .stdout
            .take()
            .unwrap()
            .read_to_string(&mut text)
            .unwrap();
        assert!(child.wait().unwrap().success());
        text
    }

    /// Adds its id to a file, and goes on as `cat`.
    fn noted(file: &Path) -> Command {
        let mut command = Command::new("sh");
        command
            .args(["-c", "echo $$ >> \"$0\"; exec cat"])
            .arg(file);
        command
    }

    fn ids(file: &Path, count: usize) -> Vec<i32> {
        loop {
            let text = std::fs::read_to_string(file).unwrap_or_default();
            let ids: Vec<i32> = text.lines().map(|line| line.parse().unwrap()).collect();
            if text.ends_with('\n') && ids.len() == count {
                return ids;
            }
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    /// Waits for its end, which the kill of its group has begun.
    fn ends(id: i32) {
        let is_running = || {
            let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
            !stat.is_empty() && !stat.contains(") Z")
        };
        while is_running() {
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    #[test]
    fn a_program_goes_on_once_with_what_it_reads() {
        let standby = Standby::default();
        standby.prepare(vec![cat()]);
        let child = standby.take(&waits(cat(), "one\ntwo")).unwrap();
        assert_eq!(output(child), "one\ntwo");
        assert!(standby.take(&waits(cat(), "three")).is_none());
    }

    #[test]
    fn only_the_same_program_goes_on() {
        let standby = Standby::default();
        standby.prepare(vec![cat()]);
        let mut others = [cat(), cat(), cat(), Command::new("tac")];
        others[0].env("LANGUAGE", "en");
        others[1].current_dir("/tmp");
        others[2].arg("-");
        others[3].env("LANGUAGE", "C").current_dir("/");
        for other in others {
            assert!(standby.take(&waits(other, "")).is_none());
        }
        let long = "x".repeat(LONGEST_INPUT + 1);
        assert!(standby.take(&waits(cat(), &long)).is_none());
        assert!(standby.take(&waits(cat(), "")).is_some());
    }

    #[test]
    fn what_waits_already_is_not_started_again_and_what_is_not_wanted_ends() {
        let folder = tempfile::tempdir().unwrap();
        let [kept, gone] = ["kept", "gone"].map(|name| folder.path().join(name));
        let standby = Standby::default();
        standby.prepare(vec![noted(&kept), noted(&gone)]);
        let [gone] = ids(&gone, 1)[..] else {
            panic!("one program")
        };
        standby.prepare(vec![noted(&kept)]);
        ends(gone);
        let child = standby.take(&waits(noted(&kept), "one")).unwrap();
        assert_eq!(output(child), "one");
        standby.prepare(vec![noted(&kept)]);
        let started = ids(&kept, 2);
        drop(standby);
        ends(started[1]);
    }

    #[test]
    fn one_that_was_killed_is_not_taken() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("id");
        let standby = Standby::default();
        standby.prepare(vec![noted(&file)]);
        let [id] = ids(&file, 1)[..] else {
            panic!("one program")
        };
        // SAFETY: a plain system call.
        assert_eq!(unsafe { libc::kill(id, libc::SIGKILL) }, 0);
        ends(id);
        assert!(standby.take(&waits(noted(&file), "one")).is_none());
    }

    #[test]
    fn they_go_in_time() {
        let standby = Standby::default();
        standby.prepare_for(vec![cat()], Duration::from_millis(1));
        while !lock(&standby.waiting).programs.is_empty() {
            std::thread::sleep(Duration::from_millis(1));
        }
        assert!(lock(&standby.waiting).until.is_none());
        standby.prepare(vec![cat()]);
        assert!(standby.take(&waits(cat(), "")).is_some());
    }
}
