//! A value as a Rust program gives it, or as a JSON text has it.

use std::borrow::Cow;

use crate::json::{Json, to_integer};
use crate::rules::raw::Raw;

/// A raw value, and its text where no input holds that.
#[derive(Clone)]
pub(super) enum Given<'a> {
    Raw(Raw<'a>),
    /// What a JSON text with escapes says.
    Unescaped(String),
}

impl Given<'_> {
    pub(super) fn raw(&self) -> Raw<'_> {
        match self {
            Self::Raw(raw) => *raw,
            Self::Unescaped(text) => Raw::text(text),
        }
    }
}

impl<'a> From<Json<'a>> for Given<'a> {
    fn from(json: Json<'a>) -> Self {
        Self::Raw(match json {
            Json::Null => Raw::Absent,
            Json::Text(text) => match text.read() {
                Some(Cow::Borrowed(text)) => Raw::text(text),
                Some(Cow::Owned(text)) => return Self::Unescaped(text),
                None => Raw::IllFormed,
            },
            Json::Number(number) => to_integer(number).map_or(Raw::WrongType, Raw::Integer),
            Json::Bool(_) | Json::Array(_) | Json::Object(_) => Raw::WrongType,
        })
    }
}
