//! Colours by data: [`linear_cmap`] and its kin, and the bar that explains them.

use super::Figure;
use crate::document::Model;
use crate::document::palettes::Palette;
use crate::document::value::{Spec, Value, field};
use crate::models::{self, ModelLike};

/// The values that get the first and the last colour, those beyond them too: `0.0..1.0`, `0..10`, or `..` for the least and the
/// greatest that there are.
///
/// ```
/// use cellbeat::plotting::{Limits, linear_cmap};
/// use cellbeat::prelude::*;
///
/// fn heat(p: &Figure, limits: impl Into<Limits>) {
///     p.scatter("x", "y").color(linear_cmap("t", "Inferno256", limits));
/// }
/// heat(&figure(), 0.0..1.0);
/// heat(&figure(), ..); // the least and the greatest that there are
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Limits(Option<(f64, f64)>);

impl From<std::ops::RangeFull> for Limits {
    fn from(_: std::ops::RangeFull) -> Self {
        Self(None)
    }
}

macro_rules! limits {
    ($($range:ty: |$it:ident| $limits:expr;)*) => {$(
        impl From<$range> for Limits {
            fn from($it: $range) -> Self {
                Self(Some($limits))
            }
        }
    )*};
}
limits! {
    std::ops::Range<f64>: |it| (it.start, it.end);
    std::ops::Range<i32>: |it| (it.start.into(), it.end.into());
    std::ops::RangeInclusive<f64>: |it| (*it.start(), *it.end());
    std::ops::RangeInclusive<i32>: |it| ((*it.start()).into(), (*it.end()).into());
    (f64, f64): |it| it;
}

impl Limits {
    /// Gives them to a colour mapper that may have others.
    #[track_caller]
    pub(super) fn apply(self, mapper: &Model) {
        let (low, high) = match self.0 {
            Some((low, high)) => (low.into(), high.into()),
            None => (Value::Null, Value::Null),
        };
        mapper.set_or_panic("low", low);
        mapper.set_or_panic("high", high);
    }
}

fn mapped(column: String, class: &'static str, palette: Palette, limits: Limits) -> Spec {
    let mapper = Model::known(class).with("palette", palette);
    if limits.0.is_some() {
        limits.apply(&mapper);
    }
    field(column).transform(mapper)
}

/// The colours of a palette for the numbers of a column, in equal steps.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let p = figure().tooltips([("size", "@z{0.0}")]);
/// let source = ColumnDataSource::new([("x", [1, 2, 3]), ("y", [1, 4, 9]), ("z", [10, 20, 30])]);
/// let colors = linear_cmap("z", "Viridis256", 0..30);
/// p.scatter("x", "y").source(&source).size(12).color(&colors);
/// p.color_bar(&colors).title("size in mm");
///
/// // In powers, by how often values are there, by name; and the whole range of what there is.
/// p.scatter("x", "y").source(&source).color(log_cmap("z", "Plasma256", 1.0..100.0));
/// p.scatter("x", "y").source(&source).color(eqhist_cmap("z", ["navy", "white", "firebrick"], ..));
/// source.add("kind", ["a", "b", "a"]);
/// p.scatter("x", "y").source(&source).color(factor_cmap("kind", "Category10", ["a", "b"]));
///
/// // An image has a mapper of its own.
/// let image = p.image(vec![DataColumn::from([1, 2, 3, 4]).with_shape([2, 2]).unwrap()]).palette("Magma256");
/// p.color_bar(&image);
/// ```
///
/// # Panics
/// As the others: when there is no palette of this name.
#[track_caller]
pub fn linear_cmap(
    column: impl Into<String>,
    palette: impl Into<Palette>,
    limits: impl Into<Limits>,
) -> Spec {
    let (palette, limits) = (palette.into(), limits.into());
    mapped(column.into(), "LinearColorMapper", palette, limits)
}

/// The colours of a palette for the logarithms of the numbers of a column; see [`linear_cmap`].
///
/// ```
/// use cellbeat::prelude::*;
///
/// let source = ColumnDataSource::new((("x", [1, 2, 3]), ("z", [1.0, 10.0, 100.0]), ("kind", ["a", "b", "a"])));
/// let p = figure();
/// p.scatter("x", "z").source(&source).color(log_cmap("z", "Plasma256", 1.0..100.0));
/// ```
#[track_caller]
pub fn log_cmap(
    column: impl Into<String>,
    palette: impl Into<Palette>,
    limits: impl Into<Limits>,
) -> Spec {
    let (palette, limits) = (palette.into(), limits.into());
    mapped(column.into(), "LogColorMapper", palette, limits)
}

/// The colours of a palette for the numbers of a column, so that each is used equally often; see [`linear_cmap`].
///
/// ```
/// use cellbeat::prelude::*;
///
/// let source = ColumnDataSource::new((("x", [1, 2, 3]), ("z", [1.0, 10.0, 100.0]), ("kind", ["a", "b", "a"])));
/// let p = figure();
/// p.scatter("x", "z").source(&source).color(eqhist_cmap("z", ["navy", "white", "firebrick"], ..));
/// ```
#[track_caller]
pub fn eqhist_cmap(
    column: impl Into<String>,
    palette: impl Into<Palette>,
    limits: impl Into<Limits>,
) -> Spec {
    let (palette, limits) = (palette.into(), limits.into());
    mapped(column.into(), "EqHistColorMapper", palette, limits)
}

/// The colours of a palette for the words of a column, the first for the first of `factors`; see [`linear_cmap`].
///
/// ```
/// use cellbeat::prelude::*;
///
/// let source = ColumnDataSource::new((("x", [1, 2, 3]), ("z", [1.0, 10.0, 100.0]), ("kind", ["a", "b", "a"])));
/// let p = figure();
/// p.scatter("x", "z").source(&source).color(factor_cmap("kind", "Category10", ["a", "b"]));
/// ```
///
/// # Panics
/// When there is no palette of this name, or `factors` is not a list of words, or of pairs or triples of words.
#[track_caller]
pub fn factor_cmap(
    column: impl Into<String>,
    palette: impl Into<Palette>,
    factors: impl Into<Value>,
) -> Spec {
    let palette = palette.into();
    let spec = mapped(
        column.into(),
        "CategoricalColorMapper",
        palette,
        Limits(None),
    );
    if let Some(mapper) = &spec.transform {
        mapper.set_or_panic("factors", factors.into());
    }
    spec
}

impl Figure {
    /// A colour bar at the right, for a glyph, a colour map ([`linear_cmap`], ..) or a colour mapper. To move it, add a
    /// [`ColorBar`](models::ColorBar) by [`Figure::add_layout`].
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let p = figure();
    /// let image = p.image(DataColumn::image(2, 2, [1.0, 2.0, 3.0, 4.0])).palette("Magma256");
    /// p.color_bar(&image).title("°C");
    /// ```
    ///
    /// # Panics
    /// When what is given maps no colours.
    #[track_caller]
    pub fn color_bar(&self, of: impl Into<Value>) -> models::ColorBar {
        let Some(mapper) = mapper_of(&of.into()) else {
            panic!(
                "there are no colours to explain: give a glyph, a colour map or a colour mapper"
            );
        };
        let bar = models::ColorBar::new().with("color_mapper", mapper);
        self.add_layout(&bar, "right");
        bar
    }
}

fn mapper_of(value: &Value) -> Option<Model> {
    let model = match value {
        Value::Spec(spec) => spec.transform.as_ref()?,
        Value::Model(model) => model,
        _ => return None,
    };
    if model.class().is_a("ColorMapper") {
        return Some(model.clone());
    }
    let glyph = model.explicit("glyph")?;
    let colors = ["fill_color", "line_color", "text_color", "color_mapper"];
    let glyph = glyph.as_model()?;
    (colors.iter()).find_map(|color| mapper_of(&glyph.explicit(color)?))
}
