//! The number ranges of the world: which numbers are assigned, and to what.
//!
//! A walk goes from digit to digit through the tree of its calling code, see
//! [`range_tree`](super::range_tree).

use super::{calling_code::CallingCode, range_tree::Tree};

/// What kind of line an assigned number has.
///
/// ```
/// use entur_customer_profile::{CallingCode, NumberType};
/// let norway = CallingCode::new(47).ok_or("no such code")?;
/// assert_eq!(NumberType::of(norway, "40612345"), Some(NumberType::Mobile));
/// assert_eq!(NumberType::of(norway, "10000000"), None);
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NumberType {
    /// A fixed line.
    Fixed,
    /// A mobile.
    Mobile,
    /// Either: the plan does not tell them apart, as in North America.
    FixedOrMobile,
    /// Anything else: toll-free, premium rate, internet telephony, …
    Other,
}

impl NumberType {
    /// All of them, in the order in which the tables number them.
    pub const ALL: &'static [Self] = &[Self::Fixed, Self::Mobile, Self::FixedOrMobile, Self::Other];

    /// By its number in the tables, which begin with 1.
    #[inline(always)]
    fn numbered(number: u32) -> Option<Self> {
        Self::ALL.get(usize::try_from(number.checked_sub(1)?).ok()?).copied()
    }

    /// Its name in the npm package.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Fixed => "fixed",
            Self::Mobile => "mobile",
            Self::FixedOrMobile => "either",
            Self::Other => "other",
        }
    }

    /// The type of a national number, digits without trunk prefix; `None` if it
    /// lies in no assigned range.
    ///
    /// Source: libphonenumber, version in [`crate::PHONE_DATA_VERSION`].
    #[must_use]
    pub fn of(code: CallingCode, national: &str) -> Option<Self> {
        let is_digits = national.bytes().all(|byte| byte.is_ascii_digit());
        if is_digits { kind(code, national.as_bytes()) } else { None }
    }
}

/// Its [name](Self::name).
impl serde::Serialize for NumberType {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// The kind of all numbers of so many digits that begin with these, if they are of one kind and this is told by no digit
/// that follows.
pub(crate) fn kind_of_all(code: CallingCode, first: &[u8], digits: usize) -> Option<NumberType> {
    let tree = Tree::of(code)?;
    NumberType::numbered(tree.walk_to(tree.assigned, first, digits))
}

/// The kind of a national number, digits alone, as libphonenumber's
/// `getNumberType` tells it; `None` if it lies in no assigned range.
pub(crate) fn kind(code: CallingCode, national: &[u8]) -> Option<NumberType> {
    let tree = Tree::of(code)?;
    NumberType::numbered(tree.walk(tree.assigned, national))
}

/// Whether a national number fits the general pattern of its calling code,
/// which is wider than the assigned ranges. By it libphonenumber decides
/// whether leading digits are a prefix or belong to the number.
pub(super) fn is_viable(code: CallingCode, national: &[u8]) -> bool {
    Tree::of(code).is_some_and(|tree| tree.walk(tree.viable, national) != 0)
}

#[cfg(test)]
mod tests {
    use super::super::generated::constants::LAST_KIND;
    use super::*;

    fn code(code: u16) -> CallingCode {
        CallingCode::new(code).unwrap()
    }

    // Source: libphonenumber, by hand; every range of every country is compared
    // with libphonenumber-js by `tests/js/phone-agreement.test.mjs`.
    #[test]
    fn kinds_and_their_nearest() {
        for (of, national, expected) in [
            (47, "40612345", Some(NumberType::Mobile)),
            (47, "91234567", Some(NumberType::Mobile)),
            (47, "22334455", Some(NumberType::Fixed)),
            (47, "80012345", Some(NumberType::Other)),
            (47, "02800", Some(NumberType::Other)),
            (47, "10000000", None),
            (47, "4061234", None),
            (47, "406123456", None),
            (47, "4061234x", None),
            (47, "x0612345", None),
            (47, ":0612345", None),
            // Svalbard has digits of its own within Norway's.
            (47, "79021234", Some(NumberType::Fixed)),
            (46, "701234567", Some(NumberType::Mobile)),
            (45, "32123456", Some(NumberType::FixedOrMobile)),
            (1, "2133734253", Some(NumberType::FixedOrMobile)),
            (1, "8002345678", Some(NumberType::Other)),
            (1, "1133734253", None),
            // Canada's are shorter than those of the main region.
            (1, "3101234", Some(NumberType::Other)),
            // Kazakhstan, Italy, the Isle of Man, no country.
            (7, "7710009998", Some(NumberType::Mobile)),
            (39, "0669812345", Some(NumberType::Fixed)),
            (44, "7924123456", Some(NumberType::Mobile)),
            (800, "12345678", Some(NumberType::Other)),
            (888, "12345678901", Some(NumberType::Other)),
        ] {
            assert_eq!(NumberType::of(code(of), national), expected, "+{of} {national}");
        }
    }

    #[test]
    fn the_tables_have_as_many_kinds() {
        assert_eq!(u32::try_from(NumberType::ALL.len()), Ok(LAST_KIND));
    }

    #[test]
    fn nothing_and_too_much_are_not_assigned() {
        for of in (0..1000).filter_map(CallingCode::new) {
            let endless = "1234567890".repeat(5);
            for national in ["", "0", &endless] {
                assert_eq!(NumberType::of(of, national), None, "{of:?} {national}");
                assert!(!is_viable(of, national.as_bytes()), "{of:?} {national}");
            }
        }
    }

    #[test]
    fn viable_is_wider_than_assigned() {
        assert!(is_viable(code(47), b"90000000") && is_viable(code(47), b"02800"));
        assert!(is_viable(code(47), b"30000000") && kind(code(47), b"30000000").is_none());
        assert!(!is_viable(code(47), b"10000000"));
    }
}
