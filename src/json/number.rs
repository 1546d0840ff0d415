//! Numbers, as integers.

/// The largest integer that JavaScript's numbers tell from both its neighbours.
pub(crate) const MAX_SAFE_INTEGER: u64 = (1 << 53) - 1;

/// Only the sign of a larger exponent matters: no text has so many digits.
const MAX_EXPONENT: i64 = 1 << 56;

/// A number as an integer: `None` if it is not one, `Some(None)` if it is
/// negative or does not fit 64 bits. `1.0` and `1e2` are integers, as in JavaScript.
pub(crate) fn to_integer(number: &str) -> Option<Option<u64>> {
    let (is_negative, number) = match number.as_bytes() {
        [b'-', rest @ ..] => (true, rest),
        all => (false, all),
    };
    // The digits up to the last that is not 0, and how many zeros have followed it so far.
    let mut value = Some(0_u64);
    let mut zeros = 0_i64;
    let mut is_fraction = false;
    let mut decimals = 0_i64;
    let mut exponent = 0_i64;
    for (at, byte) in number.iter().enumerate() {
        match byte {
            b'.' => is_fraction = true,
            b'e' | b'E' => {
                exponent = exponent_of(number.get(at.saturating_add(1)..).unwrap_or_default());
                break;
            }
            digit => {
                decimals = decimals.wrapping_add(i64::from(is_fraction));
                zeros = zeros.wrapping_add(1);
                if *digit != b'0' {
                    value = shift(value, zeros).and_then(|value| value.checked_add(u64::from(digit & 0x0F)));
                    zeros = 0;
                }
            }
        }
    }
    let shifts = exponent.wrapping_sub(decimals).wrapping_add(zeros);
    match value {
        Some(0) => Some(Some(0)),
        _ if shifts < 0 => None,
        _ if is_negative => Some(None),
        value => Some(shift(value, shifts)),
    }
}

/// The number with zeros appended, if 64 bits hold it.
fn shift(mut value: Option<u64>, zeros: i64) -> Option<u64> {
    for _ in 0..zeros {
        match value? {
            0 => break,
            more => value = times_ten(more),
        }
    }
    value
}

/// Ten times a number, if 64 bits hold it. A checked product would be computed in 128.
pub(crate) fn times_ten(number: u64) -> Option<u64> {
    const MOST: u64 = u64::MAX / 10;
    (number <= MOST).then(|| number.wrapping_mul(10))
}

/// Reads `[+-]?[0-9]+`.
fn exponent_of(bytes: &[u8]) -> i64 {
    let mut exponent = 0_i64;
    for digit in bytes.iter().filter(|byte| byte.is_ascii_digit()) {
        exponent = exponent.wrapping_mul(10).wrapping_add(i64::from(digit & 0x0F)).min(MAX_EXPONENT);
    }
    if bytes.first() == Some(&b'-') { exponent.wrapping_neg() } else { exponent }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_however_written() {
        for (text, value) in [
            ("0", 0),
            ("-0", 0),
            ("0e9", 0),
            ("1", 1),
            ("1.0", 1),
            ("1e2", 100),
            ("1.5e1", 15),
            ("1500e-2", 15),
            ("10e-1", 1),
            ("9223372036854775807", i64::MAX.unsigned_abs()),
            ("9007199254740993.000", 9_007_199_254_740_993),
            ("18446744073709551615", u64::MAX),
            ("100000000000000000000e-20", 1),
        ] {
            assert_eq!(to_integer(text), Some(Some(value)), "{text}");
        }
        // The last exponent is 2^64, of which 64 bits would hold 0.
        for text in [
            "-1",
            "18446744073709551616",
            "1e400",
            "1e99999999999",
            "-1e2",
            "1000000000000000000000e-1",
            "1e18446744073709551616",
        ] {
            assert_eq!(to_integer(text), Some(None), "{text}");
        }
        for text in ["1.5", "-1.5", "1e-1", "15e-1", "1e-99999999999", "1e-18446744073709551616", "1.05e1", "0.1"] {
            assert_eq!(to_integer(text), None, "{text}");
        }
    }
}
