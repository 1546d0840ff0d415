//! The number ranges of the world: which numbers are assigned, and to what.
//!
//! One automaton over the digits of national numbers, as small as it gets and
//! walked as it stands; each calling code begins in a state of its own. A state
//! has one place for each of its steps, in both `DIGITS` (with which digits, and
//! whether it is the last) and `TARGETS` (where to). The first step that has the
//! digit is the one taken. Where the digits left no longer matter but their
//! number does, a step leads to a tail, which has an answer for each number of
//! digits.
//!
//! Made by `pkg/build/range-table.mjs`.

use super::{
    calling_code::CallingCode,
    generated::ranges::{DIGITS, SETS, STARTS, TAILS, TARGETS},
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
    /// All of them, in the order in which the tables number them from 1.
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
        kind(code, national.as_bytes())
    }
}

/// The kind of a national number, digits alone, as libphonenumber's
/// `getNumberType` tells it; `None` if it lies in no assigned range.
pub(crate) fn kind(code: CallingCode, national: &[u8]) -> Option<NumberType> {
    let (assigned, _) = STARTS.get(code.row())?;
    let number = usize::try_from(value(*assigned, national)).ok()?;
    NumberType::ALL.get(number.checked_sub(1)?).copied()
}

/// Whether a national number fits the general pattern of its calling code,
/// which is wider than the assigned ranges. By it libphonenumber decides
/// whether leading digits are a prefix or belong to the number.
pub(super) fn is_viable(code: CallingCode, national: &[u8]) -> bool {
    STARTS.get(code.row()).is_some_and(|(_, viable)| value(*viable, national) != 0)
}

/// The last step of its state; the other bits number its set of digits.
const LAST: u8 = 0x80;
/// Targets below are tails; from here on, how many places ahead a state begins.
const STATES: u8 = 64;
/// Targets from here on take another byte.
const FAR: u8 = 0x80;

/// What the walk from a place comes to; 0: nothing.
fn value(start: u16, national: &[u8]) -> u64 {
    let mut place = usize::from(start);
    let mut left = national.len();
    for &digit in national {
        left = left.wrapping_sub(1);
        match step(place, digit) {
            Some(Target::State(next)) => place = next,
            Some(Target::Tail(tail)) => return tail_value(tail, left),
            None => break,
        }
    }
    0
}

/// Where a step leads.
enum Target {
    /// To a state, by its first place.
    State(usize),
    /// To a tail, by its number.
    Tail(usize),
}

/// The step that the state at a place takes with a digit.
fn step(mut place: usize, digit: u8) -> Option<Target> {
    let digit = 1_u16.checked_shl(u32::from(digit.wrapping_sub(b'0')))?;
    loop {
        let head = *DIGITS.get(place)?;
        let target = *TARGETS.get(place)?;
        let behind = place.wrapping_add(if target < FAR { 1 } else { 2 });
        if SETS.get(usize::from(head & !LAST))? & digit != 0 {
            return if target < STATES {
                Some(Target::Tail(usize::from(target)))
            } else if target < FAR {
                Some(Target::State(behind.wrapping_add(usize::from(target & !STATES))))
            } else {
                let low = *TARGETS.get(place.wrapping_add(1))?;
                let number = usize::from(u16::from_be_bytes([target & !FAR, low]));
                Some(match number.checked_sub(TAILS.len()) {
                    None => Target::Tail(number),
                    Some(distance) => Target::State(behind.wrapping_add(distance)),
                })
            };
        }
        if head & LAST != 0 {
            return None;
        }
        place = behind;
    }
}

/// The answer of a tail for a number of digits left: four bits each.
fn tail_value(tail: usize, left: usize) -> u64 {
    let bits = u32::try_from(left).ok().and_then(|left| left.checked_mul(4));
    let answers = TAILS.get(tail).zip(bits).and_then(|(tail, bits)| tail.checked_shr(bits));
    answers.unwrap_or_default() & 0xF
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
