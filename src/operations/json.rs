//! Inputs as JSON text: the same verdicts, from bytes.

use std::borrow::Cow;

use super::body::{Accepted, Body, Rejected, accept};
use super::check::{Form, Mask, Verdict};
use super::{MAX_FIELDS, Operation};
use crate::issue::{Code, Issue, Params, Path, Report, Unit};
use crate::json::{self, DEFAULT_MAX_BYTES, Json};
use crate::rules::context::Context;
use crate::rules::raw::Raw;

/// A JSON text laid out for an operation.
pub(crate) struct Document<'a> {
    operation: &'static Operation,
    /// The values of its members; the last of a repeated one counts.
    given: [Json<'a>; MAX_FIELDS],
    /// What the texts with escapes say, by position; nothing for half a surrogate pair.
    escaped: Vec<(usize, Option<String>)>,
    /// The members that stand there more than once.
    repeated: Mask,
    /// The names that the operation does not know, in order.
    unknown: Vec<Cow<'a, str>>,
    has_ill_formed_name: bool,
}

impl<'a> Document<'a> {
    /// Reads a text of one object; a text that is none has issues at `$`.
    pub(crate) fn read(operation: &'static Operation, bytes: &'a [u8], max_bytes: usize) -> Result<Self, Report> {
        if bytes.len() > max_bytes {
            return Err(too_large(max_bytes));
        }
        let mut document = Self {
            operation,
            given: [const { Json::Null }; MAX_FIELDS],
            escaped: Vec::new(),
            repeated: Mask(0),
            unknown: Vec::new(),
            has_ill_formed_name: false,
        };
        let mut seen = 0u32;
        let mut next = 0;
        let outcome = json::read_object(bytes, &mut |name, value| {
            let Some(name) = name.read() else {
                document.has_ill_formed_name = true;
                return;
            };
            let Some(position) = operation.position_from(next, &name) else {
                document.unknown.push(name);
                return;
            };
            let bit = Mask::one(position).0;
            document.repeated.0 |= seen & bit;
            seen |= bit;
            next = position.wrapping_add(1);
            if let Some(slot) = document.given.get_mut(position) {
                *slot = value;
            }
        });
        outcome?;
        document.read_escapes();
        Ok(document)
    }

    fn read_escapes(&mut self) {
        for (position, json) in self.given.iter().enumerate() {
            if let Json::Text(text) = json
                && text.plain().is_none()
            {
                self.escaped.push((position, text.read().map(Cow::into_owned)));
            }
        }
    }

    /// The name of a field that the operation does not know, by its number.
    #[cfg(feature = "wasm")]
    pub(crate) fn unknown_name(&self, index: u32) -> Option<&str> {
        self.unknown.get(usize::try_from(index).ok()?).map(AsRef::as_ref)
    }

    /// Judges the object.
    pub(crate) fn judge(&self, context: &Context) -> Verdict<'_> {
        let mut form = Form { unknown: u32::try_from(self.unknown.len()).unwrap_or(u32::MAX), ..Form::default() };
        for (slot, json) in form.raw.iter_mut().zip(&self.given) {
            *slot = raw(*json);
        }
        for (position, text) in &self.escaped {
            if let Some(slot) = form.raw.get_mut(*position) {
                *slot = text.as_deref().map_or(Raw::IllFormed, Raw::text);
            }
        }
        let mut verdict = self.operation.judge(&form, Mask::WHOLE, context);
        if self.repeated.0 != 0 || self.has_ill_formed_name || self.unknown.len() > 1 {
            self.add_own_issues(&mut verdict.findings.report.issues);
        }
        verdict
    }

    /// Puts what only a text can be guilty of among the issues, each at its place.
    fn add_own_issues(&self, issues: &mut Vec<Issue>) {
        let refusal = |code, path| Issue { code, path, params: Params::None };
        for (position, member) in self.operation.members.iter().enumerate() {
            if self.repeated.has(position) {
                let at = issues.iter().position(|issue| self.is_behind(position, issue.path)).unwrap_or(issues.len());
                issues.insert(at, refusal(Code::DuplicateField, Path::Name(member.field.name)));
            }
        }
        if self.has_ill_formed_name {
            issues.insert(0, refusal(Code::InvalidText, Path::Root));
        }
        for (index, is_repeated) in (0..).zip(self.repeated_unknown()) {
            if is_repeated {
                issues.push(refusal(Code::DuplicateField, Path::Unknown(index)));
            }
        }
    }

    /// Whether an issue there stands behind those of a member.
    fn is_behind(&self, position: usize, path: Path) -> bool {
        match path {
            Path::Name(name) => self.operation.position(name).is_some_and(|other| other > position),
            Path::Root | Path::Unknown(_) => true,
        }
    }

    /// Which of the unknown names stand there again.
    fn repeated_unknown(&self) -> Vec<bool> {
        let mut names: Vec<(&str, usize)> = self.unknown.iter().map(AsRef::as_ref).zip(0..).collect();
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

/// The raw value of one without escapes.
fn raw(value: Json<'_>) -> Raw<'_> {
    match value {
        Json::Null => Raw::Absent,
        Json::Text(text) => text.plain().map_or(Raw::Absent, Raw::text),
        Json::Number(number) => json::to_integer(number).map_or(Raw::WrongType, Raw::Integer),
        Json::Bool(_) | Json::Array(_) | Json::Object(_) => Raw::WrongType,
    }
}

/// The report on a text of more bytes than the limit; it is not read.
pub(crate) fn too_large(max_bytes: usize) -> Report {
    let limit = u32::try_from(max_bytes).unwrap_or(u32::MAX);
    Report::at_root(Code::TooLarge, Params::Limit { limit, unit: Unit::Bytes, source: None })
}

/// Judges a JSON text and makes the body of it; see [`Body::validate`].
///
/// Read strictly (RFC 8259): one object, no field twice, at most
/// [`DEFAULT_MAX_BYTES`] bytes and [`MAX_DEPTH`](json::MAX_DEPTH) levels.
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
    match Document::read(B::OPERATION, bytes, DEFAULT_MAX_BYTES) {
        Ok(document) => accept(document.judge(context)),
        Err(Report { issues, warnings }) => Err(Rejected { issues, warnings }),
    }
}
