//! `email_local_part_not_ascii`: letters outside ASCII before the `@`. Hardly a
//! mail server accepts them, and a ticket would not arrive.

use super::subject::{Flow, Subject};
use crate::issue::{Code, Params};
use crate::profile::email;

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    if !email::local_part(subject.scan.text).is_ascii() {
        subject.add(Code::EmailLocalPartNotAscii, Params::None);
    }
    Flow::Continue
}
