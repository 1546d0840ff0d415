//! What a verdict depends on, other than the input.

use chrono::NaiveDate;

use crate::issue::Strictness;
use crate::phone::CallingCode;
use crate::profile::email::{self, ToAscii};

/// What a check takes into account, other than the input. The core knows no clock:
/// `today` is given, and the same input and context give the same answer for ever.
///
/// ```
/// use entur_customer_profile::{Context, day};
/// let today = day::parse("2026-07-01").ok_or("no such day")?;
/// let mut context = Context::new(today);
/// context.strict = true;
/// assert_eq!(context.max_expiration_days, 1095);
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Context {
    /// Today in Norway.
    pub today: NaiveDate,
    /// The calling code of a number typed without one. There is no default:
    /// `+47` is not the server's default either.
    pub default_country_code: Option<CallingCode>,
    /// What becomes of fields that the operation does not know.
    pub unknown_fields: UnknownFields,
    /// Whether warnings about phone numbers and dates are errors.
    pub strict: bool,
    /// Days ahead past which an expiration date draws `date_far_ahead`; ours, not Entur's.
    pub max_expiration_days: u32,
    /// How an internationalised domain becomes A-labels.
    pub to_ascii: ToAscii,
}

/// What becomes of fields that the operation does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
#[allow(clippy::exhaustive_enums, reason = "unknown fields are left out or refused")]
pub enum UnknownFields {
    /// They are not sent, and a warning says so.
    #[default]
    Strip,
    /// They refuse the input.
    Reject,
}

/// Three years, in days.
pub const DEFAULT_MAX_EXPIRATION_DAYS: u32 = 1095;

impl Context {
    /// The context with every setting at its default.
    #[must_use]
    pub fn new(today: NaiveDate) -> Self {
        Self {
            today,
            default_country_code: None,
            unknown_fields: UnknownFields::Strip,
            strict: false,
            max_expiration_days: DEFAULT_MAX_EXPIRATION_DAYS,
            to_ascii: email::to_ascii,
        }
    }

    pub(crate) fn strictness(&self) -> Strictness {
        Strictness { strict: self.strict, reject_unknown: self.unknown_fields == UnknownFields::Reject }
    }
}
