//! What a character is: the few Unicode properties that the rules ask for.
//!
//! Rust's own `char` knows white space and control characters, which hardly ever
//! change. Letters, marks and decimal digits are in tables of one Unicode version,
//! whichever version the compiler has.
//!
//! Source: the Unicode Character Database, General_Category,
//! <https://www.unicode.org/reports/tr44/>; version in the generated header.

mod generated {
    pub(super) mod tables;
}

use generated::tables::{DIGIT_STEPS, RUNS, RUNS_FROM};
use std::sync::OnceLock;

/// The general categories that have a table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Letter,
    Mark,
    Other,
}

/// Whether a character is a letter of any script (category L).
///
/// Numerals such as `Ⅳ` and circled letters such as `Ⓐ` are not.
pub(crate) fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\x7F' => c.is_ascii_alphabetic(),
        '\u{80}'..'À' => matches!(c, 'ª' | 'µ' | 'º'),
        // The letters of Europe's Latin alphabets, between which two signs stand.
        'À'..RUNS_FROM => !matches!(c, '×' | '÷'),
        _ => group(c) == Group::Letter,
    }
}

/// Whether a character is a mark of any script: an accent, a vowel sign
/// (category M).
pub(crate) fn is_mark(c: char) -> bool {
    // Nearly all names of Europe stop here.
    c >= RUNS_FROM && group(c) == Group::Mark
}

/// The group of a character that is not before [`RUNS_FROM`].
fn group(c: char) -> Group {
    /// Consecutive runs, each by its exclusive end, for a binary search. Decoded once.
    static ENDS: OnceLock<Vec<(u32, Group)>> = OnceLock::new();
    let ends = ENDS.get_or_init(|| read_runs(&RUNS));
    let at = ends.partition_point(|(end, _)| *end <= u32::from(c));
    ends.get(at).map_or(Group::Other, |(_, group)| *group)
}

/// The runs of letters, marks and others.
fn read_runs(mut bytes: &[u8]) -> Vec<(u32, Group)> {
    let mut ends = Vec::new();
    let mut end = u32::from(RUNS_FROM);
    let mut group = Group::Other;
    while let Some(gap) = read_number(&mut bytes)
        && let Some(more) = read_number(&mut bytes)
    {
        group = match gap {
            // The run before it ends here, so this one is of the other group.
            0 if group == Group::Letter => Group::Mark,
            0 => Group::Letter,
            gap if gap & 1 == 1 => Group::Letter,
            _ => Group::Mark,
        };
        end = end.wrapping_add(gap.div_ceil(2));
        ends.push((end, Group::Other));
        end = end.wrapping_add(more).wrapping_add(1);
        ends.push((end, group));
    }
    ends
}

/// Takes a number off the front: seven bits to a byte, the lowest first; the
/// highest bit is set in all bytes but the last.
fn read_number(bytes: &mut &[u8]) -> Option<u32> {
    let mut number = 0_u32;
    let mut shift = 0_u32;
    while let Some((byte, rest)) = bytes.split_first() {
        *bytes = rest;
        number |= u32::from(byte & 0x7F).wrapping_shl(shift);
        if *byte < 0x80 {
            return Some(number);
        }
        shift = shift.wrapping_add(7);
    }
    None
}

/// The value of a decimal digit of any script (category Nd).
pub(crate) fn decimal_digit(c: char) -> Option<u8> {
    if c.is_ascii() {
        return u8::try_from(c.to_digit(10)?).ok();
    }
    let code = u32::from(c);
    let mut zero = 0_u32;
    for step in &DIGIT_STEPS {
        zero = zero.wrapping_add(u32::from(*step));
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
/// that the text reads as another one. The plain left-to-right and right-to-left
/// marks do not.
pub(crate) fn is_bidi_control_forbidden(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::generated::tables::CENSUS;
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
