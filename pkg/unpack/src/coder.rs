//! The range decoder: each bit costs as little as its odds, which are learnt, allow.

use core::cell::Cell;

use crate::cells::Cells;
use crate::format::{self, HASTE, NARROW};
use crate::odds::Odds;
use crate::text::group;
use crate::{ODDS, ROOM};

/// The width of the range, and where in it the stream is.
#[derive(Clone, Copy)]
struct Point {
    range: u32,
    code: u32,
}

/// The text, and what is still to be read of it.
pub(crate) struct Coder {
    point: Cell<Point>,
    /// Bits of signs that were read ahead; so many of the lowest are still to come, the highest first.
    ahead: Cell<u32>,
    count: Cell<u32>,
    at: Cell<u32>,
    odds: Cells<Odds, ODDS>,
    pub(crate) text: Cells<u8, ROOM>,
}

impl Coder {
    pub(crate) const fn new() -> Self {
        Self {
            point: Cell::new(Point { range: 0, code: 0 }),
            ahead: Cell::new(0),
            count: Cell::new(0),
            at: Cell::new(0),
            // Zeros, which are no part of the module.
            odds: Cells::of([const { Cell::new(Odds::NONE) }; _]),
            text: Cells::of([const { Cell::new(0) }; _]),
        }
    }

    /// Reads the first four bytes; nothing is known of any bit.
    pub(crate) fn start(&self) {
        for place in 0..format::ODDS {
            self.odds.set(place, Odds::EVEN);
        }
        let code = (0..4).fold(0, |code, _| code << 8 | self.next_byte());
        self.point.set(Point { range: u32::MAX, code });
    }

    /// The next byte as it stands; after the stream, one of those that follow it.
    #[inline(never)]
    pub(crate) fn next_byte(&self) -> u32 {
        let (mut ahead, mut count) = (self.ahead.get(), self.count.get());
        while count < 8 {
            let (bits, more) = group(self.text.get(self.at.get()));
            self.at.set(self.at.get().wrapping_add(1));
            ahead = ahead << more | bits;
            count += more;
        }
        count -= 8;
        self.ahead.set(ahead);
        self.count.set(count);
        ahead >> count & 0xFF
    }

    /// Makes a range wider that has become narrow.
    #[inline(always)]
    fn widened(&self, Point { range, code }: Point) -> Point {
        if range >= NARROW {
            return Point { range, code };
        }
        Point { range: range << 8, code: code << 8 | self.next_byte() }
    }

    /// A bit by its odds: all of it is chosen and nothing branched to, which would be foreseen wrongly too often.
    #[inline(always)]
    fn decide<const HASTE: u32>(&self, Point { range, code }: Point, place: u32) -> (Point, u32) {
        let odds = self.odds.get(place);
        let bound = (range >> Odds::WHOLE_BITS) * odds.of_zero();
        let is_one = code >= bound;
        self.odds.set(place, odds.after::<HASTE>(is_one));
        let point =
            Point { range: if is_one { range - bound } else { bound }, code: if is_one { code - bound } else { code } };
        let bit = u32::from(is_one);
        (self.widened(point), bit)
    }

    /// A bit by its odds, alone.
    #[inline(never)]
    pub(crate) fn bit(&self, place: u32) -> u32 {
        let (point, bit) = self.decide::<0>(self.point.get(), place);
        self.point.set(point);
        bit
    }

    /// So many bits without odds, the highest first.
    #[inline(never)]
    pub(crate) fn direct(&self, count: u32) -> u32 {
        let mut point = self.point.get();
        let mut number = 0;
        for _ in 0..count {
            let range = point.range >> 1;
            let bit = u32::from(point.code >= range);
            point = self.widened(Point { range, code: point.code - (range & bit.wrapping_neg()) });
            number = number << 1 | bit;
        }
        self.point.set(point);
        number
    }

    /// A number of so many bits, the highest first; the odds of each depend on those before it. Out of line, as is the
    /// next one: an engine makes fast what is called again and again, not a loop that it is in.
    pub(crate) fn number(&self, tree: u32, bits: u32) -> u32 {
        self.number_from::<0>(tree, 1, 1 << bits)
    }

    /// A byte.
    pub(crate) fn byte(&self, tree: u32) -> u32 {
        self.number_from::<HASTE>(tree, 1, 0x100)
    }

    /// The rest of a number, of which the bits behind a first one are known.
    #[inline(never)]
    fn number_from<const HASTE: u32>(&self, tree: u32, mut known: u32, end: u32) -> u32 {
        let mut point = self.point.get();
        while known < end {
            let bit;
            (point, bit) = self.decide::<HASTE>(point, tree + known);
            known = known << 1 | bit;
        }
        self.point.set(point);
        known - end
    }

    /// A byte that is likely to differ from another one: until it does, the odds of each bit depend on the other's too.
    #[inline(never)]
    pub(crate) fn byte_unlike(&self, tree: u32, mut other: u32) -> u32 {
        let mut point = self.point.get();
        let mut known = 1;
        while known < 0x100 {
            other <<= 1;
            let expected = other & 0x100;
            let bit;
            (point, bit) = self.decide::<HASTE>(point, tree + 0x100 + expected + known);
            known = known << 1 | bit;
            if expected >> 8 != bit {
                break;
            }
        }
        self.point.set(point);
        self.number_from::<HASTE>(tree, known, 0x100)
    }
}
