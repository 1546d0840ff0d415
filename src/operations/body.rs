//! Bodies: what an accepted input becomes for a Rust program.

use chrono::NaiveDate;
use serde::Serialize;

use super::check::{Form, Mask, Verdict};
use super::input::Input;
use super::outcome::{Accepted, Rejected};
use super::{Operation, output};
use crate::issue::{Report, Unknown};
use crate::json::Writer;
use crate::phone::CallingCode;
use crate::profile::day;
use crate::profile::value::{Email, LandlineNumber, Name, NationalNumber, NeverSent, OrganisationId, Password};
use crate::rules::context::Context;
use crate::rules::subject::{Findings, Value};

/// The body of an operation. Implemented by the three bodies of this crate.
pub trait Body: FromValues {
    /// The operation that sends it.
    const OPERATION: &'static Operation;

    /// Judges a whole input and makes the body of it.
    ///
    /// ```
    /// use entur_customer_profile::{Body, Code, Context, CreateTemporaryProfile, Input, day};
    ///
    /// let context = Context::new(day::parse("2026-07-01").ok_or("no such day")?);
    /// let mut input = Input::new();
    /// input.text("createdBy", "web").text("createdByChannel", "web").text("expirationDate", "2026-07-08");
    /// let accepted = CreateTemporaryProfile::validate(&input, &context)?;
    /// assert_eq!(accepted.json, r#"{"createdBy":"web","expirationDate":"2026-07-08","createdByChannel":"web"}"#);
    ///
    /// input.text("email", "ola@nordmann");
    /// let rejected = CreateTemporaryProfile::validate(&input, &context).err().ok_or("accepted")?;
    /// assert_eq!(rejected.issues.first().map(|issue| issue.code), Some(Code::InvalidEmail));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// All issues, if there is at least one.
    fn validate(input: &Input<'_>, context: &Context) -> Result<Accepted<Self>, Rejected> {
        let mut findings = Findings::default();
        let mut verdict = Verdict::new(&mut findings);
        let mut form = Form::default();
        input.lay_out(Self::OPERATION, &mut form);
        Self::OPERATION.judge(&mut verdict, &form, Mask::WHOLE, context);
        input.add_faults(Self::OPERATION, &mut verdict.findings.report);
        accept(&mut verdict, input.unknown(Self::OPERATION, &form))
    }

    /// Judges one field as [`validate`](Self::validate) does; the input's other
    /// fields are read where the verdict depends on them. `None` if the
    /// operation has no such field.
    ///
    /// ```
    /// use entur_customer_profile::{Body, Code, Context, CreateTemporaryProfile, Input, day};
    ///
    /// let context = Context::new(day::parse("2026-07-01").ok_or("no such day")?);
    /// let mut input = Input::new();
    /// input.text("email", "ola@nordmann");
    /// let report = CreateTemporaryProfile::validate_field("email", &input, &context).ok_or("no such field")?;
    /// assert_eq!(report.issues.first().map(|issue| issue.code), Some(Code::InvalidEmail));
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    fn validate_field(field: &str, input: &Input<'_>, context: &Context) -> Option<Report> {
        let mask = Mask::one(Self::OPERATION.position(field)?);
        let mut findings = Findings::default();
        let mut form = Form::default();
        input.lay_out(Self::OPERATION, &mut form);
        form.unknown = 0;
        Self::OPERATION.judge(&mut Verdict::new(&mut findings), &form, mask, context);
        input.add_faults_of(field, Self::OPERATION, &mut findings.report);
        Some(findings.report)
    }
}

/// Makes the body from a verdict without issues.
pub(super) fn accept<B: Body>(verdict: &mut Verdict<'_, '_>, unknown: Unknown) -> Result<Accepted<B>, Rejected> {
    let mut json = Writer::default();
    let mut body = None;
    if verdict.report().is_accepted() {
        output::write_json(B::OPERATION, verdict, &mut json);
        body = B::from_values(Values::of(verdict));
    }
    let Report { issues, warnings } = core::mem::take(&mut verdict.findings.report);
    match body {
        Some(body) => Ok(Accepted { body, json: json.into_string(), warnings, unknown }),
        // Accepted values always make a body, since a rule only accepts what its field can hold.
        None => Err(Rejected { issues, warnings, unknown }),
    }
}

/// How a body is made from the accepted values: seals [`Body`].
pub trait FromValues: Sized {
    /// Takes the members' values, in order; `None` if a required one is absent.
    fn from_values(values: Values<'_>) -> Option<Self>;
}

/// The accepted values, taken one by one in the order of the members.
#[derive(Debug)]
pub struct Values<'a> {
    verdict: &'a Verdict<'a, 'a>,
    position: usize,
}

impl<'a> Values<'a> {
    /// Before the first member.
    pub(super) fn of(verdict: &'a Verdict<'a, 'a>) -> Self {
        Self { verdict, position: 0 }
    }

    /// The next member's value; `None` if it has none and needs one.
    pub(super) fn take<T: MemberValue>(&mut self) -> Option<T> {
        let value = self.verdict.sent(self.position);
        self.position = self.position.wrapping_add(1);
        T::from_value(value)
    }
}

/// A type that a member of a body can have.
pub(super) trait MemberValue: Sized {
    /// Whether a body without it is refused.
    const REQUIRED: bool = true;

    fn from_value(value: Value<'_>) -> Option<Self>;
    /// What is sent, if anything is.
    fn sent(&self) -> Option<impl Serialize>;
}

impl<T: MemberValue> MemberValue for Option<T> {
    const REQUIRED: bool = false;

    fn from_value(value: Value<'_>) -> Option<Self> {
        if value == Value::Absent { Some(None) } else { T::from_value(value).map(Some) }
    }

    fn sent(&self) -> Option<impl Serialize> {
        self.as_ref().and_then(T::sent)
    }
}

/// Declares how a kind of value becomes a type. It is sent as the type serialises.
macro_rules! member_values {
    ($($type:ty: $pattern:pat => $made:expr;)+) => {$(
        impl MemberValue for $type {
            fn from_value(value: Value<'_>) -> Option<Self> {
                match value {
                    $pattern => $made,
                    _ => None,
                }
            }

            fn sent(&self) -> Option<impl Serialize> {
                Some(self)
            }
        }
    )+};
}

member_values! {
    String: Value::Text(text) => Some(text.to_owned());
    Email: Value::Text(text) => Some(Self::new(text.to_owned()));
    Name: Value::Text(text) => Some(Self::new(text.to_owned()));
    Password: Value::Text(text) => Some(Self::new(text.to_owned()));
    LandlineNumber: Value::Text(text) => Some(Self::new(text.to_owned()));
    NationalNumber: Value::Digits(digits) => Some(Self::new(digits.as_str().to_owned()));
    CallingCode: Value::CallingCode(code) => Some(code);
    OrganisationId: Value::Integer(id) => Some(Self::new(id));
    NeverSent: Value::Absent => None;
}

impl MemberValue for NaiveDate {
    fn from_value(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Day(day) => Some(day),
            _ => None,
        }
    }

    fn sent(&self) -> Option<impl Serialize> {
        Some(day::iso(*self).as_str().to_owned())
    }
}
