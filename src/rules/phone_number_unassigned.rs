//! `phone_number_unassigned`: a possible number that lies in no assigned range.

use super::subject::{Flow, Subject};
use crate::issue::Code;

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    if subject.pair.number_of(subject.field).is_some_and(|number| number.kind.is_none()) {
        subject.report(Code::PhoneNumberUnassigned);
    }
    Flow::Continue
}
