//! `invalid_email`: not an address by HTML's grammar with a dot in the domain.
//! Accepted, it is sent with its domain in lower case and A-labels.

use super::subject::{Flow, Subject};
use super::too_long;
use crate::issue::Code;
use crate::profile::class;
use crate::profile::email::Address;
use crate::profile::text::{Sent, utf16_len};

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    let address = Address::of(subject.scan.text);
    let Some(sent) = address.and_then(|address| address.normalise(subject.context.to_ascii)) else {
        subject.report(Code::InvalidEmail);
        return Flow::Stop;
    };
    if let Sent::Rewritten(address) = &sent
        && subject.scan.has(class::NON_ASCII)
    {
        check_length_of_a_labels(subject, address);
    }
    subject.send(sent);
    Flow::Continue
}

/// A-labels are longer than what was typed, and the limit holds for what is sent.
fn check_length_of_a_labels(subject: &mut Subject<'_, '_>, address: &str) {
    if !too_long::fits(subject.field, subject.scan.utf16()) {
        // That has been reported.
        return;
    }
    // The rule about length comes before the one about the local part.
    let local_part = subject.findings.report.issues.pop_if(|last| last.code == Code::EmailLocalPartNotAscii);
    too_long::check_length(subject, utf16_len(address));
    subject.findings.report.issues.extend(local_part);
}
