//! [`GlyphRenderer`]: one glyph of a figure, its source and its style.

use super::{Coordinate, Figure, Limits, Palette, PlotError, automatic, or_panic, push};
use crate::document::Model;
use crate::document::column::DataColumn;
use crate::document::spec::table::MARKERS;
use crate::document::spec::{Kind, Property};
use crate::document::value::{Source, Spec, Value, field};
use crate::models::{
    self, ColumnDataSource, GlyphRendererProperties, ModelLike, ModelProperties, RendererProperties,
};

/// Bokeh's first colour.
const COLOR: &str = "#1f77b4";

const COLORS: [&str; 4] = ["line_color", "fill_color", "hatch_color", "text_color"];

const ALPHAS: [&str; 5] = [
    "line_alpha",
    "fill_alpha",
    "hatch_alpha",
    "text_alpha",
    "global_alpha",
];

/// The glyphs that are drawn in place of the main one, with the opacity of those that are always there.
const TWINS: [(&str, Option<f64>); 4] = [
    ("nonselection_glyph", Some(0.1)),
    ("muted_glyph", Some(0.2)),
    ("selection_glyph", None),
    ("hover_glyph", None),
];

/// A glyph of a figure. A handle: clones are the same, and a setter that is called later changes what is shown.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let source = ColumnDataSource::new([("x", [1, 2, 3]), ("y", [3, 1, 2])]);
/// let p = figure().tools(["tap", "hover"]);
/// let dots = p.scatter("x", "y").source(&source).size(10).color("teal").legend_label("dots");
/// dots.hover_style("color", "red").nonselection_style("alpha", 0.3).muted_style("alpha", 0.05);
/// dots.selection_style("line_color", "black");
/// dots.style("line_width", 2).alpha(0.5); // called later, they change what is shown
/// assert_eq!(dots.data_source(), source);
/// assert_eq!(dots.glyph_model().class().name, "Scatter");
/// ```
#[derive(Clone, PartialEq)]
pub struct GlyphRenderer {
    renderer: Model,
    figure: Figure,
    /// The source of values that were given in place of names of columns.
    own: ColumnDataSource,
}

impl ModelLike for GlyphRenderer {
    fn as_model(&self) -> &Model {
        &self.renderer
    }
}
impl std::fmt::Debug for GlyphRenderer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "GlyphRenderer({})", self.glyph_model().class().name)
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
        let source = ColumnDataSource::empty();
        let view = models::CDSView::new().with("filter", models::AllIndices::new());
        let renderer = models::GlyphRenderer::new()
            .with("data_source", &source)
            .with("view", view)
            .0;
        let dim = TWINS.into_iter().filter(|(_, dim)| dim.is_some());
        for (role, alpha) in [("glyph", None)].into_iter().chain(dim) {
            let glyph = Model::known(class);
            // That of text is its default, which follows the theme; Bokeh's own figure would set it to black.
            for property in ["line_color", "fill_color"] {
                set_if_there(&glyph, property, COLOR);
            }
            if let Some(alpha) = alpha {
                for property in ALPHAS {
                    set_if_there(&glyph, property, alpha);
                }
            }
            renderer.with(role, &glyph);
        }
        let this = Self {
            renderer,
            figure: figure.clone(),
            own: source,
        };
        for (property, coordinate) in properties {
            this.coordinate(property, coordinate);
        }
        push(figure.as_model(), "renderers", &this.renderer);
        this.fit_axes();
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
        self.fit_axes();
        Ok(())
    }

    /// Makes the axes fit the data, where nobody has said how they are.
    fn fit_axes(&self) {
        let (figure, glyph) = (self.figure.as_model(), self.glyph_model());
        automatic::fit(figure, &self.renderer, &glyph, &self.data_source());
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

    /// Sets a property of the glyph and of its twins: a value, `field("column")`, or a list with a value for each item. Twins
    /// that were given their own style keep it.
    ///
    /// # Panics
    /// When the glyph has no such property or it does not take the value; the message names the nearest. When a list is given
    /// and the glyph draws from a source, or the list is not as long as the glyph's other columns.
    #[track_caller]
    pub fn style(&self, property: &str, value: impl Into<Value>) -> Self {
        self.set_style(property, value.into());
        self.clone()
    }

    #[track_caller]
    fn set_style(&self, property: &str, value: Value) {
        let (glyph, value) = (self.glyph_model(), self.or_own_column(property, value));
        self.check_column(&glyph, property, &value);
        let before = glyph.explicit(property);
        or_panic(glyph.set(property, value.clone()));
        for (twin, dim) in TWINS {
            let Some(Value::Model(twin)) = self.renderer.explicit(twin) else {
                continue;
            };
            let follows = dim.is_none() || !ALPHAS.contains(&property);
            if follows && twin.explicit(property) == before {
                or_panic(twin.set(property, value.clone()));
            }
        }
    }

    /// The field of a new column of the glyph's own, where the property takes a value for each item and `value` is several.
    #[track_caller]
    fn or_own_column(&self, property: &str, value: Value) -> Value {
        let glyph = self.glyph_model();
        let spec = glyph.class().property(property).map(Property::kind);
        let Some(kind @ Kind::Spec(..)) = spec else {
            return value;
        };
        let column = match &value {
            Value::List(items) => DataColumn::from_values(items.clone()),
            Value::Column(column) => column.clone(),
            _ => return value,
        };
        if kind.accept(value.clone()).is_some() {
            return value;
        }
        let glyph = glyph.class().name;
        if self.data_source() != self.own {
            or_panic(Err(PlotError::OwnValues {
                glyph,
                properties: vec![property.to_owned()],
            }))
        }
        let added = self.own.try_add(property, column);
        or_panic(added.map_err(|error| PlotError::Data { glyph, error }));
        field(property).into()
    }

    /// Refuses the name of a column that the source does not have, once the glyph has one.
    #[track_caller]
    fn check_column(&self, glyph: &Model, property: &str, value: &Value) {
        if self.data_source().column_names().is_empty() {
            return;
        }
        let taken = glyph.class().property(property).map(Property::kind);
        match taken.and_then(|kind| kind.accept(value.clone())) {
            Some(Value::Spec(spec)) => {
                if let Source::Field(name) = &spec.from {
                    or_panic(self.column(name));
                }
            }
            Some(Value::Str(name)) if property == "marker" => {
                let is_marker = MARKERS.contains(&name.as_str()) || name.starts_with('@');
                if !is_marker && self.column(&name).is_err() {
                    or_panic::<(), _>(Err(PlotError::Marker(name)));
                }
            }
            _ => {}
        }
    }

    /// The column of the glyph's source.
    fn column(&self, name: &str) -> Result<DataColumn, PlotError> {
        let source = self.data_source();
        source.get(name).ok_or_else(|| PlotError::Data {
            glyph: self.glyph_model().class().name,
            error: source.as_model().attributes().data.unknown(name),
        })
    }

    #[track_caller]
    fn coordinate(&self, property: &str, coordinate: Coordinate) {
        match coordinate {
            Coordinate::Value(value) => drop(self.style(property, value)),
            Coordinate::Spec(spec) => drop(self.style(property, spec)),
            Coordinate::Column(column) => drop(self.style(property, column)),
        }
    }

    /// Sets those of `properties` that the glyph has.
    #[track_caller]
    fn style_all(&self, properties: &[&str], value: Value) -> Self {
        for property in those_of(&self.glyph_model(), properties) {
            self.style(property, value.clone());
        }
        self.clone()
    }

    /// Styles the items under the pointer, where the figure has a hover tool: `hover_style("fill_color", "red")`; `"color"` and
    /// `"alpha"` stand for all colours and opacities, as for the other twins.
    #[track_caller]
    pub fn hover_style(&self, property: &str, value: impl Into<Value>) -> Self {
        self.style_twin("hover_glyph", property, value.into())
    }

    /// Styles the items that are selected.
    #[track_caller]
    pub fn selection_style(&self, property: &str, value: impl Into<Value>) -> Self {
        self.style_twin("selection_glyph", property, value.into())
    }

    /// Styles the items that are not selected while others are; their opacity is 0.1 by default.
    #[track_caller]
    pub fn nonselection_style(&self, property: &str, value: impl Into<Value>) -> Self {
        self.style_twin("nonselection_glyph", property, value.into())
    }

    /// Styles the glyph while it is muted, as by a click on its legend entry; its opacity is 0.2 by default.
    #[track_caller]
    pub fn muted_style(&self, property: &str, value: impl Into<Value>) -> Self {
        self.style_twin("muted_glyph", property, value.into())
    }

    #[track_caller]
    fn style_twin(&self, role: &str, property: &str, value: Value) -> Self {
        let twin = match self.renderer.explicit(role) {
            Some(Value::Model(twin)) => twin,
            _ => {
                let twin = copy(&self.glyph_model());
                self.renderer.with(role, &twin);
                twin
            }
        };
        let properties = match property {
            "color" => those_of(&twin, &COLORS),
            "alpha" => those_of(&twin, &ALPHAS),
            other => vec![other],
        };
        for property in properties {
            self.check_column(&twin, property, &value);
            or_panic(twin.set(property, value.clone()));
        }
        self.clone()
    }

    /// The colour of lines, fills, hatches and text: a name, `"#rrggbb"`, or `field("column")` with colours.
    #[track_caller]
    pub fn color(&self, color: impl Into<Value>) -> Self {
        self.style_all(&COLORS, color.into())
    }

    /// The opacity of all of it, from 0 to 1.
    #[track_caller]
    pub fn alpha(&self, alpha: impl Into<Value>) -> Self {
        self.style_all(&ALPHAS, alpha.into())
    }

    /// Colours of an image, from the smallest value to the largest, or within [`GlyphRenderer::limits`]: the name of a palette, or
    /// colours.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let image = figure().image(DataColumn::image(2, 2, [1.0, 2.0, 3.0, 4.0])).palette("Viridis256");
    /// image.palette(["navy", "white", "firebrick"]);
    /// ```
    ///
    /// # Panics
    /// When there is no palette of this name, or a colour is none.
    #[track_caller]
    pub fn palette(&self, palette: impl Into<Palette>) -> Self {
        self.set_palette(palette.into());
        self.clone()
    }

    #[track_caller]
    fn set_palette(&self, palette: Palette) {
        if let Some(mapper) = self.color_mapper() {
            mapper.set_or_panic("palette", palette.into());
        } else {
            let mapper = models::LinearColorMapper::new().with("palette", palette);
            self.style("color_mapper", mapper);
        }
    }

    fn color_mapper(&self) -> Option<Model> {
        let mapper = self.glyph_model().explicit("color_mapper")?;
        mapper.as_model().cloned()
    }

    /// The values of an image that get the first and the last of its colours, as those beyond do: `0.0..1.0`. Without it, or with
    /// `..`, they are the least and the greatest that there are.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let p = figure();
    /// let pixels = [-0.5, 0.0, 0.0, 0.25];
    /// p.image(DataColumn::image(2, 2, pixels)).palette("RdBu11").limits(-1.0..1.0);
    /// ```
    ///
    /// # Panics
    /// When the glyph is no image of numbers.
    #[track_caller]
    pub fn limits(&self, limits: impl Into<Limits>) -> Self {
        self.set_limits(limits.into());
        self.clone()
    }

    #[track_caller]
    fn set_limits(&self, limits: Limits) {
        match self.color_mapper() {
            Some(mapper) => limits.apply(&mapper),
            None => panic!(
                "{} has no limits: they are of images of numbers; for other glyphs, linear_cmap takes them",
                self.glyph_model().class().name
            ),
        }
    }

    /// The corner and the size of an image, in data units.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let p = figure();
    /// p.image(DataColumn::image(2, 2, [1.0, 2.0, 3.0, 4.0])).bounds(-180.0, -90.0, 360.0, 180.0);
    /// ```
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

    /// A legend entry for each value of a column, which the browser looks up.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let source = ColumnDataSource::new((("x", [1, 2, 3]), ("kind", ["a", "b", "a"])));
    /// let colors = factor_cmap("kind", "Category10", ["a", "b"]);
    /// figure().scatter("x", "x").source(&source).color(colors).legend_field("kind");
    /// ```
    ///
    /// # Panics
    /// When the glyph has a source without the column.
    #[track_caller]
    pub fn legend_field(&self, column: impl Into<String>) -> Self {
        let column = column.into();
        if !self.data_source().column_names().is_empty() {
            or_panic(self.column(&column));
        }
        self.figure
            .add_to_legend(field(column).into(), &self.renderer);
        self.clone()
    }

    /// A legend entry for each value that the column has now, in order.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let source = ColumnDataSource::new((("x", [1, 2, 3]), ("kind", ["a", "b", "a"])));
    /// figure().scatter("x", "x").source(&source).legend_group("kind"); // entries "a" and "b"
    /// ```
    ///
    /// # Panics
    /// When the glyph's source does not have the column.
    #[track_caller]
    pub fn legend_group(&self, column: &str) -> Self {
        let found = or_panic(self.column(column));
        self.figure.add_groups(&found, &self.renderer);
        self.clone()
    }
}

macro_rules! styles {
    ($($(#[$doc:meta])* $property:ident)*) => {
        /// The style: each takes one value, or `field("column")` for a value of each item, and panics when this glyph has no
        /// such property or it does not take the value.
        ///
        /// ```
        /// use cellbeat::prelude::*;
        ///
        /// let source = ColumnDataSource::new((("x", [1, 2, 3]), ("y", [3, 1, 2]), ("paint", ["red", "navy", "teal"])));
        /// let p = figure();
        /// p.line("x", "y").source(&source).line_color("gray").line_alpha(0.8).line_width(3).line_dash("dashed");
        /// p.line([1, 2], [1, 3]).line_cap("round").line_join("miter");
        /// p.scatter("x", "y").source(&source).marker("square").size(12).fill_color(field("paint")).fill_alpha(0.5);
        /// p.vbar([1, 2], [3, 4]).bottom(1).width(0.8).hatch_pattern("/").hatch_color("white").hatch_alpha(0.7);
        /// p.hbar([1, 2], [3, 4]).left(1).height(0.8);
        /// p.text([1, 2], [1, 2], ["low", "high"]).text_color("navy").text_alpha(0.9).x_offset(5).y_offset(-5);
        /// p.text([3], [3], ["peak"]).text_font_size("1.2em").text_font_style("bold").text_align("center").text_baseline("bottom");
        /// p.step([1, 2, 3], [3, 1, 2]).mode("after");
        /// p.ray([1], [1]).length(2).angle(0.8);
        /// p.arc([1], [1], 0.5, 0.0, 1.5).direction("clock");
        ///
        /// let (bar, beam, dot) = (p.vbar([3], [2]), p.hbar([3], [2]), p.circle([4], [4], 0.5));
        /// bar.top(4); // later
        /// beam.right(4);
        /// dot.radius(1);
        /// ```
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
    /// The length of a ray in data units; 0 for the edge of the plot.
    length
    /// Which way an arc goes: `"anticlock"` or `"clock"`.
    direction
}

#[track_caller]
fn set_if_there(model: &Model, property: &str, value: impl Into<Value>) {
    if model.class().property(property).is_some() {
        model.with(property, value);
    }
}

/// Those of `properties` that the model has.
fn those_of<'a>(model: &Model, properties: &[&'a str]) -> Vec<&'a str> {
    let class = model.class();
    let has = |property: &&str| class.property(property).is_some();
    properties.iter().copied().filter(has).collect()
}

/// A model with the same properties.
pub(in crate::ui) fn copy(glyph: &Model) -> Model {
    let copy = Model::known(glyph.class().name);
    let attributes = glyph.attributes();
    let all = attributes.list.iter();
    let all: Vec<_> = all.map(|one| (one.name, one.value.clone())).collect();
    drop(attributes);
    for (name, value) in all {
        copy.with(name, value);
    }
    copy
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
