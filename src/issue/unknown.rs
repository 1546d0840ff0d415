//! The names of unknown fields, which issues only number.

/// The names of an input's fields that its operation does not know, in their order. They share one text, since there may
/// be thousands. There is no `Debug`: the names may be the customer's.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Unknown {
    names: String,
    /// Where each name ends.
    ends: Vec<usize>,
}

impl Unknown {
    pub(crate) fn push(&mut self, name: &str) {
        self.names.push_str(name);
        self.ends.push(self.names.len());
    }

    /// How many there are.
    pub(crate) fn count(&self) -> u32 {
        u32::try_from(self.ends.len()).unwrap_or(u32::MAX)
    }

    /// The name that an issue at [`Path::Unknown`](super::Path::Unknown) is about.
    pub(crate) fn name(&self, index: u32) -> Option<&str> {
        let at = usize::try_from(index).ok()?;
        let start = at.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.names.get(start..*self.ends.get(at)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_is_found_by_its_number() {
        let mut unknown = Unknown::default();
        for name in ["nick", "", "å"] {
            unknown.push(name);
        }
        let found: Vec<_> = (0..4).map(|index| unknown.name(index)).collect();
        assert_eq!((found, unknown.count()), (vec![Some("nick"), Some(""), Some("å"), None], 3));
        assert_eq!((Unknown::default().name(0), unknown.name(u32::MAX)), (None, None));
    }
}
