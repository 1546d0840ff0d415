//! The range decoder: each bit costs as little as its odds, which are learnt, allow.

use core::cell::Cell;

use crate::cells::Cells;
use crate::text::group;
use crate::{ODDS, ROOM};

/// The odds of a bit are parts of so many; they begin even, and move by a 32nd.
const ODDS_BITS: u32 = 11;
const EVEN: u16 = 1 << (ODDS_BITS - 1);
const MOVE_BITS: u32 = 5;
/// A narrower range takes another byte.
const NARROW: u32 = 1 << 24;

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
    odds: Cells<u16, ODDS>,
    pub(crate) text: Cells<u8, ROOM>,
}

impl Coder {
    pub(crate) const fn new() -> Self {
        Self {
            point: Cell::new(Point { range: 0, code: 0 }),
            ahead: Cell::new(0),
            count: Cell::new(0),
            at: Cell::new(0),
            odds: Cells::of([const { Cell::new(0) }; _]),
            text: Cells::of([const { Cell::new(0) }; _]),
        }
    }

    pub(crate) fn start(&self) {
        for at in 0..ODDS as u32 {
            self.odds.set(at, EVEN);
        }
        self.at.set(0);
        self.count.set(0);
        // The first byte says nothing.
        self.next_byte();
        self.point.set(Point { range: u32::MAX, code: self.next_word() });
    }

    /// Four bytes, the highest first.
    #[inline(never)]
    pub(crate) fn next_word(&self) -> u32 {
        (0..4).fold(0, |word, _| word << 8 | self.next_byte())
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
    fn decide(&self, Point { range, code }: Point, place: u32) -> (Point, u32) {
        let odds = i32::from(self.odds.get(place));
        let bound = (range >> ODDS_BITS) * odds.cast_unsigned();
        let is_one = code >= bound;
        let aim = if is_one { (1 << MOVE_BITS) - 1 } else { 1 << ODDS_BITS };
        self.odds.set(place, (odds + ((aim - odds) >> MOVE_BITS)) as u16);
        let point =
            Point { range: if is_one { range - bound } else { bound }, code: if is_one { code - bound } else { code } };
        let bit = u32::from(is_one);
        (self.widened(point), bit)
    }

    /// A bit by its odds, alone.
    #[inline(never)]
    pub(crate) fn bit(&self, place: u32) -> u32 {
        let (point, bit) = self.decide(self.point.get(), place);
        self.point.set(point);
        bit
    }

    /// So many bits without odds, the highest first.
    pub(crate) fn direct(&self, count: u32) -> u32 {
        let mut number = 0;
        for _ in 0..count {
            let Point { range, code } = self.point.get();
            let range = range >> 1;
            let bit = u32::from(code >= range);
            self.point.set(self.widened(Point { range, code: code - (range & bit.wrapping_neg()) }));
            number = number << 1 | bit;
        }
        number
    }

    /// A number of so many bits, the highest first; the odds of each depend on those before it. Out of line, as is the
    /// next one: an engine makes fast what is called again and again, not a loop that it is in.
    #[inline(never)]
    pub(crate) fn number(&self, tree: u32, bits: u32) -> u32 {
        let mut point = self.point.get();
        let mut known = 1;
        while known < 1 << bits {
            let bit;
            (point, bit) = self.decide(point, tree + known);
            known = known << 1 | bit;
        }
        self.point.set(point);
        known - (1 << bits)
    }

    /// A byte that is likely to differ from another one: the odds of each bit depend on those before it and, until they
    /// differ, on the other's.
    #[inline(never)]
    pub(crate) fn byte_unlike(&self, tree: u32, mut other: u32) -> u32 {
        let mut point = self.point.get();
        let mut known = 1;
        let mut is_same = 0x100;
        while known < 0x100 {
            other <<= 1;
            let expected = other & is_same;
            let bit;
            (point, bit) = self.decide(point, tree + known + is_same + expected);
            known = known << 1 | bit;
            is_same &= !(expected ^ bit << 8);
        }
        self.point.set(point);
        known & 0xFF
    }

    /// A number of so many bits, the lowest first.
    pub(crate) fn reversed(&self, tree: u32, bits: u32) -> u32 {
        let (mut known, mut number) = (1, 0);
        for at in 0..bits {
            let bit = self.bit(tree + known);
            known = known << 1 | bit;
            number |= bit << at;
        }
        number
    }
}
