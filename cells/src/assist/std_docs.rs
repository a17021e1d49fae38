//! std from the pages that rustup installs beside the compiler (the component `rust-docs`): methods of a type with their
//! signatures, and what a name is. A page is read when its type is asked for, in a few milliseconds, and kept.

use super::index::{Definition, Type};
use super::{Help, Kind};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, OnceLock, PoisonError};

/// The pages of one toolchain.
#[derive(Debug)]
pub(crate) struct StdDocs {
    /// `share/doc/rust/html/std`
    root: PathBuf,
    /// Where the page of each name is: `Vec`, and `vec::Vec`.
    pages: OnceLock<HashMap<String, String>>,
    /// Pages that were read. They stay, as does what refers to them: there are no more than names that were asked for.
    types: Mutex<HashMap<String, Option<&'static Type>>>,
}

/// Traits whose methods are worth a look wherever they are implemented.
const TRAITS: [&str; 3] = ["Iterator", "Read", "Write"];

/// Longest text of one method: what comes before its examples is seldom longer.
const MAX_DOCS: usize = 1200;

impl StdDocs {
    /// Those of the toolchain in this folder; `None` where they are not installed.
    pub(crate) fn of(sysroot: &Path) -> Option<&'static StdDocs> {
        static ALL: LazyLock<Mutex<HashMap<PathBuf, &'static StdDocs>>> =
            LazyLock::new(Mutex::default);
        let root = sysroot.join("share/doc/rust/html/std");
        if !root.join("all.html").is_file() {
            return None;
        }
        let mut all = ALL.lock().unwrap_or_else(PoisonError::into_inner);
        let docs = all.entry(root.clone()).or_insert_with(|| {
            Box::leak(Box::new(StdDocs {
                root,
                pages: OnceLock::new(),
                types: Mutex::default(),
            }))
        });
        Some(docs)
    }

    /// The methods of the type or trait of this path or name.
    pub(crate) fn type_of(&'static self, path: &str) -> Option<&'static Type> {
        let page = self.page(path)?;
        let known = self.types().get(page).copied();
        known.unwrap_or_else(|| {
            let read = self.read(page).map(|html| {
                let ty: &'static Type = Box::leak(Box::new(methods(&html)));
                ty
            });
            self.types().insert(page.to_owned(), read);
            read
        })
    }

    /// What a type, trait, function or macro of std is.
    pub(crate) fn help(&self, path: &str) -> Option<Help> {
        let html = self.read(self.page(path)?)?;
        let declared = between(
            &html,
            "<pre class=\"rust item-decl\"><code>",
            "</code></pre>",
        );
        let docs = html.split_once("<div class=\"docblock\">");
        Some(Help {
            signature: text(declared?),
            docs: docs.map(|(_, docs)| described(docs)).unwrap_or_default(),
            source: String::new(),
        })
    }

    fn types(&self) -> std::sync::MutexGuard<'_, HashMap<String, Option<&'static Type>>> {
        self.types.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn read(&self, page: &str) -> Option<String> {
        std::fs::read_to_string(self.root.join(page)).ok()
    }

    fn page(&self, path: &str) -> Option<&str> {
        let pages = self.pages.get_or_init(|| {
            let all = self.read("all.html").unwrap_or_default();
            pages(&all)
        });
        let path = ["std::", "core::", "alloc::"]
            .iter()
            .find_map(|root| path.strip_prefix(root))
            .unwrap_or(path);
        // A path that is not known may be private: then its name is asked for.
        let name = path.rsplit("::").next().unwrap_or(path);
        let key = if pages.contains_key(path) { path } else { name };
        pages.get(key).map(String::as_str)
    }
}

/// Where the page of each name is, by the list of all; of several with one name, the one whose path is shortest.
fn pages(all: &str) -> HashMap<String, String> {
    let mut pages: HashMap<String, String> = HashMap::new();
    let links = all.split("<li><a href=\"").skip(1);
    for (page, rest) in links.filter_map(|link| link.split_once("\">")) {
        let Some((path, _)) = rest.split_once("</a>") else {
            continue;
        };
        // Names of the same page, and of functions of the same name as a module.
        let name = path.rsplit("::").next().unwrap_or(path);
        for key in [path, name] {
            let shorter = pages.get(key).is_none_or(|known| page.len() < known.len());
            if shorter {
                pages.insert(key.to_owned(), page.to_owned());
            }
        }
    }
    pages
}

/// The methods of a page: its own, those of what it dereferences to, and those of the traits that all know.
fn methods(html: &str) -> Type {
    let mut ty = Type::default();
    let own = html
        .split("id=\"trait-implementations\"")
        .next()
        .unwrap_or(html);
    for section in own.split("<section id=\"").skip(1) {
        let is_method = section.starts_with("method.") || section.starts_with("tymethod.");
        // What only a nightly compiler takes says so.
        let head = section
            .split("<div class=\"docblock\">")
            .next()
            .unwrap_or_default();
        if !is_method || head.contains("class=\"item-info\"") && head.contains("unstable") {
            continue;
        }
        let Some(signature) = between(section, "<h4 class=\"code-header\">", "</h4>") else {
            continue;
        };
        // Types with traits that are notable have a mark, by which the pages tell which.
        let words = text(&signature.replace("<div class=\"where\">", " ")).replace('ⓘ', "");
        let signature = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let Some((_, named)) = signature.split_once("fn ") else {
            continue;
        };
        let name: String = (named.chars())
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect();
        let arguments = named.split_once('(').map_or("", |(_, arguments)| arguments);
        let first = arguments.split([',', ')', ':']).next().unwrap_or_default();
        let is_method = first
            .trim_start_matches(['&', ' '])
            .trim_end()
            .ends_with("self");
        let before_bounds = signature.split("where").next().unwrap_or_default();
        let returned = before_bounds
            .rsplit_once(") -> ")
            .map_or("", |(_, ty)| ty.trim());
        let docs = section.split_once("<div class=\"docblock\">");
        let found = Definition {
            kind: Kind::Function,
            docs: docs.map(|(_, docs)| described(docs)).unwrap_or_default(),
            source: String::new(),
            ty: returned.to_owned(),
            signature,
            name,
        };
        let list = if is_method {
            &mut ty.members
        } else {
            &mut ty.associated
        };
        if !list.iter().any(|known| known.name == found.name) {
            list.push(found);
        }
    }
    let implemented = |name: &&&str| html.contains(&format!("id=\"impl-{name}-for-"));
    ty.parents = TRAITS
        .iter()
        .filter(implemented)
        .map(|name| (*name).to_owned())
        .collect();
    ty
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(from)?;
    rest.split_once(to).map(|(inner, _)| inner)
}

/// The paragraphs before the first heading or example, as Markdown.
fn described(docs: &str) -> String {
    let end = ["<h", "<div", "</div>", "<pre"]
        .iter()
        .filter_map(|end| docs.find(end))
        .min();
    let docs = &docs[..end.unwrap_or(docs.len())];
    let docs = docs
        .replace("<code>", "`")
        .replace("</code>", "`")
        .replace("<li>", "* ");
    let mut text = text(&docs.replace("</p>", "\n"));
    if text.len() > MAX_DOCS {
        text.truncate(text.floor_char_boundary(MAX_DOCS));
        text.push('…');
    }
    text
}

/// Without tags and escapes, on one line where lines are only broken for a reader of HTML.
fn text(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        rest = tag.split_once('>').map_or("", |(_, rest)| rest);
    }
    text.push_str(rest);
    for (escape, plain) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&nbsp;", " "),
        ("\u{a0}", " "),
        ("&amp;", "&"),
    ] {
        text = text.replace(escape, plain);
    }
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<pre class=\"rust item-decl\"><code>pub struct Bag&lt;T&gt; { <span>/* private fields */</span> }</code></pre>\
        <div class=\"docblock\"><p>A <code>bag</code> of\n<a href=\"x\">things</a>.</p><h2>Examples</h2></div>\
        <section id=\"method.new\" class=\"method\"><h4 class=\"code-header\">pub const fn <a class=\"fn\">new</a>() -&gt; <a>Bag</a>&lt;T&gt;</h4></section>\
        <div class=\"docblock\"><p>An empty one.</p></div>\
        <section id=\"method.get\" class=\"method\"><h4 class=\"code-header\">pub fn <a class=\"fn\">get</a>(&amp;self, at: <a>usize</a>) -&gt; <a>Option</a>&lt;&amp;T&gt; <a class=\"tooltip\">ⓘ</a><div class=\"where\">where T: Sized</div></h4></section>\
        <div class=\"docblock\"><p>What is there.</p><h5>Examples</h5></div>\
        <section id=\"method.odd\" class=\"method\"><h4 class=\"code-header\">pub fn <a class=\"fn\">odd</a>(&amp;mut self)</h4></section>\
        <span class=\"item-info\"><div class=\"stab unstable\">nightly-only</div></span><div class=\"docblock\"></div>\
        <h2 id=\"trait-implementations\"></h2><section id=\"impl-Iterator-for-Bag\" class=\"impl\"></section>\
        <section id=\"method.clone\" class=\"method\"><h4 class=\"code-header\">fn <a class=\"fn\">clone</a>(&amp;self)</h4></section>";

    #[test]
    fn the_methods_of_a_page_have_their_signatures_types_and_first_paragraphs() {
        let ty = methods(PAGE);
        let [get] = &ty.members[..] else {
            panic!("{:?}", ty.members)
        };
        assert_eq!(get.name, "get");
        assert_eq!(get.ty, "Option<&T>");
        assert!(
            get.signature
                .starts_with("pub fn get(&self, at: usize) -> Option<&T>")
        );
        assert_eq!(get.docs, "What is there.");
        assert_eq!(ty.associated[0].signature, "pub const fn new() -> Bag<T>");
        assert_eq!(ty.parents, ["Iterator"]);
    }

    #[test]
    fn a_page_is_found_by_its_name_and_by_its_path_and_what_is_not_there_is_none() {
        let folder = std::env::temp_dir().join(format!("cellbeat-std-docs-{}", std::process::id()));
        assert!(StdDocs::of(&folder).is_none());
        let root = folder.join("share/doc/rust/html/std");
        std::fs::create_dir_all(root.join("bag")).unwrap();
        let all = "<ul><li><a href=\"bag/struct.Bag.html\">bag::Bag</a></li></ul>";
        std::fs::write(root.join("all.html"), all).unwrap();
        std::fs::write(root.join("bag/struct.Bag.html"), PAGE).unwrap();
        let docs = StdDocs::of(&folder).unwrap();
        for path in ["Bag", "bag::Bag", "std::bag::Bag", "alloc::bag::Bag"] {
            assert!(docs.type_of(path).is_some(), "{path}");
        }
        assert!(docs.type_of("Box").is_none());
        let help = docs.help("Bag").unwrap();
        assert_eq!(help.signature, "pub struct Bag<T> { /* private fields */ }");
        assert_eq!(help.docs, "A `bag` of\nthings.");
        std::fs::remove_dir_all(folder).unwrap();
    }
}
