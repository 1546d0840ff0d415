//! Answers: findings and values as 32-bit words and one text, from which
//! JavaScript makes its objects.

use core::mem::offset_of;

use super::slots::slice_of;
use super::word::{address, day_number, word};
use crate::border::{
    FINDING_WORDS, HEADER_BODY, HEADER_CLEARED, HEADER_TEXT, HEADER_VALUES, HEADER_WARNINGS, HEADER_WORDS, KIND_SHIFT,
    PARAMS_DAY, PARAMS_EXACTNESS, PARAMS_EXPECTED, PARAMS_LIMIT, PARAMS_NONE, PARAMS_OFFSET, PARAMS_RANGE,
    PARAMS_REPLACEMENT, PARAMS_SUGGESTION, PATH_IN_TEXT, PATH_NAME, PATH_SHIFT, PATH_UNKNOWN, VALUE_ABSENT,
    VALUE_IN_TEXT, VALUE_INTEGER, VALUE_SLICE, VALUE_WORDS,
};
use crate::issue::{Params, Path, Report};
use crate::json::Writer;
use crate::operations::check::{Mask, Verdict};
use crate::operations::json::Document;
use crate::operations::{MAX_FIELDS, Operation, output};
use crate::rules::raw::Raw;
use crate::rules::subject::Value;

/// The start of an answer, which says where the rest is.
#[repr(C)]
#[derive(Clone, Copy)]
struct Header {
    issues: u32,
    warnings: u32,
    values: u32,
    /// The addresses of the words and of the text.
    words: u32,
    text: u32,
    /// Where in the text the body stands, and its length.
    body: [u32; 2],
    /// Masks of the fields that a plan clears, keeps and changes.
    plan: [u32; 3],
}

const WORD: usize = size_of::<u32>();
// The scripts read these by their order.
const _: () = {
    assert!(offset_of!(Header, warnings) == HEADER_WARNINGS * WORD);
    assert!(offset_of!(Header, values) == HEADER_VALUES * WORD);
    assert!(offset_of!(Header, words) == HEADER_WORDS * WORD);
    assert!(offset_of!(Header, text) == HEADER_TEXT * WORD);
    assert!(offset_of!(Header, body) == HEADER_BODY * WORD);
    assert!(offset_of!(Header, plan) == HEADER_CLEARED * WORD);
};

pub(super) struct Answer {
    header: Header,
    /// Issues, warnings and values.
    words: Vec<u32>,
    text: Writer,
}

impl Header {
    const NEW: Self = Self { issues: 0, warnings: 0, values: 0, words: 0, text: 0, body: [0; 2], plan: [0; 3] };
}

impl Answer {
    pub(super) const fn new() -> Self {
        Self { header: Header::NEW, words: Vec::new(), text: Writer::new() }
    }

    /// The address of the header.
    pub(super) fn address(&mut self) -> u32 {
        self.header.words = address(self.words.as_ptr());
        self.header.text = address(self.text.as_bytes().as_ptr());
        address(&raw const self.header)
    }

    /// Whether there is neither a finding nor a body, and every value is sent as it was given.
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty() && self.text.len() == 0
    }

    /// Begins an answer with a report. Names of unknown fields are taken from
    /// the document, or are known to the caller by their number.
    pub(super) fn write(&mut self, report: &Report, document: Option<&Document<'_>>) {
        self.words.clear();
        self.text.clear();
        self.header =
            Header { issues: word(report.issues.len()), warnings: word(report.warnings.len()), ..Header::NEW };
        for issue in report.issues.iter().chain(&report.warnings) {
            let (how, [at, length]) = match (issue.path, document) {
                (Path::Root, _) => (PATH_NAME, place_of("$")),
                (Path::Name(name), _) => (PATH_NAME, place_of(name)),
                (Path::Unknown(index), None) => (PATH_UNKNOWN, [index, 0]),
                (Path::Unknown(index), Some(document)) => (PATH_IN_TEXT, self.name(index, document)),
            };
            let (kind, params) = params(issue.params);
            let [a, b, c] = params;
            let kinds = u32::from(issue.code.index()) | kind << KIND_SHIFT | how << PATH_SHIFT;
            self.words.extend::<[u32; FINDING_WORDS]>([kinds, at, length, a, b, c]);
        }
    }

    /// Copies the name of an unknown field into the text.
    fn name(&mut self, index: u32, document: &Document<'_>) -> [u32; 2] {
        let name = document.unknown_name(index).unwrap_or_default();
        let offset = word(self.text.len());
        self.text.put(name);
        [offset, word(name.len())]
    }

    /// Says what a plan does.
    pub(super) fn write_plan(&mut self, masks: [Mask; 3]) {
        self.header.plan = masks.map(|mask| mask.0);
    }

    /// Writes the values of a verdict that nothing refuses, none of them as given.
    pub(super) fn write_accepted(&mut self, verdict: &Verdict<'_, '_>) {
        if verdict.report().is_accepted() {
            self.write_values(verdict, &[Raw::Absent; MAX_FIELDS]);
        }
    }

    /// Writes the body as JSON text.
    pub(super) fn write_body(&mut self, operation: &Operation, verdict: &Verdict<'_, '_>) {
        self.write_text(|text| output::write_json(operation, verdict, text));
    }

    /// Writes a text that is an answer of its own.
    pub(super) fn write_text(&mut self, write: impl FnOnce(&mut Writer)) {
        let start = self.text.len();
        write(&mut self.text);
        self.header.body = [word(start), word(self.text.len().saturating_sub(start))];
    }

    /// Writes the values that are not sent as they were given; where one is a part of what was given, as a slice of that.
    pub(super) fn write_values(&mut self, verdict: &Verdict<'_, '_>, given: &[Raw<'_>; MAX_FIELDS]) {
        let mut count = 0u32;
        for (position, (raw, value)) in given.iter().zip(&verdict.values).enumerate() {
            if is_as_given(raw, value) {
                continue;
            }
            let (kind, a, b) = match (*raw, *value) {
                (_, Value::Absent) => (VALUE_ABSENT, 0, 0),
                (Raw::Text(whole), Value::Text(part)) => {
                    let (start, end) = slice_of(whole, part);
                    (VALUE_SLICE, word(start), word(end))
                }
                (_, Value::Integer(number)) => {
                    let [low, high] = halves(number);
                    (VALUE_INTEGER, low, high)
                }
                _ => {
                    let start = self.text.len();
                    output::write(verdict.sent(position), &mut self.text);
                    (VALUE_IN_TEXT, word(start), word(self.text.len().saturating_sub(start)))
                }
            };
            self.words.extend::<[u32; VALUE_WORDS]>([word(position) | kind << KIND_SHIFT, a, b]);
            count = count.wrapping_add(1);
        }
        self.header.values = count;
    }
}

/// Parameters in words: their kind, and up to three numbers.
fn params(params: Params) -> (u32, [u32; 3]) {
    match params {
        Params::None => (PARAMS_NONE, [0; 3]),
        Params::Expected(expected) => (PARAMS_EXPECTED, [u32::from(expected.index()), 0, 0]),
        Params::Limit { limit, unit, source } => {
            let source = source.map_or(0, |source| u32::from(source.index()).wrapping_add(1));
            (PARAMS_LIMIT, [limit, u32::from(unit.index()), source])
        }
        Params::Day(day) => (PARAMS_DAY, [day_number(day), 0, 0]),
        Params::Offset(at) => (PARAMS_OFFSET, [at, 0, 0]),
        Params::Range => (PARAMS_RANGE, [0; 3]),
        Params::Exactness => (PARAMS_EXACTNESS, [0; 3]),
        Params::Replacement(name) => named(PARAMS_REPLACEMENT, name),
        Params::Suggestion(domain) => named(PARAMS_SUGGESTION, domain),
    }
}

fn named(kind: u32, name: &'static str) -> (u32, [u32; 3]) {
    let [at, length] = place_of(name);
    (kind, [at, length, 0])
}

/// Where a static text is in memory.
fn place_of(text: &'static str) -> [u32; 2] {
    [address(text.as_ptr()), word(text.len())]
}

fn halves(number: u64) -> [u32; 2] {
    let part = |bits: u64| u32::try_from(bits & u64::from(u32::MAX)).unwrap_or_default();
    [part(number), part(number >> 32)]
}

/// Whether a value is sent just as it was given.
fn is_as_given(raw: &Raw<'_>, value: &Value<'_>) -> bool {
    match (raw, value) {
        (Raw::Absent, Value::Absent) | (Raw::Integer(_), Value::Integer(_)) => true,
        (Raw::Text(text), Value::Text(sent)) => text.len() == sent.len(),
        (Raw::Text(text), Value::Day(_)) => text.len() == "YYYY-MM-DD".len(),
        (Raw::Text(text), Value::Digits(digits)) => text.as_bytes() == digits.as_bytes(),
        (Raw::Text(text), Value::CallingCode(code)) => *text == code.to_text().as_str(),
        _ => false,
    }
}
