//! `phone_number_too_long`: more digits than any number of the country has.

use super::subject::{Flow, Subject};
use crate::issue::{Code, Params, Unit};
use crate::phone::Fault;

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    if let Some(Fault::TooLong { limit }) = subject.pair.fault_of(subject.field) {
        let params = Params::Limit { limit: u32::from(limit), unit: Unit::Digits, source: None };
        subject.report_with(Code::PhoneNumberTooLong, params);
    }
    Flow::Continue
}
