//! `unreadable_field`: a getter or proxy threw when the value was read.

use super::raw::Raw;
use super::subject::{Flow, Subject};
use crate::issue::Code;

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    if subject.raw != Raw::Unreadable {
        return Flow::Continue;
    }
    subject.report(Code::UnreadableField);
    Flow::Stop
}
