use std::path::PathBuf;

use anyhow::{Context, Result};

use super::bokehjs::{self, BokehJs};
use super::destination::{self, Destination};
use super::{kernelspec, labextension, paths};

/// Make the kernel known to Jupyter, with the extension that keeps its outputs alive.
#[derive(clap::Args, Debug)]
pub struct Args {
    #[command(flatten)]
    destination: destination::Options,
    /// The directory of bokeh.min.js, where BokehJS is to be taken from there.
    #[arg(long, value_name = "DIR")]
    bokehjs: Option<PathBuf>,
}

/// Runs `cellbeat install`.
///
/// # Errors
/// If the toolchain is missing, BokehJS cannot be had, or the destination cannot be written.
pub fn run(args: Args) -> Result<()> {
    let cache = paths::cache()?;
    let destination = args.destination.resolve()?;
    let progress = &mut |line: &str| eprintln!("{line}");
    prepare_runtime(&cache, progress)?;
    let bokehjs = match &args.bokehjs {
        Some(directory) => BokehJs::at(directory)?,
        None => BokehJs::obtain(&destination.pythons(), &cache, progress)?,
    };
    let installed = install(&destination, &bokehjs)?;
    println!("Kernel:    {}", installed.kernelspec.display());
    println!(
        "Extension: {} (with BokehJS {})",
        installed.labextension.display(),
        bokehjs::VERSION
    );
    println!(
        "Choose \"Rust (cellbeat)\" in Jupyter; pages that are open already are to be reloaded."
    );
    Ok(())
}

/// Builds the cell process' program and the library for the user's toolchain, unless they are built.
///
/// # Errors
/// If there is no usable toolchain.
pub fn prepare_runtime(cache: &std::path::Path, progress: &mut dyn FnMut(&str)) -> Result<()> {
    cellbeat_cells::Runtime::prepare(cache, progress)
        .map(|_| ())
        .context("the part of cellbeat that runs cells could not be built (`cellbeat doctor` tells what is missing)")
}

/// What was installed where.
pub struct Installed {
    pub kernelspec: PathBuf,
    pub labextension: PathBuf,
}

/// Writes kernelspec and extension.
///
/// # Errors
/// If the destination cannot be written.
pub fn install(destination: &Destination, bokehjs: &BokehJs) -> Result<Installed> {
    let program = std::env::current_exe().context("it is not known where this program is")?;
    Ok(Installed {
        kernelspec: kernelspec::install(destination.data(), &program)?,
        labextension: labextension::install(destination.data(), bokehjs)?,
    })
}
