//! What imports from crates offer: the methods, functions and constants of the traits that they bring into scope.
//!
//! rustc is asked, in the background, once for each import and name. `<_>::name(())` means a function of a generated trait,
//! unless the import brings in a trait with such a name as well: then it is ambiguous (E0034). That holds for globs, renamed
//! traits and those without a name, and for whatever types they are implemented. An import that was not asked for a name
//! may offer it.

use crate::base::process::Canceller;
use crate::cell::names::Names;
use crate::diagnostics::message::Message;
use std::collections::HashMap;
use std::path::PathBuf;
use std::process::Command;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::{fs, io, thread};

/// Asked beforehand: what most cells call.
const COMMON: &str = "abs all and_then any as_bytes as_mut as_ref as_slice as_str borrow borrow_mut bytes ceil chain chars \
    chunks clear clone cloned cmp collect concat contains contains_key copied cos count default display drain elapsed \
    entry enumerate eq evcxr_display exp expect extend filter filter_map find first flat_map flatten floor fmt fold \
    for_each from from_iter from_str get get_mut get_or_insert_with insert into into_iter is_empty is_err is_none is_ok \
    is_some iter iter_mut join keys last len lines ln load lock log10 map map_err max max_by min min_by mul_add new next \
    now nth ok ok_or or_default or_insert or_insert_with parse partial_cmp peek pop position powf powi push push_str read \
    recv remove repeat replace resize retain rev round send skip skip_while sin sleep sort sort_by sort_by_key sort_unstable \
    split split_at split_whitespace spawn sqrt starts_with store sum swap take take_while tan then to_lowercase to_owned \
    to_string to_uppercase to_vec trim unwrap unwrap_or unwrap_or_default unwrap_or_else update value values values_mut \
    windows with_capacity wrapping_add write write_fmt zip";

/// What is known of one import.
#[derive(Debug, Clone, Default)]
struct Answer {
    asked: Names,
    offered: Names,
}

/// What is known so far, by the path of each import.
#[derive(Debug, Clone, Default)]
pub(crate) struct Answers(HashMap<String, Answer>);

impl Answers {
    /// Whether the import may have a say in what one of these calls means.
    pub(crate) fn matters(&self, import: &str, called: &Names) -> bool {
        self.0.get(import).is_none_or(|answer| {
            let offers = |name| !answer.asked.contains(name) || answer.offered.contains(name);
            called.iter().any(offers)
        })
    }
}

/// The answers of one notebook.
#[derive(Debug, Default)]
pub(crate) struct Traits {
    shared: Arc<Mutex<Shared>>,
    /// Its own: an interrupt of a cell is none of its business.
    canceller: Canceller,
}

#[derive(Debug, Default)]
struct Shared {
    answers: Answers,
    /// The set of dependencies that they hold for.
    set: String,
    /// All names that cells have called.
    names: Names,
    is_asking: bool,
}

/// Where and how rustc is run.
pub(crate) struct Asking {
    /// Knows the crates.
    pub(crate) rustc: Command,
    pub(crate) folder: PathBuf,
    pub(crate) set: String,
}

impl Traits {
    /// What is known for a set of dependencies.
    pub(crate) fn answers(&self, set: &str) -> Answers {
        let shared = lock(&self.shared);
        match shared.set == set {
            true => shared.answers.clone(),
            false => Answers::default(),
        }
    }

    /// Asks in the background what these imports offer of all names that cells have `called`. One question at a time: what
    /// cannot be asked now is asked after the next cell.
    pub(crate) fn ask(&self, imports: Vec<String>, called: &Names, asking: Asking) {
        let mut shared = lock(&self.shared);
        shared.names.extend(called.iter().cloned());
        if imports.is_empty() || shared.is_asking {
            return;
        }
        if shared.set != asking.set {
            shared.set.clone_from(&asking.set);
            shared.answers = Answers::default();
        }
        let common = COMMON.split_whitespace().map(str::to_owned);
        let names: Names = common.chain(shared.names.iter().cloned()).collect();
        let mut questions: Vec<(String, Vec<String>)> = Vec::new();
        for import in imports {
            let asked = shared.answers.0.get(&import).map(|answer| &answer.asked);
            let is_new = |name: &&String| asked.is_none_or(|asked| !asked.contains(*name));
            let mut new: Vec<String> = names.iter().filter(is_new).cloned().collect();
            new.sort();
            if !new.is_empty() && questions.iter().all(|(other, _)| *other != import) {
                questions.push((import, new));
            }
        }
        if questions.is_empty() {
            return;
        }
        shared.is_asking = true;
        let (canceller, sink) = (self.canceller.clone(), self.shared.clone());
        let asked = thread::Builder::new().name("traits".into()).spawn(move || {
            let set = asking.set.clone();
            let found = ask_all(questions, &asking, &canceller);
            let mut shared = lock(&sink);
            shared.is_asking = false;
            if shared.set == set {
                for (import, asked, offered) in found {
                    let answer = shared.answers.0.entry(import).or_default();
                    answer.asked.extend(asked);
                    answer.offered.extend(offered);
                }
            }
        });
        // Without a thread nothing is known, which is not an error.
        shared.is_asking &= asked.is_ok();
    }
}

impl Drop for Traits {
    fn drop(&mut self) {
        self.canceller.cancel();
    }
}

fn lock(shared: &Mutex<Shared>) -> MutexGuard<'_, Shared> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// An import, the names it was asked for, and those it offers.
type Found = (String, Vec<String>, Vec<String>);

fn ask_all(
    mut questions: Vec<(String, Vec<String>)>,
    asking: &Asking,
    canceller: &Canceller,
) -> Vec<Found> {
    match ask_at_once(&questions, asking, canceller) {
        Ok(Some(offered)) => {
            let found = questions.into_iter().zip(offered);
            found
                .map(|((import, asked), offered)| (import, asked, offered))
                .collect()
        }
        // One of them cannot be imported, so that rustc says nothing of the others.
        Ok(None) if questions.len() > 1 => {
            let rest = questions.split_off(questions.len() / 2);
            let mut found = ask_all(questions, asking, canceller);
            found.extend(ask_all(rest, asking, canceller));
            found
        }
        // Whatever that one is, it may offer anything.
        Ok(None) => {
            let all = questions.into_iter();
            all.map(|(import, asked)| (import, asked.clone(), asked))
                .collect()
        }
        Err(_) => Vec::new(),
    }
}

/// What each import offers; none where rustc says something else.
fn ask_at_once(
    questions: &[(String, Vec<String>)],
    asking: &Asking,
    canceller: &Canceller,
) -> Result<Option<Vec<Vec<String>>>, crate::base::Error> {
    let file = asking.folder.join("traits.rs");
    let (text, lines) = source(questions);
    let write = || -> io::Result<()> {
        fs::create_dir_all(&asking.folder)?;
        fs::write(&file, text)
    };
    write().map_err(|source| crate::base::Error::File {
        path: file.clone(),
        source,
    })?;
    let mut rustc = Command::new(asking.rustc.get_program());
    rustc.args(asking.rustc.get_args()).arg(&file);
    rustc.args(["--crate-type=rlib", "--emit=metadata", "-o", "traits.rmeta"]);
    rustc.current_dir(&asking.folder);
    for (name, value) in asking.rustc.get_envs() {
        match value {
            Some(value) => rustc.env(name, value),
            None => rustc.env_remove(name),
        };
    }
    let finished = canceller.start(rustc)?.finish(&mut |_| {})?;
    let messages = Message::read_all(&finished.stderr);
    let mut offered: Vec<Vec<String>> = vec![Vec::new(); questions.len()];
    for message in messages.iter().filter(|message| message.is_error()) {
        let line = message
            .spans
            .iter()
            .find(|span| span.is_primary)
            .map(|span| span.line_start);
        match line.and_then(|line| lines.get(&line)) {
            Some((import, name)) if message.code() == "E0034" => {
                offered[*import].push(questions[*import].1[*name].clone());
            }
            _ => return Ok(None),
        }
    }
    let is_sound = finished.status.success() || offered.iter().any(|names| !names.is_empty());
    Ok(is_sound.then_some(offered))
}

/// The crate that is compiled, and which import and name each of its lines asks for.
fn source(questions: &[(String, Vec<String>)]) -> (String, HashMap<usize, (usize, usize)>) {
    let mut names: Vec<String> = questions
        .iter()
        .flat_map(|(_, names)| names.iter().filter_map(|name| written(name)))
        .collect();
    names.sort();
    names.dedup();
    let mut lines = vec![
        "#![allow(warnings)]".to_owned(),
        "pub trait Ours {".to_owned(),
    ];
    lines.extend(names.iter().map(|name| format!("fn {name}(_: Self);")));
    lines.push("}\nimpl Ours for () {".replace('\n', " "));
    lines.extend(names.iter().map(|name| format!("fn {name}(_: ()) {{}}")));
    lines.push("}".to_owned());
    let mut places = HashMap::new();
    for (index, (import, asked)) in questions.iter().enumerate() {
        let name = if import.ends_with("::*") {
            ""
        } else {
            " as Theirs"
        };
        // Without std's prelude, whose traits offer a lot.
        lines.push(format!(
            "#[no_implicit_prelude] mod import_{index} {{ use {import}{name}; use crate::Ours as _; fn ask() {{"
        ));
        for (at, name) in asked.iter().enumerate() {
            if let Some(name) = written(name) {
                lines.push(format!("<_>::{name}(());"));
                places.insert(lines.len(), (index, at));
            }
        }
        lines.push("} }".to_owned());
    }
    (lines.join("\n"), places)
}

/// A name as a method can be called; none where none can be.
fn written(name: &str) -> Option<String> {
    let raw = || format!("r#{name}");
    let is_name = |text: &str| syn::parse_str::<syn::Ident>(text).is_ok();
    match name {
        "self" | "super" | "crate" | "Self" | "_" => None,
        _ if is_name(name) => Some(name.to_owned()),
        _ => is_name(&raw()).then(raw),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU32, Ordering};

    /// In its own folder: tests run beside each other.
    fn asking() -> Asking {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        let mut rustc = Command::new(rustc);
        rustc.args(["--edition=2024", "--error-format=json"]);
        Asking {
            rustc,
            folder: std::env::temp_dir().join(format!("traits-{}-{number}", std::process::id())),
            set: String::new(),
        }
    }

    fn found(imports: &[&str], names: &[&str]) -> Vec<Vec<String>> {
        let asking = asking();
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let questions = imports
            .iter()
            .map(|import| ((*import).to_owned(), names.clone()));
        let found = ask_all(questions.collect(), &asking, &Canceller::default());
        fs::remove_dir_all(&asking.folder).unwrap();
        found.into_iter().map(|(_, _, offered)| offered).collect()
    }

    #[test]
    fn rustc_says_which_names_an_import_offers() {
        let names = [
            "ID",
            "len",
            "lines",
            "self",
            "type",
            "write_str",
            "write_fmt",
        ];
        let imports = [
            "::std::io::prelude::*",
            "::std::fmt::Write",
            "::std::vec::Vec",
            "::std::format",
            "::std::collections::*",
        ];
        assert_eq!(
            found(&imports, &names),
            [
                &["lines", "write_fmt"][..],
                &["write_str", "write_fmt"],
                &[],
                &[],
                &[]
            ]
        );
    }

    #[test]
    fn an_import_that_cannot_be_read_may_offer_anything() {
        assert_eq!(
            found(
                &["::std::fmt::Write", "::std::nowhere::*", "::std::vec"],
                &["len", "write_str"]
            ),
            [&["write_str"][..], &["len", "write_str"], &[]]
        );
    }

    #[test]
    fn an_import_matters_where_it_was_not_asked_for_a_name() {
        let names = |all: &[&str]| -> Names { all.iter().map(|name| (*name).to_owned()).collect() };
        let answer = Answer {
            asked: names(&["len", "first"]),
            offered: names(&["first"]),
        };
        let answers = Answers(HashMap::from([("::a::*".to_owned(), answer)]));
        assert!(!answers.matters("::a::*", &names(&["len"])));
        assert!(!answers.matters("::a::*", &names(&[])));
        assert!(answers.matters("::a::*", &names(&["len", "first"])));
        assert!(answers.matters("::a::*", &names(&["len", "last"])));
        assert!(answers.matters("::b::*", &names(&["len"])));
    }
}
