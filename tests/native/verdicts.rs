//! What the native core says of cases of the corpus that come as lines of JSON:
//! a line each, for `tests/js/native.test.mjs` to compare.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may fail by panicking, and prints its findings"
)]

#[allow(dead_code, reason = "the corpus is read in more ways than here")]
mod cases;

use cases::Case;
use entur_customer_profile::{
    Body, Context, ConvertToPermanentProfile, CreateTemporaryProfile, CustomerProfile, Issue, Patch, Redacted,
    Rejected, Report, TemporaryProfile, UpdateTemporaryProfile, plan_conversion, plan_update, read_customer_profile,
    read_temporary_profile, validate_json,
};
use serde::Serialize;
use serde_json::json;

/// A result as JSON, which is the package's without the messages.
fn said(result: Result<impl Serialize, Rejected>) -> String {
    match result {
        Ok(accepted) => serde_json::to_string(&accepted),
        Err(rejected) => serde_json::to_string(&rejected),
    }
    .unwrap()
}

fn verdict<B: Body + Serialize>(case: &Case) -> String {
    let context = case.context();
    let as_json = said(validate_json::<B>(&case.text(), &context));
    // Changed bytes may spell numbers that a program cannot hold, such as `1e-400`.
    if let Some(object) = case.object().filter(|_| case.bytes.is_none()) {
        assert_eq!(said(B::validate(&object.input(), &context)), as_json, "{}", case.name());
    }
    as_json
}

/// A plan of a profile, by a patch as JSON text and by names.
fn planned<T: Serialize>(
    case: &Case,
    plan: impl Fn(&TemporaryProfile, &Patch<'_>, &Context) -> Result<T, Rejected>,
) -> String {
    let (profile, _) = read_temporary_profile(case.current().as_bytes()).unwrap();
    let of = |patch: &Patch<'_>| said(plan(&profile, patch, &case.context()));
    let as_json = of(&Patch::from_json(case.patch_text().as_bytes()).unwrap());
    if let Some(object) = case.patch() {
        assert_eq!(of(&object.as_patch()), as_json, "{}", case.name());
    }
    as_json
}

/// A profile as it is read, and as a log has it.
fn shown<P: Serialize>(read: Result<(P, Vec<Issue>), Report>, redact: impl Fn(&P) -> Redacted) -> String {
    let (profile, warnings) = match read {
        Ok(read) => read,
        Err(report) => return serde_json::to_string(&report).unwrap(),
    };
    let redacted = redact(&profile);
    let log = serde_json::to_string(&redacted).unwrap();
    assert_eq!([redacted.to_string(), format!("{redacted:?}")], [log.as_str(); 2]);
    serde_json::to_string(&json!({ "value": profile, "warnings": warnings, "log": redacted })).unwrap()
}

fn main() {
    for line in std::io::stdin().lines() {
        let case: Case = serde_json::from_str(&line.unwrap()).unwrap();
        let verdict = match (case.operation.as_deref(), case.plan.as_deref(), case.read.as_deref()) {
            (Some("createTemporaryProfile"), ..) => verdict::<CreateTemporaryProfile>(&case),
            (Some("updateTemporaryProfile"), ..) => verdict::<UpdateTemporaryProfile>(&case),
            (Some(_), ..) => verdict::<ConvertToPermanentProfile>(&case),
            (_, Some("update"), _) => planned(&case, plan_update),
            (_, Some(_), _) => planned(&case, plan_conversion),
            (.., Some("temporary")) => shown(read_temporary_profile(&case.text()), TemporaryProfile::redact),
            _ => shown(read_customer_profile(&case.text()), CustomerProfile::redact),
        };
        println!("{verdict}");
    }
}
