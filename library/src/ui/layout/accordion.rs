//! [`Accordion`]: items below each other, each under a title that folds it away.

use super::{Card, titled_items_of};
use crate::base::sync::lock;
use crate::document::Model;
use crate::document::value::{FromValue, Value};
use crate::models::ModelLike;
use crate::param::{Event, Kind, Parameter, Parameterized, Params, of_model};
use crate::show::viewable::Viewable;
use crate::ui::composite::{composite, declare};
use std::sync::{Arc, Mutex};

/// Items below each other, each under a title that opens it. Parameters: `active` (the open ones, from 0), `toggle` (whether
/// opening one closes the others), `visible`. A handle: clones are the same layout.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let p = figure();
/// let accordion = Accordion::new([("Plot", &p), ("Settings", &TextInput::new("Name"))]).active([0]);
/// accordion.append("Help", &pane::html("<i>none</i>"));
/// accordion.toggle(true).active([2]);
/// assert_eq!((accordion.get_active(), accordion.len()), (vec![2], 3));
/// assert_eq!(accordion.titles(), ["Plot", "Settings", "Help"]);
/// assert_eq!(accordion.items()[0], p.root());
/// ```
#[derive(Clone)]
pub struct Accordion {
    root: Model,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    cards: Vec<Card>,
    /// Cards are being opened and closed on behalf of `active`, which has the outcome already.
    setting: bool,
}

impl Accordion {
    /// A layout of these items, all closed.
    pub fn new<const N: usize>(items: [(&str, &dyn Viewable); N]) -> Self {
        let root = Model::known("Column").with("sizing_mode", "stretch_width");
        let state = Arc::<Mutex<State>>::default();
        let parameters = [
            Parameter::new("active", Kind::List, Vec::<usize>::new()),
            Parameter::new("toggle", Kind::Bool, false),
        ];
        let cards = state.clone();
        declare("Accordion", &root, parameters, move |_, params, event| {
            apply(&cards, params, event)
        });
        let accordion = Self { root, state };
        accordion.edit(|cards| {
            cards.extend(items.map(|(title, item)| Self::entry(title.to_owned(), item.root())));
        });
        accordion
    }

    /// Which items are open, counted from 0.
    ///
    /// # Panics
    /// When there is none at one of the places, or it is more than one where opening one closes the others.
    #[track_caller]
    pub fn active(&self, active: impl IntoIterator<Item = usize>) -> Self {
        let active: Vec<_> = active.into_iter().collect();
        self.param().set("active", active);
        self.clone()
    }

    /// Which items are open, counted from 0.
    pub fn get_active(&self) -> Vec<usize> {
        self.param().get_as("active")
    }

    /// Whether opening one closes the others.
    #[track_caller]
    pub fn toggle(&self, toggle: bool) -> Self {
        self.param().set("toggle", toggle);
        self.clone()
    }

    /// The models of the items.
    pub fn items(&self) -> Vec<Model> {
        let cards = lock(&self.state).cards.clone();
        cards.iter().flat_map(Card::items).collect()
    }

    /// The titles of the items.
    pub fn titles(&self) -> Vec<String> {
        let cards = lock(&self.state).cards.clone();
        cards.iter().map(Card::get_title).collect()
    }

    fn entry(title: String, item: Model) -> Card {
        let card = Card::new([item]).title(title).collapsed(true);
        card.with("sizing_mode", "stretch_width")
    }

    fn parts(card: &Card) -> (String, Model) {
        let item = card.items().into_iter().next();
        (
            card.get_title(),
            item.unwrap_or_else(|| Model::known("Spacer")),
        )
    }

    fn edit(&self, change: impl FnOnce(&mut Vec<Card>)) {
        let mut state = lock(&self.state);
        let before = state.cards.clone();
        change(&mut state.cards);
        let cards = state.cards.clone();
        drop(state);
        for card in cards.iter().filter(|card| !before.contains(card)) {
            self.follow(card);
        }
        let shown = self.root.modify("children", &mut |_| {
            let cards = lock(&self.state).cards.clone();
            Some(cards.iter().map(Viewable::root).collect::<Vec<_>>().into())
        });
        shown.expect("cards are what the property takes");
        let params = of_model::unowned(&self.root);
        fold_each_other(&cards, params.get_as("toggle"));
        opened(&self.state, &params);
    }

    /// Has `active` follow the card.
    fn follow(&self, card: &Card) {
        let Some(head) = card.head() else { return };
        let (state, params) = (
            Arc::downgrade(&self.state),
            of_model::unowned(&self.root).downgrade(),
        );
        let this = head.downgrade();
        head.hook("active", move |closed| {
            let (Some(state), Some(params)) = (state.upgrade(), params.upgrade()) else {
                return;
            };
            if lock(&state).setting {
                return;
            }
            if closed.as_bool() == Some(false) && params.get_as("toggle") {
                let this = this.upgrade();
                show(&state, |card| card.head() == this);
            }
            opened(&state, &params);
        });
    }
}
titled_items_of!(Accordion, Card);
composite!(Accordion, [], [], |accordion| accordion.titles().join(", "));

fn apply(state: &Mutex<State>, params: &Params, event: &Event) -> Result<(), String> {
    let cards = lock(state).cards.clone();
    if event.name == "toggle" {
        let toggle = event.new.as_bool().unwrap_or_default();
        fold_each_other(&cards, toggle);
        let active: Vec<usize> = params.get_as("active");
        if let (true, Some(first)) = (toggle, active.first()) {
            let first = cards[*first].clone();
            show(state, |card| *card == first);
            opened(state, params);
        }
        return Ok(());
    }
    let active = Vec::<usize>::from_value(&event.new).map_err(|wrong| wrong.to_string())?;
    if let Some(index) = active.iter().find(|index| **index >= cards.len()) {
        let len = cards.len();
        return Err(super::NoItem { index: *index, len }.to_string());
    }
    if active.len() > 1 && params.get_as("toggle") {
        return Err("opening one item closes the others: give one, or set toggle to false".into());
    }
    let open: Vec<_> = active.iter().map(|index| &cards[*index]).collect();
    show(state, |card| open.contains(&card));
    Ok(())
}

/// Opens those cards and closes the others.
fn show(state: &Mutex<State>, open: impl Fn(&Card) -> bool) {
    let mut locked = lock(state);
    let (cards, before) = (locked.cards.clone(), locked.setting);
    locked.setting = true;
    drop(locked);
    for card in &cards {
        card.collapsed(!open(card));
    }
    lock(state).setting = before;
}

/// `active` is what is open.
fn opened(state: &Mutex<State>, params: &Params) {
    let cards = lock(state).cards.clone();
    let cards = cards.iter().enumerate();
    let open = cards.filter(|(_, card)| !card.get_collapsed());
    let open: Vec<_> = open.map(|(index, _)| Value::from(index)).collect();
    params.store(&[("active", open.into())]).notify();
}

fn fold_each_other(cards: &[Card], toggle: bool) {
    let heads: Vec<_> = cards.iter().filter_map(Card::head).collect();
    for card in cards {
        let this = card.head();
        let others = heads.iter().filter(|head| Some(*head) != this.as_ref());
        let others: Vec<_> = others.map(|head| head.id().to_owned()).collect();
        card.fold_with(if toggle { &others } else { &[] });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::layout::NoItem;
    use crate::ui::widgets::{Button, Toggle};

    fn click(accordion: &Accordion, index: usize) {
        let head = lock(&accordion.state).cards[index].head().unwrap();
        let active = head.get("active").unwrap().as_bool().unwrap();
        head.set_from("active", (!active).into(), 1).unwrap();
    }

    fn two() -> Accordion {
        Accordion::new([("a", &Button::new("a")), ("b", &Toggle::new("b"))])
    }

    #[test]
    fn a_click_opens_and_closes_one_item() {
        let accordion = two();
        assert_eq!(accordion.get_active(), [0; 0]);
        click(&accordion, 1);
        assert_eq!(accordion.get_active(), [1]);
        click(&accordion, 0);
        assert_eq!(accordion.get_active(), [0, 1]);
        click(&accordion, 1);
        assert_eq!(accordion.get_active(), [0]);
    }

    #[test]
    fn with_toggle_one_item_is_open_at_a_time() {
        let accordion = two().active([0, 1]).toggle(true);
        assert_eq!(accordion.get_active(), [0]);
        click(&accordion, 1);
        assert_eq!(accordion.get_active(), [1]);
        let open = |index: usize| !lock(&accordion.state).cards[index].get_collapsed();
        assert!(!open(0) && open(1));
        let params = accordion.param();
        let error = params.try_set("active", vec![0, 1]).unwrap_err();
        assert!(error.to_string().contains("give one"), "{error}");
        assert_eq!(accordion.get_active(), [1]);
    }

    #[test]
    fn watchers_hear_of_one_change_for_each_setting() {
        let accordion = two();
        let (sender, seen) = std::sync::mpsc::channel();
        accordion.param().watch("active", move |event| {
            sender.send(Vec::<usize>::from_value(&event.new).unwrap())
        });
        accordion.active([0, 1]).active([]);
        assert_eq!(seen.try_iter().collect::<Vec<_>>(), [vec![0, 1], vec![]]);
    }

    #[test]
    fn items_come_go_and_are_renamed() {
        let accordion = two().active([1]);
        let button = Button::new("c");
        accordion.insert(0, "c", &button);
        assert_eq!(accordion.get_active(), [2]);
        assert_eq!(format!("{accordion:?}"), "Accordion(c, a, b)");
        accordion.set_title(0, "first").unwrap();
        accordion.replace(1, &Toggle::new("d")).unwrap();
        assert_eq!(accordion.titles(), ["first", "a", "b"]);
        assert!(accordion.remove(&button) && !accordion.remove(&button));
        assert_eq!(
            accordion.set_title(2, "x"),
            Err(NoItem { index: 2, len: 2 })
        );
        let error = accordion.param().try_set("active", vec![2]).unwrap_err();
        assert!(error.to_string().contains("there is no item 2"), "{error}");
        accordion.clear();
        assert!(accordion.is_empty());
    }

    #[test]
    fn nothing_keeps_it_but_who_shows_it() {
        let accordion = two().toggle(true);
        let root = accordion.root.downgrade();
        let head = lock(&accordion.state).cards[0].head().unwrap().downgrade();
        drop(accordion);
        assert!(root.upgrade().is_none() && head.upgrade().is_none());
    }
}
