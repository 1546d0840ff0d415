//! `deprecated_field`: a field that Entur has deprecated is used; a warning.

use super::subject::{Flow, Subject};
use crate::issue::{Code, Params};

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    if let Some(replacement) = subject.field.replacement {
        subject.report_with(Code::DeprecatedField, Params::Replacement(replacement));
    }
    Flow::Continue
}
