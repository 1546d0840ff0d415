//! Values that have passed their rules: an [`Email`] need not be checked again.
//! Their `Debug` shows no personal data, and there is no `Display` to show it by mistake.

use serde::Serialize;

/// Declares a text that only a passed check makes.
macro_rules! texts {
    ($($(#[doc = $doc:literal])+ $name:ident;)+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            pub(crate) fn new(text: String) -> Self {
                Self(text)
            }

            /// The text, as it is sent.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    )+};
}
pub(super) use texts;

texts! {
    /// An e-mail address: HTML's grammar with a dot in the domain, the domain in
    /// lower case and A-labels, 80 UTF-16 units at most.
    Email;
    /// A name of a person: at least one letter, no dummy, 255 UTF-16 units at most.
    Name;
    /// A telephone number without its country code: digits, as many as numbers
    /// of the country have.
    NationalNumber;
    /// A landline number: 3 to 15 digits, maybe led by `+`.
    LandlineNumber;
    /// A password, not blank, sent as it was typed.
    Password;
}

/// The number of an organisation, 1 … 2^63−1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct OrganisationId(u64);

impl OrganisationId {
    pub(crate) fn new(id: u64) -> Self {
        Self(id)
    }

    /// The number.
    #[must_use]
    pub fn get(self) -> u64 {
        self.0
    }
}

impl core::fmt::Display for OrganisationId {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.0.fmt(f)
    }
}

/// The value of a field that is read but never sent: there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[allow(clippy::exhaustive_enums, reason = "it has no value, and will have none")]
pub enum NeverSent {}
