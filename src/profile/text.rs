//! Text as a customer types it: what one pass over it finds.

use super::class;
use crate::unicode;

/// A longer text is refused by its length alone and not read further, so that
/// no pasted book costs more than a glance. In UTF-16 code units; ours, not Entur's.
pub const MAX_TEXT: usize = 65_536;

/// What a text is sent as.
#[derive(Debug)]
pub(crate) enum Sent {
    AsGiven,
    Rewritten(String),
}

#[cfg(test)]
impl Sent {
    /// What is sent of a text.
    pub(crate) fn of(self, text: &str) -> String {
        match self {
            Self::AsGiven => text.to_owned(),
            Self::Rewritten(text) => text,
        }
    }
}

/// A text, and what its characters are.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Scan<'a> {
    pub(crate) text: &'a str,
    /// What all its characters are, by the bits of [`class`].
    all: u8,
    /// What any of its characters is.
    any: u8,
}

impl<'a> Scan<'a> {
    /// Reads a text once, by its bytes. They claim too much for characters that are neither ASCII nor Latin letters.
    fn by_bytes(text: &'a str) -> Self {
        let [all, any] = classes(text).to_le_bytes();
        Self { text, all, any }
    }

    /// Reads a text without its outer white space.
    #[inline(always)]
    pub(crate) fn trimmed(text: &'a str) -> Self {
        let scan = Self::by_bytes(text);
        if scan.has(class::SPACE | class::FORBIDDEN | class::NON_ASCII) { scan.reread(trim(text)) } else { scan }
    }

    /// Reads a text as it stands.
    pub(crate) fn untrimmed(text: &'a str) -> Self {
        Self::by_bytes(text).reread(text)
    }

    /// Reads what has been left of the text, character by character where the bytes do not tell what these are.
    #[inline(never)]
    fn reread(mut self, text: &'a str) -> Self {
        if text.len() < self.text.len() {
            self = Self::by_bytes(text);
        }
        if self.has(class::FORBIDDEN) && self.has(class::NON_ASCII) {
            (self.all, self.any) =
                text.chars().map(class::of_char).fold((u8::MAX, 0), |(all, any), class| (all & class, any | class));
        }
        self
    }

    /// The scan of a telephone number. Address books paste numbers between
    /// embedding marks, which are removed with the rest of the punctuation.
    pub(crate) fn with_embedding_allowed(mut self) -> Self {
        let is_embedding = |c| matches!(c, '\u{202A}'..='\u{202C}');
        if self.has(class::FORBIDDEN) && !self.text.chars().any(|c| class::is_forbidden(c) && !is_embedding(c)) {
            self.any &= !class::FORBIDDEN;
        }
        self
    }

    /// The text's length in UTF-16 code units.
    pub(crate) fn utf16(&self) -> usize {
        if self.has(class::NON_ASCII) { utf16_len(self.text) } else { self.text.len() }
    }

    /// Whether all characters of the text are of a class, and there is one.
    pub(super) fn is_all(&self, class: u8) -> bool {
        self.all & class != 0 && !self.text.is_empty()
    }

    /// Whether any character of the text is of a class.
    pub(crate) fn has(&self, class: u8) -> bool {
        self.any & class != 0
    }
}

/// What all bytes of a text are, and what any of them is. Returned as one number and out of line, so that an engine keeps
/// both in registers.
#[inline(never)]
fn classes(text: &str) -> u16 {
    let (mut all, mut any) = (u8::MAX, 0);
    for byte in text.bytes() {
        let class = class::of_byte(byte);
        all &= class;
        any |= class;
    }
    u16::from_le_bytes([all, any])
}

/// The text without outer white space; nearly always the text itself, as its first and last byte tell.
pub(crate) fn trim(text: &str) -> &str {
    let is_any_of = |byte: Option<&u8>, class: u8| byte.is_some_and(|byte| class::of_byte(*byte) & class != 0);
    let bytes = text.as_bytes();
    // A first byte tells Latin letters from the rest; a last one tells ASCII alone.
    let may_lead = is_any_of(bytes.first(), class::SPACE | class::FORBIDDEN);
    let may_trail = is_any_of(bytes.last(), class::SPACE | class::NON_ASCII);
    if may_lead || may_trail { trimmed(text) } else { text }
}

#[cold]
#[inline(never)]
fn trimmed(text: &str) -> &str {
    text.trim_matches(unicode::is_space)
}

/// Three texts as one. (`concat` would be compiled anew for each number of texts.)
pub(crate) fn joined(texts: [&str; 3]) -> String {
    let mut all = String::new();
    for text in texts {
        all.push_str(text);
    }
    all
}

/// The length of a text in UTF-16 code units.
pub(crate) fn utf16_len(text: &str) -> usize {
    // A character takes one unit for its first byte, and another if it has four.
    text.bytes().map(|byte| usize::from(byte & 0xC0 != 0x80).saturating_add(usize::from(byte >= 0xF0))).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outer_white_space_of_any_kind_is_trimmed_and_says_nothing() {
        let letter = class::LETTER | class::NAME | class::LOCAL;
        for text in ["\u{A0}\u{2003}\t Ola \u{3000}\n", " Ola", "Ola\t", "\u{A0}Ola", "Ola\u{3000}"] {
            let scan = Scan::trimmed(text);
            assert_eq!((scan.text, scan.all, scan.any), ("Ola", letter, letter | class::UPPER), "{text:?}");
        }
    }

    #[test]
    fn a_character_is_what_its_bytes_say() {
        for c in (0..=0x0010_FFFF).filter_map(char::from_u32) {
            let text = c.to_string();
            let Scan { all, any, .. } = Scan::untrimmed(&text);
            assert_eq!((all, any), (class::of_char(c), class::of_char(c)), "{c:?}");
            assert_eq!(utf16_len(&text), c.len_utf16(), "{c:?}");
            for text in [format!("{c}å"), format!("å{c}")] {
                assert_eq!(trim(&text), text.trim_matches(unicode::is_space), "{c:?}");
            }
        }
    }

    #[test]
    fn only_telephone_numbers_may_be_embedded() {
        let pasted = "\u{202A}+47 406 12 345\u{202C}";
        let telephone = |text| Scan::trimmed(text).with_embedding_allowed();
        assert!(Scan::trimmed(pasted).has(class::FORBIDDEN) && !telephone(pasted).has(class::FORBIDDEN));
        assert!(telephone("\u{202D}40612345\u{202C}").has(class::FORBIDDEN));
        assert!(telephone("406\t12345").has(class::FORBIDDEN));
    }

    #[test]
    fn length_counts_utf16_units() {
        assert_eq!(utf16_len("Bjørn"), 5);
        assert_eq!(utf16_len("a😀"), 3);
    }
}
