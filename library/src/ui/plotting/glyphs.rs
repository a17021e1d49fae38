//! The glyphs of a figure.

use super::{Coordinate, Figure, GlyphRenderer};
use crate::document::value::field;

/// Each adds a glyph and returns its renderer, whose methods style it and give it a source. See [`Coordinate`] for what a
/// coordinate may be; columns of the glyph's own must be of equal length.
///
/// # Panics
/// All of them: when a coordinate is not one that the glyph takes, or own columns are of unequal lengths.
impl Figure {
    /// A line through points in data coordinates.
    #[track_caller]
    pub fn line(&self, x: impl Into<Coordinate>, y: impl Into<Coordinate>) -> GlyphRenderer {
        GlyphRenderer::add(self, "Line", vec![("x", x.into()), ("y", y.into())])
    }

    /// Markers at points; [`GlyphRenderer::marker`] and [`GlyphRenderer::size`] (pixels, 4 by default) shape them.
    #[track_caller]
    pub fn scatter(&self, x: impl Into<Coordinate>, y: impl Into<Coordinate>) -> GlyphRenderer {
        GlyphRenderer::add(self, "Scatter", vec![("x", x.into()), ("y", y.into())])
    }

    /// Circles whose radius is in data units.
    #[track_caller]
    pub fn circle(
        &self,
        x: impl Into<Coordinate>,
        y: impl Into<Coordinate>,
        radius: impl Into<Coordinate>,
    ) -> GlyphRenderer {
        GlyphRenderer::add(
            self,
            "Circle",
            vec![("x", x.into()), ("y", y.into()), ("radius", radius.into())],
        )
    }

    /// Vertical bars from 0, or [`GlyphRenderer::bottom`], to `top`; [`GlyphRenderer::width`] is in data units, 1 by default.
    #[track_caller]
    pub fn vbar(&self, x: impl Into<Coordinate>, top: impl Into<Coordinate>) -> GlyphRenderer {
        GlyphRenderer::add(self, "VBar", vec![("x", x.into()), ("top", top.into())])
    }

    /// Horizontal bars from 0, or [`GlyphRenderer::left`], to `right`; [`GlyphRenderer::height`] is in data units, 1 by default.
    #[track_caller]
    pub fn hbar(&self, y: impl Into<Coordinate>, right: impl Into<Coordinate>) -> GlyphRenderer {
        GlyphRenderer::add(self, "HBar", vec![("y", y.into()), ("right", right.into())])
    }

    /// Rectangles by their sides.
    #[track_caller]
    pub fn quad(
        &self,
        left: impl Into<Coordinate>,
        right: impl Into<Coordinate>,
        bottom: impl Into<Coordinate>,
        top: impl Into<Coordinate>,
    ) -> GlyphRenderer {
        let sides = vec![
            ("left", left.into()),
            ("right", right.into()),
            ("bottom", bottom.into()),
            ("top", top.into()),
        ];
        GlyphRenderer::add(self, "Quad", sides)
    }

    /// Rectangles by their middle and size, in data units.
    #[track_caller]
    pub fn rect(
        &self,
        x: impl Into<Coordinate>,
        y: impl Into<Coordinate>,
        width: impl Into<Coordinate>,
        height: impl Into<Coordinate>,
    ) -> GlyphRenderer {
        let sides = vec![
            ("x", x.into()),
            ("y", y.into()),
            ("width", width.into()),
            ("height", height.into()),
        ];
        GlyphRenderer::add(self, "Rect", sides)
    }

    /// The area between two lines.
    #[track_caller]
    pub fn varea(
        &self,
        x: impl Into<Coordinate>,
        y1: impl Into<Coordinate>,
        y2: impl Into<Coordinate>,
    ) -> GlyphRenderer {
        GlyphRenderer::add(
            self,
            "VArea",
            vec![("x", x.into()), ("y1", y1.into()), ("y2", y2.into())],
        )
    }

    /// A line of steps; [`GlyphRenderer::mode`] is `"before"`, `"after"` or `"center"`.
    #[track_caller]
    pub fn step(&self, x: impl Into<Coordinate>, y: impl Into<Coordinate>) -> GlyphRenderer {
        GlyphRenderer::add(self, "Step", vec![("x", x.into()), ("y", y.into())])
    }

    /// Line segments between pairs of points.
    #[track_caller]
    pub fn segment(
        &self,
        x0: impl Into<Coordinate>,
        y0: impl Into<Coordinate>,
        x1: impl Into<Coordinate>,
        y1: impl Into<Coordinate>,
    ) -> GlyphRenderer {
        let ends = vec![
            ("x0", x0.into()),
            ("y0", y0.into()),
            ("x1", x1.into()),
            ("y1", y1.into()),
        ];
        GlyphRenderer::add(self, "Segment", ends)
    }

    /// Several lines: the columns hold an array for each.
    #[track_caller]
    pub fn multi_line(
        &self,
        xs: impl Into<Coordinate>,
        ys: impl Into<Coordinate>,
    ) -> GlyphRenderer {
        GlyphRenderer::add(
            self,
            "MultiLine",
            vec![("xs", xs.into()), ("ys", ys.into())],
        )
    }

    /// One filled polygon.
    #[track_caller]
    pub fn polygon(&self, x: impl Into<Coordinate>, y: impl Into<Coordinate>) -> GlyphRenderer {
        GlyphRenderer::add(self, "Patch", vec![("x", x.into()), ("y", y.into())])
    }

    /// Several filled polygons: the columns hold an array for each.
    #[track_caller]
    pub fn patches(&self, xs: impl Into<Coordinate>, ys: impl Into<Coordinate>) -> GlyphRenderer {
        GlyphRenderer::add(self, "Patches", vec![("xs", xs.into()), ("ys", ys.into())])
    }

    /// Slices of circles: radius in data units, angles in radians.
    #[track_caller]
    pub fn wedge(
        &self,
        x: impl Into<Coordinate>,
        y: impl Into<Coordinate>,
        radius: impl Into<Coordinate>,
        start_angle: impl Into<Coordinate>,
        end_angle: impl Into<Coordinate>,
    ) -> GlyphRenderer {
        let properties = vec![
            ("x", x.into()),
            ("y", y.into()),
            ("radius", radius.into()),
            ("start_angle", start_angle.into()),
            ("end_angle", end_angle.into()),
        ];
        GlyphRenderer::add(self, "Wedge", properties)
    }

    /// Text at points. The name of a column, or a list of texts.
    #[track_caller]
    pub fn text(
        &self,
        x: impl Into<Coordinate>,
        y: impl Into<Coordinate>,
        text: impl Into<Coordinate>,
    ) -> GlyphRenderer {
        GlyphRenderer::add(
            self,
            "Text",
            vec![("x", x.into()), ("y", y.into()), ("text", text.into())],
        )
    }

    /// Images of numbers, which a colour mapper colours (greys by default): the column holds an array of two dimensions for
    /// each, `[rows, columns]`, from the bottom up. Corner (0, 0) and size 1 × 1 in data units; see [`GlyphRenderer::bounds`].
    #[track_caller]
    pub fn image(&self, image: impl Into<Coordinate>) -> GlyphRenderer {
        const GREYS: [&str; 9] = [
            "#000000", "#252525", "#525252", "#737373", "#969696", "#bdbdbd", "#d9d9d9", "#f0f0f0",
            "#ffffff",
        ];
        GlyphRenderer::add(self, "Image", vec![("image", image.into())])
            .palette(GREYS)
            .bounds(0.0, 0.0, 1.0, 1.0)
    }

    /// Images of colours: the column holds an array of two dimensions of `u32` for each, the bytes red, green, blue and alpha.
    #[track_caller]
    pub fn image_rgba(&self, image: impl Into<Coordinate>) -> GlyphRenderer {
        GlyphRenderer::add(self, "ImageRGBA", vec![("image", image.into())])
            .bounds(0.0, 0.0, 1.0, 1.0)
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
