//! `email_domain_suspicious`: a domain that is a known slip of the keyboard; a
//! warning with the domain that was likely meant.

use super::subject::{Flow, Subject};
use crate::issue::{Code, Params};
use crate::profile::domains;
use crate::profile::email::Address;

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    if let Some(address) = subject.sent_text()
        && let Some(meant) = Address::of(address).and_then(|address| domains::meant(address.domain()))
    {
        subject.report_with(Code::EmailDomainSuspicious, Params::Suggestion(meant));
    }
    Flow::Continue
}
