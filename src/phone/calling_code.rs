//! The calling codes of the world's numbering plans.

use super::{
    digits::Digits,
    generated::plans::{CODES, LENGTHS, PREFIX_RULES},
    lengths::Lengths,
    sign::Sign,
};

/// An assigned calling code, such as 47 of Norway.
///
/// One to three digits, 1–999; assigned to a country, to several (1, 7, 44, …)
/// or to a service without a country (800, 870, …). Written `+47`. For a code
/// that is not assigned [`CallingCode::new`] answers `None`.
///
/// ```
/// use entur_customer_profile::CallingCode;
///
/// let norway = CallingCode::new(47).expect("Norway's");
/// assert_eq!(norway.as_u16(), 47);
/// assert_eq!(norway.to_string(), "+47");
/// assert_eq!("0047".parse(), Ok(norway));
/// assert_eq!(CallingCode::new(210), None);
/// ```
///
/// Source: ITU-T E.164 by way of libphonenumber,
/// [`PHONE_DATA_VERSION`](crate::PHONE_DATA_VERSION).
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CallingCode {
    code: u16,
    /// Its index among all codes, so that a code is only searched for once.
    row: u8,
}

impl CallingCode {
    /// The code, if it is assigned.
    #[must_use]
    pub fn new(code: u16) -> Option<Self> {
        let word = usize::from(code >> 6);
        let bit = 1_u64.wrapping_shl(u32::from(code & 63));
        let assigned = *CODES.get(word)?;
        if assigned & bit == 0 {
            return None;
        }
        let before = CODES.iter().take(word).map(|word| word.count_ones()).sum::<u32>();
        let row = before.wrapping_add((assigned & bit.wrapping_sub(1)).count_ones());
        u8::try_from(row).ok().map(|row| Self { code, row })
    }

    /// The code as a number.
    #[must_use]
    pub fn as_u16(self) -> u16 {
        self.code
    }

    /// The code as it is sent and shown: `+47`.
    #[must_use]
    pub fn to_text(self) -> PlusCode {
        let code = self.as_u16();
        let mut text = PlusCode { bytes: [b'+', 0, 0, 0], len: 1 };
        for (least, digit) in [(100, code / 100), (10, code / 10 % 10), (0, code % 10)] {
            if code >= least {
                text.push(digit);
            }
        }
        text
    }

    /// Takes the code off the front of international digits. No code is the
    /// beginning of another, so there is at most one.
    pub(super) fn split_off(digits: &[u8]) -> Option<(Self, &[u8])> {
        let mut code = 0_u16;
        let mut rest = digits;
        for _ in 0..3 {
            let (digit, after) = rest.split_first()?;
            rest = after;
            code = code.wrapping_mul(10).wrapping_add(u16::from(digit.wrapping_sub(b'0')));
            // No code begins with 0, whatever follows.
            if code == 0 {
                return None;
            }
            if let Some(found) = Self::new(code) {
                return Some((found, rest));
            }
        }
        None
    }

    /// Takes this code off the front of digits that begin with it.
    pub(super) fn strip_off(self, digits: &[u8]) -> Option<&[u8]> {
        let mut code = 0_u16;
        let mut rest = digits;
        while code < self.code {
            let (digit, after) = rest.split_first().filter(|(digit, _)| code != 0 || **digit != b'0')?;
            rest = after;
            code = code.wrapping_mul(10).wrapping_add(u16::from(digit.wrapping_sub(b'0')));
        }
        (code == self.code).then_some(rest)
    }

    /// Its index among all codes.
    pub(super) fn row(self) -> usize {
        usize::from(self.row)
    }

    /// The lengths that its national numbers may have.
    pub(super) fn lengths(self) -> Lengths {
        Lengths::of_plan(LENGTHS.get(self.row()).copied().unwrap_or_default())
    }

    /// The number of the rule that takes its trunk prefix off.
    pub(super) fn prefix_rule(self) -> usize {
        usize::from(PREFIX_RULES.get(self.row()).copied().unwrap_or_default())
    }
}

impl core::fmt::Debug for CallingCode {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_tuple("CallingCode").field(&self.as_u16()).finish()
    }
}

/// As it is sent and shown: `+47`.
impl core::fmt::Display for CallingCode {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.to_text().fmt(f)
    }
}

/// As it is sent: `+47`.
impl serde::Serialize for CallingCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.to_text().as_str())
    }
}

/// Reads a code as customers and selects write it: `+47`, `0047`, `47`, `+ 47`.
impl core::str::FromStr for CallingCode {
    type Err = NoCallingCode;

    fn from_str(text: &str) -> Result<Self, NoCallingCode> {
        parse_calling_code(text).ok_or(NoCallingCode(()))
    }
}

/// The error of a text that is not a [`CallingCode`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoCallingCode(());

impl core::fmt::Display for NoCallingCode {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("expected `+` and an assigned calling code")
    }
}

impl core::error::Error for NoCallingCode {}

/// The text of a calling code: `+` and one to three digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PlusCode {
    bytes: [u8; 4],
    len: u8,
}

impl PlusCode {
    /// The text, such as `+47`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        core::str::from_utf8(self.as_bytes()).unwrap_or_default()
    }

    /// Its bytes, which are ASCII.
    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..usize::from(self.len)).unwrap_or_default()
    }

    fn push(&mut self, digit: u16) {
        if let (Some(free), Ok(digit)) = (self.bytes.get_mut(usize::from(self.len)), u8::try_from(digit)) {
            *free = b'0'.wrapping_add(digit);
            self.len = self.len.wrapping_add(1);
        }
    }
}

impl core::fmt::Display for PlusCode {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.pad(self.as_str())
    }
}

impl AsRef<str> for PlusCode {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

/// Reads a calling code as customers and selects write it: `+47`, `0047`,
/// `47`, `+ 47`, in digits of any script; spaces of any kind are removed.
/// `None` for any other text, and for a code that is not assigned.
pub(crate) fn parse_calling_code(text: &str) -> Option<CallingCode> {
    // As selects write it.
    if let [b'+', digits @ ..] = text.as_bytes()
        && digits.iter().all(u8::is_ascii_digit)
    {
        return whole_code(digits);
    }
    let mut digits = Digits::default();
    let mut plus = false;
    for c in text.chars() {
        match Sign::of(c) {
            Sign::Digit(digit) => digits.push(digit).then_some(())?,
            Sign::Plus if !plus && digits.is_empty() => plus = true,
            Sign::Space => {}
            _ => return None,
        }
    }
    let digits = digits.as_bytes();
    whole_code(if plus { digits } else { digits.strip_prefix(b"00").unwrap_or(digits) })
}

fn whole_code(digits: &[u8]) -> Option<CallingCode> {
    match CallingCode::split_off(digits) {
        Some((code, [])) => Some(code),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Source: libphonenumber-js, `country_calling_codes` and `nonGeographic`.
    #[test]
    fn assigned_codes_are_215_and_sorted() {
        let codes: Vec<_> = (0..=u16::MAX).filter_map(CallingCode::new).collect();
        assert_eq!((codes.len(), LENGTHS.len(), PREFIX_RULES.len()), (215, 215, 215));
        assert!(codes.iter().map(|code| code.row()).eq(0..215));
        assert!(codes.is_sorted());
    }

    #[test]
    fn no_code_begins_another() {
        let codes = (0..1000).filter_map(CallingCode::new);
        for code in codes {
            let text = code.to_text();
            let digits = text.as_str().trim_start_matches('+');
            assert_eq!(CallingCode::split_off(digits.as_bytes()), Some((code, &[][..])));
        }
    }

    #[test]
    fn text_of_every_size() {
        for (code, text) in [(1, "+1"), (20, "+20"), (47, "+47"), (290, "+290"), (800, "+800")] {
            assert_eq!(CallingCode::new(code).unwrap().to_text().as_str(), text);
        }
        assert_eq!(format!("{:?}", CallingCode::new(47)), "Some(CallingCode(47))");
    }

    #[test]
    fn writings_of_a_code() {
        for text in ["+47", "0047", "47", "+ 47", "＋４７", "00 47", "\u{A0}+47\u{200E}", "٤٧"] {
            assert_eq!(parse_calling_code(text), CallingCode::new(47), "{text}");
        }
    }

    #[test]
    fn nearest_refused() {
        for text in [
            "",
            "+",
            "00",
            "0",
            "+4",
            "+477",
            "+0047",
            "047",
            "00047",
            "++47",
            "47+",
            "-47",
            "(47)",
            "4.7",
            "NO",
            "+47a",
            "+999",
            "+210",
            "+1242",
            "99999999999999999999999999",
        ] {
            assert_eq!(parse_calling_code(text), None, "{text}");
        }
    }
}
