//! The tree of each calling code's number ranges, and when it is read.
//!
//! The trees of all calling codes stand in one stream of decisions, `BYTES`, and
//! what is learnt in one is used in the next: see [`range_reader`].
//! So each is read when a number of its calling code is first asked about,
//! together with those before it that were not asked about until then. Those of
//! `FIRST` stand before all others.

use super::{
    calling_code::CallingCode,
    generated::{
        constants::{CLASS_NOTHING, CLASS_STATE, CLASS_UNKNOWN, LONGEST, NUMBER_BITS, SHORTEST},
        plans::LENGTHS,
        ranges::{BYTES, FIRST},
    },
    lengths::Lengths,
    range_coder::RangeCoder,
    range_reader,
};
use core::ops::RangeInclusive;
use std::sync::{Mutex, OnceLock, PoisonError};

/// The numbers of a calling code, by their digits: where a walk begins with the
/// assigned and the viable ones, and the states and tails that it comes through.
pub(super) struct Tree {
    pub(super) states: Vec<State>,
    /// The first is empty.
    pub(super) tails: Vec<Tail>,
    pub(super) assigned: Target,
    pub(super) viable: Target,
}

/// Where each digit leads.
pub(super) type State = [Target; 10];

/// Where a walk goes on: in a state, by number; or where it ends, in a tail.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Target(u16);

/// Where digits no longer matter, but their number does: four bits for the kind
/// of each length, 0 for none; the lowest are those of `SHORTEST` digits.
#[derive(Clone, Copy)]
pub(super) struct Tail(u64);

const KIND_BITS: u32 = 4;

impl Tree {
    /// The tree of a calling code.
    pub(super) fn of(code: CallingCode) -> Option<&'static Self> {
        let tree = TREES.get(code.row())?;
        tree.get().or_else(|| {
            Stream::read_until(tree);
            tree.get()
        })
    }

    /// The kind that a walk comes to with these digits, or 0.
    pub(super) fn walk(&self, from: Target, digits: &[u8]) -> u32 {
        self.walk_to(from, digits, digits.len())
    }

    /// The kind that every walk comes to with so many digits that begins with these, if these tell it; or else 0.
    #[inline(always)]
    pub(super) fn walk_to(&self, from: Target, first: &[u8], digits: usize) -> u32 {
        let mut target = from;
        let mut rest = first.iter();
        while let Some(state) = self.states.get(target.state()) {
            let digit = rest.next().map(|digit| usize::from(digit.wrapping_sub(b'0')));
            let Some(next) = digit.and_then(|digit| state.get(digit)) else {
                return 0;
            };
            target = *next;
        }
        self.tails.get(target.tail()).map_or(0, |tail| tail.kind(digits))
    }
}

impl Target {
    const FIRST_STATE: u16 = CLASS_STATE << NUMBER_BITS;

    /// No number goes on here.
    pub(super) const NOTHING: Self = Self(CLASS_NOTHING << NUMBER_BITS);
    /// Stands for a target where there is none to look at.
    pub(super) const UNKNOWN: Self = Self(CLASS_UNKNOWN << NUMBER_BITS);

    /// To a state by its number; to nothing, if that is larger than any tree needs.
    pub(super) fn to_state(number: usize) -> Self {
        Self::to(Self::FIRST_STATE, number)
    }

    /// To a tail, whose first kind is this one.
    pub(super) fn to_tail(kind: u16, number: usize) -> Self {
        Self::to(kind << NUMBER_BITS, number)
    }

    fn to(first: u16, number: usize) -> Self {
        let number = u16::try_from(number).ok().filter(|number| *number < 1 << NUMBER_BITS);
        number.map_or(Self::NOTHING, |number| Self(first | number))
    }

    /// The state's number, if it is one; else more than any has.
    pub(super) fn state(self) -> usize {
        usize::from(self.0.wrapping_sub(Self::FIRST_STATE))
    }

    /// The tail's number, if it is one; that of the empty one, if it is nothing.
    pub(super) fn tail(self) -> usize {
        usize::from(self.0 & ((1 << NUMBER_BITS) - 1))
    }

    /// Its class and its number.
    pub(super) fn bits(self) -> u32 {
        u32::from(self.0)
    }

    /// What it is, as part of a context: one of the classes, or a tail's first kind.
    pub(super) fn class(self) -> u32 {
        u32::from(self.0 >> NUMBER_BITS)
    }
}

impl Tail {
    /// Without a length.
    pub(super) const NOTHING: Self = Self(0);

    /// The lengths that it may have.
    pub(super) const LENGTHS: RangeInclusive<usize> = SHORTEST..=LONGEST;

    /// The kind of a number of that length, or 0.
    pub(super) fn kind(self, length: usize) -> u32 {
        let kind = self.0.checked_shr(shift(length)).unwrap_or_default();
        u32::try_from(kind & 0xF).unwrap_or_default()
    }

    /// With the kind of a length that had none.
    pub(super) fn with(self, length: usize, kind: u32) -> Self {
        Self(self.0 | u64::from(kind).checked_shl(shift(length)).unwrap_or_default())
    }
}

/// Where the bits for a length begin; far away for one that no tail has.
fn shift(length: usize) -> u32 {
    u32::try_from(length.wrapping_sub(SHORTEST)).unwrap_or(u32::MAX).saturating_mul(KIND_BITS)
}

static TREES: [OnceLock<Tree>; LENGTHS.len()] = [const { OnceLock::new() }; LENGTHS.len()];

static STREAM: Mutex<Stream> = Mutex::new(Stream { coder: RangeCoder::new(&BYTES), place: 0 });

/// The trees that are not yet read.
struct Stream {
    coder: RangeCoder,
    /// How many there were before.
    place: usize,
}

impl Stream {
    /// Reads on until there is this tree.
    #[cold]
    fn read_until(tree: &OnceLock<Tree>) {
        let mut stream = STREAM.lock().unwrap_or_else(PoisonError::into_inner);
        while tree.get().is_none() {
            let row = FIRST.get(stream.place).map_or(stream.place.wrapping_sub(FIRST.len()), |row| usize::from(*row));
            stream.place = stream.place.wrapping_add(1);
            let (Some(next), Some(lengths)) = (TREES.get(row), LENGTHS.get(row)) else {
                return;
            };
            // Those that stood before all others are there already, and are passed over.
            next.get_or_init(|| range_reader::read(&mut stream.coder, row, Lengths::of_plan(*lengths)));
        }
    }
}
