//! Entur's numbers of customers and organisations: 64-bit, 1 … 2^63−1.

use crate::json::times_ten;

/// The name of a profile's number, in its fields and in the paths of requests.
pub const CUSTOMER_NUMBER: &str = "customerNumber";

/// What an id can be: 1 … 2^63−1, the positive half of a Java `long`.
pub const RANGE: core::ops::RangeInclusive<u64> = 1..=i64::MAX.unsigned_abs();

/// Reads an id from decimal digits; leading zeros are ignored.
///
/// ```
/// use entur_customer_profile::id;
/// assert_eq!(id::parse("9223372036854775807"), Some(i64::MAX.unsigned_abs()));
/// assert_eq!(id::parse("9223372036854775808"), None);
/// assert_eq!(id::parse("0"), None);
/// ```
#[must_use]
pub fn parse(digits: &str) -> Option<u64> {
    number(digits).filter(|id| RANGE.contains(id))
}

/// The number that decimal digits spell, if 64 bits hold it; `None` for anything else, and for no digits.
#[inline(never)]
pub(crate) fn number(digits: &str) -> Option<u64> {
    let add = |number: u64, byte: u8| {
        let digit = byte.is_ascii_digit().then(|| u64::from(byte & 0x0F))?;
        times_ten(number)?.checked_add(digit)
    };
    if digits.is_empty() { None } else { digits.bytes().try_fold(0, add) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_at_their_edges() {
        assert_eq!(number("18446744073709551615"), Some(u64::MAX));
        assert_eq!(number("00000000000000000000001"), Some(1));
        // Too large by one, by a digit, and so that 64 bits would show a small number.
        for digits in
            ["18446744073709551616", "184467440737095516150", "36893488147419103233", "", "-1", "+1", "1x", "١"]
        {
            assert_eq!(number(digits), None, "{digits}");
        }
    }

    #[test]
    fn ids_at_their_edges() {
        assert_eq!((parse("1"), parse("9223372036854775807")), (Some(1), Some(i64::MAX.unsigned_abs())));
        assert_eq!((parse("0"), parse("9223372036854775808")), (None, None));
    }
}
