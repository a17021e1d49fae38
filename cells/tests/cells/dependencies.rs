//! `:dep`, with crates that the tests make.

use crate::common::{LocalCrate, Notebook};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

const COUNTER: &str = "use std::sync::atomic::{AtomicU32, Ordering::SeqCst};\n\
    static FOO: AtomicU32 = AtomicU32::new(0);\n\
    pub fn set(v: u32) { FOO.store(v, SeqCst) }\npub fn get() -> u32 { FOO.load(SeqCst) }\n";

#[test]
fn a_crate_is_used_by_its_path_and_its_statics_live_on() {
    let mut n = Notebook::new();
    let (first, second) = (
        LocalCrate::new("local_first", COUNTER),
        LocalCrate::new("local_second", "pub fn r22() -> i32 { 22 }"),
    );
    let code = format!(
        ":dep {}\n:dep local_second = {{ path = \"{}\" }}\nlocal_first::set(765);\n20 + local_second::r22()",
        first.path(),
        second.path()
    );
    assert_eq!(n.show(&code), "42");
    assert_eq!(n.show("local_first::get()"), "765");
    assert!(
        n.progress
            .iter()
            .any(|step| step.starts_with("Compiling local_first")),
        "{:?}",
        n.progress
    );
}

#[test]
fn a_later_dependency_leaves_what_is_loaded_as_it_is() {
    let mut n = Notebook::new();
    let counter = LocalCrate::new("kept_counter", COUNTER);
    n.run(&format!(
        ":dep {}\nuse kept_counter::get; kept_counter::set(5); let f: fn() -> u32 = get;",
        counter.path()
    ));
    let other = LocalCrate::new("later_other", "#[derive(Debug)] pub struct S;");
    n.run(&format!(":dep {}\nlet s = later_other::S;", other.path()));
    assert_eq!(n.show("(get(), f(), s)"), "(5, 5, S)");
}

#[test]
fn values_of_a_dependency_are_kept() {
    let mut n = Notebook::new();
    let krate = LocalCrate::new(
        "with-hyphens",
        "mod private { #[derive(Debug)] pub struct Inner<T>(pub T); } pub use private::Inner;",
    );
    n.run(&format!(
        ":dep {}\nuse with_hyphens::Inner; let inner = Inner(vec![1]);",
        krate.path()
    ));
    assert_eq!(n.variables(), ["inner: with_hyphens::Inner<Vec<i32>>"]);
    assert_eq!(n.show("inner"), "Inner([1])");
}

#[test]
fn a_type_of_a_dependency_that_cannot_be_named_says_so_when_it_is_used() {
    let mut n = Notebook::new();
    let krate = LocalCrate::new(
        "hides_its_type",
        "mod private { #[derive(Debug)] pub struct Hidden(pub u8); } pub fn make() -> private::Hidden { private::Hidden(3) }",
    );
    n.run(&format!(
        ":dep {}\nlet hidden = hides_its_type::make();",
        krate.path()
    ));
    let outcome = n.try_run("1");
    assert_eq!(outcome.unwrap().text.as_deref(), Some("1"));
    let errors = n.errors("hidden.0");
    assert!(
        errors[0].message.contains("`hidden`") && errors[0].message.contains("private::Hidden"),
        "{}",
        errors[0].message
    );
}

#[test]
fn a_crate_can_be_renamed_and_have_features() {
    let mut n = Notebook::new();
    let krate = LocalCrate::with_manifest(
        "long_name",
        "[features]\nextra = []\n",
        "#[cfg(feature = \"extra\")] pub fn extra() -> i32 { 1 }",
    );
    let code = format!(
        ":dep short = {{ package = \"long_name\", path = \"{}\", features = [\"extra\"] }}\nshort::extra()",
        krate.path()
    );
    assert_eq!(n.show(&code), "1");
    let message = n.message(&format!(
        ":dep short = {{ package = \"long_name\", path = \"{}\", features = [\"none\"] }}",
        krate.path()
    ));
    assert!(
        message.contains("short") && message.contains("none"),
        "{message}"
    );
    assert!(!message.contains("cell_deps_"), "{message}");
    assert_eq!(n.show("short::extra()"), "1");
}

#[test]
fn macros_of_a_dependency_are_used() {
    let mut n = Notebook::new();
    let krate = LocalCrate::new(
        "has_macros",
        "#[macro_export] macro_rules! five { () => { 5 } }",
    );
    assert_eq!(
        n.show(&format!(":dep {}\nhas_macros::five!()", krate.path())),
        "5"
    );
    n.run("use has_macros::five;");
    assert_eq!(n.show("five!()"), "5");
}

#[test]
fn a_bad_dependency_is_an_error_and_is_not_kept() {
    let mut n = Notebook::new();
    assert!(
        n.message(":dep bad = { path = \"this_path_does_not_exist\" }\n40")
            .contains("this_path_does_not_exist")
    );
    let broken = LocalCrate::new("broken_crate", "pub fn f() -> i32 { \"a\" }");
    let message = n.message(&format!(":dep {}", broken.path()));
    assert!(
        message.contains("mismatched types") && message.contains("broken_crate"),
        "{message}"
    );
    assert_eq!(n.show("40 + 2"), "42");
    assert_eq!(n.run(":show_deps").notes[0].text, "no dependencies");
}

#[test]
fn show_deps_shows_them_as_they_were_given() {
    let mut n = Notebook::new();
    let (one, two) = (
        LocalCrate::new("shown_one", ""),
        LocalCrate::new("shown_two", ""),
    );
    n.run(&format!(
        ":dep shown_one = {{ path = \"{}\", version = \"0.1\" }}\n:dep {}",
        one.path(),
        two.path()
    ));
    assert_eq!(
        n.run(":show_deps").notes[0].text,
        format!(
            "shown_one = {{ path = \"{}\", version = \"0.1\" }}\nshown_two = {{ path = \"{}\" }}",
            one.path(),
            two.path()
        )
    );
}

#[test]
fn a_trait_of_a_dependency_is_in_scope_in_later_cells() {
    let mut n = Notebook::new();
    let krate = LocalCrate::new(
        "has_trait",
        "pub trait Twice { fn twice(&self) -> i32; } impl Twice for i32 { fn twice(&self) -> i32 { self * 2 } }",
    );
    n.run(&format!(":dep {}\nuse has_trait::Twice;", krate.path()));
    assert_eq!(n.show("21.twice()"), "42");
    assert_eq!(n.show("4.twice()"), "8");
}

#[test]
fn a_dependency_that_changes_a_loaded_one_loses_only_what_depends_on_it() {
    let mut n = Notebook::new();
    let base = LocalCrate::with_manifest(
        "featured_base",
        "[features]\nwide = []\n",
        "#[cfg(not(feature = \"wide\"))] #[derive(Debug, Default)] pub struct Data(u8);\n\
         #[cfg(feature = \"wide\")] #[derive(Debug, Default)] pub struct Data(u64, u64);",
    );
    let user = LocalCrate::with_manifest(
        "wide_user",
        &format!(
            "[dependencies]\nfeatured_base = {{ path = \"{}\", features = [\"wide\"] }}\n",
            base.path()
        ),
        "pub use featured_base::Data; pub fn data() -> Data { Data::default() }",
    );
    n.run(&format!(":dep {}\nlet data = featured_base::Data::default(); struct Own(featured_base::Data); let own = Own(featured_base::Data::default()); let other = 7;", base.path()));
    let outcome = n.run(&format!(
        ":dep {}\nlet wide = wide_user::data();",
        user.path()
    ));
    assert!(
        outcome.note_texts().contains("data, own"),
        "{:?}",
        outcome.notes
    );
    assert_eq!(
        n.show("(&wide, other, featured_base::Data::default())"),
        "(Data(0, 0), 7, Data(0, 0))"
    );
    let names: Vec<String> = n
        .compiler
        .variables()
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    assert_eq!(names, ["other", "wide"]);
}

#[test]
fn a_shared_library_crate_works() {
    let mut n = Notebook::new();
    let krate =
        LocalCrate::with_manifest("dynamic_one", "[lib]\ncrate-type = [\"dylib\"]\n", COUNTER);
    n.run(&format!(":dep {}\ndynamic_one::set(3);", krate.path()));
    assert_eq!(n.show("dynamic_one::get()"), "3");
}

#[test]
fn a_program_is_no_dependency() {
    let mut n = Notebook::new();
    let krate = LocalCrate::new("only_program", "");
    std::fs::rename(
        krate.folder.join("src/lib.rs"),
        krate.folder.join("src/main.rs"),
    )
    .unwrap();
    std::fs::write(krate.folder.join("src/main.rs"), "fn main() {}").unwrap();
    let message = n.message(&format!(":dep {}", krate.path()));
    assert!(message.contains("only_program"), "{message}");
}

#[test]
fn dependencies_stay_over_a_restart_and_go_with_clear() {
    let mut n = Notebook::new();
    let krate = LocalCrate::new("over_restart", "pub fn one() -> i32 { 1 }");
    n.run(&format!(":dep {}", krate.path()));
    assert_eq!(n.show(":restart\nover_restart::one()"), "1");
    n.run(":clear");
    assert!(!n.errors("over_restart::one()").is_empty());
}

#[test]
fn a_crate_of_the_registry_is_used() {
    let mut n = Notebook::new();
    n.run(":dep itoa = \"1\"\nlet mut buffer = itoa::Buffer::new();");
    assert_eq!(n.show("buffer.format(42)"), "\"42\"");
}

#[test]
fn a_cell_that_needs_nothing_of_a_glob_import_does_not_read_its_crate() {
    let mut n = Notebook::new();
    let krate = LocalCrate::new(
        "has_a_prelude",
        "#[macro_export] macro_rules! seven { () => { 7 } }\n\
         pub mod prelude { pub use crate::seven; pub fn col(n: i32) -> i32 { n }\n\
         pub trait Twice { fn twice(&self) -> i32; } impl Twice for i32 { fn twice(&self) -> i32 { self * 2 } } }",
    );
    n.run(&format!(
        ":dep {}\nuse has_a_prelude::prelude::*;",
        krate.path()
    ));
    let reads = |n: &mut Notebook| {
        let folder = n.run(":last_compile_dir").note_texts();
        let root = std::fs::read_to_string(std::path::Path::new(&folder).join("cell.rs")).unwrap();
        root.contains("has_a_prelude")
    };
    n.run("let x = 1; let list: Vec<i32> = Vec::new();");
    // What the import offers rustc is asked beside the cells.
    let mut cells = 0;
    while {
        assert_eq!(n.show("x + 1"), "2");
        reads(&mut n)
    } {
        cells += 1;
        assert!(cells < 300, "the crate is read by every cell");
    }
    // A name that a function or macro of the crate has too stays what it is.
    assert_eq!(
        n.show("let col = col(3); let seven = seven!(); col + seven"),
        "10"
    );
    assert!(reads(&mut n));
    assert_eq!(n.show("fn f(n: i32) -> i32 { col(n) }\nf(4)"), "4");
    assert_eq!(n.show("f(5)"), "5");
    assert_eq!(n.show("x.twice()"), "2");
}

#[test]
fn what_is_built_is_used_again_without_asking_cargo() {
    let dep = ":dep itoa = \"1\"\n:dep ryu = \"1\"\n1";
    let mut first = Notebook::new();
    first.run(dep);
    let mut second = Notebook::new();
    second.progress.clear();
    second.run(dep);
    assert_eq!(second.progress, [""; 0]);
    assert_eq!(second.show("ryu::Buffer::new().format(0.5)"), "\"0.5\"");
    // Run again in one notebook, it changes nothing.
    second.run("let s = itoa::Buffer::new();");
    second.run(dep);
    assert_eq!(second.progress, [""; 0]);
    assert_eq!(second.variables().len(), 1);
}

#[test]
fn several_kernels_build_on_one_cache_at_once() {
    let krate = LocalCrate::new("built_by_many", "pub fn one() -> i32 { 1 }");
    let code = format!(":dep {}\nbuilt_by_many::one()", krate.path());
    let threads: Vec<_> = (0..3)
        .map(|_| {
            let code = code.clone();
            std::thread::spawn(move || Notebook::new().show(&code))
        })
        .collect();
    for thread in threads {
        assert_eq!(thread.join().unwrap(), "1");
    }
}

/// A procedural macro that needs `low` with the feature `x`, a crate that uses both without it, and one that uses `low` with it.
fn crates_that_share() -> [LocalCrate; 2] {
    let low = LocalCrate::with_manifest(
        "low",
        "[features]\nx = []\n",
        "use std::sync::atomic::{AtomicU32, Ordering::SeqCst};\nstatic N: AtomicU32 = AtomicU32::new(0);\n\
         #[inline(never)] pub fn next() -> u32 { N.fetch_add(1, SeqCst) }\n\
         #[cfg(feature = \"x\")] pub fn wide() -> u64 { 1 }",
    );
    let on_low = |features: &str| {
        format!(
            "low = {{ path = \"{}\", features = [{features}] }}\n",
            low.path()
        )
    };
    let mac = LocalCrate::with_manifest(
        "mac",
        &format!(
            "[lib]\nproc-macro = true\n[dependencies]\n{}",
            on_low("\"x\"")
        ),
        "use proc_macro::TokenStream;\n#[proc_macro] pub fn one(_: TokenStream) -> TokenStream { assert_eq!(low::wide(), 1); \"1\".parse().unwrap() }",
    );
    let first = LocalCrate::with_manifest(
        "first",
        &format!(
            "[dependencies]\n{}mac = {{ path = \"{}\" }}\n",
            on_low(""),
            mac.path()
        ),
        "#[derive(Debug, Clone)] pub struct T(pub u32); pub fn f() -> T { T(low::next() + mac::one!() - 1) }",
    );
    let second = LocalCrate::with_manifest(
        "second",
        &format!("[dependencies]\n{}", on_low("\"x\"")),
        "pub fn g() -> u32 { low::next() + low::wide() as u32 - 1 }",
    );
    [first, second]
}

#[test]
fn a_crate_that_only_macros_build_otherwise_is_not_taken_for_the_same() {
    let [first, second] = crates_that_share();
    let mut n = Notebook::new();
    n.run(&format!(
        ":dep {}\nlet t = first::f(); let other = 7;",
        first.path()
    ));
    assert_eq!(n.show("t.clone()"), "T(0)");
    let mut beside = Notebook::new();
    assert_eq!(
        beside.show(&format!(":dep {}\nfirst::f().0", first.path())),
        "0"
    );

    let outcome = n.run(&format!(":dep {}\nsecond::g()", second.path()));
    assert_eq!(outcome.text.as_deref(), Some("0"));
    assert!(
        outcome
            .note_texts()
            .contains("their statics start over, and these variables were lost: t."),
        "{}",
        outcome.note_texts()
    );
    // One `low` for both.
    assert_eq!(n.show("(first::f(), second::g(), other)"), "(T(1), 2, 7)");
    // What another kernel has loaded is as it was.
    assert_eq!(beside.show("first::f().0"), "1");
    assert_eq!(beside.show("first::f().0"), "2");
    // Nor is what is there for the next one.
    let mut later = Notebook::new();
    assert_eq!(
        later.show(&format!(":dep {}\nfirst::f().0", first.path())),
        "0"
    );
}

#[test]
fn a_library_of_another_name_than_its_package_is_used_by_its_own_name() {
    let odd = LocalCrate::with_manifest(
        "odd-package",
        "[lib]\nname = \"odd\"\n",
        "pub fn one() -> i32 { 1 }",
    );
    let path = odd.path();
    for dep in [
        path.clone(),
        format!("odd-package = {{ path = \"{path}\" }}"),
        format!("{{ odd-package = {{ path = \"{path}\" }} }}"),
    ] {
        assert_eq!(
            Notebook::new().show(&format!(":dep {dep}\nodd::one()")),
            "1",
            "{dep}"
        );
    }
    let renamed =
        format!(":dep other = {{ path = \"{path}\", package = \"odd-package\" }}\nother::one()");
    assert_eq!(Notebook::new().show(&renamed), "1");
}

#[test]
fn a_crate_by_path_is_built_again_when_it_was_saved() {
    let krate = LocalCrate::new(
        "saved_often",
        "pub fn version() -> i32 { 1 } #[derive(Debug)] pub struct V(pub u8);",
    );
    let save = |source: &str| std::fs::write(krate.folder.join("src/lib.rs"), source).unwrap();
    let mut n = Notebook::new();
    n.run(&format!(
        ":dep {}\nlet v = saved_often::V(1); let other = 3;",
        krate.path()
    ));
    let mut beside = Notebook::new();
    assert_eq!(
        beside.show(&format!(":dep {}\nsaved_often::version()", krate.path())),
        "1"
    );

    save("pub fn version() -> i32 { 2 } #[derive(Debug)] pub struct V(pub u64);");
    let outcome = n.run("saved_often::version()");
    assert_eq!(outcome.text.as_deref(), Some("2"));
    assert!(
        outcome
            .note_texts()
            .contains("these variables were lost: v."),
        "{}",
        outcome.note_texts()
    );
    assert_eq!(n.show("(saved_often::V(7), other)"), "(V(7), 3)");

    // One that does not compile leaves the last build.
    save("pub fn version() -> i32 { \"no\" }");
    let outcome = n.run("saved_often::version()");
    assert_eq!(outcome.text.as_deref(), Some("2"));
    let notes = outcome.note_texts();
    assert!(
        notes.contains("mismatched types") && notes.contains("its last build is used"),
        "{notes}"
    );
    assert_eq!(
        n.run("saved_often::version()").note_texts(),
        "",
        "it is said once"
    );
    assert!(
        n.message(&format!(":dep {}", krate.path()))
            .contains("mismatched types")
    );
    assert_eq!(n.show("saved_often::version()"), "2");

    save("pub fn version() -> i32 { 3 }");
    assert_eq!(n.show("saved_often::version()"), "3");
}

#[test]
fn variables_of_crates_that_stay_what_they_are_are_kept() {
    let [first, second] = crates_that_share();
    let kept = LocalCrate::new(
        "kept_as_it_is",
        "#[derive(Debug)] pub struct Temp(pub f64);",
    );
    let mut n = Notebook::new();
    n.run(&format!(
        ":dep {}\n:dep {}\nlet t = kept_as_it_is::Temp(1.5);",
        first.path(),
        kept.path()
    ));
    let notes = n.run(&format!(":dep {}", second.path())).note_texts();
    assert!(notes.contains("their statics start over."), "{notes}");
    assert_eq!(n.show("t"), "Temp(1.5)");
}

/// The folder of the set that has this crate.
fn set_of(krate: &str) -> Option<PathBuf> {
    let entries = |folder: &Path| std::fs::read_dir(folder).into_iter().flatten().flatten();
    let is_library = |file: std::fs::DirEntry| {
        let name = file.file_name();
        name.to_string_lossy().starts_with(&format!("lib{krate}"))
    };
    let mut sets = entries(&crate::common::cache().join("dependencies/sets"));
    let set = sets.find(|set| entries(&set.path()).any(is_library))?;
    Some(set.path())
}

#[test]
fn a_set_that_no_kernel_uses_is_removed_when_it_was_not_used_for_long() {
    let krate = |name: &str| LocalCrate::new(name, "pub fn one() -> i32 { 1 }");
    let (used, unused, last) = (krate("used_set"), krate("unused_set"), krate("last_set"));
    let code = |krate: &LocalCrate, name: &str| format!(":dep {}\n{name}::one()", krate.path());
    let mut nb = Notebook::new();
    assert_eq!(nb.show(&code(&used, "used_set")), "1");
    assert_eq!(Notebook::new().show(&code(&unused, "unused_set")), "1");
    let (of_used, of_unused) = (set_of("used_set").unwrap(), set_of("unused_set").unwrap());
    for set in [&of_used, &of_unused] {
        let file = std::fs::File::options().write(true).open(set.join("used"));
        let long_ago = SystemTime::now() - Duration::from_secs(31 * 24 * 3600);
        file.unwrap().set_modified(long_ago).unwrap();
    }
    assert_eq!(Notebook::new().show(&code(&last, "last_set")), "1");
    assert!(!of_unused.exists());
    assert!(of_used.exists() && set_of("last_set").is_some());
    assert_eq!(nb.show("used_set::one() + 1"), "2");
    assert_eq!(Notebook::new().show(&code(&unused, "unused_set")), "1");
}

#[test]
fn a_damaged_set_is_built_again() {
    let krate = LocalCrate::new("damaged_one", "pub fn one() -> i32 { 1 }");
    let code = format!(":dep {}\ndamaged_one::one()", krate.path());
    assert_eq!(Notebook::new().show(&code), "1");
    let set = set_of("damaged_one").unwrap();
    for file in std::fs::read_dir(&set).unwrap().flatten() {
        if file.path().extension().is_some_and(|end| end == "so") {
            std::fs::remove_file(file.path()).unwrap();
        }
    }
    assert_eq!(Notebook::new().show(&code), "1");
}

#[test]
fn a_small_build_does_not_wait_for_a_large_one() {
    let slow = LocalCrate::with_manifest("slow_to_build", "build = \"build.rs\"\n", "");
    let (started, go_on) = (slow.folder.join("started"), slow.folder.join("go_on"));
    let script = format!(
        "fn main() {{ std::fs::write({started:?}, \"\").unwrap(); while !std::path::Path::new({go_on:?}).exists() {{ std::thread::sleep(std::time::Duration::from_millis(20)); }} }}"
    );
    std::fs::write(slow.folder.join("build.rs"), script).unwrap();
    let code = format!(":dep {}\n1", slow.path());
    let large = std::thread::spawn(move || Notebook::new().show(&code));
    while !started.exists() {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let small = LocalCrate::new("quick_to_build", "pub fn one() -> i32 { 1 }");
    assert_eq!(
        Notebook::new().show(&format!(":dep {}\nquick_to_build::one()", small.path())),
        "1"
    );
    std::fs::write(go_on, "").unwrap();
    assert_eq!(large.join().unwrap(), "1");
}

/// A crate whose build script compiles C, with a function that is compiled with the cell.
fn crate_with_c() -> LocalCrate {
    let krate = LocalCrate::with_manifest(
        "brings_c",
        "build = \"build.rs\"\nlinks = \"brings_c\"\n",
        "unsafe extern \"C\" { fn c_next() -> i32; static mut c_counter: i32; }\n\
         pub fn next<T: From<i32>>() -> T { unsafe { c_next() }.into() }\n\
         #[inline] pub fn counter() -> i32 { unsafe { c_counter } }\n\
         #[inline(never)] pub fn next_here() -> i32 { unsafe { c_next() } }",
    );
    std::fs::write(
        krate.folder.join("c.c"),
        "int c_counter = 0;\n__attribute__((visibility(\"hidden\"))) int c_next(void) { return ++c_counter; }\nint c_unused(void) { return 5; }\n",
    )
    .unwrap();
    let script = "use std::process::Command; fn main() { let out = std::env::var(\"OUT_DIR\").unwrap(); \
        assert!(Command::new(\"cc\").args([\"-c\", \"-fPIC\", \"c.c\", \"-o\"]).arg(format!(\"{out}/c.o\")).status().unwrap().success()); \
        assert!(Command::new(\"ar\").arg(\"crs\").arg(format!(\"{out}/libbrings_c.a\")).arg(format!(\"{out}/c.o\")).status().unwrap().success()); \
        println!(\"cargo:rustc-link-search=native={out}\"); println!(\"cargo:rustc-link-lib=static=brings_c\"); }";
    std::fs::write(krate.folder.join("build.rs"), script).unwrap();
    krate
}

#[test]
fn c_code_of_a_crate_is_called_from_cells_and_its_statics_are_there_once() {
    let krate = crate_with_c();
    let mut n = Notebook::new();
    n.run(&format!(":dep {}", krate.path()));
    assert_eq!(n.show("brings_c::next::<i64>()"), "1");
    assert_eq!(
        n.show("(brings_c::next_here(), brings_c::next::<i32>(), brings_c::counter())"),
        "(2, 3, 3)"
    );
    let other = LocalCrate::new("beside_c", "pub fn one() -> i32 { 1 }");
    assert_eq!(
        n.show(&format!(
            ":dep {}\nbrings_c::next::<i64>() + 0",
            other.path()
        )),
        "4"
    );
    assert_eq!(n.show("brings_c::next_here()"), "5");
}

#[test]
fn variables_of_a_renamed_crate_are_used_by_that_name() {
    let krate = LocalCrate::new(
        "my-lib",
        "#[derive(Debug, Clone)] pub struct Temp(pub f64); pub fn make() -> Vec<Option<Temp>> { vec![Some(Temp(3.0))] }",
    );
    let mut n = Notebook::new();
    n.run(&format!(
        ":dep other = {{ path = \"{}\", package = \"my-lib\" }}\nlet t: other::Temp = other::Temp(3.0); let v = other::make(); let f = other::make;",
        krate.path()
    ));
    assert_eq!(
        n.variables(),
        [
            "f: fn() -> Vec<Option<other::Temp>>",
            "t: other::Temp",
            "v: Vec<Option<other::Temp>>"
        ]
    );
    assert_eq!(
        n.show("(t.clone(), v.len(), f().len())"),
        "(Temp(3.0), 1, 1)"
    );
    n.run("use other as o2; let u = o2::Temp(1.0);");
    assert_eq!(n.show("u"), "Temp(1.0)");
}

#[test]
fn extern_crate_adds_a_dependency_as_evcxr_does() {
    let mut n = Notebook::new();
    assert_eq!(
        n.show("extern crate itoa;\nextern crate std as standard;\nitoa::Buffer::new().format(standard::mem::size_of::<u8>())"),
        "\"1\""
    );
    assert_eq!(n.run(":show_deps").notes[0].text, "itoa = \"*\"");
    let message = n.message("let x = 1;\nextern crate no_such_crate_of_ours;");
    assert!(
        message.starts_with(":dep no_such_crate_of_ours") && !message.contains("..."),
        "{message}"
    );
    assert_eq!(
        n.show("extern crate itoa as other;\nother::Buffer::new().format(2)"),
        "\"2\""
    );
}

#[test]
fn a_table_over_several_lines_may_have_comments() {
    let krate = LocalCrate::with_manifest(
        "has_comments",
        "[features]\nextra = []\n",
        "#[cfg(feature = \"extra\")] pub fn extra() -> i32 { 1 }",
    );
    let code = format!(
        ":dep has_comments = {{ # the }} crate\n    path = \"{}\", # where\n    features = [\n        \"extra\", # {{\n    ],\n}}\nhas_comments::extra()",
        krate.path()
    );
    assert_eq!(Notebook::new().show(&code), "1");
}

#[test]
fn a_crate_that_a_cell_asks_for_in_two_ways_is_an_error_with_the_way_out() {
    let [one, two] = [1, 2].map(|n| {
        LocalCrate::new(
            "twice",
            &format!("pub fn number() -> u8 {{ {n} }} pub struct T(pub u8);"),
        )
    });
    let manifest = two.folder.join("Cargo.toml");
    let text = std::fs::read_to_string(&manifest).unwrap();
    std::fs::write(&manifest, text.replace("0.1.0", "0.2.0")).unwrap();
    let (one, two) = (one.path(), two.path());
    let mut nb = Notebook::new();
    let error = nb.message(&format!(
        ":dep twice = {{ path = {one:?} }}\n:dep twice = {{ path = {two:?} }}"
    ));
    assert_eq!(
        error,
        format!(
            "`twice` stands in this cell twice, as `twice = {{ path = \"{one}\" }}` and as `twice = {{ path = \"{two}\" }}`. \
             To use both, give one of them another name: `:dep twice_2 = {{ package = \"twice\", path = \"{two}\" }}`."
        )
    );
    assert_eq!(nb.run(":show_deps").note_texts(), "no dependencies");
    // As it says.
    nb.run(&format!(
        ":dep {one}\n:dep twice_2 = {{ path = {two:?}, package = \"twice\" }}\n:dep twice = {{ path = {one:?} }}"
    ));
    assert_eq!(nb.show("(twice::number(), twice_2::number())"), "(1, 2)");

    // rustc calls the types of both alike.
    let outcome = nb.run(
        "let a = twice::T(1); let b = twice_2::T(2); let c = vec![Some(twice_2::T(3))]; use twice_2 as other;
         let d = other::T(4); let e = (twice::T(5), twice_2::T(6));",
    );
    assert_eq!(
        nb.variables(),
        [
            "a: twice::T",
            "b: twice_2::T",
            "c: Vec<Option<twice_2::T>>",
            "d: twice_2::T"
        ]
    );
    assert_eq!(
        outcome.note_texts(),
        "`e` is of several crates that rustc gives one name, so that it is not kept for later cells. To keep it, use a \
         separate variable for each crate's values."
    );
    assert_eq!(nb.show("(a.0, b.0, c.len(), d.0)"), "(1, 2, 1, 4)");

    // A later cell replaces what an earlier one has asked for.
    nb.run(&format!(":dep twice = {{ path = {two:?} }}\n:dep twice_2 = {{ path = {one:?}, package = \"twice\" }}"));
    assert_eq!(nb.show("(twice::number(), twice_2::number())"), "(2, 1)");
}
