//! Reading profiles that a server sent: tolerant where writing is strict.

use super::codes::DEFAULT_LANGUAGE;
use super::customer::CustomerProfile;
use super::datum::{self, Datum, Kind};
use super::id::CUSTOMER_NUMBER;
use super::record::{Record, Row};
use super::response::Profile;
use super::temporary::TemporaryProfile;
use crate::issue::{Code, Issue, Path, Report};
use crate::json;

/// The most bytes of a profile that is read, 1 MiB: far more than any has.
pub const MAX_PROFILE_BYTES: usize = 1 << 20;

/// Reads a temporary profile: what the create and the update answer.
///
/// Unknown fields are kept. Letters that are not published are kept too, with a
/// warning. A date may be a text, an object or `[y, m, d]`; a date-time is the day
/// that [`day::in_oslo`](crate::day::in_oslo) tells of it. The status is `A` if
/// absent, and the customer reference the customer number.
///
/// ```
/// use entur_customer_profile::{read_temporary_profile, Status};
/// let json = br#"{"customerNumber": 9007199254740993, "firstName": ""}"#;
/// let (profile, warnings) = read_temporary_profile(json)?;
/// assert_eq!(profile.customer_number, Some(9_007_199_254_740_993));
/// assert_eq!((profile.status, profile.first_name), (Some(Status::Active), None));
/// assert!(warnings.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// A text that is not a JSON object, larger than [`MAX_PROFILE_BYTES`] or nested
/// deeper than [`MAX_DEPTH`](crate::MAX_DEPTH), and a profile without a customer
/// number.
pub fn read_temporary_profile(json: &[u8]) -> Result<(TemporaryProfile, Vec<Issue>), Report> {
    read(json, TemporaryProfile::ROWS, TemporaryProfile::from_record)
}

/// Reads a permanent profile: what the conversion answers. As tolerant as
/// [`read_temporary_profile`]. The profile type is `S` if absent, and the
/// language what the legacy language field says, or else `NOB`.
///
/// ```
/// use entur_customer_profile::read_customer_profile;
/// let json = br#"{"customerNumber": 1, "languagePreference": "NO"}"#;
/// let (profile, _) = read_customer_profile(json)?;
/// assert_eq!(profile.language_preference_iso6393.as_ref().map(|code| code.as_str()), Some("NOB"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// A text that is not a JSON object, larger than [`MAX_PROFILE_BYTES`] or nested
/// deeper than [`MAX_DEPTH`](crate::MAX_DEPTH), and a profile without a customer
/// number.
pub fn read_customer_profile(json: &[u8]) -> Result<(CustomerProfile, Vec<Issue>), Report> {
    read(json, CustomerProfile::ROWS, CustomerProfile::from_record)
}

/// Reads a profile by its rows, and makes something of it.
pub(crate) fn read<T>(
    json: &[u8],
    rows: &'static [Row],
    make: impl FnOnce(Record<'_>) -> T,
) -> Result<(T, Vec<Issue>), Report> {
    if json.len() > MAX_PROFILE_BYTES {
        return Err(Report::too_large(MAX_PROFILE_BYTES));
    }
    let mut report = Report::default();
    let members = json::read_object(json)?;
    let mut record = Record::read(&members, rows, &mut report);
    complete(&mut record, &mut report);
    if report.is_accepted() { Ok((make(record), report.warnings)) } else { Err(report) }
}

/// Fills in the defaults of Entur's page for absent fields, as far as the kind of profile has them.
fn complete(record: &mut Record<'_>, report: &mut Report) {
    let Some(&Datum::Id(number)) = record.get(CUSTOMER_NUMBER) else {
        return refuse_without_number(report);
    };
    record.fill("status", Datum::Letter("A".into(), true));
    record.fill("profileType", Datum::Letter("S".into(), true));
    let mut digits = json::Writer::default();
    json::write_integer(number, &mut digits);
    record.fill("customerRef", Datum::Text(digits.into_string().into()));
    if record.get("languagePreferenceISO6393").is_none() {
        let legacy = match record.get("languagePreference") {
            Some(Datum::Text(legacy)) => legacy,
            _ => DEFAULT_LANGUAGE,
        };
        let code = datum::language(legacy);
        if !code.as_ref().is_some_and(|code| Kind::Language.is_known(code)) {
            report.warnings.push(Issue::plain(Code::UnknownValue, Path::Name("languagePreference")));
        }
        if let Some(code) = code {
            record.fill("languagePreferenceISO6393", code);
        }
    }
}

/// Without its number a profile can be neither fetched, changed nor converted.
fn refuse_without_number(report: &mut Report) {
    let path = Path::Name(CUSTOMER_NUMBER);
    // A number that could not be read has a warning: here it refuses.
    match report.warnings.iter().position(|warning| warning.path == path) {
        Some(at) => report.issues.push(report.warnings.remove(at)),
        None => report.issues.push(Issue::plain(Code::Required, path)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(json: &str) -> Vec<(Code, Path)> {
        let all = match read_customer_profile(json.as_bytes()) {
            Ok((_, warnings)) => warnings,
            Err(report) => report.issues,
        };
        all.into_iter().map(|issue| (issue.code, issue.path)).collect()
    }

    #[test]
    fn a_profile_needs_its_number() {
        assert_eq!(codes("{}"), [(Code::Required, Path::Name("customerNumber"))]);
        assert_eq!(codes(r#"{"customerNumber": 0}"#), [(Code::OutOfRange, Path::Name("customerNumber"))]);
        assert_eq!(codes(r#"{"customerNumber": "9223372036854775807"}"#), []);
        assert_eq!(codes("[]"), [(Code::WrongType, Path::Root)]);
    }

    #[test]
    fn contradictions_and_unknown_letters_are_warned_of() {
        assert_eq!(codes(r#"{"customerNumber":1,"username":"u"}"#), []);
        assert_eq!(
            codes(r#"{"customerNumber":1,"username":"u","status":"P"}"#),
            [(Code::InconsistentProfile, Path::Name("username"))]
        );
        assert_eq!(
            codes(r#"{"customerNumber":1,"email":"a@b.no","status":"D"}"#),
            [(Code::InconsistentProfile, Path::Name("email"))]
        );
        assert_eq!(codes(r#"{"customerNumber":1,"status":"X"}"#), [(Code::UnknownValue, Path::Name("status"))]);
        assert_eq!(codes(r#"{"customerNumber":1,"email":"\ud800"}"#), [(Code::InvalidText, Path::Name("email"))]);
    }

    #[test]
    fn a_text_past_the_limit_is_not_read() {
        let mut json = r#"{"customerNumber":1}"#.to_owned();
        json.push_str(&" ".repeat(MAX_PROFILE_BYTES.wrapping_sub(json.len())));
        assert_eq!(codes(&json), []);
        assert_eq!(codes(&format!("{json} ")), [(Code::TooLarge, Path::Root)]);
    }

    #[test]
    fn a_text_left_over_that_no_string_can_hold_is_the_replacement_character() {
        let json = br#"{"customerNumber":1,"a\ud83d":1,"b":"\udc00","c":{"\ud800":["\ud800"]}}"#;
        let (profile, _) = read_customer_profile(json).unwrap();
        let extra = serde_json::to_value(profile).unwrap()["extra"].take();
        assert_eq!(extra, serde_json::json!({ "\u{FFFD}": 1, "b": "\u{FFFD}", "c": { "\u{FFFD}": ["\u{FFFD}"] } }));
    }

    #[test]
    fn dates_in_all_their_shapes() {
        for json in [
            "\"1990-02-28\"",
            "[1990,2,28]",
            r#"{"year":1990,"month":2,"day":28}"#,
            r#"{"year":1990,"monthValue":2,"month":"FEBRUARY","dayOfMonth":28}"#,
            // Of a repeated name the last value counts, here as in the profile.
            r#"{"year":1991,"month":3,"year":1990,"month":2,"day":28}"#,
        ] {
            let json = format!(r#"{{"customerNumber":1,"dateOfBirth":{json}}}"#);
            let (profile, warnings) = read_customer_profile(json.as_bytes()).unwrap();
            assert_eq!(profile.date_of_birth, crate::profile::day::parse("1990-02-28"), "{json}");
            assert!(warnings.is_empty());
        }
        let (profile, warnings) =
            read_customer_profile(br#"{"customerNumber":1,"dateOfBirth":"0000-00-00","new":{"a":[1.50]}}"#).unwrap();
        assert_eq!(warnings.first().map(|warning| warning.code), Some(Code::InvalidDate));
        let kept: Vec<&str> = profile.extra().iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(kept, ["dateOfBirth", "new"], "nothing is lost");
    }
}
