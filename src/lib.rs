//! Validates what sales channels send to Entur's Customers API to create, update
//! and convert temporary customer profiles, and builds the requests.
//!
//! Independent work, not made by Entur. The core is pure: it knows no clock, no
//! network and no JavaScript; `today` is an argument.
//!
//! - [`Body::validate`] and [`validate_json`] judge an input and normalise it;
//! - [`plan_update`] and [`plan_conversion`] say what is sent of a profile and a [`Patch`];
//! - [`Input::from_json`] and [`Patch::from_json`] read what came over HTTP, for a
//!   program to add its own fields;
//! - [`Operation::prepare`] gives what a request needs besides its body;
//! - [`read_temporary_profile`] and [`read_customer_profile`] read answers, which
//!   [`TemporaryProfile::redact`] and [`CustomerProfile::redact`] make fit for a log;
//! - [`read_server_error`] says what a refusal of Entur's means;
//! - [`Rejected::to_problem_details`] and [`ProblemDetails::new`] make the body of a
//!   service's own refusal;
//! - [`split_telephone_number`] splits a telephone number that stands in no body;
//! - [`expiry`] and [`expiration_after`] count days;
//! - [`fields`] is the table from which all of it follows.
//!
//! ```
//! use entur_customer_profile::{Context, UpdateTemporaryProfile, day, validate_json};
//!
//! let seconds = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?.as_secs();
//! let today = day::in_oslo(i64::try_from(seconds)?).ok_or("outside the calendar")?;
//! let json = br#"{"changedBy":"web","changedByChannel":"web","expirationDate":"2000-01-01"}"#;
//! let refused = validate_json::<UpdateTemporaryProfile>(json, &Context::new(today)).err().ok_or("accepted")?;
//! assert_eq!(refused.to_string(), "refused: `date_in_past` at `expirationDate`");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Bodies, profiles, [`Issue`], [`Report`], [`Accepted`], [`Rejected`], [`UpdatePlan`],
//! [`ConversionPlan`] and [`ProblemDetails`] implement `serde::Serialize`, so that a
//! service can answer what the npm package hands out, without the messages, which only
//! the package has.
//!
//! ```
//! # use entur_customer_profile::{Body, Context, CreateTemporaryProfile, Input, day};
//! let mut input = Input::new();
//! input.text("expirationDate", "2026-06-30");
//! let context = Context::new(day::parse("2026-07-01").ok_or("no such day")?);
//! let report = CreateTemporaryProfile::validate_field("expirationDate", &input, &context).ok_or("no such field")?;
//! assert_eq!(
//!     serde_json::to_string(&report.issues)?,
//!     r#"[{"code":"date_in_past","path":["expirationDate"],"params":{"limit":"2026-07-01","unit":"date"}}]"#
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! It takes Rust 1.88 or later. Of what it depends on, `serde` and chrono's
//! [`NaiveDate`] are part of its interface.
//!
//! # Features
//!
//! - `idna`, by default: internationalised domains of e-mail addresses; without
//!   it they are `invalid_email`, unless a [`Context`] says how they are written;
//! - `random`, by default: `correlation_id`. For `wasm32-unknown-unknown`, a program
//!   leaves this out or enables a source of random bits in its own `getrandom`;
//! - `wasm`: the exports of our npm package, of no use to other programs.

/// The README's examples are tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod border;
mod describe;
mod iso;
mod issue;
mod json;
mod operations;
mod phone;
mod profile;
mod rules;
mod unicode;
#[cfg(feature = "wasm")]
mod wasm;

/// The days of contexts, bodies and profiles: chrono's, for a program to name without depending on it.
pub use chrono::NaiveDate;
pub use describe::{Catalogue, Side, Target, catalogue, json_schema};
// What `make generate` writes into this repository; no part of the interface.
#[doc(hidden)]
pub use describe::{
    rules_page, typescript_bodies, typescript_border, typescript_facts, typescript_faults, typescript_first_odd,
    typescript_plain, typescript_positions, typescript_tables, typescript_types,
};
pub use iso::DATA_VERSION as ISO_DATA_VERSION;
pub use issue::{Code, Expected, Issue, Level, Params, Path, ProblemDetails, ProblemError, Report, Source, Unit};
pub use json::{DEFAULT_MAX_BYTES, MAX_DEPTH};
pub use operations::expiry::{Expiry, ExpiryState, expiration_after, expiry};
pub use operations::input::Input;
pub use operations::json::validate_json;
pub use operations::patch::{ConversionPlan, Patch, UpdatePlan, plan_conversion, plan_update};
pub use operations::plan::Change;
#[cfg(feature = "random")]
pub use operations::request::correlation_id;
pub use operations::request::{
    CLIENT_NAME_HEADER, CORRELATION_ID_HEADER, PreparedRequest, RequestOptions, client_name,
};
pub use operations::server_error::read_server_error;
pub use operations::telephone::{TelephoneNumber, split_telephone_number};
pub use operations::{
    Accepted, Body, ConvertToPermanentProfile, CreateTemporaryProfile, Member, OPERATIONS, Operation, Rejected,
    UpdateTemporaryProfile,
};
pub use phone::{CallingCode, DATA_VERSION as PHONE_DATA_VERSION, NoCallingCode, NumberType, PlusCode};
pub use profile::codes::{self, ProfileType, Status};
pub use profile::customer::CustomerProfile;
pub use profile::datum::{Instant, Language, List, Nationality, Uuid};
pub use profile::email::ToAscii;
pub use profile::field::{About, Basis, Field, Kind, Label, Limit};
pub use profile::id::CUSTOMER_NUMBER;
pub use profile::read::{MAX_PROFILE_BYTES, read_customer_profile, read_temporary_profile};
pub use profile::redact::Redacted;
pub use profile::temporary::TemporaryProfile;
pub use profile::text::MAX_TEXT;
pub use profile::value::{Email, LandlineNumber, Name, NationalNumber, NeverSent, OrganisationId, Password};
pub use profile::{day, fields, id};
pub use rules::context::{Context, DEFAULT_MAX_EXPIRATION_DAYS, UnknownFields};
pub use rules::raw::Raw;
