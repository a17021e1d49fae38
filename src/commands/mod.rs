//! The subcommands of `cellbeat`, a file for each.
//!
//! - [`kernel`]: serve one notebook; Jupyter starts it
//! - [`install`], [`uninstall`]: put kernel and browser side where Jupyter finds them, and take them away
//! - [`lab`]: JupyterLab with all of it, in its own environment
//! - [`serve`]: a notebook, or a crate, as a page for everyone
//! - [`doctor`]: what is there, what is missing, and how to get it
//! - [`stage`]: what the Python package installs beside the program
//!
//! and what they share: [`paths`], [`python`], [`bokehjs`], [`kernelspec`], [`labextension`], [`papermill`], [`environment`],
//! [`installed_by`].

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod bokehjs;
mod destination;
mod directory;
mod doctor;
mod environment;
mod install;
mod installed_by;
mod kernel;
mod kernelspec;
mod lab;
mod labextension;
mod papermill;
mod paths;
mod python;
mod serve;
mod stage;
mod uninstall;

pub(crate) use serve::code_cells;

/// A Jupyter kernel for Rust whose outputs stay alive.
#[derive(Parser, Debug)]
#[command(name = "cellbeat", version)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    Kernel(kernel::Args),
    Install(install::Args),
    Uninstall(uninstall::Args),
    Lab(lab::Args),
    Serve(serve::Args),
    Doctor(doctor::Args),
    #[command(hide = true)]
    Stage(stage::Args),
}

impl Command {
    /// Does what it says.
    ///
    /// # Errors
    /// What went wrong, with the thing it went wrong with and the way out.
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        match self {
            Command::Kernel(args) => kernel::run(args).map(|()| ExitCode::SUCCESS),
            Command::Install(args) => install::run(args).map(|()| ExitCode::SUCCESS),
            Command::Uninstall(args) => uninstall::run(args).map(|()| ExitCode::SUCCESS),
            Command::Lab(args) => lab::run(args).map(|()| ExitCode::SUCCESS),
            Command::Serve(args) => serve::run(args).map(|()| ExitCode::SUCCESS),
            Command::Doctor(args) => Ok(doctor::run(args)),
            Command::Stage(args) => stage::run(args).map(|()| ExitCode::SUCCESS),
        }
    }
}

/// The program: 0 when the command did what it says, 1 when it could not (for `doctor`: when something that is needed
/// is missing), 2 when the command line is not understood.
pub fn main() -> ExitCode {
    match CommandLine::parse().command.run() {
        Ok(code) => code,
        Err(error) => {
            // rustc's text has colours, which only a terminal shows.
            anstream::eprintln!("cellbeat: {error:#}");
            ExitCode::FAILURE
        }
    }
}
