//! [`Card`]: items below a title that folds them away.

use super::items_of;
use crate::document::Model;
use crate::document::value::Value;
use crate::models::ModelLike;
use crate::param::{Event, Kind, Parameter, Parameterized, Params, of_model};
use crate::ui::composite::{composite, declare, set};

/// What a click on the title does in the browser, where no Rust is needed for it. The library does the same when it hears of the
/// click, so nothing of it is sent.
const FOLD: &str = "body.setv({visible: !cb_obj.active}, {sync: false})";

/// One of several cards is open at a time. The others are known by their ids: models that hold each other would never end.
const FOLD_OTHERS: &str = "\
if (cb_obj.active) return
for (const id of others) cb_obj.document?.get_model_by_id(id)?.setv({active: true}, {sync: false})";

const FRAME: &str =
    ":host { border: 1px solid rgba(128, 128, 128, 0.4); border-radius: 4px; overflow: hidden; }";

const TITLE: &str = "\
:host { width: 100%; }
.bk-btn, .bk-btn:hover, .bk-btn.bk-active, .bk-btn[disabled] {
  justify-content: flex-start; text-align: left; font-weight: bold; font-size: 1.1em; padding: 6px 10px; opacity: 1;
  color: inherit; background: rgba(128, 128, 128, 0.12); border: 0; border-radius: 0; box-shadow: none;
}
.bk-btn:hover { background: rgba(128, 128, 128, 0.2); }
.bk-btn:focus-visible { outline: 2px solid currentColor; outline-offset: -2px; }
.bk-btn::before { content: \"▾\"; display: inline-block; width: 1.2em; }
.bk-btn.bk-active::before { content: \"▸\"; }
.bk-btn[disabled] { cursor: default; }
.bk-btn[disabled]::before { content: none; }";

/// Items below each other, under a title that folds them away and back, in saved files too. Parameters: `title`, `collapsed`,
/// `collapsible`, `visible`. A handle: clones are the same layout.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let card = Card::new(items![figure()]).title("Details").collapsed(true);
/// let toggle = Toggle::new("Hide").value(true);
/// toggle.link(&card, "value", "collapsed").bidirectional();
/// toggle.value(false);
/// assert!(!card.get_collapsed());
/// assert_eq!((card.get_title(), card.items().len()), ("Details".to_owned(), 1));
/// card.collapsible(false); // a click on the title does nothing now
/// ```
#[derive(Clone)]
pub struct Card {
    root: Model,
}

impl Card {
    /// An open card of these items, see [`items!`](crate::items), without a title.
    pub fn new(items: impl IntoIterator<Item = Model>) -> Self {
        let title = Model::known("Toggle")
            .with("label", "")
            .with("margin", 0)
            .with("stylesheets", vec![TITLE]);
        let body = Model::known("Column").with("styles", [("padding", "5px 10px")]);
        let root = Model::known("Column")
            .with("stylesheets", vec![FRAME])
            .with("children", vec![&title, &body]);
        let parameters = [
            Parameter::new("title", Kind::Str, ""),
            Parameter::new("collapsed", Kind::Bool, false),
            Parameter::new("collapsible", Kind::Bool, true),
        ];
        let params = declare("Card", &root, parameters, apply);
        of_model::follow(&title, &params, "collapsed", "active");
        let card = Self { root };
        card.fold_with(&[]);
        let mut items = items.into_iter();
        card.edit(&mut |all| all.extend(items.by_ref()));
        card
    }

    /// The text above the items.
    #[track_caller]
    pub fn title(&self, title: impl Into<String>) -> Self {
        self.param().set("title", title.into());
        self.clone()
    }

    /// The text above the items.
    pub fn get_title(&self) -> String {
        self.param().get_as("title")
    }

    /// Whether the items are folded away.
    #[track_caller]
    pub fn collapsed(&self, collapsed: bool) -> Self {
        self.param().set("collapsed", collapsed);
        self.clone()
    }

    /// Whether the items are folded away.
    pub fn get_collapsed(&self) -> bool {
        self.param().get_as("collapsed")
    }

    /// Whether a click on the title folds them.
    #[track_caller]
    pub fn collapsible(&self, collapsible: bool) -> Self {
        self.param().set("collapsible", collapsible);
        self.clone()
    }

    /// The models of the items.
    pub fn items(&self) -> Vec<Model> {
        let body = parts(&self.root).map(|[_, body]| body);
        super::models(body.and_then(|body| body.explicit("children")))
    }

    fn edit(&self, change: &mut dyn FnMut(&mut Vec<Model>)) {
        if let Some([_, body]) = parts(&self.root) {
            super::edit(&body, "children", change);
        }
    }

    /// The model that is clicked; `active` when the items are folded away.
    pub(super) fn head(&self) -> Option<Model> {
        parts(&self.root).map(|[title, _]| title)
    }

    /// Has browsers fold these cards, by the ids of their heads, when this one is opened.
    pub(super) fn fold_with(&self, others: &[String]) {
        let Some([title, body]) = parts(&self.root) else {
            return;
        };
        let script = |code: &str, argument: &str, value: Value| {
            let args = Value::Map(vec![(argument.into(), value)]);
            Model::known("CustomJS")
                .with("args", args)
                .with("code", code)
        };
        let mut scripts = vec![script(FOLD, "body", body.into())];
        if !others.is_empty() {
            scripts.push(script(FOLD_OTHERS, "others", others.into()));
        }
        let callbacks = Value::Map(vec![("change:active".into(), scripts.into())]);
        title.with("js_property_callbacks", callbacks);
    }
}
items_of!(Card);
composite!(Card, [], [], |card| super::names(&card.items()));

/// Title and body.
fn parts(root: &Model) -> Option<[Model; 2]> {
    super::models(root.explicit("children")).try_into().ok()
}

fn apply(root: &Model, _: &Params, event: &Event) -> Result<(), String> {
    let Some([title, body]) = parts(root) else {
        return Err("its two children were replaced".to_owned());
    };
    let off = |value: &Value| !value.as_bool().unwrap_or_default();
    match event.name {
        "title" => set(&title, "label", event.new.clone()),
        "collapsible" => set(&title, "disabled", off(&event.new)),
        _ => {
            set(&title, "active", event.new.clone())?;
            set(&body, "visible", off(&event.new))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::show::viewable::Viewable;
    use crate::ui::widgets::{Button, Toggle};

    #[test]
    fn a_click_on_the_title_folds_the_items_and_back() {
        let button = Button::new("a");
        let card = Card::new(items![button]).title("More");
        let [title, body] = parts(&card.root).unwrap();
        assert_eq!(title.get("label"), Ok("More".into()));
        title.set_from("active", true.into(), 1).unwrap();
        assert!(card.get_collapsed());
        assert_eq!(body.get("visible"), Ok(false.into()));
        card.collapsed(false);
        assert_eq!(title.get("active"), Ok(false.into()));
        assert_eq!(body.get("visible"), Ok(true.into()));
        card.collapsible(false);
        assert_eq!(title.get("disabled"), Ok(true.into()));
    }

    #[test]
    fn its_items_are_those_of_the_body() {
        let (a, b) = (Button::new("a"), Toggle::new("b"));
        let card = Card::new(items![a]);
        card.append(&b);
        assert!(card.remove(&a));
        assert_eq!(card.items(), [b.root()]);
        assert_eq!(format!("{card:?}"), "Card(Toggle)");
    }

    #[test]
    fn nothing_keeps_it_but_who_shows_it() {
        let card = Card::new(items![Button::new("a")]).title("x");
        let (root, title) = (card.root.downgrade(), card.head().unwrap().downgrade());
        drop(card);
        assert!(root.upgrade().is_none() && title.upgrade().is_none());
    }
}
