//! Slots: one word per field, with its tag in the low bits and its text's size in bytes in the high ones.

use super::word::size;
use crate::border::{
    SLOT_EXPIRATION_DATE, TAG_BITS, TAG_CLEAR, TAG_HUGE, TAG_ILL_FORMED, TAG_INTEGER, TAG_NOT_EXACT, TAG_TEXT,
    TAG_UNREADABLE, TAG_WRONG_TYPE,
};
use crate::operations::MAX_FIELDS;
use crate::operations::check::Mask;
use crate::operations::plan::{Change, Changes};
use crate::profile::id;
use crate::profile::text::utf16_len;
use crate::rules::raw::Raw;

/// Words in the table: a few more than are used.
pub(super) const SLOTS: usize = 40;
const _: () = assert!(SLOT_EXPIRATION_DATE < SLOTS);

/// The bits of a word that hold its tag.
const TAG: u32 = (1 << TAG_BITS) - 1;

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
    match word & TAG {
        TAG_TEXT => Raw::Text(text),
        TAG_ILL_FORMED => Raw::IllFormed,
        TAG_WRONG_TYPE => Raw::WrongType,
        TAG_UNREADABLE => Raw::Unreadable,
        TAG_INTEGER => Raw::Integer(id::number(text)),
        TAG_NOT_EXACT => Raw::NotExact,
        TAG_HUGE => Raw::Huge,
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
        // By way of the fields, so that what is inlined there is not here too.
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
                Raw::Absent if self.word(slot) & TAG == TAG_CLEAR => Change::Clear,
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
