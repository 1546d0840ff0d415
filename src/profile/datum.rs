//! Values of response fields: read tolerantly, since a profile that a server
//! sent is better shown with a gap than not at all.

use core::fmt;
use std::borrow::Cow;

use chrono::NaiveDate;

use super::codes::{self, ProfileType, Status};
use super::value::texts;
use super::{day, id, instant};
use crate::issue::{Code, Expected, Params};
use crate::json::{self, Inside, Json, Kept, member};

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

/// A value of a response field, as it was read.
#[derive(Clone, Debug)]
pub(crate) enum Datum<'j> {
    Text(Cow<'j, str>),
    /// A letter, and whether it is a published one.
    Letter(Cow<'j, str>, bool),
    Day(NaiveDate),
    /// A 64-bit number, handed out as decimal digits.
    Id(u64),
    Ids(Cow<'j, [u64]>),
    /// A list as it is written.
    List(Inside<'j>),
    /// A list that was kept.
    Kept(&'j [Kept]),
}

impl Kind {
    /// Its type in TypeScript.
    pub(crate) const fn typescript(self) -> &'static str {
        match self {
            Self::Status => "Status",
            Self::ProfileType => "ProfileType",
            Self::Ids => "readonly string[]",
            Self::List => "readonly unknown[]",
            _ => "string",
        }
    }

    /// The code and parameters of the warning about a value that is not of the kind.
    pub(crate) fn fault(self, json: Json<'_>) -> (Code, Params) {
        match (self, json) {
            (Self::Day | Self::Instant, _) => (Code::InvalidDate, Params::None),
            (Self::Id, Json::Number(_) | Json::Text(_)) | (Self::Ids, Json::Array(_)) => {
                (Code::OutOfRange, Params::Range)
            }
            (Self::Uuid, Json::Text(_)) => (Code::InconsistentProfile, Params::None),
            (Self::Language | Self::Nationality, Json::Text(_)) => (Code::UnknownValue, Params::None),
            (Self::Ids | Self::List, _) => (Code::WrongType, Params::Expected(Expected::Array)),
            (Self::Id, _) => (Code::WrongType, Params::Expected(Expected::Integer)),
            _ => (Code::WrongType, Params::Expected(Expected::String)),
        }
    }

    /// Whether a value of the kind is on its list, if the kind has one. Lists
    /// grow: a value that is not draws a warning, and is kept.
    pub(crate) fn is_known(self, value: &Datum<'_>) -> bool {
        match (self, value) {
            (Self::Language, Datum::Text(code)) => codes::is_language(code),
            (Self::Nationality, Datum::Text(code)) => codes::is_nationality(code),
            (_, Datum::Letter(_, is_known)) => *is_known,
            _ => true,
        }
    }

    /// The value, or `None` if the JSON is not of the kind.
    pub(crate) fn read(self, json: Json<'_>) -> Option<Datum<'_>> {
        let is_good = |is_good: fn(&str) -> bool| json.text().filter(|text| is_good(text));
        match self {
            Self::Text => json.text().map(Datum::Text),
            Self::Uuid => is_good(codes::is_uuid).map(Datum::Text),
            Self::Instant => {
                let instant = is_good(|text| instant::parse(text).is_some());
                instant.or_else(|| Some(Cow::Owned(day::iso(day(json)?).as_str().to_owned()))).map(Datum::Text)
            }
            Self::Nationality => is_good(codes::is_alpha_3).map(Datum::Text),
            Self::Language => language(&json.text()?),
            Self::Status => letter(json, Status::LETTERS),
            Self::ProfileType => letter(json, ProfileType::LETTERS),
            Self::Day => day(json).map(Datum::Day),
            Self::Id => number(json).map(Datum::Id),
            Self::Ids => match json {
                Json::Array(inside) => ids(inside),
                _ => None,
            },
            Self::List => match json {
                Json::Array(inside) => Some(Datum::List(inside)),
                _ => None,
            },
        }
    }
}

impl<'j> Datum<'j> {
    fn of_text(text: &'j str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

fn ids(inside: Inside<'_>) -> Option<Datum<'static>> {
    let mut ids = Vec::new();
    for item in inside.items() {
        ids.push(number(item)?);
    }
    Some(Datum::Ids(ids.into()))
}

fn number(json: Json<'_>) -> Option<u64> {
    match json {
        Json::Number(number) => json::to_integer(number).flatten().filter(|number| id::RANGE.contains(number)),
        json => id::parse(&json.text()?),
    }
}

/// A letter, or an unknown one as an earlier reading wrote it: `{ "other": … }`.
fn letter<'j>(json: Json<'j>, published: &[&str]) -> Option<Datum<'j>> {
    let letter = match json {
        Json::Object(inside) => match *inside.members() {
            [(name, letter)] if name.is("other") => letter,
            _ => return None,
        },
        letter => letter,
    };
    let letter = letter.text()?;
    let is_published = published.contains(&letter.as_ref());
    Some(Datum::Letter(letter, is_published))
}

/// A day as text, or as Java programs write it: an object or `[y, m, d]`.
fn day(json: Json<'_>) -> Option<NaiveDate> {
    let [year, month, day] = match json {
        Json::Array(inside) => <[Json<'_>; 3]>::try_from(inside.items()).ok()?,
        Json::Object(inside) => {
            let members = inside.members();
            // Java's months have a name and a value.
            let named = |name| member(&members, name);
            [
                named("year")?,
                named("monthValue").or_else(|| named("month"))?,
                named("dayOfMonth").or_else(|| named("day"))?,
            ]
        }
        json => return day::parse_or_instant(&json.text()?),
    };
    day::from_ymd(part(year)?, part(month)?, part(day)?)
}

fn part(json: Json<'_>) -> Option<u32> {
    u32::try_from(number(json)?).ok()
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
    Uuid: Uuid, Datum::Text(text) => Self::new(text.into_owned()), |this| Datum::of_text(this.as_str());
    Instant: Instant, Datum::Text(text) => Self::new(text.into_owned()), |this| Datum::of_text(this.as_str());
    Language: Language, Datum::Text(text) => Self::new(text.into_owned()), |this| Datum::of_text(this.as_str());
    Nationality: Nationality, Datum::Text(text) => Self::new(text.into_owned()), |this| Datum::of_text(this.as_str());
    Status: Status, Datum::Letter(letter, _) => Self::read(&letter), |this| Datum::Letter(this.as_str().into(), this.is_known());
    ProfileType: ProfileType, Datum::Letter(letter, _) => Self::read(&letter), |this| Datum::Letter(this.as_str().into(), this.is_known());
    NaiveDate: Day, Datum::Day(day) => day, |this| Datum::Day(*this);
    u64: Id, Datum::Id(id) => id, |this| Datum::Id(*this);
    Vec<u64>: Ids, Datum::Ids(ids) => ids.into_owned(), |this| Datum::Ids(this.into());
    List: List, Datum::List(inside) => Self(inside.items().iter().map(Kept::from).collect()), |this| Datum::Kept(&this.0);
}

/// The code of a language, or three letters that may be one some day.
pub(crate) fn language(text: &str) -> Option<Datum<'static>> {
    let code =
        codes::language(text).or_else(|| Some(text.to_ascii_uppercase()).filter(|upper| codes::is_alpha_3(upper)));
    code.map(|code| Datum::Text(code.into()))
}

texts! {
    /// A profile's `uuid`: 32 ASCII letters and digits, not an RFC 4122 UUID.
    Uuid;
    /// An instant: an ISO 8601 date-time with offset, as the server wrote it, or its day alone if it wrote no more.
    Instant;
    /// A language: ISO 639-3 in upper case, or three letters that may be one day.
    Language;
    /// A nationality: ISO 3166-1 alpha-3, or three letters that may be one day.
    Nationality;
}

/// A list whose items this library does not look into: notes, consents, ecards.
#[derive(Clone, PartialEq, Eq)]
pub struct List(Vec<Kept>);

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

/// Its items, as in a profile.
impl serde::Serialize for List {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(&self.0)
    }
}

impl fmt::Debug for List {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("List(…)")
    }
}
