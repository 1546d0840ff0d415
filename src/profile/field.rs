//! What a request field is: the shape of a row in the table.

use crate::issue::{Code, Source};
use crate::json::Key;

/// How a field is entered: HTML's input types, and an integer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(clippy::exhaustive_enums, reason = "the kinds of fields are promised")]
pub enum Kind {
    /// Free text.
    Text,
    /// An e-mail address.
    Email,
    /// A telephone number or a part of one.
    Tel,
    /// A calendar day.
    Date,
    /// A password.
    Password,
    /// A 64-bit integer.
    Integer,
}

impl Kind {
    /// The name in the catalogue.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Email => "email",
            Self::Tel => "tel",
            Self::Date => "date",
            Self::Password => "password",
            Self::Integer => "integer",
        }
    }
}

/// The most that a text may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limit {
    /// In UTF-16 code units.
    pub utf16: u16,
    /// Whose limit it is.
    pub source: Source,
}

/// How sure we are that a fact is Entur's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(clippy::exhaustive_enums, reason = "a fact is stated, follows, or is our reading")]
pub enum Basis {
    /// A public page of Entur's states it.
    Stated,
    /// It follows from how a public page is laid out.
    Derived,
    /// Our reading where the public pages are silent.
    Inferred,
}

impl Basis {
    /// The name in the catalogue.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Derived => "derived",
            Self::Inferred => "inferred",
        }
    }
}

/// What a form calls the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(clippy::exhaustive_structs, reason = "the three languages are promised")]
pub struct Label {
    /// In Norwegian Bokmål.
    pub nb: &'static str,
    /// In Norwegian Nynorsk.
    pub nn: &'static str,
    /// In English.
    pub en: &'static str,
}

/// One row of the table: all that is the same in every operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// The name on the wire.
    pub name: &'static str,
    /// The name as it is written before a value in JSON text.
    pub(crate) key: Key,
    /// How it is entered.
    pub kind: Kind,
    /// The most it may hold.
    pub limit: Option<Limit>,
    /// The most bytes of a text that passes the common rules if nothing in it is
    /// forbidden; 0 where these have to be asked one by one.
    pub(crate) plain_up_to: u16,
    /// The rules, in the order in which they are applied.
    pub rules: &'static [Code],
    /// What to use instead, for a field that Entur has deprecated.
    pub replacement: Option<&'static str>,
}

impl Field {
    /// Whether it is that row of the table.
    pub(crate) fn is(&self, row: &'static Self) -> bool {
        core::ptr::eq(self, row)
    }
}

/// What a form, a page or a generator says of a field; no check reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct About {
    /// HTML's `autocomplete`.
    pub autocomplete: &'static str,
    /// HTML's `inputmode`, where the kind does not say it already.
    pub input_mode: Option<&'static str>,
    /// What a form calls it.
    pub label: Label,
    /// What it is, after the words of Entur's page.
    pub description: &'static str,
    /// Where the limit and the form of the value come from.
    pub source: &'static str,
    /// How sure that is.
    pub basis: Basis,
}

impl About {
    /// Of a field that is in no table.
    pub(super) const NOTHING: Self = Self {
        autocomplete: "off",
        input_mode: None,
        label: Label { nb: "", nn: "", en: "" },
        description: "",
        source: "",
        basis: Basis::Inferred,
    };
}
