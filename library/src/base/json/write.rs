//! Writing JSON text.

use super::Json;
use std::fmt::{self, Display, Write};

impl Display for Json {
    /// Compact JSON, one line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        self.write(&mut text);
        f.write_str(&text)
    }
}

impl fmt::Debug for Json {
    /// As JSON too: it is what a cell shows of its last expression.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(self, f)
    }
}

impl Json {
    /// Appends compact JSON to `out`.
    ///
    /// ```
    /// use cellbeat::json::json;
    ///
    /// let mut line = String::from("data: ");
    /// json!([1, 2.5]).write(&mut line);
    /// assert_eq!(line, "data: [1,2.5]");
    /// ```
    pub fn write(&self, out: &mut String) {
        match self {
            Json::Null => out.push_str("null"),
            Json::Bool(true) => out.push_str("true"),
            Json::Bool(false) => out.push_str("false"),
            Json::Int(number) => push(out, number),
            Json::Float(number) => write_float(*number, out),
            Json::Str(text) => write_string(text, out),
            Json::Raw(text) => out.push_str(text),
            Json::Array(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    item.write(out);
                }
                out.push(']');
            }
            Json::Object(pairs) => {
                out.push('{');
                for (index, (key, value)) in pairs.iter().enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    write_string(key, out);
                    out.push(':');
                    value.write(out);
                }
                out.push('}');
            }
        }
    }
}

/// Appends a number; JSON has no word for not-a-number and infinities, they become `null`.
pub(crate) fn write_float(number: f64, out: &mut String) {
    if !number.is_finite() {
        out.push_str("null");
    } else if number != 0.0 && !(1e-7..1e17).contains(&number.abs()) {
        push(out, format_args!("{number:e}"));
    } else {
        // `{:?}` keeps the point of a whole float, so that it is read back as a float.
        push(out, format_args!("{number:?}"));
    }
}

/// Appends `text` in quotes, escaped.
pub(crate) fn write_string(text: &str, out: &mut String) {
    out.reserve(text.len() + 2);
    out.push('"');
    let mut start = 0;
    for (index, byte) in text.bytes().enumerate() {
        let escape = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'\r' => "\\r",
            b'\t' => "\\t",
            0..0x20 => "",
            _ => continue,
        };
        out.push_str(&text[start..index]);
        if escape.is_empty() {
            push(out, format_args!("\\u{byte:04x}"));
        } else {
            out.push_str(escape);
        }
        start = index + 1;
    }
    out.push_str(&text[start..]);
    out.push('"');
}

fn push(out: &mut String, value: impl Display) {
    // Writing into a String cannot fail.
    let _ = write!(out, "{value}");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::json::parse;

    #[test]
    fn text_is_escaped_and_comes_back() {
        let text = "quote \" back \\ line \n tab \t nul \0 bell \u{7} é 🦀";
        let json = Json::from(text).to_string();
        assert!(
            json.contains("\\u0000") && json.contains("\\u0007"),
            "{json}"
        );
        assert_eq!(parse(&json).unwrap(), Json::from(text));
    }

    #[test]
    fn floats_stay_floats_and_keep_every_digit() {
        for number in [
            0.0,
            -0.0,
            1.0,
            0.1,
            1e300,
            5e-324,
            f64::MAX,
            123456789.125,
            1e16,
        ] {
            let json = Json::Float(number).to_string();
            assert_eq!(parse(&json).unwrap(), Json::Float(number), "{json}");
        }
        assert_eq!(Json::Float(f64::NAN).to_string(), "null");
    }

    #[test]
    fn objects_keep_their_order() {
        let json = Json::object([
            ("b", Json::Int(1)),
            ("a", Json::Array(vec![Json::Null, Json::Bool(true)])),
        ]);
        assert_eq!(json.to_string(), r#"{"b":1,"a":[null,true]}"#);
    }
}
