//! The letters and codes of profiles. Closed lists are published; a letter
//! that is not on them is kept, not lost.

/// Declares an enum of published letters and the unknown rest.
macro_rules! letters {
    ($($(#[doc = $doc:literal])+ $name:ident { $($(#[doc = $variant_doc:literal])+ $variant:ident = $letter:literal,)+ } default $default:ident)+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Debug, PartialEq, Eq)]
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
pub(crate) const DEFAULT_LANGUAGE: &str = "NOB";

/// The ISO 639-3 code, in upper case as Entur's examples have it, of a
/// language given as such or as one of the legacy codes.
///
/// ```
/// use entur_customer_profile::codes;
/// assert_eq!(codes::language("NO").as_deref(), Some("NOB"));
/// assert_eq!(codes::language("swe").as_deref(), Some("SWE"));
/// assert_eq!(codes::language("norsk"), None);
/// ```
#[must_use]
pub fn language(code: &str) -> Option<String> {
    let upper = code.trim().to_ascii_uppercase();
    let iso = match upper.as_str() {
        "NO" | "NB" => "NOB",
        "NN" => "NNO",
        "EN" => "ENG",
        "SE" => "SME",
        three if is_alpha_3(three) => three,
        _ => return None,
    };
    Some(iso.to_owned())
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
