//! Text, images and JSON with the names that `IPython.display` has for them.

use super::bundle::or_panic;
use super::{Data, DisplayError, Displayable, MimeBundle};
use crate::base::json::{Json, json};

/// A type whose value is one form. `evcxr_display` is inherent, so that cells find it without an import.
macro_rules! shown {
    ($type:ty) => {
        impl Displayable for $type {
            fn mime_bundle(&self) -> MimeBundle {
                self.bundle.clone()
            }
        }

        impl $type {
            /// Shows it as the result of the running cell. The cell compiler calls it.
            pub fn evcxr_display(&self) {
                Displayable::evcxr_display(self);
            }
        }
    };
}

macro_rules! text {
    ($(#[$doc:meta])* $name:ident, $mime:literal, $plain:expr) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            bundle: MimeBundle,
        }
        shown!($name);

        impl $name {
            #[doc = concat!("[`", stringify!($name), "`](fn@", stringify!($name), ") that does not panic.")]
            ///
            /// # Errors
            /// When bytes are given that are not UTF-8.
            pub fn try_new(text: impl Into<Data>) -> Result<$name, DisplayError> {
                let text = text.into();
                let bundle = MimeBundle::new().try_with($mime, text)?;
                let plain: fn(MimeBundle) -> MimeBundle = $plain;
                Ok($name {
                    bundle: plain(bundle),
                })
            }
        }

        $(#[$doc])*
        ///
        /// # Panics
        /// When bytes are given that are not UTF-8.
        #[allow(non_snake_case)]
        #[track_caller]
        pub fn $name(text: impl Into<Data>) -> $name {
            or_panic($name::try_new(text))
        }
    };
}

/// The source is what a console shows.
fn readable(mime: &str, bundle: MimeBundle) -> MimeBundle {
    let source = bundle.get(mime).cloned().unwrap_or_default();
    let source = source.as_str().unwrap_or_default().to_owned();
    bundle.with("text/plain", source)
}

text!(
    /// HTML: `display(HTML("<b>bold</b>"))`.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// display(HTML("<b>bold</b> and <i>slanted</i>"));
    /// ```
    HTML, "text/html", |bundle| bundle
);
text!(
    /// Markdown, with formulas between `$` signs: `display(Markdown("*slanted*"))`.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// display(Markdown("Some *slanted* text, and $a^2$"));
    /// ```
    Markdown, "text/markdown", |bundle| readable("text/markdown", bundle)
);
text!(
    /// A formula between `$$` signs, or an environment: `display(Latex(r"$$\frac{1}{2}$$"))`.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// display(Latex(r"$$\int_0^1 x^2\,dx = \frac{1}{3}$$"));
    /// ```
    Latex, "text/latex", |bundle| readable("text/latex", bundle)
);
text!(
    /// A drawing: `display(SVG("<svg ..>..</svg>"))`.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// display(SVG("<svg xmlns='http://www.w3.org/2000/svg'><circle r='9'/></svg>"));
    /// ```
    SVG, "image/svg+xml", |bundle| bundle
);

macro_rules! image {
    ($(#[$doc:meta])* $name:ident, $mime:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            bundle: MimeBundle,
            size: Size,
        }
        shown!($name);

        impl $name {
            #[doc = concat!("[`", stringify!($name), "`](fn@", stringify!($name), ") that does not panic.")]
            ///
            /// # Errors
            /// When the bytes do not begin as such an image does.
            pub fn try_new(bytes: impl Into<Vec<u8>>) -> Result<$name, DisplayError> {
                let bundle = MimeBundle::new().try_with($mime, bytes.into())?;
                Ok($name {
                    bundle,
                    size: Size::default(),
                })
            }

            /// The width at which it is shown, in CSS pixels; its own without this.
            pub fn width(mut self, width: u32) -> Self {
                self.size.width = Some(width);
                self.sized()
            }

            /// The height at which it is shown, in CSS pixels; its own without this.
            pub fn height(mut self, height: u32) -> Self {
                self.size.height = Some(height);
                self.sized()
            }

            fn sized(mut self) -> Self {
                self.bundle = self.bundle.metadata($mime, self.size.metadata());
                self
            }
        }

        $(#[$doc])*
        ///
        /// # Panics
        /// When the bytes do not begin as such an image does.
        #[allow(non_snake_case)]
        #[track_caller]
        pub fn $name(bytes: impl Into<Vec<u8>>) -> $name {
            or_panic($name::try_new(bytes))
        }
    };
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Size {
    width: Option<u32>,
    height: Option<u32>,
}

impl Size {
    fn metadata(self) -> Json {
        let sides = [("width", self.width), ("height", self.height)];
        let given = sides.map(|(name, side)| Some((name, Json::from(side?))));
        Json::object(given.into_iter().flatten())
    }
}

image!(
    /// The bytes of a PNG file: `display(PNG(std::fs::read("picture.png")?).width(300))`.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let bytes = b"\x89PNG\r\n\x1a\n.."; // std::fs::read("picture.png")?
    /// display(PNG(bytes).width(300).height(200));
    /// assert!(PNG::try_new(b"GIF89a").is_err());
    /// ```
    PNG, "image/png"
);
image!(
    /// The bytes of a JPEG file: `display(JPEG(std::fs::read("photo.jpg")?).width(300))`.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let bytes = b"\xff\xd8\xff.."; // std::fs::read("photo.jpg")?
    /// display(JPEG(bytes).width(300));
    /// ```
    JPEG, "image/jpeg"
);

/// JSON, as a tree that can be opened: `display(JSON(json!({"x": [1, 2]})))`.
///
/// ```
/// use cellbeat::json::json;
/// use cellbeat::prelude::*;
///
/// display(JSON(json!({"x": [1, 2], "deep": {"y": null}})).expanded(true));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct JSON {
    bundle: MimeBundle,
}
shown!(JSON);

/// JSON, as a tree that can be opened: `display(JSON(json!({"x": [1, 2]})))`. A text is shown
/// as a JSON string; to read it as JSON: `JSON(text.parse::<Json>()?)`.
///
/// ```
/// use cellbeat::prelude::*;
///
/// display(JSON(r#"{"x": [1, 2]}"#.parse::<Json>()?));
/// # Ok::<(), cellbeat::json::ParseError>(())
/// ```
#[allow(non_snake_case)]
pub fn JSON(value: impl Into<Json>) -> JSON {
    let value = value.into();
    let text = value.to_string();
    let bundle = MimeBundle::new()
        .with(JSON::MIME, value)
        .with("text/plain", text);
    JSON { bundle }
}

impl JSON {
    const MIME: &'static str = "application/json";

    /// Whether the whole tree is open at first.
    pub fn expanded(self, expanded: bool) -> JSON {
        let metadata = json!({"expanded": expanded});
        JSON {
            bundle: self.bundle.metadata(JSON::MIME, metadata),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_image_carries_its_size_as_metadata() {
        let image = PNG(b"\x89PNG\r\n\x1a\nrest").width(30).height(20);
        let (_, metadata) = image.mime_bundle().into_parts();
        assert_eq!(metadata, json!({"image/png": {"width": 30, "height": 20}}));
        assert!(JPEG::try_new(b"\x89PNG\r\n\x1a\n").is_err());
    }

    #[test]
    fn json_of_any_kind_is_shown_as_json() {
        for value in [json!(1), json!("text"), json!([1, null]), json!({"a": 1})] {
            let bundle = JSON(value.clone()).expanded(true).mime_bundle();
            assert_eq!(bundle.get("application/json"), Some(&value));
            assert_eq!(
                bundle.get("text/plain"),
                Some(&Json::Str(value.to_string()))
            );
        }
    }

    #[test]
    fn text_takes_bytes_that_are_utf_8() {
        let html = HTML(b"<b>\xc3\xa9</b>").mime_bundle();
        assert_eq!(html.get("text/html"), Some(&Json::from("<b>é</b>")));
        assert!(SVG::try_new(vec![0xff]).is_err());
        let plain = Markdown("*x*").mime_bundle().into_parts().0;
        assert!(plain.contains(&("text/plain".into(), Json::from("*x*"))));
    }
}
