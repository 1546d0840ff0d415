//! Plans for Rust programs: a profile as it was read, and a patch by names.
//!
//! A patch may also be read from the JSON text that an HTTP client sent. The text is read as strictly as a body is, and
//! what it says of a field is what the same member of a JavaScript object says to `planUpdate`: an absent field stays,
//! `null` and `""` clear it, and everything else sets it, to be judged when the plan is made. It is a patch like any
//! other, to which a program adds what a client does not decide, such as who changes the profile.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::body::{Body, accept};
use super::check::Mask;
use super::entries::Entries;
use super::given::Given;
use super::outcome::{Accepted, Rejected};
use super::plan::{self, Change, Changes, Current};
use super::{ConvertToPermanentProfile, MAX_FIELDS, Operation, UpdateTemporaryProfile};
use crate::issue::Unknown;
use crate::json::{Json, Kept};
use crate::profile::datum::Datum;
use crate::profile::response::Profile;
use crate::profile::temporary::TemporaryProfile;
use crate::profile::{day, fields};
use crate::rules::context::Context;
use crate::rules::raw::Raw;
use crate::rules::subject::Findings;

/// Changes of a profile, by the names of their fields. What it does not name stays.
/// A client's come as JSON text, see [`Patch::from_json`].
///
/// ```
/// use entur_customer_profile::Patch;
/// let mut patch = Patch::new();
/// patch.set("email", "ola@nordmann.no").clear("landlineNumber");
/// ```
#[derive(Clone, Default)]
pub struct Patch<'a> {
    changes: Entries<'a, Planned<'a>>,
}

/// A change, and its text where no input holds that.
#[derive(Clone)]
enum Planned<'a> {
    Keep,
    Clear,
    Set(Given<'a>),
}

impl Planned<'_> {
    fn change(&self) -> Change<'_> {
        match self {
            Self::Keep => Change::Keep,
            Self::Clear => Change::Clear,
            Self::Set(given) => Change::Set(given.raw()),
        }
    }
}

impl<'a> From<Change<'a>> for Planned<'a> {
    fn from(change: Change<'a>) -> Self {
        match change {
            Change::Keep => Self::Keep,
            Change::Clear => Self::Clear,
            Change::Set(raw) => Self::Set(Given::Raw(raw)),
        }
    }
}

impl<'a> From<Json<'a>> for Planned<'a> {
    fn from(json: Json<'a>) -> Self {
        match Given::from(json) {
            Given::Raw(Raw::Absent) => Self::Clear,
            given => Self::Set(given),
        }
    }
}

impl<'a> Patch<'a> {
    /// A patch that changes nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The changes that a JSON text makes, such as one that came over HTTP: an absent field stays, `null` and `""` clear
    /// it, and everything else sets it. More changes may be added, and replace those of the text.
    ///
    /// Read as strictly as [`validate_json`](crate::validate_json) reads a body. A name that the text has twice is
    /// `duplicate_field`, and one with half a surrogate pair `invalid_text`. Both are reported when a change is planned,
    /// along with everything else, whatever the program has added by then.
    ///
    /// ```
    /// use entur_customer_profile::{Context, Patch, day, plan_update, read_temporary_profile};
    ///
    /// let context = Context::new(day::parse("2026-07-01").ok_or("no such day")?);
    /// let json = br#"{"customerNumber":1,"expirationDate":"2026-07-08","firstName":"Ola","email":"ola@nordmann.no"}"#;
    /// let (profile, _) = read_temporary_profile(json)?;
    /// let mut patch = Patch::from_json(br#"{"email":null,"surname":"Nordmann"}"#)?;
    /// patch.set("changedBy", "web").set("changedByChannel", "web");
    /// let plan = plan_update(&profile, &patch, &context)?;
    /// assert_eq!((plan.cleared, plan.kept), (vec!["email"], vec!["expirationDate", "firstName"]));
    /// assert_eq!(plan.changed, ["changedBy", "changedByChannel", "surname"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// An issue at `$` for a text that is not one JSON object, larger than
    /// [`DEFAULT_MAX_BYTES`](crate::DEFAULT_MAX_BYTES) or nested deeper than [`MAX_DEPTH`](crate::MAX_DEPTH).
    pub fn from_json(json: &'a [u8]) -> Result<Self, Rejected> {
        Ok(Self { changes: Entries::read(json, Planned::from).map_err(Rejected::as_a_whole)? })
    }

    /// Sets a field to a text; a blank one clears it, as in JSON text.
    pub fn set(&mut self, name: &'a str, text: &'a str) -> &mut Self {
        self.change(name, Change::Set(Raw::text(text)))
    }

    /// Erases a field.
    pub fn clear(&mut self, name: &'a str) -> &mut Self {
        self.change(name, Change::Clear)
    }

    /// Changes a field; the last change of a field counts.
    pub fn change(&mut self, name: &'a str, change: Change<'a>) -> &mut Self {
        self.changes.set(name, change.into());
        self
    }

    /// The names of the fields, in the order in which they were first named.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.changes.names()
    }

    /// The changes in the order of an operation's members, and the names that it does not know.
    fn lay_out(&self, operation: &Operation) -> (Changes<'_>, Unknown) {
        let mut changes = [Change::Keep; MAX_FIELDS];
        let unknown = self.changes.lay_out(operation, &mut changes, Planned::change);
        (changes, self.changes.unknown(operation, unknown))
    }
}

impl core::fmt::Debug for Patch<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Patch(…)")
    }
}

/// What an update sends, and what it does to the profile. Serialised, it is the npm package's result: `body`, `cleared`,
/// `kept` and `changed` as `value`, and the `warnings` without their messages.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UpdatePlan {
    /// What is sent.
    pub update: Accepted<UpdateTemporaryProfile>,
    /// Fields that the profile has and will lose.
    pub cleared: Vec<&'static str>,
    /// Fields that stay as they are.
    pub kept: Vec<&'static str>,
    /// Fields that become something else.
    pub changed: Vec<&'static str>,
}

impl Serialize for UpdatePlan {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Value<'p> {
            body: &'p UpdateTemporaryProfile,
            cleared: &'p [&'static str],
            kept: &'p [&'static str],
            changed: &'p [&'static str],
        }
        let Self { update, cleared, kept, changed } = self;
        update.serialize_with(&Value { body: &update.body, cleared, kept, changed }, serializer)
    }
}

/// Plans an update of a profile as it was last read: the server overwrites all
/// fields, so that what the patch does not name is sent again. Who changes it
/// (`changedBy`, `changedByChannel`) is part of the patch: left out, whoever made
/// the last change stands for this one too.
///
/// ```
/// use entur_customer_profile::{Context, Patch, day, plan_update, read_temporary_profile};
///
/// let context = Context::new(day::parse("2026-07-01").ok_or("no such day")?);
/// let json = br#"{"customerNumber":1,"expirationDate":"2026-07-08","firstName":"Ola","email":"ola@nordmann.no"}"#;
/// let (profile, _) = read_temporary_profile(json)?;
/// let mut patch = Patch::new();
/// patch.set("changedBy", "web").set("changedByChannel", "web").clear("email");
/// let plan = plan_update(&profile, &patch, &context)?;
/// assert_eq!((plan.cleared, plan.kept), (vec!["email"], vec!["expirationDate", "firstName"]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// All issues of the body that would be sent.
pub fn plan_update(profile: &TemporaryProfile, patch: &Patch<'_>, context: &Context) -> Result<UpdatePlan, Rejected> {
    let operation = UpdateTemporaryProfile::OPERATION;
    let known = Known::of(profile);
    let (changes, unknown) = patch.lay_out(operation);
    let mut findings = Findings::default();
    let mut plan = plan::update(&mut findings, &known.current(operation), &changes, unknown.count(), context);
    patch.changes.add_faults(operation, &mut plan.verdict.findings.report);
    let names = |mask: Mask| operation.names(mask).collect();
    let (cleared, kept, changed) = (names(plan.cleared), names(plan.kept), names(plan.changed));
    Ok(UpdatePlan { update: accept(&mut plan.verdict, unknown)?, cleared, kept, changed })
}

/// What a conversion sends. Serialised, it is the npm package's result: `body` as `value`, and the `warnings` without
/// their messages.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ConversionPlan {
    /// What is sent.
    pub conversion: Accepted<ConvertToPermanentProfile>,
}

impl Serialize for ConversionPlan {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Value<'p> {
            body: &'p ConvertToPermanentProfile,
        }
        let Self { conversion } = self;
        conversion.serialize_with(&Value { body: &conversion.body }, serializer)
    }
}

/// Plans the conversion of a profile as it was last read: the names are taken
/// over from it, the supplement gives the rest.
///
/// ```
/// use entur_customer_profile::{Context, Patch, day, plan_conversion, read_temporary_profile};
///
/// let context = Context::new(day::parse("2026-07-01").ok_or("no such day")?);
/// let json = br#"{"customerNumber":1,"expirationDate":"2026-07-08","firstName":"Ola","surname":"Nordmann"}"#;
/// let (profile, _) = read_temporary_profile(json)?;
/// let mut supplement = Patch::new();
/// supplement.set("changedBy", "web").set("changedByChannel", "web");
/// let plan = plan_conversion(&profile, &supplement, &context)?;
/// assert_eq!(plan.conversion.body.surname.as_str(), "Nordmann");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// `already_permanent`, `profile_not_active` or `profile_expired` where the
/// profile cannot be converted, and all issues of the body that would be sent.
pub fn plan_conversion(
    profile: &TemporaryProfile,
    supplement: &Patch<'_>,
    context: &Context,
) -> Result<ConversionPlan, Rejected> {
    let operation = ConvertToPermanentProfile::OPERATION;
    let known = Known::of(profile);
    let (changes, unknown) = supplement.lay_out(operation);
    let mut findings = Findings::default();
    let mut verdict = plan::conversion(&mut findings, &known.current(operation), &changes, unknown.count(), context);
    supplement.changes.add_faults(operation, &mut verdict.findings.report);
    Ok(ConversionPlan { conversion: accept(&mut verdict, unknown)? })
}

/// A profile's fields as texts.
struct Known<'p> {
    read: Vec<(&'static str, String)>,
    /// What could not be read as its field's value is among what was left over. It exists, and must not be lost.
    left_over: BTreeMap<&'p str, &'p Kept>,
}

impl<'p> Known<'p> {
    fn of(profile: &'p impl Profile) -> Self {
        let mut read = Vec::new();
        profile.visit(&mut |name, datum| {
            let text = match datum {
                Datum::Text(text) | Datum::Letter(text, _) => text.into_owned(),
                Datum::Day(day) => day::iso(day).as_str().to_owned(),
                Datum::Id(id) => id.to_string(),
                Datum::Ids(_) | Datum::List(_) | Datum::Kept(_) => return,
            };
            read.push((name, text));
        });
        // Of a repeated name the last value counts.
        let left_over = profile.extra().iter().map(|(name, value)| (name.as_str(), value)).collect();
        Self { read, left_over }
    }

    fn read(&self, name: &str) -> Option<Raw<'_>> {
        self.read.iter().find(|(known, _)| *known == name).map(|(_, text)| Raw::text(text))
    }

    fn left_over(&self, name: &str) -> Option<Raw<'p>> {
        match self.left_over.get(name)? {
            Kept::Null => None,
            Kept::Text(text) => Some(Raw::text(text)),
            Kept::IllFormed => Some(Raw::IllFormed),
            _ => Some(Raw::WrongType),
        }
    }

    /// A field's value.
    fn raw(&self, name: &str) -> Raw<'_> {
        self.read(name).or_else(|| self.left_over(name)).unwrap_or_default()
    }

    /// The value of a field that decides whether a profile may be converted: one that could not be read counts, and not
    /// the default in its place.
    fn state(&self, name: &str) -> Raw<'_> {
        self.left_over(name).or_else(|| self.read(name)).unwrap_or_default()
    }

    fn current(&self, operation: &Operation) -> Current<'_> {
        let mut current = Current {
            raw: [Raw::Absent; MAX_FIELDS],
            status: self.state("status"),
            profile_type: self.state("profileType"),
            expiration_date: self.state(fields::EXPIRATION_DATE.name),
        };
        for (slot, member) in current.raw.iter_mut().zip(operation.members) {
            *slot = self.raw(member.field.name);
        }
        current
    }
}
