//! The rANS decoder: each digit costs as little as its odds, which are learnt, allow.

use core::cell::Cell;

use crate::cells::Cells;
use crate::format::{self, LEAST, MOST, next_place, places, unlike_tree};
use crate::odds::Odds;
use crate::text::group;
use crate::{ODDS, ROOM};

/// The text, and what is still to be read of it.
pub(crate) struct Coder {
    /// What has been read and not yet been used.
    state: Cell<u32>,
    /// The next byte.
    at: Cell<u32>,
    odds: Cells<Odds, ODDS>,
    pub(crate) text: Cells<u8, ROOM>,
}

impl Coder {
    pub(crate) const fn new() -> Self {
        Self {
            state: Cell::new(0),
            at: Cell::new(0),
            // Zeros, which take no room in the module.
            odds: Cells::of([const { Cell::new(Odds::NONE) }; _]),
            text: Cells::of([const { Cell::new(0) }; _]),
        }
    }

    /// Begins: nothing is known of any digit, and the first four bytes are the state, if they are a possible one.
    pub(crate) fn start(&self) {
        self.make_bytes();
        for place in 0..format::ODDS {
            self.odds.set(place, Odds::EVEN);
        }
        let state = (0..4).fold(0, |state, _| state << 8 | self.next_byte());
        self.state.set(state.clamp(LEAST, MOST));
    }

    /// Makes the text the bytes that it stands for, which are fewer.
    fn make_bytes(&self) {
        let (mut bits, mut count) = (0, 0);
        let mut end = 0;
        for at in 0..ROOM as u32 {
            let sign = self.text.get(at);
            if sign == 0 {
                break;
            }
            let (group, more) = group(sign);
            bits = bits << more | group;
            count += more;
            if count >= 8 {
                count -= 8;
                self.text.set(end, (bits >> count) as u8);
                end += 1;
            }
        }
    }

    /// The next byte as it stands; after the stream, one of those that follow it.
    pub(crate) fn next_byte(&self) -> u32 {
        let at = self.at.get();
        self.at.set(at.wrapping_add(1));
        self.text.get(at).into()
    }

    /// Reads bytes while the state is too small.
    #[inline(never)]
    fn fill(&self) {
        while self.state.get() < LEAST {
            self.state.set(self.state.get() << 8 | self.next_byte());
        }
    }

    /// A digit by its odds, without a branch, which would be mispredicted too often. Out of line, as is all of this: an
    /// engine optimises what is called often, and its first compiler keeps few values in registers.
    #[inline(never)]
    pub(crate) fn digit(&self, place: u32) -> u32 {
        if self.state.get() < LEAST {
            self.fill();
        }
        let state = self.state.get();
        let point = state % (1 << Odds::WHOLE_BITS);
        let odds = self.odds.get(place);
        let digit = odds.digit(point);
        let (start, size) = odds.part(digit);
        self.state.set(size * (state >> Odds::WHOLE_BITS) + point - start);
        self.learn(place, digit);
        digit
    }

    /// Moves the odds towards what a digit was.
    #[inline(never)]
    fn learn(&self, place: u32, digit: u32) {
        self.odds.set(place, self.odds.get(place).after(digit));
    }

    /// A number of so many bits, without odds.
    #[inline(never)]
    pub(crate) fn direct(&self, bits: u32) -> u32 {
        self.fill();
        let state = self.state.get();
        self.state.set(state >> bits);
        // Bytes as they stand may follow.
        self.fill();
        state % (1 << bits)
    }

    /// The place that follows another one in a tree, by the next digit: the odds of each depend on those before it.
    #[inline(always)]
    fn next(&self, tree: u32, place: u32) -> u32 {
        next_place(place, self.digit(tree + place))
    }

    /// A number of two digits, the higher first.
    #[inline(never)]
    pub(crate) fn two_digits(&self, tree: u32) -> u32 {
        self.next(tree, self.next(tree, 0)) - places(2)
    }

    /// A byte.
    #[inline(never)]
    pub(crate) fn byte(&self, tree: u32) -> u32 {
        self.next(tree, self.next(tree, self.next(tree, self.next(tree, 0)))) - places(4)
    }

    /// A byte that is likely to differ from another one: until it does, the odds of each digit also depend on the other's.
    #[inline(never)]
    pub(crate) fn byte_unlike(&self, tree: u32, mut other: u32) -> u32 {
        let mut is_alike = true;
        let mut place = 0;
        while place < places(4) {
            let expected = other >> 6 & 3;
            other <<= 2;
            let tree = if is_alike { unlike_tree(tree, expected) } else { tree };
            let digit = self.digit(tree + place);
            is_alike &= digit == expected;
            place = next_place(place, digit);
        }
        place - places(4)
    }
}
