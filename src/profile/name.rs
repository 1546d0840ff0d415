//! Names of people: any script, as they are, never re-cased and never corrected.

use crate::unicode;

/// Marks that stand in names besides letters, marks, digits and spaces:
/// hyphens, dashes, apostrophes of all kinds, initials' dots, lists and the
/// brackets and slashes of double names.
const PUNCTUATION: &str = "'’‘ʻʼ`´-‐‑–—.·,()/";
/// Zero-width (non-)joiners: spelling, not decoration, in Persian and Indic names.
const JOINERS: [char; 2] = ['\u{200C}', '\u{200D}'];

/// Whether the text is a name: at least one letter, and no character that
/// names do not have. Characters that no field may hold are another rule's.
pub(crate) fn is_name(text: &str) -> bool {
    let mut has_letter = false;
    for c in text.chars() {
        if unicode::is_letter(c) {
            has_letter = true;
        } else if !is_part(c) {
            return false;
        }
    }
    has_letter
}

fn is_part(c: char) -> bool {
    c == ' '
        || PUNCTUATION.contains(c)
        || JOINERS.contains(&c)
        || unicode::is_mark(c)
        || unicode::decimal_digit(c).is_some()
        || (c.is_whitespace() && !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}'))
}

/// Whether the text is one of the dummies that Entur empties (`ikke satt`,
/// `ikkesatt`), in any case and spacing. Source: Entur's changelog 5.3.0.
pub(crate) fn is_placeholder(text: &str) -> bool {
    let mut letters = "ikkesatt".chars();
    text.chars().filter(|c| !c.is_whitespace()).all(|c| letters.next() == Some(c.to_ascii_lowercase()))
        && letters.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_the_world() {
        for name in [
            "Ola",
            "Åse-Marie",
            "O'Hara",
            "O’Hara",
            "Kaʻahumanu",
            "N’Diaye",
            "Đặng Thị Kim",
            "Ane\u{301}",
            "李",
            "محمد",
            "علی\u{200C}رضا",
            "สมชาย",
            "ಸುಧಾ",
            "María José (Pepa)",
            "Jr., Martin",
            "von/zu",
            "Ludvig 14.",
            "Ø",
            "Nguyễn\u{A0}Văn",
        ] {
            assert!(is_name(name), "{name}");
        }
    }

    #[test]
    fn nearest_refused() {
        for text in [
            "",
            "-",
            "3",
            "'",
            "<b>Ola</b>",
            "Ola>",
            "Ola@example",
            "Ola 😀",
            "Ola;",
            "Ola_N",
            "Ola&Kari",
            "http://x",
            "Ⓞla",
            "Ola\u{200B}",
        ] {
            assert!(!is_name(text), "{text}");
        }
    }

    #[test]
    fn placeholders_in_any_case_and_spacing() {
        for text in ["ikke satt", "ikkesatt", "IKKE SATT", "Ikke  Satt", "ikke\u{A0}satt"] {
            assert!(is_placeholder(text), "{text}");
        }
        for text in ["ikke", "ikke satt da", "Ikke-Satt", "satt ikke", ""] {
            assert!(!is_placeholder(text), "{text}");
        }
    }
}
