//! TypeScript: the data types of bodies and profiles, and the tables by which
//! the bindings read the numbers that cross the border.

use super::facts;
use super::schema::is_sent;
use crate::border::{self, Number};
use crate::iso;
use crate::issue::{Code, Expected, Source, Unit};
use crate::operations::places::places;
use crate::operations::server_error;
use crate::operations::{Member, OPERATIONS, Operation, Telephone};
use crate::phone::{self, NumberType};
use crate::profile::codes::{ProfileType, Status};
use crate::profile::customer::CustomerProfile;
use crate::profile::field::{Field, Kind};
use crate::profile::response::Profile;
use crate::profile::temporary::TemporaryProfile;
use crate::profile::{domains, fields, redact};

/// The first line of every generated file.
pub(super) const HEADER: &str =
    "// Made from the tables of the Rust core by `make generate`; changes made here are lost.\n";

/// A constant and what it is.
pub(super) fn constant(name: &str, doc: &str, value: &str) -> String {
    format!("/** {doc} */\nexport const {name} = {value};\n")
}

/// The module of tables.
#[must_use]
pub fn typescript_tables() -> String {
    let mut out = String::from(HEADER);
    let mut constant = |name: &str, json: &str| out += &format!("export const {name} = {json} as const;\n");
    constant("VERSION", &quoted(env!("CARGO_PKG_VERSION")));
    constant("PHONE_DATA_VERSION", &quoted(phone::DATA_VERSION));
    constant("ISO_DATA_VERSION", &quoted(iso::DATA_VERSION));
    constant("CODES", &list(Code::ALL.iter().map(|code| code.name())));
    constant("PLACES", &list(places()));
    constant("EXPECTED", &list(Expected::ALL.iter().map(|expected| expected.name())));
    constant("UNITS", &list(Unit::ALL.iter().map(|unit| unit.name())));
    constant("SOURCES", &list(Source::ALL.iter().map(|source| source.name())));
    constant("DOMAINS", &list(domains::known()));
    constant("NUMBER_TYPES", &list(NumberType::ALL.iter().map(|number_type| number_type.name())));
    constant("LOGGABLE", &list(loggable().map(|(name, _)| name)));
    constant("REPLACEMENTS", &replacements());
    constant("ERROR_CODES", &error_codes());
    constant("OPERATIONS", &operations());
    out += "/** What may stand in a log: a position in `LOGGABLE`, a space and a value. */\n";
    out += &format!("export const LOGGABLE_VALUE = {};\n", loggable_value());
    out
}

/// The module of the border's numbers. It has no imports, so that esbuild puts each number in the place of its name.
#[must_use]
pub fn typescript_border() -> String {
    let mut out = String::from(HEADER);
    for (group, numbers) in border::groups() {
        out += &format!("\n/* {group} */\n");
        for Number { name, doc, value } in &numbers {
            out += &constant(name, doc, value);
        }
    }
    out
}

/// The module that names the tables and columns of `typescript_facts`, by where they stand. Without imports, as above.
#[must_use]
pub fn typescript_positions() -> String {
    let constants = facts::positions().map(|(name, position)| format!("export const {name} = {position};\n"));
    format!(
        "{HEADER}/** Where the tables of `facts.txt` and their columns stand. */\n{}",
        constants.collect::<String>()
    )
}

/// The fields of answers that may stand in a log, each once, and the form of their values.
fn loggable() -> impl Iterator<Item = (&'static str, &'static str)> {
    let fields = TemporaryProfile::FIELDS.iter().chain(CustomerProfile::FIELDS);
    let rows = TemporaryProfile::ROWS.iter().chain(CustomerProfile::ROWS);
    places().filter_map(move |name| {
        let mut both = fields.clone().zip(rows.clone());
        let (_, row) = both.find(|(field, _)| field.is_loggable && field.name == name)?;
        Some((name, redact::form(row.kind)?))
    })
}

/// The pattern of what may stand in a log: a field's position in their list, a space, and a value in the form of its kind.
fn loggable_value() -> String {
    let mut forms: Vec<(&str, String)> = Vec::new();
    for (position, (_, form)) in (0_u8..10).zip(loggable()) {
        match forms.iter_mut().find(|(known, _)| *known == form) {
            Some((_, positions)) => *positions += &position.to_string(),
            None => forms.push((form, position.to_string())),
        }
    }
    let alternatives = forms.iter().map(|(form, positions)| format!("[{positions}] {form}"));
    format!("/^(?:{})$/", alternatives.collect::<Vec<_>>().join("|"))
}

/// The module of data types. None is an interface: those are not assignable to a
/// record of unknown values, which libraries that take any schema ask for.
#[must_use]
pub fn typescript_types() -> String {
    let mut out = String::from(HEADER);
    for operation in OPERATIONS {
        write_input(operation, &mut out);
        write_body(operation, &mut out);
    }
    for (name, letters, what) in [
        ("Status", Status::LETTERS, "Whether a profile is in use: `A` active, `P` passive, `D` deleted"),
        (
            "ProfileType",
            ProfileType::LETTERS,
            "What a profile is for: `S` standard, `P` personnel ticket, `T` temporary",
        ),
    ] {
        let union = letters.iter().map(|letter| quoted(letter)).collect::<Vec<_>>().join(" | ");
        out += &format!("\n/** {what}; a letter that is not published is kept in `other`. */\n");
        out += &format!("export type {name} = {union} | {{ readonly other: string }};\n");
    }
    write_profile::<TemporaryProfile>("TemporaryProfile", "A temporary profile, as the server sends it.", &mut out);
    write_profile::<CustomerProfile>("CustomerProfile", "A permanent profile, as the server sends it.", &mut out);
    out
}

/// The module that makes bodies of values. Written out, not looped over: engines store by a literal name several times as
/// fast as by a variable one.
#[must_use]
pub fn typescript_bodies() -> String {
    let mut out = String::from(HEADER);
    let names = OPERATIONS.map(body_type).join(", ");
    out += "import { plainConstructor } from \"../object.js\";\n";
    out += &format!("import type {{ {names} }} from \"./types.js\";\n");
    for operation in OPERATIONS {
        let sent = operation.members.iter().enumerate().filter(|(_, member)| is_sent(member.field));
        let stores = sent.map(|(at, Member { field, required })| {
            let given = if *required { String::new() } else { format!("if (values[{at}] !== undefined) ") };
            format!("  {given}this.{} = values[{at}] as {};\n", field.name, sent_type(field))
        });
        let (stores, name, body) = (stores.collect::<String>(), operation.name, body_type(operation));
        out += &format!(
            "
const {constructor} = /* @__PURE__ */ plainConstructor(function {body}(this: {body}, values: readonly unknown[]) {{
{stores}}});

/** The body of values in the order of the fields. */
export function {name}Body(values: readonly unknown[]): {body} {{
  return new {constructor}(values);
}}
",
            constructor = pascal(name),
        );
    }
    out
}

fn body_type(operation: &Operation) -> String {
    pascal(operation.name) + "Body"
}

fn sent_type(field: &Field) -> &'static str {
    if field.kind == Kind::Integer { "number | bigint" } else { "string" }
}

pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        if matches!(c, '"' | '\\') {
            quoted.push('\\');
        }
        quoted.push(c);
    }
    quoted.push('"');
    quoted
}

fn list(names: impl Iterator<Item = &'static str>) -> String {
    let rows: String = names.map(|name| format!("  {},\n", quoted(name))).collect();
    format!("[\n{rows}]")
}

/// What each of Entur's `errorCode`s means: our code, and then the fields.
fn error_codes() -> String {
    let rows: String = server_error::error_codes()
        .map(|(number, code, names)| {
            let parts: Vec<String> = std::iter::once(code.name()).chain(names).map(quoted).collect();
            format!("  {number}: [{}],\n", parts.join(", "))
        })
        .collect();
    format!("{{\n{rows}}}")
}

fn replacements() -> String {
    let row = |field: &&Field| Some(format!("  {}: {},\n", field.name, quoted(field.replacement?)));
    let rows: String = fields::ALL.iter().filter_map(row).collect();
    format!("{{\n{rows}}}")
}

fn operations() -> String {
    let rows: String = OPERATIONS
        .iter()
        .map(|operation| {
            let [name, method, path] = [operation.name, operation.method, operation.path].map(quoted);
            let kind =
                |member: &Member| format!("      {}: {},\n", member.field.name, quoted(member.field.kind.name()));
            let kinds: String = operation.members.iter().map(kind).collect();
            let together = operation.telephone.map(together).unwrap_or_default();
            let required = operation.members.iter().take_while(|member| member.required).count();
            format!(
                "  {{
    name: {name},
    method: {method},
    path: {path},
    fields: {{
{kinds}    }},
    required: {required},
    together: [{together}],
  }},
"
            )
        })
        .collect();
    format!("[\n{rows}]")
}

/// The fields that are judged together, in the order in which the scripts take them.
fn together(Telephone { country_code, combined, number }: Telephone) -> String {
    format!("{country_code}, {combined}, {number}")
}

/// A member with its doc comment. TypeScript 5.0 sees no tag that does not begin a line.
fn member(description: &str, is_deprecated: bool, declaration: &str) -> String {
    let comment = if is_deprecated {
        format!("/**\n   * {description}\n   * @deprecated\n   */")
    } else {
        format!("/** {description} */")
    };
    format!("  {comment}\n  {declaration};\n")
}

fn pascal(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(chars).collect()
}

fn write_input(operation: &Operation, out: &mut String) {
    let name = operation.name;
    *out += &format!("\n/** What may be given to `{name}`: as typed, before it is normalised. */\n");
    *out += &format!("export type {}Input = {{\n", pascal(name));
    for Member { field, required } in operation.members {
        let ty = if field.kind == Kind::Integer { "number | bigint | string" } else { "string" };
        let (mark, rest) = if *required { ("", "") } else { ("?", " | null | undefined") };
        let declaration = format!("readonly {}{mark}: {ty}{rest}", field.name);
        *out += &member(field.about().description, field.replacement.is_some(), &declaration);
    }
    *out += "};\n";
}

fn write_body(operation: &Operation, out: &mut String) {
    *out += &format!("\n/** The body that `{}` sends. {} */\n", operation.name, operation.description());
    *out += &format!("export type {} = {{\n", body_type(operation));
    for Member { field, required } in operation.members.iter().filter(|member| is_sent(member.field)) {
        let limit = field.limit.map_or(String::new(), |limit| format!(" At most {} UTF-16 units.", limit.utf16));
        let description = [field.about().description, &limit].concat();
        let mark = if *required { "" } else { "?" };
        let declaration = format!("{}{mark}: {}", field.name, sent_type(field));
        *out += &member(&description, field.replacement.is_some(), &declaration);
    }
    *out += "};\n";
}

/// Fields that reading fills in where the server leaves them out.
const ALWAYS: [&str; 4] = ["customerNumber", "status", "customerRef", "profileType"];

fn write_profile<P: Profile>(name: &str, doc: &str, out: &mut String) {
    *out += &format!("\n/** {doc} Ids are decimal digits, days `YYYY-MM-DD`. */\nexport type {name} = {{\n");
    for field in P::FIELDS {
        let mark = if ALWAYS.contains(&field.name) { "" } else { "?" };
        let declaration = format!("readonly {}{mark}: {}", field.name, field.typescript);
        *out += &member(field.description, field.is_deprecated, &declaration);
    }
    let doc = "Fields that this package does not know, or whose values it could not read. Of the lists of objects, \
               Entur's pages name `postalAddresses` alone: our names of the others are inferred, and a list under \
               another name is here.";
    *out += &member(doc, false, "readonly extra: Readonly<Record<string, unknown>>");
    *out += "};\n";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::read::{read_customer_profile, read_temporary_profile};

    /// The fields that a profile has if the server tells its number alone.
    fn filled(profile: &impl Profile) -> Vec<&'static str> {
        let mut names = Vec::new();
        profile.visit(&mut |name, _| names.push(name));
        names
    }

    #[test]
    fn a_loggable_field_has_a_position_of_one_digit() {
        assert!(
            (1..=10).contains(&loggable().count()),
            "see `loggable_value`, which writes positions as a class of digits"
        );
    }

    #[test]
    fn a_telephone_is_told_in_the_order_of_the_scripts_and_not_of_the_body() {
        assert_eq!(together(Telephone { country_code: 6, number: 9, combined: 10 }), "6, 10, 9");
    }

    #[test]
    fn what_is_always_there_is_what_reading_fills_in() {
        let json = br#"{"customerNumber":1}"#;
        let (temporary, _) = read_temporary_profile(json).unwrap();
        let (permanent, _) = read_customer_profile(json).unwrap();
        assert_eq!(filled(&temporary), ["status", "customerNumber", "customerRef"]);
        // A legacy language that is none leaves the language out.
        assert_eq!(
            filled(&permanent),
            ["status", "profileType", "customerNumber", "customerRef", "languagePreferenceISO6393"]
        );
        for name in ALWAYS {
            assert!(filled(&permanent).contains(&name), "{name}");
        }
    }
}
