//! The permanent profile: what the conversion answers.

use chrono::NaiveDate;

use super::codes::{ProfileType, Status};
use super::datum::{Instant, Language, List, Nationality, Uuid};
use super::response::profile;

profile! {
    /// A permanent profile, as the server sends it. Of the lists of objects, Entur's pages name `postalAddresses` alone:
    /// our names of the others are inferred.
    "read_customer_profile"
    pub struct CustomerProfile {
        /// A universal unique id for the customer. 32 random alphanumeric characters. Not RFC 4122 compliant.
        uuid: Uuid = "uuid";

        /// Customer status. Statuses supported: 'A' = Active, 'P' = Passive, 'D' = Deleted. Default is 'A'.
        status: Status = "status" [loggable];

        /// Surname.
        surname: String = "surname";

        /// When the customer was last changed. ISO 8601 date format.
        changed_at: Instant = "changedAt" [loggable];

        /// Who last changed the customer. Either web, app or username of employee. Used for traceability in accordance with GDPR.
        changed_by: String = "changedBy";

        /// When the customer was created. ISO 8601 date format.
        created_at: Instant = "createdAt" [loggable];

        /// Who created the customer. Either web, app or username of employee. Used for traceability in accordance with GDPR.
        created_by: String = "createdBy";

        /// First and middle name.
        first_name: String = "firstName";

        /// Type of profile. Types supported: 'S' = Standard customer, 'P' = Personnel ticket customer, 'T' = Temporary customer. Default is 'S'.
        profile_type: ProfileType = "profileType" [loggable];

        /// Customer number.
        customer_number: u64 = "customerNumber" [loggable];

        /// The organisation the customer is registered with.
        organisation_id: u64 = "organisationId" [loggable];

        /// Which sales channel or system who last changed the customer. Used for traceability in accordance with GDPR.
        changed_by_channel: String = "changedByChannel";

        /// Which sales channel or system who created the customer. Used for traceability in accordance with GDPR.
        created_by_channel: String = "createdByChannel";

        /// Contact email. May become different from username.
        email: String = "email";

        /// Vipps unique user identifier.
        vipps_id: String = "vippsId";

        /// When customer is deleted (status='D'), the value of 'email' is moved here to allow creation of a new customer with the same email.
        email_old: String = "emailOld";

        /// Id of the parent customer. Used to connect different customer types.
        parent_id: u64 = "parentId";

        /// Username the customer can use to log unto their profile. Only available on profile type S(tamkunde) and profile status A(ctive).
        username: String = "username";

        /// Telephone number country code, starting with +.
        country_code: String = "countryCode";

        /// Optional customer reference. Defaults to customer number if not set.
        customer_ref: String = "customerRef";

        /// Date of birth. The page says "Date as object".
        date_of_birth: NaiveDate = "dateOfBirth";

        /// Date of death. The page says "Date as object".
        date_of_death: NaiveDate = "dateOfDeath";

        /// The customers nationality. ISO 3166-1 alpha-3 format.
        nationality: Nationality = "nationality";

        /// The preferences connected to the customer.
        preferences: List = "preferences";

        /// When the customer last signed in. ISO 8601 date format.
        last_sign_in_at: Instant = "lastSignInAt";

        /// The date when the customers personal data should be deleted. Personal data will be deleted continuously. ISO 8601 date format.
        expiration_date: NaiveDate = "expirationDate" [loggable];

        /// Landline telephone number.
        landline_number: String = "landlineNumber";

        /// Where the customer last signed in from. Typically web or app. Typically used to display to the user where the last login was performed.
        last_sign_in_from: String = "lastSignInFrom";

        /// The ecards connected to the customer.
        ecard_ownerships: List = "ecardOwnerships";

        /// When the email was verified. ISO 8601 date format.
        email_verified_at: Instant = "emailVerifiedAt";

        /// The postal addresses connected to the customer.
        postal_addresses: List = "postalAddresses";

        /// Deprecated. Please use countryCode and telephoneNumberNoCountryCode. Telephone number for customer. This should be a cell phone number.
        telephone_number: String = "telephoneNumber", deprecated;

        /// Customer accounts used for account based ticketing.
        customer_accounts: List = "customerAccounts";

        /// The legacy consents connected to the customer.
        customer_consents: List = "customerConsents";

        /// Customer account id used for account based ticketing.
        customer_account_id: String = "customerAccountId";

        /// The customer number of profiles which has been merged into the current profile. These may be used to lookup customer information in other systems.
        related_customer_numbers: Vec<u64> = "relatedCustomerNumbers";

        /// Which language the customer wants information in. ISO 639-3 format. Default is 'NOB'.
        language_preference_iso6393: Language = "languagePreferenceISO6393";

        /// When the telephone number was verified. ISO 8601 date format.
        telephone_number_verified_at: Instant = "telephoneNumberVerifiedAt";

        /// Telephone number without country code or punctuation.
        telephone_number_no_country_code: String = "telephoneNumberNoCountryCode";

        /// Customer id. Deprecated.
        id: u64 = "id", deprecated;

        /// Deprecated. The notes connected to the customer.
        notes: List = "notes", deprecated;

        /// The consents connected to the customer. Deprecated.
        consents: List = "consents", deprecated;

        /// Deprecated, please use languagePreferenceISO6393. Which language the customer wants information in. Default is 'NO'.
        language_preference: String = "languagePreference", deprecated;
    }
}
