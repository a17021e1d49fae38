//! [`GlyphRenderer`]: one glyph of a figure, its source and its style.

use super::push;
use super::{Coordinate, Figure, PlotError, or_panic};
use crate::document::Model;
use crate::document::value::{Source, Spec, Value, field};
use crate::models::{
    self, ColumnDataSource, GlyphRendererProperties, ModelLike, ModelProperties, RendererProperties,
};

/// Bokeh's first colour.
const COLOR: &str = "#1f77b4";

/// A glyph of a figure. A handle: clones are the same, and a setter that is called later changes what is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct GlyphRenderer {
    renderer: Model,
    figure: Figure,
}

impl ModelLike for GlyphRenderer {
    fn as_model(&self) -> &Model {
        &self.renderer
    }
}
impl GlyphRendererProperties for GlyphRenderer {}
impl RendererProperties for GlyphRenderer {}
impl ModelProperties for GlyphRenderer {}

impl GlyphRenderer {
    /// Adds a glyph to the figure, as Bokeh does: with a dim twin for items that are not selected and one for muted glyphs.
    #[track_caller]
    pub(super) fn add(
        figure: &Figure,
        class: &'static str,
        properties: Vec<(&str, Coordinate)>,
    ) -> Self {
        let glyphs = [
            ("glyph", None),
            ("nonselection_glyph", Some(0.1)),
            ("muted_glyph", Some(0.2)),
        ];
        let source = ColumnDataSource::empty();
        let view = models::CDSView::new().with("filter", models::AllIndices::new());
        let renderer = models::GlyphRenderer::new()
            .with("data_source", &source)
            .with("view", view)
            .0;
        for (role, alpha) in glyphs {
            let glyph = Model::known(class);
            for (property, color) in [
                ("line_color", COLOR),
                ("fill_color", COLOR),
                ("text_color", "black"),
            ] {
                set_if_there(&glyph, property, color);
            }
            if let Some(alpha) = alpha {
                for property in [
                    "line_alpha",
                    "fill_alpha",
                    "hatch_alpha",
                    "text_alpha",
                    "global_alpha",
                ] {
                    set_if_there(&glyph, property, alpha);
                }
            }
            renderer.with(role, &glyph);
        }
        let this = Self {
            renderer,
            figure: figure.clone(),
        };
        for (property, coordinate) in properties {
            this.coordinate(property, coordinate);
        }
        push(figure.as_model(), "renderers", &this.renderer);
        this
    }

    /// Draws from the columns of `source`, which the names given for the coordinates refer to.
    ///
    /// # Panics
    /// When `source` does not have one of the columns, or the glyph was given values of its own.
    #[track_caller]
    pub fn source(&self, source: &ColumnDataSource) -> Self {
        or_panic(self.try_source(source));
        self.clone()
    }

    /// As [`GlyphRenderer::source`].
    ///
    /// # Errors
    /// When `source` does not have one of the columns, or the glyph was given values of its own.
    pub fn try_source(&self, source: &ColumnDataSource) -> Result<(), PlotError> {
        let glyph = self.glyph_model();
        let own = self.data_source().column_names();
        if !own.is_empty() {
            return Err(PlotError::OwnValues {
                glyph: glyph.class().name,
                properties: own,
            });
        }
        let fields = fields(&glyph);
        let attributes = source.as_model().attributes();
        let missing = fields
            .iter()
            .find(|name| attributes.data.get(name).is_none());
        let unknown = missing.map(|name| attributes.data.unknown(name));
        drop(attributes);
        if let Some(error) = unknown {
            return Err(PlotError::Data {
                glyph: glyph.class().name,
                error,
            });
        }
        self.renderer.set("data_source", source)?;
        Ok(())
    }

    /// The source it draws from.
    pub fn data_source(&self) -> ColumnDataSource {
        let source = self.renderer.explicit("data_source");
        source
            .as_ref()
            .and_then(Value::as_model)
            .cloned()
            .map_or_else(ColumnDataSource::empty, ColumnDataSource)
    }

    /// The glyph, for what has no method here.
    pub fn glyph_model(&self) -> Model {
        let glyph = self.renderer.explicit("glyph");
        glyph
            .as_ref()
            .and_then(Value::as_model)
            .cloned()
            .unwrap_or_else(|| Model::known("Line"))
    }

    /// Sets a property of the glyph and of its twins: a value, or `field("column")`.
    ///
    /// # Panics
    /// When the glyph has no such property or it does not take the value; the message names the nearest.
    #[track_caller]
    pub fn style(&self, property: &str, value: impl Into<Value>) -> Self {
        self.set_style(property, value.into());
        self.clone()
    }

    #[track_caller]
    fn set_style(&self, property: &str, value: Value) {
        // The twins differ in nothing but their alpha.
        let twins: &[&str] = if property.ends_with("alpha") {
            &[]
        } else {
            &["nonselection_glyph", "muted_glyph"]
        };
        or_panic(self.glyph_model().set(property, value.clone()));
        for role in twins.iter().chain(&["selection_glyph", "hover_glyph"]) {
            if let Some(Value::Model(glyph)) = self.renderer.explicit(role) {
                or_panic(glyph.set(property, value.clone()));
            }
        }
    }

    #[track_caller]
    fn coordinate(&self, property: &str, coordinate: Coordinate) {
        match coordinate {
            Coordinate::Value(value) => drop(self.style(property, value)),
            Coordinate::Spec(spec) => drop(self.style(property, spec)),
            Coordinate::Column(column) => {
                let added = self.data_source().try_add(property, column);
                or_panic(added.map_err(|error| PlotError::Data {
                    glyph: self.glyph_model().class().name,
                    error,
                }));
                self.style(property, field(property));
            }
        }
    }

    /// Sets those of `properties` that the glyph has.
    #[track_caller]
    fn style_all(&self, properties: &[&str], value: Value) -> Self {
        let class = self.glyph_model().class();
        for property in properties
            .iter()
            .filter(|property| class.property(property).is_some())
        {
            self.style(property, value.clone());
        }
        self.clone()
    }

    /// The colour of lines, fills, hatches and text: a name, `"#rrggbb"`, or `field("column")` with colours.
    #[track_caller]
    pub fn color(&self, color: impl Into<Value>) -> Self {
        self.style_all(
            &["line_color", "fill_color", "hatch_color", "text_color"],
            color.into(),
        )
    }

    /// The opacity of all of it, from 0 to 1.
    #[track_caller]
    pub fn alpha(&self, alpha: impl Into<Value>) -> Self {
        self.style_all(
            &[
                "line_alpha",
                "fill_alpha",
                "hatch_alpha",
                "text_alpha",
                "global_alpha",
            ],
            alpha.into(),
        )
    }

    /// Colours of an image, from the smallest value to the largest.
    #[track_caller]
    pub fn palette<'a>(&self, colors: impl IntoIterator<Item = &'a str>) -> Self {
        let palette: Vec<&str> = colors.into_iter().collect();
        for role in ["glyph", "nonselection_glyph", "muted_glyph"] {
            if let Some(Value::Model(glyph)) = self.renderer.explicit(role) {
                glyph.with(
                    "color_mapper",
                    models::LinearColorMapper::new().with("palette", palette.clone()),
                );
            }
        }
        self.clone()
    }

    /// The corner and the size of an image, in data units.
    #[track_caller]
    pub fn bounds(&self, x: f64, y: f64, width: f64, height: f64) -> Self {
        self.style("x", x)
            .style("y", y)
            .style("dw", width)
            .style("dh", height)
    }

    /// Names the glyph in the figure's legend; glyphs with the same label share an entry.
    pub fn legend_label(&self, label: impl Into<String>) -> Self {
        let label = Spec {
            from: Source::Value(label.into().into()),
            transform: None,
            units: None,
        };
        self.figure.add_to_legend(label.into(), &self.renderer);
        self.clone()
    }

    /// A legend entry for each value of a column.
    pub fn legend_field(&self, column: impl Into<String>) -> Self {
        self.figure
            .add_to_legend(field(column).into(), &self.renderer);
        self.clone()
    }
}

macro_rules! styles {
    ($($(#[$doc:meta])* $property:ident)*) => {
        /// The style: each takes one value, or `field("column")` for a value of each item, and panics when this glyph has no
        /// such property or it does not take the value.
        impl GlyphRenderer {$(
            $(#[$doc])*
            #[track_caller]
            pub fn $property(&self, value: impl Into<Value>) -> Self {
                self.style(stringify!($property), value)
            }
        )*}
    };
}

styles! {
    /// The colour of lines and borders; `None` for none.
    line_color
    /// The opacity of lines, from 0 to 1.
    line_alpha
    /// The width of lines in pixels.
    line_width
    /// `"solid"`, `"dashed"`, `"dotted"`, `"dotdash"`, `"dashdot"`, or a list of lengths in pixels.
    line_dash
    /// `"butt"`, `"round"` or `"square"`.
    line_cap
    /// `"miter"`, `"round"` or `"bevel"`.
    line_join
    /// The colour of the inside; `None` for none.
    fill_color
    /// The opacity of the inside, from 0 to 1.
    fill_alpha
    /// A pattern of the inside, such as `"/"` or `"dot"`.
    hatch_pattern
    /// The colour of the pattern.
    hatch_color
    /// The opacity of the pattern, from 0 to 1.
    hatch_alpha
    /// The diameter of a marker in pixels.
    size
    /// The shape of a marker, such as `"circle"`, `"square"`, `"triangle"`, `"x"`.
    marker
    /// The radius in data units.
    radius
    /// The angle in radians.
    angle
    /// The width in data units.
    width
    /// The height in data units.
    height
    /// The lower end of a bar.
    bottom
    /// The upper end of a bar.
    top
    /// The left end of a bar.
    left
    /// The right end of a bar.
    right
    /// `"before"`, `"after"` or `"center"`.
    mode
    /// The colour of text.
    text_color
    /// The opacity of text, from 0 to 1.
    text_alpha
    /// The size of text, such as `"12px"` or `"1.2em"`.
    text_font_size
    /// `"normal"`, `"bold"`, `"italic"` or `"bold italic"`.
    text_font_style
    /// `"left"`, `"center"` or `"right"`.
    text_align
    /// `"top"`, `"middle"`, `"bottom"`, `"alphabetic"`, `"hanging"` or `"ideographic"`.
    text_baseline
    /// Pixels to the right.
    x_offset
    /// Pixels downwards.
    y_offset
}

#[track_caller]
fn set_if_there(model: &Model, property: &str, value: impl Into<Value>) {
    if model.class().property(property).is_some() {
        model.with(property, value);
    }
}

/// The names of the columns that a glyph reads.
fn fields(glyph: &Model) -> Vec<String> {
    let attributes = glyph.attributes();
    let specs = attributes
        .list
        .iter()
        .filter_map(|attribute| match &attribute.value {
            Value::Spec(spec) => Some(spec),
            _ => None,
        });
    let names = specs.filter_map(|spec| match &spec.from {
        Source::Field(name) => Some(name.clone()),
        _ => None,
    });
    names.collect()
}
