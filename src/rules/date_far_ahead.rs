//! `date_far_ahead`: more days ahead than the context allows without asking; a
//! warning, for personal data should not be kept longer than the journey needs.

use super::subject::{Flow, Subject, Value};
use crate::issue::{Code, Params, Unit};
use crate::profile::day;

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    let limit = subject.context.max_expiration_days;
    if let Value::Day(expiry) = *subject.value
        && u32::try_from(day::days_between(subject.context.today, expiry)).is_ok_and(|days| days > limit)
    {
        subject.report_with(Code::DateFarAhead, Params::Limit { limit, unit: Unit::Days, source: None });
    }
    Flow::Continue
}
