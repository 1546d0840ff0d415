//! JSON as RFC 8259 has it, read once and strictly: no comments, no trailing
//! commas, nothing after the value. Numbers stay as they are written, so that
//! 64-bit ids are exact; names stay in order and may repeat.

mod kept;
mod key;
mod number;
mod reader;
mod string;
mod write;
mod writer;

pub(crate) use kept::{Kept, Members, distinct};
pub(crate) use key::Key;
pub(crate) use number::{MAX_SAFE_INTEGER, times_ten, to_integer};
pub(crate) use reader::Reader;
pub(crate) use string::{unescape, units};
pub(crate) use write::{write_integer, write_list, write_text};
pub(crate) use writer::Writer;

use std::borrow::Cow;

/// Levels of nesting that are read. A profile needs four.
pub const MAX_DEPTH: u32 = 64;
/// Bytes that are read unless the caller says otherwise.
pub const DEFAULT_MAX_BYTES: usize = 65_536;

/// A JSON value. What is inside a list or an object has been checked, and stays
/// as it is written until somebody asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Json<'a> {
    Null,
    Bool(bool),
    /// As it is written.
    Number(&'a str),
    Text(Text<'a>),
    Array(Inside<'a>),
    Object(Inside<'a>),
}

impl<'a> Json<'a> {
    /// Its text, if it is one, and one without half a surrogate pair.
    pub(crate) fn text(self) -> Option<Cow<'a, str>> {
        match self {
            Self::Text(text) => text.read(),
            _ => None,
        }
    }
}

/// A list or an object as it is written, brackets and all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Inside<'a>(&'a str);

/// A JSON string.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Text<'a> {
    /// The text itself, without escapes.
    Plain(&'a str),
    /// As it is written between its quotes, with escapes.
    Escaped(&'a str),
}

/// The member of a name: as in a JavaScript object, the last of those that have it.
pub(crate) fn member<'j>(members: &[(Text<'j>, Json<'j>)], name: &str) -> Option<Json<'j>> {
    members.iter().rev().find(|(known, _)| known.is(name)).map(|(_, json)| *json)
}

impl<'a> Text<'a> {
    /// The text; `None` if its escapes name half a surrogate pair.
    pub(crate) fn read(self) -> Option<Cow<'a, str>> {
        match self {
            Self::Plain(text) => Some(Cow::Borrowed(text)),
            Self::Escaped(written) => unescape(written).map(Cow::Owned),
        }
    }

    /// The text; one with half a surrogate pair is U+FFFD.
    pub(crate) fn read_lossy(self) -> Cow<'a, str> {
        self.read().unwrap_or(Cow::Borrowed("\u{FFFD}"))
    }

    /// Whether it says `text`.
    pub(crate) fn is(self, text: &str) -> bool {
        match self {
            Self::Plain(plain) => plain == text,
            Self::Escaped(_) => self.read().is_some_and(|read| read == text),
        }
    }
}

impl<'a> Inside<'a> {
    /// The members of an object, in order.
    pub(crate) fn members(self) -> Vec<(Text<'a>, Json<'a>)> {
        Reader::open(self.0).elements(b'}')
    }

    /// The items of a list, in order.
    pub(crate) fn items(self) -> Vec<Json<'a>> {
        Reader::open(self.0).elements(b']').into_iter().map(|(_, item)| item).collect()
    }
}

/// Why bytes are not read as JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The grammar is broken at this byte.
    Syntax(usize),
    /// Nested deeper than [`MAX_DEPTH`].
    TooDeep,
    /// Not UTF-8.
    InvalidUtf8,
    /// JSON, but not an object.
    NoObject,
}

/// Reads an object, and nothing but it.
pub(crate) fn read_object(bytes: &[u8]) -> Result<Vec<(Text<'_>, Json<'_>)>, Fault> {
    let mut reader = Reader::object(bytes)?;
    let members = reader.elements(b'}');
    reader.finish().map(|()| members)
}
