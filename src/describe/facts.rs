//! What the package's catalogue and JSON Schemas say beyond its tables, each
//! thing once: the package puts them together again.

use super::catalogue::{applies, level};
use super::schema::{input_note, pattern};
use crate::issue::Code;
use crate::operations::{OPERATIONS, Operation};
use crate::profile::field::{About, Field, Label};
use crate::profile::fields;

/// The facts as text: the operations, the request fields and the codes, in the
/// order of the tables. A row a line, cells apart by tabs, empty for nothing;
/// an empty line after each table but the last.
#[must_use]
pub fn typescript_facts() -> String {
    let operations = OPERATIONS.iter().map(|operation| operation_row(operation));
    let fields = fields::ALL.iter().map(|field| field_row(field));
    let codes = Code::ALL.iter().map(|code| [level(*code), code.description().trim_ascii()].join("\t"));
    [operations.collect::<Vec<_>>(), fields.collect(), codes.collect()].map(|rows| rows.join("\n")).join("\n\n")
}

/// Basis, how many fields are required (they stand first), description.
fn operation_row(operation: &Operation) -> String {
    let required = operation.members.iter().take_while(|member| member.required).count();
    [operation.route_basis.name(), &required.to_string(), operation.description()].join("\t")
}

/// The columns are those that `catalogue.ts` and `describe.ts` read.
fn field_row(field: &Field) -> String {
    let About { autocomplete, input_mode, label: Label { nb, nn, en }, description, source, basis } = field.about();
    let (limit, limit_source) =
        field.limit.map_or_else(Default::default, |limit| (limit.utf16.to_string(), limit.source.name()));
    let rules = field.rules.iter().filter(|rule| applies(**rule, field, true));
    let numbers = rules.filter_map(|rule| Code::ALL.iter().position(|code| code == rule));
    let rules: Vec<String> = numbers.map(|number| number.to_string()).collect();
    [
        input_note(field),
        pattern(field).unwrap_or_default(),
        &limit,
        limit_source,
        autocomplete,
        input_mode.unwrap_or_default(),
        nb,
        nn,
        en,
        description,
        &rules.join(" "),
        source,
        basis.name(),
    ]
    .join("\t")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn required_fields_stand_first() {
        for operation in OPERATIONS {
            assert!(operation.members.is_sorted_by_key(|member| !member.required), "{}", operation.name);
        }
    }

    #[test]
    fn no_cell_breaks_the_table() {
        let cells = OPERATIONS.iter().map(|operation| operation_row(operation).matches('\t').count() == 2);
        let fields = fields::ALL.iter().map(|field| field_row(field).matches('\t').count() == 12);
        assert!(cells.chain(fields).all(|fits| fits));
        let tables: Vec<usize> = typescript_facts().split("\n\n").map(|table| table.lines().count()).collect();
        assert_eq!(tables, [OPERATIONS.len(), fields::ALL.len(), Code::ALL.len()]);
    }
}
