//! JSON as RFC 8259 has it, read once and strictly: no comments, no trailing
//! commas, nothing after the value. Numbers stay as they are written, so that
//! 64-bit ids are exact; names stay in order and may repeat.

mod kept;
mod number;
mod reader;
mod string;
mod write;

pub(crate) use kept::Kept;
pub(crate) use number::to_integer;
pub(crate) use write::{put, write_integer, write_list, write_text};

use std::borrow::Cow;

use reader::Reader;

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

/// A list or an object as it is written, brackets and all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Inside<'a>(&'a str);

/// A JSON string, as it is written between its quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Text<'a> {
    written: &'a str,
    has_escapes: bool,
}

impl<'a> Text<'a> {
    /// The text, if it stands there just so.
    pub(crate) fn plain(self) -> Option<&'a str> {
        if self.has_escapes { None } else { Some(self.written) }
    }

    /// The text; `None` if its escapes name half a surrogate pair.
    pub(crate) fn read(self) -> Option<Cow<'a, str>> {
        match self.plain() {
            Some(text) => Some(Cow::Borrowed(text)),
            None => string::unescape(self.written).map(Cow::Owned),
        }
    }

    /// The text; one with half a surrogate pair is U+FFFD.
    pub(crate) fn whole(self) -> Cow<'a, str> {
        self.read().unwrap_or(Cow::Borrowed("\u{FFFD}"))
    }

    /// Whether it says that.
    pub(crate) fn is(self, text: &str) -> bool {
        match self.plain() {
            Some(plain) => plain == text,
            None => self.read().is_some_and(|read| read == text),
        }
    }
}

impl<'a> Inside<'a> {
    /// The members of an object, in order.
    pub(crate) fn members(self) -> Vec<(Text<'a>, Json<'a>)> {
        let mut members = Vec::new();
        // It has been checked: no fault can be met.
        let _ = Reader::new(self.0).document(&mut |name, value| members.extend(name.map(|name| (name, value))));
        members
    }

    /// The items of a list, in order.
    pub(crate) fn items(self) -> Vec<Json<'a>> {
        let mut items = Vec::new();
        let _ = Reader::new(self.0).document(&mut |_, value| items.push(value));
        items
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
    /// JSON, but no object.
    NoObject,
}

/// Reads an object, and nothing but it: shows each member as it comes.
pub(crate) fn read_object<'a>(bytes: &'a [u8], show: &mut dyn FnMut(Text<'a>, Json<'a>)) -> Result<(), Fault> {
    let text = str::from_utf8(bytes).map_err(|_| Fault::InvalidUtf8)?;
    let value = Reader::new(text).document(&mut |name, value| {
        if let Some(name) = name {
            show(name, value);
        }
    })?;
    if matches!(value, Json::Object(_)) { Ok(()) } else { Err(Fault::NoObject) }
}
