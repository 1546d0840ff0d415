//! What a packed text holds, for both ends. First the bytes of a range coder, which makes bits as short as their odds
//! allow (as LZMA does, from which most of this has been taken and made simpler):
//!
//! - how many bytes the operations make, a number of [`NUMBER`] bits;
//! - the operations;
//! - where in those bytes others belong that were left out, and how many, as two such numbers.
//!
//! Behind them what was left out, the last byte first.
//!
//! An operation begins with a bit that is 0 for a literal, which is a byte. Otherwise it is a copy of what was there
//! before: whether from the last distance, its length, and its distance if that is another one. The odds of these two
//! bits depend on how many literals have come since the last copy, too. All odds begin where these places say.

use crate::instruction::Instruction;

/// A range that has become narrower is made 256 times as wide, and takes another byte.
pub const NARROW: u32 = 1 << 24;

/// Numbers without odds have so many bits.
pub const NUMBER: u32 = crate::ROOM.ilog2() + 1;

/// More literals in a row make no difference.
pub const LITERALS: u32 = 3;

/// Whether it is a copy, by the place in an instruction and the literals before.
pub const COPY: u32 = 0;
/// Whether it is one from the last distance, by the literals before.
pub const LAST: u32 = COPY + Instruction::FOR_COPY * (LITERALS + 1);

/// The length, less the shortest: of copies from another distance, and then of those from the last one.
pub const LENGTH: u32 = LAST + LITERALS + 1;
/// Each has four bits, and behind the highest number of those eight more for the rest.
pub const OF_LENGTH: u32 = 16 + 256;
/// The highest number of four bits.
pub const LONG: u32 = 15;
/// The shortest copy.
pub const SHORTEST: u32 = 2;

/// How many bits of a distance follow its highest one, by the length: those have no odds but for a few.
pub const DISTANCE: u32 = LENGTH + 2 * OF_LENGTH;
/// That number has so many bits.
pub const DISTANCE_BITS: u32 = 5;
/// Longer ones, less the shortest, make no difference.
pub const LENGTHS: u32 = 3;
/// The lowest bits of a distance, by how many they are.
pub const LOW: u32 = DISTANCE + ((LENGTHS + 1) << DISTANCE_BITS);
/// So many at most.
pub const LOW_BITS: u32 = 4;

/// A byte, by the place in an instruction. Right behind a copy it is hardly the one that would have followed there: until
/// it differs, the odds of each bit are others for either.
pub const LITERAL: u32 = LOW + ((LOW_BITS + 1) << LOW_BITS);
/// Each place has so many.
pub const OF_LITERAL: u32 = 0x300;
/// They change faster than others.
pub const HASTE: u32 = 1;

/// How many odds there are.
pub const ODDS: u32 = LITERAL + Instruction::FOR_LITERAL * OF_LITERAL;
