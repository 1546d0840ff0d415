//! What a packed text holds, for both ends. First the bytes of an rANS coder, which makes digits as short as their odds
//! allow. A digit has two bits: half as many steps as bits would take. The stream says:
//!
//! - how many bytes the operations make, a number of [`NUMBER_BITS`] bits;
//! - the operations;
//! - where in those bytes others belong that were left out, and how many, as two such numbers.
//!
//! Behind them what was left out, the last byte first.
//!
//! An operation begins with a digit that says [which](LITERAL) it is. A literal is a byte. A copy is of what was there
//! before: first its length, then its distance if that is another than the last one.
//!
//! The odds of each digit have a place, which depends on what is known when the digit is read: the functions here say which
//! one. Of several digits in a row, those of each depend on those before it: they are a [tree](places).

use crate::instruction::Instruction;

/// The least that the coder's state is: one that has become smaller takes another byte.
pub const LEAST: u32 = 1 << 23;
/// The most that it is.
pub const MOST: u32 = (LEAST << 8) - 1;

/// Numbers without odds have so many bits.
pub const NUMBER_BITS: u32 = crate::ROOM.ilog2() + 1;

/// An operation that is a byte.
pub const LITERAL: u32 = 0;
/// A copy from the last distance.
pub const REPEAT: u32 = 1;
/// A copy from another distance.
pub const COPY: u32 = 2;

/// The literals since the last copy are counted up to this: more make no difference.
pub const MOST_LITERALS: u32 = 3;

/// The shortest copy. What is coded is how much longer one is.
pub const SHORTEST: u32 = 2;
/// The highest number of two digits: a copy so much longer than the shortest, or more, has four digits for the rest.
pub const LONG: u32 = 15;
/// For a distance it counts how much longer than the shortest the copy is, up to this.
const MOST_LONGER: u32 = 3;

/// Distances are less than this.
pub const FARTHEST: u32 = 1 << 16;
/// The lowest bits of a distance are two digits with odds. Those above them have none.
pub const LOW_BITS: u32 = 4;

// Where in all odds those of each kind of digit begin.
const OPERATION: u32 = 0;
const LENGTH: u32 = OPERATION + Instruction::OPERATION_CONTEXTS * (MOST_LITERALS + 1);
const DISTANCE: u32 = LENGTH + 2 * OF_LENGTH;
const LOW: u32 = DISTANCE + (MOST_LONGER + 1) * places(2);
const BYTE: u32 = LOW + (LOW_BITS + 1) * places(2);
/// How many odds there are.
pub const ODDS: u32 = BYTE + Instruction::BYTE_CONTEXTS * OF_BYTE;

/// How many there are for a length: two digits, and four.
const OF_LENGTH: u32 = places(2) + places(4);
/// For a byte: a tree of four digits by itself, and one for each digit that may be expected.
const OF_BYTE: u32 = 5 * places(4);

/// How many places a tree of so many digits has.
pub const fn places(digits: u32) -> u32 {
    ((1 << (2 * digits)) - 1) / 3
}

/// The place in a tree of the digit that follows the one at a place, which is known. The first is at 0.
#[inline(always)]
pub const fn next_place(place: u32, digit: u32) -> u32 {
    (place << 2) + 1 + digit
}

/// The place for which operation it is, by the [context](Instruction::operation_context) and the literals since the last
/// copy.
#[inline(always)]
pub const fn operation_place(context: u32, literals: u32) -> u32 {
    OPERATION + (MOST_LITERALS + 1) * context + literals
}

/// The tree for the two digits of a length, which for copies from the last distance is another one.
#[inline(always)]
pub const fn length_tree(is_repeat: bool) -> u32 {
    LENGTH + OF_LENGTH * is_repeat as u32
}

/// The tree for the four digits of a [long](LONG) one.
#[inline(always)]
pub const fn long_length_tree(is_repeat: bool) -> u32 {
    length_tree(is_repeat) + places(2)
}

/// The tree for how many bits of a distance follow its highest one, in two digits, by how much longer than the shortest the
/// copy is.
#[inline(always)]
pub fn distance_tree(longer: u32) -> u32 {
    DISTANCE + places(2) * longer.min(MOST_LONGER)
}

/// The tree for the lowest two digits of a distance, by how many bits follow its highest one.
#[inline(always)]
pub fn low_tree(bits: u32) -> u32 {
    LOW + places(2) * bits.min(LOW_BITS)
}

/// The tree for a byte's four digits, by the [context](Instruction::byte_context).
#[inline(always)]
pub const fn byte_tree(context: u32) -> u32 {
    BYTE + OF_BYTE * context
}

/// The tree in its place right after a copy, until the byte differs from the one that the copy would have gone on with,
/// which it hardly ever is: by the digit of that one.
#[inline(always)]
pub const fn unlike_tree(byte_tree: u32, expected: u32) -> u32 {
    byte_tree + places(4) * (1 + expected)
}
