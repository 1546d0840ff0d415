//! `pack <in.wasm> <out.txt>`: the module as a text for scripts, which `pkg/unpack` unpacks where they run.

use std::error::Error;
use std::fs;
use std::io::Write;

use lzma_rust2::{LzmaOptions, LzmaWriter};

pub(crate) fn run(input: &str, output: &str) -> Result<(), Box<dyn Error>> {
    let module = fs::read(input)?;
    let text = unpack::to_text(&compressed(&module)?);
    if unpack::unpacked(&text) != module {
        return Err(format!("{input} does not come out as it went in; it may hold up to {} bytes", unpack::ROOM).into());
    }
    fs::write(output, text)?;
    Ok(())
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
    use super::compressed;

    fn comes_out(bytes: &[u8]) -> bool {
        unpack::unpacked(&unpack::to_text(&compressed(bytes).unwrap())) == bytes
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
    fn what_is_no_stream_has_an_end() {
        let mut noise = 1_u32;
        for _ in 0..100 {
            let bytes: Vec<u8> = (0..300)
                .map(|_| {
                    noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    noise.to_be_bytes()[0]
                })
                .collect();
            assert!(unpack::unpacked(&unpack::to_text(&bytes)).len() <= unpack::ROOM);
        }
    }
}
