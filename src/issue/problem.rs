//! Issues as the body of an HTTP response: Problem Details (RFC 9457), without its texts, which only the npm package has.

use core::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::serialize::place;
use super::{Code, Issue, Params, Unknown};

/// A problem as RFC 9457 has it, with one extension member, `errors`: what a service answers where it refuses.
///
/// Serialised, it is the npm package's `toProblemDetails` without its texts: `type`, which is always `about:blank`, `status`,
/// `instance` if there is one, and `errors`. A service that has texts of its own adds `title` and `detail`, for example with
/// serde's `flatten`. Made by [`Rejected::to_problem_details`](crate::Rejected::to_problem_details), or of the issues of a
/// [`Report`](crate::Report) by [`new`](Self::new).
///
/// ```
/// use entur_customer_profile::{ProblemDetails, read_server_error};
///
/// let report = read_server_error(400, br#"{"errorCode":602}"#, None);
/// let mut problem = ProblemDetails::new(&report.issues);
/// problem.status = 409;
/// assert_eq!(
///     serde_json::to_string(&problem)?,
///     r##"{"type":"about:blank","status":409,"errors":[{"pointer":"#/email","code":"already_in_use","params":{}}]}"##
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ProblemDetails {
    /// The HTTP status of the answer: an error's, 400 … 599. 422 unless set. Of a body, the npm package's gate answers 413
    /// where it is `too_large`, 400 where another issue is at [`Path::Root`](crate::Path::Root), and 422 for all else.
    pub status: u16,
    /// URI reference of this occurrence; passed on as given.
    pub instance: Option<String>,
    /// An error for each issue, in their order.
    pub errors: Vec<ProblemError>,
}

/// One issue in a problem. Its `Debug` leaves the pointer out, which may have the name of an unknown field.
#[derive(Clone, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct ProblemError {
    /// JSON Pointer (RFC 6901) to the field as a URI fragment, such as `#/email`; `#` is the whole body.
    pub pointer: String,
    /// Which rule.
    pub code: Code,
    /// With which numbers.
    pub params: Params,
}

impl ProblemDetails {
    /// The media type of its JSON text.
    pub const MEDIA_TYPE: &str = "application/problem+json";

    /// Makes a problem of issues, or of warnings. The name of an unknown field is not part of an issue: its pointer is that
    /// of the whole, `#`.
    #[must_use]
    pub fn new(issues: &[Issue]) -> Self {
        Self::of(issues, None)
    }

    /// Makes a problem of issues, and of the names of the input's unknown fields, if they are at hand.
    pub(crate) fn of(issues: &[Issue], unknown: Option<&Unknown>) -> Self {
        let error = |Issue { code, path, params }: &Issue| ProblemError {
            pointer: pointer_to(place(*path, unknown)),
            code: *code,
            params: *params,
        };
        Self { status: 422, instance: None, errors: issues.iter().map(error).collect() }
    }
}

/// Escaped twice: for the pointer (RFC 6901, 3) and for the fragment (6; RFC 3986, 3.5), as JavaScript's
/// `encodeURIComponent` does.
fn pointer_to(place: &str) -> String {
    if place == "$" {
        return "#".to_owned();
    }
    let mut pointer = "#/".to_owned();
    for byte in place.bytes() {
        match byte {
            b'~' => pointer += "~0",
            b'/' => pointer += "~1",
            _ if byte.is_ascii_alphanumeric() || b"-_.!*'()".contains(&byte) => pointer.push(char::from(byte)),
            _ => pointer += &format!("%{byte:02X}"),
        }
    }
    pointer
}

impl Serialize for ProblemDetails {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { status, instance, errors } = self;
        let count = if instance.is_some() { 4 } else { 3 };
        let mut problem = serializer.serialize_struct("ProblemDetails", count)?;
        problem.serialize_field("type", "about:blank")?;
        problem.serialize_field("status", status)?;
        match instance {
            Some(instance) => problem.serialize_field("instance", instance)?,
            None => problem.skip_field("instance")?,
        }
        problem.serialize_field("errors", errors)?;
        problem.end()
    }
}

impl fmt::Debug for ProblemError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut error = f.debug_struct("ProblemError");
        error.field("code", &self.code).field("params", &self.params).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::pointer_to;

    // Those of tests/js/problem.test.mjs.
    #[test]
    fn pointers_are_escaped_as_json_pointer_and_as_uri_fragment() {
        for (place, pointer) in [
            ("$", "#"),
            ("$$", "#/%24%24"),
            ("", "#/"),
            ("email", "#/email"),
            ("a/b~c", "#/a~1b~0c"),
            ("~1", "#/~01"),
            ("æ %#\"", "#/%C3%A6%20%25%23%22"),
            ("-_.!*'()", "#/-_.!*'()"),
            ("+,;:@&=?[]{}|^`<>\\\0\u{7F}", "#/%2B%2C%3B%3A%40%26%3D%3F%5B%5D%7B%7D%7C%5E%60%3C%3E%5C%00%7F"),
        ] {
            assert_eq!(pointer_to(place), pointer, "{place}");
        }
    }
}
