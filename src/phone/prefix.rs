//! Takes the trunk prefix off a national number, such as the 0 of `020 7946 0018`.
//!
//! Most countries drop a digit or nothing. Some drop a carrier's code too, and
//! Argentina, Madagascar and San Marino rewrite digits: the area and `15`
//! of an Argentine mobile become `9` and the area. Each such rule is a state of
//! one automaton over digits, made from libphonenumber's
//! `nationalPrefixForParsing` and `nationalPrefixTransformRule`.

use super::{
    digits::Digits,
    generated::{
        constants::{ACCEPTS, AT_END, FAR, INSERTS, KEEPS, LAST, NEAR},
        plans::{INSERTED, RULES, STEPS, TARGETS},
    },
};

/// The national number without what the rule takes off, if the rule holds; the
/// longest prefix for which it does is taken.
pub(super) fn strip(rule: usize, digits: &[u8]) -> Option<Digits> {
    let mut state = usize::from(*RULES.get(rule)?);
    let mut kept = Digits::default();
    let mut rest = digits;
    let mut longest = None;
    while let Some((digit, after)) = rest.split_first() {
        let Some((step, target)) = step(state, *digit) else {
            break;
        };
        rest = after;
        if step & KEEPS != 0 {
            kept.extend(&[*digit]);
        }
        if step & ACCEPTS != 0 {
            let inserted: &[u8] = if step & INSERTS == 0 { b"" } else { inserted_by(rule) };
            if step & AT_END == 0 {
                longest = Some((inserted, kept, rest));
            } else if rest.is_empty() {
                longest = Some((inserted, Digits::default(), digits));
            }
        }
        let target = usize::from(target) | usize::from(step & FAR) >> 7;
        state = if target < NEAR { state.wrapping_sub(target) } else { target.wrapping_sub(NEAR) };
    }
    let (inserted, kept, rest) = longest?;
    let mut national = Digits::of(inserted);
    // Digits that do not fit are too many for any country anyway.
    national.extend(kept.as_bytes());
    national.extend(rest);
    Some(national)
}

/// The step that a state takes with a digit, and the lower bits of its target.
fn step(state: usize, digit: u8) -> Option<(u16, u8)> {
    let bit = 1_u16.wrapping_shl(u32::from(digit.wrapping_sub(b'0')));
    for (step, target) in STEPS.get(state..)?.iter().zip(TARGETS.get(state..)?) {
        if step & bit != 0 {
            return Some((*step, *target));
        }
        if step & LAST != 0 {
            break;
        }
    }
    None
}

fn inserted_by(rule: usize) -> &'static [u8] {
    INSERTED.iter().find(|(of, _)| usize::from(*of) == rule).map_or(b"", |(_, digits)| digits.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::super::CallingCode;

    fn strip(code: u16, digits: &str) -> Option<String> {
        let rule = CallingCode::new(code).unwrap().prefix_rule();
        super::strip(rule, digits.as_bytes()).map(|national| national.as_str().to_owned())
    }

    // Source: `nationalPrefixForParsing` and the transform rule of each main region.
    #[test]
    fn every_kind_of_rule() {
        for (code, digits, national) in [
            // None: Norway, Italy (the zero belongs to the number), Denmark.
            (47, "040612345", None),
            (39, "0669812345", None),
            (45, "32123456", None),
            // One digit, two, either, none of them.
            (44, "02079460018", Some("2079460018")),
            (1, "12133734253", Some("2133734253")),
            (7, "84951234567", Some("4951234567")),
            (36, "0612345678", Some("12345678")),
            (36, "012345678", None),
            (370, "861234567", Some("61234567")),
            (370, "061234567", Some("61234567")),
            (44, "2079460018", None),
            // The longer of two prefixes.
            (44, "1800201234567", Some("1234567")),
            (375, "80291234567", Some("291234567")),
            (375, "8291234567", Some("291234567")),
            // A carrier's code; one that is none stays.
            (57, "034214567890", Some("4214567890")),
            (57, "04444214567890", Some("4214567890")),
            (57, "04214567890", Some("4214567890")),
            (352, "1577327123456", Some("27123456")),
            (352, "1578327123456", None),
            // Brazil: the carrier only before a number of ten or eleven digits.
            (55, "0312131234567", Some("2131234567")),
            (55, "03121312345678", Some("21312345678")),
            (55, "031213123456", Some("31213123456")),
            (55, "90312131234567", Some("2131234567")),
            // Argentina: the area and 15 of a mobile.
            (54, "0111523456789", Some("91123456789")),
            (54, "111523456789", Some("91123456789")),
            (54, "0220215123456", Some("92202123456")),
            (54, "01123456789", Some("1123456789")),
            (54, "1123456789", None),
            // Digits in front, for a number of exactly that length.
            (378, "886377", Some("0549886377")),
            (378, "8863770", None),
            (378, "786377", None),
            (261, "2123456", Some("202123456")),
            (261, "0202123456", Some("202123456")),
            // Japan: a number that begins with the prefix and keeps it.
            (81, "00021234", Some("00021234")),
            (81, "0002123", Some("002123")),
            (81, "0312345678", Some("312345678")),
            // Gabon: zero only before the old mobile numbers.
            (241, "011123456", Some("11123456")),
            (241, "01712345", None),
        ] {
            assert_eq!(strip(code, digits).as_deref(), national, "+{code} {digits}");
        }
    }

    #[test]
    fn nothing_to_strip_from() {
        assert_eq!(strip(44, ""), None);
        assert_eq!(strip(44, "0").as_deref(), Some(""));
        assert_eq!(super::strip(usize::MAX, b"0"), None);
    }
}
