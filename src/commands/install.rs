use std::path::PathBuf;

use anyhow::{Context, Result};

use super::bokehjs::{self, BokehJs};
use super::destination::{self, Destination};
use super::installed_by::InstalledBy;
use super::kernelspec::Views;
use super::{directory, kernelspec, labextension, papermill, paths};

/// Make the kernel known to Jupyter, with the extension that keeps its outputs alive.
#[derive(clap::Args, Debug)]
pub(super) struct Args {
    #[command(flatten)]
    destination: destination::Options,
    /// The directory of bokeh.min.js, where BokehJS is to be taken from there.
    #[arg(long, value_name = "DIR")]
    bokehjs: Option<PathBuf>,
    /// How live views reach the page: by the JupyterLab extension, or by the Python package anywidget where extensions cannot
    /// be installed (VS Code, Colab, someone else's JupyterHub).
    #[arg(long, value_enum, default_value_t)]
    views: Views,
}

/// Runs `cellbeat install`.
///
/// # Errors
/// If the toolchain is missing, BokehJS cannot be had, or the destination cannot be written.
pub(super) fn run(args: Args) -> Result<()> {
    let cache = paths::cache()?;
    let destination = args.destination.resolve()?;
    let progress = &mut |line: &str| eprintln!("{line}");
    prepare_runtime(&cache, progress)?;
    let bokehjs = match &args.bokehjs {
        Some(directory) => BokehJs::at(directory)?,
        None => bokehjs::obtain(&destination.pythons(), &cache, progress)?,
    };
    let installed = install(&destination, &bokehjs, args.views)?;
    println!("Kernel:    {}", installed.kernelspec.display());
    match installed.labextension {
        Some(extension) => println!(
            "Extension: {} (with BokehJS {})",
            extension.display(),
            bokehjs::VERSION
        ),
        None => println!(
            "Views:     by anywidget; it has to be in the environment of your Jupyter (`pip install anywidget`)"
        ),
    }
    match installed.papermill {
        Ok(folders) => {
            for folder in folders {
                println!("papermill: its parameters, by {}", folder.display());
            }
        }
        Err(error) => eprintln!("papermill's parameters (`-p`) will not work: {error:#}"),
    }
    println!(
        "Choose \"Rust (cellbeat)\" in Jupyter; pages that are open already are to be reloaded."
    );
    Ok(())
}

/// Builds the cell process' program and the library for the user's toolchain, unless they are built.
///
/// # Errors
/// If there is no usable toolchain.
pub(super) fn prepare_runtime(
    cache: &std::path::Path,
    progress: &mut dyn FnMut(&str),
) -> Result<()> {
    cellbeat_cells::Runtime::prepare(cache, progress)
        .map(|_| ())
        .context("the part of cellbeat that runs cells could not be built (`cellbeat doctor` says what is missing)")
}

/// What was installed where.
pub(super) struct Installed {
    pub kernelspec: PathBuf,
    /// None where views are anywidgets.
    pub labextension: Option<PathBuf>,
    /// Where the module for papermill is; without it, only papermill's parameters do not work.
    pub papermill: Result<Vec<PathBuf>>,
}

/// Writes kernelspec and extension, and the module for papermill.
///
/// # Errors
/// If the destination cannot be written.
pub(super) fn install(
    destination: &Destination,
    bokehjs: &BokehJs,
    views: Views,
) -> Result<Installed> {
    let program = std::env::current_exe().context("it is not known where this program is")?;
    let data = destination.data();
    let labextension = match views {
        Views::Extension => Some(labextension::install(data, bokehjs, InstalledBy::Cellbeat)?),
        Views::Anywidget => {
            directory::remove(&labextension::directory_in(data))?;
            None
        }
    };
    Ok(Installed {
        kernelspec: kernelspec::install(data, &program, bokehjs, views)?,
        labextension,
        papermill: papermill::install(destination),
    })
}
