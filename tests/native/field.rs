//! One field judged alone gets what the whole check says of it, for each case and field of the corpus.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    dead_code,
    reason = "a test may fail by panicking, and this one does not look at all of a case"
)]

mod cases;

use cases::Case;
use entur_customer_profile::{
    Body, ConvertToPermanentProfile, CreateTemporaryProfile, Issue, Path, Report, UpdateTemporaryProfile,
};

fn compare<B: Body + std::fmt::Debug>(case: &Case) -> usize {
    let Some(object) = case.object() else { return 0 };
    let (context, input) = (case.context(), object.input());
    let (issues, warnings) = match B::validate(&input, &context) {
        Ok(accepted) => (Vec::new(), accepted.warnings),
        Err(rejected) => (rejected.issues, rejected.warnings),
    };
    for member in B::OPERATION.members {
        let name = member.field.name;
        let at_field = |all: &[Issue]| -> Vec<Issue> {
            all.iter().filter(|issue| issue.path == Path::Name(name)).copied().collect()
        };
        let Report { issues: alone, warnings: said, .. } = B::validate_field(name, &input, &context).unwrap();
        assert_eq!((alone, said), (at_field(&issues), at_field(&warnings)), "{} at {name}", case.name());
    }
    B::OPERATION.members.len()
}

#[test]
fn a_field_alone_is_judged_as_in_the_whole() {
    let mut compared = 0;
    for case in cases::all() {
        compared += match case.operation.as_deref() {
            Some("createTemporaryProfile") => compare::<CreateTemporaryProfile>(&case),
            Some("updateTemporaryProfile") => compare::<UpdateTemporaryProfile>(&case),
            Some("convertToPermanentProfile") => compare::<ConvertToPermanentProfile>(&case),
            _ => 0,
        };
    }
    assert!(compared > 1000, "{compared} comparisons");
}

#[test]
fn a_field_of_another_operation_is_none() {
    let case = &cases::all()[0];
    let input = entur_customer_profile::Input::new();
    assert!(UpdateTemporaryProfile::validate_field("organisationId", &input, &case.context()).is_none());
    assert!(CreateTemporaryProfile::validate_field("password", &input, &case.context()).is_none());
    assert!(CreateTemporaryProfile::validate_field("$", &input, &case.context()).is_none());
}
