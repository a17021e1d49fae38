//! The browser of the tests: `$CHROMIUM`, else the machine's, else the one that Playwright fetches.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// By which names it is looked for on the search path.
const NAMES: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// Where Playwright prints that its own is, or will be.
const PLAYWRIGHTS: &str = "from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)";

const WAY_OUT: &str = "`apt-get install chromium`, or set CHROMIUM to the program";

/// The program. `python` makes a command that starts a Python with Playwright, which keeps its browsers in `browsers`
/// unless PLAYWRIGHT_BROWSERS_PATH says where.
///
/// # Panics
/// If there is none and none can be fetched, or it does not start; the message says what to install.
pub fn find(python: impl Fn() -> Command, browsers: &Path) -> PathBuf {
    if let Some(program) = std::env::var_os("CHROMIUM").map(PathBuf::from) {
        if let Err(why) = start(&program) {
            panic!(
                "these tests need a browser, and CHROMIUM, {}, {why}",
                program.display()
            );
        }
        return program;
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    NAMES
        .iter()
        .flat_map(|name| std::env::split_paths(&path).map(move |folder| folder.join(name)))
        // Ubuntu has a program of this name that only says which package to install.
        .find(|program| program.is_file() && start(program).is_ok())
        .unwrap_or_else(|| playwrights(python, browsers))
}

/// Playwright's own Chromium, fetched where it is not there yet: about 170 MB.
fn playwrights(python: impl Fn() -> Command, browsers: &Path) -> PathBuf {
    let kept = std::env::var_os("PLAYWRIGHT_BROWSERS_PATH").unwrap_or_else(|| browsers.into());
    let playwright = |arguments: &[&str]| {
        let mut command = python();
        command
            .args(arguments)
            .env("PLAYWRIGHT_BROWSERS_PATH", &kept);
        said(command)
    };
    let program = playwright(&["-c", PLAYWRIGHTS])
        .map(|path| PathBuf::from(path.trim()))
        .unwrap_or_else(|why| panic!("Playwright {why}"));
    if !program.is_file() {
        // Written past the test harness: it takes a while.
        let _ = writeln!(
            std::io::stderr(),
            "There is no Chromium on this machine: Playwright fetches its own"
        );
        if let Err(why) = playwright(&["-m", "playwright", "install", "--no-shell", "chromium"]) {
            panic!(
                "these tests need a browser. There is no {} on the search path, and Playwright, asked to fetch its own, \
                 {why}\n{WAY_OUT}",
                NAMES.join(", ")
            );
        }
    }
    if let Err(why) = start(&program) {
        panic!(
            "these tests need a browser. Playwright's, {}, {why}\n{WAY_OUT}",
            program.display()
        );
    }
    program
}

/// Whether a browser comes up on this machine: one that was fetched may lack libraries.
fn start(program: &Path) -> Result<(), String> {
    let mut command = Command::new(program);
    command.arg("--version");
    said(command).map(drop)
}

/// What a command prints, else how it fails: each line once, since Playwright tries often, and none of its stack.
fn said(mut command: Command) -> Result<String, String> {
    let output = command
        .output()
        .map_err(|error| format!("cannot be started: {error}"))?;
    let stdout = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(stdout);
    }
    let mut text = format!("failed ({}):", output.status);
    for line in stdout
        .lines()
        .chain(String::from_utf8_lossy(&output.stderr).lines())
    {
        if !line.starts_with("    at ") && !text.contains(line) {
            text.push('\n');
            text.push_str(line);
        }
    }
    Err(text)
}
