//! The rules as a page to read: field by field, with their sources.

use super::catalogue::applies;
use super::markdown::{code, columns, row};
use super::reading::write_reading;
use crate::issue::Code;
use crate::operations::{Member, OPERATIONS, Operation};
use crate::profile::field::Field;
use crate::profile::fields;

const HEAD: &str = "<!-- Made from the tables of the Rust core by `make generate`; changes made here are lost. -->
# Fields and rules

What each field of the three bodies may hold, and where that comes from. *Stated* is what Entur's public pages say;
*derived* follows from how they are laid out; *inferred* is our reading where they are silent.

The same input is judged the same everywhere, but for one thing: an internationalised domain of an e-mail address becomes
A-labels as the platform's URL parser makes them (in Rust, the `idna` crate). What is newer in Unicode than the platform,
or not checked by it (Node 20 checks no direction of letters), is judged as the platform does.

A text of more than 65,536 UTF-16 units is not read: it is `too_long`, and where an integer belongs `wrong_type`, be it of
digits or not.

";

/// The page, in Markdown.
#[must_use]
pub fn rules_page() -> String {
    let mut out = String::from(HEAD);
    write_fields(&mut out);
    write_reading(&mut out);
    write_rules(&mut out);
    write_codes(&mut out);
    out
}

fn head(out: &mut String, title: &str, cells: &[&str]) {
    out.extend(["## ", title, "\n\n"]);
    columns(out, cells);
}

fn write_fields(out: &mut String) {
    head(out, "Fields", &["Field", "create", "update", "convert", "At most (UTF-16 units)", "Source"]);
    for field in fields::ALL {
        let needs = OPERATIONS.map(|operation| need(operation, field));
        let limit = field
            .limit
            .map_or(String::new(), |limit| [&limit.utf16.to_string(), " (", limit.source.name(), ")"].concat());
        let about = field.about();
        // Some say of each of their parts what it rests on.
        let parts = ["stated: ", "inferred: "];
        let source = if parts.iter().any(|part| about.source.contains(part)) {
            about.source.to_owned()
        } else {
            [about.source, " (", about.basis.name(), ")"].concat()
        };
        let [create, update, convert] = needs;
        row(out, &[&code(field.name), create, update, convert, &limit, &source]);
    }
    out.push('\n');
}

fn need(operation: &Operation, field: &Field) -> &'static str {
    match operation.members.iter().find(|member| member.field.name == field.name) {
        Some(Member { required: true, .. }) => "required",
        Some(_) if field.replacement.is_some() => "deprecated",
        Some(_) => "optional",
        None => "",
    }
}

fn write_rules(out: &mut String) {
    head(out, "Rules of each field, in order", &["Field", "Rules"]);
    for field in fields::ALL {
        let is_required = OPERATIONS.iter().any(|operation| need(operation, field) == "required");
        let rules: Vec<String> = field
            .rules
            .iter()
            .filter(|rule| applies(**rule, field, is_required))
            .map(|rule| code(rule.name()))
            .collect();
        row(out, &[&code(field.name), &rules.join(" · ")]);
    }
    out.push('\n');
}

fn write_codes(out: &mut String) {
    head(out, "Codes", &["Code", "Level", "Meaning"]);
    for known in Code::ALL {
        row(out, &[&code(known.name()), super::catalogue::level(*known), known.description()]);
    }
}
