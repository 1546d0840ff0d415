//! Text as a customer types it: what one pass over it finds.

use crate::unicode;

/// A longer text is refused by its length alone and not read further, so that
/// no pasted book costs more than a glance. In UTF-16 code units; ours, not Entur's.
pub const MAX_TEXT: usize = 65_536;

/// What a text is sent as.
#[derive(Debug)]
pub(crate) enum Sent {
    AsGiven,
    /// Written anew.
    Anew(String),
}

#[cfg(test)]
impl Sent {
    /// What is sent of a text.
    pub(crate) fn of(self, text: &str) -> String {
        match self {
            Self::AsGiven => text.to_owned(),
            Self::Anew(text) => text,
        }
    }
}

/// A text without its outer white space, measured.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Scan<'a> {
    /// The text between its outer white space.
    pub(crate) text: &'a str,
    /// Its length in UTF-16 code units.
    pub(crate) utf16: usize,
    /// What all its characters are, by the bits of [`class`].
    all: u8,
    /// What any of its characters is.
    any: u8,
}

/// What a character is, as bits: one look-up answers what every rule asks of it.
pub(crate) mod class {
    /// No field may hold it.
    pub(crate) const FORBIDDEN: u8 = 1;
    /// White space of ASCII.
    pub(crate) const SPACE: u8 = 2;
    /// A letter.
    pub(crate) const LETTER: u8 = 4;
    /// A digit of ASCII.
    pub(crate) const DIGIT: u8 = 8;
    /// What names have.
    pub(crate) const NAME: u8 = 16;
    /// What stands before the `@` of an e-mail address.
    pub(crate) const LOCAL: u8 = 32;
    /// A letter of ASCII in upper case.
    pub(crate) const UPPER: u8 = 64;
    /// Outside ASCII.
    pub(crate) const BEYOND: u8 = 128;
}

/// The class of a letter outside ASCII.
const LETTER_BEYOND: u8 = class::BEYOND | class::LETTER | class::NAME;

/// The class of every byte of UTF-8. Bytes of the Latin letters from `À` to `ȿ` say so each for itself; of any other
/// byte outside ASCII it takes the whole character to tell, and until then it may be forbidden.
static CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0u8;
    let mut rest: &mut [u8] = &mut classes;
    while let [slot, others @ ..] = rest {
        *slot = class_of(byte);
        byte = byte.wrapping_add(1);
        rest = others;
    }
    classes
};

const fn class_of(byte: u8) -> u8 {
    let upper = if byte.is_ascii_uppercase() { class::UPPER } else { 0 };
    let local = if is_among(byte, b".!#$%&'*+/=?^_`{|}~-") { class::LOCAL } else { 0 };
    match byte {
        b'A'..=b'Z' | b'a'..=b'z' => class::LETTER | class::NAME | class::LOCAL | upper,
        b'0'..=b'9' => class::DIGIT | class::NAME | class::LOCAL,
        b' ' => class::SPACE | class::NAME,
        b'\t' | b'\n' | 0x0B | b'\x0C' | b'\r' => class::SPACE | class::FORBIDDEN,
        0..0x20 | 0x7F => class::FORBIDDEN,
        // The second bytes of `×` and `÷`, which stand between the letters.
        0x97 | 0xB7 => class::BEYOND | class::FORBIDDEN,
        0x80..0xC0 | 0xC3..0xC9 => LETTER_BEYOND,
        0xC0.. => class::BEYOND | class::FORBIDDEN,
        _ if is_among(byte, super::name::ASCII_PUNCTUATION) => class::NAME | local,
        _ => local,
    }
}

const fn is_among(byte: u8, bytes: &[u8]) -> bool {
    let mut rest = bytes;
    while let [first, others @ ..] = rest {
        if *first == byte {
            return true;
        }
        rest = others;
    }
    false
}

/// What a byte of UTF-8 is; outside ASCII that is nothing but [`class::BEYOND`] for sure.
pub(crate) fn class_at(byte: u8) -> u8 {
    CLASSES.get(usize::from(byte)).copied().unwrap_or_default()
}

/// What a character is.
fn class_of_char(c: char) -> u8 {
    match u8::try_from(c) {
        Ok(byte) if byte.is_ascii() => class_at(byte),
        _ if unicode::is_letter(c) => LETTER_BEYOND,
        _ if is_forbidden(c) => class::BEYOND | class::FORBIDDEN,
        _ if super::name::is_part(c) => class::BEYOND | class::NAME,
        _ => class::BEYOND,
    }
}

impl<'a> Scan<'a> {
    /// Trims and measures.
    #[cfg(test)]
    pub(crate) fn of(text: &'a str) -> Self {
        Self::untrimmed(trim(text))
    }

    /// Measures a text as it stands.
    pub(crate) fn untrimmed(text: &'a str) -> Self {
        let (mut all, mut any) = (u8::MAX, 0);
        for byte in text.bytes() {
            let class = class_at(byte);
            all &= class;
            any |= class;
        }
        if any & class::BEYOND == 0 {
            return Self { text, utf16: text.len(), all, any };
        }
        if any & class::FORBIDDEN != 0 {
            (all, any) =
                text.chars().map(class_of_char).fold((u8::MAX, 0), |(all, any), class| (all & class, any | class));
        }
        Self { text, utf16: utf16_len(text), all, any }
    }

    /// The same of a telephone number. Address books paste numbers between
    /// embedding marks, which go with the rest of the punctuation.
    pub(crate) fn with_embedding_allowed(mut self) -> Self {
        let is_embedding = |c| matches!(c, '\u{202A}'..='\u{202C}');
        if self.has(class::FORBIDDEN) && !self.text.chars().any(|c| is_forbidden(c) && !is_embedding(c)) {
            self.any &= !class::FORBIDDEN;
        }
        self
    }

    /// Whether all characters of the text are of a class, and there is one.
    pub(crate) fn is_all(&self, class: u8) -> bool {
        self.all & class != 0 && !self.text.is_empty()
    }

    /// Whether any character of the text is of a class.
    pub(crate) fn has(&self, class: u8) -> bool {
        self.any & class != 0
    }
}

/// The text without outer white space; nearly always the text itself, which is seen in line.
#[inline(always)]
pub(crate) fn trim(text: &str) -> &str {
    let is_any_of = |byte: Option<&u8>, class: u8| byte.is_some_and(|byte| class_at(*byte) & class != 0);
    let bytes = text.as_bytes();
    // A first byte tells Latin letters from the rest; a last one tells ASCII alone.
    let may_lead = is_any_of(bytes.first(), class::SPACE | class::FORBIDDEN);
    let may_trail = is_any_of(bytes.last(), class::SPACE | class::BEYOND);
    if may_lead || may_trail { trimmed(text) } else { text }
}

#[cold]
#[inline(never)]
fn trimmed(text: &str) -> &str {
    text.trim_matches(unicode::is_space)
}

/// Controls, bidirectional overrides and isolates (they make a name read as
/// another one), the byte order mark and noncharacters.
pub(crate) fn is_forbidden(c: char) -> bool {
    match c {
        // Nearly all that is written in Europe stands between the controls and the marks of direction.
        '\u{A0}'..'\u{2000}' => false,
        _ => c.is_control() || c == '\u{FEFF}' || unicode::is_bidi_control_forbidden(c) || unicode::is_noncharacter(c),
    }
}

/// Texts one behind the other. (`concat` is written out again for each number of them.)
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
    fn outer_white_space_of_any_kind_is_trimmed_and_not_counted() {
        let scan = Scan::of("\u{A0}\u{2003}\t Ola \u{3000}\n");
        assert_eq!((scan.text, scan.utf16, scan.has(class::FORBIDDEN)), ("Ola", 3, false));
    }

    #[test]
    fn every_character_is_what_its_bytes_say() {
        for c in (0..=0x0010_FFFF).filter_map(char::from_u32) {
            let text = c.to_string();
            let scan = Scan::untrimmed(&text);
            let is_part = if c.is_ascii() {
                c.is_ascii_digit() || " '`-.,()/".contains(c)
            } else {
                super::super::name::is_part(c)
            };
            let is_letter = unicode::is_letter(c);
            assert_eq!(scan.utf16, c.len_utf16(), "{c:?}");
            for (class, expected) in [
                (class::FORBIDDEN, is_forbidden(c)),
                (class::LETTER, is_letter),
                (class::NAME, is_letter || is_part),
                (class::DIGIT, c.is_ascii_digit()),
                (class::UPPER, c.is_ascii_uppercase()),
                (class::BEYOND, !c.is_ascii()),
            ] {
                assert_eq!((scan.has(class), scan.is_all(class)), (expected, expected), "{c:?} {class}");
            }
            for text in [format!("{c}å"), format!("å{c}")] {
                assert_eq!(trim(&text), text.trim_matches(unicode::is_space), "{c:?}");
            }
        }
    }

    #[test]
    fn only_telephone_numbers_may_be_embedded() {
        let pasted = "\u{202A}+47 406 12 345\u{202C}";
        let telephone = |text| Scan::of(text).with_embedding_allowed();
        assert!(Scan::of(pasted).has(class::FORBIDDEN) && !telephone(pasted).has(class::FORBIDDEN));
        assert!(telephone("\u{202D}40612345\u{202C}").has(class::FORBIDDEN));
        assert!(telephone("406\t12345").has(class::FORBIDDEN));
    }

    #[test]
    fn length_counts_utf16_units() {
        assert_eq!(Scan::of("Bjørn").utf16, 5);
        assert_eq!(Scan::of("😀").utf16, 2);
        assert_eq!(utf16_len("a😀"), 3);
    }

    #[test]
    fn forbidden_characters_and_their_neighbours() {
        for bad in [
            '\0',
            '\u{1F}',
            '\u{7F}',
            '\u{9F}',
            '\u{202A}',
            '\u{202E}',
            '\u{2066}',
            '\u{2069}',
            '\u{FEFF}',
            '\u{FDD0}',
            '\u{FFFE}',
            '\u{10FFFF}',
        ] {
            assert!(is_forbidden(bad), "{bad:?}");
        }
        for good in [
            ' ',
            '~',
            '\u{A0}',
            '\u{2029}',
            '\u{202F}',
            '\u{2065}',
            '\u{206A}',
            '\u{FDCF}',
            '\u{FDF0}',
            '\u{FFFD}',
            '\u{10FFFD}',
        ] {
            assert!(!is_forbidden(good), "{good:?}");
        }
    }
}
