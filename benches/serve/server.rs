//! The servers, each a process; that of a notebook has the cell process beside it.

use std::fmt::{Display, Formatter, Result};
use std::io::{BufRead, BufReader};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::environment::Environment;

/// Longest start: Panel imports much.
const START: Duration = Duration::from_secs(60);

/// With this argument, this program is our server.
pub const SERVE: &str = "serve";

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Peer {
    Cellbeat,
    Notebook,
    Panel,
}

impl Display for Peer {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str(match self {
            Peer::Cellbeat => "cellbeat",
            Peer::Notebook => "cellbeat, a notebook",
            Peer::Panel => "Panel",
        })
    }
}

pub struct Server {
    process: Child,
    address: SocketAddr,
}

impl Server {
    pub fn start(peer: Peer, environment: &Environment) -> Server {
        let unused = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = unused.local_addr().unwrap();
        drop(unused);
        let port = address.port().to_string();
        let apps = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/serve");
        let ours = |program: &Path| {
            let mut command = Command::new(program);
            command.env("PORT", &port).env("RUST_LOG", "warn");
            let python = environment.python();
            // Where the cells' programs are built already.
            for (name, value) in python.get_envs() {
                if let Some(value) = value {
                    command.env(name, value);
                }
            }
            // Where BokehJS is found.
            let root = Path::new(python.get_program()).ancestors().nth(2);
            command.env("VIRTUAL_ENV", root.unwrap());
            command
        };
        let mut command = match peer {
            Peer::Cellbeat => {
                let mut command = ours(&std::env::current_exe().unwrap());
                command.arg(SERVE);
                command
            }
            Peer::Notebook => {
                let mut command = ours(Path::new(env!("CARGO_BIN_EXE_cellbeat")));
                command.arg("serve").arg(apps.join("app.ipynb"));
                command
            }
            Peer::Panel => {
                let mut command = environment.python();
                command
                    .args([
                        "-m",
                        "panel",
                        "serve",
                        "--log-level",
                        "warning",
                        "--port",
                        &port,
                    ])
                    .arg(apps.join("app.py"));
                command
            }
        };
        let process = command.stdout(Stdio::null()).spawn().unwrap();
        let mut server = Server { process, address };
        let begun = Instant::now();
        while TcpStream::connect(address).is_err() {
            let ended = server.process.try_wait().unwrap();
            assert!(
                ended.is_none() && begun.elapsed() < START,
                "{peer} does not start"
            );
            std::thread::sleep(Duration::from_millis(50));
        }
        server
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The server's process, and that of its cells.
    fn processes(&self) -> Vec<String> {
        let id = self.process.id().to_string();
        let threads = std::fs::read_dir(format!("/proc/{id}/task")).unwrap();
        let children = threads.flat_map(|thread| {
            let children = thread.unwrap().path().join("children");
            let ids = std::fs::read_to_string(children).unwrap_or_default();
            ids.split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        });
        let mut all: Vec<String> = children.collect();
        all.push(id);
        all
    }

    /// Time that the processes have used, user and system.
    pub fn cpu(&self) -> Duration {
        self.processes().iter().map(|process| cpu(process)).sum()
    }

    /// Resident memory, in bytes.
    pub fn memory(&self) -> u64 {
        let of = |process: &String| {
            let status = std::fs::File::open(format!("/proc/{process}/status")).unwrap();
            let mut lines = BufReader::new(status)
                .lines()
                .map_while(std::result::Result::ok);
            let rss = lines.find_map(|line| Some(line.strip_prefix("VmRSS:")?.trim().to_owned()));
            let rss = rss.and_then(|rss| rss.strip_suffix(" kB")?.parse::<u64>().ok());
            rss.expect("VmRSS in kB") * 1024
        };
        self.processes().iter().map(of).sum()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Time that this process has used.
pub fn own_cpu() -> Duration {
    cpu("self")
}

fn cpu(process: &str) -> Duration {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap();
    // The name of the program, in brackets, may hold anything.
    let (_, fields) = stat.rsplit_once(')').unwrap();
    let fields: Vec<&str> = fields.split_whitespace().collect();
    let ticks = |field: usize| fields[field].parse::<u64>().unwrap();
    // Linux counts in hundredths of a second, on every machine that Rust's std runs on.
    Duration::from_millis((ticks(11) + ticks(12)) * 10)
}
