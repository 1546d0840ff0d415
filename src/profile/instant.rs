//! Instants: ISO 8601 date-times with an offset, and the day it is in Norway then.

use chrono::{Datelike, NaiveDate, Weekday};

use super::day;

const SECONDS_PER_HOUR: i64 = 3600;
const SECONDS_PER_DAY: i64 = 24 * SECONDS_PER_HOUR;
/// 1970-01-01, counted as chrono counts: days since 0000-12-31.
const EPOCH: i64 = 719_163;

/// Reads an ISO 8601 date-time with an offset (`2026-07-01T23:30:00Z`,
/// `…T23:30+02:00`) as seconds since 1970-01-01T00:00Z. Without an offset the
/// text names no instant. A leap second is the second before it.
pub(crate) fn parse(text: &str) -> Option<i64> {
    let (date, clock) = text.split_at_checked("YYYY-MM-DD".len())?;
    let days = i64::from(day::parse(date)?.num_days_from_ce()).wrapping_sub(EPOCH);
    let &[b'T' | b't', h1, h2, b':', m1, m2, ref rest @ ..] = clock.as_bytes() else { return None };
    let minutes = clock_minutes([h1, h2], [m1, m2])?;
    let (seconds, zone) = match *rest {
        [b':', s1, s2, ref rest @ ..] => (pair([s1, s2])?, after_fraction(rest)?),
        _ => (0, rest),
    };
    // Years have four digits and a day few minutes, so nothing overflows.
    let of_day = minutes.wrapping_sub(offset_minutes(zone)?).wrapping_mul(60).wrapping_add(seconds.min(59));
    (seconds <= 60).then(|| days.wrapping_mul(SECONDS_PER_DAY).wrapping_add(i64::from(of_day)))
}

/// Two ASCII digits as a number.
fn pair(digits: [u8; 2]) -> Option<i32> {
    let [tens, ones] = digits.map(|byte| i32::from(byte.wrapping_sub(b'0')));
    (tens < 10 && ones < 10).then(|| tens.wrapping_mul(10).wrapping_add(ones))
}

/// `HH` and `MM` as minutes.
fn clock_minutes(hours: [u8; 2], minutes: [u8; 2]) -> Option<i32> {
    let (hours, minutes) = (pair(hours)?, pair(minutes)?);
    (hours < 24 && minutes < 60).then(|| hours.wrapping_mul(60).wrapping_add(minutes))
}

/// What follows a fraction of a second (`.fff…`), if there is one.
fn after_fraction(bytes: &[u8]) -> Option<&[u8]> {
    let [b'.' | b',', digits @ ..] = bytes else { return Some(bytes) };
    let end = digits.iter().position(|byte| !byte.is_ascii_digit()).filter(|end| *end > 0)?;
    digits.get(end..)
}

/// `Z`, `±HH:MM`, `±HHMM` or `±HH` as minutes east of Greenwich.
fn offset_minutes(zone: &[u8]) -> Option<i32> {
    let (sign, minutes) = match *zone {
        [b'Z' | b'z'] => return Some(0),
        [sign, h1, h2] => (sign, clock_minutes([h1, h2], *b"00")?),
        [sign, h1, h2, m1, m2] | [sign, h1, h2, b':', m1, m2] => (sign, clock_minutes([h1, h2], [m1, m2])?),
        _ => return None,
    };
    match sign {
        b'+' => Some(minutes),
        b'-' => Some(minutes.wrapping_neg()),
        _ => None,
    }
}

/// The calendar day in Norway (Europe/Oslo) at an instant, given in seconds
/// since 1970-01-01T00:00Z: UTC+1, and UTC+2 from 01:00 UTC on the last Sunday
/// of March to 01:00 UTC on the last Sunday of October (Directive 2000/84/EC,
/// in force as such since 1996). Earlier years are taken to be alike, though
/// other rules held then. `None` outside the years 1 to 9999.
///
/// ```
/// use entur_customer_profile::day;
/// let day = day::in_oslo(1_782_856_800).ok_or("outside the calendar")?; // 2026-06-30T22:00Z
/// assert_eq!(day::iso(day).as_str(), "2026-07-01");
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn in_oslo(unix_seconds: i64) -> Option<NaiveDate> {
    // An hour more or less is another year on one night only, far from both switches.
    let year = utc_day(unix_seconds)?.year();
    let is_summer = (summer_switch(year, 3)?..summer_switch(year, 10)?).contains(&unix_seconds);
    let offset = if is_summer { 2 * SECONDS_PER_HOUR } else { SECONDS_PER_HOUR };
    let day = utc_day(unix_seconds.checked_add(offset)?)?;
    (1..=9999).contains(&day.year()).then_some(day)
}

fn utc_day(unix_seconds: i64) -> Option<NaiveDate> {
    let days = unix_seconds.div_euclid(SECONDS_PER_DAY).checked_add(EPOCH)?;
    NaiveDate::from_num_days_from_ce_opt(i32::try_from(days).ok()?)
}

/// 01:00 UTC on the last Sunday of a month of 31 days.
fn summer_switch(year: i32, month: u32) -> Option<i64> {
    let last = NaiveDate::from_ymd_opt(year, month, 31)?;
    let sunday = i64::from(last.num_days_from_ce()).checked_sub(i64::from(last.weekday().days_since(Weekday::Sun)))?;
    Some(sunday.wrapping_sub(EPOCH).wrapping_mul(SECONDS_PER_DAY).wrapping_add(SECONDS_PER_HOUR))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn oslo(text: &str) -> Option<String> {
        parse(text).and_then(in_oslo).map(|day| day::iso(day).as_str().to_owned())
    }

    #[test]
    fn an_instant_is_reduced_to_its_day_in_oslo() {
        for (text, day) in [
            ("2026-01-31T22:59:59Z", "2026-01-31"),
            ("2026-01-31T23:00:00Z", "2026-02-01"),
            ("2026-06-30T21:59:59.999Z", "2026-06-30"),
            ("2026-06-30T22:00:00Z", "2026-07-01"),
            ("2026-07-01T00:00+02:00", "2026-07-01"),
            ("2026-07-01T00:00:00+0200", "2026-07-01"),
            ("2026-07-01T00:00:00+03", "2026-06-30"),
            ("2026-07-01t00:00:00z", "2026-07-01"),
            ("2016-12-31T23:59:60Z", "2017-01-01"),
            // The second before it, which is not the next day.
            ("2016-12-31T22:59:60Z", "2016-12-31"),
            // The switches of 2026: 29 March and 25 October, at 01:00 UTC. The
            // midnights around them tell which offset holds.
            ("2026-03-28T22:59:59Z", "2026-03-28"),
            ("2026-03-28T23:00:00Z", "2026-03-29"),
            ("2026-03-29T21:59:59Z", "2026-03-29"),
            ("2026-03-29T22:00:00Z", "2026-03-30"),
            ("2026-10-24T21:59:59Z", "2026-10-24"),
            ("2026-10-24T22:00:00Z", "2026-10-25"),
            ("2026-10-25T22:59:59Z", "2026-10-25"),
            ("2026-10-25T23:00:00Z", "2026-10-26"),
            ("2025-12-31T23:00:00Z", "2026-01-01"),
        ] {
            assert_eq!(oslo(text).as_deref(), Some(day), "{text}");
        }
    }

    #[test]
    fn no_instant() {
        for text in [
            "2026-07-01T00:00:00",
            "2026-07-01T24:00Z",
            "2026-07-01T00:60Z",
            "2026-07-01T00:00:61Z",
            "2026-07-01 00:00Z",
            "2026-07-01T00:00:00.Z",
            "2026-07-01T00:00.5Z",
            "2026-02-29T00:00Z",
            "2026-07-01T00:00+24:00",
            "2026-07-01T00:00Zx",
            "T00:00Z",
            "0001-01-01T00:00+14:00",
            "9999-12-31T23:30Z",
            "2026-07-01T00Z",
        ] {
            assert_eq!(oslo(text), None, "{text}");
        }
    }
}
