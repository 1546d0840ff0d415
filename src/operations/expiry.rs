//! How long a temporary profile lives.

use chrono::{Datelike, NaiveDate};
use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::profile::day;

/// Where a profile stands between its creation and its deletion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(clippy::exhaustive_enums, reason = "a day is ahead, today or past")]
pub enum ExpiryState {
    /// It expires on a later day.
    Active,
    /// It is deleted today.
    ExpiresToday,
    /// Its day has passed.
    Expired,
}

impl ExpiryState {
    /// Its name in the npm package.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::ExpiresToday => "expires_today",
            Self::Expired => "expired",
        }
    }
}

/// Its [name](Self::name).
impl Serialize for ExpiryState {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// How long a profile still lives. Serialised, it is what the npm package answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Expiry {
    /// Where it stands.
    pub state: ExpiryState,
    /// Whole days until the day of expiry; negative once that has passed.
    pub days_left: i32,
    /// The day of expiry.
    pub expiration_date: NaiveDate,
}

impl Serialize for Expiry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut expiry = serializer.serialize_struct("Expiry", 3)?;
        expiry.serialize_field("state", &self.state)?;
        expiry.serialize_field("daysLeft", &self.days_left)?;
        expiry.serialize_field("expirationDate", day::iso(self.expiration_date).as_str())?;
        expiry.end()
    }
}

/// How long a profile with this expiration date still lives.
///
/// ```
/// use entur_customer_profile::{ExpiryState, day, expiry};
/// let day = |text| day::parse(text).ok_or("no such day");
/// let expiry = expiry(day("2028-03-01")?, day("2028-02-28")?);
/// assert_eq!((expiry.state, expiry.days_left), (ExpiryState::Active, 2));
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn expiry(expiration_date: NaiveDate, today: NaiveDate) -> Expiry {
    let days_left = day::days_between(today, expiration_date);
    let state = match days_left {
        1.. => ExpiryState::Active,
        0 => ExpiryState::ExpiresToday,
        _ => ExpiryState::Expired,
    };
    Expiry { state, days_left, expiration_date }
}

/// The day that many days after a journey's end; `None` past the year 9999.
///
/// ```
/// use entur_customer_profile::{day, expiration_after};
/// let end = day::parse("2028-02-28").ok_or("no such day")?;
/// assert_eq!(expiration_after(end, 2), day::parse("2028-03-01"));
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn expiration_after(journey_end: NaiveDate, days: u32) -> Option<NaiveDate> {
    let number = journey_end.num_days_from_ce().checked_add_unsigned(days)?;
    NaiveDate::from_num_days_from_ce_opt(number).filter(|day| *day <= day::LAST)
}

#[cfg(test)]
mod tests {
    use super::{day, expiration_after};

    #[test]
    fn a_profile_expires_on_the_last_day_of_four_digits_at_the_latest() {
        let end = day::parse("9999-12-30").unwrap();
        assert_eq!(expiration_after(end, 1), Some(day::LAST));
        for days in [2, u32::MAX] {
            assert_eq!(expiration_after(end, days), None, "{days}");
        }
    }
}
