//! `pack <in.wasm> <out.txt>`: the module as a text for scripts, which `pkg/unpack` unpacks where they run. Its longest
//! part that is noise already is left as it is, since to decode bytes that do not get shorter takes the most time.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::io::Write;
use std::ops::Range;

use lzma_rust2::{LzmaOptions, LzmaWriter};

/// Noise is looked for in steps of so many bytes. As many random ones have 162 different values; code and words have a
/// hundred at most.
const BLOCK: usize = 256;
const VALUES_OF_NOISE: usize = 128;

pub(crate) fn run(input: &str, output: &str) -> Result<(), Box<dyn Error>> {
    let module = fs::read(input)?;
    let text = unpack::to_text(&packed(&module)?);
    if unpack::unpacked(&text) != module {
        return Err(format!("{input} does not come out as it went in; it may hold up to {} bytes", unpack::ROOM).into());
    }
    fs::write(output, text)?;
    Ok(())
}

/// A stream of all but the noise, where that goes, its length, and the noise itself, the last byte first.
fn packed(bytes: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let Range { start, end } = noise(bytes);
    let (before, others) = bytes.split_at(start);
    let (noise, after) = others.split_at(end - start);
    let mut packed = compressed(&[before, after].concat())?;
    for count in [before.len(), noise.len()] {
        packed.extend(u32::try_from(count)?.to_be_bytes());
    }
    packed.extend(noise.iter().rev());
    Ok(packed)
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

/// A stream of the parameters that `unpack` reads.
fn compressed(bytes: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let options = LzmaOptions {
        // Instructions are of any length: where they stand says nothing.
        lc: 3,
        lp: 0,
        pb: 0,
        nice_len: LzmaOptions::NICE_LEN_MAX,
        depth_limit: 1000,
        ..LzmaOptions::with_preset(9)
    };
    let mut writer = LzmaWriter::new_no_header(Vec::new(), &options, true)?;
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, noise, packed};

    fn comes_out(bytes: &[u8]) -> bool {
        unpack::unpacked(&unpack::to_text(&packed(bytes).unwrap())) == bytes
    }

    #[test]
    fn what_goes_in_comes_out() {
        assert!(comes_out(&[0; unpack::ROOM]));
        assert!(comes_out(include_bytes!("pack.rs")));
        assert!(comes_out(include_bytes!("../../../Cargo.lock")));
        assert!(comes_out(include_bytes!("../../../src/phone/generated/ranges.rs")));
    }

    #[test]
    fn what_is_too_long_is_noticed() {
        assert!(!comes_out(&[0; unpack::ROOM + 1]));
    }

    #[test]
    fn noise_is_left_as_it_is() {
        let noisy = random(3 * BLOCK);
        for (before, after) in [(0, 0), (0, 700), (2 * BLOCK, 0), (BLOCK, BLOCK), (300, 10)] {
            let bytes = [vec![0; before], noisy.clone(), vec![1; after]].concat();
            assert!(comes_out(&bytes));
            assert!(noise(&bytes).len() >= 2 * BLOCK);
            assert!(packed(&bytes).unwrap().len() < noisy.len() + 80);
        }
        assert_eq!(noise(include_bytes!("pack.rs")), 0..0);
    }

    #[test]
    fn what_is_no_stream_has_an_end() {
        for bytes in random(30_000).chunks(300) {
            assert!(unpack::unpacked(&unpack::to_text(bytes)).len() <= unpack::ROOM);
        }
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
