//! What the public types are apart from their data: errors that `?` passes on, fit for any thread, and silent about the
//! customer when a program prints them for its developers.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

use std::error::Error;
use std::fmt::Debug;

use entur_customer_profile::{
    Accepted, Body, CallingCode, Change, Code, Context, ConversionPlan, ConvertToPermanentProfile,
    CreateTemporaryProfile, CustomerProfile, Input, NumberType, Operation, Patch, ProblemDetails, Raw, Redacted,
    Rejected, Report, Status, TelephoneNumber, TemporaryProfile, UnknownFields, UpdatePlan, UpdateTemporaryProfile,
    client_name, day, expiry, plan_update, read_customer_profile, read_temporary_profile, split_telephone_number,
    validate_json,
};

/// What the customers below have typed. None of it stands in a name or code of ours.
const TYPED: [&str; 6] = ["qzx", "1950", "40612345", "Klepp", "ABW", "7391"];

fn context() -> Context {
    Context::new(day::parse("2026-07-01").unwrap())
}

/// Shows it as a log would, and what it says must hold nothing of a customer's.
fn assert_silent(shown: &dyn Debug) {
    for text in [format!("{shown:?}"), format!("{shown:#?}")] {
        for typed in TYPED {
            assert!(!text.contains(typed), "{text} echoes {typed}");
        }
    }
}

#[test]
fn an_accepted_body_shows_nothing_of_the_customer() {
    let create = br#"{"createdBy":"qzx","expirationDate":"2026-07-08","createdByChannel":"qzx","email":"qzx@b.no",
        "surname":"Klepp","dateOfBirth":"1950-01-02","countryCode":"+47","telephoneNumberNoCountryCode":"40612345",
        "landlineNumber":"40612345","customerAccountId":"qzx"}"#;
    let created = validate_json::<CreateTemporaryProfile>(create, &context()).unwrap();
    assert!(created.json.contains("1950"));
    assert_silent(&created);
    assert_silent(&created.body);
    let convert = br#"{"surname":"Klepp","firstName":"Qzx","changedBy":"qzx","changedByChannel":"qzx","password":"qzx",
        "customerRef":"qzx"}"#;
    assert_silent(&validate_json::<ConvertToPermanentProfile>(convert, &context()).unwrap());
}

#[test]
fn a_plan_shows_nothing_of_the_customer() {
    let json = br#"{"customerNumber":1,"expirationDate":"2026-07-08","surname":"Klepp","dateOfBirth":"1950-01-02"}"#;
    let (profile, _) = read_temporary_profile(json).unwrap();
    let mut patch = Patch::new();
    patch.set("changedBy", "qzx").set("changedByChannel", "qzx").set("customerAccountId", "qzx");
    assert_silent(&patch);
    assert_silent(&Change::Set(Raw::Text("qzx")));
    assert_silent(&plan_update(&profile, &patch, &context()).unwrap());
}

#[test]
fn a_raw_value_shows_only_its_kind() {
    let mut input = Input::new();
    input.text("email", "qzx");
    assert_silent(&input);
    assert_silent(&[Raw::text("qzx"), Raw::Integer(Some(40_612_345))]);
    assert_eq!(format!("{:?}", [Raw::Absent, Raw::Text(""), Raw::Integer(None)]), "[Absent, Text(…), Integer(…)]");
}

#[test]
fn a_profile_that_was_read_shows_nothing_of_the_customer() {
    let json = br#"{"customerNumber":1,"uuid":"qzx00000000000000000000000000000","nationality":"ABW","surname":"Klepp",
        "emailVerifiedAt":"1950-01-02T00:00:00Z","notes":["qzx",7391,{"qzx":true}],"qzx":7391}"#;
    let (profile, warnings) = read_customer_profile(json).unwrap();
    assert!(warnings.is_empty(), "{warnings:?}");
    assert_silent(&profile);
    assert_silent(&profile.uuid);
    assert_silent(&profile.nationality);
    assert_silent(&profile.email_verified_at);
    assert_silent(&profile.notes);
}

/// What `tests/js/redact.test.mjs` has of the package; that both always say the same is in `tests/js/native.test.mjs`.
#[test]
fn a_profile_for_a_log_shows_what_identifies_it() {
    let json = br#"{"customerNumber":9007199254740993,"organisationId":1,"status":"X","profileType":"T",
        "createdAt":"2026-07-01T12:00:00.123Z","expirationDate":[2026,7,8],"createdBy":"qzx","surname":"Klepp",
        "dateOfBirth":"1950-01-02","parentId":7391,"relatedCustomerNumbers":[7391],"notes":[{"text":"qzx","at":null}],
        "pet":{"name":"qzx","list":[[7391],""]}}"#;
    let (profile, _) = read_customer_profile(json).unwrap();
    let shown = profile.redact();
    assert_silent(&shown);
    assert_eq!(
        shown.to_string(),
        concat!(
            r#"{"status":{"other":"X"},"surname":"[redacted]","createdAt":"2026-07-01T12:00:00.123Z","#,
            r#""createdBy":"[redacted]","profileType":"T","customerNumber":"9007199254740993","organisationId":"1","#,
            r#""parentId":"[redacted]","customerRef":"[redacted]","dateOfBirth":"[redacted]","expirationDate":"2026-07-08","#,
            r#""relatedCustomerNumbers":["[redacted]"],"languagePreferenceISO6393":"[redacted]","#,
            r#""notes":[{"text":"[redacted]","at":null}],"#,
            r#""extra":{"pet":{"name":"[redacted]","list":[["[redacted]"],""]}}}"#
        )
    );
    let (temporary, _) = read_temporary_profile(br#"{"customerNumber":1,"status":"qzx","q\"":1}"#).unwrap();
    assert_eq!(
        temporary.redact().to_string(),
        r#"{"status":{"other":"[redacted]"},"customerNumber":"1","customerRef":"[redacted]","extra":{"q\"":"[redacted]"}}"#
    );
    assert_silent(&temporary.status);
    assert_eq!(format!("{:?}", (Status::Active, temporary.status)), "(Active, Some(Other(…)))");
}

/// As deep and as large as a profile may be read, which is more than a log is told.
#[test]
fn a_profile_for_a_log_has_an_end() {
    let shown = |value: &str| {
        let json = format!(r#"{{"customerNumber":1,"x":{value}}}"#);
        let shown = read_temporary_profile(json.as_bytes()).unwrap().0.redact().to_string();
        let extra = r#"{"status":"A","customerNumber":"1","customerRef":"[redacted]","extra":{"x":"#;
        shown.strip_prefix(extra).and_then(|shown| shown.strip_suffix("}}")).unwrap().to_owned()
    };
    for (opening, closing) in [("[", "]"), (r#"{"":"#, "}")] {
        let nested = |levels, inside: &str| [&opening.repeat(levels), inside, &closing.repeat(levels)].concat();
        assert_eq!(shown(&nested(62, "1")), nested(62, r#""[redacted]""#));
        assert_eq!(shown(&nested(63, "1")), nested(62, r#""[redacted]""#));
    }
    // Besides the four members, `x` and the list's own place in it.
    let list = |count: usize| ["[", &vec![r#""""#; count].join(","), "]"].concat();
    assert_eq!(shown(&list(9_995)), list(9_995));
    assert_eq!(shown(&list(9_996)), list(9_995));
    assert_eq!(shown(&["[", &list(9_994), ",[1]]"].concat()), ["[", &list(9_993), ",[]]"].concat());
    // What a letter that is not known stands in counts, and so do the numbers of related customers.
    let json = format!(r#"{{"customerNumber":1,"status":"X","x":{}}}"#, list(9_995));
    let (temporary, _) = read_temporary_profile(json.as_bytes()).unwrap();
    assert!(temporary.redact().to_string().contains(&format!(r#""x":{}}}"#, list(9_994))));
    let related = vec!["1"; 10_000].join(",");
    let json = format!(r#"{{"customerNumber":1,"relatedCustomerNumbers":[{related}],"x":[]}}"#);
    let shown = read_customer_profile(json.as_bytes()).unwrap().0.redact().to_string();
    // Status, type, number, reference, related customers, language and the rest; the rest comes last.
    let numbers = vec![r#""[redacted]""#; 9_993].join(",");
    assert!(shown.contains(&format!(r#""relatedCustomerNumbers":[{numbers}],"#)) && shown.ends_with(r#""extra":{}}"#));
}

#[test]
fn refusals_are_errors_that_say_what_is_wrong_and_not_what_was_typed() {
    fn refused() -> Result<(), Box<dyn Error + Send + Sync>> {
        let mut context = context();
        context.unknown_fields = UnknownFields::Reject;
        validate_json::<CreateTemporaryProfile>(br#"{"email":"qzx","createdBy":"web","qzx":1}"#, &context)?;
        Ok(())
    }
    fn unreadable() -> Result<TemporaryProfile, Box<dyn Error>> {
        Ok(read_temporary_profile(b"{}")?.0)
    }
    assert_eq!(
        refused().unwrap_err().to_string(),
        "refused: `required` at `expirationDate`, `required` at `createdByChannel`, `invalid_email` at `email`, \
         `unknown_field` at unknown field 0"
    );
    assert_eq!(unreadable().unwrap_err().to_string(), "refused: `required` at `customerNumber`");
    assert_eq!(read_temporary_profile(b"[]").unwrap_err().to_string(), "refused: `wrong_type` at `$`");
    let report = CreateTemporaryProfile::validate_field("email", &Input::new(), &context()).unwrap();
    assert_eq!(report.to_string(), "accepted");
    assert_eq!(Code::DateInPast.to_string(), "date_in_past");
    assert_eq!(format!("{:>14}", Code::DateInPast), "  date_in_past");
}

#[test]
fn a_code_is_described_by_sentences_without_white_space_around_them() {
    for code in Code::ALL {
        let description = code.description();
        assert_eq!(description.trim(), description, "{code}");
        assert!(description.ends_with('.'), "{code}");
    }
}

#[test]
fn of_a_name_that_is_given_again_the_last_value_counts() {
    let mut input = Input::new();
    input.text("email", "ola").text("email", "ola@nordmann.no").text("other", "1").text("other", "2");
    assert_eq!(input.names().collect::<Vec<_>>(), ["email", "other"]);
    assert!(CreateTemporaryProfile::validate_field("email", &input, &context()).unwrap().is_accepted());

    let (profile, _) = read_temporary_profile(br#"{"customerNumber":1,"expirationDate":"2026-07-08"}"#).unwrap();
    let mut patch = Patch::new();
    patch.set("changedBy", "web").set("changedByChannel", "web").set("other", "1").set("other", "2");
    patch.set("email", "ola").clear("email");
    let plan = plan_update(&profile, &patch, &context()).unwrap();
    assert_eq!((plan.update.body.email, plan.update.warnings.len()), (None, 1));

    let json = br#"{"customerNumber":1,"expirationDate":"2026-07-08","email":"ola@nordmann.no","email":{}}"#;
    let (profile, _) = read_temporary_profile(json).unwrap();
    let mut patch = Patch::new();
    patch.set("changedBy", "web").set("changedByChannel", "web");
    let rejected = plan_update(&profile, &patch, &context()).unwrap_err();
    assert_eq!(rejected.to_string(), "refused: `wrong_type` at `email`");
}

/// As the npm package has them, without the messages. Those of the corpus are compared there.
#[test]
fn issues_serialise_as_in_the_package() {
    let mut input = Input::new();
    input.raw("organisationId", Raw::NotExact);
    let report = CreateTemporaryProfile::validate_field("organisationId", &input, &context()).unwrap();
    assert_eq!(
        serde_json::to_string(&report).unwrap(),
        r#"{"issues":[{"code":"number_not_exact","path":["organisationId"],"params":{"limit":9007199254740991,"unit":"integer"}}],"warnings":[]}"#
    );
    let report = client_name("", "").unwrap_err();
    assert_eq!(
        serde_json::to_string(&report.issues).unwrap(),
        r#"[{"code":"invalid_client_name","path":["ET-Client-Name"],"params":{"limit":100,"unit":"characters"}}]"#
    );
}

/// The answer has them: an issue only has the number of its field.
#[test]
fn names_of_unknown_fields_are_beside_the_issues() {
    let text = br#"{"createdBy":"web","createdByChannel":"web","expirationDate":"2026-07-08","n\u00e5":1,"":2}"#;
    let accepted = validate_json::<CreateTemporaryProfile>(text, &context()).unwrap();
    let names: Vec<_> = (0..3).map(|index| accepted.unknown_name(index)).collect();
    assert_eq!(names, [Some("nå"), Some(""), None]);

    let mut patch = Patch::new();
    patch.set("qzx", "1");
    let (profile, _) = read_temporary_profile(br#"{"customerNumber":1}"#).unwrap();
    let rejected = plan_update(&profile, &patch, &context()).unwrap_err();
    assert_eq!(rejected.unknown_name(0), Some("qzx"));
    assert_silent(&rejected);
    let mut context = context();
    context.unknown_fields = UnknownFields::Reject;
    let problem = plan_update(&profile, &patch, &context).unwrap_err().to_problem_details();
    assert_eq!(problem.errors.last().map(|error| error.pointer.as_str()), Some("#/qzx"));
    assert_silent(&problem);
    let warning = rejected.warnings.first().unwrap();
    let wanted = |name: &str| format!(r#"{{"code":"unknown_field","path":["{name}"],"params":{{}}}}"#);
    assert_eq!(serde_json::to_string(warning).unwrap(), wanted("$"), "on its own");
    assert!(serde_json::to_string(&rejected).unwrap().contains(&wanted("qzx")), "in the answer");
}

#[test]
fn codes_and_days_are_written_and_read_as_texts_are() {
    let norway: CallingCode = " +47".parse().unwrap();
    assert_eq!(format!("{norway}|{norway:>5}|{:<5}|", norway.to_text()), "+47|  +47|+47  |");
    assert_eq!("+999".parse::<CallingCode>().unwrap_err().to_string(), "expected `+` and an assigned calling code");
    assert_eq!(day::iso(context().today).to_string(), "2026-07-01");
    assert_eq!([norway.to_text().as_ref(), day::iso(context().today).as_ref()], ["+47", "2026-07-01"]);
}

#[test]
fn values_are_taken_out_as_texts() {
    let json = br#"{"createdBy":"web","expirationDate":"2026-07-08","createdByChannel":"web","email":"qzx@b.no","organisationId":7}"#;
    let body = validate_json::<CreateTemporaryProfile>(json, &context()).unwrap().body;
    let email = body.email.unwrap();
    assert_eq!(AsRef::<str>::as_ref(&email), "qzx@b.no");
    assert_eq!(String::from(email), "qzx@b.no");
    assert_eq!(format!("{:>3}", body.organisation_id.unwrap()), "  7");
}

/// In a service's own answers they stand as in the package's.
#[test]
fn values_serialise_on_their_own_as_in_the_package() {
    let json = br#"{"customerNumber":1,"status":"X","notes":[{"b":1,"a":2},null],"nationality":"NOR"}"#;
    let (profile, _) = read_customer_profile(json).unwrap();
    let whole = serde_json::to_value(&profile).unwrap();
    assert_eq!(serde_json::to_value(&profile.status).unwrap(), whole["status"]);
    assert_eq!(serde_json::to_value(&profile.profile_type).unwrap(), whole["profileType"]);
    assert_eq!(serde_json::to_string(&profile.notes).unwrap(), r#"[{"b":1,"a":2},null]"#);
    let norway = CallingCode::new(47).unwrap();
    let mobile = NumberType::of(norway, "40612345");
    assert_eq!(serde_json::to_string(&(norway, mobile)).unwrap(), r#"["+47","mobile"]"#);
    let (number, _) = split_telephone_number("+47 406 12 345", &context()).unwrap();
    assert_silent(&number);
    let pair = r#"{"countryCode":"+47","telephoneNumberNoCountryCode":"40612345"}"#;
    assert_eq!(serde_json::to_string(&number).unwrap(), pair);
    let day = |text| day::parse(text).unwrap();
    let texts = [("2026-07-02", "active", 1), ("2026-07-01", "expires_today", 0), ("2026-06-29", "expired", -2)];
    for (date, state, left) in texts {
        assert_eq!(
            serde_json::to_string(&expiry(day(date), context().today)).unwrap(),
            format!(r#"{{"state":"{state}","daysLeft":{left},"expirationDate":"{date}"}}"#)
        );
    }
}

#[test]
fn every_public_type_may_go_to_another_thread() {
    fn may_go<T: Send + Sync>() {}
    may_go::<(Accepted<CreateTemporaryProfile>, Accepted<ConvertToPermanentProfile>, UpdateTemporaryProfile)>();
    may_go::<(Rejected, Report, UpdatePlan, ConversionPlan, TemporaryProfile, CustomerProfile, Redacted)>();
    may_go::<(Context, Input<'_>, Patch<'_>, Operation, ProblemDetails, TelephoneNumber)>();
}
