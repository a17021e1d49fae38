use std::ffi::OsString;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::Stdio;

use anyhow::{Context, Result, ensure};

use super::environment::Environment;
use super::paths;

/// Open JupyterLab with the kernel in it, in an environment of its own that is set up the first time.
#[derive(clap::Args, Debug)]
pub struct Args {
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
pub fn run(args: Args) -> Result<()> {
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
    jupyter.args(args.jupyter).args(args.notebook);
    // In place of this process, so that signals and the terminal are JupyterLab's.
    Err(jupyter.exec()).context("cannot start JupyterLab")
}
