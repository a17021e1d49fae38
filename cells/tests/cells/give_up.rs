//! Cells that do not stop when they are interrupted: the thread is given up, and all but the cell's variables lives on.

use crate::common::Notebook;
use cellbeat_cells::runtime::kill_descendants;
use std::time::{Duration, Instant};

/// What a cell that was given up may leave for each time: descriptors that stay open, threads that it has started and that go
/// on, KiB of memory.
struct Cost {
    fds: usize,
    threads: usize,
    kib: usize,
}

const CHEAP: Cost = Cost {
    fds: 0,
    threads: 0,
    kib: 100,
};

/// Cells that never end, each interrupted again and again in one process.
macro_rules! given_up {
    ($($name:ident: $cost:expr, $code:literal;)*) => {
        mod given_up {$(
            #[test]
            fn $name() {
                #[allow(unused)]
                use super::{CHEAP, Cost};
                super::again_and_again($cost, $code);
            }
        )*}
    };
}

given_up! {
    a_busy_loop: CHEAP, "let mut n = 0_u64; loop { n = std::hint::black_box(n + 1); }";
    small_blocks: CHEAP, "loop { let all: Vec<Vec<u8>> = (1..40).map(|n| vec![1; 100 * n]).collect(); std::hint::black_box(all); }";
    large_blocks: Cost { kib: 8_000, ..CHEAP }, "loop { std::hint::black_box(vec![1_u8; 3_000_000]); }";
    a_map_of_text: Cost { kib: 400, ..CHEAP }, "let mut map = std::collections::HashMap::new(); let mut n = 0_u64; loop { n += 1; map.insert(format!(\"{}\", n % 1000), n); }";
    yielding: CHEAP, "loop { std::thread::yield_now(); }";
    starting_programs: CHEAP, "loop { let _ = std::process::Command::new(\"true\").status(); }";
    displays: CHEAP, "loop { cellbeat::prelude::display(\"x\"); }";
    files: Cost { fds: 1, ..CHEAP }, "loop { let _ = std::fs::read(\"/proc/self/stat\"); }";
    a_read_without_an_end: Cost { fds: 1, kib: 400, ..CHEAP }, "use std::io::Read; let mut zero = std::fs::File::open(\"/dev/zero\").unwrap(); let mut room = vec![0; 1 << 16]; loop { zero.read_exact(&mut room).unwrap(); }";
    writes_to_a_file: Cost { fds: 1, ..CHEAP }, "use std::io::Write; let mut null = std::fs::File::create(\"/dev/null\").unwrap(); loop { null.write_all(b\"text\").unwrap(); }";
    threads: CHEAP, "loop { let _ = std::thread::spawn(|| ()).join(); }";
    the_environment: CHEAP, "loop { let _ = std::env::var(\"PATH\"); }";
    changes_of_the_environment: CHEAP, "loop { unsafe { std::env::set_var(\"GIVE_UP_TEST\", \"1\") }; }";
    panics: CHEAP, "loop { let _ = std::panic::catch_unwind(|| std::panic::resume_unwind(Box::new(1))); }";
    the_library: CHEAP, "let source = cellbeat::prelude::ColumnDataSource::new([(\"x\", cellbeat::prelude::range(0..10))]); loop { source.update(\"x\", cellbeat::prelude::range(0..10)); }";
    stderr: CHEAP, "loop { eprint!(\"\"); }";
    deep_in_the_stack: Cost { kib: 1000, ..CHEAP }, "fn deep(n: u64) -> u64 { if n == 0 { loop { std::hint::black_box(n); } } deep(std::hint::black_box(n) - 1) + 1 } deep(5000);";
}

/// All at the same time, since none needs a processor.
#[test]
fn whatever_the_cell_waits_for() {
    std::thread::scope(|scope| {
        for (name, cost, code) in [
            (
                "sleep",
                CHEAP,
                "std::thread::sleep(std::time::Duration::from_secs(3600))",
            ),
            ("park", CHEAP, "loop { std::thread::park(); }"),
            (
                "recv",
                CHEAP,
                "let (_sender, receiver) = std::sync::mpsc::channel::<u8>(); let _ = receiver.recv();",
            ),
            (
                "a deadlock",
                CHEAP,
                "let mutex = std::sync::Mutex::new(1); let _one = mutex.lock(); let _two = mutex.lock();",
            ),
            (
                "a wait for a condition",
                CHEAP,
                "let pair = (std::sync::Mutex::new(false), std::sync::Condvar::new()); let _one = pair.1.wait_while(pair.0.lock().unwrap(), |done| !*done);",
            ),
            (
                "join",
                Cost {
                    threads: 1,
                    ..CHEAP
                },
                "let _ = std::thread::spawn(|| std::thread::sleep(std::time::Duration::from_secs(3600))).join();",
            ),
            (
                "a read of a pipe",
                Cost { fds: 2, ..CHEAP },
                "use std::io::Read; let (mut reader, _writer) = std::io::pipe().unwrap(); let _ = reader.read(&mut [0; 10]);",
            ),
            (
                "a socket that nobody connects to",
                Cost { fds: 1, ..CHEAP },
                "let _ = std::net::TcpListener::bind(\"127.0.0.1:0\").unwrap().accept();",
            ),
            (
                "a wait for a program",
                CHEAP,
                "let _ = std::process::Command::new(\"sleep\").arg(\"600\").status();",
            ),
            (
                "c code",
                CHEAP,
                "unsafe extern \"C\" { fn pause() -> i32; } loop { unsafe { pause() }; }",
            ),
        ] {
            let kind = std::thread::Builder::new().name(name.to_owned());
            kind.spawn_scoped(scope, move || again_and_again(cost, code))
                .unwrap();
        }
    });
}

/// How often each kind is interrupted in one process.
const ROUNDS: usize = 50;

struct Process(u32);

impl Process {
    fn count(&self, what: &str) -> usize {
        std::fs::read_dir(format!("/proc/{}/{what}", self.0))
            .unwrap()
            .count()
    }

    fn resident_kib(&self) -> usize {
        let statm = std::fs::read_to_string(format!("/proc/{}/statm", self.0)).unwrap();
        statm.split(' ').nth(1).unwrap().parse::<usize>().unwrap() * 4
    }

    /// Processor time in hundredths of a second.
    fn ticks(&self) -> u64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.0)).unwrap();
        let (_, fields) = stat.rsplit_once(')').unwrap();
        let fields: Vec<&str> = fields.split_whitespace().collect();
        fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap()
    }
}

fn again_and_again(cost: Cost, code: &str) {
    let mut notebook = Notebook::new();
    notebook.run(
        "use cellbeat::prelude::*;\nlet kept = vec![1, 2]; let mut taken = 5_u64; let counted = std::rc::Rc::new(7);\n\
         let cb = state.add_periodic_callback(|| {}, ms(200));",
    );
    let began = Instant::now();
    // What the first one starts for good.
    notebook.give_up("loop { std::hint::black_box(1); }");
    let process = Process(notebook.process.child.id());
    let before = (
        process.count("fd"),
        process.count("task"),
        process.resident_kib(),
    );
    let program = notebook.compile(&format!("println!(\"round\"); {code}"));
    let mut slowest = Duration::ZERO;
    for round in 1..=ROUNDS {
        notebook.start(&program);
        notebook.wait_for_stdout_times("round", round);
        std::thread::sleep(Duration::from_millis((round as u64 * 7) % 13));
        let asked = Instant::now();
        notebook.ask_to_give_up();
        let end = loop {
            let frame = notebook
                .receive()
                .unwrap_or_else(|| panic!("lost in round {round}"));
            if frame["type"] != "display" {
                break frame;
            }
        };
        slowest = slowest.max(asked.elapsed());
        assert_eq!(end["type"], "done", "round {round}: {end}");
        assert_eq!(end["status"], "interrupted", "round {round}: {end}");
    }
    let after = (
        process.count("fd"),
        process.count("task"),
        process.resident_kib(),
    );
    assert!(
        after.0 <= before.0 + cost.fds * ROUNDS,
        "{} descriptors, then {}",
        before.0,
        after.0
    );
    // The parked threads, and what they have started; some of the library's come and go.
    assert!(
        after.1 <= before.1 + (1 + cost.threads) * ROUNDS + 3,
        "{} threads, then {}",
        before.1,
        after.1
    );
    assert!(
        after.2 <= before.2 + cost.kib * ROUNDS + 4000,
        "{} KiB, then {}",
        before.2,
        after.2
    );
    let ticks = process.ticks();
    std::thread::sleep(Duration::from_millis(300));
    let ticks = process.ticks() - ticks;
    assert!(ticks <= 3, "{ticks} ticks of processor time afterwards");
    // The grid of a callback beside them.
    let due = began.elapsed().as_millis() / 200;
    let counts = notebook.show("format!(\"{} {}\", cb.counter(), cb.missed())");
    let counts: Vec<u128> = counts
        .trim_matches('"')
        .split(' ')
        .map(|n| n.parse().unwrap())
        .collect();
    println!("slowest {slowest:?}, {due} ticks due, {counts:?} called and missed");
    // A busy machine is late now and then; a timer that stands still in each round is so always.
    assert!(counts[1] <= 2 + due / 8, "{counts:?} of {due}");
    assert!(counts[0] + counts[1] >= due, "{counts:?}, {due}");
    assert_eq!(
        notebook.show("taken += 1; (kept.len(), *counted, taken, cb.running())"),
        "(2, 7, 6, true)"
    );
    kill_descendants(process.0);
}

#[test]
fn a_busy_loop_loses_what_it_had_taken_and_nothing_else() {
    let mut notebook = Notebook::new();
    notebook
        .run("let kept = vec![1, 2]; let mut taken = 5_u64; let counted = std::rc::Rc::new(7);");
    let cell = notebook.give_up("let new = 1; loop { taken = std::hint::black_box(taken + new); }");
    assert_eq!(cell.status, "interrupted");
    assert_eq!(
        cell.message,
        "The cell did not stop when it was interrupted, so its thread was stopped for good. Lost: `taken`, and whatever the cell would have made; all other variables are kept. Call `interrupted()` in long loops: a cell that ends by itself keeps its variables."
    );
    assert_eq!(notebook.variables(), ["counted: Rc<i32>", "kept: Vec<i32>"]);
    assert_eq!(notebook.show("(kept.len(), *counted)"), "(2, 7)");
}

#[test]
fn threads_that_the_cell_has_started_are_named() {
    let mut notebook = Notebook::new();
    notebook.run("fn rest() { std::thread::sleep(std::time::Duration::from_secs(3600)); }\nstd::thread::Builder::new().name(\"earlier\".into()).spawn(rest)?;");
    // Times of `/proc` are of hundredths.
    std::thread::sleep(Duration::from_millis(30));
    let code = "std::thread::Builder::new().name(\"reader\".into()).spawn(rest)?; std::thread::spawn(rest); std::thread::spawn(rest); loop {}";
    let cell = notebook.give_up(code);
    let said = "All variables are kept but those the cell would have made. Threads that it started go on: reader, 2 without a name. Call";
    assert!(cell.message.contains(said), "{}", cell.message);
    let cell = notebook.give_up("loop {}");
    assert!(!cell.message.contains("Threads"), "{}", cell.message);
}

#[test]
fn a_lock_that_the_cell_holds_stays_locked_and_who_waits_for_it_is_given_up_too() {
    let mut notebook = Notebook::new();
    notebook.run("use std::sync::{Arc, Mutex};\nlet mine = Arc::new(Mutex::new(1)); let yours = mine.clone(); let text = String::new();");
    let cell = notebook.give_up("let _held = mine.lock(); loop {}");
    let said = "Lost: `mine`, and whatever the cell would have made; all other variables are kept. A lock that it held stays locked, which may be in `yours`. Call";
    assert!(cell.message.contains(said), "{}", cell.message);
    let cell = notebook.give_up("let _held = yours.lock();");
    assert!(cell.message.contains("Lost: `yours`,"), "{}", cell.message);
    assert!(!cell.message.contains("A lock"), "{}", cell.message);
    assert_eq!(notebook.variables(), ["text: String"]);
    assert_eq!(notebook.show("text.len()"), "0");
}

#[test]
fn a_drop_that_never_ends_is_given_up() {
    let mut notebook = Notebook::new();
    notebook.run("struct Slow;\nimpl Drop for Slow { fn drop(&mut self) { println!(\"dropping\"); loop {} } }\nlet slow = Slow; let kept = 1;");
    // The earlier value is dropped when the new one is stored.
    let program = notebook.compile("let slow = 2;");
    notebook.start(&program);
    notebook.wait_for_stdout("dropping");
    notebook.ask_to_give_up();
    let cell = notebook.finish(program, Default::default()).unwrap();
    assert_eq!(cell.status, "interrupted");
    assert_eq!(notebook.show("kept"), "1");
}

#[test]
fn items_of_a_cell_that_was_given_up_are_there() {
    let mut notebook = Notebook::new();
    notebook.give_up("fn twice(n: u8) -> u8 { 2 * n }\nstatic SEEN: std::sync::atomic::AtomicU8 = std::sync::atomic::AtomicU8::new(0);\nSEEN.store(5, std::sync::atomic::Ordering::SeqCst); let new = 1; loop {}");
    assert_eq!(
        notebook.show("(twice(4), SEEN.load(std::sync::atomic::Ordering::SeqCst))"),
        "(8, 5)"
    );
    assert!(notebook.variables().is_empty());
    notebook.run("#[derive(Debug)] struct Point(u8);\nlet point = Point(1);");
    notebook.give_up("struct Other; loop {}");
    // Nothing is under way any more, so that a type can be redefined.
    notebook.run("#[derive(Debug)] struct Point(u16);");
    assert_eq!(notebook.show("Point(300)"), "Point(300)");
}

#[test]
fn a_cell_that_ends_meanwhile_is_told_once() {
    let mut notebook = Notebook::new();
    notebook.run("let kept = 1;");
    let program = notebook.compile("std::thread::sleep(std::time::Duration::from_millis(2));");
    let mut ended = 0;
    for round in 0..100_u64 {
        notebook.start(&program);
        std::thread::sleep(Duration::from_micros(round * 97 % 4000));
        notebook.ask_to_give_up();
        let execution = notebook.execution;
        let done = loop {
            let frame = notebook.receive().expect("the process lives");
            if frame["type"] == "done" {
                break frame;
            }
        };
        assert_eq!(done["execution"], execution);
        match done["status"].as_str() {
            Some("ok") => ended += 1,
            Some("interrupted") => {}
            _ => panic!("{done}"),
        }
    }
    println!("{ended} ended by themselves");
    assert_eq!(notebook.show("kept"), "1");
}
