//! A telephone number by itself, such as one by which a program looks for a profile.

use serde::Serialize;

use super::body::{Body, MemberValue};
use super::check::{Form, Mask, Verdict};
use super::create::CreateTemporaryProfile;
use super::input::Input;
use crate::issue::{Code, Issue, Path, Report};
use crate::phone::CallingCode;
use crate::profile::fields::{COUNTRY_CODE, TELEPHONE_NUMBER_NO_COUNTRY_CODE};
use crate::profile::value::NationalNumber;
use crate::rules::context::Context;
use crate::rules::subject::Findings;

/// A telephone number as Entur takes it. Serialised, it is the npm package's: `countryCode` and
/// `telephoneNumberNoCountryCode`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TelephoneNumber {
    /// Such as `+47`.
    pub country_code: CallingCode,
    /// Digits alone.
    pub telephone_number_no_country_code: NationalNumber,
}

/// Splits a telephone number, however it is written, as a body's is split; answers the warnings too. Of the context, the
/// default country code and `strict` count.
///
/// ```
/// use entur_customer_profile::{CallingCode, Context, day, split_telephone_number};
///
/// let mut context = Context::new(day::parse("2026-07-01").ok_or("no such day")?);
/// let (number, _) = split_telephone_number("+47 406 12 345", &context)?;
/// assert_eq!((number.country_code.as_u16(), number.telephone_number_no_country_code.as_str()), (47, "40612345"));
///
/// let refused = split_telephone_number("40612345", &context).err().ok_or("accepted")?;
/// assert_eq!(refused.to_string(), "refused: `required` at `countryCode`");
/// context.default_country_code = CallingCode::new(47);
/// assert_eq!(split_telephone_number("40612345", &context)?.0, number);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// The issues at `countryCode` and `telephoneNumberNoCountryCode`; a blank text is `required`.
pub fn split_telephone_number(text: &str, context: &Context) -> Result<(TelephoneNumber, Vec<Issue>), Report> {
    let operation = CreateTemporaryProfile::OPERATION;
    let [code, number] =
        [&COUNTRY_CODE, &TELEPHONE_NUMBER_NO_COUNTRY_CODE].map(|row| operation.position(row.name).unwrap_or_default());
    let mut input = Input::new();
    input.text(TELEPHONE_NUMBER_NO_COUNTRY_CODE.name, text);
    let mut form = Form::default();
    input.lay_out(operation, &mut form);
    let mut findings = Findings::default();
    let mut verdict = Verdict::new(&mut findings);
    operation.judge(&mut verdict, &form, operation.together(Mask::one(number)), context);
    let sent = CallingCode::from_value(verdict.sent(code)).zip(NationalNumber::from_value(verdict.sent(number)));
    let mut report = findings.report;
    if sent.is_none() && report.is_accepted() {
        report.issues.push(Issue::plain(Code::Required, Path::Name(TELEPHONE_NUMBER_NO_COUNTRY_CODE.name)));
    }
    match sent {
        Some((country_code, telephone_number_no_country_code)) if report.is_accepted() => {
            Ok((TelephoneNumber { country_code, telephone_number_no_country_code }, report.warnings))
        }
        _ => Err(report),
    }
}
