//! Landline numbers: as typed, cleaned, 3 to 15 digits, maybe led by `+`.

use super::text::{Sent, joined};
use crate::phone;

/// E.164 has 15 digits at most; below 3 there is no number anywhere.
pub(crate) const DIGITS: core::ops::RangeInclusive<usize> = 3..=15;

/// The number to send, or `None`.
pub(crate) fn normalise(text: &str) -> Option<Sent> {
    let bare = text.strip_prefix('+').unwrap_or(text);
    if DIGITS.contains(&bare.len()) && bare.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(Sent::AsGiven);
    }
    let cleaned = phone::clean(text).ok()?;
    let digits = cleaned.digits.as_str();
    let lead = if cleaned.plus { "+" } else { "" };
    (DIGITS.contains(&digits.len()) && !cleaned.is_overlong).then(|| Sent::Rewritten(joined([lead, digits, ""])))
}

#[cfg(test)]
mod tests {
    use super::normalise;

    #[test]
    fn punctuation_goes_and_a_leading_plus_stays() {
        for (typed, sent) in [
            ("22 33 44 55", "22334455"),
            ("+47 22-33-44-55", "+4722334455"),
            ("(022) 33", "02233"),
            ("0047 22334455", "004722334455"),
        ] {
            assert_eq!(normalise(typed).map(|number| number.of(typed)).as_deref(), Some(sent));
        }
    }

    #[test]
    fn three_to_fifteen_digits() {
        for (digits, is_number) in [(2, false), (3, true), (15, true), (16, false)] {
            assert_eq!(normalise(&"1".repeat(digits)).is_some(), is_number);
        }
        for text in ["22 33 44 55 ext. 3", "22+33", "+", "tlf", "22334455 / 22334456 x"] {
            assert!(normalise(text).is_none(), "{text}");
        }
    }
}
