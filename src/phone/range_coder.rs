//! Reads decisions that were written in as few bits as their odds allow.
//!
//! Each decision answers a question, asked in four contexts. A weight for the
//! question in each of them is kept, and their sum says how likely a yes is;
//! once the answer is known, the four are moved by the error, a weight that was
//! moved seldom yet more than others. The likelihood divides the range of numbers in which the bytes, read as one number, are
//! known to lie: the lower part stands for yes. What is divided is 32 bits wide;
//! where its highest byte is sure, the next byte comes in. Behind the last byte
//! stand zeros.
//!
//! Whole numbers alone, so that every machine learns the same. Written by
//! `pkg/build/range-coder.mjs`.

/// A decision that is expected costs little, another one much.
pub(super) struct RangeCoder {
    /// With 14 bits behind the point; and behind them, in the lowest 7, how often each was moved.
    weights: [i32; 1 << SLOT_BITS],
    /// The bytes that are not yet read.
    bytes: &'static [u8],
    range: u32,
    /// Where in the range the bytes lie.
    value: u32,
}

/// The number of weights. Questions and contexts share them by a hash: there are more
/// of them, but few that matter.
const SLOT_BITS: u32 = 16;
const HASH: u32 = 0x9E37_79B1;
/// Beyond it nothing is surer. Its power has 32 bits.
const LARGEST_SUM: u32 = 11 << 14;
const ODDS_BITS: u32 = 12;
const SURE: u32 = 1 << ODDS_BITS;
const LOWEST_RANGE: u32 = 1 << 24;
/// How fast a weight learns: with 5 bits behind the point, less each time.
const COUNT_BITS: u32 = 7;
const FIRST_RATE: i32 = 75;
const LARGEST_COUNT: i32 = 57;

impl RangeCoder {
    /// Reads from the beginning of some bytes.
    pub(super) const fn new(bytes: &'static [u8]) -> Self {
        // A number of no byte yet, which lies in a range of one.
        Self { weights: [0; 1 << SLOT_BITS], bytes, range: 1, value: 0 }
    }

    /// The answer to a question, which is less than 16.
    pub(super) fn ask(&mut self, question: u32, contexts: [u32; 4]) -> bool {
        let mut place = question << 2;
        let slots = contexts.map(|context| {
            let hash = (context << 6 | place).wrapping_mul(HASH);
            place = place.wrapping_add(1);
            u16::try_from(hash >> (u32::BITS - SLOT_BITS)).unwrap_or_default()
        });
        let weight = |slot: &u16| self.weights.get(usize::from(*slot)).map_or(0, |weight| weight >> COUNT_BITS);
        let odds = likelihood(slots.iter().map(weight).fold(0, i32::wrapping_add));
        // It ends, since no part is less than a 257th.
        while self.range < LOWEST_RANGE {
            let (next, behind) = self.bytes.split_first().unwrap_or((&0, &[]));
            self.bytes = behind;
            self.range <<= 8;
            self.value = self.value << 8 | u32::from(*next);
        }
        let bound = (self.range >> ODDS_BITS).wrapping_mul(odds);
        let answer = self.value < bound;
        if answer {
            self.range = bound;
        } else {
            self.value = self.value.wrapping_sub(bound);
            self.range = self.range.wrapping_sub(bound);
        }
        let error = if answer { SURE.wrapping_sub(odds).cast_signed() } else { odds.cast_signed().wrapping_neg() };
        for slot in slots {
            if let Some(weight) = self.weights.get_mut(usize::from(slot)) {
                let count = *weight & ((1 << COUNT_BITS) - 1);
                let step = error.wrapping_mul(FIRST_RATE.wrapping_sub(count)) >> 5 << COUNT_BITS;
                *weight = weight.wrapping_add(step).wrapping_add(i32::from(count < LARGEST_COUNT));
            }
        }
        answer
    }
}

/// How likely a yes is, of 4096: about the logistic function, `1 / (1 + e^-sum)`,
/// with `(1 + sum / 4)^4` for the power, which is as good here and needs no table.
fn likelihood(sum: i32) -> u32 {
    let squared = |number: u32| number.wrapping_mul(number) >> ODDS_BITS;
    let power = squared(squared(SURE.wrapping_add(sum.unsigned_abs().min(LARGEST_SUM) >> 4)));
    let unlikely = (1_u32 << (2 * ODDS_BITS)).checked_div(power.wrapping_add(SURE)).unwrap_or_default();
    if sum < 0 { unlikely } else { SURE.wrapping_sub(unlikely) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_impossible_and_nothing_certain() {
        for sum in [i32::MIN, i32::MIN + 1, -180_225, -180_224, -1, 0, 1, 180_224, 180_225, i32::MAX] {
            assert!((16..=4080).contains(&likelihood(sum)), "{sum}: {}", likelihood(sum));
        }
        assert_eq!(likelihood(0), 2048);
    }

    #[test]
    fn what_is_often_so_becomes_likely() {
        let mut coder = RangeCoder::new(&[]);
        let odds = |coder: &RangeCoder| likelihood(coder.weights.iter().map(|weight| weight >> COUNT_BITS).sum());
        let before = odds(&coder);
        // Behind all bytes stand zeros, which are a yes.
        assert!(coder.ask(0, [0; 4]) && coder.ask(0, [0; 4]));
        assert!(odds(&coder) > before);
    }
}
