//! Makes `tests/js/generated/schemas.json`: every JSON Schema of the core, for the package's to be compared with; the
//! schemas of fields that several have in common written once.

use entur_customer_profile::{OPERATIONS, Side, Target, json_schema};
use serde_json::{Map, Value, json};

const SIDES: [(&str, Side); 2] = [("input", Side::Input), ("output", Side::Output)];

/// The text of the generated file: `{ fields, schemas }`, where `schemas[operation][target][side].properties` has for
/// each name the number of a schema in `fields`.
pub(crate) fn generate() -> serde_json::Result<String> {
    let mut fields = Vec::new();
    let mut schemas = Map::new();
    for operation in OPERATIONS {
        let mut targets = Map::new();
        for target in Target::ALL {
            let mut sides = Map::new();
            for (name, side) in SIDES {
                let mut schema = serde_json::to_value(json_schema(operation, *target, side))?;
                let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
                for field in properties.into_iter().flat_map(Map::values_mut) {
                    *field = Value::from(number_of(field.take(), &mut fields));
                }
                sides.insert(name.to_owned(), schema);
            }
            targets.insert(target.name().to_owned(), Value::Object(sides));
        }
        schemas.insert(operation.name.to_owned(), Value::Object(targets));
    }
    serde_json::to_string(&json!({ "fields": fields, "schemas": schemas }))
}

fn number_of(field: Value, fields: &mut Vec<Value>) -> usize {
    fields.iter().position(|known| *known == field).unwrap_or_else(|| {
        fields.push(field);
        fields.len() - 1
    })
}
