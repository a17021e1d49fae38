use std::ffi::OsString;
use std::path::PathBuf;

/// Serve one notebook. Jupyter starts this; people do not.
#[derive(clap::Args, Debug)]
pub(super) struct Args {
    /// The file in which Jupyter says where to listen and with which key.
    #[arg(long, short = 'f')]
    pub connection_file: PathBuf,
    /// The folder of what it sends to pages and puts into files, which is installed beside the kernelspec.
    #[arg(long, value_name = "DIR")]
    pub frontend: Option<String>,
    /// What Jupyter's consoles add of their own command line, which is for kernels that read it.
    #[arg(hide = true, trailing_var_arg = true, allow_hyphen_values = true)]
    pub ignored: Vec<OsString>,
}

pub(super) fn run(args: Args) -> anyhow::Result<()> {
    cellbeat_server::log::to_stderr(tracing::Level::WARN);
    let cache = super::paths::cache()?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        // What follows from a message runs on one thread, without others to be woken for each step. Long work has threads of its own.
        .worker_threads(1)
        // Cells are parsed and compiled on its threads.
        .thread_stack_size(cellbeat_cells::PARSER_STACK)
        .enable_all()
        .build()?;
    let result = runtime.block_on(crate::kernel::run(
        &args.connection_file,
        args.frontend,
        cache,
    ));
    // A compiler that still runs is not waited for.
    runtime.shutdown_background();
    result
}
