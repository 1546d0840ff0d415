//! The memory that both sides write: a text area and a slot table for what
//! comes in, an answer for what goes out.

use core::cell::RefCell;

use chrono::NaiveDate;

use super::answer::Answer;
use super::slots::{COUNTRY_CODE, SLOTS, Slots, Texts};
use super::word::{address, size};
use crate::profile::day;
use crate::rules::raw::Raw;

/// All is well as given.
pub(super) const ACCEPTED: u32 = 0;
/// `today` is no day.
pub(super) const BAD_TODAY: u32 = u32::MAX;
/// The default country code is none.
pub(super) const BAD_COUNTRY_CODE: u32 = u32::MAX.wrapping_sub(1);

pub(super) struct Exchange {
    text: Vec<u8>,
    slots: [u32; SLOTS],
    pub(super) answer: Answer,
}

thread_local! {
    // Never moved: its address is given out once for all calls.
    static EXCHANGE: RefCell<Exchange> =
        const { RefCell::new(Exchange { text: Vec::new(), slots: [0; SLOTS], answer: Answer::new() }) };
}

/// Runs a call on the memory. Calls do not nest: the only function of
/// JavaScript's that the core calls, a URL parser, cannot call back.
pub(super) fn exchange<T>(call: impl FnOnce(&mut Exchange) -> T) -> T {
    EXCHANGE.with_borrow_mut(call)
}

impl Exchange {
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

    /// The text that was sent, the slots, and the answer to write.
    pub(super) fn parts(&mut self, bytes: u32) -> (&str, Slots<'_>, &mut Answer) {
        (sent(&self.text, bytes), Slots(&self.slots), &mut self.answer)
    }

    /// The JSON text that was sent, the default country code behind it, and the
    /// answer to write.
    pub(super) fn json(&mut self, bytes: u32) -> (&[u8], Option<&str>, &mut Answer) {
        let (json, behind) = self.text.split_at_checked(size(bytes)).unwrap_or_default();
        let slots = Slots(&self.slots);
        let length = slots.bytes(COUNTRY_CODE);
        let mut texts =
            Texts::new(behind.get(..length).and_then(|bytes| str::from_utf8(bytes).ok()).unwrap_or_default());
        (json, slots.text(COUNTRY_CODE, &mut texts), &mut self.answer)
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
        day::typed(self.text(bytes)?)
    }
}

/// An encoder wrote it: it is UTF-8.
fn sent(text: &[u8], bytes: u32) -> &str {
    text.get(..size(bytes)).and_then(|bytes| str::from_utf8(bytes).ok()).unwrap_or_default()
}
