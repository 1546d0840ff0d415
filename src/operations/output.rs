//! Values as they go out: JSON text, in the order of the members.

use super::Operation;
use super::check::Verdict;
use crate::json::{self, put};
use crate::profile::day;
use crate::rules::subject::Value;

/// Writes the body of accepted values.
pub(crate) fn write_json(operation: &Operation, verdict: &Verdict<'_>, out: &mut String) {
    put(out, "{");
    let mut is_first = true;
    for (position, member) in operation.members.iter().enumerate() {
        let value = verdict.sent(position);
        if value == Value::Absent {
            continue;
        }
        let key = member.field.key;
        put(out, if is_first { key.get(1..).unwrap_or_default() } else { key });
        is_first = false;
        match value {
            Value::Text(text) => json::write_text(text, out),
            Value::Integer(_) => write(value, out),
            _ => {
                put(out, "\"");
                write(value, out);
                put(out, "\"");
            }
        }
    }
    put(out, "}");
}

/// Writes one value as text, without quotes.
pub(crate) fn write(value: Value<'_>, out: &mut String) {
    match value {
        // Who writes a body has looked up the texts that were written anew.
        Value::Absent | Value::Written(_) => {}
        Value::Text(text) => put(out, text),
        Value::CallingCode(code) => put(out, code.to_text().as_str()),
        Value::Digits(digits) => put(out, digits.as_str()),
        Value::Day(day) => put(out, day::iso(day).as_str()),
        Value::Integer(number) => json::write_integer(number, out),
    }
}
