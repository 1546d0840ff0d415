//! Why a text is no telephone number.

use super::clean::Malformed;

/// Why a number is none. Limits count digits of the national number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// No telephone number, or two.
    Malformed,
    /// It begins with a calling code that nobody has.
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
