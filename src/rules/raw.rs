//! Values as they are given.

use crate::profile::field::{Field, Kind};
use crate::profile::text::{MAX_TEXT, Scan, trim, utf16_len};

/// A value as it was given.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Raw<'a> {
    /// Missing or null.
    #[default]
    Absent,
    /// A string.
    Text(&'a str),
    /// A string that is not well-formed Unicode.
    IllFormed,
    /// A string of more than [`MAX_TEXT`] UTF-16 units; it is not looked at.
    Huge,
    /// An integer, or `None` for one that is negative or does not fit 64 bits.
    Integer(Option<u64>),
    /// A JavaScript number past 2^53: which integer was meant is lost.
    NotExact,
    /// A value of another JSON type.
    WrongType,
    /// A value that could not be read.
    Unreadable,
}

impl<'a> Raw<'a> {
    /// A string, looked at only where it is not too large.
    #[must_use]
    pub fn text(text: &'a str) -> Self {
        // A UTF-16 unit takes one byte of UTF-8 at least.
        if text.len() > MAX_TEXT && utf16_len(text) > MAX_TEXT { Self::Huge } else { Self::Text(text) }
    }
}

/// The kind of value alone: what was typed belongs in no log.
impl core::fmt::Debug for Raw<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Self::Absent => "Absent",
            Self::Text(_) => "Text(…)",
            Self::IllFormed => "IllFormed",
            Self::Huge => "Huge",
            Self::Integer(_) => "Integer(…)",
            Self::NotExact => "NotExact",
            Self::WrongType => "WrongType",
            Self::Unreadable => "Unreadable",
        })
    }
}

/// Whether there is a value; white space is none.
pub(crate) fn is_there(raw: Raw<'_>) -> bool {
    match raw {
        Raw::Text(text) => !trim(text).is_empty(),
        raw => raw != Raw::Absent,
    }
}

/// Reads the text of a raw value; the white space around a password is part of it.
pub(crate) fn scan<'a>(field: &Field, raw: Raw<'a>) -> Scan<'a> {
    let Raw::Text(text) = raw else { return Scan::default() };
    let scan = Scan::trimmed(text);
    match field.kind {
        Kind::Password if !scan.text.is_empty() => Scan::untrimmed(text),
        Kind::Tel => scan.with_embedding_allowed(),
        _ => scan,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_looked_at_up_to_its_last_utf16_unit() {
        for sign in ["a", "å", "€", "😀"] {
            let most = sign.repeat(MAX_TEXT.wrapping_div(utf16_len(sign)));
            assert_eq!(Raw::text(&most), Raw::Text(&most), "{sign}");
            assert_eq!(Raw::text(&format!("{most}a")), Raw::Huge, "{sign}");
        }
    }
}
