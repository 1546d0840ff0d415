//! What a character is, as bits: one look-up answers what every rule asks of it.

use crate::unicode;

/// No field may hold it.
pub(crate) const FORBIDDEN: u8 = 1;
/// White space of ASCII.
pub(super) const SPACE: u8 = 2;
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
/// A character outside ASCII.
pub(crate) const NON_ASCII: u8 = 128;

/// ASCII characters of names other than letters, digits and spaces:
/// hyphens, apostrophes, initials' dots, lists and the brackets and slashes of
/// double names.
const PUNCTUATION_OF_NAMES: &[u8] = b"'`-.,()/";

/// The class of a letter outside ASCII.
const NON_ASCII_LETTER: u8 = NON_ASCII | LETTER | NAME;

/// The class of every byte of UTF-8. Each byte of the Latin letters from `À` to `ȿ` is classed as a letter by itself; any
/// other byte outside ASCII counts as forbidden until the whole character is looked at.
static CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0u8;
    let mut rest: &mut [u8] = &mut classes;
    while let [slot, others @ ..] = rest {
        *slot = entry(byte);
        byte = byte.wrapping_add(1);
        rest = others;
    }
    classes
};

const fn entry(byte: u8) -> u8 {
    let upper = if byte.is_ascii_uppercase() { UPPER } else { 0 };
    let local = if is_among(byte, b".!#$%&'*+/=?^_`{|}~-") { LOCAL } else { 0 };
    match byte {
        b'A'..=b'Z' | b'a'..=b'z' => LETTER | NAME | LOCAL | upper,
        b'0'..=b'9' => DIGIT | NAME | LOCAL,
        b' ' => SPACE | NAME,
        b'\t' | b'\n' | 0x0B | b'\x0C' | b'\r' => SPACE | FORBIDDEN,
        0..0x20 | 0x7F => FORBIDDEN,
        // The second bytes of `×` and `÷`, which stand between the letters.
        0x97 | 0xB7 => NON_ASCII | FORBIDDEN,
        0x80..0xC0 | 0xC3..0xC9 => NON_ASCII_LETTER,
        0xC0.. => NON_ASCII | FORBIDDEN,
        _ if is_among(byte, PUNCTUATION_OF_NAMES) => NAME | local,
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

/// What a byte of UTF-8 is; outside ASCII only [`NON_ASCII`] is certain.
pub(super) fn of_byte(byte: u8) -> u8 {
    CLASSES.get(usize::from(byte)).copied().unwrap_or_default()
}

/// What a character is.
pub(crate) fn of_char(c: char) -> u8 {
    match u8::try_from(c) {
        Ok(byte) if byte.is_ascii() => of_byte(byte),
        _ if unicode::is_letter(c) => NON_ASCII_LETTER,
        _ if is_forbidden(c) => NON_ASCII | FORBIDDEN,
        _ if is_part_of_names(c) => NON_ASCII | NAME,
        _ => NON_ASCII,
    }
}

/// Controls, bidirectional overrides and isolates (they make a name read as
/// another one), the byte order mark and noncharacters.
pub(super) fn is_forbidden(c: char) -> bool {
    match c {
        // Nearly all that is written in Europe stands between the controls and the marks of direction.
        '\u{A0}'..'\u{2000}' => false,
        _ => c.is_control() || c == '\u{FEFF}' || unicode::is_bidi_control_forbidden(c) || unicode::is_noncharacter(c),
    }
}

/// Whether a character outside ASCII that is not a letter may stand in a name.
fn is_part_of_names(c: char) -> bool {
    // Apostrophes and dashes of all kinds, and the Catalan dot; the Armenian apostrophe, the Hebrew hyphen and
    // abbreviation marks, the dots between the syllables of a name in Tibetan, and the one between the parts of a foreign
    // name in Japanese.
    matches!(
        c,
        '’' | '‘' | 'ʻ' | 'ʼ' | '´' | '‐' | '‑' | '–' | '—' | '·' | '՚' | '־' | '׳' | '״' | '་' | '༌' | '・'
    )
        // Zero-width (non-)joiners: spelling, not decoration, in Persian and Indic names.
        || matches!(c, '\u{200C}' | '\u{200D}')
        || unicode::is_mark(c)
        || unicode::decimal_digit(c).is_some()
        || (unicode::is_space(c) && !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_is_of_its_classes() {
        for c in (0..=0x0010_FFFF).filter_map(char::from_u32) {
            let is_part =
                if c.is_ascii() { c.is_ascii_digit() || " '`-.,()/".contains(c) } else { is_part_of_names(c) };
            let is_letter = unicode::is_letter(c);
            for (class, expected) in [
                (FORBIDDEN, is_forbidden(c)),
                (LETTER, is_letter),
                (NAME, is_letter || is_part),
                (DIGIT, c.is_ascii_digit()),
                (UPPER, c.is_ascii_uppercase()),
                (NON_ASCII, !c.is_ascii()),
            ] {
                assert_eq!(of_char(c) & class != 0, expected, "{c:?} {class}");
            }
        }
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
