//! Rich, rare answers: whole objects, made by serde-wasm-bindgen and js-sys.

use js_sys::{Array, JSON, Object, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::exchange::exchange;
use crate::describe::{self, Side, Target};
use crate::issue::{Issue, Report};
use crate::json::{Json, Text};
use crate::operations::request::{self, RequestOptions};
use crate::profile::datum::Datum;
use crate::profile::response::Profile;
use crate::profile::{day, read};

/// The part of the platform's URL parser that knows internationalised domains.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = URL)]
    type Url;

    #[wasm_bindgen(constructor, catch, js_class = "URL")]
    fn new(url: &str) -> Result<Url, JsValue>;

    #[wasm_bindgen(method, getter)]
    fn hostname(this: &Url) -> String;
}

/// The A-labels of a domain, as the platform's URL parser makes them.
pub(super) fn to_ascii(domain: &str) -> Option<String> {
    Url::new(&["http://", domain].concat()).ok().map(|url| url.hostname())
}

fn plain(value: &impl Serialize) -> JsValue {
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::UNDEFINED)
}

fn report(report: &Report) {
    exchange(|exchange| exchange.answer.write(report, None));
}

/// The catalogue.
#[wasm_bindgen]
pub fn catalogue() -> JsValue {
    plain(&describe::catalogue())
}

/// The JSON Schema of an operation's body; `undefined` for another target.
#[wasm_bindgen]
pub fn json_schema(number: u32, target: &str, side: &str) -> JsValue {
    let side = if side == "input" { Side::Input } else { Side::Output };
    match (super::operation(number), Target::from_name(target)) {
        (Some(operation), Some(target)) => plain(&describe::json_schema(operation, target, side)),
        _ => JsValue::UNDEFINED,
    }
}

#[derive(Serialize)]
struct Prepared {
    url: String,
    headers: Headers,
}

/// Headers as an object, in order.
struct Headers([(&'static str, String); 4]);

impl Serialize for Headers {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

/// What a request has besides its body; `undefined` beside issues.
#[wasm_bindgen]
pub fn prepare_request(
    number: u32,
    base_url: &str,
    client_name: &str,
    correlation_id: &str,
    customer_number: Option<String>,
    path: &str,
) -> JsValue {
    let Some(operation) = super::operation(number) else { return JsValue::UNDEFINED };
    let customer_number = customer_number.as_deref();
    let options = RequestOptions { base_url, client_name, correlation_id, customer_number, path: Some(path) };
    match operation.prepare(&options) {
        Ok(prepared) => {
            report(&Report::default());
            plain(&Prepared { url: prepared.url, headers: Headers(prepared.headers) })
        }
        Err(refused) => {
            report(&refused);
            JsValue::UNDEFINED
        }
    }
}

/// The two parts of a client name, joined; `undefined` beside issues.
#[wasm_bindgen]
pub fn client_name(company: &str, application: &str) -> Option<String> {
    let joined = request::client_name(company, application);
    report(joined.as_ref().err().unwrap_or(&Report::default()));
    joined.ok()
}

/// A new correlation id; `undefined` where the platform has no random source.
#[wasm_bindgen]
pub fn correlation_id() -> Option<String> {
    request::correlation_id()
}

/// Reads the profile in the text area, temporary (0) or permanent (1);
/// `undefined` beside issues.
#[wasm_bindgen]
pub fn read_profile(kind: u32, bytes: u32) -> JsValue {
    // Read and shown under one borrow each: showing calls JavaScript.
    if kind == 0 {
        shown(exchange(|exchange| read::read_temporary_profile(exchange.bytes(bytes))))
    } else {
        shown(exchange(|exchange| read::read_customer_profile(exchange.bytes(bytes))))
    }
}

fn shown<P: Profile>(read: Result<(P, Vec<Issue>), Report>) -> JsValue {
    match read {
        Ok((profile, warnings)) => {
            report(&Report { issues: Vec::new(), warnings });
            profile_object(&profile)
        }
        Err(refused) => {
            report(&refused);
            JsValue::UNDEFINED
        }
    }
}

fn profile_object(profile: &impl Profile) -> JsValue {
    let object = Object::new();
    profile.visit(&mut |name, datum| set(&object, name, &datum_value(&datum)));
    let extra = Object::new();
    for (name, json) in profile.extra() {
        set(&extra, name, &json_value(json));
    }
    set(&object, "extra", &extra);
    object.into()
}

fn datum_value(datum: &Datum<'_>) -> JsValue {
    match datum {
        Datum::Text(text) | Datum::Letter(text, true) => (*text).into(),
        Datum::Letter(letter, false) => {
            let other = Object::new();
            set(&other, "other", &(*letter).into());
            other.into()
        }
        Datum::Id(id) => id.to_string().into(),
        Datum::Ids(ids) => ids.iter().map(|id| JsValue::from(id.to_string())).collect::<Array>().into(),
        Datum::Day(day) => day::iso(*day).as_str().into(),
        Datum::List(items) => items.iter().map(json_value).collect::<Array>().into(),
    }
}

/// JSON that nobody looked into. An integer that a JavaScript number does not
/// hold stays its digits; half a surrogate pair becomes U+FFFD.
fn json_value(json: &Json<'_>) -> JsValue {
    match json {
        Json::Null => JsValue::NULL,
        Json::Bool(value) => (*value).into(),
        Json::Number(number) => match crate::json::to_integer(number) {
            Some(None) | Some(Some(MAX_SAFE..)) => number.as_ref().into(),
            _ => JSON::parse(number).unwrap_or(JsValue::UNDEFINED),
        },
        Json::Text(text) => text_of(text).into(),
        Json::Array(items) => items.iter().map(json_value).collect::<Array>().into(),
        Json::Object(members) => {
            let object = Object::new();
            for (name, value) in members {
                set(&object, text_of(name), &json_value(value));
            }
            object.into()
        }
    }
}

const MAX_SAFE: u64 = 1 << 53;

fn text_of<'a>(text: &'a Text<'_>) -> &'a str {
    text.as_str().unwrap_or("\u{FFFD}")
}

/// Defines an own property, so that not even `__proto__` is anything but a name.
fn set(object: &Object, name: &str, value: &JsValue) {
    let property = Object::new();
    for (key, value) in [
        ("value", value),
        ("writable", &JsValue::TRUE),
        ("enumerable", &JsValue::TRUE),
        ("configurable", &JsValue::TRUE),
    ] {
        // A fresh, extensible object takes any property.
        let _ = Reflect::set(&property, &key.into(), value);
    }
    let _ = Reflect::define_property(object, &name.into(), &property);
}
