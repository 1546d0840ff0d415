//! Values as they go out: JSON text, in the order of the members.

use super::Operation;
use super::check::Verdict;
use crate::json;
use crate::profile::day;
use crate::rules::subject::Value;

/// Writes the body of accepted values.
pub(crate) fn write_json(operation: &Operation, verdict: &Verdict<'_>, out: &mut String) {
    out.push('{');
    let mut is_first = true;
    for (position, member) in operation.members.iter().enumerate() {
        let value = verdict.sent(position);
        if value == Value::Absent {
            continue;
        }
        let key = member.field.key;
        out.push_str(if is_first { key.get(1..).unwrap_or_default() } else { key });
        is_first = false;
        match value {
            Value::Text(text) => json::write_text(text, out),
            Value::Integer(_) => write(value, out),
            _ => {
                out.push('"');
                write(value, out);
                out.push('"');
            }
        }
    }
    out.push('}');
}

/// Writes one value as text, without quotes.
pub(crate) fn write(value: Value<'_>, out: &mut String) {
    match value {
        // Who writes a body has looked up the texts that were written anew.
        Value::Absent | Value::Written(_) => {}
        Value::Text(text) => out.push_str(text),
        Value::CallingCode(code) => out.push_str(code.to_text().as_str()),
        Value::Digits(digits) => out.push_str(digits.as_str()),
        Value::Day(day) => out.push_str(day::iso(day).as_str()),
        Value::Integer(number) => json::write_integer(number, out),
    }
}
