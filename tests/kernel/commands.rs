//! `cellbeat doctor` and `cellbeat uninstall`, on a machine that has only what a test puts there.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

struct Machine(tempfile::TempDir);

impl Machine {
    fn new() -> Machine {
        let machine = Machine(tempfile::tempdir().unwrap());
        for folder in ["bin", "home"] {
            fs::create_dir(machine.path(folder)).unwrap();
        }
        machine
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// A program on the search path.
    fn program(&self, name: &str, script: &str) {
        let name = format!("bin/{name}");
        self.write(&name, &format!("#!/bin/sh\n{script}\n"));
        fs::set_permissions(self.path(&name), fs::Permissions::from_mode(0o755)).unwrap();
    }

    fn cellbeat(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_cellbeat"))
            .args(arguments)
            .env_clear()
            .env("PATH", self.path("bin"))
            .env("HOME", self.path("home"))
            .env("CELLBEAT_CACHE", self.path("cache"))
            .env("JUPYTER_DATA_DIR", self.path("data"))
            .env("RUST_ANALYZER", "")
            .output()
            .unwrap()
    }

    /// The lines of the table, and whether all that is needed is there.
    fn doctor(&self) -> (Vec<String>, bool) {
        let output = self.cellbeat(&["doctor"]);
        let text = stdout(&output);
        let (table, hint) = text.split_once("\n\n").unwrap();
        assert_eq!(
            hint,
            "Kernels log to stderr, which Jupyter shows in its own log: RUST_LOG=debug has them log more.\n"
        );
        let lines = table.lines().map(str::to_owned).collect();
        (lines, output.status.code() == Some(0))
    }

    /// The files of a folder, sorted, with their paths in it.
    fn files(&self, folder: &str) -> Vec<String> {
        fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                match path.is_dir() {
                    true => collect(&path, files),
                    false => files.push(path),
                }
            }
        }
        let root = self.path(folder);
        let mut files = Vec::new();
        collect(&root, &mut files);
        let name = |path: &PathBuf| path.strip_prefix(&root).unwrap().display().to_string();
        let mut names: Vec<String> = files.iter().map(name).collect();
        names.sort();
        names
    }
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn on_an_empty_machine_doctor_says_how_to_get_each_thing() {
    let machine = Machine::new();
    let (lines, all) = machine.doctor();
    assert!(!all);
    let cache = format!(
        "ok       cache          {}",
        machine.path("cache").display()
    );
    let installed =
        "not installed: `cellbeat install`, or `cellbeat lab` for a JupyterLab that has it";
    assert_eq!(
        lines,
        [
            "MISSING  rustc          compiles cells. Install Rust with rustup",
            "MISSING  cargo          builds the crates that cells use by :dep. Install Rust with rustup",
            "MISSING  cc             the linker that rustc calls. Install gcc or clang (Debian: build-essential; macOS: xcode-select --install)",
            &cache,
            "-        rust-analyzer  not found; completion knows your names and the library's, not std's methods: `rustup component add rust-analyzer rust-src`",
            "-        rust-src       the sources of std are not there, without which rust-analyzer does not complete its methods: `rustup component add rust-analyzer rust-src`",
            "-        runtime        not looked for without rustc",
            "-        python3        not found; only Jupyter needs it, and `cellbeat install` to fetch BokehJS",
            "-        venv           `cellbeat lab` needs Python's venv module (Debian: python3-venv)",
            "MISSING  jupyter        not found, and `cellbeat lab` cannot set up its own: install Python 3 with venv",
            &format!("MISSING  kernelspec     {installed}"),
            &format!("MISSING  labextension   {installed}"),
            &format!("MISSING  BokehJS        {installed}"),
        ]
    );
}

#[test]
fn on_a_machine_with_all_of_it_doctor_says_where_each_thing_is() {
    let machine = Machine::new();
    for (name, version) in [
        ("rustc", "rustc 1.95.0 (a1b2c3 2026-01-01)"),
        ("cargo", "cargo 1.95.0"),
        ("cc", "cc 14.2.0\nof the Free Software Foundation"),
    ] {
        machine.program(name, &format!("echo '{version}'"));
    }
    let prefix = machine.path("prefix");
    let python = format!(
        "case \"$2\" in *version*) echo 3.13.1 ;; *sys.prefix*) echo {} ;; esac",
        prefix.display()
    );
    machine.program("python3", &python);
    machine.program("jupyter-lab", "");
    // A folder is not a runtime.
    fs::create_dir_all(machine.path("cache/runtime/key")).unwrap();
    let kernel = "prefix/share/jupyter/kernels/cellbeat";
    let program = machine.path("bin/rustc").display().to_string();
    let views = serde_json::json!({"argv": [program], "env": {"CELLBEAT_VIEWS": "anywidget"}});
    machine.write(&format!("{kernel}/kernel.json"), &views.to_string());

    let (lines, all) = machine.doctor();
    assert!(all, "{lines:#?}");
    let at = |name: &str| machine.path(name).display().to_string();
    let line = |name: &str, text: &str| format!("ok       {name:<14} {text}");
    assert_eq!(lines[0], line("rustc", "rustc 1.95.0 (a1b2c3 2026-01-01)"));
    assert_eq!(lines[1], line("cargo", "cargo 1.95.0"));
    assert_eq!(lines[2], line("cc", "cc 14.2.0"));
    let rest = [
        "-        runtime        not built yet; `cellbeat install` builds it, else the first notebook does"
            .to_owned(),
        line("python3", &format!("3.13.1 at {}", at("bin/python3"))),
        line("venv", "`cellbeat lab` can set up its JupyterLab"),
        line("jupyter", &at("bin/jupyter-lab")),
        line("kernelspec", &format!("{} starts {program}", at(kernel))),
        line(
            "labextension",
            "none: views are anywidgets, which Jupyter shows with its package anywidget",
        ),
        line("BokehJS", "3.9.2 beside the kernel"),
    ];
    assert_eq!(lines[6..], rest);

    // The program that the kernelspec starts is gone.
    let gone = at("gone");
    machine.write(
        &format!("{kernel}/kernel.json"),
        &views.to_string().replace(&program, &gone),
    );
    let (lines, all) = machine.doctor();
    assert!(!all);
    let kernel = at(kernel);
    let expected = format!(
        "MISSING  kernelspec     {kernel} starts {gone}, which is not there any more: run `cellbeat install` again"
    );
    assert_eq!(lines[10], expected);

    // Jupyter takes the user's first.
    machine.write("data/kernels/cellbeat/kernel.json", &views.to_string());
    let (lines, all) = machine.doctor();
    assert!(all, "{lines:#?}");
    let first = format!("{} starts {program}", at("data/kernels/cellbeat"));
    assert_eq!(lines[10], line("kernelspec", &first));
    assert_eq!(lines[11].trim(), format!("it hides {kernel}"));
}

#[test]
fn sys_prefix_without_an_active_environment_says_so() {
    let machine = Machine::new();
    // What the system's own Python prints for its environment.
    machine.program("python3", "echo");
    let output = machine.cellbeat(&["uninstall", "--sys-prefix"]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    let python = machine.path("bin/python3").display().to_string();
    assert!(said.contains(&python), "{said}");
    assert!(said.contains("activate a virtual environment"), "{said}");
    assert!(said.contains("--prefix DIR"), "{said}");
}

#[test]
fn uninstall_takes_away_what_install_put_there_and_nothing_else() {
    let machine = Machine::new();
    let theirs = [
        "kernels/python3/kernel.json",
        "labextensions/other/package.json",
    ];
    for place in ["data", "env/share/jupyter"] {
        for file in [
            "kernels/cellbeat/kernel.json",
            "kernels/cellbeat/frontend/bokehjs/bokeh.min.js",
            "labextensions/cellbeat/static/view.js",
        ]
        .into_iter()
        .chain(theirs)
        {
            machine.write(&format!("{place}/{file}"), "");
        }
    }
    let said = |data: &str| {
        let data = machine.path(data).display().to_string();
        format!("Removed {data}/kernels/cellbeat\nRemoved {data}/labextensions/cellbeat\n")
    };
    let prefix = machine.path("env").display().to_string();
    let output = machine.cellbeat(&["uninstall", "--prefix", &prefix]);
    assert_eq!(stdout(&output), said("env/share/jupyter"));
    assert!(output.status.success());
    assert_eq!(machine.files("env/share/jupyter"), theirs);
    assert_eq!(machine.files("data").len(), 5);

    let output = machine.cellbeat(&["uninstall"]);
    assert_eq!(stdout(&output), said("data"));
    assert_eq!(machine.files("data"), theirs);

    let output = machine.cellbeat(&["uninstall"]);
    let data = machine.path("data").display().to_string();
    assert_eq!(
        stdout(&output),
        format!("Nothing of cellbeat is installed in {data}\n")
    );
    assert!(output.status.success());

    let output = machine.cellbeat(&["uninstall", "--sys-prefix"]);
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "cellbeat: --sys-prefix needs a Python on the search path; --prefix DIR names the directory instead\n"
    );
    assert_eq!(output.status.code(), Some(1));
}
