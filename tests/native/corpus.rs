//! Every case of the corpus, as JSON text and as an input of a Rust program.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test may fail by panicking"
)]

mod cases;

use cases::{Case, Expect};
use entur_customer_profile::{
    Accepted, Body, ConvertToPermanentProfile, CreateTemporaryProfile, Input, Issue, Patch, Rejected, Report,
    UpdateTemporaryProfile, plan_conversion, plan_update, read_customer_profile, read_temporary_profile, validate_json,
};
use serde::Serialize;
use serde_json::json;

/// What came of a case, in the words of an expectation.
#[derive(Debug, Default)]
struct Outcome {
    body: Option<String>,
    expect: Expect,
}

impl Outcome {
    fn of<B: Serialize>(result: Result<Accepted<B>, Rejected>) -> Self {
        match result {
            Ok(accepted) => {
                let json = serde_json::to_string(&accepted.body).unwrap();
                assert_eq!(json, accepted.json, "the body serialises as it is sent");
                Self { body: Some(json), ..Self::said(&accepted) }
            }
            Err(rejected) => Self::said(&rejected),
        }
    }

    /// What is said, as JSON: by the names that the corpus has for it.
    fn said(answer: &impl Serialize) -> Self {
        let answer = serde_json::to_value(answer).unwrap();
        let list = |name: &str| answer.get(name).map_or_else(Vec::new, |list| list.as_array().unwrap().clone());
        let (issues, warnings) = (list("issues"), list("warnings"));
        Self { body: None, expect: Expect { issues, warnings, ..Expect::default() } }
    }

    /// What differs from the expectation, if anything does.
    fn difference(&self, case: &Case) -> Option<String> {
        let (got, wanted) = (&self.expect, &case.expect);
        let lists = |expect: &Expect| (expect.cleared.clone(), expect.kept.clone(), expect.changed.clone());
        let is_same = self.body == wanted.body()
            && got.issues == wanted.issues
            && got.warnings == wanted.warnings
            && lists(got) == lists(wanted);
        (!is_same).then(|| {
            format!("{}\n  wanted {:?} {:?}\n  got    {:?} {:?}", case.name(), wanted.body(), wanted, self.body, got)
        })
    }
}

/// Runs a case in every way that it can be; each way has a name.
fn outcomes(case: &Case) -> Vec<(&'static str, Outcome)> {
    match (case.operation.as_deref(), case.plan.as_deref(), case.read.as_deref()) {
        (Some("createTemporaryProfile"), None, None) => judged::<CreateTemporaryProfile>(case),
        (Some("updateTemporaryProfile"), None, None) => judged::<UpdateTemporaryProfile>(case),
        (Some("convertToPermanentProfile"), None, None) => judged::<ConvertToPermanentProfile>(case),
        (None, Some(plan), None) => vec![
            ("by names", planned(case, plan, &case.patch().unwrap().as_patch())),
            ("as JSON", planned(case, plan, &Patch::from_json(case.patch_text().as_bytes()).unwrap())),
        ],
        (None, None, Some(kind)) => vec![("read", read(case, kind))],
        _ => panic!("{}: neither one of the operations, nor a plan, nor a reading", case.name()),
    }
}

fn judged<B: Body + Serialize>(case: &Case) -> Vec<(&'static str, Outcome)> {
    let context = case.context();
    let text = case.text();
    let read = Input::from_json(&text).and_then(|input| B::validate(&input, &context));
    let mut outcomes =
        vec![("as JSON", Outcome::of(validate_json::<B>(&text, &context))), ("as input from JSON", Outcome::of(read))];
    if let Some(object) = case.object() {
        outcomes.push(("as input", Outcome::of(B::validate(&object.input(), &context))));
    }
    outcomes
}

fn planned(case: &Case, plan: &str, patch: &Patch<'_>) -> Outcome {
    let (profile, _) = read_temporary_profile(case.current().as_bytes()).unwrap();
    let context = case.context();
    if plan == "convert" {
        return match plan_conversion(&profile, patch, &context) {
            Ok(plan) => {
                let answer = serde_json::to_value(&plan).unwrap();
                assert_eq!(answer["value"], json!({ "body": plan.conversion.body }));
                Outcome::of(Ok(plan.conversion))
            }
            Err(rejected) => Outcome::of::<()>(Err(rejected)),
        };
    }
    match plan_update(&profile, patch, &context) {
        Ok(plan) => {
            let answer = serde_json::to_value(&plan).unwrap();
            let names = |list: &str| serde_json::from_value::<Vec<String>>(answer["value"][list].clone()).unwrap();
            let (cleared, kept, changed) = (names("cleared"), names("kept"), names("changed"));
            assert_eq!(answer["value"]["body"], serde_json::to_value(&plan.update.body).unwrap());
            let mut outcome = Outcome::of(Ok(plan.update));
            (outcome.expect.cleared, outcome.expect.kept, outcome.expect.changed) = (cleared, kept, changed);
            outcome
        }
        Err(rejected) => Outcome::of::<()>(Err(rejected)),
    }
}

fn read(case: &Case, kind: &str) -> Outcome {
    match kind {
        "temporary" => reading(read_temporary_profile(&case.text())),
        _ => reading(read_customer_profile(&case.text())),
    }
}

fn reading(result: Result<(impl Serialize, Vec<Issue>), Report>) -> Outcome {
    match result {
        Ok((profile, warnings)) => {
            let profile = serde_json::to_string(&profile).unwrap();
            Outcome { body: Some(profile), ..Outcome::said(&json!({ "warnings": warnings })) }
        }
        Err(report) => Outcome::said(&report),
    }
}

#[test]
fn every_case_comes_out_as_it_says() {
    let mut failures = Vec::new();
    for case in cases::all() {
        for (way, outcome) in outcomes(&case) {
            match (&case.pending, outcome.difference(&case)) {
                (None, Some(difference)) => failures.push(format!("{way}: {difference}")),
                (Some(reason), None) => {
                    failures.push(format!("{}: passes; no longer pending for `{reason}`", case.name()))
                }
                (None, None) | (Some(_), Some(_)) => {}
            }
        }
    }
    assert!(failures.is_empty(), "{} failures\n{}", failures.len(), failures.join("\n"));
}

/// A code without a case is a promise that nothing checks.
#[test]
fn every_code_that_a_check_can_draw_has_a_case_and_every_operation_draws_some() {
    use entur_customer_profile::{Code, OPERATIONS};
    let cases = cases::all();
    let has_case = |code: &str| {
        cases.iter().any(|case| {
            let expect = &case.expect;
            expect.issues.iter().chain(&expect.warnings).any(|issue| issue["code"] == code)
        })
    };
    // Drawn by JavaScript's objects, by requests and by servers: their cases are in `tests/js`.
    let elsewhere = [
        Code::UnreadableField,
        Code::NumberNotExact,
        Code::InvalidClientName,
        Code::InvalidCorrelationId,
        Code::AlreadyInUse,
        Code::ProfileNotFound,
        Code::RejectedByServer,
        Code::ServerUnavailable,
    ];
    for code in Code::ALL {
        assert_ne!(has_case(code.name()), elsewhere.contains(code), "{}", code.name());
    }
    for operation in OPERATIONS {
        for member in operation.members {
            let is_judged = cases.iter().any(|case| {
                case.operation.as_deref() == Some(operation.name)
                    && case.expect.issues.iter().any(|issue| issue["path"][0] == member.field.name)
            });
            assert!(is_judged, "{} of {} is never refused", member.field.name, operation.name);
        }
    }
}

#[test]
fn no_two_cases_of_a_file_say_the_same() {
    let mut names: Vec<String> = cases::all().iter().map(Case::name).collect();
    names.sort();
    let twice: Vec<&String> = names.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| &pair[0]).collect();
    assert!(twice.is_empty(), "{twice:?}");
}
