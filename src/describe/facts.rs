//! What the package's catalogue and JSON Schemas say beyond its tables, each
//! thing once: the package puts them together again.

use super::catalogue::{applies, level};
use super::schema::{input_note, pattern};
use crate::issue::Code;
use crate::operations::{OPERATIONS, Operation};
use crate::profile::field::Field;
use crate::profile::fields;

/// A column: the name of its position in the scripts, and its cell in a row.
type Column<Row> = (&'static str, fn(&Row) -> String);

const OPERATION_COLUMNS: [Column<Operation>; 2] = [
    ("OPERATION_BASIS", |operation| operation.route_basis.name().to_owned()),
    ("OPERATION_DESCRIPTION", |operation| operation.description().to_owned()),
];

const FIELD_COLUMNS: [Column<Field>; 13] = [
    ("FIELD_NOTE", |field| input_note(field).to_owned()),
    ("FIELD_PATTERN", |field| pattern(field).unwrap_or_default().to_owned()),
    ("FIELD_MAX_LENGTH", |field| field.limit.map_or_else(String::new, |limit| limit.utf16.to_string())),
    ("FIELD_MAX_LENGTH_SOURCE", |field| field.limit.map_or_else(String::new, |limit| limit.source.name().to_owned())),
    ("FIELD_AUTOCOMPLETE", |field| field.about().autocomplete.to_owned()),
    ("FIELD_INPUT_MODE", |field| field.about().input_mode.unwrap_or_default().to_owned()),
    ("FIELD_LABEL_NB", |field| field.about().label.nb.to_owned()),
    ("FIELD_LABEL_NN", |field| field.about().label.nn.to_owned()),
    ("FIELD_LABEL_EN", |field| field.about().label.en.to_owned()),
    ("FIELD_DESCRIPTION", |field| field.about().description.to_owned()),
    // Their positions in `CODES`.
    ("FIELD_RULES", |field| {
        let rules = field.rules.iter().filter(|rule| applies(**rule, field, true));
        let numbers = rules.filter_map(|rule| Code::ALL.iter().position(|code| code == rule));
        numbers.map(|number| number.to_string()).collect::<Vec<_>>().join(" ")
    }),
    ("FIELD_SOURCE", |field| field.about().source.to_owned()),
    ("FIELD_BASIS", |field| field.about().basis.name().to_owned()),
];

const CODE_COLUMNS: [Column<Code>; 2] =
    [("CODE_LEVEL", |code| level(*code).to_owned()), ("CODE_DESCRIPTION", |code| code.description().to_owned())];

/// The facts as text: three tables, of the operations, the request fields and the
/// codes, in their own order. Each row is a line, its cells are separated by tabs, and
/// a cell is empty where there is nothing to say. An empty line separates the tables.
#[must_use]
pub fn typescript_facts() -> String {
    [
        table(OPERATIONS, &OPERATION_COLUMNS),
        table(fields::ALL.iter().copied(), &FIELD_COLUMNS),
        table(Code::ALL, &CODE_COLUMNS),
    ]
    .join("\n\n")
}

/// Where each table and each column stands, by name: the scripts read the facts by these.
pub(super) fn positions() -> impl Iterator<Item = (&'static str, usize)> {
    let tables = vec!["OPERATION_FACTS", "FIELD_FACTS", "CODE_FACTS"];
    let lists = [tables, names(&OPERATION_COLUMNS), names(&FIELD_COLUMNS), names(&CODE_COLUMNS)];
    lists.into_iter().flat_map(|names| names.into_iter().zip(0..))
}

fn table<'row, Row: 'row>(rows: impl IntoIterator<Item = &'row Row>, columns: &[Column<Row>]) -> String {
    let line = |row| columns.iter().map(|(_, cell)| cell(row)).collect::<Vec<_>>().join("\t");
    rows.into_iter().map(line).collect::<Vec<_>>().join("\n")
}

fn names<Row>(columns: &[Column<Row>]) -> Vec<&'static str> {
    columns.iter().map(|(name, _)| *name).collect()
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
        let facts = typescript_facts();
        let tables: Vec<Vec<&str>> = facts.split("\n\n").map(|table| table.lines().collect()).collect();
        for (table, (rows, columns)) in tables.iter().zip([
            (OPERATIONS.len(), OPERATION_COLUMNS.len()),
            (fields::ALL.len(), FIELD_COLUMNS.len()),
            (Code::ALL.len(), CODE_COLUMNS.len()),
        ]) {
            assert_eq!(table.len(), rows);
            assert!(table.iter().all(|row| row.split('\t').count() == columns));
        }
        assert_eq!(tables.len(), 3);
    }
}
