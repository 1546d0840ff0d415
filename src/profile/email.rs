//! E-mail addresses: the grammar of HTML's `input type=email` (WHATWG HTML,
//! 4.10.5.1.5 "valid e-mail address"), with a dot in the domain.
//!
//! RFC 5322 allows more (comments, quoted local parts); no sales channel's
//! customer means those.

use super::class;
use super::text::{Sent, joined};

/// The longest part before the `@`, RFC 5321 section 4.5.3.1.1.
pub(crate) const MAX_LOCAL: usize = 64;
/// The longest label of a domain, RFC 1035 section 2.3.4.
pub(crate) const MAX_LABEL: usize = 63;
/// More bytes than a domain's 253 characters take (RFC 1035, 2.3.4), be they of any script.
const MAX_INTERNATIONAL: usize = 1024;

/// Turns an internationalised domain into its A-labels, as a browser's URL
/// parser does (UTS 46, non-transitional); `None` where it has none.
pub type ToAscii = fn(&str) -> Option<String>;

/// An address cut at its last `@`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Address<'a> {
    local: &'a str,
    domain: &'a str,
}

impl<'a> Address<'a> {
    /// Cuts a text without outer white space; `None` while there is no `@` yet.
    pub(crate) fn of(text: &'a str) -> Option<Self> {
        let at = text.bytes().rposition(|byte| byte == b'@')?;
        let (local, rest) = text.split_at_checked(at)?;
        Some(Self { local, domain: rest.get(1..)? })
    }

    /// What follows the `@`.
    pub(crate) fn domain(&self) -> &'a str {
        self.domain
    }

    /// Whether the part before the `@` is ASCII; a letter outside it has an issue of its own.
    pub(crate) fn has_ascii_local_part(&self) -> bool {
        self.local.is_ascii()
    }

    /// The address to send (its domain in lower case and A-labels) or `None`
    /// where it does not follow the grammar. Letters outside ASCII in the local
    /// part are left to another rule.
    pub(crate) fn normalise(&self, to_ascii: ToAscii) -> Option<Sent> {
        if !is_local(self.local) {
            return None;
        }
        let domain = match domain_case(self.domain) {
            Domain::Lower => return Some(Sent::AsGiven),
            Domain::Mixed => self.domain.to_ascii_lowercase(),
            Domain::None if self.domain.is_ascii() => return None,
            Domain::None => international(self.domain, to_ascii)?,
        };
        Some(Sent::Rewritten(joined([self.local, "@", &domain])))
    }
}

/// `1*64( atext / "." )`; letters outside ASCII pass, since they have an issue of their own.
fn is_local(local: &str) -> bool {
    let characters = |local: &str| local.bytes().filter(|byte| byte & 0xC0 != 0x80).count();
    !local.is_empty()
        && local.bytes().all(|byte| class::of_byte(byte) & (class::LOCAL | class::NON_ASCII) != 0)
        && (local.len() <= MAX_LOCAL || characters(local) <= MAX_LOCAL)
}

/// What kind of ASCII domain a text is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Domain {
    /// Not one.
    None,
    /// A domain with letters in upper case.
    Mixed,
    /// A domain as it is sent.
    Lower,
}

/// Reads two labels or more, each `let-dig [ [ ldh-str ] let-dig ]`, in one pass.
fn domain_case(domain: &str) -> Domain {
    let (mut labels, mut length, mut any, mut last) = (1u32, 0usize, 0u8, b'.');
    for byte in domain.bytes() {
        let class = class::of_byte(byte);
        any |= class;
        let is_inner_hyphen = byte == b'-' && last != b'.';
        if class & (class::LETTER | class::DIGIT) != 0 || is_inner_hyphen {
            length = length.wrapping_add(1);
        } else if byte == b'.' && last != b'.' && last != b'-' && length <= MAX_LABEL {
            length = 0;
            labels = labels.wrapping_add(1);
        } else {
            return Domain::None;
        }
        last = byte;
    }
    if any & class::NON_ASCII != 0 || labels < 2 || last == b'.' || last == b'-' || length > MAX_LABEL {
        Domain::None
    } else if any & class::UPPER != 0 {
        Domain::Mixed
    } else {
        Domain::Lower
    }
}

/// The A-labels of a domain with letters outside ASCII.
fn international(domain: &str, to_ascii: ToAscii) -> Option<String> {
    // A URL parser reads more than domains (ports, escapes): give it nothing else. Nor anything longer, since the time to
    // encode a label grows with the square of its length.
    let is_plain = |c: char| !c.is_ascii() || c.is_ascii_alphanumeric() || c == '.' || c == '-';
    if domain.len() > MAX_INTERNATIONAL || !domain.chars().all(is_plain) {
        return None;
    }
    // The capital of `ß` is another letter than `ss`, for which older parsers take it: it would be another domain.
    let ascii = to_ascii(&domain.chars().map(|c| if c == 'ẞ' { 'ß' } else { c }).collect::<String>())?;
    // It also reads what ends in a number as an IPv4 address.
    let dot = ascii.bytes().rposition(|byte| byte == b'.');
    let last = ascii.get(dot?.saturating_add(1)..)?;
    let ends_in_number = last.bytes().all(|byte| byte.is_ascii_digit()) || last.starts_with("0x");
    (domain_case(&ascii) != Domain::None && !ends_in_number).then_some(ascii)
}

/// [`ToAscii`] for native programs.
#[cfg(feature = "idna")]
pub(crate) fn to_ascii(domain: &str) -> Option<String> {
    idna::domain_to_ascii_cow(domain.as_bytes(), idna::AsciiDenyList::URL).ok().map(|ascii| ascii.into_owned())
}

/// Without the `idna` feature no internationalised domain is known.
#[cfg(not(feature = "idna"))]
pub(crate) fn to_ascii(_domain: &str) -> Option<String> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepted(text: &str) -> Option<String> {
        Address::of(text)?.normalise(to_ascii).map(|sent| sent.of(text))
    }

    #[test]
    fn addresses_people_have() {
        for text in ["ola@nordmann.no", "o'hara+tog@example.co.uk", "a@b.no", "1@2.no", "a..b@example.no", "x@1.2.3.4"]
        {
            assert_eq!(accepted(text).as_deref(), Some(text));
        }
    }

    #[test]
    fn nearest_refused() {
        for text in [
            "",
            "ola",
            "@b.no",
            "ola@",
            "ola@no",
            "ola@.no",
            "ola@b.",
            "ola@b..no",
            "ola@-b.no",
            "ola@b-.no",
            "a@b@c.no",
            "a b@c.no",
            "\"a\"@b.no",
            "ola@b_c.no",
            "ola@b,no",
            "<ola@b.no>",
            "ola@b.no;kari@b.no",
        ] {
            assert_eq!(accepted(text), None, "{text}");
        }
    }

    #[test]
    fn parts_at_their_limits() {
        let local = |n: usize| format!("{}@b.no", "a".repeat(n));
        assert!(accepted(&local(64)).is_some() && accepted(&local(65)).is_none());
        let label = |n: usize| format!("a@{}.no", "b".repeat(n));
        assert!(accepted(&label(63)).is_some() && accepted(&label(64)).is_none());
    }

    #[test]
    fn a_text_that_is_too_long_for_a_domain_is_not_encoded() {
        let is_encoded = |domain: &str| {
            let address = format!("a@{domain}");
            Address::of(&address).and_then(|address| address.normalise(|_| Some("b.no".to_owned()))).is_some()
        };
        let longest = "å".repeat(MAX_INTERNATIONAL / 2);
        assert!(is_encoded(&longest) && !is_encoded(&format!("{longest}a")));
    }

    #[test]
    fn only_the_domain_is_lower_cased() {
        assert_eq!(accepted("Ola.N@EXAMPLE.No").as_deref(), Some("Ola.N@example.no"));
    }

    #[test]
    fn a_local_part_outside_ascii_is_another_fault_than_the_grammar() {
        assert!(accepted("pål@example.no").is_some() && accepted("pål@example").is_none());
        assert!(Address::of("pål@example").is_some_and(|address| !address.has_ascii_local_part()));
        assert!(Address::of("pal@blåbær.no").is_some_and(|address| address.has_ascii_local_part()));
        assert!(Address::of("pål").is_none());
    }

    #[cfg(feature = "idna")]
    #[test]
    fn international_domains_go_as_a_labels() {
        assert_eq!(accepted("ola@blåbær.no").as_deref(), Some("ola@xn--blbr-roah.no"));
        assert_eq!(accepted("ola@BLÅBÆR。NO").as_deref(), Some("ola@xn--blbr-roah.no"));
        assert_eq!(accepted("ola@xn--blbr-roah.no").as_deref(), Some("ola@xn--blbr-roah.no"));
        assert_eq!(accepted("ola@STRAẞE.de").as_deref(), Some("ola@xn--strae-oqa.de"));
        for text in ["ola@å:80.no", "ola@å/.no", "ola@å%41.no", "ola@１.2", "ola@é.0xf", "ola@å", "ola@å..no"] {
            assert_eq!(accepted(text), None, "{text}");
        }
    }
}
