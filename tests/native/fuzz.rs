//! Inputs that nobody thought of, and public corpora: nothing panics, nothing is echoed.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test may fail by panicking, and says what it skips"
)]

use std::path::PathBuf;

use entur_customer_profile::{
    Accepted, Body, CallingCode, Code, Context, ConvertToPermanentProfile, CreateTemporaryProfile, Input, OPERATIONS,
    Patch, Path, Raw, Rejected, UnknownFields, UpdateTemporaryProfile, day, plan_update, read_customer_profile,
    read_temporary_profile, validate_json,
};
use proptest::prelude::*;
use proptest::test_runner::Config;

/// A word that stands in no name, code or message of ours.
const MARKER: &str = "qzxjkvwy";

fn context(default_country_code: bool, strict: bool, reject: bool) -> Context {
    let mut context = Context::new(day::parse("2026-07-01").unwrap());
    context.default_country_code = if default_country_code { CallingCode::new(47) } else { None };
    context.strict = strict;
    context.unknown_fields = if reject { UnknownFields::Reject } else { UnknownFields::Strip };
    context
}

/// What is said of an input, apart from the values.
fn said<B>(result: &Result<Accepted<B>, Rejected>) -> (Option<&str>, Vec<Code>, Vec<Code>) {
    let codes = |issues: &[entur_customer_profile::Issue]| issues.iter().map(|issue| issue.code).collect();
    match result {
        Ok(accepted) => (Some(&accepted.json), Vec::new(), codes(&accepted.warnings)),
        Err(rejected) => (None, codes(&rejected.issues), codes(&rejected.warnings)),
    }
}

/// A text that is likely to pass, or nearly.
fn likely() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => prop::sample::select(vec![
            "web", "2026-07-08", "2029-07-01", "2026-07-01", "1990-05-17", "1899-12-31", "2026-07-08T23:00:00Z",
            "ola@nordmann.no", "Ola@NORDMANN.no", "ola@blåbær.no", "ola@gmail.con", "pål@b.no", "Nordmann", "O'Hara",
            "ikke satt", "+47", "0047", "47", "+1", "+999", "40612345", "+47 406 12 345", "0047 40612345",
            "020 7946 0018", "+44 (0)20 7946 0018", "(0)1234", "+54 011 15-2345-6789", "22 33 44 55", "42", "0", "-1",
            "9223372036854775807", "9223372036854775808", "hunter22", " ", "",
        ]).prop_map(str::to_owned),
        2 => "[0-9+() .-]{0,20}",
        1 => "[a-z0-9.@-]{0,30}",
        1 => "\\PC{0,20}",
        1 => any::<String>(),
    ]
}

#[derive(Clone, Debug)]
enum Given {
    Text(String),
    Integer(u64),
    Other(u8),
}

impl Given {
    fn raw(&self) -> Raw<'_> {
        match self {
            Self::Text(text) => Raw::text(text),
            Self::Integer(number) => Raw::Integer(Some(*number)),
            Self::Other(0) => Raw::Absent,
            Self::Other(1) => Raw::IllFormed,
            Self::Other(_) => Raw::WrongType,
        }
    }

    fn json(&self) -> String {
        match self {
            Self::Text(text) => serde_json::to_string(text).unwrap(),
            Self::Integer(number) => number.to_string(),
            Self::Other(0) => "null".into(),
            Self::Other(1) => r#""\ud800""#.into(),
            Self::Other(_) => "[]".into(),
        }
    }
}

fn given() -> impl Strategy<Value = Given> {
    prop_oneof![
        8 => likely().prop_map(Given::Text),
        1 => any::<u64>().prop_map(Given::Integer),
        1 => (0..3u8).prop_map(Given::Other),
    ]
}

/// A form: what the operation needs, mostly sound, and a few other fields.
fn form(number: usize) -> impl Strategy<Value = Vec<(&'static str, Given)>> {
    let names: Vec<&'static str> =
        OPERATIONS.iter().flat_map(|operation| operation.members).map(|member| member.field.name).collect();
    let required: Vec<(&'static str, Given)> = OPERATIONS
        .get(number)
        .unwrap()
        .members
        .iter()
        .filter(|member| member.required)
        .map(|member| {
            let text = if member.field.name == "expirationDate" { "2026-07-08" } else { "Web" };
            (member.field.name, Given::Text(text.to_owned()))
        })
        .collect();
    prop::collection::vec((prop::sample::select(names), given()), 0..8).prop_map(move |others| {
        let mut form = required.clone();
        for (name, value) in others {
            match form.iter_mut().find(|(known, _)| *known == name) {
                Some((_, slot)) => *slot = value,
                None => form.push((name, value)),
            }
        }
        form
    })
}

/// What holds for every form.
fn check_form<B: Body + PartialEq + std::fmt::Debug>(form: &[(&'static str, Given)], context: &Context) {
    let mut input = Input::new();
    for (name, value) in form {
        input.raw(name, value.raw());
    }
    let members: Vec<String> = form.iter().map(|(name, value)| format!("\"{name}\":{}", value.json())).collect();
    let text = format!("{{{}}}", members.join(","));
    let judged = B::validate(&input, context);
    let read = validate_json::<B>(text.as_bytes(), context);
    assert_eq!(said(&judged), said(&read), "as input and as JSON");
    assert_same_when_read_first::<B>(text.as_bytes(), context);

    for member in B::OPERATION.members {
        let name = member.field.name;
        let alone = B::validate_field(name, &input, context).unwrap();
        let (issues, warnings): (&[_], &[_]) = match &judged {
            Ok(accepted) => (&[], &accepted.warnings),
            Err(rejected) => (&rejected.issues, &rejected.warnings),
        };
        let here = |issue: &&entur_customer_profile::Issue| issue.path == Path::Name(name);
        assert!(alone.issues.iter().eq(issues.iter().filter(here)), "{name} alone");
        assert!(alone.warnings.iter().eq(warnings.iter().filter(here)), "{name} alone");
    }

    if let Ok(accepted) = judged {
        let again = validate_json::<B>(accepted.json.as_bytes(), context)
            .unwrap_or_else(|_| panic!("a normalised body is refused"));
        assert_eq!(again.json, accepted.json, "normalised once is normalised");
        assert_eq!(again.body, accepted.body);
    }
}

/// What is read as an input and then judged is what is judged as it is read, names of unknown fields and all.
fn assert_same_when_read_first<B: Body>(text: &[u8], context: &Context) {
    let shown = |result: Result<Accepted<B>, Rejected>| match result {
        Ok(accepted) => (Some(accepted.json), serde_json::to_string(&accepted.warnings).unwrap()),
        Err(rejected) => (None, serde_json::to_string(&rejected).unwrap()),
    };
    let first = Input::from_json(text).and_then(|input| B::validate(&input, context));
    assert_eq!(shown(first), shown(validate_json(text, context)), "{}", text.escape_ascii());
}

/// Members of a text, written in every way: known and unknown, repeated, with escapes, with half a surrogate pair.
fn members() -> impl Strategy<Value = String> {
    let name = prop::sample::select(vec![
        "createdBy",
        "expirationDate",
        "createdByChannel",
        "email",
        "\\u0065mail",
        "surname",
        "countryCode",
        "telephoneNumberNoCountryCode",
        "telephoneNumber",
        "organisationId",
        "x",
        "\\u0078",
        "y",
        "",
        "\\ud83d",
        "\\ude00x",
    ]);
    let value = prop::sample::select(vec![
        "null",
        "1",
        "1.50e1",
        "-0",
        "-7",
        "1e99",
        "true",
        "[{}]",
        "{\"a\":[]}",
        "\"\"",
        "\" \"",
        "\"web\"",
        "\"2026-07-08\"",
        "\"o@n.no\"",
        "\"\\u006f@n.no\"",
        "\"\\ud83d\"",
        "\"+47\"",
        "\"40612345\"",
        "\"4061\\u00332345\"",
    ]);
    let member = (name, value).prop_map(|(name, value)| format!("\"{name}\":{value}"));
    prop::collection::vec(member, 0..12).prop_map(|members| format!("{{{}}}", members.join(",")))
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::with_cases(600) })]

    #[test]
    fn forms_of_a_creation(form in form(0), country: bool, strict: bool, reject: bool) {
        check_form::<CreateTemporaryProfile>(&form, &context(country, strict, reject));
    }

    #[test]
    fn forms_of_an_update(form in form(1), country: bool, strict: bool, reject: bool) {
        check_form::<UpdateTemporaryProfile>(&form, &context(country, strict, reject));
    }

    #[test]
    fn forms_of_a_conversion(form in form(2), strict: bool, reject: bool) {
        check_form::<ConvertToPermanentProfile>(&form, &context(false, strict, reject));
    }

    #[test]
    fn bytes_of_any_kind_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let context = context(false, false, true);
        assert_same_when_read_first::<CreateTemporaryProfile>(&bytes, &context);
        let _ = Patch::from_json(&bytes);
        let _ = read_temporary_profile(&bytes);
        let _ = read_customer_profile(&bytes);
    }

    #[test]
    fn a_text_may_be_read_before_it_is_judged(text in members(), reject: bool) {
        let context = context(false, false, reject);
        assert_same_when_read_first::<CreateTemporaryProfile>(text.as_bytes(), &context);
        assert_same_when_read_first::<UpdateTemporaryProfile>(text.as_bytes(), &context);
        assert_same_when_read_first::<ConvertToPermanentProfile>(text.as_bytes(), &context);
    }

    /// A plan of a profile that has nothing to keep is the update itself.
    #[test]
    fn a_patch_is_judged_as_the_update_that_it_makes(text in members(), reject: bool) {
        let context = context(false, false, reject);
        let shown = |result: Result<Accepted<UpdateTemporaryProfile>, Rejected>| match result {
            Ok(accepted) => (Some(accepted.json), Vec::new()),
            Err(rejected) => (None, rejected.issues.iter().map(|issue| serde_json::to_string(issue).unwrap()).collect()),
        };
        let (profile, _) = read_temporary_profile(br#"{"customerNumber":1}"#).unwrap();
        let planned = Patch::from_json(text.as_bytes()).and_then(|patch| plan_update(&profile, &patch, &context));
        prop_assert_eq!(shown(planned.map(|plan| plan.update)), shown(validate_json(text.as_bytes(), &context)));
    }

    /// Broken JSON of almost the right kind: a sound text with one place changed.
    #[test]
    fn broken_json_agrees_with_another_reader(at in 0..200usize, byte: u8, removes: bool) {
        let mut bytes = br#"{"createdBy":"w\u00e5","x":[1.5e+1,-0,true,null,{"y":"\ud83d\ude00"}],"organisationId":7}"#.to_vec();
        let at = at % bytes.len();
        if removes { bytes.remove(at); } else if let Some(place) = bytes.get_mut(at) { *place = byte; }
        let theirs = serde_json::from_slice::<serde_json::Value>(&bytes);
        let ours = validate_json::<ConvertToPermanentProfile>(&bytes, &context(false, false, false));
        let is_broken = ours.is_err_and(|rejected| rejected.issues.iter().any(|issue| issue.code == Code::InvalidJson));
        // The other reader also refuses half surrogate pairs, numbers out of range and bytes that are not UTF-8.
        if theirs.is_ok() {
            prop_assert!(!is_broken);
        } else if str::from_utf8(&bytes).is_ok_and(|text| !text.contains("\\u")) {
            prop_assert!(is_broken);
        }
    }

    #[test]
    fn nothing_typed_is_in_what_is_said(before in likely(), after in likely(), number in 0..3usize, at in 0..13usize) {
        let operation = OPERATIONS.get(number).unwrap();
        let member = operation.members.get(at % operation.members.len()).unwrap();
        let text = format!("{before}{MARKER}{after}");
        let mut input = Input::new();
        input.text(member.field.name, &text).text(MARKER, &text);
        let context = context(true, true, true);
        let shown = match number {
            0 => format!("{:?}", CreateTemporaryProfile::validate(&input, &context).unwrap_err()),
            1 => format!("{:?}", UpdateTemporaryProfile::validate(&input, &context).unwrap_err()),
            _ => format!("{:?}", ConvertToPermanentProfile::validate(&input, &context).unwrap_err()),
        };
        let input = format!("{input:?}");
        prop_assert!(!shown.contains(MARKER) && !input.contains(MARKER));
    }
}

/// A folder of public data, where there is one.
fn corpora(folder: &str) -> Option<PathBuf> {
    let home = std::env::var_os("CORPORA")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora"), PathBuf::from);
    let path = home.join(folder);
    if path.is_dir() {
        return Some(path);
    }
    eprintln!("skipped: no {folder} beside the project (CORPORA names another folder)");
    None
}

fn files(folder: PathBuf) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found
}

#[test]
fn json_test_suite() {
    let Some(folder) = corpora("JSONTestSuite") else { return };
    let context = context(false, false, false);
    let (mut accepted, mut refused) = (0, 0);
    for path in files(folder).iter().filter(|path| path.extension().is_some_and(|extension| extension == "json")) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let bytes = std::fs::read(path).unwrap();
        let result = validate_json::<CreateTemporaryProfile>(&bytes, &context);
        assert_same_when_read_first::<CreateTemporaryProfile>(&bytes, &context);
        let _ = (read_temporary_profile(&bytes), read_customer_profile(&bytes));
        let issues = result.err().map(|rejected| rejected.issues).unwrap_or_default();
        let is_no_json = issues.iter().any(|issue| {
            issue.path == Path::Root
                && [Code::InvalidJson, Code::InvalidText, Code::TooDeep, Code::TooLarge].contains(&issue.code)
        });
        match name.get(..2) {
            Some("y_") => {
                assert!(!is_no_json, "{name} is JSON");
                accepted += 1;
            }
            Some("n_") => {
                assert!(is_no_json, "{name} is no JSON");
                refused += 1;
            }
            // Either will do, as long as it is an answer.
            _ => {}
        }
    }
    assert!(accepted > 90 && refused > 180, "{accepted} to accept, {refused} to refuse");
}

#[test]
fn naughty_strings_in_every_field() {
    let Some(folder) = corpora("naughty-strings") else { return };
    let strings: Vec<String> = serde_json::from_slice(&std::fs::read(folder.join("blns.json")).unwrap()).unwrap();
    assert!(strings.len() > 400, "{} strings", strings.len());
    let context = context(true, true, true);
    for naughty in &strings {
        let marked = format!("{naughty}{MARKER}");
        for operation in OPERATIONS {
            for member in operation.members {
                for text in [naughty, &marked] {
                    let mut input = Input::new();
                    input.text(member.field.name, text);
                    let shown = [
                        format!("{:?}", CreateTemporaryProfile::validate(&input, &context).unwrap_err()),
                        format!("{:?}", UpdateTemporaryProfile::validate(&input, &context).unwrap_err()),
                        format!("{:?}", ConvertToPermanentProfile::validate(&input, &context).unwrap_err()),
                    ];
                    assert!(!shown.concat().contains(MARKER), "{} echoes", member.field.name);
                }
            }
        }
    }
}
