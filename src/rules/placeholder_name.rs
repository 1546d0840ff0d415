//! `placeholder_name`: one of the dummies that Entur turns into an empty name
//! (changelog 5.3.0). A person must be able to get on the train by the name.

use super::subject::{Flow, Subject};
use crate::issue::Code;
use crate::profile::name;

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    if !name::is_placeholder(subject.scan.text) {
        return Flow::Continue;
    }
    subject.file(Code::PlaceholderName);
    Flow::Stop
}
