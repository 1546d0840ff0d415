//! The telephone number of a profile: a country code and a number that say one
//! thing together, however they were typed. Three fields are read at once:
//! `countryCode`, `telephoneNumberNoCountryCode` and the deprecated `telephoneNumber`.

use super::raw::{Raw, is_there, scan};
use crate::phone::{self, CallingCode, Fault, Number, NumberType};
use crate::profile::class;
use crate::profile::field::Field;
use crate::profile::fields;

/// What the three fields say together.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pair {
    /// The pair to send.
    pub(crate) number: Option<Number>,
    /// There is a number, and nothing tells its country.
    pub(crate) needs_country_code: bool,
    /// What is wrong with the number.
    fault: Option<Fault>,
    /// The field in which it was typed.
    field: Option<&'static Field>,
}

impl Pair {
    /// Reads the three raw values.
    ///
    /// A number typed with `+` or `00` brings its own country code. Otherwise
    /// the country code field tells it, or else the context's default. The
    /// combined number is only read where the number is absent.
    pub(crate) fn of(country_code: Raw<'_>, number: Raw<'_>, combined: Raw<'_>, default: Option<CallingCode>) -> Self {
        let typed = text(&fields::TELEPHONE_NUMBER_NO_COUNTRY_CODE, number)
            .map(|text| (&fields::TELEPHONE_NUMBER_NO_COUNTRY_CODE, text))
            .or_else(|| {
                // A faulty number is not absent: it has an issue of its own.
                let combined = text(&fields::TELEPHONE_NUMBER, combined)?;
                (!is_there(number)).then_some((&fields::TELEPHONE_NUMBER, combined))
            });
        let Some((field, text_typed)) = typed else {
            return Self::default();
        };
        let country = match text(&fields::COUNTRY_CODE, country_code) {
            Some(text) => phone::parse_calling_code(text),
            // A faulty country code is not absent either.
            None => default.filter(|_| !is_there(country_code)),
        };
        let parsed = phone::clean(text_typed).map_err(Fault::from).and_then(|cleaned| phone::split(&cleaned, country));
        let pair = Self { field: Some(field), ..Self::default() };
        match parsed {
            Ok(number) => Self { number: Some(number), ..pair },
            // Only an absent country code is wanted: one that is wrong has an issue of its own.
            Err(Fault::NoCallingCode) => Self { needs_country_code: true, ..pair },
            Err(fault) => Self { fault: Some(fault), ..pair },
        }
    }

    /// What is wrong with the number, if it was typed in this field.
    pub(super) fn fault_of(&self, field: &Field) -> Option<Fault> {
        self.fault.filter(|_| self.is_typed_in(field))
    }

    /// The number, if it was typed in this field.
    pub(super) fn number_of(&self, field: &Field) -> Option<&Number> {
        self.number.as_ref().filter(|_| self.is_typed_in(field))
    }

    /// Whether a number that may be a mobile's was typed in this field: nothing is to be said of it.
    pub(super) fn is_mobile_in(&self, field: &Field) -> bool {
        let kind = self.number_of(field).and_then(|number| number.kind);
        matches!(kind, Some(NumberType::Mobile | NumberType::FixedOrMobile))
    }

    fn is_typed_in(&self, field: &Field) -> bool {
        self.field.is_some_and(|typed_in| field.is(typed_in))
    }
}

/// A text that is there and passed the rules that every text must.
fn text<'a>(field: &Field, raw: Raw<'a>) -> Option<&'a str> {
    let Raw::Text(_) = raw else { return None };
    let scan = scan(field, raw);
    (!scan.text.is_empty() && !scan.has(class::FORBIDDEN)).then_some(scan.text)
}
