//! Rich, rare answers: whole objects, made by serde-wasm-bindgen and js-sys.

use serde::{Serialize, Serializer};
use serde_wasm_bindgen::Serializer as JavaScript;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::exchange::exchange;
use crate::issue::Report;
use crate::operations::request::{self, PreparedRequest, RequestOptions};

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
    value.serialize(&JavaScript::json_compatible()).unwrap_or(JsValue::UNDEFINED)
}

fn report(report: &Report) {
    exchange(|exchange| exchange.answer.write(report, None));
}

/// The address under `url` and the headers under their names: one flat object.
struct Prepared(PreparedRequest);

impl Serialize for Prepared {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(PreparedRequest { url, headers, .. }) = self;
        let headers = headers.iter().map(|(name, value)| (*name, value.as_str()));
        serializer.collect_map([("url", url.as_str())].into_iter().chain(headers))
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
            plain(&Prepared(prepared))
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
