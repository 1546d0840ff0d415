//! What a character is: the few Unicode properties that the rules ask for.
//!
//! Everything that Rust's own `char` answers is left to it; the tables hold
//! only what it does not: marks, the first digit of each script's ten, and the
//! letter-like symbols and numerals that Unicode calls alphabetic. A compiler on another
//! Unicode version than the tables differs in characters that one of the two
//! does not know yet, and in nothing else.
//!
//! Source: the Unicode Character Database, General_Category and Alphabetic,
//! <https://www.unicode.org/reports/tr44/>; version in the generated header.

mod generated {
    pub(super) mod tables;
}

use generated::tables::{DIGIT_STEPS, LETTER_LIKE, MARKS};

/// Whether a character is a letter of any script (category L).
///
/// Numerals such as `Ⅳ` and circled letters such as `Ⓐ` are not.
pub(crate) fn is_letter(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphabetic();
    }
    // The letters of Europe's Latin alphabets, between which two signs stand.
    if matches!(c, '\u{C0}'..'\u{250}') {
        return !matches!(c, '×' | '÷');
    }
    // Alphabetic is L, Nl, some marks and some symbols.
    c.is_alphabetic() && !is_mark(c) && !is_in(&LETTER_LIKE, c)
}

/// Whether a character is a mark of any script: an accent, a vowel sign
/// (category M).
pub(crate) fn is_mark(c: char) -> bool {
    // The first mark; nearly all names of Europe stop here.
    if c < '\u{300}' {
        return false;
    }
    is_in(&MARKS, c)
}

/// Whether one of the runs holds the character. Each is its first code point
/// in the upper 21 bits and how many follow it in the lower 11.
fn is_in(runs: &[u32], c: char) -> bool {
    let code = u32::from(c);
    let after = runs.partition_point(|run| run >> 11 <= code);
    after.checked_sub(1).and_then(|at| runs.get(at)).is_some_and(|run| code.wrapping_sub(run >> 11) <= run & 0x7FF)
}

/// The value of a decimal digit of any script (category Nd).
pub(crate) fn decimal_digit(c: char) -> Option<u8> {
    if c.is_ascii() {
        return u8::try_from(c.to_digit(10)?).ok();
    }
    let code = u32::from(c);
    let mut zero = 0_u32;
    for step in DIGIT_STEPS {
        zero = zero.wrapping_add(u32::from(step));
        if let Some(value @ 0..10) = code.checked_sub(zero) {
            return u8::try_from(value).ok();
        }
    }
    None
}

/// Whether a character is white space of any kind (`White_Space`).
///
/// Zero-width characters are not.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace()
}

/// Whether a code point is set aside for programs' inner use, for ever
/// (`Noncharacter_Code_Point`).
pub(crate) fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{FDD0}'..='\u{FDEF}') || u32::from(c) & 0xFFFE == 0xFFFE
}

/// Whether a character overrides, embeds or isolates the direction of text, so
/// that it reads as another one. The plain left-to-right and right-to-left
/// marks do not.
pub(crate) fn is_bidi_control_forbidden(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::generated::tables::{CENSUS, UNICODE_VERSION};
    use super::*;

    /// How many characters a predicate holds for, and a hash of which.
    fn census(holds: impl Fn(char) -> bool) -> (u32, u32) {
        ('\0'..=char::MAX).filter(|c| holds(*c)).fold((0_u32, 0x811C_9DC5_u32), |(count, hash), c| {
            (count.wrapping_add(1), (hash ^ u32::from(c)).wrapping_mul(0x0100_0193))
        })
    }

    // Source: all of General_Category, counted and hashed by the generator.
    #[test]
    fn every_character_is_what_unicode_says() {
        // The tables can be exact only for the version that they were made from.
        if char::UNICODE_VERSION != UNICODE_VERSION {
            return;
        }
        assert_eq!(census(is_letter), CENSUS[0], "letters");
        assert_eq!(census(is_mark), CENSUS[1], "marks");
        assert_eq!(census(|c| decimal_digit(c).is_some()), CENSUS[2], "decimal digits");
    }

    #[test]
    fn letters_and_their_nearest() {
        for letter in ['a', 'Z', 'å', 'ß', 'ʻ', 'ʼ', 'ª', 'Đ', 'ا', 'क', '李', 'ー', '\u{1E900}'] {
            assert!(is_letter(letter), "{letter:?}");
        }
        // Numeral, symbol, mark, digit and unassigned; the first two are alphabetic.
        for other in ['Ⅳ', 'Ⓐ', '🅰', '\u{301}', '٣', '²', '@', '×', '\u{378}', '\u{E000}', '\u{10FFFF}'] {
            assert!(!is_letter(other), "{other:?}");
        }
    }

    #[test]
    fn marks_and_their_nearest() {
        // First, alphabetic (a vowel sign), last.
        for mark in ['\u{300}', '\u{36F}', '\u{93E}', '\u{94D}', '\u{E01EF}'] {
            assert!(is_mark(mark) && !is_letter(mark), "{mark:?}");
        }
        for other in ['\u{2FF}', '\u{370}', '\u{904}', '\u{E01F0}', '\u{10FFFF}', '´'] {
            assert!(!is_mark(other), "{other:?}");
        }
    }

    #[test]
    fn decimal_digits_and_their_nearest() {
        let digits = [('0', 0), ('9', 9), ('٣', 3), ('۴', 4), ('०', 0), ('９', 9), ('𝟘', 0), ('\u{1FBF9}', 9)];
        for (digit, value) in digits {
            assert_eq!(decimal_digit(digit), Some(value), "{digit:?}");
        }
        // Around the ranges, and numerals that are no decimal digits.
        for other in ['/', ':', 'a', '\u{65F}', '\u{66A}', '²', '½', '①', '三', '\u{1FBFA}'] {
            assert_eq!(decimal_digit(other), None, "{other:?}");
        }
    }

    #[test]
    fn the_ten_digits_of_every_script_follow_each_other() {
        let digits: Vec<_> = ('\0'..=char::MAX).filter_map(decimal_digit).collect();
        assert!(digits.chunks(10).all(|ten| ten.iter().copied().eq(0..10)));
    }

    // Source: Unicode standard, 23.7: U+FDD0–FDEF and the last two of each of 17 planes.
    #[test]
    fn noncharacters_are_sixty_six() {
        assert_eq!(('\0'..=char::MAX).filter(|c| is_noncharacter(*c)).count(), 66);
        assert!(!is_noncharacter('\u{FFFD}') && !is_noncharacter('\u{FDCF}') && !is_noncharacter('\u{FDF0}'));
    }

    #[test]
    fn spaces_controls_and_direction() {
        assert!(is_space('\u{A0}') && is_space('\u{2009}') && !is_space('\u{200B}'));
        assert!(is_bidi_control_forbidden('\u{202E}') && is_bidi_control_forbidden('\u{2066}'));
        assert!(!is_bidi_control_forbidden('\u{200E}') && !is_bidi_control_forbidden('\u{206A}'));
    }
}
