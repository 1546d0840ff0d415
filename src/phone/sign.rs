//! What a character means in a written telephone number.

use crate::unicode;

/// The role of a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// A decimal digit of any script, by value.
    Digit(u8),
    /// `+`, or the full-width `＋`.
    Plus,
    /// White space of any kind, and characters that take no room.
    Space,
    /// A hyphen, dash or minus of any kind.
    Dash,
    /// A slash of any kind.
    Slash,
    /// A full stop, middle dot or bullet.
    Dot,
    /// An opening round or square bracket.
    Opening,
    /// A closing one.
    Closing,
    /// Anything that no telephone number has.
    Other,
}

impl Sign {
    pub(super) fn of(c: char) -> Self {
        match c {
            // The most frequent by far.
            '0'..='9' => Self::Digit(u8::try_from(c).unwrap_or_default() & 0x0F),
            ' ' => Self::Space,
            '-' => Self::Dash,
            '+' | '\u{FF0B}' => Self::Plus,
            '(' | '[' | '\u{FF08}' | '\u{FF3B}' => Self::Opening,
            ')' | ']' | '\u{FF09}' | '\u{FF3D}' => Self::Closing,
            // Full stop, middle dot, bullet, one dot leader, full-width full stop.
            '.' | '\u{B7}' | '\u{2022}' | '\u{2024}' | '\u{FF0E}' => Self::Dot,
            // Solidus, fraction slash, division slash, full-width solidus.
            '/' | '\u{2044}' | '\u{2215}' | '\u{FF0F}' => Self::Slash,
            // Soft hyphen, zero-width space and joiners, the plain direction
            // marks and embeddings that address books paste, word joiner.
            '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202C}' | '\u{2060}' => Self::Space,
            _ if is_dash(c) => Self::Dash,
            _ if unicode::is_space(c) => Self::Space,
            _ => unicode::decimal_digit(c).map_or(Self::Other, Self::Digit),
        }
    }
}

/// All of Unicode's dash punctuation (category Pd) beyond ASCII, and three that
/// libphonenumber or customers take for hyphens: U+2043 hyphen bullet, U+2212
/// minus sign, U+30FC the Japanese long vowel mark.
fn is_dash(c: char) -> bool {
    matches!(
        c,
        '\u{58A}' | '\u{5BE}' | '\u{1400}' | '\u{1806}' | '\u{2010}'
            ..='\u{2015}'
                | '\u{2043}'
                | '\u{2212}'
                | '\u{2E17}'
                | '\u{2E1A}'
                | '\u{2E3A}'
                | '\u{2E3B}'
                | '\u{2E40}'
                | '\u{2E5D}'
                | '\u{301C}'
                | '\u{3030}'
                | '\u{30A0}'
                | '\u{30FC}'
                | '\u{FE31}'
                | '\u{FE32}'
                | '\u{FE58}'
                | '\u{FE63}'
                | '\u{FF0D}'
                | '\u{10D6E}'
                | '\u{10EAD}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_and_its_nearest() {
        let signs = [
            (Sign::Digit(0), "0٠０०"),
            (Sign::Digit(9), "9٩۹９"),
            (Sign::Plus, "+＋"),
            (Sign::Space, " \t\u{A0}\u{2009}\u{202F}\u{3000}\u{200B}\u{200D}\u{200E}\u{202A}\u{202C}\u{2060}\u{AD}"),
            (Sign::Dash, "-‐‑‒–—―−ー－﹣〜"),
            (Sign::Slash, "/／⁄∕"),
            (Sign::Dot, ".．·•"),
            (Sign::Opening, "([（［"),
            (Sign::Closing, ")]）］"),
            // The rest looks alike or stands beside them.
            (Sign::Other, "aOo,;:#*~_\\<>{}²½①⁺₊٪\u{FEFF}\u{202D}\u{2066}\u{0}\u{10FFFF}"),
        ];
        for (sign, characters) in signs {
            for c in characters.chars() {
                assert_eq!(Sign::of(c), sign, "{c:?}");
            }
        }
    }
}
