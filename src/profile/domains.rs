//! Domains of e-mail addresses that are typed wrong often enough to ask.
//!
//! A short list of our own: each left domain is a slip of the keyboard in the
//! name of a mailbox provider that Norwegians use. Nothing is corrected; the
//! customer is asked.

/// Slips, and what was likely meant.
const SLIPS: &[(&str, &str)] = &[
    ("gmail.con", "gmail.com"),
    ("gmial.com", "gmail.com"),
    ("gmai.com", "gmail.com"),
    ("gamil.com", "gmail.com"),
    ("gnail.com", "gmail.com"),
    ("gmaill.com", "gmail.com"),
    ("hotmial.com", "hotmail.com"),
    ("hotmail.con", "hotmail.com"),
    ("hotmai.com", "hotmail.com"),
    ("hotnail.com", "hotmail.com"),
    ("outlook.con", "outlook.com"),
    ("outlok.com", "outlook.com"),
    ("iclou.com", "icloud.com"),
    ("icloud.con", "icloud.com"),
    ("yahoo.con", "yahoo.com"),
    ("online.nol", "online.no"),
];

/// What was likely meant by a domain in lower case.
pub(crate) fn meant(domain: &str) -> Option<&'static str> {
    // Most domains are told apart by their length and first letter.
    let [first, ..] = domain.as_bytes() else { return None };
    let may_be = |slip: &str| slip.len() == domain.len() && slip.as_bytes().first() == Some(first);
    SLIPS.iter().find(|(slip, _)| may_be(slip) && *slip == domain).map(|(_, meant)| *meant)
}

/// The slips.
pub(crate) fn slips() -> impl Iterator<Item = &'static str> {
    SLIPS.iter().map(|(slip, _)| *slip)
}

/// The domains that are ever suggested, each once.
pub(crate) fn known() -> impl Iterator<Item = &'static str> {
    SLIPS
        .iter()
        .enumerate()
        .filter(|(at, (_, meant))| !SLIPS.iter().take(*at).any(|(_, known)| known == meant))
        .map(|(_, (_, meant))| *meant)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many bytes two texts begin with that are the same.
    fn alike(a: impl Iterator<Item = u8>, b: impl Iterator<Item = u8>) -> usize {
        a.zip(b).take_while(|(a, b)| a == b).count()
    }

    #[test]
    fn a_slip_is_a_letter_or_two_away_from_what_was_meant() {
        for (slip, domain) in SLIPS {
            assert_eq!(meant(slip), Some(*domain));
            assert_eq!(meant(domain), None, "{domain}");
            let start = alike(slip.bytes(), domain.bytes());
            let end = alike(slip.bytes().skip(start).rev(), domain.bytes().skip(start).rev());
            let same = start.wrapping_add(end);
            assert!(slip.len().max(domain.len()) <= same.wrapping_add(2), "{slip} for {domain}");
        }
    }
}
