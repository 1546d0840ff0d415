//! Values that nobody looks into, kept for programs in Rust.

use serde::{Serialize, Serializer};

use super::{Json, to_integer};

/// A JSON value on its own, all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    Null,
    Bool(bool),
    /// As it is written.
    Number(String),
    Text(String),
    Array(Vec<Kept>),
    Object(Vec<(String, Kept)>),
}

impl From<&Json<'_>> for Kept {
    fn from(json: &Json<'_>) -> Self {
        match json {
            Json::Null => Self::Null,
            Json::Bool(value) => Self::Bool(*value),
            Json::Number(number) => Self::Number((*number).to_owned()),
            Json::Text(text) => Self::Text(text.whole().into_owned()),
            Json::Array(inside) => Self::Array(inside.items().iter().map(Self::from).collect()),
            Json::Object(inside) => Self::Object(
                inside.members().iter().map(|(name, value)| (name.whole().into_owned(), value.into())).collect(),
            ),
        }
    }
}

impl Serialize for Kept {
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
            Self::Text(text) => serializer.serialize_str(text),
            Self::Array(items) => serializer.collect_seq(items),
            Self::Object(members) => serializer.collect_map(members.iter().map(|(name, value)| (name, value))),
        }
    }
}
