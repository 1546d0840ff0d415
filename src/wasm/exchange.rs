//! The memory that both sides write: a text area and a slot table for what
//! comes in, an answer for what goes out.

use core::cell::RefCell;

use chrono::NaiveDate;

use super::answer::Answer;
use super::slots::{SLOTS, Slots, Texts};
use super::word::{address, size};
use crate::border::SLOT_COUNTRY_CODE;
use crate::profile::day;
use crate::rules::raw::Raw;
use crate::rules::subject::Findings;

pub(super) struct Exchange {
    text: Vec<u8>,
    slots: [u32; SLOTS],
    /// What a call finds; its memory is kept for the next.
    findings: Findings,
    pub(super) answer: Answer,
}

/// What a call works on.
pub(super) struct Parts<'e, T: ?Sized> {
    /// What was sent: the texts of the slots, or JSON text.
    pub(super) sent: &'e T,
    pub(super) slots: Slots<'e>,
    /// Empty.
    pub(super) findings: &'e mut Findings,
    /// To be written.
    pub(super) answer: &'e mut Answer,
}

thread_local! {
    // Never moved: its address is given out once for all calls.
    static EXCHANGE: RefCell<Exchange> = const { RefCell::new(Exchange::new()) };
}

/// Runs a call on the memory. Calls do not nest: the only function of
/// JavaScript's that the core calls, a URL parser, cannot call back.
pub(super) fn with_exchange<T>(call: impl FnOnce(&mut Exchange) -> T) -> T {
    EXCHANGE.with_borrow_mut(call)
}

impl Exchange {
    const fn new() -> Self {
        Self { text: Vec::new(), slots: [0; SLOTS], findings: Findings::new(), answer: Answer::new() }
    }

    pub(super) fn reserve(&mut self, bytes: u32) -> u32 {
        let bytes = usize::try_from(bytes).unwrap_or(usize::MAX);
        if self.text.len() < bytes {
            self.text.resize(bytes, 0);
        }
        address(self.text.as_ptr())
    }

    pub(super) fn slots_address(&self) -> u32 {
        address(self.slots.as_ptr())
    }

    /// The parts for a call that was sent texts in slots.
    pub(super) fn parts(&mut self, bytes: u32) -> Parts<'_, str> {
        let Self { text, slots, findings, answer } = self;
        findings.clear();
        Parts { sent: sent(text, bytes), slots: Slots(slots), findings, answer }
    }

    /// The parts for a call that was sent a JSON text, and the default country code, which follows that text.
    pub(super) fn json(&mut self, bytes: u32) -> (Parts<'_, [u8]>, Option<&str>) {
        let Self { text, slots, findings, answer } = self;
        findings.clear();
        let (json, rest) = text.split_at_checked(size(bytes)).unwrap_or_default();
        let slots = Slots(slots);
        let length = slots.bytes(SLOT_COUNTRY_CODE);
        let mut texts = Texts::new(rest.get(..length).and_then(|bytes| str::from_utf8(bytes).ok()).unwrap_or_default());
        (Parts { sent: json, slots, findings, answer }, slots.text(SLOT_COUNTRY_CODE, &mut texts))
    }

    /// The JSON text that was sent, and the answer to write.
    pub(super) fn bytes(&mut self, bytes: u32) -> (&[u8], &mut Answer) {
        (self.text.get(..size(bytes)).unwrap_or_default(), &mut self.answer)
    }

    /// The text in slot 0.
    pub(super) fn text(&self, bytes: u32) -> Option<&str> {
        match Slots(&self.slots).raw(0, &mut Texts::new(sent(&self.text, bytes))) {
            Raw::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The day in slot 0.
    pub(super) fn day(&self, bytes: u32) -> Option<NaiveDate> {
        day::parse_trimmed(self.text(bytes)?)
    }
}

/// An encoder wrote it: it is UTF-8.
fn sent(text: &[u8], bytes: u32) -> &str {
    text.get(..size(bytes)).and_then(|bytes| str::from_utf8(bytes).ok()).unwrap_or_default()
}
