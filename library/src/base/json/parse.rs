//! Reading JSON text.

use super::Json;
use std::fmt;

/// Deepest nesting that is read: the parser recurses, and a peer must not end the process with brackets.
const MAX_DEPTH: usize = 256;

/// Why a text is not JSON, and where.
///
/// ```
/// use cellbeat::json::{Json, ParseError};
///
/// let error: ParseError = "[1, 2".parse::<Json>().unwrap_err();
/// assert_eq!(error.at, 5); // where `]` or a comma was due
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct ParseError {
    /// Byte at which reading stopped.
    pub at: usize,
    /// What is wrong there.
    pub message: &'static str,
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "invalid JSON at byte {}: {}", self.at, self.message)
    }
}

crate::base::error::debug_as_display!(ParseError);
impl std::error::Error for ParseError {}

/// Reads one JSON value; only white space may follow it.
///
/// ```
/// use cellbeat::json::parse;
///
/// let settings = parse(r#"{"period": 200}"#)?;
/// assert_eq!(settings["period"].as_u64(), Some(200));
/// # Ok::<(), cellbeat::json::ParseError>(())
/// ```
///
/// # Errors
/// When `text` is not JSON, or nested deeper than 256.
pub fn parse(text: &str) -> Result<Json, ParseError> {
    let mut parser = Parser {
        text,
        at: 0,
        depth: 0,
    };
    let value = parser.value()?;
    parser.space();
    if parser.at < text.len() {
        return parser.fail("more text after the value");
    }
    Ok(value)
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

impl Parser<'_> {
    fn fail<T>(&self, message: &'static str) -> Result<T, ParseError> {
        Err(ParseError {
            at: self.at,
            message,
        })
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn value(&mut self) -> Result<Json, ParseError> {
        self.space();
        match self.peek() {
            None => self.fail("the text ends where a value is expected"),
            Some(b'{') => self.nested(Self::object),
            Some(b'[') => self.nested(Self::array),
            Some(b'"') => Ok(Json::Str(self.string()?)),
            Some(b't') => self.word("true", Json::Bool(true)),
            Some(b'f') => self.word("false", Json::Bool(false)),
            Some(b'n') => self.word("null", Json::Null),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(_) => self.fail("a value is expected"),
        }
    }

    fn nested(
        &mut self,
        read: fn(&mut Self) -> Result<Json, ParseError>,
    ) -> Result<Json, ParseError> {
        if self.depth == MAX_DEPTH {
            return self.fail("nested too deep");
        }
        self.depth += 1;
        self.at += 1;
        let value = read(self);
        self.depth -= 1;
        value
    }

    fn word(&mut self, word: &str, value: Json) -> Result<Json, ParseError> {
        if !self.text[self.at..].starts_with(word) {
            return self.fail("a value is expected");
        }
        self.at += word.len();
        Ok(value)
    }

    fn object(&mut self) -> Result<Json, ParseError> {
        let mut pairs = Vec::new();
        self.space();
        if self.take(b'}') {
            return Ok(Json::Object(pairs));
        }
        loop {
            self.space();
            if self.peek() != Some(b'"') {
                return self.fail("a key in quotes is expected");
            }
            let key = self.string()?;
            self.space();
            if !self.take(b':') {
                return self.fail("a colon is expected");
            }
            pairs.push((key, self.value()?));
            self.space();
            if self.take(b'}') {
                return Ok(Json::Object(pairs));
            }
            if !self.take(b',') {
                return self.fail("a comma or the end of the object is expected");
            }
        }
    }

    fn array(&mut self) -> Result<Json, ParseError> {
        let mut items = Vec::new();
        self.space();
        if self.take(b']') {
            return Ok(Json::Array(items));
        }
        loop {
            items.push(self.value()?);
            self.space();
            if self.take(b']') {
                return Ok(Json::Array(items));
            }
            if !self.take(b',') {
                return self.fail("a comma or the end of the array is expected");
            }
        }
    }

    fn string(&mut self) -> Result<String, ParseError> {
        self.at += 1;
        let mut out = String::new();
        loop {
            let start = self.at;
            while self
                .peek()
                .is_some_and(|byte| byte != b'"' && byte != b'\\' && byte >= 0x20)
            {
                self.at += 1;
            }
            out.push_str(&self.text[start..self.at]);
            match self.peek() {
                None => return self.fail("the text ends inside a string"),
                Some(b'"') => {
                    self.at += 1;
                    return Ok(out);
                }
                Some(b'\\') => {
                    self.at += 1;
                    out.push(self.escape()?);
                }
                Some(_) => return self.fail("a control character inside a string"),
            }
        }
    }

    fn escape(&mut self) -> Result<char, ParseError> {
        let Some(byte) = self.peek() else {
            return self.fail("the text ends inside a string");
        };
        self.at += 1;
        Ok(match byte {
            b'"' => '"',
            b'\\' => '\\',
            b'/' => '/',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode(),
            _ => {
                self.at -= 1;
                return self.fail("an unknown escape");
            }
        })
    }

    /// JavaScript writes a lone surrogate for half a character; it is replaced rather than refused.
    fn unicode(&mut self) -> Result<char, ParseError> {
        let first = self.hex4()?;
        if !(0xD800..0xDC00).contains(&first) {
            return Ok(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        let after_first = self.at;
        if self.take(b'\\') && self.take(b'u') {
            let second = self.hex4()?;
            if (0xDC00..0xE000).contains(&second) {
                let code = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
                return Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
        }
        self.at = after_first;
        Ok(char::REPLACEMENT_CHARACTER)
    }

    fn hex4(&mut self) -> Result<u32, ParseError> {
        let digits = self.text.as_bytes().get(self.at..self.at + 4);
        let Some(digits) = digits.filter(|digits| digits.iter().all(u8::is_ascii_hexdigit)) else {
            return self.fail("four hexadecimal digits are expected");
        };
        let code = digits.iter().fold(0, |code, digit| {
            code * 16 + char::from(*digit).to_digit(16).unwrap_or(0)
        });
        self.at += 4;
        Ok(code)
    }

    fn number(&mut self) -> Result<Json, ParseError> {
        let start = self.at;
        self.take(b'-');
        if self.take(b'0') {
            if matches!(self.peek(), Some(b'0'..=b'9')) {
                return self.fail("a number with a leading zero");
            }
        } else {
            self.digits()?;
        }
        let mut whole = true;
        if self.take(b'.') {
            whole = false;
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            whole = false;
            let _sign = self.take(b'+') || self.take(b'-');
            self.digits()?;
        }
        let text = &self.text[start..self.at];
        if whole && let Ok(number) = text.parse() {
            return Ok(Json::Int(number));
        }
        match text.parse() {
            Ok(number) => Ok(Json::Float(number)),
            Err(_) => self.fail("a number is expected"),
        }
    }

    fn digits(&mut self) -> Result<(), ParseError> {
        if !matches!(self.peek(), Some(b'0'..=b'9')) {
            return self.fail("a digit is expected");
        }
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_of_every_kind_are_read() {
        let json = parse(
            r#" {"a":[1,-2.5,1e3,true,false,null],"b":{"c":"d"},"big":12345678901234567890} "#,
        )
        .unwrap();
        assert_eq!(json.get("a").and_then(Json::as_array).unwrap().len(), 6);
        assert_eq!(json.get("b").and_then(|b| b.get_str("c")), Some("d"));
        assert_eq!(json.get("big"), Some(&Json::Float(12345678901234567890.0)));
        assert_eq!(
            json.get("a").unwrap().as_array().unwrap()[2],
            Json::Float(1000.0)
        );
    }

    #[test]
    fn text_that_is_not_json_is_refused_with_its_place() {
        for (text, at) in [
            ("", 0),
            ("{", 1),
            ("[1,]", 3),
            ("{\"a\"}", 4),
            ("nul", 0),
            ("01", 1),
            ("1 2", 2),
            ("\"\\x\"", 2),
            ("\"a", 2),
            ("[1 2]", 3),
            ("1.", 2),
            ("-", 1),
            ("\"\u{1}\"", 1),
            ("\"\\u12\"", 3),
            ("{1:2}", 1),
        ] {
            let error = parse(text).expect_err(text);
            assert_eq!(error.at, at, "{text:?}: {error}");
        }
    }

    #[test]
    fn escapes_and_surrogates_are_read() {
        assert_eq!(
            parse(r#""\u00e9\ud83e\udd80\/\b""#).unwrap(),
            Json::from("é🦀/\u{8}")
        );
        assert_eq!(parse(r#""\ud83e!""#).unwrap(), Json::from("\u{fffd}!"));
        assert_eq!(parse(r#""\ud83e\u0041""#).unwrap(), Json::from("\u{fffd}A"));
    }

    #[test]
    fn deep_nesting_is_an_error_and_not_a_crash() {
        let deep = "[".repeat(100_000);
        assert_eq!(parse(&deep).unwrap_err().message, "nested too deep");
        let allowed = format!("{}{}", "[".repeat(MAX_DEPTH), "]".repeat(MAX_DEPTH));
        assert!(parse(&allowed).is_ok());
    }
}
