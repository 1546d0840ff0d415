//! Calendar days: ISO 8601 `YYYY-MM-DD`, years 1 to 9999, in the proleptic
//! Gregorian calendar; and the day it is in Norway at an instant.

use chrono::{Datelike, NaiveDate, Weekday};

use super::text::trim;

const SECONDS_PER_DAY: i64 = 86_400;
/// 1970-01-01, counted as chrono counts: days since 0000-12-31.
const EPOCH: i64 = 719_163;
/// The last day of four digits.
pub(crate) const LAST: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// A day as it is sent: ten ASCII characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct IsoDay([u8; 10]);

impl IsoDay {
    /// The text, such as `2026-07-01`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Its bytes, which are ASCII.
    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl core::fmt::Display for IsoDay {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.pad(self.as_str())
    }
}

impl AsRef<str> for IsoDay {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

/// The text of a day, `YYYY-MM-DD`. Of a year outside 1 to 9999, only the last
/// four digits are written.
///
/// ```
/// use chrono::NaiveDate;
/// use entur_customer_profile::day;
/// let day = NaiveDate::from_ymd_opt(2026, 7, 1).ok_or("no such day")?;
/// assert_eq!(day::iso(day).to_string(), "2026-07-01");
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn iso(day: NaiveDate) -> IsoDay {
    let [y1, y2] = two(day.year().unsigned_abs().wrapping_div(100));
    let [y3, y4] = two(day.year().unsigned_abs().wrapping_rem(100));
    let [m1, m2] = two(day.month());
    let [d1, d2] = two(day.day());
    IsoDay([y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2])
}

/// Two decimal digits of a number below 100.
fn two(number: u32) -> [u8; 2] {
    let digit = |n: u32| u8::try_from(n.wrapping_rem(10)).unwrap_or_default() | b'0';
    [digit(number.wrapping_div(10)), digit(number)]
}

/// A day from its year, month and day of the month, years 1 to 9999.
pub(crate) fn from_ymd(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    (1..=9999).contains(&year).then(|| NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day))?
}

/// Reads `YYYY-MM-DD` exactly: no other separator, width or sign.
///
/// ```
/// use entur_customer_profile::day;
/// assert!(day::parse("2028-02-29").is_some());
/// assert!(day::parse("2026-02-29").is_none());
/// ```
#[must_use]
pub fn parse(text: &str) -> Option<NaiveDate> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else {
        return None;
    };
    let [century, year, month, day] = pairs([y1, y2, y3, y4, m1, m2, d1, d2])?;
    from_ymd(century.wrapping_mul(100).wrapping_add(year), month, day)
}

/// Eight ASCII digits as numbers of two, all at once.
fn pairs(digits: [u8; 8]) -> Option<[u32; 4]> {
    const EACH: u64 = u64::MAX / 0xFF;
    let values = u64::from_le_bytes(digits) ^ EACH.wrapping_mul(0x30);
    // A byte past 9 has its highest bit, or gets it here.
    if (values | values.wrapping_add(EACH.wrapping_mul(0x76))) & EACH.wrapping_mul(0x80) != 0 {
        return None;
    }
    // A digit's tens and the next one's ones, in every other byte.
    let [a, _, b, _, c, _, d, _] = values.wrapping_mul(10).wrapping_add(values >> 8).to_le_bytes();
    Some([a, b, c, d].map(u32::from))
}

/// The day that a text names: as a day, or as the day in Norway at an instant.
pub(crate) fn parse_or_instant(text: &str) -> Option<NaiveDate> {
    parse(text).or_else(|| parse_instant(text).and_then(in_oslo))
}

/// The same for a text as it was typed, perhaps with white space around it.
pub(crate) fn typed(text: &str) -> Option<NaiveDate> {
    parse_or_instant(trim(text))
}

/// Reads an ISO 8601 date-time with an offset (`2026-07-01T23:30:00Z`,
/// `…T23:30+02:00`) as seconds since 1970-01-01T00:00Z. Without an offset the
/// text names no instant. A leap second is the second before it.
pub(crate) fn parse_instant(text: &str) -> Option<i64> {
    let (date, clock) = text.split_at_checked("YYYY-MM-DD".len())?;
    let days = i64::from(parse(date)?.num_days_from_ce()).wrapping_sub(EPOCH);
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
/// in force as such since 1996). `None` outside the years 1 to 9999.
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
    let day = utc_day(unix_seconds.checked_add(if is_summer { 7200 } else { 3600 })?)?;
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
    Some(sunday.wrapping_sub(EPOCH).wrapping_mul(SECONDS_PER_DAY).wrapping_add(3600))
}

/// Whole days from one day to another, negative where the other comes first.
#[must_use]
pub fn days_between(from: NaiveDate, to: NaiveDate) -> i32 {
    to.num_days_from_ce().wrapping_sub(from.num_days_from_ce())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn oslo(text: &str) -> Option<String> {
        parse_instant(text).and_then(in_oslo).map(|day| iso(day).as_str().to_owned())
    }

    #[test]
    fn every_day_there_is_reads_and_prints_and_none_that_is_not() {
        let mut real = 0;
        for year in 0..=10_000u32 {
            for month in 0..=13 {
                for day in 0..=32 {
                    let text = format!("{year:04}-{month:02}-{day:02}");
                    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
                    let length = match month {
                        2 if leap => 29,
                        2 => 28,
                        4 | 6 | 9 | 11 => 30,
                        1..=12 => 31,
                        _ => 0,
                    };
                    let is_real = (1..=9999).contains(&year) && (1..=length).contains(&day);
                    let parsed = parse(&text);
                    assert_eq!(parsed.is_some(), is_real, "{text}");
                    if let Some(parsed) = parsed {
                        assert_eq!(iso(parsed).as_str(), text);
                        real += 1;
                    }
                }
            }
        }
        assert_eq!(real, 3_652_059, "days from 0001-01-01 to 9999-12-31");
    }

    #[test]
    fn other_spellings_are_no_day() {
        for text in [
            "",
            "2026",
            "2026-7-1",
            "20260701",
            "2026/07/01",
            "01.07.2026",
            "2026-07-01 ",
            "+2026-07-01",
            "2026-07-0١",
            "２026-07-01",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
        let day = "2026-07-11";
        for (at, _) in day.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()) {
            for byte in (0..0x80).filter(|byte: &u8| !byte.is_ascii_digit()) {
                let mut bytes = day.as_bytes().to_vec();
                bytes[at] = byte;
                assert_eq!(parse(str::from_utf8(&bytes).unwrap()), None, "{byte:#x} at {at}");
            }
        }
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
