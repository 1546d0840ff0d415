//! What the scripts need not ask the core about: plain values, of which nothing is to be said, and which are sent as they
//! were given. They recognise them by the patterns made here from what the rules themselves ask, each a part of what the
//! rules accept. On what is neither plain nor plainly wrong (see `faults`), the core decides.

use super::pattern::{NORWAY, email, landline, mobile, name, text};
use super::typescript::{HEADER, constant};
use crate::issue::Code;
use crate::operations::{OPERATIONS, Operation, Telephone};
use crate::profile::field::{Field, Kind};
use crate::profile::fields;
use crate::rules::EARLIEST_YEAR;

/// How a plain value of a field is recognised. A field whose rules change has no such way until it is given one here. The
/// scripts recognise the three fields of a telephone together, so there a test holds their rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    Text,
    Name,
    Email,
    Number,
    Landline,
    /// Who makes a change, or in which channel.
    Origin,
    Expiration,
    Birth,
    CountryCode,
    Integer,
    /// Not at all: its values go to the core.
    ByCore,
}

/// A reading, its name in the scripts, and its pattern if it has one.
pub(super) type Row = (Reading, &'static str, Option<fn() -> String>);

/// Those with a pattern come first.
pub(super) const READINGS: [Row; 11] = [
    (Reading::Text, "TEXT", Some(text)),
    (Reading::Name, "NAME", Some(name)),
    (Reading::Email, "EMAIL", Some(email)),
    (Reading::Number, "NUMBER", Some(mobile)),
    (Reading::Landline, "LANDLINE", Some(landline)),
    (Reading::Origin, "ORIGIN", Some(text)),
    (Reading::Expiration, "EXPIRATION", None),
    (Reading::Birth, "BIRTH", None),
    (Reading::CountryCode, "COUNTRY_CODE", None),
    (Reading::Integer, "INTEGER", None),
    (Reading::ByCore, "BY_CORE", None),
];

/// The module by which plain values are recognised.
#[must_use]
pub fn typescript_plain() -> String {
    let reads = READINGS.iter().enumerate().map(|(at, (_, name, _))| format!("export const READ_{name} = {at};\n"));
    let patterned: Vec<_> =
        READINGS.iter().filter_map(|(_, name, pattern)| Some((*name, pattern.as_ref()?()))).collect();
    // Two readings may have the same one.
    let name_of_pattern = |pattern| patterned.iter().find(|(_, each)| each == pattern).map_or("", |(name, _)| *name);
    let distinct = patterned.iter().filter(|(name, pattern)| name_of_pattern(pattern) == *name);
    let patterns = distinct.map(|(name, pattern)| format!("export const PLAIN_{name} = /^{pattern}$/;\n"));
    let names = patterned.iter().map(|(_, pattern)| format!("  PLAIN_{},\n", name_of_pattern(pattern)));
    let readings = OPERATIONS.map(|operation| {
        let names = operation.members.iter().map(|member| format!("    READ_{},\n", name_of(reading(member.field))));
        format!("  [\n{}  ],\n", names.collect::<String>())
    });
    [
        HEADER.to_owned(),
        constant("MAX_PLAIN", "The most UTF-16 units that every text may have.", &shortest_limit().to_string()),
        constant("EARLIEST_BIRTH", "The first date of birth that is not far back.", &format!("{EARLIEST_YEAR}0101")),
        constant("NORWAY", "The calling code whose mobiles are recognised.", &format!("\"+{NORWAY}\"")),
        "\n/* How a field is read: a position in `PLAIN_PATTERNS`, if it has one there. */\n".to_owned(),
        reads.collect(),
        "\n/* What plain values match. */\n".to_owned(),
        patterns.collect(),
        "\n".to_owned(),
        constant(
            "PLAIN_PATTERNS",
            "Those of the readings that have one.",
            &format!("[\n{}] as const", names.collect::<String>()),
        ),
        constant("READINGS", "How each operation's fields are read.", &format!("[\n{}] as const", readings.concat())),
    ]
    .concat()
}

/// The module that looks through an operation's values. Written out, not looped over: in a loop, to find how a field is read
/// takes as long as to read it.
#[must_use]
pub fn typescript_first_odd() -> String {
    let mut out = String::from(HEADER);
    out += "import { isPlainBirth, isPlainExpiration, type Today } from \"../plain/day.js\";\n";
    out += "import { isPlainInteger, isPlainOrigin, isPlainTelephone, isPlainText } from \"../plain/value.js\";\n";
    out += "import { PLAIN_EMAIL, PLAIN_LANDLINE, PLAIN_NAME, PLAIN_TEXT } from \"./plain.js\";\n";
    for operation in OPERATIONS {
        out += &first_odd(operation);
    }
    let names = OPERATIONS.map(|operation| format!("  {}FirstOdd,\n", operation.name)).concat();
    let doc = "By operation: finds the first field, not before `from`, whose value is odd: neither plain nor, where it may be,
 * `undefined`. The three of a telephone come last and together, as one past the last field; two past it means that no
 * value is odd.";
    out += &format!("\n/**\n * {doc}\n */\nexport const FIRST_ODD = [\n{names}] as const;\n");
    out
}

fn first_odd(operation: &Operation) -> String {
    let is_telephone = |at: usize| operation.telephone.is_some_and(|telephone| telephone.mask().has(at));
    let rows = operation.members.iter().enumerate().filter(|(at, _)| !is_telephone(*at)).map(|(at, member)| {
        let value = format!("values[{at}]");
        let how = reading(member.field);
        let not_plain = match how {
            Reading::Origin => {
                let which = usize::from(member.field.name.ends_with("Channel"));
                format!(" && !isPlainOrigin({value}, {which})")
            }
            Reading::Text | Reading::Name | Reading::Email | Reading::Landline => {
                format!(" && !isPlainText({value}, PLAIN_{})", name_of(how))
            }
            Reading::Expiration => format!(" && !isPlainExpiration({value}, today, maxDays)"),
            Reading::Birth => format!(" && !isPlainBirth({value}, today)"),
            Reading::Integer => format!(" && !isPlainInteger({value})"),
            Reading::CountryCode | Reading::Number | Reading::ByCore => String::new(),
        };
        let given = if member.required { String::new() } else { format!(" && {value} !== undefined") };
        format!("  if (from <= {at}{given}{not_plain}) return {at};\n")
    });
    let count = operation.members.len();
    let telephone = operation.telephone.map(|Telephone { country_code, combined, number }| {
        let values = [country_code, combined, number].map(|at| format!("values[{at}]")).join(", ");
        format!("  if (!isPlainTelephone({values})) return {count};\n")
    });
    let has_days = operation.members.iter().any(|member| member.field.kind == Kind::Date);
    format!(
        "
function {name}FirstOdd(values: readonly unknown[], from: number{days}): number {{
{rows}{telephone}  return {none};
}}
",
        name = operation.name,
        days = if has_days { ", today: Today, maxDays: number" } else { "" },
        rows = rows.collect::<String>(),
        telephone = telephone.unwrap_or_default(),
        none = count.saturating_add(1),
    )
}

fn name_of(reading: Reading) -> &'static str {
    READINGS.iter().find(|(each, ..)| *each == reading).map_or("", |(_, name, _)| name)
}

/// What the field's own rules ask is what its reading answers. A password is none of theirs: platforms keep the text that a
/// pattern was last held against, for any script to read (`RegExp.input`).
pub(super) fn reading(field: &Field) -> Reading {
    let own = field.rules.get(fields::COMMON_RULES..).unwrap_or_default();
    match (field.kind, own) {
        (Kind::Text, []) if field.limit == fields::CREATED_BY.limit => Reading::Origin,
        (Kind::Text, []) => Reading::Text,
        (Kind::Text, [Code::PlaceholderName, Code::InvalidName]) => Reading::Name,
        (Kind::Email, [Code::EmailLocalPartNotAscii, Code::InvalidEmail, Code::EmailDomainSuspicious]) => {
            Reading::Email
        }
        (Kind::Date, [Code::InvalidDate, Code::DateInPast, Code::ExpiresToday, Code::DateFarAhead]) => {
            Reading::Expiration
        }
        (Kind::Date, [Code::InvalidDate, Code::DateInFuture, Code::DateFarBack]) => Reading::Birth,
        (Kind::Tel, [Code::InvalidCountryCode]) => Reading::CountryCode,
        (Kind::Tel, [Code::InvalidPhoneNumber]) => Reading::Landline,
        (
            Kind::Tel,
            [
                Code::InvalidPhoneNumber,
                Code::PhoneNumberTooShort,
                Code::PhoneNumberTooLong,
                Code::PhoneNumberUnassigned,
                Code::PhoneNumberNotMobile,
            ],
        ) if field.replacement.is_none() => Reading::Number,
        (Kind::Integer, [Code::NumberNotExact, Code::OutOfRange]) => Reading::Integer,
        _ => Reading::ByCore,
    }
}

fn shortest_limit() -> u16 {
    let limits = fields::ALL.iter().filter(|field| field.kind != Kind::Tel).filter_map(|field| field.limit);
    limits.map(|limit| limit.utf16).min().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operations::Member;
    use crate::profile::field::Basis;

    #[test]
    fn only_the_combined_number_and_the_password_are_always_the_cores() {
        let by_core = fields::ALL.iter().filter(|field| reading(field) == Reading::ByCore).map(|field| field.name);
        assert_eq!(by_core.collect::<Vec<_>>(), [fields::TELEPHONE_NUMBER.name, fields::PASSWORD.name]);
    }

    #[test]
    fn a_reading_stands_where_its_pattern_does() {
        assert!(READINGS.is_sorted_by_key(|(.., pattern)| pattern.is_none()), "see `PLAIN_PATTERNS`");
    }

    #[test]
    fn a_telephone_is_recognised_by_its_three_fields() {
        let telephone = [fields::COUNTRY_CODE, fields::TELEPHONE_NUMBER, fields::TELEPHONE_NUMBER_NO_COUNTRY_CODE];
        let readings = telephone.each_ref().map(reading);
        assert_eq!(readings, [Reading::CountryCode, Reading::ByCore, Reading::Number], "see pkg/src/plain/value.ts");
    }

    #[test]
    fn each_field_is_looked_at_or_makes_the_core_do_it() {
        let operation = |members, telephone| Operation {
            name: "other",
            method: "PUT",
            path: "/",
            route_basis: Basis::Inferred,
            members,
            telephone,
        };
        // A password beside a telephone, and a telephone without its combined number.
        let whole = operation(WITH_PASSWORD, Some(Telephone { country_code: 1, number: 3, combined: 2 }));
        let partial = operation(WITHOUT_COMBINED, None);
        for operation in OPERATIONS.into_iter().chain([&whole, &partial]) {
            let script = first_odd(operation);
            for at in 0..operation.members.len() {
                assert!(script.contains(&format!("values[{at}]")), "{script}");
            }
        }
        assert!(first_odd(&whole).contains("if (!isPlainTelephone(values[1], values[2], values[3])) return 4;"));
        assert!(first_odd(&partial).contains("if (from <= 1 && values[1] !== undefined) return 1;"));
    }

    const WITH_PASSWORD: &[Member] = &[
        Member { field: &fields::PASSWORD, required: false },
        Member { field: &fields::COUNTRY_CODE, required: false },
        Member { field: &fields::TELEPHONE_NUMBER, required: false },
        Member { field: &fields::TELEPHONE_NUMBER_NO_COUNTRY_CODE, required: false },
    ];

    const WITHOUT_COMBINED: &[Member] = &[
        Member { field: &fields::COUNTRY_CODE, required: false },
        Member { field: &fields::TELEPHONE_NUMBER_NO_COUNTRY_CODE, required: false },
    ];

    #[test]
    fn one_deprecated_field_is_judged_alone() {
        let deprecated = fields::ALL.iter().filter(|field| field.replacement.is_some());
        let alone = deprecated.filter(|field| reading(field) != Reading::ByCore).map(|field| field.name);
        assert_eq!(alone.collect::<Vec<_>>(), [fields::CUSTOMER_ACCOUNT_ID.name], "see pkg/src/deprecation.ts");
    }
}
