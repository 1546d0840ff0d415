//! Names of people: any script, as they are, never re-cased and never corrected.

use super::class;
use super::text::Scan;
use crate::unicode;

/// Whether the text is a name: at least one letter, and no character that
/// names do not have. Characters that no field may hold are another rule's.
pub(crate) fn is_name(scan: &Scan<'_>) -> bool {
    scan.is_all(class::NAME) && scan.has(class::LETTER)
}

/// Whether the text is plainly a name: the first letter tells that it is not a placeholder.
pub(crate) fn is_plainly_name(scan: &Scan<'_>) -> bool {
    is_name(scan) && !matches!(scan.text.as_bytes(), [b'i' | b'I', ..])
}

/// The letters of the dummies that Entur empties (`ikke satt`, `ikkesatt`). Source: Entur's changelog 5.3.0.
pub(crate) const PLACEHOLDER: &str = "ikkesatt";

/// Whether the text is one of those dummies, in any case and spacing.
pub(crate) fn is_placeholder(text: &str) -> bool {
    let mut letters = PLACEHOLDER.chars();
    text.chars().filter(|c| !unicode::is_space(*c)).all(|c| letters.next() == Some(c.to_ascii_lowercase()))
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
            "ジョン・スミス",
            "ז׳אן",
            "בן־דוד",
            "བསྟན་འཛིན",
            "Տ՚Անջելո",
        ] {
            assert!(is_name(&Scan::trimmed(name)), "{name}");
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
            "・",
            "་",
            "བསྟན།",
            "ジョン、スミス",
            "Ola՛",
        ] {
            assert!(!is_name(&Scan::trimmed(text)), "{text}");
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
