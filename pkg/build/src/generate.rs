//! `generate [--check]`: the files that follow from the tables of the core, and the characters' table of the core
//! itself. With `--check` nothing is written, and a file that differs fails.

use std::error::Error;
use std::fs;
use std::path::Path;

use entur_customer_profile::{
    catalogue, rules_page, typescript_bodies, typescript_border, typescript_facts, typescript_faults,
    typescript_first_odd, typescript_plain, typescript_positions, typescript_tables, typescript_types,
};

use crate::{schemas, unicode_data};

/// What to do with a file that differs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    Write,
    Check,
}

pub(crate) fn run(mode: Mode) -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let files = [
        ("pkg/src/generated/tables.ts", typescript_tables()),
        ("pkg/src/generated/bodies.ts", typescript_bodies()),
        ("pkg/src/generated/border.ts", typescript_border()),
        ("pkg/src/generated/faults.ts", typescript_faults()),
        ("pkg/src/generated/first-odd.ts", typescript_first_odd()),
        ("pkg/src/generated/plain.ts", typescript_plain()),
        ("pkg/src/generated/types.ts", typescript_types()),
        ("pkg/src/generated/facts.txt", typescript_facts()),
        ("pkg/src/generated/facts.ts", typescript_positions()),
        // What the package must make of them.
        ("tests/js/generated/catalogue.json", serde_json::to_string(&catalogue())?),
        ("tests/js/generated/schemas.json", schemas::generate()?),
        ("pkg/docs/RULES.md", rules_page()),
        ("src/unicode/generated/tables.rs", unicode_data::generate()),
    ];
    let mut differing = Vec::new();
    for (path, content) in files {
        let file = root.join(path);
        if fs::read_to_string(&file).is_ok_and(|current| current == content) {
            continue;
        }
        if mode == Mode::Write {
            fs::create_dir_all(file.parent().unwrap_or(&root))?;
            fs::write(file, content)?;
        }
        differing.push(path);
    }
    if mode == Mode::Check && !differing.is_empty() {
        return Err(format!("not what the tables generate (run `make generate`): {}", differing.join(", ")).into());
    }
    Ok(())
}
