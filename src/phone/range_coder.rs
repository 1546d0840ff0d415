//! Reads decisions that were written in as few bits as their odds allow: a binary
//! range decoder with adaptive contexts.
//!
//! Each decision answers a question, asked in four contexts. A weight for the
//! question in each of them is kept, and their sum says how likely a yes is;
//! once the answer is known, the four are moved by the error. A weight has two
//! parts: one lasts, and moves less the more often it was moved; the other fades,
//! and makes much of what was answered lately.
//!
//! The likelihood divides the range of numbers in which the bytes, read as one
//! number, are known to lie: the lower part stands for yes. What is divided is 32
//! bits wide; where its highest byte is sure, the next byte comes in. After the
//! last byte zeros are read.
//!
//! Whole numbers alone, so that every machine learns the same. Written by
//! `pkg/build/range-coder.mjs`.

use super::generated::constants::{
    CONTEXT_SHIFT, COUNT_BITS, FADING_RATE, FIRST_RATE, HASH, LARGEST_COUNT, LARGEST_SUM, LOWEST_RANGE, ODDS_BITS,
    QUESTION_SHIFT, RATE_BITS, SLOT_BITS,
};

/// A decision that is expected costs little, another one much.
pub(super) struct RangeCoder {
    weights: [Weight; 1 << SLOT_BITS],
    /// The bytes that are not yet read.
    bytes: &'static [u8],
    range: u32,
    /// Where in the range the bytes lie.
    value: u32,
}

/// What the answers so far tell of the next one, in the upper half: above 0 for yes, with 8
/// fractional bits. In the lower half, the part of it that fades; and in the lowest
/// `COUNT_BITS`, how often it was moved.
#[derive(Clone, Copy)]
struct Weight(i32);

const SURE: u32 = 1 << ODDS_BITS;

impl RangeCoder {
    /// Reads from the beginning of some bytes.
    pub(super) const fn new(bytes: &'static [u8]) -> Self {
        // A number of no byte yet, which lies in a range of one.
        Self { weights: [Weight(0); 1 << SLOT_BITS], bytes, range: 1, value: 0 }
    }

    /// The answer to a question, which is less than 16.
    pub(super) fn ask(&mut self, question: u32, contexts: &[u32; 4]) -> bool {
        let mut place = question << QUESTION_SHIFT;
        let mut sum = 0_i32;
        let mut slots = [0_u16; 4];
        for (slot, context) in slots.iter_mut().zip(contexts) {
            let hash = (context << CONTEXT_SHIFT | place).wrapping_mul(HASH);
            place = place.wrapping_add(1);
            *slot = u16::try_from(hash >> (u32::BITS - SLOT_BITS)).unwrap_or_default();
            sum = sum.wrapping_add(self.weights.get(usize::from(*slot)).map_or(0, |weight| weight.0 >> 16));
        }
        let odds = likelihood(sum);
        // It ends, since no part is less than a 274th.
        while self.range < LOWEST_RANGE {
            let (next, rest) = self.bytes.split_first().unwrap_or((&0, &[]));
            self.bytes = rest;
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
        for slot in &slots {
            if let Some(weight) = self.weights.get_mut(usize::from(*slot)) {
                weight.move_by(error);
            }
        }
        answer
    }
}

impl Weight {
    fn move_by(&mut self, error: i32) {
        let count = self.0 & ((1 << COUNT_BITS) - 1);
        let fading = self.0 << 16 >> (16 + COUNT_BITS);
        let step = |rate: i32| error.wrapping_mul(rate).wrapping_add(1 << (RATE_BITS - 1)) >> RATE_BITS;
        let fades_by = step(FADING_RATE).wrapping_sub(fading >> 3);
        let all = step(FIRST_RATE.wrapping_sub(count)).wrapping_add(fades_by);
        let more = i32::from(count < LARGEST_COUNT);
        self.0 = self.0.wrapping_add(all << 16).wrapping_add(fades_by << COUNT_BITS).wrapping_add(more);
    }
}

/// How likely a yes is, of 4096: about the logistic function, `1 / (1 + e^-sum)`,
/// with `(1 + sum / 8)^8` for the power, which is as good here and needs no table.
fn likelihood(sum: i32) -> u32 {
    let mut power = SURE.wrapping_add(sum.unsigned_abs().min(LARGEST_SUM) << 1);
    for _ in 0..3 {
        power = power.wrapping_mul(power) >> ODDS_BITS;
    }
    let unlikely = (1_u32 << (2 * ODDS_BITS)).checked_div(power.wrapping_add(SURE)).unwrap_or_default();
    if sum < 0 { unlikely } else { SURE.wrapping_sub(unlikely) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_impossible_and_nothing_certain() {
        for sum in [i32::MIN, i32::MIN + 1, -2048, -2047, -1, 0, 1, 2047, 2048, i32::MAX] {
            assert!((15..=4081).contains(&likelihood(sum)), "{sum}: {}", likelihood(sum));
        }
        assert_eq!(likelihood(0), 2048);
    }

    #[test]
    fn what_is_often_so_becomes_likely() {
        let mut coder = RangeCoder::new(&[]);
        let odds = |coder: &RangeCoder| likelihood(coder.weights.iter().map(|weight| weight.0 >> 16).sum());
        let before = odds(&coder);
        // After all bytes zeros are read, which are a yes.
        assert!(coder.ask(0, &[0; 4]) && coder.ask(0, &[0; 4]));
        assert!(odds(&coder) > before);
    }
}
