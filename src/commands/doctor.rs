use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Duration;

use cellbeat_cells::frame::read_frame;
use cellbeat_cells::runtime::{self, Toolchain};
use cellbeat_cells::{CellProcess, Runtime};

use super::environment::Environment;
use super::installed_by::{InstalledBy, prefix_of_package};
use super::python::{Python, run as run_command};
use super::{bokehjs, kernelspec, labextension, paths};
use crate::assist::analyzer::find;

/// Check what cellbeat needs, what is installed, and how to get the rest.
#[derive(clap::Args, Debug)]
pub(super) struct Args {}

/// How long a cell process may take to start, on a busy machine.
const START: Duration = Duration::from_secs(30);

/// One thing that is there or is not.
struct Check {
    name: &'static str,
    finding: Finding,
}

enum Finding {
    There(String),
    /// Without it cellbeat does not work. The text says how to get it.
    Missing(String),
    /// Without it something is slower or needs another way.
    Absent(String),
}

use Finding::{Absent, Missing, There};

/// Runs `cellbeat doctor`: 0 when all that is needed is there, else 1.
pub(super) fn run(_args: Args) -> ExitCode {
    let checks = checks();
    let mut code = ExitCode::SUCCESS;
    for Check { name, finding } in &checks {
        let (mark, text) = match finding {
            There(text) => ("ok", text),
            Absent(text) => ("-", text),
            Missing(text) => {
                code = ExitCode::FAILURE;
                ("MISSING", text)
            }
        };
        println!("{mark:<8} {name:<14} {text}");
    }
    println!(
        "\nKernels log to stderr, which Jupyter shows in its own log: RUST_LOG=debug has them log more."
    );
    code
}

fn checks() -> Vec<Check> {
    let package = prefix_of_package();
    let python = package
        .as_deref()
        .and_then(Python::in_prefix)
        .or_else(Python::on_path);
    let mut checks = vec![
        tool("rustc", "compiles cells. Install Rust with rustup"),
        tool(
            "cargo",
            "builds the crates that cells use by :dep. Install Rust with rustup",
        ),
        tool(
            "cc",
            "the linker that rustc calls. Install gcc or clang (Debian: build-essential; macOS: xcode-select --install)",
        ),
    ];
    let cache = paths::cache();
    checks.push(Check {
        name: "cache",
        finding: match &cache {
            Ok(cache) => There(cache.display().to_string()),
            Err(error) => Missing(error.to_string()),
        },
    });
    let cache = cache.ok();
    checks.extend(help_while_typing(cache.as_deref()));
    checks.push(Check {
        name: "runtime",
        finding: runtime(cache.as_deref(), package.is_some()),
    });
    checks.push(Check {
        name: "python3",
        finding: python_version(python.as_ref()),
    });
    let environment = cache.as_deref().and_then(Environment::existing);
    checks.push(Check {
        name: "venv",
        finding: venv(python.as_ref(), environment.as_ref()),
    });
    checks.push(Check {
        name: "jupyter",
        finding: jupyter(package.as_deref(), python.as_ref(), environment.as_ref()),
    });
    checks.extend(installed(package, python.as_ref(), environment.as_ref()));
    checks
}

fn tool(name: &'static str, purpose: &str) -> Check {
    let finding = match run_command(Command::new(name).arg("--version")) {
        Ok(output) => There(
            String::from_utf8_lossy(&output.stdout)
                .lines()
                .next()
                .unwrap_or_default()
                .to_owned(),
        ),
        Err(_) => Missing(purpose.to_owned()),
    };
    Check { name, finding }
}

/// rust-analyzer and the sources it reads std from: both are of use, and neither is needed.
fn help_while_typing(cache: Option<&Path>) -> [Check; 2] {
    let sysroot = cache
        .and_then(|cache| Toolchain::find(cache).ok())
        .map(|found| found.sysroot);
    let program = match find::program(sysroot.as_deref()) {
        Some(found) => There(format!("{} at {}", found.version, found.program.display())),
        None => Absent(format!(
            "not found; completion knows your names and the library's, not std's methods: `{}`",
            find::WAY_OUT
        )),
    };
    let sources = match sysroot.as_deref().and_then(find::sources) {
        Some(folder) => There(folder.display().to_string()),
        None => Absent(format!(
            "the sources of std are not there, without which rust-analyzer does not complete its methods: `{}`",
            find::WAY_OUT
        )),
    };
    [
        Check {
            name: "rust-analyzer",
            finding: program,
        },
        Check {
            name: "rust-src",
            finding: sources,
        },
    ]
}

/// What cells run in, which is really started.
fn runtime(cache: Option<&Path>, by_pip: bool) -> Finding {
    let Some(cache) = cache else {
        return Missing("there is no cache to build it in".to_owned());
    };
    match Runtime::existing(cache) {
        Ok(Some(runtime)) => match started(&runtime) {
            Ok(()) => There(format!("{} starts", runtime.host.display())),
            Err(why) => Missing(format!("{} does not start: {why}", runtime.host.display())),
        },
        Ok(None) if by_pip => Absent("not built yet; the first notebook builds it".to_owned()),
        Ok(None) => Absent(
            "not built yet; `cellbeat install` builds it, else the first notebook does".to_owned(),
        ),
        Err(error @ runtime::Error::Damaged { .. }) if by_pip => {
            Absent(format!("{error}; the next notebook builds it again"))
        }
        Err(error @ runtime::Error::Damaged { .. }) => Absent(format!(
            "{error}; `cellbeat install` builds it again, else the next notebook does"
        )),
        Err(runtime::Error::NoRustc(..)) => Absent("not looked for without rustc".to_owned()),
        Err(error) => Missing(error.to_string()),
    }
}

/// Starts a cell process and waits until it takes cells.
fn started(runtime: &Runtime) -> Result<(), String> {
    let CellProcess {
        mut child,
        mut link,
        mut stderr,
        ..
    } = runtime
        .spawn(&std::env::temp_dir())
        .map_err(|error| error.to_string())?;
    let first = link
        .set_read_timeout(Some(START))
        .and_then(|()| read_frame(&mut link));
    let _ = child.kill();
    let ended = child.wait();
    if first.is_ok() {
        return Ok(());
    }
    let mut said = String::new();
    let _ = stderr.read_to_string(&mut said);
    Err(match said.trim() {
        "" => ended.map_or_else(|error| error.to_string(), |status| status.to_string()),
        said => said.to_owned(),
    })
}

fn python_version(python: Option<&Python>) -> Finding {
    let Some(python) = python else {
        return Absent(
            "not found; only Jupyter needs it, and `cellbeat install` to fetch BokehJS".to_owned(),
        );
    };
    match python.print("import sys; print(sys.version.split()[0])") {
        Ok(version) => There(format!("{version} at {}", python.program().display())),
        Err(error) => Absent(format!("{error:#}")),
    }
}

fn venv(python: Option<&Python>, environment: Option<&Environment>) -> Finding {
    if let Some(environment) = environment {
        return There(format!(
            "`cellbeat lab` has its JupyterLab in {}",
            environment.root().display()
        ));
    }
    if python.is_some_and(|python| python.has_modules(&["venv", "ensurepip"])) {
        There("`cellbeat lab` can set up its JupyterLab".to_owned())
    } else {
        Absent("`cellbeat lab` needs Python's venv module (Debian: python3-venv)".to_owned())
    }
}

/// Jupyter in the environment of the package, on the search path, or one that `cellbeat lab` has or can set up.
fn jupyter(
    package: Option<&Path>,
    python: Option<&Python>,
    environment: Option<&Environment>,
) -> Finding {
    let names = ["jupyter-lab", "jupyter"];
    let beside = package.into_iter().flat_map(|prefix| {
        let programs = names.map(|name| prefix.join("bin").join(name));
        programs
            .into_iter()
            .filter(|path| paths::is_executable(path))
    });
    let mut programs = beside.chain(names.into_iter().filter_map(paths::find_program));
    if let Some(program) = programs.next() {
        return There(program.display().to_string());
    }
    match venv(python, environment) {
        There(_) => Absent("not on the search path; `cellbeat lab` brings its own".to_owned()),
        _ => Missing(
            "not found, and `cellbeat lab` cannot set up its own: install Python 3 with venv"
                .to_owned(),
        ),
    }
}

/// Kernelspec, extension and BokehJS, in the places where a Jupyter would look.
fn installed(
    package: Option<PathBuf>,
    python: Option<&Python>,
    environment: Option<&Environment>,
) -> [Check; 3] {
    let way_out = match &package {
        None => "not installed: `cellbeat install`, or `cellbeat lab` for a JupyterLab that has it"
            .to_owned(),
        Some(prefix) => format!(
            "pip has put it into {}, and it is not there any more: {}",
            prefix.display(),
            InstalledBy::Pip.again()
        ),
    };
    let prefix = package.or_else(|| python.and_then(|python| python.prefix().ok()));
    let mut places = paths::jupyter_data_search(prefix);
    places.extend(environment.map(|environment| environment.root().join("share/jupyter")));
    let missing = || Missing(way_out.clone());

    let kernelspecs: Vec<&PathBuf> = places
        .iter()
        .filter(|data| kernelspec::directory_in(data).exists())
        .collect();
    let kernelspec = match kernelspecs.split_first() {
        None => missing(),
        Some((data, hidden)) => kernel_that_starts(data, hidden),
    };
    let by_anywidget = kernelspecs
        .first()
        .filter(|data| kernelspec::installed_views(data) == kernelspec::Views::Anywidget);
    let extension = places
        .iter()
        .map(|data| labextension::directory_in(data))
        .find(|dir| dir.exists());
    let bokeh = match &extension {
        _ if by_anywidget.is_some() => There(format!("{} beside the kernel", bokehjs::VERSION)),
        None => missing(),
        Some(dir) if dir.join("static/bokeh.js").is_file() => {
            There(format!("{} beside the extension", bokehjs::VERSION))
        }
        Some(dir) => Missing(format!(
            "{} lacks static/bokeh.js: {}",
            dir.display(),
            labextension::installed_by(dir).again()
        )),
    };
    let extension = match extension {
        None if by_anywidget.is_some() => There(
            "none: views are anywidgets, which Jupyter shows with its package anywidget".to_owned(),
        ),
        None => missing(),
        Some(dir) if labextension::is_current(&dir) => There(dir.display().to_string()),
        Some(dir) => Absent(format!(
            "{} is of another cellbeat: {}",
            dir.display(),
            labextension::installed_by(&dir).again()
        )),
    };
    [
        Check {
            name: "kernelspec",
            finding: kernelspec,
        },
        Check {
            name: "labextension",
            finding: extension,
        },
        Check {
            name: "BokehJS",
            finding: bokeh,
        },
    ]
}

/// The kernelspec that Jupyter takes, the first in the order of its search, with the others, which that one hides.
fn kernel_that_starts(data: &Path, hidden: &[&PathBuf]) -> Finding {
    let directory = kernelspec::directory_in(data);
    let program = match kernelspec::installed_program(data) {
        Ok(program) if paths::is_executable(&program) => program,
        Ok(program) => {
            return Missing(format!(
                "{} starts {}, which is not there any more: {}",
                directory.display(),
                program.display(),
                kernelspec::installed_by(data).again()
            ));
        }
        Err(error) => {
            let again = kernelspec::installed_by(data).again();
            return Missing(format!("{error:#}: {again}"));
        }
    };
    let program = program.canonicalize().unwrap_or(program);
    let mut text = format!("{} starts {}", directory.display(), program.display());
    for data in hidden {
        let other = kernelspec::directory_in(data);
        text.push_str(&format!("\n{:24}it hides {}", "", other.display()));
    }
    There(text)
}
