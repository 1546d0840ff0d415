//! The stream: see [`format`](crate::format).

use core::cell::Cell;

use crate::ROOM;
use crate::cells::Cells;
use crate::coder::Coder;
use crate::format::{
    LITERAL, LONG, LOW_BITS, MOST_LITERALS, NUMBER_BITS, REPEAT, SHORTEST, byte_tree, distance_tree, length_tree,
    long_length_tree, low_tree, operation_place,
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
        let count = self.coder.direct(NUMBER_BITS);
        while self.end.get() < count {
            self.step();
        }
        self.insert()
    }

    /// Inserts what was left out, and returns where all of it ends.
    fn insert(&self) -> u32 {
        let (place, count) = (self.coder.direct(NUMBER_BITS), self.coder.direct(NUMBER_BITS));
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
        let operation = self.coder.digit(operation_place(instruction.operation_context(last), literals));
        if operation == LITERAL {
            let tree = byte_tree(instruction.byte_context(last));
            let literal = if literals == 0 {
                self.coder.byte_unlike(tree, u32::from(byte(self.distance.get())))
            } else {
                self.coder.byte(tree)
            } as u8;
            self.bytes.set(end, literal);
            self.end.set(end + 1);
            self.instruction.set(instruction.then(literal));
            self.literals.set((literals + 1).min(MOST_LITERALS));
            return;
        }
        let is_repeat = operation == REPEAT;
        let mut longer = self.coder.two_digits(length_tree(is_repeat));
        if longer == LONG {
            longer += self.coder.byte(long_length_tree(is_repeat));
        }
        if !is_repeat {
            self.distance.set(self.distance(longer));
        }
        self.literals.set(0);
        self.copy(SHORTEST + longer);
    }

    /// Reads the distance of a copy that is so much longer than the shortest.
    fn distance(&self, longer: u32) -> u32 {
        let bits = self.coder.two_digits(distance_tree(longer));
        let high = if bits < LOW_BITS { 0 } else { self.high(bits - LOW_BITS) };
        high << LOW_BITS | self.coder.two_digits(low_tree(bits))
    }

    /// The part of a distance that has no odds, so many bits and a highest one.
    fn high(&self, bits: u32) -> u32 {
        1 << bits | self.coder.direct(bits)
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
