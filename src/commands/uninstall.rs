use anyhow::Result;

use super::{destination, directory, kernelspec, labextension, papermill};

/// Take away what `cellbeat install` put into Jupyter's and Python's directories, and nothing else.
#[derive(clap::Args, Debug)]
pub(super) struct Args {
    #[command(flatten)]
    destination: destination::Options,
}

/// Runs `cellbeat uninstall`.
///
/// # Errors
/// If something is there and cannot be removed.
pub(super) fn run(args: Args) -> Result<()> {
    let destination = args.destination.resolve()?;
    let data = destination.data();
    let mut removed = 0;
    for directory in [
        kernelspec::directory_in(data),
        labextension::directory_in(data),
    ] {
        if directory::remove(&directory)? {
            println!("Removed {}", directory.display());
            removed += 1;
        }
    }
    for folder in papermill::remove(&destination)? {
        println!("Removed what papermill needs from {}", folder.display());
        removed += 1;
    }
    if removed == 0 {
        println!("Nothing of cellbeat is installed in {}", data.display());
    }
    Ok(())
}
