//! What was measured, as a table.

use std::collections::BTreeMap;
use std::fmt::{Display, Formatter, Result};
use std::time::Duration;

use crate::server::Peer;

/// One number of sessions at one server.
pub struct Step {
    pub sessions: usize,
    pub cpu_of_session_second: Duration,
    /// Of the server.
    pub cores: f64,
    pub client_cores: f64,
    /// Bytes.
    pub memory_of_session: u64,
    pub lag: Spread,
    pub page_load: Spread,
    pub patches_of_session_second: f64,
    pub bytes_of_patch: f64,
}

/// Of many times: the middle, and what one in a hundred exceeds.
#[derive(Clone, Copy)]
pub struct Spread {
    pub p50: Duration,
    pub p99: Duration,
}

impl Spread {
    pub fn of(mut times: Vec<Duration>) -> Spread {
        times.sort_unstable();
        let at =
            |part: usize| times.get((times.len() * part / 100).min(times.len().saturating_sub(1)));
        let at = |part| at(part).copied().unwrap_or_default();
        Spread {
            p50: at(50),
            p99: at(99),
        }
    }
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

impl Display for Step {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(
            f,
            "{} sessions: {:.4} ms CPU of a session-second, {:.2} cores (client {:.2}), {} kB a session, lag {:.1} / {:.1} ms, \
             page load {:.1} / {:.1} ms, {:.2} patches a second of {:.0} bytes",
            self.sessions,
            ms(self.cpu_of_session_second),
            self.cores,
            self.client_cores,
            self.memory_of_session / 1000,
            ms(self.lag.p50),
            ms(self.lag.p99),
            ms(self.page_load.p50),
            ms(self.page_load.p99),
            self.patches_of_session_second,
            self.bytes_of_patch,
        )
    }
}

/// The medians of the rounds.
pub fn print(steps: &BTreeMap<(Peer, usize), Vec<Step>>, held: Duration) {
    println!(
        "\n| server, sessions | CPU of a session-second, ms | cores | memory of a session, kB | lag p50 / p99, ms | page load p50 / p99, ms | \
         patches of a session-second |"
    );
    println!("|---|---|---|---|---|---|---|");
    let mut cheapest: BTreeMap<Peer, f64> = BTreeMap::new();
    let mut largest: BTreeMap<Peer, usize> = BTreeMap::new();
    for ((peer, sessions), rounds) in steps {
        let of = |value: &dyn Fn(&Step) -> f64| median(rounds.iter().map(value).collect());
        let cpu = of(&|step| ms(step.cpu_of_session_second));
        let lag = of(&|step| ms(step.lag.p99));
        println!(
            "| {peer}, {sessions} | {cpu:.3} | {:.2} | {:.0} | {:.1} / {lag:.1} | {:.1} / {:.1} | {:.2} |",
            of(&|step| step.cores),
            of(&|step| step.memory_of_session as f64 / 1e3),
            of(&|step| ms(step.lag.p50)),
            of(&|step| ms(step.page_load.p50)),
            of(&|step| ms(step.page_load.p99)),
            of(&|step| step.patches_of_session_second),
        );
        if lag < ms(held) {
            largest.insert(*peer, *sessions);
            cheapest.insert(*peer, cpu);
        }
    }
    for (peer, sessions) in &largest {
        println!(
            "\n{peer} holds {sessions} sessions with a lag (p99) under {} ms",
            ms(held)
        );
    }
    if let (Some(ours), Some(theirs)) = (cheapest.get(&Peer::Cellbeat), cheapest.get(&Peer::Panel))
    {
        println!(
            "\nCPU of a session-second, each at the most that it holds: {:.0} to 1",
            theirs / ours
        );
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    values[values.len() / 2]
}
