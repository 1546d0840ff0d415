//! Slots: one word per field, with its tag in the low bits and its text's size in bytes in the high ones.

use super::word::size;
use crate::operations::MAX_FIELDS;
use crate::operations::check::Mask;
use crate::operations::plan::{Change, Changes};
use crate::profile::id;
use crate::profile::text::utf16_len;
use crate::rules::raw::Raw;

/// Words in the table: the input's fields, the current profile's fields, and these.
pub(super) const SLOTS: usize = 40;
/// The current profile's first field.
pub(super) const CURRENT: usize = MAX_FIELDS;
/// The context's default country code.
pub(super) const COUNTRY_CODE: usize = 32;
/// The current profile's status, type and day of expiry.
pub(super) const STATUS: usize = 33;
pub(super) const PROFILE_TYPE: usize = 34;
pub(super) const EXPIRATION_DATE: usize = 35;

/// The tag takes the lower four bits.
const TAG_BITS: u32 = 4;
const CLEAR: u32 = 8;

/// The slot table of one call.
#[derive(Clone, Copy)]
pub(super) struct Slots<'s>(pub(super) &'s [u32; SLOTS]);

/// The texts of the slots, one after the other, taken in the order of the slots.
pub(super) struct Texts<'a> {
    rest: &'a str,
}

impl<'a> Texts<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { rest: text }
    }

    /// The next text, by its length in bytes.
    #[inline(always)]
    fn take(&mut self, bytes: usize) -> &'a str {
        let (text, rest) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        self.rest = rest;
        text
    }
}

/// The raw value that a word stands for. Inlined, since its one caller goes through all the fields of a form.
#[inline(always)]
fn raw_of<'a>(word: u32, texts: &mut Texts<'a>) -> Raw<'a> {
    let text = texts.take(size(word >> TAG_BITS));
    match word & 0xF {
        1 => Raw::Text(text),
        2 => Raw::IllFormed,
        3 => Raw::WrongType,
        4 => Raw::Unreadable,
        5 => Raw::Integer(id::number(text)),
        6 => Raw::NotExact,
        7 => Raw::Huge,
        _ => Raw::Absent,
    }
}

impl Slots<'_> {
    fn word(self, slot: usize) -> u32 {
        self.0.get(slot).copied().unwrap_or_default()
    }

    pub(super) fn bytes(self, slot: usize) -> usize {
        size(self.word(slot) >> TAG_BITS)
    }

    pub(super) fn raw<'a>(self, slot: usize, texts: &mut Texts<'a>) -> Raw<'a> {
        let mut raw = [Raw::Absent];
        if self.word(slot) != 0 {
            self.fill(slot, &mut raw, Mask::WHOLE, texts);
        }
        let [raw] = raw;
        raw
    }

    /// The text of a slot, if it has one; whether it is empty is asked without a call.
    #[inline(always)]
    pub(super) fn text<'a>(self, slot: usize, texts: &mut Texts<'a>) -> Option<&'a str> {
        if self.word(slot) == 0 {
            return None;
        }
        match self.raw(slot, texts) {
            Raw::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Fills the absent fields in a mask, from a slot on; slots outside the mask may be left from an earlier call.
    pub(super) fn fill<'a>(self, from: usize, fields: &mut [Raw<'a>], mask: Mask, texts: &mut Texts<'a>) {
        let words = self.0.get(from..).unwrap_or_default();
        let mut masked = mask.0;
        for (field, word) in fields.iter_mut().zip(words) {
            if masked == 0 {
                break;
            }
            if masked & 1 == 1 && *word != 0 {
                *field = raw_of(*word, texts);
            }
            masked >>= 1;
        }
    }

    /// The input's fields as changes: an absent one keeps, a blank one clears.
    pub(super) fn changes<'a>(self, count: usize, texts: &mut Texts<'a>) -> Changes<'a> {
        let mut changes = [Change::Keep; MAX_FIELDS];
        for (slot, change) in changes.iter_mut().take(count).enumerate() {
            *change = match self.raw(slot, texts) {
                Raw::Absent if self.word(slot) & 0xF == CLEAR => Change::Clear,
                Raw::Absent => Change::Keep,
                raw => Change::Set(raw),
            };
        }
        changes
    }
}

/// Where a part of a string starts and ends, in UTF-16 units.
pub(super) fn slice_of(whole: &str, part: &str) -> (usize, usize) {
    let start = part.as_ptr().addr().wrapping_sub(whole.as_ptr().addr());
    let before = utf16_len(whole.get(..start).unwrap_or_default());
    (before, before.saturating_add(utf16_len(part)))
}
