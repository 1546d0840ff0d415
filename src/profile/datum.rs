//! Values of response fields: read tolerantly, since a profile that a server
//! sent is better shown with a gap than not at all.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::codes::{self, ProfileType, Status};
use super::{day, id};
use crate::issue::{Code, Expected, Params};
use crate::json::{self, Json};

/// What a response field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Uuid,
    Instant,
    Day,
    Language,
    Nationality,
    Status,
    ProfileType,
    Id,
    Ids,
    List,
}

/// A value of a response field, looked at.
#[derive(Clone, Debug)]
pub(crate) enum Datum<'j> {
    Text(Cow<'j, str>),
    /// A letter, and whether it is a published one.
    Letter(Cow<'j, str>, bool),
    Day(NaiveDate),
    /// A 64-bit number, handed out as decimal digits.
    Id(u64),
    Ids(Cow<'j, [u64]>),
    List(&'j [Json<'j>]),
}

impl Kind {
    /// How TypeScript calls it.
    pub(crate) const fn typescript(self) -> &'static str {
        match self {
            Self::Status => "Status",
            Self::ProfileType => "ProfileType",
            Self::Ids => "readonly string[]",
            Self::List => "readonly unknown[]",
            _ => "string",
        }
    }

    /// What is said of a value that is not of the kind.
    pub(crate) const fn fault(self) -> (Code, Params) {
        match self {
            Self::Id | Self::Ids => (Code::OutOfRange, Params::Range),
            Self::Day | Self::Instant => (Code::InvalidDate, Params::None),
            Self::Uuid => (Code::InconsistentProfile, Params::None),
            Self::Language | Self::Nationality => (Code::UnknownValue, Params::None),
            _ => (Code::WrongType, Params::Expected(Expected::String)),
        }
    }

    /// The value, or `None` if the JSON is not of the kind.
    pub(crate) fn read<'j>(self, json: &'j Json<'_>) -> Option<Datum<'j>> {
        let is_good = |is_good: fn(&str) -> bool| text(json).filter(|text| is_good(text));
        match self {
            Self::Text => text(json).map(Datum::of_text),
            Self::Uuid => is_good(codes::is_uuid).map(Datum::of_text),
            Self::Instant => is_good(|text| day::parse_instant(text).is_some()).map(Datum::of_text),
            Self::Nationality => is_good(codes::is_alpha_3).map(Datum::of_text),
            Self::Language => codes::language(text(json)?).map(|code| Datum::Text(code.into())),
            Self::Status => letter(json, Status::LETTERS),
            Self::ProfileType => letter(json, ProfileType::LETTERS),
            Self::Day => day(json).map(Datum::Day),
            Self::Id => number(json).map(Datum::Id),
            Self::Ids => items(json)?.iter().map(number).collect::<Option<Vec<u64>>>().map(|ids| Datum::Ids(ids.into())),
            Self::List => items(json).map(Datum::List),
        }
    }
}

impl<'j> Datum<'j> {
    pub(crate) fn of_text(text: &'j str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

fn text<'j>(json: &'j Json<'_>) -> Option<&'j str> {
    match json {
        Json::Text(text) => text.as_str(),
        _ => None,
    }
}

fn items<'j>(json: &'j Json<'_>) -> Option<&'j [Json<'j>]> {
    match json {
        Json::Array(items) => Some(items),
        _ => None,
    }
}

fn number(json: &Json<'_>) -> Option<u64> {
    match json {
        Json::Number(number) => json::to_integer(number).flatten().filter(|number| id::RANGE.contains(number)),
        json => id::parse(text(json)?),
    }
}

/// A letter, or what reading made of an unknown one: `{ "other": … }`.
fn letter<'j>(json: &'j Json<'_>, published: &[&str]) -> Option<Datum<'j>> {
    let letter = match json {
        Json::Object(members) => match members.as_slice() {
            [(name, letter)] if name.as_str() == Some("other") => text(letter),
            _ => None,
        },
        letter => text(letter),
    }?;
    Some(Datum::Letter(Cow::Borrowed(letter), published.contains(&letter)))
}

/// A text, or what Java programs make of a date: an object or `[y, m, d]`.
fn day(json: &Json<'_>) -> Option<NaiveDate> {
    let part = |json: &Json<'_>| u32::try_from(number(json)?).ok();
    match json {
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
        json => day::parse_or_instant(text(json)?),
    }
}

/// A type of a response field.
pub(crate) trait Read: Sized {
    const KIND: Kind;

    /// The value of a datum of the kind.
    fn of(datum: Datum<'_>) -> Option<Self>;
    fn datum(&self) -> Datum<'_>;
}

/// Declares how a kind of datum becomes a type, and back.
macro_rules! reads {
    ($($type:ty: $kind:ident, $pattern:pat => $made:expr, |$this:ident| $datum:expr;)+) => {$(
        impl Read for $type {
            const KIND: Kind = Kind::$kind;

            fn of(datum: Datum<'_>) -> Option<Self> {
                match datum {
                    $pattern => Some($made),
                    _ => None,
                }
            }

            fn datum(&self) -> Datum<'_> {
                let $this = self;
                $datum
            }
        }
    )+};
}

reads! {
    String: Text, Datum::Text(text) => text.into_owned(), |this| Datum::of_text(this);
    Uuid: Uuid, Datum::Text(text) => Self(text.into_owned()), |this| Datum::of_text(&this.0);
    Instant: Instant, Datum::Text(text) => Self(text.into_owned()), |this| Datum::of_text(&this.0);
    Language: Language, Datum::Text(text) => Self(text.into_owned()), |this| Datum::of_text(&this.0);
    Nationality: Nationality, Datum::Text(text) => Self(text.into_owned()), |this| Datum::of_text(&this.0);
    Status: Status, Datum::Letter(letter, _) => Self::read(&letter), |this| Datum::Letter(this.as_str().into(), this.is_known());
    ProfileType: ProfileType, Datum::Letter(letter, _) => Self::read(&letter), |this| Datum::Letter(this.as_str().into(), this.is_known());
    NaiveDate: Day, Datum::Day(day) => day, |this| Datum::Day(*this);
    u64: Id, Datum::Id(id) => id, |this| Datum::Id(*this);
    Vec<u64>: Ids, Datum::Ids(ids) => ids.into_owned(), |this| Datum::Ids(this.into());
    List: List, Datum::List(items) => Self(items.iter().map(Json::to_static).collect()), |this| Datum::List(&this.0);
}

/// Declares a text of a certain form.
macro_rules! forms {
    ($($(#[doc = $doc:literal])+ $name:ident;)+) => {$(
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
    )+};
}

forms! {
    /// A profile's `uuid`: 32 ASCII letters and digits, no RFC 4122 UUID.
    Uuid;
    /// An instant: an ISO 8601 date-time with offset, as the server wrote it.
    Instant;
    /// A language, ISO 639-3 in upper case.
    Language;
    /// A nationality, in the form of ISO 3166-1 alpha-3.
    Nationality;
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
