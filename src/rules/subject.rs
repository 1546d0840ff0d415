//! What a rule looks at: one field of one input, and what has been found so far.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::context::Context;
use super::pair::Pair;
use super::raw::{Raw, scan};
use crate::issue::{Code, Params, Path, Report};
use crate::phone::{CallingCode, Digits};
use crate::profile::field::Field;
use crate::profile::text::Scan;

/// A value as it is sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Value<'a> {
    /// Not at all.
    #[default]
    Absent,
    Text(Cow<'a, str>),
    CallingCode(CallingCode),
    Digits(Digits),
    Day(NaiveDate),
    Integer(u64),
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
    pub(crate) value: Value<'a>,
    /// What the three telephone fields come to together.
    pub(crate) pair: &'s Pair,
    pub(crate) context: &'s Context,
    pub(crate) report: &'s mut Report,
}

impl<'s, 'a> Subject<'s, 'a> {
    pub(crate) fn new(
        (field, required): (&'static Field, bool),
        raw: Raw<'a>,
        pair: &'s Pair,
        context: &'s Context,
        report: &'s mut Report,
    ) -> Self {
        let scan = scan(field, raw);
        Self { field, required, raw, scan, value: Value::Absent, pair, context, report }
    }

    /// Files a finding at this field.
    pub(crate) fn add(&mut self, code: Code, params: Params) {
        self.report.add(self.context.stern(), code, Path::Name(self.field.name), params);
    }
}
