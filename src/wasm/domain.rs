//! Internationalised domains, by the platform's URL parser.

use js_sys::JsString;
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
    fn hostname(this: &Url) -> JsString;
}

/// The A-labels of a domain, as the platform's URL parser makes them.
pub(super) fn to_ascii(domain: &str) -> Option<String> {
    Url::new(&joined(["http://", domain, ""])).ok().map(|url| text(&url.hostname()))
}

/// A text of the platform's, read unit by unit: to pass it whole would take an allocator and an encoder in the glue, for
/// this alone. A-labels are ASCII, so that no unit is half a character.
fn text(text: &JsString) -> String {
    text.iter().map(|unit| char::from_u32(u32::from(unit)).unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}
