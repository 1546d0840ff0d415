//! What servers answer where they refuse. That it is the package's reading is in `tests/js/native-answers.test.mjs`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

use entur_customer_profile::{
    Body, ConvertToPermanentProfile, CreateTemporaryProfile, Issue, Operation, Path, ProblemDetails,
    UpdateTemporaryProfile, read_server_error, validate_json,
};
use proptest::prelude::*;
use proptest::test_runner::Config;
use serde_json::{Value, json};

#[path = "cases.rs"]
#[allow(dead_code, reason = "the corpus is read in more ways than here")]
mod cases;

const CREATE: Option<&Operation> = Some(CreateTemporaryProfile::OPERATION);
const UPDATE: Option<&Operation> = Some(UpdateTemporaryProfile::OPERATION);
const CONVERT: Option<&Operation> = Some(ConvertToPermanentProfile::OPERATION);

fn said(status: u16, body: &[u8], operation: Option<&Operation>) -> String {
    let report = read_server_error(status, body, operation);
    assert!(report.warnings.is_empty() && !report.is_accepted());
    report.to_string().replace("refused: ", "").replace('`', "")
}

/// What one error of a list comes to.
fn entry(error: &Value, operation: Option<&Operation>) -> String {
    said(422, json!({ "errors": [error] }).to_string().as_bytes(), operation)
}

#[test]
fn an_error_code_stands_at_its_fields_where_the_operation_has_them() {
    let code = |code: Value, operation| said(400, json!({ "errorCode": code }).to_string().as_bytes(), operation);
    for (number, operation, wanted) in [
        (602, CREATE, "already_in_use at email"),
        (605, UPDATE, "invalid_phone_number at telephoneNumberNoCountryCode"),
        (605, CONVERT, "invalid_phone_number at $"),
        (606, CREATE, "invalid_name at surname, invalid_name at firstName"),
        (600, CONVERT, "rejected_by_server at password"),
        (600, CREATE, "rejected_by_server at $"),
        (617, UPDATE, "profile_not_found at customerNumber"),
        (617, CREATE, "profile_not_found at $"),
        (617, None, "profile_not_found at customerNumber"),
        (618, CREATE, "server_unavailable at $"),
        // Not one of Entur's: the status is all there is.
        (607, CREATE, "rejected_by_server at $"),
    ] {
        assert_eq!(code(json!(number), operation), wanted, "{number}");
        assert_eq!(code(json!(number.to_string()), operation), wanted, "{number}");
    }
    for odd in [json!("0602"), json!(" 602"), json!(602.5), json!(-602), json!([602]), json!(null)] {
        assert_eq!(code(odd, CREATE), "rejected_by_server at $");
    }
}

#[test]
fn without_a_body_to_read_the_status_decides() {
    for body in ["", "<html>", "{", "[]", "null", "{\"errorCode\":1}", "{\"errors\":{}}"] {
        for (status, operation, wanted) in [
            (400, CREATE, "rejected_by_server at $"),
            (404, CREATE, "server_unavailable at $"),
            (404, UPDATE, "profile_not_found at customerNumber"),
            (404, None, "server_unavailable at $"),
            (409, UPDATE, "rejected_by_server at $"),
            (499, UPDATE, "rejected_by_server at $"),
            (500, UPDATE, "server_unavailable at $"),
            (u16::MAX, UPDATE, "server_unavailable at $"),
        ] {
            assert_eq!(said(status, body.as_bytes(), operation), wanted, "{status} {body}");
        }
        for status in [401, 403, 408, 410, 429] {
            assert_eq!(said(status, body.as_bytes(), CREATE), "server_unavailable at $", "{status}");
        }
    }
}

#[test]
fn a_body_is_read_as_deep_as_a_profile() {
    for (levels, wanted) in [(63, "already_in_use at email"), (64, "rejected_by_server at $")] {
        let body = format!(r#"{{"errorCode":602,"cause":{}{}}}"#, "[".repeat(levels), "]".repeat(levels));
        assert_eq!(said(400, body.as_bytes(), CREATE), wanted, "{levels}");
    }
}

#[test]
fn an_error_stands_at_the_field_that_its_pointer_or_name_tells() {
    for (pointer, wanted) in [
        ("#/email", "rejected_by_server at email"),
        ("/email", "rejected_by_server at email"),
        ("#/%65mail/0/%C3%A5", "rejected_by_server at email"),
        // Its issue would be at `$`, which says less than the status.
        ("#/emai", "rejected_by_server at $"),
        ("#/password", "rejected_by_server at $"),
        ("email", "rejected_by_server at $"),
        ("#", "rejected_by_server at $"),
        ("#/email%", "rejected_by_server at $"),
        ("#/email/%C3", "rejected_by_server at $"),
        ("#/email/%+1", "rejected_by_server at $"),
    ] {
        assert_eq!(entry(&json!({ "pointer": pointer, "field": "surname" }), CREATE), wanted, "{pointer}");
    }
    assert_eq!(entry(&json!({ "pointer": 1, "field": "surname" }), CREATE), "rejected_by_server at surname");
    let body = br#"{"errorCode":602,"errors":[{"field":"email"},{"field":"surname"},{"field":"nick"}]}"#;
    assert_eq!(said(400, body, CREATE), "already_in_use at email, rejected_by_server at surname");
}

#[test]
fn an_error_code_about_a_field_is_told_beside_a_list_about_others() {
    let both = |code: u16, field: &str, operation| {
        said(400, json!({ "errorCode": code, "errors": [{ "field": field }] }).to_string().as_bytes(), operation)
    };
    for (code, field, operation, wanted) in [
        (602, "surname", CREATE, "already_in_use at email, rejected_by_server at surname"),
        (602, "countryCode", CREATE, "already_in_use at email, rejected_by_server at countryCode"),
        (602, "email", CREATE, "already_in_use at email"),
        (606, "firstName", CREATE, "invalid_name at firstName"),
        (606, "email", CREATE, "invalid_name at surname, invalid_name at firstName, rejected_by_server at email"),
        // Which telephone number is invalid is not told.
        (605, "landlineNumber", CREATE, "invalid_phone_number at landlineNumber"),
        (605, "countryCode", CREATE, "invalid_phone_number at countryCode"),
        (605, "email", CREATE, "invalid_phone_number at telephoneNumberNoCountryCode, rejected_by_server at email"),
        (605, "email", CONVERT, "invalid_phone_number at $, rejected_by_server at email"),
        (617, "email", UPDATE, "profile_not_found at customerNumber, rejected_by_server at email"),
        (617, "customerNumber", UPDATE, "profile_not_found at customerNumber"),
        // One about the whole says less than the list.
        (400, "surname", CREATE, "rejected_by_server at surname"),
        (618, "surname", CREATE, "rejected_by_server at surname"),
        // Neither says anything of the other.
        (607, "surname", CREATE, "rejected_by_server at surname"),
        (602, "nick", CREATE, "already_in_use at email"),
    ] {
        assert_eq!(both(code, field, operation), wanted, "{code} {field}");
    }
    let coded = br#"{"errorCode":602,"errors":[{"field":"email","code":"invalid_email"}]}"#;
    assert_eq!(said(400, coded, CREATE), "invalid_email at email");
    // Both are said of the whole, and neither hides the other; the same is said once.
    let of_whole = |code: &str| {
        said(400, json!({ "errorCode": 605, "errors": [{ "code": code }] }).to_string().as_bytes(), CONVERT)
    };
    assert_eq!(of_whole("rejected_by_server"), "invalid_phone_number at $, rejected_by_server at $");
    assert_eq!(of_whole("invalid_phone_number"), "invalid_phone_number at $");
    let many = json!({ "errorCode": 602, "errors": vec![json!({ "field": "surname" }); 51] }).to_string();
    assert_eq!(read_server_error(400, many.as_bytes(), CREATE).issues.len(), 51);
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::default() })]

    #[test]
    fn whatever_a_server_answers_comes_to_issues_of_ours(
        before in "\\PC{0,8}|[\"{}\\[\\]:,#/%]{0,8}",
        member in prop::sample::select(vec!["errorCode", "errors", "pointer", "field", "code", "params"]),
        status in any::<u16>(),
        cut in 0usize..200,
    ) {
        let sound = r##"{"errorCode":602,"errors":[{"pointer":"#/email","code":"too_long","params":{"limit":80,"unit":"utf16","source":"entur"}},{"field":"surname"}]}"##;
        let name = format!("\"{member}\":");
        let text = sound.replacen(&name, &format!("{name}{before}"), 1);
        let bytes = text.as_bytes();
        for body in [bytes, bytes.get(..cut).unwrap_or(bytes), bytes.get(cut..).unwrap_or_default()] {
            for operation in [None, CREATE, UPDATE, CONVERT] {
                prop_assert!(!read_server_error(status, body, operation).is_accepted());
            }
        }
    }
}

/// A server's own words may quote the customer.
#[test]
fn a_parameter_is_told_where_an_issue_of_ours_can_have_it() {
    let told = |code: &str, params: &Value| {
        let error = json!({ "pointer": "#/telephoneNumber", "code": code, "params": params });
        let report = read_server_error(422, json!({ "errors": [error] }).to_string().as_bytes(), CREATE);
        let [issue] = report.issues.as_slice() else { panic!("{report:?}") };
        let issue = serde_json::to_value(issue).unwrap();
        (issue["code"] == code).then(|| issue["params"].clone())
    };
    let range = json!({ "minimum": "1", "maximum": "9223372036854775807", "unit": "integer" });
    for (code, params) in [
        ("required", json!({})),
        ("wrong_type", json!({ "expected": "string" })),
        ("too_long", json!({ "limit": 4_294_967_295_u32, "unit": "utf16", "source": "client" })),
        ("date_in_past", json!({ "limit": "2028-02-29", "unit": "date" })),
        ("date_far_ahead", json!({ "limit": 0, "unit": "days" })),
        ("deprecated_field", json!({ "replacement": "countryCode, telephoneNumberNoCountryCode" })),
        ("email_domain_suspicious", json!({ "suggestion": "gmail.com" })),
        ("out_of_range", range.clone()),
        ("number_not_exact", json!({ "limit": 9_007_199_254_740_991_u64, "unit": "integer" })),
        ("invalid_json", json!({ "offset": 1, "unit": "bytes" })),
    ] {
        assert_eq!(told(code, &params), Some(params), "{code}");
    }
    // The nearest that none has, and one parameter less.
    for (code, params) in [
        ("wrong_type", json!({ "expected": "text" })),
        ("too_long", json!({ "limit": 4_294_967_296_u64, "unit": "utf16", "source": "client" })),
        ("too_long", json!({ "limit": 80, "unit": "bytes", "source": "client" })),
        ("too_long", json!({ "limit": 80, "unit": "utf16" })),
        ("date_in_past", json!({ "limit": "2026-02-29", "unit": "date" })),
        ("date_in_past", json!({ "limit": "2028-02-29", "unit": "days" })),
        ("date_far_ahead", json!({ "limit": -1, "unit": "days" })),
        ("date_far_ahead", json!({ "limit": "5", "unit": "days" })),
        ("deprecated_field", json!({ "replacement": "/profiles/{customerNumber}/customer-accounts" })),
        ("email_domain_suspicious", json!({ "suggestion": "gmial.com" })),
        ("out_of_range", json!({ "minimum": "1", "maximum": "9223372036854775808", "unit": "integer" })),
        ("out_of_range", json!({ "minimum": "0", "maximum": "9223372036854775807", "unit": "integer" })),
        ("number_not_exact", json!({ "limit": 9_007_199_254_740_992_u64, "unit": "integer" })),
        ("invalid_json", json!({ "offset": 1, "unit": "levels" })),
        ("out_of_ranges", range),
    ] {
        assert_eq!(told(code, &params), None, "{code} {params}");
    }
}

#[test]
fn what_a_service_answers_is_read_back_as_the_same_issues() {
    let mut problems = 0;
    for case in cases::all().iter().filter(|case| case.operation.as_deref() == CREATE.map(|operation| operation.name)) {
        let Err(rejected) = validate_json::<CreateTemporaryProfile>(&case.text(), &case.context()) else { continue };
        let problem = serde_json::to_vec(&ProblemDetails::new(&rejected.issues)).unwrap();
        // No other service knows the unknown fields of an input.
        let as_a_whole = |issue: &Issue| match issue.path {
            Path::Unknown(_) => (issue.code, Path::Root, issue.params),
            path => (issue.code, path, issue.params),
        };
        let read: Vec<_> = read_server_error(422, &problem, CREATE).issues.iter().map(as_a_whole).collect();
        assert_eq!(read, rejected.issues.iter().map(as_a_whole).collect::<Vec<_>>(), "{}", case.name());
        problems += 1;
    }
    assert!(problems > 100, "{problems} problems");
}
