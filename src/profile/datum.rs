//! Values of response fields: read tolerantly, since a profile that a server
//! sent is better shown with a gap than not at all.

use chrono::NaiveDate;

use super::codes::{self, ProfileType, Status};
use super::{day, id};
use crate::issue::{Code, Expected, Params};
use crate::json::{self, Json};

/// A value of a response field, looked at.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Datum<'a> {
    Text(&'a str),
    /// A 64-bit number, handed out as decimal digits.
    Id(u64),
    Ids(&'a [u64]),
    Day(NaiveDate),
    /// A letter, and whether it is a published one.
    Letter(&'a str, bool),
    List(&'a [Json<'static>]),
}

/// A type of a response field.
pub(crate) trait Read: Sized {
    /// How TypeScript calls it.
    const TYPESCRIPT: &'static str;
    /// What is said of a value that is not of the type.
    const FAULT: (Code, Params) = (Code::WrongType, Params::Expected(Expected::String));

    /// The value, or `None` if the JSON is not one.
    fn read(json: &Json<'_>) -> Option<Self>;
    fn datum(&self) -> Datum<'_>;
}

fn text<'a>(json: &'a Json<'_>) -> Option<&'a str> {
    match json {
        Json::Text(text) => text.as_str(),
        _ => None,
    }
}

impl Read for String {
    const TYPESCRIPT: &'static str = "string";

    fn read(json: &Json<'_>) -> Option<Self> {
        text(json).map(str::to_owned)
    }

    fn datum(&self) -> Datum<'_> {
        Datum::Text(self)
    }
}

impl Read for u64 {
    const TYPESCRIPT: &'static str = "string";
    const FAULT: (Code, Params) = (Code::OutOfRange, Params::Range);

    fn read(json: &Json<'_>) -> Option<Self> {
        match json {
            Json::Number(number) => json::to_integer(number).flatten().filter(|number| id::RANGE.contains(number)),
            Json::Text(text) => id::parse(text.as_str()?),
            _ => None,
        }
    }

    fn datum(&self) -> Datum<'_> {
        Datum::Id(*self)
    }
}

impl Read for Vec<u64> {
    const TYPESCRIPT: &'static str = "readonly string[]";
    const FAULT: (Code, Params) = (Code::OutOfRange, Params::Range);

    fn read(json: &Json<'_>) -> Option<Self> {
        match json {
            Json::Array(items) => items.iter().map(u64::read).collect(),
            _ => None,
        }
    }

    fn datum(&self) -> Datum<'_> {
        Datum::Ids(self)
    }
}

impl Read for NaiveDate {
    const TYPESCRIPT: &'static str = "string";
    const FAULT: (Code, Params) = (Code::InvalidDate, Params::None);

    /// A text, or what Java programs make of a date: an object or `[y, m, d]`.
    fn read(json: &Json<'_>) -> Option<Self> {
        let part = |json: &Json<'_>| u32::try_from(u64::read(json)?).ok();
        match json {
            Json::Text(text) => day::parse_or_instant(text.as_str()?),
            Json::Array(parts) => match parts.as_slice() {
                [year, month, day] => day::from_ymd(part(year)?, part(month)?, part(day)?),
                _ => None,
            },
            Json::Object(members) => {
                // Java's months have a name and a value.
                let named = |name: &str| members.iter().find(|(known, _)| known.as_str() == Some(name));
                let either = |first, second| part(&named(first).or_else(|| named(second))?.1);
                day::from_ymd(either("year", "year")?, either("monthValue", "month")?, either("dayOfMonth", "day")?)
            }
            _ => None,
        }
    }

    fn datum(&self) -> Datum<'_> {
        Datum::Day(*self)
    }
}

macro_rules! letters {
    ($($name:ident),+) => {$(
        impl Read for $name {
            const TYPESCRIPT: &'static str = stringify!($name);

            /// The letter, or what reading made of an unknown one: `{ "other": … }`.
            fn read(json: &Json<'_>) -> Option<Self> {
                match json {
                    Json::Object(members) => match members.as_slice() {
                        [(name, letter)] if name.as_str() == Some("other") => text(letter).map(Self::read),
                        _ => None,
                    },
                    letter => text(letter).map(Self::read),
                }
            }

            fn datum(&self) -> Datum<'_> {
                Datum::Letter(self.as_str(), self.is_known())
            }
        }
    )+};
}

letters!(Status, ProfileType);

/// Declares a text of a certain form.
macro_rules! forms {
    ($($(#[doc = $doc:literal])+ $name:ident ($fault:ident), |$text:ident| $read:expr;)+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name(String);

        impl $name {
            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Read for $name {
            const TYPESCRIPT: &'static str = "string";
            const FAULT: (Code, Params) = (Code::$fault, Params::None);

            fn read(json: &Json<'_>) -> Option<Self> {
                let $text = text(json)?;
                $read.map(Self)
            }

            fn datum(&self) -> Datum<'_> {
                Datum::Text(&self.0)
            }
        }
    )+};
}

forms! {
    /// A profile's `uuid`: 32 ASCII letters and digits, no RFC 4122 UUID.
    Uuid (InconsistentProfile), |text| codes::is_uuid(text).then(|| text.to_owned());
    /// An instant: an ISO 8601 date-time with offset, as the server wrote it.
    Instant (InvalidDate), |text| day::parse_instant(text).map(|_| text.to_owned());
    /// A language, ISO 639-3 in upper case.
    Language (UnknownValue), |text| codes::language(text);
    /// A nationality, in the form of ISO 3166-1 alpha-3.
    Nationality (UnknownValue), |text| codes::is_alpha_3(text).then(|| text.to_owned());
}

/// A list whose items this library does not look into: notes, consents, ecards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List(Vec<Json<'static>>);

impl List {
    /// How many items it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Read for List {
    const TYPESCRIPT: &'static str = "readonly unknown[]";

    fn read(json: &Json<'_>) -> Option<Self> {
        match json {
            Json::Array(items) => Some(Self(items.iter().map(Json::to_static).collect())),
            _ => None,
        }
    }

    fn datum(&self) -> Datum<'_> {
        Datum::List(&self.0)
    }
}
