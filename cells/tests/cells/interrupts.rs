//! Interrupts (■) of cells that can be asked to stop: those that await, wait in the library, or print.

use crate::common::{Notebook, Outcome};
use serde_json::json;

const KEPT: &str = "the cell was interrupted; all variables are kept";

/// It was interrupted, nothing is lost, and the next cell sees the variable `keep`.
#[track_caller]
fn ends(n: &mut Notebook, code: &str) -> Outcome {
    let outcome = n.interrupt(code);
    assert_eq!(
        (outcome.status.as_str(), outcome.message.as_str()),
        ("interrupted", KEPT),
        "`{code}`"
    );
    assert_eq!(n.show("keep"), "[1]", "after `{code}`");
    outcome
}

fn with_keep() -> Notebook {
    let mut n = Notebook::new();
    n.run("use cellbeat::prelude::*; use std::io::Write; let mut keep = vec![1];");
    n
}

#[test]
fn an_await_ends_at_its_next_poll_and_the_future_is_dropped() {
    let mut n = with_keep();
    n.run(
        "use std::sync::{Mutex, Arc};\n\
         static DROPPED: Mutex<Vec<&str>> = Mutex::new(Vec::new());\n\
         struct Noisy(&'static str);\n\
         impl Drop for Noisy { fn drop(&mut self) { println!(\"dropping {}\", self.0); DROPPED.lock().unwrap().push(self.0); } }\n\
         async fn yields() { let mut first = true; std::future::poll_fn(|cx| if first { first = false; cx.waker().wake_by_ref(); std::task::Poll::Pending } else { std::task::Poll::Ready(()) }).await }",
    );
    ends(&mut n, "std::future::pending::<()>().await;");
    ends(&mut n, "loop { yields().await; }");
    ends(&mut n, "delay(ms(600_000)).await;");
    ends(
        &mut n,
        "let noisy = Noisy(\"outer\"); async { let noisy = Noisy(\"inner\"); std::future::pending::<()>().await }.await; drop(noisy);",
    );
    assert_eq!(
        n.show("DROPPED.lock().unwrap().clone()"),
        "[\"inner\", \"outer\"]"
    );
    // What it holds is let go without a panic, so that no lock is poisoned.
    n.run("let shared = Arc::new(Mutex::new(5));");
    ends(
        &mut n,
        "let guard = shared.lock().unwrap(); std::future::pending::<()>().await; drop(guard);",
    );
    assert_eq!(n.show("shared.lock().unwrap().to_string()"), "\"5\"");
    let printed = n.stdout();
    assert!(
        printed.contains("dropping inner\ndropping outer\n"),
        "{printed}"
    );
    assert_eq!(n.stderr(), "");
}

#[test]
fn what_an_await_has_changed_stays_changed_and_what_it_has_moved_is_named() {
    let mut n = with_keep();
    n.run("let mut count = 0; let moved = String::from(\"m\"); let beside = 3;");
    let outcome = n.interrupt(
        "count += 1; keep.push(2); let inner = async move { moved.len() as i32 };\n\
         std::future::pending::<()>().await; count += inner.await;",
    );
    assert_eq!(outcome.status, "interrupted");
    assert_eq!(
        outcome.message,
        "the cell was interrupted; what it had moved is gone: `moved`; all other variables are kept"
    );
    assert_eq!(n.show("(count, &keep, beside)"), "(1, [1, 2], 3)");
    assert_eq!(
        n.variables(),
        ["beside: i32", "count: i32", "keep: Vec<i32>"]
    );
}

#[test]
fn an_interrupt_before_the_first_poll_ends_the_cell() {
    let mut n = with_keep();
    let outcome = n.interrupt_at_once("keep.len(); std::future::pending::<()>().await;");
    assert_eq!(outcome.status, "interrupted");
    let outcome = n.interrupt_at_once("sleep(seconds(600.0)); keep.len()");
    assert_eq!(outcome.status, "interrupted");
    assert_eq!(n.show("keep"), "[1]");
    assert_eq!(n.run("delay(ms(1)).await;").status, "ok");
}

#[test]
fn an_await_with_tokio_ends_and_the_runtime_and_its_tasks_live_on() {
    let mut n = with_keep();
    n.run(
        ":dep tokio = { version = \"1\", features = [\"rt-multi-thread\", \"time\", \"sync\", \"macros\"] }\n\
         let (sender, mut receiver) = tokio::sync::mpsc::channel::<u32>(4);\n\
         let (go, gone) = tokio::sync::oneshot::channel::<()>();\n\
         let task = tokio::spawn(async move { gone.await.unwrap(); println!(\"of the task\"); sender.send(7).await.unwrap(); });",
    );
    ends(
        &mut n,
        "tokio::time::sleep(std::time::Duration::from_secs(600)).await;",
    );
    ends(&mut n, "loop { tokio::task::yield_now().await; }");
    ends(
        &mut n,
        "let (a, b) = tokio::join!(std::future::pending::<()>(), async { 1 });",
    );
    ends(
        &mut n,
        "tokio::select! { _ = std::future::pending::<()>() => {} _ = tokio::time::sleep(std::time::Duration::from_secs(600)) => {} }",
    );
    ends(&mut n, "println!(\"{:?}\", receiver.recv().await);");
    ends(
        &mut n,
        "struct Spawns; impl Drop for Spawns { fn drop(&mut self) { tokio::spawn(async {}); } }\n\
         let spawns = Spawns; std::future::pending::<()>().await; drop(spawns);",
    );
    n.run("go.send(()).unwrap();");
    assert_eq!(n.show("receiver.recv().await"), "Some(7)");
    n.run("task.await?;");
    assert_eq!(
        n.show("tokio::spawn(async { 3 }).await.unwrap() + tokio::task::spawn_blocking(|| 4).await.unwrap()"),
        "7"
    );
    // The first of its cells has started the runtime, whose threads are not that cell's.
    let mut n = with_keep();
    let outcome = n.interrupt(
        ":dep tokio = { version = \"1\", features = [\"rt-multi-thread\", \"time\", \"sync\", \"macros\"] }\n\
         let (say, mut said) = tokio::sync::mpsc::channel::<&str>(1);\n\
         tokio::spawn(async move { delay(ms(50)).await; println!(\"printed by a task\"); let _ = say.send(\"alive\").await; });\n\
         let handle = tokio::spawn(async move { println!(\"{:?}\", said.recv().await); });\n\
         handle.await.unwrap(); std::future::pending::<()>().await;",
    );
    assert_eq!(outcome.status, "interrupted");
    n.wait_for_stdout("printed by a task\nSome(\"alive\")\n");
}

#[test]
fn what_waits_in_the_library_ends_the_cell_at_its_place() {
    let mut n = with_keep();
    let outcome = ends(&mut n, "let a = 1;\nsleep(ms(600_000));");
    assert!(
        outcome.location.ends_with(":3:1") && outcome.location.starts_with("In["),
        "{}",
        outcome.location
    );
    assert_eq!(outcome.line.as_deref(), Some("sleep(ms(600_000));"));
    ends(&mut n, "for i in 0.. { sleep(ms(1)); keep.len(); }");
    ends(
        &mut n,
        "cellbeat::block_on(async { delay(ms(600_000)).await });",
    );
    ends(
        &mut n,
        "while try_sleep(ms(600_000)).is_ok() {}\ntry_sleep(ms(1))?;",
    );
    assert_eq!(
        n.interrupt("while try_sleep(ms(600_000)).is_ok() {}\n\"goes on\"")
            .text
            .as_deref(),
        Some("\"goes on\"")
    );
    n.run("assert!(!interrupted()); sleep(ms(1)); try_sleep(ms(1))?;");
    assert_eq!(n.stderr(), "");
}

#[test]
fn input_ends_the_cell_and_a_try_gives_the_error() {
    let mut n = with_keep();
    let ask = |n: &mut Notebook, code: &str| {
        let program = n.compile(code);
        n.start(&program);
        assert_eq!(n.receive().unwrap()["type"], "input_request");
        // As the kernel does.
        n.send(&json!({"type": "interrupt"}));
        n.send(&json!({"type": "input_error", "error": "interrupted"}));
        n.finish(program, Outcome::default()).unwrap()
    };
    for code in [
        "while input(\"Name? \").is_err() {}",
        "let key = password(\"Key: \")?;",
        "try_input(\"Name? \")?;",
        "let mut line = String::new(); std::io::stdin().read_line(&mut line)?;",
        "let mut line = String::new(); std::io::stdin().read_line(&mut line).unwrap();",
    ] {
        let outcome = ask(&mut n, code);
        assert_eq!(
            outcome.status, "interrupted",
            "`{code}`: {}",
            outcome.message
        );
        assert!(outcome.message.starts_with(KEPT), "{}", outcome.message);
    }
    let outcome = ask(&mut n, "try_input(\"Name? \")");
    assert_eq!(outcome.text.as_deref(), Some("Err(interrupted)"));
    assert_eq!(n.show("keep"), "[1]");
}

#[test]
fn a_cell_that_prints_ends_at_its_next_print() {
    let mut n = with_keep();
    for code in [
        "for i in 0.. { println!(\"{i}\"); }",
        "for i in 0.. { let _ = try_sleep(ms(100)); if i % 10 == 0 { println!(\"{i}\") } }",
        "loop { print!(\".\"); std::thread::sleep(ms(5)); }",
        "for i in 0.. { eprintln!(\"{i}\"); }",
        "for i in 0.. { dbg!(i); }",
        "for i in 0.. { writeln!(std::io::stdout(), \"{i}\")?; }",
        "let mut out = std::io::stdout().lock(); for i in 0.. { writeln!(out, \"{i}\")?; }",
        "for i in 0.. { std::io::stderr().write_all(b\"x\")?; }",
        "loop { print!(\"x\"); std::io::stdout().flush()?; }",
        "loop { keep.iter().for_each(|x| println!(\"{x}\")); }",
    ] {
        let outcome = ends(&mut n, code);
        assert!(!outcome.message.contains("printing"), "{}", outcome.message);
    }
    n.run("println!(\"the end\"); print!(\"no line\"); eprintln!(\"the end\");");
    let printed = n.stdout();
    let end = printed.lines().rev().take(3).collect::<Vec<_>>();
    assert_eq!(end[0], "no line");
    assert!(end[1].ends_with("the end"), "{end:?}");
    assert!(!printed.contains('\0') && !printed.contains("failed printing"));
    let errors = n.stderr();
    assert!(errors.ends_with("the end\n"));
    assert!(!errors.contains("panicked") && !errors.contains("failed printing"));
}

#[test]
fn what_was_printed_before_is_shown_and_little_comes_after() {
    let mut n = with_keep();
    let outcome = n.interrupt(
        "print!(\"half a line, \"); while try_sleep(ms(1)).is_ok() {} let _ = try_sleep(ms(1));\n\
         std::thread::sleep(ms(60)); for i in 0.. { println!(\"after {i}\"); std::thread::sleep(ms(1)); }",
    );
    assert_eq!(outcome.status, "interrupted");
    n.run("println!(\"next\");");
    let printed = n.stdout();
    let rest = printed.split("half a line, ").nth(1).unwrap();
    assert_eq!(rest.trim_start(), "next\n", "{printed}");
}

#[test]
fn a_print_that_ignores_its_error_lets_the_cell_go_on() {
    let mut n = with_keep();
    let outcome = n.interrupt(
        "while try_sleep(ms(1)).is_ok() {} let _ = try_sleep(ms(1));\n\
         let refused = (0..2000).filter(|i| writeln!(std::io::stdout(), \"unseen {i}\").is_err()).count(); (refused, keep.len())",
    );
    assert_eq!(outcome.text.as_deref(), Some("(2000, 1)"));
    let printed = n.stdout();
    assert!(printed.matches("unseen").count() <= 2, "{printed}");
}

#[test]
fn a_cell_that_has_asked_says_its_last_words() {
    let mut n = with_keep();
    for code in [
        "loop { if interrupted() { println!(\"stopped, true\"); break; } }",
        "while try_sleep(ms(1)).is_ok() {} println!(\"stopped, {}\", true); display(\"shown\");",
        "while !interrupted() { let _ = try_sleep(ms(1)); } print!(\"stopped, \"); println!(\"true\");",
    ] {
        let outcome = n.interrupt(code);
        assert_eq!(outcome.status, "ok", "`{code}`: {}", outcome.message);
    }
    // But not without an end.
    let outcome = n.interrupt("while !interrupted() {} for i in 0.. { println!(\"line {i}\"); }");
    assert_eq!(outcome.status, "interrupted");
    let printed = n.stdout();
    assert_eq!(printed.matches("stopped, true\n").count(), 3, "{printed}");
    assert!(printed.contains("line 100\n") && printed.len() < 20_000);
}

#[test]
fn a_cell_that_displays_ends_at_its_next_display() {
    let mut n = with_keep();
    ends(&mut n, "loop { display(debug(&keep)); }");
    ends(
        &mut n,
        "let shown = display_with_id(\"0\"); for i in 0.. { shown.update(format!(\"{i}\")); }",
    );
    ends(&mut n, "loop { clear_output(true); }");
}

#[test]
fn destructors_print_and_a_caught_interrupt_comes_again() {
    let mut n = with_keep();
    n.run("struct Says; impl Drop for Says { fn drop(&mut self) { println!(\"says\"); sleep(ms(1)); eprintln!(\"so\"); } }");
    ends(&mut n, "let _says = Says; sleep(ms(600_000));");
    ends(
        &mut n,
        "let _says = Says; for i in 0.. { println!(\"{i}\"); }",
    );
    ends(
        &mut n,
        "loop { let _ = std::panic::catch_unwind(|| sleep(ms(600_000))); println!(\"again\"); }",
    );
    let outcome = n.interrupt(
        "let _ = std::panic::catch_unwind(|| sleep(ms(600_000))); let empty: Vec<i32> = Vec::new(); empty[keep.len()]",
    );
    assert_eq!(outcome.status, "panic");
    assert!(
        outcome.message.contains("out of bounds"),
        "{}",
        outcome.message
    );
    assert_eq!(n.stdout().matches("says\n").count(), 2);
    assert_eq!(n.stderr(), "so\nso\n");
}

#[test]
fn threads_of_the_cell_end_with_it_and_those_of_earlier_cells_do_not() {
    let mut n = with_keep();
    n.run(
        "use std::sync::atomic::{AtomicU32, Ordering::SeqCst};\n\
         static TICKS: AtomicU32 = AtomicU32::new(0);\n\
         std::thread::spawn(|| loop { sleep(ms(2)); TICKS.fetch_add(1, SeqCst); });\n\
         let cb = state.add_periodic_callback(|| { print!(\"\"); }, ms(2));",
    );
    let outcome = ends(
        &mut n,
        "let thread = std::thread::spawn(|| sleep(ms(600_000))); assert!(thread.join().unwrap_err().is::<Interrupted>()); sleep(ms(1));",
    );
    assert_eq!(outcome.backtrace, [""; 0]);
    let outcome = n.interrupt(
        "std::thread::scope(|s| { s.spawn(|| loop { println!(\"{}\", keep.len()); }); });",
    );
    assert_eq!(outcome.status, "interrupted");
    assert_eq!(
        outcome.message,
        format!("{KEPT} (it ended with: a scoped thread panicked)")
    );
    let outcome = n.interrupt("std::thread::spawn(|| sleep(ms(600_000))).join().unwrap();");
    assert!(
        outcome
            .message
            .starts_with(&format!("{KEPT} (it ended with: called `Result::unwrap()`")),
        "{}",
        outcome.message
    );
    n.run(
        "let (ticks, calls) = (TICKS.load(SeqCst), cb.counter());\n\
         while TICKS.load(SeqCst) < ticks + 3 || cb.counter() < calls + 3 { sleep(ms(1)); }",
    );
    assert_eq!(n.stderr(), "");
}

#[test]
fn an_interrupt_with_no_cell_running_ends_a_callbacks_sleep_quietly() {
    let mut n = with_keep();
    n.run(
        "use std::sync::atomic::{AtomicU32, Ordering::SeqCst};\n\
         static BEGUN: AtomicU32 = AtomicU32::new(0); static ENDED: AtomicU32 = AtomicU32::new(0);\n\
         struct Ends; impl Drop for Ends { fn drop(&mut self) { ENDED.fetch_add(1, SeqCst); } }\n\
         let sync = state.add_periodic_callback(|| { let _ends = Ends; BEGUN.fetch_add(1, SeqCst); sleep(ms(600_000)); }, ms(1));\n\
         let waits = state.add_periodic_callback(async || { let _ends = Ends; BEGUN.fetch_add(1, SeqCst); delay(ms(600_000)).await; }, ms(1));",
    );
    n.run("while BEGUN.load(SeqCst) < 2 { sleep(ms(1)); }");
    n.send(&json!({"type": "interrupt"}));
    n.run("while ENDED.load(SeqCst) < 2 || sync.running() || waits.running() { sleep(ms(1)); }");
    assert_eq!(
        n.show("(sync.last_error(), waits.last_error())"),
        "(None, None)"
    );
    assert_eq!(n.stderr(), "");
}

#[test]
fn a_pool_that_an_interrupted_cell_has_started_works_for_the_next() {
    let mut n = with_keep();
    // A pool of one thread, which the interrupted cell has started.
    n.run(
        "use std::sync::mpsc;\n\
         type Job = Box<dyn FnOnce() + Send>;\n\
         static POOL: std::sync::OnceLock<std::sync::Mutex<mpsc::Sender<Job>>> = std::sync::OnceLock::new();\n\
         fn run(job: impl FnOnce() + Send + 'static) {\n\
           let pool = POOL.get_or_init(|| { let (s, jobs) = mpsc::channel::<Job>(); std::thread::spawn(move || for job in jobs { job() }); s.into() });\n\
           pool.lock().unwrap().send(Box::new(job)).unwrap();\n\
         }",
    );
    ends(&mut n, "run(|| {}); sleep(ms(600_000));");
    n.run("let (s, r) = mpsc::channel(); run(move || { sleep(ms(1)); println!(\"of the pool\"); s.send(()).unwrap(); }); r.recv()?;");
    assert_eq!(n.stderr(), "");
}
