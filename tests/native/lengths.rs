//! Formats such as bincode write the length of a list or a map before what is in it: it has to be known, and right.

#![allow(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may fail by panicking")]

use std::fmt::Error;

use entur_customer_profile::{
    Body, Context, CreateTemporaryProfile, Expected, Input, Params, Patch, Raw, Source, Unit, day, plan_conversion,
    plan_update, read_customer_profile, read_temporary_profile,
};
use serde::ser::{Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple, Serializer};

/// A format that keeps nothing, and refuses a list or a map without a length or with another one.
#[derive(Clone, Copy)]
struct Lengths;

/// How many values are to come.
struct ToCome(usize);

impl ToCome {
    fn take(&mut self, value: &(impl Serialize + ?Sized)) -> Result<(), Error> {
        self.0 = self.0.checked_sub(1).ok_or(Error)?;
        value.serialize(Lengths)
    }

    fn finish(&self) -> Result<(), Error> {
        if self.0 == 0 { Ok(()) } else { Err(Error) }
    }
}

macro_rules! scalars {
    ($($method:ident: $type:ty),+) => {$(
        fn $method(self, _: $type) -> Result<(), Error> {
            Ok(())
        }
    )+};
}

impl Serializer for Lengths {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = ToCome;
    type SerializeTuple = ToCome;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeMap = ToCome;
    type SerializeStruct = ToCome;
    type SerializeStructVariant = Impossible<(), Error>;

    scalars! {
        serialize_bool: bool, serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64, serialize_f32: f32,
        serialize_f64: f64, serialize_char: char, serialize_str: &str, serialize_bytes: &[u8],
        serialize_unit_struct: &'static str
    }

    fn serialize_none(self) -> Result<(), Error> {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> Result<(), Error> {
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<ToCome, Error> {
        length.map(ToCome).ok_or(Error)
    }

    fn serialize_tuple(self, length: usize) -> Result<ToCome, Error> {
        Ok(ToCome(length))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Impossible<(), Error>, Error> {
        Err(Error)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Impossible<(), Error>, Error> {
        Err(Error)
    }

    fn serialize_map(self, length: Option<usize>) -> Result<ToCome, Error> {
        length.map(ToCome).ok_or(Error)
    }

    fn serialize_struct(self, _: &'static str, length: usize) -> Result<ToCome, Error> {
        Ok(ToCome(length))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Impossible<(), Error>, Error> {
        Err(Error)
    }
}

macro_rules! collections {
    ($($collection:ident: $method:ident),+) => {$(
        impl $collection for ToCome {
            type Ok = ();
            type Error = Error;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
                self.take(value)
            }

            fn end(self) -> Result<(), Error> {
                self.finish()
            }
        }
    )+};
}

collections!(SerializeSeq: serialize_element, SerializeTuple: serialize_element);

impl SerializeMap for ToCome {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        key.serialize(Lengths)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.take(value)
    }

    fn end(self) -> Result<(), Error> {
        self.finish()
    }
}

impl SerializeStruct for ToCome {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, _: &'static str, value: &T) -> Result<(), Error> {
        self.take(value)
    }

    fn end(self) -> Result<(), Error> {
        self.finish()
    }
}

#[test]
fn params_have_theirs() {
    let limit = |source| Params::Limit { limit: 3, unit: Unit::Bytes, source };
    for params in [
        Params::None,
        Params::Expected(Expected::Object),
        limit(None),
        limit(Some(Source::Entur)),
        Params::Day(day::parse("2026-07-01").unwrap()),
        Params::Replacement("email"),
        Params::Range,
        Params::Exactness,
        Params::Suggestion("gmail.com"),
        Params::Offset(3),
    ] {
        params.serialize(Lengths).unwrap();
    }
}

#[test]
fn results_and_profiles_have_theirs() {
    let context = Context::new(day::parse("2026-07-01").unwrap());
    let mut input = Input::new();
    input.text("createdBy", "web").text("createdByChannel", "web").text("expirationDate", "2026-07-08").text("x", "1");
    CreateTemporaryProfile::validate(&input, &context).unwrap().serialize(Lengths).unwrap();
    input.text("email", "ola@nordmann.no").text("telephoneNumber", "+4740612345");
    CreateTemporaryProfile::validate(&input, &context).unwrap().serialize(Lengths).unwrap();
    input.text("email", "ola").raw("organisationId", Raw::WrongType);
    CreateTemporaryProfile::validate(&input, &context).unwrap_err().serialize(Lengths).unwrap();
    CreateTemporaryProfile::validate_field("email", &input, &context).unwrap().serialize(Lengths).unwrap();

    let json = br#"{"customerNumber":1,"status":"X","email":"ola@nordmann.no","a":1,"a":{"b":[1,null],"b":{}}}"#;
    read_customer_profile(json).unwrap().0.serialize(Lengths).unwrap();
}

#[test]
fn plans_and_problems_have_theirs() {
    let context = Context::new(day::parse("2026-07-01").unwrap());
    let json = br#"{"customerNumber":1,"expirationDate":"2026-07-08","firstName":"Ola","surname":"Nordmann"}"#;
    let (profile, _) = read_temporary_profile(json).unwrap();
    let mut patch = Patch::new();
    let refused = plan_conversion(&profile, &patch, &context).unwrap_err();
    patch.set("changedBy", "web").set("changedByChannel", "web").set("x", "1").clear("surname");
    plan_update(&profile, &patch, &context).unwrap().serialize(Lengths).unwrap();
    patch.set("surname", "Hansen").set("dateOfBirth", "1990-02-28").set("organisationId", "7");
    plan_conversion(&profile, &patch, &context).unwrap().serialize(Lengths).unwrap();

    let mut problem = refused.to_problem_details();
    problem.serialize(Lengths).unwrap();
    problem.instance = Some("/tickets/7".to_owned());
    problem.serialize(Lengths).unwrap();
}
