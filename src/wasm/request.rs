//! Requests, and the pieces they are made of.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::exchange::{Parts, with_exchange};
use super::slots::Texts;
use crate::issue::Report;
use crate::operations::request::{self, PreparedRequest, RequestOptions};
use crate::rules::raw::Raw;

/// Stands for a customer number that is not a text, and is as much out of range.
const NO_NUMBER: &str = "-";

/// A request without its body: the address, and a list of each header's name and value; `undefined` if there are issues.
/// The options are in the slots.
#[wasm_bindgen]
pub fn prepare_request(number: u32, bytes: u32) -> JsValue {
    let Some(operation) = super::operation(number) else { return JsValue::UNDEFINED };
    let prepared = with_exchange(|exchange| {
        let Parts { sent: text, slots, answer, .. } = exchange.parts(bytes);
        let mut texts = Texts::new(text);
        let [base_url, client_name, correlation_id, path] = [0, 1, 2, 3].map(|slot| slots.text(slot, &mut texts));
        let customer_number = match slots.raw(4, &mut texts) {
            Raw::Absent => None,
            Raw::Text(text) => Some(text),
            _ => Some(NO_NUMBER),
        };
        let options = RequestOptions {
            base_url: base_url.unwrap_or_default(),
            client_name: client_name.unwrap_or_default(),
            correlation_id: correlation_id.unwrap_or_default(),
            customer_number,
            path,
        };
        let prepared = operation.prepare(&options);
        answer.write(prepared.as_ref().err().unwrap_or(&Report::default()), None);
        prepared
    });
    let Ok(PreparedRequest { url, headers, .. }) = prepared else { return JsValue::UNDEFINED };
    // After the call on the memory: to make a list may run code of the page's, which may call the core again.
    (url, headers).serialize(&Serializer::json_compatible()).unwrap_or(JsValue::UNDEFINED)
}

/// Joins the two parts of a client name, which are in the slots.
#[wasm_bindgen]
pub fn client_name(bytes: u32) -> u32 {
    with_exchange(|exchange| {
        let Parts { sent: text, slots, answer, .. } = exchange.parts(bytes);
        let mut texts = Texts::new(text);
        let [company, application] = [0, 1].map(|slot| slots.text(slot, &mut texts).unwrap_or_default());
        let joined = request::client_name(company, application);
        answer.write(joined.as_ref().err().unwrap_or(&Report::default()), None);
        answer.write_text(|out| out.put(joined.as_deref().unwrap_or_default()));
        answer.address()
    })
}

/// A new correlation id; `undefined` where the platform has no random source.
#[wasm_bindgen]
pub fn correlation_id() -> JsValue {
    request::correlation_id().map_or(JsValue::UNDEFINED, |id| JsValue::from_str(&id))
}
