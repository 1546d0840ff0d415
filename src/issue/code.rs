//! The codes: which rule an input breaks, and how severe that is.

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
                match self { $(Self::$variant => concat!($($doc),+).trim_ascii()),+ }
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
    /// Too few digits for that country.
    PhoneNumberTooShort = "phone_number_too_short", Error;
    /// Too many digits for that country.
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
    /// The status of the profile is not `A`, active.
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
