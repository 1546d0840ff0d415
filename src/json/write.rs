//! JSON as it is written: texts escaped, integers in full.

use super::{Inside, Json, MAX_SAFE_INTEGER, Reader, Text, Writer, to_integer};

impl Json<'_> {
    /// Writes the value for JavaScript to read: an integer that a number does not
    /// hold exactly becomes a text of its digits.
    pub(crate) fn write(&self, out: &mut Writer) {
        match self {
            Self::Null => out.put("null"),
            Self::Bool(value) => out.put(if *value { "true" } else { "false" }),
            Self::Number(number) => write_number(number, out),
            // As it is written, for that may be half a surrogate pair, which JavaScript holds.
            Self::Text(text) => text.write(out),
            Self::Array(inside) | Self::Object(inside) => inside.write(out),
        }
    }
}

impl Text<'_> {
    /// Writes the text as it is written.
    pub(crate) fn write(self, out: &mut Writer) {
        let (Self::Plain(written) | Self::Escaped(written)) = self;
        out.put("\"");
        out.put(written);
        out.put("\"");
    }
}

impl Inside<'_> {
    /// Writes a list or an object as it was written, except for such integers.
    pub(crate) fn write(self, out: &mut Writer) {
        let mut rest = self.0;
        while let Some(first) = rest.bytes().next() {
            let is_number = matches!(first, b'-' | b'0'..=b'9');
            let mut reader = Reader::new(rest);
            if is_number || first == b'"' {
                reader.value();
            } else {
                reader.skip(1);
            }
            let Some((token, after)) = rest.split_at_checked(reader.at()) else { break };
            if is_number {
                write_number(token, out)
            } else {
                out.put(token)
            }
            rest = after;
        }
    }
}

fn write_number(number: &str, out: &mut Writer) {
    if is_exact(number) { out.put(number) } else { write_text(number, out) }
}

/// Whether a JavaScript number is the number, as far as it is an integer.
pub(super) fn is_exact(number: &str) -> bool {
    match to_integer(number.strip_prefix('-').unwrap_or(number)) {
        Some(integer) => integer.is_some_and(|integer| integer <= MAX_SAFE_INTEGER),
        None => true,
    }
}

/// Writes a list.
pub(crate) fn write_list<T>(items: impl Iterator<Item = T>, out: &mut Writer, write: impl Fn(T, &mut Writer)) {
    out.put("[");
    for (at, item) in items.enumerate() {
        if at > 0 {
            out.put(",");
        }
        write(item, out);
    }
    out.put("]");
}

/// Writes a text between quotes.
pub(crate) fn write_text(text: &str, out: &mut Writer) {
    if !out.put_quoted(text.as_bytes()) {
        write_escaped(text, out);
    }
}

/// Writes a text of which something must be escaped.
#[inline(never)]
fn write_escaped(text: &str, out: &mut Writer) {
    out.put("\"");
    for byte in text.bytes() {
        let last = byte & 0xF;
        let last = if last < 10 { last | b'0' } else { last.wrapping_add(b'a' - 10) };
        match byte {
            b'"' | b'\\' => out.put_bytes(&[b'\\', byte]),
            0..0x20 => out.put_bytes(&[b'\\', b'u', b'0', b'0', byte >> 4 | b'0', last]),
            _ => out.put_bytes(&[byte]),
        }
    }
    out.put("\"");
}

/// Writes an integer's decimal digits.
pub(crate) fn write_integer(number: u64, out: &mut Writer) {
    if number >= 10 {
        write_integer(number.wrapping_div(10), out);
    }
    out.put_bytes(&[u8::try_from(number.wrapping_rem(10)).unwrap_or_default() | b'0']);
}

#[cfg(test)]
mod tests {
    use super::super::{Writer, read_object};

    /// What `write` makes of a JSON text.
    fn rewritten(text: &str) -> String {
        let mut out = Writer::default();
        for (_, value) in read_object(format!(r#"{{"a":{text}}}"#).as_bytes()).unwrap() {
            value.write(&mut out);
        }
        out.into_string()
    }

    #[test]
    fn what_javascript_holds_is_written_as_it_was() {
        for text in [
            r#"[null,true,false,"",{}]"#,
            r#"{"a":[1,-2,3.50,1e3,9007199254740991,-9007199254740991],"b":{"c":"\"\\/å😀"}}"#,
            r#""\u0000\u000a\u001f""#,
            r#""a\ud83d""#,
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
    }
}
