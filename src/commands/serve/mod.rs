//! A notebook as a page ([`notebook`]: how it is compiled), or a crate that serves by itself ([`program`]).

mod notebook;
mod program;

use std::io::{ErrorKind, IsTerminal, Write};
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use cellbeat::Theme;
use cellbeat_cells::Runtime;
use cellbeat_server::{Overrides, Server};

use super::paths;
use crate::scratch::Scratch;
use crate::serve::{LeastLoaded, NotebookProcess, Servers};
use notebook::NotebookFile;
pub(crate) use notebook::code_cells;

/// Serve a notebook, or a crate, as a web page.
///
/// Of a notebook, the page shows what its cells make `.servable()`; it is compiled once, and its cells run for each visitor.
/// A crate is one whose main function calls `cellbeat_server::serve`.
#[derive(clap::Args, Debug)]
pub(super) struct Args {
    /// The notebook, or the folder of the crate.
    #[arg(value_name = "NOTEBOOK.ipynb|CRATE")]
    target: PathBuf,
    /// Port to listen on (default 5006; 0 picks a free one).
    #[arg(long)]
    port: Option<u16>,
    /// Address to listen on (default 127.0.0.1, which only this machine reaches).
    #[arg(long)]
    address: Option<IpAddr>,
    /// Path prefix, for use behind a proxy.
    #[arg(long)]
    prefix: Option<String>,
    /// Let pages at this host connect: `example.com`, `example.com:8080`, `*`. More than once, or with commas between.
    #[arg(long, value_name = "HOST", value_delimiter = ',')]
    allow_websocket_origin: Vec<String>,
    /// Limit visitors by the address in X-Real-IP or X-Forwarded-For: only behind a proxy that sets these headers.
    #[arg(long)]
    use_xheaders: bool,
    /// Number of cell processes to spread a notebook's visitors over; 0 for one per processor.
    #[arg(long, value_name = "N", default_value_t = 1)]
    num_procs: usize,
    /// Heading of the page, also on the browser's tab (default: the notebook's name).
    #[arg(long)]
    title: Option<String>,
    /// Whether the page is `light` or `dark`, or `auto`, as the reader's system is (the default).
    #[arg(long)]
    theme: Option<Theme>,
    /// Open the page in a browser.
    #[arg(long)]
    show: bool,
}

/// Runs `cellbeat serve` until Ctrl-C.
///
/// # Errors
/// When there is nothing to serve, it does not compile, or the server cannot start.
pub(super) fn run(args: Args) -> Result<()> {
    let overrides = Overrides {
        port: args.port,
        address: args.address,
        prefix: args.prefix,
        allow_websocket_origin: args.allow_websocket_origin,
        use_xheaders: args.use_xheaders,
        show: args.show,
        title: args.title,
        theme: args.theme,
    };
    if args.target.extension().is_some_and(|end| end == "ipynb") {
        let processes = match args.num_procs {
            0 => std::thread::available_parallelism().map_or(1, Into::into),
            given => given,
        };
        serve_notebook(&args.target, processes, overrides)
    } else {
        ensure!(
            args.num_procs == 1,
            "--num-procs is for notebooks: start a crate's program as often as wanted, each with its own --port"
        );
        program::run(&args.target, &overrides)
    }
}

fn serve_notebook(path: &Path, processes: usize, overrides: Overrides) -> Result<()> {
    cellbeat_server::log_to_stderr();
    let notebook = NotebookFile::read(path)?;
    let cache = paths::cache()?;
    let mut server = Server::new().overridden(overrides);
    if std::env::var_os("BOKEH_SECRET_KEY").is_none() {
        server = server.secret_key(secret_key(&cache)?);
    }
    let names = vec![String::new()];
    // To compile may take long.
    server.check(&names)?;
    notebook.warn_if_nothing_is_servable();
    let mut line = StatusLine::new();
    let runtime = Runtime::prepare(&cache, &mut |step| line.show(step))?;
    let scratch = Scratch::new().context("cannot make a scratch directory for the cells")?;
    scratch.remove_others();
    // What is relative in cells is so to the notebook, as in Jupyter; `:dep` with a path is settled while it is compiled.
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder {
        std::env::set_current_dir(folder)
            .with_context(|| format!("cannot enter {}", folder.display()))?;
    }
    let compiled = {
        let mut step = |step: &str| line.show(&format!("compiling {step}"));
        on_large_stack(|| notebook.compile(&runtime, scratch.path().to_owned(), &mut step))?
    };
    line.end();
    let directory = std::env::current_dir().context("there is no working directory")?;
    let processes = (0..processes)
        .map(|_| {
            let servers = Servers::new(Arc::default());
            NotebookProcess::start(
                runtime.clone(),
                directory.clone(),
                compiled.frame(),
                servers,
            )
        })
        .collect::<Result<Vec<_>>>()?;
    let relays = processes.iter().map(NotebookProcess::relay);
    let running = server.start_with(names, Arc::new(LeastLoaded::over(relays)))?;
    // The sessions end before the processes in which they live.
    running.until_told_to_stop();
    drop(processes);
    Ok(())
}

/// The key that signs sessions, made once for this user: pages that are open come back when the server is started again.
fn secret_key(cache: &Path) -> Result<String> {
    let path = cache.join("serve.key");
    let shown = path.display();
    if !path.exists() {
        std::fs::create_dir_all(cache)
            .with_context(|| format!("cannot make {}", cache.display()))?;
        // Under another name first, so that a server which starts at the same time reads it whole.
        let mut file = tempfile::NamedTempFile::new_in(cache)
            .with_context(|| format!("cannot write into {}", cache.display()))?;
        let key =
            [uuid::Uuid::new_v4(), uuid::Uuid::new_v4()].map(|half| half.simple().to_string());
        file.write_all(key.concat().as_bytes())?;
        if let Err(error) = file.persist_noclobber(&path)
            && error.error.kind() != ErrorKind::AlreadyExists
        {
            return Err(error.error).with_context(|| format!("cannot write {shown}"));
        }
    }
    std::fs::read_to_string(&path).with_context(|| format!("cannot read {shown}"))
}

/// Cells are parsed on the calling thread, and may be nested deeply.
fn on_large_stack<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new()
            .stack_size(cellbeat_cells::PARSER_STACK)
            .spawn_scoped(scope, work)
            .expect("a thread can be started");
        thread
            .join()
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

/// One line of a terminal that changes; where stderr is none, a line for each step.
struct StatusLine {
    terminal: bool,
    shown: bool,
}

impl StatusLine {
    fn new() -> StatusLine {
        StatusLine {
            terminal: std::io::stderr().is_terminal(),
            shown: false,
        }
    }

    fn show(&mut self, text: &str) {
        let mut stderr = std::io::stderr();
        // A terminal that is gone is not a reason to stop.
        let _ = if self.terminal {
            self.shown = true;
            write!(stderr, "\r\x1b[2K{text}")
        } else {
            writeln!(stderr, "{text}")
        };
    }

    fn end(&mut self) {
        if self.shown {
            self.shown = false;
            let _ = write!(std::io::stderr(), "\r\x1b[2K");
        }
    }
}

impl Drop for StatusLine {
    fn drop(&mut self) {
        if self.shown {
            eprintln!();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn the_key_is_made_once_and_is_for_its_user_alone() {
        let cache = tempfile::tempdir().unwrap();
        let key = super::secret_key(cache.path()).unwrap();
        assert_eq!(key.len(), 64);
        assert_eq!(super::secret_key(cache.path()).unwrap(), key);
        let file = std::fs::metadata(cache.path().join("serve.key")).unwrap();
        assert_eq!(file.permissions().mode() & 0o777, 0o600);
    }
}
