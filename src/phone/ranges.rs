//! The number ranges of the world: which numbers are assigned, and to what.
//!
//! A tree of digits for each calling code, written in bits. `STARTS` has the
//! byte where a calling code begins: ten bits say where its tails begin in
//! `TAILS`, then come two targets: where the numbers lead that fit its general
//! pattern, and where the assigned ones do.
//!
//! A *target* is the end of a walk or a state: the state that stands right
//! behind, perhaps with the number of bits to leap over it; one by the bit
//! where it stands; or one by its number in `SHARED`, as the byte where it
//! stands. Whoever does not go to the state behind a target goes on behind that
//! state.
//!
//! A *state* is some steps, each a mask and a target. The first step whose mask
//! has the digit is taken. A mask counts digits from behind the lowest one of
//! the step before, round the ten, from 0 in the first step.
//!
//! The end of a walk is a *tail*, by its number among the calling code's: from
//! there on any digits will do, if the whole number is as long as the tail
//! says. Thirteen bits stand for lengths, the shortest of the calling code's
//! first (see [`length_bit`]), two for the kind. A tail without a length stands
//! for the two behind it.
//!
//! Masks and targets are words of a prefix code. The next five bits find in a
//! table of `CODES` how many of them the word begins with, how many bits come
//! then, and what to add to these. There is one table for the mask of a first
//! step, one for those of others, and four for targets: of steps that are not
//! the last, or are; with a mask of one digit each, and of several. The word of
//! a mask tells which of the four; the frequent ones stand for a mask in
//! `MASKS`, the others are the mask.
//!
//! Written by `pkg/build/range-table.mjs`.

use super::{
    calling_code::CallingCode,
    generated::ranges::{STARTS, TAILS},
    range_bits::{LAST_TARGETS, Place, Reader, TARGETS, to_bits},
};

/// What kind of line an assigned number has.
///
/// ```
/// use entur_customer_profile::{CallingCode, NumberType};
/// let norway = CallingCode::new(47).ok_or("no such code")?;
/// assert_eq!(NumberType::of(norway, "40612345"), Some(NumberType::Mobile));
/// assert_eq!(NumberType::of(norway, "10000000"), None);
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberType {
    /// A fixed line.
    Fixed,
    /// A mobile.
    Mobile,
    /// Either: the plan does not tell them apart, as in North America.
    FixedOrMobile,
    /// Anything else: toll-free, premium rate, internet telephony, …
    Other,
}

impl NumberType {
    /// All of them, in the order in which the tables number them.
    pub const ALL: [Self; 4] = [Self::Fixed, Self::Mobile, Self::FixedOrMobile, Self::Other];

    /// Its name in the npm package.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Fixed => "fixed",
            Self::Mobile => "mobile",
            Self::FixedOrMobile => "either",
            Self::Other => "other",
        }
    }

    /// The type of a national number, digits without trunk prefix; `None` if it
    /// lies in no assigned range.
    ///
    /// Source: libphonenumber, version in [`crate::PHONE_DATA_VERSION`].
    #[must_use]
    pub fn of(code: CallingCode, national: &str) -> Option<Self> {
        let is_digits = national.bytes().all(|byte| byte.is_ascii_digit());
        if is_digits { kind(code, national.as_bytes()) } else { None }
    }
}

/// The kind of a national number, digits alone, as libphonenumber's
/// `getNumberType` tells it; `None` if it lies in no assigned range.
pub(crate) fn kind(code: CallingCode, national: &[u8]) -> Option<NumberType> {
    let tail = find(code, national, Numbers::Assigned)?;
    NumberType::ALL.get(usize::from(tail >> KIND_BIT)).copied()
}

/// Whether a national number fits the general pattern of its calling code,
/// which is wider than the assigned ranges. By it libphonenumber decides
/// whether leading digits are a prefix or belong to the number.
pub(super) fn is_viable(code: CallingCode, national: &[u8]) -> bool {
    find(code, national, Numbers::Viable).is_some()
}

/// The numbers that a walk begins with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Numbers {
    Viable,
    Assigned,
}

/// The one length that a region has beyond its plan: Canada's seven digits,
/// where North America has ten alone.
const BEYOND_PLAN: usize = 7;
const BEYOND_PLAN_BIT: u32 = 12;
const KIND_BIT: u32 = 13;
/// How many bits say where a calling code's tails begin.
const TAILS_BITS: u32 = 10;

/// The tail that a number comes to, if it has the right length.
fn find(code: CallingCode, national: &[u8], numbers: Numbers) -> Option<u16> {
    let length = length_bit(code, national.len())?;
    let at = walk(code, national, numbers)?;
    let tail = |at: usize| TAILS.get(at).copied().filter(|tail| *tail >> length & 1 != 0);
    match TAILS.get(at) {
        Some(0) => tail(at.wrapping_add(1)).or_else(|| tail(at.wrapping_add(2))),
        _ => tail(at),
    }
}

/// The bit of a length in tails.
fn length_bit(code: CallingCode, length: usize) -> Option<u32> {
    code.lengths().shorter_than(length).or_else(|| (length == BEYOND_PLAN).then_some(BEYOND_PLAN_BIT))
}

/// Goes from digit to digit; where a tail is reached, it stands in `TAILS`.
fn walk(code: CallingCode, national: &[u8], numbers: Numbers) -> Option<usize> {
    let mut reader = Reader { bit: to_bits(STARTS.get(code.row())) };
    let tails = reader.take(TAILS_BITS);
    let mut target = reader.word(TARGETS);
    if numbers == Numbers::Assigned {
        reader.pass(&target);
        target = reader.word(LAST_TARGETS);
    }
    let mut digits = national.iter();
    loop {
        match target.place() {
            Place::Tail(tail) => return Some(tails.wrapping_add(tail)),
            Place::At(bit) => reader.bit = bit,
            Place::Behind | Place::Leap(_) => {}
        }
        target = reader.follow(u32::from(digits.next()?.wrapping_sub(b'0')))?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(code: u16) -> CallingCode {
        CallingCode::new(code).unwrap()
    }

    // Source: libphonenumber, by hand; every range of every country is compared
    // with libphonenumber-js by `tests/js/phone-agreement.test.mjs`.
    #[test]
    fn kinds_and_their_nearest() {
        for (of, national, expected) in [
            (47, "40612345", Some(NumberType::Mobile)),
            (47, "91234567", Some(NumberType::Mobile)),
            (47, "22334455", Some(NumberType::Fixed)),
            (47, "80012345", Some(NumberType::Other)),
            (47, "02800", Some(NumberType::Other)),
            (47, "10000000", None),
            (47, "4061234", None),
            (47, "406123456", None),
            (47, "4061234x", None),
            (47, "x0612345", None),
            (47, ":0612345", None),
            // Svalbard has digits of its own within Norway's.
            (47, "79021234", Some(NumberType::Fixed)),
            (46, "701234567", Some(NumberType::Mobile)),
            (45, "32123456", Some(NumberType::FixedOrMobile)),
            (1, "2133734253", Some(NumberType::FixedOrMobile)),
            (1, "8002345678", Some(NumberType::Other)),
            (1, "1133734253", None),
            // Canada's are shorter than those of the main region.
            (1, "3101234", Some(NumberType::Other)),
            // Kazakhstan, Italy, the Isle of Man, no country.
            (7, "7710009998", Some(NumberType::Mobile)),
            (39, "0669812345", Some(NumberType::Fixed)),
            (44, "7924123456", Some(NumberType::Mobile)),
            (800, "12345678", Some(NumberType::Other)),
            (888, "12345678901", Some(NumberType::Other)),
        ] {
            assert_eq!(NumberType::of(code(of), national), expected, "+{of} {national}");
        }
    }

    #[test]
    fn nothing_and_too_much_are_not_assigned() {
        for of in (0..1000).filter_map(CallingCode::new) {
            let endless = "1234567890".repeat(5);
            for national in ["", "0", &endless] {
                assert_eq!(NumberType::of(of, national), None, "{of:?} {national}");
                assert!(!is_viable(of, national.as_bytes()), "{of:?} {national}");
            }
        }
    }

    #[test]
    fn viable_is_wider_than_assigned() {
        assert!(is_viable(code(47), b"90000000") && is_viable(code(47), b"02800"));
        assert!(is_viable(code(47), b"30000000") && kind(code(47), b"30000000").is_none());
        assert!(!is_viable(code(47), b"10000000"));
    }
}
