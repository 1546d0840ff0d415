//! Inputs of Rust programs: fields by their names on the wire.

use super::Operation;
use super::check::Form;
use super::entries::Entries;
use crate::issue::Unknown;
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
    entries: Entries<'a, Raw<'a>>,
}

impl<'a> Input<'a> {
    /// An input without fields.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
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
        self.entries.set(name, raw);
        self
    }

    /// The names of the fields, in the order in which they were given.
    pub fn names(&self) -> impl Iterator<Item = &'a str> {
        self.entries.names()
    }

    /// The name of the field that an issue at [`Path::Unknown`](crate::Path::Unknown) is about.
    #[must_use]
    pub fn unknown_name(&self, operation: &Operation, index: u32) -> Option<&'a str> {
        self.entries.unknown_names(operation).nth(usize::try_from(index).ok()?)
    }

    pub(crate) fn lay_out(&self, operation: &Operation) -> Form<'a> {
        let mut form = Form::default();
        form.unknown = self.entries.lay_out(operation, &mut form.raw);
        form
    }

    /// The names that an operation does not know, as many as there are in its form.
    pub(crate) fn unknown(&self, operation: &Operation, form: &Form<'_>) -> Unknown {
        self.entries.unknown(operation, form.unknown)
    }
}

impl core::fmt::Debug for Input<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Input(…)")
    }
}
