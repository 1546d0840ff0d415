//! `pack <in.wasm> <out.txt>`: the module as a text for scripts, which `pkg/unpack` unpacks where they run. Its longest
//! run of noise is left as it is: it would get no shorter, and take the most time to decode.

#![allow(
    clippy::as_conversions,
    clippy::indexing_slicing,
    reason = "a tool of ours may stop at what is wrong, and what it has packed is unpacked again and compared"
)]

mod coder;
mod operation;
mod parse;

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::ops::Range;

use unpack::format::NUMBER_BITS;

use operation::Digits;

/// Noise is looked for in steps of so many bytes. As many random ones have 162 different values; code and words have a
/// hundred at most.
const BLOCK: usize = 256;
const VALUES_OF_NOISE: usize = 128;

pub(crate) fn run(input: &str, output: &str) -> Result<(), Box<dyn Error>> {
    let module = fs::read(input)?;
    let text = unpack::to_text(&packed(&module));
    if unpack::unpacked(&text) != module {
        return Err(format!("{input} does not come out as it went in; it may hold up to {} bytes", unpack::ROOM).into());
    }
    fs::write(output, text)?;
    Ok(())
}

/// A stream of all but the noise, where the noise goes, its length, and the noise itself, the last byte first.
fn packed(bytes: &[u8]) -> Vec<u8> {
    let Range { start, end } = noise(bytes);
    let (before, others) = bytes.split_at(start);
    let (noise, after) = others.split_at(end - start);
    let others = [before, after].concat();
    let mut coder = parse::coded(&others);
    for count in [before.len(), noise.len()] {
        coder.direct(count as u32, NUMBER_BITS);
    }
    let mut packed = coder.finish();
    packed.extend(noise.iter().rev());
    packed
}

/// The longest run of blocks that look random.
fn noise(bytes: &[u8]) -> Range<usize> {
    let (mut longest, mut start) = (0..0, 0);
    for (at, block) in bytes.chunks_exact(BLOCK).enumerate() {
        let end = (at + 1) * BLOCK;
        if BTreeSet::from_iter(block).len() < VALUES_OF_NOISE {
            start = end;
        } else if end - start > longest.len() {
            longest = start..end;
        }
    }
    longest
}

#[cfg(test)]
mod tests {
    use unpack::format::FARTHEST;

    use super::{BLOCK, noise, packed};

    fn comes_out(bytes: &[u8]) -> bool {
        unpack::unpacked(&unpack::to_text(&packed(bytes))) == bytes
    }

    #[test]
    fn what_goes_in_comes_out() {
        assert!(comes_out(include_bytes!("pack.rs")));
        assert!(comes_out(include_bytes!("../../../Cargo.lock")));
        assert!(comes_out(include_bytes!("../../../src/phone/generated/ranges.rs")));
        assert!(comes_out(&half_noise(unpack::ROOM)));
    }

    #[test]
    fn copies_of_every_length_and_distance_come_out() {
        assert!(comes_out(&[]));
        for length in (0..20).chain(255..300) {
            assert!(comes_out(&vec![0; length]));
            assert!(comes_out(&[1, 2, 3].repeat(length)));
        }
        let words = random(100_000);
        // The last is too far for a copy.
        let distances = (0..16).map(|bits| 1 << bits).chain([FARTHEST as usize - 1, FARTHEST as usize]);
        for (mark, distance) in (0..).zip(distances) {
            let unlike: Vec<u8> = words.iter().map(|byte| byte & 63).take(distance).collect();
            let bytes = [&unlike, &unlike[..distance.min(300)], &[mark], &unlike[..distance.min(4)]].concat();
            assert!(comes_out(&bytes), "{distance}");
        }
    }

    #[test]
    fn what_is_too_long_is_noticed() {
        assert!(!comes_out(&half_noise(unpack::ROOM + 1)));
    }

    #[test]
    fn noise_is_left_as_it_is() {
        let noisy = random(3 * BLOCK);
        for (before, after) in [(0, 0), (0, 700), (2 * BLOCK, 0), (BLOCK, BLOCK), (300, 10)] {
            let bytes = [vec![0; before], noisy.clone(), vec![1; after]].concat();
            assert!(comes_out(&bytes));
            assert!(noise(&bytes).len() >= 2 * BLOCK);
            assert!(packed(&bytes).len() < noisy.len() + 80);
        }
        assert_eq!(noise(include_bytes!("pack.rs")), 0..0);
    }

    #[test]
    fn what_is_no_stream_has_an_end() {
        for bytes in random(30_000).chunks(300) {
            assert!(unpack::unpacked(&unpack::to_text(bytes)).len() <= unpack::ROOM);
        }
        // A state of nothing would be filled with nothing again and again.
        assert!(unpack::unpacked("").len() <= unpack::ROOM);
    }

    fn half_noise(count: usize) -> Vec<u8> {
        let noise = random(count / 2);
        let zeros = vec![0; count - noise.len()];
        [noise, zeros].concat()
    }

    fn random(count: usize) -> Vec<u8> {
        let mut noise = 1_u32;
        (0..count)
            .map(|_| {
                noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                noise.to_be_bytes()[0]
            })
            .collect()
    }
}
