//! Lists the sources of the library and the host, which the binary carries and builds with the user's own rustc.

use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?).join("..");
    let mut list = String::from("&[\n");
    // The key of what is built from them, and of how: hashing them takes a millisecond of each start of a kernel.
    let mut hasher = DefaultHasher::new();
    for folder in ["library/src", "host/src"] {
        println!("cargo::rerun-if-changed={}", root.join(folder).display());
        let mut files = Vec::new();
        collect(&root.join(folder), &mut files)?;
        files.sort();
        for file in files {
            let name = file.strip_prefix(&root).map_err(io::Error::other)?;
            let path = fs::canonicalize(&file)?;
            let name = name.display().to_string();
            (&name, fs::read(&path)?).hash(&mut hasher);
            writeln!(
                list,
                "    ({name:?}, include_bytes!({:?})),",
                path.display().to_string()
            )
            .map_err(io::Error::other)?;
        }
    }
    list.push_str("]\n");
    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?);
    fs::write(out.join("sources.rs"), list)?;
    println!("cargo::rerun-if-changed=src/runtime");
    let mut builders = Vec::new();
    collect(Path::new("src/runtime"), &mut builders)?;
    builders.sort();
    for file in builders {
        fs::read(file)?.hash(&mut hasher);
    }
    println!("cargo::rustc-env=SOURCES_KEY={:016x}", hasher.finish());
    Ok(())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
