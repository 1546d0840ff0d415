//! Splits a cleaned number into calling code and national number.

use super::{
    calling_code::CallingCode,
    clean::Cleaned,
    digits::Digits,
    fault::Fault,
    prefix,
    ranges::{self, NumberType},
};

/// A number of a possible length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    /// The calling code, typed or the default.
    pub(crate) calling_code: CallingCode,
    /// The national number without its trunk prefix.
    pub(crate) national: Digits,
    /// What the number is assigned to, if it is.
    pub(crate) kind: Option<NumberType>,
}

impl Number {
    fn is_viable(&self) -> bool {
        ranges::is_viable(self.calling_code, self.national.as_bytes())
    }
}

/// Between two possible lengths, a calling code typed without its plus is
/// believed only if that many digits follow it: Norway's 5-digit numbers are no
/// reason to read the seven digits `47 023 45` as one of them, though
/// libphonenumber does.
const LEAST_AFTER_BARE_CODE: usize = 7;

/// Finds the calling code, takes the trunk prefix off and checks the length.
///
/// A number led by `+` or `00` brings its code, unless the `00` belongs to a national
/// number of the default country: in Tajikistan mobile numbers begin with it. Any
/// other number gets `default`. If it begins with the digits of that code, as
/// `4740612345` does in Norway, they are dropped where the number is impossible with
/// them and possible without, or only viable without them. A lone `(0)` before the
/// national number is the trunk prefix where the country's is 0, and a digit
/// like others elsewhere. A slash in a number that is too long separates two
/// numbers, which is malformed.
pub(crate) fn split(cleaned: &Cleaned, default: Option<CallingCode>) -> Result<Number, Fault> {
    let (calling_code, digits, code_given) = match cleaned.international() {
        Some(digits) if !default.is_some_and(|code| is_domestic(cleaned, code, digits)) => {
            let (code, rest) = CallingCode::split_off(digits).ok_or(Fault::UnknownCallingCode)?;
            (code, rest, true)
        }
        _ => (default.ok_or(Fault::NoCallingCode)?, cleaned.digits.as_bytes(), false),
    };
    if cleaned.is_overlong {
        return Err(too_long_or_two(cleaned, calling_code.lengths().too_long()));
    }
    let full = number(cleaned, calling_code, digits);
    let bare = if code_given { None } else { calling_code.strip_off(digits) };
    let after_bare_code = bare.and_then(|rest| number(cleaned, calling_code, rest).ok());
    let is_better = |shorter: &Number| match &full {
        Err(Fault::TooLong { .. }) => true,
        Err(_) => shorter.national.len() >= LEAST_AFTER_BARE_CODE,
        Ok(full) => shorter.is_viable() && !full.is_viable(),
    };
    after_bare_code.filter(is_better).map_or_else(|| full.map_err(|fault| too_long_or_two(cleaned, fault)), Ok)
}

/// Whether the zeros in front are a number's own: it is assigned with them, and likelier a mobile's than the one after them.
fn is_domestic(cleaned: &Cleaned, code: CallingCode, after_zeros: &[u8]) -> bool {
    let rank = |code, digits| match ranges::kind(code, national_number(cleaned, code, digits).as_bytes()) {
        None => 0,
        Some(NumberType::Fixed | NumberType::Other) => 1,
        Some(NumberType::Mobile | NumberType::FixedOrMobile) => 2,
    };
    let abroad = CallingCode::split_off(after_zeros).map_or(0, |(code, rest)| rank(code, rest));
    !cleaned.plus && rank(code, cleaned.digits.as_bytes()) > abroad
}

/// A slash in a number that is too long separates two numbers.
fn too_long_or_two(cleaned: &Cleaned, fault: Fault) -> Fault {
    match fault {
        Fault::TooLong { .. } if cleaned.has_slash => Fault::Malformed,
        fault => fault,
    }
}

/// Digits after a calling code, if there are as many as some number of it has.
fn number(cleaned: &Cleaned, calling_code: CallingCode, digits: &[u8]) -> Result<Number, Fault> {
    let national = national_number(cleaned, calling_code, digits);
    let kind = ranges::kind(calling_code, national.as_bytes());
    match calling_code.lengths().check(national.len()) {
        // The lengths are the main region's: another may have assigned it, as Canada its 7-digit numbers.
        Err(fault) if kind.is_none() => Err(fault),
        _ => Ok(Number { calling_code, national, kind }),
    }
}

/// The digits, which are the last ones of the cleaned number, without the trunk
/// prefix. If the rest would be too short, or not viable while the digits are with
/// the prefix, there was no prefix, unless it stood in brackets.
fn national_number(cleaned: &Cleaned, code: CallingCode, digits: &[u8]) -> Digits {
    let rule = code.prefix_rule();
    let starts_at = cleaned.digits.len().wrapping_sub(digits.len());
    let after_zero = if cleaned.bracketed_zero.map(usize::from) == Some(starts_at) { digits.get(1..) } else { None };
    match (prefix::strip(rule, digits), after_zero) {
        (Some(rest), _) if is_number(code, rest.as_bytes(), digits) => rest,
        (Some(_), Some(rest)) if prefix::strip(rule, b"0").is_some() => Digits::of(rest),
        _ => Digits::of(digits),
    }
}

/// Whether the rest of the digits is the number, rather than all of them.
fn is_number(code: CallingCode, rest: &[u8], digits: &[u8]) -> bool {
    let is_long_enough = !code.lengths().is_too_short(rest.len()) || ranges::kind(code, rest).is_some();
    is_long_enough && (ranges::is_viable(code, rest) || !ranges::is_viable(code, digits))
}

#[cfg(test)]
mod tests {
    use super::super::{clean, generated::plans::LENGTHS, lengths::Lengths};
    use super::*;

    fn code(code: u16) -> CallingCode {
        CallingCode::new(code).unwrap()
    }

    fn parse(text: &str, default: Option<u16>) -> Result<Number, Fault> {
        split(&clean(text)?, default.map(code))
    }

    /// The pair as text.
    fn pair(text: &str, default: Option<u16>) -> Result<(u16, String), Fault> {
        let number = parse(text, default)?;
        Ok((number.calling_code.as_u16(), number.national.as_str().to_owned()))
    }

    #[test]
    fn the_code_is_split_off() {
        for (text, default) in [
            ("+47 406 12 345", None),
            ("0047 40612345", None),
            ("+47 406 12 345", Some(46)),
            ("(+47) 406 12 345", None),
            // Too long with Norway's code, possible without it.
            ("4740612345", Some(47)),
        ] {
            assert_eq!(pair(text, default), Ok((47, "40612345".to_owned())), "{text}");
        }
        assert_eq!(pair("406 12 345", Some(47)), Ok((47, "40612345".to_owned())));
    }

    #[test]
    fn a_code_is_needed_and_known() {
        assert_eq!(parse("40612345", None), Err(Fault::NoCallingCode));
        assert_eq!(parse("4740612345", None), Err(Fault::NoCallingCode));
        for text in ["+999 40612345", "+210 123456", "00", "+0047 40612345", "+4"] {
            assert_eq!(parse(text, Some(47)), Err(Fault::UnknownCallingCode), "{text}");
        }
    }

    // Source: possible lengths of Norway: 5 and 8; of Denmark: 8; of Germany: 4–15.
    #[test]
    fn nearest_lengths() {
        let short = |limit| Err(Fault::TooShort { limit });
        let long = |limit| Err(Fault::TooLong { limit });
        for (text, default, expected) in [
            ("0280", 47, short(5)),
            ("02800", 47, Ok(5)),
            ("406123", 47, short(8)),
            ("4061234", 47, short(8)),
            ("40612345", 47, Ok(8)),
            ("406123456", 47, long(8)),
            ("+47", 47, short(5)),
            ("3212345", 45, short(8)),
            ("321234567", 45, long(8)),
            ("301", 49, short(4)),
            ("3012", 49, Ok(4)),
            ("301234567890123", 49, Ok(15)),
            ("3012345678901234", 49, long(15)),
            // Norway's code and five digits: not believed.
            ("4702345", 47, short(8)),
            // Belize has numbers of 7 and 11: the code before seven digits is believed.
            ("5012231234", 501, Ok(7)),
            // Nine digits after Norway's own code: neither is possible.
            ("47406123456", 47, long(8)),
            // No code begins with 0.
            ("04740612345", 47, long(8)),
            // Seven and five digits after it; the five are not believed.
            ("4712345", 47, short(8)),
            // Nine digits after Sweden's own code, which has none of eleven, and six.
            ("46701234567", 46, Ok(9)),
            ("461234567890", 46, Ok(12)),
            ("46123456789012", 46, Ok(12)),
            ("406123454061234540612345", 47, long(8)),
            ("+47 406123454061234540612345", 46, long(8)),
        ] {
            assert_eq!(parse(text, Some(default)).map(|number| number.national.len()), expected, "{text}");
        }
    }

    #[test]
    fn the_trunk_prefix_is_dropped() {
        for (text, default, national) in [
            ("020 7946 0018", 44, "2079460018"),
            ("+44 020 7946 0018", 44, "2079460018"),
            ("+44 (0)20 7946 0018", 44, "2079460018"),
            ("(0)20 7946 0018", 44, "2079460018"),
            ("44 (0)20 7946 0018", 44, "2079460018"),
            ("070-123 45 67", 46, "701234567"),
            ("8 (495) 123-45-67", 7, "4951234567"),
            ("1-213-373-4253", 1, "2133734253"),
            // Assigned to nobody, and possible with the prefix as without it.
            ("078 0788", 27, "780788"),
            ("06 1 234 5678", 36, "12345678"),
            ("011 15-2345-6789", 54, "91123456789"),
            // Kept: Italy has no trunk prefix, and 8 begins a Russian number.
            ("06 698 12345", 39, "0669812345"),
            ("+39 (0)6 698 12345", 39, "0669812345"),
            ("800 555 35 35", 7, "8005553535"),
            // Kept, for the number is viable with it alone: Belarus.
            ("82004910060", 375, "82004910060"),
            // Kept, for what follows would be too short: as libphonenumber.
            ("012 34", 64, "01234"),
        ] {
            assert_eq!(pair(text, Some(default)).map(|(_, national)| national).as_deref(), Ok(national), "{text}");
        }
    }

    // Source: libphonenumber: possible with the code, viable without it alone.
    #[test]
    fn a_bare_code_is_dropped_where_only_the_rest_is_viable() {
        for (text, default, national) in [
            ("49 30 123456", 49, "30123456"),
            ("39 347 123 4567", 39, "3471234567"),
            ("44 7400 123456", 44, "7400123456"),
            ("49 40123", 49, "40123"),
            // Viable with it: an area code of Germany, a mobile's prefix in Italy.
            ("4915123456789", 49, "4915123456789"),
            ("3934712345", 39, "3934712345"),
        ] {
            assert_eq!(pair(text, Some(default)).map(|(_, national)| national).as_deref(), Ok(national), "{text}");
        }
    }

    // Source: libphonenumber: numbers of Tajikistan, Japan and the international freephone service.
    #[test]
    fn two_zeros_may_belong_to_the_number() {
        for (text, default, code, national) in [
            ("00 566 5935", 992, 992, "005665935"),
            ("00335251", 800, 800, "00335251"),
            ("0037 123456", 81, 81, "0037123456"),
            // A mobile rather than the five digits of Norway's.
            ("00 47 02800", 992, 992, "004702800"),
            // Japan's as well, but toll-free.
            ("0066 81 234 5678", 81, 66, "812345678"),
            ("0047 40612345", 992, 47, "40612345"),
            // Assigned in neither country.
            ("0047 12345", 46, 47, "12345"),
        ] {
            assert_eq!(pair(text, Some(default)), Ok((code, national.to_owned())), "{text}");
        }
        for (text, default) in [("+005665935", Some(992)), ("00 999 5935", Some(47))] {
            assert_eq!(parse(text, default), Err(Fault::UnknownCallingCode), "{text}");
        }
        // Chile's, if no country is known.
        assert_eq!(parse("00 566 5935", None), Err(Fault::TooShort { limit: 9 }));
    }

    // Source: libphonenumber: the United States have ten digits, Canada also seven.
    #[test]
    fn what_is_assigned_is_possible() {
        for text in ["+1 310 1234", "+1 1 310 1234"] {
            let number = parse(text, None);
            assert_eq!(
                number.map(|number| (number.national.len(), number.kind)),
                Ok((7, Some(NumberType::Other))),
                "{text}"
            );
        }
        assert_eq!(parse("+1 311 1234", None), Err(Fault::TooShort { limit: 10 }));
    }

    #[test]
    fn a_zero_in_brackets_is_the_trunk_prefix_where_there_is_one() {
        // New Zealand: four digits are too few; without brackets the zero stays.
        assert_eq!(parse("(0)1234", Some(64)), Err(Fault::TooShort { limit: 5 }));
        // Colombia: 03 would be a carrier's code, and the rest too short.
        assert_eq!(pair("+57 (0)321 1234567", None).map(|(_, national)| national).as_deref(), Ok("3211234567"));
        // Norway has none: one digit too many.
        assert_eq!(parse("+47 (0)406 12 345", None), Err(Fault::TooLong { limit: 8 }));
        // Not before the national number: a digit like others.
        assert_eq!(parse("+44 20 (0)7946 0018", None), Err(Fault::TooLong { limit: 10 }));
    }

    #[test]
    fn two_numbers_are_malformed_and_one_with_a_slash_is_not() {
        assert_eq!(parse("40612345/40612346", Some(47)), Err(Fault::Malformed));
        assert_eq!(parse("+47 40612345 / 40612346", None), Err(Fault::Malformed));
        // A slash before all digits, or in a number that is too short, separates nothing.
        assert_eq!(parse("/406123456", Some(47)), Err(Fault::TooLong { limit: 8 }));
        assert_eq!(parse("40612/34", Some(47)), Err(Fault::TooShort { limit: 8 }));
        assert_eq!(parse("0201/123456", Some(49)).map(|number| number.national.len()), Ok(9));
        assert_eq!(parse("40612345 ext 5", Some(47)), Err(Fault::Malformed));
    }

    #[test]
    fn possible_lengths() {
        let is_possible = |digits| code(47).lengths().check(digits).is_ok();
        assert!(is_possible(8) && is_possible(5));
        assert!(!is_possible(7) && !is_possible(0) && !is_possible(99));
    }

    // Source: the format; a plan without a length would have no limit to name.
    #[test]
    fn every_plan_has_lengths_of_four_to_seventeen() {
        for lengths in LENGTHS.map(Lengths::of_plan) {
            let possible = |digits: usize| lengths.check(digits).is_ok();
            assert!((4..=17).any(possible) && !(0..4).any(possible) && !(18..40).any(possible));
        }
    }
}
