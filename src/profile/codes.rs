//! The letters and codes of profiles. Closed lists are published; a letter
//! that is not on them is kept, not lost.

use crate::iso;

/// Declares an enum of published letters and the unknown rest.
macro_rules! letters {
    ($($(#[doc = $doc:literal])+ $name:ident { $($(#[doc = $variant_doc:literal])+ $variant:ident = $letter:literal,)+ } default $default:ident)+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[doc = $variant_doc])+ $variant,)+
            /// A letter that is not published.
            Other(String),
        }

        impl $name {
            /// The published letters.
            pub const LETTERS: &'static [&'static str] = &[$($letter),+];

            pub(crate) fn read(letter: &str) -> Self {
                match letter {
                    $($letter => Self::$variant,)+
                    other => Self::Other(other.to_owned()),
                }
            }

            /// The letter on the wire.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $letter,)+
                    Self::Other(letter) => letter,
                }
            }

            /// Whether the letter is a published one.
            #[must_use]
            pub fn is_known(&self) -> bool {
                !matches!(self, Self::Other(_))
            }
        }

        // A server may send anything in the place of a letter.
        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(match self {
                    $(Self::$variant => stringify!($variant),)+
                    Self::Other(_) => "Other(…)",
                })
            }
        }

        /// As in a profile: the letter, or an object with it as `other` if it is not published.
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                if self.is_known() {
                    serializer.serialize_str(self.as_str())
                } else {
                    serializer.collect_map([("other", self.as_str())])
                }
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::$default
            }
        }
    )+};
}

letters! {
    /// Whether a profile is in use.
    Status {
        /// In use.
        Active = "A",
        /// Merged into another, or deactivated.
        Passive = "P",
        /// Deleted.
        Deleted = "D",
    } default Active

    /// What a profile is for.
    ProfileType {
        /// A customer of the ordinary kind.
        Standard = "S",
        /// A holder of a personnel ticket.
        PersonnelTicket = "P",
        /// A temporary profile.
        Temporary = "T",
    } default Standard
}

/// The default of `languagePreferenceISO6393`.
pub(super) const DEFAULT_LANGUAGE: &str = "NOB";

/// The ISO 639-3 code, in upper case as Entur's examples have it, of a
/// language given as such, by its ISO 639-1 code or as one of Entur's legacy
/// codes. In any case; a locale such as `nb-NO` is not a code. `NO` is `NOB`, as
/// Entur has it, and not the macrolanguage `NOR`.
///
/// ```
/// use entur_customer_profile::codes;
/// assert_eq!(codes::language("NO").as_deref(), Some("NOB"));
/// assert_eq!(codes::language("swe").as_deref(), Some("SWE"));
/// assert_eq!(codes::language("norsk"), None);
/// ```
///
/// Source: ISO 639, version in [`crate::ISO_DATA_VERSION`].
#[must_use]
pub fn language(code: &str) -> Option<String> {
    language_letters(code).and_then(|letters| str::from_utf8(&letters).ok().map(str::to_owned))
}

/// The three letters of [`language`].
pub(crate) fn language_letters(code: &str) -> Option<[u8; 3]> {
    let mut letters = match *code.as_bytes() {
        [b'N' | b'n', b'O' | b'o'] => *b"nob",
        [a, b] => iso::language([a, b].map(|letter| letter.to_ascii_lowercase()))?,
        [a, b, c] => [a, b, c].map(|letter| letter.to_ascii_lowercase()),
        _ => return None,
    };
    let is_known = iso::is_language(letters);
    letters.make_ascii_uppercase();
    is_known.then_some(letters)
}

/// Whether a text is the ISO 639-3 code of a language, in upper case.
pub(crate) fn is_language(code: &str) -> bool {
    is_alpha_3(code) && language_letters(code).is_some()
}

/// Whether a text is the ISO 3166-1 alpha-3 code of a country or territory, in
/// upper case as Entur documents the field `nationality`.
///
/// ```
/// use entur_customer_profile::codes;
/// assert!(codes::is_nationality("NOR"));
/// assert!(!codes::is_nationality("nor") && !codes::is_nationality("XKX"));
/// ```
///
/// Source: ISO 3166-1, version in [`crate::ISO_DATA_VERSION`].
#[must_use]
pub fn is_nationality(code: &str) -> bool {
    let letters = <[u8; 3]>::try_from(code.as_bytes());
    is_alpha_3(code) && letters.is_ok_and(|letters| iso::is_country(letters.map(|letter| letter.to_ascii_lowercase())))
}

/// Whether a text has the form of an ISO 3166-1 alpha-3 or ISO 639-3 code in
/// upper case: three letters A–Z.
#[must_use]
pub fn is_alpha_3(code: &str) -> bool {
    code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether a text has the form of a profile's `uuid`: 32 ASCII letters and
/// digits; it is not an RFC 4122 UUID.
#[must_use]
pub fn is_uuid(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}
