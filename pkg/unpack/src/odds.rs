//! What is known about a digit before it is read.

/// The odds of a digit, which has two bits, learnt at two paces: slowly, as it mostly was, and quickly, as it was lately.
/// Their mean counts. Each is four numbers of 16 bits, so that one step computes all of them: where the parts of 0, 1, 2
/// and 3 begin in the whole range of all digits. The first, in the lowest bits, begins at 0.
#[derive(Clone, Copy, Default)]
pub struct Odds {
    quick: u64,
    slow: u64,
}

/// How far they move towards what the digit was: a quarter and a 64th of the way.
const QUICK: Pace = Pace::new(2);
const SLOW: Pace = Pace::new(6);

/// The lowest bit of each number, and the highest.
const ONES: u64 = 0x0001_0001_0001_0001;
const TOPS: u64 = ONES << 15;

impl Odds {
    /// The whole of which they are parts is two to the power of this.
    pub const WHOLE_BITS: u32 = 15;
    /// What memory holds before it is written.
    pub(crate) const NONE: Self = Self { quick: 0, slow: 0 };
    /// Nothing is known yet.
    pub const EVEN: Self = Self { quick: 0x3000_2000_1000_0000, slow: 0x3000_2000_1000_0000 };

    /// The digit whose part a point is in.
    #[inline(always)]
    #[must_use]
    pub const fn digit(self, point: u32) -> u32 {
        // That many parts, other than the first, begin at or before the point. No number borrows from its neighbour.
        ((((point as u64 * ONES) | TOPS) - self.starts()) & (TOPS << 16)).count_ones()
    }

    /// Where the part of a digit begins, and its size.
    #[inline(always)]
    #[must_use]
    pub const fn part(self, digit: u32) -> (u32, u32) {
        const IN_WHOLE: u32 = (1 << Odds::WHOLE_BITS) - 1;
        let starts = (self.starts() >> (16 * digit)) as u32;
        // After the last part there is 0, which is as good as the end.
        (starts & IN_WHOLE, (starts >> 16).wrapping_sub(starts) & IN_WHOLE)
    }

    /// What they are when the digit is known.
    #[inline(always)]
    #[must_use]
    pub const fn after(self, digit: u32) -> Self {
        // The numbers up to that of the digit, which get less; the others get greater.
        let before = (1_u64 << 16 << (16 * digit)).wrapping_sub(1);
        Self { quick: QUICK.moved(self.quick, before), slow: SLOW.moved(self.slow, before) }
    }

    const fn starts(self) -> u64 {
        self.quick + self.slow
    }
}

/// How numbers move by a part of the way to where they would be if a digit were certain. No part gets empty.
#[derive(Clone, Copy)]
struct Pace {
    bits: u32,
    /// The bits of a number that are left when it is moved.
    left: u64,
    /// What is added to the numbers after that of a digit.
    up: u64,
    /// In which bits this differs from what is added to the others.
    other: u64,
}

impl Pace {
    const fn new(bits: u32) -> Self {
        let up = (ONES << (14 - bits)) - 0x0001_0002_0003_0004;
        Self { bits, left: ONES * (0xFFFF >> bits), up, other: up ^ 0x0003_0002_0001_0000 }
    }

    #[inline(always)]
    const fn moved(self, numbers: u64, before: u64) -> u64 {
        numbers - ((numbers >> self.bits) & self.left) + (self.up ^ (self.other & before))
    }
}

#[cfg(test)]
mod tests {
    use super::Odds;

    fn sizes(odds: Odds) -> [u32; 4] {
        [0, 1, 2, 3].map(|digit| odds.part(digit).1)
    }

    #[test]
    fn nothing_is_certain() {
        assert_eq!(sizes(Odds::EVEN), [1 << 13; 4]);
        for digit in 0..4 {
            let mut odds = Odds::EVEN;
            for _ in 0..1000 {
                odds = odds.after(digit);
                assert_eq!(sizes(odds).iter().sum::<u32>(), 1 << Odds::WHOLE_BITS);
            }
            for other in 0..4 {
                let size = sizes(odds)[other as usize];
                assert!(if other == digit { size > 32_000 } else { (2..300).contains(&size) }, "{size}");
            }
        }
    }

    #[test]
    fn each_point_is_a_digit_s() {
        let mut odds = Odds::EVEN;
        for digit in [3, 3, 0, 1, 3, 2, 0, 0, 0, 0, 0, 0, 0] {
            for digit in 0..4 {
                let (start, size) = odds.part(digit);
                for point in [start, start + size / 2, start + size - 1] {
                    assert_eq!(odds.digit(point), digit);
                }
            }
            odds = odds.after(digit);
        }
    }
}
