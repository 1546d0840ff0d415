//! `bindgen <in.wasm> <out dir>`: the module without the descriptions of its bindings, and the JavaScript that calls
//! it, as `*_bg.wasm` and `*_bg.js`.

use std::error::Error;
use std::fs;
use std::path::Path;

use wasm_bindgen_cli_support::Bindgen;

pub(crate) fn run(input: &str, output: &str) -> Result<(), Box<dyn Error>> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(input)
        // The one kind that leaves compiling and instantiating to the caller.
        .bundler(true)?
        .omit_default_module_path(false)
        .typescript(true);
    bindgen.generate(output)?;

    let stem = bindgen.stem()?;
    let types = Path::new(output).join(format!("{stem}_bg.d.ts"));
    fs::write(types, types_of_glue(stem))?;
    Ok(())
}

/// The generator describes only `<stem>.js`, which exports the same functions but instantiates the module itself.
fn types_of_glue(stem: &str) -> String {
    format!(
        "export * from \"./{stem}.js\";\n\
         export function __wbg_set_wasm(exports: WebAssembly.Exports): void;\n"
    )
}
