//! How `cellbeat lab` sets its environment up, with a Python that only does what these tests need.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Child, ChildStderr, Command, Stdio};

use crate::frontend::Frontend;

/// Its pip says what the file `packages` says; without it, it reports its start by the one pipe, and goes on until
/// something comes by the other.
const PYTHON: &str = r#"#!/bin/sh
folder=FOLDER
case "$1 $2" in
    "-c "*) case "$2" in *ensurepip*) exec test -e "$folder/has-ensurepip" ;; *) exit 0 ;; esac ;;
    "-m venv") mkdir -p "$3/bin" && cp "$folder/bin/python3" "$3/bin/python3" ;;
    "-m pip") if test -e "$folder/packages"; then echo "$*" >>"$folder/log"; cat "$folder/packages"; exit 0; fi
        echo started >"$folder/started" && read -r _ <"$folder/end"; exit 1 ;;
esac
"#;

/// A folder with that Python.
fn machine() -> tempfile::TempDir {
    let machine = tempfile::tempdir().unwrap();
    let folder = machine.path();
    fs::create_dir(folder.join("bin")).unwrap();
    let python = folder.join("bin/python3");
    let script = PYTHON.replace("FOLDER", folder.to_str().unwrap());
    fs::write(&python, script).unwrap();
    fs::set_permissions(&python, fs::Permissions::from_mode(0o755)).unwrap();
    machine
}

fn lab(machine: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cellbeat"));
    let path = format!("{}:/usr/bin:/bin", machine.join("bin").display());
    command
        .args(["lab", "--prepare-only"])
        .env("PATH", path)
        .env("CELLBEAT_CACHE", machine.join("cache"));
    command
}

#[test]
fn a_python_that_cannot_make_environments_is_told_with_the_package_that_is_missing() {
    let machine = machine();
    let output = lab(machine.path()).output().unwrap();
    assert!(!output.status.success());
    let said = String::from_utf8(output.stderr).unwrap();
    let beginning = format!(
        "cellbeat: {} cannot make the virtual environment",
        machine.path().join("bin/python3").display()
    );
    assert!(said.starts_with(&beginning), "{said}");
    assert!(said.contains("`apt-get install python3-venv`"), "{said}");
    assert!(!machine.path().join("cache/jupyter").exists());
}

#[test]
fn a_set_up_that_was_killed_is_begun_again_when_what_it_had_started_has_ended() {
    let machine = machine();
    let folder = machine.path();
    fs::write(folder.join("has-ensurepip"), "").unwrap();
    for pipe in ["started", "end"] {
        let made = Command::new("mkfifo").arg(folder.join(pipe)).status();
        assert!(made.unwrap().success());
    }
    let start = || {
        let mut lab = lab(folder).stderr(Stdio::piped()).spawn().unwrap();
        let said = BufReader::new(lab.stderr.take().unwrap());
        (lab, said)
    };
    let pip_starts = || {
        let mut text = String::new();
        File::open(folder.join("started"))
            .unwrap()
            .read_to_string(&mut text)
            .unwrap();
        assert_eq!(text, "started\n");
    };
    let pip_ends = || {
        let mut end = File::options()
            .write(true)
            .open(folder.join("end"))
            .unwrap();
        end.write_all(b"\n").unwrap();
    };
    let setting_up = format!(
        "Setting up JupyterLab in {} (once; it fetches about 50 MB)\n",
        folder.join("cache/jupyter").display()
    );

    let (mut killed, mut said) = start();
    assert_eq!(line(&mut said), setting_up);
    pip_starts();
    kill(&mut killed);

    let (mut second, mut said) = start();
    let waiting = "Waiting for another cellbeat that is setting up JupyterLab\n";
    assert_eq!(line(&mut said), waiting);
    pip_ends();
    assert_eq!(line(&mut said), setting_up);
    pip_starts();
    pip_ends();
    let complaint = line(&mut said);
    let beginning = "cellbeat: JupyterLab could not be installed";
    assert!(complaint.starts_with(beginning), "{complaint}");
    assert_eq!(second.wait().unwrap().code(), Some(1));
}

#[test]
fn an_environment_is_made_once_and_anew_where_its_marker_is_missing() {
    // The programs that run cells are built here.
    Frontend::start().execute("1").ok();
    let machine = machine();
    let folder = machine.path();
    let cache = folder.join("cache");
    fs::create_dir(&cache).unwrap();
    std::os::unix::fs::symlink(
        crate::frontend::cache().join("runtime"),
        cache.join("runtime"),
    )
    .unwrap();
    fs::write(folder.join("has-ensurepip"), "").unwrap();
    let packages = "Collecting a\n".repeat(45) + "Installing collected packages: a\n";
    fs::write(folder.join("packages"), packages).unwrap();
    let bokehjs = cellbeat_bokehjs::cached(&cache);
    fs::create_dir_all(&bokehjs).unwrap();
    for part in cellbeat_bokehjs::PARTS {
        let script = format!("// \"{}\"", cellbeat_bokehjs::VERSION);
        fs::write(bokehjs.join(part), script).unwrap();
    }
    fs::write(bokehjs.join(cellbeat_bokehjs::LICENSE), "BSD").unwrap();

    let path = std::env::var("PATH").unwrap();
    let prepare = || {
        let path = format!("{}:{path}", folder.join("bin").display());
        let output = lab(folder).env("PATH", path).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success(), "{said}");
        let root = cache.join("jupyter").display().to_string();
        assert_eq!(
            String::from_utf8(output.stdout).unwrap(),
            format!("{root}\n")
        );
        said
    };
    let root = cache.join("jupyter");
    let whole = format!(
        "Setting up JupyterLab in {} (once; it fetches about 50 MB)\n  20 packages\n  40 packages\n  installing 45 packages\n",
        root.display()
    );
    assert_eq!(prepare(), whole);
    let pip = "-m pip install --disable-pip-version-check --no-input --progress-bar off jupyterlab>=4.4,<5 notebook>=7.4,<8\n";
    let log = || fs::read_to_string(folder.join("log")).unwrap();
    assert_eq!(log(), pip);
    let settings = fs::read_to_string(root.join("etc/jupyter/jupyter_server_config.json"));
    assert_eq!(
        settings.unwrap(),
        "{\"Application\": {\"log_level\": \"WARN\"}}\n"
    );
    let kernel = root.join("share/jupyter/kernels/cellbeat/kernel.json");
    let kernel: serde_json::Value = serde_json::from_slice(&fs::read(kernel).unwrap()).unwrap();
    assert_eq!(kernel["argv"][0], env!("CARGO_BIN_EXE_cellbeat"));
    let extension = root.join("share/jupyter/labextensions/cellbeat/package.json");
    assert!(extension.is_file());

    assert_eq!(prepare(), "");
    assert_eq!(log(), pip);

    // The kernel in it is of another program.
    fs::write(root.join("cellbeat-installed.txt"), "another").unwrap();
    fs::remove_file(&extension).unwrap();
    assert_eq!(prepare(), "");
    assert!(extension.is_file());
    assert_eq!(log(), pip);

    // As after a set-up that was killed.
    fs::remove_file(root.join("cellbeat-environment.txt")).unwrap();
    assert_eq!(prepare(), whole);
    assert_eq!(log(), pip.repeat(2));
}

fn line(said: &mut BufReader<ChildStderr>) -> String {
    let mut line = String::new();
    said.read_line(&mut line).unwrap();
    line
}

fn kill(process: &mut Child) {
    process.kill().unwrap();
    process.wait().unwrap();
}
