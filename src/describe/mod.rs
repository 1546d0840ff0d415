//! What is made from the tables for others: the catalogue, JSON Schema, and TypeScript.

mod catalogue;
mod docs;
mod facts;
mod faults;
mod markdown;
mod pattern;
mod plain;
mod reading;
mod schema;
mod typescript;

pub use catalogue::{Catalogue, catalogue};
pub use docs::rules_page;
pub use facts::typescript_facts;
pub use faults::typescript_faults;
pub use plain::{typescript_first_odd, typescript_plain};
pub use schema::{Side, Target, json_schema};
pub use typescript::{typescript_bodies, typescript_border, typescript_positions, typescript_tables, typescript_types};
