//! How `cellbeat lab` sets its environment up, with a Python that only does what these tests need.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Child, ChildStderr, Command, Stdio};

/// Its pip tells that it has started by the one pipe, and goes on until something comes by the other.
const PYTHON: &str = r#"#!/bin/sh
folder=FOLDER
case "$1 $2" in
    "-c "*) case "$2" in *ensurepip*) exec test -e "$folder/has-ensurepip" ;; *) exit 0 ;; esac ;;
    "-m venv") mkdir -p "$3/bin" && cp "$folder/bin/python3" "$3/bin/python3" ;;
    "-m pip") echo started >"$folder/started" && read -r _ <"$folder/end"; exit 1 ;;
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

fn line(said: &mut BufReader<ChildStderr>) -> String {
    let mut line = String::new();
    said.read_line(&mut line).unwrap();
    line
}

fn kill(process: &mut Child) {
    process.kill().unwrap();
    process.wait().unwrap();
}
