//! The rooms of `src` stand in an order, which `lib.rs` lists: each names only itself and those before it.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn a_room_imports_only_rooms_before_it() {
    let house = House::read(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")));
    let against = house.against_the_order();
    assert!(
        against.is_empty(),
        "against the order in lib.rs:\n{}",
        against.join("\n")
    );
}

#[test]
fn every_folder_is_a_room_and_every_room_a_folder() {
    let house = House::read(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")));
    let mut listed = house.rooms.clone();
    listed.sort();
    let mut folders: Vec<String> = fs::read_dir(&house.root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .map(|path| path.file_name().unwrap().to_str().unwrap().to_owned())
        .collect();
    folders.sort();
    assert_eq!(listed, folders);
    assert!(listed.len() > 10);
}

#[test]
fn every_way_to_name_another_room_is_seen() {
    let house = House {
        root: PathBuf::new(),
        rooms: ["base", "middle", "top"].map(String::from).into(),
        macros: HashMap::from([("shown".to_owned(), "top".to_owned())]),
    };
    let of = |file: &str, text: &str| {
        let mut against = Vec::new();
        house.check(Path::new(file), text, &mut against);
        against
    };
    let from_middle = |text: &str| of("middle/a.rs", text);
    for fine in [
        "use crate::base::X;",
        "use crate::middle::{X, y};",
        "use super::b;",
        "// crate::top::X\n/// [`X`](crate::top::X)",
        "fn f() {}\n#[cfg(test)]\nmod tests {\n    use crate::top::X;\n}",
        "const X: &str = \"crate::top\";",
    ] {
        assert_eq!(from_middle(fine), [""; 0], "{fine}");
    }
    for wrong in [
        "use crate::top::X;",
        "pub(crate) use crate::top;",
        "use crate::{base::X, top};",
        "use crate::{\n    base::{X, Y},\n    top::Z,\n};",
        "fn f() { crate::top::g(); }",
        "fn f() { let _: crate::top::X; }",
        "macro_rules! m { () => { $crate::top::X } }",
        "use super::super::top::X;",
        "use crate::shown;",
        // The way of a user, which hides the room.
        "use crate::Session;",
        "use crate::prelude::*;",
        "mod tests {\n    use crate::top::X;\n}\nuse crate::top::X;",
    ] {
        assert_eq!(from_middle(wrong).len(), 1, "{wrong}");
    }
    assert_eq!(of("middle/mod.rs", "use super::top::X;").len(), 1);
    assert_eq!(of("middle/b/c.rs", "use super::super::d;"), [""; 0]);
    assert_eq!(of("top/a.rs", "use crate::middle::X;"), [""; 0]);
}

struct House {
    root: PathBuf,
    /// In the order of `lib.rs`.
    rooms: Vec<String>,
    /// The room of each macro that stands at the crate's root.
    macros: HashMap<String, String>,
}

impl House {
    fn read(root: &Path) -> House {
        let face = fs::read_to_string(root.join("lib.rs")).unwrap();
        let rooms = face
            .lines()
            .filter_map(|line| line.trim_start_matches("pub ").strip_prefix("mod "))
            .filter_map(|name| name.strip_suffix(';'))
            .filter(|name| root.join(name).is_dir())
            .map(str::to_owned)
            .collect();
        let mut house = House {
            root: root.to_owned(),
            rooms,
            macros: HashMap::new(),
        };
        for (file, text) in house.files() {
            for part in text.split("\n#[macro_export]\n").skip(1) {
                let name = part.split_once("macro_rules!").unwrap().1.trim_start();
                let name = name.split(|c: char| !is_word(c)).next().unwrap();
                house.macros.insert(name.to_owned(), room_of(&file));
            }
        }
        house
    }

    /// The files of all rooms, by their paths in `src`, but for those of tests.
    fn files(&self) -> Vec<(PathBuf, String)> {
        let mut folders: Vec<PathBuf> = self.rooms.iter().map(PathBuf::from).collect();
        let mut files = Vec::new();
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(self.root.join(&folder)).unwrap() {
                let path = folder.join(entry.unwrap().file_name());
                if path.file_stem().is_some_and(|name| name == "tests") {
                    continue;
                }
                match fs::read_to_string(self.root.join(&path)) {
                    Ok(text) => files.push((path, text)),
                    Err(_) => folders.push(path),
                }
            }
        }
        files
    }

    fn against_the_order(&self) -> Vec<String> {
        let mut against = Vec::new();
        for (file, text) in self.files() {
            self.check(&file, &text, &mut against);
        }
        against.sort();
        against
    }

    fn check(&self, file: &Path, text: &str, against: &mut Vec<String>) {
        let here = room_of(file);
        let rank = |room: &str| self.rooms.iter().position(|other| other == room);
        let code = code(text);
        for (name, in_macro) in named_at_the_root(&code) {
            let room = self.macros.get(&name).unwrap_or(&name);
            let why = match rank(room) {
                Some(other) if Some(other) <= rank(&here) => continue,
                Some(_) => format!("{here} comes before {room}"),
                // What an exported macro expands to has the paths of users.
                None if in_macro => continue,
                None => format!("crate::{name} hides the room: name the file that has it"),
            };
            against.push(format!("{}: {why}", file.display()));
        }
        for line in code.lines() {
            // Within a module of the file, `super` is the file.
            let inline = usize::from(line.starts_with(' '));
            let most = line.split(|c: char| !is_word(c) && c != ':');
            let most = most.map(|path| path.matches("super::").count()).max();
            if most.unwrap_or_default() >= depth(file) + inline {
                against.push(format!("{}: leaves its room by super", file.display()));
            }
        }
    }
}

fn room_of(file: &Path) -> String {
    let room = file.iter().next().unwrap();
    room.to_str().unwrap().to_owned()
}

/// How many modules deep the file's own module is in the crate.
fn depth(file: &Path) -> usize {
    let is_folder = file.file_name().is_some_and(|name| name == "mod.rs");
    file.iter().count() - usize::from(is_folder)
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The text without comments, literals of text and the module of tests.
fn code(text: &str) -> String {
    let mut code = String::new();
    let mut in_tests = false;
    for line in text.lines() {
        in_tests |= line == "mod tests {";
        if in_tests {
            in_tests = line != "}";
            continue;
        }
        let line = line.split("//").next().unwrap();
        // Every other part is within quotes.
        code.extend(line.split('"').step_by(2));
        code.push('\n');
    }
    code
}

/// What follows each `crate::`, and whether it is that of a macro.
fn named_at_the_root(code: &str) -> Vec<(String, bool)> {
    let mut names = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let before = code[..at].chars().next_back();
        if before.is_some_and(is_word) {
            continue;
        }
        let rest = &code[at + "crate::".len()..];
        let mut name = |text: &str| {
            let name = text.trim_start().split(|c: char| !is_word(c)).next();
            let name = name.unwrap().to_owned();
            if !name.is_empty() {
                names.push((name, before == Some('$')));
            }
        };
        let Some(group) = rest.strip_prefix('{') else {
            name(rest);
            continue;
        };
        let mut open = 1;
        let mut from = 0;
        for (place, c) in group.char_indices() {
            match c {
                '{' => open += 1,
                '}' => open -= 1,
                ',' if open == 1 => {
                    name(&group[from..place]);
                    from = place + 1;
                }
                _ => {}
            }
            if open == 0 {
                name(&group[from..place]);
                break;
            }
        }
    }
    names
}
