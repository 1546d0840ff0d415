//! Update temporary profile.

use chrono::NaiveDate;

use super::operation;
use crate::phone::CallingCode;
use crate::profile::value::{Email, LandlineNumber, Name, NationalNumber, NeverSent};

operation! {
    /// Updates the temporary customer profile with the values provided. All fields are overwritten: what is not sent is erased.
    "PUT" "/profiles/temporary/{customerNumber}" (Stated)
    pub struct UpdateTemporaryProfile as "updateTemporaryProfile" {
        changed_by: String = CHANGED_BY,
        expiration_date: NaiveDate = EXPIRATION_DATE,
        changed_by_channel: String = CHANGED_BY_CHANNEL,
        email: Option<Email> = EMAIL,
        surname: Option<Name> = SURNAME,
        first_name: Option<Name> = FIRST_NAME,
        country_code: Option<CallingCode> = COUNTRY_CODE,
        date_of_birth: Option<NaiveDate> = DATE_OF_BIRTH,
        landline_number: Option<LandlineNumber> = LANDLINE_NUMBER,
        telephone_number: Option<NeverSent> = TELEPHONE_NUMBER,
        telephone_number_no_country_code: Option<NationalNumber> = TELEPHONE_NUMBER_NO_COUNTRY_CODE,
        customer_account_id: Option<String> = CUSTOMER_ACCOUNT_ID,
    }
}
