//! `out_of_range`: an integer outside 1 … 2^63−1.

use super::raw::Raw;
use super::subject::{Flow, Subject, Value};
use crate::issue::{Code, Params};
use crate::profile::id;

pub(super) fn check(subject: &mut Subject<'_, '_>) -> Flow {
    let id = match subject.raw {
        Raw::Integer(number) => number.filter(|number| id::RANGE.contains(number)),
        _ => id::parse(subject.scan.text),
    };
    match id {
        Some(number) => *subject.value = Value::Integer(number),
        None => subject.report_with(Code::OutOfRange, Params::Range),
    }
    Flow::Continue
}
