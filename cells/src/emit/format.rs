//! Formats that `:fmt` takes: Rust's own, of one value.
//! <https://doc.rust-lang.org/std/fmt/index.html#syntax>

/// The trait that a format such as `{:>8.2}` needs; none where it is not one.
pub(crate) fn trait_of<'a>(format: &'a str) -> Option<&'static str> {
    let inner = format.strip_prefix('{')?.strip_suffix('}')?;
    let spec = match inner.strip_prefix(':') {
        Some(spec) => spec,
        None if inner.is_empty() => "",
        None => return None,
    };
    // What fills stands before the way in which it does.
    let mut rest = spec.chars();
    let (fill, way) = (rest.next(), rest.next());
    let is_way = |c: &char| "<^>".contains(*c);
    let rest = match (fill, way) {
        (Some(fill), Some(way)) if is_way(&way) && !"{}".contains(fill) => rest.as_str(),
        (Some(way), _) if is_way(&way) => &spec[1..],
        _ => spec,
    };
    let rest = rest.strip_prefix(['+', '-']).unwrap_or(rest);
    let rest = rest.strip_prefix('#').unwrap_or(rest);
    let without_digits = |text: &'a str| text.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = without_digits(rest);
    let kind = match rest.strip_prefix('.') {
        Some(digits) if without_digits(digits) == digits => return None,
        Some(digits) => without_digits(digits),
        None => rest,
    };
    match kind {
        "" => Some("Display"),
        "?" | "x?" | "X?" => Some("Debug"),
        "x" => Some("LowerHex"),
        "X" => Some("UpperHex"),
        "o" => Some("Octal"),
        "b" => Some("Binary"),
        "e" => Some("LowerExp"),
        "E" => Some("UpperExp"),
        "p" => Some("Pointer"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::trait_of;

    #[test]
    fn a_format_has_the_trait_of_its_last_letters() {
        let cases = [
            ("{}", "Display"),
            ("{:}", "Display"),
            ("{:.2}", "Display"),
            ("{:>8.3}", "Display"),
            ("{:*^+9}", "Display"),
            ("{:?}", "Debug"),
            ("{:#?}", "Debug"),
            ("{:02x?}", "Debug"),
            ("{:#06x}", "LowerHex"),
            ("{:e}", "LowerExp"),
        ];
        for (format, expected) in cases {
            assert_eq!(trait_of(format), Some(expected), "{format}");
        }
    }

    #[test]
    fn what_is_of_no_value_alone_is_not_a_format() {
        for format in [
            "", "{", "x", "{0}", "{x}", "{:?}{:?}", "{:y}", "{:.*}", "{:1$}", "{:}}<3}",
        ] {
            assert_eq!(trait_of(format), None, "{format}");
        }
    }
}
