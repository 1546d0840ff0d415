//! Reads the trees of the number ranges, which are written in bits: see
//! [`ranges`](super::ranges).

use super::generated::ranges::{BITS, CODES, MASKS, SHARED};

/// The tables of `CODES`: for the masks of first steps, for those of others; for
/// targets of the four kinds of steps, of which the third is a last one too.
const FIRST_MASKS: usize = 0;
const OTHER_MASKS: usize = 1;
pub(super) const TARGETS: usize = 2;
pub(super) const LAST_TARGETS: usize = TARGETS + LAST;
/// The bit that tells the kinds of last steps.
const LAST: usize = 2;

/// How many words for masks there are for each kind of step.
const KIND_SHIFT: u32 = 6;
const KIND_WORDS: usize = 1 << KIND_SHIFT;
/// How many bits spell out a mask that has no word, say where a state is, and,
/// at least, how long one is.
const MASK_BITS: u32 = 10;
const PLACE_BITS: u32 = 17;
const LEAP_BITS: u32 = 8;
/// The words for targets: the state behind, then tails, then shared states.
const FIRST_TAIL: usize = 1;
const FIRST_SHARED: usize = 64;

/// A word: what the table adds, and the bits to add it to.
pub(super) struct Word {
    first: usize,
    value: usize,
    bits: u32,
    /// With the bits that it begins with.
    size: u32,
}

/// Where a target leads.
pub(super) enum Place {
    /// To a tail of the calling code, by number.
    Tail(usize),
    /// To the state behind.
    Behind,
    /// To the state behind, which is so many bits long.
    Leap(usize),
    /// To the state that begins with this bit.
    At(usize),
}

impl Word {
    /// The word that some bits begin with, by a table of `CODES`.
    #[inline]
    fn read(ahead: u64, table: usize) -> Self {
        let entry = CODES.get(table).and_then(|table| table.get(lowest(ahead, 5))).copied().unwrap_or_default();
        let (prefix, bits) = (u32::from(entry & 7), u32::from(entry >> 3 & 31));
        let size = prefix.wrapping_add(bits);
        Self { first: usize::from(entry >> 8), value: lowest(ahead >> prefix, bits), bits, size }
    }

    pub(super) fn place(&self) -> Place {
        match (self.bits, self.first.wrapping_add(self.value)) {
            (PLACE_BITS, bit) => Place::At(bit),
            (LEAP_BITS.., size) => Place::Leap(size),
            (_, 0) => Place::Behind,
            (_, number @ FIRST_SHARED..) => Place::At(to_bits(SHARED.get(number.wrapping_sub(FIRST_SHARED)))),
            (_, number) => Place::Tail(number.wrapping_sub(FIRST_TAIL)),
        }
    }
}

/// One of a state's steps.
struct Step {
    mask: u16,
    is_last: bool,
    target: Word,
}

/// Reads from a bit on.
pub(super) struct Reader {
    pub(super) bit: usize,
}

impl Reader {
    /// The target of the step that the state here takes with a digit.
    pub(super) fn follow(&mut self, mut digit: u32) -> Option<Word> {
        let mut masks = FIRST_MASKS;
        loop {
            let step = self.step(masks);
            if step.mask.checked_shr(digit)? & 1 != 0 {
                return Some(step.target);
            }
            if step.is_last {
                return None;
            }
            self.pass(&step.target);
            digit = counted_from_behind(step.mask, digit);
            masks = OTHER_MASKS;
        }
    }

    /// Gets behind the state that stands behind a target, if one does.
    pub(super) fn pass(&mut self, target: &Word) {
        match target.place() {
            Place::Leap(bits) => self.bit = self.bit.wrapping_add(bits),
            Place::Behind => self.pass_state(),
            Place::Tail(_) | Place::At(_) => {}
        }
    }

    fn pass_state(&mut self) {
        let mut masks = FIRST_MASKS;
        // States that go on behind the one that is read.
        let mut begun = 0_u32;
        loop {
            let step = self.step(masks);
            match step.target.place() {
                // A last step's state ends with the one that stands behind it.
                Place::Behind => {
                    begun = begun.wrapping_add(u32::from(!step.is_last));
                    masks = FIRST_MASKS;
                    continue;
                }
                Place::Leap(bits) => self.bit = self.bit.wrapping_add(bits),
                Place::Tail(_) | Place::At(_) => {}
            }
            if step.is_last {
                match begun.checked_sub(1) {
                    Some(others) => begun = others,
                    None => return,
                }
            }
            masks = OTHER_MASKS;
        }
    }

    #[inline]
    fn step(&mut self, masks: usize) -> Step {
        let ahead = self.ahead();
        let mask = Word::read(ahead, masks);
        let kind = mask.first >> KIND_SHIFT;
        let target = Word::read(ahead >> mask.size, TARGETS.wrapping_add(kind));
        self.skip(mask.size.wrapping_add(target.size));
        let mask = if mask.bits == MASK_BITS {
            u16::try_from(mask.value).unwrap_or_default()
        } else {
            let number = mask.first.wrapping_add(mask.value) & (KIND_WORDS - 1);
            MASKS.get(masks).and_then(|masks| masks.get(number)).copied().unwrap_or_default()
        };
        Step { mask, is_last: kind & LAST != 0, target }
    }

    /// The next word.
    pub(super) fn word(&mut self, table: usize) -> Word {
        let word = Word::read(self.ahead(), table);
        self.skip(word.size);
        word
    }

    /// The number in the next bits.
    pub(super) fn take(&mut self, bits: u32) -> usize {
        let taken = lowest(self.ahead(), bits);
        self.skip(bits);
        taken
    }

    fn skip(&mut self, bits: u32) {
        self.bit = self.bit.wrapping_add(usize::try_from(bits).unwrap_or_default());
    }

    /// The next bits: 57 at least, which are more than two words have.
    #[inline]
    fn ahead(&self) -> u64 {
        let bytes = BITS.get(self.bit >> 3..).and_then(|bytes| bytes.first_chunk());
        u64::from_le_bytes(bytes.copied().unwrap_or_default()) >> (self.bit & 7)
    }
}

/// A digit counted as in the mask behind this one, which does not have it.
fn counted_from_behind(mask: u16, digit: u32) -> u32 {
    let first = mask.trailing_zeros().wrapping_add(1);
    digit.checked_sub(first).unwrap_or(digit.wrapping_add(10).wrapping_sub(first))
}

#[inline]
fn lowest(word: u64, bits: u32) -> usize {
    let mask = 1_u64.wrapping_shl(bits).wrapping_sub(1);
    usize::try_from(word & mask).unwrap_or_default()
}

/// The first bit of a byte.
pub(super) fn to_bits(byte: Option<&u16>) -> usize {
    usize::from(byte.copied().unwrap_or_default()) << 3
}
