//! Values as they go out: JSON text, in the order of the members.

use super::Operation;
use super::check::Verdict;
use crate::json::{self, Writer};
use crate::profile::day;
use crate::rules::subject::Value;

/// Writes the body of accepted values.
pub(crate) fn write_json(operation: &Operation, verdict: &Verdict<'_, '_>, out: &mut Writer) {
    let mut separator = b'{';
    for (member, value) in operation.members.iter().zip(&verdict.values) {
        if matches!(value, Value::Absent) {
            continue;
        }
        out.put_key(separator, &member.field.key);
        separator = b',';
        match *value {
            Value::Text(text) => json::write_text(text, out),
            Value::Rewritten(at) => json::write_text(verdict.rewritten(at), out),
            Value::Integer(number) => json::write_integer(number, out),
            value => with_bytes(value, &mut |bytes| _ = out.put_quoted(bytes)),
        }
    }
    out.put(if separator == b'{' { "{}" } else { "}" });
}

/// Writes one value as text, without quotes.
#[cfg(feature = "wasm")]
pub(crate) fn write(value: Value<'_>, out: &mut Writer) {
    match value {
        Value::Integer(number) => json::write_integer(number, out),
        value => with_bytes(value, &mut |bytes| out.put_bytes(bytes)),
    }
}

/// Shows the text that a value is sent as.
fn with_bytes(value: Value<'_>, show: &mut dyn FnMut(&[u8])) {
    match value {
        // The callers write integers themselves, and look up rewritten texts first.
        Value::Absent | Value::Rewritten(_) | Value::Integer(_) => {}
        Value::Text(text) => show(text.as_bytes()),
        Value::CallingCode(code) => show(code.to_text().as_bytes()),
        Value::Digits(digits) => show(digits.as_bytes()),
        Value::Day(day) => show(day::iso(day).as_bytes()),
    }
}
