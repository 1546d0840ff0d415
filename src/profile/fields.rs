//! The field table: one row per request field. Which operation has which field,
//! in which order, and whether it needs it, is said by the operations' bodies.

use super::field::{About, Basis, Field, Kind, Label, Limit};
use crate::issue::{Code, Source};
use crate::json::Key;

/// A rule list: what every text goes through, then the field's own rules.
macro_rules! rules {
    ($($own:ident),* $(,)?) => {
        &[
            Code::UnreadableField, Code::WrongType, Code::InvalidText, Code::Required, Code::DeprecatedField,
            Code::TooLong, Code::ForbiddenCharacter, $(Code::$own),*
        ]
    };
}

/// How many rules every text goes through before the field's own.
pub(crate) const COMMON_RULES: usize = {
    let common: &[Code] = rules![];
    common.len()
};

/// Declares the rows, and the list of them.
macro_rules! table {
    ($($(#[doc = $doc:literal])+ $row:ident = $name:literal, $kind:ident, [$($rule:ident),*], $limit:expr,
        $autocomplete:literal, $input_mode:expr, $replacement:expr, ($nb:literal, $nn:literal, $en:literal),
        $basis:ident, $source:literal;)+) => {
        $($(#[doc = $doc])+ pub static $row: Field = Field {
            name: $name, key: Key::new(concat!("\"", $name, "\":")), kind: Kind::$kind, limit: $limit,
            plain_up_to: plain_up_to(Kind::$kind, $limit, $replacement), rules: rules![$($rule),*], replacement: $replacement,
        };)+
        /// Every request field.
        pub static ALL: &[&Field] = &[$(&$row),+];

        // Apart from the rows, so that a program that only checks does not carry it.
        static ABOUT: &[(&str, About)] = &[$(($name, About {
            autocomplete: $autocomplete, input_mode: $input_mode,
            label: Label { nb: $nb, nn: $nn, en: $en }, description: concat!($($doc),+).trim_ascii(),
            source: $source, basis: Basis::$basis,
        })),+];
    };
}

impl Field {
    /// What is to be said of the field.
    #[must_use]
    pub fn about(&self) -> About {
        ABOUT.iter().find(|(name, _)| *name == self.name).map_or(About::NOTHING, |(_, about)| *about)
    }
}

/// [`Field::plain_up_to`]. What is typed as a telephone number has punctuation, so its own rules count digits.
const fn plain_up_to(kind: Kind, limit: Option<Limit>, replacement: Option<&str>) -> u16 {
    match (kind, limit, replacement) {
        (Kind::Integer, ..) | (.., Some(_)) => 0,
        (Kind::Tel, ..) | (_, None, _) => u16::MAX,
        (_, Some(limit), _) => limit.utf16,
    }
}

const fn entur(utf16: u16) -> Option<Limit> {
    Some(Limit { utf16, source: Source::Entur })
}

const fn ours(utf16: u16) -> Option<Limit> {
    Some(Limit { utf16, source: Source::Client })
}

/// What deprecated the combined telephone number.
const PAIR: Option<&str> = Some("countryCode, telephoneNumberNoCountryCode");
const ACCOUNTS: Option<&str> = Some("/profiles/{customerNumber}/customer-accounts");

table! {
    /// Who created the customer. Either web, app or username of employee. Used for traceability in accordance with GDPR.
    CREATED_BY = "createdBy", Text, [], entur(100), "off", None, None,
        ("Opprettet av", "Oppretta av", "Created by"), Stated, "TemporaryCustomerPostRequest, maxLength 100";

    /// Who last changed the customer. Either web, app or username of employee. Used for traceability in accordance with GDPR.
    CHANGED_BY = "changedBy", Text, [], entur(100), "off", None, None,
        ("Endret av", "Endra av", "Changed by"), Stated, "CustomerPutRequest, maxLength 100";

    /// The date when the customer's personal data should be deleted. Personal data will be deleted continuously. ISO 8601 date format.
    EXPIRATION_DATE = "expirationDate", Date, [InvalidDate, DateInPast, ExpiresToday, DateFarAhead], None, "off", None, None,
        ("Utløpsdato", "Utløpsdato", "Expiration date"), Inferred, "stated: ISO 8601 date format; inferred: a calendar day, not in the past";

    /// Which sales channel or system created the customer. Used for traceability in accordance with GDPR.
    CREATED_BY_CHANNEL = "createdByChannel", Text, [], entur(100), "off", None, None,
        ("Opprettet i kanal", "Oppretta i kanal", "Created by channel"), Stated, "TemporaryCustomerPostRequest, maxLength 100";

    /// Which sales channel or system last changed the customer. Used for traceability in accordance with GDPR.
    CHANGED_BY_CHANNEL = "changedByChannel", Text, [], entur(100), "off", None, None,
        ("Endret i kanal", "Endra i kanal", "Changed by channel"), Stated, "CustomerPutRequest, maxLength 100";

    /// Contact e-mail.
    EMAIL = "email", Email, [EmailLocalPartNotAscii, InvalidEmail, EmailDomainSuspicious], entur(80), "email", Some("email"), None,
        ("E-postadresse", "E-postadresse", "E-mail"), Inferred, "stated: maxLength 80; inferred: the grammar of HTML's input type=email";

    /// Surname.
    SURNAME = "surname", Text, [PlaceholderName, InvalidName], ours(255), "family-name", None, None,
        ("Etternavn", "Etternamn", "Surname"), Inferred, "stated: dummy names are emptied (changelog 5.3.0); inferred: letters; the limit is ours";

    /// First and middle name.
    FIRST_NAME = "firstName", Text, [PlaceholderName, InvalidName], ours(255), "given-name", None, None,
        ("Fornavn og mellomnavn", "Fornamn og mellomnamn", "First and middle name"), Inferred, "stated: dummy names are emptied (changelog 5.3.0); inferred: letters; the limit is ours";

    /// Telephone number country code, starting with +.
    COUNTRY_CODE = "countryCode", Tel, [InvalidCountryCode], entur(4), "tel-country-code", Some("tel"), None,
        ("Landkode", "Landkode", "Country code"), Stated, "stated: starts with +, maxLength 4; inferred: an assigned calling code";

    /// Date of birth. ISO 8601 date format.
    DATE_OF_BIRTH = "dateOfBirth", Date, [InvalidDate, DateInFuture, DateFarBack], None, "bday", None, None,
        ("Fødselsdato", "Fødselsdato", "Date of birth"), Inferred, "stated: format date; inferred: not in the future";

    /// Landline telephone number.
    LANDLINE_NUMBER = "landlineNumber", Tel, [InvalidPhoneNumber], None, "home tel", Some("tel"), None,
        ("Fasttelefon", "Fasttelefon", "Landline telephone"), Inferred, "no public limit; inferred: 3 to 15 digits (E.164)";

    /// The organisation the customer is registered with.
    ORGANISATION_ID = "organisationId", Integer, [NumberNotExact, OutOfRange], None, "off", Some("numeric"), None,
        ("Organisasjons-id", "Organisasjons-id", "Organisation id"), Stated, "int64";

    /// Deprecated. Please use countryCode and telephoneNumberNoCountryCode. Telephone number for customer. This should be a cell phone number.
    TELEPHONE_NUMBER = "telephoneNumber", Tel, [InvalidPhoneNumber, PhoneNumberTooShort, PhoneNumberTooLong, PhoneNumberUnassigned, PhoneNumberNotMobile], None, "tel", Some("tel"), PAIR,
        ("Mobilnummer med landkode", "Mobilnummer med landkode", "Mobile number with country code"), Inferred, "stated: deprecated; inferred: split into the pair";

    /// Telephone number without country code or punctuation.
    TELEPHONE_NUMBER_NO_COUNTRY_CODE = "telephoneNumberNoCountryCode", Tel, [InvalidPhoneNumber, PhoneNumberTooShort, PhoneNumberTooLong, PhoneNumberUnassigned, PhoneNumberNotMobile], None, "tel-national", Some("tel"), None,
        ("Mobilnummer", "Mobilnummer", "Mobile number"), Inferred, "stated: no country code or punctuation; inferred: digits, as many as the country's numbers have";

    /// Deprecated. Use /profiles/{customerNumber}/customer-accounts. Customer account id used for account based ticketing.
    CUSTOMER_ACCOUNT_ID = "customerAccountId", Text, [], entur(60), "off", None, ACCOUNTS,
        ("Kundekonto-id", "Kundekonto-id", "Customer account id"), Stated, "TemporaryCustomerPostRequest, maxLength 60, deprecated";

    /// Password of the temporary customer to be converted to a permanent customer.
    PASSWORD = "password", Password, [], None, "new-password", None, None,
        ("Passord", "Passord", "Password"), Stated, "optional since 5.4.2; no public format";

    /// Optional customer reference. Defaults to customer number if not set.
    CUSTOMER_REF = "customerRef", Text, [], entur(40), "off", None, None,
        ("Kundereferanse", "Kundereferanse", "Customer reference"), Stated, "CustomerPostRequest, 1 to 40";
}
