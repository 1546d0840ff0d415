//! What is made from the tables for others: the catalogue, JSON Schema, and TypeScript.

mod catalogue;
mod docs;
mod facts;
mod markdown;
mod reading;
mod schema;
mod typescript;

pub use catalogue::{Catalogue, catalogue};
pub use docs::rules_page;
pub use facts::typescript_facts;
pub use schema::{Side, Target, json_schema};
pub use typescript::{typescript_bodies, typescript_border, typescript_tables, typescript_types};

use crate::operations::request::{CLIENT_NAME_HEADER, CORRELATION_ID_HEADER};
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
