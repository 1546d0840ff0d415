//! Operations, and the digits that they are coded as.

use std::mem::replace;

use unpack::Instruction;
use unpack::format::{
    COPY, LITERAL, LONG, LOW_BITS, MOST_LITERALS, REPEAT, SHORTEST, byte_tree, distance_tree, length_tree,
    long_length_tree, low_tree, next_place, operation_place, unlike_tree,
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

/// What the next operation depends on, other than the bytes.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct State {
    pub(super) distance: u32,
    literals: u32,
}

/// Takes digits, each with the place of its odds.
pub(super) trait Digits {
    fn digit(&mut self, place: u32, digit: u32);

    /// A number of so many bits without odds.
    fn direct(&mut self, number: u32, bits: u32);

    /// A number of so many digits, the highest first; the odds of each depend on those before it.
    fn number(&mut self, tree: u32, number: u32, digits: u32) {
        let mut place = 0;
        for at in (0..digits).rev() {
            let digit = number >> (2 * at) & 3;
            self.digit(tree + place, digit);
            place = next_place(place, digit);
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
            Operation::Literal => Self { literals: (self.literals + 1).min(MOST_LITERALS), ..self },
            Operation::Repeat(_) => Self { literals: 0, ..self },
            Operation::Copy(distance, _) => Self { literals: 0, distance },
        }
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

    /// Writes the digits of an operation, whose bytes begin at a place.
    pub(super) fn write(&self, at: usize, state: State, operation: Operation, digits: &mut impl Digits) {
        match operation {
            Operation::Literal => self.write_literal(at, state, digits),
            Operation::Repeat(length) => {
                self.write_operation(at, state, REPEAT, digits);
                write_length(length, true, digits);
            }
            Operation::Copy(distance, length) => {
                self.write_operation(at, state, COPY, digits);
                write_length(length, false, digits);
                write_distance(distance, length, digits);
            }
        }
    }

    /// Writes which operation it is.
    pub(super) fn write_operation(&self, at: usize, state: State, operation: u32, digits: &mut impl Digits) {
        let context = self.instructions[at].operation_context(self.byte(at, 1));
        digits.digit(operation_place(context, state.literals), operation);
    }

    /// Writes that the byte at a place is a literal, and the byte.
    pub(super) fn write_literal(&self, at: usize, state: State, digits: &mut impl Digits) {
        self.write_operation(at, state, LITERAL, digits);
        let tree = byte_tree(self.instructions[at].byte_context(self.byte(at, 1)));
        let byte = u32::from(self.bytes[at]);
        let other = u32::from(if state.distance > 0 { self.byte(at, state.distance as usize) } else { 0 });
        let mut is_alike = state.literals == 0;
        let mut place = 0;
        for at in [6, 4, 2, 0] {
            let (digit, expected) = (byte >> at & 3, other >> at & 3);
            digits.digit(place + if is_alike { unlike_tree(tree, expected) } else { tree }, digit);
            place = next_place(place, digit);
            is_alike &= digit == expected;
        }
    }
}

pub(super) fn write_length(length: u32, is_repeat: bool, digits: &mut impl Digits) {
    let longer = length - SHORTEST;
    digits.number(length_tree(is_repeat), longer.min(LONG), 2);
    if longer >= LONG {
        digits.number(long_length_tree(is_repeat), longer - LONG, 4);
    }
}

pub(super) fn write_distance(distance: u32, length: u32, digits: &mut impl Digits) {
    let bits = distance.ilog2();
    digits.number(distance_tree(length - SHORTEST), bits, 2);
    if bits >= LOW_BITS {
        digits.direct((distance ^ 1 << bits) >> LOW_BITS, bits - LOW_BITS);
    }
    digits.number(low_tree(bits), distance % (1 << LOW_BITS), 2);
}
