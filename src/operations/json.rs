//! Inputs as JSON text: the same verdicts, from bytes.

use super::Operation;
use super::body::{Accepted, Body, Rejected, accept};
use super::check::{Form, Mask, Verdict};
use crate::issue::{Code, Expected, Issue, Params, Path, Report, Unit};
use crate::json::{self, DEFAULT_MAX_BYTES, Fault, Json, MAX_DEPTH, Text};
use crate::rules::context::Context;
use crate::rules::raw::Raw;

/// A JSON text laid out for an operation.
pub(crate) struct Document<'a> {
    members: Vec<(Text<'a>, Json<'a>)>,
}

impl<'a> Document<'a> {
    /// Reads a text of one object; a text that is none has issues at `$`.
    pub(crate) fn read(bytes: &'a [u8], max_bytes: usize) -> Result<Self, Report> {
        if bytes.len() > max_bytes {
            return Err(too_large(max_bytes));
        }
        match json::read(bytes) {
            Ok(Json::Object(members)) => Ok(Self { members }),
            Ok(_) => Err(at_root(Code::WrongType, Params::Expected(Expected::Object))),
            Err(Fault::InvalidUtf8) => Err(ill_formed()),
            Err(Fault::TooDeep) => Err(at_root(Code::TooDeep, Params::levels(MAX_DEPTH))),
            Err(Fault::Syntax(at)) => Err(at_root(Code::InvalidJson, Params::offset(at))),
        }
    }

    /// The names of the fields that the operation does not know, in order.
    pub(crate) fn unknown_names(&self, operation: &Operation) -> impl Iterator<Item = &str> {
        self.members.iter().filter_map(|(name, _)| name.as_str()).filter(|name| operation.position(name).is_none())
    }

    /// Judges the object.
    pub(crate) fn judge(&self, operation: &Operation, context: &Context) -> Verdict<'_> {
        let mut form = Form::default();
        let mut given = 0u32;
        let mut repeated = 0u32;
        let mut has_ill_formed_name = false;
        for (name, value) in &self.members {
            let Some(name) = name.as_str() else {
                has_ill_formed_name = true;
                continue;
            };
            let Some(position) = operation.position(name) else {
                form.unknown = form.unknown.saturating_add(1);
                continue;
            };
            let bit = Mask::one(position).0;
            repeated |= given & bit;
            given |= bit;
            if let Some(slot) = form.raw.get_mut(position) {
                *slot = raw(value);
            }
        }
        let mut verdict = operation.judge(&form, Mask::WHOLE, context);
        let mut judged = core::mem::take(&mut verdict.report.issues).into_iter().peekable();
        let refusal = |code, path| Issue { code, path, params: Params::None };
        let mut issues = Vec::new();
        if has_ill_formed_name {
            issues.push(refusal(Code::InvalidText, Path::Root));
        }
        for (position, member) in operation.members.iter().enumerate() {
            let path = Path::Name(member.field.name);
            issues.extend(core::iter::from_fn(|| judged.next_if(|issue| issue.path == path)));
            if repeated & Mask::one(position).0 != 0 {
                issues.push(refusal(Code::DuplicateField, path));
            }
        }
        issues.extend(judged);
        let unknown = (0u32..).zip(self.repeated_unknown(operation)).filter(|(_, is_repeated)| *is_repeated);
        issues.extend(unknown.map(|(index, _)| refusal(Code::DuplicateField, Path::Unknown(index))));
        verdict.report.issues = issues;
        verdict
    }

    /// Which of the unknown names stand there again.
    fn repeated_unknown(&self, operation: &Operation) -> Vec<bool> {
        let mut names: Vec<(&str, usize)> = self.unknown_names(operation).zip(0..).collect();
        let mut repeated = vec![false; names.len()];
        names.sort_unstable();
        for pair in names.windows(2) {
            if let [(first, _), (second, index)] = pair
                && first == second
                && let Some(flag) = repeated.get_mut(*index)
            {
                *flag = true;
            }
        }
        repeated
    }
}

fn raw<'a>(value: &'a Json<'_>) -> Raw<'a> {
    match value {
        Json::Null => Raw::Absent,
        Json::Text(Text::WellFormed(text)) => Raw::text(text),
        Json::Text(Text::IllFormed) => Raw::IllFormed,
        Json::Number(number) => json::to_integer(number).map_or(Raw::WrongType, Raw::Integer),
        Json::Bool(_) | Json::Array(_) | Json::Object(_) => Raw::WrongType,
    }
}

/// The report on a text of more bytes than the limit; it is not read.
pub(crate) fn too_large(max_bytes: usize) -> Report {
    let limit = u32::try_from(max_bytes).unwrap_or(u32::MAX);
    at_root(Code::TooLarge, Params::Limit { limit, unit: Unit::Bytes, source: None })
}

/// The report on a text that is no well-formed Unicode.
pub(crate) fn ill_formed() -> Report {
    at_root(Code::InvalidText, Params::None)
}

fn at_root(code: Code, params: Params) -> Report {
    let mut report = Report::default();
    report.add(Default::default(), code, Path::Root, params);
    report
}

/// Judges a JSON text and makes the body of it; see [`Body::validate`].
///
/// Read strictly (RFC 8259): one object, no field twice, at most
/// [`DEFAULT_MAX_BYTES`] bytes and [`MAX_DEPTH`] levels.
///
/// ```
/// use entur_customer_profile::{Code, Context, CreateTemporaryProfile, day, validate_json};
///
/// let context = Context::new(day::parse("2026-07-01").ok_or("no such day")?);
/// let rejected = validate_json::<CreateTemporaryProfile>(b"{,}", &context).err().ok_or("accepted")?;
/// assert_eq!(rejected.issues.first().map(|issue| issue.code), Some(Code::InvalidJson));
/// # Ok::<(), &str>(())
/// ```
///
/// # Errors
///
/// All issues, where there is one at least.
pub fn validate_json<B: Body>(bytes: &[u8], context: &Context) -> Result<Accepted<B>, Rejected> {
    match Document::read(bytes, DEFAULT_MAX_BYTES) {
        Ok(document) => accept(document.judge(B::OPERATION, context)),
        Err(Report { issues, warnings }) => Err(Rejected { issues, warnings }),
    }
}
