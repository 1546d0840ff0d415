//! `expires_today`: the profile expires today; a warning, for it may not serve the journey.

use super::subject::{Flow, Subject, Value};
use crate::issue::Code;

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    if let Value::Day(day) = *subject.value
        && day == subject.context.today
    {
        subject.report(Code::ExpiresToday);
    }
    Flow::Continue
}
