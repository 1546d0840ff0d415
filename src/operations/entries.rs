//! Values by the names of fields, as Rust programs give them.

use std::collections::BTreeMap;

use super::Operation;
use crate::issue::Unknown;

/// A value for each name, in the order in which the names were first given. If a name is given twice, the last value
/// counts.
#[derive(Clone)]
pub(super) struct Entries<'a, T> {
    list: Vec<(&'a str, T)>,
    /// Each name's index in the list, so that a posted form with very many names takes no longer than it must.
    places: BTreeMap<&'a str, usize>,
}

impl<T> Default for Entries<'_, T> {
    fn default() -> Self {
        Self { list: Vec::new(), places: BTreeMap::new() }
    }
}

impl<'a, T: Copy> Entries<'a, T> {
    pub(super) fn set(&mut self, name: &'a str, value: T) {
        let place = *self.places.entry(name).or_insert(self.list.len());
        match self.list.get_mut(place) {
            Some((_, known)) => *known = value,
            None => self.list.push((name, value)),
        }
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &'a str> {
        self.list.iter().map(|(name, _)| *name)
    }

    /// Puts the values of an operation's members in their order; answers how many names are not a member's.
    pub(super) fn lay_out(&self, operation: &Operation, members: &mut [T]) -> u32 {
        let mut unknown = 0u32;
        for (name, value) in &self.list {
            match operation.position(name).and_then(|position| members.get_mut(position)) {
                Some(slot) => *slot = *value,
                None => unknown = unknown.saturating_add(1),
            }
        }
        unknown
    }

    /// The names that are not a member's.
    pub(super) fn unknown_names(&self, operation: &Operation) -> impl Iterator<Item = &'a str> {
        self.names().filter(|name| operation.position(name).is_none())
    }

    /// The same names, of which there are `count`.
    pub(super) fn unknown(&self, operation: &Operation, count: u32) -> Unknown {
        let mut unknown = Unknown::default();
        // Nearly always there are none.
        if count > 0 {
            self.unknown_names(operation).for_each(|name| unknown.push(name));
        }
        unknown
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
        assert_eq!((entries.lay_out(operation, &mut members), members[3]), (2, 5));
        assert_eq!(entries.unknown_names(operation).collect::<Vec<_>>(), ["b", "a"]);
        assert_eq!(entries.names().collect::<Vec<_>>(), ["b", "email", "a"]);
    }
}
