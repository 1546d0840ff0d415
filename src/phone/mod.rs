//! Telephone numbers: from what a customer types or pastes to a calling code
//! and a national number.
//!
//! In order: [`clean()`] removes punctuation and folds the digits of other
//! scripts, [`split()`] finds the calling code, drops the trunk prefix and checks
//! that the country has numbers of that length, and the number ranges tell
//! whether the number is assigned, and to what. The answers are those of
//! libphonenumber's parse, `isPossibleNumber`, `isValidNumber` and
//! `getNumberType`.
//!
//! Source: Google's libphonenumber by way of libphonenumber-js, version in
//! [`DATA_VERSION`]; made by `pkg/build/phone-data.mjs`.

mod calling_code;
mod clean;
mod digits;
mod fault;
mod generated {
    pub(super) mod constants;
    pub(super) mod plans;
    pub(super) mod ranges;
}
mod lengths;
mod prefix;
mod range_coder;
mod range_reader;
mod range_tree;
mod ranges;
mod sign;
mod split;

pub(crate) use calling_code::parse_calling_code;
pub use calling_code::{CallingCode, NoCallingCode, PlusCode};
pub(crate) use clean::clean;
pub(crate) use digits::Digits;
pub(crate) use fault::Fault;
pub use ranges::NumberType;
pub(crate) use ranges::kind_of_all;
pub(crate) use split::{Number, split};

/// Which telephone data the crate knows: its source's version and Google's.
pub const DATA_VERSION: &str = generated::plans::VERSION;
