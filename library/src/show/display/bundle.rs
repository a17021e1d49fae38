//! [`MimeBundle`]: one object in several forms.

use super::DisplayError;
use crate::base::base64;
use crate::base::json::Json;

/// What a mime type's value is made from: text, bytes or JSON.
///
/// ```
/// use cellbeat::display::Data;
/// use cellbeat::prelude::*;
///
/// let bytes: Data = std::fs::read("Cargo.toml")?.into();
/// let bundle = MimeBundle::new().with("text/plain", bytes);
/// assert!(bundle.get("text/plain").is_some());
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Data {
    /// Text.
    Text(String),
    /// Bytes: UTF-8 where the type is a text, else sent as base64.
    Bytes(Vec<u8>),
    /// JSON.
    Json(Json),
}

macro_rules! data_from {
    ($($from:ty => |$value:ident| $data:expr;)*) => {
        $(impl From<$from> for Data {
            fn from($value: $from) -> Data { $data }
        })*
    };
}
data_from! {
    &str => |text| Data::Text(text.to_owned());
    String => |text| Data::Text(text);
    &String => |text| Data::Text(text.clone());
    Vec<u8> => |bytes| Data::Bytes(bytes);
    &Vec<u8> => |bytes| Data::Bytes(bytes.clone());
    &[u8] => |bytes| Data::Bytes(bytes.to_vec());
    Json => |json| Data::Json(json);
    &Json => |json| Data::Json(json.clone());
}
impl<const N: usize> From<[u8; N]> for Data {
    fn from(bytes: [u8; N]) -> Data {
        Data::Bytes(bytes.to_vec())
    }
}
impl<const N: usize> From<&[u8; N]> for Data {
    fn from(bytes: &[u8; N]) -> Data {
        Data::Bytes(bytes.to_vec())
    }
}

/// One object in several forms, of which a frontend shows the richest that it knows.
///
/// ```
/// use cellbeat::prelude::*;
/// let forms = MimeBundle::new()
///     .with("text/html", "<b>42</b>")
///     .with("text/plain", "42")
///     .with("application/x.raw", vec![0x2a_u8]);
/// display(&forms);
/// ```
/// Without `text/plain`, one that names the form and its size is added: consoles and logs show that.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MimeBundle {
    data: Vec<(String, Json)>,
    metadata: Vec<(String, Json)>,
    /// The first form, with its size: what stands for a missing `text/plain`.
    summary: String,
}

impl MimeBundle {
    /// A bundle without a form.
    pub fn new() -> MimeBundle {
        MimeBundle::default()
    }

    /// Adds a form, in place of an earlier one of this mime type. Text stays text; bytes become text where the type is one
    /// (`text/..`, `image/svg+xml`, ..), else base64; `application/json` and types that end with `+json` take JSON or text of it.
    ///
    /// # Panics
    /// When [`MimeBundle::try_with`] gives an error.
    #[track_caller]
    pub fn with(self, mime: &str, data: impl Into<Data>) -> MimeBundle {
        or_panic(self.try_with(mime, data))
    }

    /// [`MimeBundle::with`] that does not panic.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// assert!(MimeBundle::new().try_with("text/html", "<b>42</b>").is_ok());
    /// assert!(MimeBundle::new().try_with("image/png", b"GIF89a").is_err());
    /// ```
    ///
    /// # Errors
    /// When `mime` is not of the form `type/subtype`, bytes of a text are not UTF-8, text of JSON is not JSON, or bytes of a PNG
    /// or JPEG do not begin as one.
    pub fn try_with(
        mut self,
        mime: &str,
        data: impl Into<Data>,
    ) -> Result<MimeBundle, DisplayError> {
        let mime = mime.trim();
        if !is_mime(mime) {
            return Err(DisplayError::InvalidMime { mime: mime.into() });
        }
        let data = data.into();
        if self.summary.is_empty() {
            self.summary = match &data {
                Data::Text(text) => format!("<{mime}, {} bytes>", text.len()),
                Data::Bytes(bytes) => format!("<{mime}, {} bytes>", bytes.len()),
                Data::Json(_) => format!("<{mime}>"),
            };
        }
        let value = value(mime, data)?;
        put(&mut self.data, mime, value);
        Ok(self)
    }

    /// Sets the metadata of a form, such as `width` and `height` (CSS pixels) of an image.
    ///
    /// ```
    /// use cellbeat::json::json;
    /// use cellbeat::prelude::*;
    /// let tree = MimeBundle::new()
    ///     .with("application/json", json!({"a": [1, 2]}))
    ///     .metadata("application/json", json!({"expanded": true}));
    /// ```
    pub fn metadata(mut self, mime: &str, metadata: Json) -> MimeBundle {
        put(&mut self.metadata, mime, metadata);
        self
    }

    /// The value of a form as it is sent: text, base64 of bytes, or JSON.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let bundle = MimeBundle::new().with("application/octet-stream", [1_u8, 2, 3]);
    /// assert_eq!(bundle.get("application/octet-stream"), Some(&"AQID".into()));
    /// ```
    pub fn get(&self, mime: &str) -> Option<&Json> {
        self.data
            .iter()
            .find(|(name, _)| name == mime)
            .map(|(_, value)| value)
    }

    /// What is sent: the forms, and the metadata as an object or null.
    pub(super) fn into_parts(mut self) -> (Vec<(String, Json)>, Json) {
        if self.get("text/plain").is_none() {
            self.data
                .push(("text/plain".to_owned(), Json::Str(self.summary)));
        }
        let metadata = match self.metadata.is_empty() {
            true => Json::Null,
            false => Json::Object(self.metadata),
        };
        (self.data, metadata)
    }
}

fn put(pairs: &mut Vec<(String, Json)>, mime: &str, value: Json) {
    match pairs.iter_mut().find(|(name, _)| name == mime) {
        Some((_, earlier)) => *earlier = value,
        None => pairs.push((mime.to_owned(), value)),
    }
}

#[track_caller]
pub(super) fn or_panic<T>(result: Result<T, DisplayError>) -> T {
    match result {
        Ok(value) => value,
        Err(error) => panic!("{error}"),
    }
}

/// `type/subtype`, perhaps with parameters, of the letters that RFC 6838 allows.
fn is_mime(mime: &str) -> bool {
    let essence = mime.split(';').next().unwrap_or_default().trim_end();
    let is_name = |name: &str| {
        name.starts_with(|first: char| first.is_ascii_alphanumeric())
            && name.len() <= 127
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&byte))
    };
    essence
        .split_once('/')
        .is_some_and(|(kind, subtype)| is_name(kind) && is_name(subtype))
        && !mime.contains(char::is_control)
}

fn is_json(mime: &str) -> bool {
    let essence = mime.split(';').next().unwrap_or_default();
    essence == "application/json" || essence.ends_with("+json")
}

/// The types whose values Jupyter saves as text.
fn is_text(mime: &str) -> bool {
    mime.starts_with("text/")
        || mime.contains("+xml")
        || mime.contains("javascript")
        || mime.starts_with("application/x-latex")
        || is_json(mime)
}

fn value(mime: &str, data: Data) -> Result<Json, DisplayError> {
    match data {
        Data::Json(json) if is_json(mime) => Ok(json),
        Data::Json(json) => Ok(Json::Str(json.to_string())),
        Data::Text(text) if is_json(mime) => {
            text.parse::<Json>().map_err(|error| DisplayError::NotJson {
                mime: mime.into(),
                error,
            })
        }
        Data::Text(text) => Ok(Json::Str(text)),
        Data::Bytes(bytes) if is_text(mime) => match String::from_utf8(bytes) {
            Ok(text) => value(mime, Data::Text(text)),
            Err(error) => Err(DisplayError::NotUtf8 {
                mime: mime.into(),
                length: error.as_bytes().len(),
                valid_up_to: error.utf8_error().valid_up_to(),
            }),
        },
        Data::Bytes(bytes) => {
            let signature: &[u8] = match mime {
                "image/png" => b"\x89PNG\r\n\x1a\n",
                "image/jpeg" => b"\xff\xd8\xff",
                _ => b"",
            };
            if !bytes.starts_with(signature) {
                return Err(DisplayError::NotThatImage {
                    mime: mime.into(),
                    begins: bytes[..bytes.len().min(signature.len())].to_vec(),
                });
            }
            let mut text = String::new();
            base64::encode(&bytes, &mut text);
            Ok(Json::Str(text))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fails(mime: &str, data: impl Into<Data>) -> String {
        MimeBundle::new()
            .try_with(mime, data)
            .unwrap_err()
            .to_string()
    }

    #[test]
    fn bytes_are_base64_where_the_type_is_no_text() {
        let bundle = MimeBundle::new()
            .with("application/x.raw", [1, 2, 3])
            .with("text/html; charset=utf-8", b"<b>\xc3\xa9</b>")
            .with("image/svg+xml", "<svg/>")
            .with("application/geo+json", r#"{"type": "Point"}"#);
        assert_eq!(bundle.get("application/x.raw"), Some(&Json::from("AQID")));
        assert_eq!(
            bundle.get("text/html; charset=utf-8"),
            Some(&Json::from("<b>é</b>"))
        );
        assert_eq!(
            bundle.get("application/geo+json"),
            Some(&Json::object([("type", Json::from("Point"))]))
        );
        let (data, metadata) = bundle.into_parts();
        assert_eq!(
            data.last().unwrap(),
            &(
                "text/plain".to_owned(),
                Json::from("<application/x.raw, 3 bytes>")
            )
        );
        assert_eq!(metadata, Json::Null);
    }

    #[test]
    fn what_cannot_be_shown_is_an_error_that_says_why() {
        for mime in ["html", "text/", "/html", "text/ht ml", "", "text/html;\nx"] {
            assert!(fails(mime, "x").contains("is not a MIME type"), "{mime}");
        }
        assert_eq!(
            fails("text/html", [b'<', 0xff]),
            "text/html is text, and these 2 bytes are not UTF-8 (from byte 1 on)"
        );
        assert_eq!(
            fails("application/json", "{"),
            "application/json takes JSON, and this text is not: invalid JSON at byte 1: a key in quotes is expected"
        );
        assert_eq!(
            fails("image/png", b"\xff\xd8\xff\xe0...."),
            "these bytes are not a valid image/png: they begin with ff d8 ff e0 2e 2e 2e 2e"
        );
    }

    #[test]
    fn a_form_is_replaced_by_a_later_one_of_its_type() {
        let bundle = MimeBundle::new()
            .with("text/plain", "1")
            .with("text/plain", "2");
        assert_eq!(bundle.into_parts().0.len(), 1);
    }
}
