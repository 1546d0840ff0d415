//! The patterns by which the scripts recognise values: each a part of what the rules of the core answer.

use std::collections::BTreeMap;

use crate::phone::{CallingCode, NumberType, kind_of_all};
use crate::profile::{class, domains, landline, name};
use crate::unicode;

/// The calling code whose mobiles are recognised.
pub(super) const NORWAY: u16 = 47;

/// How many digits its mobile numbers have, and how many of them are looked at.
const DIGITS: usize = 8;
const LONGEST_PREFIX: usize = 3;

/// The characters that are looked at: those of the Latin letters of Europe, and the apostrophe that telephones type.
fn characters() -> impl Iterator<Item = char> {
    ('\0'..'\u{250}').chain(['’'])
}

/// The characters of which this holds, as a pattern's class.
pub(super) fn class(holds: impl Fn(char) -> bool) -> String {
    let escaped = |c: char| match c {
        '\\' | ']' | '[' | '^' | '-' | '/' => format!("\\{c}"),
        ' '..='~' => c.to_string(),
        c => format!("\\u{:04x}", u32::from(c)),
    };
    let mut ranges: Vec<(char, char)> = Vec::new();
    for c in characters().filter(|c| holds(*c)) {
        match ranges.last_mut() {
            Some((_, last)) if u32::from(*last).wrapping_add(1) == u32::from(c) => *last = c,
            _ => ranges.push((c, c)),
        }
    }
    let range = |(first, last): &(char, char)| match u32::from(*last).wrapping_sub(u32::from(*first)) {
        0 => escaped(*first),
        1 => escaped(*first) + &escaped(*last),
        _ => format!("{}-{}", escaped(*first), escaped(*last)),
    };
    format!("[{}]", ranges.iter().map(range).collect::<String>())
}

pub(super) fn is(c: char, bits: u8) -> bool {
    class::of_char(c) & bits != 0
}

pub(super) fn text() -> String {
    let any = class(|c| !is(c, class::FORBIDDEN) && !unicode::is_space(c));
    format!("{any}+(?: {any}+)*")
}

/// What begins with the first two letters of a dummy may be one.
pub(super) fn name() -> String {
    let letters = name::PLACEHOLDER.chars().take(2).map(|letter| class(|c| c.eq_ignore_ascii_case(&letter)));
    let begins = letters.collect::<Vec<_>>().join(" ?");
    let first = class(|c| is(c, class::LETTER));
    let any = class(|c| is(c, class::NAME) && !unicode::is_space(c));
    format!("(?!{begins}){first}{any}*(?: {any}+)*")
}

/// With a domain in lower case that is no known slip.
pub(super) fn email() -> String {
    let local = class(|c| is(c, class::LOCAL));
    let part = class(|c| c.is_ascii() && is(c, class::LETTER | class::DIGIT) && !is(c, class::UPPER));
    let label = format!("{part}+(?:-{part}+)*");
    let slips = domains::slips().map(|slip| slip.replace('.', "\\.")).collect::<Vec<_>>().join("|");
    format!("{local}+@(?!(?:{slips})$){label}(?:\\.{label})+")
}

pub(super) fn landline() -> String {
    format!("\\+?\\d{{{},{}}}", landline::DIGITS.start(), landline::DIGITS.end())
}

/// The shortest prefixes after which every number is a mobile's.
pub(super) fn mobile() -> String {
    let mut last_digits = BTreeMap::<String, String>::new();
    let mut prefixes = vec![String::new()];
    while let Some(prefix) = prefixes.pop() {
        let kind = CallingCode::new(NORWAY).and_then(|code| kind_of_all(code, prefix.as_bytes(), DIGITS));
        if kind == Some(NumberType::Mobile) {
            let (last, first) = prefix.as_bytes().split_last().map_or((&b'0', &b""[..]), |split| split);
            last_digits.entry(String::from_utf8_lossy(first).into()).or_default().push(char::from(*last));
        } else if kind.is_none() && prefix.len() < LONGEST_PREFIX {
            prefixes.extend(('0'..='9').rev().map(|digit| format!("{prefix}{digit}")));
        }
    }
    let begins = last_digits.iter().map(|(first, last)| {
        let more = LONGEST_PREFIX.saturating_sub(first.len()).saturating_sub(1);
        format!("{first}[{last}]{}", "\\d".repeat(more))
    });
    format!("(?:{})\\d{{{}}}", begins.collect::<Vec<_>>().join("|"), DIGITS.saturating_sub(LONGEST_PREFIX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_class_escapes_what_means_something_in_it() {
        assert_eq!(class(|c| "]\\^-/[".contains(c)), r"[\-\/\[-\^]");
        assert_eq!(class(|c| matches!(c, 'a'..='c' | 'x' | 'y' | 'å' | '’')), r"[a-cxy\u00e5\u2019]");
        assert_eq!(class(|_| false), "[]");
    }
}
