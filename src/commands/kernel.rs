use std::path::PathBuf;

/// Serve one notebook. Jupyter starts this; people do not.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// The file in which Jupyter says where to listen and with which key.
    #[arg(long, short = 'f')]
    pub connection_file: PathBuf,
}

pub fn run(args: Args) -> anyhow::Result<()> {
    let cache = super::paths::cache()?;
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?
        .block_on(crate::kernel::run(&args.connection_file, cache))
}
