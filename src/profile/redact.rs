//! Profiles for logs: what identifies a profile stays, all else is replaced.
//!
//! What a log needs to find a profile again is marked in the rows of the profiles, from which the npm package's list is
//! made too, so that neither language shows what the other hides. A value of such a row stays only in the form of what
//! belongs there, since a server may send anything. The answer holds nothing but what is shown: it can wait in the queue
//! of a log while the profile changes, and nothing that was replaced can be got out of it.

use core::fmt;

use serde::ser::{Serialize, Serializer};

use super::datum::{Datum, Kind};
use super::day;
use super::response::Profile;
use crate::json::{self, Kept, Writer, distinct};

/// What stands where something was.
const REDACTED: &str = "[redacted]";
// No profile is as deep or as large; the rest is replaced or left out. As in the npm package.
const MAX_DEPTH: usize = 64;
const MAX_VALUES: usize = 10_000;

/// A profile for logs, of the same shape as the profile serialised: made by
/// [`TemporaryProfile::redact`](crate::TemporaryProfile::redact) and
/// [`CustomerProfile::redact`](crate::CustomerProfile::redact). `Display` and `Debug` show it as JSON.
#[derive(Clone, PartialEq, Eq)]
pub struct Redacted(Shown);

#[derive(Clone, PartialEq, Eq)]
enum Shown {
    Null,
    Text(String),
    List(Vec<Shown>),
    Object(Vec<(String, Shown)>),
}

pub(crate) fn redact<P: Profile>(profile: &P) -> Redacted {
    let is_loggable = |name: &str| P::FIELDS.iter().any(|field| field.is_loggable && field.name == name);
    let mut copy = Copying { left: MAX_VALUES };
    // The members are counted before what is in them, `extra` with the rest.
    let mut count = 1_usize;
    profile.visit(&mut |_, _| count = count.saturating_add(1));
    copy.count(count);
    let mut members = Vec::new();
    profile.visit(&mut |name, datum| members.push((name.to_owned(), copy.datum(&datum, is_loggable(name)))));
    members.push(("extra".to_owned(), copy.object(profile.extra(), 1)));
    Redacted(Shown::Object(members))
}

/// Copies values that may be shown, as long as there are not too many.
struct Copying {
    left: usize,
}

impl Copying {
    /// How many of so many values are shown.
    fn count(&mut self, values: usize) -> usize {
        let shown = values.min(self.left);
        self.left = self.left.saturating_sub(shown);
        shown
    }

    /// A field of a profile.
    fn datum(&mut self, datum: &Datum<'_>, may_stay: bool) -> Shown {
        match datum {
            Datum::Text(text) => leaf(text, may_stay && is_instant(text)),
            Datum::Letter(letter, true) => leaf(letter, may_stay),
            Datum::Letter(letter, false) => {
                let other = [("other".to_owned(), leaf(letter, may_stay && is_letter(letter)))];
                Shown::Object(other.into_iter().take(self.count(1)).collect())
            }
            Datum::Day(day) => leaf(day::iso(*day).as_str(), may_stay),
            Datum::Id(id) => leaf(&id.to_string(), may_stay),
            Datum::Ids(ids) => Shown::List(vec![gone(); self.count(ids.len())]),
            Datum::Kept(items) => self.list(items, 1),
            // Only a record that is being read has any.
            Datum::List(_) => gone(),
        }
    }

    /// A value of which nothing is known, within so many others.
    fn kept(&mut self, kept: &Kept, within: usize) -> Shown {
        match kept {
            Kept::Null => Shown::Null,
            Kept::Text(text) => leaf(text, false),
            Kept::Array(items) if within < MAX_DEPTH => self.list(items, within),
            Kept::Object(members) if within < MAX_DEPTH => self.object(members, within),
            _ => gone(),
        }
    }

    fn list(&mut self, items: &[Kept], within: usize) -> Shown {
        let shown = items.iter().take(self.count(items.len()));
        Shown::List(shown.map(|item| self.kept(item, within.saturating_add(1))).collect())
    }

    fn object(&mut self, members: &[(String, Kept)], within: usize) -> Shown {
        let members = distinct(members);
        let count = self.count(members.len());
        let shown = members.into_iter().take(count);
        Shown::Object(
            shown.map(|(name, value)| (name.to_owned(), self.kept(value, within.saturating_add(1)))).collect(),
        )
    }
}

fn gone() -> Shown {
    Shown::Text(REDACTED.to_owned())
}

/// Nothing tells nothing, and so it stays.
fn leaf(text: &str, may_stay: bool) -> Shown {
    if text.is_empty() || may_stay { Shown::Text(text.to_owned()) } else { gone() }
}

/// What may stay of a field of a kind, as a pattern for the npm package; none of other kinds may.
pub(crate) fn form(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Id => Some(r"\d{1,19}"),
        Kind::Status | Kind::ProfileType => Some("[A-Z]"),
        Kind::Day | Kind::Instant => Some(r"\d{4}-\d\d-\d\d(?:T[\d:.,]{4,20}(?:Z|[+-]\d\d:?\d\d))?"),
        _ => None,
    }
}

fn is_letter(text: &str) -> bool {
    matches!(text.as_bytes(), [b'A'..=b'Z'])
}

/// Whether a text is a day, or an instant that is no longer than they are.
fn is_instant(text: &str) -> bool {
    match text.as_bytes() {
        &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2, ref clock @ ..] => {
            [y1, y2, y3, y4, m1, m2, d1, d2].iter().all(u8::is_ascii_digit) && (clock.is_empty() || is_clock(clock))
        }
        _ => false,
    }
}

/// `T`, 4 to 20 digits and signs of a time, and `Z` or an offset.
fn is_clock(clock: &[u8]) -> bool {
    let [b'T', rest @ ..] = clock else { return false };
    let is_zone = |byte: &u8| !byte.is_ascii_digit() && !b":.,".contains(byte);
    let length = rest.iter().position(is_zone).unwrap_or(rest.len());
    let zone = rest.get(length..).unwrap_or_default();
    let is_offset = match *zone {
        [b'Z'] => true,
        [b'+' | b'-', h1, h2, b':', m1, m2] | [b'+' | b'-', h1, h2, m1, m2] => {
            [h1, h2, m1, m2].iter().all(u8::is_ascii_digit)
        }
        _ => false,
    };
    (4..=20).contains(&length) && is_offset
}

impl Shown {
    fn write(&self, out: &mut Writer) {
        match self {
            Self::Null => out.put("null"),
            Self::Text(text) => json::write_text(text, out),
            Self::List(items) => json::write_list(items.iter(), out, Self::write),
            Self::Object(members) => {
                out.put("{");
                for (at, (name, value)) in members.iter().enumerate() {
                    out.put(if at > 0 { "," } else { "" });
                    json::write_text(name, out);
                    out.put(":");
                    value.write(out);
                }
                out.put("}");
            }
        }
    }
}

impl fmt::Display for Redacted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = Writer::default();
        self.0.write(&mut out);
        f.write_str(&out.into_string())
    }
}

impl fmt::Debug for Redacted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Redacted {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl Serialize for Shown {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(members) => serializer.collect_map(members.iter().map(|(name, value)| (name, value))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::customer::CustomerProfile;
    use crate::profile::response::ResponseField;
    use crate::profile::temporary::TemporaryProfile;

    #[test]
    fn what_identifies_has_the_form_of_its_field() {
        for text in [
            "2026-07-01",
            "2026-07-01T12:00Z",
            "2026-07-01T12:00:00.12345678901Z",
            "2026-07-01T12:00:00,1+02:00",
            "2026-07-01T12:00-0230",
        ] {
            assert!(is_instant(text), "{text}");
        }
        for text in [
            "",
            "0",
            "40612345",
            "A",
            "2026-07-0",
            "2026-07-01 ",
            "2026-07-01t12:00Z",
            "2026-07-01T12:00",
            "2026-07-01T120Z",
            "2026-07-01T12:00:00.123456789012Z",
            "2026-07-01T12:00z",
            "2026-07-01T12:00+2",
            "2026-07-01T12:00+02:0",
            "2026-07-01T12:00+02:00 Ola",
            "2026-07-01T12:00Ola",
            "2026-07-01Ola",
        ] {
            assert!(!is_instant(text), "{text}");
        }
        assert!(is_letter("A") && is_letter("Z"));
        for text in ["", "0", "40612345", "a", "AB", "Æ", "2026-07-01"] {
            assert!(!is_letter(text), "{text}");
        }
    }

    /// The package has one list for both.
    #[test]
    fn a_field_is_loggable_in_both_profiles_or_in_neither() {
        let is_loggable = |fields: &[ResponseField], name| {
            fields.iter().find(|field| field.name == name).map(|field| field.is_loggable)
        };
        for field in TemporaryProfile::FIELDS {
            let other = is_loggable(CustomerProfile::FIELDS, field.name);
            assert!(other.is_none_or(|other| other == field.is_loggable), "{}", field.name);
        }
    }
}
