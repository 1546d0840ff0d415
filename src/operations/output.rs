//! Values as they go out: JSON text, in the order of the members.

use super::Operation;
use crate::profile::day;
use crate::rules::subject::Value;

/// Writes the body of accepted values. Its texts hold no control character
/// (a rule refuses them), so that `"` and `\` are all there is to escape.
pub(crate) fn write_json(operation: &Operation, values: &[Value<'_>], json: &mut String) {
    json.push('{');
    let mut separator = "";
    for (member, value) in operation.members.iter().zip(values) {
        if *value == Value::Absent {
            continue;
        }
        json.push_str(separator);
        separator = ",";
        json.push('"');
        json.push_str(member.field.name);
        json.push_str("\":");
        let is_text = !matches!(value, Value::Integer(_));
        if is_text {
            json.push('"');
        }
        write(value, json, escape);
        if is_text {
            json.push('"');
        }
    }
    json.push('}');
}

/// Writes one value; its text through `write_text`.
pub(crate) fn write(value: &Value<'_>, out: &mut String, write_text: impl Fn(&str, &mut String)) {
    match value {
        Value::Absent => {}
        Value::Text(text) => write_text(text, out),
        Value::CallingCode(code) => out.push_str(code.to_text().as_str()),
        Value::Digits(digits) => out.push_str(digits.as_str()),
        Value::Day(day) => out.push_str(day::iso(*day).as_str()),
        Value::Integer(number) => write_integer(*number, out),
    }
}

fn write_integer(number: u64, out: &mut String) {
    if number >= 10 {
        write_integer(number.wrapping_div(10), out);
    }
    out.push(char::from_digit(u32::try_from(number.wrapping_rem(10)).unwrap_or_default(), 10).unwrap_or('0'));
}

fn escape(text: &str, json: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find(['"', '\\']) {
        let Some((plain, special)) = rest.split_at_checked(at) else { break };
        json.push_str(plain);
        json.push('\\');
        let mut chars = special.chars();
        json.extend(chars.next());
        rest = chars.as_str();
    }
    json.push_str(rest);
}
