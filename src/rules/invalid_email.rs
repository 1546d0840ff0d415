//! `invalid_email`: not an address by HTML's grammar with a dot in the domain.
//! Accepted, it is sent with its domain in lower case and A-labels.

use super::subject::{Flow, Subject};
use super::too_long;
use crate::issue::Code;
use crate::profile::class;
use crate::profile::email::Address;
use crate::profile::text::{Sent, utf16_len};

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    match Address::of(subject.scan.text).and_then(|address| address.normalise(subject.context.to_ascii)) {
        None => {
            subject.file(Code::InvalidEmail);
            return Flow::Stop;
        }
        Some(sent) => {
            // A-labels are longer than what was typed: the limit holds for what is sent.
            if let Sent::Anew(address) = &sent
                && subject.scan.has(class::NON_ASCII)
                && too_long::fits(subject.field, subject.scan.utf16())
            {
                too_long::check_length(subject, utf16_len(address));
                // That rule comes before the one about the local part.
                if let [.., local_part, length] = subject.findings.report.issues.as_mut_slice()
                    && local_part.code == Code::EmailLocalPartNotAscii
                {
                    core::mem::swap(local_part, length);
                }
            }
            subject.send(sent);
        }
    }
    Flow::Continue
}
