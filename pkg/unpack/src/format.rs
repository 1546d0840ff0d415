//! What a packed text holds, for both ends. First the bytes of an rANS coder, which makes digits as short as their odds
//! allow. A digit has two bits: half as many steps as bits would take. The stream says:
//!
//! - how many bytes the operations make, a number of [`NUMBER`] bits;
//! - the operations;
//! - where in those bytes others belong that were left out, and how many, as two such numbers.
//!
//! Behind them what was left out, the last byte first.
//!
//! An operation begins with a digit that says [which](LITERAL) it is. A literal is a byte. A copy is of what was there
//! before: first its length, then its distance if that is another than the last one. All odds begin where these places say.

use crate::instruction::Instruction;

/// The coder's state is from here: one that has become smaller takes another byte.
pub const LEAST: u32 = 1 << 23;
/// To here.
pub const MOST: u32 = (LEAST << 8) - 1;

/// Numbers without odds have so many bits.
pub const NUMBER: u32 = crate::ROOM.ilog2() + 1;

/// Odds of so many digits in a row, those of each by the digits before it: they have so many places.
pub const fn places(digits: u32) -> u32 {
    ((1 << (2 * digits)) - 1) / 3
}

/// An operation that is a byte.
pub const LITERAL: u32 = 0;
/// A copy from the last distance.
pub const REPEAT: u32 = 1;
/// A copy from another distance.
pub const COPY: u32 = 2;

/// More literals in a row make no difference.
pub const LITERALS: u32 = 3;

/// Which operation it is, by the place in an instruction and the literals since the last copy.
pub const OPERATION: u32 = 0;

/// The length, less the shortest: of copies from another distance, and then of those from the last one.
pub const LENGTH: u32 = OPERATION + Instruction::FOR_OPERATION * (LITERALS + 1);
/// Each has two digits, and after the highest number of those four more for the rest.
pub const OF_LENGTH: u32 = places(2) + places(4);
/// The highest number of two digits.
pub const LONG: u32 = 15;
/// The shortest copy.
pub const SHORTEST: u32 = 2;

/// How many bits of a distance follow its highest one, in two digits, by the length.
pub const DISTANCE: u32 = LENGTH + 2 * OF_LENGTH;
/// Longer ones, less the shortest, make no difference.
pub const LENGTHS: u32 = 3;
/// Distances are less than this.
pub const FARTHEST: u32 = 1 << 16;
/// The lowest two digits of a distance, by how many bits it has. Those before have no odds.
pub const LOW: u32 = DISTANCE + (LENGTHS + 1) * places(2);
/// Two digits have so many bits; more make no difference.
pub const LOW_BITS: u32 = 4;

/// A byte's four digits, by the place in an instruction. Right after a copy a byte is hardly ever the one that the copy
/// would have gone on with: until it differs, the odds of each digit also depend on that one's.
pub const BYTE: u32 = LOW + (LOW_BITS + 1) * places(2);
/// Each place has so many.
pub const OF_BYTE: u32 = 5 * places(4);

/// How many odds there are.
pub const ODDS: u32 = BYTE + Instruction::FOR_BYTE * OF_BYTE;
