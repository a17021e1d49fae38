//! A cell, read as far as that needs no rustc, and what is asked while it is typed.

use cellbeat_cells::{Completeness, Knowledge, PARSER_STACK, fuzzing, is_complete};

use super::{parts, text};

/// Code; what its macros expand to; the syntax contexts of that.
pub fn run(data: &[u8]) {
    let mut parts = parts(data).map(text);
    let mut next = || parts.next().unwrap_or_default();
    let (code, expansion, table) = (&*next(), &*next(), &*next());
    let folder = tempfile::tempdir().expect("a folder");
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(PARSER_STACK);
        let read = thread.spawn_scoped(scope, || {
            fuzzing::cell(code, expansion, table, folder.path());
            if let Completeness::Incomplete { indent } = is_complete(code) {
                assert!(indent.chars().all(|c| c == ' '), "{indent:?}");
            }
            let at = code.floor_char_boundary(code.len() / 2);
            for at in [at, code.len()] {
                let found = Knowledge::default().complete(code, at);
                assert!(code.get(found.range.clone()).is_some(), "{:?}", found.range);
                let _ = Knowledge::default().explain(code, at);
            }
        });
        read.expect("a thread").join().expect("no panic");
    });
}
