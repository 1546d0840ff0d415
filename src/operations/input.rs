//! Inputs of Rust programs: fields by their names on the wire.

use super::Operation;
use super::check::Form;
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
    entries: Vec<(&'a str, Raw<'a>)>,
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
        match self.entries.iter_mut().find(|(known, _)| *known == name) {
            Some((_, slot)) => *slot = raw,
            None => self.entries.push((name, raw)),
        }
        self
    }

    /// The names of the fields, in the order in which they were given.
    pub fn names(&self) -> impl Iterator<Item = &'a str> {
        self.entries.iter().map(|(name, _)| *name)
    }

    /// The name of the field that an issue at [`Path::Unknown`](crate::Path::Unknown) is about.
    #[must_use]
    pub fn unknown_name(&self, operation: &Operation, index: u32) -> Option<&'a str> {
        self.unknown_names(operation).nth(usize::try_from(index).ok()?)
    }

    pub(crate) fn lay_out(&self, operation: &Operation) -> Form<'a> {
        let mut form = Form::default();
        for (name, raw) in &self.entries {
            match operation.position(name).and_then(|position| form.raw.get_mut(position)) {
                Some(slot) => *slot = *raw,
                None => form.unknown = form.unknown.saturating_add(1),
            }
        }
        form
    }

    /// The names that an operation does not know, as many as there are in its form.
    pub(crate) fn unknown(&self, operation: &Operation, form: &Form<'_>) -> Unknown {
        let mut unknown = Unknown::default();
        // Nearly always there is none to look for.
        if form.unknown > 0 {
            self.unknown_names(operation).for_each(|name| unknown.push(name));
        }
        unknown
    }

    fn unknown_names(&self, operation: &Operation) -> impl Iterator<Item = &'a str> {
        self.names().filter(|name| operation.position(name).is_none())
    }
}

impl core::fmt::Debug for Input<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Input(…)")
    }
}
