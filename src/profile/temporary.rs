//! The temporary profile: what the create and the update answer.

use chrono::NaiveDate;

use super::codes::Status;
use super::datum::{Instant, List, Nationality, Uuid};
use super::response::profile;

profile! {
    /// A temporary profile, as the server sends it. Of the lists of objects, Entur's pages name `postalAddresses` alone:
    /// our names of the others are inferred.
    "read_temporary_profile"
    pub struct TemporaryProfile {
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

        /// Customer number.
        customer_number: u64 = "customerNumber" [loggable];

        /// The date when the customers personal data should be deleted. Personal data will be deleted continuously. ISO 8601 date format.
        expiration_date: NaiveDate = "expirationDate" [loggable];

        /// The organisation the customer is registered with.
        organisation_id: u64 = "organisationId" [loggable];

        /// Which sales channel or system who last changed the customer. Used for traceability in accordance with GDPR.
        changed_by_channel: String = "changedByChannel";

        /// Which sales channel or system who created the customer. Used for traceability in accordance with GDPR.
        created_by_channel: String = "createdByChannel";

        /// Contact email.
        email: String = "email";

        /// The notes connected to the customer.
        notes: List = "notes";

        /// When customer is deleted (status='D'), the value of 'email' is moved here to allow creation of a new customer with the same email.
        email_old: String = "emailOld";

        /// Telephone number country code, starting with +.
        country_code: String = "countryCode";

        /// Optional customer reference. Defaults to customer number if not set.
        customer_ref: String = "customerRef";

        /// Date of birth. ISO 8601 date format.
        date_of_birth: NaiveDate = "dateOfBirth";

        /// Date of death. ISO 8601 date format.
        date_of_death: NaiveDate = "dateOfDeath";

        /// The customers nationality. ISO 3166-1 alpha-3 format.
        nationality: Nationality = "nationality";

        /// The preferences connected to the customer.
        preferences: List = "preferences";

        /// Landline telephone number.
        landline_number: String = "landlineNumber";

        /// When the email was verified. ISO 8601 date format.
        email_verified_at: Instant = "emailVerifiedAt";

        /// The postal addresses connected to the customer.
        postal_addresses: List = "postalAddresses";

        /// Deprecated. Please use countryCode and telephoneNumberNoCountryCode. Telephone number for customer. This should be a cell phone number.
        telephone_number: String = "telephoneNumber", deprecated;

        /// The legacy consents connected to the customer.
        customer_consents: List = "customerConsents";

        /// Customer account id used for account based ticketing.
        customer_account_id: String = "customerAccountId";

        /// When the telephone number was verified. ISO 8601 date format.
        telephone_number_verified_at: Instant = "telephoneNumberVerifiedAt";

        /// Telephone number without country code or punctuation.
        telephone_number_no_country_code: String = "telephoneNumberNoCountryCode";

        /// The consents connected to the customer. Deprecated.
        consents: List = "consents", deprecated;
    }
}
