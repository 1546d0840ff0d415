//! Convert to permanent.

use super::operation;
use crate::profile::value::{Email, Name, OrganisationId, Password};

operation! {
    /// Converts the temporary customer profile to a permanent profile. This is a one-way change, there is no going back. All fields not present in the temporary profile need to be supplied.
    "PUT" "/profiles/temporary/{customerNumber}/convert" (Inferred)
    pub struct ConvertToPermanentProfile as "convertToPermanentProfile" {
        surname: Name = SURNAME,
        changed_by: String = CHANGED_BY,
        first_name: Name = FIRST_NAME,
        changed_by_channel: String = CHANGED_BY_CHANNEL,
        email: Option<Email> = EMAIL,
        password: Option<Password> = PASSWORD,
        customer_ref: Option<String> = CUSTOMER_REF,
        organisation_id: Option<OrganisationId> = ORGANISATION_ID,
    }
}
