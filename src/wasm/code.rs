//! Codes and numbers looked up: one text in slot 0, one number out.

use wasm_bindgen::prelude::wasm_bindgen;

use super::exchange::with_exchange;
use super::word::word;
use crate::phone::{CallingCode, NumberType};
use crate::profile::codes;

/// The type of the national number in slot 0, as its position among all types from 1; 0 for none.
#[wasm_bindgen]
pub fn number_type(calling_code: u32, bytes: u32) -> u32 {
    let code = u16::try_from(calling_code).ok().and_then(CallingCode::new);
    let found = with_exchange(|exchange| NumberType::of(code?, exchange.text(bytes)?));
    let place = NumberType::ALL.iter().position(|known| Some(*known) == found);
    place.map_or(0, |place| word(place).wrapping_add(1))
}

/// The letters of the language in slot 0, the first in the lowest byte; 0 for none.
#[wasm_bindgen]
pub fn language(bytes: u32) -> u32 {
    let [a, b, c] = with_exchange(|exchange| codes::language_letters(exchange.text(bytes)?)).unwrap_or_default();
    u32::from_le_bytes([a, b, c, 0])
}

/// Whether slot 0 has the code of a country.
#[wasm_bindgen]
pub fn is_nationality(bytes: u32) -> u32 {
    u32::from(with_exchange(|exchange| exchange.text(bytes).is_some_and(codes::is_nationality)))
}
