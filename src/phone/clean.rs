//! Reduces a telephone number to its digits.

use super::{digits::Digits, sign::Sign};

/// What is left of a written number.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cleaned {
    /// All digits as typed, a leading `00` among them; as many as fit.
    pub(crate) digits: Digits,
    /// Whether a plus led them.
    pub(crate) plus: bool,
    /// Whether there were more digits than fit: too long in every country.
    pub(crate) is_overlong: bool,
    /// Where in the digits a zero stood alone in brackets: `+44 (0)20 …`.
    pub(super) bracketed_zero: Option<u8>,
    /// Whether a slash followed a digit.
    pub(super) has_slash: bool,
}

impl Cleaned {
    /// The digits from the calling code on, if a plus or `00` announced one.
    ///
    /// No calling code begins with zero, so `000` announces none: some Japanese
    /// numbers begin with it. libphonenumber does the same.
    pub(crate) fn international(&self) -> Option<&[u8]> {
        let digits = self.digits.as_bytes();
        if self.plus {
            return Some(digits);
        }
        digits.strip_prefix(b"00").filter(|rest| !rest.starts_with(b"0"))
    }
}

/// The fault of a text that is not a telephone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Malformed;

/// Removes spaces, hyphens, dots, slashes and brackets of any kind and folds
/// the digits of any script to ASCII.
///
/// A plus may only stand before the first digit. Hyphens may only stand after it;
/// before it, one is a minus, which is malformed. Brackets need not pair.
/// Everything else is malformed: letters, extensions, commas, a text without a
/// digit. A text of any length is read in one pass.
pub(crate) fn clean(text: &str) -> Result<Cleaned, Malformed> {
    // Nearly all are typed or sent as digits alone.
    if (1..=Digits::CAPACITY).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(Cleaned { digits: Digits::of(text.as_bytes()), ..Cleaned::default() });
    }
    let mut cleaned = Cleaned::default();
    let mut opened_at = None;
    for c in text.chars() {
        let count = cleaned.digits.len();
        match Sign::of(c) {
            Sign::Digit(digit) => cleaned.is_overlong |= !cleaned.digits.push(digit),
            Sign::Plus if count == 0 && !cleaned.plus => cleaned.plus = true,
            Sign::Space | Sign::Dot => {}
            Sign::Dash if count > 0 => {}
            Sign::Slash => cleaned.has_slash |= count > 0,
            Sign::Opening => opened_at = Some(count),
            Sign::Closing => {
                let inside = opened_at.take().and_then(|at| Some((at, cleaned.digits.as_bytes().get(at..)?)));
                if let Some((at, b"0")) = inside {
                    cleaned.bracketed_zero = cleaned.bracketed_zero.or(u8::try_from(at).ok());
                }
            }
            Sign::Plus | Sign::Dash | Sign::Other => return Err(Malformed),
        }
    }
    if cleaned.digits.is_empty() { Err(Malformed) } else { Ok(cleaned) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digits(text: &str) -> Option<String> {
        clean(text).ok().map(|cleaned| cleaned.digits.as_str().to_owned())
    }

    // Source: contract of the fields: spaces, hyphens of any kind, dots,
    // slashes and brackets are removed, other digits folded.
    #[test]
    fn writings_of_one_number() {
        for text in [
            "40612345",
            "406 12 345",
            "406\u{A0}12\u{2009}345",
            "406\u{200B}12\u{2060}345",
            "406-12-345",
            "406‑12–345",
            "406−12—345",
            "406 - 12 - 345",
            "406--12345",
            "406.12.345",
            "406·12·345",
            "406/12345",
            "(406) 12 345",
            "[406]12345",
            "(40612345",
            "４０６１２３４５",
            "٤٠٦ ١٢ ٣٤٥",
            "（４０６）１２－３４５",
            "\u{200E}40612345\u{200E}",
            "\u{202A}40612345\u{202C}",
            "40612345.",
            "40612345-",
            "40612345 – ",
            "406\u{AD}12345",
        ] {
            assert_eq!(digits(text).as_deref(), Some("40612345"), "{text}");
            assert!(!clean(text).unwrap().plus, "{text}");
        }
    }

    #[test]
    fn a_plus_leads() {
        for text in
            ["+4740612345", "＋47 40612345", "(+47) 406 12 345", "+ 47 406 12 345", "+(47)40612345", " +47-40612345"]
        {
            let cleaned = clean(text).unwrap();
            assert!(cleaned.plus, "{text}");
            assert_eq!(cleaned.international(), Some(&b"4740612345"[..]), "{text}");
        }
    }

    #[test]
    fn double_zero_announces_a_calling_code_and_triple_zero_does_not() {
        assert_eq!(clean("00 47 406").unwrap().international(), Some(&b"47406"[..]));
        assert_eq!(clean("(00)47").unwrap().international(), Some(&b"47"[..]));
        assert_eq!(clean("000 2345").unwrap().international(), None);
        assert_eq!(clean("047 406").unwrap().international(), None);
    }

    #[test]
    fn nearest_refused() {
        for text in [
            // No digit.
            "",
            " ",
            "+",
            "-",
            "()",
            "+-",
            // A minus before, a hyphen after.
            "-40612345",
            "−40612345",
            "+-4740612345",
            "(-40612345)",
            // A plus elsewhere.
            "++4740612345",
            "47+40612345",
            "40612345+",
            "+47 40612345 +47 40612346",
            // Letters, extensions, several numbers.
            "4061234O",
            "tlf 40612345",
            "tel:+4740612345",
            "40612345x5",
            "40612345 ext 5",
            "40612345;ext=5",
            "40612345#5",
            "40612345, 40612346",
            "40612345;40612346",
            "40612345 og 40612346",
            // Signs beside the accepted ones.
            "406~12345",
            "406_12345",
            "406:12345",
            "406*12345",
            "406\\12345",
            "{406}12345",
            "4061234²",
            "\u{202D}40612345",
        ] {
            assert_eq!(clean(text).err(), Some(Malformed), "{text}");
        }
    }

    #[test]
    fn zero_in_brackets() {
        for (text, at) in [
            ("+44 (0)20", Some(2)),
            ("+44 ( 0 ) 20", Some(2)),
            ("+44[0]20", Some(2)),
            ("(0)20", Some(0)),
            ("+44 (0)20 (0)", Some(2)),
            // Something else in the brackets, or none around it.
            ("+44 (00)20", None),
            ("+44 (020)", None),
            ("+44 (01)20", None),
            ("+44 0)20", None),
            ("+44 (0 20", None),
        ] {
            assert_eq!(clean(text).unwrap().bracketed_zero, at, "{text}");
        }
    }

    #[test]
    fn overlong_is_seen_and_still_read_to_its_end() {
        let longest = "9".repeat(Digits::CAPACITY);
        assert!(!clean(&longest).unwrap().is_overlong);
        assert!(clean(&format!("{longest}9")).unwrap().is_overlong);
        assert_eq!(clean(&format!("{}x", "9".repeat(65_535))).err(), Some(Malformed));
    }
}
