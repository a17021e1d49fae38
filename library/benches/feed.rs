//! A source that is fed a million rows a second, and a page that shows it: `cargo bench -p cellbeat --bench feed`.
//!
//! A row is two `f64`; the last 1000 are kept. Counted are the bytes of the patches to the page, which acknowledges each at once, and
//! the processor time of the process, from which that of making the rows is taken off. How many instructions a row takes, without
//! a clock: `valgrind --tool=callgrind` on the program that cargo names, with the argument `count`.

use cellbeat::Session;
use cellbeat::connection::{Buffer, Connection, Outlet};
use cellbeat::outputs::{CommMessage, Display, Outputs, StreamName};
use cellbeat::prelude::*;
use cellbeat::visit;
use std::hint::black_box;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

const RATE: u64 = 1_000_000;
const SECONDS: u64 = 5;
const KEPT: usize = 1000;

fn main() {
    // Cargo's own argument comes first.
    let counts = std::env::args().any(|argument| argument == "count");
    let outlet = Arc::new(Page::default());
    let session = Session::new(Arc::new(Nowhere));
    let mut made = None;
    visit::open(&session, 0, || {
        let source = ColumnDataSource::new([("x", Vec::<f64>::new()), ("y", Vec::new())]);
        let p = figure();
        p.line("x", "y").source(&source);
        made = Some(source);
        p
    })
    .expect("the app");
    let source = made.expect("the app's source");
    let connection = Arc::new(Connection::new(&session, outlet.clone()));
    let (sender, sent) = channel();
    *outlet.sent.lock().expect("a panic") = Some(sender);
    let page = connection.clone();
    std::thread::spawn(move || sent.into_iter().for_each(|seq| page.acknowledge(seq)));
    connection.pull("first");

    if counts {
        let feed = source.feed(rows().take(RATE as usize), KEPT);
        wait_for(&feed);
        println!("{} rows", feed.counter() + feed.lagged());
        return;
    }
    let before = processor_time();
    paced().for_each(|row| {
        black_box(row);
    });
    let alone = processor_time() - before;

    let (before, start) = (processor_time(), Instant::now());
    let feed = source.feed(paced(), KEPT);
    wait_for(&feed);
    let (used, seconds) = (processor_time() - before, start.elapsed().as_secs_f64());
    let a_second = |count: &AtomicU64| count.load(Ordering::Relaxed) as f64 / seconds;
    let taken = feed.counter() + feed.lagged();
    println!("| rows a second | patches a second | kB a second | CPU of a second, ms |");
    println!("|---|---|---|---|");
    println!(
        "| {:.0} | {:.1} | {:.0} | {:.0} |",
        taken as f64 / seconds,
        a_second(&outlet.patches),
        a_second(&outlet.bytes) / 1e3,
        used.saturating_sub(alone).as_secs_f64() / seconds * 1e3
    );
}

fn rows() -> impl Iterator<Item = (f64, f64)> + Send {
    (0_u64..).map(|n| (n as f64, (n as f64 / 1e5).sin()))
}

/// The rows at their rate, a thousand at a time.
fn paced() -> impl Iterator<Item = (f64, f64)> + Send {
    const STEP: u64 = 1000;
    let start = Instant::now();
    let rows = rows().take((RATE * SECONDS) as usize).enumerate();
    rows.map(move |(n, row)| {
        if (n as u64).is_multiple_of(STEP) {
            let due = start + Duration::from_secs_f64(n as f64 / RATE as f64);
            std::thread::sleep(due.saturating_duration_since(Instant::now()));
        }
        row
    })
}

fn wait_for(feed: &cellbeat::periodic::Feed) {
    while feed.running() {
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// Of all threads of this process, those that have ended too.
fn processor_time() -> Duration {
    const TICK: Duration = Duration::from_millis(10);
    let stat = std::fs::read_to_string("/proc/self/stat").expect("Linux");
    // The name in parentheses may hold anything.
    let (_, fields) = stat.rsplit_once(')').expect("a name");
    let times = fields.split_whitespace().skip(11).take(2);
    times
        .map(|ticks| TICK * ticks.parse::<u32>().expect("ticks"))
        .sum()
}

/// The page: counts what comes, and has it acknowledged.
#[derive(Default)]
struct Page {
    patches: AtomicU64,
    bytes: AtomicU64,
    sent: Mutex<Option<Sender<u64>>>,
}

impl Page {
    fn came(&self, seq: u64) {
        let sent = self.sent.lock().expect("a panic");
        let _ = sent.as_ref().map(|sent| sent.send(seq));
    }
}

impl Outlet for Page {
    fn document(&self, seq: u64, _: &str, _: String) {
        self.came(seq);
    }
    fn patch(&self, seq: u64, content: String, buffers: Vec<Buffer>) {
        let buffers: usize = buffers.iter().map(|buffer| buffer.bytes.len()).sum();
        self.patches.fetch_add(1, Ordering::Relaxed);
        self.bytes
            .fetch_add((content.len() + buffers) as u64, Ordering::Relaxed);
        self.came(seq);
    }
    fn ok(&self, _: &str) {}
    fn error(&self, _: &str, text: &str) {
        panic!("{text}");
    }
    fn end(&self, _: &str) {}
}

/// Nothing is printed or displayed.
struct Nowhere;

impl Outputs for Nowhere {
    fn display(&self, _: &Display<'_>) {}
    fn stream(&self, _: u64, _: StreamName, text: &str) {
        eprint!("{text}");
    }
    fn clear_output(&self, _: u64, _: bool) {}
    fn comm(&self, _: u64, _: &CommMessage<'_>) {}
}
