//! `phone_number_not_mobile`: an assigned number that cannot be a mobile's.
//! Where fixed lines and mobiles look alike, it can.

use super::subject::{Flow, Subject};
use crate::issue::Code;
use crate::phone::NumberType;

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    let kind = subject.pair.number_of(subject.field).and_then(|number| number.kind);
    if matches!(kind, Some(NumberType::Fixed | NumberType::Other)) {
        subject.report(Code::PhoneNumberNotMobile);
    }
    Flow::Continue
}
