//! Calendar days: ISO 8601 `YYYY-MM-DD`, years 1 to 9999, in the proleptic
//! Gregorian calendar.

use chrono::{Datelike, NaiveDate};

use super::instant;
pub use super::instant::in_oslo;
use super::text::trim;

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
    parse(text).or_else(|| instant::parse(text).and_then(in_oslo))
}

/// [`parse_or_instant`] of a text that may have white space around it.
pub(crate) fn parse_trimmed(text: &str) -> Option<NaiveDate> {
    parse_or_instant(trim(text))
}

/// Whole days from one day to another, negative where the other comes first.
#[must_use]
pub fn days_between(from: NaiveDate, to: NaiveDate) -> i32 {
    to.num_days_from_ce().wrapping_sub(from.num_days_from_ce())
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
