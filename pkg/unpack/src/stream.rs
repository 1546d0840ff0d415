//! The stream: see [`format`](crate::format).

use core::cell::Cell;

use crate::ROOM;
use crate::cells::Cells;
use crate::coder::Coder;
use crate::format::{
    COPY, DISTANCE, DISTANCE_BITS, LAST, LENGTH, LENGTHS, LITERAL, LITERALS, LONG, LOW, LOW_BITS, NUMBER, OF_LENGTH,
    OF_LITERAL, SHORTEST,
};
use crate::instruction::Instruction;

/// Everything that unpacking needs room for. It is for one text alone.
#[repr(C)]
pub(crate) struct Stream {
    end: Cell<u32>,
    distance: Cell<u32>,
    /// Since the last copy, up to the number that makes no difference.
    literals: Cell<u32>,
    instruction: Cell<Instruction>,
    pub(crate) coder: Coder,
    pub(crate) bytes: Cells<u8, ROOM>,
}

impl Stream {
    pub(crate) const fn new() -> Self {
        Self {
            end: Cell::new(0),
            distance: Cell::new(0),
            literals: Cell::new(0),
            instruction: Cell::new(Instruction::START),
            coder: Coder::new(),
            bytes: Cells::of([const { Cell::new(0) }; _]),
        }
    }

    /// Unpacks the text, and returns how many bytes it holds.
    pub(crate) fn unpack(&self) -> u32 {
        self.coder.start();
        let count = self.coder.direct(NUMBER);
        while self.end.get() < count {
            self.step();
        }
        self.insert()
    }

    /// Inserts what was left out, and returns where all of it ends.
    fn insert(&self) -> u32 {
        let (place, count) = (self.coder.direct(NUMBER), self.coder.direct(NUMBER));
        let end = (self.end.get() + count).min(ROOM as u32);
        for at in (place..end).rev() {
            let is_moved = at >= place + count;
            self.bytes.set(at, if is_moved { self.bytes.get(at - count) } else { self.coder.next_byte() as u8 });
        }
        end
    }

    /// Reads a literal or a copy.
    #[inline(never)]
    fn step(&self) {
        let end = self.end.get();
        let literals = self.literals.get();
        let instruction = self.instruction.get();
        let byte = |back: u32| self.bytes.get(end.wrapping_sub(back));
        let last = byte(1);
        if self.coder.bit(COPY + (LITERALS + 1) * instruction.for_copy(last) + literals) == 0 {
            let odds = LITERAL + OF_LITERAL * instruction.for_literal(last);
            let literal = if literals == 0 {
                self.coder.byte_unlike(odds, u32::from(byte(self.distance.get())))
            } else {
                self.coder.byte(odds)
            } as u8;
            self.bytes.set(end, literal);
            self.end.set(end + 1);
            self.instruction.set(instruction.then(literal));
            self.literals.set((literals + 1).min(LITERALS));
            return;
        }
        let is_last = self.coder.bit(LAST + literals);
        let odds = LENGTH + OF_LENGTH * is_last;
        let mut length = self.coder.number(odds, 4);
        if length == LONG {
            length += self.coder.number(odds + 16, 8);
        }
        if is_last == 0 {
            self.distance.set(self.distance(length));
        }
        self.literals.set(0);
        self.copy(length + SHORTEST);
    }

    fn distance(&self, length: u32) -> u32 {
        let bits = self.coder.number(DISTANCE + (length.min(LENGTHS) << DISTANCE_BITS), DISTANCE_BITS);
        let low = bits.min(LOW_BITS);
        let high = 1 << (bits - low) | self.coder.direct(bits - low);
        high << low | self.coder.number(LOW + (low << LOW_BITS), low)
    }

    fn copy(&self, length: u32) {
        let distance = self.distance.get();
        let mut instruction = self.instruction.get();
        let start = self.end.get();
        let end = start + length;
        for at in start..end {
            let byte = self.bytes.get(at.wrapping_sub(distance));
            self.bytes.set(at, byte);
            instruction = instruction.then(byte);
        }
        self.end.set(end);
        self.instruction.set(instruction);
    }
}
