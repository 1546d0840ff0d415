//! Text as a customer types it: what one pass over it finds.

use crate::unicode;

/// A longer text is refused by its length alone and not read further, so that
/// no pasted book costs more than a glance. In UTF-16 code units; ours, not Entur's.
pub const MAX_TEXT: usize = 65_536;

/// A text without its outer white space, measured.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Scan<'a> {
    /// The text between its outer white space.
    pub(crate) text: &'a str,
    /// Its length in UTF-16 code units.
    pub(crate) utf16: usize,
    /// Whether a character stands in it that no profile field may hold.
    pub(crate) forbidden: bool,
}

impl<'a> Scan<'a> {
    /// Trims and measures.
    pub(crate) fn of(text: &'a str) -> Self {
        Self::untrimmed(text.trim())
    }

    /// Trims and measures a telephone number. Address books paste numbers
    /// between embedding marks, which go with the rest of the punctuation.
    pub(crate) fn telephone(text: &'a str) -> Self {
        let scan = Self::of(text);
        let is_embedding = |c| matches!(c, '\u{202A}'..='\u{202C}');
        let forbidden = scan.forbidden && scan.text.chars().any(|c| is_forbidden(c) && !is_embedding(c));
        Self { forbidden, ..scan }
    }

    /// Measures a text whose outer white space counts, such as a password.
    pub(crate) fn untrimmed(text: &'a str) -> Self {
        if text.is_ascii() {
            // Without a way out the compiler looks at many bytes at once.
            let forbidden = text.bytes().fold(false, |found, byte| found | byte.is_ascii_control());
            return Self { text, utf16: text.len(), forbidden };
        }
        let mut scan = Self { text, utf16: 0, forbidden: false };
        for c in text.chars() {
            scan.utf16 = scan.utf16.saturating_add(c.len_utf16());
            scan.forbidden |= is_forbidden(c);
        }
        scan
    }
}

/// Controls, bidirectional overrides and isolates (they make a name read as
/// another one), the byte order mark and noncharacters.
pub(crate) fn is_forbidden(c: char) -> bool {
    c.is_control() || c == '\u{FEFF}' || unicode::is_bidi_control_forbidden(c) || unicode::is_noncharacter(c)
}

/// The length of a text in UTF-16 code units.
pub(crate) fn utf16_len(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.chars().map(char::len_utf16).sum() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outer_white_space_of_any_kind_is_trimmed_and_not_counted() {
        let scan = Scan::of("\u{A0}\u{2003}\t Ola \u{3000}\n");
        assert_eq!((scan.text, scan.utf16, scan.forbidden), ("Ola", 3, false));
    }

    #[test]
    fn only_telephone_numbers_may_be_embedded() {
        let pasted = "\u{202A}+47 406 12 345\u{202C}";
        assert!(Scan::of(pasted).forbidden && !Scan::telephone(pasted).forbidden);
        assert!(Scan::telephone("\u{202D}40612345\u{202C}").forbidden && Scan::telephone("406\t12345").forbidden);
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
