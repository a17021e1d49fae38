use serde_json::json;

use crate::frontend::{Executed, Frontend};

/// The kernel lives after it: items are kept, variables are named as lost.
#[track_caller]
fn survives(frontend: &mut Frontend, fatal: &str, how: &str) -> Executed {
    frontend.execute("let precious = 1;").ok();
    frontend.execute("fn kept() -> i32 { 42 }").ok();
    let cell = frontend.execute(fatal);
    assert_eq!(cell.reply["ename"], "CellProcessLost");
    assert!(cell.error().contains(how), "{}", cell.error());
    assert!(cell.error().contains("precious"), "{}", cell.error());
    assert_eq!(frontend.execute("kept()").result(), "42");
    assert!(frontend.execute("precious").error().contains("`precious`"));
    cell
}

#[test]
fn code_of_any_depth_does_not_end_the_kernel() {
    let mut frontend = Frontend::start();
    let nested = |depth: usize| format!("{}1{}", "(".repeat(depth), ")".repeat(depth));
    let complete = frontend.request("is_complete_request", json!({"code": nested(900)}));
    assert_eq!(complete.content["status"], "complete");
    frontend.execute(&nested(900));
    let refused = frontend.execute(&nested(100_000));
    assert!(refused.error().contains("1000 deep"));
    assert_eq!(frontend.execute("6 * 7").result(), "42");
}

#[test]
fn a_cell_that_exits_ends_only_its_process() {
    survives(
        &mut Frontend::start(),
        "std::process::exit(3)",
        "exited with code 3",
    );
}

#[test]
fn a_cell_that_aborts_keeps_what_it_printed() {
    let code = "for i in 0..50 { println!(\"line {i}\"); }\nstd::process::abort()";
    let cell = survives(&mut Frontend::start(), code, "signal 6 (SIGABRT)");
    let expected: String = (0..50).map(|i| format!("line {i}\n")).collect();
    assert_eq!(cell.stream("stdout"), expected);
}

#[test]
fn a_stack_overflow_ends_only_the_cell_process() {
    let code =
        "#[allow(unconditional_recursion)]\nfn deep(n: u64) -> u64 { deep(n + 1) + 1 }\ndeep(0)";
    survives(&mut Frontend::start(), code, "signal");
}

#[test]
fn a_process_killed_between_cells_is_told_under_the_last_cell() {
    let mut frontend = Frontend::start();
    let last = frontend.execute("let precious = 1;");
    let id = last.outputs[0].parent["msg_id"].clone();
    let pid = frontend.cell_process();
    assert!(
        std::process::Command::new("kill")
            .args(["-9", &pid.to_string()])
            .status()
            .unwrap()
            .success()
    );
    let told = frontend.wait_for(|m| m.msg_type == "stream");
    assert_eq!(told.parent["msg_id"], id);
    let text = told.content["text"].as_str().unwrap();
    assert!(
        text.contains("SIGKILL") && text.contains("precious"),
        "{text}"
    );
    assert_eq!(frontend.execute("1 + 1").result(), "2");
    assert!(frontend.execute("precious").error().contains("`precious`"));
}

#[test]
fn an_interrupt_with_no_cell_running_keeps_the_variables() {
    let mut frontend = Frontend::start();
    frontend.execute("let x = 7;").ok();
    frontend.control_request("interrupt_request", json!({}));
    assert_eq!(frontend.execute("x").result(), "7");
}

#[test]
fn the_cell_process_ends_with_the_kernel() {
    let mut frontend = Frontend::start();
    frontend.execute("1").ok();
    let pid = frontend.cell_process();
    let kernel = frontend.kernel_pid();
    assert!(
        std::process::Command::new("kill")
            .args(["-9", &kernel.to_string()])
            .status()
            .unwrap()
            .success()
    );
    frontend.exit_code();
    let path = format!("/proc/{pid}/stat");
    let deadline = std::time::Instant::now() + std::time::Duration::from_secs(30);
    // Gone, or a zombie that nobody has waited for yet.
    while std::fs::read_to_string(&path).is_ok_and(|stat| !stat.contains(") Z ")) {
        assert!(
            std::time::Instant::now() < deadline,
            "the cell process outlives the kernel"
        );
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
}

#[test]
fn an_interrupt_ends_a_compilation() {
    let mut frontend = Frontend::start();
    frontend.execute("let kept = 1;").ok();
    // Long to compile, short to read.
    let code = "const fn spin(n: u64) -> u64 { let mut i = 0; while i < n { i += 1; } i }\n\
                #[allow(long_running_const_eval)] const N: u64 = spin(1 << 40);\nN";
    let id = frontend.send_shell("execute_request", json!({}), json!({"code": code}), vec![]);
    frontend.wait_for(|m| m.msg_type == "execute_input" && m.content["execution_count"] == 2);
    frontend.control_request("interrupt_request", json!({}));
    let cell = frontend.finish(&id);
    assert_eq!(cell.reply["ename"], "Interrupted");
    assert_eq!(frontend.execute("kept").result(), "1");
}

#[test]
fn an_interrupt_ends_the_build_of_a_dependency() {
    let mut frontend = Frontend::start();
    frontend.execute("let kept = 1;").ok();
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("builds_for_ever");
    std::fs::create_dir_all(folder.join("src")).unwrap();
    let manifest =
        "[package]\nname = \"builds_for_ever\"\nversion = \"0.1.0\"\nedition = \"2024\"\n";
    std::fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    let code = "const fn spin(n: u64) -> u64 { let mut i = 0; while i < n { i += 1; } i }\n\
                #[allow(long_running_const_eval)] pub const N: u64 = spin(1 << 40);\n";
    std::fs::write(folder.join("src/lib.rs"), code).unwrap();
    let code = format!(":dep {}\n1", folder.display());
    let id = frontend.send_shell("execute_request", json!({}), json!({"code": code}), vec![]);
    // The line that says what is being built.
    frontend.wait_for(|m| {
        let text = m.content["data"]["text/plain"].as_str();
        text.is_some_and(|text| text.contains("builds_for_ever"))
    });
    frontend.control_request("interrupt_request", json!({}));
    let cell = frontend.finish(&id);
    assert_eq!(cell.reply["ename"], "Interrupted");
    assert_eq!(frontend.execute("kept + 1").result(), "2");
}

#[test]
fn a_panic_shows_the_users_line() {
    let mut frontend = Frontend::start();
    frontend
        .execute("fn first(v: &[i32]) -> i32 {\n    v[0]\n}")
        .ok();
    let cell = frontend.execute("first(&[])");
    assert_eq!(cell.reply["ename"], "Panic");
    let traceback = cell.reply["traceback"].to_string();
    assert!(traceback.contains("at In[1]:2:5"), "{traceback}");
    assert!(traceback.contains("    v[0]"), "{traceback}");
}
