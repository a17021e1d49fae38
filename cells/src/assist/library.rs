//! The index of the library `cellbeat`, made once from the sources that this program carries.

use super::expand::Macros;
use super::index::{Index, join};
use crate::runtime::{LIBRARY, library_sources};
use std::sync::{Condvar, LazyLock, Mutex, Once, OnceLock, PoisonError};
use std::time::Duration;

/// What cells import.
pub(crate) const PRELUDE: &str = "cellbeat::prelude";

/// How long a question waits for the index to be made.
const PATIENCE: Duration = Duration::from_millis(400);

/// All public items and methods of the library; empty while that is made, which the first call starts.
pub(crate) fn index() -> &'static Index {
    index_within(PATIENCE)
}

/// The same for those who can wait longer.
pub(super) fn index_within(patience: Duration) -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    static STARTED: Once = Once::new();
    static MADE: (Mutex<()>, Condvar) = (Mutex::new(()), Condvar::new());
    STARTED.call_once(|| {
        let make = || {
            INDEX.get_or_init(build);
            let _lock = MADE.0.lock();
            MADE.1.notify_all();
        };
        // Without a thread there is no index, which is no error.
        let _ = std::thread::Builder::new()
            .name("library index".into())
            .spawn(make);
    });
    let lock = MADE.0.lock().unwrap_or_else(PoisonError::into_inner);
    let _ = MADE
        .1
        .wait_timeout_while(lock, patience, |()| INDEX.get().is_none());
    static EMPTY: LazyLock<Index> = LazyLock::new(Index::default);
    INDEX.get().unwrap_or(&EMPTY)
}

fn build() -> Index {
    let sources = || library_sources().filter(|(path, _)| !is_not_for_users(path));
    let mut macros = Macros::default();
    // A file may call the macros of any other. One syntax tree at a time: each is many times as large as its text.
    for (_, code) in sources().filter(|(_, code)| code.contains("macro_rules!")) {
        if let Ok(file) = syn::parse_file(code) {
            macros.learn(&file.items);
        }
    }
    let mut index = Index::default();
    for (path, code) in sources() {
        index.add(&module(path), code, true, &mut macros);
    }
    index.tell_types_apart(PRELUDE);
    // Several megabytes of syntax trees.
    crate::runtime::system::give_back_what_is_freed();
    index
}

/// `param/params/store.rs` is the module `cellbeat::param::params::store`.
fn module(path: &str) -> String {
    let path = path.trim_end_matches(".rs");
    let path = path.strip_suffix("/mod").unwrap_or(path);
    match path {
        "lib" => LIBRARY.to_owned(),
        path => join(LIBRARY, &path.replace('/', "::")),
    }
}

/// Tests, and what the host calls.
fn is_not_for_users(path: &str) -> bool {
    !path.ends_with(".rs")
        || path == "kernel/mod.rs"
        || path
            .split('/')
            .any(|part| matches!(part.trim_end_matches(".rs"), "tests" | "testing"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index() -> &'static Index {
        static INDEX: LazyLock<Index> = LazyLock::new(build);
        &INDEX
    }

    fn members(ty: &str) -> Vec<&'static str> {
        index().types[ty]
            .members
            .iter()
            .map(|member| member.name.as_str())
            .collect()
    }

    #[test]
    fn methods_that_macros_make_are_known() {
        let toggle = members("Toggle");
        assert!(
            toggle.contains(&"value") && toggle.contains(&"disabled"),
            "{toggle:?}"
        );
        assert!(members("FloatSlider").contains(&"step"));
        for (widget, method) in [
            ("Button", "on_click"),
            ("Select", "options"),
            ("Select", "on_value"),
            ("CheckBoxGroup", "get_value"),
            ("MenuButton", "button_type"),
            ("TextAreaInput", "placeholder"),
            ("Switch", "value"),
            ("IntInput", "range"),
            ("RangeSlider", "get_value_throttled"),
            ("DatePicker", "clear"),
            ("DateSlider", "step"),
            ("ToggleIcon", "active_icon"),
        ] {
            let found = members(widget);
            assert!(found.contains(&method), "{widget}: {found:?}");
            let made = &index().types[widget].associated;
            assert!(
                made.iter().any(|made| made.name == "new"),
                "{widget}: {made:?}"
            );
        }
        assert!(members("Row").contains(&"append"));
        assert!(members("PNG").contains(&"width"));
        assert!(members("Tabs").contains(&"set_title"));
        assert!(members("Latex").contains(&"set_object"));
        assert!(members("Number").contains(&"nan_format"));
        assert!(members("BooleanStatus").contains(&"color"));
        for ty in ["Column", "HSpacer", "Card", "Svg"] {
            let parents = &index().types[ty].parents;
            assert!(
                parents.contains(&"LayoutDOMProperties".to_owned()),
                "{ty}: {parents:?}"
            );
        }
        assert!(
            index().types["Slider"]
                .parents
                .contains(&"AbstractSliderProperties".to_owned())
        );
        assert!(members("AbstractSliderProperties").contains(&"bar_color"));
    }

    #[test]
    fn styles_of_glyphs_have_their_own_documentation_and_types() {
        let of = |ty: &str, name: &str| {
            let found = index().types[ty].members.iter().find(|m| m.name == name);
            found.unwrap_or_else(|| panic!("{ty}.{name}")).clone()
        };
        let width = of("GlyphRenderer", "line_width");
        assert_eq!(
            width.signature,
            "pub fn line_width(&self, value: impl Into<Value>) -> Self"
        );
        assert_eq!(width.docs, "The width of lines in pixels.");
        let line = of("Figure", "line");
        let about = "A line through points in data coordinates.\n\n```\n";
        assert!(line.docs.starts_with(about), "{}", line.docs);
        assert_eq!(line.ty, "GlyphRenderer");
        assert_eq!(of("Figure", "vbar_stack").ty, "GlyphStack");
        let color = of("AbstractSliderProperties", "bar_color");
        let link = "[Bokeh's reference](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/sliders.html#bokeh.models.AbstractSlider)";
        assert!(color.docs.ends_with(link), "{}", color.docs);
    }

    #[test]
    fn types_of_one_name_are_told_apart_by_where_they_are_named() {
        for name in ["Toggle", "Button", "Select", "Column", "HTML"] {
            let found = index().exact(&format!("{PRELUDE}::{name}")).unwrap();
            assert!(!found.docs.starts_with("Bokeh's"), "{name}: {}", found.docs);
            let model = index().exact(&format!("{PRELUDE}::models::{name}"));
            let model = model.or_else(|| index().exact(&format!("{PRELUDE}::models::dom::{name}")));
            assert!(model.unwrap().docs.starts_with("Bokeh's"), "{name}");
        }
        let has = |path: &str, member: &str| {
            let ty = index().type_of(path).unwrap();
            ty.members.iter().any(|found| found.name == member)
        };
        assert!(has("Toggle", "on_value") && !has("cellbeat::models::Toggle", "on_value"));
        assert!(has("cellbeat::prelude::Column", "append"));
        assert!(!has("cellbeat::models::Column", "append"));
        // Its methods are in another module than the type.
        assert!(has("Figure", "line") && has("cellbeat::models::Figure", "line"));
    }

    #[test]
    fn the_prelude_has_what_it_re_exports() {
        let prelude = index().exports("cellbeat::prelude");
        for name in [
            "Toggle",
            "ms",
            "figure",
            "items!",
            "Accordion",
            "Divider",
            "Trend",
            "pane",
            "state",
            "LayoutDOMProperties",
        ] {
            let found = prelude.iter().find(|(known, _)| known == name);
            assert!(
                found.is_some_and(|(_, what)| what.is_some()),
                "{name}: {found:?}"
            );
        }
    }

    #[test]
    fn modules_are_known_where_users_name_them() {
        for (path, name) in [
            ("cellbeat::widgets", "Toggle"),
            ("cellbeat::json", "Json"),
            ("cellbeat::value", "field"),
            ("cellbeat::random", "seed"),
            ("cellbeat::save", "SaveOptions"),
            ("cellbeat::save::snapshot", "html"),
            ("cellbeat::visit", "Request"),
        ] {
            let exports = index().exports(path);
            let found = exports.iter().find(|(known, _)| known == name);
            assert!(
                found.is_some_and(|(_, what)| what.is_some()),
                "{path}::{name}: {found:?}"
            );
        }
        assert!(index().exports("cellbeat::nothing").is_empty());
        let display = index().definition("cellbeat::display::display").unwrap();
        assert!(
            display.signature.starts_with("pub fn display"),
            "{display:?}"
        );
    }

    #[test]
    fn signatures_and_docs_are_those_of_the_source() {
        let ms = index().definition("cellbeat::ms").unwrap();
        assert!(
            ms.signature.starts_with("pub fn ms(") && ms.signature.ends_with("Duration"),
            "{ms:?}"
        );
        assert!(!ms.docs.is_empty() && !ms.docs.starts_with('/'));
        let value = index().types["Toggle"]
            .members
            .iter()
            .find(|m| m.name == "value")
            .unwrap();
        assert_eq!(value.signature, "pub fn value(&self, value: bool) -> Self");
        assert_eq!(value.docs, "Whether it is pressed.");
        assert_eq!(value.ty, "Self");
    }

    #[test]
    fn what_is_not_public_is_left_out() {
        assert!(!members("Widget").contains(&"unowned"));
        assert!(
            index()
                .definition("cellbeat::widgets::toggle::two_states")
                .is_none()
        );
    }
}
