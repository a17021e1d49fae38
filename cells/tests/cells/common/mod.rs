//! A notebook without Jupyter: a compiler, a cell process, and the link between them, driven synchronously.

use cellbeat_cells::frame::{read_frame, write_frame};
use cellbeat_cells::{
    Cell, CellProcess, Compiled, Compiler, Diagnostic, Error, Finished, Note, Program, Progress,
    Runtime, Status,
};
use serde_json::{Value, json};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Condvar, Mutex, OnceLock};
use std::thread::JoinHandle;
use std::time::Duration;

/// One built runtime for all tests.
pub fn runtime() -> Runtime {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    RUNTIME
        .get_or_init(|| Runtime::prepare(&cache(), &mut |_| {}).unwrap())
        .clone()
}

/// The folder that kernels share.
pub fn cache() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("cache")
}

/// A new, empty folder of this test.
pub fn scratch() -> PathBuf {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join(format!("scratch/{}-{number}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// What a cell did.
#[derive(Debug, Default)]
pub struct Outcome {
    pub status: String,
    pub message: String,
    pub location: String,
    /// The user's line there.
    pub line: Option<String>,
    pub backtrace: Vec<String>,
    /// text/plain of the last expression.
    pub text: Option<String>,
    /// All frames but `done`.
    pub frames: Vec<Value>,
    pub notes: Vec<Note>,
    #[expect(dead_code, reason = "shown when a test fails")]
    pub stdout: String,
    #[expect(dead_code, reason = "shown when a test fails")]
    pub stderr: String,
}

impl Outcome {
    pub fn note_texts(&self) -> String {
        self.notes
            .iter()
            .map(|note| note.text.as_str())
            .collect::<Vec<_>>()
            .join("\n")
    }
}

/// Why a cell did not come to its end.
#[derive(Debug)]
pub enum Failed {
    Compile(Error),
    /// The cell process ended; what it had printed to stdout since it started.
    Lost(String),
}

pub struct Notebook {
    pub compiler: Compiler,
    pub process: CellProcess,
    pub progress: Vec<String>,
    output: [Output; 2],
    folder: PathBuf,
    count: u32,
    /// How many cells this process has run.
    pub execution: u64,
}

/// Everything that a pipe has brought, read all the time.
struct Output {
    bytes: Arc<(Mutex<Vec<u8>>, Condvar)>,
    reader: Option<JoinHandle<()>>,
}

impl Output {
    fn new(mut pipe: impl Read + Send + 'static) -> Output {
        let bytes = Arc::<(Mutex<Vec<u8>>, Condvar)>::default();
        let sink = bytes.clone();
        let reader = std::thread::spawn(move || {
            let mut piece = [0; 4096];
            while let Ok(length @ 1..) = pipe.read(&mut piece) {
                sink.0.lock().unwrap().extend_from_slice(&piece[..length]);
                sink.1.notify_all();
            }
        });
        Output {
            bytes,
            reader: Some(reader),
        }
    }
}

fn start(folder: &Path) -> (CellProcess, [Output; 2]) {
    let mut process = runtime().spawn(folder).unwrap();
    let ready = read_frame(&mut process.link).unwrap();
    assert_eq!(
        serde_json::from_slice::<Value>(&ready.header).unwrap()["type"],
        "ready"
    );
    let stdout = std::mem::replace(&mut process.stdout, empty_pipe().0);
    let stderr = std::mem::replace(&mut process.stderr, empty_pipe().1);
    (process, [Output::new(stdout), Output::new(stderr)])
}

fn empty_pipe() -> (std::process::ChildStdout, std::process::ChildStderr) {
    use std::process::{Command, Stdio};
    let mut child = Command::new("true")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.wait().unwrap();
    (child.stdout.take().unwrap(), child.stderr.take().unwrap())
}

impl Default for Notebook {
    fn default() -> Notebook {
        Notebook::new()
    }
}

impl Notebook {
    pub fn new() -> Notebook {
        let folder = scratch();
        let (process, output) = start(&folder);
        Notebook {
            compiler: Compiler::new(runtime(), folder.clone()).unwrap(),
            process,
            progress: Vec::new(),
            output,
            folder,
            count: 0,
            execution: 0,
        }
    }

    /// Compiles and runs a cell.
    pub fn try_run(&mut self, code: &str) -> Result<Outcome, Failed> {
        self.try_run_cell("", code)
    }

    /// Compiles and runs the cell that has this id in its document.
    pub fn try_run_cell(&mut self, id: &str, code: &str) -> Result<Outcome, Failed> {
        self.count += 1;
        let mut whole = Outcome::default();
        let mut next = Some(1);
        while let Some(part) = next {
            let progress = &mut self.progress;
            let mut note_progress = |step: Progress| progress.push(step.to_string());
            let cell = Cell {
                id,
                part,
                ..Cell::new(self.count, code)
            };
            let compiled = self
                .compiler
                .compile_cell(cell, &mut note_progress)
                .map_err(Failed::Compile)?;
            next = compiled.next_part;
            let outcome = self.run_compiled(compiled)?;
            whole = Outcome {
                notes: [whole.notes, outcome.notes].concat(),
                frames: [whole.frames, outcome.frames].concat(),
                text: outcome.text.clone().or(whole.text),
                ..outcome
            };
            if whole.status != "ok" {
                break;
            }
        }
        Ok(whole)
    }

    pub fn run_compiled(&mut self, compiled: Compiled) -> Result<Outcome, Failed> {
        if compiled.restart {
            self.restart();
        }
        let outcome = Outcome {
            status: "ok".into(),
            notes: compiled.notes,
            ..Outcome::default()
        };
        let Some(program) = compiled.program else {
            return Ok(outcome);
        };
        self.start(&program);
        self.finish(program, outcome)
    }

    /// Runs a program, once more or for the first time, and returns while it runs.
    pub fn start(&mut self, program: &Program) {
        self.execution += 1;
        self.send(&json!({
            "type": "run", "execution": self.execution, "cell": "", "library": program.library, "symbol": program.symbol,
            "global": program.global, "forget": program.forget,
        }));
    }

    /// Waits for the end of the program that was started last.
    pub fn finish(&mut self, program: Program, mut outcome: Outcome) -> Result<Outcome, Failed> {
        let done = loop {
            let Some(frame) = self.receive() else {
                self.compiler.process_lost();
                let printed = self.stdout();
                self.restart_process();
                return Err(Failed::Lost(printed));
            };
            if frame["type"] == "done" {
                break frame;
            }
            outcome.frames.push(frame);
        };
        let text = |key: &str| done[key].as_str().unwrap().to_owned();
        outcome.status = text("status");
        outcome.message = text("message");
        outcome.location = text("location");
        outcome.line = program.source_line(&outcome.location).map(str::to_owned);
        let frames = done["backtrace"].as_array().unwrap();
        let frames = frames
            .iter()
            .map(|frame| frame.as_str().unwrap().to_owned());
        outcome.backtrace = frames.collect();
        outcome.text = outcome
            .frames
            .iter()
            .find_map(|frame| frame["data"]["text/plain"].as_str())
            .map(str::to_owned);
        let variables = done["variables"].as_array().unwrap();
        let status = match outcome.status.as_str() {
            "ok" => Status::Ok,
            "error" => Status::Error,
            "panic" => Status::Panic,
            "mismatch" => Status::Mismatch,
            // As the kernel takes it.
            "interrupted" => Status::Panic,
            other => panic!("{other}"),
        };
        self.compiler.finish(
            program,
            Finished {
                status,
                variables: variables
                    .iter()
                    .map(|name| name.as_str().unwrap().to_owned())
                    .collect(),
                order: done["order"].as_u64().unwrap(),
            },
        );
        Ok(outcome)
    }

    /// The program of a cell, not run yet.
    pub fn compile(&mut self, code: &str) -> Program {
        self.count += 1;
        let compiled = self.compiler.compile(self.count, code, &mut |_| {});
        compiled.unwrap().program.expect("code to run")
    }

    /// Runs a cell that does not end, and gives it up once it has begun.
    #[track_caller]
    pub fn give_up(&mut self, code: &str) -> Outcome {
        let in_it = format!("in it {}", self.count);
        let program = self.compile(&format!("println!(\"{in_it}\"); {code}"));
        self.start(&program);
        self.wait_for_stdout(&in_it);
        self.ask_to_give_up();
        self.finish(program, Outcome::default()).unwrap()
    }

    /// Runs a cell and interrupts it once it has begun. It is to end by itself.
    #[track_caller]
    pub fn interrupt(&mut self, code: &str) -> Outcome {
        let in_it = format!("in it {}", self.count);
        let program = self.compile(&format!("println!(\"{in_it}\");\n{code}"));
        self.start(&program);
        self.wait_for_stdout(&in_it);
        self.send(&json!({"type": "interrupt"}));
        self.finish(program, Outcome::default()).unwrap()
    }

    /// The same of one that is interrupted before it begins.
    #[track_caller]
    pub fn interrupt_at_once(&mut self, code: &str) -> Outcome {
        let program = self.compile(code);
        self.start(&program);
        self.send(&json!({"type": "interrupt"}));
        self.finish(program, Outcome::default()).unwrap()
    }

    /// As the kernel does to the program that was started last, when it does not stop.
    pub fn ask_to_give_up(&mut self) {
        let execution = self.execution;
        self.send(&json!({"type": "interrupt"}));
        self.send(&json!({"type": "give_up", "execution": execution}));
    }

    /// Runs a cell that comes to its end.
    #[track_caller]
    pub fn run(&mut self, code: &str) -> Outcome {
        self.run_cell("", code)
    }

    /// The same for the cell that has this id in its document.
    #[track_caller]
    pub fn run_cell(&mut self, id: &str, code: &str) -> Outcome {
        let outcome = match self.try_run_cell(id, code) {
            Ok(outcome) => outcome,
            Err(Failed::Compile(Error::Compile(diagnostics))) => {
                let rendered: Vec<_> = diagnostics
                    .iter()
                    .map(|diagnostic| diagnostic.rendered.as_str())
                    .collect();
                panic!("`{code}` does not compile:\n{}", rendered.join("\n"));
            }
            Err(error) => panic!("`{code}`: {error:?}"),
        };
        assert_eq!(
            outcome.status,
            "ok",
            "`{code}`: {} {}",
            outcome.message,
            self.stderr()
        );
        outcome
    }

    /// What the last expression of the cell shows.
    #[track_caller]
    pub fn show(&mut self, code: &str) -> String {
        self.run(code).text.unwrap_or_default()
    }

    /// The errors of a cell that rustc refuses.
    #[track_caller]
    pub fn errors(&mut self, code: &str) -> Vec<Diagnostic> {
        match self.try_run(code) {
            Err(Failed::Compile(Error::Compile(diagnostics))) => diagnostics,
            other => panic!("`{code}`: {other:?}"),
        }
    }

    /// What is said of a cell whose commands fail.
    #[track_caller]
    pub fn message(&mut self, code: &str) -> String {
        match self.try_run(code) {
            Err(Failed::Compile(Error::Message(message))) => message,
            other => panic!("`{code}`: {other:?}"),
        }
    }

    /// `name: type`, sorted.
    pub fn variables(&self) -> Vec<String> {
        self.compiler
            .variables()
            .into_iter()
            .map(|(name, ty)| format!("{name}: {ty}"))
            .collect()
    }

    pub fn send(&mut self, header: &Value) {
        write_frame(&mut self.process.link, header.to_string().as_bytes(), &[]).unwrap();
    }

    /// The next frame; none when the process has ended.
    pub fn receive(&mut self) -> Option<Value> {
        let frame = read_frame(&mut self.process.link).ok()?;
        Some(serde_json::from_slice(&frame.header).unwrap())
    }

    fn restart(&mut self) {
        self.compiler.process_lost();
        self.restart_process();
    }

    fn restart_process(&mut self) {
        let _ = self.process.child.kill();
        let _ = self.process.child.wait();
        (self.process, self.output) = start(&self.folder);
    }

    /// What the process has printed so far. Ends the process, so that nothing is on its way.
    pub fn stdout(&mut self) -> String {
        self.ended_output(0)
    }

    /// Waits until the process has printed `text` to stdout, while it goes on.
    pub fn wait_for_stdout(&self, text: &str) {
        self.wait_for_stdout_times(text, 1);
    }

    /// Waits until the process has printed `text` so many times.
    pub fn wait_for_stdout_times(&self, text: &str, times: usize) {
        let (bytes, more) = &*self.output[0].bytes;
        let mut bytes = bytes.lock().unwrap();
        while String::from_utf8_lossy(&bytes).matches(text).count() < times {
            let (guard, waited) = more.wait_timeout(bytes, Duration::from_secs(60)).unwrap();
            assert!(!waited.timed_out(), "`{text}` was not printed");
            bytes = guard;
        }
    }

    pub fn stderr(&mut self) -> String {
        self.ended_output(1)
    }

    fn ended_output(&mut self, which: usize) -> String {
        write_frame(&mut self.process.link, br#"{"type":"shutdown"}"#, &[]).ok();
        let _ = self.process.child.wait();
        if let Some(reader) = self.output[which].reader.take() {
            reader.join().unwrap();
        }
        String::from_utf8_lossy(&self.output[which].bytes.0.lock().unwrap()).into_owned()
    }
}

impl Drop for Notebook {
    fn drop(&mut self) {
        let _ = self.process.child.kill();
        let _ = self.process.child.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// A crate in a folder of this test.
pub struct LocalCrate {
    pub folder: PathBuf,
}

impl LocalCrate {
    pub fn new(name: &str, source: &str) -> LocalCrate {
        LocalCrate::with_manifest(name, "", source)
    }

    /// `more` follows the `[package]` section.
    pub fn with_manifest(name: &str, more: &str, source: &str) -> LocalCrate {
        let folder = scratch().join(name);
        std::fs::create_dir_all(folder.join("src")).unwrap();
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n{more}"
        );
        std::fs::write(folder.join("Cargo.toml"), manifest).unwrap();
        std::fs::write(folder.join("src/lib.rs"), source).unwrap();
        LocalCrate { folder }
    }

    pub fn path(&self) -> String {
        self.folder.display().to_string()
    }
}

/// A diagnostic as it is read, without its colours.
pub fn plain(rendered: &str) -> String {
    let mut text = String::new();
    let mut in_escape = false;
    for c in rendered.chars() {
        in_escape |= c == '\x1b';
        if !in_escape {
            text.push(c);
        }
        in_escape &= !c.is_ascii_alphabetic();
    }
    text
}

/// Cells and what they show; `""` where nothing is shown.
#[track_caller]
pub fn shows(cells: &[(&str, &str)]) -> Notebook {
    let mut n = Notebook::new();
    for (code, expected) in cells {
        assert_eq!(n.show(code), *expected, "`{code}`");
    }
    n
}
