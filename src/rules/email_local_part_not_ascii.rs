//! `email_local_part_not_ascii`: letters outside ASCII before the `@`. Hardly any
//! mail server accepts them, so a ticket would not arrive.

use super::subject::{Flow, Subject};
use crate::issue::Code;
use crate::profile::class;
use crate::profile::email::Address;

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    if subject.scan.has(class::NON_ASCII)
        && Address::of(subject.scan.text).is_some_and(|address| !address.has_ascii_local_part())
    {
        subject.report(Code::EmailLocalPartNotAscii);
    }
    Flow::Continue
}
