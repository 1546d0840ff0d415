//! Values that the library does not look into, kept for programs in Rust.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::write::is_exact;
use super::{Json, Reader, to_integer};

/// A JSON value on its own, all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    Null,
    Bool(bool),
    /// As it is written; one that JavaScript's numbers hold, as far as it is an integer.
    Number(String),
    /// A text, or the digits of any other integer.
    Text(String),
    /// A text with half a surrogate pair.
    IllFormed,
    Array(Vec<Kept>),
    Object(Vec<(String, Kept)>),
}

impl From<&Json<'_>> for Kept {
    fn from(json: &Json<'_>) -> Self {
        match json {
            Json::Null => Self::Null,
            Json::Bool(value) => Self::Bool(*value),
            Json::Number(number) if is_exact(number) => Self::Number((*number).to_owned()),
            Json::Number(number) => Self::Text((*number).to_owned()),
            Json::Text(text) => text.read().map_or(Self::IllFormed, |text| Self::Text(text.into_owned())),
            Json::Array(inside) | Json::Object(inside) => Self::read(&mut Reader::new(inside.0)),
        }
    }
}

impl Kept {
    /// Reads a value that has been checked. Each part of it is read once, and not again at every level around it.
    fn read(reader: &mut Reader<'_>) -> Self {
        match reader.enter() {
            Some(b'}') => {
                let mut members = Vec::new();
                while reader.has_more(b'}')
                    && let Some(name) = reader.name()
                {
                    members.push((name.read_lossy().into_owned(), Self::read(reader)));
                }
                Self::Object(members)
            }
            Some(bracket) => {
                let mut items = Vec::new();
                while reader.has_more(bracket) {
                    items.push(Self::read(reader));
                }
                Self::Array(items)
            }
            None => reader.value().map_or(Self::Null, |json| Self::from(&json)),
        }
    }
}

impl Serialize for Kept {
    /// As the npm package hands it out: whoever reads it in JavaScript loses no digit.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(number) => match (negative(number), to_integer(number).flatten(), number.parse::<f64>()) {
                (Some(integer), ..) => serializer.serialize_i64(integer),
                (_, Some(integer), _) => serializer.serialize_u64(integer),
                (.., Ok(real)) => serializer.serialize_f64(real),
                _ => serializer.serialize_str(number),
            },
            Self::Text(text) => serializer.serialize_str(text),
            Self::IllFormed => serializer.serialize_char(char::REPLACEMENT_CHARACTER),
            Self::Array(items) => serializer.collect_seq(items),
            Self::Object(members) => Members(members).serialize(serializer),
        }
    }
}

/// The integer that a number with a minus is, if 64 bits hold it.
fn negative(number: &str) -> Option<i64> {
    0_i64.checked_sub_unsigned(to_integer(number.strip_prefix('-')?)??)
}

/// Members of an object, in their order. A repeated name has its last value at
/// its first place, as in JavaScript's objects.
pub(crate) struct Members<'k>(pub(crate) &'k [(String, Kept)]);

impl Serialize for Members<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // As a list, whose length is known.
        serializer.collect_map(distinct(self.0))
    }
}

/// The members with their last values at their first places.
pub(crate) fn distinct(members: &[(String, Kept)]) -> Vec<(&str, &Kept)> {
    let mut last: BTreeMap<&str, &Kept> = members.iter().map(|(name, value)| (name.as_str(), value)).collect();
    members.iter().filter_map(|(name, _)| last.remove_entry(name.as_str())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What becomes of a value.
    fn written(json: &str) -> String {
        let object = format!("{{\"x\":{json}}}");
        let members = super::super::read_object(object.as_bytes()).unwrap();
        serde_json::to_string(&Kept::from(&members[0].1)).unwrap()
    }

    #[test]
    fn what_is_nested_stays_nested() {
        for json in [
            "[]",
            "{}",
            "[[],{},[[]]]",
            r#"{"a":{},"b":[{"c":[null,true,false]},""],"":{"d":{"e":[]}}}"#,
            &["[".repeat(63), "]".repeat(63)].concat(),
        ] {
            assert_eq!(written(json), json);
            let spaced = json.replace('[', " [\n").replace(',', " , ").replace('}', " } ").replace(':', " : ");
            assert_eq!(written(&spaced), json);
        }
    }

    #[test]
    fn numbers_stay_numbers_where_those_of_javascript_hold_them() {
        for (number, expected) in [
            ("-1.0", "-1"),
            ("-1e2", "-100"),
            ("-0", "0"),
            ("1.0", "1"),
            ("-10.5", "-10.5"),
            ("9007199254740991", "9007199254740991"),
            ("9007199254740992", "\"9007199254740992\""),
            ("-9007199254740991", "-9007199254740991"),
            ("-9007199254740992", "\"-9007199254740992\""),
            ("18446744073709551616", "\"18446744073709551616\""),
            ("1e400", "\"1e400\""),
        ] {
            assert_eq!(written(number), expected, "{number}");
        }
    }

    #[test]
    fn of_a_name_that_stands_twice_the_last_value_counts_at_any_depth() {
        assert_eq!(written(r#"{"a":1,"b":2,"a":{"c":3,"c":4}}"#), r#"{"a":{"c":4},"b":2}"#);
    }
}
