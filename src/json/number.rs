//! Numbers: `-? (0 | [1-9][0-9]*) (\.[0-9]+)? ([eE][+-]?[0-9]+)?`.

/// How many bytes the number at the start takes, or where it breaks off.
pub(super) fn length(bytes: &[u8]) -> Result<usize, usize> {
    let digits = |from: usize| {
        let run = bytes.iter().skip(from).take_while(|byte| byte.is_ascii_digit()).count();
        let end = from.saturating_add(run);
        if run == 0 { Err(end) } else { Ok(end) }
    };
    let next = |at: usize| at.saturating_add(1);
    let start = usize::from(bytes.first() == Some(&b'-'));
    let mut at = if bytes.get(start) == Some(&b'0') { next(start) } else { digits(start)? };
    if bytes.get(at) == Some(&b'.') {
        at = digits(next(at))?;
    }
    if let Some(b'e' | b'E') = bytes.get(at) {
        let signed = matches!(bytes.get(next(at)), Some(b'+' | b'-'));
        at = digits(next(at).saturating_add(usize::from(signed)))?;
    }
    Ok(at)
}

/// The integer that a number is: `None` if it is none, `Some(None)` if it is
/// negative or does not fit 64 bits. `1.0` and `1e2` are integers, as in JavaScript.
pub(crate) fn to_integer(number: &str) -> Option<Option<u64>> {
    let (is_negative, number) = match number.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, number),
    };
    let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let fraction = fraction.trim_end_matches('0');
    if whole.bytes().chain(fraction.bytes()).all(|byte| byte == b'0') {
        return Some(Some(0));
    }
    // An exponent too large to count decides by its sign alone.
    let is_tiny = exponent.starts_with('-');
    let shift = exponent.parse::<i32>().unwrap_or(if is_tiny { i32::MIN } else { i32::MAX });
    let trailing = whole.len().saturating_sub(whole.trim_end_matches('0').len());
    let trailing = if fraction.is_empty() { i32::try_from(trailing).ok()? } else { 0 };
    let decimals = i32::try_from(fraction.len()).ok()?;
    if shift < decimals && shift.checked_add(trailing).is_none_or(|kept| kept < decimals) {
        return None;
    }
    if is_negative {
        return Some(None);
    }
    let digits = whole.bytes().chain(fraction.bytes()).map(|byte| u64::from(byte & 0x0F));
    let value = digits.clone().try_fold(0u64, |sum, digit| sum.checked_mul(10)?.checked_add(digit));
    let zeros = shift.saturating_sub(decimals);
    Some(match (value, u32::try_from(zeros)) {
        (Some(value), Ok(zeros)) => 10u64.checked_pow(zeros).and_then(|power| value.checked_mul(power)),
        (Some(value), Err(_)) => 10u64.checked_pow(zeros.unsigned_abs()).and_then(|power| value.checked_div(power)),
        // More digits than 64 bits hold: only a negative exponent could bring it back.
        (None, _) => shortened(whole, zeros),
    })
}

/// An integer with more digits than fit, whose negative exponent cuts off zeros.
fn shortened(whole: &str, zeros: i32) -> Option<u64> {
    let cut = usize::try_from(zeros.checked_neg()?).ok()?;
    whole.get(..whole.len().checked_sub(cut)?)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grammar_at_its_edges() {
        for (text, end) in [("0", 1), ("-0", 2), ("10,", 2), ("1.5e+10]", 7), ("1E-2", 4), ("01", 1), ("0.0 ", 3)] {
            assert_eq!(length(text.as_bytes()), Ok(end), "{text}");
        }
        for (text, at) in
            [("", 0), ("-", 1), ("+1", 0), (".5", 0), ("1.", 2), ("1e", 2), ("1e+", 3), ("-a", 1), ("٣", 0)]
        {
            assert_eq!(length(text.as_bytes()), Err(at), "{text}");
        }
    }

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
        for text in ["-1", "18446744073709551616", "1e400", "1e99999999999", "-1e2", "1000000000000000000000e-1"] {
            assert_eq!(to_integer(text), Some(None), "{text}");
        }
        for text in ["1.5", "-1.5", "1e-1", "15e-1", "1e-99999999999", "1.05e1", "0.1"] {
            assert_eq!(to_integer(text), None, "{text}");
        }
    }
}
