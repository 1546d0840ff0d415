//! Requests of Rust programs. What JavaScript adds (checks of addresses and routes) is tested in JavaScript.

#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

use entur_customer_profile::{
    Body, Code, ConvertToPermanentProfile, CreateTemporaryProfile, Operation, Path, RequestOptions,
    UpdateTemporaryProfile,
};

fn options() -> RequestOptions<'static> {
    let mut options = RequestOptions::new("https://api.entur.io/customers/v2", "brakar-webshop", "5a6b");
    options.customer_number = Some("3518474");
    options
}

fn url(operation: &Operation, options: &RequestOptions<'_>) -> String {
    operation.prepare(options).unwrap().url
}

fn refused(options: &RequestOptions<'_>) -> Vec<(Code, Path)> {
    let report = UpdateTemporaryProfile::OPERATION.prepare(options).unwrap_err();
    report.issues.iter().map(|issue| (issue.code, issue.path)).collect()
}

#[test]
fn each_operation_has_its_method_address_and_headers() {
    let all = [
        (CreateTemporaryProfile::OPERATION, "POST", "/profiles/temporary"),
        (UpdateTemporaryProfile::OPERATION, "PUT", "/profiles/temporary/3518474"),
        (ConvertToPermanentProfile::OPERATION, "PUT", "/profiles/temporary/3518474/convert"),
    ];
    for (operation, method, path) in all {
        let request = operation.prepare(&options()).unwrap();
        assert_eq!(request.method, method);
        assert_eq!(request.url, format!("https://api.entur.io/customers/v2{path}"));
        let headers = request.headers.each_ref().map(|(name, value)| (*name, value.as_str()));
        assert_eq!(
            headers,
            [
                ("Content-Type", "application/json"),
                ("Accept", "application/json"),
                ("ET-Client-Name", "brakar-webshop"),
                ("X-Correlation-Id", "5a6b"),
            ]
        );
    }
}

#[test]
fn slashes_at_the_end_of_the_base_do_not_count() {
    for base_url in ["https://a.no", "https://a.no/", "https://a.no///"] {
        let options = RequestOptions::new(base_url, "brakar-webshop", "5a6b");
        assert_eq!(url(CreateTemporaryProfile::OPERATION, &options), "https://a.no/profiles/temporary");
    }
}

#[test]
fn a_path_of_the_callers_has_the_number_wherever_it_asks_for_it() {
    let paths = [("/p/{customerNumber}?n={customerNumber}", "/p/7?n=7"), ("/p/{other}/{", "/p/{other}/{"), ("", "")];
    let mut options = RequestOptions::new("", "brakar-webshop", "5a6b");
    options.customer_number = Some("007");
    for (path, expected) in paths {
        options.path = Some(path);
        assert_eq!(url(UpdateTemporaryProfile::OPERATION, &options), expected);
    }
}

#[test]
fn a_number_is_digits_from_1_to_the_most_of_64_bits() {
    let mut options = RequestOptions::new("", "brakar-webshop", "5a6b");
    options.path = Some("{customerNumber}");
    for number in ["1", "9223372036854775807"] {
        options.customer_number = Some(number);
        assert_eq!(url(UpdateTemporaryProfile::OPERATION, &options), number);
    }
    let path = Path::Name("customerNumber");
    for number in [None, Some("")] {
        options.customer_number = number;
        assert_eq!(refused(&options), [(Code::Required, path)]);
    }
    for number in ["0", "9223372036854775808", "-1", "+1", " 1", "1/2", "1e3", "١"] {
        options.customer_number = Some(number);
        assert_eq!(refused(&options), [(Code::OutOfRange, path)], "{number}");
    }
}

#[test]
fn an_operation_without_a_number_does_not_ask_for_one() {
    let options = RequestOptions::new("", "brakar-webshop", "5a6b");
    assert_eq!(url(CreateTemporaryProfile::OPERATION, &options), "/profiles/temporary");
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let options = RequestOptions::new("", "web shop", "\r\n");
    assert_eq!(
        refused(&options),
        [
            (Code::Required, Path::Name("customerNumber")),
            (Code::InvalidClientName, Path::Name("ET-Client-Name")),
            (Code::InvalidCorrelationId, Path::Name("X-Correlation-Id")),
        ]
    );
}
