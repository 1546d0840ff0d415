//! `required`: an absent, empty or blank value of a required field. A country
//! code is required as soon as there is a number that does not tell its own.

use super::raw::Raw;
use super::subject::{Flow, Subject};
use crate::issue::Code;
use crate::profile::fields;

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    if !subject.scan.text.is_empty() || matches!(subject.raw, Raw::Huge | Raw::NotExact | Raw::Integer(_)) {
        return Flow::Continue;
    }
    let wanted = subject.pair.needs_country_code && subject.field.is(&fields::COUNTRY_CODE);
    if subject.required || wanted {
        subject.report(Code::Required);
    }
    Flow::Stop
}
