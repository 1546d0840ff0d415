//! Inputs of Rust programs: fields by their names on the wire.

use super::Operation;
use super::check::Form;
use super::entries::Entries;
use super::given::Given;
use super::outcome::Rejected;
use crate::issue::{Issue, Path, Report, Unknown};
use crate::rules::raw::Raw;

/// An input: values by the names of their fields. If a name is given twice, the
/// last value counts, as in a JavaScript object.
///
/// ```
/// use entur_customer_profile::Input;
/// let mut input = Input::new();
/// input.text("createdBy", "web").integer("organisationId", 1);
/// assert_eq!(input.names().count(), 2);
/// ```
#[derive(Clone, Default)]
pub struct Input<'a> {
    entries: Entries<'a, Given<'a>>,
}

impl<'a> Input<'a> {
    /// An input without fields.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The fields of a JSON text, for a program to add its own: what a page posts does not say who creates the profile.
    /// A text that needs no more is for [`validate_json`](crate::validate_json), which reads it alike.
    ///
    /// A name that the text has twice is `duplicate_field`, and one with half a surrogate pair `invalid_text`. Both are
    /// reported when the input is validated, along with everything else, whatever the program has added by then.
    ///
    /// ```
    /// use entur_customer_profile::{Body, Context, CreateTemporaryProfile, Input, day};
    ///
    /// let context = Context::new(day::parse("2026-07-01").ok_or("no such day")?);
    /// let mut input = Input::from_json(br#"{"expirationDate":"2026-07-08","createdBy":"somebody else"}"#)?;
    /// input.text("createdBy", "web").text("createdByChannel", "web");
    /// let accepted = CreateTemporaryProfile::validate(&input, &context)?;
    /// assert_eq!(accepted.body.created_by, "web");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// An issue at `$` for a text that is not one JSON object, larger than
    /// [`DEFAULT_MAX_BYTES`](crate::DEFAULT_MAX_BYTES) or nested deeper than [`MAX_DEPTH`](crate::MAX_DEPTH).
    pub fn from_json(json: &'a [u8]) -> Result<Self, Rejected> {
        Ok(Self { entries: Entries::read(json, Given::from).map_err(Rejected::as_a_whole)? })
    }

    /// Gives a field a text.
    pub fn text(&mut self, name: &'a str, text: &'a str) -> &mut Self {
        self.raw(name, Raw::text(text))
    }

    /// Gives a field an integer.
    pub fn integer(&mut self, name: &'a str, number: u64) -> &mut Self {
        self.raw(name, Raw::Integer(Some(number)))
    }

    /// Gives a field a raw value.
    pub fn raw(&mut self, name: &'a str, raw: Raw<'a>) -> &mut Self {
        self.entries.set(name, Given::Raw(raw));
        self
    }

    /// The names of the fields, in the order in which they were given.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.names()
    }

    /// The name of the field that an issue at [`Path::Unknown`] is about. All names before it are gone through for each, of
    /// which a posted text may have thousands: the answer knows it at once,
    /// [`Rejected::unknown_name`](crate::Rejected::unknown_name).
    #[must_use]
    pub fn unknown_name(&self, operation: &Operation, index: u32) -> Option<&str> {
        self.entries.unknown_names(operation).nth(usize::try_from(index).ok()?)
    }

    /// Lays the values out in a new form of the caller's: it is too large to be moved around.
    pub(super) fn lay_out<'s>(&'s self, operation: &Operation, form: &mut Form<'s>) {
        form.unknown = self.entries.lay_out(operation, &mut form.raw, Given::raw);
    }

    /// The names that an operation does not know, as many as there are in its form.
    pub(super) fn unknown(&self, operation: &Operation, form: &Form<'_>) -> Unknown {
        self.entries.unknown(operation, form.unknown)
    }

    /// Adds the issues that only a JSON text can have.
    pub(super) fn add_faults(&self, operation: &Operation, report: &mut Report) {
        self.entries.add_faults(operation, report);
    }

    /// The same for one field.
    pub(super) fn add_faults_of(&self, field: &str, operation: &Operation, report: &mut Report) {
        let mut all = Report::default();
        self.entries.add_faults(operation, &mut all);
        let is_its_own = |issue: &Issue| matches!(issue.path, Path::Name(name) if name == field);
        report.issues.extend(all.issues.into_iter().filter(is_its_own));
    }
}

impl core::fmt::Debug for Input<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Input(…)")
    }
}
