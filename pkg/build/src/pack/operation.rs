//! Operations, and the bits that they are said with.

use std::mem::replace;

use unpack::Instruction;
use unpack::format::{
    COPY, DISTANCE, DISTANCE_BITS, HASTE, LAST, LENGTH, LENGTHS, LITERAL, LITERALS, LONG, LOW, LOW_BITS, OF_LENGTH,
    OF_LITERAL, SHORTEST,
};

/// What the next bytes are.
#[derive(Clone, Copy)]
pub(super) enum Operation {
    Literal,
    /// So many bytes from the last distance.
    Repeat(u32),
    /// So many bytes from a distance.
    Copy(u32, u32),
}

/// What the next operation depends on, beside the bytes.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct State {
    pub(super) distance: u32,
    literals: u32,
}

/// Takes bits: each with the place of its odds, and whether these change faster.
pub(super) trait Bits {
    fn bit(&mut self, place: u32, haste: u32, is_one: bool);

    /// A number of so many bits without odds.
    fn direct(&mut self, number: u32, count: u32);

    /// A number of so many bits, the highest first; the odds of each depend on those before it.
    fn number(&mut self, tree: u32, number: u32, count: u32) {
        let mut known = 1;
        for at in (0..count).rev() {
            let bit = number >> at & 1;
            self.bit(tree + known, 0, bit == 1);
            known = known << 1 | bit;
        }
    }
}

impl Operation {
    pub(super) fn length(self) -> u32 {
        match self {
            Self::Literal => 1,
            Self::Repeat(length) | Self::Copy(_, length) => length,
        }
    }
}

impl State {
    pub(super) fn after(self, operation: Operation) -> Self {
        match operation {
            Operation::Literal => Self { literals: (self.literals + 1).min(LITERALS), ..self },
            Operation::Repeat(_) => Self { literals: 0, ..self },
            Operation::Copy(distance, _) => Self { literals: 0, distance },
        }
    }

    pub(super) fn say_repeat(self, is_repeat: bool, bits: &mut impl Bits) {
        bits.bit(LAST + self.literals, 0, is_repeat);
    }
}

/// The bytes, and where in an instruction each of them stands.
pub(super) struct Source<'a> {
    pub(super) bytes: &'a [u8],
    instructions: Vec<Instruction>,
}

impl<'a> Source<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        let then = |instruction: &mut Instruction, byte: &u8| Some(replace(instruction, instruction.then(*byte)));
        Self { bytes, instructions: bytes.iter().scan(Instruction::START, then).collect() }
    }

    /// Before the first byte there are zeros.
    fn byte(&self, at: usize, back: usize) -> u8 {
        at.checked_sub(back).and_then(|place| self.bytes.get(place)).copied().unwrap_or(0)
    }

    pub(super) fn say(&self, at: usize, state: State, operation: Operation, bits: &mut impl Bits) {
        match operation {
            Operation::Literal => self.say_literal(at, state, bits),
            Operation::Repeat(length) => {
                self.say_copy(at, state, true, bits);
                state.say_repeat(true, bits);
                say_length(length, true, bits);
            }
            Operation::Copy(distance, length) => {
                self.say_copy(at, state, true, bits);
                state.say_repeat(false, bits);
                say_length(length, false, bits);
                say_distance(distance, length, bits);
            }
        }
    }

    pub(super) fn say_copy(&self, at: usize, state: State, is_copy: bool, bits: &mut impl Bits) {
        bits.bit(COPY + (LITERALS + 1) * self.instructions[at].for_copy(self.byte(at, 1)) + state.literals, 0, is_copy);
    }

    pub(super) fn say_literal(&self, at: usize, state: State, bits: &mut impl Bits) {
        self.say_copy(at, state, false, bits);
        let odds = LITERAL + OF_LITERAL * self.instructions[at].for_literal(self.byte(at, 1));
        let byte = u32::from(self.bytes[at]);
        let mut other = u32::from(if state.distance > 0 { self.byte(at, state.distance as usize) } else { 0 });
        let mut known = 1;
        let mut is_same = if state.literals == 0 { 0x100 } else { 0 };
        for at in (0..8).rev() {
            let bit = byte >> at & 1;
            other <<= 1;
            let expected = other & is_same;
            bits.bit(odds + known + is_same + expected, HASTE, bit == 1);
            known = known << 1 | bit;
            is_same &= !(expected ^ bit << 8);
        }
    }
}

pub(super) fn say_length(length: u32, is_repeat: bool, bits: &mut impl Bits) {
    let odds = LENGTH + OF_LENGTH * u32::from(is_repeat);
    let more = length - SHORTEST;
    bits.number(odds, more.min(LONG), 4);
    if more >= LONG {
        bits.number(odds + 16, more - LONG, 8);
    }
}

pub(super) fn say_distance(distance: u32, length: u32, bits: &mut impl Bits) {
    let count = distance.ilog2();
    let low = count.min(LOW_BITS);
    bits.number(DISTANCE + ((length - SHORTEST).min(LENGTHS) << DISTANCE_BITS), count, DISTANCE_BITS);
    bits.direct((distance ^ 1 << count) >> low, count - low);
    bits.number(LOW + (low << LOW_BITS), distance & ((1 << low) - 1), low);
}
