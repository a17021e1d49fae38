//! [`Tabs`]: one of several items at a time.

use super::titled_items_of;
use crate::base::sync::lock;
use crate::document::Model;
use crate::document::value::Value;
use crate::models::{ModelLike, OneOf, enums::Location};
use crate::show::viewable::Viewable;
use crate::ui::composite::composite;
use std::sync::{Arc, Mutex};

/// Items of which one is shown, under a row of titles. Parameters: the properties of Bokeh's `Tabs`, such as `active` (the one that
/// is shown, from 0) and `tabs_location`. A handle: clones are the same layout.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let p = figure();
/// let tabs = Tabs::new([("Plot", &p), ("Settings", &FloatSlider::new("Speed"))]);
/// tabs.append("Help", &pane::html("<i>none</i>"));
/// tabs.set_title(2, "About")?;
/// tabs.active(2).tabs_location("left").closable(true);
/// assert_eq!((tabs.titles(), tabs.get_active()), (vec!["Plot".into(), "Settings".into(), "About".into()], 2));
/// assert_eq!(tabs.items()[0], p.root());
/// # Ok::<(), cellbeat::layout::NoItem>(())
/// ```
#[derive(Clone)]
pub struct Tabs {
    root: Model,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    tabs: Vec<Tab>,
    dynamic: bool,
    closable: bool,
}

#[derive(Clone)]
struct Tab {
    title: String,
    item: Model,
    panel: Model,
    /// What stands for it while another tab is shown, where tabs are dynamic.
    empty: Model,
}

impl Tab {
    fn new(title: String, item: Model) -> Tab {
        // Bokeh looks at a panel once: for another title or item it takes another panel.
        let panel = |child: &Model| {
            Model::known("TabPanel")
                .with("title", title.clone())
                .with("child", child)
        };
        Tab {
            panel: panel(&item),
            empty: panel(&Model::known("Spacer")),
            title,
            item,
        }
    }

    fn is(&self, panel: &Model) -> bool {
        self.panel == *panel || self.empty == *panel
    }
}

impl Tabs {
    /// A layout of these items; the first is shown.
    pub fn new<const N: usize>(tabs: [(&str, &dyn Viewable); N]) -> Self {
        let root = Model::known("Tabs");
        let state = Arc::<Mutex<State>>::default();
        let layout = Self { root, state };
        let (root, state) = (layout.root.downgrade(), layout.state.clone());
        layout.root.hook("tabs", move |panels| {
            if let Some(root) = root.upgrade() {
                closed(&root, &state, panels);
            }
        });
        let (root, state) = (layout.root.downgrade(), layout.state.clone());
        layout.root.hook("active", move |_| {
            if let Some(root) = root.upgrade() {
                arrange(&root, &state);
            }
        });
        layout.edit(|all| {
            all.extend(tabs.map(|(title, item)| Self::entry(title.to_owned(), item.root())));
        });
        layout
    }

    /// Which item is shown, counted from 0.
    ///
    /// # Panics
    /// When it is not a number. A number of no item shows none.
    #[track_caller]
    pub fn active(&self, active: usize) -> Self {
        self.with("active", active)
    }

    /// Which item is shown, counted from 0.
    pub fn get_active(&self) -> usize {
        active(&self.root)
    }

    /// Whether only the item that is shown is sent to the browser, and the others when they are. A saved file has only that one.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let (small, large) = (figure(), figure());
    /// large.scatter(random(50_000), random(50_000));
    /// Tabs::new([("Few", &small), ("Many", &large)]).dynamic(true); // the points are sent when they are looked at
    /// ```
    pub fn dynamic(&self, dynamic: bool) -> Self {
        lock(&self.state).dynamic = dynamic;
        arrange(&self.root, &self.state);
        self.clone()
    }

    /// Whether each tab has a cross that removes it.
    pub fn closable(&self, closable: bool) -> Self {
        lock(&self.state).closable = closable;
        self.edit(|tabs| {
            for tab in tabs {
                *tab = Self::entry(tab.title.clone(), tab.item.clone());
            }
        });
        self.clone()
    }

    /// Where the titles are: `"above"`, `"below"`, `"left"` or `"right"`.
    ///
    /// # Panics
    /// When it is none of these.
    #[track_caller]
    pub fn tabs_location(&self, location: impl OneOf<Location>) -> Self {
        self.with("tabs_location", location)
    }

    /// The models of the items.
    pub fn items(&self) -> Vec<Model> {
        let state = lock(&self.state);
        state.tabs.iter().map(|tab| tab.item.clone()).collect()
    }

    /// The titles of the items.
    pub fn titles(&self) -> Vec<String> {
        let state = lock(&self.state);
        state.tabs.iter().map(|tab| tab.title.clone()).collect()
    }

    fn entry(title: String, item: Model) -> Tab {
        Tab::new(title, item)
    }

    fn parts(tab: &Tab) -> (String, Model) {
        (tab.title.clone(), tab.item.clone())
    }

    fn edit(&self, change: impl FnOnce(&mut Vec<Tab>)) {
        let mut state = lock(&self.state);
        let before = state.tabs.clone();
        change(&mut state.tabs);
        let (last, closable) = (state.tabs.len().saturating_sub(1), state.closable);
        for tab in state
            .tabs
            .iter()
            .filter(|tab| closable && !before.iter().any(|old| old.is(&tab.panel)))
        {
            tab.panel.with("closable", true);
            tab.empty.with("closable", true);
        }
        drop(state);
        drop(before);
        arrange(&self.root, &self.state);
        if self.get_active() > last {
            self.active(last);
        }
    }
}
titled_items_of!(Tabs, Tab);
composite!(Tabs, [], [], |tabs| tabs.titles().join(", "));

/// A browser that closed the last tab says -1.
fn active(root: &Model) -> usize {
    let active = root.get("active").ok().and_then(|active| active.as_i64());
    active
        .and_then(|active| active.try_into().ok())
        .unwrap_or_default()
}

/// Sends what is shown.
fn arrange(root: &Model, state: &Mutex<State>) {
    let arranged = root.modify("tabs", &mut |_| {
        let active = active(root);
        let state = lock(state);
        let panels = state.tabs.iter().enumerate().map(|(index, tab)| {
            let shown = index == active || !state.dynamic;
            if shown { &tab.panel } else { &tab.empty }.clone()
        });
        Some(panels.collect::<Vec<_>>().into())
    });
    arranged.expect("panels are what the property takes");
}

/// Panels of which a browser says nothing any more were closed there.
fn closed(root: &Model, state: &Mutex<State>, panels: &Value) {
    let by_browser = |(_, origin)| origin != 0;
    if !root.explicit_and_origin("tabs").is_some_and(by_browser) {
        return;
    }
    let panels = super::models(Some(panels.clone()));
    let kept = |tab: &Tab| panels.iter().any(|panel| tab.is(panel));
    let mut locked = lock(state);
    let tabs = std::mem::take(&mut locked.tabs).into_iter();
    let (kept, gone) = tabs.partition::<Vec<_>, _>(kept);
    locked.tabs = kept;
    drop(locked);
    drop(gone);
    arrange(root, state);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::param::Parameterized;
    use crate::ui::layout::NoItem;
    use crate::ui::widgets::{Button, IntSlider, Toggle};

    fn two() -> Tabs {
        Tabs::new([("a", &Button::new("a")), ("b", &Toggle::new("b"))])
    }

    /// The classes of what is sent for each tab.
    fn sent(tabs: &Tabs) -> Vec<&'static str> {
        let panels = super::super::models(tabs.root.explicit("tabs"));
        let child = |panel: Model| panel.get("child").unwrap().as_model().unwrap().class().name;
        panels.into_iter().map(child).collect()
    }

    #[test]
    fn items_come_go_and_are_renamed() {
        let tabs = two().active(1);
        let button = Button::new("c");
        tabs.insert(0, "c", &button);
        tabs.replace(1, &Toggle::new("d")).unwrap();
        tabs.set_title(2, "last").unwrap();
        assert_eq!(format!("{tabs:?}"), "Tabs(c, a, last)");
        assert_eq!(sent(&tabs), ["Button", "Toggle", "Toggle"]);
        assert!(tabs.remove(&button) && !tabs.remove(&button));
        assert_eq!(tabs.replace(2, &button), Err(NoItem { index: 2, len: 2 }));
        tabs.active(1);
        tabs.replace(1, &button).unwrap();
        assert_eq!(tabs.get_active(), 1);
        assert!(tabs.remove(&button));
        assert_eq!(tabs.get_active(), 0);
        tabs.clear();
        assert!(tabs.is_empty());
    }

    #[test]
    fn the_active_tab_is_a_parameter_that_is_linked() {
        let (tabs, slider) = (two(), IntSlider::new("Tab").end(1));
        slider.link(&tabs, "value", "active").bidirectional();
        slider.value(1);
        assert_eq!(tabs.get_active(), 1);
        tabs.root.set_from("active", 0.into(), 1).unwrap();
        assert_eq!(slider.get_value(), 0);
    }

    #[test]
    fn dynamic_tabs_send_the_item_that_is_shown() {
        let tabs = two().dynamic(true);
        assert_eq!(sent(&tabs), ["Button", "Spacer"]);
        tabs.root.set_from("active", 1.into(), 1).unwrap();
        assert_eq!(sent(&tabs), ["Spacer", "Toggle"]);
        assert_eq!(tabs.items()[0].class().name, "Button");
        assert_eq!(sent(&tabs.dynamic(false)), ["Button", "Toggle"]);
    }

    #[test]
    fn a_tab_that_a_browser_closes_is_gone() {
        let tabs = two().closable(true);
        let panels = super::super::models(tabs.root.explicit("tabs"));
        assert_eq!(panels[0].get("closable"), Ok(true.into()));
        let left = vec![panels[1].clone()];
        tabs.root.set_from("tabs", left.into(), 1).unwrap();
        assert_eq!(tabs.titles(), ["b"]);
        tabs.append("c", &Button::new("c"));
        assert_eq!(sent(&tabs), ["Toggle", "Button"]);
    }

    #[test]
    fn nothing_keeps_it_but_who_shows_it() {
        let tabs = two();
        let (root, item) = (tabs.root.downgrade(), tabs.items()[0].downgrade());
        drop(tabs);
        assert!(root.upgrade().is_none() && item.upgrade().is_none());
    }
}
