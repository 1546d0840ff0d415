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
    Accepted, Body, ConvertToPermanentProfile, CreateTemporaryProfile, Rejected, UpdateTemporaryProfile, validate_json,
};
use serde::Serialize;

/// A result as JSON, which is the package's without the messages.
fn said<B: Serialize>(result: Result<Accepted<B>, Rejected>) -> String {
    match result {
        Ok(accepted) => serde_json::to_string(&accepted),
        Err(rejected) => serde_json::to_string(&rejected),
    }
    .unwrap()
}

fn verdict<B: Body + Serialize>(case: &Case) -> String {
    let context = case.context();
    let as_json = said::<B>(validate_json(&case.text(), &context));
    // Changed bytes may spell numbers that a program cannot hold, such as `1e-400`.
    if let Some(object) = case.object().filter(|_| case.bytes.is_none()) {
        assert_eq!(said(B::validate(&object.input(), &context)), as_json, "{}", case.name());
    }
    as_json
}

fn main() {
    for line in std::io::stdin().lines() {
        let case: Case = serde_json::from_str(&line.unwrap()).unwrap();
        let verdict = match case.operation.as_deref() {
            Some("createTemporaryProfile") => verdict::<CreateTemporaryProfile>(&case),
            Some("updateTemporaryProfile") => verdict::<UpdateTemporaryProfile>(&case),
            _ => verdict::<ConvertToPermanentProfile>(&case),
        };
        println!("{verdict}");
    }
}
