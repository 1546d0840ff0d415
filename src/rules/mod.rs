//! What must hold: one file per rule, named after its issue code. A rule looks at
//! a [`Subject`], reports what it finds and says whether the next one is applied.

pub(crate) mod context;
pub(crate) mod pair;
pub(crate) mod raw;
pub(crate) mod subject;

mod date_far_ahead;
mod date_far_back;
mod date_in_future;
mod date_in_past;
mod deprecated_field;
mod email_domain_suspicious;
mod email_local_part_not_ascii;
mod expires_today;
mod forbidden_character;
mod invalid_country_code;
mod invalid_date;
mod invalid_email;
mod invalid_name;
mod invalid_phone_number;
mod invalid_text;
mod number_not_exact;
mod out_of_range;
mod phone_number_not_mobile;
mod phone_number_too_long;
mod phone_number_too_short;
mod phone_number_unassigned;
mod placeholder_name;
mod required;
pub(crate) mod too_long;
mod unreadable_field;
mod wrong_type;

pub(crate) use date_far_back::EARLIEST_YEAR;

use crate::issue::Code;
use crate::profile::class;
use crate::profile::field::Kind;
use crate::profile::{fields, name};
use raw::Raw;
use subject::{Flow, Subject, Value};

/// The rules of a field's list that are left to apply: a shortcut for nearly all
/// values. Plain ones pass the common rules without being asked one by one, and
/// plain names and mobile numbers all of their rules.
pub(crate) fn left_to_apply(subject: &mut Subject<'_, '_>) -> &'static [Code] {
    let Subject { field, raw, scan, .. } = subject;
    let is_plain_text = (1..=usize::from(field.plain_up_to)).contains(&scan.text.len()) && !scan.has(class::FORBIDDEN);
    let is_plain_number = field.kind == Kind::Integer && matches!(raw, Raw::Integer(_));
    if is_plain_text {
        *subject.value = Value::Text(scan.text);
    }
    match field.rules.split_at_checked(fields::COMMON_RULES) {
        Some((_, [Code::PlaceholderName, ..])) if is_plain_text && name::is_plainly_name(scan) => &[],
        Some(_) if is_plain_text && subject.pair.is_mobile_in(field) => &[],
        Some((_, own)) if is_plain_text || is_plain_number => own,
        _ => field.rules,
    }
}

/// Applies one rule of a field's list. Codes that are not rules of fields (they
/// are about whole inputs, requests or profiles) do nothing here.
pub(crate) fn apply(code: Code, subject: &mut Subject<'_, '_>) -> Flow {
    match code {
        Code::UnreadableField => unreadable_field::check(subject),
        Code::WrongType => wrong_type::check(subject),
        Code::InvalidText => invalid_text::check(subject),
        Code::Required => required::check(subject),
        Code::DeprecatedField => deprecated_field::check(subject),
        Code::TooLong => too_long::check(subject),
        Code::ForbiddenCharacter => forbidden_character::check(subject),
        Code::EmailLocalPartNotAscii => email_local_part_not_ascii::check(subject),
        Code::InvalidEmail => invalid_email::check(subject),
        Code::EmailDomainSuspicious => email_domain_suspicious::check(subject),
        Code::PlaceholderName => placeholder_name::check(subject),
        Code::InvalidName => invalid_name::check(subject),
        Code::InvalidCountryCode => invalid_country_code::check(subject),
        Code::InvalidPhoneNumber => invalid_phone_number::check(subject),
        Code::PhoneNumberTooShort => phone_number_too_short::check(subject),
        Code::PhoneNumberTooLong => phone_number_too_long::check(subject),
        Code::PhoneNumberUnassigned => phone_number_unassigned::check(subject),
        Code::PhoneNumberNotMobile => phone_number_not_mobile::check(subject),
        Code::InvalidDate => invalid_date::check(subject),
        Code::DateInPast => date_in_past::check(subject),
        Code::ExpiresToday => expires_today::check(subject),
        Code::DateFarAhead => date_far_ahead::check(subject),
        Code::DateInFuture => date_in_future::check(subject),
        Code::DateFarBack => date_far_back::check(subject),
        Code::NumberNotExact => number_not_exact::check(subject),
        Code::OutOfRange => out_of_range::check(subject),
        _ => Flow::Continue,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::day;
    use context::Context;
    use pair::Pair;
    use subject::Findings;

    #[test]
    fn the_shortcut_says_what_all_rules_say() {
        let context = Context::new(day::parse("2026-07-01").unwrap());
        let long = "a".repeat(300);
        let texts = [
            "",
            " ",
            "a",
            " a ",
            "\u{7}",
            "å\u{202E}",
            "😀",
            &long,
            "1",
            "-1",
            "+47",
            "40612345",
            "22334455",
            "4061234",
        ];
        let others = [Raw::Absent, Raw::Huge, Raw::IllFormed, Raw::WrongType, Raw::NotExact, Raw::Unreadable];
        let numbers = [None, Some(0), Some(1), Some(u64::MAX)].map(Raw::Integer);
        let mut plain = 0;
        for field in fields::ALL {
            for raw in texts.map(Raw::text).into_iter().chain(others).chain(numbers) {
                let pair = match raw {
                    Raw::Text(_) if field.is(&fields::TELEPHONE_NUMBER_NO_COUNTRY_CODE) => {
                        Pair::of(Raw::Text("+47"), raw, Raw::Absent, None)
                    }
                    _ => Pair::default(),
                };
                let (mut by_shortcut, mut one_by_one) = (Findings::default(), Findings::default());
                let (mut value, mut other) = (Value::Absent, Value::Absent);
                let mut subject = Subject::new((field, true), raw, &pair, &context, &mut by_shortcut, &mut value);
                let left = left_to_apply(&mut subject);
                plain += usize::from(left.len() < field.rules.len());
                let _ = left.iter().map(|rule| apply(*rule, &mut subject)).all(|flow| flow == Flow::Continue);
                let mut subject = Subject::new((field, true), raw, &pair, &context, &mut one_by_one, &mut other);
                let _ = field.rules.iter().map(|rule| apply(*rule, &mut subject)).all(|flow| flow == Flow::Continue);
                assert_eq!(value, other, "{} {raw:?}", field.name);
                assert_eq!(by_shortcut.report, one_by_one.report, "{} {raw:?}", field.name);
            }
        }
        assert!(plain > 100, "{plain}");
    }
}
