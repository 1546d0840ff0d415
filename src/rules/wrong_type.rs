//! `wrong_type`: the value has another JSON type than the field takes. An
//! integer field also takes a string of decimal digits; nothing else is converted.

use super::raw::Raw;
use super::subject::{Flow, Subject};
use crate::issue::{Code, Expected, Params};
use crate::profile::field::Kind;

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    let is_integer = subject.field.kind == Kind::Integer;
    let fits = match subject.raw {
        Raw::WrongType => false,
        Raw::Integer(_) | Raw::NotExact => is_integer,
        Raw::Text(_) if is_integer => subject.scan.text.is_empty() || is_decimal(subject.scan.text),
        Raw::Huge | Raw::IllFormed => !is_integer,
        Raw::Text(_) | Raw::Absent | Raw::Unreadable => true,
    };
    if fits {
        return Flow::Continue;
    }
    let expected = if is_integer { Expected::Integer } else { Expected::String };
    subject.report_with(Code::WrongType, Params::Expected(expected));
    Flow::Stop
}

/// Digits, maybe led by a minus (which makes it out of range, not of another type).
fn is_decimal(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}
