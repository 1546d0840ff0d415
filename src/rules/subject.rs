//! What a rule looks at: one field of one input, and what has been found so far.

use chrono::NaiveDate;

use super::context::Context;
use super::pair::Pair;
use super::raw::{Raw, scan};
use crate::issue::{Code, Params, Path, Report};
use crate::phone::{CallingCode, Digits};
use crate::profile::field::Field;
use crate::profile::text::{Scan, Sent};

/// A value as it is sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Value<'a> {
    /// Not at all.
    #[default]
    Absent,
    /// A part of the text that was given.
    Text(&'a str),
    /// A text of [`Findings::rewritten`], by its position.
    Rewritten(usize),
    CallingCode(CallingCode),
    Digits(Digits),
    Day(NaiveDate),
    Integer(u64),
}

/// What the rules have found, field by field.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    pub(crate) report: Report,
    /// Texts that are not sent as they were given.
    pub(crate) rewritten: Vec<String>,
}

impl Findings {
    #[cfg(feature = "wasm")]
    pub(crate) const fn new() -> Self {
        Self { report: Report { issues: Vec::new(), warnings: Vec::new() }, rewritten: Vec::new() }
    }

    /// Empties it, and keeps the memory.
    #[cfg(feature = "wasm")]
    pub(crate) fn clear(&mut self) {
        self.report.issues.clear();
        self.report.warnings.clear();
        self.rewritten.clear();
    }
}

/// Whether the field's next rule still has something to judge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flow {
    Continue,
    Stop,
}

/// One field under judgement.
pub(crate) struct Subject<'s, 'a> {
    pub(crate) field: &'static Field,
    pub(crate) required: bool,
    pub(crate) raw: Raw<'a>,
    /// The text, if the raw value is one.
    pub(crate) scan: Scan<'a>,
    /// Where to put the value to send.
    pub(crate) value: &'s mut Value<'a>,
    /// What the three telephone fields say together.
    pub(crate) pair: &'s Pair,
    pub(crate) context: &'s Context,
    pub(crate) findings: &'s mut Findings,
}

impl<'s, 'a> Subject<'s, 'a> {
    pub(crate) fn new(
        (field, required): (&'static Field, bool),
        raw: Raw<'a>,
        pair: &'s Pair,
        context: &'s Context,
        findings: &'s mut Findings,
        value: &'s mut Value<'a>,
    ) -> Self {
        let scan = scan(field, raw);
        Self { field, required, raw, scan, value, pair, context, findings }
    }

    /// Reports a finding without parameters at this field. Out of line, since most rules call it.
    #[inline(never)]
    pub(super) fn report(&mut self, code: Code) {
        self.report_with(code, Params::None);
    }

    /// Reports a finding at this field.
    pub(super) fn report_with(&mut self, code: Code, params: Params) {
        self.findings.report.add(self.context.strictness(), code, Path::Name(self.field.name), params);
    }

    /// The text to send, if the value is one.
    pub(super) fn sent_text(&self) -> Option<&str> {
        match *self.value {
            Value::Text(text) => Some(text),
            Value::Rewritten(at) => self.findings.rewritten.get(at).map(String::as_str),
            _ => None,
        }
    }

    /// Sets the text to send.
    pub(crate) fn send(&mut self, sent: Sent) {
        *self.value = match sent {
            Sent::AsGiven => Value::Text(self.scan.text),
            Sent::Rewritten(text) => {
                self.findings.rewritten.push(text);
                Value::Rewritten(self.findings.rewritten.len().wrapping_sub(1))
            }
        };
    }
}
