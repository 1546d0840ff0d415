//! Operations, and the digits that they are coded as.

use std::mem::replace;

use unpack::Instruction;
use unpack::format::{
    BYTE, COPY, DISTANCE, LENGTH, LENGTHS, LITERAL, LITERALS, LONG, LOW, LOW_BITS, OF_BYTE, OF_LENGTH, OPERATION,
    REPEAT, SHORTEST, places,
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
        let mut known = 0;
        for at in (0..digits).rev() {
            let digit = number >> (2 * at) & 3;
            self.digit(tree + known, digit);
            known = 4 * known + 1 + digit;
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

    pub(super) fn say(&self, at: usize, state: State, operation: Operation, digits: &mut impl Digits) {
        match operation {
            Operation::Literal => self.say_literal(at, state, digits),
            Operation::Repeat(length) => {
                self.say_operation(at, state, REPEAT, digits);
                say_length(length, true, digits);
            }
            Operation::Copy(distance, length) => {
                self.say_operation(at, state, COPY, digits);
                say_length(length, false, digits);
                say_distance(distance, length, digits);
            }
        }
    }

    pub(super) fn say_operation(&self, at: usize, state: State, operation: u32, digits: &mut impl Digits) {
        let instruction = self.instructions[at].for_operation(self.byte(at, 1));
        digits.digit(OPERATION + (LITERALS + 1) * instruction + state.literals, operation);
    }

    pub(super) fn say_literal(&self, at: usize, state: State, digits: &mut impl Digits) {
        self.say_operation(at, state, LITERAL, digits);
        let odds = BYTE + OF_BYTE * self.instructions[at].for_byte(self.byte(at, 1));
        let byte = u32::from(self.bytes[at]);
        let other = u32::from(if state.distance > 0 { self.byte(at, state.distance as usize) } else { 0 });
        let mut is_same = state.literals == 0;
        let mut known = 0;
        for at in [6, 4, 2, 0] {
            let (digit, expected) = (byte >> at & 3, other >> at & 3);
            digits.digit(odds + known + if is_same { places(4) * (1 + expected) } else { 0 }, digit);
            known = 4 * known + 1 + digit;
            is_same &= digit == expected;
        }
    }
}

pub(super) fn say_length(length: u32, is_repeat: bool, digits: &mut impl Digits) {
    let odds = LENGTH + OF_LENGTH * u32::from(is_repeat);
    let more = length - SHORTEST;
    digits.number(odds, more.min(LONG), 2);
    if more >= LONG {
        digits.number(odds + places(2), more - LONG, 4);
    }
}

pub(super) fn say_distance(distance: u32, length: u32, digits: &mut impl Digits) {
    let bits = distance.ilog2();
    digits.number(DISTANCE + places(2) * (length - SHORTEST).min(LENGTHS), bits, 2);
    if bits >= LOW_BITS {
        digits.direct((distance ^ 1 << bits) >> LOW_BITS, bits - LOW_BITS);
    }
    digits.number(LOW + places(2) * bits.min(LOW_BITS), distance % (1 << LOW_BITS), 2);
}
