//! What comes over HTTP, and what a program adds to it: patches and inputs that are read from JSON text. What plans make
//! of patches is in the corpus.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]

use entur_customer_profile::{
    Body, Change, Code, Context, ConvertToPermanentProfile, CreateTemporaryProfile, DEFAULT_MAX_BYTES, Input,
    MAX_DEPTH, Patch, Raw, Rejected, TemporaryProfile, UnknownFields, UpdatePlan, day, plan_conversion, plan_update,
    read_temporary_profile,
};

const WHO: &str = r#""changedBy":"web","changedByChannel":"web""#;

fn context() -> Context {
    Context::new(day::parse("2026-07-01").unwrap())
}

fn profile() -> TemporaryProfile {
    let json = br#"{"customerNumber":1,"expirationDate":"2026-07-08","firstName":"Ola","surname":"Nordmann",
        "email":"ola@nordmann.no","landlineNumber":"22334455"}"#;
    read_temporary_profile(json).unwrap().0
}

fn plan(patch: &Patch<'_>) -> Result<UpdatePlan, Rejected> {
    plan_update(&profile(), patch, &context())
}

/// Plans the members besides who changes the profile.
fn planned(members: &str) -> Result<UpdatePlan, Rejected> {
    plan(&Patch::from_json(format!("{{{WHO}{members}}}").as_bytes())?)
}

/// Codes and places, as they are serialised.
fn said(rejected: &Rejected) -> Vec<String> {
    let answer = serde_json::to_value(rejected).unwrap();
    let issues = answer["issues"].as_array().unwrap();
    issues.iter().map(|issue| format!("{} {}", issue["code"], issue["path"][0]).replace('"', "")).collect()
}

fn refused(members: &str) -> Vec<String> {
    said(&planned(members).unwrap_err())
}

#[test]
fn an_absent_field_stays_and_null_or_nothing_clears_it_and_all_else_sets_it() {
    let plan = planned("").unwrap();
    assert_eq!(plan.kept, ["expirationDate", "email", "surname", "firstName", "landlineNumber"]);
    for nothing in ["null", "\"\"", "\" \"", r#""\u0020""#] {
        let plan = planned(&format!(",\"email\":{nothing}")).unwrap();
        assert_eq!(plan.cleared, ["email"], "{nothing}");
    }
    let plan = planned(r#","email":"o@n.no","surname":"Nordmann","firstName":" Ola ""#).unwrap();
    assert_eq!(plan.changed, ["changedBy", "changedByChannel", "email"]);
    assert_eq!(plan.kept, ["expirationDate", "surname", "firstName", "landlineNumber"]);
    for odd in ["1", "1.5", "true", "[]", "{}", "[null]"] {
        assert_eq!(refused(&format!(",\"email\":{odd}")), ["wrong_type email"], "{odd}");
    }
    assert_eq!(refused(r#","email":"\ud83d""#), ["invalid_text email"]);
}

/// As the npm package plans it, to which a number past 2^53 comes as a text.
#[test]
fn what_a_profile_has_in_place_of_a_text_is_refused_but_for_digits_that_only_a_text_holds() {
    let plan = |account: &str| {
        let json =
            format!(r#"{{"customerNumber":1,"expirationDate":"2026-07-08",{WHO},"customerAccountId":{account}}}"#);
        let (profile, _) = read_temporary_profile(json.as_bytes()).unwrap();
        plan_update(&profile, &Patch::new(), &context()).map(|plan| plan.update.body.customer_account_id)
    };
    assert_eq!(plan("9007199254740993").unwrap().as_deref(), Some("9007199254740993"));
    assert_eq!(said(&plan("9007199254740991").unwrap_err()), ["wrong_type customerAccountId"]);
}

#[test]
fn escapes_say_what_they_stand_for() {
    let plan = planned(r#","\u0065mail":"\u006f@n.no","surname":"N\u00e5""#).unwrap();
    let body = plan.update.body;
    assert_eq!(body.email.unwrap().as_str(), "o@n.no");
    assert_eq!(body.surname.unwrap().as_str(), "Nå");
    let warnings = planned(r#","n\u00e5":1"#).unwrap().update;
    assert_eq!(warnings.unknown_name(0), Some("nå"));
}

#[test]
fn what_a_program_changes_replaces_what_the_text_says() {
    let mut patch = Patch::from_json(br#"{"changedBy":"somebody else","email":"x","surname":null,"other":1}"#).unwrap();
    patch.set("changedBy", "web").set("changedByChannel", "web").clear("email").change("surname", Change::Keep);
    assert_eq!(
        patch.names().collect::<Vec<_>>(),
        ["changedBy", "email", "surname", "other", "changedByChannel"],
        "a program can look for names that it does not let pass"
    );
    let plan = plan(&patch).unwrap();
    assert_eq!(plan.update.body.changed_by, "web");
    assert_eq!((plan.cleared, plan.update.warnings.len()), (vec!["email"], 1));
    assert!(plan.kept.contains(&"surname"));
}

#[test]
fn a_field_that_stands_twice_is_told_in_its_place_whatever_is_set_besides() {
    assert_eq!(refused(r#","surname":"a","surname":"b""#), ["duplicate_field surname"]);
    assert_eq!(refused(r#","surname":1,"surname":"b""#), ["duplicate_field surname"], "the last one counts");
    assert_eq!(
        refused(r#","landlineNumber":"1","email":"1","surname":"a","\u0073urname":1,"surname":2"#),
        ["invalid_email email", "wrong_type surname", "duplicate_field surname", "invalid_phone_number landlineNumber"]
    );
    let mut patch = Patch::from_json(br#"{"surname":"a","surname":"b"}"#).unwrap();
    patch.set("changedBy", "web").set("changedByChannel", "web").set("surname", "c");
    assert_eq!(said(&plan(&patch).unwrap_err()), ["duplicate_field surname"]);
    assert_eq!(refused(r#","a":1,"b":2,"b":3,"a":4,"b":5"#), ["duplicate_field b", "duplicate_field a"]);
    let rejected = planned(r#","a":1,"b":2,"b":3"#).unwrap_err();
    assert_eq!(rejected.warnings.len(), 2, "each unknown field once");
}

#[test]
fn a_name_with_half_a_surrogate_pair_is_refused() {
    assert_eq!(refused(r#","\ud83d":1,"email":1"#), ["invalid_text $", "wrong_type email"]);
    assert!(planned(r#","\ud83d\ude00":1"#).is_ok());
}

#[test]
fn unknown_fields_are_left_out_or_refused() {
    let mut context = context();
    let json = format!("{{{WHO},\"organisationId\":1,\"x\":null}}");
    let patch = Patch::from_json(json.as_bytes()).unwrap();
    let plan = plan_update(&profile(), &patch, &context).unwrap();
    assert!(!plan.update.json.contains("organisationId") && plan.update.warnings.len() == 2);
    context.unknown_fields = UnknownFields::Reject;
    let rejected = plan_update(&profile(), &patch, &context).unwrap_err();
    assert_eq!(said(&rejected), ["unknown_field organisationId", "unknown_field x"]);
    let json = format!("{{{WHO},\"x\":1,\"surname\":\"a\",\"surname\":\"b\",\"x\":2}}");
    let rejected = plan_update(&profile(), &Patch::from_json(json.as_bytes()).unwrap(), &context).unwrap_err();
    assert_eq!(said(&rejected), ["duplicate_field surname", "unknown_field x", "duplicate_field x"]);
}

#[test]
fn a_text_that_is_no_object_is_refused_as_a_whole() {
    let deep = |levels: usize| format!("{{\"x\":{}{}}}", "[".repeat(levels), "]".repeat(levels));
    let large = |bytes: usize| format!("{{{}}}", " ".repeat(bytes - 2));
    let levels = usize::try_from(MAX_DEPTH).unwrap();
    for (json, code) in [
        ("", "invalid_json"),
        ("{,}", "invalid_json"),
        ("{} {}", "invalid_json"),
        ("[]", "wrong_type"),
        ("null", "wrong_type"),
        (deep(levels).as_str(), "too_deep"),
        (large(DEFAULT_MAX_BYTES + 1).as_str(), "too_large"),
    ] {
        let wanted = [format!("{code} $")];
        assert_eq!(said(&Patch::from_json(json.as_bytes()).unwrap_err()), wanted);
        assert_eq!(said(&Input::from_json(json.as_bytes()).unwrap_err()), wanted);
    }
    assert_eq!(said(&Patch::from_json(b"{\"\xFF\":1}").unwrap_err()), ["invalid_text $"]);
    for json in ["{}", &deep(levels - 1), &large(DEFAULT_MAX_BYTES)] {
        assert!(Patch::from_json(json.as_bytes()).is_ok() && Input::from_json(json.as_bytes()).is_ok());
    }
}

#[test]
fn a_supplement_is_read_alike() {
    let convert = |members: &str| {
        let json = format!("{{{members}}}");
        let mut supplement = Patch::from_json(json.as_bytes()).unwrap();
        supplement.set("changedBy", "web").set("changedByChannel", "web");
        plan_conversion(&profile(), &supplement, &context())
    };
    let plan = convert(r#""email":"o@n.no","password":" \u0061b ","organisationId":9223372036854775807"#).unwrap();
    assert_eq!(
        plan.conversion.json,
        r#"{"surname":"Nordmann","changedBy":"web","firstName":"Ola","changedByChannel":"web","email":"o@n.no","password":" ab ","organisationId":9223372036854775807}"#
    );
    for (members, wanted) in [
        (r#""surname":null"#, "required surname"),
        (r#""surname":"a","surname":"b""#, "duplicate_field surname"),
        (r#""organisationId":-1"#, "out_of_range organisationId"),
        (r#""organisationId":1.5"#, "wrong_type organisationId"),
        (r#""organisationId":9223372036854775808"#, "out_of_range organisationId"),
    ] {
        assert_eq!(said(&convert(members).unwrap_err()), [wanted], "{members}");
    }
    let (expired, _) = read_temporary_profile(br#"{"customerNumber":1,"expirationDate":"2026-06-30"}"#).unwrap();
    let patch = Patch::from_json(br#"{"email":"1","email":"2","firstName":"Ola","\ud83d":1}"#).unwrap();
    assert_eq!(
        said(&plan_conversion(&expired, &patch, &context()).unwrap_err()),
        [
            "invalid_text $",
            "profile_expired expirationDate",
            "required surname",
            "required changedBy",
            "required changedByChannel",
            "invalid_email email",
            "duplicate_field email"
        ]
    );
}

#[test]
fn an_input_from_a_text_takes_more_fields_and_keeps_its_faults() {
    let mut input = Input::from_json(br#"{"expirationDate":"2026-07-08","createdBy":"x","surname":"\u00c5"}"#).unwrap();
    input.text("createdBy", "web").text("createdByChannel", "web");
    let accepted = CreateTemporaryProfile::validate(&input, &context()).unwrap();
    assert_eq!((accepted.body.created_by.as_str(), accepted.body.surname.unwrap().as_str()), ("web", "Å"));

    let mut input = Input::from_json(br#"{"email":"x","email":"o@n.no","n":1,"surname":"N","n":2}"#).unwrap();
    input.text("email", "o@n.no");
    let refused = ConvertToPermanentProfile::validate(&input, &context()).unwrap_err();
    assert!(said(&refused).ends_with(&["duplicate_field email".into(), "duplicate_field n".into()]));
    assert_eq!(input.unknown_name(ConvertToPermanentProfile::OPERATION, 0), Some("n"));
    let alone = |name| ConvertToPermanentProfile::validate_field(name, &input, &context()).unwrap().issues;
    assert_eq!(alone("email").iter().map(|issue| issue.code).collect::<Vec<_>>(), [Code::DuplicateField]);
    assert!(alone("surname").is_empty());
    input.raw("organisationId", Raw::Integer(Some(7)));
    assert_eq!(input.names().collect::<Vec<_>>(), ["email", "n", "surname", "organisationId"]);
}

/// As many as a text of the most bytes has, each of them twice.
#[test]
fn very_many_names_take_no_longer_than_they_must() {
    let members: Vec<String> = (0..6_400).map(|number| format!("\"{:x}\":1", number % 3_200)).collect();
    let json = format!("{{{}}}", members.join(","));
    assert!(json.len() > DEFAULT_MAX_BYTES * 3 / 4, "{}", json.len());
    let start = std::time::Instant::now();
    for _ in 0..10 {
        let rejected = plan(&Patch::from_json(json.as_bytes()).unwrap()).unwrap_err();
        assert_eq!((rejected.issues.len(), rejected.warnings.len()), (3_202, 3_200));
    }
    assert!(start.elapsed().as_secs() < 10, "{:?}", start.elapsed());
}

#[test]
fn nothing_of_a_text_is_shown() {
    let json = br#"{"email":"q\u007ax","qzx":"qzx"}"#;
    for shown in [
        format!("{:?}", Patch::from_json(json).unwrap()),
        format!("{:?}", Input::from_json(json).unwrap()),
        format!("{:?}", plan(&Patch::from_json(json).unwrap()).unwrap_err()),
    ] {
        assert!(!shown.contains("qzx"), "{shown}");
    }
}
