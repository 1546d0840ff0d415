//! The rANS coder, and what it would cost to code more.

use unpack::Odds;
use unpack::format::{LEAST, ODDS};

use super::operation::Digits;

/// Codes digits as `unpack` decodes them.
pub(super) struct Coder {
    odds: Vec<Odds>,
    parts: Vec<Part>,
}

/// What codes a digit: a part of `1 << bits`, where it starts, and its size.
struct Part {
    start: u32,
    size: u32,
    bits: u32,
}

impl Coder {
    pub(super) fn new() -> Self {
        Self { odds: vec![Odds::EVEN; ODDS as usize], parts: Vec::new() }
    }

    /// All bytes. The last digit is coded first, since rANS decodes in reverse; then the bytes are reversed.
    pub(super) fn finish(&self) -> Vec<u8> {
        let mut state = LEAST;
        let mut bytes = Vec::new();
        for &Part { start, size, bits } in self.parts.iter().rev() {
            while u64::from(state) >= u64::from(LEAST >> bits << 8) * u64::from(size) {
                bytes.push(state as u8);
                state >>= 8;
            }
            state = ((state / size) << bits) + state % size + start;
        }
        bytes.extend(state.to_le_bytes());
        bytes.reverse();
        bytes
    }

    /// What some digits would cost.
    pub(super) fn price(&self, prices: &Prices, write: impl FnOnce(&mut Price<'_>)) -> u32 {
        let mut price = Price { odds: &self.odds, prices, sum: 0 };
        write(&mut price);
        price.sum
    }
}

impl Digits for Coder {
    fn digit(&mut self, place: u32, digit: u32) {
        let odds = &mut self.odds[place as usize];
        let (start, size) = odds.part(digit);
        self.parts.push(Part { start, size, bits: Odds::WHOLE_BITS });
        *odds = odds.after(digit);
    }

    fn direct(&mut self, number: u32, bits: u32) {
        self.parts.push(Part { start: number, size: 1, bits });
    }
}

/// What a part of the whole costs.
pub(super) struct Prices(Vec<u32>);

/// The price of a bit.
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

/// The price of digits that are not coded.
pub(super) struct Price<'a> {
    odds: &'a [Odds],
    prices: &'a Prices,
    sum: u32,
}

impl Digits for Price<'_> {
    fn digit(&mut self, place: u32, digit: u32) {
        let (_, size) = self.odds[place as usize].part(digit);
        self.sum += self.prices.0[size as usize];
    }

    fn direct(&mut self, _: u32, bits: u32) {
        self.sum += bits * BIT;
    }
}

#[cfg(test)]
mod tests {
    use super::{BIT, Prices};

    #[test]
    fn half_the_part_costs_a_bit_more() {
        let Prices(prices) = Prices::new();
        assert_eq!(prices[32_768], 0);
        assert_eq!(prices[16_384], BIT);
        assert_eq!(prices[128], 8 * BIT);
        let exact = f64::from(BIT) * (32_768.0_f64 / 25_000.0).log2();
        assert!((f64::from(prices[25_000]) - exact).abs() < 1.0);
    }
}
