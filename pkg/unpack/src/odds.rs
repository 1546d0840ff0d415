//! What is known about a bit before it is read.

/// The odds that a bit is 0, learnt at two paces: slowly as it mostly was, in the upper half, and quickly as it was lately,
/// in the lower half. Their mean counts.
#[derive(Clone, Copy, Default)]
pub struct Odds(u32);

/// They move by such a part of the way to what the bit was: an eighth and a 64th.
const QUICK: u32 = 3;
const SLOW: u32 = 6;
/// Nothing is certain: so that a range never gets narrower by more than a byte.
const LEAST: u32 = 3 << 6;
const MOST: u32 = (1 << 15) - LEAST;

impl Odds {
    /// They are parts of so many: two to the power of this.
    pub const WHOLE_BITS: u32 = 16;
    /// What memory holds before it is written.
    pub(crate) const NONE: Self = Self(0);
    /// Nothing is known yet.
    pub const EVEN: Self = Self(1 << 30 | 1 << 14);

    /// So many parts of the whole.
    #[inline(always)]
    #[must_use]
    pub const fn of_zero(self) -> u32 {
        (self.0 >> 16) + (self.0 & 0xFFFF)
    }

    /// What they are when the bit is known: less a part of themselves, and more by such a part of the bit. With haste they
    /// move twice as far.
    #[inline(always)]
    #[must_use]
    pub const fn after<const HASTE: u32>(self, is_one: bool) -> Self {
        const fn parts<const HASTE: u32>(slow: u32, quick: u32) -> u32 {
            slow >> (SLOW - HASTE) & 0xFFFF << 16 | quick >> (QUICK - HASTE)
        }
        let less = parts::<HASTE>(self.0 & 0xFFFF << 16, self.0 & 0xFFFF);
        let more = if is_one { parts::<HASTE>(LEAST << 16, LEAST) } else { parts::<HASTE>(MOST << 16, MOST) };
        Self(self.0 - less + more)
    }
}

#[cfg(test)]
mod tests {
    use super::Odds;

    #[test]
    fn nothing_is_certain() {
        fn check<const HASTE: u32>() {
            let (mut zeros, mut ones) = (Odds::EVEN, Odds::EVEN);
            assert_eq!(zeros.of_zero(), 1 << 15);
            for _ in 0..1000 {
                zeros = zeros.after::<HASTE>(false);
                ones = ones.after::<HASTE>(true);
            }
            assert!((64_000..=65_536 - 256).contains(&zeros.of_zero()), "{}", zeros.of_zero());
            assert!((256..1_536).contains(&ones.of_zero()), "{}", ones.of_zero());
        }
        check::<0>();
        check::<1>();
    }
}
