//! What is wrong with an input: a code, a place and parameters, and never a
//! word of what was typed.

mod display;
mod serialize;
mod unknown;

pub(crate) use display::show;
pub(crate) use serialize::Issues;
pub(crate) use unknown::Unknown;

use chrono::NaiveDate;

use crate::json::{Fault, MAX_DEPTH};

/// Declares the codes once: variant, wire name, level and one sentence.
macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal, $level:ident;)+) => {
        /// Which rule an input breaks. Codes are only ever added, at the end;
        /// their names are what programs may rely on.
        ///
        /// ```
        /// use entur_customer_profile::Code;
        /// assert_eq!(Code::DateInPast.name(), "date_in_past");
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        #[repr(u8)]
        pub enum Code { $($(#[doc = $doc])+ $variant),+ }

        impl Code {
            /// Every code, in the order in which they came to be.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name on the wire and in every language, such as `date_in_past`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// Whether it refuses the input, warns, or depends on `strict`.
            #[must_use]
            pub const fn level(self) -> Level {
                match self { $(Self::$variant => Level::$level),+ }
            }

            /// One sentence for the catalogue and the documentation.
            #[must_use]
            pub const fn description(self) -> &'static str {
                match self { $(Self::$variant => concat!($($doc),+)),+ }
            }
        }
    };
}

codes! {
    /// A required field is absent, empty or blank.
    Required = "required", Error;
    /// A value has another JSON type than the field takes.
    WrongType = "wrong_type", Error;
    /// A value could not be read from the input.
    UnreadableField = "unreadable_field", Error;
    /// A field that the operation does not know; a warning where it is stripped.
    UnknownField = "unknown_field", Strippable;
    /// A JSON object names a field twice.
    DuplicateField = "duplicate_field", Error;
    /// A field that Entur has deprecated; another takes its place.
    DeprecatedField = "deprecated_field", Warning;
    /// A text that is not well-formed Unicode.
    InvalidText = "invalid_text", Error;
    /// A control character, bidirectional override, byte order mark or noncharacter.
    ForbiddenCharacter = "forbidden_character", Error;
    /// A text longer than the limit.
    TooLong = "too_long", Error;
    /// Not an e-mail address that a web form accepts.
    InvalidEmail = "invalid_email", Error;
    /// The part before the `@` has letters outside ASCII.
    EmailLocalPartNotAscii = "email_local_part_not_ascii", Error;
    /// The domain looks like a slip of the keyboard.
    EmailDomainSuspicious = "email_domain_suspicious", Warning;
    /// Not a name: another character than names have, or no letter at all.
    InvalidName = "invalid_name", Error;
    /// One of the dummy names that Entur empties.
    PlaceholderName = "placeholder_name", Error;
    /// Not an assigned country calling code.
    InvalidCountryCode = "invalid_country_code", Error;
    /// Not a telephone number.
    InvalidPhoneNumber = "invalid_phone_number", Error;
    /// Fewer digits than a number of that country has.
    PhoneNumberTooShort = "phone_number_too_short", Error;
    /// More digits than a number of that country has.
    PhoneNumberTooLong = "phone_number_too_long", Error;
    /// A possible number in no assigned range.
    PhoneNumberUnassigned = "phone_number_unassigned", ErrorIfStrict;
    /// An assigned number that is not a mobile's.
    PhoneNumberNotMobile = "phone_number_not_mobile", ErrorIfStrict;
    /// Not a day of the calendar.
    InvalidDate = "invalid_date", Error;
    /// A day before today.
    DateInPast = "date_in_past", Error;
    /// A day after today.
    DateInFuture = "date_in_future", Error;
    /// A profile that expires today.
    ExpiresToday = "expires_today", ErrorIfStrict;
    /// A day of birth before 1900.
    DateFarBack = "date_far_back", ErrorIfStrict;
    /// An expiration date further ahead than the context allows without asking.
    DateFarAhead = "date_far_ahead", ErrorIfStrict;
    /// A number outside its range.
    OutOfRange = "out_of_range", Error;
    /// A JavaScript number too large to be an exact integer.
    NumberNotExact = "number_not_exact", Error;
    /// Not JSON text.
    InvalidJson = "invalid_json", Error;
    /// More bytes than the limit.
    TooLarge = "too_large", Error;
    /// Nested deeper than the limit.
    TooDeep = "too_deep", Error;
    /// Not a client name of the form `<company>-<application>`.
    InvalidClientName = "invalid_client_name", Error;
    /// Not a correlation id that can stand in a header.
    InvalidCorrelationId = "invalid_correlation_id", Error;
    /// The profile is permanent already; conversion is one-way.
    AlreadyPermanent = "already_permanent", Error;
    /// The profile is passive or deleted.
    ProfileNotActive = "profile_not_active", Error;
    /// The profile's expiration date has passed.
    ProfileExpired = "profile_expired", Error;
    /// A profile whose fields contradict each other.
    InconsistentProfile = "inconsistent_profile", Warning;
    /// A letter or code that Entur has not published, kept as it is.
    UnknownValue = "unknown_value", Warning;
    /// The server says that another customer has it.
    AlreadyInUse = "already_in_use", Error;
    /// The server knows no profile of that number.
    ProfileNotFound = "profile_not_found", Error;
    /// The server refuses, for a reason that no other code names.
    RejectedByServer = "rejected_by_server", Error;
    /// The server is overloaded, down or closed to the caller.
    ServerUnavailable = "server_unavailable", Error;
}

/// How severe a code is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Level {
    /// The input is refused.
    Error,
    /// The input is accepted, and something is worth saying.
    Warning,
    /// A warning, or an error in a strict context.
    ErrorIfStrict,
    /// A warning where unknown fields are stripped, an error where they are rejected.
    Strippable,
}

/// Where in the input an issue stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Path {
    /// The input as a whole, `$`.
    Root,
    /// A field, header or parameter by its name on the wire.
    Name(&'static str),
    /// A field that no operation knows, counted from 0 in the order of the
    /// input. Its name stays with the input.
    Unknown(u32),
}

/// What a limit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[repr(u8)]
pub enum Unit {
    /// UTF-16 code units: what a Java server and HTML's `maxlength` count.
    Utf16,
    /// Decimal digits.
    Digits,
    /// Bytes of UTF-8.
    Bytes,
    /// Levels of nesting.
    Levels,
    /// Calendar days.
    Days,
    /// Characters of visible ASCII.
    Characters,
}

impl Unit {
    /// Every unit.
    pub const ALL: &'static [Self] =
        &[Self::Utf16, Self::Digits, Self::Bytes, Self::Levels, Self::Days, Self::Characters];

    /// The name in an issue's parameters.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf16 => "utf16",
            Self::Digits => "digits",
            Self::Bytes => "bytes",
            Self::Levels => "levels",
            Self::Days => "days",
            Self::Characters => "characters",
        }
    }
}

/// Whose limit it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[repr(u8)]
pub enum Source {
    /// Entur's public contract states it.
    Entur,
    /// This library's own cap, where Entur publishes none.
    Client,
}

impl Source {
    /// Every source.
    pub const ALL: &'static [Self] = &[Self::Entur, Self::Client];

    /// The name in an issue's parameters.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Entur => "entur",
            Self::Client => "client",
        }
    }
}

/// The JSON type a place takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[repr(u8)]
pub enum Expected {
    /// An object.
    Object,
    /// A string.
    String,
    /// An integer.
    Integer,
    /// A list.
    Array,
}

impl Expected {
    /// Every expected type.
    pub const ALL: &'static [Self] = &[Self::Object, Self::String, Self::Integer, Self::Array];

    /// The name in an issue's parameters.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Object => "object",
            Self::String => "string",
            Self::Integer => "integer",
            Self::Array => "array",
        }
    }
}

/// What a message needs beyond the code; which shape belongs to a code is fixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Params {
    /// Nothing.
    None,
    /// The type that was expected.
    Expected(Expected),
    /// A limit, what it counts and, for a length, whose it is.
    Limit {
        /// The nearest accepted number.
        limit: u32,
        /// What it counts.
        unit: Unit,
        /// Whose limit it is, where that can differ.
        source: Option<Source>,
    },
    /// The nearest accepted day.
    Day(NaiveDate),
    /// What takes the place of a deprecated field.
    Replacement(&'static str),
    /// The range 1 … 2^63−1.
    Range,
    /// The largest integer a JavaScript number holds exactly, 2^53−1.
    Exactness,
    /// A domain that may have been meant, from a fixed list.
    Suggestion(&'static str),
    /// Where reading stopped, in bytes from the start.
    Offset(u32),
}

impl Params {
    /// A limit of levels of nesting.
    pub(crate) fn levels(limit: u32) -> Self {
        Self::Limit { limit, unit: Unit::Levels, source: None }
    }

    /// An offset in bytes.
    pub(crate) fn offset(at: usize) -> Self {
        Self::Offset(u32::try_from(at).unwrap_or(u32::MAX))
    }
}

/// One finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Issue {
    /// Which rule.
    pub code: Code,
    /// Where.
    pub path: Path,
    /// With which numbers.
    pub params: Params,
}

/// All findings of one check, in the order of the fields and then of the rules.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Report {
    /// What refuses the input.
    pub issues: Vec<Issue>,
    /// What is worth saying all the same.
    pub warnings: Vec<Issue>,
}

impl Report {
    /// Whether nothing refuses the input.
    #[must_use]
    pub fn is_accepted(&self) -> bool {
        self.issues.is_empty()
    }

    /// A refusal of the input as a whole.
    pub(crate) fn at_root(code: Code, params: Params) -> Self {
        Self { issues: vec![Issue { code, path: Path::Root, params }], warnings: Vec::new() }
    }

    /// A refusal of a text of more bytes than the limit; it is not read.
    pub(crate) fn too_large(max_bytes: usize) -> Self {
        let limit = u32::try_from(max_bytes).unwrap_or(u32::MAX);
        Self::at_root(Code::TooLarge, Params::Limit { limit, unit: Unit::Bytes, source: None })
    }

    /// Files a finding where its level puts it.
    pub(crate) fn add(&mut self, strictness: Strictness, code: Code, path: Path, params: Params) {
        let refuses = match code.level() {
            Level::Error => true,
            Level::Warning => false,
            Level::ErrorIfStrict => strictness.strict,
            Level::Strippable => strictness.reject_unknown,
        };
        let issue = Issue { code, path, params };
        if refuses { self.issues.push(issue) } else { self.warnings.push(issue) }
    }
}

/// The report on a text that is not a JSON object.
impl From<Fault> for Report {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::NoObject => Self::at_root(Code::WrongType, Params::Expected(Expected::Object)),
            Fault::InvalidUtf8 => Self::at_root(Code::InvalidText, Params::None),
            Fault::TooDeep => Self::at_root(Code::TooDeep, Params::levels(MAX_DEPTH)),
            Fault::Syntax(at) => Self::at_root(Code::InvalidJson, Params::offset(at)),
        }
    }
}

/// The part of a context that decides whether a finding is a warning or an error.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Strictness {
    pub(crate) strict: bool,
    pub(crate) reject_unknown: bool,
}

/// Declares the position of a value in its list: the number that crosses the
/// border to JavaScript in its place.
#[cfg(feature = "wasm")]
macro_rules! indices {
    ($($name:ident),+) => {$(
        impl $name {
            pub(crate) fn index(self) -> u8 {
                #[allow(clippy::as_conversions, reason = "`repr(u8)` makes the discriminant a byte, in the order of `ALL`")]
                let index = self as u8;
                index
            }
        }
    )+};
}

#[cfg(feature = "wasm")]
indices!(Code, Unit, Source, Expected);
