//! JSON Schema of the bodies. A schema can say less than the rules: what it
//! leaves out (real days, assigned numbers, today) stands in its descriptions.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::operations::{Member, Operation};
use crate::profile::field::{Field, Kind};
use crate::profile::fields;

/// A dialect of JSON Schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Target {
    /// JSON Schema, draft 2020-12.
    Draft202012,
    /// JSON Schema, draft 7.
    Draft07,
    /// A schema object of OpenAPI 3.0.
    OpenApi30,
}

impl Target {
    /// Every target.
    pub const ALL: &'static [Self] = &[Self::Draft202012, Self::Draft07, Self::OpenApi30];

    /// The name in every language.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Draft202012 => "draft-2020-12",
            Self::Draft07 => "draft-07",
            Self::OpenApi30 => "openapi-3.0",
        }
    }

    /// The target of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|target| target.name() == name)
    }

    fn uri(self) -> Option<&'static str> {
        match self {
            Self::Draft202012 => Some("https://json-schema.org/draft/2020-12/schema"),
            Self::Draft07 => Some("http://json-schema.org/draft-07/schema#"),
            Self::OpenApi30 => None,
        }
    }
}

/// Which side of the check a schema describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(clippy::exhaustive_enums, reason = "a check has two sides")]
pub enum Side {
    /// What may be given: as typed, before it is normalised.
    Input,
    /// What is sent.
    Output,
}

/// The schema of an operation's body. It implements serde's `Serialize`.
///
/// ```
/// use entur_customer_profile::{Body, CreateTemporaryProfile, Side, Target, json_schema};
/// let schema = json_schema(CreateTemporaryProfile::OPERATION, Target::Draft202012, Side::Output);
/// let schema = serde_json::to_value(schema)?;
/// assert_eq!(schema["required"], serde_json::json!(["createdBy", "expirationDate", "createdByChannel"]));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn json_schema(operation: &'static Operation, target: Target, side: Side) -> impl Serialize {
    Schema { operation, target, side }
}

struct Schema {
    operation: &'static Operation,
    target: Target,
    side: Side,
}

impl Schema {
    fn members(&self) -> impl Iterator<Item = &'static Member> + use<> {
        let side = self.side;
        self.operation.members.iter().filter(move |member| side == Side::Input || is_sent(member.field))
    }
}

/// Whether a field is ever sent.
pub(super) fn is_sent(field: &Field) -> bool {
    field.name != fields::TELEPHONE_NUMBER.name
}

impl Serialize for Schema {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(uri) = self.target.uri() {
            map.serialize_entry("$schema", uri)?;
        }
        map.serialize_entry("title", self.operation.name)?;
        map.serialize_entry("description", self.operation.description())?;
        map.serialize_entry("type", "object")?;
        map.serialize_entry("properties", &Properties(self))?;
        let required: Vec<&str> =
            self.members().filter(|member| member.required).map(|member| member.field.name).collect();
        map.serialize_entry("required", &required)?;
        if self.side == Side::Output {
            // An input's unknown fields are stripped, so they may be there.
            map.serialize_entry("additionalProperties", &false)?;
        }
        map.end()
    }
}

struct Properties<'s>(&'s Schema);

impl Serialize for Properties<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(schema) = self;
        serializer.collect_map(
            schema
                .members()
                .map(|member| (member.field.name, Property { member, target: schema.target, side: schema.side })),
        )
    }
}

struct Property {
    member: &'static Member,
    target: Target,
    side: Side,
}

impl Serialize for Property {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { member: Member { field, required }, target, side } = self;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("title", field.about().label.en)?;
        let note = if *side == Side::Output { "" } else { input_note(field) };
        map.serialize_entry("description", &[field.about().description, note].concat())?;
        if field.replacement.is_some() && *target != Target::Draft07 {
            map.serialize_entry("deprecated", &true)?;
        }
        match side {
            Side::Output => write_output(field, *target, &mut map)?,
            Side::Input => write_input(field, *required, *target, &mut map)?,
        }
        map.end()
    }
}

/// What is sent is exact: bounds, patterns and formats hold.
fn write_output<M: SerializeMap>(field: &Field, target: Target, map: &mut M) -> Result<(), M::Error> {
    if field.kind == Kind::Integer {
        map.serialize_entry("type", "integer")?;
        map.serialize_entry("format", "int64")?;
        map.serialize_entry("minimum", &1)?;
        return map.serialize_entry("maximum", &i64::MAX);
    }
    map.serialize_entry("type", "string")?;
    map.serialize_entry("minLength", &1)?;
    if let Some(limit) = field.limit {
        map.serialize_entry("maxLength", &limit.utf16)?;
    }
    match field.kind {
        Kind::Date => map.serialize_entry("format", "date"),
        Kind::Password if target == Target::OpenApi30 => map.serialize_entry("format", "password"),
        _ => pattern(field).map_or(Ok(()), |pattern| map.serialize_entry("pattern", pattern)),
    }
}

/// An address as it is sent: HTML's grammar with a dot in the domain.
const EMAIL: &str = "^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$";

/// The form of an address or a telephone field that is sent.
pub(super) fn pattern(field: &Field) -> Option<&'static str> {
    match field.kind {
        // Not the format `email`: it is RFC 5321's, which refuses addresses that forms accept.
        Kind::Email => Some(EMAIL),
        Kind::Tel if field.is(&fields::COUNTRY_CODE) => Some("^\\+[1-9][0-9]{0,2}$"),
        Kind::Tel if field.is(&fields::LANDLINE_NUMBER) => Some("^\\+?[0-9]{3,15}$"),
        Kind::Tel if is_sent(field) => Some("^[0-9]{1,17}$"),
        _ => None,
    }
}

/// What is given is looser: it is trimmed, cleaned and folded, and an optional
/// field may be null.
fn write_input<M: SerializeMap>(field: &Field, required: bool, target: Target, map: &mut M) -> Result<(), M::Error> {
    let base: &[&str] = if field.kind == Kind::Integer { &["integer", "string"] } else { &["string"] };
    let nullable = !required;
    match (target, base) {
        (Target::OpenApi30, [single]) => {
            map.serialize_entry("type", single)?;
            if nullable {
                map.serialize_entry("nullable", &true)?;
            }
            Ok(())
        }
        (Target::OpenApi30, _) => {
            // OpenAPI 3.0 has no lists of types: without a type anything goes, null with it.
            Ok(())
        }
        (_, [single]) if !nullable => map.serialize_entry("type", single),
        _ => map.serialize_entry("type", &[base, if nullable { &["null"] } else { &[] }].concat()),
    }
}

/// What becomes of what is given.
pub(super) fn input_note(field: &Field) -> &'static str {
    match field.kind {
        Kind::Text | Kind::Email => " Outer white space is trimmed; blank means absent.",
        Kind::Tel if field.is(&fields::COUNTRY_CODE) => " Spaces are removed; blank means absent.",
        Kind::Tel => " Punctuation is removed; blank means absent.",
        Kind::Date => " A real day, YYYY-MM-DD; blank means absent.",
        Kind::Integer => " 1 to 9223372036854775807, or its digits in a string.",
        Kind::Password => " Sent unchanged; blank means absent.",
    }
}
