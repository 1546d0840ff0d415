//! What must hold: one file a rule, named after its issue code. A rule looks at
//! a [`Subject`], files what it finds and says whether the next one may go on.

pub(crate) mod context;
pub(crate) mod pair;
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
mod phone_number_too_long;
mod phone_number_too_short;
mod placeholder_name;
mod required;
pub(crate) mod too_long;
mod unreadable_field;
mod wrong_type;

use crate::issue::Code;
use subject::{Flow, Subject};

/// Applies one rule of a field's list. Codes that are no field's rule (they
/// judge whole inputs, requests or profiles) have nothing to say here.
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
