//! What a server answers when it refuses, as issues on the fields that it is about.
//!
//! The npm package's `server-error.ts` reads the same. A server may say anything, and may quote the customer: only codes,
//! places and parameters that this library has itself get into an issue.

use std::borrow::Cow;

use super::Operation;
use super::places::places;
use super::request::PLACEHOLDER;
use crate::issue::{Code, Expected, Issue, Params, Path, Report, Source, Unit};
use crate::json::{self, Json, Text, member};
use crate::profile::field::{Field, Kind};
use crate::profile::id::{self, CUSTOMER_NUMBER};
use crate::profile::{day, domains, fields};

/// How many errors of an answer are read: more than all fields could need. As in the npm package.
const MAX_ERRORS: usize = 50;

/// What an `errorCode` is about.
enum Meant {
    Whole,
    CustomerNumber,
    Fields(&'static [&'static Field]),
}
use Meant::{CustomerNumber, Fields, Whole};

/// Entur's `errorCode`s: our code, and what is meant. The npm package's table is made from it.
///
/// Source: <https://developer.entur.org/pages-customers-docs-errorhandling>.
static MEANINGS: &[(u16, Code, Meant)] = &[
    // Invalid API usage, or the resource exists.
    (400, Code::RejectedByServer, Whole),
    // Invalid credentials, forbidden.
    (401, Code::ServerUnavailable, Whole),
    (403, Code::ServerUnavailable, Whole),
    // Invalid URI: the address is wrong, not the customer number.
    (404, Code::ServerUnavailable, Whole),
    // Resource deprecated.
    (410, Code::ServerUnavailable, Whole),
    (500, Code::ServerUnavailable, Whole),
    // Invalid password format.
    (600, Code::RejectedByServer, Fields(&[&fields::PASSWORD])),
    // The merge of customers failed.
    (601, Code::RejectedByServer, Whole),
    // The e-mail address is registered already.
    (602, Code::AlreadyInUse, Fields(&[&fields::EMAIL])),
    (603, Code::InvalidEmail, Fields(&[&fields::EMAIL])),
    // Invalid post code, which no operation here sends.
    (604, Code::RejectedByServer, Whole),
    (605, Code::InvalidPhoneNumber, Fields(&[&fields::TELEPHONE_NUMBER_NO_COUNTRY_CODE])),
    // Which name is invalid is not told.
    (606, Code::InvalidName, Fields(&[&fields::SURNAME, &fields::FIRST_NAME])),
    // Unauthorised, unauthenticated.
    (610, Code::ServerUnavailable, Whole),
    (611, Code::ServerUnavailable, Whole),
    // The customer cannot be restored, is active already.
    (613, Code::RejectedByServer, Whole),
    (614, Code::RejectedByServer, Whole),
    (617, Code::ProfileNotFound, CustomerNumber),
    // Failed to save, SQL error.
    (618, Code::ServerUnavailable, Whole),
    (619, Code::ServerUnavailable, Whole),
    // A customer with a personnel ticket cannot be deleted.
    (621, Code::RejectedByServer, Whole),
    (624, Code::AlreadyInUse, Fields(&[&fields::CUSTOMER_ACCOUNT_ID])),
];

/// Entur's `errorCode`s: our code, and the names of the fields that are meant; none for the whole.
pub(crate) fn error_codes() -> impl Iterator<Item = (u16, Code, Vec<&'static str>)> {
    MEANINGS.iter().map(|(number, code, meant)| {
        let names = match meant {
            Whole => Vec::new(),
            CustomerNumber => vec![CUSTOMER_NUMBER],
            Fields(fields) => fields.iter().map(|field| field.name).collect(),
        };
        (*number, *code, names)
    })
}

/// Reads an error answer of Entur's API, in either of its own bodies, or of a server that speaks RFC 9457, such as the npm
/// package's gate or a service that answers [`ProblemDetails`](crate::ProblemDetails). The report has one issue or more,
/// the same as from the npm package's `readServerError`.
///
/// `operation` is what was asked for: an issue about a field that it does not have stands at `$`. It is `None` for a request
/// that is not one of the [`OPERATIONS`](crate::OPERATIONS), such as one that fetches a profile. A body that cannot be read,
/// or is nested deeper than [`MAX_DEPTH`](crate::MAX_DEPTH), leaves the status to go by.
///
/// Where a body has an `errorCode` about a field and a list of errors, what the code says comes first, unless the list says
/// something about that field itself. A code about the whole is told where the list says nothing.
///
/// The npm package's gate passes on to its caller what the caller can put right: 400, 404 and 422, and 409 as 422, where no
/// issue is `server_unavailable` and the body is no HTML; and 429. Everything else it answers with 502.
///
/// The server's own texts are not used: they may quote the customer. Nor are parameters that no issue of this crate can
/// have, such as a day that is not in the calendar: its issue is `rejected_by_server`.
///
/// ```
/// use entur_customer_profile::{Body, CreateTemporaryProfile, read_server_error};
///
/// let body = br#"{"errorCode":602,"shortEnglish":"Email already exists"}"#;
/// let report = read_server_error(400, body, Some(CreateTemporaryProfile::OPERATION));
/// assert_eq!(report.to_string(), "refused: `already_in_use` at `email`");
/// ```
#[must_use]
pub fn read_server_error(status: u16, body: &[u8], operation: Option<&Operation>) -> Report {
    let text = String::from_utf8_lossy(body);
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
    let members = json::read_object(text.as_bytes()).unwrap_or_default();
    let told = Told::of(member(&members, "errorCode"), operation);
    let entries: Vec<Issue> = match member(&members, "errors") {
        Some(Json::Array(errors)) => {
            errors.items().into_iter().take(MAX_ERRORS).filter_map(|error| entry(error, operation, &told)).collect()
        }
        _ => Vec::new(),
    };
    // At the whole may stand what is about something else.
    let is_told = |issue: &Issue| match issue.path {
        Path::Root => told.code == Some(issue.code),
        path => told.is_about(path),
    };
    let is_told_by_entries = entries.iter().any(is_told);
    let mut issues = if is_told_by_entries { Vec::new() } else { told.issues() };
    issues.extend(entries);
    if issues.is_empty() {
        issues.push(told.code.map_or_else(|| by_status(status, operation), |code| Issue::plain(code, Path::Root)));
    }
    Report { issues, warnings: Vec::new() }
}

/// What an `errorCode` says: one that means no field says it of the whole.
#[derive(Default)]
struct Told {
    code: Option<Code>,
    /// The fields that are meant.
    places: Vec<Path>,
}

impl Told {
    /// Reads an `errorCode`, be it a number or a text; it says nothing, if it is not one of Entur's.
    fn of(error_code: Option<Json<'_>>, operation: Option<&Operation>) -> Self {
        let number = match error_code {
            Some(Json::Number(number)) => json::to_integer(number).flatten().map(|number| number.to_string()),
            error_code => error_code.and_then(Json::text).map(Cow::into_owned),
        };
        let is_told = |known: &u16| number.as_ref().is_some_and(|number| *number == known.to_string());
        let Some((_, code, names)) = error_codes().find(|(known, ..)| is_told(known)) else { return Self::default() };
        let mut places: Vec<Path> = names.into_iter().map(|name| place_of(name, operation)).collect();
        // Fields that the operation does not have stand at one place.
        places.dedup();
        Self { code: Some(code), places }
    }

    fn issues(&self) -> Vec<Issue> {
        let code = self.code.into_iter();
        code.flat_map(|code| self.places.iter().map(move |path| Issue::plain(code, *path))).collect()
    }

    /// Whether a field is among those that are meant. Which telephone number is invalid is not told.
    fn is_about(&self, path: Path) -> bool {
        let is_telephone = || fields::ALL.iter().any(|field| field.kind == Kind::Tel && path == Path::Name(field.name));
        self.places.contains(&path) || self.code == Some(Code::InvalidPhoneNumber) && is_telephone()
    }

    /// The code of a field that an entry only names.
    fn code_of(&self, path: Path) -> Code {
        self.code.filter(|_| self.is_about(path)).unwrap_or(Code::RejectedByServer)
    }
}

/// What a status says by itself.
fn by_status(status: u16, operation: Option<&Operation>) -> Issue {
    match status {
        404 if operation.is_some_and(has_customer_number) => {
            Issue::plain(Code::ProfileNotFound, Path::Name(CUSTOMER_NUMBER))
        }
        401 | 403 | 404 | 408 | 410 | 429 | 500.. => Issue::plain(Code::ServerUnavailable, Path::Root),
        _ => Issue::plain(Code::RejectedByServer, Path::Root),
    }
}

/// One of the `errors` of RFC 9457 and of Entur's guidelines: it has a pointer or a field's name, and maybe one of our
/// codes. An entry without a code may only name a field of what the `errorCode` beside it `told`.
fn entry(error: Json<'_>, operation: Option<&Operation>, told: &Told) -> Option<Issue> {
    let members = members_of(error);
    let field = match member(&members, "pointer") {
        Some(Json::Text(pointer)) => pointer.read().and_then(|pointer| field_at(&pointer)),
        _ => member(&members, "field").and_then(Json::text).map(Cow::into_owned),
    };
    let path = field.map_or(Path::Root, |field| place_of(&field, operation));
    let code = member(&members, "code").and_then(Json::text);
    let code = code.and_then(|name| Code::ALL.iter().copied().find(|code| code.name() == name));
    if let Some(code) = code
        && let Some(params) = params_of(code, member(&members, "params"), path)
    {
        return Some(Issue { code, path, params });
    }
    // Without a code or a field of ours the entry tells nothing.
    if path == Path::Root {
        return None;
    }
    Some(Issue::plain(told.code_of(path), path))
}

/// The outermost field of a JSON Pointer (RFC 6901), plain or as a URI fragment; `None` of an ill-formed one. No field has
/// a character that a pointer would escape.
fn field_at(pointer: &str) -> Option<String> {
    let plain = match pointer.strip_prefix('#') {
        Some(fragment) => percent_decoded(fragment)?,
        None => pointer.to_owned(),
    };
    plain.split('/').nth(1).map(str::to_owned)
}

/// What a URI fragment says; `None` where a `%` is not followed by two hexadecimal digits, or what they spell is not UTF-8.
fn percent_decoded(fragment: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(fragment.len());
    let mut rest = fragment.as_bytes();
    while let [first, others @ ..] = rest {
        rest = others;
        if *first != b'%' {
            bytes.push(*first);
            continue;
        }
        let (digits, others) = others.split_first_chunk()?;
        let [high, low] = digits.map(|digit| char::from(digit).to_digit(16));
        bytes.push(u8::try_from(high? << 4 | low?).ok()?);
        rest = others;
    }
    String::from_utf8(bytes).ok()
}

/// The place of that name, if it is a known one and the operation has it; else the whole.
fn place_of(name: &str, operation: Option<&Operation>) -> Path {
    let is_there = |name: &str| {
        operation.is_none_or(|operation| {
            operation.position(name).is_some() || name == CUSTOMER_NUMBER && has_customer_number(operation)
        })
    };
    match places().find(|place| *place == name) {
        Some(place) if place != "$" && is_there(place) => Path::Name(place),
        _ => Path::Root,
    }
}

fn has_customer_number(operation: &Operation) -> bool {
    operation.path.contains(PLACEHOLDER)
}

/// The parameters of a code, if all are given and are what an issue of this library can have.
fn params_of(code: Code, given: Option<Json<'_>>, path: Path) -> Option<Params> {
    let given = given.map(members_of).unwrap_or_default();
    let text = |name| member(&given, name).and_then(Json::text);
    let is = |name, value: &str| text(name).is_some_and(|text| text == value);
    let count = |name| match member(&given, name)? {
        Json::Number(number) => json::to_integer(number).flatten(),
        _ => None,
    };
    let small = |name| u32::try_from(count(name)?).ok();
    let limit_of = |unit: Unit, source| {
        let limit = small("limit").filter(|_| is("unit", unit.name()))?;
        Some(Params::Limit { limit, unit, source })
    };
    match code {
        Code::WrongType => {
            let expected = text("expected")?;
            Expected::ALL.iter().find(|known| known.name() == expected).map(|expected| Params::Expected(*expected))
        }
        Code::DeprecatedField => {
            let field = fields::ALL.iter().find(|field| path == Path::Name(field.name))?;
            field.replacement.filter(|replacement| is("replacement", replacement)).map(Params::Replacement)
        }
        Code::TooLong => {
            let source = text("source")?;
            let source = Source::ALL.iter().copied().find(|known| known.name() == source)?;
            limit_of(Unit::Utf16, Some(source))
        }
        Code::EmailDomainSuspicious => domains::known().find(|domain| is("suggestion", domain)).map(Params::Suggestion),
        Code::PhoneNumberTooShort | Code::PhoneNumberTooLong => limit_of(Unit::Digits, None),
        Code::DateInPast | Code::DateInFuture | Code::DateFarBack => {
            day::parse(&text("limit")?).filter(|_| is("unit", "date")).map(Params::Day)
        }
        Code::DateFarAhead => limit_of(Unit::Days, None),
        Code::OutOfRange => {
            let range = id::RANGE;
            let is_it = is("minimum", &range.start().to_string()) && is("maximum", &range.end().to_string());
            (is_it && is("unit", "integer")).then_some(Params::Range)
        }
        Code::NumberNotExact => {
            (count("limit") == Some(json::MAX_SAFE_INTEGER) && is("unit", "integer")).then_some(Params::Exactness)
        }
        Code::InvalidJson => small("offset").filter(|_| is("unit", Unit::Bytes.name())).map(Params::Offset),
        Code::TooLarge => limit_of(Unit::Bytes, None),
        Code::TooDeep => limit_of(Unit::Levels, None),
        Code::InvalidClientName => limit_of(Unit::Characters, None),
        _ => Some(Params::None),
    }
}

/// The members of an object; of any other value there are none.
fn members_of(json: Json<'_>) -> Vec<(Text<'_>, Json<'_>)> {
    match json {
        Json::Object(inside) => inside.members(),
        _ => Vec::new(),
    }
}
