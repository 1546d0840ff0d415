//! Requests: everything around a body that an HTTP client needs. No token:
//! Entur's tokens are for servers, which add them when they send.

use super::Operation;
use crate::issue::{Code, Issue, Params, Path, Report, Unit};
use crate::profile::id::{self, CUSTOMER_NUMBER};
use crate::profile::text::joined;

/// The header by which a client names itself.
pub const CLIENT_NAME_HEADER: &str = "ET-Client-Name";
/// The header by which a request is found again in logs.
pub const CORRELATION_ID_HEADER: &str = "X-Correlation-Id";

/// The placeholder in a path, after its `{`.
pub(super) const PLACEHOLDER: &str = "customerNumber}";
/// The longest client name; ours, Entur publishes none.
const MAX_CLIENT_NAME: usize = 100;
/// The longest correlation id; ours, Entur publishes none.
const MAX_CORRELATION_ID: usize = 128;

/// What a request says besides its body. The address and the path are the program's own, and are not checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RequestOptions<'a> {
    /// The API's address, such as `https://api.entur.io/customers/v2`.
    pub base_url: &'a str,
    /// `<company>-<application>`.
    pub client_name: &'a str,
    /// A correlation id of the caller's own making: 1 to 128 visible ASCII characters, our own limit.
    pub correlation_id: &'a str,
    /// The profile's number, as digits, where the operation has one.
    pub customer_number: Option<&'a str>,
    /// Another path than the operation's own, which begins with `/` and has `{customerNumber}` where it stands.
    pub path: Option<&'a str>,
}

impl<'a> RequestOptions<'a> {
    /// What every request says; the operation's own path, and no customer number.
    #[must_use]
    pub fn new(base_url: &'a str, client_name: &'a str, correlation_id: &'a str) -> Self {
        Self { base_url, client_name, correlation_id, customer_number: None, path: None }
    }
}

/// A request without its body.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PreparedRequest {
    /// The HTTP method of the operation. Where that is only inferred, a program may have to put another in its place.
    pub method: &'static str,
    /// The whole address.
    pub url: String,
    /// The headers, names and values.
    pub headers: [(&'static str, String); 4],
}

impl Operation {
    /// Prepares a request of this operation.
    ///
    /// ```
    /// use entur_customer_profile::{Body, RequestOptions, UpdateTemporaryProfile};
    ///
    /// let mut options = RequestOptions::new("https://api.entur.io/customers/v2", "brakar-webshop", "5a6b");
    /// options.customer_number = Some("3518474");
    /// let request = UpdateTemporaryProfile::OPERATION.prepare(&options)?;
    /// assert_eq!(request.url, "https://api.entur.io/customers/v2/profiles/temporary/3518474");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// `required` or `out_of_range` at `customerNumber`, `invalid_client_name`
    /// at `ET-Client-Name`, `invalid_correlation_id` at `X-Correlation-Id`.
    pub fn prepare(&self, options: &RequestOptions<'_>) -> Result<PreparedRequest, Report> {
        let mut report = Report::default();
        let mut url = without_slashes(options.base_url).to_owned();
        let mut rest = options.path.unwrap_or(self.path);
        let mut number = None;
        while let Some((before, after)) = cut(rest, b'{') {
            url.push_str(before);
            rest = match after.strip_prefix(PLACEHOLDER) {
                Some(after) => {
                    let number = number.get_or_insert_with(|| customer_number(options.customer_number, &mut report));
                    url.push_str(number.unwrap_or_default());
                    after
                }
                None => {
                    url.push('{');
                    after
                }
            };
        }
        url.push_str(rest);
        check_client_name(options.client_name, &mut report);
        if !is_correlation_id(options.correlation_id) {
            report.issues.push(Issue::plain(Code::InvalidCorrelationId, Path::Name(CORRELATION_ID_HEADER)));
        }
        if !report.is_accepted() {
            return Err(report);
        }
        Ok(PreparedRequest {
            method: self.method,
            url,
            headers: [
                ("Content-Type", "application/json".to_owned()),
                ("Accept", "application/json".to_owned()),
                (CLIENT_NAME_HEADER, options.client_name.to_owned()),
                (CORRELATION_ID_HEADER, options.correlation_id.to_owned()),
            ],
        })
    }
}

/// The digits of an id without leading zeros: nothing that changes a path's shape.
fn customer_number<'n>(number: Option<&'n str>, report: &mut Report) -> Option<&'n str> {
    let path = Path::Name(CUSTOMER_NUMBER);
    let Some(text) = number.filter(|text| !text.is_empty()) else {
        report.issues.push(Issue::plain(Code::Required, path));
        return None;
    };
    if id::parse(text).is_none() {
        report.issues.push(Issue { code: Code::OutOfRange, path, params: Params::Range });
        return None;
    }
    let zeros = text.bytes().position(|digit| digit != b'0');
    text.get(zeros?..)
}

/// A base address without the slashes at its end.
fn without_slashes(mut url: &str) -> &str {
    while let Some(shorter) = url.strip_suffix('/') {
        url = shorter;
    }
    url
}

/// The text before the first such byte, which is ASCII, and the text after it.
fn cut(text: &str, at: u8) -> Option<(&str, &str)> {
    let position = text.bytes().position(|byte| byte == at)?;
    Some((text.get(..position)?, text.get(position.saturating_add(1)..)?))
}

/// Joins the two parts of a client name.
///
/// ```
/// use entur_customer_profile::client_name;
/// assert_eq!(client_name("nor_way", "webshop").as_deref(), Ok("nor_way-webshop"));
/// assert!(client_name("nor way", "webshop").is_err());
/// ```
///
/// # Errors
///
/// `invalid_client_name` at `ET-Client-Name`.
pub fn client_name(company: &str, application: &str) -> Result<String, Report> {
    let name = joined([company, "-", application]);
    let mut report = Report::default();
    // Without an application, a company's own hyphen would divide the name.
    check_client_name(if application.is_empty() { "" } else { &name }, &mut report);
    if report.is_accepted() { Ok(name) } else { Err(report) }
}

fn check_client_name(name: &str, report: &mut Report) {
    let has_two_parts =
        cut(name, b'-').is_some_and(|(company, application)| !company.is_empty() && !application.is_empty());
    let is_plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.-/".contains(&byte));
    if !has_two_parts || !is_plain || name.len() > MAX_CLIENT_NAME {
        let limit = u32::try_from(MAX_CLIENT_NAME).unwrap_or(u32::MAX);
        let params = Params::Limit { limit, unit: Unit::Characters, source: None };
        report.issues.push(Issue { code: Code::InvalidClientName, path: Path::Name(CLIENT_NAME_HEADER), params });
    }
}

/// Visible ASCII, at most 128 characters: nothing that could end a header.
fn is_correlation_id(id: &str) -> bool {
    (1..=MAX_CORRELATION_ID).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_graphic())
}

/// A new correlation id: a random UUID (RFC 9562, version 4) from the
/// platform's secure source; `None` where the platform has none.
///
/// ```
/// use entur_customer_profile::{Body, CreateTemporaryProfile, RequestOptions, correlation_id};
///
/// let id = correlation_id().ok_or("no random source")?;
/// let options = RequestOptions::new("https://api.entur.io/customers/v2", "brakar-webshop", &id);
/// let request = CreateTemporaryProfile::OPERATION.prepare(&options)?;
/// assert!(request.headers.contains(&("X-Correlation-Id", id.clone())));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[cfg(feature = "random")]
#[must_use]
pub fn correlation_id() -> Option<String> {
    let mut bytes = [0u8; 16];
    getrandom::fill(&mut bytes).ok()?;
    let mut text = String::with_capacity(36);
    for (position, byte) in bytes.iter().enumerate() {
        let byte = match position {
            6 => byte & 0x0F | 0x40,
            8 => byte & 0x3F | 0x80,
            _ => *byte,
        };
        if matches!(position, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        text.extend([byte >> 4, byte & 0x0F].into_iter().filter_map(|digit| char::from_digit(u32::from(digit), 16)));
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn client_names_at_their_edges() {
        let longest = format!("a-{}", "b".repeat(98));
        for name in ["a-b", "brakar-journeyplanner", "fosen_utvikling-infoplakat", "a--b", "a-b-c", "a.b/c-1", &longest]
        {
            let mut report = Report::default();
            check_client_name(name, &mut report);
            assert!(report.is_accepted(), "{name}");
        }
        let too_long = format!("{longest}b");
        for name in ["", "a", "-b", "a-", "-", " a-b", "a-b\r\nX: y", "å-b", &too_long] {
            let mut report = Report::default();
            check_client_name(name, &mut report);
            assert!(!report.is_accepted(), "{name}");
        }
        assert!(client_name("", "a-b").is_err() && client_name("a-b", "").is_err());
    }

    #[test]
    fn a_customer_number_cannot_change_the_path() {
        let path = |number| customer_number(number, &mut Report::default());
        assert_eq!(path(Some("0003518474")), Some("3518474"));
        assert_eq!(path(Some("9223372036854775807")), Some("9223372036854775807"));
        for number in ["0", "-1", "1/2", "1?", " 1", "9223372036854775808", "１"] {
            assert_eq!(path(Some(number)), None, "{number}");
        }
        assert_eq!(path(None), None);
    }

    #[cfg(feature = "random")]
    #[test]
    fn correlation_ids_are_version_4_uuids() {
        let (id, other) = (correlation_id().unwrap(), correlation_id().unwrap());
        assert_ne!(id, other);
        let shape: String = id.chars().map(|c| if c == '-' { '-' } else { 'x' }).collect();
        assert_eq!(shape, "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx");
        assert_eq!(id.as_bytes()[14], b'4');
        assert!(matches!(id.as_bytes()[19], b'8' | b'9' | b'a' | b'b'));
        assert!(is_correlation_id(&id));
    }
}
