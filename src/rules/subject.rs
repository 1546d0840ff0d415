//! What a rule looks at: one field of one input, and what has been found so far.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::context::Context;
use super::pair::Pair;
use crate::issue::{Code, Params, Path, Report};
use crate::phone::{CallingCode, Digits};
use crate::profile::field::{Field, Kind};
use crate::profile::text::{MAX_TEXT, Scan, utf16_len};

/// A value as it was given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Raw<'a> {
    /// Missing or null.
    #[default]
    Absent,
    /// A string.
    Text(&'a str),
    /// A string that is no well-formed Unicode.
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

/// A value as it is sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Value<'a> {
    /// Not at all.
    #[default]
    Absent,
    Text(Cow<'a, str>),
    CallingCode(CallingCode),
    Digits(Digits),
    Day(NaiveDate),
    Integer(u64),
}

/// Whether the field's next rule still has something to judge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flow {
    Continue,
    Stop,
}

/// One field under judgement.
pub(crate) struct Subject<'s, 'a> {
    pub(crate) field: &'static Field,
    pub(crate) required: bool,
    pub(crate) raw: Raw<'a>,
    /// The text, if the raw value is one.
    pub(crate) scan: Scan<'a>,
    pub(crate) value: Value<'a>,
    /// What the three telephone fields come to together.
    pub(crate) pair: &'s Pair,
    pub(crate) context: &'s Context,
    pub(crate) report: &'s mut Report,
}

impl<'s, 'a> Subject<'s, 'a> {
    pub(crate) fn new(
        (field, required): (&'static Field, bool),
        raw: Raw<'a>,
        pair: &'s Pair,
        context: &'s Context,
        report: &'s mut Report,
    ) -> Self {
        let scan = scan(field, raw);
        Self { field, required, raw, scan, value: Value::Absent, pair, context, report }
    }

    /// Files a finding at this field.
    pub(crate) fn add(&mut self, code: Code, params: Params) {
        self.report.add(self.context.stern(), code, Path::Name(self.field.name), params);
    }
}

/// Measures the text of a raw value; the white space around a password is part of it.
pub(crate) fn scan<'a>(field: &Field, raw: Raw<'a>) -> Scan<'a> {
    match raw {
        Raw::Text(text) if field.kind == Kind::Password && !text.trim().is_empty() => Scan::untrimmed(text),
        Raw::Text(text) => Scan::of(text),
        _ => Scan::default(),
    }
}
