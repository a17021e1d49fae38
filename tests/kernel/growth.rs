//! What must not grow in a notebook that lives for long. `benches/soak.py` looks at all of it for half an hour.

use std::path::Path;

use serde_json::json;

use crate::comms::document_of;
use crate::frontend::Frontend;

/// What processes and the kernel's own folder hold.
#[derive(Clone, Copy, Debug)]
struct Held {
    descriptors: usize,
    threads: usize,
    mappings: usize,
    files: usize,
}

fn entries(folder: &Path) -> usize {
    std::fs::read_dir(folder).unwrap().count()
}

fn files_below(folder: &Path) -> usize {
    let entries = std::fs::read_dir(folder).unwrap().flatten();
    entries
        .map(|entry| match entry.file_type().unwrap().is_dir() {
            true => 1 + files_below(&entry.path()),
            false => 1,
        })
        .sum()
}

fn held(process: u32, folder: &Path) -> Held {
    let process = format!("/proc/{process}");
    let process = Path::new(&process);
    let mappings = std::fs::read_to_string(process.join("maps")).unwrap();
    Held {
        descriptors: entries(&process.join("fd")),
        threads: entries(&process.join("task")),
        mappings: mappings.lines().count(),
        files: files_below(folder),
    }
}

/// Half of what one a round would be: threads and descriptors that only come and go are no growth.
#[track_caller]
fn assert_flat(what: &str, before: usize, after: usize, rounds: usize) {
    let grown = after.saturating_sub(before);
    assert!(
        grown < rounds / 2,
        "{grown} {what} more after {rounds} rounds"
    );
}

#[test]
fn cells_that_are_run_again_leave_two_mappings_whose_code_leaves_the_memory() {
    // More than have their code in memory.
    const ROUNDS: usize = 60;
    let scratch = tempfile::tempdir().unwrap();
    let folder = scratch.path();
    let mut frontend = Frontend::start_with(&[("TMPDIR", folder.as_os_str())]);
    frontend
        .execute("let call: Box<dyn Fn() -> u8> = Box::new(|| 7);")
        .ok();
    let code = "struct Point { x: f64 }\nlet points = vec![Point { x: 1.0 }];\npoints[0].x";
    for _ in 0..10 {
        assert_eq!(frontend.execute_cell("again", code).result(), "1.0");
    }
    let processes = [frontend.kernel_pid(), frontend.cell_process()];
    let before = processes.map(|process| held(process, folder));
    for round in 0..ROUNDS {
        assert_eq!(frontend.execute_cell("again", code).result(), "1.0");
        if round % 10 == 0 {
            frontend.execute_cell("wrong", "nothing").error();
        }
    }
    let after = processes.map(|process| held(process, folder));
    let [mut cell_process, kernel] = [after[1], after[0]];
    // Of its library.
    cell_process.mappings -= 2 * ROUNDS;
    for (before, after) in before.into_iter().zip([kernel, cell_process]) {
        assert_flat("descriptors", before.descriptors, after.descriptors, ROUNDS);
        assert_flat("threads", before.threads, after.threads, ROUNDS);
        assert_flat("mappings", before.mappings, after.mappings, ROUNDS);
        assert_flat("files", before.files, after.files, ROUNDS);
    }
    let first = |frontend: &Frontend| code_in_memory(frontend.cell_process(), "/cells/1.so");
    assert_eq!(first(&frontend), "0 kB");
    assert_eq!(frontend.execute("call()").result(), "7");
    assert_ne!(first(&frontend), "0 kB");
}

/// How much of the code of a library is in memory.
fn code_in_memory(process: u32, library: &str) -> String {
    let maps = std::fs::read_to_string(format!("/proc/{process}/smaps")).unwrap();
    let mut lines = maps.lines();
    let is_code = |line: &&str| line.contains(library) && line.contains(" r-xp ");
    lines.find(is_code).expect("the library");
    let size = lines.find_map(|line| line.strip_prefix("Rss:")).unwrap();
    size.trim().to_owned()
}

#[test]
fn pages_that_are_closed_or_loaded_anew_leave_a_bounded_number_of_comms() {
    let mut frontend = Frontend::start();
    let code = "use cellbeat::prelude::*;\nlet source = ColumnDataSource::new([(\"y\", range(0..10))]);\n\
                let p = figure();\np.line(\"y\", \"y\").source(&source);\npane::bokeh(&p)";
    let document = document_of(&frontend.execute(code));
    let open = |frontend: &mut Frontend, name: &str| {
        frontend.open_view(name, &document);
        frontend.recv_view(name, "doc");
        frontend.send_view(name, json!({"type": "ack", "seq": 0}));
    };
    for round in 0..200 {
        // A page that is reloaded says nothing; one whose output is cleared closes its comm.
        open(&mut frontend, &format!("reloaded {round}"));
        let closed = format!("closed {round}");
        open(&mut frontend, &closed);
        let content = json!({"comm_id": closed, "data": {}});
        frontend.send_shell("comm_close", json!({}), content, vec![]);
    }
    let reply = frontend.request("comm_info_request", json!({}));
    let comms = reply.content["comms"].as_object().unwrap();
    assert!(comms.contains_key("reloaded 199"), "{comms:#?}");
    // The last one that was closed had made room for itself.
    assert_eq!(comms.len(), 63);
}

#[test]
fn a_process_without_mappings_says_so_and_how_to_go_on() {
    let most = std::fs::read_to_string("/proc/sys/vm/max_map_count").unwrap();
    if most.trim().parse::<usize>().unwrap() > 200_000 {
        // To make so many takes long.
        return;
    }
    let mut frontend = Frontend::start();
    // Neighbours that may not be written become one mapping.
    let code = "unsafe extern \"C\" {
    fn mmap(at: *mut u8, length: usize, protection: i32, flags: i32, file: i32, offset: i64) -> *mut u8;
}
for number in 0.. {
    let protection = if number % 2 == 0 { 1 } else { 3 };
    if unsafe { mmap(std::ptr::null_mut(), 4096, protection, 0x22, -1, 0) } as isize == -1 { break }
}";
    frontend.execute(code).ok();
    let refused = frontend.execute("6 * 7");
    let error = refused.error();
    assert!(
        error.contains("memory mappings") && error.contains("`:restart`"),
        "{error}"
    );
    frontend.execute(":restart").ok();
    assert_eq!(frontend.execute("6 * 7").result(), "42");
}
