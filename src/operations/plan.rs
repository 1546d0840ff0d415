//! Plans: what a change of a profile sends, and what it does to the profile.
//!
//! The server's update overwrites all fields, so a bare patch would erase
//! data: a plan starts from the profile last read.

use chrono::NaiveDate;

use super::check::{Form, Mask, Verdict};
use super::convert::ConvertToPermanentProfile;
use super::update::UpdateTemporaryProfile;
use super::{Body, MAX_FIELDS, Operation, Telephone};
use crate::issue::{Code, Issue, Path};
use crate::profile::{day, fields};
use crate::rules::context::Context;
use crate::rules::pair::Pair;
use crate::rules::raw::{Raw, is_there};
use crate::rules::subject::{Findings, Value};

/// What becomes of one field of a profile.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(clippy::exhaustive_enums, reason = "a patch can do no more to a field")]
pub enum Change<'a> {
    /// It stays as it is.
    #[default]
    Keep,
    /// It is erased.
    Clear,
    /// It becomes this.
    Set(Raw<'a>),
}

/// The changes of an operation's fields, in the order of its members.
pub(crate) type Changes<'a> = [Change<'a>; MAX_FIELDS];

/// A profile as last read, as far as a plan depends on it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Current<'a> {
    /// Its fields, laid out for the operation.
    pub(crate) raw: [Raw<'a>; MAX_FIELDS],
    pub(crate) status: Raw<'a>,
    pub(crate) profile_type: Raw<'a>,
    pub(crate) expiration_date: Raw<'a>,
}

/// What will be sent, and what it does.
#[derive(Debug)]
pub(crate) struct Plan<'f, 'a> {
    pub(crate) verdict: Verdict<'f, 'a>,
    /// Fields that the profile has and will lose.
    pub(crate) cleared: Mask,
    /// Fields that stay as they are.
    pub(crate) kept: Mask,
    /// Fields that become something else.
    pub(crate) changed: Mask,
}

/// Plans an update: what the patch does not name stays.
pub(crate) fn update<'f, 'a>(
    findings: &'f mut Findings,
    current: &Current<'a>,
    patch: &Changes<'a>,
    unknown: u32,
    context: &Context,
) -> Plan<'f, 'a> {
    let operation = UpdateTemporaryProfile::OPERATION;
    let before = Form { raw: current.raw, unknown: 0 };
    let mut after = Form { raw: merge(current.raw, patch), unknown };
    replace_telephone(operation, patch, &mut after);
    let mut verdict = Verdict::new(findings);
    operation.judge(&mut verdict, &after, Mask::WHOLE, context);
    // Who keeps a deprecated field has not used it.
    verdict.findings.report.warnings.retain(|warning| {
        let is_kept = matches!(
            warning.path,
            Path::Name(name) if operation.position(name).and_then(|at| patch.get(at)) == Some(&Change::Keep)
        );
        warning.code != Code::DeprecatedField || !is_kept
    });
    let mut findings_before = Findings::default();
    let mut verdict_before = Verdict::new(&mut findings_before);
    operation.judge(&mut verdict_before, &before, Mask::WHOLE, context);
    let mut plan = compare(operation, &before, &verdict_before, verdict);
    if let Some(at) = operation.telephone
        && !is_set(patch, at.combined)
        && combined_is_lost(at, [&before, &after], context)
    {
        plan.cleared.0 |= Mask::one(at.combined).0;
    }
    plan
}

/// Plans a conversion: the names are taken over from the profile, since they
/// must be sent again. A profile that is not an active, unexpired, temporary
/// one is refused: there is no going back.
pub(crate) fn conversion<'f, 'a>(
    findings: &'f mut Findings,
    current: &Current<'a>,
    supplement: &Changes<'a>,
    unknown: u32,
    context: &Context,
) -> Verdict<'f, 'a> {
    let operation = ConvertToPermanentProfile::OPERATION;
    let mut taken_over = [Raw::Absent; MAX_FIELDS];
    for name in [fields::FIRST_NAME.name, fields::SURNAME.name] {
        if let Some(position) = operation.position(name)
            && let (Some(slot), Some(raw)) = (taken_over.get_mut(position), current.raw.get(position))
        {
            *slot = *raw;
        }
    }
    let form = Form { raw: merge(taken_over, supplement), unknown };
    let mut verdict = Verdict::new(findings);
    operation.judge(&mut verdict, &form, Mask::WHOLE, context);
    // What stands against the conversion itself comes first.
    let mut issues = obstacles(current, context.today);
    issues.append(&mut verdict.findings.report.issues);
    verdict.findings.report.issues = issues;
    verdict
}

/// What stands against converting a profile at all: that it is not a temporary (`T`), active (`A`), unexpired one, as far
/// as it tells.
fn obstacles(current: &Current<'_>, today: NaiveDate) -> Vec<Issue> {
    let may_be = |raw: Raw<'_>, letter: &str| !is_there(raw) || raw == Raw::Text(letter);
    let expired =
        matches!(current.expiration_date, Raw::Text(text) if day::parse_trimmed(text).is_some_and(|day| day < today));
    let mut issues = Vec::new();
    for (is_obstacle, code, place) in [
        (!may_be(current.profile_type, "T"), Code::AlreadyPermanent, "profileType"),
        (!may_be(current.status, "A"), Code::ProfileNotActive, "status"),
        (expired, Code::ProfileExpired, fields::EXPIRATION_DATE.name),
    ] {
        if is_obstacle {
            issues.push(Issue::plain(code, Path::Name(place)));
        }
    }
    issues
}

fn merge<'a>(current: [Raw<'a>; MAX_FIELDS], changes: &Changes<'a>) -> [Raw<'a>; MAX_FIELDS] {
    let mut merged = current;
    for (slot, change) in merged.iter_mut().zip(changes) {
        match change {
            Change::Keep => {}
            Change::Clear => *slot = Raw::Absent,
            Change::Set(raw) => *slot = *raw,
        }
    }
    merged
}

/// The number and the deprecated combined number are one thing in two fields: who sets one, or clears the number, does
/// not mean to keep the other. Who clears the combined one clears what is never sent, and keeps the number.
fn replace_telephone(operation: &Operation, patch: &Changes<'_>, form: &mut Form<'_>) {
    let Some(at) = operation.telephone else { return };
    let change_of = |position: usize| patch.get(position).copied().unwrap_or_default();
    for (is_changed, other) in
        [(change_of(at.number) != Change::Keep, at.combined), (is_set(patch, at.combined), at.number)]
    {
        let is_kept = change_of(other) == Change::Keep;
        if let Some(slot) = form.raw.get_mut(other).filter(|_| is_changed && is_kept) {
            *slot = Raw::Absent;
        }
    }
}

/// Whether a profile would lose its combined number, which is never sent: it differs from the pair and from what is sent.
fn combined_is_lost<'a>(at: Telephone, [before, after]: [&Form<'a>; 2], context: &Context) -> bool {
    let telephone = |form: &Form<'a>| {
        [at.country_code, at.number, at.combined].map(|position| form.raw.get(position).copied().unwrap_or_default())
    };
    let [code, number, combined] = telephone(before);
    if !is_there(number) || !is_there(combined) {
        return false;
    }
    let says = |[code, number, combined]: [Raw<'a>; 3]| {
        let pair = Pair::of(code, number, combined, context.default_country_code);
        pair.number.map(|number| (number.calling_code, number.national))
    };
    let lost = says([code, Raw::Absent, combined]);
    lost.is_none() || ![[code, number, Raw::Absent], telephone(after)].into_iter().any(|other| says(other) == lost)
}

/// Whether a field gets a value.
fn is_set(patch: &Changes<'_>, position: usize) -> bool {
    matches!(patch.get(position), Some(Change::Set(raw)) if is_there(*raw))
}

fn compare<'f, 'a>(
    operation: &Operation,
    before: &Form<'a>,
    verdict_before: &Verdict<'_, '_>,
    verdict: Verdict<'f, 'a>,
) -> Plan<'f, 'a> {
    let (mut cleared, mut kept, mut changed) = (0, 0, 0);
    let combined = operation.telephone.map(|at| (at.combined, at.number));
    for position in 0..operation.members.len() {
        // The combined number is never sent: it lives on in the pair.
        let carrier = combined.filter(|(combined, _)| *combined == position).map(|(_, number)| number);
        let had = is_there(before.raw.get(position).copied().unwrap_or_default());
        let value_before = verdict_before.sent(position);
        let value = verdict.sent(carrier.unwrap_or(position));
        let is_sent = value != Value::Absent;
        let bit = Mask::one(position).0;
        match (had, is_sent) {
            (true, false) => cleared |= bit,
            _ if carrier.is_some() => {}
            (_, true) if value == value_before => kept |= bit,
            (_, true) => changed |= bit,
            (false, false) => {}
        }
    }
    Plan { verdict, cleared: Mask(cleared), kept: Mask(kept), changed: Mask(changed) }
}
