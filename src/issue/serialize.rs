//! Issues as the npm package hands them out, without the messages, which only the package has.

use serde::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};

use super::{Code, Expected, Issue, Params, Path, Report, Source, Unit, Unknown};
use crate::json::MAX_SAFE_INTEGER;

/// Serialises values as their names.
macro_rules! names {
    ($($type:ident),+) => {$(
        /// Its [name](Self::name).
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }
    )+};
}

names!(Code, Expected, Source, Unit);

/// A list of one name. The name of an unknown field is not part of its path: only [`Accepted`](crate::Accepted) and
/// [`Rejected`](crate::Rejected) know it; elsewhere it is `$`.
impl Serialize for Path {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        [place(*self, None)].serialize(serializer)
    }
}

/// The name at which an issue stands.
pub(super) fn place(path: Path, unknown: Option<&Unknown>) -> &str {
    match path {
        Path::Root => "$",
        Path::Name(name) => name,
        Path::Unknown(index) => unknown.and_then(|unknown| unknown.name(index)).unwrap_or("$"),
    }
}

/// An object with the parameters of the code, such as a limit and its unit.
impl Serialize for Params {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Some formats write it before the members.
        let count = match self {
            Self::None => 0,
            Self::Expected(_) | Self::Replacement(_) | Self::Suggestion(_) => 1,
            Self::Limit { source: None, .. } | Self::Day(_) | Self::Exactness | Self::Offset(_) => 2,
            Self::Limit { source: Some(_), .. } | Self::Range => 3,
        };
        let mut map = serializer.serialize_map(Some(count))?;
        match self {
            Self::None => {}
            Self::Expected(expected) => map.serialize_entry("expected", expected)?,
            Self::Limit { limit, unit, source } => {
                map.serialize_entry("limit", limit)?;
                map.serialize_entry("unit", unit)?;
                if let Some(source) = source {
                    map.serialize_entry("source", source)?;
                }
            }
            Self::Day(day) => {
                map.serialize_entry("limit", &day.to_string())?;
                map.serialize_entry("unit", "date")?;
            }
            Self::Replacement(replacement) => map.serialize_entry("replacement", replacement)?,
            Self::Range => {
                map.serialize_entry("minimum", "1")?;
                map.serialize_entry("maximum", &i64::MAX.to_string())?;
                map.serialize_entry("unit", "integer")?;
            }
            Self::Exactness => {
                map.serialize_entry("limit", &MAX_SAFE_INTEGER)?;
                map.serialize_entry("unit", "integer")?;
            }
            Self::Suggestion(suggestion) => map.serialize_entry("suggestion", suggestion)?,
            Self::Offset(offset) => {
                map.serialize_entry("offset", offset)?;
                map.serialize_entry("unit", "bytes")?;
            }
        }
        map.end()
    }
}

/// `code`, `path` and `params`.
impl Serialize for Issue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Named { issue: *self, unknown: None }.serialize(serializer)
    }
}

/// `issues` and `warnings`.
impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut report = serializer.serialize_struct("Report", 2)?;
        report.serialize_field("issues", &self.issues)?;
        report.serialize_field("warnings", &self.warnings)?;
        report.end()
    }
}

/// An issue, and the names of the input's unknown fields, if they are at hand.
struct Named<'a> {
    issue: Issue,
    unknown: Option<&'a Unknown>,
}

impl Serialize for Named<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { issue: Issue { code, path, params }, unknown } = self;
        let mut issue = serializer.serialize_struct("Issue", 3)?;
        issue.serialize_field("code", code)?;
        issue.serialize_field("path", &[place(*path, *unknown)])?;
        issue.serialize_field("params", params)?;
        issue.end()
    }
}

/// Issues, and the names of the input's unknown fields.
pub(crate) struct Issues<'a>(pub(crate) &'a [Issue], pub(crate) &'a Unknown);

impl Serialize for Issues<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(issues, unknown) = self;
        serializer.collect_seq(issues.iter().map(|issue| Named { issue: *issue, unknown: Some(unknown) }))
    }
}
