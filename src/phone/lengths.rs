//! How many digits a country's national numbers have.

use super::{fault::Fault, generated::constants::SHORTEST};

/// The lengths that a country's national numbers may have: those of the main
/// region of its calling code, as in libphonenumber's `isPossibleNumber`.
#[derive(Clone, Copy)]
pub(super) struct Lengths {
    /// Bit n stands for n digits; never 0.
    bits: u32,
}

impl Lengths {
    /// From the packed bits of a plan, the lowest of which stands for `SHORTEST` digits.
    pub(super) fn of_plan(packed: u16) -> Self {
        Self { bits: u32::from(packed) << SHORTEST }
    }

    /// Whether numbers may have that many digits. If too few, the limit is the
    /// next possible length; if too many, the longest.
    pub(super) fn check(self, count: usize) -> Result<(), Fault> {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        match self.bits.checked_shr(count) {
            None | Some(0) => Err(self.too_long()),
            Some(longer) => match longer.trailing_zeros() {
                0 => Ok(()),
                missing => Err(Fault::TooShort { limit: to_limit(count.wrapping_add(missing)) }),
            },
        }
    }

    /// One bit for each length, the lowest for 0 digits.
    pub(super) fn bits(self) -> u32 {
        self.bits
    }

    pub(super) fn is_too_short(self, count: usize) -> bool {
        matches!(self.check(count), Err(Fault::TooShort { .. }))
    }

    pub(super) fn too_long(self) -> Fault {
        Fault::TooLong { limit: to_limit(self.bits.checked_ilog2().unwrap_or_default()) }
    }
}

fn to_limit(digits: u32) -> u8 {
    u8::try_from(digits).unwrap_or(u8::MAX)
}
