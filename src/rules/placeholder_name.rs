//! `placeholder_name`: one of the dummies that Entur turns into an empty name
//! (changelog 5.3.0). The ticket would be without a name.

use super::subject::{Flow, Subject};
use crate::issue::Code;
use crate::profile::name;

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    if !name::is_placeholder(subject.scan.text) {
        return Flow::Continue;
    }
    subject.report(Code::PlaceholderName);
    Flow::Stop
}
