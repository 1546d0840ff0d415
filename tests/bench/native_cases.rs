//! What is measured of the core itself: by the clock in `native.rs`, in instructions in `tests/instructions`. Each case
//! is a whole call of the public interface, on inputs that were made before.

use std::hint::black_box;

use entur_customer_profile::{Body, Context, CreateTemporaryProfile, Input, day, validate_json};

/// A case: its name, and what one round of it does.
pub(crate) type Case = (&'static str, Box<dyn Fn()>);

/// The names of the cases, in their order.
pub(crate) const NAMES: [&str; 8] =
    ["valid form", "undeprecated form", "nine faults", "email", "phone", "date", "bytes", "unknown fields, 32 KB"];

const BODY: &str = r#"{"createdBy":"web","expirationDate":"2027-07-01","createdByChannel":"web","email":"ase.nordmann@example.no","surname":"Nordmann-Østby","firstName":"Åse Marie","countryCode":"+47","dateOfBirth":"1990-02-28","landlineNumber":"22334455","organisationId":1,"telephoneNumberNoCountryCode":"40612345","customerAccountId":"a1b2c3"}"#;

/// A valid form of 12 fields.
fn valid() -> Input<'static> {
    let mut input = undeprecated();
    input.text("customerAccountId", "a1b2c3");
    input
}

/// The same without the deprecated field.
fn undeprecated() -> Input<'static> {
    let mut input = Input::new();
    input
        .text("createdBy", "web")
        .text("expirationDate", "2027-07-01")
        .text("createdByChannel", "web")
        .text("email", "ase.nordmann@example.no")
        .text("surname", "Nordmann-Østby")
        .text("firstName", "Åse Marie")
        .text("countryCode", "+47")
        .text("dateOfBirth", "1990-02-28")
        .text("landlineNumber", "22334455")
        .integer("organisationId", 1)
        .text("telephoneNumberNoCountryCode", "40612345");
    input
}

/// The valid form with a fault in each of nine fields.
fn faulty() -> Input<'static> {
    const LONG: &str =
        "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww";
    let mut input = valid();
    input
        .text("createdBy", LONG)
        .text("expirationDate", "2027-02-30")
        .text("createdByChannel", LONG)
        .text("email", "ase.nordmann@example")
        .text("surname", "<b>Østby</b>")
        .text("firstName", "123")
        .text("dateOfBirth", "1990-02-30")
        .integer("organisationId", 0)
        .text("telephoneNumberNoCountryCode", "406");
    input
}

/// The cases, each checked once: what answers wrongly is not measured.
pub(crate) fn cases() -> Vec<Case> {
    let context = Context::new(day::parse("2026-07-01").unwrap());
    let validate = move |input: Input<'static>, issues: usize| -> Box<dyn Fn()> {
        let judged = CreateTemporaryProfile::validate(&input, &context);
        assert_eq!(judged.err().map_or(0, |rejected| rejected.issues.len()), issues);
        Box::new(move || {
            let _ = black_box(CreateTemporaryProfile::validate(black_box(&input), &context));
        })
    };
    let field = move |name: &'static str| -> Box<dyn Fn()> {
        let input = undeprecated();
        let report = CreateTemporaryProfile::validate_field(name, &input, &context).unwrap();
        assert!(report.issues.is_empty());
        Box::new(move || {
            black_box(CreateTemporaryProfile::validate_field(black_box(name), black_box(&input), &context));
        })
    };
    let json = move |text: String| -> Box<dyn Fn()> {
        assert!(validate_json::<CreateTemporaryProfile>(text.as_bytes(), &context).is_ok());
        Box::new(move || {
            let _ = black_box(validate_json::<CreateTemporaryProfile>(black_box(text.as_bytes()), &context));
        })
    };
    let unknown: String = (0..2048).map(|at| format!(r#""field{at:04}":0,"#)).collect();
    let runs = [
        validate(valid(), 0),
        validate(undeprecated(), 0),
        validate(faulty(), 9),
        field("email"),
        field("telephoneNumberNoCountryCode"),
        field("dateOfBirth"),
        json(BODY.to_owned()),
        json(BODY.replacen('{', &format!("{{{unknown}"), 1)),
    ];
    NAMES.into_iter().zip(runs).collect()
}
