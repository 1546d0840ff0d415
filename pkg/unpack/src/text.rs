//! Bytes as text: a sign holds six bits, three bytes take four signs.

/// The signs are those from here to `~` without the backslash: none has to be escaped in a script, nor in a page.
const FIRST: u8 = b'>';
const BACKSLASH: u8 = b'\\';

/// The six bits of a sign.
pub(crate) fn value(sign: u8) -> u32 {
    u32::from(sign).wrapping_sub(u32::from(FIRST) + u32::from(sign > BACKSLASH)) & 63
}

/// The sign of six bits.
fn sign(value: u32) -> char {
    let sign = FIRST + (value & 63) as u8;
    char::from(sign + u8::from(sign >= BACKSLASH))
}

/// The text of some bytes.
#[must_use]
pub fn to_text(bytes: &[u8]) -> String {
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits = three.iter().rev().fold(0, |bits, byte| bits << 8 | u32::from(*byte));
        for at in 0..=three.len() {
            text.push(sign(bits >> (6 * at)));
        }
    }
    text
}
