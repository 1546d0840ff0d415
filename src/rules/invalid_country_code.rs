//! `invalid_country_code`: not `+` and an assigned calling code. `0047`, `47`
//! and `+ 47` are read as `+47`.

use super::subject::{Flow, Subject};
use crate::issue::Code;
use crate::phone;

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    if phone::parse_calling_code(subject.scan.text).is_none() {
        subject.report(Code::InvalidCountryCode);
    }
    Flow::Continue
}
