//! `date_in_future`: nobody is born after today.

use super::subject::{Flow, Subject, Value};
use crate::issue::{Code, Params};

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    if let Value::Day(day) = *subject.value
        && day > subject.context.today
    {
        subject.report_with(Code::DateInFuture, Params::Day(subject.context.today));
    }
    Flow::Continue
}
