//! Why a text is not a telephone number.

use super::clean::Malformed;

/// What is wrong with a number. Limits count digits of the national number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Not a telephone number, or two of them.
    Malformed,
    /// It begins with a calling code that is not assigned.
    UnknownCallingCode,
    /// No calling code was typed, and there is no default.
    NoCallingCode,
    /// Fewer digits than the country has; it has numbers of `limit`.
    TooShort { limit: u8 },
    /// More digits than the country has; its longest numbers have `limit`.
    TooLong { limit: u8 },
}

impl From<Malformed> for Fault {
    fn from(_: Malformed) -> Self {
        Self::Malformed
    }
}
