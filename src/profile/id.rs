//! Entur's numbers of customers and organisations: 64-bit, 1 … 2^63−1.

/// The name of a profile's number, in its fields and in the paths of requests.
pub const CUSTOMER_NUMBER: &str = "customerNumber";

/// What an id can be: 1 … 2^63−1, the positive half of a Java `long`.
pub const RANGE: core::ops::RangeInclusive<u64> = 1..=i64::MAX.unsigned_abs();

/// Reads an id from decimal digits; leading zeros say nothing.
///
/// ```
/// use entur_customer_profile::id;
/// assert_eq!(id::parse("9223372036854775807"), Some(i64::MAX.unsigned_abs()));
/// assert_eq!(id::parse("9223372036854775808"), None);
/// assert_eq!(id::parse("0"), None);
/// ```
#[must_use]
pub fn parse(digits: &str) -> Option<u64> {
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok().filter(|id| RANGE.contains(id))
}
