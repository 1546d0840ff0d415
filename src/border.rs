//! The numbers by which the core and the package's scripts understand each other where values cross. One list for both
//! sides: `src/wasm` uses the constants, and `make generate` writes them to `pkg/src/generated/border.ts`.

use crate::json;
use crate::operations::MAX_FIELDS;
use crate::profile::{read, text};
use crate::rules::context;

/// A constant, for the scripts.
pub(crate) struct Number {
    pub(crate) name: &'static str,
    pub(crate) doc: &'static str,
    pub(crate) value: String,
}

/// Declares the constants, and lists them by their groups.
macro_rules! numbers {
    ($($group:literal { $(#[doc = $doc:literal] $name:ident: $type:ty = $value:expr;)+ })+) => {
        $($(#[doc = $doc] pub(crate) const $name: $type = $value;)+)+

        /// All constants: what each group is about, and its numbers.
        pub(crate) fn groups() -> Vec<(&'static str, Vec<Number>)> {
            vec![$((
                $group,
                vec![$(Number { name: stringify!($name), doc: $doc.trim_ascii(), value: $name.to_string() }),+],
            )),+]
        }
    };
}

numbers! {
    "Operations: their positions in `OPERATIONS`." {
        /// Create a temporary profile.
        CREATE: u32 = 0;
        /// Update a temporary profile.
        UPDATE: u32 = 1;
        /// Convert to a permanent profile.
        CONVERT: u32 = 2;
    }

    "Kinds of profiles that are read." {
        /// A temporary profile.
        TEMPORARY: u32 = 0;
        /// A permanent profile.
        PERMANENT: u32 = 1;
    }

    "Flags of a check." {
        /// Warnings about telephone numbers and dates are errors.
        STRICT: u32 = 1;
        /// Unknown fields are errors.
        REJECT_UNKNOWN: u32 = 2;
        /// The body is wanted as JSON text.
        WRITE_BODY: u32 = 4;
        /// The JSON text is too large to have been copied.
        NOT_COPIED: u32 = 8;
        /// The JSON text had lone surrogates.
        ILL_FORMED_JSON: u32 = 16;
        /// Only the findings are wanted, not the values.
        FINDINGS_ALONE: u32 = 32;
    }

    "What a check answers in place of an address." {
        /// Accepted, and every value is sent as it was given.
        ACCEPTED: u32 = 0;
        /// The default country code is not a calling code. It and what is greater blame the context.
        BAD_COUNTRY_CODE: u32 = u32::MAX - 1;
        /// `today` is not a day.
        BAD_TODAY: u32 = u32::MAX;
    }

    "What `expiry` answers in place of days." {
        /// The profile has no readable day.
        NO_DAY: i32 = i32::MIN;
        /// `today` is not a day.
        NO_TODAY: i32 = i32::MIN + 1;
    }

    "Slots: a word for each value, with a tag in its lowest bits and the size of its text in bytes above them." {
        /// How many bits a tag takes.
        TAG_BITS: u32 = 4;
        /// Missing or null, or a text without a character.
        TAG_ABSENT: u32 = 0;
        /// A text.
        TAG_TEXT: u32 = 1;
        /// A text with a lone surrogate, which is not sent.
        TAG_ILL_FORMED: u32 = 2;
        /// A value of another type than the field's.
        TAG_WRONG_TYPE: u32 = 3;
        /// A value whose getter threw.
        TAG_UNREADABLE: u32 = 4;
        /// An integer; its text is its digits.
        TAG_INTEGER: u32 = 5;
        /// A number past 2^53, whose last digits are lost.
        TAG_NOT_EXACT: u32 = 6;
        /// A text longer than `MAX_TEXT`, which is not sent.
        TAG_HUGE: u32 = 7;
        /// A field that a patch erases.
        TAG_CLEAR: u32 = 8;
    }

    "Slots other than those of the input's fields, which begin at 0." {
        /// The first of the current profile's fields, in a plan.
        SLOT_CURRENT: usize = MAX_FIELDS;
        /// The context's default country code.
        SLOT_COUNTRY_CODE: usize = 32;
        /// The current profile's status, in a plan.
        SLOT_STATUS: usize = 33;
        /// The current profile's type, in a plan.
        SLOT_PROFILE_TYPE: usize = 34;
        /// The current profile's expiration date, in a plan.
        SLOT_EXPIRATION_DATE: usize = 35;
    }

    "Words at the start of an answer, by their order. The first says how many issues there are." {
        /// How many warnings follow them.
        HEADER_WARNINGS: usize = 1;
        /// How many values follow those.
        HEADER_VALUES: usize = 2;
        /// The address of the words of issues, warnings and values.
        HEADER_WORDS: usize = 3;
        /// The address of the text.
        HEADER_TEXT: usize = 4;
        /// Where in the text the body stands.
        HEADER_BODY: usize = 5;
        /// How many bytes the body takes.
        HEADER_BODY_LENGTH: usize = HEADER_BODY + 1;
        /// The fields that a plan clears, a bit for each.
        HEADER_CLEARED: usize = 7;
        /// The fields that it keeps.
        HEADER_KEPT: usize = HEADER_CLEARED + 1;
        /// The fields that it changes.
        HEADER_CHANGED: usize = HEADER_CLEARED + 2;
    }

    "An issue or a warning: its code and its kinds in one word, its path in two, and three parameters." {
        /// How many words it takes.
        FINDING_WORDS: usize = 6;
        /// Where the kind of parameters stands in the first word. Below it is the code.
        KIND_SHIFT: u32 = 8;
        /// Where the kind of path stands in it.
        PATH_SHIFT: u32 = 16;
        /// The bits of the code, of the kind of parameters, and of a value's position.
        BYTE_MASK: u32 = 0xFF;
        /// More codes than there will be.
        MAX_CODES: u32 = BYTE_MASK + 1;
    }

    "Kinds of paths." {
        /// A static name, by its address and length.
        PATH_NAME: u32 = 0;
        /// The name of an unknown field, by the number that the caller knows it by.
        PATH_UNKNOWN: u32 = 1;
        /// A name in the answer's text, by its place and length.
        PATH_IN_TEXT: u32 = 2;
    }

    "Kinds of parameters." {
        /// There are none.
        PARAMS_NONE: u32 = 0;
        /// The expected type, by its position in `EXPECTED`.
        PARAMS_EXPECTED: u32 = 1;
        /// A limit, its unit by its position in `UNITS`, and its source by its position in `SOURCES` from 1, or 0.
        PARAMS_LIMIT: u32 = 2;
        /// The nearest accepted day, as `yyyymmdd`.
        PARAMS_DAY: u32 = 3;
        /// Where reading stopped.
        PARAMS_OFFSET: u32 = 4;
        /// The range of ids.
        PARAMS_RANGE: u32 = 5;
        /// The largest exact integer.
        PARAMS_EXACTNESS: u32 = 6;
        /// What replaces a field: the address and length of a static text.
        PARAMS_REPLACEMENT: u32 = 7;
        /// What may have been meant: the address and length of a static text.
        PARAMS_SUGGESTION: u32 = 8;
    }

    "A value that is not sent as it was given: its field's position and its kind in one word, and two more." {
        /// How many words it takes.
        VALUE_WORDS: usize = 3;
        /// It is not sent.
        VALUE_ABSENT: u32 = 0;
        /// A part of what was given, from one UTF-16 unit to another.
        VALUE_SLICE: u32 = 1;
        /// A text of the answer's, by its place and length.
        VALUE_IN_TEXT: u32 = 2;
        /// An integer: its lower and its upper half.
        VALUE_INTEGER: u32 = 3;
    }

    "Limits that the scripts hold to themselves, before anything crosses." {
        /// Longer texts are refused by their length alone, in UTF-16 units.
        MAX_TEXT: usize = text::MAX_TEXT;
        /// Bytes of JSON text that are read, unless the context says otherwise.
        DEFAULT_MAX_BYTES: usize = json::DEFAULT_MAX_BYTES;
        /// Days ahead past which an expiration date is warned of, unless the context says otherwise.
        DEFAULT_MAX_EXPIRATION_DAYS: u32 = context::DEFAULT_MAX_EXPIRATION_DAYS;
        /// Bytes of a profile: far more than any has; they keep objects that share their parts from multiplying.
        MAX_PROFILE_BYTES: usize = read::MAX_PROFILE_BYTES;
        /// Levels of nesting in a profile; they keep a cycle from going on for ever.
        MAX_PROFILE_LEVELS: u32 = json::MAX_DEPTH;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operations::{
        Body, ConvertToPermanentProfile, CreateTemporaryProfile, OPERATIONS, UpdateTemporaryProfile,
    };

    #[test]
    fn operations_have_their_numbers() {
        for (number, operation) in [
            (CREATE, CreateTemporaryProfile::OPERATION),
            (UPDATE, UpdateTemporaryProfile::OPERATION),
            (CONVERT, ConvertToPermanentProfile::OPERATION),
        ] {
            assert_eq!(OPERATIONS[usize::try_from(number).unwrap()].name, operation.name);
        }
    }
}
