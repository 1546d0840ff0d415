//! Unpacks what a script carries as text: a stream of our own making, in a [`format`] for WebAssembly modules.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    reason = "numbers are 32 bits wide, as addresses are; a build of ours unpacks what it has packed, and compares"
)]

mod cells;
mod coder;
pub mod format;
mod instruction;
mod odds;
mod stream;
mod text;

use core::cell::Cell;
use std::thread;

pub use instruction::Instruction;
pub use odds::Odds;
use stream::Stream;
pub use text::to_text;

/// The most signs of a text, and bytes of what it holds.
pub const ROOM: usize = 1 << 18;

/// Room for the odds, a power of two.
const ODDS: usize = 1 << 14;
const _: () = assert!(format::ODDS as usize <= ODDS);

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

/// Unpacks the text, once, and returns how many bytes it holds. One that is not of our making gives bytes without meaning.
#[allow(unsafe_code, reason = "a name for JavaScript, which nothing else has")]
#[unsafe(no_mangle)]
pub extern "C" fn unpack() -> u32 {
    STREAM.with(Stream::unpack)
}

/// What a text holds, for the packer to compare. A new thread has memory that nothing was written to.
#[must_use]
pub fn unpacked(packed: &str) -> Vec<u8> {
    let unpacked = || {
        STREAM.with(|stream| {
            (0..).zip(packed.bytes()).for_each(|(at, sign)| stream.coder.text.set(at, sign));
            (0..stream.unpack()).map(|at| stream.bytes.get(at)).collect()
        })
    };
    thread::scope(|scope| scope.spawn(unpacked).join()).unwrap_or_default()
}
