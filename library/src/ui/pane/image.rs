//! Images: [`png()`], [`jpg()`], [`gif()`], [`svg()`].

use super::drawing::{Drawer, Drawing, Fill, Object, png_of};
use crate::base::base64;
use crate::base::html::escape;
use crate::document::Model;
use crate::document::column::{DataColumn, Values};
use crate::document::value::{FromValue, Value};
use crate::models::ModelLike;
use crate::param::{EventKind, Kind, ParamError, Parameter, Parameterized, Params};
use crate::show::display::Data;
use crate::threads::callback::Outcome;
use crate::ui::composite::{composite, declare, set};

/// One of the formats.
struct Format {
    name: &'static str,
    mime: &'static str,
    /// How each file begins; none for a text.
    signature: &'static [u8],
}

macro_rules! image_pane {
    ($(#[$doc:meta])* $function:ident, $name:ident, $class:literal, $mime:literal, $signature:expr, $takes:literal) => {
        $(#[$doc])*
        ///
        /// # Panics
        #[doc = concat!("When it is neither ", $takes, ".")]
        #[track_caller]
        pub fn $function(image: impl Into<Data>) -> $name {
            or_panic($name::try_new(image))
        }

        image_type!($function, $name, $class, $mime, $signature, $takes);
    };
}

macro_rules! image_type {
    ($function:ident, $name:ident, $class:literal, $mime:literal, $signature:expr, $takes:literal) => {
        #[doc = concat!("See [`", stringify!($function), "()`]. A handle: clones are the same pane. Parameters: `object`, `alt_text`, `visible`.")]
        ///
        /// ```
        /// use cellbeat::prelude::*;
        ///
        #[doc = concat!("let shown: pane::", stringify!($name), " = pane::", stringify!($function), "(\"https://example.org/now\").alt_text(\"The pond\");")]
        /// shown.set_object("https://example.org/later");
        #[doc = concat!("assert!(pane::", stringify!($name), "::try_new(\"no such thing\").is_err());")]
        /// ```
        #[derive(Clone)]
        pub struct $name {
            root: Model,
        }

        impl $name {
            const FORMAT: Format = Format {
                name: $class,
                mime: $mime,
                signature: $signature,
            };

            #[doc = concat!("[`", stringify!($function), "()`] that does not panic.")]
            ///
            /// # Errors
            #[doc = concat!("When it is neither ", $takes, ".")]
            pub fn try_new(image: impl Into<Data>) -> Result<Self, ParamError> {
                let root = root_of(&Self::FORMAT, Object::Data(image.into()))?;
                Ok(Self { root })
            }

            /// Shows another image.
            ///
            /// # Panics
            #[doc = concat!("When it is neither ", $takes, ".")]
            #[track_caller]
            pub fn set_object(&self, image: impl Into<Data>) {
                self.param().set("object", to_value(image.into()));
            }

            /// What is read out, and shown where the image cannot be.
            #[track_caller]
            pub fn alt_text(&self, text: impl Into<String>) -> Self {
                self.param().set("alt_text", text.into());
                self.clone()
            }
        }
        composite!($name, [], [], |pane| describe(&pane.param().get("object")));
    };
}

const CSS: &str =
    ".bk-clearfix { display: block !important; } img { display: block; max-width: 100%; }";

image_pane!(
    /// A pane that shows the bytes of a PNG file, or the one at a URL; nothing for no bytes. It has the size of the image, unless
    /// `.width(..)` or `.height(..)` say another.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let frame = pane::png([]).width(320).alt_text("What the camera sees");
    /// frame.set_object(b"\x89PNG\r\n\x1a\n.."); // std::fs::read("picture.png")?, or each frame of a camera
    /// frame.set_object("https://example.org/picture.png");
    /// assert!(frame.param().try_set("object", "picture.png").is_err());
    /// ```
    png, Png, "PNG", "image/png", b"\x89PNG\r\n\x1a\n", "the bytes of a PNG file nor a URL"
);
image_pane!(
    /// A pane that shows the bytes of a JPEG file, or the one at a URL; see [`png()`].
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let photo = pane::jpg(b"\xff\xd8\xff..").width(300); // std::fs::read("photo.jpg")?
    /// photo.set_object("https://example.org/photo.jpg");
    /// ```
    jpg, Jpg, "JPG", "image/jpeg", b"\xff\xd8\xff", "the bytes of a JPEG file nor a URL"
);
image_pane!(
    /// A pane that shows the bytes of a GIF file, or the one at a URL; see [`png()`].
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let moving = pane::gif("https://example.org/wave.gif").alt_text("A wave");
    /// ```
    gif, Gif, "GIF", "image/gif", b"GIF8", "the bytes of a GIF file nor a URL"
);
/// A pane that shows a drawing: the text of an SVG, or the one at a URL; see [`png()`]. It is shown as an image is, so no
/// script in it runs and no style of it reaches the page.
///
/// A closure draws it now and whenever `object` is triggered, until another image is set. It writes the text, which is what
/// crates that draw are made for: of plotters, `SVGBackend::with_string(svg, (640, 400))`.
///
/// ```
/// use cellbeat::prelude::*;
/// use std::fmt::Write;
///
/// let circle = |r: u32| format!(
///     r#"<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><circle cx="50" cy="50" r="{r}"/></svg>"#
/// );
/// let drawing = pane::svg(circle(10));
/// drawing.set_object(circle(20));
///
/// let mut r = 0;
/// let growing = pane::svg(move |svg: &mut String| {
///     r += 1;
///     write!(svg, "{}", circle(r))
/// });
/// let cb = {
///     let growing = growing.clone();
///     state.add_periodic_callback(move || growing.param().trigger("object"), ms(100)).count(40)
/// };
/// # cb.stop();
/// growing
/// # ;
/// ```
///
/// # Panics
/// When it is neither the text of an SVG, nor a URL, nor a closure that writes an SVG.
#[track_caller]
pub fn svg<M>(image: impl Drawing<M>) -> Svg {
    svg_of(image.__object())
}

/// [`svg()`] that is compiled once, here.
#[track_caller]
fn svg_of(object: Object) -> Svg {
    let root = or_panic(root_of(&Svg::FORMAT, object));
    Svg { root }
}

image_type!(
    svg,
    Svg,
    "SVG",
    "image/svg+xml",
    b"",
    "the text of an SVG nor a URL"
);

/// A pane that shows what a closure draws, now and whenever `object` is triggered, until another image is set. It is given
/// `3 * width * height` bytes: red, green and blue of each pixel, by rows from the top; black at first, then as the last call has
/// left them. Crates that draw take such a buffer: of plotters, `BitMapBackend::with_buffer(pixels, (640, 400))`.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let mut frame = 0;
/// let noise = pane::rgb(64, 64, move |pixels: &mut [u8]| {
///     frame += 1;
///     for (n, pixel) in pixels.chunks_exact_mut(3).enumerate() {
///         pixel.fill((n * frame % 251) as u8);
///     }
/// });
/// noise.param().trigger("object");
/// ```
///
/// # Panics
/// When the closure gives an error, as does triggering it later.
#[track_caller]
pub fn rgb<R: Outcome>(
    width: u32,
    height: u32,
    mut draw: impl FnMut(&mut [u8]) -> R + Send + 'static,
) -> Png {
    rgb_of(
        width,
        height,
        Box::new(move |pixels| draw(pixels).outcome()),
    )
}

/// [`rgb`] that is compiled once, here.
#[track_caller]
fn rgb_of(width: u32, height: u32, draw: Fill<[u8]>) -> Png {
    let drawn = Object::Drawn(png_of(width, height, draw));
    let root = or_panic(root_of(&Png::FORMAT, drawn));
    Png { root }
}

#[track_caller]
fn or_panic<T>(result: Result<T, ParamError>) -> T {
    match result {
        Ok(it) => it,
        Err(error) => panic!("{error}"),
    }
}

/// The root of a pane of this format.
fn root_of(format: &'static Format, object: Object) -> Result<Model, ParamError> {
    let root = Model::known("Div").with("stylesheets", vec![CSS]);
    let (data, draw) = match object {
        Object::Data(data) => (Some(data), None),
        Object::Drawn(draw) => (None, Some(draw)),
    };
    let params = declare_image(format, &root, Drawer::new(draw));
    match data {
        Some(data) => params.try_set("object", to_value(data))?,
        None => params.try_trigger("object")?,
    }
    Ok(root)
}

fn to_value(data: Data) -> Value {
    match data {
        Data::Text(text) => text.into(),
        Data::Bytes(bytes) => DataColumn::from(bytes).into(),
        Data::Json(json) => json.to_string().into(),
    }
}

fn declare_image(format: &'static Format, root: &Model, drawer: Drawer) -> Params {
    let parameters = [
        Parameter::new("object", Kind::Any, ""),
        Parameter::new("alt_text", Kind::Str, ""),
    ];
    let params = declare(format.name, root, parameters, move |root, params, event| {
        match (event.name, event.kind) {
            ("object", EventKind::Triggered) => {
                if let Some(drawn) = drawer.draw()? {
                    source(format, &drawn)?;
                    let _ = params.store(&[("object", drawn)]);
                }
            }
            ("object", _) => drawer.end(),
            _ => {}
        }
        set(root, "text", html(format, root, params)?)
    });
    // Not as parameters, since they are properties of everything that is laid out.
    for side in ["width", "height"] {
        let (shown, unowned) = (root.downgrade(), params.downgrade());
        root.hook(side, move |_| {
            let (Some(root), Some(params)) = (shown.upgrade(), unowned.upgrade()) else {
                return;
            };
            if let Ok(html) = html(format, &root, &params) {
                root.with("text", html);
            }
        });
    }
    params
}

/// The element that shows it, or what is wrong with it.
fn html(format: &Format, root: &Model, params: &Params) -> Result<String, String> {
    let object = params.get("object");
    let source = source(format, &object)?;
    if source.is_empty() {
        return Ok(String::new());
    }
    let side = |name: &str| match root.get(name).ok().and_then(|side| side.as_i64()) {
        Some(side) => format!(" {name}=\"{side}\""),
        None => String::new(),
    };
    let alt: String = params.get_as("alt_text");
    Ok(format!(
        "<img src=\"{}\" alt=\"{}\"{}{}>",
        escape(&source),
        escape(&alt),
        side("width"),
        side("height")
    ))
}

fn source(format: &Format, object: &Value) -> Result<String, String> {
    let url = |text: &str| {
        ["https://", "http://", "data:image/"]
            .iter()
            .any(|scheme| text.starts_with(scheme))
    };
    let of_bytes = |bytes: &[u8]| {
        if bytes.is_empty() {
            return Ok(String::new());
        }
        if !bytes.starts_with(format.signature) {
            return Err(format!(
                "these {} bytes are not a file of the type {}",
                bytes.len(),
                format.mime
            ));
        }
        let mut source = format!("data:{};base64,", format.mime);
        base64::encode(bytes, &mut source);
        Ok(source)
    };
    match object {
        Value::Str(text) if text.is_empty() || url(text) => Ok(text.clone()),
        Value::Str(text) if format.signature.is_empty() => {
            if !text.contains("<svg") {
                return Err("this text has no <svg> in it".to_owned());
            }
            of_bytes(text.as_bytes())
        }
        Value::Column(column) => match column.values() {
            Values::U8(bytes) => of_bytes(bytes),
            _ if column.is_empty() => Ok(String::new()),
            _ => Err("numbers are not an image: give the bytes of a file".to_owned()),
        },
        // Bytes that were set by name.
        Value::List(_) => match Vec::<u32>::from_value(object) {
            Ok(numbers) => {
                let bytes: Option<Vec<u8>> = numbers
                    .into_iter()
                    .map(|byte| byte.try_into().ok())
                    .collect();
                of_bytes(&bytes.ok_or("these numbers are not bytes")?)
            }
            Err(_) => Err("a list is not an image: give the bytes of a file".to_owned()),
        },
        Value::Str(_) => Err(
            "it takes the bytes of a file, or a URL: read a file by `std::fs::read(..)`".to_owned(),
        ),
        other => Err(format!("{} is not an image", other.kind())),
    }
}

/// `<png, 8 bytes>`
fn describe(object: &Value) -> String {
    match object {
        Value::Str(text) if text.len() > 60 => format!("{} bytes", text.len()),
        Value::Str(text) => format!("{text:?}"),
        Value::Column(column) => format!("{} bytes", column.len()),
        Value::List(bytes) => format!("{} bytes", bytes.len()),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::show::viewable::Viewable;
    use std::fmt::Write;

    fn shown(pane: &impl Viewable) -> Value {
        pane.root().get("text").unwrap()
    }

    const DOT: &[u8] = b"\x89PNG\r\n\x1a\n";

    #[test]
    fn bytes_are_within_the_page_and_urls_outside() {
        let pane = png(DOT);
        let within = r#"<img src="data:image/png;base64,iVBORw0KGgo=" alt="">"#;
        assert_eq!(shown(&pane), within.into());
        assert_eq!(format!("{pane:?}"), "Png(8 bytes)");
        pane.set_object("https://example.org/?a&b");
        assert_eq!(
            shown(&pane),
            r#"<img src="https://example.org/?a&amp;b" alt="">"#.into()
        );
        pane.param().set("object", DOT.to_vec());
        assert_eq!(shown(&pane), within.into());
        pane.set_object([]);
        assert_eq!(shown(&pane), "".into());
    }

    #[test]
    fn what_is_no_such_image_is_refused_and_the_image_stays() {
        let pane = jpg(b"\xff\xd8\xff..");
        let before = shown(&pane);
        for (wrong, why) in [
            (
                to_value(DOT.into()),
                "these 8 bytes are not a file of the type image/jpeg",
            ),
            ("photo.jpg".into(), "std::fs::read"),
            (7.into(), "an integer is not an image"),
            (vec![1000].into(), "these numbers are not bytes"),
            (DataColumn::from([1.5]).into(), "numbers are not an image"),
        ] {
            let error = pane.param().try_set("object", wrong).unwrap_err();
            assert!(error.to_string().contains(why), "{error}");
        }
        assert_eq!(shown(&pane), before);
        assert!(Png::try_new(b"GIF89a").is_err() && Gif::try_new(b"GIF89a").is_ok());
    }

    #[test]
    fn a_drawing_is_an_image_whose_scripts_do_not_run() {
        let pane = svg("<svg onload='alert(1)'></svg>");
        let html = shown(&pane);
        let html = html.as_str().unwrap();
        assert!(
            html.starts_with(r#"<img src="data:image/svg+xml;base64,"#),
            "{html}"
        );
        assert!(!html.contains("onload"), "{html}");
        let error = Svg::try_new("a circle").unwrap_err().to_string();
        assert!(error.contains("no <svg>"), "{error}");
        assert!(Svg::try_new(b"<svg/>").is_ok());
    }

    #[test]
    fn what_a_closure_draws_is_drawn_again_when_it_is_triggered_until_another_image_is_set() {
        let mut number = 0;
        let pane = svg(move |svg: &mut String| {
            number += 1;
            write!(svg, "<svg id='{number}'/>")
        });
        let (sender, seen) = std::sync::mpsc::channel();
        pane.param().watch("object", move |event| {
            sender.send(event.new.clone()).unwrap();
        });
        let first = shown(&pane);
        assert_eq!(pane.param().get("object"), "<svg id='1'/>".into());
        pane.param().trigger("object");
        assert_eq!(seen.try_recv(), Ok("<svg id='2'/>".into()));
        assert_ne!(shown(&pane), first);
        pane.set_object("<svg/>");
        pane.param().trigger("object");
        assert_eq!(pane.param().get("object"), "<svg/>".into());
    }

    #[test]
    fn pixels_that_a_closure_draws_stay_for_the_next_time() {
        let pane = rgb(2, 1, |pixels: &mut [u8]| {
            assert_eq!(pixels.len(), 6);
            pixels[0] += 1;
        });
        let first = shown(&pane);
        let html = first.as_str().unwrap();
        assert!(html.starts_with(r#"<img src="data:image/png;base64,iVBOR"#));
        pane.param().trigger("object");
        assert_ne!(shown(&pane), first);
    }

    #[test]
    fn an_error_of_what_draws_leaves_the_image_and_a_drawing_cannot_trigger_itself() {
        let (sender, own) = std::sync::mpsc::channel::<Svg>();
        let mut calls = 0;
        let pane = svg(move |svg: &mut String| {
            calls += 1;
            svg.push_str("<svg/>");
            match (calls, own.try_recv()) {
                (2, _) => Err("no ink".to_owned()),
                (_, Ok(own)) => own.param().try_trigger("object").map_err(|e| e.to_string()),
                _ => Ok(()),
            }
        });
        let before = shown(&pane);
        let again = || pane.param().try_trigger("object").unwrap_err().to_string();
        assert!(again().contains("no ink"));
        sender.send(pane.clone()).unwrap();
        let error = again();
        assert!(error.contains("cannot trigger its own pane"), "{error}");
        assert_eq!(shown(&pane), before);
        pane.param().trigger("object");
    }

    #[test]
    fn its_size_is_that_of_the_layout_and_its_text_is_escaped() {
        use crate::models::LayoutDOMProperties;
        let pane = png(DOT).width(300).alt_text("a \"dot\"");
        let html = shown(&pane);
        let html = html.as_str().unwrap();
        assert!(
            html.ends_with(r#" alt="a &quot;dot&quot;" width="300">"#),
            "{html}"
        );
    }
}
