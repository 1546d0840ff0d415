//! `invalid_date`: not a day `YYYY-MM-DD` of the calendar. An expiration date may
//! also be an ISO date-time with offset, which names the day it is in Norway then.

use super::subject::{Flow, Subject, Value};
use crate::issue::Code;
use crate::profile::{day, fields};

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    let text = subject.scan.text;
    let takes_instant = subject.field.is(&fields::EXPIRATION_DATE);
    let parsed = if takes_instant { day::parse_or_instant(text) } else { day::parse(text) };
    match parsed {
        Some(day) => {
            *subject.value = Value::Day(day);
            Flow::Continue
        }
        None => {
            subject.report(Code::InvalidDate);
            Flow::Stop
        }
    }
}
