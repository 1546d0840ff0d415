//! `invalid_text`: half a surrogate pair; no UTF-8 can carry it to the server.

use super::raw::Raw;
use super::subject::{Flow, Subject};
use crate::issue::Code;

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    if subject.raw != Raw::IllFormed {
        return Flow::Continue;
    }
    subject.report(Code::InvalidText);
    Flow::Stop
}
