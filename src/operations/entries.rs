//! Values by the names of fields, as a Rust program gives them one by one or as a JSON text has them.
//!
//! A text is read before it is known what it is for: a program may add fields of its own, and only then says which
//! operation they go to. So what is wrong with its names is kept, and reported with everything else when they are judged.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::Operation;
use super::check::Mask;
use super::names::Faults;
use crate::issue::{Report, Unknown};
use crate::json::{self, DEFAULT_MAX_BYTES, Json};

/// A value for each name, in the order in which the names were first given. If a name is given twice, the last value
/// counts.
#[derive(Clone)]
pub(super) struct Entries<'a, T> {
    list: Vec<Entry<'a, T>>,
    /// Each name's index in the list, so that a posted form with very many names takes no longer than it must.
    indices: BTreeMap<Cow<'a, str>, usize>,
    /// The indices of the names that the text has more than once, in the order in which they came again.
    repeated: Vec<usize>,
    /// Whether the text has a name with half a surrogate pair.
    has_ill_formed_name: bool,
}

#[derive(Clone)]
struct Entry<'a, T> {
    name: Cow<'a, str>,
    value: T,
}

impl<T> Default for Entries<'_, T> {
    fn default() -> Self {
        Self { list: Vec::new(), indices: BTreeMap::new(), repeated: Vec::new(), has_ill_formed_name: false }
    }
}

impl<'a, T> Entries<'a, T> {
    /// Reads a text of one object; any other text has issues at `$`.
    pub(super) fn read(json: &'a [u8], make: impl Fn(Json<'a>) -> T) -> Result<Self, Report> {
        if json.len() > DEFAULT_MAX_BYTES {
            return Err(Report::too_large(DEFAULT_MAX_BYTES));
        }
        let mut entries = Self::default();
        for (name, value) in json::read_object(json)? {
            match name.read() {
                Some(name) => {
                    let known = entries.list.len();
                    let index = entries.set(name, make(value));
                    if index < known {
                        entries.repeated.push(index);
                    }
                }
                None => entries.has_ill_formed_name = true,
            }
        }
        Ok(entries)
    }

    /// Gives a name a value; answers its index.
    pub(super) fn set(&mut self, name: impl Into<Cow<'a, str>>, value: T) -> usize {
        let name = name.into();
        let index = *self.indices.entry(name.clone()).or_insert(self.list.len());
        match self.list.get_mut(index) {
            Some(known) => known.value = value,
            None => self.list.push(Entry { name, value }),
        }
        index
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.list.iter().map(|entry| entry.name.as_ref())
    }

    /// Puts what is read of the values of an operation's members in their order; answers how many names are not a
    /// member's.
    pub(super) fn lay_out<'s, U>(&'s self, operation: &Operation, members: &mut [U], read: impl Fn(&'s T) -> U) -> u32 {
        let mut unknown = 0u32;
        for Entry { name, value } in &self.list {
            match operation.position(name).and_then(|position| members.get_mut(position)) {
                Some(slot) => *slot = read(value),
                None => unknown = unknown.saturating_add(1),
            }
        }
        unknown
    }

    /// The names that are not a member's.
    pub(super) fn unknown_names(&self, operation: &Operation) -> impl Iterator<Item = &str> {
        self.names().filter(|name| operation.position(name).is_none())
    }

    /// The names that are not a member's, of which there are `count`, to keep.
    pub(super) fn unknown(&self, operation: &Operation, count: u32) -> Unknown {
        let mut unknown = Unknown::default();
        // Nearly always there are none.
        if count > 0 {
            self.unknown_names(operation).for_each(|name| unknown.push(name));
        }
        unknown
    }

    /// Adds the issues that only a JSON text can have, each at its place.
    pub(super) fn add_faults(&self, operation: &Operation, report: &mut Report) {
        if self.has_ill_formed_name || !self.repeated.is_empty() {
            self.add_all_faults(operation, report);
        }
    }

    #[cold]
    fn add_all_faults(&self, operation: &Operation, report: &mut Report) {
        let mut faults = Faults { repeated: Mask(0), has_ill_formed_name: self.has_ill_formed_name };
        let mut repeated_unknown = Vec::new();
        let mut unknown = 0..;
        // The position of a member's name, or the number of an unknown one.
        let number = |name| operation.position(name).ok_or_else(|| unknown.next().unwrap_or(u32::MAX));
        let mut numbers: Vec<_> = self.names().map(number).map(Some).collect();
        // Each is reported once, however often it came again.
        for number in self.repeated.iter().filter_map(|index| numbers.get_mut(*index)?.take()) {
            match number {
                Ok(position) => faults.repeated.0 |= Mask::one(position).0,
                Err(unknown) => repeated_unknown.push(unknown),
            }
        }
        faults.add(operation, repeated_unknown.into_iter(), report);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operations::{Body, CreateTemporaryProfile};

    #[test]
    fn a_name_keeps_its_place_and_gets_its_last_value() {
        let mut entries = Entries::default();
        for (name, value) in [("b", 1), ("email", 2), ("a", 3), ("b", 4), ("email", 5)] {
            entries.set(name, value);
        }
        let operation = CreateTemporaryProfile::OPERATION;
        let mut members = [0; 16];
        assert_eq!((entries.lay_out(operation, &mut members, |value| *value), members[3]), (2, 5));
        assert_eq!(entries.unknown_names(operation).collect::<Vec<_>>(), ["b", "a"]);
        assert_eq!(entries.names().collect::<Vec<_>>(), ["b", "email", "a"]);
        let mut report = Report::default();
        entries.add_faults(operation, &mut report);
        assert!(report.is_accepted(), "only a text is at fault for it");
    }
}
