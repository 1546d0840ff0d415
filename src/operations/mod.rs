//! When it must hold: the operations, their bodies, plans and requests.

pub(crate) mod body;
pub(crate) mod check;
mod entries;
pub(crate) mod expiry;
mod given;
pub(crate) mod input;
pub(crate) mod json;
mod names;
pub(crate) mod outcome;
pub(crate) mod output;
pub(crate) mod patch;
pub(crate) mod places;
pub(crate) mod plan;
pub(crate) mod request;
pub(crate) mod server_error;
pub(crate) mod telephone;

mod convert;
mod create;
mod update;

pub use body::Body;
pub use convert::ConvertToPermanentProfile;
pub use create::CreateTemporaryProfile;
pub use outcome::{Accepted, Rejected};
pub use update::UpdateTemporaryProfile;

use crate::profile::field::{Basis, Field};
use crate::profile::fields;
use check::Mask;

/// The most fields a body has. Checked where the operations are declared.
pub(crate) const MAX_FIELDS: usize = 16;

/// How many members, in order, are tried as the next one of a JSON text: bodies have them in this order, with some left
/// out.
const LOOKAHEAD: usize = 4;

/// One of the three requests that this library builds: all that a form or a page needs to know of its body.
///
/// ```
/// use entur_customer_profile::{Body, CreateTemporaryProfile};
///
/// let email = CreateTemporaryProfile::OPERATION.members.iter().find(|member| member.field.name == "email");
/// let email = email.ok_or("no such field")?;
/// assert_eq!((email.required, email.field.limit.map(|limit| limit.utf16)), (false, Some(80)));
/// assert_eq!(email.field.about().label.nb, "E-postadresse");
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug)]
pub struct Operation {
    /// Its name in every language.
    pub name: &'static str,
    /// The HTTP method.
    pub method: &'static str,
    /// The path under the base URL, with `{customerNumber}` where it stands.
    pub path: &'static str,
    /// How sure it is that the method and path are Entur's.
    pub route_basis: Basis,
    /// The fields of its body, in the order of Entur's page.
    pub members: &'static [Member],
    /// Where the telephone fields stand among the members.
    pub(crate) telephone: Option<Telephone>,
}

/// A field as a member of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Member {
    /// The field.
    pub field: &'static Field,
    /// Whether the body needs it.
    pub required: bool,
}

/// The positions of the three telephone fields in a body.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Telephone {
    pub(crate) country_code: usize,
    pub(crate) number: usize,
    pub(crate) combined: usize,
}

/// The operations, in the order of Entur's page.
pub static OPERATIONS: [&Operation; 3] =
    [CreateTemporaryProfile::OPERATION, UpdateTemporaryProfile::OPERATION, ConvertToPermanentProfile::OPERATION];

impl Operation {
    /// What it does, after the words of Entur's page.
    // Not in the operation itself, so that a program that only checks does not carry it.
    #[must_use]
    pub fn description(&self) -> &'static str {
        let all = [
            (CreateTemporaryProfile::OPERATION, CreateTemporaryProfile::DESCRIPTION),
            (UpdateTemporaryProfile::OPERATION, UpdateTemporaryProfile::DESCRIPTION),
            (ConvertToPermanentProfile::OPERATION, ConvertToPermanentProfile::DESCRIPTION),
        ];
        all.into_iter().find(|(known, _)| known.name == self.name).map_or("", |(_, description)| description)
    }

    /// The position of a field among the members, by its name on the wire.
    #[must_use]
    pub fn position(&self, name: &str) -> Option<usize> {
        self.members.iter().position(|member| member.field.name == name)
    }

    /// The member whose [`Key`](crate::json::Key) a JSON text goes on with, and how many bytes that takes. Only the next
    /// few members in order are tried.
    fn written_at(&self, next: usize, json: &[u8]) -> Option<(usize, usize)> {
        let mut position = next;
        for _ in 0..LOOKAHEAD {
            let key = &self.members.get(position)?.field.key;
            if key.is_at(json) {
                return Some((position, key.len()));
            }
            position = position.wrapping_add(1);
        }
        None
    }

    /// The names of the members in a mask.
    pub(crate) fn names(&self, mask: Mask) -> impl Iterator<Item = &'static str> {
        let members = self.members.iter().enumerate();
        members.filter(move |(position, _)| mask.has(*position)).map(|(_, member)| member.field.name)
    }

    /// The mask, and the fields that are judged together with those in it: the telephone fields with each other.
    pub(crate) fn together(&self, mask: Mask) -> Mask {
        let telephone = self.telephone.map_or(0, |at| at.mask().0);
        if mask.0 & telephone == 0 { mask } else { Mask(mask.0 | telephone) }
    }
}

impl Telephone {
    pub(crate) fn mask(self) -> Mask {
        Mask(Mask::one(self.country_code).0 | Mask::one(self.number).0 | Mask::one(self.combined).0)
    }
}

/// Where the telephone fields stand in a list of members, found by the compiler.
const fn telephone(members: &[Member]) -> Option<Telephone> {
    match (
        position_of(members, fields::COUNTRY_CODE.name),
        position_of(members, fields::TELEPHONE_NUMBER_NO_COUNTRY_CODE.name),
        position_of(members, fields::TELEPHONE_NUMBER.name),
    ) {
        (Some(country_code), Some(number), Some(combined)) => Some(Telephone { country_code, number, combined }),
        _ => None,
    }
}

const fn position_of(members: &[Member], name: &str) -> Option<usize> {
    let mut at = 0;
    let mut rest = members;
    while let [member, tail @ ..] = rest {
        if is_same(member.field.name.as_bytes(), name.as_bytes()) {
            return Some(at);
        }
        at = at.wrapping_add(1);
        rest = tail;
    }
    None
}

const fn is_same(a: &[u8], b: &[u8]) -> bool {
    let (mut a, mut b) = (a, b);
    while let ([x, xs @ ..], [y, ys @ ..]) = (a, b) {
        if *x != *y {
            return false;
        }
        (a, b) = (xs, ys);
    }
    a.is_empty() && b.is_empty()
}

/// Declares a body: its struct, which is at the same time the list of its
/// members, in order; a member that is not an `Option` is required.
macro_rules! operation {
    (
        $(#[doc = $doc:literal])+
        $method:literal $path:literal ($basis:ident)
        pub struct $body:ident as $name:literal {
            $($member:ident: $type:ty = $row:ident,)+
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct $body {
            $(
                #[doc = concat!("The field of the row [`", stringify!($row), "`](crate::fields::", stringify!($row), ").")]
                pub $member: $type,
            )+
        }

        const MEMBERS: &[$crate::operations::Member] = &[$(
            $crate::operations::Member {
                field: &$crate::profile::fields::$row,
                required: <$type as $crate::operations::body::MemberValue>::REQUIRED,
            },
        )+];
        const _: () = assert!(MEMBERS.len() <= $crate::operations::MAX_FIELDS);

        static OPERATION: $crate::operations::Operation = $crate::operations::Operation {
            name: $name,
            method: $method,
            path: $path,
            route_basis: $crate::profile::field::Basis::$basis,
            members: MEMBERS,
            telephone: $crate::operations::telephone(MEMBERS),
        };

        impl $body {
            pub(super) const DESCRIPTION: &str = concat!($($doc),+).trim_ascii();
        }

        impl $crate::operations::body::Body for $body {
            const OPERATION: &'static $crate::operations::Operation = &OPERATION;
        }

        impl $crate::operations::body::FromValues for $body {
            fn from_values(mut values: $crate::operations::body::Values<'_>) -> Option<Self> {
                Some(Self { $($member: values.take()?,)+ })
            }
        }

        // What the customer typed is in no log.
        impl core::fmt::Debug for $body {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(concat!(stringify!($body), "(…)"))
            }
        }

        impl serde::Serialize for $body {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeMap;
                let is_sent = [$($crate::operations::body::MemberValue::sent(&self.$member).is_some()),+];
                let mut map = serializer.serialize_map(Some(is_sent.iter().filter(|is_sent| **is_sent).count()))?;
                $(if let Some(sent) = $crate::operations::body::MemberValue::sent(&self.$member) {
                    map.serialize_entry($crate::profile::fields::$row.name, &sent)?;
                })+
                map.end()
            }
        }
    };
}
use operation;
