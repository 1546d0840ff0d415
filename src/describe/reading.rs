//! The part of the rules page that says how values are read. Its examples are judged as the page is made, so that they
//! say what the rules do.

use super::markdown::{code, columns, row};
use crate::json::Writer;
use crate::operations::check::{Form, Mask, Verdict};
use crate::operations::{OPERATIONS, Operation, output};
use crate::phone::CallingCode;
use crate::profile::email::{MAX_LABEL, MAX_LOCAL};
use crate::profile::field::Field;
use crate::profile::{day, fields, landline};
use crate::rules::context::Context;
use crate::rules::raw::Raw;
use crate::rules::subject::Findings;

const TODAY: &str = "2026-07-01";
const CALLING_CODE: u16 = 47;

/// What is accepted and what is sent, by what a field holds.
fn kinds() -> String {
    let (fewest, most) = landline::DIGITS.into_inner();
    let largest = i64::MAX;
    format!(
        "## How values are read

- **Texts.** White space around a text is removed, except around a password. Nothing, `null`, `\"\"` and blanks all mean
  that a field is absent. Control characters, bidirectional embeddings, overrides and isolates, byte order marks and
  noncharacters are refused. Lengths are counted in UTF-16 units, as `maxlength` counts them.
- **Names** may have letters and marks of any script, digits, spaces, apostrophes, hyphens and dashes, `. , ( ) /` and what
  else stands within names, such as the dot of *Gal·la*, and must have at least one letter. Their case and spelling stay as
  typed. The dummies that Entur empties, such as *ikke satt*, are refused.
- **E-mail addresses** follow the grammar of HTML's `input type=email`, with a dot in the domain, at most {MAX_LOCAL}
  characters before the `@` and {MAX_LABEL} in a label of the domain. The domain is sent in lower case, an
  internationalised one as A-labels. A known slip such as `gmial.com` is warned of, never corrected.
- **Telephone numbers** lose spaces, hyphens, dots and slashes of every kind, round and square brackets, and bidirectional
  embeddings; digits of any script become ASCII. A number with `+` or `00` in front brings its own country code, unless the
  zeros are part of a national number, as in Tajikistan; for any other it is `countryCode`, or else the context's
  `defaultCountryCode`. A national trunk prefix is dropped where libphonenumber drops it, and that country code where it
  was typed without a `+` and only the rest is a number. `countryCode` is sent with a number only, and `telephoneNumber`
  never: it is split into the pair where there is none.
- **Landline numbers** lose the same characters. A `+` in front stays, and {fewest} to {most} digits must be left.
- **Days** are `YYYY-MM-DD`, in the years 1 to 9999. In `expirationDate`, a date-time with an offset becomes the day that
  it then is in Norway; `dateOfBirth` takes none.
- **`organisationId`** is an integer from 1 to {largest}: a number, a `bigint`, or a text of digits.
- **Passwords** are sent as typed, and no policy is invented for them. Blanks alone are none.

"
    )
}

/// Fields, and texts that may be typed in them.
const EXAMPLES: &[(&Field, &[&str])] = &[
    (&fields::FIRST_NAME, &[" Åse-Marie ", "O’Hara", "李", "Ludvig 14.", "Gal·la", "123", "<b>Ola</b>", "Ikke satt"]),
    (&fields::EMAIL, &["Ola.Nordmann@Example.NO", "ola@blåbær.no", "ola@example", "åse@example.no", "ola@gmial.com"]),
    (
        &fields::TELEPHONE_NUMBER_NO_COUNTRY_CODE,
        &[
            "406 12 345",
            "(+47) 406-12-345",
            "47 406 12 345",
            "0046 70 123 45 67",
            "+44 (0)20 7946 0018",
            "４０６１２３４５",
            "22 33 44 55",
            "12345678",
            "406",
            "406 123 456",
            "40612345 / 40612346",
            "40612345 ext. 2",
        ],
    ),
    (&fields::TELEPHONE_NUMBER, &["+47 406 12 345"]),
    (&fields::LANDLINE_NUMBER, &["22 33 44 55", "+47 22-33-44-55", "22"]),
    (
        &fields::EXPIRATION_DATE,
        &["2026-07-08", "2026-07-08T23:30:00Z", "08.07.2026", "2026-02-30", TODAY, "2026-06-30", "2036-07-01"],
    ),
    (&fields::DATE_OF_BIRTH, &["1990-02-28", "1990-02-28T12:00:00Z", "1899-12-31", "2026-07-02"]),
    (&fields::ORGANISATION_ID, &["42", "9223372036854775807", "9223372036854775808", "0", "4.2"]),
    (&fields::PASSWORD, &[" a secret ", " "]),
];

pub(super) fn write_reading(out: &mut String) {
    out.push_str(&kinds());
    out.push_str(&format!(
        "Examples, where today is {TODAY} and the context's `defaultCountryCode` is `+{CALLING_CODE}`:\n\n"
    ));
    columns(out, &["Field", "Typed", "Sent", "Issues and warnings"]);
    for (field, texts) in EXAMPLES {
        for text in *texts {
            let (sent, found) = judge(field, text);
            let typed = format!("\"{text}\"");
            let sent = if sent.is_empty() { sent } else { code(&sent) };
            row(out, &[&code(field.name), &code(&typed), &sent, &found]);
        }
    }
    out.push('\n');
}

/// What is sent of a text that is typed in a field, and the codes of what is found.
fn judge(field: &Field, text: &str) -> (String, String) {
    let Some((operation, position)) = OPERATIONS.iter().find_map(|of| Some((*of, of.position(field.name)?))) else {
        return Default::default();
    };
    let mut form = Form::default();
    if let Some(slot) = form.raw.get_mut(position) {
        *slot = Raw::text(text);
    }
    let mut context = Context::new(day::parse(TODAY).unwrap_or_default());
    context.default_country_code = CallingCode::new(CALLING_CODE);
    let mut findings = Findings::default();
    let mut verdict = Verdict::new(&mut findings);
    operation.judge(&mut verdict, &form, operation.together(Mask::one(position)), &context);
    let sent = if verdict.findings.report.is_accepted() { sent(field, operation, &verdict) } else { String::new() };
    let report = &verdict.findings.report;
    let found: Vec<String> =
        report.issues.iter().chain(&report.warnings).map(|issue| code(issue.code.name())).collect();
    (sent, found.join(" · "))
}

/// The value of a field as JSON; of a telephone number, both members of the body.
fn sent(field: &Field, operation: &Operation, verdict: &Verdict<'_, '_>) -> String {
    let mut body = Writer::default();
    output::write_json(operation, verdict, &mut body);
    let body = body.into_string();
    let members = body.trim_matches(['{', '}']);
    members.strip_prefix(&format!("\"{}\":", field.name)).unwrap_or(members).to_owned()
}
