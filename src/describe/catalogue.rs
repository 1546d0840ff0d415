//! The catalogue: every operation, field, rule and code, as plain data.

use serde::Serialize;

use crate::issue::{Code, Level};
use crate::operations::{Member, OPERATIONS, Operation};
use crate::profile::field::{About, Field, Kind, Label};
use crate::profile::fields;
use crate::{iso, phone};

/// All that this library knows of its operations.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Catalogue {
    version: &'static str,
    phone_data_version: &'static str,
    iso_data_version: &'static str,
    operations: Vec<OperationEntry>,
    codes: Vec<CodeEntry>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct OperationEntry {
    name: &'static str,
    method: &'static str,
    path: &'static str,
    path_basis: &'static str,
    description: &'static str,
    fields: Vec<FieldEntry>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct FieldEntry {
    name: &'static str,
    required: bool,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_length: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_length_source: Option<&'static str>,
    autocomplete: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    input_mode: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deprecated: Option<Deprecated>,
    label: LabelEntry,
    description: &'static str,
    rules: Vec<&'static str>,
    source: &'static str,
    basis: &'static str,
}

#[derive(Debug, Serialize)]
struct Deprecated {
    replacement: &'static str,
}

#[derive(Debug, Serialize)]
struct LabelEntry {
    nb: &'static str,
    nn: &'static str,
    en: &'static str,
}

#[derive(Debug, Serialize)]
struct CodeEntry {
    code: &'static str,
    level: &'static str,
    description: &'static str,
}

/// The catalogue, from the tables that the validator runs on.
///
/// It implements serde's `Serialize`; keys are in camel case, as in the npm package.
///
/// ```
/// use entur_customer_profile::catalogue;
/// let catalogue = serde_json::to_value(catalogue())?;
/// assert_eq!(catalogue["operations"][0]["fields"][0]["name"], "createdBy");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn catalogue() -> Catalogue {
    Catalogue {
        version: env!("CARGO_PKG_VERSION"),
        phone_data_version: phone::DATA_VERSION,
        iso_data_version: iso::DATA_VERSION,
        operations: OPERATIONS.iter().map(|operation| entry(operation)).collect(),
        codes: Code::ALL
            .iter()
            .map(|code| CodeEntry { code: code.name(), level: level(*code), description: code.description() })
            .collect(),
    }
}

fn entry(operation: &Operation) -> OperationEntry {
    OperationEntry {
        name: operation.name,
        method: operation.method,
        path: operation.path,
        path_basis: operation.route_basis.name(),
        description: operation.description(),
        fields: operation.members.iter().map(field).collect(),
    }
}

fn field(Member { field, required }: &Member) -> FieldEntry {
    let About { autocomplete, input_mode, label: Label { nb, nn, en }, description, source, basis } = field.about();
    FieldEntry {
        name: field.name,
        required: *required,
        kind: field.kind.name(),
        max_length: field.limit.map(|limit| limit.utf16),
        max_length_source: field.limit.map(|limit| limit.source.name()),
        autocomplete,
        input_mode,
        deprecated: field.replacement.map(|replacement| Deprecated { replacement }),
        label: LabelEntry { nb, nn, en },
        description,
        rules: field.rules.iter().filter(|rule| applies(**rule, field, *required)).map(|rule| rule.name()).collect(),
        source,
        basis: basis.name(),
    }
}

/// Some rules stand in every field's list and speak of some fields only.
pub(super) fn applies(rule: Code, field: &Field, is_required: bool) -> bool {
    match rule {
        // A telephone number without a country code requires one.
        Code::Required => is_required || field.is(&fields::COUNTRY_CODE),
        Code::DeprecatedField => field.replacement.is_some(),
        // A text that is not an integer is of the wrong type, before these are asked.
        Code::InvalidText | Code::TooLong | Code::ForbiddenCharacter => field.kind != Kind::Integer,
        _ => true,
    }
}

pub(super) fn level(code: Code) -> &'static str {
    match code.level() {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::ErrorIfStrict => "warning, error if strict",
        Level::Strippable => "warning, error if unknown fields are rejected",
    }
}
