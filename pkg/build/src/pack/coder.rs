//! The range coder, and what it would cost to code more.

use unpack::Odds;
use unpack::format::{HASTE, NARROW, ODDS};

use super::operation::Bits;

/// Codes bits as `unpack` decodes them.
pub(super) struct Coder {
    odds: Vec<Odds>,
    start: u32,
    range: u32,
    bytes: Vec<u8>,
}

impl Coder {
    pub(super) fn new() -> Self {
        Self { odds: vec![Odds::EVEN; ODDS as usize], start: 0, range: u32::MAX, bytes: Vec::new() }
    }

    pub(super) fn len(&self) -> usize {
        self.bytes.len()
    }

    /// All bytes, the last four of which say where in the range its start is.
    pub(super) fn finish(mut self) -> Vec<u8> {
        self.bytes.extend(self.start.to_be_bytes());
        self.bytes
    }

    /// What some bits would cost.
    pub(super) fn price(&self, prices: &Prices, say: impl FnOnce(&mut Price<'_>)) -> u32 {
        let mut price = Price { odds: &self.odds, prices, sum: 0 };
        say(&mut price);
        price.sum
    }

    fn narrow(&mut self, by: u32, range: u32) {
        let is_carried;
        (self.start, is_carried) = self.start.overflowing_add(by);
        if is_carried {
            for byte in self.bytes.iter_mut().rev() {
                *byte = byte.wrapping_add(1);
                if *byte > 0 {
                    break;
                }
            }
        }
        self.range = range;
        if range < NARROW {
            self.bytes.push((self.start >> 24) as u8);
            self.start <<= 8;
            self.range <<= 8;
        }
    }
}

impl Bits for Coder {
    fn bit(&mut self, place: u32, haste: u32, is_one: bool) {
        let odds = &mut self.odds[place as usize];
        let bound = (self.range >> Odds::WHOLE_BITS) * odds.of_zero();
        *odds = if haste > 0 { odds.after::<HASTE>(is_one) } else { odds.after::<0>(is_one) };
        if is_one {
            self.narrow(bound, self.range - bound);
        } else {
            self.narrow(0, bound);
        }
    }

    fn direct(&mut self, number: u32, count: u32) {
        for at in (0..count).rev() {
            let half = self.range >> 1;
            self.narrow(half * (number >> at & 1), half);
        }
    }
}

/// What a bit costs by its odds.
pub(super) struct Prices(Vec<u32>);

/// Bits without odds cost so many.
const BIT: u32 = 256;

impl Prices {
    /// In whole numbers, so that every machine finds the same: a logarithm's digits, by squares.
    pub(super) fn new() -> Self {
        let price = |part: u64| {
            let (mut power, mut logarithm) = (part.max(1), 0);
            for _ in 0..BIT.ilog2() {
                power *= power;
                logarithm *= 2;
                while power >= 1 << 16 {
                    power >>= 1;
                    logarithm += 1;
                }
            }
            // What is left of the power has 15 digits more.
            Odds::WHOLE_BITS * BIT - 15 - logarithm
        };
        Self((0..=1 << Odds::WHOLE_BITS).map(price).collect())
    }
}

/// The price of bits that are not coded.
pub(super) struct Price<'a> {
    odds: &'a [Odds],
    prices: &'a Prices,
    sum: u32,
}

impl Bits for Price<'_> {
    fn bit(&mut self, place: u32, _: u32, is_one: bool) {
        let zero = self.odds[place as usize].of_zero();
        self.sum += self.prices.0[if is_one { (1 << Odds::WHOLE_BITS) - zero } else { zero } as usize];
    }

    fn direct(&mut self, _: u32, count: u32) {
        self.sum += count * BIT;
    }
}

#[cfg(test)]
mod tests {
    use super::{BIT, Prices};

    #[test]
    fn halving_the_odds_costs_a_bit_more() {
        let Prices(prices) = Prices::new();
        assert_eq!(prices[65_536], 0);
        assert_eq!(prices[32_768], BIT);
        assert_eq!(prices[256], 8 * BIT);
        let exact = f64::from(BIT) * (65_536.0_f64 / 50_000.0).log2();
        assert!((f64::from(prices[50_000]) - exact).abs() < 1.0);
    }
}
