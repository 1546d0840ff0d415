//! What a service written in Rust answers where it refuses, or a server behind it does: a line each of what comes as lines of
//! JSON, for `tests/js/native-answers.test.mjs` to compare.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may fail by panicking, and prints its findings"
)]

#[allow(dead_code, reason = "the corpus is read in more ways than here")]
mod cases;

use cases::{Case, bytes_of};
use entur_customer_profile::{
    Body, ConvertToPermanentProfile, CreateTemporaryProfile, OPERATIONS, ProblemDetails, UpdateTemporaryProfile,
    read_server_error, validate_json,
};
use serde::Deserialize;

/// What is to be answered.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    /// An input, to be judged.
    case: Option<Case>,
    /// The answer of a server.
    answer: Option<Answer>,
    /// Of the problem.
    status: u16,
    instance: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    operation: Option<String>,
    /// In hexadecimal digits.
    body: String,
}

/// The problem of an input that is refused.
fn refused<B: Body>(case: &Case) -> Option<ProblemDetails> {
    validate_json::<B>(&case.text(), &case.context()).err().map(|rejected| rejected.to_problem_details())
}

fn problem(asked: &Asked) -> Option<ProblemDetails> {
    if let Some(Answer { operation, body }) = &asked.answer {
        let named = operation.as_ref().map(|name| *OPERATIONS.iter().find(|operation| operation.name == name).unwrap());
        return Some(ProblemDetails::new(&read_server_error(asked.status, &bytes_of(body), named).issues));
    }
    let case = asked.case.as_ref().unwrap();
    match case.operation.as_deref().unwrap() {
        "createTemporaryProfile" => refused::<CreateTemporaryProfile>(case),
        "updateTemporaryProfile" => refused::<UpdateTemporaryProfile>(case),
        _ => refused::<ConvertToPermanentProfile>(case),
    }
}

fn main() {
    for line in std::io::stdin().lines() {
        let asked: Asked = serde_json::from_str(&line.unwrap()).unwrap();
        let problem = problem(&asked).map(|mut problem| {
            problem.status = asked.status;
            problem.instance = asked.instance;
            problem
        });
        println!("{}", serde_json::to_string(&problem).unwrap());
    }
}
