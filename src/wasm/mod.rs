//! The border to JavaScript: the only place that names wasm-bindgen and
//! serde-wasm-bindgen. Values cross, no handles: an input comes in as one text
//! and a table of slots, an answer goes out as a few words.

#![allow(unreachable_pub, reason = "wasm-bindgen exports public functions only")]

mod answer;
mod code;
mod domain;
mod exchange;
mod request;
mod slots;
mod word;

use chrono::NaiveDate;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::border::{
    ACCEPTED, BAD_COUNTRY_CODE, BAD_TODAY, FINDINGS_ALONE, ILL_FORMED_JSON, NO_DAY, NO_TODAY, NOT_COPIED,
    REJECT_UNKNOWN, SLOT_COUNTRY_CODE, SLOT_CURRENT, SLOT_EXPIRATION_DATE, SLOT_PROFILE_TYPE, SLOT_STATUS, STRICT,
    TEMPORARY, UPDATE, WRITE_BODY,
};
use crate::issue::Report;
use crate::json::{Fault, Writer};
use crate::operations::check::{Form, Mask, Verdict};
use crate::operations::json::Document;
use crate::operations::plan::{self, Current};
use crate::operations::{MAX_FIELDS, OPERATIONS, Operation, expiry as expiries};
use crate::profile::customer::CustomerProfile;
use crate::profile::response::Profile;
use crate::profile::temporary::TemporaryProfile;
use crate::profile::{day, read};
use crate::rules::context::{Context, UnknownFields};
use crate::rules::raw::Raw;
use exchange::{Parts, with_exchange};
use slots::Texts;

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// What a call says about its context in plain numbers.
#[derive(Clone, Copy)]
struct Settings {
    /// `yyyymmdd`.
    today: u32,
    max_days: u32,
    flags: u32,
}

impl Settings {
    fn has(self, flag: u32) -> bool {
        self.flags & flag != 0
    }

    /// The context, with the default country code that was sent along.
    fn context(self, default_country_code: Option<&str>) -> Result<Context, u32> {
        let mut context = Context::new(day_of(self.today).ok_or(BAD_TODAY)?);
        if let Some(text) = default_country_code {
            let code = crate::phone::parse_calling_code(text).ok_or(BAD_COUNTRY_CODE)?;
            context.default_country_code = Some(code);
        }
        context.strict = self.has(STRICT);
        context.max_expiration_days = self.max_days;
        context.to_ascii = domain::to_ascii;
        if self.has(REJECT_UNKNOWN) {
            context.unknown_fields = UnknownFields::Reject;
        }
        Ok(context)
    }
}

fn day_of(today: u32) -> Option<NaiveDate> {
    day::from_ymd(today.wrapping_div(10_000), today.wrapping_div(100).wrapping_rem(100), today.wrapping_rem(100))
}

fn operation(number: u32) -> Option<&'static Operation> {
    OPERATIONS.get(usize::try_from(number).ok()?).copied()
}

/// The address of a text area of at least that many bytes.
#[wasm_bindgen]
pub fn reserve(bytes: u32) -> u32 {
    with_exchange(|exchange| exchange.reserve(bytes))
}

/// The address of the slot table.
#[wasm_bindgen]
pub fn slots() -> u32 {
    with_exchange(|exchange| exchange.slots_address())
}

/// The address of the last answer.
#[wasm_bindgen]
pub fn answer() -> u32 {
    with_exchange(|exchange| exchange.answer.address())
}

/// The day in Norway at a time in milliseconds, as `yyyymmdd`; 0 outside the calendar.
#[wasm_bindgen]
pub fn today_in_oslo(now: f64) -> u32 {
    day::in_oslo(word::seconds(now)).map_or(0, word::day_number)
}

/// Judges the fields of the input that are in the mask; answers 0 if they are accepted as given. The slots hold them and
/// the fields that are judged together with them.
#[wasm_bindgen]
#[allow(clippy::too_many_arguments, reason = "plain numbers cross the border without glue")]
pub fn check(number: u32, mask: u32, today: u32, max_days: u32, flags: u32, bytes: u32, unknown: u32) -> u32 {
    let settings = Settings { today, max_days, flags };
    with_exchange(|exchange| {
        let Parts { sent, slots, findings, answer } = exchange.parts(bytes);
        let Some(operation) = operation(number) else { return ACCEPTED };
        let mut texts = Texts::new(sent);
        let mut form = Form { unknown, ..Form::default() };
        let fields = form.raw.get_mut(..operation.members.len()).unwrap_or_default();
        slots.fill(0, fields, operation.together(Mask(mask)), &mut texts);
        let context = match settings.context(slots.text(SLOT_COUNTRY_CODE, &mut texts)) {
            Ok(context) => context,
            Err(misuse) => return misuse,
        };
        let mut verdict = Verdict { findings, values: Default::default() };
        operation.judge(&mut verdict, &form, Mask(mask), &context);
        let report = verdict.report();
        answer.write(report, None);
        if report.is_accepted() && settings.has(WRITE_BODY) {
            answer.write_body(operation, &verdict);
        } else if report.is_accepted() && !settings.has(FINDINGS_ALONE) {
            answer.write_values(&verdict, &form.raw);
        }
        if answer.is_empty() {
            return ACCEPTED;
        }
        answer.address()
    })
}

/// Plans an update or a conversion of the profile in the slots.
#[wasm_bindgen]
pub fn plan(number: u32, today: u32, max_days: u32, flags: u32, bytes: u32, unknown: u32) -> u32 {
    let settings = Settings { today, max_days, flags };
    with_exchange(|exchange| {
        let Parts { sent, slots, findings, answer } = exchange.parts(bytes);
        let Some(count) = operation(number).map(|operation| operation.members.len()) else { return ACCEPTED };
        let mut texts = Texts::new(sent);
        let changes = slots.changes(count, &mut texts);
        let mut raw = [Raw::Absent; MAX_FIELDS];
        slots.fill(SLOT_CURRENT, raw.get_mut(..count).unwrap_or_default(), Mask::WHOLE, &mut texts);
        let context = match settings.context(slots.text(SLOT_COUNTRY_CODE, &mut texts)) {
            Ok(context) => context,
            Err(misuse) => return misuse,
        };
        let current = Current {
            raw,
            status: slots.raw(SLOT_STATUS, &mut texts),
            profile_type: slots.raw(SLOT_PROFILE_TYPE, &mut texts),
            expiration_date: slots.raw(SLOT_EXPIRATION_DATE, &mut texts),
        };
        if number == UPDATE {
            let plan = plan::update(findings, &current, &changes, unknown, &context);
            answer.write(plan.verdict.report(), None);
            answer.write_plan([plan.cleared, plan.kept, plan.changed]);
            answer.write_accepted(&plan.verdict);
        } else {
            let verdict = plan::conversion(findings, &current, &changes, unknown, &context);
            answer.write(verdict.report(), None);
            answer.write_accepted(&verdict);
        }
        answer.address()
    })
}

/// Judges the JSON text in the text area.
#[wasm_bindgen]
pub fn check_json(number: u32, today: u32, max_days: u32, flags: u32, bytes: u32, limit: u32) -> u32 {
    let settings = Settings { today, max_days, flags };
    with_exchange(|exchange| {
        let Some(operation) = operation(number) else { return ACCEPTED };
        let (Parts { sent: json, findings, answer, .. }, country_code) =
            exchange.json(if settings.has(NOT_COPIED) { 0 } else { bytes });
        let context = match settings.context(country_code) {
            Ok(context) => context,
            Err(misuse) => return misuse,
        };
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let mut document = Document::new(operation);
        let read = if settings.has(NOT_COPIED) {
            Err(Report::too_large(limit))
        } else if settings.has(ILL_FORMED_JSON) {
            Err(Fault::InvalidUtf8.into())
        } else {
            document.read(json, limit)
        };
        if let Err(report) = read {
            answer.write(&report, None);
            return answer.address();
        }
        let mut verdict = Verdict { findings, values: Default::default() };
        document.judge(&mut verdict, &context);
        answer.write(verdict.report(), Some(&document));
        if verdict.report().is_accepted() && settings.has(WRITE_BODY) {
            answer.write_body(operation, &verdict);
        } else {
            answer.write_accepted(&verdict);
        }
        answer.address()
    })
}

/// Reads the profile in the text area, which is of this kind, and writes it as JSON text.
#[wasm_bindgen]
pub fn read_profile(kind: u32, bytes: u32) -> u32 {
    let rows = if kind == TEMPORARY { TemporaryProfile::ROWS } else { CustomerProfile::ROWS };
    with_exchange(|exchange| {
        let (json, answer) = exchange.bytes(bytes);
        let mut text = Writer::default();
        let report = match read::read(json, rows, |record| record.write_json(&mut text)) {
            Ok(((), warnings)) => Report { issues: Vec::new(), warnings },
            Err(report) => report,
        };
        answer.write(&report, None);
        answer.write_text(|out| out.put_bytes(text.as_bytes()));
        answer.address()
    })
}

/// Days left until the day in slot 0.
#[wasm_bindgen]
pub fn expiry(today: u32, bytes: u32) -> i32 {
    let Some(today) = day_of(today) else { return NO_TODAY };
    with_exchange(|exchange| exchange.day(bytes))
        .map_or(NO_DAY, |expiration| expiries::expiry(expiration, today).days_left)
}

/// The day that many days after the one in slot 0, as `yyyymmdd`; 0 for none.
#[wasm_bindgen]
pub fn expiration_after(bytes: u32, days: u32) -> u32 {
    with_exchange(|exchange| exchange.day(bytes))
        .and_then(|end| expiries::expiration_after(end, days))
        .map_or(0, word::day_number)
}
