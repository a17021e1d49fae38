//! The guide's app as a page, beside `panel serve`: `cargo bench -p cellbeat-kernel --bench serve`.
//!
//! A plot of 10 points that a periodic callback changes every 200 ms, and a toggle that stops it: served by `app.rs`, a plain Rust
//! program, by `cellbeat serve app.ipynb`, whose sessions live in a cell process, and by `panel serve app.py`. In turn, each gets
//! more and more sessions from one load client (`load.rs`), which does what a page does, but for drawing. For each number of
//! sessions:
//!
//! * CPU of a session-second: user and system time of the server's processes over [`WINDOW`], from /proc
//! * memory of a session: what the processes grew by since they were idle
//! * lag of a patch: against the session's own grid of 200 ms, which is where its earliest patch lies. Panel has no grid: there
//!   it is against one period after the patch before
//! * page load: from the request for the page until its document is there, of the sessions that were added for this step
//!
//! The client has a core's time too: on two cores, what a server holds is what it holds beside that.
//!
//! `-- cellbeat=80,1000 panel=10 rounds=1` takes other numbers of sessions, and other rounds.

mod app;
#[path = "../../tests/jupyter/environment.rs"]
mod environment;
mod load;
mod server;
mod table;

use std::collections::BTreeMap;
use std::time::Duration;

use environment::{Environment, Packages};
use load::{Load, Page};
use server::{Peer, Server};
use table::Step;

/// How long each number of sessions is measured.
const WINDOW: Duration = Duration::from_secs(10);
/// Until those that were added last are drawn and tick.
const SETTLE: Duration = Duration::from_secs(2);
/// With this lag or more (p99, the median of the rounds), a server does not hold its sessions. With so much in the middle (p50) it
/// gets no more in this round; a busy machine alone makes a few patches late.
const HELD: Duration = Duration::from_millis(50);

struct Plan {
    rounds: usize,
    sessions: BTreeMap<Peer, Vec<usize>>,
}

fn plan() -> Plan {
    let mut plan = Plan {
        rounds: 3,
        sessions: BTreeMap::from([
            (Peer::Panel, vec![10, 20, 40]),
            (
                Peer::Cellbeat,
                vec![80, 500, 1000, 2000, 3000, 4000, 5000, 6000],
            ),
            (Peer::Notebook, vec![80, 500, 1000, 2000, 3000, 4000]),
        ]),
    };
    for argument in std::env::args().skip(1) {
        let Some((name, value)) = argument.split_once('=') else {
            continue;
        };
        let numbers = || value.split(',').filter_map(|number| number.parse().ok());
        match name {
            "cellbeat" => plan.sessions.insert(Peer::Cellbeat, numbers().collect()),
            "notebook" => plan.sessions.insert(Peer::Notebook, numbers().collect()),
            "panel" => plan.sessions.insert(Peer::Panel, numbers().collect()),
            "rounds" => {
                plan.rounds = numbers().next().expect("rounds= and a number");
                None
            }
            _ => panic!("{argument:?} is none of cellbeat=, notebook=, panel=, rounds="),
        };
    }
    plan
}

fn main() {
    if std::env::args().any(|argument| argument == server::SERVE) {
        return app::serve();
    }
    let plan = plan();
    let environment = Environment::prepare(Packages::Peers);
    let mut steps: BTreeMap<(Peer, usize), Vec<Step>> = BTreeMap::new();
    for round in 1..=plan.rounds {
        for (peer, sessions) in &plan.sessions {
            if sessions.is_empty() {
                continue;
            }
            let server = Server::start(*peer, &environment);
            let idle = server.memory();
            let load = Load::new(server.address(), peer.page());
            for &sessions in sessions {
                let step = measure(&server, &load, sessions, idle);
                eprintln!("round {round} of {}: {peer:?}, {step}", plan.rounds);
                let full = step.lag.p50 >= HELD;
                steps.entry((*peer, sessions)).or_default().push(step);
                if full {
                    break;
                }
            }
        }
    }
    table::print(&steps, HELD);
}

fn measure(server: &Server, load: &Load, sessions: usize, idle: u64) -> Step {
    let page_load = load.add_until(sessions);
    load.run(SETTLE);
    let (cpu, own) = (server.cpu(), server::own_cpu());
    let patches = load.record(WINDOW);
    let cpu = server.cpu() - cpu;
    let own = server::own_cpu() - own;
    let session_seconds = sessions as f64 * WINDOW.as_secs_f64();
    Step {
        sessions,
        cpu_of_session_second: cpu.div_f64(session_seconds),
        cores: cpu.div_duration_f64(WINDOW),
        client_cores: own.div_duration_f64(WINDOW),
        memory_of_session: server.memory().saturating_sub(idle) / sessions as u64,
        lag: table::Spread::of(patches.lags),
        page_load: table::Spread::of(page_load),
        patches_of_session_second: patches.count as f64 / session_seconds,
        bytes_of_patch: patches.bytes as f64 / patches.count.max(1) as f64,
    }
}

impl Peer {
    /// What the load client has to know of it.
    fn page(self) -> Page {
        match self {
            Peer::Cellbeat | Peer::Notebook => Page {
                path: "/",
                socket: "/ws",
                has_grid: true,
                per_second: 80.0,
            },
            Peer::Panel => Page {
                path: "/app",
                socket: "/app/ws",
                has_grid: false,
                per_second: 4.0,
            },
        }
    }
}
