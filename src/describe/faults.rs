//! What the scripts need not ask the core about, either: values that plainly are wrong. They recognise texts by the
//! patterns made here, each a part of what a rule refuses. What they say of all such values the core has said of one.

use chrono::NaiveDate;

use super::pattern::{NORWAY, class, is, text};
use super::plain::{READINGS, Reading, reading};
use super::typescript::{HEADER, constant, quoted};
use crate::issue::{Code, Issue, Params};
use crate::operations::input::Input;
use crate::operations::{Body, CreateTemporaryProfile};
use crate::profile::{class, fields, landline};
use crate::rules::context::Context;
use crate::unicode;

/// The most UTF-16 units of a text that the scripts refuse by its length: the core looks at longer ones faster.
const LONG: u16 = 255;

/// The module by which values that are wrong are recognised.
#[must_use]
pub fn typescript_faults() -> String {
    let rows = READINGS.map(|(reading, ..)| row(reading).unwrap_or_else(|| "  undefined,\n".to_owned()));
    let limit = fields::CREATED_BY.limit.map_or(LONG, |limit| limit.utf16);
    [
        HEADER.to_owned(),
        "import { PLAIN_TEXT } from \"./plain.js\";\n\n".to_owned(),
        constant("MAX_ORIGIN", "The most UTF-16 units that tell who makes a change, or where.", &limit.to_string()),
        constant("MAX_FAULTY", "The most of such a text that is refused by its length.", &LONG.to_string()),
        "
/**
 * What plainly is wrong with values, by how they are read: the code, its parameters, and what texts with that fault match.
 * A telephone number is one of Norway's. Other texts than those above have `MAX_PLAIN` UTF-16 units at most.
 */
"
        .to_owned(),
        format!("export const FAULTS = [\n{}] as const;\n", rows.concat()),
        "/** What is said of the one deprecated field that is judged alone. */\n".to_owned(),
        format!("export const DEPRECATED = {} as const;\n", deprecated()),
    ]
    .concat()
}

fn row(reading: Reading) -> Option<String> {
    let (sample, pattern) = faulty(reading)?;
    let Issue { code, params, .. } = said(reading, &sample)?;
    // No hole: what a page adds to all objects would be read there.
    let pattern = pattern.unwrap_or_else(|| "undefined".to_owned());
    Some(format!("  [{}, {}, {pattern}],\n", quoted(code.name()), written(params)?))
}

fn deprecated() -> String {
    let params = fields::CUSTOMER_ACCOUNT_ID.replacement.map(Params::Replacement).and_then(written);
    format!("[{}, {}]", quoted(Code::DeprecatedField.name()), params.unwrap_or_default())
}

/// A value that plainly is wrong, and what all texts match that are so.
fn faulty(reading: Reading) -> Option<(String, Option<String>)> {
    let faulty = |sample: &str, pattern: String| Some((sample.to_owned(), Some(format!("/^{pattern}$/"))));
    match reading {
        Reading::Origin => Some(("w".repeat(LONG.into()), Some("PLAIN_TEXT".to_owned()))),
        Reading::Name => faulty("<", no_name()),
        Reading::Email => faulty("a", no_address()),
        Reading::Number => faulty(ONE_DIGIT, short_number()?),
        Reading::Landline => faulty("2", format!("\\d{{1,{}}}", landline::DIGITS.start().saturating_sub(1))),
        Reading::Expiration | Reading::Birth => faulty("1", no_day()),
        // A number; one in a text is the core's.
        Reading::Integer => Some(("0".to_owned(), None)),
        Reading::Text | Reading::CountryCode | Reading::ByCore => None,
    }
}

/// With a sign that names do not have, or without a letter.
fn no_name() -> String {
    let is_in_names = |c| is(c, class::NAME) && (c == ' ' || !unicode::is_space(c));
    let part = class(is_in_names);
    format!("(?={part}*{}|{}*$){}", except(is_in_names), except(|c| is(c, class::LETTER)), text())
}

/// Without an `@`, or without a dot after it, other than at the end.
fn no_address() -> String {
    let [before, after] = ['@', '.'].map(|sign| class(|c| c.is_ascii_graphic() && c != sign));
    format!("{before}*(?:@{after}*\\.?)?")
}

const ONE_DIGIT: &str = "4";

/// Fewer digits than any number of the country has. After a zero they may be those of another country.
fn short_number() -> Option<String> {
    match said(Reading::Number, ONE_DIGIT)?.params {
        Params::Limit { limit, .. } => Some(format!("[1-9]\\d{{0,{}}}", limit.saturating_sub(2))),
        _ => None,
    }
}

/// Too short for an instant, and not what may be a day: whether there is a 29 February is left to the core.
fn no_day() -> String {
    let any = class(|c| c.is_ascii_graphic());
    format!(r"(?!\d{{4}}-(?!02-3|(?:0[469]|11)-31)(?:0\d|1[0-2])-(?:[0-2]\d|3[01])$){any}{{1,10}}")
}

/// The characters of which this does not hold.
fn except(holds: impl Fn(char) -> bool) -> String {
    class(holds).replacen('[', "[^", 1)
}

/// What the core says of a value.
fn said(of: Reading, value: &str) -> Option<Issue> {
    let mut fields_read = CreateTemporaryProfile::OPERATION.members.iter().map(|member| member.field);
    let field = fields_read.find(|field| reading(field) == of)?;
    let country_code = format!("+{NORWAY}");
    let mut input = Input::new();
    input.text(fields::COUNTRY_CODE.name, &country_code).text(field.name, value);
    let report = CreateTemporaryProfile::validate_field(field.name, &input, &Context::new(NaiveDate::default()))?;
    report.issues.first().copied()
}

/// Parameters in TypeScript.
fn written(params: Params) -> Option<String> {
    match params {
        Params::None => Some("{}".to_owned()),
        Params::Limit { limit, unit, source } => {
            let source = source.map(|source| format!(", source: {}", quoted(source.name()))).unwrap_or_default();
            Some(format!("{{ limit: {limit}, unit: {}{source} }}", quoted(unit.name())))
        }
        Params::Replacement(replacement) => Some(format!("{{ replacement: {} }}", quoted(replacement))),
        Params::Range => Some(format!("{{ minimum: \"1\", maximum: \"{}\", unit: \"integer\" }}", i64::MAX)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::issue::Report;
    use crate::operations::{OPERATIONS, Operation};
    use crate::profile::domains;

    #[test]
    fn every_kind_of_value_that_a_rule_refuses_has_its_row() {
        let without = READINGS.iter().map(|(reading, ..)| *reading).filter(|reading| row(*reading).is_none());
        assert_eq!(without.collect::<Vec<_>>(), [Reading::Text, Reading::CountryCode, Reading::ByCore]);
    }

    #[test]
    fn a_text_that_is_too_long_is_so_in_every_field_of_its_reading() {
        let origins = fields::ALL.iter().filter(|field| reading(field) == Reading::Origin);
        assert!(origins.clone().all(|field| field.limit == fields::CREATED_BY.limit));
        assert_eq!(origins.count(), 4);
        assert!(fields::CREATED_BY.limit.is_some_and(|limit| limit.utf16 < LONG));
    }

    #[test]
    fn so_few_digits_are_always_too_few() {
        let context = Context::new(NaiveDate::default());
        let reports = (1..10_000).map(|number: u32| {
            let number = number.to_string();
            let mut input = Input::new();
            input.text(fields::COUNTRY_CODE.name, "+47");
            input.text(fields::TELEPHONE_NUMBER_NO_COUNTRY_CODE.name, &number);
            let name = fields::TELEPHONE_NUMBER_NO_COUNTRY_CODE.name;
            CreateTemporaryProfile::validate_field(name, &input, &context).unwrap()
        });
        let expected = said(Reading::Number, ONE_DIGIT).unwrap();
        let mut count = 0;
        for Report { issues, warnings } in reports {
            assert_eq!((issues, warnings), (vec![expected], Vec::new()));
            count += 1;
        }
        assert_eq!((short_number().as_deref(), count), (Some(r"[1-9]\d{0,3}"), 9_999));
    }

    #[test]
    fn a_deprecated_field_that_is_judged_alone_has_no_fault_and_may_be_absent() {
        let member = |operation: &'static Operation| {
            operation.members.iter().find(|member| member.field.is(&fields::CUSTOMER_ACCOUNT_ID))
        };
        let members: Vec<_> = OPERATIONS.into_iter().filter_map(member).collect();
        assert_eq!(members.len(), 2);
        for member in members {
            assert!(!member.required && row(reading(member.field)).is_none(), "see `faultIssue` in plain/fault.ts");
        }
    }

    #[test]
    fn what_may_be_meant_is_told_by_its_beginning() {
        // An issue is known again by its code, its place and the address of the domain: see pkg/src/answer.ts.
        let known: Vec<_> = domains::known().collect();
        for one in &known {
            assert_eq!(known.iter().filter(|other| other.starts_with(one)).count(), 1, "{one}");
        }
    }

    #[test]
    fn a_telephone_s_fault_is_the_last_that_the_scripts_find() {
        for operation in OPERATIONS {
            let after = operation.telephone.map_or(usize::MAX, |telephone| telephone.number.saturating_add(1));
            let mut members = operation.members.iter().skip(after);
            assert!(
                members.all(|member| !member.required && faulty(reading(member.field)).is_none()),
                "see plain/form.ts"
            );
        }
    }
}
