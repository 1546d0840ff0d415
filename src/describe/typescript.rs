//! TypeScript: the data types of bodies and profiles, and the tables by which
//! the bindings read the numbers that cross the border.

use std::fmt::Write;

use super::places;
use super::schema::is_sent;
use crate::border::{self, Number};
use crate::iso;
use crate::issue::{Code, Expected, Source, Unit};
use crate::operations::check::Mask;
use crate::operations::{Member, OPERATIONS, Operation};
use crate::phone::{self, NumberType};
use crate::profile::codes::{ProfileType, Status};
use crate::profile::customer::CustomerProfile;
use crate::profile::field::{Field, Kind};
use crate::profile::response::{Profile, ResponseField};
use crate::profile::temporary::TemporaryProfile;
use crate::profile::{domains, fields};

/// The first line of every generated file.
const HEADER: &str = "// Made from the tables of the Rust core by `make generate`; changes made here are lost.\n";

/// The module of tables.
#[must_use]
pub fn typescript_tables() -> String {
    let mut out = String::from(HEADER);
    let mut constant = |name: &str, json: &str| {
        out.push_str("export const ");
        out.push_str(name);
        out.push_str(" = ");
        out.push_str(json);
        out.push_str(" as const;\n");
    };
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
    constant("LOGGABLE", &list(loggable()));
    constant("REPLACEMENTS", &replacements());
    constant("OPERATIONS", &operations());
    out
}

/// The module of the border's numbers. It has no imports, so that esbuild puts each number in the place of its name.
#[must_use]
pub fn typescript_border() -> String {
    let mut out = String::from(HEADER);
    for (group, numbers) in border::groups() {
        push(&mut out, &["\n/* ", group, " */\n"]);
        for Number { name, doc, value } in &numbers {
            push(&mut out, &["/** ", doc, " */\nexport const ", name, " = ", value, ";\n"]);
        }
    }
    out
}

/// The fields of answers that may stand in a log, each once.
fn loggable() -> impl Iterator<Item = &'static str> {
    let is_loggable =
        |fields: &[ResponseField], name: &&str| fields.iter().any(|field| field.is_loggable && field.name == *name);
    places()
        .filter(move |name| is_loggable(TemporaryProfile::FIELDS, name) || is_loggable(CustomerProfile::FIELDS, name))
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
        let union: Vec<String> = letters.iter().map(|letter| quoted(letter)).collect();
        push(&mut out, &["\n/** ", what, "; a letter that is not published is kept in `other`. */\n"]);
        push(&mut out, &["export type ", name, " = ", &union.join(" | "), " | { readonly other: string };\n"]);
    }
    write_profile::<TemporaryProfile>("TemporaryProfile", "A temporary profile, as the server sends it.", &mut out);
    write_profile::<CustomerProfile>("CustomerProfile", "A permanent profile, as the server sends it.", &mut out);
    out
}

/// The module that makes bodies of values. Written out, not looped over: engines
/// store by a literal name several times as fast as by a variable one.
#[must_use]
pub fn typescript_bodies() -> String {
    let mut out = String::from(HEADER);
    let names: Vec<String> = OPERATIONS.iter().map(|operation| pascal(operation.name) + "Body").collect();
    push(&mut out, &["import type { ", &names.join(", "), " } from \"./types.js\";\n"]);
    for operation in OPERATIONS {
        let name = pascal(operation.name) + "Body";
        push(&mut out, &["\n/** The body of values in the order of the fields. */\nexport function ", operation.name]);
        push(&mut out, &["Body(values: readonly unknown[]): ", &name, " {\n  const body: ", &name, " = {\n"]);
        let sent = || operation.members.iter().enumerate().filter(|(_, member)| is_sent(member.field));
        for (position, member) in sent().filter(|(_, member)| member.required) {
            push(
                &mut out,
                &[
                    "    ",
                    member.field.name,
                    ": values[",
                    &position.to_string(),
                    "] as ",
                    sent_type(member.field),
                    ",\n",
                ],
            );
        }
        out.push_str("  };\n");
        for (position, member) in sent().filter(|(_, member)| !member.required) {
            let value = ["values[", &position.to_string(), "]"].concat();
            push(&mut out, &["  if (", &value, " !== undefined) body.", member.field.name, " = ", &value, " as "]);
            push(&mut out, &[sent_type(member.field), ";\n"]);
        }
        out.push_str("  return body;\n}\n");
    }
    out
}

fn sent_type(field: &Field) -> &'static str {
    if field.kind == Kind::Integer { "number | bigint" } else { "string" }
}

fn push(out: &mut String, parts: &[&str]) {
    out.extend(parts.iter().copied());
}

fn quoted(text: &str) -> String {
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
    let mut out = String::from("[\n");
    for name in names {
        push(&mut out, &["  ", &quoted(name), ",\n"]);
    }
    out.push(']');
    out
}

fn replacements() -> String {
    let mut out = String::from("{\n");
    for field in fields::ALL {
        if let Some(replacement) = field.replacement {
            push(&mut out, &["  ", field.name, ": ", &quoted(replacement), ",\n"]);
        }
    }
    out.push('}');
    out
}

fn operations() -> String {
    let mut out = String::from("[\n");
    for operation in OPERATIONS {
        push(&mut out, &["  {\n    name: ", &quoted(operation.name), ",\n    method: ", &quoted(operation.method)]);
        push(&mut out, &[",\n    path: ", &quoted(operation.path), ",\n    fields: {\n"]);
        for Member { field, .. } in operation.members {
            push(&mut out, &["      ", field.name, ": ", &quoted(field.kind.name()), ",\n"]);
        }
        let is_judged_alone = |at: &usize| operation.together(Mask::one(*at)) == Mask::one(*at);
        let together: Vec<String> =
            (0..operation.members.len()).filter(|at| !is_judged_alone(at)).map(|at| at.to_string()).collect();
        push(&mut out, &["    },\n    together: [", &together.join(", "), "],\n  },\n"]);
    }
    out.push(']');
    out
}

/// The doc comment of a member.
fn write_doc(out: &mut String, description: &str, note: &str, is_deprecated: bool) {
    push(out, &["  /** ", description, note, if is_deprecated { " @deprecated" } else { "" }, " */\n"]);
}

fn pascal(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(chars).collect()
}

fn write_input(operation: &Operation, out: &mut String) {
    push(out, &["\n/** What may be given to `", operation.name, "`: as typed, before it is normalised. */\n"]);
    push(out, &["export type ", &pascal(operation.name), "Input = {\n"]);
    for Member { field, required } in operation.members {
        write_doc(out, field.about().description, "", field.replacement.is_some());
        let ty = if field.kind == Kind::Integer { "number | bigint | string" } else { "string" };
        let (mark, rest) = if *required { ("", "") } else { ("?", " | null | undefined") };
        push(out, &["  readonly ", field.name, mark, ": ", ty, rest, ";\n"]);
    }
    out.push_str("};\n");
}

fn write_body(operation: &Operation, out: &mut String) {
    push(out, &["\n/** The body that `", operation.name, "` sends. ", operation.description(), " */\n"]);
    push(out, &["export type ", &pascal(operation.name), "Body = {\n"]);
    for Member { field, required } in operation.members.iter().filter(|member| is_sent(member.field)) {
        let mut note = String::new();
        if let Some(limit) = field.limit {
            // Writing to a string cannot fail.
            let _ = write!(note, " At most {} UTF-16 units.", limit.utf16);
        }
        write_doc(out, field.about().description, &note, field.replacement.is_some());
        let ty = sent_type(field);
        push(out, &["  ", field.name, if *required { "" } else { "?" }, ": ", ty, ";\n"]);
    }
    out.push_str("};\n");
}

/// Fields that reading fills in where the server leaves them out.
const ALWAYS: [&str; 4] = ["customerNumber", "status", "customerRef", "profileType"];

fn write_profile<P: Profile>(name: &str, doc: &str, out: &mut String) {
    push(out, &["\n/** ", doc, " Ids are decimal digits, days `YYYY-MM-DD`. */\nexport type ", name, " = {\n"]);
    for field in P::FIELDS {
        write_doc(out, field.description, "", field.is_deprecated);
        let mark = if ALWAYS.contains(&field.name) { "" } else { "?" };
        push(out, &["  readonly ", field.name, mark, ": ", field.typescript, ";\n"]);
    }
    out.push_str("  /** Fields that this package does not know, or whose values it could not read. */\n");
    out.push_str("  readonly extra: Readonly<Record<string, unknown>>;\n};\n");
}
