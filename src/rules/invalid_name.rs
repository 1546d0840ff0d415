//! `invalid_name`: no letter at all, or a character that names do not have.

use super::subject::{Flow, Subject};
use crate::issue::{Code, Params};
use crate::profile::name;

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    if !name::is_name(&subject.scan) {
        subject.add(Code::InvalidName, Params::None);
    }
    Flow::Continue
}
