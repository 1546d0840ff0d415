//! Countries and languages by their ISO codes: which there are.
//!
//! ISO 3166-1 alpha-3, ISO 639-3 and ISO 639-1, all in lower case here. Today's
//! lists do not know tomorrow's codes: a code that is missing may draw a warning,
//! and must not be refused.
//!
//! Made by `pkg/build/iso-data.mjs`; sources and versions in [`DATA_VERSION`].

mod generated {
    pub(super) mod codes;
}

use generated::codes::{COUNTRIES, FIRST_LETTERS, LANGUAGES, PASS, SECOND_LETTERS, SHORT, THIRD_LETTERS};

/// Which lists the crate knows: their sources and versions.
pub const DATA_VERSION: &str = generated::codes::VERSION;

/// The number of letters in the alphabet.
const LETTERS: u32 = 26;

/// Letters as a number in base 26: `aa` is 0, `ab` is 1.
fn number(letters: &[u8]) -> Option<u32> {
    letters.iter().try_fold(0_u32, |number, letter| {
        let digit = letter.is_ascii_lowercase().then(|| u32::from(letter.wrapping_sub(b'a')))?;
        number.checked_mul(LETTERS)?.checked_add(digit)
    })
}

/// The index of the step that ends at the letters as a number.
fn place(steps: &[u8], letters: &[u8]) -> Option<usize> {
    let number = number(letters)?;
    let mut known = 0_u32;
    steps.iter().position(|step| {
        known = known.wrapping_add(u32::from(*step));
        *step != PASS && known == number
    })
}

/// Whether the letters are the ISO 3166-1 alpha-3 code of a country or territory.
pub(crate) fn is_country(code: [u8; 3]) -> bool {
    place(&COUNTRIES, &code).is_some()
}

/// Whether the letters are the ISO 639-3 code of a language.
pub(crate) fn is_language(code: [u8; 3]) -> bool {
    let Some(number) = number(&code) else { return false };
    let byte = usize::try_from(number.wrapping_shr(3)).ok().and_then(|at| LANGUAGES.get(at));
    byte.is_some_and(|byte| byte.wrapping_shr(number & 7) & 1 == 1)
}

/// The ISO 639-3 code of the language with this ISO 639-1 code.
pub(crate) fn language(two: [u8; 2]) -> Option<[u8; 3]> {
    let place = place(&SHORT, &two)?;
    let [first, second] = two;
    Some([first ^ FIRST_LETTERS.get(place)?, second ^ SECOND_LETTERS.get(place)?, second ^ THIRD_LETTERS.get(place)?])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> impl Iterator<Item = [u8; 3]> {
        let letters = || b'a'..=b'z';
        letters().flat_map(move |a| letters().flat_map(move |b| letters().map(move |c| [a, b, c])))
    }

    // Source: ISO 3166 Maintenance Agency, ISO 639-3 Registration Authority.
    #[test]
    fn as_many_as_there_are_and_those_next_to_them() {
        assert_eq!(all().filter(|code| is_country(*code)).count(), 249);
        assert_eq!(all().filter(|code| is_language(*code)).count(), 7867);
        for (code, is_known) in [(b"abw", true), (b"nor", true), (b"zwe", true), (b"aaa", false), (b"xkx", false)] {
            assert_eq!(is_country(*code), is_known, "{code:?}");
        }
        for (code, is_known) in [(b"aaa", true), (b"nob", true), (b"zza", true), (b"qaa", false), (b"zzz", false)] {
            assert_eq!(is_language(*code), is_known, "{code:?}");
        }
    }

    #[test]
    fn two_letters_name_a_language_with_three() {
        let letters = || b'a'..=b'z';
        let named: Vec<_> = letters().flat_map(|a| letters().filter_map(move |b| language([a, b]))).collect();
        assert_eq!(named.len(), 184);
        assert!(named.iter().all(|code| is_language(*code)));
        assert_eq!((language(*b"se"), language(*b"en")), (Some(*b"sme"), Some(*b"eng")));
        assert_eq!(language(*b"xx"), None);
    }

    #[test]
    fn other_characters_are_no_letters() {
        for code in [*b"NOR", *b"n0r", *b"no ", [b'n', b'o', b'{'], [b'n', b'o', b'`'], [0, 0, 0], [0xFF; 3]] {
            assert!(!is_country(code) && !is_language(code), "{code:?}");
        }
    }
}
