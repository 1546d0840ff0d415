//! The outcome of a check of a whole input, for a Rust program.

use core::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::issue::{self, Issue, Issues, ProblemDetails, Report, Unknown};

/// An accepted input. Its `Debug` shows only the warnings. Serialised, it is the npm package's result: the body as
/// `value`, and the `warnings` without their messages.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Accepted<B> {
    /// The normalised body.
    pub body: B,
    /// The body as the JSON text to send.
    pub json: String,
    /// What is worth saying nevertheless.
    pub warnings: Vec<Issue>,
    pub(super) unknown: Unknown,
}

impl<B> Accepted<B> {
    /// The name of the field that a warning at [`Path::Unknown`](crate::Path::Unknown) is about, as the input has it.
    #[must_use]
    pub fn unknown_name(&self, index: u32) -> Option<&str> {
        self.unknown.name(index)
    }

    /// Serialises the npm package's result of a value that goes with the body.
    pub(super) fn serialize_with<S: Serializer>(
        &self,
        value: &impl Serialize,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut accepted = serializer.serialize_struct("Accepted", 2)?;
        accepted.serialize_field("value", value)?;
        accepted.serialize_field("warnings", &Issues(&self.warnings, &self.unknown))?;
        accepted.end()
    }
}

impl<B> fmt::Debug for Accepted<B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Accepted").field("warnings", &self.warnings).finish_non_exhaustive()
    }
}

impl<B: Serialize> Serialize for Accepted<B> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize_with(&self.body, serializer)
    }
}

/// A refused input: at least one issue. Serialised, it is the npm package's result: `issues` and `warnings`, without
/// their messages.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rejected {
    /// All that is wrong, in the order of the fields and then of the rules.
    pub issues: Vec<Issue>,
    /// What is worth saying besides.
    pub warnings: Vec<Issue>,
    pub(super) unknown: Unknown,
}

impl Rejected {
    /// The name of the field that an issue at [`Path::Unknown`](crate::Path::Unknown) is about, as the input has it.
    #[must_use]
    pub fn unknown_name(&self, index: u32) -> Option<&str> {
        self.unknown.name(index)
    }

    /// The issues as the body of an HTTP response, to be sent as [`ProblemDetails::MEDIA_TYPE`].
    ///
    /// ```
    /// use entur_customer_profile::{Context, CreateTemporaryProfile, UnknownFields, day, validate_json};
    ///
    /// let mut context = Context::new(day::parse("2026-07-01").ok_or("no such day")?);
    /// context.unknown_fields = UnknownFields::Reject;
    /// let json = br#"{"createdBy":"web","createdByChannel":"web","expirationDate":"2026-06-30","nick name":"Ola"}"#;
    /// let rejected = validate_json::<CreateTemporaryProfile>(json, &context).err().ok_or("accepted")?;
    /// let problem = rejected.to_problem_details();
    /// assert_eq!(problem.status, 422);
    /// let pointers: Vec<_> = problem.errors.iter().map(|error| error.pointer.as_str()).collect();
    /// assert_eq!(pointers, ["#/expirationDate", "#/nick%20name"]);
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn to_problem_details(&self) -> ProblemDetails {
        ProblemDetails::of(&self.issues, Some(&self.unknown))
    }

    /// For a text that was not read as an object: nothing is known of its fields.
    pub(super) fn as_a_whole(Report { issues, warnings }: Report) -> Self {
        Self { issues, warnings, unknown: Unknown::default() }
    }
}

impl fmt::Debug for Rejected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rejected = f.debug_struct("Rejected");
        rejected.field("issues", &self.issues).field("warnings", &self.warnings).finish_non_exhaustive()
    }
}

impl fmt::Display for Rejected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        issue::show(&self.issues, f)
    }
}

impl core::error::Error for Rejected {}

impl Serialize for Rejected {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut rejected = serializer.serialize_struct("Rejected", 2)?;
        rejected.serialize_field("issues", &Issues(&self.issues, &self.unknown))?;
        rejected.serialize_field("warnings", &Issues(&self.warnings, &self.unknown))?;
        rejected.end()
    }
}
