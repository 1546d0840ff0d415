//! How a profile that the server sent is read: its rows, and what is kept of
//! what they do not cover.

use std::collections::BTreeMap;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::datum::{Datum, Read};
use super::day;
use crate::issue::{Code, Issue, Params, Path, Report};
use crate::json::{Json, Text};

/// One field of an answer.
#[derive(Clone, Copy, Debug)]
pub struct ResponseField {
    /// The name on the wire.
    pub name: &'static str,
    /// How TypeScript calls its type.
    pub typescript: &'static str,
    /// What it is, after the words of Entur's page.
    pub description: &'static str,
    /// Whether Entur has deprecated it.
    pub is_deprecated: bool,
}

/// A profile that can be read.
pub(crate) trait Profile: Sized {
    const FIELDS: &'static [ResponseField];

    /// Reads the members of an object; what no field takes is kept under `extra`.
    fn from_members(members: Members<'_, '_>, report: &mut Report) -> Self;
    /// Shows every field that is there, in order, and then the extra ones.
    fn visit(&self, show: &mut dyn FnMut(&'static str, Datum<'_>));
    fn extra(&self) -> &Extra;
}

/// Fields that this library does not know, or whose values it could not read.
pub(crate) type Extra = Vec<(String, Json<'static>)>;

/// The members of an object that are not read yet.
pub(crate) struct Members<'m, 'a> {
    members: &'m [(Text<'a>, Json<'a>)],
    taken: Vec<&'static str>,
}

impl<'m, 'a> Members<'m, 'a> {
    pub(crate) fn new(members: &'m [(Text<'a>, Json<'a>)]) -> Self {
        Self { members, taken: Vec::new() }
    }

    /// Reads one field; once per type in the module, not once per field. Null and `""` (a name that Entur has emptied) are absent.
    #[inline(never)]
    pub(crate) fn take<T: Read>(&mut self, name: &'static str, report: &mut Report) -> Option<T> {
        // As in a JavaScript object, the last of a repeated name counts.
        let (_, json) = self.members.iter().rev().find(|(known, _)| known.as_str() == Some(name))?;
        let is_absent = match json {
            Json::Null => true,
            Json::Text(text) => text.as_str() == Some(""),
            _ => false,
        };
        let value = if is_absent { None } else { T::read(json) };
        if is_absent || value.is_some() {
            self.taken.push(name);
        } else {
            let (code, params) = T::FAULT;
            report.warnings.push(Issue { code, path: Path::Name(name), params });
        }
        if let Some(Datum::Letter(_, false)) = value.as_ref().map(Read::datum) {
            report.warnings.push(Issue { code: Code::UnknownValue, path: Path::Name(name), params: Params::None });
        }
        value
    }

    /// What no field has taken, in order; of a profile that was read before,
    /// what was left over then.
    pub(crate) fn rest(self) -> Extra {
        let Self { members, taken } = self;
        let mut extra = Extra::new();
        let untaken = members.iter().filter_map(|(name, value)| Some((name.as_str()?, value)));
        for (name, value) in untaken.filter(|(name, _)| !taken.contains(name)) {
            match value {
                Json::Object(before) if name == "extra" => extra.extend(
                    before.iter().filter_map(|(name, value)| Some((name.as_str()?.to_owned(), value.to_static()))),
                ),
                value => extra.push((name.to_owned(), value.to_static())),
            }
        }
        extra
    }
}

/// Writes a profile as the npm package hands it out: ids as decimal digits,
/// days as `YYYY-MM-DD`, an unknown letter as `{ "other": … }`, the rest under `extra`.
pub(crate) fn serialize<S: Serializer>(profile: &impl Profile, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    let mut outcome = Ok(());
    profile.visit(&mut |name, datum| {
        if outcome.is_ok() {
            outcome = map.serialize_entry(name, &datum);
        }
    });
    outcome?;
    let extra: BTreeMap<&str, &Json<'_>> = profile.extra().iter().map(|(name, value)| (name.as_str(), value)).collect();
    map.serialize_entry("extra", &extra)?;
    map.end()
}

impl Serialize for Datum<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) | Self::Letter(text, true) => serializer.serialize_str(text),
            Self::Letter(letter, false) => serializer.collect_map([("other", letter)]),
            Self::Id(id) => serializer.collect_str(id),
            Self::Ids(ids) => serializer.collect_seq(ids.iter().map(u64::to_string)),
            Self::Day(day) => serializer.serialize_str(day::iso(*day).as_str()),
            Self::List(items) => serializer.collect_seq(items.iter()),
        }
    }
}

/// Declares a profile: its struct and, in the same order, its rows.
macro_rules! profile {
    (
        $(#[doc = $doc:literal])+
        pub struct $profile:ident {
            $($(#[doc = $field_doc:literal])+ $field:ident: $type:ty = $name:literal $(, $deprecated:ident)?;)+
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, Default, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct $profile {
            $($(#[doc = $field_doc])+ pub $field: Option<$type>,)+
            extra: $crate::profile::response::Extra,
        }

        impl $crate::profile::response::Profile for $profile {
            const FIELDS: &'static [$crate::profile::response::ResponseField] = &[$(
                $crate::profile::response::ResponseField {
                    name: $name,
                    typescript: <$type as $crate::profile::datum::Read>::TYPESCRIPT,
                    description: concat!($($field_doc),+).trim_ascii(),
                    is_deprecated: {
                        const MARKS: &[&str] = &[$(stringify!($deprecated))?];
                        !MARKS.is_empty()
                    },
                },
            )+];

            fn from_members(
                mut members: $crate::profile::response::Members<'_, '_>,
                report: &mut $crate::issue::Report,
            ) -> Self {
                Self { $($field: members.take($name, report),)+ extra: members.rest() }
            }

            fn visit(&self, show: &mut dyn FnMut(&'static str, $crate::profile::datum::Datum<'_>)) {
                $(if let Some(value) = &self.$field {
                    show($name, $crate::profile::datum::Read::datum(value));
                })+
            }

            fn extra(&self) -> &$crate::profile::response::Extra {
                &self.extra
            }
        }

        impl serde::Serialize for $profile {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::profile::response::serialize(self, serializer)
            }
        }

        impl core::fmt::Debug for $profile {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(concat!(stringify!($profile), "(…)"))
            }
        }
    };
}
pub(super) use profile;
