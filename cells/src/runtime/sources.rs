//! The sources of the library and the host, as they were when this program was built.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::{fs, io};

/// Path below the project's root, and contents.
static FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/sources.rs"));

/// A key that differs where a source or the toolchain differs.
pub(super) fn key(toolchain: &str) -> String {
    let mut hasher = DefaultHasher::new();
    (env!("SOURCES_KEY"), toolchain).hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// Lays the sources out below `folder`.
pub(super) fn write_to(folder: &Path) -> io::Result<()> {
    for (name, contents) in FILES {
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, contents)?;
    }
    Ok(())
}

/// Path below `folder`, and text, of each source in it.
pub(super) fn texts(folder: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES.iter().filter_map(move |(name, contents)| {
        let name = name.strip_prefix(folder)?;
        Some((name, std::str::from_utf8(contents).ok()?))
    })
}
