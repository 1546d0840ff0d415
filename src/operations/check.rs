//! The one way in which inputs are judged: every language, every transport and
//! every function that validates ends up here.

use super::{MAX_FIELDS, Operation};
use crate::issue::{Code, Params, Path, Report};
use crate::rules;
use crate::rules::context::Context;
use crate::rules::pair::Pair;
use crate::rules::raw::Raw;
use crate::rules::subject::{Findings, Flow, Subject, Value};

/// An input laid out for an operation: a raw value for each member, in order.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Form<'a> {
    pub(crate) raw: [Raw<'a>; MAX_FIELDS],
    /// How many other fields the input has; none if a single field is judged.
    pub(crate) unknown: u32,
}

/// Which members are to be judged; the others are only looked at where a rule
/// reads several fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Mask(pub(crate) u32);

impl Mask {
    pub(crate) const WHOLE: Self = Self(u32::MAX);

    pub(crate) fn one(position: usize) -> Self {
        Self(u32::try_from(position).ok().and_then(|at| 1u32.checked_shl(at)).unwrap_or_default())
    }

    pub(crate) fn has(self, position: usize) -> bool {
        self.0 & Self::one(position).0 != 0
    }
}

/// The outcome of a check: findings, and the values to send if nothing refuses.
#[derive(Debug)]
pub(crate) struct Verdict<'f, 'a> {
    pub(crate) findings: &'f mut Findings,
    pub(crate) values: [Value<'a>; MAX_FIELDS],
}

impl<'f> Verdict<'f, '_> {
    /// Before anything is judged.
    pub(crate) fn new(findings: &'f mut Findings) -> Self {
        Self { findings, values: [Value::Absent; MAX_FIELDS] }
    }

    pub(crate) fn report(&self) -> &Report {
        &self.findings.report
    }

    /// A value with its text, even if that was rewritten.
    pub(crate) fn sent(&self, position: usize) -> Value<'_> {
        match self.values.get(position) {
            Some(Value::Rewritten(at)) => Value::Text(self.rewritten(*at)),
            value => value.copied().unwrap_or_default(),
        }
    }

    /// A text that was rewritten.
    pub(crate) fn rewritten(&self, at: usize) -> &str {
        self.findings.rewritten.get(at).map_or("", String::as_str)
    }
}

impl Operation {
    /// Judges the members in the mask, into a new verdict of the caller's: it is too large to be moved around.
    pub(crate) fn judge<'a>(&self, verdict: &mut Verdict<'_, 'a>, form: &Form<'a>, mask: Mask, context: &Context) {
        let pair = self.pair(form, mask, context);
        let Verdict { findings, values } = verdict;
        let mut masked = mask.0;
        while masked != 0 {
            let position = usize::try_from(masked.trailing_zeros()).unwrap_or_default();
            masked &= masked.wrapping_sub(1);
            let (Some(member), Some(raw), Some(value)) =
                (self.members.get(position), form.raw.get(position), values.get_mut(position))
            else {
                break;
            };
            if is_plainly_absent(member.required, *raw, &pair) {
                continue;
            }
            let mut subject = Subject::new((member.field, member.required), *raw, &pair, context, findings, value);
            for rule in rules::left_to_apply(&mut subject) {
                if rules::apply(*rule, &mut subject) == Flow::Stop {
                    break;
                }
            }
        }
        self.place_pair(pair, values);
        for index in 0..form.unknown {
            findings.report.add(context.strictness(), Code::UnknownField, Path::Unknown(index), Params::None);
        }
    }

    /// What the telephone fields say together; nothing if none of them is judged.
    fn pair(&self, form: &Form<'_>, mask: Mask, context: &Context) -> Pair {
        let Some(at) = self.telephone else { return Pair::default() };
        if mask.0 & at.mask().0 == 0 {
            return Pair::default();
        }
        let raw = |position: usize| form.raw.get(position).copied().unwrap_or_default();
        if let (Raw::Absent, Raw::Absent) = (raw(at.number), raw(at.combined)) {
            return Pair::default();
        }
        Pair::of(raw(at.country_code), raw(at.number), raw(at.combined), context.default_country_code)
    }

    /// The telephone fields are sent together or not at all, and the combined one never.
    fn place_pair<'a>(&self, pair: Pair, values: &mut [Value<'a>; MAX_FIELDS]) {
        let Some(at) = self.telephone else { return };
        let (country_code, number) = match pair.number {
            Some(number) => (Value::CallingCode(number.calling_code), Value::Digits(number.national)),
            None => (Value::Absent, Value::Absent),
        };
        for (position, value) in [(at.country_code, country_code), (at.number, number), (at.combined, Value::Absent)] {
            if let Some(slot) = values.get_mut(position) {
                *slot = value;
            }
        }
    }
}

/// Most optional fields of most forms: nothing there, nothing to judge.
fn is_plainly_absent(required: bool, raw: Raw<'_>, pair: &Pair) -> bool {
    matches!(raw, Raw::Absent) && !required && !pair.needs_country_code
}
