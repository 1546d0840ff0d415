//! `forbidden_character`: a character that no field may hold. The form of the
//! value is not judged until it is gone.

use super::subject::{Flow, Subject, Value};
use crate::issue::Code;
use crate::profile::class;
use crate::profile::field::Kind;

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    if subject.scan.has(class::FORBIDDEN) {
        subject.report(Code::ForbiddenCharacter);
        return Flow::Stop;
    }
    if subject.field.kind != Kind::Integer {
        *subject.value = Value::Text(subject.scan.text);
    }
    Flow::Continue
}
