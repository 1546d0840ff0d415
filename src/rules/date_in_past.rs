//! `date_in_past`: a day before today; the profile would be deleted at once.

use super::subject::{Flow, Subject, Value};
use crate::issue::{Code, Params};

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    if let Value::Day(day) = *subject.value
        && day < subject.context.today
    {
        subject.report_with(Code::DateInPast, Params::Day(subject.context.today));
    }
    Flow::Continue
}
