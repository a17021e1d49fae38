//! Stacks: a glyph for each of some columns, each on top of those before.

use super::{Coordinate, Figure, GlyphRenderer, IntoCoordinate};
use crate::document::value::{Source, Spec, Value};
use crate::models::{self, ColumnDataSource, ModelLike};

/// The glyphs of a stack, from the bottom, or the left. What is set on it is set on each; of a list, each gets its own item.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let source = ColumnDataSource::new((("fruit", ["apples", "pears"]), ("2023", [2, 1]), ("2024", [5, 3])));
/// let p = figure();
/// let bars = p.vbar_stack(["2023", "2024"], "fruit");
/// bars.source(&source).width(0.8).color("Category10").legend_labels(["last year", "this year"]);
/// bars[1].hatch_pattern("/");
/// p.legend().click_policy("mute");
///
/// let p = figure();
/// p.varea_stack(["2023", "2024"], "x").color(["navy", "teal"]);
/// p.vline_stack(["2023", "2024"], "x").style("line_width", 2);
/// let p = figure();
/// p.hbar_stack(["2023", "2024"], "fruit").source(&source).height(0.5);
/// p.harea_stack(["2023", "2024"], "y");
/// p.hline_stack(["2023", "2024"], "y");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct GlyphStack(Vec<GlyphRenderer>);

impl std::ops::Deref for GlyphStack {
    type Target = [GlyphRenderer];

    fn deref(&self) -> &[GlyphRenderer] {
        &self.0
    }
}

impl GlyphStack {
    /// [`GlyphRenderer::source`] of each.
    ///
    /// # Panics
    /// When `source` does not have one of the columns.
    #[track_caller]
    pub fn source(&self, source: &ColumnDataSource) -> Self {
        for glyph in &self.0 {
            glyph.source(source);
        }
        self.clone()
    }

    /// [`GlyphRenderer::style`] of each; of a list, each gets its own item.
    ///
    /// # Panics
    /// When the glyphs have no such property or it does not take the value, or the list has fewer items than there are glyphs.
    #[track_caller]
    pub fn style(&self, property: &str, value: impl Into<Value>) -> Self {
        for (glyph, value) in self.0.iter().zip(self.each(value.into())) {
            glyph.style(property, value);
        }
        self.clone()
    }

    /// [`GlyphRenderer::color`] of each: one colour, a list of them, or the name of a palette.
    ///
    /// # Panics
    /// When a colour is none, or there are too few.
    #[track_caller]
    pub fn color(&self, color: impl Into<Value>) -> Self {
        let color = match color.into() {
            Value::Str(name) => match crate::document::palettes::find(&name) {
                Some(palette) => palette.into(),
                None => name.into(),
            },
            other => other,
        };
        for (glyph, color) in self.0.iter().zip(self.each(color)) {
            glyph.color(color);
        }
        self.clone()
    }

    /// [`GlyphRenderer::alpha`] of each.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// figure().varea_stack(["2023", "2024"], "x").color("Category10").alpha(0.6);
    /// ```
    ///
    /// # Panics
    /// When it is not from 0 to 1.
    #[track_caller]
    pub fn alpha(&self, alpha: impl Into<Value>) -> Self {
        for (glyph, alpha) in self.0.iter().zip(self.each(alpha.into())) {
            glyph.alpha(alpha);
        }
        self.clone()
    }

    /// The width of vertical bars in data units, or in factors.
    #[track_caller]
    pub fn width(&self, width: impl Into<Value>) -> Self {
        self.style("width", width)
    }

    /// The height of horizontal bars in data units, or in factors.
    #[track_caller]
    pub fn height(&self, height: impl Into<Value>) -> Self {
        self.style("height", height)
    }

    /// An entry of the legend for each.
    ///
    /// # Panics
    /// When there are fewer labels than glyphs.
    #[track_caller]
    pub fn legend_labels<'a>(&self, labels: impl IntoIterator<Item = &'a str>) -> Self {
        let labels: Vec<&str> = labels.into_iter().collect();
        for (glyph, label) in self.0.iter().zip(self.each(labels.into())) {
            glyph.legend_label(label.as_str().unwrap_or_default());
        }
        self.clone()
    }

    /// What each glyph gets.
    #[track_caller]
    fn each(&self, value: Value) -> Vec<Value> {
        let count = self.0.len();
        match value {
            Value::List(mut items) => {
                let len = items.len();
                assert!(
                    len >= count,
                    "a stack of {count} glyphs takes as many items, not {len}"
                );
                items.truncate(count);
                items
            }
            one => vec![one; count],
        }
    }
}

/// The sum of the columns.
fn sum(columns: &[String]) -> Spec {
    let fields: Vec<&str> = columns.iter().map(String::as_str).collect();
    Spec {
        from: Source::Expr(models::Stack::new().with("fields", fields).0),
        transform: None,
        units: None,
    }
}

/// Adds a glyph for each column, which reads `from` the sum of those before `to` the sum with its own.
#[track_caller]
fn stack(
    figure: &Figure,
    class: &'static str,
    columns: Vec<String>,
    across: (&'static str, Coordinate),
    (from, to): (&'static str, &'static str),
) -> GlyphStack {
    let glyphs = columns.iter().enumerate().map(|(number, column)| {
        let mut coordinates = vec![(across.0, across.1.clone())];
        if !from.is_empty() {
            coordinates.push((from, sum(&columns[..number]).into()));
        }
        coordinates.push((to, sum(&columns[..=number]).into()));
        GlyphRenderer::add(figure, class, coordinates).with("name", column.as_str())
    });
    GlyphStack(glyphs.collect())
}

macro_rules! stacks {
    ($($(#[$doc:meta])* $method:ident = $class:literal($across:ident, $from:literal, $to:literal);)*) => {
        /// Stacks: a glyph for each column of a source, on top of those before, with the column's name. See [`GlyphStack`].
        impl Figure {$(
            $(#[$doc])*
            #[track_caller]
            pub fn $method<'a, M>(&self, columns: impl IntoIterator<Item = &'a str>, $across: impl IntoCoordinate<M>) -> GlyphStack {
                let columns = columns.into_iter().map(str::to_owned).collect();
                stack(self, $class, columns, (stringify!($across), $across.into_coordinate()), ($from, $to))
            }
        )*}
    };
}

stacks! {
    /// Areas from left to right.
    harea_stack = "HArea"(y, "x1", "x2");
    /// Bars from left to right.
    hbar_stack = "HBar"(y, "left", "right");
    /// Lines from left to right.
    hline_stack = "Line"(y, "", "x");
    /// Areas from the bottom up.
    varea_stack = "VArea"(x, "y1", "y2");
    /// Bars from the bottom up.
    vbar_stack = "VBar"(x, "bottom", "top");
    /// Lines from the bottom up.
    vline_stack = "Line"(x, "", "y");
}
