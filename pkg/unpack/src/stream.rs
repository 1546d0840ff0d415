//! The stream: literals, and copies of what was there before (LZMA as the LZMA SDK specifies it, with three bits of the
//! byte before as a literal's context and none of the position). Behind it stand bytes that it would only have made longer.

use core::cell::Cell;

use crate::ROOM;
use crate::cells::Cells;
use crate::coder::Coder;

/// Where the odds of each decision begin, by the names of the specification.
const IS_MATCH: u32 = 0;
const IS_REP: u32 = IS_MATCH + STATES;
const IS_REP_G: [u32; 3] = [IS_REP + STATES, IS_REP + 2 * STATES, IS_REP + 3 * STATES];
const IS_REP0_LONG: u32 = IS_REP + 4 * STATES;
const LENGTH: u32 = IS_REP0_LONG + STATES;
const REP_LENGTH: u32 = LENGTH + OF_LENGTH;
const POS_SLOT: u32 = REP_LENGTH + OF_LENGTH;
const POS_SPECIAL: u32 = POS_SLOT + 4 * POS_SLOTS;
const POS_ALIGN: u32 = POS_SPECIAL + 128;
const LITERAL: u32 = POS_ALIGN + 16;
/// Each literal's context has so many odds.
const OF_LITERAL: u32 = 0x300;
const OF_LENGTH: u32 = 2 + 8 + 8 + 256;
const POS_SLOTS: u32 = 64;
/// How many odds there are.
pub(crate) const ODDS: u32 = LITERAL + 8 * OF_LITERAL;

/// What was read last: below seven it ended with a literal.
const STATES: u32 = 12;
const AFTER_COPY: u32 = 7;

/// Everything that unpacking needs room for.
#[repr(C)]
pub(crate) struct Stream {
    state: Cell<u32>,
    end: Cell<u32>,
    /// The last four distances, less one.
    last: [Cell<u32>; 4],
    pub(crate) coder: Coder,
    pub(crate) bytes: Cells<u8, ROOM>,
}

impl Stream {
    pub(crate) const fn new() -> Self {
        Self {
            state: Cell::new(0),
            end: Cell::new(0),
            last: [const { Cell::new(0) }; _],
            coder: Coder::new(),
            bytes: Cells::of([const { Cell::new(0) }; _]),
        }
    }

    /// Unpacks the text, and returns how many bytes it holds.
    pub(crate) fn unpack(&self) -> u32 {
        self.coder.start();
        self.state.set(0);
        self.end.set(0);
        self.last.iter().for_each(|last| last.set(0));
        while self.end.get() <= ROOM as u32 && self.step() {}
        self.insert()
    }

    /// Inserts what follows the stream: where to, how many bytes, and the bytes themselves, the last one first. Returns
    /// where all of it ends.
    fn insert(&self) -> u32 {
        let (place, count) = (self.coder.next_word(), self.coder.next_word());
        let end = (self.end.get() + count).min(ROOM as u32);
        for at in (place..end).rev() {
            let is_moved = at >= place + count;
            self.bytes.set(at, if is_moved { self.bytes.get(at - count) } else { self.coder.next_byte() as u8 });
        }
        end
    }

    /// Reads a literal or a copy; false at the end.
    #[inline(never)]
    fn step(&self) -> bool {
        let state = self.state.get();
        if self.coder.bit(IS_MATCH + state) == 0 {
            self.literal(state);
            return true;
        }
        let is_last = self.coder.bit(IS_REP + state) == 1;
        let length = if is_last {
            let at = self.which(state);
            if at == 0 && self.coder.bit(IS_REP0_LONG + state) == 0 {
                self.state.set(if state < AFTER_COPY { 9 } else { 11 });
                self.copy(1);
                return true;
            }
            self.renew(self.last(at), at);
            self.length(REP_LENGTH)
        } else {
            let length = self.length(LENGTH);
            self.renew(self.distance(length), 3);
            length
        };
        let after_copy = if state < AFTER_COPY { 7 } else { 10 };
        self.state.set(after_copy + u32::from(is_last));
        if self.last(0) == u32::MAX {
            return false;
        }
        self.copy(length + 2);
        true
    }

    fn literal(&self, state: u32) {
        let byte = |back: u32| u32::from(self.bytes.get(self.end.get().wrapping_sub(back)));
        let odds = LITERAL + OF_LITERAL * (byte(1) >> 5);
        let literal = if state < AFTER_COPY {
            self.coder.number(odds, 8)
        } else {
            // Behind a copy, this is hardly the byte that would have followed.
            self.coder.byte_unlike(odds, byte(self.last(0).wrapping_add(1)))
        };
        self.push(literal as u8);
        self.state.set(match state {
            0..4 => 0,
            4..10 => state - 3,
            _ => state - 6,
        });
    }

    /// Which of the last distances is meant.
    fn which(&self, state: u32) -> usize {
        IS_REP_G.iter().take_while(|odds| self.coder.bit(*odds + state) == 1).count()
    }

    fn last(&self, at: usize) -> u32 {
        self.last.get(at).map_or(0, Cell::get)
    }

    /// Makes a distance the last one, in the place of an older one.
    fn renew(&self, distance: u32, place: usize) {
        let mut newer = distance;
        for last in self.last.iter().take(place + 1) {
            newer = last.replace(newer);
        }
    }

    fn length(&self, odds: u32) -> u32 {
        if self.coder.bit(odds) == 0 {
            return self.coder.number(odds + 2, 3);
        }
        if self.coder.bit(odds + 1) == 0 {
            return 8 + self.coder.number(odds + 10, 3);
        }
        16 + self.coder.number(odds + 18, 8)
    }

    fn distance(&self, length: u32) -> u32 {
        let slot = self.coder.number(POS_SLOT + POS_SLOTS * length.min(3), 6);
        if slot < 4 {
            return slot;
        }
        let bits = (slot >> 1) - 1;
        let upper = (2 | slot & 1) << bits;
        if slot < 14 {
            return upper + self.coder.reversed(POS_SPECIAL + upper - slot, bits);
        }
        upper.wrapping_add(self.coder.direct(bits - 4) << 4) + self.coder.reversed(POS_ALIGN, 4)
    }

    fn copy(&self, length: u32) {
        for _ in 0..length {
            self.push(self.bytes.get(self.end.get().wrapping_sub(self.last(0)).wrapping_sub(1)));
        }
    }

    fn push(&self, byte: u8) {
        self.bytes.set(self.end.get(), byte);
        self.end.set(self.end.get() + 1);
    }
}
