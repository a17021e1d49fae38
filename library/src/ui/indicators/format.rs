//! Numbers as text, by a format that is a parameter.

/// The number in place of `{value}`; `{value:.1}` has that many digits after the point, `{value:,}` separates thousands.
pub(super) fn format(format: &str, value: f64) -> Result<String, String> {
    let mut text = String::new();
    let mut rest = format;
    while let Some(at) = rest.find(['{', '}']) {
        text.push_str(&rest[..at]);
        let brace = &rest[at..=at];
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix(brace) {
            text.push_str(brace);
            rest = after;
            continue;
        }
        let field = match (brace, rest.find('}')) {
            ("{", Some(end)) => &rest[..end],
            _ => return Err(unknown(format)),
        };
        rest = &rest[field.len() + 1..];
        let spec = match field.split_once(':') {
            Some(("" | "value", spec)) => spec,
            None if matches!(field, "" | "value") => "",
            _ => return Err(unknown(format)),
        };
        text.push_str(&number(spec, value).ok_or_else(|| unknown(format))?);
    }
    Ok(text + rest)
}

fn unknown(format: &str) -> String {
    format!(
        "{format:?} is not a format, such as \"{{value}}\", \"{{value:.1}} %\" or \"{{value:,.0}}\""
    )
}

fn number(spec: &str, value: f64) -> Option<String> {
    let (separated, spec) = match spec.strip_prefix(',') {
        Some(rest) => (true, rest),
        None => (false, spec),
    };
    // `.1f`, as Python has it.
    let spec = spec.strip_suffix('f').unwrap_or(spec);
    let text = match spec.strip_prefix('.') {
        Some(digits) => {
            let digits: usize = digits.parse().ok().filter(|digits| *digits <= 100)?;
            format!("{value:.digits$}")
        }
        None if spec.is_empty() => format!("{value}"),
        None => return None,
    };
    Some(if separated { separate(&text) } else { text })
}

/// `-1234.5` as `-1,234.5`.
fn separate(number: &str) -> String {
    let (whole, rest) = number.split_at(number.find('.').unwrap_or(number.len()));
    let (sign, digits) = whole.split_at(usize::from(whole.starts_with('-')));
    if !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return number.to_owned();
    }
    let mut text = sign.to_owned();
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::format;

    #[test]
    fn the_number_stands_where_the_format_says() {
        for (spec, value, text) in [
            ("{value}", 0.5, "0.5"),
            ("{value} of 3", 2.0, "2 of 3"),
            ("{:.2}s", 1.005, "1.00s"),
            ("{value:.1f}%", 71.25, "71.2%"),
            ("{{{value:,}}}", 1234567.5, "{1,234,567.5}"),
            ("{value:,.0} €", -123.4, "-123 €"),
            ("{value:,}", -1000.0, "-1,000"),
            ("{value:,}", f64::INFINITY, "inf"),
            ("none", 1.0, "none"),
        ] {
            assert_eq!(format(spec, value).as_deref(), Ok(text), "{spec}");
        }
    }

    #[test]
    fn what_is_not_a_format_is_an_error_that_shows_some() {
        for wrong in [
            "{value",
            "value}",
            "{x}",
            "{value:x}",
            "{value:.}",
            "{value:.999}",
            "{}}",
        ] {
            let error = format(wrong, 1.0).unwrap_err();
            assert!(error.contains("\"{value:.1} %\""), "{wrong}: {error}");
        }
    }
}
