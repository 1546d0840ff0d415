//! How a profile that the server sent is read: its rows, and what is kept of
//! what they do not cover.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::datum::{Datum, Read};
use super::day;
use super::record::{Record, Row};
use crate::json::{Json, Kept, Members, Text};

/// One field of an answer.
pub(crate) struct ResponseField {
    /// The name on the wire.
    pub(crate) name: &'static str,
    /// Its type in TypeScript.
    pub(crate) typescript: &'static str,
    /// What it is, after the words of Entur's page.
    pub(crate) description: &'static str,
    /// Whether Entur has deprecated it.
    pub(crate) is_deprecated: bool,
    /// Whether it may stand in a log: what a log needs to find the profile
    /// again, and nothing of the customer's.
    pub(crate) is_loggable: bool,
}

/// A profile that can be read.
pub(crate) trait Profile: Sized {
    const ROWS: &'static [Row];
    const FIELDS: &'static [ResponseField];

    fn from_record(record: Record<'_>) -> Self;
    /// Shows every field that is there, in order.
    fn visit(&self, show: &mut dyn FnMut(&'static str, Datum<'_>));
    fn extra(&self) -> &Extra;
}

/// Fields that this library does not know, or whose values it could not read.
pub(crate) type Extra = Vec<(String, Kept)>;

/// The fields that were left over, as values of their own.
pub(crate) fn keep(extra: &[(Text<'_>, Json<'_>)]) -> Extra {
    extra.iter().map(|(name, json)| (name.read_lossy().into_owned(), json.into())).collect()
}

/// The next value of a record, as its type.
pub(crate) fn take<'j, T: Read>(values: &mut impl Iterator<Item = Option<Datum<'j>>>) -> Option<T> {
    T::of(values.next()??)
}

/// Writes a profile as the npm package hands it out: ids as decimal digits,
/// days as `YYYY-MM-DD`, an unknown letter as `{ "other": … }`, the rest under `extra`.
pub(crate) fn serialize<S: Serializer>(profile: &impl Profile, serializer: S) -> Result<S::Ok, S::Error> {
    // The members, and `extra`.
    let mut count = 1_usize;
    profile.visit(&mut |_, _| count = count.saturating_add(1));
    let mut map = serializer.serialize_map(Some(count))?;
    let mut outcome = Ok(());
    profile.visit(&mut |name, datum| {
        if outcome.is_ok() {
            outcome = map.serialize_entry(name, &datum);
        }
    });
    outcome?;
    map.serialize_entry("extra", &Members(profile.extra()))?;
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
            Self::List(inside) => serializer.collect_seq(inside.items().iter().map(Kept::from)),
            Self::Kept(items) => serializer.collect_seq(items.iter()),
        }
    }
}

/// Declares a profile, by the name of its reader: its struct and, in the same order, its rows.
macro_rules! profile {
    (
        $(#[doc = $doc:literal])+
        $read:literal pub struct $profile:ident {
            $($(#[doc = $field_doc:literal])+ $field:ident: $type:ty = $name:literal $(, $deprecated:ident)? $([$loggable:ident])?;)+
        }
    ) => {
        $(#[doc = $doc])+
        ///
        #[doc = concat!("A field is `None` where the answer has none, `null` or `\"\"`, unless `", $read, "` fills it in.")]
        /// What this library does not know or could not read, and the items of lists, are kept too: they come out where the
        /// profile is serialised, as the npm package reads it, in which an integer past 2^53 is a text of its digits.
        ///
        /// ```
        #[doc = concat!("use entur_customer_profile::{Status, ", $read, "};")]
        /// let json = br#"{"customerNumber":3518474,"surname":"","notes":[{"id":7}],"pet":"cat"}"#;
        #[doc = concat!("let (profile, _) = ", $read, "(json)?;")]
        /// assert_eq!((profile.customer_number, profile.surname.as_deref()), (Some(3_518_474), None));
        /// assert_eq!(profile.status, Some(Status::Active));
        /// let all = serde_json::to_value(&profile)?;
        /// assert_eq!((&all["notes"][0]["id"], &all["extra"]["pet"]), (&7.into(), &"cat".into()));
        /// # Ok::<(), Box<dyn std::error::Error>>(())
        /// ```
        #[derive(Clone, Default, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct $profile {
            $($(#[doc = $field_doc])+ pub $field: Option<$type>,)+
            extra: $crate::profile::response::Extra,
        }

        impl $crate::profile::response::Profile for $profile {
            const ROWS: &'static [$crate::profile::record::Row] = &[$(
                $crate::profile::record::Row { name: $name, kind: <$type as $crate::profile::datum::Read>::KIND },
            )+];

            const FIELDS: &'static [$crate::profile::response::ResponseField] = &[$(
                $crate::profile::response::ResponseField {
                    name: $name,
                    typescript: <$type as $crate::profile::datum::Read>::KIND.typescript(),
                    description: concat!($($field_doc),+).trim_ascii(),
                    is_deprecated: {
                        const MARKS: &[&str] = &[$(stringify!($deprecated))?];
                        !MARKS.is_empty()
                    },
                    is_loggable: {
                        const MARKS: &[&str] = &[$(stringify!($loggable))?];
                        !MARKS.is_empty()
                    },
                },
            )+];

            fn from_record(record: $crate::profile::record::Record<'_>) -> Self {
                let mut values = record.values.into_iter();
                Self {
                    $($field: $crate::profile::response::take(&mut values),)+
                    extra: $crate::profile::response::keep(&record.extra),
                }
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

        impl $profile {
            /// A copy for logs, of the same shape: names, numbers, addresses, and all that this library does not know,
            /// become `"[redacted]"`. Customer number, organisation, status, type and the record's own dates stay: a log
            /// needs them. The names of members stay too, those in `extra` among them, and so does `null`.
            ///
            /// ```
            #[doc = concat!("use entur_customer_profile::", $read, ";")]
            /// let json = br#"{"customerNumber":3518474,"firstName":"Ola","pet":"cat"}"#;
            #[doc = concat!("let (profile, _) = ", $read, "(json)?;")]
            /// let shown = profile.redact().to_string();
            /// assert!(shown.contains(r#""customerNumber":"3518474""#));
            /// assert!(shown.contains(r#""firstName":"[redacted]""#) && shown.contains(r#""pet":"[redacted]""#));
            /// # Ok::<(), Box<dyn std::error::Error>>(())
            /// ```
            #[must_use]
            pub fn redact(&self) -> $crate::profile::redact::Redacted {
                $crate::profile::redact::redact(self)
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
