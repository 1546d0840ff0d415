//! The house stands: who may import whom, what stands where, and how long a file may be.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test may fail by panicking"
)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use entur_customer_profile::Code;

/// The modules from the ground up; each may import those of lower floors and itself.
const FLOORS: [(&str, u8); 11] = [
    ("iso", 0),
    ("unicode", 0),
    ("json", 1),
    ("phone", 1),
    ("issue", 2),
    ("profile", 3),
    ("rules", 4),
    ("operations", 5),
    ("border", 6),
    ("describe", 7),
    ("wasm", 8),
];

/// Files of a folder and all below, without what is built or generated.
fn files(folder: &str, extensions: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() && !["node_modules", "generated", "dist", "glue", "target"].contains(&name.as_str()) {
                folders.push(path);
            } else if extensions.iter().any(|extension| name.ends_with(&format!(".{extension}"))) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

fn shown(path: &Path) -> String {
    path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().display().to_string()
}

/// The module of `src/` that a file belongs to.
fn module(path: &Path) -> String {
    let within = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap();
    let first = within.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

/// The modules that a source names by `crate::…`, groups included. Comments are prose.
fn imports(source: &str) -> BTreeSet<String> {
    let code: Vec<&str> = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n").replace("(crate::fields::", "");
    let ident = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut found = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            None => {
                found.insert(ident(rest));
            }
            Some(group) => {
                let mut depth = 0;
                let mut starts = true;
                for (at, c) in group.char_indices() {
                    match c {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => starts = true,
                        c if starts && c.is_alphabetic() => {
                            found.insert(ident(&group[at..]));
                            starts = false;
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    found
}

#[test]
fn imports_are_found_in_every_form() {
    let source = "use crate::{issue::Code, rules::{self, context}, json};\n// crate::wasm\ncrate::phone::x();";
    assert_eq!(imports(source).into_iter().collect::<Vec<_>>(), ["issue", "json", "phone", "rules"]);
}

// Floors order the modules, so that imports which keep to them have no cycle.
#[test]
fn imports_run_one_way() {
    let floor = |name: &str| FLOORS.iter().find(|(known, _)| *known == name).map(|(_, floor)| *floor);
    let mut faults = Vec::new();
    let mut seen = 0;
    for path in files("src", &["rs"]) {
        let from = module(&path);
        if from == "lib" {
            continue;
        }
        let own = floor(&from).unwrap_or_else(|| panic!("{from} is on no floor"));
        for to in imports(&read(&path)) {
            seen += 1;
            let is_below = to == from || floor(&to).is_some_and(|floor| floor < own);
            if !is_below {
                faults.push(format!("{} imports crate::{to}", shown(&path)));
            }
        }
    }
    assert!(seen > 50, "{seen} imports");
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn no_module_reaches_over_the_top_by_super() {
    let mut faults = Vec::new();
    for path in files("src", &["rs"]) {
        let depth = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap().components().count();
        // The unit tests are one level further down.
        let most = if path.ends_with("mod.rs") { depth } else { depth + 1 };
        let chain = vec!["super"; most].join("::");
        if read(&path).contains(&chain) {
            faults.push(shown(&path));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn only_the_border_names_javascript() {
    let names = ["wasm_bindgen", "js_sys", "serde_wasm_bindgen", "web_sys"];
    let mut at_the_border = 0;
    for path in files("src", &["rs"]) {
        let source = read(&path);
        let found: Vec<&&str> = names.iter().filter(|name| source.contains(**name)).collect();
        if module(&path) == "wasm" {
            at_the_border += found.len();
        } else {
            assert!(found.is_empty(), "{} names {found:?}", shown(&path));
        }
    }
    assert!(at_the_border > 0, "the border was not looked at");
}

#[test]
fn a_rule_is_a_file_named_after_its_code() {
    let mut rules = 0;
    for path in files("src/rules", &["rs"]) {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        if !read(&path).contains("fn check(subject: &mut Subject") {
            continue;
        }
        rules += 1;
        assert!(Code::ALL.iter().any(|code| code.name() == name), "{} is no code", shown(&path));
        assert!(read(&path).starts_with(&format!("//! `{name}`: ")), "{} does not begin with its code", shown(&path));
    }
    assert!(rules > 20, "{rules} rules");
}

#[test]
fn every_rule_of_a_field_is_applied() {
    let list = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules/mod.rs"));
    for field in entur_customer_profile::fields::ALL {
        for code in field.rules {
            assert!(list.contains(&format!("{}::check(subject)", code.name())), "{} of {}", code.name(), field.name);
        }
    }
}

#[test]
fn no_file_is_longer_than_400_lines_without_a_reason_on_top() {
    let mut faults = Vec::new();
    for folder in ["src", "pkg/src", "pkg/build", "pkg/unpack", "www", "tests"] {
        for path in files(folder, &["rs", "ts", "mjs", "js", "css", "html", "sh"]) {
            let source = read(&path);
            let lines = source.lines().count();
            let has_reason = source.lines().take(6).any(|line| line.contains("Longer than 400 lines"));
            if lines > 400 && !has_reason {
                faults.push(format!("{}: {lines} lines", shown(&path)));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn no_file_is_called_after_what_fits_nowhere_else() {
    for folder in ["src", "pkg/src", "pkg/build", "pkg/unpack", "www", "tests"] {
        for path in files(folder, &["rs", "ts", "mjs", "js"]) {
            let name = path.file_stem().unwrap().to_string_lossy().to_lowercase();
            let is_vague = ["util", "helper", "common", "manager", "misc"].iter().any(|vague| name.contains(vague));
            assert!(!is_vague, "{}", shown(&path));
        }
    }
}
