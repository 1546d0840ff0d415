//! `too_long`: more UTF-16 code units than the field holds; that is what Java
//! servers and HTML's `maxlength` count. Where Entur publishes no limit the cap is ours.

use super::raw::Raw;
use super::subject::{Flow, Subject};
use crate::issue::{Code, Params, Source, Unit};
use crate::profile::field::{Field, Kind, Limit};
use crate::profile::text::MAX_TEXT;

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    if subject.raw == Raw::Huge {
        subject.report_with(Code::TooLong, params(subject.field));
        return Flow::Stop;
    }
    check_length(subject, subject.scan.utf16());
    Flow::Continue
}

/// Reports the issue if a text of that many UTF-16 units does not fit.
pub(super) fn check_length(subject: &mut Subject<'_, '_>, utf16: usize) {
    if !fits(subject.field, utf16) {
        subject.report_with(Code::TooLong, params(subject.field));
    }
}

/// Whether a text of that many UTF-16 units fits. What is typed as a telephone
/// number carries punctuation: its own rules count digits.
pub(super) fn fits(field: &Field, utf16: usize) -> bool {
    field.kind == Kind::Tel || field.limit.is_none_or(|limit| utf16 <= usize::from(limit.utf16))
}

fn params(field: &Field) -> Params {
    let (limit, source) = match field.limit {
        Some(Limit { utf16, source }) => (u32::from(utf16), source),
        None => (u32::try_from(MAX_TEXT).unwrap_or(u32::MAX), Source::Client),
    };
    Params::Limit { limit, unit: Unit::Utf16, source: Some(source) }
}
