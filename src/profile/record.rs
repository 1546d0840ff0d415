//! A profile that a server sent, read by its rows: one reader for every type of
//! profile and for every language.

use super::datum::{Datum, Kind};
use super::day;
use crate::issue::{Code, Issue, Params, Path, Report};
use crate::json::{self, Json, Text, Writer};

/// What reading needs to know of a response field.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
}

/// The values of the rows, and what no row has taken.
pub(crate) struct Record<'j> {
    rows: &'static [Row],
    pub(crate) values: Vec<Option<Datum<'j>>>,
    /// Fields that this library does not know, or whose values it could not read, in order.
    pub(crate) extra: Vec<(Text<'j>, Json<'j>)>,
}

impl<'j> Record<'j> {
    /// Reads the members of an object, with a warning for each oddity. Null and
    /// `""` (a name that Entur has emptied) are absent. As in a JavaScript object,
    /// the last value of a repeated name counts.
    pub(crate) fn read(members: &[(Text<'j>, Json<'j>)], rows: &'static [Row], report: &mut Report) -> Self {
        let mut record = Self { rows, values: Vec::with_capacity(rows.len()), extra: Vec::new() };
        let mut unread = Vec::new();
        for row in rows {
            let given = members.iter().rev().find(|(name, _)| name.is(row.name));
            let given = given.map(|(_, json)| *json).filter(|json| !is_absent(*json));
            let value = given.and_then(|json| row.kind.read(json));
            if let Some(value) = &value {
                record.warn_of_oddities(row, value, report);
            } else if let Some(json) = given {
                report.warnings.push(unreadable(row, json));
                unread.push(row.name);
            }
            record.values.push(value);
        }
        record.leave_over(members, &unread);
        record
    }

    /// Warns of a value that is not on its list, and of one that such a profile cannot have.
    fn warn_of_oddities(&self, row: &Row, value: &Datum<'_>, report: &mut Report) {
        let path = Path::Name(row.name);
        let mut warn = |code| report.warnings.push(Issue::plain(code, path));
        if !row.kind.is_known(value) {
            warn(Code::UnknownValue);
        }
        if self.rules_out(row.name) {
            warn(Code::InconsistentProfile);
        }
    }

    /// Keeps the members that no row has taken, those of rows that could not be read among them.
    fn leave_over(&mut self, members: &[(Text<'j>, Json<'j>)], unread: &[&str]) {
        let rows = self.rows;
        let is_taken = |name: Text<'_>| rows.iter().any(|row| name.is(row.name) && !unread.contains(&row.name));
        for (name, json) in members.iter().copied() {
            match json {
                // The profile was read before: this was left over then.
                Json::Object(before) if name.is("extra") => self.extra.extend(before.members()),
                _ if is_taken(name) => {}
                _ => self.extra.push((name, json)),
            }
        }
    }

    /// Whether a profile of this status and type cannot have the field. Both come before all fields that depend on them.
    fn rules_out(&self, name: &str) -> bool {
        let may_be = |name, letter| self.get(name).is_none() || self.is(name, letter);
        match name {
            "username" => !(may_be("status", "A") && may_be("profileType", "S")),
            // When a customer is deleted, its e-mail moves to `emailOld`.
            "email" => self.is("status", "D"),
            _ => false,
        }
    }

    // Out of line, since it is called for a dozen names.
    #[inline(never)]
    fn position(&self, name: &str) -> Option<usize> {
        self.rows.iter().position(|row| row.name == name)
    }

    /// The value of a row.
    pub(crate) fn get(&self, name: &str) -> Option<&Datum<'j>> {
        self.values.get(self.position(name)?)?.as_ref()
    }

    /// Whether a row has that letter.
    pub(crate) fn is(&self, name: &str, letter: &str) -> bool {
        matches!(self.get(name), Some(Datum::Letter(known, _)) if known == letter)
    }

    /// Fills a row if the profile has it and it is empty.
    pub(crate) fn fill(&mut self, name: &str, value: Datum<'j>) {
        if let Some(slot) = self.position(name).and_then(|at| self.values.get_mut(at)) {
            slot.get_or_insert(value);
        }
    }

    /// Writes the profile as the npm package hands it out: ids as decimal digits
    /// in texts, days as `YYYY-MM-DD`, an unknown letter as `{ "other": … }`, the rest under `extra`.
    #[cfg_attr(not(feature = "wasm"), allow(dead_code, reason = "programs in Rust take the typed profile"))]
    pub(crate) fn write_json(&self, out: &mut Writer) {
        out.put("{");
        for (row, value) in self.rows.iter().zip(&self.values) {
            if let Some(value) = value {
                json::write_text(row.name, out);
                out.put(":");
                write_datum(value, out);
                out.put(",");
            }
        }
        out.put("\"extra\":{");
        let mut separator = "";
        for (name, value) in &self.extra {
            out.put(separator);
            separator = ",";
            name.write(out);
            out.put(":");
            value.write(out);
        }
        out.put("}}");
    }
}

/// The warning about a value that is not of its row's kind.
fn unreadable(row: &Row, json: Json<'_>) -> Issue {
    let is_ill_formed = matches!(json, Json::Text(text) if text.read().is_none());
    let (code, params) = if is_ill_formed { (Code::InvalidText, Params::None) } else { row.kind.fault(json) };
    Issue { code, path: Path::Name(row.name), params }
}

fn is_absent(json: Json<'_>) -> bool {
    match json {
        Json::Null => true,
        Json::Text(text) => text.is(""),
        _ => false,
    }
}

fn write_datum(datum: &Datum<'_>, out: &mut Writer) {
    match datum {
        Datum::Text(text) | Datum::Letter(text, true) => json::write_text(text, out),
        Datum::Letter(letter, false) => {
            out.put("{\"other\":");
            json::write_text(letter, out);
            out.put("}");
        }
        Datum::Day(day) => json::write_text(day::iso(*day).as_str(), out),
        Datum::Id(id) => write_id(*id, out),
        Datum::Ids(ids) => json::write_list(ids.iter(), out, |id, out| write_id(*id, out)),
        Datum::List(inside) => inside.write(out),
        // Only a typed profile has kept any.
        Datum::Kept(_) => out.put("[]"),
    }
}

fn write_id(id: u64, out: &mut Writer) {
    out.put("\"");
    json::write_integer(id, out);
    out.put("\"");
}
