//! `invalid_name`: no letter at all, or a character that names do not have.

use super::subject::{Flow, Subject};
use crate::issue::Code;
use crate::profile::name;

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    if !name::is_name(&subject.scan) {
        subject.report(Code::InvalidName);
    }
    Flow::Continue
}
