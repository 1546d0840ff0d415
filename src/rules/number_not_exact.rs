//! `number_not_exact`: a JavaScript number past 2^53; which integer was meant is
//! lost. A bigint or a string of digits says it exactly.

use super::raw::Raw;
use super::subject::{Flow, Subject};
use crate::issue::{Code, Params};

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    if subject.raw != Raw::NotExact {
        return Flow::Continue;
    }
    subject.report_with(Code::NumberNotExact, Params::Exactness);
    Flow::Stop
}
