//! Strings: as they are written between their quotes, and what their escapes say.

/// Where a run of plain characters in a string ends: at a quote, a backslash, a
/// control character, or the end of the bytes.
pub(super) fn plain_end(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(eight) = bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        let special = special_bytes(u64::from_le_bytes(*eight));
        if special != 0 {
            return at.wrapping_add(usize::try_from(special.trailing_zeros() >> 3).unwrap_or_default());
        }
        at = at.wrapping_add(8);
    }
    let rest = bytes.get(at..).unwrap_or_default();
    at.wrapping_add(rest.iter().position(|byte| is_special(*byte)).unwrap_or(rest.len()))
}

/// Whether a byte ends such a run.
pub(super) fn is_special(byte: u8) -> bool {
    matches!(byte, b'"' | b'\\' | 0..0x20)
}

/// Finds special bytes among eight: the lowest bit that is set belongs to the first of them.
pub(super) fn special_bytes(eight: u64) -> u64 {
    const EACH: u64 = u64::MAX / 0xFF;
    // A byte below a limit borrows from the next one, which may be flagged wrongly; the first flag is always right.
    let below = |bytes: u64, limit: u64| bytes.wrapping_sub(EACH.wrapping_mul(limit)) & !bytes;
    let is = |byte: u8| below(eight ^ EACH.wrapping_mul(u64::from(byte)), 1);
    (is(b'"') | is(b'\\') | below(eight, 0x20)) & EACH.wrapping_mul(0x80)
}

/// What a text with escapes says; `None` if they name half a surrogate pair.
pub(crate) fn unescape(written: &str) -> Option<String> {
    let mut text = String::with_capacity(written.len());
    let is_backslash = |byte| byte == b'\\';
    let mut rest = written;
    while let Some((plain, escape)) = rest.bytes().position(is_backslash).and_then(|at| rest.split_at_checked(at)) {
        text.push_str(plain);
        let sign = *escape.as_bytes().get(1)?;
        rest = escape.get(2..)?;
        text.push(match sign {
            b'b' => '\u{8}',
            b'f' => '\u{C}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let unit = unit(&mut rest)?;
                if !(0xD800..0xDC00).contains(&unit) {
                    // The second half of a pair is no character either.
                    char::from_u32(unit)?
                } else {
                    rest = rest.strip_prefix("\\u")?;
                    let low = unit_of_pair(&mut rest)?;
                    char::from_u32(0x1_0000_u32.wrapping_add((unit & 0x3FF) << 10 | low))?
                }
            }
            sign => char::from(sign),
        });
    }
    text.push_str(rest);
    Some(text)
}

/// How many UTF-16 units a text with escapes has. Each escape is one.
pub(crate) fn units(written: &str) -> usize {
    let mut units = 0_usize;
    let mut bytes = written.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'\\' && bytes.next() == Some(b'u') {
            bytes.nth(3);
        }
        // Four bytes are a pair.
        let more = if byte >= 0xF0 { 2 } else { usize::from(byte & 0xC0 != 0x80) };
        units = units.wrapping_add(more);
    }
    units
}

/// The UTF-16 unit that four hexadecimal digits spell.
fn unit(rest: &mut &str) -> Option<u32> {
    let (digits, after) = rest.split_at_checked(4)?;
    *rest = after;
    // The reader has checked them. The lower bits of letters begin at 1.
    let value = |digit: u8| u32::from(digit & 0x0F).wrapping_add(if digit > b'9' { 9 } else { 0 });
    Some(digits.bytes().fold(0, |unit, digit| unit << 4 | value(digit)))
}

/// The lower bits of the second unit of a pair.
fn unit_of_pair(rest: &mut &str) -> Option<u32> {
    unit(rest).filter(|unit| (0xDC00..0xE000).contains(unit)).map(|unit| unit & 0x3FF)
}

#[cfg(test)]
mod tests {
    use super::super::{Json, Reader, Text};

    /// Reads a string whose opening quote is left out: the text and where its
    /// closing quote ends, or where it breaks the grammar.
    fn read(json: &str) -> Result<(Text<'static>, usize), usize> {
        let mut reader = Reader::new(["\"", json].concat().leak());
        let value = reader.value();
        let at = reader.at().wrapping_sub(1);
        if let Some(Json::Text(text)) = value { Ok((text, at)) } else { Err(at) }
    }

    fn text(json: &str) -> Option<String> {
        read(json).ok()?.0.read().map(|text| text.into_owned())
    }

    #[test]
    fn escapes() {
        assert_eq!(text(r#"a\"\\\/\b\f\n\r\t\u00e5Å""#).as_deref(), Some("a\"\\/\u{8}\u{C}\n\r\tåÅ"));
        assert_eq!(text(r#"\ud83d\ude00""#).as_deref(), Some("😀"));
        assert_eq!(text(r#"\uD83D\uDE00\\u0041""#).as_deref(), Some("😀\\u0041"));
        assert_eq!(text(r#"\ud800\udc00\udbff\udfff""#).as_deref(), Some("\u{10000}\u{10FFFF}"));
        assert_eq!(text(r#""tail"#).as_deref(), Some(""));
    }

    #[test]
    fn an_escape_is_one_unit() {
        for (written, units) in
            [("", 0), ("aå€😀", 5), (r#"\"\\\/\nu"#, 5), (r"\u00e5\ud83d\ude00\ud800x", 5), (r"\\u00e5", 6)]
        {
            assert_eq!(super::units(written), units, "{written}");
        }
    }

    #[test]
    fn a_text_without_escapes_is_borrowed() {
        assert!(matches!(read("Å\"").map(|(text, _)| text.read()), Ok(Some(std::borrow::Cow::Borrowed("Å")))));
    }

    #[test]
    fn half_pairs_are_ill_formed_and_still_json() {
        for json in [
            r#"\ud83d""#,
            r#"\ude00""#,
            r#"\ud83dx""#,
            r#"\ud83d\n""#,
            r#"\ud83d\\u""#,
            r#"\ud83d\u0041""#,
            r#"\ud83d\udbff""#,
            r#"\ud83d\ue000""#,
            r#"\ud83d\ud83d\ude00""#,
            r#"\ude00\ud83d""#,
        ] {
            let (text, length) = read(json).unwrap();
            assert!(text.read().is_none() && length == json.len(), "{json}");
        }
    }

    #[test]
    fn what_is_special_is_found_at_every_place() {
        for place in 0..20 {
            for around in ["a", " ", "!", "\u{7F}", "é"] {
                let plain = around.repeat(place);
                let then = |special: &str| [&plain, special, around, "\""].concat();
                assert_eq!(read(&then("\"")), Ok((Text::Plain(&plain), plain.len() + 1)));
                for control in ["\0", "\u{1F}"] {
                    assert_eq!(read(&then(control)), Err(plain.len()), "{plain:?} {control:?}");
                }
                assert_eq!(text(&then("\\n")), Some([&plain, "\n", around].concat()));
            }
        }
    }

    #[test]
    fn broken_strings_say_where() {
        for (json, at) in [
            ("abc", 3),
            ("a\u{1F}\"", 1),
            (r#"\x""#, 1),
            (r#"\u12g4""#, 4),
            (r#"\u+123""#, 2),
            (r#"\u12"#, 4),
            (r"\", 1),
            (r"\u", 2),
        ] {
            assert_eq!(read(json), Err(at), "{json}");
        }
    }
}
