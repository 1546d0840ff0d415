//! What a profile is: the table of its fields, and the types of their values.

pub(crate) mod class;
pub mod codes;
pub(crate) mod customer;
pub(crate) mod datum;
pub mod day;
pub(crate) mod domains;
pub(crate) mod email;
pub(crate) mod field;
pub mod fields;
pub mod id;
mod instant;
pub(crate) mod landline;
pub(crate) mod name;
pub(crate) mod read;
pub(crate) mod record;
pub(crate) mod redact;
pub(crate) mod response;
pub(crate) mod temporary;
pub(crate) mod text;
pub(crate) mod value;
