//! JSON as it is written: texts escaped, integers in full.

use super::{Inside, Json, number, string, to_integer};

/// The first integer that a JavaScript number does not tell from its neighbour.
const NOT_EXACT: u64 = 1 << 53;

impl Json<'_> {
    /// Writes the value for JavaScript to read: an integer that a number does not
    /// hold exactly becomes a text of its digits.
    pub(crate) fn write(&self, out: &mut String) {
        match self {
            Self::Null => put(out, "null"),
            Self::Bool(value) => put(out, if *value { "true" } else { "false" }),
            Self::Number(number) => write_number(number, out),
            Self::Text(text) => write_text(&text.whole(), out),
            Self::Array(inside) | Self::Object(inside) => inside.write(out),
        }
    }
}

impl Inside<'_> {
    /// Writes a list or an object as it stands but for such integers.
    pub(crate) fn write(self, out: &mut String) {
        let mut rest = self.0;
        while let Some(first) = rest.bytes().next() {
            let length = match first {
                b'"' => string::read(rest, 1).map_or(1, |(_, length)| length),
                b'-' | b'0'..=b'9' => number::length(rest.as_bytes()).unwrap_or(1),
                _ => 1,
            };
            let Some((token, behind)) = rest.split_at_checked(length) else { break };
            if matches!(first, b'-' | b'0'..=b'9') {
                write_number(token, out)
            } else {
                put(out, token)
            }
            rest = behind;
        }
    }
}

fn write_number(number: &str, out: &mut String) {
    if is_exact(number) { put(out, number) } else { write_text(number, out) }
}

/// Whether a JavaScript number is the number, as far as it is an integer.
fn is_exact(number: &str) -> bool {
    match to_integer(number.strip_prefix('-').unwrap_or(number)) {
        Some(integer) => integer.is_some_and(|integer| integer < NOT_EXACT),
        None => true,
    }
}

/// Appends a text. Out of line, since growing takes most of the code.
#[inline(never)]
pub(crate) fn put(out: &mut String, text: &str) {
    out.push_str(text);
}

/// Writes a list.
pub(crate) fn write_list<T>(items: impl Iterator<Item = T>, out: &mut String, write: impl Fn(T, &mut String)) {
    put(out, "[");
    for (at, item) in items.enumerate() {
        if at > 0 {
            put(out, ",");
        }
        write(item, out);
    }
    put(out, "]");
}

/// Writes a text between quotes.
pub(crate) fn write_text(text: &str, out: &mut String) {
    put(out, "\"");
    let mut rest = text;
    // What need not be escaped goes out in runs.
    while let Some((plain, special)) = rest.split_at_checked(string::plain_end(rest.as_bytes(), 0)) {
        put(out, plain);
        let Some((escaped, behind)) = special.split_at_checked(1) else { break };
        match escaped.bytes().next() {
            Some(control @ 0..0x20) => {
                put(out, if control < 0x10 { "\\u000" } else { "\\u001" });
                out.push(char::from_digit(u32::from(control & 0xF), 16).unwrap_or('0'));
            }
            _ => {
                put(out, "\\");
                put(out, escaped);
            }
        }
        rest = behind;
    }
    put(out, "\"");
}

/// Writes an integer's decimal digits.
pub(crate) fn write_integer(number: u64, out: &mut String) {
    if number >= 10 {
        write_integer(number.wrapping_div(10), out);
    }
    out.push(char::from_digit(u32::try_from(number.wrapping_rem(10)).unwrap_or_default(), 10).unwrap_or('0'));
}

#[cfg(test)]
mod tests {
    use super::super::read_object;

    /// What `write` makes of a JSON text.
    fn rewritten(text: &str) -> String {
        let mut out = String::new();
        read_object(format!(r#"{{"a":{text}}}"#).as_bytes(), &mut |_, value| value.write(&mut out)).unwrap();
        out
    }

    #[test]
    fn what_javascript_holds_is_written_as_it_was() {
        for text in [
            r#"[null,true,false,"",{}]"#,
            r#"{"a":[1,-2,3.50,1e3,9007199254740991,-9007199254740991],"b":{"c":"\"\\/å😀"}}"#,
            r#""\u0000\u000a\u001f""#,
            r#"[ "\ud83d", 1 ]"#,
        ] {
            assert_eq!(rewritten(text), text);
        }
    }

    #[test]
    fn what_it_does_not_hold_is_written_in_its_digits() {
        for number in ["9007199254740992", "-9007199254740992", "123456789012345678901234567890", "1e30"] {
            assert_eq!(rewritten(number), ["\"", number, "\""].concat());
        }
        assert_eq!(rewritten(r#""\ud83d""#), "\"\u{FFFD}\"");
    }
}
