//! What can be wrong with the names of a JSON object, which is more than with those of an object of a program: they may
//! repeat, and may hold half a surrogate pair.

use super::Operation;
use super::check::Mask;
use crate::issue::{Code, Issue, Path, Report};

/// What is wrong with the names of a text.
#[derive(Clone, Copy)]
pub(super) struct Faults {
    /// The members that occur more than once.
    pub(super) repeated: Mask,
    pub(super) has_ill_formed_name: bool,
}

impl Faults {
    /// Adds them to the issues of an operation, each at its place; last those of unknown names that occur more than once,
    /// which are given by their numbers, in the order in which they came again.
    pub(super) fn add(self, operation: &Operation, repeated_unknown: impl Iterator<Item = u32>, report: &mut Report) {
        self.add_repeated_members(operation, &mut report.issues);
        if self.has_ill_formed_name {
            report.issues.insert(0, Issue::plain(Code::InvalidText, Path::Root));
        }
        for index in repeated_unknown {
            report.issues.push(Issue::plain(Code::DuplicateField, Path::Unknown(index)));
        }
    }

    /// Adds an issue for each repeated member, after its others.
    fn add_repeated_members(self, operation: &Operation, issues: &mut Vec<Issue>) {
        for (position, member) in operation.members.iter().enumerate() {
            if self.repeated.has(position) {
                let is_after = |issue: &Issue| is_after(operation, position, issue.path);
                let at = issues.iter().position(is_after).unwrap_or(issues.len());
                issues.insert(at, Issue::plain(Code::DuplicateField, Path::Name(member.field.name)));
            }
        }
    }
}

/// Whether an issue at that path comes after those of a member.
fn is_after(operation: &Operation, position: usize, path: Path) -> bool {
    match path {
        Path::Name(name) => operation.position(name).is_some_and(|other| other > position),
        Path::Root | Path::Unknown(_) => true,
    }
}
