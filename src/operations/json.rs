//! Inputs as JSON text: the same verdicts, from bytes.

use std::borrow::Cow;

use super::Operation;
use super::body::{Body, accept};
use super::check::{Form, Mask, Verdict};
use super::names::Faults;
use super::outcome::{Accepted, Rejected};
use crate::issue::{Path, Report, Unknown};
use crate::json::{self, DEFAULT_MAX_BYTES, Fault, Json, Reader, Text};
use crate::profile::text::MAX_TEXT;
use crate::rules::context::Context;
use crate::rules::raw::Raw;
use crate::rules::subject::Findings;

/// A JSON text laid out for an operation.
pub(crate) struct Document<'a> {
    operation: &'static Operation,
    /// The values of its members; of a repeated member, the last.
    form: Form<'a>,
    /// The members whose text has escapes, and so is not in the form.
    escaped: Mask,
    /// What texts with escapes say, by position.
    unescaped: Vec<(usize, String)>,
    /// The members that occur more than once.
    repeated: Mask,
    /// The names that the operation does not know, in order.
    unknown: Vec<Cow<'a, str>>,
    has_ill_formed_name: bool,
}

impl<'a> Document<'a> {
    /// A document without a member.
    pub(crate) fn new(operation: &'static Operation) -> Self {
        Self {
            operation,
            form: Form::default(),
            escaped: Mask(0),
            unescaped: Vec::new(),
            repeated: Mask(0),
            unknown: Vec::new(),
            has_ill_formed_name: false,
        }
    }

    /// Reads a text of one object; any other text has issues at `$`.
    pub(crate) fn read(&mut self, bytes: &'a [u8], max_bytes: usize) -> Result<(), Report> {
        if bytes.len() > max_bytes {
            return Err(Report::too_large(max_bytes));
        }
        Ok(self.read_members(bytes)?)
    }

    fn read_members(&mut self, bytes: &'a [u8]) -> Result<(), Fault> {
        let mut reader = Reader::object(bytes)?;
        let mut seen = 0u32;
        let mut next = 0;
        while reader.has_more(b'}') {
            let position = match self.operation.written_at(next, reader.rest()) {
                Some((position, length)) => {
                    reader.skip(length);
                    Some(position)
                }
                None => reader.name().and_then(|name| self.position_of(name)),
            };
            let Some(value) = reader.value() else { break };
            let Some(position) = position else { continue };
            let bit = Mask::one(position).0;
            self.repeated.0 |= seen & bit;
            seen |= bit;
            next = position.wrapping_add(1);
            self.escaped.0 &= !bit;
            let raw = match value {
                Json::Null => Raw::Absent,
                Json::Text(Text::Plain(text)) => Raw::text(text),
                Json::Text(Text::Escaped(written)) => match json::unescape(written) {
                    Some(text) => {
                        self.escaped.0 |= bit;
                        self.unescaped.push((position, text));
                        Raw::Absent
                    }
                    // Half a surrogate pair, unless the text is not looked at.
                    None if json::units(written) > MAX_TEXT => Raw::Huge,
                    None => Raw::IllFormed,
                },
                Json::Number(number) => json::to_integer(number).map_or(Raw::WrongType, Raw::Integer),
                Json::Bool(_) | Json::Array(_) | Json::Object(_) => Raw::WrongType,
            };
            if let Some(slot) = self.form.raw.get_mut(position) {
                *slot = raw;
            }
        }
        reader.finish()?;
        self.form.unknown = u32::try_from(self.unknown.len()).unwrap_or(u32::MAX);
        Ok(())
    }

    /// The position of a name, if it is that of a member.
    #[inline(never)]
    fn position_of(&mut self, name: Text<'a>) -> Option<usize> {
        let Some(name) = name.read() else {
            self.has_ill_formed_name = true;
            return None;
        };
        let position = self.operation.position(&name);
        if position.is_none() {
            self.unknown.push(name);
        }
        position
    }

    /// The name of a field that the operation does not know, by its number.
    #[cfg(feature = "wasm")]
    pub(crate) fn unknown_name(&self, index: u32) -> Option<&str> {
        self.unknown.get(usize::try_from(index).ok()?).map(AsRef::as_ref)
    }

    /// Judges the object into a new verdict.
    pub(crate) fn judge<'d>(&'d self, verdict: &mut Verdict<'_, 'd>, context: &Context) {
        if self.escaped.0 == 0 {
            self.operation.judge(verdict, &self.form, Mask::WHOLE, context);
        } else {
            self.operation.judge(verdict, &self.read_form(), Mask::WHOLE, context);
        }
        if self.repeated.0 != 0 || self.has_ill_formed_name || self.unknown.len() > 1 {
            self.add_own_issues(&mut verdict.findings.report);
        }
    }

    /// The form with what the texts with escapes say.
    fn read_form(&self) -> Form<'_> {
        let mut form = self.form;
        for (position, text) in &self.unescaped {
            if let Some(slot) = form.raw.get_mut(*position)
                && self.escaped.has(*position)
            {
                *slot = Raw::text(text);
            }
        }
        form
    }

    /// Adds the issues that only a JSON text can have, each at its place.
    fn add_own_issues(&self, report: &mut Report) {
        let times_before = self.times_before();
        // Both lists have the unknown names in order. One that occurs again has been reported before.
        for list in [&mut report.issues, &mut report.warnings] {
            let mut times = times_before.iter();
            list.retain(|issue| !matches!(issue.path, Path::Unknown(_)) || times.next() == Some(&0));
        }
        let faults = Faults { repeated: self.repeated, has_ill_formed_name: self.has_ill_formed_name };
        // A name that occurs more than twice is refused once.
        let again = (0..).zip(times_before).filter(|(_, times)| *times == 1).map(|(index, _)| index);
        faults.add(self.operation, again, report);
    }

    /// How often each unknown name has occurred before: 0, 1, or 2 for more than once.
    fn times_before(&self) -> Vec<u8> {
        // The same names side by side, in the order in which they occur: there may be thousands.
        let mut names: Vec<(&str, usize)> = self.unknown.iter().map(AsRef::as_ref).zip(0..).collect();
        let mut times = vec![0; names.len()];
        names.sort_unstable();
        for pair in names.windows(2) {
            if let [(name, before), (next, again)] = pair
                && name == next
            {
                let more = if times.get(*before) == Some(&0) { 1 } else { 2 };
                if let Some(times) = times.get_mut(*again) {
                    *times = more;
                }
            }
        }
        times
    }
}

/// Judges a JSON text and makes the body of it; see [`Body::validate`].
///
/// Read strictly (RFC 8259): one object, no field twice, at most
/// [`DEFAULT_MAX_BYTES`] bytes and [`MAX_DEPTH`](json::MAX_DEPTH) levels. For a
/// program that adds fields of its own there is [`Input::from_json`](crate::Input::from_json).
///
/// ```
/// use entur_customer_profile::{Code, Context, CreateTemporaryProfile, day, validate_json};
///
/// let context = Context::new(day::parse("2026-07-01").ok_or("no such day")?);
/// let rejected = validate_json::<CreateTemporaryProfile>(b"{,}", &context).err().ok_or("accepted")?;
/// assert_eq!(rejected.issues.first().map(|issue| issue.code), Some(Code::InvalidJson));
/// # Ok::<(), &str>(())
/// ```
///
/// # Errors
///
/// All issues, if there is at least one.
pub fn validate_json<B: Body>(bytes: &[u8], context: &Context) -> Result<Accepted<B>, Rejected> {
    let mut document = Document::new(B::OPERATION);
    document.read(bytes, DEFAULT_MAX_BYTES).map_err(Rejected::as_a_whole)?;
    let mut findings = Findings::default();
    let mut verdict = Verdict::new(&mut findings);
    document.judge(&mut verdict, context);
    let mut unknown = Unknown::default();
    document.unknown.iter().for_each(|name| unknown.push(name));
    accept(&mut verdict, unknown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::issue::Code;
    use crate::operations::{CreateTemporaryProfile, LOOKAHEAD, Member};
    use crate::profile::day;

    /// The body of members besides the required ones, or the codes of what is wrong with them.
    fn normalised(members: &str) -> Result<String, Vec<(Code, Path)>> {
        let required = r#""createdBy":"web","expirationDate":"2026-07-08","createdByChannel":"web""#;
        let json = [r"{", members, if members.is_empty() { "" } else { "," }, required, "}"].concat();
        let context = Context::new(day::parse("2026-07-01").unwrap());
        match validate_json::<CreateTemporaryProfile>(json.as_bytes(), &context) {
            Ok(accepted) => Ok(accepted.json.replacen(required, "", 1)),
            Err(rejected) => Err(rejected.issues.into_iter().map(|issue| (issue.code, issue.path)).collect()),
        }
    }

    #[test]
    fn a_key_is_found_where_it_stands_whole() {
        for Member { field, .. } in CreateTemporaryProfile::OPERATION.members {
            let written = format!("\"{}\":", field.name);
            for rest in ["", "1", "\"x\",\"y\":"] {
                assert!(field.key.is_at(format!("{written}{rest}").as_bytes()), "{written}");
            }
            for end in 0..written.len() {
                assert!(!field.key.is_at(&written.as_bytes()[..end]), "{written}: {end}");
            }
            for at in 0..written.len() {
                let mut other = format!("{written}1").into_bytes();
                other[at] ^= 0x80;
                assert!(!field.key.is_at(&other), "{written}: {at}");
            }
        }
    }

    #[test]
    fn the_next_members_are_looked_for_where_they_stand() {
        let operation = CreateTemporaryProfile::OPERATION;
        for (position, member) in operation.members.iter().enumerate() {
            let written = format!("\"{}\":", member.field.name);
            for next in 0..=operation.members.len() {
                let is_near = (next..next + LOOKAHEAD).contains(&position);
                let found = operation.written_at(next, written.as_bytes());
                assert_eq!(found, is_near.then_some((position, written.len())), "{written} from {next}");
            }
        }
    }

    #[test]
    fn members_in_any_order_and_spelling_are_the_same() {
        let both = r#"{,"email":"a@b.no","surname":"Sara"}"#;
        for members in [
            r#""email":"a@b.no","surname":"Sara""#,
            r#""surname":"Sara","email":"a@b.no""#,
            "\"email\" : \"a@b.no\" ,\n\t\"surname\" :\r\n \"Sara\"",
            r#""\u0065mail":"a@b.no","surnam\u0065":"\u0053ara""#,
            r#""email":"a\u0040b.no","surname":" Sara ","firstName":null,"landlineNumber":"""#,
        ] {
            assert_eq!(normalised(members).as_deref(), Ok(both), "{members}");
        }
        assert_eq!(normalised(""), Ok("{}".to_owned()));
    }

    #[test]
    fn what_has_to_be_escaped_goes_out_escaped() {
        let id = |text: &str| normalised(&format!(r#""customerAccountId":"{text}""#));
        let sent = |text: &str| Ok(format!(r#"{{,"customerAccountId":"{text}"}}"#));
        assert_eq!(id(r#"\u0022\/\\é"#), sent(r#"\"/\\é"#));
        assert_eq!(id("a1b2c3d4e5"), sent("a1b2c3d4e5"));
    }

    #[test]
    fn of_a_repeated_member_the_last_is_judged() {
        let surname = Path::Name("surname");
        let twice = |first: &str, last: &str| normalised(&format!(r#""surname":{first},"surname":{last}"#));
        let repeated = (Code::DuplicateField, surname);
        for (first, last) in [
            (r#""a""#, r#""b""#),
            (r#""\u0061""#, r#""b""#),
            (r#""a""#, r#""\u0062""#),
            (r#""\ud83d""#, r#""\u0062""#),
            ("1", r#""b""#),
            (r#""\ud83d""#, "null"),
        ] {
            assert_eq!(twice(first, last), Err(vec![repeated]), "{first} {last}");
        }
        for (last, code) in [("1", Code::WrongType), (r#""\ud83d""#, Code::InvalidText)] {
            for first in [r#""a""#, r#""\u0061""#, r#""\ude00""#] {
                assert_eq!(twice(first, last), Err(vec![(code, surname), repeated]), "{first} {last}");
            }
        }
    }
}
