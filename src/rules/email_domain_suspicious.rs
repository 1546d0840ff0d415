//! `email_domain_suspicious`: a domain that is a known slip of the keyboard; a
//! warning with the domain that was likely meant.

use super::subject::{Flow, Subject, Value};
use crate::issue::{Code, Params};
use crate::profile::domains;

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    if let Value::Text(address) = &subject.value
        && let Some((_, domain)) = address.rsplit_once('@')
        && let Some(meant) = domains::meant(domain)
    {
        subject.add(Code::EmailDomainSuspicious, Params::Suggestion(meant));
    }
    Flow::Continue
}
