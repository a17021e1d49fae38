//! [`gridplot`]: plots in rows under one toolbar.

use crate::document::value::Value;
use crate::document::{Model, reachable};
use crate::models::{self, ModelLike};

/// Tools of which one does for all plots.
const ONE_FOR_ALL: [&str; 4] = ["SaveTool", "CopyTool", "ExamineTool", "FullscreenTool"];

/// What two tools may differ in and do the same.
const OF_ITS_PLOT: [&str; 3] = ["overlay", "renderers", "subscribed_events"];

/// What stands in a place of a grid, or nothing.
///
/// ```
/// use cellbeat::plotting::{GridItem, gridplot};
/// use cellbeat::prelude::*;
///
/// let (p, plots) = (figure(), [figure(), figure()]);
/// let mut row: Vec<GridItem> = plots.iter().map(GridItem::from).collect();
/// row.push(None::<&Figure>.into()); // an empty place
/// gridplot([row, vec![(&p).into()]]);
/// ```
#[derive(Clone, Debug)]
pub struct GridItem(Option<Model>);

impl<M: ModelLike> From<M> for GridItem {
    fn from(item: M) -> Self {
        Self(Some(item.as_model().clone()))
    }
}
impl<M: ModelLike> From<Option<M>> for GridItem {
    fn from(item: Option<M>) -> Self {
        Self(item.map(|item| item.as_model().clone()))
    }
}

/// Plots in rows, with one toolbar whose tools act on all of them; `None` leaves a place empty. Their own toolbars are hidden.
/// What is not a plot is a model that can be laid out.
///
/// Plots that share a range are moved together: `right.x_range(&left)`; see [`Figure::x_range`](super::Figure::x_range).
///
/// ```
/// use cellbeat::prelude::*;
///
/// let source = ColumnDataSource::new([("x", [1, 2, 3]), ("y", [3, 1, 2]), ("z", [7, 8, 9])]);
/// let plot = |y| {
///     let p = figure().width(250).height(250).tools(["pan", "box_select", "reset"]);
///     p.scatter("x", y).source(&source).size(10);
///     p
/// };
/// let (y, z, both) = (plot("y"), plot("z"), plot("y"));
/// z.x_range(&y);
/// both.line("x", "z").source(&source);
/// gridplot([[Some(&y), Some(&z)], [None, Some(&both)]]).toolbar_location("right")
/// # ;
/// ```
///
/// # Panics
/// When something cannot be laid out.
#[track_caller]
pub fn gridplot<R>(rows: impl IntoIterator<Item = R>) -> models::GridPlot
where
    R: IntoIterator,
    R::Item: Into<GridItem>,
{
    let rows = rows.into_iter();
    grid_of(
        rows.map(|row| row.into_iter().map(Into::into).collect())
            .collect(),
    )
}

/// [`gridplot`] that is compiled once, here.
#[track_caller]
fn grid_of(rows: Vec<Vec<GridItem>>) -> models::GridPlot {
    let (mut items, mut toolbars) = (Vec::new(), Vec::new());
    for (row, places) in rows.into_iter().enumerate() {
        for (column, item) in places.into_iter().enumerate() {
            let Some(item) = item.0 else {
                continue;
            };
            reachable(std::slice::from_ref(&item), &mut |model| {
                if model.class().is_a("Plot") {
                    model.with("toolbar_location", Value::Null);
                    toolbars.extend(model_of(model, "toolbar"));
                }
            });
            items.push((item, row, column));
        }
    }
    let tools = toolbars
        .iter()
        .flat_map(|toolbar| match toolbar.explicit("tools") {
            Some(Value::List(tools)) => tools,
            _ => Vec::new(),
        });
    let tools: Vec<Model> = tools.filter_map(|tool| tool.as_model().cloned()).collect();
    let merged = merge(tools);
    let toolbar = models::Toolbar::new().with("tools", merged.clone());
    for property in [
        "logo",
        "autohide",
        "active_drag",
        "active_inspect",
        "active_scroll",
        "active_tap",
        "active_multi",
    ] {
        // The last one wins, as in Bokeh.
        let mut set = toolbars
            .iter()
            .filter_map(|toolbar| toolbar.explicit(property));
        if let Some(value) = set.next_back() {
            toolbar.with(property, in_proxy(&merged, value));
        }
    }
    let grid = models::GridPlot::new().with("children", items);
    grid.with("toolbar", toolbar)
}

fn model_of(model: &Model, property: &str) -> Option<Model> {
    model.explicit(property)?.as_model().cloned()
}

/// Tools of the same kind and settings behind one button each.
fn merge(tools: Vec<Model>) -> Vec<Model> {
    let mut groups: Vec<Vec<Model>> = Vec::new();
    let mut kinds: Vec<&str> = Vec::new();
    for tool in &tools {
        if !kinds.contains(&tool.class().name) {
            kinds.push(tool.class().name);
        }
    }
    let mut merged = Vec::new();
    for kind in kinds {
        let of_kind = tools.iter().filter(|tool| tool.class().name == kind);
        if ONE_FOR_ALL.contains(&kind) {
            merged.push(Model::known(kind));
            continue;
        }
        groups.clear();
        for tool in of_kind {
            match groups.iter_mut().find(|group| are_alike(&group[0], tool)) {
                Some(group) => group.push(tool.clone()),
                None => groups.push(vec![tool.clone()]),
            }
        }
        let proxy = |group| models::ToolProxy::new().with("tools", group).0;
        merged.extend(groups.drain(..).map(proxy));
    }
    merged
}

fn are_alike(one: &Model, other: &Model) -> bool {
    let mut names = one.class().all_properties().map(|property| property.name());
    names.all(|name| OF_ITS_PLOT.contains(&name) || one.get(name) == other.get(name))
}

/// The button behind which a tool is now.
fn in_proxy(merged: &[Model], active: Value) -> Value {
    let Some(tool) = active.as_model() else {
        return active;
    };
    let holds = |proxy: &&Model| {
        let tools = proxy.explicit("tools");
        let tools = tools.as_ref().and_then(Value::as_list).unwrap_or_default();
        tools.iter().any(|one| one.as_model() == Some(tool))
    };
    let same = merged.iter().find(|one| one.class() == tool.class());
    merged
        .iter()
        .find(holds)
        .or(same)
        .map_or(active.clone(), Value::from)
}
