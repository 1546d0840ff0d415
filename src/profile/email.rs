//! E-mail addresses: the grammar of HTML's `input type=email` (WHATWG HTML,
//! 4.10.5.1.5 "valid e-mail address"), with a dot in the domain.
//!
//! RFC 5322 allows more (comments, quoted local parts); no sales channel's
//! customer means those.

use std::borrow::Cow;

/// The longest part before the `@`, RFC 5321 section 4.5.3.1.1.
const MAX_LOCAL: usize = 64;
/// The longest label of a domain, RFC 1035 section 2.3.4.
const MAX_LABEL: usize = 63;

/// Turns an internationalised domain into its A-labels, as a browser's URL
/// parser does (UTS 46, non-transitional); `None` where it has none.
pub type ToAscii = fn(&str) -> Option<String>;

/// The part before the `@`; nothing while there is no `@` yet.
pub(crate) fn local_part(text: &str) -> &str {
    text.rsplit_once('@').map_or("", |(local, _)| local)
}

/// The address to send (its domain in lower case and A-labels) or `None` where
/// the text, already without outer white space, does not follow the grammar.
/// Letters outside ASCII in the local part are another rule's.
pub(crate) fn normalise(text: &str, to_ascii: ToAscii) -> Option<Cow<'_, str>> {
    let (local, domain) = text.rsplit_once('@')?;
    if !is_local(local) {
        return None;
    }
    if !domain.is_ascii() {
        return international(domain, to_ascii).map(|ascii| Cow::Owned([local, "@", &ascii].concat()));
    }
    if !is_domain(domain) {
        return None;
    }
    Some(if domain.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned([local, "@", &domain.to_ascii_lowercase()].concat())
    } else {
        Cow::Borrowed(text)
    })
}

/// `1*64( atext / "." )`, where a letter outside ASCII has an issue of its own.
fn is_local(local: &str) -> bool {
    !local.is_empty()
        && local.chars().count() <= MAX_LOCAL
        && local
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte))
}

/// Two labels or more, each `let-dig [ [ ldh-str ] let-dig ]`.
fn is_domain(domain: &str) -> bool {
    domain.contains('.') && domain.split('.').all(is_label)
}

fn is_label(label: &str) -> bool {
    (1..=MAX_LABEL).contains(&label.len())
        && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && !label.starts_with('-')
        && !label.ends_with('-')
}

/// The A-labels of a domain with letters outside ASCII.
fn international(domain: &str, to_ascii: ToAscii) -> Option<String> {
    // A URL parser reads more than domains (ports, escapes): give it nothing else.
    if !domain.chars().all(|c| !c.is_ascii() || c.is_ascii_alphanumeric() || c == '.' || c == '-') {
        return None;
    }
    let ascii = to_ascii(domain)?;
    // It also reads what ends in a number as an IPv4 address.
    let ends_in_number = ascii
        .rsplit('.')
        .next()
        .is_some_and(|last| last.bytes().all(|byte| byte.is_ascii_digit()) || last.starts_with("0x"));
    (is_domain(&ascii) && !ends_in_number).then_some(ascii)
}

/// [`ToAscii`] for native programs.
#[cfg(feature = "idna")]
pub(crate) fn to_ascii(domain: &str) -> Option<String> {
    idna::domain_to_ascii_cow(domain.as_bytes(), idna::AsciiDenyList::URL).ok().map(Cow::into_owned)
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
        normalise(text, to_ascii).map(Cow::into_owned)
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
    fn only_the_domain_is_lower_cased() {
        assert_eq!(accepted("Ola.N@EXAMPLE.No").as_deref(), Some("Ola.N@example.no"));
    }

    #[test]
    fn a_local_part_outside_ascii_is_another_fault_than_the_grammar() {
        assert!(accepted("pål@example.no").is_some() && accepted("pål@example").is_none());
        assert_eq!(local_part("pål@example"), "pål");
        assert_eq!(local_part("pål"), "");
    }

    #[cfg(feature = "idna")]
    #[test]
    fn international_domains_go_as_a_labels() {
        assert_eq!(accepted("ola@blåbær.no").as_deref(), Some("ola@xn--blbr-roah.no"));
        assert_eq!(accepted("ola@BLÅBÆR。NO").as_deref(), Some("ola@xn--blbr-roah.no"));
        assert_eq!(accepted("ola@xn--blbr-roah.no").as_deref(), Some("ola@xn--blbr-roah.no"));
        for text in ["ola@å:80.no", "ola@å/.no", "ola@å%41.no", "ola@１.2", "ola@é.0xf", "ola@å", "ola@å..no"] {
            assert_eq!(accepted(text), None, "{text}");
        }
    }
}
