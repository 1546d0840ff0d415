//! `bindgen <in.wasm> <out dir>`: the module without the descriptions of its bindings, the JavaScript that calls it and
//! that it calls, and what the module calls each of its imports, as `*_bg.wasm`, `*_bg.js` and `*_imports.js`.

use std::error::Error;
use std::fs;
use std::mem;
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
    let mut generated = bindgen.generate_output()?;
    let stem = bindgen.stem()?;

    // Names with a hash in them are of no use to a module that meets no other, and stand in it and in the scripts: each
    // import gets its number, and is one of a list that is alone in another.
    let mut functions = Vec::new();
    let module = generated.wasm_mut();
    for (number, import) in module.imports.iter_mut().enumerate() {
        import.module = "0".to_owned();
        functions.push(mem::replace(&mut import.name, number.to_string()));
    }
    // Signs that nobody here reads, where there are any.
    for name in ["__abort_handler", "__instance_terminated"] {
        let _ = module.exports.remove(name);
    }

    generated.emit(output)?;
    let write = |name: &str, content: String| fs::write(Path::new(output).join([stem, name].concat()), content);
    let functions = functions.join(", ");
    // As the module wants it: a namespace would be an object with a function for each name.
    let imports = format!("import {{ {functions} }} from \"./{stem}_bg.js\";\nexport default [[{functions}]];\n");
    write("_imports.js", imports)?;
    write("_bg.d.ts", types_of_glue(stem))?;
    Ok(())
}

/// The generator describes only `<stem>.js`, which exports the same functions but instantiates the module itself.
fn types_of_glue(stem: &str) -> String {
    format!(
        "export * from \"./{stem}.js\";\n\
         export function __wbg_set_wasm(exports: WebAssembly.Exports): void;\n"
    )
}
