//! JSON as RFC 8259 has it, read once and strictly: no comments, no trailing
//! commas, nothing after the value. Numbers stay as they are written, so that
//! 64-bit ids are exact; names stay in order and may repeat.

mod number;
mod reader;
mod string;
mod write;

pub(crate) use number::to_integer;
pub(crate) use write::{write_integer, write_list, write_text};

use std::borrow::Cow;

use serde::{Serialize, Serializer};

/// Levels of nesting that are read. A profile needs four.
pub const MAX_DEPTH: u32 = 64;
/// Bytes that are read unless the caller says otherwise.
pub const DEFAULT_MAX_BYTES: usize = 65_536;

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Json<'a> {
    Null,
    Bool(bool),
    /// As it is written.
    Number(Cow<'a, str>),
    Text(Text<'a>),
    Array(Vec<Json<'a>>),
    Object(Vec<(Text<'a>, Json<'a>)>),
}

/// A JSON string.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Text<'a> {
    WellFormed(Cow<'a, str>),
    /// Its escapes name half a surrogate pair.
    IllFormed,
}

impl Text<'_> {
    /// The text, if it is one.
    pub(crate) fn as_str(&self) -> Option<&str> {
        match self {
            Self::WellFormed(text) => Some(text),
            Self::IllFormed => None,
        }
    }
}

impl Serialize for Json<'_> {
    /// Integers exactly, as far as 64 bits hold them; a larger one as its digits.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(number) => match (number.parse::<i64>(), to_integer(number), number.parse::<f64>()) {
                (Ok(integer), ..) => serializer.serialize_i64(integer),
                (_, Some(Some(integer)), _) => serializer.serialize_u64(integer),
                (_, None, Ok(real)) => serializer.serialize_f64(real),
                _ => serializer.serialize_str(number),
            },
            Self::Text(text) => text.serialize(serializer),
            Self::Array(items) => serializer.collect_seq(items),
            Self::Object(members) => serializer.collect_map(members.iter().map(|(name, value)| (name, value))),
        }
    }
}

impl Serialize for Text<'_> {
    /// Half a surrogate pair becomes U+FFFD.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str().unwrap_or("\u{FFFD}"))
    }
}

impl Json<'_> {
    /// The same value, owned.
    pub(crate) fn to_static(&self) -> Json<'static> {
        let owned = |text: &Text<'_>| match text {
            Text::WellFormed(text) => Text::WellFormed(text.to_string().into()),
            Text::IllFormed => Text::IllFormed,
        };
        match self {
            Self::Null => Json::Null,
            Self::Bool(value) => Json::Bool(*value),
            Self::Number(number) => Json::Number(number.to_string().into()),
            Self::Text(text) => Json::Text(owned(text)),
            Self::Array(items) => Json::Array(items.iter().map(Json::to_static).collect()),
            Self::Object(members) => {
                Json::Object(members.iter().map(|(name, value)| (owned(name), value.to_static())).collect())
            }
        }
    }
}

/// Why bytes are no JSON value that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The grammar is broken at this byte.
    Syntax(usize),
    /// Nested deeper than [`MAX_DEPTH`].
    TooDeep,
    /// No UTF-8.
    InvalidUtf8,
}

/// Reads one value, and nothing but it.
pub(crate) fn read(bytes: &[u8]) -> Result<Json<'_>, Fault> {
    let text = str::from_utf8(bytes).map_err(|_| Fault::InvalidUtf8)?;
    reader::Reader::new(text).document()
}
