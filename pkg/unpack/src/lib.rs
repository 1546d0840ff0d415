//! Unpacks an LZMA stream that a script carries as text: one of our own making, of a few fixed parameters, with an end
//! marker and without a header.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    reason = "numbers are 32 bits wide, as addresses are; a build of ours unpacks what it has packed, and compares"
)]

mod cells;
mod coder;
mod stream;
mod text;

use core::cell::Cell;

use stream::Stream;
pub use text::to_text;

/// The most signs of a text, and bytes of what it holds.
pub const ROOM: usize = 1 << 18;

/// Room for the odds, a power of two.
const ODDS: usize = 1 << 13;
const _: () = assert!(stream::ODDS as usize <= ODDS);

thread_local! {
    static STREAM: Stream = const { Stream::new() };
}

/// Where the text is to be written.
#[allow(unsafe_code, reason = "a name for JavaScript, which nothing else has")]
#[unsafe(no_mangle)]
pub extern "C" fn text() -> *const Cell<u8> {
    STREAM.with(|stream| stream.coder.text.address())
}

/// Where the bytes are.
#[allow(unsafe_code, reason = "a name for JavaScript, which nothing else has")]
#[unsafe(no_mangle)]
pub extern "C" fn bytes() -> *const Cell<u8> {
    STREAM.with(|stream| stream.bytes.address())
}

/// Unpacks the text, and returns how many bytes it holds. One that is not of our making gives bytes without meaning.
#[allow(unsafe_code, reason = "a name for JavaScript, which nothing else has")]
#[unsafe(no_mangle)]
pub extern "C" fn unpack() -> u32 {
    STREAM.with(Stream::unpack)
}

/// What a text holds; for who has packed it.
#[must_use]
pub fn unpacked(packed: &str) -> Vec<u8> {
    STREAM.with(|stream| {
        (0..).zip(packed.bytes()).for_each(|(at, sign)| stream.coder.text.set(at, sign));
        (0..stream.unpack()).map(|at| stream.bytes.get(at)).collect()
    })
}
