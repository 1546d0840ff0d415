//! `phone_number_too_short`: fewer digits than some number of the country has;
//! the limit is the next possible length.

use super::subject::{Flow, Subject};
use crate::issue::{Code, Params, Unit};
use crate::phone::Fault;

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    if let Some(Fault::TooShort { limit }) = subject.pair.fault_of(subject.field) {
        let params = Params::Limit { limit: u32::from(limit), unit: Unit::Digits, source: None };
        subject.report_with(Code::PhoneNumberTooShort, params);
    }
    Flow::Continue
}
