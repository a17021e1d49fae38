//! The glyphs of a figure.

use super::{Coordinate, Figure, GlyphRenderer, IntoCoordinate};
use crate::document::value::field;
use crate::models::ModelLike;

macro_rules! glyphs {
    ($($(#[$doc:meta])* $method:ident = $class:ident($($property:ident)+);)*) => {
        /// Each adds a glyph and returns its renderer, whose methods style it and give it a source. What they take, in Bokeh's
        /// order, is what has no default; the rest is set by [`GlyphRenderer::style`]. See [`Coordinate`] for what each may be;
        /// columns of the glyph's own must be of equal length.
        ///
        /// # Panics
        /// All of them: when a coordinate is not one that the glyph takes, or own columns are of unequal lengths.
        impl Figure {$(
            $(#[$doc])*
            #[allow(clippy::too_many_arguments, reason = "Bokeh's methods")]
            #[allow(non_camel_case_types, reason = "each argument's marker has its name")]
            #[track_caller]
            pub fn $method<$($property),+>(&self, $($property: impl IntoCoordinate<$property>),+) -> GlyphRenderer {
                let properties = vec![$((stringify!($property), $property.into_coordinate())),+];
                GlyphRenderer::add(self, stringify!($class), properties)
            }
        )*}
    };
}

glyphs! {
    /// Sectors of rings: radii in data units, angles in radians.
    annular_wedge = AnnularWedge(x y inner_radius outer_radius start_angle end_angle);
    /// Rings: radii in data units.
    annulus = Annulus(x y inner_radius outer_radius);
    /// Parts of circles, as lines: radius in data units, angles in radians.
    arc = Arc(x y radius start_angle end_angle);
    /// Cubic Bézier curves from `(x0, y0)` to `(x1, y1)`, each with two control points.
    bezier = Bezier(x0 y0 x1 y1 cx0 cy0 cx1 cy1);
    /// Rectangles by their lower left corner; [`GlyphRenderer::width`] and [`GlyphRenderer::height`] are in data units, 1 by
    /// default.
    block = Block(x y);
    /// Circles whose radius is in data units.
    circle = Circle(x y radius);
    /// Ellipses by their middle and size, in data units; [`GlyphRenderer::angle`] turns them.
    ellipse = Ellipse(x y width height);
    /// The area between two lines that go up.
    harea = HArea(x1 x2 y);
    /// The area between two lines of steps that go up; [`GlyphRenderer::style`] sets `step_mode`.
    harea_step = HAreaStep(x1 x2 y);
    /// Horizontal bars from 0, or [`GlyphRenderer::left`], to `right`; [`GlyphRenderer::height`] is in data units, 1 by default.
    hbar = HBar(y right);
    /// Hexagons by their axial coordinates; [`GlyphRenderer::size`] is in data units, 1 by default.
    hex_tile = HexTile(q r);
    /// Horizontal lines across the whole plot.
    hspan = HSpan(y);
    /// Horizontal bands across the whole plot.
    hstrip = HStrip(y0 y1);
    /// Images at addresses; sizes `w` and `h` are in data units, those of the files by default.
    image_url = ImageURL(url x y);
    /// A line through points in data coordinates.
    line = Line(x y);
    /// MathML at points. The name of a column, or a list of texts.
    mathml = MathMLGlyph(x y text);
    /// Several lines: the columns hold an array for each.
    multi_line = MultiLine(xs ys);
    /// Several polygons with holes: the columns hold, for each, a list of polygons, each a list of rings, the outer one first.
    multi_polygons = MultiPolygons(xs ys);
    /// Regular polygons, with as many corners as `n` says, 6 by default; the radius is in data units.
    ngon = Ngon(x y radius);
    /// One filled polygon.
    patch = Patch(x y);
    /// Several filled polygons: the columns hold an array for each.
    patches = Patches(xs ys);
    /// Rectangles by their sides.
    quad = Quad(left right top bottom);
    /// Quadratic Bézier curves from `(x0, y0)` to `(x1, y1)`, each with one control point.
    quadratic = Quadratic(x0 y0 x1 y1 cx cy);
    /// Rays from points; [`GlyphRenderer::length`] is in data units, 0 for the edge of the plot, [`GlyphRenderer::angle`] in
    /// radians.
    ray = Ray(x y);
    /// Rectangles by their middle and size, in data units; [`GlyphRenderer::angle`] turns them.
    rect = Rect(x y width height);
    /// Markers at points; [`GlyphRenderer::marker`] and [`GlyphRenderer::size`] (pixels, 4 by default) shape them.
    scatter = Scatter(x y);
    /// Line segments between pairs of points.
    segment = Segment(x0 y0 x1 y1);
    /// A line of steps; [`GlyphRenderer::mode`] is `"before"`, `"after"` or `"center"`.
    step = Step(x y);
    /// Formulas of TeX at points. The name of a column, or a list of texts.
    tex = TeXGlyph(x y text);
    /// Text at points. The name of a column, or a list of texts.
    text = Text(x y text);
    /// The area between two lines.
    varea = VArea(x y1 y2);
    /// The area between two lines of steps; [`GlyphRenderer::style`] sets `step_mode`.
    varea_step = VAreaStep(x y1 y2);
    /// Vertical bars from 0, or [`GlyphRenderer::bottom`], to `top`; [`GlyphRenderer::width`] is in data units, 1 by default.
    vbar = VBar(x top);
    /// Vertical lines across the whole plot.
    vspan = VSpan(x);
    /// Vertical bands across the whole plot.
    vstrip = VStrip(x0 x1);
    /// Slices of circles: radius in data units, angles in radians.
    wedge = Wedge(x y radius start_angle end_angle);
}

/// Images. Corner (0, 0) and size 1 × 1 in data units; see [`GlyphRenderer::bounds`].
///
/// # Panics
/// As the other glyphs.
impl Figure {
    /// Images of numbers, which a colour mapper colours (greys by default): the column holds an array of two dimensions for
    /// each, `[rows, columns]`, from the bottom up.
    #[track_caller]
    pub fn image<M>(&self, image: impl IntoCoordinate<M>) -> GlyphRenderer {
        const GREYS: [&str; 9] = [
            "#000000", "#252525", "#525252", "#737373", "#969696", "#bdbdbd", "#d9d9d9", "#f0f0f0",
            "#ffffff",
        ];
        self.image_of("Image", image.into_coordinate())
            .palette(GREYS)
    }

    /// Images of colours: the column holds an array of two dimensions of `u32` for each, the bytes red, green, blue and alpha.
    #[track_caller]
    pub fn image_rgba<M>(&self, image: impl IntoCoordinate<M>) -> GlyphRenderer {
        self.image_of("ImageRGBA", image.into_coordinate())
    }

    /// Images of several numbers for each pixel, which a `WeightedStackColorMapper` mixes: the column holds an array of three
    /// dimensions for each, `[rows, columns, numbers]`.
    #[track_caller]
    pub fn image_stack<M>(
        &self,
        image: impl IntoCoordinate<M>,
        color_mapper: impl ModelLike,
    ) -> GlyphRenderer {
        self.image_of("ImageStack", image.into_coordinate())
            .style("color_mapper", color_mapper)
    }

    #[track_caller]
    fn image_of(&self, class: &'static str, image: Coordinate) -> GlyphRenderer {
        GlyphRenderer::add(self, class, vec![("image", image)]).bounds(0.0, 0.0, 1.0, 1.0)
    }

    /// Any glyph of Bokeh by the name of its class, with the names of the columns that its properties read.
    ///
    /// # Panics
    /// Also when Bokeh has no such glyph or it has no such property; the message names the nearest.
    #[track_caller]
    pub fn glyph<'a>(
        &self,
        class: &str,
        fields: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> GlyphRenderer {
        let glyph = super::or_panic(crate::document::Model::new(class));
        let fields: Vec<_> = fields
            .into_iter()
            .map(|(property, column)| (property, Coordinate::Spec(field(column))))
            .collect();
        GlyphRenderer::add(self, glyph.class().name, fields)
    }
}
