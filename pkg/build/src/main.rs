//! `cargo xtask <command>`: the steps of making the npm package that need Rust. One module per command.

#![allow(clippy::arithmetic_side_effects, reason = "a tool of ours may stop at a sum that is wrong")]

mod arrange;
mod bindgen;
mod generate;
mod pack;
mod schemas;
mod unicode_data;

use std::env::args;
use std::error::Error;

use generate::Mode;

const USAGE: &str = "usage: cargo xtask bindgen <in.wasm> <out dir> <version> | cargo xtask arrange <module.wasm> <names.json> | \
                     cargo xtask pack <in.wasm> <out.txt> | cargo xtask generate [--check]";

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();

    match *arguments {
        ["bindgen", input, output, version] => bindgen::run(input, output, version),
        ["arrange", module, names] => arrange::run(module, names),
        ["pack", input, output] => pack::run(input, output),
        ["generate"] => generate::run(Mode::Write),
        ["generate", "--check"] => generate::run(Mode::Check),
        _ => Err(USAGE.into()),
    }
}
