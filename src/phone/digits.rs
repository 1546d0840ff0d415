//! A short string of digits that needs no memory of its own.

/// Up to [`Digits::CAPACITY`] ASCII digits.
///
/// A national number keeps its leading zeros here, so it is a text and not an
/// integer: `0669812345` of Rome is another number than `669812345`.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(crate) struct Digits {
    /// The digits, then zero bytes.
    bytes: [u8; Self::CAPACITY],
    len: u8,
}

impl Digits {
    /// How many digits fit: `00`, a calling code (3) and the longest national
    /// number that libphonenumber knows (17). What is longer is too long in
    /// every country.
    pub(super) const CAPACITY: usize = 22;

    /// The digits of a text that consists of digits, as many as fit.
    pub(crate) fn of(digits: &[u8]) -> Self {
        let mut of = Self::default();
        of.extend(digits);
        of
    }

    /// Appends ASCII digits; what does not fit is left out.
    pub(crate) fn extend(&mut self, digits: &[u8]) {
        let free = self.bytes.get_mut(usize::from(self.len)..).unwrap_or_default();
        let taken = free.len().min(digits.len());
        for (free, digit) in free.iter_mut().zip(digits) {
            *free = *digit;
        }
        self.len = self.len.wrapping_add(u8::try_from(taken).unwrap_or_default());
    }

    /// Appends the digit 0–9; false if it no longer fits.
    pub(crate) fn push(&mut self, digit: u8) -> bool {
        let Some(free) = self.bytes.get_mut(usize::from(self.len)) else {
            return false;
        };
        *free = b'0'.wrapping_add(digit);
        self.len = self.len.wrapping_add(1);
        true
    }

    /// The digits as bytes of ASCII.
    #[must_use]
    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.len()).unwrap_or_default()
    }

    /// The digits as text.
    #[must_use]
    pub(crate) fn as_str(&self) -> &str {
        core::str::from_utf8(self.as_bytes()).unwrap_or_default()
    }

    /// How many digits there are.
    #[must_use]
    pub(crate) fn len(&self) -> usize {
        usize::from(self.len)
    }

    /// Whether there are none.
    #[must_use]
    pub(crate) fn is_empty(&self) -> bool {
        self.len == 0
    }
}

/// Shows how many digits there are, not which: a telephone number is personal.
impl core::fmt::Debug for Digits {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Digits").field("len", &self.len).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_leading_zeros() {
        assert_eq!(Digits::of(b"0669812345").as_str(), "0669812345");
        assert_ne!(Digits::of(b"0669812345"), Digits::of(b"669812345"));
        assert!(Digits::of(b"").is_empty());
    }

    #[test]
    fn holds_its_capacity_and_not_one_more() {
        let mut digits = Digits::default();
        for _ in 0..Digits::CAPACITY {
            assert!(digits.push(9));
        }
        assert!(!digits.push(9));
        assert_eq!((digits.len(), digits.as_str()), (22, "9999999999999999999999"));
    }

    #[test]
    fn shows_no_digit() {
        assert_eq!(format!("{:?}", Digits::of(b"40612345")), "Digits { len: 8, .. }");
    }
}
