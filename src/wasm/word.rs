//! Numbers as they cross: 32-bit words, and one JavaScript time.

use chrono::{Datelike, NaiveDate};

pub(super) fn size(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// A length or offset as a word.
pub(super) fn word(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

pub(super) fn address<T>(pointer: *const T) -> u32 {
    word(pointer.addr())
}

/// Whole seconds of a JavaScript time value. One that is too large is outside
/// every calendar; NaN, which no clock gives, is 0.
#[allow(clippy::as_conversions, reason = "the one conversion that saturates and has no other spelling")]
pub(super) fn seconds(now: f64) -> i64 {
    (now / 1000.0).floor() as i64
}

/// A day as `yyyymmdd`.
pub(super) fn day_number(day: NaiveDate) -> u32 {
    let year = day.year().unsigned_abs().saturating_mul(10_000);
    year.saturating_add(day.month().saturating_mul(100)).saturating_add(day.day())
}
