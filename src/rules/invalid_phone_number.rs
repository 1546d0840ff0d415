//! `invalid_phone_number`: letters, an extension, a second number, a sign in the
//! middle, an unassigned country code; for a landline, not 3 to 15 digits.

use super::subject::{Flow, Subject};
use crate::issue::Code;
use crate::phone::Fault;
use crate::profile::{fields, landline};

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    let is_valid = if subject.field.is(&fields::LANDLINE_NUMBER) {
        match landline::normalise(subject.scan.text) {
            Some(sent) => {
                subject.send(sent);
                true
            }
            None => false,
        }
    } else {
        !matches!(subject.pair.fault_of(subject.field), Some(Fault::Malformed | Fault::UnknownCallingCode))
    };
    if is_valid {
        return Flow::Continue;
    }
    subject.report(Code::InvalidPhoneNumber);
    Flow::Stop
}
