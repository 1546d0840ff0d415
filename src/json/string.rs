//! Strings: borrowed as they stand, or unescaped where they have escapes.

use std::borrow::Cow;

use super::Text;

/// Reads what follows an opening quote: the text and how many bytes it takes
/// with its closing quote, or the offset at which it breaks the grammar.
pub(super) fn read(rest: &str) -> Result<(Text<'_>, usize), usize> {
    let mut unescaped = Unescaped::default();
    let mut at = 0;
    loop {
        let run = rest.as_bytes().iter().skip(at).position(|byte| matches!(byte, b'"' | b'\\' | 0..0x20));
        let end = at.saturating_add(run.ok_or(rest.len())?);
        let plain = rest.get(at..end).ok_or(at)?;
        let after = end.saturating_add(1);
        match rest.as_bytes().get(end) {
            Some(b'"') if unescaped.is_untouched() => return Ok((Text::WellFormed(Cow::Borrowed(plain)), after)),
            Some(b'"') => {
                unescaped.push_str(plain);
                return Ok((unescaped.finish(), after));
            }
            Some(b'\\') => {
                unescaped.push_str(plain);
                at = unescaped.escape(rest.as_bytes(), after)?;
            }
            _ => return Err(end),
        }
    }
}

/// A text under construction, and the half of a pair that waits for the other.
#[derive(Default)]
struct Unescaped {
    text: String,
    high: Option<u16>,
    is_ill_formed: bool,
    touched: bool,
}

impl Unescaped {
    fn is_untouched(&self) -> bool {
        !self.touched
    }

    fn push_str(&mut self, plain: &str) {
        self.touched = true;
        if !plain.is_empty() {
            self.is_ill_formed |= self.high.take().is_some();
            self.text.push_str(plain);
        }
    }

    /// Reads what follows a backslash; answers where the text goes on.
    fn escape(&mut self, bytes: &[u8], at: usize) -> Result<usize, usize> {
        let plain = match bytes.get(at) {
            Some(b'u') => return self.unit(bytes, at.saturating_add(1)),
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(*byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{C}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            _ => return Err(at),
        };
        self.push_str(plain.encode_utf8(&mut [0; 4]));
        Ok(at.saturating_add(1))
    }

    /// Reads four hexadecimal digits: a character, or half of one.
    fn unit(&mut self, bytes: &[u8], at: usize) -> Result<usize, usize> {
        let mut unit = 0u16;
        let mut next = at;
        for _ in 0..4 {
            let digit = bytes.get(next).and_then(|byte| char::from(*byte).to_digit(16)).ok_or(next)?;
            unit = unit.wrapping_shl(4) | u16::try_from(digit).unwrap_or_default();
            next = next.saturating_add(1);
        }
        match (self.high.take(), unit) {
            (Some(high), 0xDC00..=0xDFFF) => {
                self.push(0x1_0000_u32.wrapping_add(u32::from(high & 0x3FF) << 10 | u32::from(unit & 0x3FF)))
            }
            (waiting, _) => {
                self.is_ill_formed |= waiting.is_some();
                match unit {
                    0xD800..=0xDBFF => self.high = Some(unit),
                    0xDC00..=0xDFFF => self.is_ill_formed = true,
                    _ => self.push(u32::from(unit)),
                }
            }
        }
        Ok(next)
    }

    fn push(&mut self, code: u32) {
        if let Some(c) = char::from_u32(code) {
            self.text.push(c);
        }
    }

    fn finish(self) -> Text<'static> {
        if self.is_ill_formed || self.high.is_some() {
            Text::IllFormed
        } else {
            Text::WellFormed(Cow::Owned(self.text))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(json: &str) -> Option<String> {
        match read(json) {
            Ok((Text::WellFormed(text), _)) => Some(text.into_owned()),
            _ => None,
        }
    }

    #[test]
    fn escapes() {
        assert_eq!(text(r#"a\"\\\/\b\f\n\r\t\u00e5Å""#).as_deref(), Some("a\"\\/\u{8}\u{C}\n\r\tåÅ"));
        assert_eq!(text(r#"\ud83d\ude00""#).as_deref(), Some("😀"));
        assert_eq!(text(r#""tail"#).as_deref(), Some(""));
    }

    #[test]
    fn half_pairs_are_ill_formed_and_still_json() {
        for json in
            [r#"\ud83d""#, r#"\ude00""#, r#"\ud83dx""#, r#"\ud83d\n""#, r#"\ud83d\ud83d\ude00""#, r#"\ude00\ud83d""#]
        {
            assert!(matches!(read(json), Ok((Text::IllFormed, length)) if length == json.len()), "{json}");
        }
    }

    #[test]
    fn broken_strings_say_where() {
        for (json, at) in [("abc", 3), ("a\u{1F}\"", 1), (r#"\x""#, 1), (r#"\u12g4""#, 4), (r"\", 1), (r"\u", 2)] {
            assert_eq!(read(json), Err(at), "{json}");
        }
    }
}
