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
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().annular_wedge([0], [0], 0.5, 1.0, 0.0, [2.1]).color("teal");
    /// ```
    annular_wedge = AnnularWedge(x y inner_radius outer_radius start_angle end_angle);
    /// Rings: radii in data units.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().annulus([1, 3], [1, 1], 0.4, 0.8).color("teal");
    /// ```
    annulus = Annulus(x y inner_radius outer_radius);
    /// Parts of circles, as lines: radius in data units, angles in radians.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().arc([0], [0], 1.0, 0.0, 1.57).line_width(3); // a quarter of a circle
    /// ```
    arc = Arc(x y radius start_angle end_angle);
    /// Cubic Bézier curves from `(x0, y0)` to `(x1, y1)`, each with two control points.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().bezier([0], [0], [3], [0], [1], [2], [2], [-2]).line_width(3);
    /// ```
    bezier = Bezier(x0 y0 x1 y1 cx0 cy0 cx1 cy1);
    /// Rectangles by their lower left corner; [`GlyphRenderer::width`] and [`GlyphRenderer::height`] are in data units, 1 by
    /// default.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().block([0, 1, 2], [0, 1, 0]).width(0.9).height(0.5);
    /// ```
    block = Block(x y);
    /// Circles whose radius is in data units.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().match_aspect(true).circle([1, 2], [1, 3], [0.5, 1.0]).fill_alpha(0.4);
    /// ```
    circle = Circle(x y radius);
    /// Ellipses by their middle and size, in data units; [`GlyphRenderer::angle`] turns them.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().ellipse([1, 3], [1, 2], 1.5, 0.5).angle(0.4);
    /// ```
    ellipse = Ellipse(x y width height);
    /// The area between two lines that go up.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().harea([0, 1, 0], [2, 3, 2], [0, 1, 2]).fill_alpha(0.3);
    /// ```
    harea = HArea(x1 x2 y);
    /// The area between two lines of steps that go up; [`GlyphRenderer::style`] sets `step_mode`.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().harea_step([0, 1, 0], [2, 3, 2], [0, 1, 2]).style("step_mode", "after");
    /// ```
    harea_step = HAreaStep(x1 x2 y);
    /// Horizontal bars from 0, or [`GlyphRenderer::left`], to `right`; [`GlyphRenderer::height`] is in data units, 1 by default.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().y_range(["pears", "plums"]).hbar(["pears", "plums"], [3, 5]).height(0.8);
    /// ```
    hbar = HBar(y right);
    /// Hexagons by their axial coordinates; [`GlyphRenderer::size`] is in data units, 1 by default.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().match_aspect(true).hex_tile([0, 1, 0], [0, 0, 1]).fill_color(["red", "navy", "teal"]);
    /// ```
    hex_tile = HexTile(q r);
    /// Horizontal lines across the whole plot.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().hspan([2.5, 5.0]).line_dash("dashed"); // limits
    /// ```
    hspan = HSpan(y);
    /// Horizontal bands across the whole plot.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().hstrip([2], [4]).fill_alpha(0.2);
    /// ```
    hstrip = HStrip(y0 y1);
    /// Images at addresses; sizes `w` and `h` are in data units, those of the files by default.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().image_url(["https://example.org/map.png"], 0, 0).style("w", 4).style("h", 3);
    /// ```
    image_url = ImageURL(url x y);
    /// A line through points in data coordinates.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().line([1, 2, 3], [3, 1, 2]).line_width(2).legend_label("north");
    /// ```
    line = Line(x y);
    /// MathML at points. The name of a column, or a list of texts.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().mathml([1], [1], ["<math><msup><mi>x</mi><mn>2</mn></msup></math>"]).text_font_size("20px");
    /// ```
    mathml = MathMLGlyph(x y text);
    /// Several lines: the columns hold an array for each.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().multi_line(vec![vec![1, 2], vec![1, 2, 3]], vec![vec![1, 2], vec![3, 1, 3]]).line_color("teal");
    /// ```
    multi_line = MultiLine(xs ys);
    /// Several polygons with holes: the columns hold, for each, a list of polygons, each a list of rings, the outer one first.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// let polygons = |of: [&[i32]; 2]| DataColumn::from(of.map(|ring| DataColumn::from(ring)).to_vec());
    /// let ring = |xs: &[i32]| vec![polygons([xs, xs])];
    /// figure().multi_polygons(ring(&[0, 3, 3, 0]), ring(&[0, 0, 3, 3]));
    /// ```
    multi_polygons = MultiPolygons(xs ys);
    /// Regular polygons, with as many corners as `n` says, 6 by default; the radius is in data units.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().match_aspect(true).ngon([1, 3], [1, 1], 0.8).style("n", 5);
    /// ```
    ngon = Ngon(x y radius);
    /// One filled polygon.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().patch([0, 2, 1], [0, 0, 2]).fill_alpha(0.4); // a triangle
    /// ```
    patch = Patch(x y);
    /// Several filled polygons: the columns hold an array for each.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().patches(vec![vec![0, 2, 1], vec![3, 4, 4, 3]], vec![vec![0, 0, 2], vec![0, 0, 1, 1]]).fill_color("teal");
    /// ```
    patches = Patches(xs ys);
    /// Rectangles by their sides.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().quad([0, 1, 2], [1, 2, 3], [4, 7, 3], 0).line_color("white"); // a histogram
    /// ```
    quad = Quad(left right top bottom);
    /// Quadratic Bézier curves from `(x0, y0)` to `(x1, y1)`, each with one control point.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().quadratic([0], [0], [2], [0], [1], [2]).line_width(3);
    /// ```
    quadratic = Quadratic(x0 y0 x1 y1 cx cy);
    /// Rays from points; [`GlyphRenderer::length`] is in data units, 0 for the edge of the plot, [`GlyphRenderer::angle`] in
    /// radians.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().ray([0, 0], [0, 0]).length(2).angle(0.8);
    /// ```
    ray = Ray(x y);
    /// Rectangles by their middle and size, in data units; [`GlyphRenderer::angle`] turns them.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().rect([1, 3], [1, 2], 1.5, 0.5).angle(0.4);
    /// ```
    rect = Rect(x y width height);
    /// Markers at points; [`GlyphRenderer::marker`] and [`GlyphRenderer::size`] (pixels, 4 by default) shape them.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().scatter([1, 2, 3], [3, 1, 2]).size(10).marker("triangle").color("teal");
    /// ```
    scatter = Scatter(x y);
    /// Line segments between pairs of points.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().segment([0, 1], [0, 0], [1, 2], [2, 1]).line_width(2);
    /// ```
    segment = Segment(x0 y0 x1 y1);
    /// A line of steps; [`GlyphRenderer::mode`] is `"before"`, `"after"` or `"center"`.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().step([1, 2, 3], [3, 1, 2]).mode("after");
    /// ```
    step = Step(x y);
    /// Formulas of TeX at points. The name of a column, or a list of texts.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().tex([1], [1], [r"\frac{1}{x^2}"]).text_font_size("20px");
    /// ```
    tex = TeXGlyph(x y text);
    /// Text at points. The name of a column, or a list of texts.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().text([1, 2], [1, 2], ["low", "high"]).text_align("center");
    /// ```
    text = Text(x y text);
    /// The area between two lines.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().varea([0, 1, 2], [0, 1, 0], [2, 3, 2]).fill_alpha(0.3); // a band
    /// ```
    varea = VArea(x y1 y2);
    /// The area between two lines of steps; [`GlyphRenderer::style`] sets `step_mode`.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().varea_step([0, 1, 2], [0, 1, 0], [2, 3, 2]).style("step_mode", "after");
    /// ```
    varea_step = VAreaStep(x y1 y2);
    /// Vertical bars from 0, or [`GlyphRenderer::bottom`], to `top`; [`GlyphRenderer::width`] is in data units, 1 by default.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().x_range(["pears", "plums"]).vbar(["pears", "plums"], [3, 5]).width(0.8);
    /// ```
    vbar = VBar(x top);
    /// Vertical lines across the whole plot.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().vspan([2.5, 5.0]).line_dash("dashed");
    /// ```
    vspan = VSpan(x);
    /// Vertical bands across the whole plot.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().vstrip([2], [4]).fill_alpha(0.2);
    /// ```
    vstrip = VStrip(x0 x1);
    /// Slices of circles: radius in data units, angles in radians.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// figure().wedge([0, 0], [0, 0], 1.0, [0.0, 2.1], [2.1, 6.28]).fill_color(["teal", "gold"]); // a pie
    /// ```
    wedge = Wedge(x y radius start_angle end_angle);
}

/// Images. Corner (0, 0) and size 1 × 1 in data units; see [`GlyphRenderer::bounds`].
///
/// # Panics
/// As the other glyphs.
impl Figure {
    /// Images of numbers, which a colour mapper colours (greys by default): the column holds an array of two dimensions for
    /// each, `[rows, columns]`, from the bottom up.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let (rows, columns) = (20, 30);
    /// let heights = (0..rows).flat_map(|y| (0..columns).map(move |x| (x * y) as f64));
    /// figure().image(DataColumn::image(rows, columns, heights)).palette("Viridis256");
    /// ```
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
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let red = u32::from_le_bytes([255, 0, 0, 255]); // red, green, blue, alpha
    /// figure().image_rgba(DataColumn::image(2, 2, [red, 0, 0, red])).bounds(-1.0, -1.0, 2.0, 2.0);
    /// ```
    #[track_caller]
    pub fn image_rgba<M>(&self, image: impl IntoCoordinate<M>) -> GlyphRenderer {
        self.image_of("ImageRGBA", image.into_coordinate())
    }

    /// Images of several numbers for each pixel, which a `WeightedStackColorMapper` mixes: the column holds an array of three
    /// dimensions for each, `[rows, columns, numbers]`.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let counts = vec![random(8).with_shape([2, 2, 2]).unwrap()]; // 2 by 2 pixels, 2 numbers in each
    /// let alpha = models::LinearColorMapper::new().palette(vec!["#00000000", "#000000ff"]).low(0).high(1);
    /// let mixer = models::WeightedStackColorMapper::new().palette(vec!["red", "blue"]).alpha_mapper(&alpha);
    /// figure().image_stack(counts, mixer);
    /// ```
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
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let source = ColumnDataSource::new([("x", [1, 2]), ("y", [1, 2]), ("r", [10, 20])]);
    /// figure().glyph("Circle", [("x", "x"), ("y", "y"), ("radius", "r")]).source(&source).fill_color("teal");
    /// ```
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
