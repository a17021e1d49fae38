use super::*;
use crate::items;
use crate::models::{Div, MarkupProperties};
use crate::show::viewable::Viewable;
use crate::testing::Fixture;
use crate::ui::plotting::figure;

/// A directory that is removed at its end.
struct TestDirectory(PathBuf);

impl TestDirectory {
    fn new() -> TestDirectory {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("cellbeat-save-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).unwrap();
        TestDirectory(path)
    }

    fn path(&self) -> &Path {
        &self.0
    }

    /// The files in it.
    fn names(&self) -> Vec<String> {
        let files = fs::read_dir(&self.0).unwrap();
        let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
        names.collect()
    }
}

impl Drop for TestDirectory {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A directory with something for BokehJS.
fn bokehjs(version: &str) -> TestDirectory {
    let directory = TestDirectory::new();
    for component in &resources::COMPONENTS {
        let script = format!("/* {} \"{version}\" */", component.name);
        fs::write(directory.path().join(component.file_name), script).unwrap();
    }
    directory
}

fn here() -> TestDirectory {
    bokehjs(crate::models::BOKEH_VERSION)
}

fn cdn() -> SaveOptions {
    SaveOptions::new().resources(Resources::Cdn)
}

#[test]
fn an_inline_file_holds_what_the_document_needs_and_names_no_server() {
    let (directory, target) = (here(), TestDirectory::new());
    let path = target.path().join("plot.html");
    let options = SaveOptions::new().bokehjs(directory.path());
    let saved = figure().save_with(&path, options).unwrap();
    assert_eq!(saved.bokehjs.as_deref(), Some(directory.path()));
    let from = format!("of {} in it", directory.path().display());
    assert!(saved.to_string().ends_with(&from), "{saved}");
    let html = fs::read_to_string(&path).unwrap();
    assert!(html.contains("/* bokeh \""), "{html}");
    assert!(!html.contains("/* bokeh-widgets"), "{html}");
    assert!(
        !html.contains("cdn.bokeh.org") && !html.contains(" src="),
        "{html}"
    );
    assert!(html.contains("<title>plot</title>"), "{html}");
    assert!(
        html.contains(" inline\">") && !html.contains(" cdn\">"),
        "{html}"
    );
    assert_eq!(target.names(), ["plot.html"]);
}

#[test]
fn a_file_for_the_cdn_names_each_component_with_its_digest() {
    let target = TestDirectory::new();
    let path = target.path().join("plot.html");
    let div = crate::ui::pane::html("text");
    let saved = save(items![figure(), div], &path, cdn().title("Two")).unwrap();
    assert_eq!((saved.path, saved.bokehjs), (path.clone(), None));
    let html = fs::read_to_string(&path).unwrap();
    let sources: Vec<_> = html.split("<script src=\"").skip(1).collect();
    let [core, widgets] = &sources[..] else {
        panic!("{html}");
    };
    for (script, component) in [core, widgets].into_iter().zip(&resources::COMPONENTS) {
        let start = format!(
            "{}\" integrity=\"{}\" crossorigin",
            component.cdn_url(),
            component.integrity()
        );
        assert!(script.starts_with(&start), "{script}");
    }
    assert!(html.contains("<title>Two</title>"), "{html}");
    assert!(html.contains(" cdn\">"), "{html}");
}

#[test]
fn nothing_in_a_title_or_a_text_leaves_its_place() {
    let target = TestDirectory::new();
    let path = target.path().join("x.html");
    let nasty = "</script></title><script>alert(1)</script><!--";
    let div = Div::new().text(nasty);
    save([div.0], &path, cdn().title(nasty)).unwrap();
    let html = fs::read_to_string(&path).unwrap();
    assert!(
        !html.contains("<script>alert") && !html.contains("<!--"),
        "{html}"
    );
}

#[test]
fn an_error_names_the_file_and_the_way_out_and_leaves_what_was_there() {
    let (other, target) = (bokehjs("3.8.0"), TestDirectory::new());
    let path = target.path().join("plot.html");
    fs::write(&path, "before").unwrap();
    let p = figure();
    let old = SaveOptions::new().bokehjs(other.path());
    let error = p.save_with(&path, old).unwrap_err().to_string();
    assert!(error.contains("bokeh.min.js is not of version"), "{error}");
    let missing = SaveOptions::new().bokehjs(target.path());
    let error = p.save_with(&path, missing).unwrap_err().to_string();
    assert!(error.contains("bokeh.min.js cannot be read"), "{error}");
    assert!(error.contains("CELLBEAT_BOKEHJS"), "{error}");
    let nowhere = target.path().join("no/plot.html");
    let error = p.save_with(&nowhere, cdn()).unwrap_err().to_string();
    assert!(error.starts_with(&nowhere.display().to_string()), "{error}");
    let folder = target.path().join("no").display().to_string();
    assert!(
        error.ends_with(&format!("there is no folder {folder}")),
        "{error}"
    );
    let error = p
        .save_with(target.path().join("plot.PNG"), cdn())
        .unwrap_err();
    assert!(error.to_string().contains("plot.html"), "{error}");
    let error = p.save_with(target.path(), cdn()).unwrap_err();
    assert!(matches!(error, SaveError::Write { .. }), "{error}");
    assert!(matches!(save([], &path, cdn()), Err(SaveError::Nothing)));
    assert_eq!(fs::read_to_string(&path).unwrap(), "before");
    assert_eq!(target.names(), ["plot.html"]);
}

#[test]
fn the_page_that_is_served_is_saved_with_its_title_and_all_roots_once() {
    let (fixture, target) = (Fixture::manual(), TestDirectory::new());
    let _entered = fixture.scope(1, "").enter();
    let path = target.path().join("page.html");
    let document = Document::current();
    let (p, text) = (
        figure().servable(),
        crate::ui::pane::html("text").servable(),
    );
    document.set_title("Served");
    document.save(&path, cdn()).unwrap();
    let html = fs::read_to_string(&path).unwrap();
    assert!(html.contains("<title>Served</title>"), "{html}");
    for root in [p.root(), text.root()] {
        assert_eq!(
            html.matches(&format!("\"id\":\"{}\"", root.id())).count(),
            1
        );
    }
}
