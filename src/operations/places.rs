//! Where issues can stand.

use super::request::{CLIENT_NAME_HEADER, CORRELATION_ID_HEADER};
use crate::profile::customer::CustomerProfile;
use crate::profile::fields;
use crate::profile::id::CUSTOMER_NUMBER;
use crate::profile::response::Profile;
use crate::profile::temporary::TemporaryProfile;

/// Names that are no field's: the whole input, and what a request has besides its body.
const OTHER_PLACES: [&str; 4] = ["$", CUSTOMER_NUMBER, CLIENT_NAME_HEADER, CORRELATION_ID_HEADER];

/// Every name at which an issue can stand, each once: the request fields, the
/// others, and the fields of answers.
pub(crate) fn places() -> impl Iterator<Item = &'static str> {
    let is_known = |name: &str| OTHER_PLACES.contains(&name) || fields::ALL.iter().any(|field| field.name == name);
    let temporary = TemporaryProfile::ROWS.iter().map(|field| field.name);
    let permanent = CustomerProfile::ROWS
        .iter()
        .map(|field| field.name)
        .filter(|name| !TemporaryProfile::ROWS.iter().any(|field| field.name == *name));
    let requested = fields::ALL.iter().map(|field| field.name).chain(OTHER_PLACES);
    requested.chain(temporary.chain(permanent).filter(move |name| !is_known(name)))
}
