//! Libraries of C that crates bring along. rustc keeps their symbols to the shared library that they end in, but what is generic
//! or inlined of a crate is compiled with a cell and calls C from there. So the generated crate declares all of them as its own.

use super::visibility;
use serde::Deserialize;
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What cargo says of a build script that was run.
/// <https://doc.rust-lang.org/cargo/reference/external-tools.html#build-script-output>
#[derive(Deserialize)]
struct BuildScript {
    reason: String,
    linked_libs: Vec<String>,
    linked_paths: Vec<String>,
}

/// The static libraries of all crates, by name.
pub(super) fn archives(cargo_stdout: &[u8]) -> Vec<(String, PathBuf)> {
    let text = String::from_utf8_lossy(cargo_stdout);
    let scripts = text
        .lines()
        .filter_map(|line| serde_json::from_str::<BuildScript>(line).ok())
        .filter(|script| script.reason == "build-script-executed");
    let mut libraries: Vec<(String, PathBuf)> =
        scripts.flat_map(|script| script.archives()).collect();
    libraries.sort();
    libraries.dedup();
    libraries
}

/// Rust that exports what these define.
pub(super) fn exports(archives: &[(String, PathBuf)]) -> String {
    let mut source = String::new();
    let mut known = HashSet::new();
    for (name, path) in archives {
        let Ok(mut archive) = fs::read(path) else {
            continue;
        };
        if visibility::make_default(&mut archive) {
            // In cargo's target folder, where the build script has put it.
            let new = path.with_extension("a.new");
            let _ = fs::write(&new, &archive).and_then(|()| fs::rename(&new, path));
        }
        let symbols = symbols(&archive);
        source.push_str(&format!(
            "#[link(name = {name:?}, kind = \"static\")] unsafe extern \"C\" {{\n"
        ));
        for symbol in symbols {
            if known.insert(symbol.clone()) {
                let number = known.len();
                source.push_str(&format!(
                    "#[link_name = {symbol:?}] pub fn __native_{number}();\n"
                ));
            }
        }
        source.push_str("}\n");
    }
    source
}

impl BuildScript {
    /// Names of the static libraries, and where they are.
    fn archives(self) -> Vec<(String, PathBuf)> {
        let folders = self.linked_paths.iter().map(|path| {
            let path = path.split_once('=').map_or(path.as_str(), |(_, path)| path);
            Path::new(path)
        });
        let folders: Vec<&Path> = folders.collect();
        let find = |library: &String| {
            let (kind, name) = library.split_once('=')?;
            // `static:+whole-archive=name`
            if kind.split(':').next() != Some("static") {
                return None;
            }
            let file = format!("lib{name}.a");
            let mut paths = folders.iter().map(|folder| folder.join(&file));
            let path = paths.find(|path| path.is_file())?;
            Some((name.to_owned(), path))
        };
        self.linked_libs.iter().filter_map(find).collect()
    }
}

/// The symbols that an archive's index names: its first member, `/`, has their number, an offset for each, and their names.
/// <https://en.wikipedia.org/wiki/Ar_(Unix)#System_V_(or_GNU)_variant>
fn symbols(archive: &[u8]) -> Vec<String> {
    const MAGIC: &[u8] = b"!<arch>\n";
    const HEADER: usize = 60;
    let index = || {
        let member = archive.strip_prefix(MAGIC)?;
        let (header, rest) = member.split_at_checked(HEADER)?;
        let is_index = header.starts_with(b"/ ");
        let length = std::str::from_utf8(&header[48..58])
            .ok()?
            .trim()
            .parse()
            .ok()?;
        let index: &[u8] = rest.get(..length).filter(|_| is_index)?;
        let (count, rest) = index.split_first_chunk::<4>()?;
        let count = usize::try_from(u32::from_be_bytes(*count)).ok()?;
        Some((count, rest.get(count.checked_mul(4)?..)?))
    };
    let Some((count, names)) = index() else {
        return Vec::new();
    };
    let names = names.split(|byte| *byte == 0).take(count);
    names
        .filter_map(|name| String::from_utf8(name.to_vec()).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::symbols;

    #[test]
    fn the_index_of_an_archive_names_its_symbols() {
        let index = b"\0\0\0\x02\0\0\0\x50\0\0\0\x60add_one\0counter\0";
        let mut archive = b"!<arch>\n".to_vec();
        let header = format!(
            "{:<16}{:<12}{:<6}{:<6}{:<8}{:<10}`\n",
            "/",
            0,
            0,
            0,
            0,
            index.len()
        );
        archive.extend(header.bytes());
        archive.extend(index);
        assert_eq!(symbols(&archive), ["add_one", "counter"]);
        assert_eq!(symbols(&archive[..80]), [""; 0]);
        assert_eq!(symbols(b"\x7fELF"), [""; 0]);
    }
}
