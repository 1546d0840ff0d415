//! Parameters: what a message needs beyond the code.

use chrono::NaiveDate;

/// Declares a list of names once: variants, their names, and all of them.
macro_rules! named {
    ($($(#[doc = $doc:literal])+ $type:ident { $($(#[doc = $variant_doc:literal])+ $variant:ident = $name:literal,)+ })+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        #[repr(u8)]
        pub enum $type { $($(#[doc = $variant_doc])+ $variant),+ }

        impl $type {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name in an issue's parameters.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }
        }
    )+};
}

named! {
    /// What a limit counts.
    Unit {
        /// UTF-16 code units: what a Java server and HTML's `maxlength` count.
        Utf16 = "utf16",
        /// Decimal digits.
        Digits = "digits",
        /// Bytes of UTF-8.
        Bytes = "bytes",
        /// Levels of nesting.
        Levels = "levels",
        /// Calendar days.
        Days = "days",
        /// Characters of visible ASCII.
        Characters = "characters",
    }

    /// Whose limit it is.
    Source {
        /// Entur's public contract states it.
        Entur = "entur",
        /// This library's own cap, where Entur publishes none.
        Client = "client",
    }

    /// The JSON type a place takes.
    Expected {
        /// An object.
        Object = "object",
        /// A string.
        String = "string",
        /// An integer.
        Integer = "integer",
        /// A list.
        Array = "array",
    }
}

/// What a message needs beyond the code; which shape belongs to a code is fixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Params {
    /// Nothing.
    None,
    /// The type that was expected.
    Expected(Expected),
    /// A limit, what it counts and, for a length, whose it is.
    Limit {
        /// The nearest accepted number.
        limit: u32,
        /// What it counts.
        unit: Unit,
        /// Whose limit it is, where that can differ.
        source: Option<Source>,
    },
    /// The nearest accepted day.
    Day(NaiveDate),
    /// What takes the place of a deprecated field.
    Replacement(&'static str),
    /// The range 1 … 2^63−1.
    Range,
    /// The largest integer a JavaScript number holds exactly, 2^53−1.
    Exactness,
    /// A domain that may have been meant, from a fixed list.
    Suggestion(&'static str),
    /// Where reading stopped, in bytes from the start.
    Offset(u32),
}

impl Params {
    /// A limit of levels of nesting.
    pub(crate) fn levels(limit: u32) -> Self {
        Self::Limit { limit, unit: Unit::Levels, source: None }
    }

    /// An offset in bytes.
    pub(crate) fn offset(at: usize) -> Self {
        Self::Offset(u32::try_from(at).unwrap_or(u32::MAX))
    }
}

/// Declares the position of a value in its list: the number that crosses the
/// border to JavaScript in its place.
#[cfg(feature = "wasm")]
macro_rules! indices {
    ($($name:ty),+) => {$(
        impl $name {
            pub(crate) fn index(self) -> u8 {
                #[allow(clippy::as_conversions, reason = "`repr(u8)` makes the discriminant a byte, in the order of `ALL`")]
                let index = self as u8;
                index
            }
        }
    )+};
}

#[cfg(feature = "wasm")]
indices!(super::Code, Unit, Source, Expected);
