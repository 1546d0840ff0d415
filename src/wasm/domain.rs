//! Internationalised domains, by the platform's URL parser.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::profile::text::joined;

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
    Url::new(&joined(["http://", domain, ""])).ok().map(|url| url.hostname())
}
