//! Create temporary profile.

use chrono::NaiveDate;

use super::operation;
use crate::phone::CallingCode;
use crate::profile::value::{Email, LandlineNumber, Name, NationalNumber, NeverSent, OrganisationId};

operation! {
    /// Creates a new temporary customer profile, for a buyer without an account.
    "POST" "/profiles/temporary" (Inferred)
    pub struct CreateTemporaryProfile as "createTemporaryProfile" {
        created_by: String = CREATED_BY,
        expiration_date: NaiveDate = EXPIRATION_DATE,
        created_by_channel: String = CREATED_BY_CHANNEL,
        email: Option<Email> = EMAIL,
        surname: Option<Name> = SURNAME,
        first_name: Option<Name> = FIRST_NAME,
        country_code: Option<CallingCode> = COUNTRY_CODE,
        date_of_birth: Option<NaiveDate> = DATE_OF_BIRTH,
        landline_number: Option<LandlineNumber> = LANDLINE_NUMBER,
        organisation_id: Option<OrganisationId> = ORGANISATION_ID,
        telephone_number: Option<NeverSent> = TELEPHONE_NUMBER,
        telephone_number_no_country_code: Option<NationalNumber> = TELEPHONE_NUMBER_NO_COUNTRY_CODE,
        customer_account_id: Option<String> = CUSTOMER_ACCOUNT_ID,
    }
}
