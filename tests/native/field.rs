//! One field judged alone gets what the whole check says of it, for each case and field of the corpus, and so does a
//! telephone number by itself.

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
    Body, ConvertToPermanentProfile, CreateTemporaryProfile, Input, Issue, Path, Report, UpdateTemporaryProfile,
    split_telephone_number,
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
    let input = Input::new();
    assert!(UpdateTemporaryProfile::validate_field("organisationId", &input, &case.context()).is_none());
    assert!(CreateTemporaryProfile::validate_field("password", &input, &case.context()).is_none());
    assert!(CreateTemporaryProfile::validate_field("$", &input, &case.context()).is_none());
}

#[test]
fn a_telephone_number_by_itself_is_split_as_in_a_body() {
    let (mut accepted, mut refused) = (0, 0);
    for case in cases::all() {
        if case.operation.is_none() {
            continue;
        }
        let given: serde_json::Value = serde_json::from_slice(&case.text()).unwrap_or_default();
        let Some(text) = given["telephoneNumberNoCountryCode"].as_str().filter(|text| !text.trim().is_empty()) else {
            continue;
        };
        let mut context = case.context();
        // A text by itself has the country from the context.
        let country_code = given["countryCode"].as_str().and_then(|code| code.parse().ok());
        context.default_country_code = country_code.or(context.default_country_code);
        let mut input = Input::new();
        input.text("createdBy", "web").text("createdByChannel", "web");
        input.text("expirationDate", "2026-07-08").text("telephoneNumberNoCountryCode", text);
        match (split_telephone_number(text, &context), CreateTemporaryProfile::validate(&input, &context)) {
            (Ok((number, warnings)), Ok(whole)) => {
                let pair = (Some(number.country_code), Some(number.telephone_number_no_country_code));
                assert_eq!(pair, (whole.body.country_code, whole.body.telephone_number_no_country_code));
                assert_eq!(warnings, whole.warnings);
                accepted += 1;
            }
            (Err(report), Err(whole)) => {
                assert_eq!((report.issues, report.warnings), (whole.issues, whole.warnings));
                refused += 1;
            }
            _ => panic!("{}: one is accepted, one refused", case.name()),
        }
    }
    assert!(accepted > 20 && refused > 20, "{accepted} accepted, {refused} refused");
}

#[test]
fn a_blank_number_by_itself_is_wanted() {
    let context = cases::all()[0].context();
    for blank in ["", " ", "\u{A0}"] {
        let report = split_telephone_number(blank, &context).unwrap_err();
        assert_eq!(report.to_string(), "refused: `required` at `telephoneNumberNoCountryCode`", "{blank:?}");
    }
}
