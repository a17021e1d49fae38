//! [`Figure`] and [`figure`].

use super::axis::{self, Axis, AxisRange, Dimension};
use super::{automatic, find_or_push, or_panic, push, tools};
use crate::document::Model;
use crate::document::column::DataColumn;
use crate::document::value::{Value, value};
use crate::models::{self, ModelLike, ToolbarProperties};
use crate::show::viewable::viewable;
use std::collections::HashSet;

pub use crate::models::Figure;

/// A figure with linear axes, a grid, and the tools pan, wheel zoom, box zoom, save, reset and help. 600 × 600 pixels.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let p = figure().height(300).title("Ten points").x_axis_label("n");
/// p.line(0..10, random(10)).line_width(2);
/// ```
pub fn figure() -> Figure {
    let figure = Figure::new()
        .with("x_range", models::DataRange1d::new())
        .with("y_range", models::DataRange1d::new())
        .with("x_scale", models::LinearScale::new())
        .with("y_scale", models::LinearScale::new())
        .with("title", models::Title::new())
        .with(
            "toolbar",
            models::Toolbar::new().tools(tools::default_tools()),
        );
    for dimension in [Dimension::X, Dimension::Y] {
        axis::add(figure.as_model(), dimension, "LinearAxis");
    }
    figure
}

/// Setters return the same figure, so that they can be chained; called later, they change what is shown.
/// Those of Bokeh's `Plot` that are not here (`sizing_mode`, `background_fill_color`, ...) come with the traits of
/// [`models::properties`], which the prelude holds.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let p = figure().title("Ponds").x_axis_label("depth in m").y_axis_label("°C").y_range(0..20);
/// p.line([0, 1, 2], [18, 12, 9]).legend_label("north");
/// p.xaxis().axis_label_text_color("gray");
/// p.yaxis().ticker([0, 10, 20]);
/// p.legend().location("bottom_left");
/// ```
impl Figure {
    /// The title above the plot.
    #[track_caller]
    pub fn title(&self, text: impl Into<String>) -> Self {
        let text = text.into();
        match self
            .as_model()
            .explicit("title")
            .as_ref()
            .and_then(Value::as_model)
        {
            Some(title) => drop(title.with("text", text)),
            None => drop(self.with("title", models::Title::new().with("text", text))),
        }
        self.clone()
    }

    /// The text at the horizontal axis.
    #[track_caller]
    pub fn x_axis_label(&self, text: impl Into<String>) -> Self {
        self.xaxis().with("axis_label", text.into());
        self.clone()
    }

    /// The text at the vertical axis.
    #[track_caller]
    pub fn y_axis_label(&self, text: impl Into<String>) -> Self {
        self.yaxis().with("axis_label", text.into());
        self.clone()
    }

    /// The horizontal range: `0.0..10.0`, or names for a categorical axis, or another figure, to share its range: what moves one
    /// moves the other. `..` is the default, that of the data. Words in the data make a categorical axis by themselves, with a
    /// factor for each, and times one of dates.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let left = figure().x_range(0..10);
    /// let right = figure().x_range(&left).y_range(["low", "high"]);
    /// assert_eq!(right.get_x_range(), left.get_x_range());
    ///
    /// // A second axis at the right, with a range of its own.
    /// left.line([1, 2, 3], [1, 2, 3]);
    /// left.extra_y_range("temperature", -20..40).axis_label("°C").axis_label_text_color("red");
    /// left.line([1, 2, 3], [21, 18, 25]).y_range_name("temperature").color("red");
    /// left.extra_x_range("more", ..);
    /// assert_eq!(left.get_y_range().class().name, "DataRange1d");
    ///
    /// // The tools that are at work from the start.
    /// let p = figure().tools(["pan", "box_zoom", "wheel_zoom", "tap", "hover"]).output_backend("webgl");
    /// p.active_drag("box_zoom").active_scroll("wheel_zoom").active_tap(None).active_inspect("hover").active_multi("auto");
    /// p.legend().click_policy("hide");
    /// ```
    #[track_caller]
    pub fn x_range(&self, range: impl Into<AxisRange>) -> Self {
        axis::set_range(self.as_model(), Dimension::X, range.into());
        self.clone()
    }

    /// The vertical range, see [`Figure::x_range`].
    #[track_caller]
    pub fn y_range(&self, range: impl Into<AxisRange>) -> Self {
        axis::set_range(self.as_model(), Dimension::Y, range.into());
        self.clone()
    }

    /// The horizontal range that there is, to be shared or watched.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let p = figure().x_range(0..10);
    /// let (sender, seen) = std::sync::mpsc::channel();
    /// p.get_x_range().on_change("end", move |end| sender.send(end.as_f64()))?;
    /// p.get_x_range().set("end", 5)?; // a pan or a zoom sets it too
    /// assert_eq!(seen.recv(), Ok(Some(5.0)));
    /// # Ok::<(), cellbeat::models::ModelError>(())
    /// ```
    pub fn get_x_range(&self) -> Model {
        axis::range(self.as_model(), Dimension::X)
    }

    /// The vertical range that there is.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let p = figure().y_range(0..10);
    /// p.get_y_range().set("end", 20)?;
    /// # Ok::<(), cellbeat::models::ModelError>(())
    /// ```
    pub fn get_y_range(&self) -> Model {
        axis::range(self.as_model(), Dimension::Y)
    }

    /// A second horizontal axis, above, with a range of its own; see [`Figure::extra_y_range`].
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let p = figure().x_axis_label("Hz");
    /// p.line([1, 2, 3], [1, 2, 3]);
    /// p.extra_x_range("rpm", 0..180).axis_label("rpm");
    /// p.line([60, 120, 180], [3, 2, 1]).x_range_name("rpm");
    /// ```
    #[track_caller]
    pub fn extra_x_range(&self, name: &str, range: impl Into<AxisRange>) -> Axis {
        axis::add_extra(self.as_model(), Dimension::X, name, range.into())
    }

    /// A second vertical axis, at the right, with a range of its own, in which glyphs are drawn that have its name as their
    /// `y_range_name`. See [`Figure::x_range`] for what the range may be, and for an example.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let p = figure().y_axis_label("mm");
    /// p.line([1, 2, 3], [1, 2, 3]);
    /// p.extra_y_range("temperature", -20..40).axis_label("°C").axis_label_text_color("red");
    /// p.line([1, 2, 3], [21, 18, 25]).y_range_name("temperature").color("red");
    /// ```
    #[track_caller]
    pub fn extra_y_range(&self, name: &str, range: impl Into<AxisRange>) -> Axis {
        axis::add_extra(self.as_model(), Dimension::Y, name, range.into())
    }

    /// The kind of the horizontal axis: `"linear"`, `"log"`, `"datetime"` (values in ms since 1970), `"mercator"` or `"category"`.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let p = figure().x_axis_type("datetime").y_axis_type("log");
    /// p.line([1_700_000_000_000.0, 1_700_000_060_000.0], [1.0, 1000.0]);
    /// ```
    ///
    /// # Panics
    /// When it is none of these.
    #[track_caller]
    pub fn x_axis_type(&self, kind: &str) -> Self {
        self.choose_type(Dimension::X, kind);
        self.clone()
    }

    /// The kind of the vertical axis, see [`Figure::x_axis_type`].
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// figure().y_axis_type("log").line([1, 2, 3], [1, 10, 100]);
    /// ```
    ///
    /// # Panics
    /// When it is none of the kinds.
    #[track_caller]
    pub fn y_axis_type(&self, kind: &str) -> Self {
        self.choose_type(Dimension::Y, kind);
        self.clone()
    }

    #[track_caller]
    fn choose_type(&self, dimension: Dimension, kind: &str) {
        axis::set_type(self.as_model(), dimension, kind);
        automatic::choose(axis::of(self.as_model(), dimension).as_model());
    }

    /// Adds an annotation, axis, grid or other renderer at `place`: `"center"`, `"left"`, `"right"`, `"above"` or `"below"`.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let p = figure();
    /// let limit = models::Span::new().location(5).dimension("width").line_color("red");
    /// p.add_layout(&limit, "center");
    /// limit.location(7); // moves it
    /// ```
    #[track_caller]
    pub fn add_layout(&self, renderer: impl ModelLike, place: &str) -> Self {
        push(self.as_model(), place, renderer.as_model());
        self.clone()
    }

    /// The horizontal axis.
    pub fn xaxis(&self) -> Axis {
        axis::of(self.as_model(), Dimension::X)
    }

    /// The vertical axis.
    pub fn yaxis(&self) -> Axis {
        axis::of(self.as_model(), Dimension::Y)
    }

    /// The legend; it is made when there is none yet.
    pub fn legend(&self) -> models::Legend {
        let is_legend = |model: &Model| model.class().is_a("Legend");
        let make = || models::Legend::new().0;
        models::Legend(find_or_push(self.as_model(), "center", &is_legend, &make))
    }

    /// Adds `renderer` to the legend under `label`, to the entry that has the label if there is one.
    pub(super) fn add_to_legend(&self, label: Value, renderer: &Model) {
        let same = |item: &Model| item.explicit("label").as_ref() == Some(&label);
        let make = || models::LegendItem::new().with("label", label.clone()).0;
        let item = find_or_push(self.legend().as_model(), "items", &same, &make);
        push(&item, "renderers", renderer);
    }

    /// Adds an entry for each value of `column`, which shows the first item that has it.
    pub(super) fn add_groups(&self, column: &DataColumn, renderer: &Model) {
        let text = |value: &Value| {
            let text = value.as_str().map(str::to_owned);
            text.unwrap_or_else(|| format!("{value:?}"))
        };
        let mut seen = HashSet::new();
        let first = |(_, value): &(usize, Value)| seen.insert(text(value));
        let mut groups: Vec<_> = column.iter().enumerate().filter(first).collect();
        groups.sort_by(
            |(_, one), (_, other)| match (one.as_f64(), other.as_f64()) {
                (Some(one), Some(other)) => one.total_cmp(&other),
                _ => text(one).cmp(&text(other)),
            },
        );
        for (index, group) in groups {
            let item = models::LegendItem::new()
                .with("label", value(text(&group)))
                .with("renderers", vec![renderer])
                .with("index", index);
            push(self.legend().as_model(), "items", item.as_model());
        }
    }

    pub(super) fn toolbar_model(&self) -> Model {
        let mut found = None;
        or_panic(self.as_model().modify("toolbar", &mut |toolbar| {
            let known = toolbar.as_model().cloned();
            let is_known = known.is_some();
            let toolbar = found.insert(known.unwrap_or_else(|| models::Toolbar::new().0));
            (!is_known).then(|| (&*toolbar).into())
        }));
        found.expect("it is there or was made")
    }
}

viewable!(
    Figure,
    |figure| figure.as_model().clone(),
    format!("Figure(id={})", figure.as_model().id())
);
