//! `date_far_back`: born before 1900; a warning, for it is likelier a slip.

use super::subject::{Flow, Subject, Value};
use crate::issue::{Code, Params};
use chrono::{Datelike, NaiveDate};

pub(crate) const EARLIEST_YEAR: i32 = 1900;

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    if let Value::Day(day) = *subject.value
        && day.year() < EARLIEST_YEAR
        && let Some(limit) = NaiveDate::from_ymd_opt(EARLIEST_YEAR, 1, 1)
    {
        subject.report_with(Code::DateFarBack, Params::Day(limit));
    }
    Flow::Continue
}
