use std::ffi::OsString;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, ensure};

use super::environment::Environment;
use super::paths;

/// Open JupyterLab with the kernel in it, in its own environment that is set up the first time.
#[derive(clap::Args, Debug)]
pub(super) struct Args {
    /// The notebook, or the directory, to open.
    notebook: Option<PathBuf>,
    /// Do not open a browser; the address to open is printed.
    #[arg(long)]
    no_browser: bool,
    /// The port to listen on, of this machine only.
    #[arg(long)]
    port: Option<u16>,
    /// Set the environment up, print where it is, and start nothing.
    #[arg(long)]
    prepare_only: bool,
    /// More options for JupyterLab, after `--`.
    #[arg(last = true)]
    jupyter: Vec<OsString>,
}

/// Runs `cellbeat lab`; unless it fails, it becomes JupyterLab and does not return.
///
/// # Errors
/// If the notebook is not there, the environment cannot be made, or JupyterLab cannot be started.
pub(super) fn run(args: Args) -> Result<()> {
    if let Some(notebook) = &args.notebook {
        ensure!(notebook.exists(), "{} does not exist", notebook.display());
    }
    let environment = Environment::prepare(&paths::cache()?, &mut |line| eprintln!("{line}"))?;
    if args.prepare_only {
        println!("{}", environment.root().display());
        return Ok(());
    }
    let mut jupyter = environment.python()?.command();
    jupyter
        .args([
            "-m",
            "jupyterlab",
            "--ServerApp.ip=127.0.0.1",
            "--LabApp.extension_manager=readonly",
        ])
        // Of effect for root only, whom Jupyter otherwise refuses.
        .arg("--ServerApp.allow_root=True")
        .stdin(Stdio::inherit());
    if args.no_browser {
        jupyter.arg("--no-browser");
    }
    if let Some(port) = args.port {
        // Whoever names a port wants that one or an error.
        jupyter.args([
            format!("--ServerApp.port={port}"),
            "--ServerApp.port_retries=0".to_owned(),
        ]);
    }
    // Who gives options may have said which folder's the addresses are.
    if let Some(notebook) = args.notebook.as_deref().filter(|path| path.is_file())
        && args.jupyter.is_empty()
    {
        jupyter.arg(format!("--LabApp.default_url={}", page(notebook)));
    }
    jupyter.args(args.jupyter).args(args.notebook);
    eprintln!("Starting JupyterLab; Ctrl-C stops it");
    // In place of this process, so that signals and the terminal are JupyterLab's.
    Err(jupyter.exec()).context("cannot start JupyterLab")
}

/// Where JupyterLab has a notebook open, which it serves with the folder it is in.
fn page(notebook: &Path) -> String {
    let name = notebook.file_name().unwrap_or_default();
    let name = name.as_encoded_bytes().iter().map(|&byte| match byte {
        b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        _ if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    });
    format!("/lab/tree/{}", name.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_name_of_a_notebook_is_part_of_an_address() {
        let notebook = Path::new("notebooks/50 % of é#1?.ipynb");
        let wanted = "/lab/tree/50%20%25%20of%20%C3%A9%231%3F.ipynb";
        assert_eq!(page(notebook), wanted);
    }
}
