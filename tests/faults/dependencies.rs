//! Built dependencies in the cache.

use std::fs;
use std::path::{Path, PathBuf};

use crate::caches::{Cache, cut, number, touch, zero};
use crate::frontend::Frontend;

/// A crate by path, in its own folder.
struct Crate(tempfile::TempDir);

impl Crate {
    fn new() -> Crate {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("src")).unwrap();
        let manifest = "[package]\nname = \"answering\"\nversion = \"0.1.0\"\nedition = \"2024\"\n";
        fs::write(folder.path().join("Cargo.toml"), manifest).unwrap();
        let code = "pub fn answer<T: From<u8>>() -> T { 42.into() }\n";
        fs::write(folder.path().join("src/lib.rs"), code).unwrap();
        Crate(folder)
    }

    /// A cell that asks for it.
    fn dep(&self) -> String {
        format!(":dep {}", self.0.path().display())
    }

    #[track_caller]
    fn is_used_by(&self, frontend: &mut Frontend) {
        frontend.execute(&self.dep()).ok();
        assert_eq!(
            frontend.execute("answering::answer::<i32>()").result(),
            "42"
        );
    }
}

/// The folder of the only built set.
fn set(cache: &Cache) -> PathBuf {
    let sets = fs::read_dir(cache.path().join("dependencies/sets")).unwrap();
    let mut sets = sets.map(|entry| entry.unwrap().path());
    let set = sets.next().expect("a set");
    assert_eq!(sets.next(), None);
    set
}

/// The crate's own library in it.
fn library(set: &Path) -> PathBuf {
    let files = fs::read_dir(set)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut libraries = files.filter(|file| {
        let name = file.file_name().unwrap().to_str().unwrap();
        name.starts_with("libanswering-") && name.ends_with(".rlib")
    });
    libraries.next().expect("a library")
}

#[test]
fn those_of_a_moved_cache_are_used_as_they_are() {
    let mut cache = Cache::copied();
    let answering = Crate::new();
    answering.is_used_by(&mut cache.kernel());
    let built = number(&library(&set(&cache)));
    // Nothing is where it was built any more.
    cache.rename("moved");
    answering.is_used_by(&mut cache.kernel());
    assert_eq!(number(&library(&set(&cache))), built);
}

#[test]
fn a_damaged_one_is_built_again() {
    let cache = Cache::copied();
    let answering = Crate::new();
    answering.is_used_by(&mut cache.kernel());
    type Damage = fn(&Path);
    let kinds: [(&str, Damage); 5] = [
        ("cut", |set| cut(&library(set))),
        ("gone", |set| fs::remove_file(library(set)).unwrap()),
        ("zeroed", |set| {
            zero(&library(set));
            touch(&library(set));
        }),
        ("zeroed, with the date that it had", |set| {
            zero(&library(set))
        }),
        ("without its record", |set| cut(&set.join("set.json"))),
    ];
    for (kind, damage) in kinds {
        let set = set(&cache);
        let before = number(&set);
        damage(&set);
        println!("{kind}");
        answering.is_used_by(&mut cache.kernel());
        assert_ne!(number(&set), before, "{kind}");
        answering.is_used_by(&mut cache.kernel());
    }
}

#[test]
fn one_that_is_damaged_while_it_is_used_is_built_again() {
    let cache = Cache::copied();
    let answering = Crate::new();
    let mut frontend = cache.kernel();
    answering.is_used_by(&mut frontend);
    frontend
        .execute("let kept = answering::answer::<i64>();")
        .ok();
    zero(&library(&set(&cache)));
    assert_eq!(
        frontend
            .execute("kept + answering::answer::<i64>()")
            .result(),
        "84"
    );
}

#[test]
fn one_that_would_have_to_be_built_in_a_cache_that_cannot_be_written_is_an_error_with_the_way_out()
{
    let cache = Cache::copied();
    cache.make_read_only();
    let mut frontend = cache.kernel();
    let cell = frontend.execute(&Crate::new().dep());
    let error = cell.error();
    assert!(error.contains("set CELLBEAT_CACHE to a folder"), "{error}");
    assert_eq!(frontend.execute("6 * 7").result(), "42");
}
